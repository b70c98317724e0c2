"""Synthetic enrolments add up to the totals, keep to the structure of their year, and come out the same again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import streefpad
from streefpad.intake.studyprogrammes import read_programmes, read_totals
from streefpad.model.studyprogrammes import Finality, StudyProgramme, Total
from streefpad.publish.openformat import OFFICIAL_COLUMNS
from streefpad.rules.synthesis import Enrolments, Totals, enrol, lay_out
from streefpad.rules.synthesis.rounding import allot, apportion, fit, split
from streefpad.rules.synthesis.structure import REFORMED, Stage, Structure, courses_of, holds
from streefpad.rules.synthesis.texts import DOMAINS, FINALITIES
from streefpad.values.periods import parse_period, periods_from, school_year
from streefpad.values.problems import Place
from tests.shared_data import shared

SAMPLE = Path(streefpad.__file__).parent / "agendas" / "sample-catalogue"
YEARS = periods_from(parse_period("2016-2017"), parse_period("2025-2026"))
LISTED = Place(file="programmes.csv")
OLD_TRANSITION, NEW_TRANSITION = school_year(2022), school_year(2024)  # of the second grade, of the third

SEXES, NATIONALITIES = {"Mannelijk", "Vrouwelijk"}, {"Belg", "niet-Belg"}
GRADES = {"1e graad", "2e graad", "3e graad", "n.v.t. (okan)", "n.v.t. (hbo)", "n.v.t. (modulair)", ""}
FORMS = {"aso", "tso", "kso", "bso", ""} | {
    f"n.v.t. ({each})" for each in ("1e graad", "7e leerjaar", "hbo", "okan")
}
FINALITY_VALUES = {*FINALITIES.values()} | {
    f"n.v.t. ({each})" for each in ("1e graad", "7e leerjaar", "hbo", "okan")
}


class Inputs(NamedTuple):
    """A catalogue and totals, as read."""

    programmes: tuple[StudyProgramme, ...]
    totals: tuple[Total, ...]


@cache
def inputs(which: str) -> Inputs:
    if which == "sample":
        catalogue, totals = SAMPLE / "made-up-programmes.csv", SAMPLE / "made-up-totals.csv"
    else:
        catalogue, totals = shared("data/studierichtingen.csv"), shared("data/enrolment_totals.csv")
    programmes, no_fault = read_programmes(catalogue)
    stated, none_either = read_totals(totals)
    assert (no_fault, none_either) == ((), ())
    return Inputs(programmes, stated)


@cache
def enrolled(which: str = "sample", scale: str = "1", seed: int = 1) -> dict[int, Enrolments]:
    """The enrolments of every school year by the year in which it begins."""
    programmes, stated = inputs(which)
    totals = Totals(stated)
    landscape, problems = lay_out(programmes, totals, YEARS, scale=Decimal(scale), seed=seed, listed=LISTED)
    assert problems == ()
    assert landscape is not None
    return {period.year - 1: enrol(landscape, period) for period in YEARS}


class Line(NamedTuple):
    """The columns by which official totals are told apart, under short names."""

    sector: str
    grade: str
    year: str
    form: str
    finality: str
    domain: str
    programme: str
    group: str
    training: str
    type: str
    board: str
    sex: str
    nationality: str
    province: str
    municipality: str
    institution: str


COLUMNS = (
    "hoofdstructuur_inschrijving_code", "graad_so", "leerjaar", "onderwijsvorm", "finaliteit", "domein",
    "studierichting", "administratieve_groep", "opleidingsvorm", "type_buitengewoon_onderwijs",
    "soort_inrichtende_macht", "geslacht", "belg_nietbelg", "vestiging_provincie_naam",
    "vestiging_fusiegemeente_naam", "instellingsnummer",
)  # fmt: skip


@cache
def counted(which: str, year: int, scale: str = "1") -> Counter[Line]:
    """The pupils of every combination of these columns."""
    enrolments = enrolled(which, scale)[year]
    found: Counter[Line] = Counter()
    values = zip(*(enrolments.column(each) for each in COLUMNS), strict=True)
    for cells, number in zip(values, enrolments.pupils.tolist(), strict=True):
        found[Line(*cells)] += number
    return found


def number(found: Counter[Line], belongs: Callable[[Line], bool]) -> int:
    return sum(pupils for line, pupils in found.items() if belongs(line))


def is_mainstream(line: Line) -> bool:
    return line.sector == "311"


def is_seventh(line: Line) -> bool:
    return line.grade == "3e graad" and line.year in ("3e leerjaar", "Se-n-Se", "7e leerjaar")


def is_dual(line: Line) -> bool:
    """The rule by which public code recognises dual learning."""
    return line.group.endswith(("DBSO", "SYN")) or "duaal" in line.programme


def in_grade(grade: str) -> Callable[[Line], bool]:
    return lambda line: is_mainstream(line) and line.grade == grade and not is_seventh(line)


def area_of(line: Line) -> str:
    if "Brussel" in line.province:
        return "Brussel"
    return "Centrumsteden" if "stad" in line.municipality else "Rest van Vlaanderen"


def board_of(line: Line) -> str:
    return "Provincie/VGC" if line.board in ("Provincie", "VGC") else line.board


# Each official series by the lines it counts; a prefix by what tells its parts apart.
SERIES: dict[str, Callable[[Line], bool]] = {
    "niv|secundair": is_mainstream,
    "niv|dbso": lambda line: line.sector == "312",
    "niv|buso": lambda line: line.sector == "321",
    "sec_7": lambda line: is_mainstream(line) and is_seventh(line),
    "sec_zonder7": lambda line: is_mainstream(line) and not is_seventh(line),
    "sec_1A": lambda line: is_mainstream(line) and line.year == "1e leerjaar A",
    "sec_1B": lambda line: is_mainstream(line) and line.year == "1e leerjaar B",
    "sig|2B": lambda line: is_mainstream(line) and line.year == "2e leerjaar B",
    "okan": lambda line: is_mainstream(line) and line.form == "n.v.t. (okan)",
    "ab|2e graad|lln": in_grade("2e graad"),
    "ab|3e graad|lln": in_grade("3e graad"),
    "ab_vt|2e graad|lln": lambda line: in_grade("2e graad")(line) and not is_dual(line),
    "ab_vt|3e graad|lln": lambda line: in_grade("3e graad")(line) and not is_dual(line),
    "sig|duaal": lambda line: is_mainstream(line) and is_dual(line),
}
PARTS: dict[str, tuple[str, Callable[[Line], str]]] = {
    "prov|secundair|": ("311", lambda line: line.province),
    "net|secundair|": ("311", board_of),
    "typ|secundair|": ("311", area_of),
    "typ|buso|": ("321", area_of),
    "ov|": ("321", lambda line: line.training),
    "type|buso|": ("321", lambda line: line.type),
    "vorm_2016|": ("311", lambda line: line.form),
    "fin_2025|": ("311", lambda line: line.finality),
}


def offers(found: Counter[Line], grade: str) -> list[int]:
    """The pupils of every offer of a grade: a programme in an institution, both years together."""
    sizes: Counter[tuple[str, ...]] = Counter()
    for line, pupils in found.items():
        if in_grade(grade)(line):
            school = line.institution.removesuffix(".0").zfill(6)
            sizes[school, line.form, line.finality, line.programme, str(is_dual(line))] += pupils
    return list(sizes.values())


# Rounding


@given(st.integers(0, 10**6), st.lists(st.integers(0, 10**5), min_size=1, max_size=40))
def test_parts_add_up_and_lie_next_to_their_share(whole: int, weights: list[int]) -> None:
    parts = apportion(whole, weights)
    assert parts.sum() == whole
    if sum(weights):
        assert (np.abs(parts - whole * np.array(weights) / sum(weights)) < 1 + 1e-6).all()


@given(st.lists(st.integers(0, 10**5), min_size=1, max_size=40))
def test_weights_that_are_the_parts_come_back(parts: list[int]) -> None:
    if sum(parts):
        assert apportion(sum(parts), parts).tolist() == parts


@given(st.data())
def test_a_fitted_table_has_exactly_the_margins_asked_for(data: st.DataObject) -> None:
    height, width = data.draw(st.integers(1, 8)), data.draw(st.integers(1, 8))
    rows = data.draw(st.lists(st.integers(0, 5000), min_size=height, max_size=height))
    weights = data.draw(st.lists(st.integers(0, 100), min_size=width, max_size=width))
    cells = st.floats(0, 1e4)
    seed = data.draw(
        st.lists(st.lists(cells, min_size=width, max_size=width), min_size=height, max_size=height)
    )
    columns = apportion(sum(rows), weights)
    table = fit(seed, rows, columns)
    assert table.sum(axis=1).tolist() == rows
    assert table.sum(axis=0).tolist() == columns.tolist()
    assert (table >= 0).all()


def test_margins_with_different_sums_cannot_be_fitted() -> None:
    with pytest.raises(ValueError, match="different sums"):
        fit([[1.0]], [2], [3])


@given(
    st.lists(
        st.tuples(st.integers(0, 500), st.lists(st.floats(0.001, 1000), min_size=1, max_size=9)), min_size=1
    ),
    st.floats(0, 0.999),
)
def test_what_is_allotted_to_a_segment_adds_up(segments: list[tuple[int, list[float]]], turn: float) -> None:
    starts = np.cumsum([0, *(len(weights) for _, weights in segments)])[:-1]
    weights = np.array([weight for _, weights in segments for weight in weights])
    parts = allot([total for total, _ in segments], starts, weights, [turn] * len(segments))
    assert np.add.reduceat(parts, starts).tolist() == [total for total, _ in segments]
    assert (parts >= 0).all()


@given(
    st.lists(st.tuples(st.integers(0, 60), st.floats(-4, 4)), min_size=1),
    st.floats(0, 1),
    st.floats(0, 0.999),
)
def test_a_split_keeps_its_total_and_stays_within_each_count(
    drawn: list[tuple[int, float]], share: float, turn: float
) -> None:
    counts = np.array([count for count, _ in drawn], dtype=np.int64)
    wanted = round(share * int(counts.sum()))
    parts = split(counts, np.array([leaning for _, leaning in drawn]), wanted, turn)
    assert parts.sum() == wanted
    assert ((parts >= 0) & (parts <= counts)).all()


# Structure


@pytest.mark.parametrize("stage", REFORMED)
def test_a_stage_has_one_structure_in_each_year(stage: Stage) -> None:
    for year in range(2016, 2027):
        assert holds(Structure.OLD, stage, year) is not holds(Structure.NEW, stage, year)
        assert holds(Structure.ALWAYS, stage, year)


def test_a_grade_changes_one_year_at_a_time() -> None:
    assert REFORMED[Stage.FOURTH] - REFORMED[Stage.THIRD] == 1
    assert REFORMED[Stage.SIXTH] - REFORMED[Stage.FIFTH] == 1


def test_old_programmes_are_made_up_only_where_the_catalogue_has_none() -> None:
    programmes = inputs("sample").programmes
    assert len(courses_of(programmes)) == len(programmes)
    new_only = [each for each in programmes if each.finality is not Finality.NONE or each.dual]
    assert any(each.structure is Structure.OLD for each in courses_of(new_only))


# Margins


@pytest.mark.parametrize("year", range(2016, 2026))
@pytest.mark.parametrize("which", ["sample", "official"])
def test_every_stated_series_is_reproduced_exactly(which: str, year: int) -> None:
    stated, found = Totals(inputs(which).totals), counted(which, year)
    expected = {series: stated.whole(series, year) for series in SERIES}
    reproduced = {series: number(found, belongs) for series, belongs in SERIES.items()}
    known = {series for series, value in expected.items() if value is not None}
    assert len(known) > 8
    assert {each: reproduced[each] for each in known} == {each: expected[each] for each in known}


@pytest.mark.parametrize("year", range(2016, 2026))
@pytest.mark.parametrize("which", ["sample", "official"])
def test_every_stated_division_is_reproduced_exactly(which: str, year: int) -> None:
    stated, found = Totals(inputs(which).totals), counted(which, year)
    for prefix, (sector, part_of) in PARTS.items():
        expected = {name: value for name, value in stated.parts(prefix, year).items() if value}
        parts: Counter[str] = Counter()
        for line, pupils in found.items():
            if line.sector == sector:
                parts[part_of(line)] += pupils
        assert not expected or parts == expected, prefix


@pytest.mark.parametrize("year", range(2016, 2026))
@pytest.mark.parametrize("which", ["sample", "official"])
def test_shares_of_nationality_and_sex_are_as_near_as_whole_pupils_allow(which: str, year: int) -> None:
    stated, found = Totals(inputs(which).totals), counted(which, year)
    for level, sector in (("secundair", "311"), ("buso", "321")):
        whole = number(found, lambda line, own=sector: line.sector == own)  # type: ignore[misc]
        foreign = number(
            found,
            lambda line, own=sector: line.sector == own and line.nationality == "niet-Belg",  # type: ignore[misc]
        )
        boys = number(found, lambda line, own=sector: line.sector == own and line.sex == "Mannelijk")  # type: ignore[misc]
        share = stated.get(f"nb|{level}", year)
        assert share is not None
        assert abs(foreign - whole * share / 100) <= 0.5
        share = stated.get(f"jongens_2025|{level}", 2025)
        assert share is not None
        assert abs(boys - whole * share / 100) <= 0.5


@pytest.mark.parametrize("scale", ["0.02", "0.37", "2.5"])
def test_another_size_keeps_the_total_and_the_proportions(scale: str) -> None:
    stated, found = Totals(inputs("sample").totals), counted("sample", 2022, scale)
    assert (
        abs(number(found, is_mainstream) - (stated.whole("niv|secundair", 2022) or 0) * float(scale)) <= 0.5
    )
    for province, pupils in stated.parts("prov|secundair|", 2022).items():
        own = number(found, lambda line, own=province: is_mainstream(line) and line.province == own)  # type: ignore[misc]
        assert abs(own - pupils * float(scale)) < 1


def test_one_total_is_enough() -> None:
    only = Total(
        series="niv|secundair", period=school_year(2024), value=Decimal(5000), place=Place(file="totals.csv")
    )
    landscape, problems = lay_out(
        inputs("sample").programmes,
        Totals([only]),
        (school_year(2024),),
        scale=Decimal(1),
        seed=1,
        listed=LISTED,
    )
    assert problems == ()
    assert landscape is not None
    assert enrol(landscape, school_year(2024)).pupils.sum() == 5000


# The same again


def test_the_same_seed_gives_the_same_lines_and_another_seed_others() -> None:
    again, other = enrolled.__wrapped__("sample"), enrolled("sample", seed=2)
    for year, enrolments in enrolled("sample").items():
        for strand, same, differing in zip(
            enrolments.strands, again[year].strands, other[year].strands, strict=True
        ):
            assert strand.rows == same.rows
            assert strand.codes.tolist() == same.codes.tolist()
            assert (
                len(strand.codes) != len(differing.codes) or strand.codes.tolist() != differing.codes.tolist()
            )
        assert enrolments.pupils.tolist() == again[year].pupils.tolist()


def test_a_year_does_not_depend_on_the_other_years_asked_for() -> None:
    programmes, stated = inputs("sample")
    landscape, _ = lay_out(
        programmes, Totals(stated), (NEW_TRANSITION,), scale=Decimal(1), seed=1, listed=LISTED
    )
    assert landscape is not None
    alone = enrol(landscape, NEW_TRANSITION)
    assert alone.pupils.tolist() == enrolled("sample")[2023].pupils.tolist()


# Structures and names


@pytest.mark.parametrize("year", range(2016, 2026))
@pytest.mark.parametrize("which", ["sample", "official"])
def test_no_programme_occurs_outside_the_years_in_which_it_could_be_followed(which: str, year: int) -> None:
    stages = {
        ("2e graad", "1e leerjaar"): 2021, ("2e graad", "2e leerjaar"): 2022,
        ("3e graad", "1e leerjaar"): 2023, ("3e graad", "2e leerjaar"): 2024,
    }  # fmt: skip
    courses = courses_of(inputs(which).programmes)
    names = {
        is_new: {
            (each.programme.name, each.form)
            for each in courses
            if each.structure is not (Structure.OLD if is_new else Structure.NEW)
        }
        for is_new in (True, False)
    }
    for line in counted(which, year):
        if line.sector == "311" and (line.grade, line.year) in stages:
            is_new = year >= stages[line.grade, line.year]
            assert bool(line.finality) is bool(line.domain) is is_new
            assert (line.programme, line.form) in names[is_new]


@pytest.mark.parametrize(("transition", "grade"), [(2021, "2e graad"), (2023, "3e graad")])
@pytest.mark.parametrize("which", ["sample", "official"])
def test_in_a_transition_year_old_and_new_programmes_stand_side_by_side(
    which: str, transition: int, grade: str
) -> None:
    def programmes(year: int) -> set[tuple[str, str]]:
        return {(line.form, line.programme) for line in counted(which, year) if in_grade(grade)(line)}

    before, during, after = programmes(transition - 1), programmes(transition), programmes(transition + 1)
    assert len(during) > 1.2 * max(len(before), len(after))
    assert during <= before | after


def test_the_values_are_those_of_the_official_file() -> None:
    for year in range(2016, 2026):
        for line in counted("official", year):
            assert line.sector in {"311", "312", "315", "321"}
            assert line.sex in SEXES
            assert line.nationality in NATIONALITIES
            assert line.grade in GRADES
            assert line.form in FORMS
            assert line.finality in FINALITY_VALUES
            assert line.domain in {"", *DOMAINS.values()}


def test_the_strands_make_the_official_columns() -> None:
    columns = [column for strand in enrolled()[2016].strands for column in strand.columns]
    assert (*columns, "aantal_inschrijvingen") == OFFICIAL_COLUMNS


def test_a_line_says_that_it_is_made_up() -> None:
    for enrolments in enrolled().values():
        assert all("Synthetische straat" in each for each in enrolments.column("vestigingsplaats_adres"))
        assert all(each.startswith("Voorbeeld") for each in enrolments.column("vestiging_fusiegemeente_naam"))


def test_a_number_keeps_its_zeros_or_shows_what_a_spreadsheet_made_of_it() -> None:
    written = set(enrolled()[2020].column("instellingsnummer"))
    assert {len(each) for each in written if not each.endswith(".0")} == {6}
    assert any(each.startswith("0") for each in written)
    assert any(each.endswith(".0") and not each.startswith("0") for each in written)


def test_no_line_stands_twice_and_none_is_empty() -> None:
    for enrolments in enrolled().values():
        columns = OFFICIAL_COLUMNS[:-1]
        lines = list(zip(*(enrolments.column(each) for each in columns), strict=True))
        assert len(lines) == len(set(lines))
        assert enrolments.pupils.min() > 0


# Plausible


def test_about_three_in_ten_offers_of_the_third_grade_are_small() -> None:
    sizes = offers(counted("official", 2025), "3e graad")
    assert 0.25 < sum(size < 10 for size in sizes) / len(sizes) < 0.35
    assert abs(len(sizes) / 7045 - 1) < 0.1


def test_girls_are_few_in_labour_market_stem_and_many_in_care() -> None:
    def girls(finality: str, domain: str) -> float:
        by_sex = Counter[str]()
        for line, pupils in counted("official", 2025).items():
            if in_grade("3e graad")(line) and (line.finality, line.domain) == (finality, domain):
                by_sex[line.sex] += pupils
        return by_sex["Vrouwelijk"] / by_sex.total()

    assert girls("Arbeidsmarktfinaliteit", "STEM") < 0.06
    assert 0.10 < girls("Dubbele finaliteit", "STEM") < 0.22
    assert girls("Arbeidsmarktfinaliteit", "Maatschappij en welzijn") > 0.75


def test_dual_learning_is_recognised_by_its_endings() -> None:
    endings = {line.group.rsplit(" ", 1)[-1] for line in counted("official", 2024) if is_dual(line)}
    assert {"DBSO", "SYN", "duaal"} <= endings


def test_the_full_size_has_about_a_hundred_thousand_lines_a_year() -> None:
    lines = [len(each.pupils) for each in enrolled("official").values()]
    assert 85_000 < sum(lines) / len(lines) < 115_000


# What is wrong with totals


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"prov|secundair|Antwerpen": Decimal(1)}, "totals-disagree"),
        ({"sec_7": Decimal(1)}, "totals-disagree"),
        ({"ab|2e graad|lln": Decimal(9000), "ab_vt|2e graad|lln": Decimal(9000)}, "totals-disagree"),
        ({"niv|buso": Decimal("450.5")}, "not-a-count"),
        ({"niv|dbso": Decimal(-1)}, "not-a-count"),
    ],
)
def test_totals_that_cannot_be_reproduced_are_told(change: dict[str, Decimal], code: str) -> None:
    programmes, stated = inputs("sample")
    changed = [
        Total(series=each.series, period=each.period, value=change[each.series], place=each.place)
        if each.series in change and each.period == YEARS[0]
        else each
        for each in stated
    ]
    landscape, problems = lay_out(programmes, Totals(changed), YEARS, scale=Decimal(1), seed=1, listed=LISTED)
    assert landscape is None
    assert code in {each.code for each in problems}
    assert all(each.place.line for each in problems)


def test_a_year_without_a_total_is_told() -> None:
    programmes, stated = inputs("sample")
    _, problems = lay_out(
        programmes,
        Totals(stated, "totals.csv"),
        (school_year(2030),),
        scale=Decimal(1),
        seed=1,
        listed=LISTED,
    )
    assert [(each.code, each.facts["period"]) for each in problems] == [("no-total", "2029-2030")]


def test_no_totals_at_all_are_told() -> None:
    _, problems = lay_out(
        inputs("sample").programmes, Totals([]), (), scale=Decimal(1), seed=1, listed=LISTED
    )
    assert [each.code for each in problems] == ["no-total"]


def test_pupils_without_any_programme_to_follow_are_told() -> None:
    programmes, stated = inputs("sample")
    fewer = [each for each in programmes if each.form != "OKAN"]
    _, problems = lay_out(fewer, Totals(stated), YEARS, scale=Decimal(1), seed=1, listed=LISTED)
    assert [(each.code, each.facts["stage"], each.place) for each in problems] == [
        ("no-programme", "okan", LISTED)
    ]

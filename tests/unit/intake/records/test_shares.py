"""Shares from the cube: numerator, denominator, and what the classification leaves open."""

from __future__ import annotations

from pathlib import Path

import pytest

from streefpad.intake.records import CubeContents, count_distinct, count_shares, predicates, programmes
from streefpad.model.cubes import DistinctCount, DistinctDefinition, ShareCount
from streefpad.model.records import Classified, Condition, ShareDefinition
from streefpad.rules.classify import MATRIX_DOMAIN, classify
from streefpad.values.problems import Place, Severity
from streefpad.values.record import replace
from tests.unit.intake.records.samples import ROWS, YEAR, cube_of, table

STEM = Condition(column="stem", codes=("stem",))
GIRLS = Condition(column="sex", codes=("F",))
PLACE = Place(file="indicators/goal-2.yaml", line=3)


def share(
    indicator: str, numerator: tuple[Condition, ...], denominator: tuple[Condition, ...] = ()
) -> ShareDefinition:
    """A share under the matrix's domains."""
    return ShareDefinition(
        indicator=indicator,
        numerator=(*denominator, *numerator),
        denominator=denominator,
        classification=MATRIX_DOMAIN.id,
        place=PLACE,
    )


STEM_SHARE = share("stem", (STEM,))
GIRLS_IN_STEM = share("girls-in-stem", (GIRLS,), (STEM,))
STEM_AMONG_GIRLS = share("stem-among-girls", (STEM,), (GIRLS,))


@pytest.fixture
def cube(tmp_path: Path) -> CubeContents:
    """The cube of the sample."""
    return cube_of(tmp_path, table())


def classified(cube: CubeContents) -> Classified:
    """Its programmes by domain."""
    found, _ = classify(programmes(cube), MATRIX_DOMAIN, cube.cube.period)
    assert found
    return found


def pupils(counts: list[ShareCount]) -> dict[tuple[str, str], tuple[int, int, int]]:
    """The counts of pupils, by indicator and codes."""
    return {
        (each.indicator, " ".join(code for _, code in each.where)): (
            each.tallies[0].numerator,
            each.tallies[0].denominator,
            each.tallies[0].unclassified,
        )
        for each in counts
    }


def test_composition_and_rate_are_two_shares(cube: CubeContents) -> None:
    shares, problems = count_shares(
        [cube], [STEM_SHARE, GIRLS_IN_STEM, STEM_AMONG_GIRLS], [()], [classified(cube)]
    )
    assert not problems
    assert pupils(list(shares.counts())) == {
        ("stem", ""): (15, 42, 0),
        ("girls-in-stem", ""): (3, 15, 0),
        ("stem-among-girls", ""): (3, 30, 0),
    }


def test_every_part_has_its_own_share_and_empty_ones_are_left_out(cube: CubeContents) -> None:
    shares, _ = count_shares([cube], [STEM_SHARE], [("sex",), ("province", "sex")], [classified(cube)])
    assert pupils(list(shares.counts())) == {
        ("stem", "F"): (3, 30, 0),
        ("stem", "M"): (12, 12, 0),
        ("stem", " M"): (0, 0, 0),  # no pupils, but a row that says so
        ("stem", "Antwerpen F"): (3, 3, 0),
        ("stem", "Antwerpen M"): (12, 12, 0),
        ("stem", "Limburg F"): (0, 27, 0),
    }


def test_every_measure_is_counted_exactly(cube: CubeContents) -> None:
    shares, _ = count_shares([cube], [GIRLS_IN_STEM], [()], [classified(cube)])
    (found,) = shares.counts()
    assert [(each.measure, each.numerator, each.denominator) for each in found.tallies] == [
        ("pupils", 3, 15),
        ("weight", 3_100_000, 15_600_000),
        ("rows", 1, 2),
    ]


def test_what_cannot_be_classified_is_counted_apart(tmp_path: Path) -> None:
    rows = [*ROWS, ("Oude richting", "", "tso", "Vrouwelijk", "Limburg", "1", "5", "5")]
    cube = cube_of(tmp_path, table(rows))
    shares, _ = count_shares([cube], [STEM_SHARE, GIRLS_IN_STEM], [()], [classified(cube)])
    assert pupils(list(shares.counts())) == {
        ("stem", ""): (15, 47, 5),  # in the denominator: the share lies between 15/47 and 20/47
        ("girls-in-stem", ""): (3, 15, 5),  # in neither: they may belong to both
    }


def test_a_result_names_its_definition_and_no_other_continues_its_line(cube: CubeContents) -> None:
    plain = ShareDefinition(indicator="stem", numerator=(GIRLS,), denominator=())
    shares, problems = count_shares([cube], [STEM_SHARE, plain], [()], [classified(cube)])
    assert not problems
    assert [each.classification for each in shares.counts()] == ["matrix-domain", ""]
    assert [each.line for each in shares.definitions] == ["stem@matrix-domain", "stem"]


def test_the_same_line_twice_is_a_problem(cube: CubeContents) -> None:
    shares, problems = count_shares([cube], [STEM_SHARE, STEM_SHARE], [()], [classified(cube)])
    assert not list(shares.counts())
    assert {each.code for each in problems} == {"duplicate-id"}


def test_nothing_is_counted_by_a_definition_that_is_not_given(cube: CubeContents) -> None:
    shares, problems = count_shares([cube], [STEM_SHARE])
    assert not list(shares.counts())
    assert (problems[0].code, problems[0].place) == ("definition-not-published", PLACE)
    assert problems[0].facts["classification"] == "matrix-domain"


def test_a_numerator_outside_its_denominator_is_a_problem(cube: CubeContents) -> None:
    wrong = ShareDefinition(indicator="wrong", numerator=(GIRLS,), denominator=(STEM,), classification="")
    wrong = ShareDefinition(
        indicator="wrong",
        numerator=(GIRLS,),
        denominator=(STEM,),
        classification="matrix-domain",
        place=PLACE,
    )
    shares, problems = count_shares([cube], [wrong, STEM_SHARE], [()], [classified(cube)])
    assert [each.indicator for each in shares.counts()] == ["stem"]
    assert [(each.code, each.place) for each in problems] == [("numerator-outside-denominator", PLACE)]


def test_a_column_that_no_cube_holds_is_a_problem(cube: CubeContents) -> None:
    wrong = share("wrong", (Condition(column="sexe", codes=("F",)),))
    shares, problems = count_shares([cube], [wrong], [()], [classified(cube)])
    assert not list(shares.counts())
    assert problems[0].facts == {"what": "column", "code": "sexe", "nearest": "sex"}


def test_a_code_that_no_cube_holds_is_a_warning(cube: CubeContents) -> None:
    wrong = share("wrong", (Condition(column="form", codes=("tso", "ts0")),))
    shares, problems = count_shares([cube], [wrong], [()], [classified(cube)])
    assert len(list(shares.counts())) == 1
    assert [(each.code, each.severity, each.facts["nearest"]) for each in problems] == [
        ("code-never-seen", Severity.WARNING, "tso")
    ]


def test_a_disaggregation_that_no_cube_holds_is_a_problem(cube: CubeContents) -> None:
    shares, problems = count_shares([cube], [STEM_SHARE], [(), ("provincie",)], [classified(cube)])
    assert len(list(shares.counts())) == 1
    assert problems[0].facts == {"column": "provincie", "nearest": "province"}


def test_a_period_that_two_cubes_hold_counts_nothing(cube: CubeContents) -> None:
    shares, problems = count_shares([cube, cube], [STEM_SHARE], [()], [classified(cube)])
    assert not list(shares.counts())
    assert [each.code for each in problems] == ["period-twice"]


def test_without_cubes_there_are_no_shares() -> None:
    shares, problems = count_shares([], [ShareDefinition(indicator="x", numerator=(), denominator=())])
    assert not list(shares.counts())
    assert not problems


def test_schools_are_counted_once_in_each_part(tmp_path: Path) -> None:
    cube = cube_of(tmp_path, table(), "schools")
    asked = [
        DistinctDefinition(indicator="schools", counted="school", where=()),
        DistinctDefinition(
            indicator="schools-with-stem", counted="school", where=(STEM,), classification="matrix-domain"
        ),
        DistinctDefinition(
            indicator="schools-with-boys-in-bso",
            counted="school",
            where=(Condition(column="form", codes=("bso",)), Condition(column="sex", codes=("M",))),
        ),
    ]
    found, problems = count_distinct([cube], asked, [(), ("sex",)], [classified(cube)])
    assert not problems
    assert [(each.indicator, each.where, each.number) for each in found] == [
        ("schools", (), 2),
        ("schools", (("sex", "F"),), 2),
        ("schools", (("sex", "M"),), 1),  # the other school's boys are none
        ("schools-with-stem", (), 1),
        ("schools-with-stem", (("sex", "F"),), 1),
        ("schools-with-stem", (("sex", "M"),), 1),
    ]
    assert isinstance(found[0], DistinctCount)


def test_a_column_to_count_that_no_cube_holds_is_a_problem(cube: CubeContents) -> None:
    asked = DistinctDefinition(indicator="schools", counted="school", where=(), place=PLACE)
    found, problems = count_distinct([cube], [asked])
    assert not found
    assert [(each.code, each.place) for each in problems] == [("unknown-code", PLACE)]


def test_a_sum_over_all_periods_that_64_bits_do_not_hold_counts_nothing(tmp_path: Path) -> None:
    rows = [(*ROWS[0][:6], str(2**62), "1")]
    years = (YEAR, replace(YEAR, year=2025))
    cubes = [cube_of(tmp_path, table(rows), period=year) for year in years]
    shares, problems = count_shares(cubes, [ShareDefinition(indicator="all", numerator=(), denominator=())])
    assert not list(shares.counts())
    assert [each.code for each in problems] == ["sum-too-large"]


def test_more_kinds_of_cells_than_a_table_holds_give_the_same_shares(
    cube: CubeContents, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [STEM_SHARE, GIRLS_IN_STEM, STEM_AMONG_GIRLS]
    before, _ = count_shares([cube], asked, [(), ("sex",)], [classified(cube)])
    monkeypatch.setattr(predicates, "_DENSE", 1)
    after, _ = count_shares([cube], asked, [(), ("sex",)], [classified(cube)])
    assert after.digest() == before.digest()

"""The shipped agenda against the advice itself: its numbers, its words, and the places they stand."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import streefpad
from streefpad.build import make_edition
from streefpad.model.edition import Edition
from streefpad.model.series import Observation
from streefpad.model.targets import (
    Complete,
    Count,
    GrowthCompound,
    GrowthPercent,
    GrowthPoints,
    Keep,
    Level,
    Said,
    Target,
    Zero,
)
from tests.shared_data import shared

AGENDA = Path(streefpad.__file__).parent / "agendas" / "stem-2030"
ADVICE = "advice-2022"
TABLE_ROW = re.compile(r"tabel Streefcijfers, rij (\d)")
PAGE_PLACE = re.compile(r"blz\. (\d)(?:, doel (\d))?")
PAGE_STARTS = (  # the extracted text marks no pages; these words open them
    "Advies van het STEM-Platform over",
    "Welke concrete doelen willen we tegen 2030 bereiken?",
    "Het STEM-Platform geeft hierbij een eerste indicatie",
    "Voor het secundair volwassenenonderwijs",
    "Voor het aandeel jongeren in de STEM-academies",
    "Streefcijfers \n",
)

BASELINES = """
adults-below-level-1                     19      rij 1
oecd-adults-below-level-1                16      rij 1
stem-intake-labour-market                37.02   rij 2
girls-in-stem-labour-market              4.2     rij 2
stem-intake-double-finality              39.91   rij 2
girls-in-stem-double-finality            15.95   rij 2
stem-intake-domain-transcending          54.69   rij 2
girls-in-stem-domain-transcending        51.83   rij 2
stem-intake-professional-bachelor        27.86   rij 2
women-in-stem-professional-bachelor      25.11   rij 2
stem-adult-secondary-education           23.89   rij 3
women-in-stem-adult-secondary-education  45.92   rij 3
"""
REFERENCES = """
stem-intake-labour-market                2010-2011  37.90
girls-in-stem-labour-market              2010-2011  3.68
stem-intake-double-finality              2010-2011  40.16
girls-in-stem-double-finality            2010-2011  13.81
stem-intake-domain-transcending          2010-2011  51.81
girls-in-stem-domain-transcending        2010-2011  47.01
stem-intake-professional-bachelor        2010-2011  23.82
women-in-stem-professional-bachelor      2010-2011  21.13
stem-adult-secondary-education           2013-2014  28.5
women-in-stem-adult-secondary-education  2013-2014  47.45
"""
TARGETS = {  # the column "Toekomst 2030", row by row
    "stem-intake-labour-market": Level(value=Decimal(50)),
    "girls-in-stem-labour-market": Level(value=Decimal(20)),
    "stem-intake-double-finality": Level(value=Decimal(50)),
    "girls-in-stem-double-finality": Level(value=Decimal(33)),
    "stem-intake-domain-bound": Level(value=Decimal(40)),
    "girls-in-stem-domain-bound": Level(value=Decimal(40)),
    "stem-intake-domain-transcending": Keep(),
    "girls-in-stem-domain-transcending": Keep(),
    "stem-intake-professional-bachelor": Level(value=Decimal(40)),
    "women-in-stem-professional-bachelor": Level(value=Decimal(40)),
    "stem-adult-secondary-education": Level(value=Decimal(30)),
    "women-in-stem-adult-secondary-education": Level(value=Decimal(50)),
    "dual-pupils-in-labour-market-stem": Complete(),
    "dual-tracks-in-labour-market-stem": Complete(),
    "dual-pupils": GrowthPercent(percent=Decimal(5)),
    "work-based-tracks": GrowthPercent(percent=Decimal(5)),
    "stem-teacher-shortage": Zero(),
    "teachers-trained-in-integrated-stem": Complete(),
    "girls-in-stem-academies": Level(value=Decimal(50)),
    "underrepresented-groups-in-stem-offer": GrowthCompound(percent=Decimal(4)),
}
PUBLISHED = {  # series of the transcribed STEM-monitor figures: the indicator that carries it
    "share_stem, BSO 3rd stage year 1": "stem-intake-labour-market",
    "share_girls_in_stem, BSO 3rd stage year 1": "girls-in-stem-labour-market",
    "share_stem, TSO 3rd stage year 1": "stem-intake-double-finality",
    "share_girls_in_stem, TSO 3rd stage year 1": "girls-in-stem-double-finality",
    "share_stem, TSO domain-bound transition": "stem-intake-domain-bound",
    "share_girls_in_stem, TSO domain-bound transition": "girls-in-stem-domain-bound",
    "share_stem, ASO 3rd stage year 1": "stem-intake-domain-transcending",
    "share_girls_in_stem, ASO 3rd stage year 1": "girls-in-stem-domain-transcending",
    "share_stem, professional bachelor inflow": "stem-intake-professional-bachelor",
    "share_girls_in_stem, professional bachelor inflow": "women-in-stem-professional-bachelor",
    "share_stem, academic bachelor inflow": "stem-intake-academic-bachelor",
    "share_girls_in_stem, academic master": "women-in-stem-academic-master",
    "share_stem, secondary adult education": "stem-adult-secondary-education",
    "share_women_in_stem, secondary adult education": "women-in-stem-adult-secondary-education",
    "share_stem, 2nd stage year 1 all forms": "stem-intake-second-grade",
    "count_stem, 2nd stage year 1 all forms": "stem-pupils-second-grade",
    "share_stem, BSO 2nd stage year 1": "stem-intake-second-grade-bso",
    "share_stem, TSO 2nd stage year 1": "stem-intake-second-grade-tso",
    "share_stem, ASO 2nd stage year 1": "stem-intake-second-grade-aso",
    "share_stem, 3rd stage year 1 all forms": "stem-intake-third-grade",
    "count_stem, 3rd stage year 1 all forms": "stem-pupils-third-grade",
    "count_stem, secondary inflow (2nd + 3rd stage)": "stem-pupils-secondary-intake",
    "share_stem, higher education inflow": "stem-intake-higher-education",
}
MISSION_NUMBERS = [
    *("1a", "1b", "1c", "2a", "2b", "2c", "2d", "2e", "3a", "3b"),
    *("4a", "4b", "4c", "5a", "5b", "6", "7a", "7b", "7c", "7d"),
]


@pytest.fixture(scope="module")
def advice() -> str:
    return shared("advice/stem-advies-2022.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def edition() -> Edition:
    made, problems = make_edition(AGENDA, date(2026, 11, 25))
    assert made is not None, problems
    return made


def squeezed(text: str) -> str:
    """The text without white space, hyphens and bullets, so that line breaks and columns do not matter."""
    return re.sub(r"[\s\-●•]", "", unicodedata.normalize("NFC", text)).casefold()


def pages(advice: str) -> list[str]:
    """The five pages of text and, last, the table."""
    starts = [advice.index(words) for words in PAGE_STARTS]
    return [advice[start:end] for start, end in zip(starts, [*starts[1:], len(advice)], strict=True)]


def table_rows(advice: str) -> dict[int, str]:
    """The seven rows of the table by their number."""
    table = pages(advice)[-1]
    starts = [table.index(f"{row}) ") for row in range(1, 8)]
    return {
        row: table[start:end]
        for row, start, end in zip(range(1, 8), starts, [*starts[1:], len(table)], strict=True)
    }


def goal_text(page: str, goal: int) -> str:
    start = page.index(f"{goal}. ")
    return page[start : page.find(f"{goal + 1}. ", start) if goal < 7 else len(page)]


def text_at(where: str, advice: str) -> str:
    """The part of the advice that a place names."""
    if row := TABLE_ROW.search(where):
        return table_rows(advice)[int(row[1])]
    place = PAGE_PLACE.search(where)
    assert place, f"no place in the advice: {where}"
    page = pages(advice)[int(place[1]) - 1]
    return goal_text(page, int(place[2])) if place[2] else page


def sayings(edition: Edition) -> Iterator[tuple[str, Said]]:
    """Every quotation of the agenda, with the record that it stands in."""
    for goal in edition.catalogue.agenda.goals:
        if goal.said:
            yield f"goal {goal.number}", goal.said
    for target in edition.catalogue.targets:
        if target.said:
            yield target.id, target.said
        if target.aspiration and target.aspiration.said:
            yield f"{target.id}, aspiration", target.aspiration.said
        for reading in target.readings:
            if reading.said:
                yield f"{target.id}, {reading.id}", reading.said


def stated_in_advice(edition: Edition) -> Iterator[tuple[str, Observation]]:
    """The figures that the advice itself states, each with its indicator."""
    readers = {
        (each.figures.dataflow, each.figures.row): each.id
        for each in edition.catalogue.indicators
        if each.figures
    }
    for each in edition.observations:
        if each.source == ADVICE:
            yield readers[each.dataflow, each.row], each


def rows_of(table: str) -> list[list[str]]:
    return [re.split(r"\s{2,}", line) for line in table.strip().splitlines()]


def test_every_quotation_stands_in_the_advice_where_the_agenda_says(edition: Edition, advice: str) -> None:
    missing = [
        f"{record}: {said.quote!r} at {said.where}"
        for record, said in sayings(edition)
        if squeezed(said.quote) not in squeezed(text_at(said.where, advice))
    ]
    assert not missing


def test_every_target_and_every_goal_quotes_the_advice(edition: Edition) -> None:
    silent = [
        target.id
        for target in edition.catalogue.targets
        if not (target.said or target.in_force.said) or (target.said and not target.said.quote)
    ]
    assert not silent
    assert all(goal.said and goal.said.quote for goal in edition.catalogue.agenda.goals)
    assert {said.source for _, said in sayings(edition)} == {ADVICE}


@pytest.mark.parametrize("indicator, value, row", rows_of(BASELINES))
def test_a_state_of_play_in_the_table_is_an_observation(
    edition: Edition, indicator: str, value: str, row: str
) -> None:
    period = "PIAAC:2012" if row == "rij 1" else "2019-2020"
    found = [each for id, each in stated_in_advice(edition) if id == indicator and str(each.period) == period]
    assert [(each.value, f"{row}," in each.where) for each in found] == [(Decimal(value), True)]


@pytest.mark.parametrize("indicator, period, value", rows_of(REFERENCES))
def test_a_reference_in_the_table_is_an_observation_and_the_target_counts_from_it(
    edition: Edition, indicator: str, period: str, value: str
) -> None:
    (finding,) = edition.of_indicator(indicator)
    assert finding.target is not None
    assert str(finding.target.reference) == period
    found = [each for id, each in stated_in_advice(edition) if id == indicator and str(each.period) == period]
    assert [(each.value, "kolom Referentiejaar" in each.where) for each in found] == [(Decimal(value), True)]


@pytest.mark.parametrize("indicator", TARGETS)
def test_a_target_in_the_table_is_the_reading_in_force(edition: Edition, indicator: str) -> None:
    target = edition.of_indicator(indicator)[0].target
    assert target is not None
    assert target.in_force.aim == TARGETS[indicator]
    assert target.by is not None
    assert target.by.year == 2030
    said = target.in_force.said or target.said
    assert said is not None
    assert "kolom Toekomst 2030" in said.where


def test_the_profiles_of_row_6_are_reviewed_three_times_and_updated_once(edition: Edition) -> None:
    (finding,) = edition.of_indicator("up-to-date-occupational-profiles")
    assert finding.target is not None
    aim = finding.target.in_force.aim
    assert isinstance(aim, Count)
    assert [(each.event, each.at_least) for each in aim.conditions] == [("reviewed", 3), ("updated", 1)]


def test_every_number_of_the_table_is_in_the_agenda(edition: Edition, advice: str) -> None:
    table = pages(advice)[-1]
    table = re.sub(r"(?m)^\s*\d\) ", " ", table)  # the numbers of the rows themselves
    in_table = {Decimal(number.replace(",", ".")) for number in re.findall(r"(?<![\w,])\d+(?:,\d+)?", table)}
    assert in_table - set(numbers_in_agenda(edition)) == set()


def numbers_in_agenda(edition: Edition) -> Iterator[Decimal]:
    """Every number that the agenda holds as observation, as value or year of a target, or in their words."""
    for _, observation in stated_in_advice(edition):
        yield observation.value
    for target in edition.catalogue.targets:
        yield from years_of(target)
        yield from numbers_in(target.note.nl)
        for reading in target.readings:
            match reading.aim:
                case Level(value=value):
                    yield value
                case (
                    GrowthPercent(percent=value) | GrowthCompound(percent=value) | GrowthPoints(points=value)
                ):
                    yield value
                case Complete():
                    yield Decimal(100)
                case Count(conditions=conditions):
                    yield from (Decimal(each.at_least) for each in conditions)
    for source in edition.catalogue.sources:
        yield from numbers_in(source.title.nl)
    for _, said in sayings(edition):
        yield from numbers_in(said.quote)


def years_of(target: Target) -> Iterator[Decimal]:
    for period in (target.by, target.baseline, target.reference):
        if period:
            yield Decimal(period.year)
            yield Decimal(period.year - 1)  # "2010-2011" is two numbers to a reader of digits


def numbers_in(text: str) -> Iterator[Decimal]:
    for number in re.findall(r"\d+(?:[.,]\d+)?", text):
        yield Decimal(number.replace(",", "."))


def test_every_transcribed_figure_of_the_stem_monitor_is_in_the_agenda(edition: Edition) -> None:
    held = {(each.dataflow, each.row, str(each.period), each.value) for each in edition.observations}
    with shared("data/stem_monitor_published.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 57
    for row in rows:
        indicator = edition.catalogue.indicator(PUBLISHED[f"{row['indicator']}, {row['population']}"])
        assert indicator is not None
        assert indicator.figures is not None
        if row["role"] != "target":
            figures, value = indicator.figures, Decimal(row["value"])
            assert (figures.dataflow, figures.row, row["school_year"], value) in held, row
        elif targets := edition.catalogue.targets_of(indicator.id):
            assert targets[0].in_force.aim == Level(value=Decimal(row["value"])), row
        else:  # a target of the earlier action plan, which another source calls something else
            assert row["value"].replace(".", ",") in indicator.note.nl, row


def test_all_seven_goals_have_indicators_and_every_indicator_of_the_mission_is_there(
    edition: Edition,
) -> None:
    catalogue = edition.catalogue
    assert [goal.number for goal in catalogue.agenda.goals] == [1, 2, 3, 4, 5, 6, 7]
    assert sorted({each.number for each in catalogue.indicators if each.number}) == MISSION_NUMBERS
    assert {each.goal for each in catalogue.indicators if each.number} == set(range(1, 8))


def test_context_has_no_target_and_every_other_indicator_has_one(edition: Edition) -> None:
    for indicator in edition.catalogue.indicators:
        assert bool(edition.catalogue.targets_of(indicator.id)) == bool(indicator.goal), indicator.id


def test_what_has_no_baseline_yet_says_who_does_what_by_when(edition: Edition) -> None:
    waiting = [each for each in edition.catalogue.targets if each.baseline is None]
    assert waiting
    for target in waiting:
        indicator = edition.catalogue.indicator(target.indicator)
        assert indicator is not None
        step = indicator.next_step
        assert step is not None, indicator.id
        assert step.what.nl
        assert step.what.en
        assert edition.catalogue.domain(step.owner), indicator.id
        assert step.due, indicator.id


def test_every_reading_says_who_decided_and_why_where_there_is_a_choice(edition: Edition) -> None:
    for target in edition.catalogue.targets:
        if len(target.readings) > 1:
            for reading in target.readings:
                assert reading.name, f"{target.id}, {reading.id}"
                assert reading.decided, f"{target.id}, {reading.id}"
                assert reading.decided.by == "Streefpad, voorstel"


def test_the_agenda_says_that_it_is_advice_and_that_its_owners_are_proposed(edition: Edition) -> None:
    assert edition.catalogue.agenda.standing.nl == "advies, geen vastgesteld beleid"
    assert edition.catalogue.agenda.standing.en == "advice, not adopted policy"
    for indicator in edition.catalogue.indicators:
        assert all(each.proposed and each.since for each in indicator.owners), indicator.id


def test_every_figure_has_an_evidence_mark_a_place_and_a_row_that_somebody_reads(edition: Edition) -> None:
    read = {
        (each.figures.dataflow, each.figures.row) for each in edition.catalogue.indicators if each.figures
    }
    for observation in edition.observations:
        assert observation.evidence, observation
        assert observation.where, observation
        assert edition.catalogue.source(observation.source), observation
        assert (observation.dataflow, observation.row) in read, observation


def test_every_conflict_is_decided_with_a_reason(edition: Edition) -> None:
    conflicts = [
        (each.series.id, conflict) for each in edition.findings for conflict in each.series.conflicts
    ]
    assert {id for id, _ in conflicts} >= {
        "dual-pupils",
        "stem-academies-participants",
        "stem-intake-academic-bachelor",
    }
    assert not [(id, str(each.period)) for id, each in conflicts if not (each.why and each.by)]


def test_the_private_address_and_telephone_number_of_the_advice_are_nowhere_in_the_agenda(
    advice: str,
) -> None:
    private = re.findall(r"\S+@\S+|\b0\d{3} \d{2} \d{2} \d{2}\b", advice)
    assert len(private) == 2
    for file in AGENDA.rglob("*"):
        if file.is_file():
            text = file.read_text(encoding="utf-8")
            for each in private:
                assert each not in text, file
                assert re.sub(r"\s", "", each) not in re.sub(r"\s", "", text), file

"""Targets as records: readings, milestones, and every period in its own series."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from streefpad.model.targets import (
    Aspiration,
    Condition,
    Count,
    Decision,
    GrowthPercent,
    GrowthPoints,
    Keep,
    Level,
    Parity,
    Said,
    Shape,
    Statement,
    Target,
)
from streefpad.values.periods import parse_period
from streefpad.values.problems import Problem
from streefpad.values.quantities import Better
from streefpad.values.texts import Text
from tests.unit.intake.agendas import AGENDA, INDICATOR, TARGET, codes, read_agenda, told

READINGS = """\
indicator: share
by: 2030
baseline: 2020
readings:
  - {id: points, kind: growth_points, value: 4, name: Body, said: {source: report, where: page 9}}
  - id: percent
    in_force: true
    kind: growth_percent
    percent: 4
    better: lower
    decided: {by: steward, why: de tabel}
"""
ROUND = """\
id: share
name: Skills
unit: percent
period: round
survey: PIAAC
"""


def read(
    folder: Path, text: str, indicator: str = INDICATOR, agenda: str = AGENDA
) -> tuple[Target | None, tuple[Problem, ...]]:
    changed = {"targets/goal-1.yaml": text, "indicators/goal-1.yaml": indicator, "agenda.yaml": agenda}
    catalogue, problems = read_agenda(folder, changed)
    return next(iter(catalogue.targets), None), problems


def target_of(folder: Path, text: str, indicator: str = INDICATOR, agenda: str = AGENDA) -> Target:
    target, problems = read(folder, text, indicator, agenda)
    assert problems == ()
    assert target is not None
    return target


def milestones_of(target: Target) -> list[tuple[str, Decimal | None]]:
    return [(str(each.by), each.value) for each in target.milestones]


def test_a_target_keeps_everything_it_says(tmp_path: Path) -> None:
    text = TARGET + (
        "id: goal\nreference: 2010-2011\ntolerance: 0.5\nshape: logit\nbetter: lower\nnote: nota\n"
        "said: {source: report, where: row 2, quote: 50 %}\n"
    )
    target = target_of(tmp_path, text)
    assert (target.id, target.indicator, str(target.reference)) == ("goal", "share", "2010-2011")
    assert (target.tolerance, target.better, target.note.nl) == (Decimal("0.5"), Better.LOWER, "nota")
    assert target.said == Said(source="report", where="row 2", quote="50 %")
    assert target.in_force.aim == Level(value=Decimal(50), shape=Shape.LOGIT)


def test_the_place_in_a_source_may_be_said_in_two_languages(tmp_path: Path) -> None:
    place = 'said: {source: report, where: {nl: "blz. 1", en: page 1}}\n'
    said = target_of(tmp_path, TARGET + place).said
    assert said is not None
    assert (said.where_in("nl"), said.where_in("en")) == ("blz. 1", "page 1")


def test_a_deadline_is_a_period_of_the_indicators_own_kind(tmp_path: Path) -> None:
    target = target_of(tmp_path, TARGET)
    assert (str(target.by), str(target.baseline)) == ("2029-2030", "2019-2020")


def test_a_value_keeps_its_published_decimals(tmp_path: Path) -> None:
    aim = target_of(tmp_path, TARGET.replace("value: 50", "value: 37.90")).in_force.aim
    assert isinstance(aim, Level)
    assert str(aim.value) == "37.90"


def test_a_baseline_that_is_still_to_come_is_awaited(tmp_path: Path) -> None:
    target = target_of(tmp_path, TARGET.replace("baseline: 2020", "baseline: none yet"))
    assert (target.baseline, target.awaits_baseline) == (None, True)


@pytest.mark.parametrize("line", ["", "baseline:"])
def test_a_baseline_nobody_speaks_of_is_not_awaited(tmp_path: Path, line: str) -> None:
    target = target_of(tmp_path, TARGET.replace("baseline: 2020", line))
    assert (target.baseline, target.awaits_baseline) == (None, False)


def test_an_only_reading_is_named_after_its_kind(tmp_path: Path) -> None:
    (reading,) = target_of(tmp_path, TARGET).readings
    assert (reading.id, str(reading.place)) == ("level", "targets/goal-1.yaml:2:7")


def test_the_reading_in_force_comes_first(tmp_path: Path) -> None:
    percent, points = target_of(tmp_path, READINGS).readings
    assert (percent.id, percent.aim, percent.better) == (
        "percent",
        GrowthPercent(percent=Decimal(4)),
        Better.LOWER,
    )
    assert percent.decided == Decision(by="steward", why=Text(nl="de tabel", en="de tabel", fr="de tabel"))
    assert (points.id, points.aim, points.name.en) == ("points", GrowthPoints(points=Decimal(4)), "Body")
    assert points.said == Said(source="report", where="page 9")


def test_an_only_reading_in_a_list_is_in_force(tmp_path: Path) -> None:
    text = "indicator: share\nby: 2030\nbaseline: 2020\nreadings: [{kind: level, value: 50}]\n"
    assert target_of(tmp_path, text).in_force.id == "level"


@pytest.mark.parametrize("in_force, found", [("", 0), (", in_force: true", 2)])
def test_exactly_one_of_several_readings_is_in_force(tmp_path: Path, in_force: str, found: int) -> None:
    text = (
        "indicator: share\nby: 2030\nbaseline: 2020\nreadings:\n"
        f"  - {{kind: level, value: 50{in_force}}}\n  - {{kind: parity{in_force}}}\n"
    )
    target, problems = read(tmp_path, text)
    assert target is None
    facts = {"target": "share", "found": found}
    assert told(problems) == [("targets/goal-1.yaml:4:1", "reading-in-force", facts)]


def test_two_readings_have_two_ids(tmp_path: Path) -> None:
    text = READINGS.replace("id: percent", "id: points")
    _, problems = read(tmp_path, text)
    facts = {"what": "reading", "id": "points", "first": "targets/goal-1.yaml:5:5"}
    assert told(problems) == [("targets/goal-1.yaml:6:5", "duplicate-id", facts)]


def test_a_target_has_a_kind_or_readings(tmp_path: Path) -> None:
    assert codes(read(tmp_path, TARGET + "readings: [{kind: parity}]\n")[1]) == ["kind-and-readings"]
    assert told(read(tmp_path, TARGET.replace("kind: level\n", ""))[1]) == [
        ("targets/goal-1.yaml:1:1", "missing-key", {"key": "kind"})
    ]


@pytest.mark.parametrize(
    "written, changed, place, code",
    [
        ("kind: level", "kind: levle", "2:7", "unknown-kind"),
        ("value: 50", "", "2:7", "target-without-value"),
        ("value: 50", "value:", "3:7", "target-without-value"),
        ("value: 50", "value: 50 %", "3:8", "not-a-number"),
        ("value: 50", "value: '37,90'", "3:8", "not-a-number"),
        ("value: 50", "value: 50\nfloor: 50", "4:8", "unknown-key"),
        ("by: 2030", "by: 2024-Q1", "4:5", "period-kind"),
        ("by: 2030", "by: someday", "4:5", "not-a-period"),
        ("by: 2030", "by: 2029-2031", "4:5", "not-a-period"),
        ("baseline: 2020", "baseline: none", "5:11", "not-a-period"),
        ("baseline: 2020", "baseline: PIAAC:2012", "5:11", "period-kind"),
        ("by: 2030", "by: 2030\nmilestone: {by: 2025-Q1}", "5:17", "period-kind"),
        ("by: 2030", "by: 2030\nmilestone: {value: 40}", "5:12", "missing-key"),
        ("by: 2030", "by: 2030\nmilestone: {by: 2025, value: '40,5'}", "5:30", "not-a-number"),
        ("by: 2030", "by: 2030\nmilestones: [{value: 40}]", "5:14", "missing-key"),
        ("by: 2030", "by: 2030\nbetter: up", "5:9", "unknown-word"),
        ("kind: level", "kind: level\nid: a/b", "3:5", "not-an-id"),
    ],
)
def test_a_wrong_target_is_withheld_and_told(
    tmp_path: Path, written: str, changed: str, place: str, code: str
) -> None:
    target, problems = read(tmp_path, TARGET.replace(written, changed))
    assert target is None
    assert [(str(each.place), each.code) for each in problems] == [(f"targets/goal-1.yaml:{place}", code)]


def test_a_target_whose_source_is_badly_quoted_still_counts(tmp_path: Path) -> None:
    target, problems = read(tmp_path, TARGET + "said: {where: page 1}\n")
    assert target is not None
    assert told(problems) == [("targets/goal-1.yaml:6:7", "missing-key", {"key": "source"})]


def test_the_key_of_the_other_kind_of_growth_is_told(tmp_path: Path) -> None:
    text = READINGS.replace("percent: 4", "points: 4")
    _, problems = read(tmp_path, text)
    assert "percent-point-confusion" in codes(problems)


def test_conditions_of_a_count_are_read(tmp_path: Path) -> None:
    text = TARGET.replace("level", "count").replace(
        "value: 50",
        "conditions: [{event: reviewed, at_least: 3, name: nagezien}, {event: updated, at_least: 1}]",
    )
    seen = Text(nl="nagezien", en="nagezien", fr="nagezien")
    assert target_of(tmp_path, text).in_force.aim == Count(
        conditions=(
            Condition(event="reviewed", at_least=3, name=seen),
            Condition(event="updated", at_least=1),
        )
    )


def test_a_shortage_is_better_lower_unless_stated(tmp_path: Path) -> None:
    zero = TARGET.replace("level", "zero").replace("value: 50\n", "")
    assert target_of(tmp_path, zero).better is Better.LOWER
    assert target_of(tmp_path, zero + "better: higher\n").better is Better.HIGHER


def test_the_agendas_tolerance_holds_where_a_target_states_none(tmp_path: Path) -> None:
    agenda = AGENDA + "tolerance: 0.25\n"
    assert target_of(tmp_path, TARGET, agenda=agenda).tolerance == Decimal("0.25")
    assert target_of(tmp_path, TARGET + "tolerance: 0\n", agenda=agenda).tolerance == 0


def test_the_agendas_step_is_a_milestone_without_value(tmp_path: Path) -> None:
    target = target_of(tmp_path, TARGET)
    assert milestones_of(target) == [("2024-2025", None)]
    assert target.milestones[0].is_derived


@pytest.mark.parametrize(
    "written, changed",
    [
        ("by: 2030", "by: 2030\nmilestone: none"),
        ("by: 2030", "by: 2025"),  # the deadline itself
        ("by: 2030", "by: 2024"),
        ("baseline: 2020", "baseline: 2025"),
        ("by: 2030\n", ""),
        ("kind: level\nvalue: 50", "kind: rising"),
        ("kind: level\nvalue: 50", "kind: direction"),
        ("kind: level\nvalue: 50", "kind: statement"),
    ],
)
def test_the_agendas_step_lies_on_the_way_or_is_no_milestone(
    tmp_path: Path, written: str, changed: str
) -> None:
    assert target_of(tmp_path, TARGET.replace(written, changed)).milestones == ()


def test_an_agenda_without_a_step_gives_no_milestone(tmp_path: Path) -> None:
    agenda = AGENDA.replace("milestone: 2025\n", "")
    assert target_of(tmp_path, TARGET, agenda=agenda).milestones == ()


@pytest.mark.parametrize(
    "line, milestones",
    [
        ("milestone: {by: 2026, value: 43.50}", [("2025-2026", Decimal("43.50"))]),
        ("milestone: {by: 2026}", [("2025-2026", None)]),
        ("milestone: 2026", [("2025-2026", None)]),
        (
            "milestones: [{by: 2028, value: 47}, {by: 2024-2025, value: 43}]",
            [("2024-2025", Decimal(43)), ("2027-2028", Decimal(47))],
        ),
        ("milestones: [2025, {by: 2028, value: 47}]", [("2024-2025", None), ("2027-2028", Decimal(47))]),
        (
            "milestones: [{by: 2028, value: 47}]\nmilestone: {by: 2025, value: 43}",
            [("2024-2025", Decimal(43)), ("2027-2028", Decimal(47))],
        ),
    ],
)
def test_stated_milestones_take_the_place_of_the_agendas(
    tmp_path: Path, line: str, milestones: list[tuple[str, Decimal | None]]
) -> None:
    assert milestones_of(target_of(tmp_path, f"{TARGET}{line}\n")) == milestones


@pytest.mark.parametrize(
    "keys, aim",
    [
        ("kind: parity, text: of zo dicht mogelijk", Parity()),
        ("kind: level, value: 60, text: liever", Level(value=Decimal(60))),
        ("kind: keep, floor: 54.69", Keep(floor=Decimal("54.69"))),
    ],
)
def test_an_aspiration_has_an_aim_and_its_words(
    tmp_path: Path, keys: str, aim: Parity | Level | Keep
) -> None:
    aspiration = target_of(tmp_path, f"{TARGET}aspiration: {{{keys}}}\n").aspiration
    assert aspiration is not None
    assert aspiration.aim == aim


def test_an_aspiration_in_words_only_is_a_statement(tmp_path: Path) -> None:
    words = Text(nl="meer", en="more")
    text = TARGET + "aspiration: {text: {nl: meer, en: more}, said: {source: report}}\n"
    assert target_of(tmp_path, text).aspiration == Aspiration(
        aim=Statement(text=words), text=words, said=Said(source="report", where="")
    )


def test_a_wrong_aspiration_is_told(tmp_path: Path) -> None:
    target, problems = read(tmp_path, TARGET + "aspiration: {kind: level, value: much}\n")
    assert target is None
    assert [(str(each.place), each.code) for each in problems] == [
        ("targets/goal-1.yaml:6:34", "not-a-number")
    ]


def test_a_target_of_an_unknown_indicator_is_kept_for_the_checks(tmp_path: Path) -> None:
    target = target_of(tmp_path, TARGET.replace("share", "shares"))
    assert (target.indicator, str(target.by), str(target.baseline)) == ("shares", "2030", "2020")
    assert target.milestones == ()


@pytest.mark.parametrize(
    "indicator, keys, by",
    [
        (ROUND, "baseline: none yet", "PIAAC:2030"),
        (ROUND + "rounds: [2012, 2023]\n", "baseline: none yet", "PIAAC:2023"),
        (ROUND + "breaks: [{from: PIAAC:2023, why: w}]\n", "baseline: none yet", "PIAAC:2023"),
        (ROUND, "baseline: PIAAC:2012", "PIAAC:2030"),
        (ROUND + "rounds: [2012, 2023]\n", "baseline: 2012", "PIAAC:2023"),
        (ROUND + "rounds: [2012, 2023]\n", "baseline: PIAAC:2023", "PIAAC:2030"),
    ],
)
def test_a_bare_deadline_means_the_last_round_that_the_texts_name(
    tmp_path: Path, indicator: str, keys: str, by: str
) -> None:
    target = target_of(tmp_path, TARGET.replace("baseline: 2020", keys), indicator)
    assert str(target.by) == by
    assert target.year == (None if by == "PIAAC:2030" else parse_period("2030"))


def test_the_agendas_step_is_a_milestone_of_rounds_only_where_a_round_is_known(tmp_path: Path) -> None:
    text = TARGET.replace("baseline: 2020", "baseline: 2012")
    assert target_of(tmp_path, text, ROUND).milestones == ()
    known = ROUND + "rounds: [2012, 2023, 2029]\n"
    assert milestones_of(target_of(tmp_path, text, known)) == [("PIAAC:2023", None)]

"""What the texts of an agenda lack or contradict, one slip at a time."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from streefpad.model.catalogue import Catalogue, Goal
from streefpad.model.indicators import AcceptedProblem, Choice, Figures, Ownership, Role
from streefpad.model.sources import Release
from streefpad.model.targets import (
    Aim,
    Aspiration,
    Benchmark,
    Complete,
    Direction,
    GrowthCompound,
    GrowthPercent,
    GrowthPoints,
    Keep,
    Level,
    Milestone,
    Parity,
    Rising,
    Said,
    Statement,
)
from streefpad.rules.acceptance import check_acceptances
from streefpad.rules.checks import check_catalogue
from streefpad.values.periods import parse_period
from streefpad.values.problems import Acceptance, Problem, Severity
from streefpad.values.quantities import Unit, UnitKind
from streefpad.values.record import replace
from streefpad.values.texts import Text
from tests.unit.rules.samples import (
    TODAY,
    agenda,
    catalogue,
    checked,
    codes,
    dataflow,
    indicator,
    next_step,
    only,
    place,
    reading,
    target,
    vintage,
)

NUMBER = Unit(UnitKind.NUMBER)
SOUND = catalogue((indicator(),), (target(),))


def with_indicator(**changes: Any) -> Catalogue:
    """The sound agenda with one thing changed in its indicator."""
    return catalogue((indicator(**changes),), (target(),))


def with_target(aim: Aim | None = None, **changes: Any) -> Catalogue:
    """The sound agenda with one thing changed in its target."""
    return catalogue((indicator(),), (target(aim, **changes),))


def test_a_sound_agenda_has_no_problem() -> None:
    assert checked(SOUND) == ()


# Names that lead nowhere.


@pytest.mark.parametrize(
    ("sample", "what", "code", "nearest"),
    [
        (
            with_indicator(figures=Figures(dataflow="monitr", row=(("row", "intake"),))),
            "dataflow",
            "monitr",
            "monitor",
        ),
        (
            with_indicator(figures=Figures(dataflow="monitor", row=(("row", "intak"),))),
            "row",
            "intak",
            "intake",
        ),
        (
            with_indicator(figures=Figures(dataflow="monitor", row=(("rows", "intake"),))),
            "column",
            "rows",
            "row",
        ),
        (with_indicator(pair="intaek"), "indicator", "intaek", "intake"),
        (with_indicator(parts=("intake", "elsewhere")), "indicator", "elsewhere", ""),
        (
            with_indicator(owners=(Ownership(domain="educatoin", role=Role.LEAD),)),
            "domain",
            "educatoin",
            "education",
        ),
        (with_indicator(next_step=next_step(owner="nobody")), "domain", "nobody", ""),
        (
            with_indicator(
                choices=(Choice(period=parse_period("2019-2020"), source="monitro", why=Text(en="x")),)
            ),
            "source",
            "monitro",
            "monitor",
        ),
        (with_indicator(goal=3), "goal", "3", ""),
        (with_target(said=Said(source="advise", where="p. 3")), "source", "advise", "advice"),
        (with_target(Benchmark(series="oecd")), "indicator", "oecd", ""),
        (with_target(aspiration=Aspiration(aim=Benchmark(series="oecd"))), "indicator", "oecd", ""),
        (replace(SOUND, targets=(target(), target(of="intakes", id="b"))), "indicator", "intakes", "intake"),
        (replace(SOUND, agenda=agenda(source="advise")), "source", "advise", "advice"),
        (replace(SOUND, dataflows=(dataflow(key={"row": "row"}),)), "code list", "row", "rows"),
        (
            replace(
                SOUND,
                dataflows=(dataflow(releases=(Release(what=Text(en="x"), due=TODAY, owner="nobody"),)),),
            ),
            "domain",
            "nobody",
            "",
        ),
    ],
)
def test_a_name_that_leads_nowhere_is_an_error_with_the_nearest_spelling(
    sample: Catalogue, what: str, code: str, nearest: str
) -> None:
    problem = only(checked(sample), "unknown-code")
    assert (problem.severity, problem.facts["what"]) == (Severity.ERROR, what)
    assert (problem.facts["code"], problem.facts["nearest"]) == (code, nearest)


# What an agenda should hold.


def goal(number: int) -> Goal:
    """A goal of this number."""
    return Goal(number=number, name=Text(en=f"Goal {number}"), place=place("agenda"))


@pytest.mark.parametrize(
    ("goal_of", "number", "lacking"),
    [(2, "2a", []), (2, "", [2]), (None, "2a", [2])],
)
def test_a_goal_with_only_context_counts_as_a_goal_without_indicator(
    goal_of: int | None, number: str, lacking: list[int]
) -> None:
    problems = checked(catalogue((indicator(goal=goal_of, number=number),)))
    assert [each.facts["goal"] for each in problems if each.code == "goal-without-indicator"] == lacking


@pytest.mark.parametrize(("numbers", "most", "found"), [("abc", 3, []), ("abc", 2, [3]), ("aab", 2, [])])
def test_more_numbers_than_the_agenda_allows_are_too_many_indicators(
    numbers: str, most: int, found: list[int]
) -> None:
    indicators = tuple(indicator(f"i{at}", number=f"2{each}") for at, each in enumerate(numbers))
    problems = checked(catalogue(indicators, agenda=agenda(max_indicators=most)))
    assert [each.facts["count"] for each in problems if each.code == "too-many-indicators"] == found


def test_context_is_not_counted_as_an_indicator() -> None:
    indicators = (indicator(), indicator("context", goal=None, number=""))
    assert "too-many-indicators" not in codes(checked(catalogue(indicators, agenda=agenda(max_indicators=1))))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"figures": None}, "indicator-without-source"),
        ({"owners": ()}, "indicator-without-owner"),
        ({"owners": (Ownership(domain="education", role=Role.DATA),)}, "indicator-without-owner"),
        (
            {"owners": (Ownership(domain="education", role=Role.LEAD, until=date(2026, 11, 24)),)},
            "indicator-without-owner",
        ),
        (
            {"owners": (Ownership(domain="education", role=Role.LEAD, since=date(2026, 11, 26)),)},
            "indicator-without-owner",
        ),
        ({"owners": (Ownership(domain="education", role=Role.LEAD, proposed=True),)}, "owner-proposed"),
    ],
)
def test_what_an_indicator_lacks_is_a_hint(changes: dict[str, Any], code: str) -> None:
    problems = checked(with_indicator(**changes))
    assert [(each.code, each.severity) for each in problems] == [(code, Severity.HINT)]


def test_an_indicator_of_the_agenda_without_target_is_a_hint_and_context_needs_none() -> None:
    context = indicator("context", goal=None, number="", owners=())
    problems = checked(catalogue((indicator(), context)))
    assert [(each.code, each.facts["indicator"]) for each in problems] == [
        ("indicator-without-target", "intake")
    ]


@pytest.mark.parametrize("aim", [Rising(), Direction(), Statement(text=Text(en="as many as possible"))])
def test_a_target_without_a_number_is_a_hint(aim: Aim) -> None:
    problem = only(checked(with_target(aim)), "target-without-value")
    assert (problem.severity, problem.facts["kind"]) == (Severity.HINT, aim.kind)


def test_a_target_that_quotes_nobody_is_a_hint() -> None:
    assert codes(checked(with_target(said=None))) == ["target-without-source"]


# Baselines.


@pytest.mark.parametrize(
    ("awaits", "step", "found"),
    [
        (False, None, ["baseline-missing"]),
        (True, None, ["next-step-missing", "no-baseline-yet"]),
        (True, next_step(), ["no-baseline-yet"]),
        (False, next_step(), ["no-baseline-yet"]),
        (True, next_step(due=None), ["next-step-missing", "no-baseline-yet"]),
        (True, next_step(owner=""), ["next-step-missing", "no-baseline-yet"]),
    ],
)
def test_no_baseline_yet_is_a_state_with_a_next_step_and_no_baseline_at_all_a_slip(
    awaits: bool, step: Any, found: list[str]
) -> None:
    sample = catalogue(
        (indicator(next_step=step),), (target(baseline=None, awaits_baseline=awaits, milestones=()),)
    )
    problems = [each for each in checked(sample) if each.code != "target-without-milestone"]
    assert codes(tuple(problems)) == found


@pytest.mark.parametrize(
    ("aim", "is_missing"),
    [
        (Keep(), True),
        (Keep(floor=Decimal(40)), False),
        (Rising(), False),
        (Statement(text=Text(en="x")), False),
        (Parity(), True),
        (Direction(), True),
        (Complete(), True),
    ],
)
def test_only_a_kind_that_starts_somewhere_misses_a_baseline(aim: Aim, is_missing: bool) -> None:
    assert ("baseline-missing" in codes(checked(with_target(aim, baseline=None)))) is is_missing


# The time path.


@pytest.mark.parametrize(
    ("aim", "severity"),
    [
        (Level(value=Decimal(50)), Severity.ERROR),
        (Keep(), Severity.ERROR),
        (Rising(), Severity.HINT),
        (Direction(), None),
        (Statement(text=Text(en="x")), None),
    ],
)
def test_a_target_without_deadline(aim: Aim, severity: Severity | None) -> None:
    found = [
        each.severity
        for each in checked(with_target(aim, by=None, milestones=()))
        if each.code == "target-without-deadline"
    ]
    assert found == ([severity] if severity else [])


@pytest.mark.parametrize("by", ["2019-2020", "2018-2019"])
def test_a_deadline_that_does_not_follow_the_baseline_is_an_error(by: str) -> None:
    problems = checked(with_target(by=parse_period(by), milestones=()))
    assert only(problems, "deadline-not-after-baseline").severity is Severity.ERROR


def test_a_reference_after_the_baseline_is_a_warning() -> None:
    problems = checked(with_target(reference=parse_period("2020-2021")))
    assert [(each.code, each.severity) for each in problems] == [
        ("reference-after-baseline", Severity.WARNING)
    ]


def test_a_target_without_a_step_on_the_way_is_a_hint() -> None:
    assert codes(checked(with_target(milestones=()))) == ["target-without-milestone"]


def test_a_derived_milestone_is_called_an_assumption() -> None:
    derived = (Milestone(by=parse_period("2024-2025")),)
    problem = only(checked(with_target(milestones=derived)), "milestone-assumed")
    assert (problem.severity, str(problem.facts["milestone"])) == (Severity.HINT, "2024-2025")


@pytest.mark.parametrize("by", ["2019-2020", "2029-2030", "2030-2031"])
def test_a_milestone_outside_the_time_path_is_an_error(by: str) -> None:
    milestones = (Milestone(by=parse_period(by), value=Decimal(45)),)
    assert codes(checked(with_target(milestones=milestones))) == ["milestone-outside"]


@pytest.mark.parametrize("value", ["101", "-1"])
def test_a_share_cannot_be_asked_to_lie_outside_0_and_100(value: str) -> None:
    assert codes(checked(with_target(Level(value=Decimal(value))))) == ["target-out-of-range"]
    as_number = catalogue((indicator(unit=NUMBER),), (target(Level(value=Decimal(value))),))
    assert codes(checked(as_number)) == []


# Percent and percentage points.


@pytest.mark.parametrize(
    ("aim", "quote", "is_confused"),
    [
        (GrowthPercent(percent=Decimal(5)), "+5 % per jaar", False),
        (GrowthPercent(percent=Decimal(5)), "+5 procentpunt per jaar", True),
        (GrowthPercent(percent=Decimal(5)), "5 procentpunten meer", True),
        (GrowthCompound(percent=Decimal(5)), "5 percentage points a year", True),
        (GrowthCompound(percent=Decimal(5)), "5 %-punt per jaar", True),
        (GrowthPoints(points=Decimal(4)), "4 procentpunt per jaar", False),
        (GrowthPoints(points=Decimal(4)), "+4 %/jaar", True),
        (GrowthPoints(points=Decimal(4)), "4 procent per jaar", True),
        (GrowthPoints(points=Decimal(4)), "4 percent a year", True),
        (GrowthPoints(points=Decimal(4)), "4 pp", False),
        (GrowthPoints(points=Decimal(4)), "4 % of liever 4 procentpunt", False),
        (GrowthPoints(points=Decimal(4)), "stijging met 4", False),
        (Level(value=Decimal(50)), "50 procentpunt", False),
    ],
)
def test_a_quote_that_says_points_is_not_percent_and_the_other_way_round(
    aim: Aim, quote: str, is_confused: bool
) -> None:
    problems = checked(
        with_target(said=Said(source="advice", where="table", quote=quote), readings=(reading(aim),))
    )
    assert (codes(problems) == ["percent-point-confusion"]) is is_confused


def test_the_confusion_is_an_error_in_force_and_a_hint_beside_it() -> None:
    in_force = reading(GrowthPercent(percent=Decimal(5)), "simple", quote="+5 procentpunt per jaar")
    beside = reading(GrowthPoints(points=Decimal(5)), "points", quote="+5 % per jaar")
    problems = checked(with_target(readings=(in_force, beside)))
    assert [(each.facts["reading"], each.severity) for each in problems] == [
        ("simple", Severity.ERROR),
        ("points", Severity.HINT),
    ]


def test_points_cannot_be_counted_on_a_number() -> None:
    points = reading(GrowthPoints(points=Decimal(5)), "points")
    one = catalogue((indicator(unit=NUMBER),), (target(readings=(points,)),))
    assert only(checked(one), "points-on-a-count").severity is Severity.ERROR
    beside = catalogue((indicator(unit=NUMBER),), (target(Level(value=Decimal(5)), points),))
    assert only(checked(beside), "points-on-a-count").severity is Severity.HINT


# What is late.


def release(due: date) -> Catalogue:
    """The sound agenda with a release that is due on a day."""
    return replace(
        SOUND,
        dataflows=(dataflow(releases=(Release(what=Text(en="Monitor"), due=due, owner="education"),)),),
    )


@pytest.mark.parametrize(("due", "is_late"), [(date(2026, 11, 24), True), (TODAY, False)])
def test_a_release_is_overdue_from_the_day_after(due: date, is_late: bool) -> None:
    assert (codes(checked(release(due))) == ["overdue-release"]) is is_late


@pytest.mark.parametrize(
    ("retrieved", "dataflow_of", "is_late"),
    [
        (date(2026, 6, 1), "monitor", False),
        (date(2026, 5, 31), "monitor", True),
        (date(2026, 6, 2), "other", True),
        (date(2026, 12, 1), "monitor", True),
    ],
)
def test_a_release_has_come_once_its_dataflow_was_retrieved_on_or_after_the_due_day(
    retrieved: date, dataflow_of: str, is_late: bool
) -> None:
    vintages = (vintage("monitor/one", retrieved, dataflow_of),)
    problems = check_catalogue(release(date(2026, 6, 1)), TODAY, vintages=vintages)
    assert (codes(problems) == ["overdue-release"]) is is_late


def test_a_next_step_can_be_overdue() -> None:
    problem = only(checked(with_indicator(next_step=next_step(due=date(2026, 6, 30)))), "overdue-next-step")
    assert (problem.facts["owner"], problem.facts["due"]) == ("education", "2026-06-30")


# Acceptance.


def test_an_accepted_problem_is_lowered_to_a_hint_that_says_who_accepted_it() -> None:
    acceptance = Acceptance(by="steering group", why=Text(en="as the advice words it"))
    accepted = (AcceptedProblem(code="looks-like-a-fraction", acceptance=acceptance),)
    small = target(Level(value=Decimal("0.5")), milestones=())
    found: Problem = only(
        checked(catalogue((indicator(accepted=accepted),), (small,))), "looks-like-a-fraction"
    )
    assert (found.severity, found.accepted) == (Severity.HINT, acceptance)


def test_what_is_wrong_with_a_target_cannot_be_accepted_away() -> None:
    acceptance = Acceptance(by="steering group", why=Text(en="as the advice words it"))
    accepted = (AcceptedProblem(code="target-without-deadline", acceptance=acceptance),)
    sample = catalogue((indicator(accepted=accepted),), (target(by=None, milestones=()),))
    found = checked(sample)
    assert only(found, "target-without-deadline").severity is Severity.ERROR
    without_effect = tuple(check_acceptances(sample.indicators, found))
    assert only(without_effect, "acceptance-without-effect").facts["code"] == "target-without-deadline"


def test_an_acceptance_of_what_is_not_there_is_said() -> None:
    acceptance = Acceptance(by="steering group", why=Text(en="published so"))
    accepted = (AcceptedProblem(code="share-out-of-range", acceptance=acceptance),)
    found = tuple(check_acceptances((indicator(accepted=accepted),), ()))
    assert only(found, "acceptance-without-effect").severity is Severity.HINT


@pytest.mark.parametrize(
    ("aim", "warned"),
    [
        (Level(value=Decimal("0.5")), True),
        (Level(value=Decimal(1)), True),
        (Level(value=Decimal(0)), False),
        (Level(value=Decimal("1.5")), False),
        (Keep(floor=Decimal("0.54")), True),
    ],
)
def test_a_percent_asked_as_a_fraction_is_said(aim: Aim, warned: bool) -> None:
    found = codes(checked(catalogue((indicator(),), (target(aim, milestones=()),))))
    assert ("looks-like-a-fraction" in found) is warned

"""Where figures and targets do not fit each other, and which verdicts need a second look."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from streefpad.model.catalogue import Catalogue
from streefpad.model.indicators import AcceptedProblem
from streefpad.model.series import Break, Flag, Observation
from streefpad.model.targets import (
    Aim,
    Direction,
    GrowthPercent,
    GrowthPoints,
    Keep,
    Level,
    Parity,
    Shape,
    Statement,
    Target,
    Zero,
)
from streefpad.rules.checks import check_findings
from streefpad.values.periods import parse_period
from streefpad.values.problems import Acceptance, Problem, Severity
from streefpad.values.quantities import Better, Unit, UnitKind
from streefpad.values.record import replace
from streefpad.values.texts import Text
from tests.unit.rules.samples import catalogue, codes, figure, findings, indicator, only, reading, target

REFORM = Break(first=parse_period("2023-2024"), why=Text(en="reform"))
SOUND = (figure("2010-2011", "37.90"), figure("2019-2020", "37.02"))


def found_in(sample: Catalogue, *figures: Observation) -> tuple[Problem, ...]:
    """What the figures raise against the sample."""
    return check_findings(sample, findings(sample, *figures))


def agenda_with(*targets: Target, **changes: Any) -> Catalogue:
    """An agenda of one indicator with these targets."""
    return catalogue((indicator(**changes),), targets)


def test_sound_figures_raise_nothing() -> None:
    assert found_in(agenda_with(target()), *SOUND) == ()


def test_the_same_promise_written_twice_is_told() -> None:
    twice = agenda_with(target(), replace(target(), id="again"))
    (problem,) = [each for each in found_in(twice, *SOUND) if each.code == "target-repeated"]
    assert problem.severity is Severity.WARNING
    assert (problem.facts["target"], problem.facts["other"]) == ("again", target().id)


def test_promises_in_words_are_never_the_same_again() -> None:
    one = target(Statement(text=Text(en="a")), id="a", milestones=())
    other = target(Statement(text=Text(en="a")), id="b", milestones=())
    assert "target-repeated" not in codes(found_in(agenda_with(one, other), *SOUND))


# The two named points.


def test_an_indicator_whose_rows_hold_nothing_is_a_hint() -> None:
    problems = found_in(agenda_with())
    assert [(each.code, each.severity) for each in problems] == [("indicator-without-data", Severity.HINT)]


def test_a_bound_is_data() -> None:
    assert found_in(agenda_with(), figure("2024-2025", "40", Flag.AT_LEAST)) == ()


@pytest.mark.parametrize(
    ("latest", "severity"),
    [("2020-2021", Severity.ERROR), ("2018-2019", Severity.WARNING)],
)
def test_a_stated_baseline_without_figure_is_an_error_once_the_series_runs_past_it(
    latest: str, severity: Severity
) -> None:
    problems = found_in(agenda_with(target()), figure(latest, "37"))
    assert only(problems, "baseline-not-observed").severity is severity


def test_a_floor_does_not_wait_for_its_baseline() -> None:
    assert found_in(agenda_with(target(Keep(floor=Decimal(30)))), figure("2020-2021", "37")) == ()


def test_a_stated_reference_without_figure_is_a_warning() -> None:
    problems = found_in(agenda_with(target(reference=parse_period("2012-2013"))), *SOUND)
    assert [(each.code, each.severity) for each in problems] == [("reference-not-observed", Severity.WARNING)]


# Figures that cannot be.


@pytest.mark.parametrize("value", ["100.01", "-0.01"])
def test_a_share_outside_0_and_100_is_an_error(value: str) -> None:
    problems = found_in(agenda_with(target()), *SOUND, figure("2020-2021", value))
    assert only(problems, "share-out-of-range").facts["value"] == Decimal(value)


def test_a_number_may_be_anything() -> None:
    number = Unit(UnitKind.NUMBER)
    assert found_in(agenda_with(unit=number), figure("2019-2020", "1765")) == ()


# Intake in higher education: 47.25 % of all against 27.86 % in professional bachelors and, three years
# earlier, 34.41 % in academic ones (fact base, section 3.1).
PARTS = (
    indicator("higher", parts=("professional", "academic"), number=""),
    indicator("professional", number=""),
    indicator("academic", number=""),
)


def test_a_whole_outside_the_range_of_its_parts_is_implausible() -> None:
    problems = found_in(
        catalogue(PARTS),
        figure("2019-2020", "47.25", of="higher"),
        figure("2019-2020", "27.86", of="professional"),
        figure("2015-2016", "31.1", of="academic"),
        figure("2016-2017", "34.41", of="academic"),
    )
    problem = only(problems, "parent-outside-children")
    assert problem.severity is Severity.ERROR
    assert {name: str(fact) for name, fact in problem.facts.items()} == {
        "indicator": "higher",
        "period": "2019-2020",
        "value": "47.25",
        "low": "27.86",
        "low_part": "professional",
        "low_period": "2019-2020",
        "high": "34.41",
        "high_part": "academic",
        "high_period": "2016-2017",
    }


@pytest.mark.parametrize(
    ("whole", "parts"),
    [
        ("30", {"professional": "27.86", "academic": "34.41"}),
        ("27.86", {"professional": "27.86", "academic": "34.41"}),
        ("34.41", {"professional": "27.86", "academic": "34.41"}),
        ("47.25", {"professional": "27.86"}),  # the other part could lie anywhere
        ("47.25", {}),
    ],
)
def test_a_whole_within_its_parts_or_with_an_unknown_part_is_plausible(
    whole: str, parts: dict[str, str]
) -> None:
    figures = [figure("2019-2020", value, of=part) for part, value in parts.items()]
    problems = found_in(catalogue(PARTS), figure("2019-2020", whole, of="higher"), *figures)
    assert "parent-outside-children" not in codes(problems)


def test_a_later_figure_of_a_part_does_not_stand_in() -> None:
    problems = found_in(
        catalogue(PARTS),
        figure("2019-2020", "47.25", of="higher"),
        figure("2019-2020", "27.86", of="professional"),
        figure("2020-2021", "34.41", of="academic"),
    )
    assert "parent-outside-children" not in codes(problems)


def test_an_implausible_figure_that_was_published_so_can_be_accepted() -> None:
    acceptance = Acceptance(by="steering group", why=Text(en="published with another scope"))
    accepted = (AcceptedProblem(code="parent-outside-children", acceptance=acceptance),)
    sample = catalogue((replace(PARTS[0], accepted=accepted), *PARTS[1:]))
    problems = found_in(
        sample,
        figure("2019-2020", "47.25", of="higher"),
        figure("2019-2020", "27.86", of="professional"),
        figure("2016-2017", "34.41", of="academic"),
    )
    assert only(problems, "parent-outside-children").severity is Severity.HINT


# Targets that cannot both be meant.


def level(value: str, id: str, by: str = "2029-2030", better: Better = Better.HIGHER) -> Target:
    """A level target of its own id."""
    return target(Level(value=Decimal(value)), id=id, by=parse_period(by), better=better, milestones=())


@pytest.mark.parametrize(
    ("one", "other", "contradict"),
    [
        (level("40", "a"), level("50", "b"), True),  # two numbers for one promise
        (level("40", "a"), level("40", "b"), False),
        (level("40", "a", "2024-2025"), level("50", "b"), False),
        (level("50", "a", "2024-2025"), level("40", "b"), True),  # asks less later
        (level("40", "a"), level("60", "b", better=Better.LOWER), False),  # a band
        (level("60", "a"), level("40", "b", better=Better.LOWER), True),
        (level("60", "a"), target(Parity(), id="b", milestones=()), True),
        (level("40", "a"), target(Parity(), id="b", milestones=()), False),
        (level("52", "a"), target(Parity(), id="b", milestones=(), tolerance=Decimal(2)), False),
        (level("60", "a", "2024-2025"), target(Parity(), id="b", milestones=()), False),
    ],
)
def test_two_targets_of_one_indicator_contradict_where_one_undoes_the_other(
    one: Target, other: Target, contradict: bool
) -> None:
    problems = [
        each
        for each in found_in(agenda_with(one, other), *SOUND)
        if each.code not in ("target-below-trend", "target-behind-baseline", "target-repeated")
    ]
    assert codes(tuple(problems)) == (["targets-contradict"] if contradict else [])


def test_higher_and_lower_without_values_oppose_each_other() -> None:
    one = target(Direction(), id="a", better=Better.HIGHER)
    other = target(Zero(), id="b", better=Better.LOWER, milestones=())
    problems = found_in(agenda_with(one, other), *SOUND)
    assert only(problems, "targets-oppose").facts["other"] == "a"


def test_alternative_readings_of_one_target_are_no_contradiction() -> None:
    asked = target(Level(value=Decimal(40)), reading(Level(value=Decimal(60)), "other"))
    assert "targets-contradict" not in codes(found_in(agenda_with(asked), *SOUND))


# Verdicts that need a second look.


def test_a_verdict_withheld_by_a_break_is_a_warning() -> None:
    sample = agenda_with(target(), breaks=(REFORM,))
    problems = found_in(sample, *SOUND, figure("2023-2024", "45"))
    assert [(each.code, each.severity) for each in problems] == [("series-broken", Severity.WARNING)]


def test_a_break_that_is_still_to_come_before_the_deadline_is_a_hint() -> None:
    sample = agenda_with(target(), breaks=(REFORM,))
    problem = only(found_in(sample, *SOUND), "break-before-deadline")
    assert (problem.severity, str(problem.facts["first"])) == (Severity.HINT, "2023-2024")


@pytest.mark.parametrize(
    ("first", "code"),
    [("2030-2031", ""), ("2029-2030", "break-before-deadline"), ("2019-2020", ""), ("2010-2011", "")],
)
def test_only_a_break_within_the_time_path_matters(first: str, code: str) -> None:
    sample = agenda_with(target(), breaks=(Break(first=parse_period(first), why=Text(en="x")),))
    assert codes(found_in(sample, *SOUND)) == ([code] if code else [])


def test_growth_since_a_reference_before_a_break_is_withheld_and_said() -> None:
    early = Break(first=parse_period("2014-2015"), why=Text(en="other classification"))
    sample = agenda_with(target(reference=parse_period("2010-2011")), breaks=(early,))
    problem = only(found_in(sample, *SOUND), "growth-across-break")
    assert (str(problem.facts["reference"]), str(problem.facts["first"])) == ("2010-2011", "2014-2015")


def test_a_shape_that_cannot_be_drawn_is_an_error() -> None:
    asked = target(Level(value=Decimal(100), shape=Shape.LOGIT), milestones=())
    problems = found_in(agenda_with(asked), *SOUND, figure("2024-2025", "50"))
    assert only(problems, "shape-undefined").facts["shape"] == "logit"


@pytest.mark.parametrize(
    ("aim", "figures", "trend"),
    [
        # ASO: keep 54.69, while the pace since 2010-2011 leads to 57.89
        (Keep(), {"2010-2011": "51.81", "2019-2020": "54.69"}, Decimal("57.89")),
        (Level(value=Decimal(50)), {"2010-2011": "37.90", "2019-2020": "37.02"}, None),
        (Level(value=Decimal(50)), {"2010-2011": "30", "2019-2020": "45"}, Decimal("61.67")),
        (Keep(), {"2010-2011": "56", "2019-2020": "54.69"}, None),
        (Parity(), {"2010-2011": "30", "2019-2020": "45"}, None),
        (Level(value=Decimal(40)), {"2019-2020": "45"}, None),
        (Level(value=Decimal(30)), {"2010-2011": "30", "2019-2020": "45", "2029-2030": "60"}, None),
    ],
)
def test_a_target_that_the_historic_pace_already_passes_asks_too_little(
    aim: Aim, figures: dict[str, str], trend: Decimal | None
) -> None:
    cells = [figure(period, value) for period, value in figures.items()]
    problems = found_in(agenda_with(target(aim)), *cells)
    found = [each.facts["trend"] for each in problems if each.code == "target-below-trend"]
    assert [round(Decimal(str(each)), 2) for each in found] == ([] if trend is None else [trend])


def test_a_verdict_that_depends_on_the_reading_is_a_hint() -> None:
    points = reading(GrowthPoints(points=Decimal(5)), "points")
    asked = target(GrowthPercent(percent=Decimal(5)), points, milestones=())
    sample = agenda_with(asked, unit=Unit(UnitKind.NUMBER))
    problem = only(
        found_in(sample, figure("2019-2020", "1765"), figure("2022-2023", "2814")),
        "verdict-depends-on-reading",
    )
    assert (problem.facts["status"], problem.facts["reading"]) == ("reached", "points")
    assert problem.facts["other_status"] == "not_scored"


# Slips of the pen.


@pytest.mark.parametrize(
    ("values", "slips"),
    [
        (("28.3", "0.291", "30"), ["0.291"]),
        (("0.283", "29.1"), ["0.283"]),
        (("28.3", "29.1"), []),
        (("0.9", "1.4"), []),  # a small share that grew
        (("28.3", "0"), []),  # nothing is nothing
        (("0.28", "0.29"), []),  # nothing beside it says otherwise
    ],
)
def test_a_percent_written_as_a_fraction_is_said(values: tuple[str, ...], slips: list[str]) -> None:
    figures = [figure(f"{year}-{year + 1}", value) for year, value in enumerate(values, 2017)]
    found = [each for each in found_in(agenda_with(), *figures) if each.code == "looks-like-a-fraction"]
    assert [str(each.facts["value"]) for each in found] == slips
    assert {each.severity for each in found} <= {Severity.WARNING}


def test_a_series_of_fractions_beside_percents_is_said_once() -> None:
    sample = catalogue((indicator("one", number=""), indicator("other", number="")))
    found = found_in(
        sample,
        figure("2018-2019", "0.28", of="one"),
        figure("2019-2020", "0.29", of="one"),
        figure("2019-2020", "34.41", of="other"),
    )
    assert only(found, "looks-like-a-fraction").facts["indicator"] == "one"


@pytest.mark.parametrize(
    ("aim", "better", "behind"),
    [
        (Level(value=Decimal(10)), Better.HIGHER, True),
        (Level(value=Decimal(10)), Better.LOWER, False),
        (Level(value=Decimal(50)), Better.LOWER, True),
        (Level(value=Decimal("37.02")), Better.HIGHER, False),
        (Keep(floor=Decimal(30)), Better.HIGHER, False),  # a floor may leave room
        (Parity(), Better.LOWER, False),
    ],
)
def test_a_target_behind_its_baseline_is_said(aim: Aim, better: Better, behind: bool) -> None:
    found = found_in(agenda_with(target(aim, better=better, milestones=())), *SOUND)
    assert ("target-behind-baseline" in codes(found)) is behind

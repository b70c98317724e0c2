"""What stands beside a status: the numbers, the reasons' facts, the caveats. The rules are in tests/spec."""

from __future__ import annotations

from decimal import Decimal

import pytest

from streefpad.model.edition import Judged, Reason, Status
from streefpad.model.indicators import Caveat
from streefpad.model.targets import GrowthPercent, GrowthPoints, Level, Reading, Statement
from streefpad.rules.status import assess, without_target
from streefpad.values.periods import parse_period
from streefpad.values.quantities import Better
from streefpad.values.texts import Text
from tests.spec.cases import judge, series_of
from tests.unit.rules.samples import place, target

BEHIND = {
    "kind": "level",
    "value": "50",
    "baseline": "2019-2020",
    "by": "2029-2030",
    "series": "2010-2011: 37.90, 2019-2020: 37.02, 2024-2025: 42",
}


def test_an_assessment_holds_every_number_that_a_page_needs() -> None:
    found = judge({**BEHIND, "milestone": "2024-2025"}).assessment
    points = (found.baseline, found.reference, found.latest, found.target)
    assert [(str(each.period), str(each.value)) for each in points if each] == [
        ("2019-2020", "37.02"),
        ("2010-2011", "37.90"),
        ("2024-2025", "42"),
        ("2029-2030", "50"),
    ]
    assert (found.expected_now, found.gap) == (Decimal("43.51"), Decimal("-1.51"))
    assert found.required_pace == Decimal("1.6")
    assert [each.observed for each in found.milestones] == [Decimal(42)]


def test_what_a_target_is_held_against_stands_at_the_period_of_the_latest_figure() -> None:
    held = {"kind": "benchmark", "baseline": "2012", "by": "2030", "better": "lower"}
    found = judge({**held, "series": "2012: 19, 2023: 18", "benchmark": "2012: 16, 2023: 17"}).assessment
    assert found.benchmark is not None
    assert (str(found.benchmark.period), found.benchmark.value) == ("2023", Decimal(17))
    assert judge(BEHIND).assessment.benchmark is None


def test_a_reason_carries_the_facts_its_sentence_needs() -> None:
    assert judge(BEHIND).assessment.reason == Reason(
        code="behind",
        facts={
            "period": parse_period("2024-2025"),
            "value": Decimal(42),
            "expected": Decimal("43.51"),
            "gap": Decimal("-1.51"),
            "short": Decimal("1.51"),
        },
    )


@pytest.mark.parametrize(
    ("changes", "facts"),
    [
        (
            {"series": "2019-2020: 40, 2029-2030: 48", "value": "50"},
            {"period", "value", "target", "by", "short"},
        ),
        (
            {"series": "2019-2020: 40, 2029-2030: 51, 2030-2031: 49"},
            {"period", "value", "target", "by", "at_deadline"},
        ),
        ({"kind": "keep", "value": "", "series": "2019-2020: 40"}, {"period", "value", "floor", "by"}),
        (
            {"kind": "parity", "series": "2019-2020: 40, 2023-2024: 50"},
            {"period", "value", "target", "tolerance", "by"},
        ),
        (
            {"kind": "rising", "series": "2019-2020: 40, 2023-2024: 40"},
            {"first", "period", "misses", "allowed", "fell"},
        ),
        ({"series": "2019-2020: 40, 2020-2021: 41"}, {"period", "baseline", "by", "elapsed", "total"}),
        ({"series": "2019-2020: 40, 2024-2025: >45"}, {"baseline", "value", "period", "bound"}),
        ({"breaks": "2023-2024"}, {"first", "why", "baseline", "period"}),
    ],
)
def test_the_facts_of_a_reason_are_those_of_its_kind(changes: dict[str, str], facts: set[str]) -> None:
    assert set(judge({**BEHIND, **changes}).assessment.reason.facts) == facts


def test_a_reading_may_turn_the_direction_round() -> None:
    share = Reading(id="share", aim=Level(value=Decimal(16)), better=Better.LOWER, place=place())
    series = series_of({}, "2019-2020: 19, 2024-2025: 15")
    assert assess(target(), share, series).assessment.status is Status.REACHED


@pytest.mark.parametrize(
    ("since", "until", "touches"),
    [
        (None, None, True),
        ("2021-2022", "2023-2024", True),
        ("2010-2011", "2018-2019", False),
        ("2010-2011", "2019-2020", True),
        ("2022-2023", None, True),
        ("2023-2024", None, False),
        (None, "2018-2019", False),
    ],
)
@pytest.mark.parametrize("aim", [GrowthPercent(percent=Decimal(5)), GrowthPoints(points=Decimal(5))])
def test_a_caveat_is_shown_where_it_touches_the_time_between_baseline_and_latest_figure(
    since: str | None, until: str | None, touches: bool, aim: GrowthPercent | GrowthPoints
) -> None:
    caveat = Caveat(
        why=Text(en="part-time vocational pupils were counted over"),
        since=parse_period(since) if since else None,
        until=parse_period(until) if until else None,
    )
    series = series_of({"unit": "number"}, "2019-2020: 1765, 2022-2023: 2814")
    reading = Reading(id="growth", aim=aim, place=place())
    judged: Judged = assess(target(), reading, series, caveats=(caveat,))
    assert bool(judged.assessment.caveats) is touches


def test_a_series_without_a_target_is_not_scored() -> None:
    found = without_target(series_of({}, "2019-2020: 40"))
    assert (found.status, found.reason.code) == (Status.NOT_SCORED, "no-target")


def test_a_statement_has_no_trajectory() -> None:
    reading = Reading(id="words", aim=Statement(text=Text(en="more")), place=place())
    assert assess(target(), reading, series_of({}, "2019-2020: 40")).trajectory is None

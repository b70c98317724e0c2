"""A verdict has the words of the law, and every reason is a sentence."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from streefpad.model.edition import (
    ExpectedMilestone,
    Finding,
    MilestoneState,
    Point,
    Reason,
    Status,
)
from streefpad.model.targets import Direction, Keep, Level
from streefpad.publish.wording.facts import fields_of
from streefpad.publish.wording.reasons import AT_BASELINE
from streefpad.publish.wording.statuses import ALL_REASONS, say_milestone, say_reason, say_status, say_verdict
from streefpad.values.problems import Fact
from streefpad.values.quantities import PERCENT, Unit, UnitKind
from streefpad.values.texts import Language, Text
from tests.unit.publish import sample
from tests.unit.publish.wording.raised import reason_codes


@pytest.mark.parametrize(
    ("status", "nl"),
    [
        (Status.REACHED, "bereikt"),
        (Status.MISSED, "niet gehaald"),
        (Status.ON_TRACK, "op koers"),
        (Status.BEHIND, "achter op schema"),
        (Status.MOVING_AWAY, "gaat de verkeerde kant op"),
        (Status.TOO_EARLY, "te vroeg"),
        (Status.NO_DATA, "geen cijfer sinds de startmeting"),
        (Status.NO_BASELINE, "nog geen nulmeting"),
        (Status.BROKEN_SERIES, "reeks onderbroken"),
        (Status.NOT_SCORED, "niet te scoren"),
    ],
)
def test_a_verdict_has_the_words_of_the_pages(status: Status, nl: str) -> None:
    assert say_status(status, "nl") == nl


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_two_verdicts_share_their_words(language: Language) -> None:
    assert len({say_status(status, language) for status in Status}) == len(Status)


@pytest.mark.parametrize("state", MilestoneState)
def test_a_milestone_is_reached_missed_or_open(state: MilestoneState) -> None:
    asked = Point(sample.NOW, Decimal(43))
    assert say_milestone(ExpectedMilestone(point=asked, is_derived=False, state=state), "en")


@pytest.mark.parametrize(
    ("is_past", "is_bounded", "said"),
    [(False, False, "still open"), (True, False, "no figure yet"), (True, True, "no exact figure")],
)
def test_a_milestone_that_has_passed_unobserved_says_what_is_known(
    is_past: bool, is_bounded: bool, said: str
) -> None:
    passed = ExpectedMilestone(
        point=Point(sample.NOW, Decimal(43)),
        is_derived=False,
        state=MilestoneState.OPEN,
        is_past=is_past,
        is_bounded=is_bounded,
    )
    assert say_milestone(passed, "en") == said


def test_a_level_that_is_kept_holds() -> None:
    judged = sample.keeps().in_force
    assert judged
    assert say_verdict(judged, "nl") == "houdt stand"


def test_where_there_is_no_figure_at_all_the_verdict_does_not_speak_of_a_baseline() -> None:
    judged = sample.moved("empty").in_force
    assert judged
    assert say_verdict(judged, "en") == "no figure yet"


def test_every_reason_that_the_rules_give_has_its_sentence() -> None:
    given = {code.removesuffix(AT_BASELINE) for code in reason_codes()}
    assert len(given) > 20
    assert given - set(ALL_REASONS) == set()


@pytest.mark.parametrize("code", ALL_REASONS)
def test_both_languages_of_a_reason_name_the_same_facts(code: str) -> None:
    text = ALL_REASONS[code]
    assert fields_of(text.nl) == fields_of(text.en)


@pytest.mark.parametrize("code", ALL_REASONS)
def test_a_reason_is_written_in_dutch_and_in_english(code: str) -> None:
    assert all((ALL_REASONS[code].nl, ALL_REASONS[code].en))


@pytest.mark.parametrize("finding", sample.findings(), ids=lambda each: each.indicator.id)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_reason_of_the_sample_is_a_sentence(finding: Finding, language: Language) -> None:
    for judged in finding.judged:
        said = say_reason(judged.assessment.reason, finding.series.unit, language)
        assert re.fullmatch(r"[^{}]+\.", said)
        assert said[0] == said[0].upper()


def test_a_reason_that_rests_on_the_baseline_says_so() -> None:
    judged = sample.keeps().in_force
    assert judged
    assert say_reason(judged.assessment.reason, PERCENT, "nl") == (
        "54,69\u00a0% in 2019-2020 houdt het niveau van 54,69\u00a0% dat tot 2029-2030 behouden moet blijven. "
        "Dat is de startmeting: deze monitor heeft geen later cijfer."
    )


def test_a_text_among_the_facts_is_said_in_the_readers_language() -> None:
    reason = Reason(
        code="series-broken",
        facts={
            "first": sample.LAST,
            "why": Text(nl="hervorming", en="reform"),
            "baseline": sample.NOW,
            "period": sample.LAST,
        },
    )
    assert "(reform)" in say_reason(reason, PERCENT, "en")


def test_a_fact_that_is_missing_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError):
        say_reason(Reason(code="too-early"), PERCENT, "nl")


@pytest.mark.parametrize(
    ("finding", "said"),
    [
        (
            sample.moved("close", "2019-2020 30.00", "2024-2025 39.955", aim=Level(value=Decimal("49.9"))),
            "39.955% in 2024-2025 is no worse than the 39.95% that the path asks for then.",
        ),
        (
            sample.moved("lenient", "2019-2020 34", "2024-2025 41.5", tolerance="1"),
            "41.5% in 2024-2025 is no worse than the 42.0% that the path asks for then, within the tolerance of "
            "1.0 percentage points.",
        ),
        (
            sample.moved("floor", "2019-2020 60", "2024-2025 54.69", aim=Keep(floor=Decimal("54.6912"))),
            "54.69% in 2024-2025 is worse than the baseline, 60% in 2019-2020.",
        ),
        (
            sample.moved("still", "2019-2020 50", "2021-2022 50.5", aim=Direction(), by=None, tolerance="1"),
            "50.5% in 2021-2022 differs by no more than the tolerance of 1.0 percentage points from 50% in "
            "2019-2020.",
        ),
    ],
    ids=lambda each: each.indicator.id if isinstance(each, Finding) else "",
)
def test_no_reason_reads_false(finding: Finding, said: str) -> None:
    judged = finding.in_force
    assert judged
    assert say_reason(judged.assessment.reason, PERCENT, "en") == said


def test_a_stated_number_keeps_its_decimals_whatever_the_unit() -> None:
    facts: dict[str, Fact] = {
        "value": Decimal(60),
        "period": sample.NOW,
        "floor": Decimal("54.69"),
        "by": sample.LAST,
    }
    said = say_reason(Reason(code="keep-holds", facts=facts), Unit(UnitKind.NUMBER), "en")
    assert "54.69" in said


def test_a_target_that_grows_from_its_baseline_is_rounded_and_a_stated_one_is_not() -> None:
    facts: dict[str, Fact] = {
        "value": Decimal(2814),
        "period": sample.NOW,
        "target": Decimal("2647.5"),
        "by": sample.LAST,
    }
    pupils = Unit(UnitKind.NUMBER)
    assert "2,647.5" in say_reason(Reason(code="target-reached", facts=facts), pupils, "en")
    grown: dict[str, Fact] = {**facts, "kind": "growth_percent"}
    assert "2,648" in say_reason(Reason(code="target-reached", facts=grown), pupils, "en")

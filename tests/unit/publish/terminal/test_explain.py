"""One number back to its cell, and the arithmetic and the rules that the verdict rests on."""

from __future__ import annotations

from decimal import Decimal

import pytest

from streefpad.model.edition import Edition, Finding, Point
from streefpad.model.series import Flag
from streefpad.model.targets import (
    Complete,
    Decision,
    GrowthCompound,
    GrowthPoints,
    Keep,
    Level,
    Milestone,
    Rising,
    Shape,
)
from streefpad.publish.terminal.arithmetic import Journey, equation, exact, steps_of
from streefpad.publish.terminal.explain import explain_text
from streefpad.publish.terminal.paper import Paper
from streefpad.values.periods import Period, school_year
from streefpad.values.record import replace
from streefpad.values.texts import Language, Text
from tests.unit.publish import sample

EDITION = sample.edition()


def explained(
    finding: Finding,
    period: Period | None = None,
    language: Language = "en",
    width: int = 100,
    edition: Edition | None = None,
) -> str:
    edition = edition or sample.edition(finding)
    text = explain_text(edition, finding.indicator, period, language, Paper(width=width))
    return text.replace("\u00a0", " ")


def sums(finding: Finding) -> list[str]:
    """The lines under the heading of the trajectory, without indentation."""
    text = explained(finding, width=120)
    if "Trajectory\n" not in text:
        return []
    return [" ".join(each.split()) for each in text.split("Trajectory\n")[1].split("\n\n")[0].splitlines()]


def test_a_figure_is_walked_back_to_cell_vintage_and_source() -> None:
    lines = explained(sample.no_data(), sample.NOW).splitlines()
    start = lines.index("Figures")
    assert lines[start + 1 : start + 8] == [
        "  2019-2020   37.02%",
        "  ← cell      vault/monitor/2021/figures.csv:3:3, column “value”",
        "  ← vintage   sha256 8b8788fb0f817d834b80a645c3ae4b91d52623b9172d8da32df9e6ff821b13ab",
        "              retrieved on 3 November 2026 by steward; CC BY 4.0",
        "  ← source    STEM-monitor 2021 (Onderwijs en Vorming, 13 August 2021)",
        "              https://example.org/monitor",
        "              table 2; stated on the cited page [C]",
    ]


def test_only_the_figure_of_the_period_asked_for_is_shown() -> None:
    assert "37.90%" not in explained(sample.no_data(), sample.NOW).split("Trajectory")[0]


def test_a_period_without_figure_is_said_to_have_none() -> None:
    assert "This monitor has no figure for 2024-2025." in explained(sample.no_data(), school_year(2025))


def test_without_a_period_every_figure_is_shown() -> None:
    text = explained(sample.no_data())
    assert "2010-2011   37.90%" in text
    assert "2019-2020   37.02%" in text


def test_the_trajectory_is_shown_with_its_real_numbers() -> None:
    assert sums(sample.no_data()) == [
        "10 years from 2019-2020 to 2029-2030",
        "(50 − 37.02) / 10 = 1.298 a year",
        "2024-2025 37.02 + 5 × 1.298 = 43.51 milestone (assumption): no figure yet",
        "2025-2026 37.02 + 6 × 1.298 = 44.808 expected today",
        "2029-2030 37.02 + 10 × 1.298 = 50 target",
    ]


def shaped(shape: Shape, *milestones: Milestone) -> Finding:
    aim = Level(value=Decimal(50), shape=shape)
    return sample.moved("shaped", "2019-2020 37.02", aim=aim, milestones=milestones or sample.ON_THE_WAY)


@pytest.mark.parametrize(
    ("finding", "lines"),
    [
        (
            sample.dual(),
            [
                "5% of 1,765: 88.25 a year",
                "2024-2025 1,765 + 5 × 88.25 = 2,206.25 milestone (assumption): no figure yet",
            ],
        ),
        (
            sample.moved("compound", "2019-2020 10", aim=GrowthCompound(percent=Decimal(5))),
            [
                "times 1.05 every year",
                "2024-2025 10 × 1.05^5 ≈ 12.7628 milestone (assumption): no figure yet",
            ],
        ),
        (
            sample.moved("points", "2019-2020 28", aim=GrowthPoints(points=Decimal(4))),
            [
                "2024-2025 28 + 5 × 4 = 48 milestone (assumption): no figure yet",
                "2029-2030 28 + 10 × 4 = 68 target",
            ],
        ),
        (
            sample.moved("capped", "2019-2020 80", aim=GrowthPoints(points=Decimal(4))),
            ["2029-2030 80 + 10 × 4 = 120, held at 100 target"],
        ),
        (sample.keeps(), ["54.69 in every period"]),
        (
            sample.moved("complete", "2019-2020 10", aim=Complete()),
            ["(100 − 10) / 10 = 9 a year", "2024-2025 10 + 5 × 9 = 55 milestone (assumption): no figure yet"],
        ),
        (
            sample.moved("down", "2019-2020 50", aim=Level(value=Decimal(40))),
            ["(40 − 50) / 10 = −1 a year", "2024-2025 50 − 5 × 1 = 45 milestone (assumption): no figure yet"],
        ),
        (
            sample.moved("uneven", "2022-2023 30", baseline=school_year(2023)),
            [
                "(50 − 30) / 7 ≈ 2.8571 a year",
                "2024-2025 30 + (50 − 30) × 2 / 7 ≈ 35.7143 milestone (assumption): no figure yet",
            ],
        ),
        (
            shaped(Shape.GEOMETRIC),
            [
                "times (50 / 37.02)^(1/10) ≈ 1.0305 every year",
                "2024-2025 37.02 × 1.0305^5 ≈ 43.0232 milestone (assumption): no figure yet",
            ],
        ),
        (
            shaped(Shape.LOGIT),
            [
                "with logit(x) = ln(x / (100 − x)): (logit(50) − logit(37.02)) / 10 ≈ 0.0531 a year",
                "2024-2025 logit: −0.5314 + 5 × 0.0531 ≈ −0.2657 → 43.3968 milestone (assumption): no figure yet",
            ],
        ),
        (
            shaped(Shape.TABLE, Milestone(by=school_year(2025), value=Decimal(45))),
            [
                "straight through 37.02 (2019-2020), 45 (2024-2025), 50 (2029-2030)",
                "2025-2026 45 + 1 × 1 = 46 expected today",
            ],
        ),
        (
            sample.moved("rising", "2019-2020 10", "2020-2021 12", "2021-2022 11", aim=Rising()),
            ["2020-2021 12 > 10", "2021-2022 11 < 12 !"],
        ),
    ],
    ids=lambda each: each.indicator.id if isinstance(each, Finding) else "",
)
def test_every_kind_has_its_own_arithmetic(finding: Finding, lines: list[str]) -> None:
    assert [each for each in lines if each not in sums(finding)] == []


@pytest.mark.parametrize("finding", sample.findings(), ids=lambda each: each.indicator.id)
def test_every_sum_ends_in_the_value_that_the_rules_found(finding: Finding) -> None:
    for judged in finding.judged:
        if judged.trajectory is None:
            continue
        journey = Journey(aim=judged.reading.aim, trajectory=judged.trajectory)
        for point in judged.trajectory.expected[1:]:
            last = [*steps_of(journey, (Point(point.period, point.value),), "en")][-1]
            assert isinstance(judged.reading.aim, Keep) or last.sum.endswith(f" {exact(point.value, 'en')}")


def test_a_sum_that_is_rounded_says_so() -> None:
    assert equation("1 / 3", Decimal(1) / 3, "en") == "1 / 3 ≈ 0.3333"
    assert equation("1 / 4", Decimal(1) / 4, "en") == "1 / 4 = 0.25"


def test_a_sum_over_rounded_numbers_says_so() -> None:
    assert equation("3 × 0.3333", Decimal(1), "en", Decimal(1) / 3) == "3 × 0.3333 ≈ 1"


def test_pace_and_outlook_are_shown_as_sums() -> None:
    text = explained(sample.no_data())
    assert "(37.02 − 37.90) / 9 ≈ −0.0978 a year, since 2010-2011" in text
    assert "37.02 − 10 × 0.0978 ≈ 36.0422 in 2029-2030" in text


def test_the_rules_are_shown_in_the_order_in_which_they_are_tried() -> None:
    text = explained(sample.no_data())
    assert text.split("Verdict: no figure since the baseline\n")[1].splitlines()[:7] == [
        "   1. words only, or nothing to reach? no",
        "   2. no baseline? no (37.02% in 2019-2020)",
        "   3. a break between baseline and latest figure? no (no break known)",
        "   4. does the latest figure meet the target? no (37.02% against 50%)",
        "   5. deadline observed and not met? no (2029-2030 is not observed yet)",
        "   6. nothing observed after the baseline? yes",
        "  After the baseline of 37.02% in 2019-2020 this monitor has no later figure.",
    ]


def test_a_conflict_shows_every_value_and_why_one_was_chosen() -> None:
    text = explained(sample.dual(), school_year(2017), width=200)
    assert "133 according to Newspaper, October 2018, vault/monitor/press/figures.csv:2:3" in text
    assert "chosen: 126. The minister's own count. (decided by steward)" in text


def test_a_conflict_that_nobody_decided_says_so() -> None:
    finding = sample.judged(
        sample.indicator("open"),
        None,
        [*sample.cells("open", "2020 1"), *sample.cells("open", "2020 2", vintage=sample.PRESS_VINTAGE)],
    )
    assert "nobody has decided" not in explained(finding)
    schooled = sample.judged(
        sample.indicator("open"),
        None,
        [
            *sample.cells("open", "2019-2020 1"),
            *sample.cells("open", "2019-2020 2", vintage=sample.PRESS_VINTAGE),
        ],
    )
    assert "nobody has decided; 1% was chosen" in explained(schooled)


@pytest.mark.parametrize(
    ("language", "chosen", "reading"),
    [
        ("nl", "De minister telde zelf. (voorstel van Streefpad)", "voorstel van Streefpad: zo staat het er"),
        ("en", "The minister's own count. (proposal of Streefpad)", "proposal of Streefpad: so it says"),
    ],
)
def test_what_is_only_proposed_is_said_to_be_so_in_the_readers_language(
    language: Language, chosen: str, reading: str
) -> None:
    found = sample.dual()
    assert found.target is not None
    proposed = Decision(by="Streefpad, voorstel", why=Text(nl="zo staat het er", en="so it says"))
    judged = tuple(replace(each, reading=replace(each.reading, decided=proposed)) for each in found.judged)
    conflicts = tuple(replace(each, by="Streefpad, voorstel") for each in found.series.conflicts)
    series = replace(found.series, conflicts=conflicts)
    text = explained(replace(found, series=series, judged=judged), language=language, width=200)
    assert chosen in text
    assert reading in text
    assert "Streefpad, voorstel" not in text


def test_a_bound_is_shown_and_said_not_to_be_scored() -> None:
    finding = sample.judged(
        sample.indicator("bound"), None, sample.cells("bound", "2019-2020 80", flags=[Flag.AT_LEAST])
    )
    assert "at least 80% (is shown, not scored)" in explained(finding)


def test_a_provisional_figure_is_flagged() -> None:
    finding = sample.judged(
        sample.indicator("new"), None, sample.cells("new", "2019-2020 80", flags=[Flag.PROVISIONAL])
    )
    assert "80% (provisional)" in explained(finding)


def test_the_other_readings_stand_with_their_verdict_and_why_they_are_not_in_force() -> None:
    text = explained(sample.dual(), width=200)
    assert "compound growth: +5% a year on the year before, by 2029-2030 → on track" in text
    assert "less literal" in text


def test_the_words_of_the_source_are_quoted() -> None:
    assert "advice-2022, table, row 2: “50 %”" in explained(sample.no_data())


def test_a_series_without_target_is_explained_too() -> None:
    assert "No target has been set for this series." in explained(sample.context())


@pytest.mark.parametrize("finding", EDITION.findings, ids=lambda each: each.indicator.id)
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("width", [80, 100])
def test_no_line_is_wider_than_the_paper(finding: Finding, language: Language, width: int) -> None:
    text = explained(finding, language=language, width=width, edition=EDITION)
    assert max(map(len, text.splitlines())) <= width


def test_a_narrow_paper_shortens_the_hash_and_nothing_else() -> None:
    text = explained(sample.no_data(), width=80)
    assert "sha256 8b8788fb0f817d83…" in text


def test_a_figure_that_is_not_sealed_yet_says_so() -> None:
    finding = sample.no_data()
    edition = replace(sample.edition(finding), vintages=())
    assert "monitor/2021: not sealed yet" in explained(finding, edition=edition)


def test_a_deadline_in_the_baselines_own_period_has_no_way_to_go() -> None:
    finding = sample.moved("same", "2019-2020 37.02", by=sample.NOW, milestones=())
    assert sums(finding) == ["0 years from 2019-2020 to 2019-2020"]


def test_the_standing_and_the_day_are_said() -> None:
    assert "advice, not adopted policy · as known on 25 November 2026" in explained(sample.no_data())


def test_a_rule_that_the_contract_does_not_name_stands_under_a_number_of_its_own() -> None:
    without_end = explained(sample.moved("endless", "2019-2020 30", by=None))
    assert "  1b. no deadline? yes" in without_end
    undefined = explained(
        sample.moved(
            "shape", "2019-2020 30", "2022-2023 35", aim=Level(value=Decimal(100), shape=Shape.LOGIT)
        )
    )
    assert "   1. words only, or nothing to reach? no" in undefined
    assert "  7a. no path of this shape from baseline to target? yes" in undefined


def test_a_break_outside_the_stretch_is_not_denied() -> None:
    one = sample.indicator("ahead", breaks=(sample.REFORM,))
    promise = sample.target(
        "ahead", Level(value=Decimal(50)), by=sample.LAST, baseline=sample.NOW, milestones=sample.ON_THE_WAY
    )
    text = explained(
        sample.judged(one, promise, sample.cells("ahead", "2010-2011 31", "2019-2020 30", "2021-2022 32")),
        width=200,
    )
    assert "a break between baseline and latest figure? no (none in between)" in text
    assert "ignoring the break of 2023-2024" in text
    assert "mind        From 2023-2024 on the series counts differently" in text


def test_a_figure_that_is_kept_back_is_shown_with_what_is_wrong() -> None:
    text = explained(sample.moved("slip", "2019-2020 30.00", "2022-2023 129.10"))
    assert "  2022-2023   129.10%" in text
    assert "  withheld    “slip” is a share, but in 2022-2023 it holds 129.10%." in text

"""The numbers worked out in the study of methods (sections 1.1 to 1.9) and of peers (3.2), recomputed.

Their time axis is the calendar year in which a school year starts: 2010, 2019 and 2030, so eleven
steps from the baseline. The product counts ten (contracts, "Units, periods, clock"). Sections 1.3,
1.7 and 1.8 work no numbers out: the rules they describe are not public in full.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest

from streefpad.model.edition import Judged
from streefpad.model.targets import Direction, Level, Parity, Representation, Shape, Zero
from streefpad.rules.methods import escap, eustat, sdsn, statcan
from streefpad.rules.methods.growth import annual_growth
from streefpad.rules.methods.question import Question
from streefpad.rules.status import assess
from streefpad.values.quantities import Better, Unit, UnitKind
from streefpad.values.record import replace
from tests.unit.rules.methods.questions import ask, towards

NUMBER = Unit(UnitKind.NUMBER)
UP, DOWN = Better.HIGHER, Better.LOWER


def rounded(value: Decimal | None, places: int) -> Decimal | None:
    return None if value is None else round(value, places)


# 1.1 The same data, two verdicts: the ratio of straight paces and the ratio of growth.
TWO_VERDICTS = [
    ("poverty", {2015: "14.5", 2023: "10.2"}, "7.25", DOWN, "1.112", "0.953"),
    ("BSO girls", {2010: "3.68", 2019: "4.2"}, "20", UP, "0.071", "0.167"),
    ("far ahead", {2015: "0.9", 2023: "14.7"}, "30", UP, "0.889", "1.587"),
]


@pytest.mark.parametrize("case", TWO_VERDICTS, ids=lambda case: case[0])
def test_straight_pace_and_growth_give_two_verdicts_on_the_same_data(
    case: tuple[str, dict[str | int, str], str, Better, str, str],
) -> None:
    _, values, target, better, straight, grown = case
    question = towards(values, target, better=better)
    assert rounded(sdsn.METHOD.judge(question).value, 3) == Decimal(straight)
    assert rounded(statcan.METHOD.judge(question).value, 3) == Decimal(grown)


@pytest.mark.parametrize(
    ("rate", "slug"),
    [
        ("0.02", "significant_progress"),
        ("0.01", "significant_progress"),
        ("0.005", "moderate_progress"),
        ("0", "no_progress"),
        ("-0.005", "moderate_deterioration"),
        ("-0.02", "significant_deterioration"),
    ],
)
def test_growth_without_a_target_falls_into_the_five_classes(rate: str, slug: str) -> None:
    question = ask({2015: "100", 2016: str(100 + 100 * Decimal(rate))}, Direction(), baseline=2015)
    assert eustat.METHOD.judge(question).slug == slug


# 1.2 The chosen vectors of Statistics Canada: (base, current, target, better, limit) -> value, score, class.
CHOSEN = [
    (
        "GIF 1-2-1",
        {2015: "14.5", 2023: "10.2"},
        "7.25",
        DOWN,
        "0.95259018",
        "2.51856",
        "substantial_progress",
    ),
    ("CIF 1-1-1", {2015: "14.5", 2023: "10.4"}, "7.25", DOWN, "0.90108995", "2.15070", "moderate_progress"),
    (
        "GIF 14-4-1",
        {2015: "95.597484", 2023: "97.487437"},
        "100",
        UP,
        "0.81505386",
        "1.53615",
        "moderate_progress",
    ),
    ("GIF 8-10-2", {2016: "98.4", 2019: "98.8"}, "100", UP, "1.17385972", "4.09906", "substantial_progress"),
    ("GIF 16-6-1", {2015: "100.1", 2023: "109.7"}, "100", DOWN, "-172.790587", "-5", "deterioration"),
    ("GIF 3-1-1", {2015: "7.05", 2024: "12.58"}, "70", DOWN, "-0.40189194", "5", "target_achieved"),
    ("GIF 3-2-1", {2015: "5.29", 2024: "5.19"}, "25", DOWN, "0.01941806", "5", "target_achieved"),
    ("GIF 2-b-1", {2015: "81124", 2023: "0"}, "0.001", DOWN, "1.42242934", "5", "target_achieved"),
    ("GIF 5-5-1", {2015: "74.7", 2023: "69.4"}, "50", DOWN, "0.34673898", "-1.05524", "limited_progress"),
    ("GIF 5-4-1", {2015: "1.5", 2022: "1.42592593"}, "1", DOWN, "0.27030361", "-1.37373", "limited_progress"),
    ("GIF 11-1-1", {2018: "10", 2022: "10.4"}, "0.1", DOWN, "-0.03091673", "-2.62883", "deterioration"),
]


@pytest.mark.parametrize("case", CHOSEN, ids=lambda case: case[0])
def test_the_chosen_vectors_of_statistics_canada_hold(
    case: tuple[str, dict[str | int, str], str, Better, str, str, str],
) -> None:
    _, values, target, better, value, score, slug = case
    verdict = statcan.METHOD.judge(towards(values, target, better=better))
    assert verdict.slug == slug
    assert verdict.value is not None
    assert abs(verdict.value - Decimal(value)) <= Decimal("1e-6")
    assert verdict.score is not None
    assert abs(verdict.score - Decimal(score)) <= Decimal("1e-4")


@pytest.mark.parametrize(
    ("values", "value", "score", "slug"),
    [
        ({2015: "90", 2021: "93.2"}, "0.00584000", "2.81539", "substantial_progress"),
        ({2015: "85.07", 2022: "83.42"}, "-0.00279414", "-2.84927", "deterioration"),
    ],
    ids=["children", "injury"],
)
def test_a_natural_limit_shrinks_the_thresholds_above_zero_only(
    values: dict[str | int, str], value: str, score: str, slug: str
) -> None:
    verdict = statcan.METHOD.judge(ask(values, Direction(), baseline=2015), {"limit": Decimal(100)})
    assert verdict.slug == slug
    assert rounded(verdict.value, 8) == Decimal(value)
    assert verdict.score is not None
    assert abs(verdict.score - Decimal(score)) <= Decimal("1e-4")


def test_parity_is_tracked_through_the_majority_as_statistics_canada_does_by_hand() -> None:
    women = ask({2015: "25.3", 2023: "30.6"}, Parity(), by=2030, baseline=2015)
    men = ask({2015: "74.7", 2023: "69.4"}, Parity(), by=2030, baseline=2015)
    assert statcan.METHOD.judge(women) == replace(
        statcan.METHOD.judge(men), reason=statcan.METHOD.judge(women).reason
    )
    assert rounded(statcan.METHOD.judge(women).value, 8) == Decimal("0.34673898")


def test_a_ratio_is_tracked_through_the_larger_side() -> None:
    unpaid = ask({2015: "1.5", 2022: "1.42592593"}, Representation(), by=2030, baseline=2015, unit=NUMBER)
    assert rounded(statcan.METHOD.judge(unpaid).value, 6) == Decimal("0.270304")


# 1.4 The current status index of rows of the advice, and what the straight pace would leave.
WAYS = [
    ("professional bachelor total", {2010: "23.82", 2019: "27.86"}, "40", "2.50", "44.5"),
    ("professional bachelor girls", {2010: "21.13", 2019: "25.11"}, "40", "2.11", "53.1"),
    ("TSO girls", {2010: "13.81", 2019: "15.95"}, "33", "1.12", "75.2"),
    ("BSO girls", {2010: "3.68", 2019: "4.2"}, "20", "0.32", "92.9"),
    ("BSO total", {2010: "37.90", 2019: "37.02"}, "50", "-0.73", "116.2"),
]


@pytest.mark.parametrize("case", WAYS, ids=lambda case: case[0])
def test_the_current_status_index_of_the_advice(
    case: tuple[str, dict[str | int, str], str, str, str],
) -> None:
    _, values, target, index, left = case
    verdict = escap.METHOD.judge(towards(values, target))
    assert rounded(verdict.value, 2) == Decimal(index)
    found = verdict.reason.facts["left_at_deadline"]
    assert isinstance(found, Decimal)
    assert round(found, 1) == Decimal(left)


# 1.5 Belgium in the 2019 European SDG index.
BELGIUM = [
    ("poverty risk", {2015: "14.9", 2018: "16.4"}, "15", DOWN, "down"),
    ("early leavers", {2015: "10.1", 2018: "8.6"}, "10", DOWN, "up"),
    ("adult learning", {2015: "6.9", 2018: "8.5"}, "11", UP, "up"),
    ("women in parliament", {2015: "41.4", 2019: "39.5"}, "40", UP, "down"),
    ("safe walking", {2015: "61", 2018: "53"}, "80", UP, "down"),
]


@pytest.mark.parametrize("case", BELGIUM, ids=lambda case: case[0])
def test_the_arrows_of_belgium(case: tuple[str, dict[str | int, str], str, Better, str]) -> None:
    _, values, green, better, arrow = case
    assert sdsn.METHOD.judge(towards(values, green, better=better)).slug == arrow


# 1.6 The WHO scenario tool's own unit tests.
def test_a_fixed_target_is_approached_in_a_straight_line() -> None:
    question = towards({2018: "68"}, "99", by=2025)
    trajectory = judged(question).trajectory
    assert trajectory is not None
    expected = ("68", "72.4286", "76.8571", "81.2857", "85.7143", "90.1429", "94.5714", "99")
    assert [round(each.value, 4) for each in trajectory.expected] == [Decimal(each) for each in expected]


def test_the_annual_rate_of_the_last_two_years_is_carried_on() -> None:
    rate = annual_growth(Decimal(87), Decimal(88), Decimal(1))
    assert round(88 * (1 + rate) ** 7, 4) == Decimal("95.3293")


# 1.9 Rows of the advice: pace had, pace needed, StatCan's ratio, 2025 linear / geometric / logit, 2030 straight.
ADVICE: list[tuple[str, Mapping[str | int, str], str, list[str]]] = [
    ("BSO total", {2010: "37.90", 2019: "37.02"}, "50", ["-0.098", "1.180", "-0.187", "44.10", "43.62", "43.99", "35.94"]),
    ("BSO girls", {2010: "3.68", 2019: "4.20"}, "20", ["0.058", "1.436", "0.167", "12.82", "9.84", "10.18", "4.84"]),
    ("TSO total", {2010: "40.16", 2019: "39.91"}, "50", ["-0.028", "0.917", "-0.063", "45.41", "45.13", "45.36", "39.60"]),
    ("TSO girls", {2010: "13.81", 2019: "15.95"}, "33", ["0.238", "1.550", "0.362", "25.25", "23.71", "24.20", "18.57"]),
    ("bachelor total", {2010: "23.82", 2019: "27.86"}, "40", ["0.449", "1.104", "0.669", "34.48", "33.94", "34.22", "32.80"]),
    ("bachelor girls", {2010: "21.13", 2019: "25.11"}, "40", ["0.442", "1.354", "0.597", "33.23", "32.37", "32.79", "29.97"]),
]  # fmt: skip


@pytest.mark.parametrize("row", ADVICE, ids=lambda row: row[0])
def test_the_rows_of_the_advice_on_the_axis_of_start_years(
    row: tuple[str, Mapping[str | int, str], str, list[str]],
) -> None:
    _, values, target, expected = row
    had, needed, ratio, linear, geometric, logit, projected = (Decimal(each) for each in expected)
    question = advised(values, target)
    found = judged(question).assessment
    assert rounded(found.historic_pace, 3) == had
    assert rounded(found.required_pace, 3) == needed
    assert rounded(statcan.METHOD.judge(question).value, 3) == ratio
    assert rounded(in_2025(question, Shape.LINEAR), 2) == linear
    assert rounded(in_2025(question, Shape.GEOMETRIC), 2) == geometric
    assert rounded(in_2025(question, Shape.LOGIT), 2) == logit
    assert found.outlook is not None
    assert rounded(found.outlook.value, 2) == projected


@pytest.mark.parametrize(
    ("values", "target", "ratio", "places"),
    [
        ({2013: "28.50", 2019: "23.89"}, "30", "-9.59", 2),
        ({2013: "47.45", 2019: "45.92"}, "50", "-1.77", 2),
    ],
    ids=["total", "women"],
)
def test_adult_education_goes_the_wrong_way(
    values: dict[str | int, str], target: str, ratio: str, places: int
) -> None:
    question = advised(values, target)
    assert rounded(statcan.METHOD.judge(question).value, places) == Decimal(ratio)


@pytest.mark.parametrize(
    ("shape", "value"),
    [(Shape.LINEAR, "12.10"), (Shape.LOGIT, "9.48"), (Shape.GEOMETRIC, "9.17")],
)
def test_the_shape_of_the_trajectory_decides_the_2025_step_of_bso_girls_in_ten_steps(
    shape: Shape, value: str
) -> None:
    question = ask({"2019-2020": "4.2"}, Level(value=Decimal(20)), by="2029-2030", baseline="2019-2020")
    assert rounded(in_2025(question, shape), 2) == Decimal(value)


# Peers, 3.2: why growth misjudges shares.
LINEAR_RATIOS = [
    ("bachelor total", {2010: "23.82", 2019: "27.86"}, "40", "0.555", "moderate_progress"),
    ("bachelor girls", {2010: "21.13", 2019: "25.11"}, "40", "0.469", "limited_progress"),
    ("TSO girls", {2010: "13.81", 2019: "15.95"}, "33", "0.248", "limited_progress"),
    ("BSO girls", {2010: "3.68", 2019: "4.2"}, "20", "0.071", "limited_progress"),
    ("BSO total", {2010: "37.90", 2019: "37.02"}, "50", "-0.162", "deterioration"),
    ("TSO total", {2010: "40.16", 2019: "39.91"}, "50", "-0.056", "deterioration"),
]


@pytest.mark.parametrize("case", LINEAR_RATIOS, ids=lambda case: case[0])
def test_the_straight_ratio_of_the_advice_beside_statcans_class(
    case: tuple[str, dict[str | int, str], str, str, str],
) -> None:
    _, values, target, ratio, slug = case
    question = towards(values, target)
    assert rounded(sdsn.METHOD.judge(question).value, 3) == Decimal(ratio)
    assert statcan.METHOD.judge(question).slug == slug


@pytest.mark.parametrize(("year", "ratio"), [(2020, "2.24"), (2025, "1.34")])
def test_a_series_exactly_on_the_straight_line_scores_far_above_one(year: int, ratio: str) -> None:
    there = Decimal("4.2") + Decimal("15.8") * (year - 2019) / 11
    verdict = statcan.METHOD.judge(towards({2019: "4.2", year: str(there)}, "20"))
    assert rounded(verdict.value, 2) == Decimal(ratio)


@pytest.mark.parametrize(("replacement", "ratio"), [("1", "0.35"), ("0.1", "0.26"), ("0.001", "0.19")])
def test_a_target_of_zero_rests_on_the_number_that_replaces_it(replacement: str, ratio: str) -> None:
    question = ask({2020: "100", 2025: "50"}, Zero(), by=2030, baseline=2020, better=DOWN)
    verdict = statcan.METHOD.judge(question, {"zero_replacement": Decimal(replacement)})
    assert rounded(verdict.value, 2) == Decimal(ratio)


def advised(values: Mapping[str | int, str], target: str) -> Question:
    """A row of the advice: evolution counted since the reference, the trajectory from 2019."""
    return ask(values, Level(value=Decimal(target)), by=2030, baseline=2019, reference=next(iter(values)))


def judged(question: Question) -> Judged:
    return assess(question.target, question.reading, question.series)


def in_2025(question: Question, shape: Shape) -> Decimal | None:
    assert isinstance(question.aim, Level)
    reading = replace(question.reading, aim=replace(question.aim, shape=shape))
    trajectory = judged(replace(question, reading=reading)).trajectory
    assert trajectory is not None
    return next(each.value for each in trajectory.expected if each.period.year == 2025)

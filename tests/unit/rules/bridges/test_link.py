"""The link: what an overlap says, what it adds in uncertainty, and a series that is always one of its own."""

from __future__ import annotations

from decimal import Decimal

import pytest

from streefpad.model.bridges import Link, MeasuredLink, Overlap
from streefpad.model.computed import Bridged
from streefpad.model.indicators import Figures, Indicator
from streefpad.model.series import Break, Flag, Observation, Series
from streefpad.model.sources import Cell
from streefpad.rules.bridges import carry_over, cross, measure_link
from streefpad.values.periods import PeriodKind, parse_period, school_year
from streefpad.values.problems import Place
from streefpad.values.quantities import PERCENT
from streefpad.values.record import replace
from streefpad.values.texts import Text
from tests.unit.rules.bridges.programmes import bridge

YEAR = school_year(2020)


def overlap(year: int, old: str, new: str) -> Overlap:
    return Overlap(period=school_year(year), old=Decimal(old), new=Decimal(new))


def measured(link: Link, *overlaps: Overlap) -> MeasuredLink:
    found = measure_link(link, overlaps)
    assert found is not None
    return found


def series(id: str, **values: str) -> Series:
    """A series of school years, `y2020="37.02"` being 2019-2020."""
    return Series(
        id=id,
        unit=PERCENT,
        observations=tuple(
            Observation(
                dataflow=id,
                period=school_year(int(year[1:])),
                value=Decimal(value),
                source="s",
                cell=Cell(vintage="v", place=Place(file=f"{id}.csv", line=2), column="value"),
            )
            for year, value in values.items()
        ),
        breaks=(Break(first=school_year(2024), why=Text(en="Reform")),),
    )


BRIDGED = Indicator(
    id="bridged",
    name=Text(en="Bridged"),
    unit=PERCENT,
    period=PeriodKind.SCHOOL_YEAR,
    figures=Figures(dataflow="reform", row=(("indicator", "bridged"),)),
    computed=Bridged(bridge="reform", before="old", after="new", overlap="recoded"),
    place=Place(file="indicators/bridged.yaml", line=1),
)


def test_a_ratio_multiplies_by_new_over_old() -> None:
    found = measured(Link.RATIO, overlap(2023, "40", "50"))
    point = carry_over(found, YEAR, Decimal("37.02"))
    assert point is not None
    assert (point.before, point.value) == (Decimal("37.02"), Decimal("46.28"))


def test_a_logit_shift_reproduces_the_overlap_and_stays_within_0_and_100() -> None:
    found = measured(Link.LOGIT, overlap(2023, "40", "55"))
    back = carry_over(found, YEAR, Decimal("40"))
    high = carry_over(found, YEAR, Decimal("99.9"))
    assert back is not None
    assert high is not None
    assert back.value == Decimal("55.00")
    assert Decimal("99.9") < high.value < 100


def test_several_overlap_years_give_a_mean_and_the_error_is_carried_on() -> None:
    found = measured(Link.LOGIT, overlap(2022, "40", "50"), overlap(2023, "40", "60"))
    assert found.shift == pytest.approx(Decimal("0.6082"), abs=Decimal("0.0001"))
    assert found.error == pytest.approx(Decimal("0.2027"), abs=Decimal("0.0001"))
    point = carry_over(found, YEAR, Decimal("40"))
    assert point is not None
    assert point.lowest is not None
    assert point.highest is not None
    # 40 % carried at the shift less, and more, two errors: the ends of the two overlap years.
    assert (point.lowest, point.value, point.highest) == (
        Decimal("44.94"),
        Decimal("55.05"),
        Decimal("64.76"),
    )


def test_one_overlap_year_says_nothing_of_the_uncertainty() -> None:
    point = carry_over(measured(Link.LOGIT, overlap(2023, "40", "55")), YEAR, Decimal("30"))
    assert point is not None
    assert (point.lowest, point.highest) == (None, None)


def test_the_range_that_guessed_weights_leave_the_overlap_is_carried_on() -> None:
    guessed = replace(overlap(2023, "40", "50"), lowest=Decimal("45"), highest=Decimal("60"))
    point = carry_over(measured(Link.LOGIT, guessed), YEAR, Decimal("40"))
    assert point is not None
    assert (point.lowest, point.value, point.highest) == (
        Decimal("45.00"),
        Decimal("50.00"),
        Decimal("60.00"),
    )


def test_a_range_down_to_nothing_is_carried_on_too() -> None:
    guessed = replace(overlap(2023, "40", "50"), lowest=Decimal("0"), highest=Decimal("60"))
    point = carry_over(measured(Link.LOGIT, guessed), YEAR, Decimal("40"))
    assert point is not None
    assert point.lowest is not None
    assert point.lowest < Decimal("0.2")


@pytest.mark.parametrize(("old", "new"), [("0", "50"), ("50", "100"), ("100", "0")])
def test_nothing_and_everything_have_no_log_odds(old: str, new: str) -> None:
    assert measure_link(Link.LOGIT, [overlap(2023, old, new)]) is None


def test_without_overlap_there_is_no_link() -> None:
    assert measure_link(Link.LOGIT, []) is None


def test_a_bridged_series_holds_the_new_values_as_they_are_and_the_old_ones_as_estimates() -> None:
    old = series("old", y2020="37.02", y2023="40")
    new = series("new", y2024="52", y2025="53.1")
    made, line, problems = cross(BRIDGED, bridge(), old, new, series("recoded", y2023="50"))
    assert problems == ()
    assert line is not None
    assert [(str(each.period), str(each.value)) for each in made.observations] == [
        ("2019-2020", "46.86"),
        ("2022-2023", "50.00"),
        ("2023-2024", "52"),
        ("2024-2025", "53.1"),
    ]
    assert [Flag.ESTIMATED in each.flags for each in made.observations] == [True, True, False, False]


def test_it_is_a_series_of_its_own_and_the_two_it_was_made_from_are_left_as_they_were() -> None:
    old, new = series("old", y2020="37.02", y2023="40"), series("new", y2024="52")
    made, _, _ = cross(BRIDGED, bridge(), old, new, series("recoded", y2023="50"))
    assert made.id == "bridged"
    assert {each.dataflow for each in made.observations} == {"reform"}
    assert {each.row for each in made.observations} == {(("indicator", "bridged"),)}
    assert old == series("old", y2020="37.02", y2023="40")
    assert new == series("new", y2024="52")


def test_it_says_how_it_came_about() -> None:
    _, line, _ = cross(
        BRIDGED, bridge(), series("old", y2020="37.02", y2023="40"), series("new", y2024="52"),
        series("recoded", y2023="50"),
    )  # fmt: skip
    assert line is not None
    assert (line.before, line.after, line.overlap, line.bridge) == ("old", "new", "recoded", "reform")
    assert [str(each.period) for each in line.measured.overlaps] == ["2022-2023"]
    assert [str(each.period) for each in line.points] == ["2019-2020", "2022-2023"]


def test_every_carried_value_leads_back_to_the_cell_it_was_made_from() -> None:
    made, _, _ = cross(
        BRIDGED, bridge(), series("old", y2020="37.02", y2023="40"), series("new", y2024="52"),
        series("recoded", y2023="50"),
    )  # fmt: skip
    assert (made.observations[0].cell.place.file, made.observations[0].where) == ("old.csv", "reform: 37.02")


def test_it_crosses_its_own_break_and_no_other() -> None:
    old = series("old", y2020="37.02", y2023="40")
    earlier = Break(first=school_year(2022), why=Text(en="Another list"))
    made, _, _ = cross(
        BRIDGED, bridge(), replace(old, breaks=(*old.breaks, earlier)), series("new", y2024="52"),
        series("recoded", y2023="50"),
    )  # fmt: skip
    assert made.breaks == (earlier,)


def test_a_break_that_a_figure_alone_is_flagged_with_stays_a_break_of_the_bridged_series() -> None:
    old = series("old", y2020="37.02", y2022="39", y2023="40")
    flagged = tuple(
        replace(each, flags=frozenset({Flag.BREAK})) if each.period == school_year(2022) else each
        for each in old.observations
    )
    made, _, _ = cross(
        BRIDGED, bridge(), replace(old, observations=flagged), series("new", y2024="52"),
        series("recoded", y2023="50"),
    )  # fmt: skip
    assert [each.first for each in made.every_break] == [school_year(2022)]


def test_a_declared_break_keeps_its_reason_where_the_other_series_only_flags_it() -> None:
    old = series("old", y2020="37.02", y2022="39", y2023="40")
    flagged = tuple(
        replace(each, flags=frozenset({Flag.BREAK})) if each.period == school_year(2022) else each
        for each in old.observations
    )
    declared = Break(first=school_year(2022), why=Text(en="Another list"))
    new = series("new", y2024="52")
    made, _, _ = cross(
        BRIDGED, bridge(), replace(old, observations=flagged), replace(new, breaks=(*new.breaks, declared)),
        series("recoded", y2023="50"),
    )  # fmt: skip
    assert made.breaks == (declared,)


def test_without_a_year_that_was_measured_twice_there_is_a_problem_and_no_series() -> None:
    made, line, problems = cross(
        BRIDGED, bridge(), series("old", y2020="37.02"), series("new", y2024="52"), series("new", y2024="52")
    )
    assert (made.observations, line, [each.code for each in problems]) == (
        (),
        None,
        ["bridge-without-overlap"],
    )


def test_before_either_side_is_counted_nothing_is_wrong() -> None:
    made, line, problems = cross(BRIDGED, bridge(), series("old"), series("new"), series("new"))
    assert (made.observations, line, problems) == ((), None, ())


def test_an_observation_of_another_kind_of_period_is_no_overlap() -> None:
    assert parse_period("2023") != school_year(2023)

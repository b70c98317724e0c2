"""A group's share in an activity over its share in the population, period by period."""

from __future__ import annotations

from decimal import Decimal

from streefpad.model.series import Break, Flag, Observation, Series
from streefpad.model.sources import Cell
from streefpad.rules.registers.relative import relative_series
from streefpad.values.periods import parse_period
from streefpad.values.problems import Place
from streefpad.values.quantities import PERCENT, UnitKind
from streefpad.values.texts import Text
from tests.unit.rules.registers.samples import indicator


def series(values: dict[str, str], *flags: Flag, first: str = "") -> Series:
    cell = Cell(vintage="v", place=Place(file="f"), column="c")
    return Series(
        id="s",
        unit=PERCENT,
        observations=tuple(
            Observation(period=parse_period(period), value=Decimal(value), flags=frozenset(flags), cell=cell)
            for period, value in values.items()
        ),
        breaks=(Break(first=parse_period(first), why=Text(en="why")),) if first else (),
    )


RATIO = indicator("ratio", kind=UnitKind.RATIO)


def ratios(activity: Series, population: Series) -> dict[str, str]:
    found = relative_series(RATIO, activity, population).observations
    return {str(each.period): str(each.value) for each in found}


def test_it_has_three_decimals_and_only_the_periods_that_both_know() -> None:
    activity, population = series({"2024": "28", "2025": "28"}), series({"2025": "49", "2026": "49"})
    assert ratios(activity, population) == {"2025": "0.571"}


def test_a_group_that_is_not_in_the_population_has_no_ratio() -> None:
    assert ratios(series({"2025": "28"}), series({"2025": "0"})) == {}


def test_what_must_be_known_of_either_share_must_be_known_of_the_ratio() -> None:
    found = relative_series(RATIO, series({"2025": "28"}), series({"2025": "49"}, Flag.ESTIMATED))
    assert found.observations[0].flags == {Flag.ESTIMATED}


def test_a_break_of_either_share_is_a_break_of_the_ratio() -> None:
    found = relative_series(RATIO, series({"2025": "28"}), series({"2025": "49"}, first="2025"))
    assert [str(each.first) for each in found.breaks] == ["2025"]


def test_a_break_that_a_figure_is_flagged_with_counts_and_a_declared_one_says_why() -> None:
    flagged = series({"2025": "28"}, Flag.BREAK)
    (only,) = relative_series(RATIO, flagged, series({"2025": "49"})).breaks
    assert (str(only.first), only.why) == ("2025", Text())
    (both,) = relative_series(RATIO, flagged, series({"2025": "49"}, first="2025")).breaks
    assert both.why == Text(en="why")

"""Points become persons only where somebody counted the denominator."""

from __future__ import annotations

from decimal import Decimal

import pytest

from streefpad.model.counting import CountedEdition, IndicatorCounts, PublishedCount
from streefpad.model.indicators import Indicator
from streefpad.model.series import Observation, Series
from streefpad.model.sources import Cell
from streefpad.rules.people import Population, people_of, population_of
from streefpad.values.periods import PeriodKind, school_year
from streefpad.values.problems import Place
from streefpad.values.quantities import PERCENT, Unit, UnitKind
from streefpad.values.record import replace
from streefpad.values.texts import Text

HERE = Place(file="indicators/goal-2.yaml")
SHARE = Indicator(
    id="stem", name=Text(en="STEM"), unit=PERCENT, period=PeriodKind.SCHOOL_YEAR, size="pupils", place=HERE
)
PUPILS = Series(
    id="pupils",
    unit=Unit(UnitKind.NUMBER),
    observations=tuple(
        Observation(
            period=school_year(year),
            value=Decimal(value),
            cell=Cell(vintage="", place=HERE, column="value"),
        )
        for year, value in ((2020, 10400), (2024, 10800))
    ),
)
COUNTED = CountedEdition(
    indicators=(
        IndicatorCounts(
            indicator="stem",
            classification="",
            counts=(
                PublishedCount(period=school_year(2023), numerator=410, denominator=1000),
                PublishedCount(period=school_year(2024), numerator=None, denominator=None),
            ),
        ),
    )
)


def test_the_named_head_count_of_the_last_period_is_the_population() -> None:
    found = population_of(SHARE, {"pupils": PUPILS}, CountedEdition())
    assert found == Population(10800, school_year(2024))


def test_a_counted_indicator_has_its_last_published_denominator() -> None:
    found = population_of(replace(SHARE, size=""), {}, COUNTED)
    assert found == Population(1000, school_year(2023))


@pytest.mark.parametrize(
    ("indicator", "series"),
    [
        (replace(SHARE, size=""), {}),
        (SHARE, {}),
        (SHARE, {"pupils": replace(PUPILS, observations=())}),
        (SHARE, {"pupils": replace(PUPILS, unit=PERCENT)}),
        (replace(SHARE, unit=Unit(UnitKind.NUMBER)), {"pupils": PUPILS}),
    ],
    ids=["no size", "no such series", "no figure", "a share is no head count", "a number needs none"],
)
def test_without_a_count_there_is_no_population(indicator: Indicator, series: dict[str, Series]) -> None:
    assert population_of(indicator, series, CountedEdition()) is None


def test_points_of_nobody_are_no_people() -> None:
    assert people_of(Decimal("1.3"), None) is None
    assert people_of(None, Population(10800, school_year(2024))) is None

"""One series as a record: breaks, periods, rounding, and the reason where there is no forecast."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pytest

from streefpad.model.edition import FAN_LEVELS, Forecast, Point, Reason
from streefpad.model.series import Break, Flag, Series
from streefpad.rules.forecasts import FAN, project
from streefpad.values.periods import parse_period
from streefpad.values.quantities import PERCENT, Unit, UnitKind
from streefpad.values.texts import EMPTY
from tests.unit.rules.samples import figure

YEARLY = {
    f"{2010 + at}-{2011 + at}": value
    for at, value in enumerate(["37.90", "37.50", "37.11", "37.30", "36.92", "37.40", "37.15", "37.02"])
}


def series(
    values: Mapping[str, str] = YEARLY, unit: Unit = PERCENT, breaks: tuple[str, ...] = (), flag: str = ""
) -> Series:
    return Series(
        id="stem",
        unit=unit,
        observations=tuple(
            figure(period, value, *([Flag.BREAK] if period == flag else []))
            for period, value in values.items()
        ),
        breaks=tuple(Break(first=parse_period(each), why=EMPTY) for each in breaks),
    )


def forecast(given: Series, until: str = "2030", **more: object) -> Forecast:
    found = project(given, parse_period(until), **more)  # type: ignore[arg-type]
    assert isinstance(found, Forecast), found
    return found


def reason(given: Series, until: str = "2030", **more: object) -> Reason:
    found = project(given, parse_period(until), **more)  # type: ignore[arg-type]
    assert isinstance(found, Reason)
    return found


def test_there_is_a_point_for_every_period_after_the_last_up_to_the_deadline() -> None:
    found = forecast(series(), at_least=Decimal(50))
    assert [str(each.period) for each in found.points][:2] == ["2018-2019", "2019-2020"]
    assert str(found.points[-1].period) == "2029-2030"
    assert found.origin == Point(parse_period("2017-2018"), Decimal("37.02"))
    assert (found.observations, found.scale) == (8, "logit")


def test_the_fan_of_the_record_names_the_levels_of_the_arrays() -> None:
    assert [float(each) for each in FAN_LEVELS] == list(FAN)


def test_values_are_rounded_to_the_published_decimals_and_chances_to_a_thousandth() -> None:
    point = forecast(series(), at_least=Decimal(38)).points[0]
    assert {each.as_tuple().exponent for each in (point.mean, *point.quantiles)} == {-2}
    assert point.p_reach is not None
    assert point.p_reach.as_tuple().exponent == -3


def test_more_published_decimals_are_kept() -> None:
    longer = {period: f"{value}1" for period, value in YEARLY.items()}
    assert forecast(series(longer)).points[0].mean.as_tuple().exponent == -3


def test_a_chance_is_given_only_where_a_limit_is() -> None:
    assert {each.p_reach for each in forecast(series()).points} == {None}


def test_a_milestone_is_found_by_its_period() -> None:
    found = forecast(series(), at_least=Decimal("43.51")).at(parse_period("2024-2025"))
    assert found is not None
    assert found.p_reach is not None
    assert found.p_reach < Decimal("0.1")


@pytest.mark.parametrize("how", ["declared", "flagged"])
def test_nothing_before_the_last_break_counts(how: str) -> None:
    wild = {"2008-2009": "80.00", "2009-2010": "3.00", **YEARLY}
    broken = series(wild, breaks=("2010-2011",)) if how == "declared" else series(wild, flag="2010-2011")
    assert forecast(broken).points == forecast(series()).points
    assert forecast(broken).observations == 8


def test_a_fan_stops_before_a_break_ahead() -> None:
    found = forecast(series(breaks=("2023-2024",)))
    assert str(found.points[-1].period) == "2022-2023"
    assert str(found.stops_before) == "2023-2024"


def test_a_missing_year_is_a_gap_and_no_step() -> None:
    gap = {period: value for period, value in YEARLY.items() if period != "2013-2014"}
    assert forecast(series(gap)).observations == 7
    assert forecast(series(gap)).points != forecast(series()).points


@pytest.mark.parametrize(
    ("unit", "scale"),
    [
        (UnitKind.NUMBER, "log"),
        (UnitKind.RATIO, "log"),
        (UnitKind.SCORE, "identity"),
        (UnitKind.PERCENT, "logit"),
    ],
)
def test_the_unit_decides_the_scale(unit: UnitKind, scale: str) -> None:
    assert forecast(series(unit=Unit(unit))).scale == scale


def test_a_calendar_year_series_reads_its_own_years() -> None:
    years = {f"{2011 + at}": value for at, value in enumerate(YEARLY.values())}
    assert str(forecast(series(years)).points[-1].period) == "2030"


@pytest.mark.parametrize(
    ("given", "until", "code"),
    [
        (series({}), "2030", "too-few-observations"),
        (series(dict(list(YEARLY.items())[:4])), "2020", "too-few-observations"),
        (series(breaks=("2015-2016",)), "2020", "too-few-observations"),
        (series(breaks=("2018-2019",)), "2020", "break-ahead"),
        (series(), "2018", "nothing-to-project"),
        (series(), "2031", "too-far-ahead"),
        (series(), "2025-Q1", "period-kind"),
        (series({f"20{year}-Q4": "37.02" for year in range(10, 18)}), "2020", "not-annual"),
        (series({f"PIAAC:20{year}": "37.02" for year in range(10, 18)}), "2020", "not-annual"),
        (series({**YEARLY, "2017-2018": "101"}), "2020", "share-out-of-range"),
        (series({**YEARLY, "2017-2018": "0"}, unit=Unit(UnitKind.NUMBER)), "2020", "not-positive"),
        (series(dict.fromkeys(YEARLY, "500"), unit=Unit(UnitKind.SCORE)), "2020", "no-variation"),
        (
            series({period: f"1e{30 * (at % 2)}" for at, period in enumerate(YEARLY)}, unit=Unit(UnitKind.NUMBER)),
            "2020",
            "too-erratic",
        ),
    ],
)  # fmt: skip
def test_no_forecast_has_a_reason(given: Series, until: str, code: str) -> None:
    assert reason(given, until).code == code


def test_the_reasons_say_what_was_there_and_what_is_needed() -> None:
    assert reason(series(breaks=("2015-2016",)), "2020").facts == {"observed": 3, "needed": 5}
    assert str(reason(series(), "2031").facts["furthest"]) == "2029-2030"

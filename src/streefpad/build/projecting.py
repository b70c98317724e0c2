"""One table of series in, a fan for each out, in the order in which they were written."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from streefpad.intake.placing import Counting, wrong_kind
from streefpad.intake.tables import read_series_table
from streefpad.model.edition import Reason
from streefpad.model.judging import KeyedSeries
from streefpad.model.projecting import Fan, ProjectedSeries
from streefpad.model.series import Observation, Series
from streefpad.rules.forecasts import project_several
from streefpad.values.periods import Period
from streefpad.values.problems import Problem, by_place, error_at
from streefpad.values.quantities import HUNDRED, PERCENT, Better, Unit, UnitKind, Written
from streefpad.values.record import Record, replace

NUMBER = Unit(UnitKind.NUMBER)


class Goal(Record):
    """A value to be reached, in the unit of the table."""

    value: Decimal
    better: Better


def project_table(
    file: Path, until: Period, *, unit: Written = Written.PERCENT, goal: Goal | None = None
) -> tuple[tuple[ProjectedSeries, ...], tuple[Problem, ...]]:
    """A fan or a reason for every sound series of the table, in the unit of the table.

    A series with a wrong value is not carried forward: what it lacks may be its latest figure. Raises
    SourceMissing where there is no such file.
    """
    table, problems = read_series_table(file)
    scaled = [_in_unit(each, unit) for each in table.series]
    outside = {each.place: faults for each in scaled if (faults := _out_of_range(each))}
    sound = [each for each in scaled if each.is_sound and each.place not in outside]
    limits = _limits(goal, unit)
    answers = project_several([each.series for each in sound], until, at_least=limits[0], at_most=limits[1])
    rows = [_row(each, answer, unit) for each, answer in zip(sound, answers, strict=True)]
    misplaced = [
        wrong_kind("--until", until, Counting(kind=each.series.observations[-1].period.kind), each.place)
        for each, answer in zip(sound, answers, strict=True)
        if isinstance(answer, Reason) and answer.code == "period-kind"
    ]
    astray = (fault for faults in outside.values() for fault in faults)
    return tuple(rows), by_place((*problems, *astray, *misplaced))


def _in_unit(each: KeyedSeries, unit: Written) -> KeyedSeries:
    """The series in the unit that the rules know: percent for a share."""
    series = each.series
    match unit:
        case Written.NUMBER:
            return replace(each, series=replace(series, unit=NUMBER))
        case Written.PERCENT:
            return replace(each, series=replace(series, unit=PERCENT))
        case Written.SHARE:
            return replace(each, series=_times_hundred(series))


def _times_hundred(series: Series) -> Series:
    def percent(observation: Observation) -> Observation:
        return replace(observation, value=observation.value * HUNDRED)

    return replace(series, unit=PERCENT, observations=tuple(map(percent, series.observations)))


def _out_of_range(each: KeyedSeries) -> tuple[Problem, ...]:
    if not each.series.unit.is_share:
        return ()
    return tuple(
        error_at(
            "share-out-of-range",
            observation.cell.place,
            what=each.name,
            period=observation.period,
            value=observation.value,
        )
        for observation in each.series.observations
        if not 0 <= observation.value <= HUNDRED
    )


def _limits(goal: Goal | None, unit: Written) -> tuple[Decimal | None, Decimal | None]:
    if goal is None:
        return None, None
    value = goal.value * HUNDRED if unit is Written.SHARE else goal.value
    return (value, None) if goal.better is Better.HIGHER else (None, value)


def _row(each: KeyedSeries, answer: Fan | Reason, unit: Written) -> ProjectedSeries:
    if isinstance(answer, Reason):
        return ProjectedSeries(name=each.name, key=each.key, unit=each.series.unit, no_fan=answer)
    fan = _as_fractions(answer) if unit is Written.SHARE else answer
    return ProjectedSeries(name=each.name, key=each.key, unit=each.series.unit, fan=fan)


def _as_fractions(fan: Fan) -> Fan:
    """The fan as the table writes shares: a hundredth, with two more decimals."""
    return replace(
        fan,
        means=tuple(each / 100 for each in fan.means),
        quantiles=tuple(tuple(each / 100 for each in point) for point in fan.quantiles),
        decimals=fan.decimals + 2,
    )

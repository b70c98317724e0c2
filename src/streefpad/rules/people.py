"""From points to persons: how many people a change of a share comes to, at the present size of a population.

A head count is never made up: where nobody has counted the denominator, there are points only.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from streefpad.model.counting import CountedEdition
from streefpad.model.indicators import Indicator
from streefpad.model.series import Series
from streefpad.values.periods import Period
from streefpad.values.quantities import HUNDRED, UnitKind
from streefpad.values.record import Record


class Population(Record, kw_only=False):
    """How many persons stand in a denominator, and in which period they were counted."""

    persons: int
    period: Period


def population_of(
    indicator: Indicator, series: Mapping[str, Series], counted: CountedEdition
) -> Population | None:
    """The denominator in persons, of the last period that has a count.

    The series that `size` names comes first; else the published denominators of an indicator that is
    counted from records. None where neither has a count, or where the unit is no share.
    """
    if not indicator.unit.is_share:
        return None
    if indicator.size:
        return _measured(series.get(indicator.size))
    counts = counted.counts_of(indicator.id)
    known = [each for each in counts.counts if each.denominator] if counts and counts.persons else []
    last = max(known, key=lambda each: each.period, default=None)
    return Population(last.denominator, last.period) if last and last.denominator else None


def counts_people(indicator: Indicator, counted: CountedEdition) -> bool:
    """Whether a pace can be said in people: not where agreements or profiles are counted."""
    counts = counted.counts_of(indicator.id)
    return bool(indicator.size) or counts is None or counts.persons


def people_of(points: Decimal | None, population: Population | None) -> Decimal | None:
    """Percentage points of a population, in persons.

    >>> from streefpad.values.periods import school_year
    >>> people_of(Decimal("1.298"), Population(10800, school_year(2024)))
    Decimal('140.184')
    """
    if points is None or population is None:
        return None
    return points * population.persons / HUNDRED


def _measured(series: Series | None) -> Population | None:
    latest = series.latest if series else None
    if series is None or latest is None or series.unit.kind is not UnitKind.NUMBER or latest.value <= 0:
        return None
    return Population(int(latest.value), latest.period)

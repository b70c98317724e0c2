"""Pairs of a total and the girls in it, with targets for both: what they ask of a cohort together.

Whether two halves of a chart are such a pair stands in what they say of themselves: the girls'
denominator is the total's numerator.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from streefpad.model.catalogue import Catalogue
from streefpad.model.computed import Share
from streefpad.model.counting import CountedEdition
from streefpad.model.edition import Finding, Point
from streefpad.model.indicators import Indicator
from streefpad.model.series import Observation, Series
from streefpad.model.sharing import CohortDemand, PairDemand
from streefpad.rules.feasibility import cohort_range, joint_demand
from streefpad.rules.people import Population, population_of
from streefpad.values.periods import Period, steps_between
from streefpad.values.quantities import HUNDRED

_NOUGHT = Decimal(0)


def demands_of_pairs(
    catalogue: Catalogue, findings: Sequence[Finding], series: Mapping[str, Series], counted: CountedEdition
) -> tuple[PairDemand, ...]:
    """What every pair with two targets asks of all girls and all boys, in the order of the agenda."""
    asked = _asked(findings)
    return tuple(
        _demand(total, girls, asked[total.id], asked[girls.id], series, counted)
        for total, girls in pairs_within(catalogue)
        if total.id in asked and girls.id in asked
    )


def pairs_within(catalogue: Catalogue) -> Iterator[tuple[Indicator, Indicator]]:
    """Every total with the girls in it; two series that only share a chart are no such pair."""
    seen = set[str]()
    for indicator in catalogue.indicators:
        halves = catalogue.halves(indicator)
        if indicator.id in seen or len(halves) < 2:
            continue
        seen |= {each.id for each in halves}
        first, second = halves[:2]
        if not (first.unit.is_share and second.unit.is_share):
            continue
        if is_within(second, first) or (not is_within(first, second) and (first.cohort or second.cohort)):
            yield first, second
        elif is_within(first, second):
            yield second, first


def is_within(part: Indicator, whole: Indicator) -> bool:
    """Whether the denominator of one is the numerator of the other: the same records, or the same words."""
    if isinstance(part.computed, Share) and isinstance(whole.computed, Share):
        return part.computed.within == whole.computed.of and part.computed.dataflow == whole.computed.dataflow
    return any(
        counted in among
        for language in ("nl", "en", "fr")
        if (counted := whole.numerator.own(language)) and (among := part.denominator.own(language))
    )


def _asked(findings: Sequence[Finding]) -> dict[str, Point]:
    """What the first target of each indicator asks at its deadline."""
    found: dict[str, Point] = {}
    for each in findings:
        judged = each.in_force
        if judged and judged.assessment.target:
            found.setdefault(each.indicator.id, judged.assessment.target)
    return found


def _demand(
    total: Indicator,
    girls: Indicator,
    asked_total: Point,
    asked_girls: Point,
    series: Mapping[str, Series],
    counted: CountedEdition,
) -> PairDemand:
    both = _last_together(series[total.id], series[girls.id])
    cohort = _cohort(series.get(total.cohort or girls.cohort), both[0].period if both else None)
    lowest, highest = cohort_range(asked_total.value, asked_girls.value)
    deadline = max(asked_total.period, asked_girls.period)
    now = _rates(both[0].period, both[0].value, both[1].value, cohort) if both else None
    then = _rates(deadline, asked_total.value, asked_girls.value, cohort)
    population = population_of(total, series, counted)
    more_girls, more_boys = _more(now, then, cohort, population)
    return PairDemand(
        total=total.id,
        girls=girls.id,
        deadline=deadline,
        asked_total=asked_total.value,
        asked_girls=asked_girls.value,
        cohort=cohort.value if cohort else None,
        cohort_in=cohort.period if cohort else None,
        lowest_cohort=lowest,
        highest_cohort=highest,
        present=now,
        then=then,
        more_girls=more_girls,
        more_boys=more_boys,
        population=population.persons if population else None,
        counted_in=population.period if population else None,
    )


def _last_together(total: Series, girls: Series) -> tuple[Observation, Observation] | None:
    """The figures of both in the last period that both have."""
    of_girls = {each.period: each for each in girls.observations}
    both = [(each, of_girls[each.period]) for each in total.observations if each.period in of_girls]
    return both[-1] if both else None


def _cohort(series: Series | None, period: Period | None) -> Observation | None:
    """The share of girls in the cohort in that period, else the latest one; a cohort has both sexes."""
    if series is None or not series.unit.is_share:
        return None
    found = (series.at(period) if period else None) or series.latest
    return found if found and _NOUGHT < found.value < HUNDRED else None


def _rates(period: Period, total: Decimal, girls: Decimal, cohort: Observation | None) -> CohortDemand | None:
    if cohort is None:
        return None
    asked = joint_demand(total, girls, cohort.value)
    return CohortDemand(
        period=period, total=total, girls=girls, of_girls=asked.of_girls, of_boys=asked.of_boys
    )


def _more(
    now: CohortDemand | None,
    then: CohortDemand | None,
    cohort: Observation | None,
    population: Population | None,
) -> tuple[Decimal | None, Decimal | None]:
    """How many more girls and boys a year, were the cohort to stay as large and as mixed as it is."""
    if now is None or then is None or cohort is None or population is None:
        return None, None
    if then.period.end <= now.period.end:
        return None, None
    years = steps_between(now.period, then.period)
    girls = population.persons * cohort.value / HUNDRED
    boys = population.persons - girls
    return (
        girls * (then.of_girls - now.of_girls) / HUNDRED / years,
        boys * (then.of_boys - now.of_boys) / HUNDRED / years,
    )

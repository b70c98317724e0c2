"""What a total and the girls in it ask of a cohort together."""

from __future__ import annotations

from decimal import Decimal

from streefpad.model.catalogue import Catalogue
from streefpad.model.counting import CountedEdition
from streefpad.model.edition import Finding
from streefpad.model.sharing import PairDemand
from streefpad.rules.demands import demands_of_pairs, pairs_within
from streefpad.values.record import replace
from streefpad.values.texts import EMPTY, Text
from tests.unit.rules.shared_sample import agenda, series_of

Agenda = tuple[Catalogue, tuple[Finding, ...]]


def demands(found: Agenda) -> tuple[PairDemand, ...]:
    catalogue, findings = found
    return demands_of_pairs(catalogue, findings, series_of(findings), CountedEdition())


def test_with_a_known_cohort_the_pair_asks_rates_now_and_at_the_deadline() -> None:
    [demand] = demands(agenda(girls="20", cohort="cohort"))
    assert demand.cohort == Decimal("45.0")
    assert demand.present is not None
    assert demand.then is not None
    assert (round(demand.present.of_girls, 1), round(demand.present.of_boys, 1)) == (
        Decimal("6.1"),
        Decimal("76.9"),
    )
    assert (round(demand.then.of_girls, 1), round(demand.then.of_boys, 1)) == (
        Decimal("22.2"),
        Decimal("72.7"),
    )


def test_without_a_cohort_only_its_range_is_known() -> None:
    [demand] = demands(agenda(girls="20"))
    assert (demand.cohort, demand.present, demand.then) == (None, None, None)
    assert (demand.lowest_cohort, demand.highest_cohort) == (Decimal(10), Decimal(60))


def test_more_girls_and_boys_a_year_are_counted_in_the_present_cohort() -> None:
    [demand] = demands(agenda(girls="20", cohort="cohort", size="pupils"))
    assert demand.more_girls is not None
    assert demand.more_boys is not None
    assert (round(demand.more_girls), round(demand.more_boys)) == (131, -41)


def test_a_pair_with_one_target_asks_nothing_together() -> None:
    assert demands(agenda(cohort="cohort")) == ()


def test_two_series_that_only_share_a_chart_are_no_total_with_girls() -> None:
    catalogue, _ = agenda(girls="20")
    apart = tuple(replace(each, denominator=Text(en="all schools")) for each in catalogue.indicators)
    assert list(pairs_within(replace(catalogue, indicators=apart))) == []


def test_a_named_cohort_says_that_it_is_such_a_pair() -> None:
    catalogue, _ = agenda(girls="20", cohort="cohort")
    wordless = tuple(replace(each, denominator=EMPTY) for each in catalogue.indicators)
    [(total, girls)] = pairs_within(replace(catalogue, indicators=wordless))
    assert (total.id, girls.id) == ("whole", "girls")


def test_the_girls_may_stand_before_the_total() -> None:
    catalogue, _ = agenda(girls="20")
    turned = (catalogue.indicators[1], catalogue.indicators[0], *catalogue.indicators[2:])
    [(total, girls)] = pairs_within(replace(catalogue, indicators=turned))
    assert (total.id, girls.id) == ("whole", "girls")

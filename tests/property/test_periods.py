"""Periods written and read again are the same, and time only runs forward."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from streefpad.values.periods import (
    Period,
    PeriodError,
    PeriodKind,
    next_period,
    parse_period,
    periods_from,
    place_in_series,
    steps_between,
)

years = st.integers(min_value=1001, max_value=9998)
surveys = st.from_regex(r"[A-Za-z][A-Za-z0-9_-]{0,7}", fullmatch=True)
periods = st.one_of(
    st.builds(Period, kind=st.sampled_from([PeriodKind.YEAR, PeriodKind.SCHOOL_YEAR]), year=years),
    st.builds(
        Period, kind=st.just(PeriodKind.QUARTER), year=years, quarter=st.integers(min_value=1, max_value=4)
    ),
    st.builds(Period, kind=st.just(PeriodKind.ROUND), year=years, survey=surveys),
)


@given(periods)
def test_a_period_written_and_read_is_the_same_period(period: Period) -> None:
    assert parse_period(str(period)) == period


@given(st.text(alphabet="0123456789-/Q:PA ", max_size=12))
def test_what_is_read_is_always_written_in_one_spelling(text: str) -> None:
    try:
        period = parse_period(text)
    except PeriodError:
        return
    assert parse_period(str(period)) == period


@given(periods)
def test_the_next_period_is_later_and_of_the_same_kind(period: Period) -> None:
    following = next_period(period)
    assert (following > period, following.kind) == (True, period.kind)


@given(periods, periods)
def test_steps_there_and_back_cancel_out(start: Period, end: Period) -> None:
    assert steps_between(start, end) == -steps_between(end, start)


@given(periods, st.integers(min_value=0, max_value=40))
def test_a_range_has_as_many_periods_as_steps_taken(start: Period, count: int) -> None:
    end = start
    for _ in range(count):
        end = next_period(end)
    assert len(periods_from(start, end)) == count + 1


@given(years, st.sampled_from([PeriodKind.YEAR, PeriodKind.SCHOOL_YEAR, PeriodKind.QUARTER]))
def test_a_bare_year_is_placed_where_it_ends(year: int, kind: PeriodKind) -> None:
    placed = place_in_series(Period(kind=PeriodKind.YEAR, year=year), kind)
    assert placed is not None
    assert placed.kind is kind
    assert placed.end == year


@given(periods)
def test_a_period_of_the_own_kind_stays_where_it_is(period: Period) -> None:
    assert place_in_series(period, period.kind) == period

"""What must hold for every status, whatever the figures."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from streefpad.model.edition import Judged, Status
from streefpad.model.series import Observation, Series
from streefpad.model.sources import Cell
from streefpad.model.targets import (
    Aim,
    Complete,
    Direction,
    GrowthCompound,
    GrowthPercent,
    GrowthPoints,
    Keep,
    Level,
    Parity,
    Reading,
    Rising,
    Shape,
    Target,
    Zero,
)
from streefpad.rules.promises import promise_of
from streefpad.rules.status import assess
from streefpad.rules.trajectories import trajectory_of
from streefpad.values.periods import Period, PeriodKind
from streefpad.values.problems import Place
from streefpad.values.quantities import HUNDRED, PERCENT, Better, Unit, UnitKind
from streefpad.values.record import replace

HERE = Place(file="property")
NUMBER = Unit(UnitKind.NUMBER)
BASELINE, DEADLINE = 2020, 2030

# From worst to best; statuses that exclude each other at one period share a place.
ORDER = (
    {Status.MOVING_AWAY},
    {Status.BEHIND, Status.MISSED, Status.TOO_EARLY},
    {Status.ON_TRACK},
    {Status.REACHED},
)

derandomised = settings(derandomize=True, max_examples=60, deadline=None)
shares = st.decimals(min_value=0, max_value=100, places=2)
inner_shares = st.decimals(min_value=1, max_value=99, places=2)
numbers = st.decimals(min_value=-1000, max_value=1000, places=1)
percents = st.integers(min_value=-20, max_value=20).map(Decimal)
tolerances = st.sampled_from([Decimal(0), Decimal("0.5"), Decimal(3)])
betters = st.sampled_from(Better)
later_years = st.integers(min_value=BASELINE + 1, max_value=DEADLINE + 2)
earlier_years = st.integers(min_value=BASELINE - 9, max_value=BASELINE - 1)
one_sided = st.one_of(
    st.builds(Level, value=shares),
    st.builds(Level, value=shares, shape=st.sampled_from([Shape.LOGIT, Shape.GEOMETRIC, Shape.TABLE])),
    st.builds(Keep, floor=st.none() | shares),
    st.builds(GrowthPercent, percent=percents),
    st.builds(GrowthPoints, points=percents),
    st.builds(GrowthCompound, percent=percents),
    st.just(Zero()),
    st.just(Complete()),
    st.just(Direction()),
)


@derandomised
@given(start=inner_shares, end=inner_shares, shape=st.sampled_from(Shape))
def test_a_trajectory_passes_exactly_through_baseline_and_target(
    start: Decimal, end: Decimal, shape: Shape
) -> None:
    target = target_of(Level(value=end, shape=shape))
    trajectory = trajectory_of(promise_of(target, target.in_force, series_of({BASELINE: start})))
    assert trajectory is not None
    assert [trajectory.expected[0].value, trajectory.expected[-1].value] == [start, end]


@derandomised
@given(aim=one_sided, better=betters, tolerance=tolerances, start=shares, year=later_years, data=st.data())
def test_improving_the_latest_value_never_worsens_the_status(
    aim: Aim, better: Better, tolerance: Decimal, start: Decimal, year: int, data: st.DataObject
) -> None:
    target = target_of(aim, better=better, tolerance=tolerance)
    low, high = sorted((data.draw(shares), data.draw(shares)))
    lower_is_better = (better is Better.LOWER or isinstance(aim, Zero)) and not isinstance(aim, Complete)
    worse, improved = (high, low) if lower_is_better else (low, high)
    before = status(target, series_of({BASELINE: start, year: worse}))
    after = status(target, series_of({BASELINE: start, year: improved}))
    assume(before is not Status.NOT_SCORED and after is not Status.NOT_SCORED)  # a shape without a line
    assert place(after) >= place(before)


@derandomised
@given(
    aim=st.one_of(
        st.builds(Level, value=numbers, shape=st.sampled_from([Shape.LINEAR, Shape.GEOMETRIC])),
        st.builds(Keep, floor=st.none() | numbers),
        st.builds(GrowthPercent, percent=percents),
        st.builds(GrowthCompound, percent=percents),
        st.just(Direction()),
        st.builds(Rising, misses=st.integers(min_value=0, max_value=2)),
    ),
    better=betters,
    tolerance=tolerances,
    values=st.dictionaries(later_years, numbers, max_size=4),
    start=numbers,
)
def test_turning_the_direction_round_mirrors_the_status(
    aim: Aim, better: Better, tolerance: Decimal, values: dict[int, Decimal], start: Decimal
) -> None:
    figures = {BASELINE: start, **values}
    mirrored = {year: -value for year, value in figures.items()}
    turned = Better.LOWER if better is Better.HIGHER else Better.HIGHER
    one = target_of(aim, better=better, tolerance=tolerance)
    other = target_of(negated(aim), better=turned, tolerance=tolerance)
    assert status(one, series_of(figures, NUMBER)) is status(other, series_of(mirrored, NUMBER))


@derandomised
@given(
    aim=st.one_of(
        st.builds(Level, value=shares),
        st.builds(Keep, floor=st.none() | shares),
        st.builds(GrowthPoints, points=percents),
        st.builds(Parity, value=shares),
    ),
    better=betters,
    tolerance=tolerances,
    values=st.dictionaries(later_years, shares, max_size=3),
    start=shares,
)
def test_the_girls_share_and_the_boys_share_get_the_same_status(
    aim: Aim, better: Better, tolerance: Decimal, values: dict[int, Decimal], start: Decimal
) -> None:
    girls = {BASELINE: start, **values}
    boys = {year: HUNDRED - value for year, value in girls.items()}
    turned = Better.LOWER if better is Better.HIGHER else Better.HIGHER
    one = target_of(aim, better=better, tolerance=tolerance)
    other = target_of(complement(aim), better=turned, tolerance=tolerance)
    assert status(one, series_of(girls)) is status(other, series_of(boys))


@derandomised
@given(
    aim=st.builds(Level, value=shares, shape=st.sampled_from(Shape)),
    better=betters,
    values=st.dictionaries(later_years, shares, max_size=3),
    start=shares,
    early=st.tuples(earlier_years, shares),
)
def test_a_figure_from_before_the_baseline_changes_no_status(
    aim: Aim, better: Better, values: dict[int, Decimal], start: Decimal, early: tuple[int, Decimal]
) -> None:
    target = target_of(aim, better=better)
    figures = {BASELINE: start, **values}
    longer = {early[0]: early[1], **figures}
    assert status(target, series_of(figures)) is status(target, series_of(longer))


@derandomised
@given(aim=one_sided, better=betters, values=st.dictionaries(later_years, shares, max_size=4), start=shares)
def test_the_reference_moves_the_pace_and_never_the_status(
    aim: Aim, better: Better, values: dict[int, Decimal], start: Decimal
) -> None:
    target = target_of(aim, better=better)
    series = series_of({2012: Decimal(10), 2016: Decimal(90), BASELINE: start, **values})
    found = {
        status(replace(target, reference=reference), series)
        for reference in (None, year_of(2012), year_of(2016), year_of(BASELINE))
    }
    assert len(found) == 1


def place(found: Status) -> int:
    """How good a status is, among those that one period allows."""
    return next(place for place, statuses in enumerate(ORDER) if found in statuses)


def status(target: Target, series: Series) -> Status:
    """The house status of the reading in force."""
    return judged(target, series).assessment.status


def judged(target: Target, series: Series) -> Judged:
    """The reading in force, judged."""
    return assess(target, target.in_force, series)


def target_of(aim: Aim, better: Better = Better.HIGHER, tolerance: Decimal = Decimal(0)) -> Target:
    """A target from 2020 to 2030."""
    return Target(
        id="target",
        indicator="indicator",
        readings=(Reading(id="only", aim=aim, place=HERE),),
        better=better,
        by=year_of(DEADLINE),
        baseline=year_of(BASELINE),
        tolerance=tolerance,
        place=HERE,
    )


def series_of(values: dict[int, Decimal], unit: Unit = PERCENT) -> Series:
    """A series of years."""
    return Series(
        id="indicator",
        unit=unit,
        observations=tuple(
            Observation(period=year_of(year), value=value, cell=Cell(vintage="", place=HERE, column="value"))
            for year, value in sorted(values.items())
        ),
    )


def year_of(year: int) -> Period:
    """A calendar year."""
    return Period(kind=PeriodKind.YEAR, year=year)


def negated(aim: Aim) -> Aim:
    """The same promise about the negative of a number; growth in percent is the same for both."""
    match aim:
        case Level(value=value):
            return replace(aim, value=-value)
        case Keep(floor=floor) if floor is not None:
            return replace(aim, floor=-floor)
        case _:
            return aim


def complement(aim: Aim) -> Aim:
    """The same promise about the rest of the whole."""
    match aim:
        case Level(value=value):
            return replace(aim, value=HUNDRED - value)
        case Parity(value=value):
            return replace(aim, value=HUNDRED - value)
        case Keep(floor=floor) if floor is not None:
            return replace(aim, floor=HUNDRED - floor)
        case GrowthPoints(points=points):
            return replace(aim, points=-points)
        case _:
            return aim

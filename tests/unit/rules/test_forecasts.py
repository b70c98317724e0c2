"""Many series at once: worked by hand, beside a plain loop, and with every bad input that may come."""

from __future__ import annotations

import math

import numpy as np
import pytest
from numpy.typing import NDArray

from streefpad.rules.forecasts import (
    FAN,
    SHIPPED,
    ErrorTable,
    Fitted,
    Outcome,
    Parameters,
    Scale,
    project_many,
)
from streefpad.rules.forecasts.damped import follow, mean_change, spread
from streefpad.rules.forecasts.errors import COVERAGES, EVEN, LEVELS, MEAN_WEIGHTS, chance_below, mirrored
from streefpad.rules.forecasts.scales import back, onto, scale_of
from streefpad.values.quantities import UnitKind

NAN, INF = math.nan, math.inf
GIRLS = [13.8, 14.1, 14.0, 14.6, 15.1, 15.0, 15.4, 15.9]
MIDDLE = FAN.index(0.5)

# Half-widths that grow with coverage and with the years: an error table small enough to reckon with.
PLAIN = ErrorTable(np.stack([2 * COVERAGES * years for years in (1, 2, 3)]))


def fitted(**changes: float) -> Fitted:
    given = {
        "alpha": 0.5,
        "beta": 0.5,
        "phi": 0.5,
        "typical_change": 1.0,
        "pool_weight": 0.0,
        "least_error": 0.0,
    }
    return Fitted(Parameters(**{**given, **changes}), PLAIN)


def project_shares(values: list[float], years: int = 5) -> NDArray[np.float64]:
    fan: NDArray[np.float64] = project_many([values], years, fitted=SHIPPED).quantiles[0]
    return fan


def chance(at_least: float, at_most: float, years: int = 1) -> float:
    found = project_many([GIRLS], years, fitted=SHIPPED, at_least=at_least, at_most=at_most)
    return float(found.p_reach[0, years - 1])


def test_a_series_of_five_is_carried_forward_as_on_paper() -> None:
    # 1 2 3 4 5: the first four changes are 1, half their mean 0.5. Level, slope, error by year:
    # 1, .5 | expect 1.25, error .75 -> 1.625, .4375 | 1.84375, 1.15625 -> 2.421875, .5078125
    # | 2.67578125, 1.32421875 -> 3.337890625, .5849609375 | 3.63037109375, 1.36962890625 -> 4.315185546875, ...
    track = follow(np.array([[1.0, 2.0, 3.0, 4.0, 5.0]]), fitted().parameters)
    assert track.level[0].tolist() == [1, 1.625, 2.421875, 3.337890625, 4.315185546875]
    assert track.slope[0].tolist() == [0.5, 0.4375, 0.5078125, 0.5849609375, 0.63488769531250]
    errors = [0.75, 1.15625, 1.32421875, 1.36962890625]
    assert track.own_spread[0, -1] == pytest.approx(math.sqrt(sum(each**2 for each in errors) / 4))


def test_the_fan_is_the_middle_and_the_spread_times_the_errors() -> None:
    found = project_many([[1, 2, 3, 4, 5]], 2, fitted=fitted(), scale=Scale.IDENTITY)
    track = follow(np.array([[1.0, 2.0, 3.0, 4.0, 5.0]]), fitted().parameters)
    middle = 4.315185546875 + 0.6348876953125 * 0.75
    width = float(track.own_spread[0, -1])
    # Two years ahead the half-width of an interval is four times its coverage, in spreads.
    expected = [middle + width * 4 * each for each in (-0.95, -0.8, -0.5, 0, 0.5, 0.8, 0.95)]
    assert found.quantiles[0, 1].tolist() == pytest.approx(expected)
    assert found.mean[0, 1] == pytest.approx(middle)


def test_a_missing_year_moves_the_level_along_a_fading_slope() -> None:
    gap = follow(np.array([[1.0, 2.0, 3.0, 4.0, 5.0, NAN]]), fitted().parameters)
    assert gap.level[0, 5] == 4.315185546875 + 0.6348876953125 / 2
    assert gap.slope[0, 5] == 0.6348876953125 / 2
    assert gap.own_spread[0, 5] == gap.own_spread[0, 4]


def test_the_error_after_a_gap_counts_as_that_of_one_year() -> None:
    track = follow(np.array([[0.0, 0.0, 0.0, 0.0, 0.0, NAN, NAN, NAN, 4.0]]), fitted().parameters)
    assert track.own_spread[0, -1] == math.sqrt((4.0**2 / 4) / 5)  # four years, five errors


def test_a_spread_is_a_weighted_mean_of_logarithms() -> None:
    parameters = fitted(typical_change=0.1, pool_weight=3.0).parameters
    assert spread(np.array([0.8]), np.array([6]), parameters) == pytest.approx(
        [0.8 ** (6 / 9) * 0.1 ** (3 / 9)]
    )


def test_the_usual_change_counts_years_and_not_observations() -> None:
    assert mean_change(np.array([[1.0, 3.0, NAN, NAN, NAN, 7.0]]))[0, -1] == (2 + 4 / 2) / 2


def test_arrays_and_a_loop_over_series_agree() -> None:
    values = np.array(
        [GIRLS, [40.1, NAN, 39.8, 39.9, 38.0, 37.5, 37.1, 37.0], [0, 0.2, 0, 0.1, 0.4, NAN, 0.3, 0.2]]
    )
    together = project_many(values, 12, fitted=SHIPPED, at_least=[20, 50, 1])
    for at, limit in enumerate((20, 50, 1)):
        alone = project_many(values[at : at + 1], 12, fitted=SHIPPED, at_least=limit)
        assert alone.quantiles[0].tolist() == together.quantiles[at].tolist()
        assert alone.p_reach[0].tolist() == together.p_reach[at].tolist()


@pytest.mark.parametrize("padded", [[NAN, NAN, *GIRLS], [*GIRLS, NAN, NAN, NAN], [NAN, *GIRLS, NAN]])
def test_padding_on_either_side_changes_nothing(padded: list[float]) -> None:
    assert project_shares(padded).tolist() == project_shares(GIRLS).tolist()


def test_girls_and_boys_are_each_others_mirror_image() -> None:
    boys = [100 - each for each in GIRLS]
    assert (100 - project_shares(boys)[:, ::-1]).ravel().tolist() == pytest.approx(
        project_shares(GIRLS).ravel().tolist()
    )


def test_the_same_input_gives_the_same_bytes() -> None:
    assert project_shares(GIRLS).tobytes() == project_shares(GIRLS).tobytes()


@pytest.mark.parametrize(
    "values", [GIRLS, [0.0] * 6, [100.0] * 6, [0, 100, 0, 100, 0], [99.9, 100, 99.8, 100, 100]]
)
def test_a_fan_of_shares_stays_in_order_and_within_0_and_100(values: list[float]) -> None:
    fan = project_shares(values, 12)
    assert (np.diff(fan, axis=1) >= 0).all()
    assert fan.min() >= 0
    assert fan.max() <= 100


def test_a_fan_widens_with_the_years() -> None:
    fan = project_shares(GIRLS, 12)
    assert (np.diff(fan[:, -1] - fan[:, 0]) > 0).all()


def test_a_share_that_never_moved_may_still_move() -> None:
    fan = project_shares([50.0] * 8, 10)
    assert fan[:, MIDDLE].tolist() == pytest.approx([50.0] * 10)
    assert fan[0, -1] - fan[0, 0] > 0.2


@pytest.mark.parametrize(
    ("values", "scale", "outcome"),
    [
        (GIRLS, Scale.LOGIT, Outcome.PROJECTED),
        ([13.8, NAN, 14.0, NAN, NAN, 15.1, 15.0, 15.4], Scale.LOGIT, Outcome.PROJECTED),
        ([NAN] * 8, Scale.LOGIT, Outcome.TOO_FEW),
        ([NAN, 1, 2, NAN, 3, 4, NAN, NAN], Scale.LOGIT, Outcome.TOO_FEW),
        ([*GIRLS[:7], INF], Scale.LOGIT, Outcome.NOT_FINITE),
        ([*GIRLS[:7], -INF], Scale.LOG, Outcome.NOT_FINITE),
        ([*GIRLS[:7], 100.1], Scale.LOGIT, Outcome.OUT_OF_RANGE),
        ([-0.1, *GIRLS[1:]], Scale.LOGIT, Outcome.OUT_OF_RANGE),
        ([0.0] * 8, Scale.LOGIT, Outcome.PROJECTED),
        ([100.0] * 8, Scale.LOGIT, Outcome.PROJECTED),
        ([1765, 1800, 0, 1900, 2000, 2100, 2200, 2300], Scale.LOG, Outcome.NOT_POSITIVE),
        ([1765] * 8, Scale.LOG, Outcome.PROJECTED),
        ([1765] * 8, Scale.IDENTITY, Outcome.NO_VARIATION),
        ([-3, 2, 0, -1, 4, 2, 3, 1], Scale.IDENTITY, Outcome.PROJECTED),
    ],
)
def test_every_input_has_a_stated_outcome(values: list[float], scale: Scale, outcome: Outcome) -> None:
    found = project_many([values, GIRLS], 3, fitted=SHIPPED, scale=scale, at_least=20)
    assert found.outcome[0] == outcome.value
    assert np.isnan(found.quantiles[0]).all() == (outcome is not Outcome.PROJECTED)
    assert (
        np.isnan(found.mean[0]).all()
        == np.isnan(found.p_reach[0]).all()
        == (outcome is not Outcome.PROJECTED)
    )
    assert found.outcome[1] == Outcome.PROJECTED.value  # and its neighbour is none the worse


@pytest.mark.parametrize("years", [0, -1, 13])
def test_years_beyond_the_error_table_are_refused(years: int) -> None:
    with pytest.raises(ValueError, match="between 1 and 12"):
        project_many([GIRLS], years, fitted=SHIPPED)


@pytest.mark.parametrize("values", [GIRLS, [[]]])
def test_anything_but_a_table_is_refused(values: object) -> None:
    with pytest.raises(ValueError, match="series x periods"):
        project_many(values, 1, fitted=SHIPPED)  # type: ignore[arg-type]


def test_no_series_give_no_rows() -> None:
    assert project_many(np.empty((0, 8)), 4, fitted=SHIPPED).quantiles.shape == (0, 4, 7)


@pytest.mark.parametrize("target", [1.0, 15.9, 20.0, 33.0])
def test_reaching_and_staying_under_share_the_whole_chance(target: float) -> None:
    up = project_many([GIRLS], 6, fitted=SHIPPED, at_least=target).p_reach
    down = project_many([GIRLS], 6, fitted=SHIPPED, at_most=target).p_reach
    assert (up + down).ravel().tolist() == pytest.approx([1.0] * 6)


@pytest.mark.parametrize(
    ("at_least", "at_most", "expected"),
    [
        (NAN, NAN, NAN),
        (0.0, NAN, 1.0),
        (NAN, 100.0, 1.0),
        (100.5, NAN, 0.0),
        (NAN, -1.0, 0.0),
        (60.0, 40.0, 0.0),
        (90.0, NAN, 0.005),  # never said to be surer than some thousand errors can show
        (NAN, 90.0, 0.995),
    ],
)
def test_certain_impossible_and_unasked_chances(at_least: float, at_most: float, expected: float) -> None:
    assert chance(at_least, at_most) == pytest.approx(expected, nan_ok=True)


def test_a_quantile_is_reached_with_the_chance_it_names() -> None:
    fan = project_shares(GIRLS, 4)[3]
    for level, value in zip(FAN, fan, strict=True):
        assert chance(NAN, value, 4) == pytest.approx(level)


def test_parity_has_a_limit_on_either_side() -> None:
    values = [[48.0, 51, 49, 50.5, 50, 49.5]]
    between = project_many(values, 3, fitted=SHIPPED, at_least=45, at_most=55).p_reach
    up = project_many(values, 3, fitted=SHIPPED, at_least=45).p_reach
    down = project_many(values, 3, fitted=SHIPPED, at_most=55).p_reach
    assert between.ravel().tolist() == pytest.approx((up + down - 1).ravel().tolist())


@pytest.mark.parametrize("scale", list(Scale))
def test_a_value_comes_back_from_every_scale(scale: Scale) -> None:
    values = np.array([0.01, 4.2, 50.0, 99.99])
    assert back(onto(values, scale), scale).tolist() == pytest.approx(values.tolist())


@pytest.mark.parametrize(
    ("kind", "scale"),
    [
        (UnitKind.PERCENT, Scale.LOGIT),
        (UnitKind.NUMBER, Scale.LOG),
        (UnitKind.RATIO, Scale.LOG),
        (UnitKind.SCORE, Scale.IDENTITY),
    ],
)
def test_a_unit_asks_for_its_scale(kind: UnitKind, scale: Scale) -> None:
    assert scale_of(kind) is scale


def test_the_levels_are_39_even_quantiles_and_four_in_the_tails() -> None:
    assert LEVELS[EVEN].tolist() == pytest.approx([step / 40 for step in range(1, 40)])
    assert [LEVELS[0], LEVELS[1], LEVELS[-2], LEVELS[-1]] == pytest.approx([0.005, 0.01, 0.99, 0.995])
    assert MEAN_WEIGHTS.sum() == pytest.approx(1)
    assert len(MEAN_WEIGHTS) == len(LEVELS)


def test_the_shipped_errors_grow_with_coverage_and_with_the_years() -> None:
    table = SHIPPED.errors.half_widths
    assert table.shape == (12, len(COVERAGES))
    assert (np.diff(table, axis=0) > 0).all()
    assert (np.diff(table, axis=1) > 0).all()


def test_a_chance_lies_on_the_line_between_two_quantiles() -> None:
    quantiles = mirrored(2 * COVERAGES)[None, :]  # the level p lies at 4 p - 2
    limits = np.array([-9.0, -1.0, 0.0, 0.05, 9.0])
    chances = chance_below(limits, np.repeat(quantiles, 5, axis=0))
    assert chances.tolist() == pytest.approx([0.005, 0.25, 0.5, 0.5125, 0.995])

"""Backtests: cells, scores and calibration worked by hand on small panels."""

from __future__ import annotations

import math
from collections.abc import Iterable
from importlib.util import find_spec

import numpy as np
import pytest

from streefpad.rules.backtests import (
    LIBRARY_MODELS,
    OURS,
    RATES,
    Cells,
    Panel,
    backtest,
    error_table,
    fit,
    gather_files,
    known,
    left_out,
    library,
    others_ever,
    others_known,
    refitted,
    roll,
    score,
)
from streefpad.rules.backtests.calibration import FEWEST_ERRORS, calibrate, half_widths
from streefpad.rules.backtests.cells import carry, carry_along_drift
from streefpad.rules.backtests.events import chances, events_of
from streefpad.rules.backtests.rivals import drift, no_change
from streefpad.rules.backtests.scores import compare, crps, reliability, score_events
from streefpad.rules.forecasts import FAN, SHIPPED, project_many
from streefpad.rules.forecasts.errors import COVERAGES, FAN_AT, LEVELS

MIDDLE = len(LEVELS) // 2


def rows(
    values: Iterable[float | None], series: str = "a", indicator: str = "one", start: int = 2000
) -> list[dict[str, str]]:
    return [
        {
            "corpus": "made up",
            "indicator": indicator,
            "series": series,
            "period": str(start + at),
            "value": str(value),
        }
        for at, value in enumerate(values)
        if value is not None
    ]


def panel(*given: list[dict[str, str]]) -> Panel:
    found, problems = gather_files({"made up.csv": (row for each in given for row in each)})
    assert not problems
    return found


def wandering(indicators: int = 12, series: int = 3, years: int = 18) -> Panel:
    """Random walks of shares, the same each time."""
    steps = np.random.default_rng(20).normal(0, 1.5, (indicators * series, years))
    values = np.clip(np.linspace(5, 90, indicators * series)[:, None] + steps.cumsum(axis=1), 0, 100)
    return panel(
        *(rows(np.round(each, 3).tolist(), f"s{at}", f"i{at % indicators}") for at, each in enumerate(values))
    )


WANDERING = wandering()


def test_every_origin_with_five_observations_is_forecast_from() -> None:
    cells = roll(panel(rows([1, 2, 3, 4, 5, 6, 7])), furthest=6, fewest=5)
    assert list(zip(cells.origin.tolist(), cells.horizon.tolist(), cells.truth.tolist(), strict=True)) == [
        (4, 1, 6.0), (5, 1, 7.0), (4, 2, 7.0),
    ]  # fmt: skip
    assert cells.start.tolist() == [5.0, 6.0, 5.0]
    assert cells.change.tolist() == [1.0, 1.0, 1.0]


def test_a_year_without_observation_is_no_origin_and_no_truth() -> None:
    cells = roll(panel(rows([1, 2, 3, 4, 5, None, 7])), furthest=6, fewest=5)
    assert list(zip(cells.origin.tolist(), cells.horizon.tolist(), strict=True)) == [(4, 2)]


def test_a_backtest_forecasts_exactly_what_the_product_would_have() -> None:
    cells = roll(WANDERING, furthest=6, fewest=5)
    carried = carry(WANDERING, cells, SHIPPED.parameters)
    told = carried.quantiles(SHIPPED.errors.half_widths[cells.horizon - 1])[:, FAN_AT]
    for at in range(0, len(cells), 97):
        series, origin, horizon = int(cells.series[at]), int(cells.origin[at]), int(cells.horizon[at])
        alone = project_many(WANDERING.values[series : series + 1, : origin + 1], horizon, fitted=SHIPPED)
        assert told[at].tolist() == pytest.approx(alone.quantiles[0, horizon - 1].tolist())


def test_what_comes_later_changes_no_forecast() -> None:
    cells = roll(WANDERING, furthest=6, fewest=5)
    changed = WANDERING.values.copy()
    changed[:, 12:] = 100 - changed[:, 12:]
    other = Panel(WANDERING.keys, WANDERING.indicators, WANDERING.indicator, WANDERING.first_year, changed)
    early = cells.target < 12
    for method in (refitted, no_change, drift):
        before, after = method(WANDERING, cells)[early], method(other, roll(other, 6, 5))[early]
        assert np.array_equal(before, after, equal_nan=True)


def test_only_errors_of_others_that_were_known_are_learned_from() -> None:
    cells = roll(WANDERING, furthest=3, fewest=5)
    may = others_known(cells, 9, 4)
    assert (cells.target[may] <= 9).all()
    assert (cells.indicator[may] != 4).all()
    assert may.sum() < known(cells, 9, 4).sum()
    assert may.sum() < others_ever(cells, 9, 4).sum()


def test_no_interval_is_learned_from_too_few_errors() -> None:
    cells = roll(WANDERING, furthest=3, fewest=5)
    errors = carry(WANDERING, cells, SHIPPED.parameters).error
    widths = calibrate(cells, errors, others_known)
    for at in range(0, len(cells), 31):
        of_horizon = cells.horizon == cells.horizon[at]
        may = others_known(cells, int(cells.origin[at]), int(cells.indicator[at])) & of_horizon
        assert np.isnan(widths[at, 0]) == (may.sum() < FEWEST_ERRORS)


def test_half_widths_are_quantiles_of_sizes_with_room_for_one_more() -> None:
    errors = np.array([(-1) ** at * at for at in range(1, 100)], dtype=np.float64)
    found = half_widths(errors, np.zeros(99, dtype=np.int64))
    # 95 % of 99 errors with room for one more: the 95th of a hundred places, half a place back.
    assert found[COVERAGES.tolist().index(0.95)] == pytest.approx(0.95 * 100 + 0.5)


def test_an_indicator_with_many_series_does_not_speak_for_all() -> None:
    errors = np.concatenate([np.full(900, 1.0), np.full(100, 2.0)])
    alike = half_widths(errors, np.concatenate([np.zeros(900), np.arange(1, 101)]).astype(np.int64))
    # 900 errors of one indicator weigh 30, a hundred of one each weigh 100.
    assert alike[COVERAGES.tolist().index(0.5)] == 2.0


def test_the_pinball_losses_of_a_certain_forecast_are_its_error() -> None:
    assert crps(np.array([3.0, 1.0]), np.ones((2, len(LEVELS)))).tolist() == pytest.approx([2.0, 0.0])


def test_the_score_of_a_normal_forecast_is_near_its_closed_form() -> None:
    centre = np.full(1, 50.0)
    quantiles = no_change(*_one_cell())
    sigma = math.sqrt(4.0)
    closed = sigma * (2 / math.sqrt(2 * math.pi) - 1 / math.sqrt(math.pi))  # at its own centre
    assert crps(centre, quantiles)[0] == pytest.approx(closed, rel=0.03)


def _one_cell() -> tuple[Panel, Cells]:
    one = panel(rows([50, 52, 50, 52, 50, 51]))
    return one, roll(one, 1, 5)


def test_no_change_is_as_sure_as_the_steps_were_small() -> None:
    one = panel(rows([50, 52, 50, 52, 50, 51, 51]))
    cells = roll(one, 2, 5)
    quantiles = no_change(one, cells.at(np.array([0, 2])))
    assert quantiles[:, MIDDLE].tolist() == [50.0, 50.0]
    assert quantiles[0, FAN_AT[-1]] == pytest.approx(50 + 1.959964 * 2)
    assert quantiles[1, FAN_AT[-1]] == pytest.approx(50 + 1.959964 * 2 * math.sqrt(2))


def test_drift_goes_on_as_from_first_to_last() -> None:
    one = panel(rows([10, 11, 13, 13, 14, 20, 20]))
    cells = roll(one, 2, 5)
    assert drift(one, cells)[:, MIDDLE].tolist() == [15.0, 22.0, 16.0]
    pooled = carry_along_drift(one, cells, SHIPPED.parameters)
    assert np.isfinite(pooled.error).all()


def test_coverage_counts_what_fell_inside() -> None:
    cells = roll(WANDERING, furthest=2, fewest=5)
    wide = np.broadcast_to(LEVELS * 100, (len(cells), len(LEVELS)))
    found = score("wide", cells, wide, 2)
    truth = cells.truth[cells.horizon == 2]
    assert found.coverage_80 == pytest.approx(((truth >= 10) & (truth <= 90)).mean())
    assert found.cells == (cells.horizon == 2).sum()
    assert found.mae == pytest.approx(np.abs(truth - 50).mean())


def test_a_target_lies_a_part_of_the_usual_change_away_every_year() -> None:
    one = panel(rows([10, 12, 10, 12, 10, 11, 13]))
    events = events_of(roll(one, 2, 5))
    half_up = next(each for each in events if (each.multiple, each.sign) == (0.5, 1))
    assert half_up.limit.tolist() == [11.0, 11.9, 12.0]  # from 10 by 1; from 11 by 0.9; from 10 by 1 twice
    assert half_up.happened.tolist() == [True, True, True]
    assert len(events) == 6


def test_a_target_beyond_the_scale_or_without_a_move_is_not_asked() -> None:
    near = panel(rows([1, 0, 1, 0, 0.5, 0]), rows([5] * 6, "still"))
    down = next(each for each in events_of(roll(near, 1, 5)) if (each.multiple, each.sign) == (1.0, -1))
    assert down.asked.tolist() == [False, False]


def test_a_chance_of_a_rise_is_what_lies_above_the_limit() -> None:
    cells = roll(panel(rows([10, 12, 10, 12, 10, 11])), 1, 5)
    up = events_of(cells)[0]
    told = np.broadcast_to(up.limit[:, None] + (LEVELS - 0.25) * 40, (1, len(LEVELS)))
    assert chances(up, told).tolist() == pytest.approx([0.75])


def test_brier_and_skill_compare_with_the_rates() -> None:
    cells = roll(panel(rows([10, 12, 10, 12, 10, 14])), 1, 5)
    events = events_of(cells)[:1]
    found = score_events("sure", events, [np.array([0.9])], [np.array([0.5])])
    assert found.events == 1
    assert found.brier == pytest.approx(0.01)
    assert found.skill == pytest.approx(1 - 0.01 / 0.25)


def test_chances_that_come_true_lie_on_the_diagonal() -> None:
    cells = roll(panel(rows([10, 12, 10, 12, 10, 14])), 1, 5)
    table = reliability("sure", events_of(cells)[:1], [np.array([0.93])])
    assert [each.events for each in table] == [0] * 9 + [1]
    assert table[9].mean_chance == pytest.approx(0.93)
    assert table[9].happened == 1.0


def test_a_difference_between_equals_is_nothing() -> None:
    cells = roll(WANDERING, furthest=2, fewest=5)
    told = no_change(WANDERING, cells)
    found = compare("itself", cells, told, told)
    assert (found.crps, found.standard_error) == (0.0, 0.0)


def test_a_report_holds_every_method_on_the_same_cells() -> None:
    report = backtest(WANDERING, SHIPPED.parameters, rivals={"refitted": refitted})
    assert report.cells + report.not_issued == len(roll(WANDERING, 6, 5))
    assert {each.cells for each in report.scores if each.horizon is None} == {report.cells}
    assert {each.method for each in report.events} == {each.method for each in report.scores} | {RATES}
    assert report.of(OURS).coverage_95 > 0.9
    assert report.events_of(RATES).skill == 0.0
    assert {each.rival for each in report.differences} == {each.method for each in report.scores} - {OURS}


def test_the_same_panel_gives_the_same_report_in_any_order_of_rows() -> None:
    given = [
        {
            "corpus": key[0],
            "indicator": key[1],
            "series": key[2],
            "period": str(2000 + at),
            "value": str(value),
        }
        for key, values in zip(WANDERING.keys, WANDERING.values, strict=True)
        for at, value in enumerate(values)
    ]
    backwards, _ = gather_files({"made up.csv": reversed(given)})
    assert repr(backtest(backwards, SHIPPED.parameters)) == repr(backtest(WANDERING, SHIPPED.parameters))


def test_a_walk_without_trend_is_fitted_as_a_walk() -> None:
    found = fit(WANDERING)
    assert found.alpha >= 0.9
    assert found.beta <= 0.1


def test_an_error_table_of_one_year_holds_what_the_errors_call_for() -> None:
    cells = roll(WANDERING, furthest=1, fewest=5)
    carried = carry(WANDERING, cells, SHIPPED.parameters)
    table = error_table(cells, carried)
    assert table.half_widths[0].tolist() == pytest.approx(
        half_widths(carried.error, cells.indicator).tolist()
    )


def test_leaving_out_gives_every_cell_a_forecast() -> None:
    cells = roll(WANDERING, furthest=3, fewest=5)
    told = left_out(WANDERING, cells)
    assert np.isfinite(told).all()
    assert score("left out", cells, told).coverage_95 > 0.9


@pytest.mark.parametrize("given", [[], rows([1, 2, 3, 4]), rows([1, 2, 3, 4, 5])])
def test_a_panel_too_short_to_test_gives_an_empty_report(given: list[dict[str, str]]) -> None:
    report = backtest(panel(given), SHIPPED.parameters)
    assert report.cells == 0
    assert math.isnan(report.of(OURS).crps)


def test_a_panel_too_short_to_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="5 observations"):
        fit(panel(rows([1, 2, 3, 4, 5])))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"value": "NaN"}, "not-a-number"),
        ({"value": "inf"}, "not-a-number"),
        ({"value": ""}, "not-a-number"),
        ({"value": "37,02"}, "not-a-number"),
        ({"value": "100.01"}, "share-out-of-range"),
        ({"value": "-1"}, "share-out-of-range"),
        ({"period": "twenty"}, "not-a-period"),
        ({"period": "2024-Q1"}, "not-a-period"),
        ({"period": "2000"}, "duplicate-key"),
    ],
)
def test_an_unsound_row_is_a_problem_and_the_others_stay(change: dict[str, str], code: str) -> None:
    given = rows([1, 2, 3])
    found, problems = gather_files({"corpus.csv": [*given[:2], {**given[2], **change}]})
    assert [(each.code, str(each.place)) for each in problems] == [(code, "corpus.csv:4")]
    assert found.values.tolist() == [[1.0, 2.0]]


def test_a_missing_column_is_said_once() -> None:
    row = {"corpus": "a", "indicator": "b", "period": "2000", "value": "1"}
    found, problems = gather_files({"corpus.csv": [row] * 3})
    assert [(each.code, each.facts["column"]) for each in problems] == [("missing-column", "series")]
    assert not found.keys


def test_a_file_of_another_kind_keeps_nobody_from_reading_the_next() -> None:
    found, problems = gather_files({"a.csv": [{"code": "1", "name": "x"}], "b.csv": rows([1, 2])})
    assert [(each.code, each.place.file) for each in problems] == [("missing-column", "a.csv")]
    assert found.values.tolist() == [[1.0, 2.0]]


def test_school_years_stand_at_the_year_in_which_they_end() -> None:
    given = [{**row, "period": f"{1999 + at}-{2000 + at}"} for at, row in enumerate(rows([1, 2]))]
    assert gather_files({"corpus.csv": given})[0].first_year == 2000


@pytest.mark.skipif(find_spec("statsforecast") is not None, reason="the extra `backtest` is installed")
def test_a_library_is_imported_only_when_asked() -> None:
    with pytest.raises(ModuleNotFoundError):
        library("AutoETS", *_one_cell())


@pytest.mark.skipif(find_spec("statsforecast") is None, reason="needs the extra `backtest`")
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("model", LIBRARY_MODELS)
def test_a_library_gives_quantiles_in_order(model: str) -> None:
    cells = roll(WANDERING, 3, 12)
    told = library(model, WANDERING, cells.at(cells.series < 4))
    assert told.shape == ((cells.series < 4).sum(), len(LEVELS))
    assert (np.diff(told, axis=1) >= 0).all()


def test_the_fan_is_part_of_the_levels() -> None:
    assert LEVELS[list(FAN_AT)].tolist() == pytest.approx(list(FAN))

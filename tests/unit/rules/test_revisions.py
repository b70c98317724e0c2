"""What a delivered file changes: cells in four groups, and the verdicts they move."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from streefpad.model.edition import Status
from streefpad.model.series import Flag, Observation
from streefpad.model.targets import Benchmark
from streefpad.rules.revisions import changed_statuses, compare_cells
from tests.unit.rules.samples import catalogue, figure, findings, indicator, target, vintage

KNOWN = (figure("2010-2011", "37.90"), figure("2019-2020", "37.02"))


def groups(*arriving: Observation, known: tuple[Observation, ...] = KNOWN) -> list[int]:
    """How many cells are new, revised, conflicting and unchanged."""
    cells = compare_cells(known, arriving)
    return [len(each) for each in (cells.new, cells.revised, cells.conflicting, cells.unchanged)]


def test_a_period_or_a_row_that_nobody_stated_is_new() -> None:
    assert groups(figure("2020-2021", "38"), figure("2019-2020", "40", of="other")) == [2, 0, 0, 0]


def test_another_value_from_the_same_source_is_revised() -> None:
    cells = compare_cells(KNOWN, (figure("2019-2020", "37.10"),))
    assert [(each.before.value, each.after.value) for each in cells.revised] == [
        (Decimal("37.02"), Decimal("37.10"))
    ]


def test_another_value_from_another_source_is_in_conflict() -> None:
    cells = compare_cells(KNOWN, (figure("2019-2020", "37.10", source="press"),))
    assert [(each.known.value, each.arriving.value) for each in cells.conflicting] == [
        (Decimal("37.02"), Decimal("37.10"))
    ]


def test_the_same_value_is_unchanged_whoever_states_it_and_with_however_many_zeros() -> None:
    assert groups(figure("2019-2020", "37.020"), figure("2010-2011", "37.9", source="press")) == [0, 0, 0, 2]


def test_a_source_is_held_against_its_own_last_word() -> None:
    known = (*KNOWN, figure("2019-2020", "37.10"))
    assert groups(figure("2019-2020", "37.02"), known=known) == [0, 1, 0, 0]
    assert groups(figure("2019-2020", "37.10"), known=known) == [0, 0, 0, 1]


def test_a_bound_that_becomes_a_figure_is_revised() -> None:
    known = (figure("2024-2025", "5000", Flag.AT_LEAST),)
    assert groups(figure("2024-2025", "5000"), known=known) == [0, 1, 0, 0]


def test_a_verdict_that_moves_names_the_figures_that_moved_it() -> None:
    sample = catalogue((indicator(),), (target(),))
    arriving = figure("2024-2025", "43.51")
    changes = changed_statuses(findings(sample, *KNOWN), findings(sample, *KNOWN, arriving))
    assert [(each.indicator, each.target, each.before, each.after, each.because) for each in changes] == [
        ("intake", "intake-target", Status.NO_DATA, Status.ON_TRACK, (arriving,))
    ]


def test_a_verdict_that_stays_is_not_mentioned() -> None:
    sample = catalogue((indicator(),), (target(),))
    before = findings(sample, *KNOWN, figure("2024-2025", "43.51"))
    after = findings(sample, *KNOWN, figure("2024-2025", "43.60"))
    assert changed_statuses(before, after) == ()


def test_a_verdict_against_a_benchmark_names_the_benchmarks_figures_too() -> None:
    ours, theirs = indicator(), indicator("average", number="")
    sample = catalogue((ours, theirs), (target(Benchmark(series="average")),))
    known = (*KNOWN, figure("2024-2025", "40"), figure("2019-2020", "39", of="average"))
    arriving = figure("2024-2025", "39.5", of="average")
    changes = changed_statuses(findings(sample, *known), findings(sample, *known, arriving))
    assert [(each.before, each.after, each.because) for each in changes] == [
        (Status.NO_DATA, Status.REACHED, (arriving,))
    ]


def test_a_new_target_has_no_verdict_before() -> None:
    before = findings(catalogue((indicator(),)), *KNOWN)
    after = findings(catalogue((indicator(),), (target(),)), *KNOWN)
    assert [(each.before, each.after) for each in changed_statuses(before, after)] == [(None, Status.NO_DATA)]


def test_which_cell_is_the_later_one_is_decided_by_the_day_of_retrieval() -> None:
    known = (
        figure("2019-2020", "37.10", vintage="monitor/a"),
        figure("2019-2020", "37.02", vintage="monitor/b"),
    )
    vintages = (vintage("monitor/a", date(2022, 9, 1)), vintage("monitor/b", date(2021, 9, 1)))
    cells = compare_cells(known, (figure("2019-2020", "37.10", vintage="monitor/(new)"),), vintages=vintages)
    assert (len(cells.unchanged), cells.revised) == (1, ())

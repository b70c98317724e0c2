"""What stands beside a verdict on the site: the expectation it rests on, the cell it comes from, its caveats."""

from __future__ import annotations

from datetime import date

import pytest

from streefpad.model.edition import DueRelease, Edition, Finding
from streefpad.model.sources import Dataflow, Release
from streefpad.model.targets import Level
from streefpad.publish.charts import draw_track
from streefpad.publish.site.book import Book
from streefpad.publish.site.deliveries import deliveries
from streefpad.publish.site.figures import FigureRow, figure_rows
from streefpad.publish.site.overview import tally
from streefpad.publish.site.provenance import cells_of
from streefpad.publish.site.rows import TrackRow, rows_of
from streefpad.rules.observe import observe
from streefpad.values.record import replace
from streefpad.values.texts import Text
from tests.unit.publish import sample

MOVED = sample.moved("moved", "2019-2020 30.00", "2022-2023 37.50")
SLIP = sample.moved("slip", "2019-2020 30.00", "2022-2023 129.10")


def book(*findings: Finding, **changes: object) -> Book:
    edition: Edition = replace(sample.edition(*findings), **changes)  # type: ignore[arg-type]
    return Book(edition=edition, language="en", languages=("nl", "en"))


def row(finding: Finding) -> TrackRow:
    (found,) = rows_of((finding.indicator,), book(finding))
    return found


def kinds(finding: Finding) -> dict[str, list[FigureRow]]:
    found: dict[str, list[FigureRow]] = {}
    for each in figure_rows((finding,), book(finding)):
        found.setdefault(each.kind, []).append(each)
    return found


def ahead() -> Finding:
    one = sample.indicator("ahead", breaks=(sample.REFORM,))
    promise = sample.target("ahead", sample.HALF, by=sample.LAST, baseline=sample.NOW)
    return sample.judged(one, promise, sample.cells("ahead", "2019-2020 30", "2021-2022 32"))


def test_the_number_beside_a_verdict_is_what_was_expected_of_that_figure() -> None:
    found = row(MOVED)
    assert found.latest
    assert found.expected
    assert found.today
    assert (found.latest.period, found.expected.period, found.expected.value) == (
        "2022-2023",
        "2022-2023",
        "36.0%",
    )
    assert (found.today.period, found.today.value) == ("2025-2026", "42.0%")


def test_a_baseline_is_held_against_nothing_and_what_is_expected_now_is_named_so() -> None:
    found = row(sample.no_data())
    assert found.expected
    assert (found.expected.period, found.expected.value, found.today) == ("now, 2025-2026", "44.8%", None)


def test_a_break_ahead_and_a_figure_kept_back_are_caveats() -> None:
    assert [row(each).has_caveat for each in (MOVED, ahead(), SLIP)] == [False, True, True]


def test_past_a_break_the_ring_of_what_is_expected_is_dashed() -> None:
    assert "stroke-dasharray" in draw_track(ahead(), "en")
    assert "stroke-dasharray" not in draw_track(MOVED, "en")
    assert "from 2023-2024 on the series counts differently" in draw_track(ahead(), "en")


def test_where_the_series_is_broken_the_rail_is_empty() -> None:
    drawn = draw_track(sample.broken(), "en")
    assert "rail empty" in drawn
    assert not any(mark in drawn for mark in ('class="now"', 'class="expected"', 'class="walked"', "band"))


def test_a_figure_kept_back_stands_in_the_table_with_what_is_wrong() -> None:
    (found,) = kinds(SLIP)["withheld"]
    assert (found.period, found.value, found.roles) == ("2022-2023", "129.10%", ("withheld",))
    assert found.notes == ("“slip” is a share, but in 2022-2023 it holds 129.10%.",)


def test_a_break_that_is_only_flagged_stands_in_the_table_too() -> None:
    from streefpad.model.series import Flag

    cells = [*sample.cells("f", "2019-2020 30"), *sample.cells("f", "2021-2022 31", flags=[Flag.BREAK])]
    finding = sample.judged(sample.indicator("f"), None, cells)
    assert [each.period for each in kinds(finding)["break"]] == ["2021-2022"]


def test_after_a_revision_the_figure_leads_to_the_cell_that_counts() -> None:
    one = sample.indicator("revised")
    first = replace(sample.VINTAGE, id="monitor/2020", file="vault/monitor/2020/figures.csv")
    cells = [
        *sample.cells("revised", "2019-2020 36.00", vintage=first),
        *sample.cells("revised", "2019-2020 37.02"),
    ]
    series, _ = observe(one, cells, (sample.MONITOR,), sample.AS_OF)
    finding = Finding(indicator=one, series=series)
    shown = book(finding, observations=tuple(cells))
    (figure,) = (each for each in figure_rows((finding,), shown) if each.kind == "observed")
    (chosen,) = (each for each in cells_of(one, one.unit, shown) if each.is_chosen)
    assert figure.cell == f"#{chosen.id}"
    assert "2021" in chosen.place


def test_the_tally_counts_the_words_that_the_rows_say() -> None:
    counted = {each.verdict: each.count for each in tally(book(sample.keeps(), sample.dual()))}
    assert counted == {"holds": 1, "reached": 1}


@pytest.mark.parametrize(
    ("numbers", "seconds"), [(("4a", "4a"), [False, True]), (("4a", "4b"), [False, False])]
)
def test_the_lower_half_of_a_pair_keeps_a_number_of_its_own(
    numbers: tuple[str, str], seconds: list[bool]
) -> None:
    halves = []
    for id, other, number in zip(("one", "two"), ("two", "one"), numbers, strict=True):
        half = sample.indicator(id, number=number, pair=other)
        promise = sample.target(id, Level(value=sample.HALF.value), by=sample.LAST, baseline=sample.NOW)
        halves.append(sample.judged(half, promise, sample.cells(id, "2019-2020 30")))
    found = rows_of((each.indicator for each in halves), book(*halves))
    assert [each.is_second for each in found] == seconds


def test_a_target_without_baseline_says_who_must_do_what_although_it_has_a_figure() -> None:
    waiting = sample.no_baseline()
    assert waiting.target
    with_figure = sample.judged(waiting.indicator, waiting.target, sample.cells("teachers", "2021-2022 129"))
    assert row(with_figure).latest
    assert row(with_figure).step
    assert row(MOVED).step is None


def test_a_release_that_was_delivered_is_due_no_more() -> None:
    release = Release(what=Text(en="Monitor 2026"), due=date(2026, 6, 30), owner="education")
    flow = Dataflow(
        id="monitor", name=Text(en="Monitor"), key={}, columns={}, releases=(release,), place=sample.place()
    )
    catalogue = replace(sample.edition(MOVED).catalogue, dataflows=(flow,))
    for came, shown in ((date(2026, 9, 1), []), (None, [True])):
        due = DueRelease(dataflow="monitor", release=release, delivered=came, is_overdue=came is None)
        found = deliveries(book(MOVED, catalogue=catalogue, releases=(due,)))
        assert [each.is_overdue for each in found] == shown

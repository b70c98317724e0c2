"""The preview of a delivered file: which cells, in which group, and which verdicts they move."""

from __future__ import annotations

from pathlib import Path

from streefpad.model.edition import CellChanges, Edition, Finding, StatusChange
from streefpad.model.series import Observation
from streefpad.publish.terminal.addition import addition_text
from streefpad.publish.terminal.paper import Paper
from streefpad.rules.revisions import changed_statuses, compare_cells
from streefpad.values.problems import Place, Problem, Severity
from streefpad.values.record import Record, replace
from tests.unit.publish import sample


class Delivered(Record):
    """A file as `build` hands it over."""

    cells: CellChanges
    statuses: tuple[StatusChange, ...]
    after: Edition
    file: Path = Path("in/monitor-2027.csv")
    dataflow: str = "monitor"
    source: str = "monitor-2021"
    rows: None = None  # of a register
    problems: tuple[Problem, ...] = ()


def delivered(known: list[Observation], arriving: list[Observation]) -> Delivered:
    before, after = behind(known), behind([*known, *arriving])
    return Delivered(
        cells=compare_cells(known, arriving),
        statuses=changed_statuses((before,), (after,)),
        after=sample.edition(after),
    )


def behind(observations: list[Observation]) -> Finding:
    finding = sample.no_data()
    return sample.judged(finding.indicator, finding.target, observations)


def preview(arrival: Delivered) -> list[str]:
    return addition_text(arrival, "en", Paper()).replace("\u00a0", " ").splitlines()


KNOWN = sample.cells("stem-intake", "2010-2011 37.90", "2019-2020 37.02")


def test_a_new_figure_is_shown_with_the_verdict_that_it_moves_and_why() -> None:
    assert preview(delivered(KNOWN, sample.cells("stem-intake", "2022-2023 36.50"))) == [
        "monitor-2027.csv: STEM-monitor 2021, dataflow monitor",
        "",
        "New: 1",
        "  2a Labour-market finality, 2022-2023: 36.50%",
        "",
        "Verdicts that change: 1",
        "  2a Labour-market finality: no figure since the baseline → moving the wrong way",
        "    because of 36.50% (2022-2023)",
    ]


def test_a_revised_figure_shows_what_it_was() -> None:
    lines = preview(delivered(KNOWN, sample.cells("stem-intake", "2010-2011 37.80")))
    assert "Revised by the same source: 1" in lines
    assert "  2a Labour-market finality, 2010-2011: 37.80% (was 37.90%)" in lines


def test_a_conflicting_figure_shows_what_the_other_source_says() -> None:
    other = sample.cells("stem-intake", "2010-2011 37.80", vintage=sample.PRESS_VINTAGE)
    lines = preview(delivered(KNOWN, other))
    assert "In conflict with another source: 1" in lines
    assert (
        "  2a Labour-market finality, 2010-2011: 37.80% (against 37.90% according to STEM-monitor 2021)"
        in lines
    )


def test_what_was_known_already_is_only_counted() -> None:
    assert preview(delivered(KNOWN, KNOWN))[1:] == [
        "",
        "Known already, unchanged: 2",
        "",
        "No verdict changes.",
    ]


def test_a_row_that_no_indicator_uses_is_named_by_its_codes() -> None:
    lines = preview(delivered(KNOWN, sample.cells("unused-row", "2022-2023 36.50")))
    assert "  unused-row, 2022-2023: 36.50" in lines


def test_a_long_list_is_cut_and_counted() -> None:
    many = sample.cells("unused-row", *(f"{year}-{year + 1} 10" for year in range(1980, 2000)))
    lines = preview(delivered(KNOWN, many))
    assert "New: 20" in lines
    assert "  … and 8 more" in lines


def test_no_line_is_wider_than_the_paper() -> None:
    arrival = delivered(KNOWN, sample.cells("stem-intake", "2022-2023 36.50"))
    assert max(map(len, addition_text(arrival, "nl", Paper(width=80)).splitlines())) <= 80


def test_a_file_that_is_refused_is_told_to_move_no_verdict() -> None:
    arrival = delivered(KNOWN, sample.cells("stem-intake", "2022-2023 36.50"))
    fault = Problem(code="no-rows", severity=Severity.ERROR, place=Place(file="monitor-2027.csv"))
    text = "\n".join(preview(replace(arrival, problems=(fault,))))
    assert "erdict" not in text
    assert "New: 1" in text

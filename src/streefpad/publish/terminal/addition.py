"""What a delivered file would change: its cells in four groups, and the verdicts they move."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from streefpad.model.edition import CellChanges, Edition, StatusChange
from streefpad.model.indicators import Indicator
from streefpad.model.registers import RowChanges
from streefpad.model.series import Observation
from streefpad.publish.terminal.lineage import title_of
from streefpad.publish.terminal.paper import EMPTY_LINE, TONES, Line, Paper, Span, Tone, line, show, wrap
from streefpad.publish.wording.names import say_flags
from streefpad.publish.wording.numbers import format_bare, format_number, format_period
from streefpad.publish.wording.statuses import say_status
from streefpad.values.problems import Problem, Severity, worst
from streefpad.values.texts import Language, Text


class Arrival(Protocol):
    """What `build` knows of a file that has not been sealed yet."""

    @property
    def file(self) -> Path:
        """The delivered file."""

    @property
    def dataflow(self) -> str:
        """Id of the dataflow it belongs to."""

    @property
    def source(self) -> str:
        """Id of the source it comes from."""

    @property
    def cells(self) -> CellChanges:
        """Its cells, held against what is known."""

    @property
    def rows(self) -> RowChanges | None:
        """What it does to the rows of a register; None for a file of figures."""

    @property
    def statuses(self) -> tuple[StatusChange, ...]:
        """The verdicts it would move."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with it; one error, and it is not taken."""

    @property
    def after(self) -> Edition:
        """The edition as it would be with the file in the vault."""


_TITLE = Text(nl="{file}: {source}, gegevensstroom {dataflow}", en="{file}: {source}, dataflow {dataflow}")
_NEW = Text(nl="Nieuw: {number}", en="New: {number}")
_REVISED = Text(nl="Herzien door dezelfde bron: {number}", en="Revised by the same source: {number}")
_CONFLICTING = Text(
    nl="In tegenspraak met een andere bron: {number}", en="In conflict with another source: {number}"
)
_UNCHANGED = Text(nl="Al bekend, ongewijzigd: {number}", en="Known already, unchanged: {number}")
_WAS = Text(nl="{value} (was {before})", en="{value} (was {before})")
_AGAINST = Text(
    nl="{value} (tegenover {other} volgens {source})", en="{value} (against {other} according to {source})"
)
_VERDICTS = Text(nl="Oordelen die veranderen: {number}", en="Verdicts that change: {number}")
_NO_VERDICT = Text(nl="Geen enkel oordeel verandert.", en="No verdict changes.")
_NOT_JUDGED = Text(nl="nog zonder oordeel", en="not judged yet")
_BECAUSE = Text(nl="door {figures}", en="because of {figures}")
_AT_MOST = 12  # cells shown a group; the rest is counted
_MORE = Text(nl="… en nog {number}", en="… and {number} more")


def addition_text(arrival: Arrival, language: Language, paper: Paper) -> str:
    """A preview for the steward: nothing has been written yet."""
    cells = arrival.cells
    source = title_of(arrival.source, arrival.after, language)
    words = {"file": arrival.file.name, "source": source, "dataflow": arrival.dataflow}
    lines = [line(Span(part, Tone.TITLE)) for part in wrap(_say(_TITLE, language, **words), paper.width)]
    for group, rows in ((_NEW, _new), (_REVISED, _revised), (_CONFLICTING, _conflicting)):
        lines += _group(group, [*rows(arrival, language)], language, paper.width)
    if arrival.rows:
        lines += _rows(arrival, arrival.rows, language, paper.width)
    if cells.unchanged:
        lines += [EMPTY_LINE, line(_say(_UNCHANGED, language, number=str(len(cells.unchanged))))]
    if worst(arrival.problems) is not Severity.ERROR:  # a file that is not taken moves no verdict
        lines += [EMPTY_LINE, *_verdicts(arrival, language, paper.width)]
    return show(lines, paper)


def _rows(arrival: Arrival, rows: RowChanges, language: Language, width: int) -> Iterator[Line]:
    """The rows of a register, in groups, as the cells of a table of figures."""
    # Imported here, because few files are those of a register.
    from streefpad.publish.terminal.rows_of_register import UNCHANGED, row_groups

    dataflow = arrival.after.catalogue.dataflow(arrival.dataflow)
    if dataflow is None or dataflow.register is None:
        return
    for group, said in row_groups(rows, dataflow.register.schema, language):
        yield from _group(group, said, language, width)
    if rows.unchanged:
        yield EMPTY_LINE
        yield line(_say(UNCHANGED, language, number=str(len(rows.unchanged))))


def _group(title: Text, rows: Sequence[str], language: Language, width: int) -> Iterator[Line]:
    if not rows:
        return
    yield EMPTY_LINE
    yield line(Span(_say(title, language, number=str(len(rows))), Tone.TITLE))
    yield from (line(f"  {part}") for row in rows[:_AT_MOST] for part in wrap(row, width - 2))
    if len(rows) > _AT_MOST:
        yield line("  " + _say(_MORE, language, number=str(len(rows) - _AT_MOST)))


def _new(arrival: Arrival, language: Language) -> Iterator[str]:
    for each in arrival.cells.new:
        flags = say_flags(each.flags, language)
        value = _value(each, arrival.after, language)
        yield _cell(each, f"{value} ({flags})" if flags else value, arrival.after, language)


def _revised(arrival: Arrival, language: Language) -> Iterator[str]:
    for each in arrival.cells.revised:
        value = _value(each.after, arrival.after, language)
        before = _value(each.before, arrival.after, language)
        yield _cell(each.after, _say(_WAS, language, value=value, before=before), arrival.after, language)


def _conflicting(arrival: Arrival, language: Language) -> Iterator[str]:
    for each in arrival.cells.conflicting:
        words = {
            "value": _value(each.arriving, arrival.after, language),
            "other": _value(each.known, arrival.after, language),
            "source": title_of(each.known.source, arrival.after, language),
        }
        yield _cell(each.arriving, _say(_AGAINST, language, **words), arrival.after, language)


def _verdicts(arrival: Arrival, language: Language, width: int) -> Iterator[Line]:
    if not arrival.statuses:
        yield line(_NO_VERDICT.in_language(language))
        return
    number = str(len(arrival.statuses))
    yield line(Span(_say(_VERDICTS, language, number=number), Tone.TITLE))
    for change in arrival.statuses:
        indicator = arrival.after.catalogue.indicator(change.indicator)
        name = _name(indicator, language) if indicator else change.indicator
        before = say_status(change.before, language) if change.before else _NOT_JUDGED.in_language(language)
        moved = wrap(f"{name}: {before} → {say_status(change.after, language)}", width - 2)
        yield from (line(Span(f"  {part}", TONES[change.after])) for part in moved)
        figures = ", ".join(
            f"{_value(each, arrival.after, language)} ({format_period(each.period, language)})"
            for each in change.because
        )
        if figures:
            because = _say(_BECAUSE, language, figures=figures)
            yield from (line(f"    {part}") for part in wrap(because, width - 4))


def _cell(each: Observation, value: str, edition: Edition, language: Language) -> str:
    indicator = _indicator_of(each, edition)
    name = _name(indicator, language) if indicator else " ".join(code for _, code in each.row)
    return f"{name}, {format_period(each.period, language)}: {value}"


def _value(each: Observation, edition: Edition, language: Language) -> str:
    indicator = _indicator_of(each, edition)
    return (
        format_bare(each.value, indicator.unit, language)
        if indicator
        else format_number(each.value, language)
    )


def _indicator_of(each: Observation, edition: Edition) -> Indicator | None:
    """The indicator that this row of the dataflow is a figure of."""
    return next((one for one in edition.catalogue.indicators if one.is_figure(each)), None)


def _name(indicator: Indicator, language: Language) -> str:
    return f"{indicator.number} {indicator.label.in_language(language)}".strip()


def _say(template: Text, language: Language, **words: str) -> str:
    return template.in_language(language).format(**words)

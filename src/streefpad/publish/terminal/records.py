"""What is sealed of the records of an agenda: for the steward, in the terminal and nowhere else."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal

from streefpad.model.sealing import SealedSummary
from streefpad.publish.terminal.lineage import labelled
from streefpad.publish.terminal.paper import EMPTY_LINE, Line, Paper, Span, Tone, line, show
from streefpad.publish.wording.numbers import format_date, format_number, format_period
from streefpad.values.texts import Language, Text

_NONE = Text(
    nl="Nog niets verzegeld. Haal de bestanden op en voeg ze toe met: streefpad records add",
    en="Nothing sealed yet. Fetch the files and add them with: streefpad records add",
)
_REPLACED = Text(nl="vervangen door een latere levering", en="replaced by a later delivery")
_FILE = Text(nl="bestand", en="file")
_HOLDS = Text(nl="inhoud", en="holds")
_RECORDS = Text(nl="{records} records; {totals}", en="{records} records; {totals}")
_CUBES = Text(nl="kubussen", en="cubes")
_CUBE = Text(nl="{id}: {cells} cellen", en="{id}: {cells} cells")
_RECEIVED = Text(nl="ontvangen", en="received")
_WHEN = Text(nl="{day} door {by}", en="{day} by {by}")


def records_text(summaries: Sequence[SealedSummary], language: Language, paper: Paper) -> str:
    """Every sealed school year with what it holds and where it came from."""
    if not summaries:
        return _NONE.in_language(language)
    lines = [each for summary in summaries for each in (*_summary(summary, language, paper), EMPTY_LINE)]
    return show(lines[:-1], paper)


def records_json(summaries: Sequence[SealedSummary]) -> str:
    """The same as a JSON list."""
    rows = [
        {
            "dataflow": each.sealed.dataflow,
            "period": str(each.sealed.period),
            "in_force": each.in_force,
            "file": each.sealed.delivered,
            "sha256": each.sealed.delivered_sha256,
            "records": each.sealed.records,
            "totals": dict(each.totals),
            "cubes": {cube.shape.id: cube.cells for cube in each.cubes},
            "source": each.sealed.source or None,
            "retrieved": each.sealed.retrieved.isoformat(),
            "by": each.sealed.by,
            "folder": each.sealed.folder,
        }
        for each in summaries
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _summary(summary: SealedSummary, language: Language, paper: Paper) -> Iterator[Line]:
    sealed = summary.sealed
    note = "" if summary.in_force else f"  {_REPLACED.in_language(language)}"
    yield line(
        Span(f"{sealed.dataflow} {format_period(sealed.period, language)}", Tone.TITLE),
        Span(note, Tone.QUIET),
    )
    where = [sealed.delivered, f"sha256 {sealed.delivered_sha256}"]
    yield from labelled(_FILE.in_language(language), where, paper.width)
    when = _WHEN.in_language(language).format(day=format_date(sealed.retrieved, language), by=sealed.by)
    yield from labelled(
        _RECEIVED.in_language(language), [part for part in (when, sealed.source) if part], paper.width
    )
    totals = ", ".join(f"{_number(total, language)} {id}" for id, total in summary.totals)
    if totals:
        holds = _RECORDS.in_language(language).format(
            records=_number(sealed.records, language), totals=totals
        )
        yield from labelled(_HOLDS.in_language(language), [holds], paper.width)
    cubes = [
        _CUBE.in_language(language).format(id=each.shape.id, cells=_number(each.cells, language))
        for each in summary.cubes
    ]
    if cubes:
        yield from labelled(_CUBES.in_language(language), cubes, paper.width)


def _number(number: int, language: Language) -> str:
    return format_number(Decimal(number), language)

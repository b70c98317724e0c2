"""The log of a round: one line of JSON for everything that happened, only ever added to."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from streefpad.intake.forms.store import ROOT
from streefpad.model.forms import EventKind, RoundEvent
from streefpad.values.problems import Place, Problem, error_at

LOG = "events.jsonl"


def read_log(folder: Path, round: str) -> tuple[tuple[RoundEvent, ...], tuple[Problem, ...]]:
    """Everything that happened in a round, in its order; a line that is damaged is told and passed over."""
    path = folder / ROOT / round / LOG
    if not path.is_file():
        return (), ()
    events: list[RoundEvent] = []
    problems: list[Problem] = []
    # Not splitlines: JSON leaves U+2028 and U+0085 inside a text as they are, and they end no line of ours.
    lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        event = _event(line)
        if event is None:
            place = Place(file=(ROOT / round / LOG).as_posix(), line=number)
            problems.append(error_at("form-log-line", place))
        else:
            events.append(event)
    return tuple(events), tuple(problems)


def add_to_log(folder: Path, round: str, event: RoundEvent) -> None:
    """Add one line, below a line that an interruption may have left unfinished."""
    path = folder / ROOT / round / LOG
    path.parent.mkdir(parents=True, exist_ok=True)
    told = {
        "on": event.on.isoformat(),
        "event": event.kind.value,
        "partner": event.partner,
        "file": event.file,
        "by": event.by,
        "why": event.why,
    }
    line = json.dumps({key: value for key, value in told.items() if value}, ensure_ascii=False) + "\n"
    with path.open("a+b") as stream:
        stream.seek(0, 2)
        if stream.tell():
            stream.seek(-1, 2)
            if stream.read(1) != b"\n":
                line = "\n" + line
        stream.write(line.encode("utf-8"))


def _event(line: str) -> RoundEvent | None:
    try:
        told = json.loads(line)
        return RoundEvent(
            on=date.fromisoformat(told["on"]),
            kind=EventKind(told["event"]),
            partner=str(told["partner"]),
            file=str(told["file"]),
            by=str(told.get("by", "")),
            why=str(told.get("why", "")),
        )
    except (ValueError, KeyError, TypeError, AttributeError):
        return None

"""The rows that approved forms brought to a register: sealed in vault/forms/approved, one folder a round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from streefpad.intake.forms import APPROVED_FOLDER
from streefpad.intake.receipts import day_in, read_sealed, told_by
from streefpad.model.registers import PartialRound
from streefpad.model.sources import Vintage
from streefpad.values.periods import Period, PeriodError, parse_period
from streefpad.values.problems import Place, Problem, error_at
from streefpad.values.record import Record

RECEIPT = "receipt.yaml"
ROWS = "rows.csv"
_NUMBERED = re.compile(r"(?P<round>.+)-\d{3}")


class Approved(Record):
    """The last approval of one sheet of a form in one round, or what is wrong with it.

    `sheet` is the same in every round, `round` in this one alone. `partial` where not every partner who
    was asked is in it.
    """

    sheet: str
    round: str
    vintage: Vintage
    content: bytes | None
    fault: Problem | None = None
    partial: PartialRound | None = None


def approved_deliveries(folder: Path, dataflow: str, known_by: date | None = None) -> Iterator[Approved]:
    """The last approval of each round by a day, in the order in which they were approved."""
    last: dict[str, Path] = {}
    for path in sorted((folder / APPROVED_FOLDER / dataflow).glob("*/")):
        if path.name.startswith(".") or not (named := _NUMBERED.fullmatch(path.name)):
            continue
        day = day_in(told_by(path / RECEIPT), "approved") if known_by else None
        if known_by is None or day is None or day <= known_by:
            last[named["round"]] = path
    found = [_open(folder, dataflow, round, path) for round, path in last.items()]
    yield from sorted(found, key=lambda each: each.vintage.retrieved)


def _open(folder: Path, dataflow: str, round: str, path: Path) -> Approved:
    told = told_by(path / RECEIPT)
    vintage = _vintage(folder, dataflow, path, told)
    content, fault = _content(path, vintage, told)
    return Approved(
        sheet=_sheet(round, told),
        round=round,
        vintage=vintage,
        content=content,
        fault=fault,
        partial=_partial(vintage, told),
    )


def _sheet(round: str, told: Mapping[str, object]) -> str:
    """The form and the sheet of an approval; the round itself where its receipt does not name the form."""
    begin = f"{told.get('form', '')}-{told.get('period', '')}-".replace(":", "-")
    named = "form" in told and round.startswith(begin)
    return f"{told['form']}/{round.removeprefix(begin)}" if named else round


def _partial(vintage: Vintage, told: Mapping[str, object]) -> PartialRound | None:
    """How many of the partners who were asked are in it; None for all, or where its receipt is silent."""
    asked, returns, period = told.get("asked"), told.get("returns"), _period(told.get("period"))
    if not isinstance(asked, int) or not isinstance(returns, list) or period is None or len(returns) >= asked:
        return None
    return PartialRound(
        vintage=vintage.id,
        form=str(told.get("form", "")),
        period=period,
        approved=len(returns),
        asked=asked,
        place=vintage.place,
    )


def _period(told: object) -> Period | None:
    try:
        return parse_period(str(told))
    except PeriodError:
        return None


def _vintage(folder: Path, dataflow: str, path: Path, told: Mapping[str, object]) -> Vintage:
    inside = path.relative_to(folder).as_posix()
    return Vintage(
        id=inside.removeprefix("vault/"),
        dataflow=dataflow,
        source=str(told.get("source", "")),
        file=f"{inside}/{ROWS}",
        sha256=str(told.get("sha256", "")),
        size=_size(told) or 0,
        retrieved=day_in(told, "approved") or date.min,
        by=str(told.get("by", "")),
        confidential=True,
        place=Place(file=f"{inside}/{RECEIPT}", line=1),
    )


def _size(told: Mapping[str, object]) -> int | None:
    """The size that a receipt states, 0 where it is silent; None where what it states is no size."""
    try:
        return int(str(told.get("size", 0)))
    except ValueError:
        return None


def _content(path: Path, vintage: Vintage, told: Mapping[str, object]) -> tuple[bytes | None, Problem | None]:
    """What was sealed, or what is wrong with it."""
    file, expected = path / ROWS, vintage.sha256
    if not expected or day_in(told, "approved") is None or _size(told) is None:
        return None, error_at("form-receipt-damaged", vintage.place)
    return read_sealed(file, expected, vintage.place, vintage.file)

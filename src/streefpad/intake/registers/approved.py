"""The rows that approved forms brought to a register: sealed in vault/forms/approved, one folder a round."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import yaml

from streefpad.intake.errors import error_at
from streefpad.intake.forms import APPROVED_FOLDER
from streefpad.model.sources import Vintage
from streefpad.values.problems import Place, Problem

RECEIPT = "receipt.yaml"
ROWS = "rows.csv"
_NUMBERED = re.compile(r"(?P<round>.+)-\d{3}")
# libyaml reads receipts ten times as fast.
_LOADER: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def approved_deliveries(
    folder: Path, dataflow: str, known_by: date | None = None
) -> Iterator[tuple[str, Vintage, bytes | None, Problem | None]]:
    """The last approval of each round by a day: its lane, receipt and content, or what is wrong with it."""
    last: dict[str, Path] = {}
    for path in sorted((folder / APPROVED_FOLDER / dataflow).glob("*/")):
        if path.name.startswith(".") or not (named := _NUMBERED.fullmatch(path.name)):
            continue
        day = _told(path / RECEIPT).get("approved") if known_by else None
        if known_by is None or not isinstance(day, date) or day <= known_by:
            last[named["round"]] = path
    for lane, path in last.items():
        yield (lane, *_open(folder, dataflow, path))


def _open(folder: Path, dataflow: str, path: Path) -> tuple[Vintage, bytes | None, Problem | None]:
    inside = path.relative_to(folder).as_posix()
    place = Place(file=f"{inside}/{RECEIPT}", line=1)
    told = _told(path / RECEIPT)
    file, expected, day = path / ROWS, str(told.get("sha256", "")), told.get("approved")
    vintage = Vintage(
        id=inside.removeprefix("vault/"),
        dataflow=dataflow,
        source=str(told.get("source", "")),
        file=f"{inside}/{ROWS}",
        sha256=expected,
        size=int(str(told.get("size", 0))),
        retrieved=day if isinstance(day, date) else date.min,
        by=str(told.get("by", "")),
        place=place,
    )
    if not expected or not isinstance(day, date):
        return vintage, None, error_at("form-receipt-damaged", place)
    if not file.is_file():
        return vintage, None, error_at("sealed-file-missing", place, file=vintage.file)
    content = file.read_bytes()
    found = hashlib.sha256(content).hexdigest()
    if found != expected:
        facts = {"file": vintage.file, "expected": expected, "found": found}
        return vintage, None, error_at("sealed-file-changed", place, **facts)
    return vintage, content, None


def _told(receipt: Path) -> dict[str, object]:
    """What a receipt says; nothing where it cannot be read."""
    try:
        told = yaml.load(receipt.read_bytes(), Loader=_LOADER)
    except (FileNotFoundError, yaml.YAMLError, UnicodeDecodeError):
        return {}
    return told if isinstance(told, dict) else {}

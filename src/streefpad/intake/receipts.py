"""What a receipt in the vault says, and whether what lies beside it is still what was sealed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

import yaml

from streefpad.values.problems import Place, Problem, error_at

# A round of many partners has many receipts; libyaml reads them ten times as fast.
_LOADER: type[yaml.SafeLoader] | type[yaml.CSafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def told_by(receipt: Path) -> dict[str, object]:
    """What a receipt says; nothing where it is gone or cannot be read."""
    try:
        told = yaml.load(receipt.read_bytes(), Loader=_LOADER)
    except (FileNotFoundError, yaml.YAMLError, ValueError, LookupError, AttributeError, TypeError):
        # PyYAML lets through what Python says of 2027-02-31, or of a word marked as a date or as a truth.
        return {}
    return told if isinstance(told, dict) else {}


def day_in(told: Mapping[str, object], key: str) -> date | None:
    """A day that a receipt tells; None for a moment, or for anything else."""
    day = told.get(key)
    return day if isinstance(day, date) and not isinstance(day, datetime) else None


def read_sealed(path: Path, sha256: str, place: Place, file: str) -> tuple[bytes | None, Problem | None]:
    """What a sealed file holds; else why it does not count: gone, or no longer what its receipt says.

    `file` is what the problem calls it.
    """
    if not path.is_file():
        return None, error_at("sealed-file-missing", place, file=file)
    content = path.read_bytes()
    found = hashlib.sha256(content).hexdigest()
    return (content, None) if found == sha256 else (None, _changed(place, file, sha256, found))


def broken_seal(path: Path, sha256: str, place: Place, file: str) -> Problem | None:
    """Why a sealed file does not count, as `read_sealed` says it, of a file that need not fit in memory."""
    if not path.is_file():
        return error_at("sealed-file-missing", place, file=file)
    with path.open("rb") as opened:
        found = hashlib.file_digest(opened, "sha256").hexdigest()
    return None if found == sha256 else _changed(place, file, sha256, found)


def _changed(place: Place, file: str, expected: str, found: str) -> Problem:
    return error_at("sealed-file-changed", place, file=file, expected=expected, found=found)

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


def broken_seal(path: Path, sha256: str, place: Place, file: str) -> Problem | None:
    """The problem of a sealed file that is gone, or is no longer what its receipt says; `file` names it."""
    if not path.is_file():
        return error_at("sealed-file-missing", place, file=file)
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found == sha256:
        return None
    return error_at("sealed-file-changed", place, file=file, expected=sha256, found=found)

"""One workbook in a file of its own: written aside, then put in the place of an earlier one."""

from __future__ import annotations

import secrets
from pathlib import Path

from streefpad.publish.output import OutputRefused


def save(path: Path, content: bytes) -> Path:
    """The file that now holds the workbook.

    Raises OutputRefused where the path is a folder, or lies in none.
    """
    if path.is_dir():
        raise OutputRefused(f"{path} is a folder. Name a file for the workbook: {path / 'workbook.xlsx'}")
    if not path.parent.is_dir():
        raise OutputRefused(f"the folder {path.parent} does not exist. Make it first, or name another.")
    aside = path.with_name(f".{path.name}-{secrets.token_hex(4)}.new")
    try:
        aside.write_bytes(content)
        aside.rename(path)
    finally:
        aside.unlink(missing_ok=True)
    return path

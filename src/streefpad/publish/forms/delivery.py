"""Forms on their way out: files in a folder, none of which ever replaces another that differs."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from pathlib import Path

from streefpad.publish.output import OutputRefused


def deliver(root: Path, files: Mapping[str, bytes]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names that were written, and those that stood there already with the same content.

    Raises OutputRefused, before anything is written, where a file stands there with other content:
    somebody may have filled it in.
    """
    if root.exists() and not root.is_dir():
        raise OutputRefused(
            f"{root} is a file. Name a folder for the forms.",
            nl=f"{root} is een bestand. Noem een map voor de formulieren.",
        )
    there = [name for name in files if (root / name).exists()]
    other = [name for name in there if (root / name).read_bytes() != files[name]]
    if other:
        shown = ", ".join(other[:3]) + (" …" if len(other) > 3 else "")
        raise OutputRefused(
            f"{root} holds a file of that name with other content ({shown}); it may have been filled in. "
            "Name another folder, or move it.",
            nl=f"In {root} staat een bestand met die naam en een andere inhoud ({shown}); misschien is het "
            "ingevuld. Noem een andere map, of verplaats het.",
        )
    root.mkdir(parents=True, exist_ok=True)
    written = [name for name in files if name not in there]
    for name in written:
        aside = root / f".{name}-{secrets.token_hex(4)}.new"
        try:
            aside.write_bytes(files[name])
            aside.rename(root / name)
        finally:
            aside.unlink(missing_ok=True)
    return tuple(written), tuple(there)

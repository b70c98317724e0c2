"""A new agenda: a copy of one that ships with the package, in a folder of one's own."""

from __future__ import annotations

from pathlib import Path

from streefpad.publish.output import new_folder


def start_agenda(model: Path, folder: Path) -> Path:
    """The folder that now holds a copy of the model agenda.

    Raises SourceMissing where the folder already holds something: nothing is ever written over.
    """
    with new_folder(folder) as output:
        for file in sorted(path for path in model.rglob("*") if path.is_file()):
            if file.suffix != ".pyc":
                output.write(file.relative_to(model).as_posix(), file.read_bytes())
    return folder

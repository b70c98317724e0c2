"""The agenda's text files: YAML with positions, held against a grammar, made into the model's records."""

from __future__ import annotations

from streefpad.intake.catalogue.read import read_catalogue

__all__ = ["json_schema", "read_catalogue"]


def json_schema() -> dict[str, object]:
    """One JSON Schema per kind of file, by the name of its file or folder."""
    from streefpad.intake.catalogue.schema import json_schema  # for editors, and of no use to a command

    return json_schema()

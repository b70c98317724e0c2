"""The reference explains every key that a steward may write, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from docs.generate import DOCS
from streefpad.intake.catalogue import json_schema

PAGE = (DOCS / "reference" / "agenda-files.md").read_text(encoding="utf-8")
CODE = re.compile(r"`([^`\n]+)`")
WORD = re.compile(r"[a-z_0-9]+")
KEY = re.compile(r"`([a-z_0-9]+)`")
SECTIONS = {
    "agenda": "agenda.yaml", "codelists": "codelists", "dataflows": "dataflows", "indicators": "indicators",
    "receipt": "The vault", "sources": "sources", "targets": "targets",
}  # fmt: skip


def section(title: str) -> str:
    """The text of one chapter of the page."""
    return PAGE.split(f"\n## {title}\n")[1].split("\n## ")[0]


def keys(schema: object) -> Iterator[str]:
    """Every key that a schema allows, at any depth."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {})
        for part in schema.values():
            yield from keys(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from keys(part)


@pytest.mark.parametrize("name", json_schema())
def test_every_key_of_a_file_is_explained(name: str) -> None:
    explained = {key for code in CODE.findall(section(SECTIONS[name])) for key in WORD.findall(code)}
    assert set(keys(json_schema()[name])) - explained - {"nl", "en", "fr"} == set()


@pytest.mark.parametrize("name", json_schema())
def test_every_explained_key_may_be_written(name: str) -> None:
    rows = [line.split("|")[1] for line in section(SECTIONS[name]).splitlines() if line.startswith("| `")]
    allowed = set(keys(json_schema()[name]))
    kinds = set(KEY.findall(section("targets").split("| Kind |")[1].split("\n\n")[0]))
    written = {key for row in rows for key in KEY.findall(row)}
    assert written - allowed - kinds == set()

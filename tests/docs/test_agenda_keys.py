"""The reference explains every key that a steward may write, and no other."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from docs.generate import REFERENCE
from streefpad.intake.catalogue import json_schema

INTRODUCED = (REFERENCE / "agenda-files.md").read_text(encoding="utf-8")
LISTED = (REFERENCE / "agenda-keys.md").read_text(encoding="utf-8")
KEY = re.compile(r"`([a-z_0-9]+)`")
# Kind of file: its chapter in the introduction, where it has one.
CHAPTERS = {
    "agenda": "agenda.yaml", "codelists": "codelists", "dataflows": "dataflows", "forms": "forms",
    "indicators": "indicators", "partners": "partners", "receipt": "The vault", "sources": "sources",
    "targets": "targets",
}  # fmt: skip


def keys(schema: object) -> Iterator[tuple[str, str]]:
    """Every key that a schema allows, at any depth, with what is said of it."""
    if isinstance(schema, dict):
        for key, described in schema.get("properties", {}).items():
            yield key, described.get("description", "")
        for part in schema.values():
            yield from keys(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from keys(part)


@pytest.mark.parametrize("name", json_schema())
def test_every_key_is_listed_with_its_meaning(name: str) -> None:
    page = "".join(part for part in LISTED.split("\n## ") if part.startswith(f"{name}\n"))
    rows = {
        (KEY.findall(line)[0], line.split(" | ")[-1].removesuffix(" |"))
        for line in page.splitlines()
        if line.startswith(("| `", "| **"))
    }
    assert {key for key, _ in keys(json_schema()[name])} - {key for key, _ in rows} - {
        "nl",
        "en",
        "fr",
    } == set()
    assert not [key for key, meaning in rows if not meaning.strip()]


@pytest.mark.parametrize("name", CHAPTERS)
def test_every_key_of_the_introduction_may_be_written(name: str) -> None:
    chapter = _chapter(CHAPTERS[name])
    written = {
        key
        for line in chapter.splitlines()
        if line.startswith("| `")
        for key in KEY.findall(line.split("|")[1])
    }
    kinds = set(KEY.findall(_chapter("targets").split("| Kind |")[1].split("\n\n")[0]))
    assert written - {key for key, _ in keys(json_schema()[name])} - kinds == set()


def _chapter(title: str) -> str:
    return INTRODUCED.split(f"\n## {title}\n")[1].split("\n## ")[0]

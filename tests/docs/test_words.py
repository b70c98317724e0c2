"""The glossary holds every word of the house, and the documentation uses no second word for one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs.generate import DOCS, PROJECT, pages
from streefpad.model.edition import Status
from streefpad.model.targets import KINDS

WORDS = (
    "indicator", "code list", "dimension", "disaggregation", "observation", "series", "dataflow", "vintage",
    "reference", "baseline", "target", "milestone", "trajectory", "status", "reading", "owner",
    "Finding", "Edition", "Problem",
)  # fmt: skip
SECOND_WORDS = re.compile(r"\b(metrics?|KPIs?|data ?points?|snapshots?|breakdowns?)\b", re.IGNORECASE)


@pytest.mark.parametrize("word", WORDS)
def test_a_word_of_the_house_is_in_the_glossary(word: str) -> None:
    assert f"\n| {word} | " in (DOCS / "glossary.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("status", Status)
def test_a_status_is_explained(status: Status) -> None:
    assert f"| `{status}` |" in (DOCS / "explanation" / "what-a-status-can-say.md").read_text(
        encoding="utf-8"
    )


@pytest.mark.parametrize("kind", list(KINDS))
def test_a_target_kind_is_documented(kind: str) -> None:
    assert f"| `{kind}` |" in (DOCS / "reference" / "agenda-files.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("page", pages(), ids=lambda page: str(page.relative_to(PROJECT)))
def test_a_page_uses_no_second_word_for_a_known_thing(page: Path) -> None:
    assert not SECOND_WORDS.findall(page.read_text(encoding="utf-8"))

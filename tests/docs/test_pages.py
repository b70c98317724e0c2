"""The pages say what the program does: generated ones are fresh, terminals are run, links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from docs.consoles import calls, refreshed
from docs.generate import PROJECT, generated, pages, pages_with_consoles

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)")
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)


def _named(page: Path) -> str:
    return str(page.relative_to(PROJECT))


def _reads(page: Path, text: str) -> bool:
    return page.is_file() and page.read_text(encoding="utf-8") == text


def test_the_generated_pages_are_fresh() -> None:
    stale = [_named(page) for page, text in generated().items() if not _reads(page, text)]
    assert not stale, "run `make docs`"


@pytest.mark.parametrize("page", pages_with_consoles(), ids=_named)
def test_a_terminal_prints_what_its_page_shows(page: Path, tmp_path: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert refreshed(text, tmp_path) == text, "run `make docs`, and read what changed"


@pytest.mark.parametrize("page", pages(), ids=_named)
def test_every_link_leads_somewhere(page: Path) -> None:
    text = CODE.sub("", page.read_text(encoding="utf-8"))
    targets = [
        link.split("#")[0] for link in LINK.findall(text) if not link.startswith(("http", "#", "mailto:"))
    ]
    assert not [target for target in targets if not (page.parent / target).exists()]


@pytest.mark.parametrize("page", [page for page in pages() if page not in generated()], ids=_named)
def test_a_written_page_has_one_sentence_a_line(page: Path) -> None:
    text = CODE.sub("", page.read_text(encoding="utf-8"))
    prose = [
        line for line in text.splitlines() if not line.lstrip().startswith(("|", "#", "<", "-", "1.", ">"))
    ]
    assert not [line for line in prose if re.search(r"[a-z)][.!?] [A-Z]", line)]


def test_the_commands_of_a_page_are_found_in_their_order() -> None:
    terminal = "```console\n$ streefpad new a\nMade a.\n$ make monitor\n```\n"
    page = f"{terminal}<!-- run: cd a -->\n```sh\n$ not this\n```\n"
    assert [(call.command, call.printed, call.is_runnable) for call in calls(page)] == [
        ("streefpad new a", ("Made a.",), True),
        ("make monitor", (), False),
        ("cd a", (), True),
    ]


def test_what_a_page_shows_is_replaced_where_it_no_longer_holds(tmp_path: Path) -> None:
    page = "```console\n$ printf 'one\\ntwo\\n'\none\n$ printf 'three\\nfour\\n'\n…\nfour\n```\n"
    assert refreshed(page, tmp_path) == page.replace("\none\n$", "\none\ntwo\n$")


def test_a_command_that_prints_shows_what_it_prints(tmp_path: Path) -> None:
    page = "```console\n$ printf 'one\\n'\n```\n"
    assert refreshed(page, tmp_path) == "```console\n$ printf 'one\\n'\none\n```\n"

"""Text fits its paper: plain and always the same in a pipe, coloured on a terminal that wants colour."""

from __future__ import annotations

import io

import pytest

from streefpad.model.edition import Status
from streefpad.publish.terminal.paper import (
    TONES,
    Paper,
    Span,
    Tone,
    line,
    paper_of,
    show,
    to_ascii,
    wrap,
    wrap_items,
)


class Stream(io.StringIO):
    """A stream that says what it is."""

    def __init__(self, *, terminal: bool, encoding: str = "utf-8") -> None:
        super().__init__()
        self._terminal, self._encoding = terminal, encoding

    def isatty(self) -> bool:
        return self._terminal

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "TERM", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


def test_a_pipe_is_plain_and_a_hundred_wide_whatever_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    assert paper_of(Stream(terminal=False)) == Paper(width=100, colour=False, unicode=True)


@pytest.mark.parametrize(("columns", "width"), [("60", 80), ("80", 80), ("93", 93), ("200", 100)])
def test_a_terminal_is_as_wide_as_its_window_within_reason(
    monkeypatch: pytest.MonkeyPatch, columns: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert paper_of(Stream(terminal=True)).width == width


def test_a_terminal_has_colour() -> None:
    assert paper_of(Stream(terminal=True)).colour


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_a_terminal_that_wants_no_colour_gets_none(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert not paper_of(Stream(terminal=True)).colour


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "no-such-encoding"])
def test_an_encoding_without_the_rail_gets_ascii(encoding: str) -> None:
    assert not paper_of(Stream(terminal=False, encoding=encoding)).unicode


def test_colour_is_added_only_on_coloured_paper() -> None:
    lines = [line(Span("behind", Tone.POOR))]
    assert show(lines, Paper()) == "behind"
    assert show(lines, Paper(colour=True)) == "\x1b[33mbehind\x1b[0m"


def test_without_colour_every_word_is_still_there() -> None:
    lines = [line("a ", Span("b", Tone.BAD), " c")]
    assert show(lines, Paper()) == "a b c"


def test_a_line_ends_without_spaces() -> None:
    assert show([line("a ", Span("   ", Tone.QUIET))], Paper()) == "a"


def test_ascii_paper_gets_the_same_words_in_ascii() -> None:
    assert show([line("├●─┼─○─┤ 37,02\u00a0% één")], Paper(unicode=False)) == "|*-+-o-| 37,02 % een"


@pytest.mark.parametrize("text", ["−6,5", "‘lezing’", "“reading”", "1 – 2", "≈ 5.000", "a → b", "…", "←"])
def test_nothing_is_lost_in_ascii(text: str) -> None:
    assert to_ascii(text).isascii()
    assert len(to_ascii(text)) >= len(text.strip())


def test_a_line_breaks_between_words_and_never_inside_a_school_year_or_before_a_percent_sign() -> None:
    assert wrap("in 2019-2020 is 37,02\u00a0% bereikt", 9) == [
        "in",
        "2019-2020",
        "is",
        "37,02\u00a0%",
        "bereikt",
    ]


def test_only_a_word_that_does_not_fit_parts_at_its_hyphen() -> None:
    assert wrap("Domain-transcending transition", 17) == ["Domain-", "transcending", "transition"]


@pytest.mark.parametrize("width", [12, 20, 60, 100])
def test_a_long_path_is_cut_and_nothing_is_put_into_it(width: int) -> None:
    path = "vault/participation/2026-02-10-flemish-open-data-1a2b3c4d/inschrijvingen-2025-2026-1feb.csv"
    lines = wrap(f"lees {path} na", width)
    assert "".join(lines).replace("lees", "").removesuffix("na").replace(" ", "") == path
    assert not [each for each in lines if path not in each and "- " in each]
    assert max(map(len, lines)) <= width


def test_items_stay_whole() -> None:
    assert wrap_items(["op koers 3", "bereikt 2", "te vroeg 1"], " · ", 22) == [
        "op koers 3 · bereikt 2",
        "te vroeg 1",
    ]


def test_every_verdict_has_a_tone() -> None:
    assert set(TONES) == set(Status)

"""What the text is written on: a terminal with its width and colours, or a pipe that wants it plain.

Tables are made of spans of text with a tone; only here a tone becomes a colour. A tone never
says what the words do not say as well.
"""

from __future__ import annotations

import os
import re
import shutil
import unicodedata
from collections.abc import Iterable, Mapping
from enum import StrEnum
from textwrap import TextWrapper
from typing import TextIO

from streefpad.model.edition import Status
from streefpad.values.record import Record

WIDEST = 100  # columns; a longer line is hard to read and hard to paste
NARROWEST = 80
_HYPHEN = re.compile(r"(?<=-)")


class Tone(StrEnum):
    """How a span is set, as a style that rich knows.

    Blue-green against yellow and magenta stays apart for every common colour blindness.
    """

    PLAIN = ""
    TITLE = "bold"
    QUIET = "dim"
    GOOD = "cyan"
    VERY_GOOD = "bold cyan"
    POOR = "yellow"
    BAD = "bold magenta"


TONES: Mapping[Status, Tone] = {
    Status.NOT_SCORED: Tone.QUIET,
    Status.NO_BASELINE: Tone.QUIET,
    Status.BROKEN_SERIES: Tone.QUIET,
    Status.REACHED: Tone.VERY_GOOD,
    Status.MISSED: Tone.BAD,
    Status.NO_DATA: Tone.QUIET,
    Status.TOO_EARLY: Tone.QUIET,
    Status.ON_TRACK: Tone.GOOD,
    Status.MOVING_AWAY: Tone.BAD,
    Status.BEHIND: Tone.POOR,
}


class Span(Record, kw_only=False):
    """A stretch of one tone."""

    text: str
    tone: Tone = Tone.PLAIN


Line = tuple[Span, ...]
EMPTY_LINE: Line = ()


class Paper(Record):
    """How wide it is, whether it has colours, whether it holds more than ASCII."""

    width: int = WIDEST
    colour: bool = False
    unicode: bool = True


PLAIN = Paper()  # a pipe or a file: always the same text


def paper_of(stream: TextIO) -> Paper:
    """The paper that a stream offers; a pipe is always as wide and never coloured.

    NO_COLOR and TERM=dumb are obeyed (no-color.org).
    """
    unicode = _holds(stream.encoding or "ascii", "─●○◉┼ ’")
    if not stream.isatty():
        return Paper(unicode=unicode)
    columns = shutil.get_terminal_size((WIDEST, 24)).columns
    colour = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Paper(width=min(max(columns, NARROWEST), WIDEST), colour=colour, unicode=unicode)


def show(lines: Iterable[Line], paper: Paper) -> str:
    """The lines as one text, without a line end after the last."""
    return "\n".join(_show_line(line, paper) for line in lines)


def line(*parts: str | Span) -> Line:
    """A line of plain words and spans."""
    return tuple(part if isinstance(part, Span) else Span(part) for part in parts)


def wrap(text: str, width: int) -> list[str]:
    """The text in lines of at most this width, broken between words; a word that is too long is cut.

    >>> wrap("geen cijfer sinds de startmeting", 18)
    ['geen cijfer sinds', 'de startmeting']
    """
    return _Wrapper(width=width, break_on_hyphens=False).wrap(text)


class _Wrapper(TextWrapper):
    """Parts a word at its hyphens only where it does not fit at all: 2019-2020 is one word."""

    def _split(self, text: str) -> list[str]:
        # What stands apart here without a space is put on one line again without a space: a path that
        # is copied from the terminal must hold no character that it does not have.
        parts = (_HYPHEN.split(each) if len(each) > self.width else [each] for each in super()._split(text))
        return [each for some in parts for each in some if each]


def wrap_items(items: Iterable[str], between: str, width: int) -> list[str]:
    """The items in lines of at most this width, broken only between items.

    >>> wrap_items(["reached 2", "on track 1", "behind 3"], " · ", 25)
    ['reached 2 · on track 1', 'behind 3']
    """
    lines: list[str] = []
    for item in items:
        if lines and len(lines[-1]) + len(between) + len(item) <= width:
            lines[-1] += between + item
        else:
            lines.append(item)
    return lines


def to_ascii(text: str) -> str:
    """The text in the letters that any encoding has.

    >>> to_ascii("37,02 % – één ‘lezing’ −6,5")
    "37,02 % - een 'lezing' -6,5"
    """
    plain = unicodedata.normalize("NFKD", text.translate(_ASCII))
    return plain.encode("ascii", "ignore").decode("ascii")


_ASCII = str.maketrans(
    {
        "\u00a0": " ", "−": "-", "–": "-", "—": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "…": "...",
        "→": "->", "≥": ">=", "≤": "<=", "×": "x", "·": "-", "≈": "~", "✓": "*",
        "─": "-", "╌": ".", "├": "|", "┤": "|", "┼": "+", "●": "*", "○": "o", "◉": "@", "←": "<-", "═": "=",
    }
)  # fmt: skip


def _holds(encoding: str, text: str) -> bool:
    try:
        text.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def _show_line(spans: Line, paper: Paper) -> str:
    text = "".join(_show_span(span, paper) for span in _without_trailing_spaces(spans))
    return text if paper.unicode else to_ascii(text)


def _without_trailing_spaces(spans: Line) -> Line:
    kept = list(spans)
    while kept and not kept[-1].text.rstrip(" "):
        kept.pop()
    if kept:
        kept[-1] = Span(kept[-1].text.rstrip(" "), kept[-1].tone)
    return tuple(kept)


def _show_span(span: Span, paper: Paper) -> str:
    if not paper.colour or not span.tone or not span.text.strip():
        return span.text
    # Imported for a terminal only: a pipe starts without it.
    from rich.color import ColorSystem
    from rich.style import Style

    return Style.parse(span.tone.value).render(span.text, color_system=ColorSystem.STANDARD)

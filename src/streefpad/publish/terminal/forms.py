"""Rounds and returns as the steward reads them: who stands where, and what came of each file. No figures."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest
from typing import Protocol

from streefpad.model.forms import KeptReturn, Partner, RoundState, Standing
from streefpad.publish.terminal.paper import (
    EMPTY_LINE,
    Line,
    Paper,
    Span,
    Tone,
    line,
    show,
    wrap,
    wrap_items,
)
from streefpad.publish.wording.collection import STATES, say_state, say_states
from streefpad.publish.wording.numbers import format_date, format_period
from streefpad.values.problems import Problem, Severity
from streefpad.values.texts import Language, Text

_TONES = {
    RoundState.EXPECTED: Tone.QUIET,
    RoundState.RECEIVED: Tone.PLAIN,
    RoundState.LATE: Tone.BAD,
    RoundState.FAULTY: Tone.POOR,
    RoundState.APPROVED: Tone.GOOD,
}
_DUE = Text(nl="terug tegen {day}", en="back by {day}")
_ERRORS = Text(nl="fouten: {number}", en="errors: {number}")
_REFUSED = Text(nl="geweigerde bestanden: {number}", en="files refused: {number}")
_CORRECTED = Text(nl="opgaven: {number}", en="returns: {number}")
_WAITS = Text(nl="een eerdere opgave is goedgekeurd", en="an earlier return is approved")
_NO_FORMS = Text(
    nl="Deze agenda vraagt geen formulieren (forms/).", en="This agenda asks for no forms (forms/)."
)

_NEW = Text(nl="ontvangen", en="received")
_KNOWN = Text(nl="al bekend, niets veranderd", en="known already, nothing changed")
_TURNED_AWAY = Text(nl="geweigerd", en="refused")
_TURNED_AWAY_BEFORE = Text(nl="al eerder geweigerd, niets veranderd", en="refused before, nothing changed")
_ROWS = Text(nl="rijen in orde: {rows}", en="rows that are fine: {rows}")
_REPORT = Text(nl="verslag: {path}", en="report: {path}")
_NOBODY = Text(nl="van wie is niet bekend", en="whose it is is not known")
_DETAILS = 30  # columns that are kept for them beside a long name
_EMPTY = Text(nl="In deze map ligt geen bestand.", en="There is no file in this folder.")


class ReturnTaken(Protocol):
    """What `build` knows of a file after taking it in."""

    @property
    def name(self) -> str:
        """The file, as the folder calls it."""

    @property
    def partner(self) -> Partner | None:
        """Whose it is, where that is known."""

    @property
    def kept(self) -> KeptReturn | None:
        """The return in the vault; None for a file that was refused."""

    @property
    def is_new(self) -> bool:
        """Whether it came for the first time."""

    @property
    def rows(self) -> int:
        """How many of its rows are sound."""

    @property
    def report(self) -> str:
        """Where its report is."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with it."""


def round_text(standings: Sequence[Standing], language: Language, paper: Paper) -> str:
    """Each form of the agenda with its partners: state, date, what is left to do."""
    if not standings:
        return _NO_FORMS.in_language(language)
    lines: list[Line] = []
    for own in _by_form(standings):
        layout = own[0].layout
        title = f"{layout.title.in_language(language)}, {format_period(layout.period, language)}"
        due = _DUE.in_language(language).format(day=format_date(layout.due, language))
        lines += [EMPTY_LINE] if lines else []
        lines.append(line(Span(title, Tone.TITLE), f"  {due}"))
        width = max(len(each.partner.name.in_language(language)) for each in own)
        lines += [row for each in own for row in _standing(each, width, language, paper)]
        lines.append(line(f"  {say_states(Counter(each.state for each in own), language)}"))
    return show(lines, paper)


def round_json(standings: Sequence[Standing]) -> str:
    """The same for scripts; dates and counts, never what a partner filled in."""
    return json.dumps([_row(each) for each in standings], ensure_ascii=False, indent=2)


def returns_text(taken: Sequence[ReturnTaken], language: Language, paper: Paper) -> str:
    """What came of each file that was read, and where its report is."""
    if not taken:
        return _EMPTY.in_language(language)
    lines: list[Line] = []
    for each in taken:
        lines += [line(Span(each.name, Tone.TITLE), "  ", *_outcome(each, language))]
        whose = each.partner.name.in_language(language) if each.partner else _NOBODY.in_language(language)
        told = [whose]
        if each.kept:
            told.append(_ROWS.in_language(language).format(rows=each.rows))
        lines += [line(f"  {part}") for part in wrap(", ".join(told), paper.width - 2)]
        lines.append(line(Span(f"  {_REPORT.in_language(language).format(path=each.report)}", Tone.QUIET)))
    return show(lines, paper)


def written_text(root: str, written: Sequence[str], same: Sequence[str], language: Language) -> str:
    """Which forms were made, and which stood there already."""
    told = Text(
        nl=f"Formulieren in {root}: {len(written)} gemaakt, {len(same)} stonden er al.",
        en=f"Forms in {root}: {len(written)} made, {len(same)} were there already.",
    )
    return "\n".join([*(f"  {each}" for each in written), told.in_language(language)])


def _standing(standing: Standing, width: int, language: Language, paper: Paper) -> Iterator[Line]:
    """A partner in three columns; a name or a detail that is too long goes on below its own."""
    longest = max(len(each.in_language(language)) for each in STATES.values())
    width = min(width, paper.width - longest - 6 - _DETAILS)
    names = wrap(standing.partner.name.in_language(language), width)
    details = wrap_items(_details(standing, language), ", ", paper.width - width - longest - 6)
    states = [say_state(standing.state, language)]
    for name, state, detail in zip_longest(names, states, details, fillvalue=""):
        yield line(f"  {name:<{width}}  ", Span(f"{state:<{longest}}", _TONES[standing.state]), f"  {detail}")


def _details(standing: Standing, language: Language) -> Iterator[str]:
    if standing.current:
        yield format_date(standing.current.received, language)
        if standing.current.errors:
            yield _ERRORS.in_language(language).format(number=standing.current.errors)
    if standing.returns > 1:
        yield _CORRECTED.in_language(language).format(number=standing.returns)
    if standing.refused:
        yield _REFUSED.in_language(language).format(number=standing.refused)
    if standing.approved and standing.state is not RoundState.APPROVED:
        yield _WAITS.in_language(language)


def _by_form(standings: Sequence[Standing]) -> Iterator[list[Standing]]:
    for id in dict.fromkeys(each.layout.id for each in standings):
        yield [each for each in standings if each.layout.id == id]


def _outcome(taken: ReturnTaken, language: Language) -> tuple[Span, ...]:
    if taken.kept is None:
        said = _TURNED_AWAY if taken.is_new else _TURNED_AWAY_BEFORE
        return (Span(said.in_language(language), Tone.BAD),)
    if not taken.is_new:
        return (Span(_KNOWN.in_language(language), Tone.QUIET),)
    errors = sum(1 for each in taken.problems if each.severity is Severity.ERROR)
    if errors:
        faulty = f"{_NEW.in_language(language)}, {_ERRORS.in_language(language).format(number=errors)}"
        return (Span(faulty, Tone.POOR),)
    return (Span(_NEW.in_language(language), Tone.GOOD),)


def _row(standing: Standing) -> dict[str, object]:
    current, approved = standing.current, standing.approved
    return {
        "form": standing.layout.id,
        "period": str(standing.layout.period),
        "due": standing.layout.due.isoformat(),
        "partner": standing.partner.id,
        "kind": standing.partner.kind,
        "state": standing.state.value,
        "received": _day(current.received if current else None),
        "errors": current.errors if current else None,
        "warnings": current.warnings if current else None,
        "return": current.folder if current else None,
        "approved": approved.folder if approved else None,
        "returns": standing.returns,
        "refused": standing.refused,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None

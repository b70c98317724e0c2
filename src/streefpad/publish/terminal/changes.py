"""`streefpad diff`: what changed between two editions, and which verdicts moved because of it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from streefpad.model.catalogue import Catalogue
from streefpad.model.history import Cause, EditionChanges
from streefpad.publish.terminal.paper import EMPTY_LINE, Line, Paper, Span, Tone, line, show, wrap
from streefpad.publish.wording.history import say_cause, say_change, say_moved
from streefpad.publish.wording.numbers import format_date
from streefpad.values.texts import Language, Text

_TITLE = Text(nl="Van {before} tot {after}", en="From {before} to {after}")
_MOVED = Text(nl="Oordelen die veranderden: {number}", en="Verdicts that changed: {number}")
_NONE_MOVED = Text(nl="Geen enkel oordeel veranderde.", en="No verdict changed.")
_NOTHING = Text(nl="Niets is veranderd.", en="Nothing has changed.")
_BECAUSE = Text(nl="door {what}", en="because of {what}")
_NO_CAUSE = Text(nl="niets anders is veranderd dan de datum", en="nothing but the date has changed")
_INDENT = "  "


def changes_text(changes: EditionChanges, catalogue: Catalogue, language: Language, paper: Paper) -> str:
    """The verdicts that moved with what bears on them, then every change by its kind."""
    before, after = (format_date(each, language) for each in (changes.before, changes.after))
    title = _TITLE.in_language(language).format(before=before, after=after)
    lines: list[Line] = [line(Span(title, Tone.TITLE)), EMPTY_LINE]
    if not changes.changes and not changes.moved:
        return show([*lines, line(_NOTHING.in_language(language))], paper)
    lines += _verdicts(changes, catalogue, language, paper.width)
    for cause in Cause:
        found = changes.of_cause(cause)
        if found:
            heading = f"{say_cause(cause, language)}: {len(found)}"
            lines += [EMPTY_LINE, line(Span(heading, Tone.TITLE))]
            for each in found:
                lines += _indented(say_change(each, catalogue, language), paper.width, 1)
    return show(lines, paper)


def changes_json(changes: EditionChanges, catalogue: Catalogue, language: Language) -> str:
    """The same for scripts: codes beside the sentences."""
    told = {
        "before": changes.before.isoformat(),
        "after": changes.after.isoformat(),
        "moved": [
            {
                "target": each.target,
                "indicator": each.indicator,
                "before": each.before,
                "after": each.after,
                "because": [
                    {
                        "cause": one.cause.value,
                        "indicator": one.indicator,
                        "target": one.target,
                        "key": one.key,
                    }
                    for one in each.because
                ],
            }
            for each in changes.moved
        ],
        "changes": [
            {
                "cause": each.cause.value,
                "indicator": each.indicator,
                "target": each.target,
                "key": each.key,
                "before": each.before,
                "after": each.after,
                "says": say_change(each, catalogue, language),
            }
            for each in changes.changes
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2)


def _verdicts(
    changes: EditionChanges, catalogue: Catalogue, language: Language, width: int
) -> Iterator[Line]:
    if not changes.moved:
        yield line(_NONE_MOVED.in_language(language))
        return
    heading = _MOVED.in_language(language).format(number=len(changes.moved))
    yield line(Span(heading, Tone.TITLE))
    for each in changes.moved:
        yield from _indented(say_moved(each, catalogue, language), width, 1)
        reasons = [say_change(one, catalogue, language) for one in each.because]
        for reason in reasons or [_NO_CAUSE.in_language(language)]:
            yield from _indented(_BECAUSE.in_language(language).format(what=reason), width, 2)


def _indented(text: str, width: int, depth: int) -> Iterator[Line]:
    for part in wrap(text, width - len(_INDENT) * depth):
        yield line(_INDENT * depth + part)

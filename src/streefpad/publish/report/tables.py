"""The rows of the report's tables: tracks, and what a target asks against what was observed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from streefpad.model.edition import Edition, Finding, Judged
from streefpad.publish.report.pictures import print_strip, print_track
from streefpad.publish.report.runs import words_of
from streefpad.publish.report.strings import STRINGS
from streefpad.publish.site.book import Book
from streefpad.publish.site.figures import asked_at_milestone
from streefpad.publish.site.rows import Figure, Step, TrackRow
from streefpad.publish.wording.forecasts import say_frequency
from streefpad.publish.wording.numbers import format_period, format_signed
from streefpad.publish.wording.targets import format_target

Data = dict[str, object]


def track_rows(rows: Sequence[TrackRow], book: Book) -> list[Data]:
    """Rows with a track and a verdict, each as high as it needs to be."""
    found = _findings(book.edition)
    return [
        {
            **_row(row, again=is_again, finding=found[row.id], book=book),
            "track": print_track(str(row.track)),
            "asked": _opening(row.asked),
            "against": _opening(book.held_against(row.id)),
            "step": _step(row.step, book) if row.step else None,
        }
        for row, is_again in _with_repeats(rows)
    ]


def strip_rows(rows: Sequence[TrackRow], book: Book) -> list[Data]:
    """Rows of one line: the whole agenda fits on a page."""
    found = _findings(book.edition)
    return [
        {
            **_row(row, again=is_again, finding=found[row.id], book=book),
            "track": print_strip(str(row.track)),
            "asked": _opening(row.asked) if is_again else "",
        }
        for row, is_again in _with_repeats(rows)
    ]


def figure_rows(rows: Sequence[TrackRow], book: Book) -> list[Data]:
    """Target, milestone, latest, expected, gap, verdict and odds of every target."""
    found = _findings(book.edition)
    return [
        {
            **_row(row, again=is_again, finding=found[row.id], book=book),
            **_figures(row, found[row.id], book),
        }
        for row, is_again in _with_repeats(rows)
    ]


def say_own(key: str, book: Book, **words: object) -> str:
    """One of the report's own sentences, with its words filled in."""
    return STRINGS[key].in_language(book.language).format(**words)


def _row(row: TrackRow, *, again: bool, finding: Finding, book: Book) -> Data:
    """What stands at both ends of every row: its name and its verdict."""
    return {
        "number": "" if row.is_second or again else row.number,
        "name": words_of(row.name),
        "short": words_of(book.tell(finding.indicator.label)),
        "second": row.is_second or again,
        "again": again,
        "latest": _figure(row.latest),
        "status": row.status,
        "verdict": row.verdict,
        "caveat": row.has_caveat,
    }


def _figures(row: TrackRow, finding: Finding, book: Book) -> Data:
    judged = finding.in_force
    assert judged is not None, "a row stands for a judged target"
    match row:
        case TrackRow(expected=expected, today=today):
            asked = {"expected": _figure(expected), "today": _figure(today)}
    return {
        **asked,
        "target": _target(finding, judged, book),
        "asked": row.asked,
        "milestones": [*_milestones(finding, judged, book)],
        "gap": _gap(finding, judged, book) if row.expected else "",
        "odds": _odds(finding, book),
    }


def _target(finding: Finding, judged: Judged, book: Book) -> Data | None:
    target = judged.assessment.target
    if target is None:
        return None
    value = format_target(target.value, judged.reading.aim, finding.series.unit, book.language)
    return {"value": value, "period": format_period(target.period, book.language)}


def _milestones(finding: Finding, judged: Judged, book: Book) -> Iterator[Data]:
    for each in judged.assessment.milestones:
        yield {
            "value": asked_at_milestone(each, finding, judged, book),
            "period": format_period(each.point.period, book.language),
            "note": book.say("assumption") if each.is_derived else "",
        }


def _gap(finding: Finding, judged: Judged, book: Book) -> str:
    """How far the latest figure is from the path; nothing where it is the baseline itself."""
    gap = judged.assessment.gap
    if gap is None or judged.assessment.rests_on_baseline:
        return ""
    return format_signed(gap, finding.series.unit, book.language)


def _odds(finding: Finding, book: Book) -> Data | None:
    if finding.chance is not None:
        return {"told": say_frequency(finding.chance, book.language), "elsewhere": False}
    if finding.odds is None:
        return None
    told = say_own("elsewhere", book, moved=finding.odds.moved, comparable=finding.odds.comparable)
    return {"told": told, "elsewhere": True}


def _figure(found: Figure | None) -> Data | None:
    return {"value": found.value, "period": found.period} if found else None


def _step(step: Step, book: Book) -> Data:
    """Who has to act by when; what is to be done stands with the sentence about the target."""
    return {"owner": step.owner, "due": book.say("by-due", date=step.due) if step.due else ""}


def _findings(edition: Edition) -> Mapping[str, Finding]:
    return {each.target.id: each for each in edition.findings if each.target}


def _with_repeats(rows: Iterable[TrackRow]) -> Iterator[tuple[TrackRow, bool]]:
    """Each row, and whether the one before it is of the same indicator."""
    before = ""
    for row in rows:
        yield row, row.page == before
        before = row.page


def _opening(words: str) -> str:
    return words[:1].upper() + words[1:]

"""Everything that the report says, in the order in which it says it, ready for the typesetter."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup, escape

from streefpad.model.targets import Said
from streefpad.publish.report.blocks import Drawings, blocks_of
from streefpad.publish.report.closing import check_of, method_of, sources_of
from streefpad.publish.report.domains import domains_of
from streefpad.publish.report.pictures import COLOURS, FAMILY, STATUS_COLOURS, print_key
from streefpad.publish.report.runs import plain, words_of
from streefpad.publish.report.strings import STRINGS
from streefpad.publish.report.tables import Data, figure_rows, strip_rows, track_rows
from streefpad.publish.site.book import Book
from streefpad.publish.site.overview import GoalView, context_rows, goal_views, loose_rows, tally
from streefpad.publish.site.rows import TrackRow
from streefpad.publish.wording.numbers import format_date

# What the templates take from the site's own words.
_OF_THE_SITE = (
    "period", "no-goal", "key", "indicator", "track", "latest", "expected-now", "now", "verdict", "none",
    "caveat",
    "caveat-mark", "no-indicator", "proposed", "proposed-note", "owners", "owners-lead", "owner-owns",
    "owner-delivers", "owner-nothing", "owner-none", "due", "what", "overdue", "successor", "check",
    "check-lead", "check-clean", "method", "deadline-rule", "sources", "sources-lead", "conflicts",
    "conflicts-none", "chosen", "source-list", "vintages", "vintages-note", "retrieved", "hash",
    "disclosure", "disclosure-lead", "context", "context-note", "every-method",
)  # fmt: skip
_RAIL = '<line class="rail" x1="{}" x2="{}" y1="10" y2="10"/>'
# The parts of a track with the words for them, as the site's key has them.
_KEY = (
    ("key-baseline", _RAIL.format(5, 34) + '<line class="stop" x1="5" x2="5" y1="0" y2="20"/>'),
    ("key-target", _RAIL.format(0, 24) + '<path class="target" d="M24 2l8 8-8 8-8-8z"/>'),
    ("key-milestone", _RAIL.format(0, 34) + '<line class="tick" x1="17" x2="17" y1="3" y2="17"/>'),
    ("key-now", _RAIL.format(0, 34) + '<circle class="now" cx="17" cy="10" r="5.5"/>'),
    ("key-expected", _RAIL.format(0, 34) + '<circle class="expected" cx="17" cy="10" r="5.5"/>'),
    ("key-band", _RAIL.format(0, 34) + '<rect class="band" x="8" y="5" width="20" height="10" rx="5"/>'),
    (
        "key-beyond",
        _RAIL.format(0, 34) + '<circle class="expected" cx="17" cy="10" r="5.5" stroke-dasharray="3 2"/>',
    ),
    (
        "key-start",
        _RAIL.format(10, 34) + '<line class="stop" x1="10" x2="10" y1="0" y2="20"/>'
        '<circle class="now" cx="10" cy="10" r="5.5"/>',
    ),
    (
        "key-floor",
        '<line class="rail below" x1="2" x2="14" y1="10" y2="10"/>' + _RAIL.format(17, 34)
        + '<line class="stop" x1="17" x2="17" y1="0" y2="20"/>',
    ),
    ("key-arrow", _RAIL.format(0, 30) + '<path class="tip" d="M24 5l7 5-7 5"/>'),
    ("key-empty", '<line class="rail empty" x1="0" x2="34" y1="10" y2="10"/>'),
)  # fmt: skip


def contents_of(book: Book, drawings: Drawings) -> Data:
    """The whole report of one language; `drawings` keeps what every language draws alike."""
    catalogue = book.edition.catalogue
    goals = goal_views(book)
    loose = [each for each in catalogue.indicators if catalogue.goal(each.goal) is None]
    return {
        **_colophon(book),
        "words": _words(book),
        "tally": _tally(book),
        "key": [{"told": book.say(name), **print_key(marks)} for name, marks in _KEY],
        "summary": _summary(goals, book),
        "goals": [_goal(each, drawings, book) for each in goals],
        "loose": {**_rows(loose_rows(book), book), "blocks": blocks_of(loose, drawings, book)},
        "context": _context(book),
        **domains_of(book),
        "check": check_of(book),
        "method": method_of(book),
        "sources": sources_of(book),
    }


def _colophon(book: Book) -> Data:
    agenda, day = book.edition.catalogue.agenda, book.edition.as_of
    standing = book.say("standing", standing=plain(book.tell(agenda.standing))) if agenda.standing else ""
    return {
        "lang": book.spoken,
        "title": book.plain(agenda.title),
        "subtitle": words_of(book.tell(agenda.subtitle)),
        "publisher": agenda.publisher,
        "date": {"year": day.year, "month": day.month, "day": day.day},
        "as_of": book.say("as-of", date=format_date(day, book.language)),
        "standing": standing,
        "synthetic": STRINGS["synthetic"].in_language(book.language) if agenda.synthetic else "",
        "imprint": [
            book.say("made-by", software=book.edition.software),
            *([book.say("licence", licence=agenda.licence)] if agenda.licence else []),
            *([book.say("contact", contact=agenda.contact)] if agenda.contact else []),
        ],
        "font": FAMILY,
        "colours": dict(COLOURS),
        "status_colours": dict(STATUS_COLOURS),
    }


def _words(book: Book) -> Data:
    """Every label of the templates; those with words to fill in keep their braces for the typesetter."""
    own = {key: text.in_language(book.language) for key, text in STRINGS.items()}
    shared = {key: book.say(key) for key in _OF_THE_SITE}
    return {**shared, **own, "colon": book.colon, "semicolon": book.semicolon}


def _tally(book: Book) -> Data:
    counts = tally(book)
    return {
        "title": book.say("tally", total=sum(each.count for each in counts)),
        "rows": [
            {"status": each.status, "verdict": each.verdict, "count": str(each.count)} for each in counts
        ],
    }


def _summary(goals: Sequence[GoalView], book: Book) -> list[Data]:
    """All tracks of the agenda under their goals; a goal without indicator says so."""
    found: list[Data] = [
        {"number": str(each.number), "name": words_of(each.name), "rows": strip_rows(each.rows, book)}
        for each in goals
    ]
    if loose := loose_rows(book):
        found.append({"number": "", "name": book.say("no-goal"), "rows": strip_rows(loose, book)})
    return found


def _goal(view: GoalView, drawings: Drawings, book: Book) -> Data:
    catalogue = book.edition.catalogue
    goal = catalogue.goal(view.number)
    indicators = [each for each in catalogue.indicators if each.goal == view.number]
    said = goal.said if goal else None
    is_told = said is None or said.quote in plain(view.text)
    return {
        **_rows(view.rows, book),
        "blocks": blocks_of(indicators, drawings, book),
        "kicker": book.say("goal", number=view.number),
        "number": str(view.number),
        "name": words_of(view.name),
        "text": words_of(view.text),
        "quote": "" if said is None or is_told else words_of(book.quote(said.quote, said.source)),
        "source": words_of(_place(said, book)) if said else "",
    }


def _place(said: Said, book: Book) -> Markup:
    """The source of a promise and the place in it."""
    source = book.edition.catalogue.source(said.source)
    title = book.tell(source.title) if source else escape(said.source)
    return Markup("{}, {}").format(title, book.place_in(said)) if said.where else title


def _rows(rows: Sequence[TrackRow], book: Book) -> Data:
    return {"tracks": track_rows(rows, book), "figures": figure_rows(rows, book)}


def _context(book: Book) -> list[Data]:
    return [
        {
            "name": words_of(each.name),
            "latest": each.latest.value if each.latest else "",
            "period": each.latest.period if each.latest else "",
            "caveat": each.has_caveat,
        }
        for each in context_rows(book)
    ]

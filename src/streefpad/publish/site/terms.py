"""From when until when something holds, in words."""

from __future__ import annotations

from datetime import date

from streefpad.publish.site.book import Book
from streefpad.publish.wording.numbers import format_date


def say_validity(since: date | None, until: date | None, book: Book) -> str:
    """From when until when, in words; empty where neither is known."""
    start = format_date(since, book.language) if since else ""
    end = format_date(until, book.language) if until else ""
    if start and end:
        return book.say("from-until-day", since=start, until=end)
    if start:
        return book.say("from-day", since=start)
    return book.say("until-day", until=end) if end else ""

"""The pages of policy domains: what each owns, what it must deliver, and its share in what targets ask."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from streefpad.model.sharing import OwnerPart, TargetParts
from streefpad.publish.report.runs import words_of
from streefpad.publish.report.tables import Data, say_own, strip_rows
from streefpad.publish.site.book import Book
from streefpad.publish.site.deliveries import Delivery
from streefpad.publish.site.owners import OwnerView, owner_views, unowned_rows
from streefpad.publish.wording.numbers import format_bare, format_number, format_signed
from streefpad.values.quantities import PERCENT
from streefpad.values.texts import Text


def domains_of(book: Book) -> Data:
    """Every policy domain: a page for each that has a target or a delivery, a line for the others."""
    views = owner_views(book)
    busy = [each for each in views if each.groups or each.deliveries]
    return {
        "domains": [_domain(each, book) for each in busy],
        "empty": [words_of(each.name) for each in views if each not in busy],
        "unowned": strip_rows(unowned_rows(book), book),
    }


def _domain(view: OwnerView, book: Book) -> Data:
    return {
        "name": words_of(view.name),
        "note": words_of(view.note),
        "valid": view.valid,
        "successor": view.successor,
        "deliveries": _deliveries(view.deliveries, book),
        "parts": [*_parts(view.id, book)],
        "groups": [
            {
                "name": group.name,
                "proposed": group.is_proposed,
                "rows": strip_rows(group.rows, book),
            }
            for group in view.groups
        ],
    }


def _deliveries(found: Iterable[Delivery], book: Book) -> list[Data]:
    """What is due; of the same thing for several indicators, one row."""
    rows: dict[tuple[str, str], Data] = {}
    about: dict[tuple[str, str], list[object]] = {}
    for each in found:
        key = (each.due, str(each.what))
        about.setdefault(key, []).append(words_of(each.about))
        rows[key] = {
            "due": each.due,
            "overdue": each.is_overdue,
            "what": words_of(book.opening(each.what)),
            "about": about[key],
        }
    return [*rows.values()]


def _parts(domain: str, book: Book) -> Iterator[Data]:
    """Its part of the gap and the pace of every target, where the edition knows it."""
    for each in book.edition.shared.parts:
        part = each.of(domain)
        if part is not None:
            yield _part(each, part, book)


def _part(shared: TargetParts, part: OwnerPart, book: Book) -> Data:
    language = book.language
    indicator = book.edition.catalogue.indicator(shared.indicator)
    unit = indicator.unit if indicator else PERCENT
    agreed = say_own("part-open", book) if part.share is None else format_bare(part.share, PERCENT, language)
    return {
        "name": words_of(book.tell(indicator.label if indicator else Text(nl=shared.indicator))),
        "share": agreed,
        "gap": format_signed(part.gap, unit, language) if part.gap is not None else "",
        "pace": format_signed(part.pace, unit, language) if part.pace is not None else "",
        "people": format_number(part.people, language, 0) if part.people is not None else "",
    }

"""The page about the API: what there is for programs, and one figure as they read it."""

from __future__ import annotations

import json
from decimal import Decimal

from streefpad.publish.api.contents import DESCRIBED, DESCRIPTION, KINDS
from streefpad.publish.api.desk import Desk
from streefpad.publish.api.documents import ROOT
from streefpad.publish.api.figures import observation
from streefpad.publish.site.book import Book
from streefpad.values.quantities import as_json
from streefpad.values.record import Record


class DocumentRow(Record):
    """One address of the API; a family of documents shows its first."""

    path: str
    page: str
    what: str


def documents_of(book: Book) -> tuple[DocumentRow, ...]:
    """Every address, with what stands there."""
    catalogue = book.edition.catalogue
    first = {
        "indicator": next((each.id for each in catalogue.indicators), ""),
        "observations": next((each.id for each in catalogue.indicators), ""),
        "owner": next((each.id for each in catalogue.agenda.domains), ""),
    }
    rows = [
        DocumentRow(
            path=each.path.removeprefix(f"{ROOT}/"),
            page=each.at(first.get(each.operation, "")),
            what=book.plain(each.what),
        )
        for each in KINDS
        if first.get(each.operation, "alone")
    ]
    described = DocumentRow(
        path=DESCRIPTION.removeprefix(f"{ROOT}/"), page=DESCRIPTION, what=book.plain(DESCRIBED)
    )
    return (*rows, described)


def example_of(book: Book) -> str:
    """The latest figure of the first indicator that has one, as the API tells it."""
    series = (each.series for each in book.edition.findings if each.series.latest)
    found = next(series, None)
    if found is None or found.latest is None:
        return ""
    told = observation(found.latest, found.use_of(found.latest), Desk(edition=book.edition))
    return json.dumps(told, ensure_ascii=False, indent=2, default=_number)


def _number(value: object) -> object:
    return as_json(value) if isinstance(value, Decimal) else str(value)

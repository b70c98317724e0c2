"""The open data as a page lists it: what each file is, in which format, how large."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from markupsafe import Markup, escape

from streefpad.publish.opendata.shelf import CSV, PARQUET, OpenFile
from streefpad.publish.site.book import Book
from streefpad.publish.wording.numbers import NO_BREAK_SPACE, format_number
from streefpad.values.record import Record
from streefpad.values.texts import Text

_KILOBYTE = 1000


class Download(Record):
    """A file to fetch."""

    form: str
    what: str  # empty where the format says enough
    path: str
    size: str


class Offer(Record):
    """A dataset with its forms."""

    id: str
    title: Markup
    what: Markup
    files: tuple[Download, ...]


def datasets(files: Sequence[OpenFile], book: Book) -> tuple[Offer, ...]:
    """The datasets in the order in which they were written."""
    found = {each.dataset.name: each.dataset for each in files if each.dataset}
    return tuple(
        Offer(
            id=f"data-{each.name}",
            title=_opened(each.title, book),
            what=_opened(each.what, book),
            files=tuple(_download(file, book) for file in files if file.dataset == each),
        )
        for each in found.values()
    )


def descriptions(files: Sequence[OpenFile], book: Book) -> tuple[Download, ...]:
    """The files that describe the others."""
    return tuple(_download(each, book) for each in files if each.dataset is None)


def _download(file: OpenFile, book: Book) -> Download:
    is_plain = file.form in (CSV, PARQUET)
    return Download(
        form=file.form.name,
        what="" if is_plain else book.plain(file.what),
        path=file.path,
        size=_size(file.size, book),
    )


def _size(bytes_: int, book: Book) -> str:
    """The size as a reader wants to know it; the manifest has it to the byte."""
    kilobytes = max(Decimal(1), Decimal(bytes_) / _KILOBYTE)
    return f"{format_number(kilobytes, book.language, 0)}{NO_BREAK_SPACE}kB"


def _opened(text: Text, book: Book) -> Markup:
    return book.opening(escape(book.plain(text)))

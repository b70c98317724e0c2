"""The index that is searched: everything with a page, in the words of the language."""

from __future__ import annotations

from streefpad.publish.site.book import Book
from streefpad.publish.site.index import index_groups
from tests.unit.publish.small_edition import small_edition

BOOK = Book(edition=small_edition(), language="nl", languages=("nl", "en"))


def test_every_indicator_policy_domain_and_source_can_be_found() -> None:
    found = {entry.page for group in index_groups(BOOK) for entry in group.entries}
    catalogue = BOOK.edition.catalogue
    assert {BOOK.indicator_page(each.id) for each in catalogue.indicators} <= found
    assert {BOOK.owner_page(each.id) for each in catalogue.agenda.domains} <= found
    assert {BOOK.source_entry(each.id) for each in catalogue.sources} <= found


def test_an_indicator_is_found_by_its_id_too() -> None:
    (group,) = [each for each in index_groups(BOOK) if each.id == "indicators"]
    for entry, indicator in zip(group.entries, BOOK.edition.catalogue.indicators, strict=True):
        assert indicator.id in entry.words.split()

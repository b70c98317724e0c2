"""What machines follow: the feed and the map of the site, where the agenda says where it stands."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree

from streefpad.model.edition import Edition
from streefpad.model.history import EditionChanges, MovedStatus
from streefpad.model.past import History
from streefpad.publish.output import MemoryOutput
from streefpad.publish.site import write_site
from streefpad.publish.site.feeds import ATOM, SITEMAP, XHTML
from streefpad.values.record import replace
from tests.unit.publish.small_edition import small_edition

URL = "https://example.org/stem"


def published(edition: Edition) -> dict[str, bytes]:
    output = MemoryOutput()
    write_site(edition, output, ("nl", "en"))
    return output.files


def standing_at(url: str) -> Edition:
    edition = small_edition()
    agenda = replace(edition.catalogue.agenda, url=url)
    moved = MovedStatus(
        target="t",
        indicator=edition.catalogue.indicators[0].id,
        before="behind",
        after="on_track",
        because=(),
    )
    changes = EditionChanges(before=date(2025, 11, 20), after=edition.as_of, moved=(moved,))
    return replace(
        edition,
        catalogue=replace(edition.catalogue, agenda=agenda),
        history=History(editions=(date(2025, 11, 20),), changes=(changes,)),
    )


def test_without_an_address_there_is_no_feed_and_no_map() -> None:
    assert not [each for each in published(small_edition()) if each.endswith(".xml")]


def test_the_feed_tells_each_edition_with_the_verdicts_that_changed() -> None:
    feed = ElementTree.fromstring(published(standing_at(URL))["nl/feed.xml"])
    (entry,) = feed.findall(f"{{{ATOM}}}entry")
    assert entry.findtext(f"{{{ATOM}}}id") == f"{URL}/nl/changes.html#since-2025-11-20"
    assert "op koers, was achter op schema" in (entry.findtext(f"{{{ATOM}}}summary") or "")


def test_the_map_holds_every_page_once_in_each_language() -> None:
    files = published(standing_at(f"{URL}/"))
    root = ElementTree.fromstring(files["sitemap.xml"])
    told = [each.text for each in root.iter(f"{{{SITEMAP}}}loc")]
    pages = [f"{URL}/{each}" for each in files if each.endswith(".html") and "/" in each]
    pages = [each for each in pages if "/embed/" not in each]
    assert sorted(told, key=str) == sorted(pages)
    translations = [each.get("href") for each in root.iter(f"{{{XHTML}}}link")]
    assert set(translations) == set(pages)


def test_every_page_points_to_the_feed_of_its_language() -> None:
    files = published(standing_at(URL))
    assert b'type="application/atom+xml"' in files["en/check.html"]
    assert b'href="feed.xml"' in files["en/check.html"]

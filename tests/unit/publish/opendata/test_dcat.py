"""The catalogue that portals harvest: what it says, and that nothing in it depends on where it was made."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from tests.unit.publish import sample
from tests.unit.publish.opendata import troubles

FILES = troubles.written(troubles.edition())
NODES: dict[str, dict[str, Any]] = {
    each["@id"]: each for each in json.loads(FILES["catalogue.jsonld"])["@graph"]
}


def test_every_table_is_a_dataset_with_its_forms() -> None:
    sets = [each["@id"] for each in NODES["./#catalogue"]["dcat:dataset"]]
    assert sets == [
        f"./#{name}" for name in ("observations", "indicators", "findings", "targets", "sources", "counts")
    ]
    forms = [each["@id"] for each in NODES["./#observations"]["dcat:distribution"]]
    assert {"./#data/observations.csv", "./#data/observations.parquet", "./#data/sdmx/observations.csv"} <= {
        *forms
    }
    assert len(forms) == 3 + 8  # and a cube for each of four kinds of period, in two languages


def test_every_address_of_a_file_is_a_file() -> None:
    for node in NODES.values():
        if node["@type"] == "dcat:Distribution":
            path = node["dcat:downloadURL"][0]["@id"]
            checksum = NODES[node["spdx:checksum"][0]["@id"]]
            assert node["dcat:byteSize"][0]["@value"] == str(len(FILES[path]))
            assert checksum["spdx:checksumValue"][0]["@value"] == hashlib.sha256(FILES[path]).hexdigest()


def test_the_figures_say_which_days_they_cover() -> None:
    period = NODES["./#period"]
    assert (period["dcat:startDate"][0]["@value"], period["dcat:endDate"][0]["@value"]) == (
        "2010-09-01",
        "2024-03-31",
    )


def test_titles_and_descriptions_stand_in_every_language_with_the_standing() -> None:
    dataset = NODES["./#observations"]
    assert dataset["dct:title"] == [
        {"@value": "STEM-agenda: cijfers", "@language": "nl"},
        {"@value": "STEM-agenda: figures", "@language": "en"},
    ]
    assert "The targets are advice, not adopted policy." in dataset["dct:description"][1]["@value"]
    assert NODES["./#standing"]["rdfs:label"][0]["@value"] == "advies, geen vastgesteld beleid"


def test_contact_publisher_and_licence_are_things_of_their_own() -> None:
    assert NODES["./#contact"]["vcard:hasEmail"] == [{"@id": "mailto:stem@example.org"}]
    assert NODES["./#publisher"]["foaf:name"][0]["@value"] == 'De "Ploeg"'
    assert NODES["https://creativecommons.org/licenses/by/4.0/"]["@type"] == "dct:LicenseDocument"


def test_an_agenda_that_says_nothing_still_has_a_publisher_in_words_and_no_contact() -> None:
    nodes = {
        each["@id"]: each
        for each in json.loads(troubles.written(troubles.bare())["catalogue.jsonld"])["@graph"]
    }
    assert nodes["./#publisher"]["foaf:name"][0]["@value"] == "uitgever niet vermeld"
    assert "./#contact" not in nodes
    assert "dct:license" not in nodes["./#catalogue"]


def test_made_up_figures_say_so_in_every_title() -> None:
    files = troubles.written(troubles.synthetic(sample.edition()))
    graph = json.loads(files["catalogue.jsonld"])["@graph"]
    described = [each for each in graph if each["@type"] in ("dcat:Dataset", "dcat:Catalog")]
    assert len(described) == 6
    for node in described:
        assert "verzonnen cijfers" in node["dct:title"][0]["@value"]


def test_nothing_is_a_blank_node_and_no_address_is_one_of_this_machine() -> None:
    for path in ("catalogue.jsonld", "catalogue.ttl"):
        text = FILES[path].decode()
        assert "_:" not in text
        assert "file:" not in text


def test_the_last_year_that_can_be_written_has_a_span() -> None:
    finding = sample.judged(troubles.indicator("old"), None, sample.cells("old", "9997-9998 3"))
    graph = json.loads(troubles.written(sample.edition(finding))["catalogue.jsonld"])["@graph"]
    assert "./#period" in [each["@id"] for each in graph]

"""Licence, contact, publisher and standing, as agendas write them and as programs need them."""

from __future__ import annotations

import pytest

from streefpad.model.edition import Edition
from streefpad.publish.opendata.colophon import (
    about,
    contact_of,
    definition_of,
    licence_of,
    publisher_of,
    title_of,
)
from streefpad.values.record import replace
from tests.unit.publish import sample
from tests.unit.publish.opendata import troubles


def saying(licence: str = "", contact: str = "") -> Edition:
    edition = sample.edition()
    return replace(
        edition,
        catalogue=replace(
            edition.catalogue, agenda=replace(edition.catalogue.agenda, licence=licence, contact=contact)
        ),
    )


@pytest.mark.parametrize(
    ("written", "id", "address"),
    [
        ("CC BY 4.0", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("cc-by  4.0", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC0 1.0", "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("Zie https://example.org/licentie.", "", "https://example.org/licentie"),
        ("te bevestigen", "", ""),
    ],
)
def test_a_licence_that_is_known_has_its_address_and_another_keeps_its_words(
    written: str, id: str, address: str
) -> None:
    licence = licence_of(saying(licence=written))
    assert licence is not None
    assert (licence.name, licence.id, licence.address) == (written.strip(), id, address)


@pytest.mark.parametrize(
    ("written", "email", "address"),
    [
        ("stem@example.org", "stem@example.org", ""),
        ("Jan Ô <stem@example.org>", "stem@example.org", ""),
        ("https://example.org/vragen", "", "https://example.org/vragen"),
        ("het loket {1}", "", ""),
    ],
)
def test_what_a_program_can_use_of_a_contact_is_found(written: str, email: str, address: str) -> None:
    contact = contact_of(saying(contact=written))
    assert contact is not None
    assert (contact.name, contact.email, contact.address) == (written, email, address)


def test_an_agenda_that_says_nothing_has_no_licence_and_no_contact() -> None:
    edition = troubles.bare()
    assert (licence_of(edition), contact_of(edition)) == (None, None)
    assert publisher_of(edition).en == "publisher not stated"


def test_standing_and_day_are_always_said() -> None:
    said = about(sample.edition())
    assert "De doelen zijn advies, geen vastgesteld beleid. Zoals bekend op 25 november 2026." in said.nl
    assert "The targets are advice, not adopted policy. As known on 25 November 2026." in said.en


def test_made_up_figures_are_called_so_in_the_title_and_before_all_else() -> None:
    edition = troubles.synthetic(sample.edition())
    assert title_of(edition).nl == "STEM-agenda (verzonnen cijfers)"
    assert about(edition).en.startswith("Sample: every figure is made up.")


def test_a_definition_is_one_paragraph_and_always_tells_the_unit() -> None:
    indicator = replace(sample.dual().indicator, numerator=troubles.NASTY)
    assert definition_of(indicator, "en").startswith('Numerator: Said "yes", but;')
    assert definition_of(indicator, "en").endswith("Unit: pupils.")
    assert definition_of(sample.no_data().indicator, "nl") == "Eenheid: procent."

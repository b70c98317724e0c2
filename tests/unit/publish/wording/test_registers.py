"""A reader is told what is counted from a register, and a steward in which rows."""

from __future__ import annotations

from pathlib import Path

import pytest

from streefpad.model.catalogue import Catalogue
from streefpad.model.sources import Cell
from streefpad.publish.wording.registers import say_counted, say_rows
from streefpad.values.problems import Place
from streefpad.values.texts import Language
from tests.unit.build.registers import INDICATORS, opened, write_agenda


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return opened(write_agenda(tmp_path_factory.mktemp("agenda"))).catalogue


@pytest.mark.parametrize(
    ("id", "language", "told"),
    [
        ("agreements-with-targets", "en", "A share, counted in the register “Agreements”."),
        (
            "girls-in-offer",
            "nl",
            "Een aandeel, geteld in het register ‘Deelname’. Het register telt mensen: elk aantal gaat langs de "
            "regel voor openbaarmaking.",
        ),
        ("initiatives", "en", "How many different ones stand in the column “initiative” of the register “Participation”."),
        (
            "proportional",
            "nl",
            "‘Meisjes in het aanbod’ gedeeld door ‘Meisjes in de bevolking’: 1 betekent een aandeel zo groot als "
            "in de bevolking.",
        ),
        ("girls-in-population", "en", ""),
    ],
)  # fmt: skip
def test_an_indicator_says_how_it_is_counted(
    catalogue: Catalogue, id: str, language: Language, told: str
) -> None:
    indicator = catalogue.indicator(id)
    assert indicator is not None
    assert say_counted(indicator, catalogue, language) == told


def test_events_count_from_the_first_period_that_the_definition_names(catalogue: Catalogue) -> None:
    indicator = catalogue.indicator("profiles-up-to-date")
    assert indicator is not None
    assert say_counted(indicator, catalogue, "nl").endswith("Wat gebeurde vanaf 2024 telt mee.")


def test_rows_are_named_file_by_file() -> None:
    places = [
        *(Place(file="a.csv", line=line, column=4) for line in (2, 4, 5)),
        Place(file="b.xlsx", cell="Rows!C3"),
    ]
    cells = [Cell(vintage="v", place=place, column="number") for place in places]
    assert say_rows(cells, "en") == "4 rows: a.csv:2, 4–5; b.xlsx!Rows!C3"
    assert say_rows(cells[:1], "nl") == "1 rij: a.csv:2"


def test_a_difference_by_group_says_that_no_surplus_fills_a_shortage(tmp_path: Path) -> None:
    grouped = INDICATORS.replace(
        "less: {dataflow: teachers, where: {group: stock}}",
        "less: {dataflow: teachers, where: {group: stock}}\n  by: [provider, subject]",
    )
    known = opened(write_agenda(tmp_path / "agenda", {"indicators/all.yaml": grouped})).catalogue
    shortage = known.indicator("shortage")
    assert shortage is not None
    told = say_counted(shortage, known, "en")
    assert "in each group by kind of provider, subject: only what is lacking somewhere adds up" in told

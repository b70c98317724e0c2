"""The reference page shows every rule that is tested."""

from __future__ import annotations

from tests.spec.reference import CHAPTERS, HERE, rules_page
from tests.spec.tables import read_table


def test_every_file_of_rules_has_its_place_on_the_page() -> None:
    placed = [name for _, names in CHAPTERS for name in names]
    found = [file.stem.removeprefix("test_") for file in HERE.glob("test_*.py")]
    assert sorted([*placed, "reference"]) == sorted(found)


def test_the_page_shows_tables_as_they_are_tested() -> None:
    assert "| 2020: 40, 2025: 49.99 | 0.5 | on_track | on-track |" in rules_page()
    assert "#### 4. Reached comes before missed and too early" in rules_page()


def test_what_is_given_holds_for_every_row() -> None:
    text = "Given: kind level; value 50\n\n| by | status |\n|---|---|\n| 2030 | behind |\n| 2031 | |"
    assert read_table(text) == [
        {"kind": "level", "value": "50", "by": "2030", "status": "behind"},
        {"kind": "level", "value": "50", "by": "2031", "status": ""},
    ]

"""JSON-stat: numbers as published, a cube for each kind of period, everything in words."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.unit.publish.opendata import troubles

FILES = troubles.written(troubles.edition())


def cube(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(FILES[f"data/jsonstat/{name}.json"])
    return found


def test_there_is_a_cube_for_each_kind_of_period_and_language_and_a_list_of_them() -> None:
    names = {path.removeprefix("data/jsonstat/") for path in FILES if path.startswith("data/jsonstat/")}
    kinds = ("year", "school-year", "quarter", "round", "index")
    assert names == {f"{kind}-{language}.json" for kind in kinds for language in ("nl", "en")}
    assert [each["href"] for each in cube("index-en")["link"]["item"]] == [
        "year-en.json", "school-year-en.json", "quarter-en.json", "round-en.json",
    ]  # fmt: skip


def test_numbers_keep_their_published_decimals() -> None:
    assert b": 43.51" in FILES["data/jsonstat/school-year-nl.json"]
    assert b": 37.90" in FILES["data/jsonstat/school-year-nl.json"]
    assert b": 500.50" in FILES["data/jsonstat/round-nl.json"]
    assert b": 1000000000000000" in FILES["data/jsonstat/year-nl.json"]


def test_the_parts_that_the_format_demands_are_there() -> None:
    found = cube("school-year-en")
    assert (found["version"], found["class"], found["updated"]) == ("2.0", "dataset", "2026-11-25")
    assert found["id"] == ["indicator", "period"]
    for id, size in zip(found["id"], found["size"], strict=True):
        assert len(found["dimension"][id]["category"]["index"]) == size
    assert max(map(int, found["value"])) < found["size"][0] * found["size"][1]


def test_units_and_decimals_belong_to_the_indicator() -> None:
    units = cube("school-year-en")["dimension"]["indicator"]["category"]["unit"]
    assert units["2.a-b_c"] == {"label": "percent", "decimals": 2, "symbol": "%", "position": "end"}
    assert units["dual-pupils"] == {"label": "pupils", "decimals": 0}


def test_a_withheld_figure_is_null_with_a_status_in_words() -> None:
    found = cube("school-year-nl")
    empty = {at for at, value in found["value"].items() if value is None}
    assert {found["status"][at] for at in empty} == {"Q", "O"}
    assert found["extension"]["status"]["label"]["Q"] == "ingehouden: te kleine aantallen"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_words_stand_in_the_language_of_the_file(language: str) -> None:
    found = cube(f"year-{language}")
    category = found["dimension"]["indicator"]["category"]
    assert category["label"]["yearly"] == (troubles.NASTY.nl if language == "nl" else troubles.NASTY.en)
    assert ("Teller" if language == "nl" else "Numerator") in category["note"]["yearly"][0]


def test_standing_licence_contact_and_sources_go_with_it() -> None:
    extension = cube("school-year-en")["extension"]
    assert extension["standing"] == "advice, not adopted policy"
    assert extension["licence"]["href"] == "https://creativecommons.org/licenses/by/4.0/"
    assert (extension["contact"], extension["synthetic"]) == ("Jan Ô <stem@example.org>", False)
    assert extension["source"]["label"] == {"monitor-2021": "STEM-monitor 2021"}


def test_made_up_figures_say_so() -> None:
    files = troubles.written(troubles.synthetic(troubles.edition()))
    found = json.loads(files["data/jsonstat/year-en.json"])
    assert found["extension"]["synthetic"] is True
    assert found["label"].startswith("STEM-agenda (made-up figures)")


def test_without_figures_there_is_no_cube() -> None:
    assert not [path for path in troubles.written(troubles.bare()) if "jsonstat" in path]

"""`streefpad methods`: the list names every method with its source, classes and parameters."""

from __future__ import annotations

import json

import pytest
from typer.testing import CliRunner

from streefpad.cli.program import app
from streefpad.publish.wording.names import STATUSES
from streefpad.rules.methods import METHODS, house


def printed(*options: str) -> str:
    done = CliRunner().invoke(app, ["methods", *options])
    assert done.exit_code == 0
    return done.stdout


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_method_is_named_with_its_source_and_its_parameters(language: str) -> None:
    text = printed("--lang", language)
    for each in METHODS:
        assert f"\n{each.id} " in f"\n{text}"
        assert each.source.title[:40] in text
        assert all(f"{parameter.name} = " in text for parameter in each.parameters)


def test_a_script_gets_the_same_list() -> None:
    rows = json.loads(printed("--format", "json"))
    assert [row["name"] for row in rows] == [each.id for each in METHODS]
    statcan = next(row for row in rows if row["name"] == "statcan")
    zero = next(each for each in statcan["parameters"] if each["name"] == "zero_replacement")
    assert (zero["default"], zero["prescribed"]) == (0.001, True)
    assert statcan["source"]["address"].startswith("https://")
    assert [each["class"] for each in statcan["classes"]] == [
        "target_achieved", "substantial_progress", "moderate_progress", "limited_progress",
        "deterioration", "not_available",
    ]  # fmt: skip


def test_a_method_without_parameters_has_an_empty_list() -> None:
    assert json.loads(printed("--format", "json"))[0]["parameters"] == []


def test_the_classes_of_the_house_are_called_as_on_every_page() -> None:
    assert dict(STATUSES) == house.NAMES

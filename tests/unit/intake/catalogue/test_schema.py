"""The JSON Schema that editors use: every key, explained, and nothing else allowed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from streefpad.intake.catalogue import json_schema

SCHEMAS: dict[str, Any] = json_schema()


def records(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every mapping with keys of its own in a schema."""
    for record in (schema, *schema.get("$defs", {}).values()):
        if "properties" in record:
            yield record


def test_there_is_a_schema_for_every_kind_of_file() -> None:
    assert list(SCHEMAS) == [
        "agenda", "bridges", "classifications", "codelists", "dataflows", "forms", "indicators", "partners",
        "receipt", "sources", "targets",
    ]  # fmt: skip


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_has_its_explanation(name: str) -> None:
    silent = [
        (record["title"], key)
        for record in records(SCHEMAS[name])
        for key, described in record["properties"].items()
        if not described["description"].endswith((".", '."', ")."))
    ]
    assert silent == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_no_other_key_is_allowed(name: str) -> None:
    assert all(record["additionalProperties"] is False for record in records(SCHEMAS[name]))


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_can_be_written_down(name: str) -> None:
    assert json.loads(json.dumps(SCHEMAS[name])) == SCHEMAS[name]


def test_a_target_also_has_the_keys_of_an_aim() -> None:
    properties = SCHEMAS["targets"]["properties"]
    assert properties["value"]["description"].startswith("The number of the promise")
    assert "growth_points" in str(properties["kind"])


def test_a_break_begins_with_the_key_from() -> None:
    assert set(SCHEMAS["indicators"]["$defs"]["BreakEntry"]["properties"]) == {"from", "why"}


def test_short_forms_are_allowed() -> None:
    defs = SCHEMAS["indicators"]["$defs"]
    assert {"type": "string"} in SCHEMAS["indicators"]["properties"]["unit"]["anyOf"]
    assert {"type": "string"} in defs["FiguresEntry"]["properties"]["row"]["anyOf"]

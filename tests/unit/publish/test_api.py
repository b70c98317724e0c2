"""The API: what its description says, with the way back to each cell, and the same bytes every time."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from decimal import Decimal
from posixpath import dirname, join, normpath
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from streefpad.build.outlooks import enrich
from streefpad.build.publication import render
from streefpad.model.edition import Edition
from streefpad.model.series import Use
from streefpad.publish.api import write_api
from streefpad.publish.api.contents import KINDS
from streefpad.publish.output import MemoryOutput
from streefpad.publish.rows.findings import status_json
from streefpad.values.problems import Acceptance, Place, Problem, Severity
from streefpad.values.record import replace
from streefpad.values.texts import Text
from tests.unit.publish import sample
from tests.unit.publish.small_edition import small_edition

EDITION = enrich(sample.edition())


def written(edition: Edition = EDITION) -> dict[str, bytes]:
    output = MemoryOutput()
    write_api(edition, output)
    return output.files


FILES = written()
DOCUMENTS: dict[str, Any] = {
    path.removeprefix("api/v1/"): json.loads(content) for path, content in FILES.items()
}
DESCRIPTION = DOCUMENTS.pop("openapi.json")


def schema_of(path: str, description: dict[str, Any] = DESCRIPTION) -> dict[str, Any]:
    """The schema of a document, closed: a field that is not described is a fault."""
    found = next(
        each for each in description["paths"] if re.fullmatch(each.replace("{id}", "[^/]+"), f"/{path}")
    )
    content = description["paths"][found]["get"]["responses"]["200"]["content"]
    return {**content["application/json"]["schema"], "components": closed(description["components"])}


def closed(schema: Any) -> Any:
    match schema:
        case {"properties": dict(), **others}:
            return {
                **others,
                "properties": {name: closed(each) for name, each in schema["properties"].items()},
                "additionalProperties": False,
            }
        case dict():
            return {name: closed(each) for name, each in schema.items()}
        case list():
            return [closed(each) for each in schema]
        case _:
            return schema


def faults(document: Any, schema: dict[str, Any]) -> list[str]:
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    return [f"{each.json_path}: {each.message[:120]}" for each in validator.iter_errors(document)]


def test_the_same_edition_gives_the_same_bytes() -> None:
    assert written() == FILES


@pytest.mark.parametrize("path", DOCUMENTS)
def test_a_document_holds_what_is_described_and_nothing_else(path: str) -> None:
    assert not faults(DOCUMENTS[path], schema_of(path))


@pytest.mark.parametrize(
    "path", ["indicators.json", "findings.json", "problems.json", "owners/education.json"]
)
def test_so_do_the_documents_of_an_edition_with_problems_and_releases(path: str) -> None:
    files = written(small_edition())
    description = json.loads(files["api/v1/openapi.json"])
    if f"api/v1/{path}" in files:
        assert not faults(json.loads(files[f"api/v1/{path}"]), schema_of(path, description))


def test_a_field_that_is_not_described_would_be_seen() -> None:
    document = {**DOCUMENTS["agenda.json"], "surprise": 1}
    assert any("surprise" in each for each in faults(document, schema_of("agenda.json")))


def test_every_path_has_a_document_and_every_document_a_path() -> None:
    ids = {
        path: operation["get"].get("parameters", [{}])[0].get("schema", {}).get("enum", [""])
        for path, operation in DESCRIPTION["paths"].items()
    }
    described = {path.replace("{id}", id).strip("/") for path, found in ids.items() for id in found}
    assert described == set(DOCUMENTS)
    assert {f"/{kind.path.removeprefix('api/v1/')}" for kind in KINDS} == set(DESCRIPTION["paths"])


@pytest.mark.parametrize("path", DESCRIPTION["paths"])
def test_an_example_of_the_description_fits_its_schema(path: str) -> None:
    answers = DESCRIPTION["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]
    schema = {**answers["schema"], "components": closed(DESCRIPTION["components"])}
    (example,) = answers["examples"].values()
    assert not faults(example["value"], schema)


def test_the_index_names_every_path() -> None:
    named = {each["path"] for each in DOCUMENTS["index.json"]["documents"]}
    assert {f"/{each}" for each in named} == {*DESCRIPTION["paths"], "/openapi.json"}


def test_a_published_number_stays_as_it_was_published() -> None:
    document = written()["api/v1/observations/girls-in-stem.json"].decode()
    first, latest = json.loads(document, parse_float=Decimal)["observations"]
    assert (first["value"], first["decimals"]) == (Decimal("3.68"), 2)
    assert (latest["value"], latest["decimals"]) == (Decimal("4.2"), 2)  # published as 4.20


def numbers(value: Any) -> Iterator[str]:
    match value:
        case str() if re.fullmatch(r"-?\d+\.\d+", value):
            yield value
        case dict():
            for name, each in value.items():
                if name not in ("where", "quote", "software"):
                    yield from numbers(each)
        case list():
            for each in value:
                yield from numbers(each)


@pytest.mark.parametrize("path", DOCUMENTS)
def test_a_number_is_a_number_and_no_text(path: str) -> None:
    assert not [*numbers(DOCUMENTS[path])]


def test_every_observation_leads_to_its_cell() -> None:
    sources = {each["id"] for each in DOCUMENTS["sources.json"]["sources"]}
    vintages = {each["id"]: each for each in DOCUMENTS["sources.json"]["vintages"]}
    seen = 0
    for path, document in DOCUMENTS.items():
        for each in document["observations"] if path.startswith("observations/") else ():
            seen += 1
            assert each["source"] in sources
            assert vintages[each["cell"]["vintage"]]["file"] == each["cell"]["file"]
            assert each["cell"]["line"] > 1
            assert each["cell"]["column"] == "value"
    assert seen >= 20


def test_what_conflicts_is_told_with_what_was_chosen_and_why() -> None:
    document = DOCUMENTS["indicators/dual-pupils.json"]
    (conflict,) = document["series"]["conflicts"]
    assert (conflict["chosen"]["value"], [each["value"] for each in conflict["others"]]) == (126, [133])
    assert conflict["why"] == {"nl": "De minister telde zelf.", "en": "The minister's own count."}
    uses = {each["value"]: each["use"] for each in DOCUMENTS["observations/dual-pupils.json"]["observations"]}
    assert uses[133] == Use.CONFLICTING


@pytest.mark.parametrize("language", ["nl", "en"])
def test_findings_use_the_words_and_values_of_status(language: str) -> None:
    told = json.loads(status_json(EDITION, "nl" if language == "nl" else "en"))
    for ours, theirs in zip(DOCUMENTS["findings.json"]["findings"], told, strict=True):
        spoken = {
            **ours,
            "reason": ours["reason"][language],
            "name": theirs["name"],
            "caveats": theirs["caveats"],
        }
        del spoken["links"]
        assert spoken == theirs


def test_every_reading_is_judged_and_the_one_in_force_comes_first() -> None:
    (finding,) = DOCUMENTS["indicators/dual-pupils.json"]["findings"]
    assert [(each["reading"], each["in_force"]) for each in finding["readings"]] == [
        ("main", True),
        ("compound", False),
    ]
    assert finding["readings"][0]["trajectory"]["expected"]
    assert {"house", "statcan"} <= {each["method"] for each in finding["answers"]}
    assert finding["robustness"]["nl"]


def test_every_document_says_what_the_targets_are_and_whether_figures_are_made_up() -> None:
    for document in DOCUMENTS.values():
        assert document["edition"]["as_of"] == "2026-11-25"
        assert document["edition"]["standing"] == {
            "nl": "advies, geen vastgesteld beleid",
            "en": "advice, not adopted policy",
        }
        assert document["edition"]["synthetic"] is False
    catalogue = EDITION.catalogue
    made_up = replace(EDITION, catalogue=replace(catalogue, agenda=replace(catalogue.agenda, synthetic=True)))
    files = written(made_up)
    description = json.loads(files.pop("api/v1/openapi.json"))
    assert "made-up figures" in description["info"]["description"].lower()
    assert all(json.loads(each)["edition"]["synthetic"] for each in files.values())


def test_a_text_that_was_not_translated_is_absent_and_not_guessed() -> None:
    assert DOCUMENTS["indicators/behind.json"]["name"] == {"nl": "behind"}


def test_a_problem_is_told_in_every_language_with_its_place() -> None:
    problem = Problem(
        code="missing-key",
        severity=Severity.HINT,
        place=Place(file="indicators/goal-1.yaml", line=3, column=2),
        facts={"key": "unit", "indicator": "stem-intake"},
        accepted=Acceptance(by="steward", why=Text(nl="zo is het")),
    )
    files = written(replace(EDITION, problems=(problem,)))
    (told,) = json.loads(files["api/v1/problems.json"])["problems"]
    assert told["wrong"] == {"nl": "De sleutel ‘unit’ ontbreekt.", "en": "The key “unit” is missing."}
    assert told["place"] == {"file": "indicators/goal-1.yaml", "line": 3, "column": 2, "cell": ""}
    assert (told["indicator"], told["accepted"]["why"]) == ("stem-intake", {"nl": "zo is het"})


def addresses(value: Any) -> Iterator[str]:
    match value:
        case {"links": dict(links), **others}:
            yield from addresses(others)
            for link in links.values():
                yield from link.values() if isinstance(link, dict) else [link]
        case dict():
            for each in value.values():
                yield from addresses(each)
        case list():
            for each in value:
                yield from addresses(each)


@pytest.mark.parametrize("edition", [EDITION, small_edition()], ids=["sample", "small"])
def test_every_link_leads_to_a_file_of_the_publication(edition: Edition) -> None:
    output = MemoryOutput()
    render(edition, output, edition.catalogue.agenda.languages)
    lost = {
        f"{path}: {address}"
        for path, content in output.files.items()
        if path.startswith("api/v1/") and not path.endswith("openapi.json")
        for address in addresses(json.loads(content))
        if normpath(join(dirname(path), address)) not in output.files
    }
    assert not lost

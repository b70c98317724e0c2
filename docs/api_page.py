"""The page of the API: its paths, and every field of what they hold, from the description itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from streefpad.publish.api.contents import DESCRIBED, DESCRIPTION, KINDS
from streefpad.publish.api.description import shape_schemas
from streefpad.publish.api.documents import ROOT

SCHEMAS = "#/components/schemas/"
INTRODUCTION = """\
# API

<!-- Written by `make docs` from the shapes in src/streefpad/publish/api. -->

Every edition has an API: JSON files under `{root}/`, beside the site.
They are files, so they work on any host; `streefpad serve` adds conditional requests, compression and \
CORS (see [Serve a publication](../how-to/serve.md)).
`{description}` describes them in OpenAPI 3.1, with the ids and an example of this very edition.

- Shares are in percent: 37.02 is 37.02 %. Published decimals are exact, and `decimals` says how many \
there were, because JSON writes 37.90 as 37.9.
- What is not there is `null`: never zero, never guessed. A count that disclosure control withholds is \
`null` too.
- Texts are objects with a key per language of the agenda; a language in which a text was not written is \
absent.
- Addresses in `links` are relative to the document that holds them.
- Every number leads back to its cell: `cell` names the sealed file (`vintage`, `file`), the line or \
cell and the column; `source` says who published it. The hash of the file stands in `sources.json`.
- Fields that `judge` and `status` print have the same names and meanings here.
- Fields may be added within v1; a field that is described keeps its name and meaning.
"""


def api_page() -> str:
    """The page, as Markdown."""
    references, schemas = shape_schemas()
    shapes = [
        f"### {name}\n\n{_shape(schema)}" for name, schema in schemas.items() if isinstance(schema, dict)
    ]
    intro = INTRODUCTION.format(root=ROOT, description=DESCRIPTION).rstrip()
    return "\n\n".join([intro, _paths(references), "## Fields", *shapes]) + "\n"


def _paths(references: Mapping[str, Any]) -> str:
    rows = [
        f"| `{kind.path}` | {kind.what.in_language('en')} | {_link(references[kind.operation])} |"
        for kind in KINDS
    ]
    described = f"| `{DESCRIPTION}` | {DESCRIBED.in_language('en')} | OpenAPI 3.1 |"
    return "\n".join(
        ["## Paths", "", "| Path | What stands there | Shape |", "|---|---|---|", *rows, described]
    )


def _shape(schema: Mapping[str, Any]) -> str:
    told = " ".join(str(schema.get("description", "")).split("\n\n")).replace("\n", " ")
    if "enum" in schema:
        return f"{_sentences(told)}\n\nOne of: {', '.join(f'`{each}`' for each in schema['enum'])}."
    required = schema.get("required", [])
    rows = [
        f"| `{name}` | {' or '.join(_types(field))}{'' if name in required else '; may be absent'} |"
        for name, field in schema.get("properties", {}).items()
    ]
    table = "\n".join(["| Field | Holds |", "|---|---|", *rows])
    return f"{_sentences(told)}\n\n{table}" if told else table


def _types(field: Mapping[str, Any]) -> Iterator[str]:
    """What a field may hold, in words."""
    match field:
        case {"$ref": _}:
            yield _link(field)
        case {"anyOf": list(choices)}:
            for each in choices:
                yield from _types(each)
        case {"type": "array", "items": dict(items)}:
            yield f"list of {' or '.join(_types(items))}"
        case {"type": "object", "additionalProperties": dict(items)}:
            yield f"object of {' or '.join(_types(items))}"
        case {"type": "string", "format": str(form)}:
            yield {"date": "date", "uri-reference": "address"}.get(form, form)
        case {"type": "string", "pattern": _}:
            yield "SHA-256"
        case {"type": str(name)}:
            yield {"string": "text", "boolean": "true or false", "integer": "whole number"}.get(name, name)
        case _:
            yield "anything"


def _link(reference: Mapping[str, Any]) -> str:
    name = str(reference["$ref"]).removeprefix(SCHEMAS)
    return f"[{name}](#{name.lower()})"


def _sentences(text: str) -> str:
    return text.replace(". ", ".\n")

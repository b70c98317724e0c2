"""The OpenAPI description of the documents, from their shapes; its examples come from the edition itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from pydantic import TypeAdapter

from streefpad.publish.api.contents import KINDS, Content, Kind
from streefpad.publish.api.desk import Desk
from streefpad.publish.api.documents import ROOT
from streefpad.publish.wording.names import MADE_UP
from streefpad.publish.wording.numbers import format_date

_SCHEMAS = "#/components/schemas/"
_SERVERS = [{"url": f"../../{ROOT}", "description": "beside the site; relative to this description"}]
_ABOUT = (
    "Every figure, target and verdict of one edition, as files. Shares are in percent: 37.02 is 37.02 %. "
    "Periods are written as 2019 (year), 2019-2020 (school year), 2024-Q1 (quarter) or PIAAC:2012 (survey "
    "round). Texts are objects with a key per language. Addresses in `links` are relative to the document "
    "that holds them. New fields may come; those described here stay within v1."
)
_PROBLEM_DETAILS: Mapping[str, object] = {
    "type": "object",
    "description": "What went wrong, as RFC 9457 has it; given by `streefpad serve`.",
    "properties": {
        "type": {"type": "string", "format": "uri-reference"},
        "title": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "instance": {"type": "string", "format": "uri-reference"},
    },
    "required": ["type", "title", "status", "detail"],
}
_RESPONSES: Mapping[str, object] = {
    "NotModified": {"description": "The document is still the one that the reader has."},
    "NotFound": {
        "description": "There is no such document.",
        "content": {"application/problem+json": {"schema": {"$ref": f"{_SCHEMAS}ProblemDetails"}}},
    },
    "NotAllowed": {
        "description": "The documents can only be read.",
        "content": {"application/problem+json": {"schema": {"$ref": f"{_SCHEMAS}ProblemDetails"}}},
    },
}
_ETAG = {
    "description": "The document's own mark, for If-None-Match; given by `streefpad serve`.",
    "schema": {"type": "string"},
}


def describe(made: Mapping[str, Mapping[str, Content]], desk: Desk) -> dict[str, object]:
    """The description of these documents, which are named by kind and id."""
    references, schemas = shape_schemas()
    return {
        "openapi": "3.1.0",
        "info": _info(desk),
        "servers": _SERVERS,
        "paths": {
            f"/{kind.path.removeprefix(f'{ROOT}/')}": _path(
                kind, made[kind.operation], references[kind.operation]
            )
            for kind in KINDS
            if made[kind.operation]
        },
        "components": {
            "schemas": {**schemas, "ProblemDetails": _PROBLEM_DETAILS},
            "responses": _RESPONSES,
            "headers": {"ETag": _ETAG},
        },
    }


def shape_schemas() -> tuple[dict[str, object], dict[str, object]]:
    """Per operation the reference of its document's schema, and every schema by name."""
    references, found = TypeAdapter.json_schemas(
        [(kind.operation, "serialization", TypeAdapter[object](kind.shape)) for kind in KINDS],
        ref_template=f"{_SCHEMAS}{{model}}",
    )
    named = found.get("$defs", {})
    return {name: ref for (name, _), ref in references.items()}, {
        name: _without_titles(schema) for name, schema in sorted(named.items())
    }


def _without_titles(schema: object) -> object:
    """The schema without the titles that only repeat the names."""
    match schema:
        case {"properties": dict(properties), **others}:
            kept = {name: _without_titles(each) for name, each in properties.items()}
            return {**_untitled(others), "properties": kept}
        case dict(parts):
            return _untitled(parts)
        case list():
            return [_without_titles(each) for each in schema]
        case _:
            return schema


def _untitled(schema: Mapping[object, object]) -> dict[str, object]:
    return {str(name): _without_titles(each) for name, each in schema.items() if name != "title"}


def _info(desk: Desk) -> dict[str, object]:
    agenda = desk.edition.catalogue.agenda
    standing = agenda.standing.in_language("en")
    notes = [
        f"The targets are {standing}." if standing else "",
        f"{MADE_UP.in_language('en')}." if agenda.synthetic else "",
        f"As known on {format_date(desk.edition.as_of, 'en')}.",
        _ABOUT,
        f"Licence: {agenda.licence}. Figures keep the licence of their source." if agenda.licence else "",
    ]
    publisher = {"contact": {"name": agenda.publisher}} if agenda.publisher else {}
    return {
        "title": agenda.title.in_language("en"),
        "version": f"1.{desk.edition.as_of:%Y%m%d}",
        "description": " ".join(note[0].upper() + note[1:] for note in notes if note),
        **publisher,
    }


def _path(kind: Kind, made: Mapping[str, Content], schema: object) -> dict[str, object]:
    first = next(iter(made))
    parameters = [_id(kind, made, first)] if first else []
    what = kind.what.in_language("en")
    return {
        "get": {
            "operationId": kind.operation,
            "summary": what[0].upper() + what[1:],
            **({"parameters": parameters} if parameters else {}),
            "responses": {
                "200": {
                    "description": what,
                    "headers": {"ETag": {"$ref": "#/components/headers/ETag"}},
                    "content": {
                        "application/json": {
                            "schema": schema,
                            "examples": {first or kind.operation: {"value": shortened(made[first])}},
                        }
                    },
                },
                "304": {"$ref": "#/components/responses/NotModified"},
                **({"404": {"$ref": "#/components/responses/NotFound"}} if parameters else {}),
                "405": {"$ref": "#/components/responses/NotAllowed"},
            },
        }
    }


def _id(kind: Kind, made: Mapping[str, Content], first: str) -> dict[str, object]:
    return {
        "name": "id",
        "in": "path",
        "required": True,
        "description": "one of the ids that the list names",
        "schema": {"type": "string", "enum": [*made]},
        "example": first,
    }


def shortened(value: object) -> object:
    """The value with every list cut to its first item: an example that still fits the schema.

    >>> shortened({"periods": [1, 2, 3], "value": 4})
    {'periods': [1], 'value': 4}
    """
    match value:
        case Mapping():
            return {name: shortened(each) for name, each in value.items()}
        case str() | Decimal():
            return value
        case Sequence():
            return [shortened(each) for each in value[:1]]
        case _:
            return value

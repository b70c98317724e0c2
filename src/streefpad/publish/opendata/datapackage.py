"""Data Package 2.0: the tables as one package, with the types, keys and sources of their columns."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from streefpad.model.edition import Edition
from streefpad.model.sources import Source
from streefpad.publish.opendata.colophon import (
    about,
    contact_of,
    languages_of,
    licence_of,
    publisher_of,
    title_of,
)
from streefpad.publish.opendata.columns import Column, Holds
from streefpad.publish.opendata.shelf import DATA_PACKAGE, OpenFile, Shelf
from streefpad.publish.opendata.tabular import Table
from streefpad.values.texts import Language, Text

_PROFILES = "https://datapackage.org/profiles/2.0"
_WHAT = Text(
    nl="de tabellen als één pakket, met types, sleutels en bronnen",
    en="the tables as one package, with types, keys and sources",
)
_UNFIT = re.compile(r"[^-a-zA-Z0-9._]+")
_TYPES: Mapping[Holds, str] = {
    Holds.TEXT: "string",
    Holds.DECIMAL: "number",
    Holds.WHOLE: "integer",
    Holds.YES_NO: "boolean",
    Holds.DAY: "date",
}


def write_datapackage(edition: Edition, tables: Mapping[str, Table], folder: str, shelf: Shelf) -> None:
    """The descriptor of the package."""
    files = {each.path: each for each in shelf.files}
    languages = languages_of(edition)
    resources = [
        _resource(each, tables, files[f"{folder}/{each.name}.csv"], languages) for each in tables.values()
    ]
    content = {**_head(edition, languages), "resources": resources}
    shelf.put(
        f"{folder}/datapackage.json",
        json.dumps(content, ensure_ascii=False, indent=1) + "\n",
        DATA_PACKAGE,
        _WHAT,
    )


def _head(edition: Edition, languages: tuple[Language, ...]) -> dict[str, object]:
    agenda, licence, contact = edition.catalogue.agenda, licence_of(edition), contact_of(edition)
    publisher = publisher_of(edition).in_language(languages[0])
    named = {"email": contact.email} if contact and contact.email else {}
    return {
        "$schema": f"{_PROFILES}/datapackage.json",
        "name": agenda.id.lower(),
        "title": _in_all(title_of(edition), languages),
        "description": _in_all(about(edition), languages),
        "version": edition.as_of.isoformat(),
        "created": f"{edition.as_of.isoformat()}T00:00:00Z",
        **({"licenses": [_licence(licence.name, licence.id, licence.address)]} if licence else {}),
        "contributors": [{"title": publisher, "roles": ["publisher"], **named}],
        **({"contact": contact.name} if contact else {}),
        **({"standing": _in_all(agenda.standing, languages)} if agenda.standing else {}),
        "synthetic": agenda.synthetic,
        **({"sources": sources} if (sources := _sources(edition, languages)) else {}),
    }


def _licence(name: str, id: str, address: str) -> dict[str, str]:
    """The standard asks for a name in its list, or for an address; a licence of its own has neither."""
    known = {"name": id or _UNFIT.sub("-", name), "title": name}
    return known | ({"path": address} if address else {})


def _sources(edition: Edition, languages: tuple[Language, ...]) -> list[dict[str, str]]:
    return [_source(each, languages) for each in edition.catalogue.sources]


def _source(source: Source, languages: tuple[Language, ...]) -> dict[str, str]:
    dated = source.issued_as or (source.issued.isoformat() if source.issued else "")
    return {
        "title": _in_all(source.title, languages) or source.id,
        **({"path": source.url} if source.url.startswith(("http://", "https://")) else {}),
        **({"version": dated} if dated else {}),
    }


def _resource(
    table: Table, tables: Mapping[str, Table], file: OpenFile, languages: tuple[Language, ...]
) -> dict[str, object]:
    schema: dict[str, Any] = {
        "$schema": f"{_PROFILES}/tableschema.json",
        "fields": [_field(each, languages) for each in table.columns],
        "missingValues": [""],
    }
    if table.key:
        schema["primaryKey"] = list(table.key)
    if references := table.references(tables):
        schema["foreignKeys"] = [
            {"fields": [column], "reference": {"resource": other, "fields": list(tables[other].key)}}
            for column, other in references
        ]
    return {
        "name": table.name,
        "type": "table",
        "path": f"{table.name}.csv",
        "title": _in_all(table.what, languages),
        "format": "csv",
        "mediatype": file.form.media_type,
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
        "schema": schema,
    }


def _field(column: Column, languages: tuple[Language, ...]) -> dict[str, str]:
    return {"name": column.name, "type": _TYPES[column.holds], "description": _in_all(column.what, languages)}


def _in_all(text: Text, languages: tuple[Language, ...]) -> str:
    """The words in every language, one after the other: a Data Package has one text for each property."""
    found = dict.fromkeys(each for language in languages if (each := text.own(language)))
    return " / ".join(found) or text.in_language(languages[0])

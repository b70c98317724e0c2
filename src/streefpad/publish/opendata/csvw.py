"""CSV on the Web: what every column of every CSV file means, in the file that such readers look for."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from streefpad.model.edition import Edition
from streefpad.publish.opendata.colophon import (
    about,
    contact_of,
    languages_of,
    licence_of,
    publisher_of,
    rights_of,
    tagged,
    title_of,
)
from streefpad.publish.opendata.columns import Column
from streefpad.publish.opendata.shelf import CSVW, Shelf
from streefpad.publish.opendata.tabular import Table
from streefpad.values.texts import Language, Text

NAME = "csv-metadata.json"  # the name that the standard gives it

_WHAT = Text(nl="wat elke kolom van de CSV-bestanden betekent", en="what every column of the CSV files means")
Words = list[dict[str, str]]


def write_csvw(
    edition: Edition,
    tables: Mapping[str, Table],
    of_indicators: Mapping[str, Table],
    folders: tuple[str, str],
    shelf: Shelf,
) -> None:
    """The descriptions of the tables, and of the folder with a table for each indicator."""
    languages = languages_of(edition)
    described = [_table(each, tables, languages) for each in tables.values()]
    shelf.put(f"{folders[0]}/{NAME}", _group(edition, described), CSVW, _WHAT)
    if of_indicators:
        # The words of its columns are those of the observations, and need not be said once an indicator.
        brief = [_table(each, {}, languages, is_brief=True) for each in of_indicators.values()]
        shelf.tuck(f"{folders[1]}/{NAME}", _group(edition, brief))


def _group(edition: Edition, tables: Sequence[Mapping[str, object]]) -> str:
    languages, licence, contact = languages_of(edition), licence_of(edition), contact_of(edition)
    content = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": languages[0]}],
        "dc:title": _told(title_of(edition), languages),
        "dc:description": _told(about(edition), languages),
        "dc:rights": _told(rights_of(edition), languages),
        "dc:publisher": _told(publisher_of(edition), languages),
        "dc:modified": {"@value": edition.as_of.isoformat(), "@type": "xsd:date"},
        **({"dc:license": {"@id": licence.address} if licence.address else licence.name} if licence else {}),
        **({"dcat:contactPoint": {"vcard:fn": contact.name}} if contact else {}),
        "tables": list(tables),
    }
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def _table(
    table: Table, tables: Mapping[str, Table], languages: tuple[Language, ...], *, is_brief: bool = False
) -> dict[str, object]:
    columns = [_column(each, languages, is_brief=is_brief) for each in table.columns]
    references = [
        {
            "columnReference": column,
            "reference": {"resource": f"{other}.csv", "columnReference": column_there},
        }
        for column, other in table.references(tables)
        for column_there in tables[other].key
    ]
    return {
        "url": f"{table.name}.csv",
        "dc:title": _told(table.what, languages),
        "tableSchema": {
            "columns": columns,
            **({"primaryKey": list(table.key)} if table.key else {}),
            **({"foreignKeys": references} if references else {}),
        },
    }


def _column(column: Column, languages: tuple[Language, ...], *, is_brief: bool) -> dict[str, object]:
    return {
        "name": column.name,
        # By the standard the titles are what stands in the file; what it means is a property of its own.
        "titles": column.name,
        "datatype": column.holds.value,
        **({"lang": column.language} if column.language else {}),
        **({} if is_brief else {"dc:description": _told(column.what, languages)}),
    }


def _told(text: Text, languages: tuple[Language, ...]) -> Words:
    return [{"@value": words, "@language": language} for language, words in tagged(text, languages).items()]

"""Parquet: the tables with typed columns, written by DuckDB."""

from __future__ import annotations

import errno
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from streefpad.model.edition import Edition
from streefpad.publish.opendata.colophon import (
    about,
    contact_of,
    languages_of,
    licence_of,
    publisher_of,
    tagged,
    title_of,
)
from streefpad.publish.opendata.columns import Holds
from streefpad.publish.opendata.shelf import PARQUET, Shelf
from streefpad.publish.opendata.tabular import Table
from streefpad.values.texts import Text

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

AS_PUBLISHED = "value_as_published"

_TYPES: Mapping[Holds, str] = {
    Holds.TEXT: "VARCHAR",
    Holds.DECIMAL: "DOUBLE",
    Holds.WHOLE: "BIGINT",
    Holds.YES_NO: "BOOLEAN",
    Holds.DAY: "DATE",
}


def write_parquet(edition: Edition, tables: Mapping[str, Table], folder: str, shelf: Shelf) -> None:
    """A file for each table.

    Numbers are doubles, because a decimal type would change with the decimals of each edition; the
    observations keep the published decimals in a column beside.
    Raises OSError where a file cannot be written.
    """
    import duckdb

    facts = _facts(edition)
    with tempfile.TemporaryDirectory() as aside, duckdb.connect() as connection:
        connection.execute("SET threads = 1")  # the same rows in the same groups, whatever the machine
        for table in tables.values():
            said = {**facts, **_told("table", table.what, edition)}
            file = Path(aside) / f"{table.name}.parquet"
            try:
                _copy(connection, table, said, file)
            except duckdb.IOException as fault:
                # A full disk reaches us in DuckDB's words; whoever calls knows the system's kind of error.
                raise OSError(errno.EIO, str(fault), str(file)) from fault
            shelf.put(f"{folder}/{file.name}", file.read_bytes(), PARQUET, table.what, table.dataset)


def _copy(connection: DuckDBPyConnection, table: Table, facts: Mapping[str, str], file: Path) -> None:
    """The rows come as text, in lists: one for each column, so that one statement takes them all."""
    columns = table.columns
    lists = {
        f"c{place}": [row.get(each.name) or None for row in table.rows] for place, each in enumerate(columns)
    }
    selected = ", ".join(
        f"{_cast(f'c{place}', each.holds)} AS {_quoted(each.name)}" for place, each in enumerate(columns)
    )
    if table.name == "observations" and any(each.name == "value" for each in columns):
        place = next(place for place, each in enumerate(columns) if each.name == "value")
        selected += f", c{place} AS {_quoted(AS_PUBLISHED)}"
    unnested = ", ".join(f"unnest(${name}::VARCHAR[]) AS {name}" for name in lists)
    metadata = ", ".join(f'"{name}": {_literal(text)}' for name, text in facts.items())
    connection.execute(
        f"CREATE OR REPLACE TEMP TABLE written AS SELECT {selected} FROM (SELECT {unnested})", lists
    )
    connection.execute(
        f"COPY written TO {_literal(str(file))} "
        f"(FORMAT parquet, COMPRESSION zstd, KV_METADATA {{{metadata}}})"
    )


def _facts(edition: Edition) -> dict[str, str]:
    """What the file says of itself."""
    agenda = edition.catalogue.agenda
    licence, contact = licence_of(edition), contact_of(edition)
    facts = {
        **_told("title", title_of(edition), edition),
        **_told("about", about(edition), edition),
        **_told("standing", agenda.standing, edition),
        **_told("publisher", publisher_of(edition), edition),
        "synthetic": str(agenda.synthetic).lower(),
        "as_of": edition.as_of.isoformat(),
        "licence": " ".join((licence.name, licence.address)).strip() if licence else "",
        "contact": contact.name if contact else "",
    }
    return {name: text for name, text in facts.items() if text}


def _told(name: str, text: Text, edition: Edition) -> dict[str, str]:
    return {f"{name}_{language}": words for language, words in tagged(text, languages_of(edition)).items()}


def _cast(name: str, holds: Holds) -> str:
    """The column as its type; a number too large for that is left to the text beside it."""
    return name if holds is Holds.TEXT else f"TRY_CAST({name} AS {_TYPES[holds]})"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"

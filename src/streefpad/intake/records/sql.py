"""DuckDB as this folder uses it: loaded late, never fetching an extension, text quoted in one place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

# Below so many bits of key, DuckDB adds into a table that the key itself indexes instead of hashing:
# 2^20 cells of two sums are some 50 MB on two threads, and the cube is made in two thirds of the time.
_INDEXED_KEY_BITS = 20

WORKERS = 2  # that read or make cubes at the same time, each in a database of its own


@contextmanager
def database(threads: int | None = None) -> Iterator[DuckDBPyConnection]:
    """A database in memory that closes with the block; `threads` is all cores unless given."""
    import duckdb  # 0.1 s that only records are worth

    config: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
    }
    if threads:
        config["threads"] = threads
    with duckdb.connect(config=config) as connection:
        connection.execute("SET enable_progress_bar = false")
        connection.execute(f"SET perfect_ht_threshold = {_INDEXED_KEY_BITS}")
        yield connection


def name(text: str) -> str:
    """The text as a name in SQL.

    >>> name('graad_so')
    '"graad_so"'
    """
    return '"' + text.replace('"', '""') + '"'


def literal(text: str) -> str:
    """The text as a value in SQL.

    >>> literal("'s-Gravenwezel")
    "'''s-Gravenwezel'"
    """
    return "'" + text.replace("'", "''") + "'"


def scalar(connection: DuckDBPyConnection, query: str) -> int:
    """The one whole number that the query answers; 0 where it answers nothing."""
    row = connection.execute(query).fetchone()
    return int(row[0]) if row and row[0] is not None else 0

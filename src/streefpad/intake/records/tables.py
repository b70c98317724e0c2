"""A table of a database as a delivery: its wanted columns, fetched piece by piece."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from streefpad.intake.records.engines.addresses import without_password
from streefpad.intake.records.engines.elsewhere import batches_of, columns_of, said_by
from streefpad.intake.records.sql import name
from streefpad.intake.records.staged import STAGED, Faults, Staged, lacking_columns
from streefpad.model.cubes import Delivery
from streefpad.values.problems import Place, error_at

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection


def stage_table(
    connection: DuckDBPyConnection, delivery: Delivery, wanted: Sequence[str]
) -> tuple[Staged | None, Faults]:
    """The wanted columns of a table; its records are counted from 1, in the order they came."""
    place = Place(file=f"{without_password(delivery.engine)}#{delivery.table}")
    with said_by(delivery.engine) as gone:
        headings = columns_of(delivery.engine, delivery.table)
        if wrong := lacking_columns(headings, wanted, place):
            return None, wrong
        empty = ", ".join(f"{name(each)} VARCHAR" for each in wanted)
        chosen = ", ".join(f"{name(each)}::VARCHAR" for each in wanted)
        connection.execute(f"CREATE TABLE {STAGED} ({empty})")
        for batch in batches_of(delivery.engine, delivery.table, wanted):
            connection.register("batch", batch)
            connection.execute(f"INSERT INTO {STAGED} SELECT {chosen} FROM batch")
            connection.unregister("batch")
    if gone.why:
        return None, (error_at("source-gone", place, why=gone.why),)
    return Staged(file=place.file, heading=place, lines=lambda records: [each + 1 for each in records]), ()

"""Every column of every table is described in every language."""

from __future__ import annotations

import csv
import io
import re
from decimal import Decimal
from importlib.resources import files

import pytest

from streefpad.publish.opendata.columns import Holds, column_of
from streefpad.publish.opendata.tables import tables_of, tables_of_indicators
from streefpad.values.record import replace
from tests.unit.publish.opendata import troubles
from tests.unit.publish.opendata.test_counts import COUNTED

EDITION = replace(troubles.edition(), counted=COUNTED)
TABLES = {**tables_of(EDITION), **tables_of_indicators(EDITION)}
KINDS = {Holds.DECIMAL: Decimal, Holds.WHOLE: int}


def described() -> list[dict[str, str]]:
    """The rows of the file that describes columns."""
    text = files("streefpad.publish.opendata").joinpath("columns.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(io.StringIO(text)))


@pytest.mark.parametrize("table", TABLES)
def test_every_column_has_words_of_its_own(table: str) -> None:
    words = {row["column"] for row in described()}
    names = {each.name: re.sub(r"_(nl|en|fr)$", "", each.name) for each in TABLES[table].columns}
    assert not [
        name for name, bare in names.items() if not {f"{table}.{name}", name, f"{table}.{bare}", bare} & words
    ]


@pytest.mark.parametrize("table", TABLES)
def test_every_field_is_of_the_kind_that_its_column_says(table: str) -> None:
    for column in TABLES[table].columns:
        texts = {row.get(column.name, "") for row in TABLES[table].rows} - {""}
        if column.holds in KINDS:
            assert all(KINDS[column.holds](text) is not None for text in texts), column.name
        if column.holds is Holds.YES_NO:
            assert texts <= {"true", "false"}, column.name


def test_the_words_exist_in_every_language() -> None:
    rows = described()
    assert not [row["column"] for row in rows if not (row["nl"] and row["en"])]
    assert len({row["column"] for row in rows}) == len(rows)


def test_a_column_of_words_tells_its_language() -> None:
    column = column_of("findings", "reason_en")
    assert (column.language, column.what.nl) == ("en", "waarom, in een zin, in het Engels")


def test_a_column_means_what_its_table_means_by_it() -> None:
    assert column_of("counts", "numerator").holds is Holds.WHOLE
    assert column_of("indicators", "numerator_nl").holds is Holds.TEXT


def test_a_column_that_nobody_described_is_called_by_its_name() -> None:
    assert (column_of("x", "new").holds, column_of("x", "new").what.nl) == (Holds.TEXT, "new")

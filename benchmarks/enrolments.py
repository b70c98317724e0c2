"""Made-up enrolments of any size for the benchmark: coded and sealed, as text, and as open data.

The numbers come from hashes of the record's number, so every run makes the same records.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from streefpad.intake.records.codes import codes_bytes
from streefpad.intake.records.queries import CELL, cell_key
from streefpad.intake.records.sql import database, literal
from streefpad.intake.records.staged import file_sha256
from streefpad.intake.records.store import (
    CODES,
    RECORDS,
    ROOT,
    folder_name,
    structure_digest,
    write_receipt,
)
from streefpad.model.cubes import CodedDimension, SealedRecords
from streefpad.model.records import (
    ByEntries,
    Classification,
    Column,
    Condition,
    Dimension,
    ListEntry,
    Measure,
    MeasureKind,
    RecordStructure,
    ShareDefinition,
)
from streefpad.values.periods import school_year
from streefpad.values.texts import Text

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

YEARS = 20
FIRST = 2007
PROGRAMMES = 600
FORMS = ("aso", "tso", "bso", "kso")
FINALITIES = ("Doorstroom", "Dubbel", "Arbeidsmarkt")
GRADES = ("Tweede graad", "Derde graad")
SEXES = ("F", "M")
PROVINCES = ("Antwerpen", "Limburg", "Oost-Vlaanderen", "Vlaams-Brabant", "West-Vlaanderen")
SES = ("high", "low", "middle")
ORIGINS = ("BE", "EU", "MA", "TR", "other")
CODES_OF = {"sex": SEXES, "province": PROVINCES, "ses": SES, "origin": ORIGINS}

PROGRAMME = tuple(Column(id=id) for id in ("code", "name", "domain", "finality", "grade", "form"))
STRUCTURE = RecordStructure(
    id="benchmark",
    dimensions=(
        Dimension(id="programme", columns=PROGRAMME),
        *(Dimension(id=id, columns=(Column(id=id),)) for id in ("sex", "province", "ses", "origin")),
    ),
    measures=(
        Measure(id="pupils"),
        Measure(id="weight", kind=MeasureKind.WEIGHT, heading="weight", decimals=6),
    ),
)
PARTS = ((), ("sex",), ("province",), ("ses",), ("origin",), ("sex", "province"))


def programme(number: int) -> tuple[str, ...]:
    """The columns of a made-up programme."""
    return (
        f"{number:04d}",
        f"Richting {number:04d}",
        str(1 + number % 9),
        FINALITIES[number % 3],
        GRADES[number % 2],
        FORMS[number // 3 % 4],
    )


# Three vintages of one list: some programmes change category between two of them.
VINTAGES = (
    (None, date(2013, 8, 31)),
    (date(2013, 9, 1), date(2019, 8, 31)),
    (date(2019, 9, 1), None),
)
LIST = Classification(
    id="made-up-list",
    name=Text(en="A made-up list"),
    rule=ByEntries(
        entries=tuple(
            ListEntry(
                code=f"{number:04d}",
                grade=GRADES[number % 2],
                category="stem" if (number * 7 + 2 * (number % 17 == vintage)) % 5 < 2 else "not-stem",
                since=since,
                until=until,
            )
            for number in range(PROGRAMMES)
            for vintage, (since, until) in enumerate(VINTAGES)
        )
    ),
)


def definitions() -> tuple[ShareDefinition, ...]:
    """Forty shares: ten of each form, over grades, finalities, sexes, disadvantage and origin."""
    stem = Condition(column="stem", codes=("stem",))
    made = []
    for form in FORMS:
        of = Condition(column="form", codes=(form,))
        last = Condition(column="grade", codes=("Derde graad",))
        girls, low = Condition(column="sex", codes=("F",)), Condition(column="ses", codes=("low",))
        abroad = Condition(column="origin", codes=("BE",), excluded=True)
        domain = Condition(column="domain", codes=("2", "4"))
        labour = Condition(column="finality", codes=("Arbeidsmarkt",))
        pairs = [
            ((stem,), (of,)),
            ((stem,), (of, last)),
            ((girls,), (of, stem)),
            ((girls,), (of, last, stem)),
            ((stem,), (of, girls)),
            ((stem,), (of, low)),
            ((low,), (of, stem)),
            ((stem,), (of, abroad)),
            ((stem,), (of, labour)),
            ((stem,), (of, domain, last)),
        ]
        made += [
            ShareDefinition(
                indicator=f"{form}-{at}",
                numerator=(*denominator, *numerator),
                denominator=denominator,
                classification=LIST.id,
            )
            for at, (numerator, denominator) in enumerate(pairs)
        ]
    return tuple(made)


DEFINITIONS = definitions()


def seal_years(folder: Path, per_year: int, *, ordered: bool) -> None:
    """Coded records as the store keeps them (or in the order of delivery), with code lists and receipts."""
    dimensions = (
        _coded("programme", PROGRAMME, [programme(number) for number in range(PROGRAMMES)]),
        *(_coded(id, (Column(id=id),), [(code,) for code in codes]) for id, codes in CODES_OF.items()),
    )
    order = "ORDER BY ALL" if ordered else ""
    cell = cell_key(dimensions)
    with database() as connection:
        for year in range(FIRST, FIRST + YEARS):
            period = school_year(year)
            name = folder_name(period, f"made {per_year} {ordered}", structure_digest(STRUCTURE))
            home = folder / ROOT / STRUCTURE.id / name
            home.mkdir(parents=True, exist_ok=True)
            connection.execute(
                f"COPY (SELECT {cell} AS {CELL}, programme::USMALLINT AS programme, sex::UTINYINT AS sex,"
                " province::UTINYINT AS province, ses::UTINYINT AS ses,"
                " origin::UTINYINT AS origin, weight::INTEGER AS weight"
                f" FROM ({_records(year, per_year)}) {order}) TO {literal(str(home / RECORDS))}"
                " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 262144)"
            )
            (home / CODES).write_bytes(codes_bytes(dimensions))
            write_receipt(
                SealedRecords(
                    id="", folder="", dataflow=STRUCTURE.id, period=period, delivered="made up",
                    delivered_sha256="0" * 64, structure=structure_digest(STRUCTURE),
                    records_sha256=file_sha256(home / RECORDS), codes_sha256=file_sha256(home / CODES),
                    records=per_year, cell=STRUCTURE.shapes[0].dimensions,
                    retrieved=date(2026, 11, 25), by="benchmark",
                ),
                home,
            )  # fmt: skip


def deliver_text(folder: Path, per_year: int, years: int) -> None:
    """The same records as text in the order of delivery, one file a year."""
    folder.mkdir(parents=True, exist_ok=True)
    chosen = ", ".join(f"{list(codes)}[1 + {id}] AS {id}" for id, codes in CODES_OF.items())
    with database() as connection:
        create_programmes(connection)
        for year in range(FIRST, FIRST + years):
            connection.execute(
                f"COPY (SELECT {year} AS year, programmes.* EXCLUDE (number), {chosen},"
                " weight * CAST(0.000001 AS DECIMAL(9, 6)) AS weight"
                f" FROM ({_records(year, per_year)}) AS made JOIN programmes ON number = programme)"
                f" TO {literal(str(folder / f'{year}.parquet'))}"
                " (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 262144)"
            )


def deliver_open_data(folder: Path, years: int, rows: int) -> None:
    """Counts in the manner of the yearly open data: one row for each site, programme and kind of pupil."""
    folder.mkdir(parents=True, exist_ok=True)
    chosen = ", ".join(f"{list(codes)}[1 + {id}] AS {id}" for id, codes in CODES_OF.items())
    beside = ", ".join(f"'kolom {at} ' || (programme % {at + 2}) AS other_{at}" for at in range(10))
    with database() as connection:
        create_programmes(connection)
        for year in range(FIRST, FIRST + years):
            connection.execute(
                f"COPY (SELECT programmes.* EXCLUDE (number), {chosen}, {beside}, 1 + weight % 40 AS pupils,"
                " weight * CAST(0.000001 AS DECIMAL(9, 6)) AS weight"
                f" FROM ({_records(year, rows)}) AS made JOIN programmes ON number = programme)"
                f" TO {literal(str(folder / f'{school_year(year)}.csv'))} (FORMAT csv, HEADER)"
            )


def query_per_indicator(definition: ShareDefinition, records: str) -> str:
    """The way most monitors do it: a query over all records for one indicator, here at its best.

    One scan with GROUPING SETS; `records` has a column `year`, `classes` holds the categories.
    """
    sets = ", ".join("(" + ", ".join(("year", *part)) + ")" for part in PARTS)
    asked, within = _where(definition.numerator), _where(definition.denominator)
    return (
        "SELECT year, sex, province, ses, origin, count(*) FILTER ({0}) AS up, count(*) AS down,"
        " sum(weight) FILTER ({0}) AS weighted_up, sum(weight) AS weighted_down"
        " FROM {1} AS records JOIN classes USING (year, code) WHERE {2} GROUP BY GROUPING SETS ({3})"
    ).format(f"WHERE {asked}", records, within, sets)


def _where(predicate: tuple[Condition, ...]) -> str:
    return " AND ".join(
        f"{each.column} {'NOT ' if each.excluded else ''}IN ({', '.join(map(literal, each.codes))})"
        for each in predicate
    )


def create_programmes(connection: DuckDBPyConnection) -> None:
    """The table of programmes: their number, and their columns."""
    rows = [(number, *programme(number)) for number in range(PROGRAMMES)]
    columns = ", ".join(f"unnest(?::VARCHAR[]) AS {column.id}" for column in PROGRAMME)
    lists = [list(each) for each in zip(*rows, strict=True)]
    connection.execute(
        f"CREATE OR REPLACE TABLE programmes AS SELECT unnest(?::INTEGER[]) AS number, {columns}", lists
    )


def _coded(id: str, columns: tuple[Column, ...], rows: list[tuple[str, ...]]) -> CodedDimension:
    return CodedDimension(id=id, columns=tuple(each.id for each in columns), rows=tuple(rows))


def _records(year: int, records: int) -> str:
    """The records of a year as numbers: few programmes are popular, each has its own mix of pupils."""
    return f"""
        SELECT
          least({PROGRAMMES - 1}, CAST({PROGRAMMES} * pow((h % 1000003) / 1000003.0, 2.5) AS INTEGER))
            AS programme,
          CAST((h >> 20) % 100 < 25 + programme % 50 AS INTEGER) AS sex,
          CAST((h >> 28) % 5 AS INTEGER) AS province,
          CAST((h >> 34) % 100 < 20 + programme % 30 AS INTEGER) + CAST((h >> 41) % 3 = 0 AS INTEGER) AS ses,
          CAST((h >> 44) % 5 AS INTEGER) AS origin,
          CAST(500000 + 1000 * ((h >> 50) % 1000) AS INTEGER) AS weight
        FROM (SELECT hash(i + {year * 1_000_000_000}) AS h FROM range({records}) AS t(i))
    """

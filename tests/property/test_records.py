"""The fast engine and the naive one count the same, whatever is delivered."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from streefpad.intake.records.contents import CubeContents, cells, load_cubes, programmes
from streefpad.intake.records.cubes import make_cubes
from streefpad.intake.records.deliveries import take_in
from streefpad.intake.records.distinct import count_distinct
from streefpad.intake.records.shares import count_shares
from streefpad.model.cubes import DistinctDefinition, SealedRecords
from streefpad.model.records import Classified, Condition, Predicate, ShareDefinition
from streefpad.rules.classify import MATRIX_DOMAIN, classify
from streefpad.values.periods import parse_period
from tests.unit.intake.records.naive import (
    NaiveRecord,
    naive_cube,
    naive_distinct,
    naive_shares,
    read_naive,
)
from tests.unit.intake.records.samples import STRUCTURE, YEAR, delivery, records, table, written

Row = tuple[str, ...]
PERIODS = (YEAR, parse_period("2024-2025"))
BLANK = ("", "  ")
PARTS = ((), ("sex",), ("province",), ("sex", "province"), ("province", "sex"), ("form",))

numbers = st.one_of(st.integers(0, 9), st.integers(0, 10**12))
rows = st.lists(
    st.tuples(
        st.sampled_from(("Mechatronica", "Kantoor", "Latijn, \"oud\"", " Kantoor ", "çédille\nnieuw", *BLANK)),
        st.sampled_from(("STEM", "2", "Sport", "9", "onbekend", "")),
        st.sampled_from(("aso", "tso", "bso", " bso", "")),
        st.sampled_from(("Mannelijk", "Vrouwelijk", "")),
        st.sampled_from(("Antwerpen", "Limburg", "limburg", "")),
        st.sampled_from(("1", "1.0", "000001", "123456", "", "n.v.t.")),
        st.one_of(numbers.map(str), st.integers(0, 99).map(lambda n: f"{n}.0")),
        st.decimals(0, 10**6, places=8).map(lambda n: format(n, "f")),
    ),
    min_size=1,
    max_size=30,
)  # fmt: skip

CODES = {
    "name": ("Mechatronica", "Kantoor"),
    "domain": ("STEM", "2", "9"),
    "form": ("aso", "tso", "bso", ""),
    "sex": ("F", "M", ""),
    "province": ("Limburg", ""),
    "stem": ("stem", "not-stem"),
}


@st.composite
def conditions(draw: st.DrawFn) -> Condition:
    """A condition on any column, often on the classification's."""
    column = draw(st.sampled_from(sorted(CODES)))
    codes = draw(st.lists(st.sampled_from(CODES[column]), unique=True, max_size=2))
    return Condition(column=column, codes=tuple(codes), excluded=draw(st.booleans()))


predicates = st.lists(conditions(), max_size=3).map(tuple)
asked = st.lists(st.tuples(predicates, predicates), min_size=1, max_size=4)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(delivered=st.lists(rows, min_size=1, max_size=2), pairs=asked)
def test_the_fast_engine_equals_the_naive_one(
    delivered: list[list[Row]], pairs: list[tuple[Predicate, Predicate]]
) -> None:
    naive = [
        record
        for period, each in zip(PERIODS, delivered, strict=False)
        for record in read_naive(STRUCTURE, period, records(each))
    ]
    with tempfile.TemporaryDirectory() as name:
        main, schools = _cubes(Path(name), delivered, ""), _cubes(Path(name), delivered, "schools")
    _same_cells(main, naive, 0)
    _same_cells(schools, naive, 1)
    classified = _classified(main)

    definitions = [
        ShareDefinition(
            indicator=f"share-{at}",
            numerator=(*numerator, *denominator),
            denominator=denominator,
            classification=MATRIX_DOMAIN.id,
        )
        for at, (numerator, denominator) in enumerate(pairs)
    ]
    table, problems = count_shares(main, definitions, PARTS, classified)
    assert not [each for each in problems if each.code != "code-never-seen"]
    assert list(table.counts()) == naive_shares(STRUCTURE, naive, definitions, PARTS, classified)

    counted = [
        DistinctDefinition(
            indicator=each.indicator,
            counted="school",
            where=tuple(c for c in each.denominator if c.column != "province"),
            classification=MATRIX_DOMAIN.id,
        )
        for each in definitions
    ]
    parts = ((), ("sex",), ("form",))
    found, problems = count_distinct(schools, counted, parts, classified)
    assert not problems
    assert list(found) == naive_distinct(naive, counted, parts, "pupils", classified)


def _cubes(folder: Path, delivered: list[list[Row]], shape: str) -> tuple[CubeContents, ...]:
    sealed: list[SealedRecords] = []
    for period, each in zip(PERIODS, delivered, strict=False):
        file = written(folder, table(each), f"{period}.csv")
        found, problems = take_in(folder, STRUCTURE, delivery(file, period), threads=1)
        assert not problems, problems
        sealed += found
    cubes, problems = make_cubes(folder, STRUCTURE, sealed, shape)
    assert not problems
    return load_cubes(folder, cubes)


def _same_cells(contents: tuple[CubeContents, ...], naive: list[NaiveRecord], shape: int) -> None:
    for each in contents:
        here = [record for record in naive if record.period == each.cube.period]
        assert sorted(cells(each)) == naive_cube(STRUCTURE, STRUCTURE.shapes[shape], here)


def _classified(contents: tuple[CubeContents, ...]) -> list[Classified]:
    found = []
    for each in contents:
        classified, _ = classify(programmes(each), MATRIX_DOMAIN, each.cube.period)
        assert classified
        found.append(classified)
    return found

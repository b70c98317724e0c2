"""The yearly open-data file as published: texts, leading zeros, ".0" tails, and loud about what changed."""

from __future__ import annotations

import csv
import io
from datetime import date
from pathlib import Path

import pytest

from streefpad.intake.connectors import CONNECTORS
from streefpad.intake.connectors.flemish_open_data import PLAN, read_name
from streefpad.intake.records import load_cubes, make_cubes, take_in
from streefpad.intake.records.contents import cells
from streefpad.intake.records.derived import derived_code, with_derived
from streefpad.model.cubes import Delivery
from streefpad.publish.openformat import OFFICIAL_COLUMNS
from streefpad.values.periods import parse_period
from streefpad.values.problems import Problem

YEAR = parse_period("2024-2025")
ROW = {
    "hoofdstructuur_inschrijving_code": "311.0",
    "graad_so": "3e graad",
    "leerjaar": "1e leerjaar",
    "onderwijsvorm": "tso",
    "finaliteit": "Dubbele finaliteit",
    "domein": "STEM",
    "studierichting": "Windtechnieken",
    "administratieve_groep": "1e lj 3e gr TSO Windtechnieken",
    "onderwijsnet": "GO",
    "geslacht": "Vrouwelijk",
    "belg_nietbelg": "Belg",
    "vestiging_provincie_naam": "Limburg",
    "instellingsnummer": "1234.0",
    "aantal_inschrijvingen": "7",
}


def written(folder: Path, *rows: dict[str, str], headings: tuple[str, ...] = OFFICIAL_COLUMNS) -> Path:
    """A file in the official columns, with these rows."""
    text = io.StringIO()
    writer = csv.DictWriter(text, headings, restval="", extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows({**ROW, **row} for row in rows)
    path = folder / "inschrijvingen-leerplicht-instellingen-dataset-2024-2025-1feb.csv"
    path.write_text(text.getvalue(), encoding="utf-8")
    return path


def taken(folder: Path, file: Path) -> tuple[Problem, ...]:
    _, problems = take_in(folder, PLAN.structure, _delivery(file))
    return problems


def _delivery(file: Path) -> Delivery:
    return Delivery(file=str(file), period=YEAR, retrieved=date(2026, 11, 25), by="test")


def counted(folder: Path, file: Path, shape: str = "") -> dict[tuple[str, ...], int]:
    """Each cell of a cube, as codes, with its pupils."""
    sealed, problems = take_in(folder, PLAN.structure, _delivery(file))
    assert not problems, problems
    cubes, problems = make_cubes(folder, PLAN.structure, sealed, shape)
    assert not problems, problems
    (contents,) = load_cubes(folder, cubes)
    return {codes: total for codes, (total,) in cells(contents)}


def test_the_connector_is_found_by_its_name() -> None:
    assert CONNECTORS["flemish-open-data"].plan is PLAN


def test_main_structures_and_institution_numbers_get_their_digits_back(tmp_path: Path) -> None:
    file = written(tmp_path, {"instellingsnummer": "001234"}, {"instellingsnummer": "1234.0"}, {})
    (row,) = counted(tmp_path, file, "schools")
    assert (row[0], row[-1]) == ("311", "001234")


def test_rows_that_differ_only_in_what_is_not_counted_by_are_added_up(tmp_path: Path) -> None:
    file = written(tmp_path, {"vestigingsplaats_adres": "Dorp 1"}, {"vestigingsplaats_adres": "Dorp 2"})
    assert list(counted(tmp_path, file).values()) == [14]


def test_sex_is_kept_as_a_code(tmp_path: Path) -> None:
    file = written(tmp_path, {"geslacht": "Mannelijk"}, {"geslacht": "Vrouwelijk"})
    assert sorted(row[9] for row in counted(tmp_path, file)) == ["F", "M"]


def test_no_address_and_no_municipality_is_taken_over(tmp_path: Path) -> None:
    file = written(tmp_path, {"vestigingsplaats_adres": "Geheimstraat 12, Dorpgem"})
    take_in(tmp_path, PLAN.structure, _delivery(file))
    sealed = b"".join(each.read_bytes() for each in (tmp_path / "vault").rglob("*") if each.is_file())
    assert b"Geheimstraat" not in sealed


def test_a_renamed_column_fails_loudly_with_the_nearest_new_name(tmp_path: Path) -> None:
    headings = tuple("graad_secundair" if each == "graad_so" else each for each in OFFICIAL_COLUMNS)
    (problem,) = taken(tmp_path, written(tmp_path, {}, headings=headings))
    assert problem.code == "missing-column"
    assert (problem.facts["column"], problem.facts["nearest"]) == ("graad_so", "graad_secundair")
    assert problem.place.line == 1


def test_a_column_too_many_is_no_problem(tmp_path: Path) -> None:
    assert not taken(tmp_path, written(tmp_path, {}, headings=(*OFFICIAL_COLUMNS, "nieuw_kenmerk")))


@pytest.mark.parametrize(
    ("column", "value"),
    [("geslacht", "X"), ("onderwijsvorm", "BSO+"), ("finaliteit", "Doorstroom")],
)
def test_a_value_that_the_format_does_not_know_is_told_with_its_line(
    tmp_path: Path, column: str, value: str
) -> None:
    (problem,) = taken(tmp_path, written(tmp_path, {}, {column: value}))
    assert (problem.code, problem.place.line, problem.facts["code"]) == ("unknown-value", 3, value)


@pytest.mark.parametrize(
    ("count", "code"),
    [("-1", "negative-count"), ("7.5", "fractional-count"), ("zeven", "not-a-number"), ("", "not-a-number")],
)
def test_a_count_that_is_none_is_told_with_its_line(tmp_path: Path, count: str, code: str) -> None:
    (problem,) = taken(tmp_path, written(tmp_path, {}, {"aantal_inschrijvingen": count}))
    assert (problem.code, problem.place.line) == (code, 3)


@pytest.mark.parametrize(
    ("name", "period", "other_day"),
    [
        ("inschrijvingen-leerplicht-instellingen-dataset-2016-2017-1feb.csv", "2016-2017", ""),
        ("mobiliteit-aantrekking-dataset-2023-2024-1okt.csv", "2023-2024", "1okt"),
        ("leerlingenaantallen_discimus_voorlopig_1.xlsx", None, "voorlopig"),
        ("dataset-2023-2025-1feb.csv", None, ""),
        ("download (3).csv", None, ""),
    ],
)
def test_the_name_tells_the_school_year_and_the_day_it_counts(
    name: str, period: str | None, other_day: str
) -> None:
    found = read_name(name)
    assert (str(found.period) if found.period else None, found.other_day) == (period, other_day)


@pytest.mark.parametrize(
    ("main", "group", "track"),
    [
        ("311", "1e lj 3e gr BSO Zonnepanelen duaal", "dual"),
        ("311", "1e lj 3e gr BSO Zonnepanelen DBSO", "dual"),
        ("311", "1e lj 3e gr BSO Zonnepanelen SYN", "dual"),
        ("311", "1e lj 3e gr BSO Zonnepanelen Duaal aanloop", "dual"),
        ("311", "1e lj 3e gr BSO Zonnepanelen", "other"),
        ("311", "1e lj 3e gr BSO Basyn", "other"),
        ("312", "3e gr BSO Zonnetechniek modulair DBSO", "dbso"),
        ("312", "Bakker duaal", "dbso"),
        ("315", "Bakker SYN", "other"),
        ("321", "Bakker duaal", "other"),
    ],
)
def test_one_rule_tells_what_is_dual_and_what_is_dbso(main: str, group: str, track: str) -> None:
    (derived,) = PLAN.derived
    assert derived_code(derived, {"main_structure": main, "group": group}) == track


def test_the_derived_column_stands_beside_those_it_follows_from(tmp_path: Path) -> None:
    file = written(tmp_path, {"administratieve_groep": "Wind duaal"}, {})
    sealed, _ = take_in(tmp_path, PLAN.structure, _delivery(file))
    cubes, _ = make_cubes(tmp_path, PLAN.structure, sealed)
    (contents,) = load_cubes(tmp_path, cubes)
    found = with_derived(contents, PLAN.derived).column("track")
    assert found is not None
    assert sorted(found[1]) == ["dual", "other"]

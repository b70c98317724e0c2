"""From synthetic deliveries to figures: counted, classified, guarded, split, bridged, and the same again."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from pathlib import Path

import pypdf
import pytest

from streefpad.build import edition_of
from streefpad.build.publication import publish, render
from streefpad.model.edition import Edition
from streefpad.model.series import Flag, Series
from streefpad.publish.output import MemoryOutput
from streefpad.rules.counting import share_value
from streefpad.values.problems import Severity
from tests.unit.build.enrolments import (
    AGENDA,
    BRIDGE,
    CLASSIFICATION,
    DAY,
    LIST,
    copied,
    make_up,
    opened,
    sealed_practice,
    write_practice,
)

Row = dict[str, str]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Path]:
    return make_up(tmp_path_factory.mktemp("made") / "files")


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory, files: dict[int, Path]) -> Path:
    return sealed_practice(tmp_path_factory.mktemp("practice"), files)


@pytest.fixture(scope="module")
def edition(practice: Path) -> Edition:
    return edition_of(opened(practice), DAY)


def series(edition: Edition, id: str) -> Series:
    return edition.of_indicator(id)[0].series


def values(edition: Edition, id: str) -> dict[str, str]:
    return {str(each.period): str(each.value) for each in series(edition, id).observations}


def counted(file: Path, keep: Callable[[Row], bool]) -> int:
    """The pupils of the rows to keep, read straight from the file."""
    with file.open(encoding="utf-8", newline="") as stream:
        return sum(int(row["aantal_inschrijvingen"]) for row in csv.DictReader(stream) if keep(row))


def enters(row: Row) -> bool:
    """Whether a row is of the intake: first year of the third grade, mainstream."""
    return (row["hoofdstructuur_inschrijving_code"], row["graad_so"], row["leerjaar"]) == (
        "311",
        "3e graad",
        "1e leerjaar",
    )


def is_stem(row: Row) -> bool:
    return LIST.get(row["studierichting"]) == "stem"


def test_nothing_is_wrong_but_what_the_concordance_does_not_know(edition: Edition) -> None:
    assert {each.code for each in edition.problems if each.severity is not Severity.HINT} == {
        "programmes-not-bridged"
    }


def test_a_share_is_what_a_plain_count_of_the_file_gives(edition: Edition, files: dict[int, Path]) -> None:
    bso = counted(files[2023], lambda row: enters(row) and row["onderwijsvorm"] == "bso")
    stem = counted(files[2023], lambda row: enters(row) and row["onderwijsvorm"] == "bso" and is_stem(row))
    assert values(edition, "stem-bso")["2022-2023"] == str(share_value(stem, bso))


def test_girls_within_stem_and_stem_among_girls_are_two_measures_with_their_counts(
    edition: Edition, files: dict[int, Path]
) -> None:
    def girl(row: Row) -> bool:
        return enters(row) and row["onderwijsvorm"] == "bso" and row["geslacht"] == "Vrouwelijk"

    girls, both = counted(files[2023], girl), counted(files[2023], lambda row: girl(row) and is_stem(row))
    stem = counted(files[2023], lambda row: enters(row) and row["onderwijsvorm"] == "bso" and is_stem(row))
    assert values(edition, "girls-bso")["2022-2023"] == str(share_value(both, stem))
    assert values(edition, "girls-rate-bso")["2022-2023"] == str(share_value(both, girls))
    told = edition.counted.counts_of("girls-rate-bso")
    assert told is not None
    assert [(each.numerator, each.denominator) for each in told.counts][-1] == (both, girls)


def test_dual_pupils_follow_one_rule_in_every_year(edition: Edition, files: dict[int, Path]) -> None:
    def dual(row: Row) -> bool:
        group = row["administratieve_groep"]
        named = group.endswith((" DBSO", " SYN")) or "duaal" in group.lower()
        return row["hoofdstructuur_inschrijving_code"] == "311" and named

    for year, file in files.items():
        assert values(edition, "dual")[f"{year - 1}-{year}"] == str(counted(file, dual))


def test_different_schools_are_counted_exactly_and_a_few_are_withheld(
    edition: Edition, files: dict[int, Path]
) -> None:
    for year, file in files.items():
        with file.open(encoding="utf-8", newline="") as stream:
            rows = [row for row in csv.DictReader(stream) if row["hoofdstructuur_inschrijving_code"] == "311"]
        schools = {
            row["instellingsnummer"]
            for row in rows
            if row["aantal_inschrijvingen"] != "0"
            and (
                row["administratieve_groep"].endswith((" DBSO", " SYN"))
                or "duaal" in row["administratieve_groep"].lower()
            )
        }
        expected = str(len(schools)) if len(schools) >= 5 else None
        assert values(edition, "dual-schools").get(f"{year - 1}-{year}") == expected


def test_a_definition_counts_only_in_the_years_in_which_it_has_a_meaning(edition: Edition) -> None:
    assert list(values(edition, "stem-bso")) == ["2021-2022", "2022-2023"]
    assert list(values(edition, "stem-double")) == ["2023-2024", "2024-2025"]


def test_every_figure_names_its_definition_and_leads_back_to_a_receipt(edition: Edition) -> None:
    vintages = {each.id for each in edition.vintages}
    for each in series(edition, "stem-bso").observations:
        assert each.row == (("indicator", "stem-bso"), ("classification", "list-2012"))
        assert each.cell.vintage in vintages


def test_a_recoded_series_is_an_estimate_with_the_range_that_its_weights_leave_it(edition: Edition) -> None:
    observations = series(edition, "stem-double-recoded").observations
    assert [str(each.period) for each in observations] == ["2021-2022", "2022-2023"]
    assert all(Flag.ESTIMATED in each.flags for each in observations)
    told = edition.counted.counts_of("stem-double-recoded")
    assert told is not None
    for each, observed in zip(told.counts, observations, strict=True):
        assert (each.numerator, each.denominator) == (None, None)
        assert each.lowest is not None
        assert each.highest is not None
        assert each.lowest < observed.value < each.highest


def test_a_recoded_share_is_what_the_weights_give(edition: Edition, files: dict[int, Path]) -> None:
    def of(name: str) -> int:
        return counted(files[2023], lambda row: enters(row) and row["studierichting"] == name)

    wind = Decimal("0.4") * of("Windleer")
    share = 100 * wind / (wind + of("Handelsleer") + of("Beeldleer"))
    assert abs(Decimal(values(edition, "stem-double-recoded")["2022-2023"]) - share) <= Decimal("0.51")


def test_a_bridged_series_stands_beside_the_two_it_joins(edition: Edition) -> None:
    bridged = series(edition, "stem-double-bridged")
    assert [str(each.period) for each in bridged.observations] == [
        "2021-2022",
        "2022-2023",
        "2023-2024",
        "2024-2025",
    ]
    assert [Flag.ESTIMATED in each.flags for each in bridged.observations] == [True, True, False, False]
    line = edition.counted.bridged_line("stem-double-bridged")
    assert line is not None
    assert all(point.lowest is not None and point.highest is not None for point in line.points)
    assert list(values(edition, "stem-tso")) == ["2021-2022", "2022-2023"]


def test_the_whole_is_split_over_its_parts(edition: Edition) -> None:
    (split,) = edition.counted.splits_of("stem-bso-tso")
    assert [each.indicator for each in split.parts] == ["stem-bso", "stem-tso"]
    assert split.change == split.value_after - split.value_before
    assert abs(split.composition + split.rate - split.change) <= Decimal("0.02")


def test_without_a_list_a_definition_is_a_state_and_nothing_is_counted(
    tmp_path: Path, practice: Path
) -> None:
    folder = copied(practice, tmp_path / "agenda")
    (folder / "classifications" / "list.yaml").unlink()
    edition = edition_of(opened(folder), DAY)
    assert [each.code for each in edition.problems if each.severity is Severity.ERROR] == []
    assert "definition-not-published" in {each.code for each in edition.problems}
    assert values(edition, "stem-bso") == {}
    assert values(edition, "dual")


def test_a_programme_that_a_list_forgets_is_told_and_never_not_stem(tmp_path: Path, practice: Path) -> None:
    folder = copied(practice, tmp_path / "agenda")
    shorter = "".join(line for line in CLASSIFICATION.splitlines(True) if "name: Thuiszorg" not in line)
    (folder / "classifications" / "list.yaml").write_text(shorter, encoding="utf-8")
    edition = edition_of(opened(folder), DAY)
    errors = {
        (str(each.facts["indicator"]), str(each.facts["period"]))
        for each in edition.problems
        if each.code == "records-unplaced" and each.severity is Severity.ERROR
    }
    assert ("stem-bso", "2022-2023") in errors
    assert values(edition, "stem-bso") == {}
    assert values(edition, "stem-tso")


def test_a_remark_on_programmes_gives_no_exact_number_away(tmp_path: Path, practice: Path) -> None:
    folder = copied(practice, tmp_path / "agenda")
    shorter = "".join(line for line in CLASSIFICATION.splitlines(True) if "name: Thuiszorg" not in line)
    (folder / "classifications" / "list.yaml").write_text(shorter, encoding="utf-8")
    remarks = [
        each for each in edition_of(opened(folder), DAY).problems if each.code == "programmes-unmatched"
    ]
    assert remarks
    assert all(int(str(each.facts[name])) % 10 == 0 for each in remarks for name in ("counted", "total"))


def test_a_stricter_rule_withholds_the_girls(tmp_path: Path, practice: Path) -> None:
    folder = copied(practice, tmp_path / "agenda")
    strict = AGENDA.replace("minimum: 5", "minimum: 30")
    (folder / "agenda.yaml").write_text(strict, encoding="utf-8")
    edition = edition_of(opened(folder), DAY)
    assert values(edition, "girls-bso") == {}
    withheld = {str(each.facts["indicator"]) for each in edition.problems if each.code == "figure-withheld"}
    assert {"girls-bso", "girls-rate-bso"} <= withheld


def test_changed_records_are_told_and_their_year_is_left_out(tmp_path: Path, practice: Path) -> None:
    folder = copied(practice, tmp_path / "agenda")
    sealed = next((folder / "vault" / "records" / "enrolments").glob("2022-2023-*"))
    (sealed / "records.parquet").write_bytes(b"PAR1")
    edition = edition_of(opened(folder), DAY)
    assert "sealed-file-changed" in {each.code for each in edition.problems}
    assert list(values(edition, "stem-bso")) == ["2021-2022"]


def test_a_cube_that_is_gone_is_made_again_and_says_the_same(tmp_path: Path, practice: Path) -> None:
    folder = copied(practice, tmp_path / "agenda")
    for cube in (folder / "vault").rglob("cube-*"):
        cube.unlink()
    again, before = edition_of(opened(folder), DAY), edition_of(opened(practice), DAY)
    assert again.observations == before.observations


def test_a_bridge_with_wrong_weights_carries_nothing(tmp_path: Path, practice: Path) -> None:
    folder = copied(practice, tmp_path / "agenda")
    (folder / "bridges" / "reform.yaml").write_text(BRIDGE.replace("0.6", "0.7"), encoding="utf-8")
    edition = edition_of(opened(folder), DAY)
    assert "weights-not-one" in {each.code for each in edition.problems}
    assert values(edition, "stem-double-recoded") == {}
    assert values(edition, "stem-double-bridged") == {}


def test_without_records_every_indicator_waits_and_nothing_is_wrong(tmp_path: Path) -> None:
    edition = edition_of(opened(write_practice(tmp_path)), DAY)
    assert {each.code for each in edition.problems} == {"records-awaited"}
    assert not edition.observations


@pytest.fixture(scope="module")
def built(edition: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return publish(edition, tmp_path_factory.mktemp("built") / "site", ("nl", "en"))


def texts(folder: Path) -> Iterable[tuple[str, str]]:
    for each in sorted(folder.rglob("*")):
        if each.suffix == ".pdf":  # between its words stand the addresses of its parts, which are numbers too
            yield (
                each.relative_to(folder).as_posix(),
                "\n".join(page.extract_text() for page in pypdf.PdfReader(each).pages),
            )
        elif each.is_file():
            yield each.relative_to(folder).as_posix(), each.read_bytes().decode("utf-8", "replace")


def test_nothing_of_the_vault_is_published(built: Path, practice: Path) -> None:
    sealed = [
        each for each in (practice / "vault").rglob("*") if each.is_file() and each.name != "receipt.yaml"
    ]
    assert sealed
    bytes_of = {each.read_bytes() for each in sealed}
    for each in built.rglob("*"):
        assert each.suffix != ".sql"
        # Open data in Parquet have the rows of the CSV beside them; those of the vault have no such thing.
        assert each.suffix != ".parquet" or each.with_suffix(".csv").is_file()
        assert not each.is_file() or each.read_bytes() not in bytes_of


def test_no_school_and_no_address_is_published(built: Path, files: dict[int, Path]) -> None:
    with files[2024].open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    schools = {row["instellingsnummer"].removesuffix(".0").zfill(6) for row in rows}
    told = {row["vestigingsplaats_adres"] for row in rows} | schools
    for name, text in texts(built):
        assert not [each for each in told if each and each in text], name


def test_no_count_is_published_that_the_rule_withholds(tmp_path: Path, practice: Path) -> None:
    folder = copied(practice, tmp_path / "agenda")
    # So strict that the eighteen girls, and all that would show them, must stay inside.
    (folder / "agenda.yaml").write_text(AGENDA.replace("minimum: 5", "minimum: 30"), encoding="utf-8")
    edition = edition_of(opened(folder), DAY)
    output = MemoryOutput()
    render(edition, output, ("nl", "en"))
    rows = list(csv.DictReader(output.files["data/counts.csv"].decode("utf-8").splitlines()))
    girls = [row for row in rows if row["indicator"].startswith("girls")]
    assert girls
    assert all(row["withheld"] and "18" not in (row["numerator"], row["denominator"]) for row in girls)
    for name, content in output.files.items():
        text = content.decode("utf-8", "replace")
        assert not re.search(r"\b18 (of|van) [0-9]", text), name


def test_every_page_says_that_the_figures_are_made_up(built: Path) -> None:
    pages = {name: text for name, text in texts(built) if name.endswith(".html")}
    assert len(pages) > 20
    for name, text in pages.items():
        assert "made up" in text or "nagemaakt" in text.lower() or "verzonnen" in text.lower(), name


def test_the_same_records_give_the_same_bytes(
    edition: Edition, tmp_path: Path, files: dict[int, Path]
) -> None:
    again = edition_of(opened(sealed_practice(tmp_path, files)), DAY)
    first, second = MemoryOutput(), MemoryOutput()
    render(edition, first, ("nl", "en"))
    render(again, second, ("nl", "en"))
    assert first.files == second.files

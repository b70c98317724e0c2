"""A folder of synthetic files: labelled, the same again, and untouched where something is wrong."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

import streefpad
from streefpad.build.synthesis import Wish, synthesise
from streefpad.cli.synthesise import synthesise as command
from streefpad.intake.catalogue import read_catalogue
from streefpad.intake.catalogue.documents import read_documents
from streefpad.intake.studyprogrammes import read_programmes, read_totals
from streefpad.publish.openformat import OFFICIAL_COLUMNS, write_enrolments
from streefpad.publish.output import MemoryOutput
from streefpad.values.periods import parse_period, school_year
from streefpad.values.problems import Problem, SourceMissing
from streefpad.values.record import replace

AGENDAS = Path(streefpad.__file__).parent / "agendas"
SAMPLE = AGENDAS / "sample-catalogue"
WISH = Wish(
    catalogue=SAMPLE / "made-up-programmes.csv",
    totals=SAMPLE / "made-up-totals.csv",
    years=(school_year(2022), school_year(2023)),
    scale=Decimal("0.2"),
)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def edited(path: Path, folder: Path, edit: Callable[[str], str]) -> Path:
    """A copy of a file with its text changed."""
    copy = folder / path.name
    copy.write_text(edit(path.read_text(encoding="utf-8")), encoding="utf-8")
    return copy


def told(problems: tuple[Problem, ...]) -> list[tuple[str, int | None]]:
    return [(each.code, each.place.line) for each in problems]


# The folder


def test_a_folder_holds_a_file_for_each_school_year_and_its_labels(tmp_path: Path) -> None:
    written, problems = synthesise(WISH, tmp_path / "out")
    assert problems == ()
    assert sorted(contents(tmp_path / "out")) == [
        "SYNTHETIC.txt",
        "inschrijvingen-leerplicht-instellingen-dataset-2021-2022-1feb.csv",
        "inschrijvingen-leerplicht-instellingen-dataset-2022-2023-1feb.csv",
        "source.yaml",
        "synthetic.json",
    ]
    assert [each.period for each in written] == list(WISH.years)


def test_a_file_has_the_official_columns_and_only_those(tmp_path: Path) -> None:
    (first, _), _ = synthesise(WISH, tmp_path / "out")
    with (tmp_path / "out" / first.name).open(encoding="utf-8", newline="") as file:
        headings, *lines = list(csv.reader(file))
    assert tuple(headings) == OFFICIAL_COLUMNS
    assert {len(line) for line in lines} == {len(OFFICIAL_COLUMNS)}
    assert len(lines) == first.lines
    assert sum(int(line[-1]) for line in lines) == first.pupils


def test_the_same_wish_gives_the_same_bytes(tmp_path: Path) -> None:
    synthesise(WISH, tmp_path / "one")
    synthesise(WISH, tmp_path / "two")
    synthesise(replace(WISH, seed=2), tmp_path / "three")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")
    assert contents(tmp_path / "one").keys() == contents(tmp_path / "three").keys()
    assert contents(tmp_path / "one") != contents(tmp_path / "three")


def test_a_year_is_the_same_whatever_other_years_are_asked_for(tmp_path: Path) -> None:
    synthesise(WISH, tmp_path / "both")
    ((alone,), _) = synthesise(replace(WISH, years=WISH.years[1:]), tmp_path / "alone")
    assert contents(tmp_path / "both")[alone.name] == contents(tmp_path / "alone")[alone.name]


def test_without_years_all_those_of_the_totals_are_made(tmp_path: Path) -> None:
    written, _ = synthesise(replace(WISH, years=()), tmp_path / "out")
    assert [str(each.period) for each in written] == [f"{year}-{year + 1}" for year in range(2016, 2026)]


def test_a_number_of_pupils_is_reached_in_the_last_year(tmp_path: Path) -> None:
    (*_, last), _ = synthesise(replace(WISH, pupils=777), tmp_path / "out")
    with (tmp_path / "out" / last.name).open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    mainstream = [line for line in lines if line["hoofdstructuur_inschrijving_code"] == "311"]
    assert sum(int(line["aantal_inschrijvingen"]) for line in mainstream) == 777


# The labels


def test_the_label_says_it_in_both_languages(tmp_path: Path) -> None:
    synthesise(WISH, tmp_path / "out")
    label = contents(tmp_path / "out")["SYNTHETIC.txt"].decode()
    assert "nagemaakt" in label
    assert "made up" in label
    assert "made-up-totals.csv" in label


def test_the_facts_hold_what_a_receipt_needs(tmp_path: Path) -> None:
    synthesise(WISH, tmp_path / "out")
    found = contents(tmp_path / "out")
    facts = json.loads(found["synthetic.json"])
    assert facts["synthetic"] is True
    assert (facts["seed"], facts["scale"]) == (1, "0.2")
    assert facts["totals_sha256"] == hashlib.sha256(WISH.totals.read_bytes()).hexdigest()
    for each in facts["files"]:
        assert each["sha256"] == hashlib.sha256(found[each["name"]]).hexdigest()
        assert each["size"] == len(found[each["name"]])


def test_the_source_fits_an_agenda_that_says_it_is_synthetic(tmp_path: Path) -> None:
    synthesise(WISH, tmp_path / "out")
    agenda = tmp_path / "agenda"
    shutil.copytree(AGENDAS / "starter", agenda)
    shutil.copy(tmp_path / "out" / "source.yaml", agenda / "sources" / "synthetic.yaml")
    catalogue, problems = read_catalogue(agenda)
    assert problems == ()
    assert catalogue is not None
    assert catalogue.agenda.synthetic
    assert "synthetic-enrolments-1" in {each.id for each in catalogue.sources}


@pytest.mark.parametrize(
    "name", ['my "totals".csv', "a: b #c.csv", "{seed}.csv", "lijn\u2028één\x85.csv", "😀\t.csv"]
)
def test_the_source_says_the_name_of_any_file(tmp_path: Path, name: str) -> None:
    totals = tmp_path / name
    shutil.copy(WISH.totals, totals)
    synthesise(replace(WISH, totals=totals), tmp_path / "out")
    ((document,), problems) = read_documents(tmp_path / "out" / "source.yaml", "source.yaml")
    assert problems == ()
    note = document.data["note"]
    assert isinstance(note, dict)
    assert note["en"] == (
        f"Made up with streefpad {streefpad.__version__}; totals as in {name}. "
        "No figures on schools or pupils that exist."
    )


@pytest.mark.parametrize("sign", ["\n", "\r", "\r\n", ",", '"', ";"])
def test_whatever_the_name_of_a_programme_holds_a_line_has_its_own_values(tmp_path: Path, sign: str) -> None:
    name = f"Zorg{sign}en welzijn"
    rows = tuple((name if at else "Houttechnieken", str(at)) for at in range(3))
    strands = (
        Columns(OFFICIAL_COLUMNS[:2], rows, Numbers(2, 0, 1)),
        Columns(OFFICIAL_COLUMNS[2:-1], (("",) * 19,), Numbers(0, 0, 0)),
    )
    output = MemoryOutput()
    written = write_enrolments(school_year(2020), strands, Numbers(5, 6, 7), output)
    text = output.files[written.name].decode()
    _, *lines = csv.reader(io.StringIO(text, newline=""))
    assert [(each[0], each[1], each[-1]) for each in lines] == [
        (name, "2", "5"), ("Houttechnieken", "0", "6"), (name, "1", "7"),
    ]  # fmt: skip


# What is wrong


def test_nothing_is_written_where_something_is_wrong(tmp_path: Path) -> None:
    totals = edited(WISH.totals, tmp_path, lambda text: text.replace("2600", "2601", 1))
    written, problems = synthesise(replace(WISH, totals=totals), tmp_path / "out")
    assert written == ()
    assert {each.code for each in problems} == {"totals-disagree"}
    assert not (tmp_path / "out").exists()


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(SourceMissing, match="not empty"):
        synthesise(WISH, tmp_path)
    assert list(contents(tmp_path)) == ["mine.txt"]


def test_a_missing_input_is_named(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing, match=r"nowhere\.csv"):
        synthesise(replace(WISH, totals=tmp_path / "nowhere.csv"), tmp_path / "out")


def test_a_missing_column_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    path = edited(WISH.catalogue, tmp_path, lambda text: text.replace("finality", "finaliteit", 1))
    programmes, (problem,) = read_programmes(path)
    assert programmes == ()
    assert (problem.code, problem.facts["column"], problem.facts["nearest"], problem.place.line) == (
        "missing-column", "finality", "finaliteit", 1,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("V1,A,Eerste grad,,,GSO,false,false,3", "unknown-code"),
        ("V1,A,Eerste graad,Dubbele,,GSO,false,false,3", "unknown-code"),
        ("V1,A,Eerste graad,,11,GSO,false,false,3", "unknown-code"),
        ("V1,A,Eerste graad,,,XSO,false,false,3", "unknown-code"),
        ("V1,A,Eerste graad,,,GSO,ja,false,3", "unknown-code"),
        ("V1,A,Eerste graad,,,GSO,false,false,many", "not-a-number"),
        ("V1,A,Eerste graad,,,GSO,false,false,1.5", "not-a-count"),
        ("V1,A,Eerste graad,,,GSO,false,false,-1", "not-a-count"),
        (",A,Eerste graad,,,GSO,false,false,3", "missing-key"),
        ("V0,A,Eerste graad,,,GSO,false,false,3", "duplicate-key"),
    ],
)
def test_a_row_of_a_catalogue_that_is_not_sound_is_told_at_its_line(
    row: str, code: str, tmp_path: Path
) -> None:
    path = tmp_path / "programmes.csv"
    heading = "code,name,grade,finality,domain,form,dual,seventh_year,sites"
    path.write_text(f"{heading}\nV0,B,Eerste graad,,,GSO,false,false,3\n{row}\n", encoding="utf-8")
    programmes, problems = read_programmes(path)
    assert [each.code for each in programmes] == ["V0"]
    assert told(problems) == [(code, 3)]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("okan,2016-2018,5", "not-a-period"),
        ("okan,2016-2017,some", "not-a-number"),
        (",2016-2017,5", "missing-key"),
        ("niv|buso,2016-2017,5", "duplicate-key"),
    ],
)
def test_a_row_of_totals_that_is_not_sound_is_told_at_its_line(row: str, code: str, tmp_path: Path) -> None:
    path = tmp_path / "totals.csv"
    path.write_text(f"series,period,value\nniv|buso,2016-2017,5\n{row}\n", encoding="utf-8")
    totals, problems = read_totals(path)
    assert [each.series for each in totals] == ["niv|buso"]
    assert told(problems) == [(code, 3)]


def test_other_columns_than_the_official_ones_are_a_fault_of_ours() -> None:
    with pytest.raises(ValueError, match="official columns"):
        write_enrolments(school_year(2020), (), Numbers(), MemoryOutput())


class Numbers:
    """Whole numbers, as an array gives them."""

    def __init__(self, *numbers: int) -> None:
        self._numbers = list(numbers)

    def tolist(self) -> list[int]:
        return self._numbers


@dataclass(frozen=True)
class Columns:
    """Columns whose values go together."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    codes: Numbers


# The command


@pytest.fixture
def runner() -> Callable[..., tuple[int, str]]:
    app = typer.Typer()
    app.command()(command)

    def run(*words: str) -> tuple[int, str]:
        result = CliRunner().invoke(app, [*words])
        if isinstance(result.exception, SourceMissing):
            return 3, str(result.exception)
        return result.exit_code, result.output

    return run


Run = Callable[..., tuple[int, str]]


def test_the_command_says_what_it_made_and_that_it_is_synthetic(runner: Run, tmp_path: Path) -> None:
    code, printed = runner("--out", str(tmp_path / "out"), "--years", "2023-2024", "--scale", "0.05")
    assert code == 0
    assert printed.startswith("Synthetic: 1 file with ")


def test_a_bare_year_means_the_school_year_that_ends_then(runner: Run, tmp_path: Path) -> None:
    runner("--out", str(tmp_path / "out"), "--years", "2018..2019", "--scale", "0.05")
    years = {parse_period(name[-18:-9]) for name in contents(tmp_path / "out") if name.endswith(".csv")}
    assert years == {school_year(2018), school_year(2019)}


@pytest.mark.parametrize(
    "words",
    [
        ("--years", "2020-2022"),
        ("--years", "2022-2023..2020-2021"),
        ("--years", "2024-Q1"),
        ("--scale", "0"),
        ("--scale", "nan"),
        ("--scale", "big"),
        ("--pupils", "0"),
        ("--pupils", "10", "--scale", "2"),
        ("--totals", "totals.csv"),
        ("--seed", "-1"),
    ],
)
def test_a_wrong_command_line_ends_with_2(words: tuple[str, ...], runner: Run, tmp_path: Path) -> None:
    code, _ = runner("--out", str(tmp_path / "out"), *words)
    assert code == 2
    assert not (tmp_path / "out").exists()


def test_a_year_that_the_totals_lack_ends_with_1(runner: Run, tmp_path: Path) -> None:
    code, printed = runner("--out", str(tmp_path / "out"), "--years", "2030-2031")
    assert code == 1
    assert "2030-2031" in printed

"""`streefpad backtest`: a corpus in, a table and a plot out; a corpus too small is told as such."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path
from random import Random

import pytest
from typer.testing import CliRunner

from streefpad.cli.backtest import Library
from streefpad.cli.program import app
from streefpad.rules.backtests import LIBRARY_MODELS

COLUMNS = "corpus,indicator,series,period,value\n"


def corpus(folder: Path, indicators: int = 12, series: int = 6, years: int = 12) -> Path:
    """Shares that wander: the same ones every time."""
    random = Random(2030)
    rows = []
    for indicator in range(indicators):
        for each in range(series):
            value = random.uniform(20, 80)
            for year in range(years):
                value = min(max(value + random.gauss(0, 1.5), 1), 99)
                rows.append(f"made-up,i{indicator},s{indicator}-{each},{2005 + year},{value:.2f}\n")
    path = folder / "corpus.csv"
    path.write_text(COLUMNS + "".join(rows), encoding="utf-8")
    return path


def run(*options: str | Path) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, ["backtest", *map(str, options)])
    return done.exit_code, done.stdout, done.stderr


def test_the_table_names_every_method_and_each_year_ahead(tmp_path: Path) -> None:
    code, text, _ = run(corpus(tmp_path, years=18))
    assert code == 0
    for method in ("damped trend (ours)", "no change, own spread", "drift, own spread", "rates elsewhere"):
        assert method in text
    years = [line.split()[0] for line in text.splitlines() if line[:1] in set("123456") and line[1:2] == " "]
    assert years == ["1", "2", "3", "4", "5", "6"]


def test_the_reliability_of_chances_is_drawn_in_text(tmp_path: Path) -> None:
    _, text, _ = run(corpus(tmp_path))
    rails = [line for line in text.splitlines() if "─────" in line]
    assert rails
    assert all("◉" in each or ("○" in each and "●" in each) for each in rails)


def test_dutch_numbers_have_a_decimal_comma(tmp_path: Path) -> None:
    _, text, _ = run(corpus(tmp_path), "--lang", "nl")
    ours = next(line for line in text.splitlines() if line.startswith("gedempte trend"))
    assert "," in ours
    assert "." not in ours


def test_a_script_gets_the_whole_report(tmp_path: Path) -> None:
    _, text, _ = run(corpus(tmp_path), "--format", "json")
    report = json.loads(text)
    assert report["series"] == 72
    assert {"scores", "differences", "events", "reliability"} <= set(report)
    ours = next(each for each in report["scores"] if each["horizon"] is None)
    assert 0.6 < ours["coverage_80"] < 1


def test_the_plot_is_an_svg_file(tmp_path: Path) -> None:
    plot = tmp_path / "plot.svg"
    run(corpus(tmp_path), "--plot", plot)
    assert plot.read_text(encoding="utf-8").startswith("<svg")


def test_a_plot_is_there_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    plot = tmp_path / "plot.svg"
    plot.write_text("earlier", encoding="utf-8")
    aside: list[Path] = []
    real = Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        aside.append(path)
        real(path, content[:10])
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    run(corpus(tmp_path), "--plot", plot)
    assert aside
    assert plot.read_text(encoding="utf-8") == "earlier"
    assert {each.name for each in tmp_path.iterdir()} == {"corpus.csv", "plot.svg"}


def test_a_plot_cannot_take_the_place_of_a_folder(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["backtest", str(corpus(tmp_path)), "--plot", str(tmp_path)])
    assert type(done.exception).__name__ == "OutputRefused"


def test_a_folder_of_files_is_one_corpus(tmp_path: Path) -> None:
    path = corpus(tmp_path)
    lines = path.read_text(encoding="utf-8").splitlines()[1:]
    path.unlink()
    half = len(lines) // 2
    for name, part in (("one", lines[:half]), ("two", lines[half:])):
        (tmp_path / f"{name}.csv").write_text(COLUMNS + "\n".join(part) + "\n", encoding="utf-8")
    _, text, _ = run(tmp_path, "--format", "json")
    assert json.loads(text)["series"] == 72


def test_a_file_without_corpus_and_indicator_is_a_corpus_of_its_own(tmp_path: Path) -> None:
    path = corpus(tmp_path)
    rows = [line.split(",")[2:] for line in path.read_text(encoding="utf-8").splitlines()]
    path.write_text("\n".join(map(",".join, rows)) + "\n", encoding="utf-8")
    _, text, _ = run(path, "--format", "json")
    report = json.loads(text)
    assert (report["series"], report["indicators"]) == (72, 72)


@pytest.mark.parametrize("years", [2, 5, 8])
def test_a_corpus_that_teaches_too_little_is_a_problem(tmp_path: Path, years: int) -> None:
    code, text, said = run(corpus(tmp_path, indicators=2, series=2, years=years))
    assert (code, text) == (1, "")
    assert "corpus-too-small" in said


def test_a_wrong_row_is_a_problem_and_the_table_is_still_printed(tmp_path: Path) -> None:
    path = corpus(tmp_path)
    with path.open("a", encoding="utf-8") as file:
        file.write("made-up,i1,s1-1,2030,nan\nmade-up,i1,s1-1,2031,200\n")
    code, text, said = run(path)
    assert code == 1
    assert "damped trend" in text
    assert "not-a-number" in said
    assert "share-out-of-range" in said


def test_a_folder_without_tables_and_a_file_that_is_not_there_are_missing(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "nothing.csv"):
        done = CliRunner().invoke(app, ["backtest", str(path)])
        assert type(done.exception).__name__ == "SourceMissing"


@pytest.mark.skipif(find_spec("statsforecast") is not None, reason="the extra is installed")
def test_without_the_extra_its_models_are_missing(tmp_path: Path) -> None:
    done = CliRunner().invoke(app, ["backtest", str(corpus(tmp_path)), "--library", "AutoETS"])
    assert "streefpad[backtest]" in str(done.exception)


def test_the_models_of_the_command_are_those_of_the_rules() -> None:
    assert {each.value for each in Library} == set(LIBRARY_MODELS)

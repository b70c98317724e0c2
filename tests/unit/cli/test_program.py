"""The command line as a whole: its commands come when asked for, and pipes may close."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest
from typer.testing import CliRunner

from streefpad.cli.options import shipped_agenda
from streefpad.cli.program import COMMANDS, app


def test_help_lists_every_command_in_the_order_of_the_story() -> None:
    shown = CliRunner().invoke(app, ["--help"], env={"COLUMNS": "100"}).stdout
    found = [shown.index(f"│ {name} ") for name in COMMANDS]
    assert found == sorted(found)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str) -> None:
    done = CliRunner().invoke(app, [name, "--help"])
    assert done.exit_code == 0
    assert f"streefpad {name}" in done.stdout


def test_a_misspelt_command_is_told_with_the_nearest() -> None:
    done = CliRunner().invoke(app, ["statsu"])
    assert done.exit_code == 2
    assert "status" in done.stderr


def test_a_command_brings_only_its_own_module() -> None:
    asked = (
        "import sys; from streefpad.cli.program import app\n"
        "try: app(['status', '--help'])\n"
        "except SystemExit: print([each for each in sys.modules if each.startswith('streefpad.cli.')])"
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    loaded = done.stdout.splitlines()[-1]
    assert "streefpad.cli.status" in loaded
    assert "streefpad.cli.judge" not in loaded


@pytest.mark.parametrize("words", [["status"], ["forms", "status"], ["forms", "status", "--format", "json"]])
def test_a_reader_who_wants_nothing_is_no_fault_either(words: list[str]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "streefpad", *words, "--as-of", "2026-11-25"]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_reader_who_has_seen_enough_is_no_fault(tmp_path: Path) -> None:
    rows = "".join(f"s{at},{year},{at}\n" for at in range(300) for year in (2015, 2016))
    (tmp_path / "series.csv").write_text(f"series,period,value\n{rows}", encoding="utf-8")
    (tmp_path / "targets.csv").write_text(
        "series,kind,value,by,baseline,better\ns1,level,5,2030,2015,higher\n", encoding="utf-8"
    )
    words = f"{sys.executable} -m streefpad judge series.csv targets.csv"
    piped = f"set -o pipefail; {words} | head -1"
    done = subprocess.run(["bash", "-c", piped], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["series"] == "s1"


WIDE = {**os.environ, "COLUMNS": "200", "STREEFPAD_LANG": "en"}

INTERRUPTED_WHILE_LOADING = """
import signal, sys

class Impatient:
    def find_spec(self, name, path=None, target=None):
        if name == "typer":
            signal.raise_signal(signal.SIGINT)

sys.meta_path.insert(0, Impatient())
from streefpad.cli import main
main()
"""


def test_an_interrupt_while_the_command_loads_is_no_traceback() -> None:
    command = [sys.executable, "-c", INTERRUPTED_WHILE_LOADING]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "")


def test_a_build_that_is_told_to_stop_leaves_nothing(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "streefpad", "build", "--out", str(tmp_path / "out"), "--afresh"]
    building = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while building.poll() is None and not [*tmp_path.iterdir()]:
        time.sleep(0.02)  # until the folder aside is there
    assert [each.name.startswith(".out-") for each in tmp_path.iterdir()] == [True]
    building.terminate()
    assert building.wait(timeout=30) == 143
    assert [*tmp_path.iterdir()] == []


def test_check_tells_the_gravest_first(tmp_path: Path) -> None:
    folder = tmp_path / "agenda"
    CliRunner().invoke(app, ["new", str(folder)])
    (folder / "targets" / "zz.yaml").write_text("indicator: cycle-to-work\nkind: levle\nvalue: 1\n")
    told = json.loads(CliRunner().invoke(app, ["check", str(folder), "--format", "json"]).stdout)
    order = [("error", "warning", "hint").index(each["severity"]) for each in told]
    assert order == sorted(order)
    assert told[0]["code"] == "unknown-kind"


def test_explain_tells_the_errors_of_what_it_explains_and_no_others(tmp_path: Path) -> None:
    folder = tmp_path / "agenda"
    CliRunner().invoke(app, ["new", str(folder)])
    targets = folder / "targets" / "goal-1.yaml"
    assert "indicator: cycle-to-work" in targets.read_text(encoding="utf-8")
    targets.write_text(
        targets.read_text(encoding="utf-8").replace("value: ", "value: x", 1), encoding="utf-8"
    )
    codes = {}
    for indicator in ("cycle-to-work", "bicycle-parking"):
        done = CliRunner().invoke(app, ["explain", indicator, "--agenda", str(folder)])
        codes[indicator] = (done.exit_code, "not-a-number" in done.stderr)
    assert codes == {"cycle-to-work": (1, True), "bicycle-parking": (0, False)}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["new", "{folder}", "--lang", "nl"], "is gemaakt. Wat nu:"),
        (["explain", "nobody", "--lang", "nl"], "deze agenda heeft geen indicator ‘nobody’"),
    ],
)
def test_what_a_command_says_itself_follows_the_language(tmp_path: Path, words: list[str], said: str) -> None:
    done = CliRunner().invoke(app, [each.format(folder=tmp_path / "made") for each in words])
    assert said in done.output


def test_approving_a_partner_who_is_asked_nothing_is_told_and_exits_1(tmp_path: Path) -> None:
    agenda = tmp_path / "agenda"
    shutil.copytree(shipped_agenda("sample-collection"), agenda)
    form = agenda / "forms" / "after-school.yaml"
    form.write_text(
        form.read_text(encoding="utf-8").replace("science-centre", "university-college"), encoding="utf-8"
    )
    done = CliRunner().invoke(app, ["forms", "approve", "proefhuis", "--agenda", str(agenda), "--lang", "nl"])
    assert (done.exit_code, done.stdout) == (1, "")
    said = " ".join(done.stderr.split())
    assert "Geen formulier vraagt iets van ‘Wetenschapscentrum Proefhuis (verzonnen)’" in said


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["status", "nergens", "--lang", "nl"], 3, "nergens: hier is geen agenda"),
        (["status", "nergens"], 3, "nergens: no agenda here"),
        (["judge", "a.csv", "b.csv", "--lang=nl"], 3, "a.csv: dit bestand bestaat niet."),
        (["add", "a.csv", "--source", "x", "--dataflow", "y", "-l", "nl"], 3, "dit bestand bestaat niet."),
        (["status", "--as-of", "gisteren", "--lang", "nl"], 2, "‘gisteren’ is geen datum"),
        (["status", "--lang", "nl", "--as-of", "gisteren"], 2, "‘gisteren’ is geen datum"),
        (["status", "--as-of", "gisteren"], 2, "'gisteren' is no date"),
        (["explain", "x", "vorig jaar", "--lang", "nl"], 2, "geen periode"),
        (["judge", "a.csv", "b.csv", "--method", "huis", "--lang", "nl"], 2, "geen methode ‘huis’"),
        (["forms", "write", "--lang", "nl"], 2, "Noem de partners"),
        (["status", "--lang", "de"], 2, "'STREEFPAD_LANG'): 'de' is not one of 'nl', 'en'."),
        (["records", "show", "--lang", "de"], 2, "'STREEFPAD_LANG'): 'de' is not one of 'nl', 'en'."),
    ],
)
def test_what_keeps_a_command_from_running_is_told_in_the_language_asked_for(
    tmp_path: Path, words: list[str], code: int, said: str
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "streefpad", *words],
        cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False, env=WIDE,
    )  # fmt: skip
    assert done.returncode == code
    assert said in " ".join(done.stderr.replace("│", " ").split())

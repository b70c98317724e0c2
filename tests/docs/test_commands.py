"""Every command has help that ends in an example, the example runs, and the reference holds it."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path

import pytest
from typer.models import CommandInfo

from docs.commands_page import commands, example, name_of, options, spellings, told
from docs.consoles import Session
from docs.generate import DOCS
from streefpad.publish.openformat import OFFICIAL_COLUMNS

SERIES = "series,period,value\ngirls,2010-2011,3.68\ngirls,2019-2020,4.20\n"
TARGETS = "series,kind,value,by,baseline,better\ngirls,level,20,2030,2019-2020,higher\n"
DELIVERY = "row,period,value\nlabour-market-stem,2020-2021,37.50\n"
# Twelve made-up indicators of twenty years: as few as a backtest can learn from.
SHARES = "corpus,indicator,series,period,value\n" + "".join(
    f"made-up,indicator-{number},all,{year},{20 + 3 * number + (7 * year + 5 * number) % 11 / 5:.1f}\n"
    for number in range(12)
    for year in range(2000, 2020)
)
ENROLMENTS = "inschrijvingen-leerplicht-instellingen-dataset-2024-2025-1feb.csv"
ENTERED = ",".join(OFFICIAL_COLUMNS) + (
    "\n311,3e graad,1e leerjaar,tso,Dubbele finaliteit,STEM,Voorbeeld,Voorbeeld,,,GO,GO,Vrouwelijk,Belg,Ja,NL,"
    "Limburg,Voorbeeld,001234,1,Voorbeeld 1,7\n"
)
COLLECTION = "my-collection"  # where a round of forms is under way
SOURCE = "id: stem-monitor-2027\ntitle: STEM-monitor 2027\npublisher: Vlaamse overheid\n"


@pytest.fixture(scope="module")
def steward(tmp_path_factory: pytest.TempPathFactory) -> Session:
    """A steward in an agenda of their own, with a delivery and two tables at hand."""
    home = tmp_path_factory.mktemp("steward")
    session = Session(home)
    code, printed = session.run("streefpad new stem --from stem-2030 && cd stem && streefpad new my-agenda")
    assert code == 0, printed
    files = {
        "series.csv": SERIES,
        "targets.csv": TARGETS,
        "monitor-2027.csv": DELIVERY,
        "shares.csv": SHARES,
        ENROLMENTS: ENTERED,
        "sources/later.yaml": SOURCE,
    }
    for name, text in files.items():
        (home / "stem" / name).write_text(text, encoding="utf-8")
    code, printed = session.run(f"streefpad new {COLLECTION} --from sample-collection")
    assert code == 0, printed
    collection = home / "stem" / COLLECTION
    (collection / "came-back").mkdir()
    for sound in collection.glob("returns/first/*-2026-denkbeeld.xlsx"):
        shutil.copy(sound, collection / "came-back")
    return session


@pytest.mark.parametrize("command", commands(), ids=name_of)
def test_help_says_what_a_command_does_and_ends_in_an_example(command: CommandInfo) -> None:
    assert told(command).split("\n")[0].endswith((".", ";", ":"))
    assert example(command).startswith(f"streefpad {name_of(command)}")
    assert "\n" not in example(command)


@pytest.mark.parametrize("command", commands(), ids=name_of)
def test_every_argument_and_option_says_what_it_means(command: CommandInfo) -> None:
    assert not [name for name, declared, _ in options(command) if not declared.help]


@pytest.mark.parametrize("command", commands(), ids=name_of)
def test_the_example_of_a_command_runs(command: CommandInfo, steward: Session) -> None:
    folder = steward.here[-1]
    if name_of(command) == "new":
        steward.run("mkdir elsewhere && cd elsewhere")
    if name_of(command).startswith("forms "):
        steward.run(f"cd {COLLECTION}")
    agreed = " --yes" if name_of(command) == "add" else ""  # nobody sits at this terminal to be asked
    # A server runs until somebody stops it.
    asked = f"timeout --signal=INT 5 {example(command)}" if name_of(command) == "serve" else example(command)
    code, printed = steward.run(asked + agreed)
    if name_of(command) == "serve":
        assert printed[-1] == "Stopped."
        code = 0  # timeout tells that it had to end it
    steward.run(f"cd {shlex.quote(str(folder))}")
    assert code == 0, "\n".join(printed)


@pytest.mark.parametrize("command", commands(), ids=name_of)
def test_the_reference_of_commands_holds_every_command_and_option(command: CommandInfo) -> None:
    page = (DOCS / "reference" / "commands.md").read_text(encoding="utf-8")
    section = page.split(f"\n## {name_of(command)}\n")[1].split("\n## ")[0]
    written = [each for name, declared, _ in options(command) for each in spellings(name, declared)]
    assert written
    assert not [each for each in written if f"`{each}`" not in section]


def test_the_contract_of_exit_codes_is_in_the_reference() -> None:
    page = Path(DOCS / "reference" / "commands.md").read_text(encoding="utf-8")
    assert all(f"| {code} | " in page for code in (0, 1, 2, 3))

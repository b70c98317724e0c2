"""`streefpad add`: preview what a new file changes, ask, then seal it in the vault."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from streefpad.cli import INTERRUPTED
from streefpad.cli.options import (
    EXIT_PROBLEMS,
    EXIT_USAGE,
    AgendaOption,
    AsOf,
    Lang,
    Language,
    answer,
    load_agenda,
    own_agenda_folder,
    print_problems,
    stop_at,
    today_unless,
)
from streefpad.cli.words import (
    CORRECT_FIRST,
    NO,
    NOBODY_TO_ASK,
    NOTHING_ADDED,
    SEAL_THIS_FILE,
    SEALED,
    SEALED_ALREADY,
    SEALED_ELSEWHERE,
    YES,
    YES_OR_NO,
    say,
)
from streefpad.values.problems import Severity, SourceMissing, worst

if TYPE_CHECKING:
    from streefpad.model.sources import Vintage


def add(
    file: Annotated[Path, typer.Argument(help="The delivered file: CSV or XLSX.", show_default=False)],
    source: Annotated[str, typer.Option("--source", "-s", help="Id of the source it comes from.")],
    dataflow: Annotated[str, typer.Option("--dataflow", "-d", help="Id of the dataflow it belongs to.")],
    agenda: AgendaOption = None,
    by: Annotated[str, typer.Option("--by", help="Who received it. Default: your user name.")] = "",
    licence: Annotated[str, typer.Option("--licence", help="Under which licence it may be used.")] = "",
    as_of: AsOf = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask; for scripts.")] = False,
    lang: Language = Lang.EN,
) -> None:
    """Add a file of figures: first see which cells and verdicts change, then seal it with a receipt.

    Nothing is written before you say yes. Adding the same file twice changes nothing.

    Example: streefpad add monitor-2027.csv --source stem-monitor-2027 --dataflow stem-monitor
    """
    from streefpad.build.addition import preview_addition, seal_addition
    from streefpad.publish.terminal import addition_text, paper_of

    if not file.is_file():
        raise SourceMissing(f"{file}: no such file.", nl=f"{file}: dit bestand bestaat niet.")
    opened = load_agenda(own_agenda_folder(agenda), lang)
    day = today_unless(as_of)
    addition, problems = preview_addition(opened, file, source=source, dataflow=dataflow, as_of=day)
    if addition is None:
        stop_at(problems, lang)
    if addition.already:
        _stop_where_it_lies(addition.already, source, lang)
    answer(addition_text(addition, lang.value, paper_of(sys.stdout)))
    print_problems(addition.problems, lang)
    if worst(addition.problems) is Severity.ERROR:
        typer.echo(say(CORRECT_FIRST, lang), err=True)
        raise typer.Exit(EXIT_PROBLEMS)
    if not yes:
        _ask(lang)
    vintage = seal_addition(opened, addition, retrieved=day, by=by or user_name(), licence=licence)
    answer(say(SEALED, lang, id=vintage.id, sha256=vintage.sha256[:12]))


def _stop_where_it_lies(vintage: Vintage, asked: str, lang: Lang) -> NoReturn:
    """The same bytes once more change nothing; under another source they are somebody's mistake."""
    if vintage.source == asked:
        answer(say(SEALED_ALREADY, lang, id=vintage.id))
        raise typer.Exit
    typer.echo(say(SEALED_ELSEWHERE, lang, id=vintage.id, source=vintage.source, asked=asked), err=True)
    raise typer.Exit(EXIT_PROBLEMS)


def _ask(lang: Lang) -> None:
    """Go on where the steward says yes; without a terminal nobody can, so --yes is asked for."""
    if not sys.stdin.isatty():
        typer.echo(say(NOBODY_TO_ASK, lang), err=True)
        typer.echo(say(NOTHING_ADDED, lang), err=True)
        raise typer.Exit(EXIT_USAGE)
    try:
        while (said := input(say(SEAL_THIS_FILE, lang)).strip().casefold()) not in YES | NO:
            typer.echo(say(YES_OR_NO, lang), err=True)
    except (KeyboardInterrupt, EOFError) as stopped:
        typer.echo(f"\n{say(NOTHING_ADDED, lang)}", err=True)
        raise typer.Exit(INTERRUPTED if isinstance(stopped, KeyboardInterrupt) else 0) from None
    if said in NO:
        typer.echo(say(NOTHING_ADDED, lang), err=True)
        raise typer.Exit


def user_name() -> str:
    """Who is at work, as the machine knows them."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no name for this user id, as in a bare container
        return "unknown"

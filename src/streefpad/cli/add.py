"""`streefpad add`: preview what a new file changes, ask, then seal it in the vault."""

from __future__ import annotations

import getpass
import sys
from pathlib import Path
from typing import Annotated

import typer

from streefpad.cli.options import (
    EXIT_PROBLEMS,
    EXIT_USAGE,
    AgendaOption,
    AsOf,
    Lang,
    Language,
    load_agenda,
    own_agenda_folder,
    print_problems,
    stop_at,
    today_unless,
)
from streefpad.values.problems import Severity, SourceMissing, worst


def add(
    file: Annotated[Path, typer.Argument(help="The delivered file: CSV or XLSX.", show_default=False)],
    source: Annotated[str, typer.Option("--source", "-s", help="Id of the source it comes from.")],
    dataflow: Annotated[str, typer.Option("--dataflow", "-d", help="Id of the dataflow it belongs to.")],
    agenda: AgendaOption = None,
    by: Annotated[str, typer.Option("--by", help="Who received it. Default: your user name.")] = "",
    licence: Annotated[str, typer.Option("--licence", help="Under which licence it may be used.")] = "",
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask; for scripts.")] = False,
    as_of: AsOf = None,
    lang: Language = Lang.EN,
) -> None:
    """Add a file of figures: first see which cells and verdicts change, then seal it with a receipt.

    Nothing is written before you say yes. Adding the same file twice changes nothing.

    Example: streefpad add monitor-2027.csv --source stem-monitor-2027 --dataflow stem-monitor
    """
    from streefpad.build.addition import preview_addition, seal_addition
    from streefpad.publish.terminal import addition_text, paper_of

    if not file.is_file():
        raise SourceMissing(f"{file}: no such file.")
    opened = load_agenda(own_agenda_folder(agenda), lang)
    day = today_unless(as_of)
    addition, problems = preview_addition(opened, file, source=source, dataflow=dataflow, as_of=day)
    if addition is None:
        stop_at(problems, lang)
    if addition.already:
        typer.echo(f"Already sealed as {addition.already.id}; nothing to do.")
        return
    typer.echo(addition_text(addition, lang.value, paper_of(sys.stdout)))
    print_problems(addition.problems, lang)
    if worst(addition.problems) is Severity.ERROR:
        typer.echo("Nothing was added: correct the errors above first.", err=True)
        raise typer.Exit(EXIT_PROBLEMS)
    if not yes and not _agreed():
        typer.echo("Nothing was added.", err=True)
        raise typer.Exit(EXIT_USAGE if not sys.stdin.isatty() else 0)
    vintage = seal_addition(opened, addition, retrieved=day, by=by or user_name(), licence=licence)
    typer.echo(f"Sealed as {vintage.id} (sha256 {vintage.sha256[:12]}…).")


def _agreed() -> bool:
    """Whether the steward says yes; without a terminal nobody can, so --yes is asked for."""
    if not sys.stdin.isatty():
        typer.echo("Not a terminal, so there is nobody to ask: add --yes to seal the file.", err=True)
        return False
    return typer.confirm("Seal this file?", default=False)


def user_name() -> str:
    """Who is at work, as the machine knows them."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # no name for this user id, as in a bare container
        return "unknown"

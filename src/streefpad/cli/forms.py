"""`streefpad forms`: collection by workbook, from the forms that go out to the returns that count."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from streefpad.cli.add import user_name
from streefpad.cli.options import (
    EXIT_USAGE,
    AgendaOption,
    AsOf,
    Lang,
    Language,
    TextOrJson,
    agenda_folder,
    answer,
    finish,
    own_agenda_folder,
    print_problems,
    stop_at,
    today_unless,
)
from streefpad.cli.words import NAME_PARTNERS, SEALED_AS, say

if TYPE_CHECKING:
    from streefpad.build.forms import Collection

app = typer.Typer(
    name="forms",
    help="Collect figures by workbook: write forms, read returns, see who stands where, approve.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
)
By = Annotated[str, typer.Option("--by", help="Who does it. Default: your user name.")]


@app.command("write")
def write(
    partner: Annotated[
        list[str] | None, typer.Argument(help="Ids of the partners.", show_default=False)
    ] = None,
    all_partners: Annotated[bool, typer.Option("--all", help="A form for every partner.")] = False,
    out: Annotated[
        Path, typer.Option("--out", "-o", metavar="FOLDER", help="Where the workbooks go.")
    ] = Path("forms-out"),
    agenda: AgendaOption = None,
    lang: Language = Lang.EN,
) -> None:
    """Make a workbook for each partner, with drop-down lists, checks and last time's figures.

    Writing the same forms twice changes nothing, and a workbook with other content is never replaced.

    Example: streefpad forms write --all --out to-send
    """
    from streefpad.build.forms import write_forms
    from streefpad.publish.terminal.forms import written_text

    if bool(partner) == all_partners:
        typer.echo(say(NAME_PARTNERS, lang), err=True)
        raise typer.Exit(EXIT_USAGE)
    collection = _collection(agenda_folder(agenda), lang)
    delivered, problems = write_forms(collection, partner or (), out)
    print_problems(collection.problems, lang)
    if problems:
        stop_at(problems, lang)
    answer(written_text(str(out), delivered.written, delivered.same, lang.value))
    finish(collection.problems)


@app.command("read")
def read(
    folder: Annotated[
        Path, typer.Argument(help="The folder with the forms that came back.", show_default=False)
    ],
    agenda: AgendaOption = None,
    by: By = "",
    as_of: AsOf = None,
    lang: Language = Lang.EN,
) -> None:
    """Take in returned workbooks: each is kept in the vault with a report for its partner.

    Reading the same files again changes nothing. What is wrong is told by sheet and cell.

    Example: streefpad forms read came-back
    """
    from streefpad.build.forms import read_returns
    from streefpad.publish.terminal.forms import returns_text
    from streefpad.publish.terminal.paper import paper_of

    collection = _collection(own_agenda_folder(agenda), lang)
    taken = read_returns(collection, folder, on=today_unless(as_of), by=by or user_name())
    answer(returns_text(taken, lang.value, paper_of(sys.stdout)))
    problems = (*collection.problems, *(fault for each in taken for fault in each.problems))
    print_problems(problems, lang)
    finish(problems)


@app.command("status")
def status(
    agenda: AgendaOption = None,
    as_of: AsOf = None,
    lang: Language = Lang.EN,
    format: Annotated[
        TextOrJson, typer.Option("--format", "-f", help="Text for people, JSON for scripts.")
    ] = TextOrJson.TEXT,
) -> None:
    """Show for each form which partner is expected, received, late, faulty or approved.

    Example: streefpad forms status --lang nl
    """
    from streefpad.build.forms import standings
    from streefpad.publish.terminal.forms import round_json, round_text
    from streefpad.publish.terminal.paper import paper_of

    collection = _collection(agenda_folder(agenda), lang)
    found = standings(collection, today_unless(as_of))
    if format is TextOrJson.JSON:
        answer(round_json(found))
    else:
        answer(round_text(found, lang.value, paper_of(sys.stdout)))
    print_problems(collection.problems, lang)
    finish(collection.problems)


@app.command("approve")
def approve(
    partner: Annotated[list[str], typer.Argument(help="Ids of the partners.", show_default=False)],
    form: Annotated[
        str, typer.Option("--form", help="Id of the form. Default: every form that came back.")
    ] = "",
    despite: Annotated[
        str, typer.Option("--despite", help="Why the sound rows count although others hold errors.")
    ] = "",
    agenda: AgendaOption = None,
    by: By = "",
    as_of: AsOf = None,
    lang: Language = Lang.EN,
) -> None:
    """Approve what partners sent last: from now on their rows count, and are sealed for their dataflow.

    Example: streefpad forms approve denkbeeld --by steward
    """
    from streefpad.build.forms import approve as approve_return

    collection = _collection(own_agenda_folder(agenda), lang)
    day = today_unless(as_of)
    whose = by or user_name()
    sealed, problems = approve_return(collection, partner, form, on=day, by=whose, despite=despite)
    print_problems(collection.problems, lang)
    if problems:
        stop_at(problems, lang)
    for each in sealed:
        answer(say(SEALED_AS, lang, folder=each))
    finish(collection.problems)


def _collection(folder: Path, language: Lang) -> Collection:
    """The agenda's forms, or its problems on stderr and exit code 1."""
    from streefpad.build.forms import open_collection

    collection, problems = open_collection(folder)
    if collection is None:
        stop_at(problems, language)
    return collection

"""`streefpad records`: seal deliveries of records, and see what is sealed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from streefpad.cli.add import user_name
from streefpad.cli.options import (
    EXIT_PROBLEMS,
    AgendaOption,
    Folder,
    Lang,
    Language,
    TextOrJson,
    agenda_folder,
    answer,
    finish,
    load_catalogue,
    own_agenda_folder,
    parse_period_option,
    print_problems,
    today_unless,
    wrong_word,
)
from streefpad.cli.words import NOTHING_SEALED, say
from streefpad.values.periods import Period
from streefpad.values.problems import by_place

app = typer.Typer(
    name="records",
    help="Seal deliveries of enrolment records, and see what is sealed.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
)


@app.command("add")
def add(
    file: Annotated[
        Path | None,
        typer.Argument(
            metavar="[FILE]",
            help="The delivered file: CSV, XLSX or Parquet. None with --database or --engine.",
            show_default=False,
        ),
    ] = None,
    *,
    dataflow: Annotated[str, typer.Option("--dataflow", "-d", help="Id of the dataflow of records.")],
    source: Annotated[str, typer.Option("--source", "-s", help="Id of the source it comes from.")],
    period: Annotated[
        Period | None,
        typer.Option(
            "--period",
            metavar="PERIOD",
            parser=parse_period_option,
            help="The school year. Default: what the name of a published file says.",
            show_default=False,
        ),
    ] = None,
    sha256: Annotated[str, typer.Option("--sha256", metavar="HASH", help="What the file must hash to.")] = "",
    database: Annotated[
        str, typer.Option("--database", metavar="URL", help="A database to take the records from.")
    ] = "",
    engine: Annotated[
        str,
        typer.Option(
            "--engine",
            metavar="URL",
            help="A database or cluster in which the records stay: only the cube query runs there.",
        ),
    ] = "",
    table: Annotated[
        str, typer.Option("--table", metavar="NAME", help="The table there, schema.table where needed.")
    ] = "",
    agenda: AgendaOption = None,
    by: Annotated[str, typer.Option("--by", help="Who received it. Default: your user name.")] = "",
    licence: Annotated[str, typer.Option("--licence", help="Under which licence it may be used.")] = "",
    lang: Language = Lang.EN,
) -> None:
    """Seal a delivery: check it, code it, and add it up once; its figures then appear everywhere.

    Records and cubes stay in the vault and are never published. On any error nothing is written.

    Example: streefpad records add inschrijvingen-leerplicht-instellingen-dataset-2024-2025-1feb.csv \
--dataflow enrolments --source enrolments-open-data
    """
    from streefpad.build.sealing import Wish, seal_records
    from streefpad.publish.terminal import paper_of
    from streefpad.publish.terminal.records import records_text

    given = [each for each in (file, database, engine) if each]
    if len(given) != 1 or bool(table) != (file is None):
        raise wrong_word(
            "give a file, or one of --database and --engine with its --table.",
            nl="geef een bestand, of een van --database en --engine met de --table.",
        )
    folder = own_agenda_folder(agenda)
    wish = Wish(
        dataflow=dataflow,
        source=source,
        file=file,
        engine=engine or database,
        table=table,
        stays=bool(engine),
        period=period,
        sha256=sha256,
        by=by or user_name(),
        licence=licence,
        retrieved=today_unless(None),
    )
    summaries, problems = seal_records(folder, load_catalogue(folder, lang), wish)
    print_problems(problems, lang)
    if not summaries:
        typer.echo(say(NOTHING_SEALED, lang), err=True)
        raise typer.Exit(EXIT_PROBLEMS)
    answer(records_text(summaries, lang.value, paper_of(sys.stdout)))
    finish(problems)


@app.command("show")
def show(
    folder: Folder = None,
    agenda: AgendaOption = None,
    lang: Language = Lang.EN,
    format: Annotated[
        TextOrJson, typer.Option("--format", "-f", help="Text for people, JSON for scripts.")
    ] = TextOrJson.TEXT,
) -> None:
    """Show which deliveries of records are sealed, what each holds, and which one counts.

    Example: streefpad records show my-agenda
    """
    from streefpad.build.sealing import sealed_records
    from streefpad.publish.terminal import paper_of
    from streefpad.publish.terminal.records import records_json, records_text

    home = agenda_folder(folder, agenda)
    found = [sealed_records(home, each) for each in load_catalogue(home, lang).dataflows]
    summaries = [each for one, _ in found for each in one]
    problems = by_place(each for _, faults in found for each in faults)
    if format is TextOrJson.JSON:
        answer(records_json(summaries))
    else:
        answer(records_text(summaries, lang.value, paper_of(sys.stdout)))
    print_problems(problems, lang)
    finish(problems)

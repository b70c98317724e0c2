"""What several commands share: which agenda, which date, which language, which exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

import streefpad
from streefpad.values.periods import Period, PeriodError, parse_period
from streefpad.values.problems import Problem, Severity, SourceMissing, worst

if TYPE_CHECKING:
    from streefpad.build import Agenda
    from streefpad.model.catalogue import Catalogue
    from streefpad.model.edition import Edition

EXIT_PROBLEMS = 1
EXIT_USAGE = 2
EXIT_ENVIRONMENT = 3
AGENDA_FILE = "agenda.yaml"
EDITIONS = "editions"
SHIPPED = "stem-2030"


class Lang(StrEnum):
    """The languages of the terminal."""

    NL = "nl"
    EN = "en"


class Published(StrEnum):
    """The languages of what is published."""

    NL = "nl"
    EN = "en"
    FR = "fr"

    @property
    def told(self) -> Lang:
        """The language in which the terminal tells of it."""
        return Lang.NL if self is Published.NL else Lang.EN


def asked_language() -> Lang:
    """The language of the command line before it is parsed, for whatever keeps it from being parsed."""
    words = sys.argv[1:]
    found = os.environ.get("STREEFPAD_LANG", "")
    for word, following in pairwise([*words, ""]):
        if word in ("--lang", "-l"):
            found = following
        elif word.startswith("--lang="):
            found = word.partition("=")[2]
    return Lang.NL if found == Lang.NL.value else Lang.EN


def wrong_word(en: str, *, nl: str) -> typer.BadParameter:
    """What is wrong with a word of the command line, in the language asked for."""
    return typer.BadParameter(nl if asked_language() is Lang.NL else en)


class TextOrJson(StrEnum):
    """For people, or for scripts."""

    TEXT = "text"
    JSON = "json"


Folder = Annotated[
    Path | None,
    typer.Argument(
        metavar="[FOLDER]",
        help="The agenda's folder. Default: this folder or one above it that holds agenda.yaml, "
        "else the STEM-agenda that comes with Streefpad.",
        show_default=False,
    ),
]
AgendaOption = Annotated[
    Path | None,
    typer.Option(
        "--agenda",
        "-a",
        metavar="FOLDER",
        envvar="STREEFPAD_AGENDA",
        help="The agenda's folder. Default: as for `status`.",
        show_default=False,
    ),
]
Language = Annotated[
    Lang, typer.Option("--lang", "-l", envvar="STREEFPAD_LANG", help="Language of the answer.")
]

PublishedLanguage = Annotated[
    Published, typer.Option("--lang", "-l", envvar="STREEFPAD_LANG", help="Language of the file.")
]


def _parse_date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise wrong_word(
            f"'{text}' is no date; write it as 2026-11-23.",
            nl=f"‘{text}’ is geen datum; schrijf ze als 2026-11-23.",
        ) from None


AsOf = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        parser=_parse_date,
        help="What was known on this date (YYYY-MM-DD). Default: today.",
        show_default=False,
    ),
]


def parse_period_option(text: str) -> Period:
    """The period that an option writes; anything else is a wrong command line."""
    try:
        return parse_period(text)
    except PeriodError:
        raise wrong_word(
            f"'{text}' is no period; write a year (2020), a school year (2019-2020), "
            "a quarter (2024-Q1) or a survey round (PIAAC:2012).",
            nl=f"‘{text}’ is geen periode; schrijf een jaar (2020), een schooljaar (2019-2020), "
            "een kwartaal (2024-Q1) of een onderzoeksronde (PIAAC:2012).",
        ) from None


def today_unless(as_of: date | None) -> date:
    """The date asked for, else today: the only place where the clock is read."""
    return as_of or date.today()


def shipped_agenda(name: str = SHIPPED) -> Path:
    """The folder of an agenda that comes with the package."""
    return Path(streefpad.__file__).parent / "agendas" / name


def agenda_folder(*asked: Path | None) -> Path:
    """The agenda asked for, else the one we stand in, else the shipped STEM-agenda."""
    for folder in asked:
        if folder is not None:
            return folder
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / AGENDA_FILE).is_file():
            return folder
    return shipped_agenda()


def own_agenda_folder(asked: Path | None) -> Path:
    """The agenda to write into; the shipped one is nobody's to change."""
    folder = agenda_folder(asked)
    if asked is None and folder == shipped_agenda():
        raise SourceMissing(
            "no agenda here to add to. Go to a folder that holds agenda.yaml, name one with --agenda, "
            "or make your own copy first: streefpad new my-agenda --from stem-2030",
            nl="hier is geen agenda om iets aan toe te voegen. Ga naar een map met agenda.yaml, noem er een "
            "met --agenda, of maak eerst een eigen kopie: streefpad new mijn-agenda --from stem-2030",
        )
    return folder


def load_agenda(folder: Path, language: Lang) -> Agenda:
    """The agenda, or its problems on stderr and exit code 1."""
    from streefpad.build import open_agenda

    agenda, problems = open_agenda(folder)
    if agenda is None:
        stop_at(problems, language)
    return agenda


def load_catalogue(folder: Path, language: Lang) -> Catalogue:
    """What the agenda's texts say, or their problems on stderr and exit code 1."""
    from streefpad.build import texts_of

    catalogue, problems = texts_of(folder)
    if catalogue is None:
        stop_at(problems, language)
    return catalogue


def load_edition(folder: Path, as_of: date | None, language: Lang) -> Edition:
    """The edition of this folder, or its problems on stderr and exit code 1."""
    from streefpad.build import edition_of

    return edition_of(load_agenda(folder, language), today_unless(as_of))


def edition_faults(folder: Path) -> tuple[Problem, ...]:
    """What is wrong with the frozen editions of an agenda; a later publication would carry them along."""
    if not (folder / EDITIONS).is_dir():
        return ()
    from streefpad.build.history import past_of

    return past_of(folder)[1]


def stop_at(problems: Sequence[Problem], language: Lang) -> NoReturn:
    """Show problems that leave nothing to go on with."""
    print_problems(problems, language)
    raise typer.Exit(EXIT_PROBLEMS)


def print_problems(problems: Sequence[Problem], language: Lang) -> None:
    """Problems on stderr, where they do not mix with the answer."""
    if not problems:
        return  # the words of all problems take a while to load
    from streefpad.publish.terminal import paper_of, problems_text

    print(problems_text(tuple(problems), language.value, paper_of(sys.stderr)), file=sys.stderr)


def answer(text: str, *, ends_line: bool = True) -> None:
    """The answer on stdout; a reader who has seen enough (`| head -1`) is no fault of anyone."""
    try:
        typer.echo(text, nl=ends_line)
    except BrokenPipeError:
        # What is still to be said goes nowhere, and the exit code is what it would have been.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def exit_code(problems: Sequence[Problem]) -> int:
    """1 where a problem is an error, else 0; a status never changes it."""
    return EXIT_PROBLEMS if worst(problems) is Severity.ERROR else 0


def finish(problems: Sequence[Problem]) -> None:
    """Leave the command with the exit code that its problems ask for."""
    if code := exit_code(problems):
        raise typer.Exit(code)

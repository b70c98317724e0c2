"""`streefpad new`: an agenda to start from."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from streefpad.cli.options import Lang, Language, answer, shipped_agenda
from streefpad.cli.words import MADE, say


class Model(StrEnum):
    """The agendas that come with Streefpad."""

    STARTER = "starter"
    STEM = "stem-2030"
    COLLECTION = "sample-collection"


def new(
    folder: Annotated[Path, typer.Argument(help="The folder to make.", show_default=False)],
    model: Annotated[
        Model,
        typer.Option("--from", help="A small made-up agenda, the STEM-agenda, or a made-up round of forms."),
    ] = Model.STARTER,
    lang: Language = Lang.EN,
) -> None:
    """Make a working agenda to start from.

    Without `--from` it is a small one: three indicators, three targets and figures in a vault.

    Example: streefpad new my-agenda
    """
    from streefpad.build.starting import start_agenda

    start_agenda(shipped_agenda(model.value), folder)
    answer(say(MADE, lang, folder=folder))

"""`streefpad new`: an agenda to start from."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Model(StrEnum):
    """The agendas that come with Streefpad."""

    STARTER = "starter"
    STEM = "stem-2030"


def new(
    folder: Annotated[Path, typer.Argument(help="The folder to make.", show_default=False)],
    model: Annotated[
        Model, typer.Option("--from", help="A small made-up agenda, or a copy of the STEM-agenda.")
    ] = Model.STARTER,
) -> None:
    """Make a small working agenda: three indicators, three targets and figures in a vault.

    Example: streefpad new my-agenda
    """
    from streefpad.build.starting import start_agenda
    from streefpad.cli.options import shipped_agenda

    start_agenda(shipped_agenda(model.value), folder)
    typer.echo(
        f"Made {folder}. Next:\n"
        f"  streefpad check {folder}     what is wrong or lacking\n"
        f"  streefpad status {folder}    where every target stands\n"
        f"  streefpad build {folder}     the site, in build/"
    )

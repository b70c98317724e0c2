"""The commands under one name; the module of a command is imported only when the command is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import typer
from typer.core import TyperGroup

# In the order of the story: start, look, find out why, add, publish. Each is a module of this folder.
COMMANDS = (
    "new",
    "check",
    "status",
    "explain",
    "add",
    "records",
    "forms",
    "judge",
    "methods",
    "project",
    "backtest",
    "build",
    "report",
    "workbook",
    "release",
    "diff",
    "serve",
    "synthesise",
)


def declared(name: str) -> typer.Typer:
    """A command, or a group of them, as its module declares it: an `app`, or a function of its name."""
    module = import_module(f"streefpad.cli.{name}")
    group: typer.Typer | None = getattr(module, "app", None)
    if group is not None:
        return group
    alone = typer.Typer(name=name, add_completion=False, rich_markup_mode="rich")
    alone.command(name)(getattr(module, name))
    return alone


class LazyGroup(TyperGroup):
    """A group that knows its commands by name, and each of them once it is asked for."""

    # The context is click's, which typer carries inside itself from 0.26 on: no name holds for both.
    def list_commands(self, ctx: Any) -> list[str]:
        """The names, in the order of the story."""
        return [*COMMANDS]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of this name; None where there is none."""
        if cmd_name in COMMANDS and cmd_name not in self.commands:
            self.commands[cmd_name] = typer.main.get_command(declared(cmd_name))
        return super().get_command(ctx, cmd_name)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the words ask for; a suggestion for a misspelt one is drawn from all of them."""
        if args[0] not in COMMANDS:
            for name in COMMANDS:
                self.get_command(ctx, name)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Run the command; a word that it cannot take is told without the label of typer's own checker."""
        try:
            return super().invoke(ctx)
        except typer.BadParameter as wrong:
            wrong.message = wrong.message.removeprefix("Value error, ")
            raise


app = typer.Typer(
    cls=LazyGroup,
    name="streefpad",
    help="Where every target of a policy agenda stands against its path, and what it would take.",
    epilog="Start with: streefpad status   ·   your own agenda: streefpad new my-agenda",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _show_version(asked: bool) -> None:
    if asked:
        from streefpad import __version__

        typer.echo(f"streefpad {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: bool = typer.Option(
        False, "--version", callback=_show_version, is_eager=True, help="Show the version and stop."
    ),
) -> None:
    """Where every target of a policy agenda stands against its path, and what it would take."""

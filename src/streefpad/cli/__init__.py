"""Floor 4: the command line. Words in, exit code out; each command imports only what it needs."""

from __future__ import annotations

import gc
import sys

import typer

from streefpad.cli import (
    add,
    backtest,
    build,
    check,
    explain,
    judge,
    methods,
    new,
    project,
    records,
    status,
    synthesise,
)
from streefpad.cli.options import EXIT_ENVIRONMENT
from streefpad.values.problems import SourceMissing

app = typer.Typer(
    name="streefpad",
    help="Where every target of a policy agenda stands against its path, and what it would take.",
    epilog="Start with: streefpad status   ·   your own agenda: streefpad new my-agenda",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
# In the order of the story: start, look, find out why, add, publish.
app.command("new")(new.new)
app.command("check")(check.check)
app.command("status")(status.status)
app.command("explain")(explain.explain)
app.command("add")(add.add)
app.add_typer(records.app, name="records")
app.add_typer(records.app)
app.command("judge")(judge.judge)
app.command("methods")(methods.methods)
app.command("project")(project.project)
app.command("backtest")(backtest.backtest)
app.command("build")(build.build)
app.command("synthesise")(synthesise.synthesise)


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


def main() -> None:
    """Run the command line; a missing file or environment is one line and exit code 3."""
    # Looking for cycles while modules and catalogue load, when there are none to find, cost a
    # tenth of the time of `status`; long commands still collect.
    gc.set_threshold(200_000)
    try:
        app()
    except SourceMissing as missing:
        print(f"streefpad: {missing}", file=sys.stderr)
        sys.exit(EXIT_ENVIRONMENT)
    except OSError as fault:
        # A full disk or a folder that may not be written: the user's machine, not our bug.
        print(f"streefpad: {fault.filename or ''}: {fault.strerror}".replace(": :", ":"), file=sys.stderr)
        sys.exit(EXIT_ENVIRONMENT)

"""The page of commands, from the command line's own declarations."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Any, get_type_hints

from typer.models import ArgumentInfo, CommandInfo, OptionInfo

from streefpad.cli.program import COMMANDS, declared

EXAMPLE = "Example: "
INTRODUCTION = """\
# Commands

<!-- Written by `make docs` from the command line itself. -->

`streefpad COMMAND --help` says the same in the terminal.
Answers go to the standard output, problems to the standard error; colours only to a terminal.

| Exit code | Meaning |
|---|---|
| 0 | Done, whatever the statuses say. |
| 1 | There is a problem of severity *error*; what is good is still printed. |
| 2 | The command line is wrong. |
| 3 | A file, or something of the machine, is missing. |
"""


def commands() -> tuple[CommandInfo, ...]:
    """The commands of the command line, in the order of the story."""
    found: list[CommandInfo] = []
    for name in COMMANDS:
        own = declared(name).registered_commands
        if [each.name for each in own] == [name]:
            found += own
        else:
            found += [replace_name(each, f"{name} {each.name}") for each in own]
    return tuple(found)


def replace_name(command: CommandInfo, name: str) -> CommandInfo:
    """The same command under the words that call it from outside its group."""
    return CommandInfo(name=name, callback=command.callback, help=command.help)


def name_of(command: CommandInfo) -> str:
    """The word that calls the command."""
    return command.name or _function(command).__name__


def told(command: CommandInfo) -> str:
    """What its help says, the example left out."""
    return _help(command).split(EXAMPLE)[0].strip()


def example(command: CommandInfo) -> str:
    """The example in which its help ends; empty where there is none."""
    return _help(command).partition(EXAMPLE)[2].strip()


def options(command: CommandInfo) -> Iterator[tuple[str, OptionInfo | ArgumentInfo, Any]]:
    """Its arguments and options: name, declaration and default."""
    function = _function(command)
    hints = get_type_hints(function, include_extras=True)
    for name, parameter in inspect.signature(function).parameters.items():
        declared = [
            each
            for each in getattr(hints[name], "__metadata__", ())
            if isinstance(each, OptionInfo | ArgumentInfo)
        ]
        if declared:
            yield name, declared[0], parameter.default


def spellings(name: str, declared: OptionInfo | ArgumentInfo) -> tuple[str, ...]:
    """How an option is written: --lang and -l; empty for an argument."""
    if isinstance(declared, ArgumentInfo):
        return ()
    # Within Annotated the first spelling comes where a default would stand.
    given = [declared.default, *(declared.param_decls or ())]
    written = tuple(each for each in given if isinstance(each, str) and each.startswith("-"))
    return written or (f"--{name.replace('_', '-')}",)


def commands_page() -> str:
    """docs/reference/commands.md."""
    return "\n".join([INTRODUCTION, *map(_section, commands())])


def _section(command: CommandInfo) -> str:
    rows = [_row(*each) for each in options(command)]
    arguments = " ".join(_argument(*each) for each in options(command) if isinstance(each[1], ArgumentInfo))
    usage = " ".join(part for part in ("streefpad", name_of(command), arguments, "[OPTIONS]") if part)
    table = "\n".join(["| Argument or option | Meaning | Default |", "|---|---|---|", *rows])
    return (
        f"## {name_of(command)}\n\n{_one_sentence_a_line(told(command))}\n\n"
        f"```sh\n{usage}\n```\n\n{table}\n\nExample:\n\n```sh\n{example(command)}\n```\n"
    )


def _row(name: str, declared: OptionInfo | ArgumentInfo, default: object) -> str:
    if isinstance(declared, ArgumentInfo):
        spelling = f"`{_argument(name, declared, default)}`"
    else:
        spelling = ", ".join(f"`{each}`" for each in spellings(name, declared))
    shown = "" if default in (None, False, "", inspect.Parameter.empty) else f"`{_plain(default)}`"
    choices = f" One of: {', '.join(type(default))}." if isinstance(default, StrEnum) else ""
    return f"| {spelling} | {(declared.help or '').replace('|', chr(92) + '|')}{choices} | {shown} |"


def _argument(name: str, declared: OptionInfo | ArgumentInfo, default: object) -> str:
    if declared.metavar:
        return declared.metavar
    return name.upper() if default is inspect.Parameter.empty else f"[{name.upper()}]"


def _plain(value: object) -> str:
    return str(value)


def _help(command: CommandInfo) -> str:
    return inspect.cleandoc(command.help or _function(command).__doc__ or "")


def _function(command: CommandInfo) -> Callable[..., Any]:
    if command.callback is None:
        raise TypeError(f"{command} calls nothing")
    return command.callback


def _one_sentence_a_line(text: str) -> str:
    paragraphs = (" ".join(each.split()) for each in text.split("\n\n"))
    return "\n\n".join(each.replace(". ", ".\n") for each in paragraphs)

"""The page of methods, from the methods' own descriptions."""

from __future__ import annotations

from streefpad.model.methods import MethodDescription, Parameter
from streefpad.publish.wording.robustness import say_default
from streefpad.rules.methods import METHODS

INTRODUCTION = """\
# Methods

<!-- Written by `make docs` from the methods themselves. -->

`streefpad judge --method NAME` answers with one method, `--method all` with all that have a rule for it.
`streefpad methods` says the same in the terminal, in Dutch with `--lang nl`.
A parameter is set by a column of its own name in the [table of targets](judge-tables.md).
The page of an indicator uses the defaults.
Why they stand side by side: [Verdicts that hold](../explanation/verdicts-that-hold.md).
One more: [Add a method](../how-to/add-a-method.md).
"""


def methods_page() -> str:
    """docs/reference/methods.md."""
    return "\n".join([INTRODUCTION, *map(_section, METHODS)])


def _section(method: MethodDescription) -> str:
    source = method.source
    read = f"[{source.title}]({source.address})" if source.address else source.title
    classes = "\n".join(f"| `{each.slug}` | {each.name.en} | {each.name.nl} |" for each in method.classes)
    parts = [
        f"## {method.id}",
        f"**{method.name.en}** ({method.name.nl}).\n{_one_sentence_a_line(method.meaning.en)}",
        f"Source: {read}.",
        f"| Class | English | Dutch |\n|---|---|---|\n{classes}",
    ]
    if method.parameters:
        rows = "\n".join(map(_row, method.parameters))
        parts.append(f"| Parameter | Default | Meaning |\n|---|---|---|\n{rows}")
    return "\n\n".join(parts) + "\n"


def _row(parameter: Parameter) -> str:
    return f"| `{parameter.name}` | {say_default(parameter, 'en')} | {parameter.meaning.en} |"


def _one_sentence_a_line(text: str) -> str:
    return text.replace(". ", ".\n")

"""The rules as a page of the reference: the tables that are tested are the tables that are read."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
CHAPTERS = (
    ("The house status", ("status_order",)),
    (
        "Kinds of target",
        (
            "kind_level", "kind_keep", "kind_benchmark", "kind_growth_points", "kind_growth_percent",
            "kind_growth_compound", "kind_parity", "kind_representation", "kind_zero", "kind_complete",
            "kind_count", "kind_rising", "kind_direction", "kind_statement",
        ),
    ),
    ("Trajectories", ("trajectory_linear", "trajectory_logit", "trajectory_geometric", "trajectory_table")),
    ("Beside the status", ("milestones", "paces_and_outlook", "contributions", "feasibility")),
    ("Time, breaks and hard cases", ("periods", "breaks", "hard_cases")),
    ("The advice of 2022", ("advice_2022",)),
)  # fmt: skip
INTRODUCTION = """\
# The rules, as tables

Every table on this page is run as a test: a row says what is given and what must come out.
A line that begins with *Given* holds for every row of the table below it.
In a series, `>5000` is a bound (“more than”), and `B 40` a value that its source flags as the first after a break.
In an answer, `–` means that there is none, `≈` that only the written decimals are compared, and an empty cell that nothing is claimed.
Paces are a year, in the unit of the series; `step` is the milestone's value.
"""
SENTENCE_ENDS = re.compile(r"(?<=[\w)%”\"][.!?]) (?=[A-Z“\"])")


def rules_page() -> str:
    """The page, in Markdown: a chapter per group of files, a paragraph with its table per test."""
    return "\n".join([INTRODUCTION, *_chapters()]).rstrip() + "\n"


def _chapters() -> Iterator[str]:
    for title, names in CHAPTERS:
        yield f"## {title}\n"
        for name in names:
            yield from _section(HERE / f"test_{name}.py")


def _section(file: Path) -> Iterator[str]:
    tree = ast.parse(file.read_text(encoding="utf-8"))
    yield from (f"{line}\n" for line in _paragraphs(ast.get_docstring(tree) or "", heading="### "))
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            yield f"#### {_sentence(node.name)}\n"
            yield from (f"{each}\n" for each in _paragraphs(ast.get_docstring(node) or ""))


def _sentence(name: str) -> str:
    """The name of a test as the sentence it is."""
    words = name.removeprefix("test_").replace("_", " ")
    numbered = re.sub(r"^(\d+) ", r"\1. ", words)
    return re.sub(r"[a-z]", lambda letter: letter[0].upper(), numbered, count=1)


def _paragraphs(text: str, heading: str = "") -> Iterator[str]:
    """The paragraphs of a docstring, one sentence a line; tables as they are, what is given in italics."""
    for at, block in enumerate(inspect.cleandoc(text).split("\n\n")):
        if block.startswith("|"):
            yield block
        elif block.startswith("Given:"):
            yield "*Given* " + ", ".join(
                f"{name} `{value}`"
                for name, _, value in (
                    each.strip().partition(" ") for each in block.removeprefix("Given:").split(";")
                )
            )
        else:
            joined = " ".join(block.split())
            yield f"{heading}{joined.rstrip('.')}" if heading and at == 0 else SENTENCE_ENDS.sub("\n", joined)

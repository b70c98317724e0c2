"""`streefpad methods`: which published methods there are, and where their rules can be read."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from streefpad.cli.options import Lang, Language, TextOrJson, answer


def methods(
    lang: Language = Lang.EN,
    format: Annotated[
        TextOrJson, typer.Option("--format", "-f", help="Text for people, JSON for scripts.")
    ] = (TextOrJson.TEXT),
) -> None:
    """List the methods that `judge` and the site know: source, meaning, classes and parameters.

    A parameter may be set by a column of its own name in the table of targets.

    Example: streefpad methods --format json
    """
    from streefpad.build.judging import described_methods
    from streefpad.publish.terminal import methods_json, methods_text, paper_of

    if format is TextOrJson.JSON:
        answer(methods_json(described_methods(), lang.value))
    else:
        answer(methods_text(described_methods(), lang.value, paper_of(sys.stdout)))

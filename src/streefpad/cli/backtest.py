"""`streefpad backtest`: how the forecasts would have done, on a corpus of yearly shares."""

from __future__ import annotations

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from streefpad.cli.options import Lang, Language, TextOrJson, answer, finish, print_problems
from streefpad.cli.progress import progress_line


class Library(StrEnum):
    """Models of statsforecast that can run on the same cells."""

    AUTO_ETS = "AutoETS"
    AUTO_ARIMA = "AutoARIMA"
    THETA = "Theta"
    AUTO_THETA = "AutoTheta"
    DYNAMIC_THETA = "DynamicOptimizedTheta"


def backtest(
    corpus: Annotated[
        Path,
        typer.Argument(
            metavar="FOLDER_OR_CSV",
            help="CSV: corpus,indicator,series,period,value (percent), or a folder of such files.",
        ),
    ],
    library: Annotated[
        list[Library] | None,
        typer.Option(
            "--library",
            metavar="MODEL",
            help="Also a model of the extra `backtest`: AutoETS, AutoARIMA, Theta, AutoTheta or "
            "DynamicOptimizedTheta. May be given again; takes minutes.",
        ),
    ] = None,
    plot: Annotated[
        Path | None, typer.Option("--plot", metavar="FILE", help="The reliability plot, as an SVG file.")
    ] = None,
    lang: Language = Lang.EN,
    format: Annotated[
        TextOrJson, typer.Option("--format", "-f", help="Text for people, JSON for scripts.")
    ] = (TextOrJson.TEXT),
) -> None:
    """Test the forecasts: from every year on, one to six years ahead, against what came.

    Margins are learned only from errors of other indicators that were known at the time.

    Example: streefpad backtest shares.csv --plot reliability.svg
    """
    from streefpad.build.backtesting import backtest_corpus
    from streefpad.publish.terminal import backtest_json, backtest_text, paper_of

    with progress_line(sys.stderr) as progress:
        report, problems = backtest_corpus(corpus, [each.value for each in library or ()], progress)
    if report is not None:
        is_json = format is TextOrJson.JSON
        answer(backtest_json(report) if is_json else backtest_text(report, lang.value, paper_of(sys.stdout)))
        if plot is not None:
            from streefpad.build.backtesting import write_reliability

            write_reliability(report, plot, lang.value)
    print_problems(problems, lang)
    finish(problems)

"""`streefpad project`: each series of a table carried forward, with the uncertainty it has."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Annotated

import typer

from streefpad.cli.options import (
    Lang,
    Language,
    answer,
    finish,
    parse_period_option,
    print_problems,
    wrong_word,
)
from streefpad.values.periods import Period
from streefpad.values.quantities import Better, NumberError, Written, parse_number


def _parse_target(text: str) -> Decimal:
    try:
        return parse_number(text)
    except NumberError:
        raise wrong_word(
            f"'{text}' is no number; write it as 50 or 37.02.",
            nl=f"‘{text}’ is geen getal; schrijf het als 50 of 37.02.",
        ) from None


def project(
    series: Annotated[
        Path, typer.Argument(metavar="SERIES", help="CSV: series,period,value[,flag] and any key columns.")
    ],
    until: Annotated[
        Period,
        typer.Option(
            "--until",
            metavar="PERIOD",
            parser=parse_period_option,
            help="The last period; a year means the school year that ends in it.",
        ),
    ],
    target: Annotated[
        Decimal | None,
        typer.Option(
            "--target",
            metavar="N",
            parser=_parse_target,
            help="Also the chance of being at this value or beyond it.",
        ),
    ] = None,
    better: Annotated[
        Better, typer.Option("--better", help="On which side of the target it is reached.")
    ] = Better.HIGHER,
    unit: Annotated[
        Written,
        typer.Option("--unit", help="How values are written: 37.02, 0.3702, or numbers that are no shares."),
    ] = Written.PERCENT,
    lang: Language = Lang.EN,
) -> None:
    """Carry the series of a table forward: mean and quantiles for every period after the last figure.

    A series that cannot be carried forward has no rows and one line on the standard error. No clock
    is read: the same table gives the same rows.

    Example: streefpad project series.csv --until 2030 --target 50
    """
    from streefpad.build.projecting import Goal, project_table
    from streefpad.publish.terminal import projections_csv, refusals_text

    goal = Goal(value=target, better=better) if target is not None else None
    projected, problems = project_table(series, until, unit=unit, goal=goal)
    answer(projections_csv(projected, with_chance=goal is not None), ends_line=False)
    if refusals := refusals_text(projected, lang.value):
        typer.echo(refusals, err=True)
    print_problems(problems, lang)
    finish(problems)

"""`streefpad judge`: two tables in, one JSON object a line out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from streefpad.cli.options import Lang, Language, answer, finish, print_problems, wrong_word
from streefpad.values.problems import nearest


def _parse_method(name: str) -> str:
    from streefpad.build.judging import ALL, METHOD_NAMES

    if name in (ALL, *METHOD_NAMES):
        return name
    close = nearest(name, (ALL, *METHOD_NAMES))
    known = f"{', '.join(METHOD_NAMES)}, all"
    raise wrong_word(
        f"no method '{name}'." + (f" Did you mean {close}?" if close else f" Known: {known}."),
        nl=f"geen methode ‘{name}’." + (f" Is {close} bedoeld?" if close else f" Bekend: {known}."),
    )


def judge(
    series: Annotated[
        Path, typer.Argument(metavar="SERIES", help="CSV: series,period,value[,flag] and any key columns.")
    ],
    targets: Annotated[
        Path, typer.Argument(metavar="TARGETS", help="CSV: series,kind,value,by,baseline,better and more.")
    ],
    method: Annotated[
        str | None,
        typer.Option(
            "--method",
            "-m",
            metavar="NAME|all",
            parser=_parse_method,
            help="Beats the column `method`. Default: house. See: streefpad methods.",
        ),
    ] = None,
    lang: Language = Lang.EN,
) -> None:
    """Judge the targets of one table by the series of another; one JSON object a line.

    Percent stays percent, and no clock is read: the same tables give the same lines.

    Example: streefpad judge series.csv targets.csv --method all
    """
    from streefpad.build.judging import judge_tables
    from streefpad.publish.rows.findings import judge_row

    rows, problems = judge_tables(series, targets, method or "")
    for row in rows:
        answer(judge_row(row, lang.value))
    print_problems(problems, lang)
    finish(problems)

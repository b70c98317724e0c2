"""`streefpad synthesise`: enrolment files in the official format, of schools and pupils that do not exist."""

from __future__ import annotations

import sys
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Annotated

import typer

from streefpad.cli.options import (
    Lang,
    Language,
    answer,
    finish,
    print_problems,
    shipped_agenda,
    stop_at,
    wrong_word,
)
from streefpad.cli.progress import progress_line
from streefpad.cli.words import FILES, ONE_FILE, SYNTHETIC, say, say_count
from streefpad.values.periods import (
    Period,
    PeriodError,
    PeriodKind,
    parse_period,
    periods_from,
    place_in_series,
)
from streefpad.values.record import Record

SAMPLE = "sample-catalogue"
CATALOGUE, TOTALS = "made-up-programmes.csv", "made-up-totals.csv"
_BETWEEN = ".."
_MOST_YEARS = 100


class Span(Record, kw_only=False):
    """School years in a row, both ends included."""

    first: Period
    last: Period


def _parse_years(text: str) -> Span:
    first, between, last = text.partition(_BETWEEN)
    try:
        start = place_in_series(parse_period(first), PeriodKind.SCHOOL_YEAR)
        end = place_in_series(parse_period(last), PeriodKind.SCHOOL_YEAR) if between else start
    except PeriodError:
        start = end = None
    if start is None or end is None or end < start or end.year - start.year > _MOST_YEARS:
        raise wrong_word(
            f"'{text}' is no row of school years; write it as 2016-2017..2025-2026.",
            nl=f"‘{text}’ is geen rij schooljaren; schrijf ze als 2016-2017..2025-2026.",
        )
    return Span(start, end)


def _parse_scale(text: str) -> Decimal:
    try:
        scale = Decimal(text)
    except InvalidOperation:
        scale = Decimal(0)
    if not scale.is_finite() or scale <= 0:
        raise wrong_word(
            f"'{text}' is no size; write a number above 0, such as 0.01 or 10.",
            nl=f"‘{text}’ is geen grootte; schrijf een getal boven 0, zoals 0.01 of 10.",
        )
    return scale


def synthesise(
    out: Annotated[Path, typer.Option("--out", "-o", help="The folder to make.", show_default=False)],
    catalogue: Annotated[
        Path | None,
        typer.Option(
            "--catalogue",
            metavar="CSV",
            help="Study programmes: code, name, grade, finality, domain, form, dual, seventh_year, sites. "
            "Default: the made-up catalogue that comes with Streefpad.",
            show_default=False,
        ),
    ] = None,
    totals: Annotated[
        Path | None,
        typer.Option(
            "--totals",
            metavar="CSV",
            help="Official totals to reproduce: series, period, value. Goes with --catalogue. "
            "Default: the made-up totals.",
            show_default=False,
        ),
    ] = None,
    years: Annotated[
        Span | None,
        typer.Option(
            "--years",
            metavar="YEARS",
            parser=_parse_years,
            help="School years, such as 2016-2017..2025-2026. Default: all that the totals know.",
            show_default=False,
        ),
    ] = None,
    pupils: Annotated[
        int | None,
        typer.Option(
            "--pupils",
            min=1,
            metavar="N",
            help="So many pupils in mainstream secondary education in the last school year.",
            show_default=False,
        ),
    ] = None,
    scale: Annotated[
        Decimal | None,
        typer.Option(
            "--scale",
            metavar="F",
            parser=_parse_scale,
            help="Times the totals: 0.01 for a small set, 10 for a large one. Default: 1, exactly them.",
            show_default=False,
        ),
    ] = None,
    seed: Annotated[
        int,
        typer.Option("--seed", min=0, help="Another number gives other schools; the same, the same bytes."),
    ] = 1,
    lang: Language = Lang.EN,
) -> None:
    """Make synthetic enrolment files in the official format, one for each school year.

    They add up to the totals, and nothing else in them is real: schools, addresses and pupils are
    made up, and the folder says so.

    Example: streefpad synthesise --out synthetic
    """
    from streefpad.build.synthesis import Wish
    from streefpad.build.synthesis import synthesise as make

    if (catalogue is None) != (totals is None):
        raise wrong_word(
            "--catalogue and --totals go together: give both, or neither for the made-up ones.",
            nl="--catalogue en --totals horen samen: geef beide, of geen van beide voor de verzonnen.",
        )
    if pupils is not None and scale is not None:
        raise wrong_word(
            "--pupils and --scale both set the size: give one of them.",
            nl="--pupils en --scale bepalen allebei de grootte: geef er een van.",
        )
    sample = shipped_agenda(SAMPLE)
    wish = Wish(
        catalogue=catalogue or sample / CATALOGUE,
        totals=totals or sample / TOTALS,
        years=periods_from(years.first, years.last) if years else (),
        scale=scale or Decimal(1),
        pupils=pupils,
        seed=seed,
    )
    with progress_line(sys.stderr) as progress:
        written, problems = make(wish, out, progress)
    if not written:
        stop_at(problems, lang)
    print_problems(problems, lang)
    files = say(ONE_FILE, lang) if len(written) == 1 else say(FILES, lang, number=len(written))
    answer(
        say(
            SYNTHETIC,
            lang,
            files=files,
            lines=say_count(sum(each.lines for each in written), lang),
            pupils=say_count(sum(each.pupils for each in written), lang),
            folder=out,
            label=out / "SYNTHETIC.txt",
        )
    )
    finish(problems)

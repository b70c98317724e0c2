"""Fits what `project` ships, writes it as literals, and prints how the forecasts would have done.

    python scripts/fit_forecasts.py CORPUS [--write] [--library AutoETS ...]

CORPUS is a CSV file (corpus, indicator, series, period, value in percent) or a folder of such files. Nothing
here is random: the same corpus gives the same parameters, table and report. --library also runs models of the
extra `backtest`, which takes minutes.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from textwrap import wrap

import numpy as np

from streefpad.rules.backtests import (
    LIBRARY_MODELS,
    OURS,
    Panel,
    Report,
    Rival,
    Score,
    backtest,
    carry,
    error_table,
    fit,
    gather_files,
    known,
    left_out,
    library,
    refitted,
    roll,
    score,
)
from streefpad.rules.backtests.fitting import FURTHEST
from streefpad.rules.forecasts import FEWEST, ErrorTable, Fitted, Parameters
from streefpad.values.problems import Problem, SourceMissing
from streefpad.values.record import fields_of

TABLE = Path(__file__).resolve().parent.parent / "src/streefpad/rules/tables/error_quantiles.py"
DIGITS = 3  # of what is shipped: below the noise, and the same on every processor
REFITTED = "damped trend, refitted at each origin"


def main() -> int:
    """Reads the corpus, fits, reports, and writes the table where asked."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("corpus", type=Path)
    asked.add_argument("--write", action="store_true", help=f"write {TABLE.name}")
    asked.add_argument("--library", action="append", default=[], choices=LIBRARY_MODELS)
    given = asked.parse_args()
    panel, problems = read_corpus(given.corpus)
    for problem in problems:
        say(f"left out: {problem.place} {problem.code}")
    fitted = fit_shipped(panel)
    say(
        f"{len(panel.keys)} series of {len(panel.indicators)} indicators",
        f"parameters: {fitted.parameters}",
        "",
    )
    report_all(panel, fitted.parameters, given.library)
    if given.write:
        TABLE.write_text(literals(fitted, panel), encoding="utf-8")
        say(f"written: {TABLE.name}")
    return 0


def read_corpus(path: Path) -> tuple[Panel, tuple[Problem, ...]]:
    """The panel in a file, or in all CSV files of a folder."""
    files = sorted(path.glob("*.csv")) if path.is_dir() else [path]
    if not files or not all(each.is_file() for each in files):
        raise SourceMissing(str(path))
    return gather_files({file.name: _rows(file) for file in files})


def _rows(file: Path) -> Iterator[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as text:
        yield from csv.DictReader(text)


def fit_shipped(panel: Panel) -> Fitted:
    """The parameters and error table to ship."""
    found = fit(panel)
    parameters = Parameters(
        found.alpha,
        found.beta,
        found.phi,
        round(found.typical_change, DIGITS + 1),
        found.pool_weight,
        found.least_error,
    )
    cells = roll(panel, FURTHEST, FEWEST)
    table = error_table(cells, carry(panel, cells, parameters))
    return Fitted(parameters, ErrorTable(np.round(table.half_widths, DIGITS)))


def report_all(panel: Panel, parameters: Parameters, models: Sequence[str]) -> None:
    """Every report that docs/explanation/forecasts.md quotes."""
    rivals: dict[str, Rival] = {REFITTED: refitted, **{name: partial(library, name) for name in models}}
    say(
        "## In real time: intervals learned from errors of other indicators that were known at the origin", ""
    )
    say_report(backtest(panel, parameters, rivals=rivals))
    say("## The same, own errors included", "")
    say_scores(backtest(panel, parameters, knows=known))
    say("## The same as the first, origins with eight observations or more", "")
    say_scores(backtest(panel, parameters, fewest=8))
    say("## Shipped table, each indicator left out of parameters and table, all years", "")
    cells = roll(panel, FURTHEST, FEWEST)
    told = left_out(panel, cells)
    _say_table([score(OURS, cells, told, years) for years in (None, *range(1, FURTHEST + 1))])


def say_report(report: Report) -> None:
    """Scores, differences, events and reliability."""
    say_scores(report)
    say("| CRPS of the damped trend minus that of | difference | standard error |", "|---|---|---|")
    for each in report.differences:
        say(f"| {each.rival} | {each.crps:+.4f} | {each.standard_error:.4f} |")
    say("", "| events | number | Brier | skill |", "|---|---|---|---|")
    for told in report.events:
        say(f"| {told.method} | {told.events:,} | {told.brier:.4f} | {told.skill:+.3f} |")
    say("", "| chance said | events | mean chance | happened |", "|---|---|---|---|")
    for row in report.reliability:
        said = f"{row.lowest:.1f}-{row.highest:.1f} | {row.events:,}"
        say(f"| {said} | {row.mean_chance:.3f} | {row.happened:.3f} |" if row.events else f"| {said} | | |")
    say("")


def say_scores(report: Report) -> None:
    """The methods over all years ahead, then ours year by year."""
    say(f"{report.cells:,} forecasts; {report.not_issued:,} not issued: too few errors were known", "")
    _say_table([each for each in report.scores if each.horizon is None])
    _say_table([each for each in report.scores if each.method == OURS and each.horizon is not None])


def _say_table(scores: Iterable[Score]) -> None:
    say("| method | years | n | MAE | MASE | CRPS | sCRPS | 80 % | 95 % | 80 % by ind. | 95 % by ind. |")
    say("|---|---|---|---|---|---|---|---|---|---|---|")
    for each in scores:
        losses = f"{each.mae:.3f} | {each.mase:.3f} | {each.crps:.3f} | {each.scaled_crps:.3f}"
        covered = f"{each.coverage_80:.3f} | {each.coverage_95:.3f}"
        by_indicator = f"{each.coverage_80_by_indicator:.3f} | {each.coverage_95_by_indicator:.3f}"
        which = f"{each.method} | {each.horizon or 'all'} | {each.cells:,}"
        say(f"| {which} | {losses} | {covered} | {by_indicator} |")
    say("")


def literals(fitted: Fitted, panel: Panel) -> str:
    """The module that ships the parameters and the table."""
    written = fields_of(fitted.parameters).items()
    parameters = "\n".join(f'    "{name}": {value!r},' for name, value in written)
    size = f"{len(panel.keys)} annual shares of {len(panel.indicators)} indicators"
    rows = "\n".join(_row(each) for each in fitted.errors.half_widths)
    return f'''"""The parameters and pooled errors of the projection: written by scripts/fit_forecasts.py.

Fitted on {size} in the UK's repository.
Source: Office for National Statistics. Contains public sector information licensed under the Open Government
Licence v3.0.
"""

PARAMETERS = {{
{parameters}
}}

# Half-widths of central intervals, in spreads. Years ahead down, from one to {fitted.errors.years}.
# Coverages across: 5 to 95 % in steps of 5, then 98 and 99 %.
# fmt: off
HALF_WIDTHS = (
{rows}
)
# fmt: on
'''


def _row(numbers: Iterable[float]) -> str:
    """A tuple of numbers, in lines that fit."""
    lines = wrap(", ".join(f"{each:.3f}" for each in numbers), 100)
    return "\n".join(["    (", *(f"        {line}" for line in lines), "    ),"])


def say(*lines: str) -> None:
    """Writes lines to the terminal."""
    sys.stdout.writelines(f"{line}\n" for line in lines)


if __name__ == "__main__":
    sys.exit(main())

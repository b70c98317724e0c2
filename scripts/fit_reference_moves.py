"""Writes the levels that the reference class ships, from a corpus of annual shares.

    python scripts/fit_reference_moves.py CORPUS [--write]

CORPUS is a CSV file (corpus, indicator, series, period, value in percent) or a folder of such files. The band
of comparable starts is chosen when the question is asked, so the table keeps the levels themselves: in
hundredths of a percent they take less room than moves per horizon would.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from textwrap import wrap

import numpy as np
from fit_forecasts import read_corpus, say

from streefpad.model.edition import Corpus, Odds
from streefpad.rules.backtests import Panel
from streefpad.rules.reference_class import parse_levels, reference_odds

TABLE = Path(__file__).resolve().parent.parent / "src/streefpad/rules/tables/reference_moves.py"
CORPUS = "uk-indicators"
WIDTH = 108

# Starts and targets of the advice (mission, "The seven goals"), ten years on.
ASKED = (("4.20", "20"), ("37.02", "50"), ("15.95", "33"), ("39.91", "50"), ("27.86", "40"), ("25.11", "40"))


def main() -> int:
    """Reads the corpus, prints what the class says of some targets, and writes the table where asked."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("corpus", type=Path)
    asked.add_argument("--write", action="store_true", help=f"write {TABLE.name}")
    given = asked.parse_args()
    panel, problems = read_corpus(given.corpus)
    for problem in problems:
        say(f"left out: {problem.place} {problem.code}")
    text = levels_text(panel)
    for start, target in ASKED:
        move = Decimal(target) - Decimal(start)
        odds = reference_odds(Decimal(start), move, 10, elsewhere=parse_levels(Corpus(CORPUS), text))
        say(f"{start} -> {target}: {told(odds) if isinstance(odds, Odds) else odds.code}")
    if given.write:
        TABLE.write_text(literals(panel, text), encoding="utf-8")
        say(f"written: {TABLE.name}, {TABLE.stat().st_size:,} bytes")
    return 0


def told(odds: Odds) -> str:
    """The odds in one line."""
    return (
        f"{odds.moved} of {odds.comparable} series ({odds.moved_indicators} of {odds.comparable_indicators} "
        f"indicators) that started between {odds.lowest} and {odds.highest} % moved {odds.move} points in "
        f"{odds.years} years; {odds.ever_moved} in any stretch of so many years"
    )


def levels_text(panel: Panel) -> str:
    """The levels as reference_class.parse_levels reads them."""
    return "\n\n".join(_blocks(panel))


def _blocks(panel: Panel) -> Iterator[str]:
    for indicator, rows in groupby(range(len(panel.keys)), key=lambda row: panel.keys[row][1]):
        series = " ".join(f"{_levels(panel.values[row])};" for row in rows)
        yield "\n".join([indicator, *wrap(series, WIDTH)])


def _levels(values: np.ndarray[tuple[int], np.dtype[np.float64]]) -> str:
    seen = np.flatnonzero(~np.isnan(values))
    return " ".join("-" if np.isnan(each) else f"{each * 100:.0f}" for each in values[seen[0] : seen[-1] + 1])


def literals(panel: Panel, text: str) -> str:
    """The module that ships the levels."""
    size = f"{len(panel.keys)} series of {len(panel.indicators)} indicators"
    return f'''"""Levels of annual shares for the reference class: written by scripts/fit_reference_moves.py.

How often it happened elsewhere, never a forecast. {size},
in hundredths of a percent, one a year; the format is that of reference_class.parse_levels.
"""

from streefpad.values.texts import Text

CORPUS = "{CORPUS}"
TITLE = Text(
    nl="{len(panel.keys)} jaarlijkse aandelen uit de indicatoren van het Verenigd Koninkrijk",
    en="{len(panel.keys)} annual shares among the indicators of the United Kingdom",
)
LABEL = Text(
    nl="hoe vaak het elders gebeurde, nooit een voorspelling",
    en="how often it happened elsewhere, never a forecast",
)
ATTRIBUTION = (
    "Source: Office for National Statistics. "
    "Contains public sector information licensed under the Open Government Licence v3.0."
)

LEVELS = """
{text}
"""
'''


if __name__ == "__main__":
    sys.exit(main())

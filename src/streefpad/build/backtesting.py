"""Every forecast that could have been made on a corpus, held against what came."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from streefpad.intake.tables import read_corpus
from streefpad.model.backtests import Report
from streefpad.rules.backtests import Panel, backtest, gather_files, library, others_known, roll
from streefpad.rules.backtests.calibration import FEWEST_ERRORS, FEWEST_INDICATORS, Knows
from streefpad.rules.backtests.cells import Cells, Chosen
from streefpad.rules.backtests.report import Rival
from streefpad.rules.forecasts import FEWEST, SHIPPED
from streefpad.rules.forecasts.scales import Numbers
from streefpad.values.problems import Fact, Place, Problem, SourceMissing, by_place, error_at
from streefpad.values.texts import Language

FURTHEST = 6  # years ahead
LIBRARY = "statsforecast"

Say = Callable[[str], None]


def backtest_corpus(
    path: Path, models: Sequence[str] = (), progress: Say | None = None
) -> tuple[Report | None, tuple[Problem, ...]]:
    """How the shipped forecaster and its rivals would have done; None where the corpus is too small to tell.

    `models` are those of LIBRARY_MODELS that run on the same cells. Raises SourceMissing where there is
    no corpus, or where models are asked for without the extra `backtest`.
    """
    say = progress or _silence
    if models and find_spec(LIBRARY) is None:
        raise SourceMissing(
            f"{LIBRARY} is not installed; its models come with an extra: pip install 'streefpad[backtest]'",
            nl=f"{LIBRARY} is niet geïnstalleerd; de modellen komen met een extra: "
            "pip install 'streefpad[backtest]'",
        )
    say(str(path))
    files, faults = read_corpus(path)
    panel, problems = gather_files(files)
    every = (*faults, *problems)
    if not len(roll(panel, FURTHEST, FEWEST)):
        return None, by_place((*every, _too_small(path, panel)))
    rivals: dict[str, Rival] = {name: _telling(name, say) for name in models}
    report = backtest(
        panel, SHIPPED.parameters, knows=_learning(panel, say), furthest=FURTHEST, rivals=rivals
    )
    if not report.cells:
        return None, by_place((*every, _too_small(path, panel)))
    return report, by_place(every)


def write_reliability(report: Report, file: Path, language: Language) -> None:
    """The reliability plot of the shipped forecaster, now written as an SVG file, whole or not at all."""
    # Imported here because it is drawn on request, and the drawing library is large.
    from streefpad.publish.charts.reliability import reliability_svg
    from streefpad.publish.output import write_file

    write_file(file, reliability_svg(report.reliability, language).encode("utf-8"))


def _silence(_: str) -> None:
    """Nobody watches."""


def _learning(panel: Panel, say: Say) -> Knows:
    """Which errors may be learned from, telling the year that is being looked back from."""

    def knows(cells: Cells, origin: int, indicator: int) -> Chosen:
        say(f"{panel.first_year + origin}")
        return others_known(cells, origin, indicator)

    return knows


def _telling(name: str, say: Say) -> Rival:
    """A model of the library that tells its name when its turn comes."""
    run = partial(library, name)

    def rival(panel: Panel, cells: Cells) -> Numbers:
        say(name)
        return run(panel, cells)

    return rival


def _too_small(path: Path, panel: Panel) -> Problem:
    facts: dict[str, Fact] = {
        "series": len(panel.keys),
        "indicators": len(panel.indicators),
        "observations": FEWEST,
        "errors": FEWEST_ERRORS,
        "others": FEWEST_INDICATORS,
    }
    return error_at("corpus-too-small", Place(file=str(path)), **facts)

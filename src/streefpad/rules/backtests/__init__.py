"""Backtests: every forecast that could have been made, held against what came."""

from streefpad.model.backtests import Difference, EventScore, ReliabilityRow, Report, Score
from streefpad.rules.backtests.calibration import known, others_ever, others_known
from streefpad.rules.backtests.cells import Cells, carry, roll
from streefpad.rules.backtests.fitting import error_table, fit
from streefpad.rules.backtests.panel import Panel, gather_files
from streefpad.rules.backtests.refits import left_out, refitted
from streefpad.rules.backtests.report import OURS, RATES, Rival, backtest
from streefpad.rules.backtests.rivals import LIBRARY_MODELS, library
from streefpad.rules.backtests.scores import score

__all__ = [
    "LIBRARY_MODELS",
    "OURS",
    "RATES",
    "Cells",
    "Difference",
    "EventScore",
    "Panel",
    "ReliabilityRow",
    "Report",
    "Rival",
    "Score",
    "backtest",
    "carry",
    "error_table",
    "fit",
    "gather_files",
    "known",
    "left_out",
    "library",
    "others_ever",
    "others_known",
    "refitted",
    "roll",
    "score",
]

"""What the command line prints: tables and explanations for people."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from streefpad.publish.terminal.addition import addition_text
    from streefpad.publish.terminal.backtests import backtest_json, backtest_text
    from streefpad.publish.terminal.explain import explain_text
    from streefpad.publish.terminal.methods import methods_json, methods_text
    from streefpad.publish.terminal.paper import Paper, paper_of
    from streefpad.publish.terminal.problems import check_text, problem_row, problems_json, problems_text
    from streefpad.publish.terminal.projections import projections_csv, refusals_text
    from streefpad.publish.terminal.status import status_text

__all__ = [
    "Paper",
    "addition_text",
    "backtest_json",
    "backtest_text",
    "check_text",
    "explain_text",
    "methods_json",
    "methods_text",
    "paper_of",
    "problem_row",
    "problems_json",
    "problems_text",
    "projections_csv",
    "refusals_text",
    "status_text",
]

# Each command prints one thing. Loading only its module saves `streefpad status` a twentieth of a second.
_HOMES = {
    "Paper": "paper",
    "addition_text": "addition",
    "backtest_json": "backtests",
    "backtest_text": "backtests",
    "check_text": "problems",
    "explain_text": "explain",
    "methods_json": "methods",
    "methods_text": "methods",
    "paper_of": "paper",
    "problem_row": "problems",
    "problems_json": "problems",
    "problems_text": "problems",
    "projections_csv": "projections",
    "refusals_text": "projections",
    "status_text": "status",
}


def __getattr__(name: str) -> object:
    """The module that has this name, loaded at its first use (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)

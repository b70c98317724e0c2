"""A problem of an indicator or of a target, with the facts that name it filled in."""

from __future__ import annotations

from streefpad.model.indicators import Indicator
from streefpad.model.targets import Target
from streefpad.values.problems import Fact, Problem, Severity


def of_indicator(code: str, severity: Severity, indicator: Indicator, **facts: Fact) -> Problem:
    """A problem at the place of an indicator."""
    return Problem(
        code=code, severity=severity, place=indicator.place, facts={"indicator": indicator.id, **facts}
    )


def of_target(code: str, severity: Severity, target: Target, **facts: Fact) -> Problem:
    """A problem at the place of a target."""
    named: dict[str, Fact] = {"indicator": target.indicator, "target": target.id}
    return Problem(code=code, severity=severity, place=target.place, facts={**named, **facts})

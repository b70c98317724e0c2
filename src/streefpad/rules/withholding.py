"""Verdicts kept back because the target's own text holds an error.

An error withholds a number (values.problems), and the number that a target's text brings forth is its
verdict: 150 % of a share, or a deadline before the baseline, would be judged as nonsense. Errors that the
house rules meet by themselves, such as a target without a deadline, have reasons of their own there.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from streefpad.model.edition import WITHHELD, Assessment, Finding, Judged, Reason, Rule, Ruling, Status
from streefpad.values.problems import Problem, Severity
from streefpad.values.record import replace

WITHHOLDING = frozenset(
    {
        "deadline-not-after-baseline",
        "milestone-outside",
        "percent-point-confusion",
        "target-out-of-range",
    }
)


def withhold_verdicts(findings: Sequence[Finding], problems: Iterable[Problem]) -> tuple[Finding, ...]:
    """The findings, each reading that an error is about without trajectory and verdict.

    A problem that names no reading is about the target, and so about all of its readings.
    """
    wrong: dict[str, set[str]] = {}
    for each in problems:
        if each.severity is Severity.ERROR and each.code in WITHHOLDING:
            target, reading = str(each.facts["target"]), str(each.facts.get("reading", ""))
            wrong.setdefault(target, set()).add(reading)
    return tuple(
        _withheld(each, wrong[each.target.id]) if each.target and each.target.id in wrong else each
        for each in findings
    )


def _withheld(finding: Finding, readings: set[str]) -> Finding:
    is_whole = "" in readings
    return replace(
        finding,
        judged=tuple(
            _unjudged(each) if is_whole or each.reading.id in readings else each for each in finding.judged
        ),
    )


def _unjudged(judged: Judged) -> Judged:
    """What stands whatever the target asks: the figures, and why nothing is said of them."""
    known = judged.assessment
    return Judged(
        reading=judged.reading,
        trajectory=None,
        assessment=Assessment(
            status=Status.NOT_SCORED,
            reason=Reason(code=WITHHELD),
            baseline=known.baseline,
            reference=known.reference,
            latest=known.latest,
            historic_pace=known.historic_pace,
        ),
        rulings=(Ruling(rule=Rule.IN_ERROR, applies=True),),
    )

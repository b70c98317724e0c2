"""Turns a row of a table into a target and a series, judges it, and compares what the row says.

Columns that say what is given: kind value by baseline ("none yet" included) reference better
tolerance shape misses milestone unit series benchmark breaks as_of. All others say what must come out (ANSWERS).
In a series `>5000` is a bound, `B 40` a value flagged with a break. In an answer `–` means none,
`≈` that only the written decimals are compared, and an empty cell that nothing is claimed.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from streefpad.model.edition import Judged
from streefpad.model.series import Break, Flag, Observation, Series
from streefpad.model.sources import Cell
from streefpad.model.targets import (
    KINDS,
    Aim,
    Benchmark,
    Complete,
    Count,
    Direction,
    GrowthCompound,
    GrowthPercent,
    GrowthPoints,
    Keep,
    Level,
    Milestone,
    Parity,
    Reading,
    Representation,
    Rising,
    Shape,
    Statement,
    Target,
    Zero,
)
from streefpad.rules.status import assess
from streefpad.values.periods import Period, parse_period
from streefpad.values.problems import Place
from streefpad.values.quantities import Better, Unit, UnitKind, decimals
from streefpad.values.texts import Text
from tests.spec.tables import Row

HERE = Place(file="spec")
NONE = "–"
NONE_YET = "none yet"
GIVEN = {
    "kind", "value", "by", "baseline", "reference", "better", "tolerance", "shape", "misses", "milestone",
    "unit", "series", "benchmark", "breaks", "as_of",
}  # fmt: skip


def hold(row: Row) -> None:
    """Every answer that the row states is the answer that the rules give."""
    judged = judge(row)
    stated = {name: text for name, text in row.items() if name not in GIVEN and text}
    assert stated, "a row that claims nothing"
    wrong = {
        name: f"the table says {text}, the rules say {found}"
        for name, text in stated.items()
        if (found := _written(ANSWERS[name](judged), text)) != text.removeprefix("≈").strip()
    }
    assert not wrong, wrong


def judge(row: Row) -> Judged:
    """The target of the row, judged by its series."""
    target = target_of(row)
    benchmark = row.get("benchmark", "")
    return assess(
        target,
        target.in_force,
        series_of(row, row.get("series", "")),
        benchmark=series_of(row, benchmark) if benchmark else None,
        as_of=date.fromisoformat(row["as_of"]) if row.get("as_of") else None,
    )


def target_of(row: Row) -> Target:
    """The target that the row describes."""
    return Target(
        id="target",
        indicator="indicator",
        readings=(Reading(id="only", aim=aim_of(row), place=HERE),),
        better=Better(row.get("better") or "higher"),
        by=_period(row.get("by", "")),
        baseline=None if row.get("baseline") == NONE_YET else _period(row.get("baseline", "")),
        awaits_baseline=row.get("baseline") == NONE_YET,
        reference=_period(row.get("reference", "")),
        milestones=tuple(_milestone(each) for each in _list(row.get("milestone", ""))),
        tolerance=Decimal(row.get("tolerance") or 0),
        place=HERE,
    )


def aim_of(row: Row) -> Aim:
    """The record of the row's kind, filled from its value."""
    value = row.get("value", "")
    match KINDS[row["kind"]].kind:
        case Level.kind:
            return Level(value=Decimal(value), shape=Shape(row.get("shape") or "linear"))
        case Keep.kind:
            return Keep(floor=Decimal(value) if value else None)
        case Benchmark.kind:
            return Benchmark(series="benchmark")
        case GrowthPoints.kind:
            return GrowthPoints(points=Decimal(value))
        case GrowthPercent.kind:
            return GrowthPercent(percent=Decimal(value))
        case GrowthCompound.kind:
            return GrowthCompound(percent=Decimal(value))
        case Parity.kind:
            return Parity(value=Decimal(value)) if value else Parity()
        case Representation.kind:
            return Representation(value=Decimal(value)) if value else Representation()
        case Rising.kind:
            return Rising(misses=int(row.get("misses") or 0))
        case _:
            return _PLAIN[row["kind"]]


_PLAIN: dict[str, Aim] = {
    "zero": Zero(),
    "complete": Complete(),
    "count": Count(),
    "direction": Direction(),
    "statement": Statement(text=Text(en="as many as possible")),
}


def series_of(row: Row, text: str) -> Series:
    """The series that the text lists: `2019-2020: 37.02, 2021-2022: >40`."""
    written = [_observation(each) for each in _list(text)]
    ordered = sorted(written, key=lambda each: each.period)
    return Series(
        id="indicator",
        unit=Unit(UnitKind(row.get("unit") or "percent")),
        observations=tuple(each for each in ordered if Flag.AT_LEAST not in each.flags),
        bounds=tuple(each for each in ordered if Flag.AT_LEAST in each.flags),
        breaks=tuple(
            Break(first=parse_period(each), why=Text(en="reform")) for each in _list(row.get("breaks", ""))
        ),
    )


def _observation(text: str) -> Observation:
    written, _, value = text.rpartition(": ")
    flags: set[Flag] = set()
    if value.startswith(">"):
        flags.add(Flag.AT_LEAST)
    if value.startswith("B "):
        flags.add(Flag.BREAK)
    return Observation(
        period=parse_period(written),
        value=Decimal(value.removeprefix(">").removeprefix("B ")),
        flags=frozenset(flags),
        cell=Cell(vintage="", place=HERE, column="value"),
    )


def _milestone(text: str) -> Milestone:
    by, _, value = text.partition(" = ")
    return Milestone(by=parse_period(by), value=Decimal(value) if value else None)


def _period(text: str) -> Period | None:
    return parse_period(text) if text else None


def _list(text: str) -> list[str]:
    return [each.strip() for each in text.split(",") if each.strip()]


ANSWERS: dict[str, Callable[[Judged], object]] = {
    "status": lambda judged: judged.assessment.status.value,
    "reason": lambda judged: judged.assessment.reason.code,
    "latest": lambda judged: judged.assessment.latest and judged.assessment.latest.period,
    "target": lambda judged: judged.assessment.target and judged.assessment.target.value,
    "expected": lambda judged: judged.assessment.expected_now,
    "gap": lambda judged: judged.assessment.gap,
    "today": lambda judged: (
        (point := judged.assessment.expected_today) and f"{point.period}: {_plain(point.value)}"
    ),
    "required": lambda judged: judged.assessment.required_pace,
    "historic": lambda judged: judged.assessment.historic_pace,
    "acceleration": lambda judged: judged.assessment.acceleration,
    "outlook": lambda judged: judged.assessment.outlook and judged.assessment.outlook.value,
    "reaches": lambda judged: judged.assessment.outlook and judged.assessment.outlook.reaches,
    "arrives": lambda judged: judged.assessment.outlook and judged.assessment.outlook.arrives,
    "rests": lambda judged: judged.assessment.rests_on_baseline,
    "step": lambda judged: (
        ", ".join(f"{each.point.value.normalize():f}" for each in judged.assessment.milestones) or None
    ),
    "at the step": lambda judged: (
        ", ".join(each.state.value for each in judged.assessment.milestones) or None
    ),
    "trajectory": lambda judged: (
        judged.trajectory and ", ".join(f"{each.value.normalize():f}" for each in judged.trajectory.expected)
    ),
}


def _written(found: object, as_in: str) -> str:
    """What was found, in the way the table writes it."""
    match found:
        case None:
            return NONE
        case bool():
            return "yes" if found else "no"
        case Decimal() if as_in.startswith("≈"):
            return str(round(found, decimals(Decimal(as_in.removeprefix("≈").strip()))))
        case Decimal():
            return _plain(found)
        case _:
            return str(found)


def _plain(value: Decimal) -> str:
    """43.510 and 43.51 are the same number, and a table writes the shorter one."""
    return f"{value.normalize():f}"

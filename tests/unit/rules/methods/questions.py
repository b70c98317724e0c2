"""A question in one line: values a period, the aim, and what the target says."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from streefpad.model.series import Break, Flag, Observation, Series
from streefpad.model.sources import Cell
from streefpad.model.targets import (
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
from streefpad.rules.methods.question import Question
from streefpad.values.periods import Period, parse_period
from streefpad.values.problems import Place
from streefpad.values.quantities import PERCENT, Better, Unit
from streefpad.values.texts import Text

PLACE = Place(file="test")

Values = Mapping[str, str] | Mapping[int, str] | Mapping[str | int, str]  # by period

EVERY_AIM: tuple[Aim, ...] = (
    Level(value=Decimal(50)),
    Level(value=Decimal(50), shape=Shape.GEOMETRIC),
    Level(value=Decimal(0)),
    Keep(),
    Keep(floor=Decimal(40)),
    Benchmark(series="other"),
    GrowthPoints(points=Decimal(2)),
    GrowthPercent(percent=Decimal(5)),
    GrowthCompound(percent=Decimal(5)),
    Parity(),
    Representation(),
    Zero(),
    Complete(),
    Count(),
    Rising(),
    Direction(),
    Statement(),
)


def ask(
    values: Values,
    aim: Aim,
    *,
    by: str | int | None = None,
    baseline: str | int | None = None,
    reference: str | int | None = None,
    better: Better = Better.HIGHER,
    tolerance: str = "0",
    unit: Unit = PERCENT,
    broken: str | int | None = None,
    flagged: str | int | None = None,
    milestones: Mapping[str | int, str | None] | None = None,
    others: tuple[Aim, ...] = (),
    benchmark: Values | None = None,
) -> Question:
    """The question that a target with this aim puts to these values; `others` are its other readings."""
    readings = tuple(
        Reading(id=f"reading-{n}", aim=each, place=PLACE) for n, each in enumerate((aim, *others))
    )
    target = Target(
        id="target",
        indicator="series",
        readings=readings,
        better=better,
        by=_period(by),
        baseline=_period(baseline),
        reference=_period(reference),
        milestones=tuple(
            Milestone(by=parse_period(str(period)), value=None if value is None else Decimal(value))
            for period, value in (milestones or {}).items()
        ),
        tolerance=Decimal(tolerance),
        place=PLACE,
    )
    return Question(
        target=target,
        reading=readings[0],
        series=series(values, unit=unit, broken=broken, flagged=flagged),
        benchmark=series(benchmark, unit=unit) if benchmark is not None else None,
    )


def towards(values: Values, target: str, by: str | int = 2030, better: Better = Better.HIGHER) -> Question:
    """A level by a deadline, counted from the first of the values."""
    return ask(values, Level(value=Decimal(target)), by=by, baseline=str(next(iter(values))), better=better)


def series(
    values: Values,
    *,
    unit: Unit = PERCENT,
    broken: str | int | None = None,
    flagged: str | int | None = None,
) -> Series:
    """A series of these values, broken at a period if one is named."""
    breaks = () if broken is None else (Break(first=parse_period(str(broken)), why=Text(en="reform")),)
    return Series(
        id="series",
        unit=unit,
        observations=tuple(
            Observation(
                period=parse_period(str(period)),
                value=Decimal(value),
                flags=frozenset({Flag.BREAK}) if period == flagged else frozenset(),
                cell=Cell(vintage="test", place=PLACE, column="value"),
            )
            for period, value in values.items()
        ),
        breaks=breaks,
    )


def _period(text: str | int | None) -> Period | None:
    return None if text is None else parse_period(str(text))

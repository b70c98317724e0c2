"""A promise as written, in YAML or in a table, becomes the record of its kind.

`value` is every kind's own number, whatever the record calls it; a key that another kind
needs is a problem, and points written for a percentage (or the reverse) one of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from streefpad.intake.numbers import no_number, read_number, speaks_of_percent, speaks_of_points
from streefpad.model.targets import (
    KINDS,
    Aim,
    Benchmark,
    Complete,
    Condition,
    Count,
    Direction,
    GrowthCompound,
    GrowthPercent,
    GrowthPoints,
    Keep,
    Level,
    Parity,
    Representation,
    Rising,
    Shape,
    Statement,
    Zero,
)
from streefpad.values.problems import Place, Problem, error_at, nearest
from streefpad.values.quantities import HUNDRED, Better, NumberError
from streefpad.values.record import Record
from streefpad.values.texts import EMPTY, Text

# The key of each kind that `value` stands for; a kind that is not here has none.
_VALUE = {
    "level": "value",
    "keep": "floor",
    "benchmark": "series",
    "growth_points": "points",
    "growth_percent": "percent",
    "growth_compound": "percent",
    "parity": "value",
    "representation": "value",
    "zero": "value",
    "complete": "value",
    "count": "value",
    "statement": "text",
}
_FURTHER = {"level": ("shape",), "count": ("conditions",), "rising": ("misses",)}
_MUST_HAVE_VALUE = {"level", "benchmark", "growth_points", "growth_percent", "growth_compound"}
_FIXED = {"zero": Decimal(0), "complete": HUNDRED, "count": HUNDRED}
_IN_WORDS = {"benchmark", "statement"}  # their value is no number
_PERCENT_KINDS = {"growth_percent", "growth_compound"}
_CONDITION = re.compile(r"([A-Za-z][\w-]*)\s*(?:>=|≥)\s*(\d+)")


class StatedAim(Record):
    """What somebody wrote about one aim: its kind, and the keys that go with it, as text."""

    kind: str
    written: Mapping[str, str]  # value, floor, points, percent, series, shape, misses: those that were given
    conditions: tuple[Condition, ...] = ()
    text: Text = EMPTY
    target: str = ""  # the id that names it in a problem


def read_aim(stated: StatedAim, place: Callable[[str], Place]) -> tuple[Aim | None, tuple[Problem, ...]]:
    """The aim, with what is wrong with it; None where it cannot be built. `place` finds a key's value.

    >>> read_aim(StatedAim(kind="keep", written={"value": "54.69"}), lambda key: Place(file="targets.csv"))
    (Keep(floor=Decimal('54.69')), ())
    """
    if stated.kind not in KINDS:
        near = nearest(stated.kind, KINDS)
        return None, (error_at("unknown-kind", place("kind"), kind=stated.kind, nearest=near),)
    foreign = _foreign_keys(stated, place)
    key = _value_key(stated)
    text = stated.written.get(key, "")
    if not text and stated.kind in _MUST_HAVE_VALUE:
        empty = error_at("target-without-value", place(key), target=stated.target, kind=stated.kind)
        return None, (*foreign, empty)
    if stated.kind in _IN_WORDS:
        return _aim_in_words(stated, text), foreign
    conditions = stated.conditions or _conditions(text) if stated.kind == "count" else ()
    number, no_number_there = _number("" if conditions else text, key, stated, place)
    shape, no_shape = _shape(stated.written.get("shape", ""), place)
    misses, no_count = _misses(stated.written.get("misses", ""), place)
    faults = (*no_number_there, *no_shape, *no_count)
    aim = None if faults else _aim(stated.kind, number, shape, misses, conditions)
    return aim, (*foreign, *faults)


def _value_key(stated: StatedAim) -> str:
    own = _VALUE.get(stated.kind, "value")
    return own if own in stated.written else "value"


def _foreign_keys(stated: StatedAim, place: Callable[[str], Place]) -> tuple[Problem, ...]:
    """A problem for each key that goes with another kind, or that says the value a second time."""
    own = _VALUE.get(stated.kind)
    known = {*_FURTHER.get(stated.kind, ()), *({own, "value"} if own else ())}
    given = [
        *stated.written,
        *(["conditions"] if stated.conditions else []),
        *(["text"] if stated.text else []),
    ]
    problems = []
    for key in given:
        if (stated.kind in _PERCENT_KINDS and key == "points") or (stated.kind, key) == (
            "growth_points",
            "percent",
        ):
            problems.append(
                error_at(
                    "percent-point-confusion",
                    place(key),
                    what=key,
                    kind=stated.kind,
                    text=f"{stated.written[key]} {key}",
                )
            )
        elif key not in known:
            problems.append(error_at("unknown-key", place(key), key=key, nearest=nearest(key, known)))
        elif key == "value" and own != "value" and own in given:
            lines = {"first": place(own).line or 0, "second": place(key).line or 0}
            problems.append(error_at("repeated-key", place(key), what=f"{own}, value", **lines))
    return tuple(problems)


def _number(
    text: str, key: str, stated: StatedAim, place: Callable[[str], Place]
) -> tuple[Decimal | None, tuple[Problem, ...]]:
    if not text:
        return None, ()
    try:
        number = read_number(text)
    except NumberError:
        return None, (_no_value(text, key, stated.kind, place(key)),)
    asked = _FIXED.get(stated.kind, number)
    if number != asked:
        return None, (error_at("wrong-type", place(key), key=key, expected=str(asked), found=text),)
    return number, ()


def _no_value(text: str, key: str, kind: str, place: Place) -> Problem:
    against = speaks_of_percent if kind == "growth_points" else speaks_of_points
    if kind in {"growth_points", *_PERCENT_KINDS} and against(text):
        return error_at("percent-point-confusion", place, what=key, kind=kind, text=text)
    return no_number(key, text, place)


def _shape(text: str, place: Callable[[str], Place]) -> tuple[Shape, tuple[Problem, ...]]:
    if not text or text in set(Shape):
        return Shape(text or Shape.LINEAR), ()
    near, known = nearest(text, Shape), ", ".join(Shape)
    return Shape.LINEAR, (
        error_at("unknown-word", place("shape"), what="shape", code=text, nearest=near, known=known),
    )


def _misses(text: str, place: Callable[[str], Place]) -> tuple[int, tuple[Problem, ...]]:
    if not text or re.fullmatch(r"\d{1,4}", text):
        return int(text or 0), ()
    return 0, (error_at("wrong-type", place("misses"), key="misses", expected="whole-number", found=text),)


def _conditions(text: str) -> tuple[Condition, ...]:
    """The conditions in a table's cell: `reviewed>=3 updated>=1`."""
    found = _CONDITION.findall(text)
    rest = _CONDITION.sub("", text).strip(" ,;")
    return () if rest else tuple(Condition(event=event, at_least=int(times)) for event, times in found)


def _aim_in_words(stated: StatedAim, text: str) -> Aim:
    if stated.kind == Benchmark.kind:
        return Benchmark(series=text)
    return Statement(text=stated.text or Text(nl=text, en=text, fr=text))


def _aim(
    kind: str, number: Decimal | None, shape: Shape, misses: int, conditions: tuple[Condition, ...]
) -> Aim | None:
    match kind, number:
        case "level", Decimal():
            return Level(value=number, shape=shape)
        case "keep", _:
            return Keep(floor=number)
        case "growth_points", Decimal():
            return GrowthPoints(points=number)
        case "growth_percent", Decimal():
            return GrowthPercent(percent=number)
        case "growth_compound", Decimal():
            return GrowthCompound(percent=number)
        case "parity", _:
            return Parity() if number is None else Parity(value=number)
        case "representation", _:
            return Representation() if number is None else Representation(value=number)
        case "zero", _:
            return Zero()
        case "complete", _:
            return Complete()
        case "count", _:
            return Count(conditions=conditions)
        case "rising", _:
            return Rising(misses=misses)
        case "direction", _:
            return Direction()
    return None


def default_better(aim: Aim) -> Better:
    """The direction that is better where nobody stated one: a shortage is better lower."""
    return Better.LOWER if isinstance(aim, Zero) else Better.HIGHER

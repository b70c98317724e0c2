"""What a target asks, in words: one sentence per kind of promise."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import assert_never

from streefpad.model.targets import (
    FULL,
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
    Parity,
    Reading,
    Representation,
    Rising,
    Statement,
    Target,
    Zero,
)
from streefpad.publish.wording.numbers import (
    A_YEAR,
    POINTS,
    format_bare,
    format_derived_bare,
    format_number,
    format_period,
    format_value,
    in_period,
)
from streefpad.values.quantities import PERCENT, Better, Unit
from streefpad.values.texts import Language, Text

KIND_NAMES: Mapping[str, Text] = {
    Level.kind: Text(nl="streefwaarde", en="level"),
    Keep.kind: Text(nl="behouden", en="keep"),
    Benchmark.kind: Text(nl="meten aan een andere reeks", en="benchmark"),
    GrowthPoints.kind: Text(nl="groei in procentpunten", en="growth in percentage points"),
    GrowthPercent.kind: Text(nl="enkelvoudige groei in procent", en="simple growth in percent"),
    GrowthCompound.kind: Text(nl="samengestelde groei in procent", en="compound growth in percent"),
    Parity.kind: Text(nl="gelijke verdeling", en="even split"),
    Representation.kind: Text(nl="evenredige vertegenwoordiging", en="proportional representation"),
    Zero.kind: Text(nl="nul", en="zero"),
    Complete.kind: Text(nl="volledig", en="complete"),
    Count.kind: Text(nl="aantal keren per eenheid", en="count per unit"),
    Rising.kind: Text(nl="elke periode beter", en="rising every period"),
    Direction.kind: Text(nl="richting", en="direction"),
    Statement.kind: Text(nl="belofte in woorden", en="statement"),
}

_AT_LEAST = {
    Better.HIGHER: Text(nl="minstens {value}", en="at least {value}"),
    Better.LOWER: Text(nl="hoogstens {value}", en="at most {value}"),
}
_KEEP_BASELINE = {
    Better.HIGHER: Text(nl="niet onder de startmeting zakken", en="not fall below the baseline"),
    Better.LOWER: Text(nl="niet boven de startmeting uitkomen", en="not rise above the baseline"),
}
_KEEP_FLOOR = {
    Better.HIGHER: Text(nl="niet onder {value} zakken", en="not fall below {value}"),
    Better.LOWER: Text(nl="niet boven {value} uitkomen", en="not rise above {value}"),
}
_BENCHMARK = {
    Better.HIGHER: Text(nl="minstens zo hoog als {name}", en="at least as high as {name}"),
    Better.LOWER: Text(nl="hoogstens zo hoog als {name}", en="at most as high as {name}"),
}
_RISING = {
    Better.HIGHER: Text(nl="elke periode hoger dan de vorige", en="higher every period than the one before"),
    Better.LOWER: Text(nl="elke periode lager dan de vorige", en="lower every period than the one before"),
}
_ONE_MISS = Text(nl="{aim}, met hoogstens 1 uitzondering", en="{aim}, with at most 1 exception")
_MISSES = Text(
    nl="{aim}, met hoogstens {misses} uitzonderingen", en="{aim}, with at most {misses} exceptions"
)
_DIRECTION = {
    Better.HIGHER: Text(nl="stijgen", en="go up"),
    Better.LOWER: Text(nl="dalen", en="go down"),
}
_SIMPLE = Text(nl="{growth} van de startmeting", en="{growth} of the baseline")
_COMPOUND = Text(nl="{growth} tegenover het jaar ervoor", en="{growth} on the year before")
_EVEN = Text(nl="een gelijke verdeling ({value})", en="an even split ({value})")
_PROPORTIONAL = Text(nl="evenredige vertegenwoordiging ({value})", en="proportional representation ({value})")
_ONCE = Text(nl="minstens 1 keer {name}", en="{name} at least once")
_TIMES = Text(nl="minstens {at_least} keer {name}", en="{name} at least {at_least} times")
_EVERY_UNIT = Text(nl="elk {conditions}", en="each {conditions}")
_AND = Text(nl=" en ", en=" and ")
_QUOTED = Text(nl="‘{text}’", en="“{text}”")
_LAST_ROUND = Text(nl=" (laatste ronde ervoor: {round})", en=" (the last round before it: {round})")
_BY = Text(nl="{aim}, tegen {period}", en="{aim}, by {period}")


def say_kind(kind: str, language: Language) -> str:
    """The name of a kind of target.

    >>> say_kind("growth_compound", "en")
    'compound growth in percent'
    """
    return KIND_NAMES[kind].in_language(language)


def say_aim(
    aim: Aim,
    unit: Unit,
    language: Language,
    better: Better = Better.HIGHER,
    names: Mapping[str, str] | None = None,
) -> str:
    """What the promise asks, without its deadline; `names` holds the names of other indicators.

    >>> say_aim(Level(value=Decimal(50)), PERCENT, "en")
    'at least 50%'
    """
    match aim:
        case Level(value=value):
            return _fill(_AT_LEAST[better], language, value=format_value(value, unit, language))
        case Keep(floor=floor):
            if floor is None:
                return _KEEP_BASELINE[better].in_language(language)
            return _fill(_KEEP_FLOOR[better], language, value=format_value(floor, unit, language))
        case Benchmark(series=series):
            return _fill(_BENCHMARK[better], language, name=(names or {}).get(series, series))
        case GrowthPoints() | GrowthPercent() | GrowthCompound():
            return _say_growth(aim, language)
        case Parity(value=value):
            return _fill(_EVEN, language, value=format_value(value, unit, language))
        case Representation(value=value):
            return _fill(_PROPORTIONAL, language, value=format_value(value, unit, language))
        case Zero():
            return format_value(Decimal(0), unit, language)
        case Complete():
            return format_value(FULL, PERCENT, language)
        case Count():
            return _say_count(aim, language)
        case Rising(misses=misses):
            rising = _RISING[better].in_language(language)
            words = _ONE_MISS if misses == 1 else _MISSES
            return _fill(words, language, aim=rising, misses=str(misses)) if misses else rising
        case Direction():
            return _DIRECTION[better].in_language(language)
        case Statement(text=text):
            return _fill(_QUOTED, language, text=text.in_language(language))
        case _:
            assert_never(aim)


def say_target(
    target: Target,
    reading: Reading,
    unit: Unit,
    language: Language,
    names: Mapping[str, str] | None = None,
) -> str:
    """What one reading of a target asks, with its deadline."""
    said = say_aim(reading.aim, unit, language, target.better_in(reading), names)
    match reading.aim:
        case Direction() | Statement():
            return said
        case Level() | Zero() | Parity() | Representation():
            if target.by is None:
                return said
            return f"{said} {in_period(target.year or target.by, language)}{_round_before(target, language)}"
        case _:
            if target.by is None:
                return said
            by = format_period(target.year or target.by, language) + _round_before(target, language)
            return _fill(_BY, language, aim=said, period=by)


def _round_before(target: Target, language: Language) -> str:
    """The survey round that a deadline comes down to, behind the year that the text names."""
    if target.year is None or target.by is None:
        return ""
    return _fill(_LAST_ROUND, language, round=format_period(target.by, language))


def format_target(
    value: Decimal, aim: Aim, unit: Unit, language: Language, beside: Decimal | None = None
) -> str:
    """The value that a target asks: as stated, or to one decimal where arithmetic made it."""
    match aim:
        case GrowthPoints() | GrowthPercent() | GrowthCompound():
            return format_derived_bare(value, unit, language, beside)
        case _:
            return format_stated(value, unit, language)


def format_expected(
    value: Decimal, aim: Aim, unit: Unit, language: Language, beside: Decimal | None = None
) -> str:
    """What the trajectory asks at some period: flat for `keep`, so as published; else derived.

    `beside` is the figure that it is held against: rounding must not turn the comparison round.
    """
    if isinstance(aim, Keep):
        return format_stated(value, unit, language)
    return format_derived_bare(value, unit, language, beside)


def format_stated(value: Decimal, unit: Unit, language: Language) -> str:
    """A number as it was stated or published, with all its decimals."""
    return format_bare(value, unit, language)


def _say_growth(aim: GrowthPoints | GrowthPercent | GrowthCompound, language: Language) -> str:
    a_year = A_YEAR.in_language(language)
    match aim:
        case GrowthPoints(points=points):
            return f"{_signed(points, language)} {POINTS.in_language(language)} {a_year}"
        case GrowthPercent(percent=percent):
            return _fill(_SIMPLE, language, growth=f"{_signed_percent(percent, language)} {a_year}")
        case GrowthCompound(percent=percent):
            return _fill(_COMPOUND, language, growth=f"{_signed_percent(percent, language)} {a_year}")
        case _:
            assert_never(aim)


def _say_count(aim: Count, language: Language) -> str:
    each = [
        _fill(
            _ONCE if condition.at_least == 1 else _TIMES,
            language,
            at_least=str(condition.at_least),
            name=condition.name.in_language(language) or condition.event,
        )
        for condition in aim.conditions
    ]
    if not each:
        return format_value(FULL, PERCENT, language)
    return _fill(_EVERY_UNIT, language, conditions=_AND.in_language(language).join(each))


def _signed(value: Decimal, language: Language) -> str:
    return ("+" if value > 0 else "") + format_number(value, language)


def _signed_percent(value: Decimal, language: Language) -> str:
    return ("+" if value > 0 else "") + format_bare(value, PERCENT, language)


def _fill(template: Text, language: Language, **words: str) -> str:
    return template.in_language(language).format(**words)

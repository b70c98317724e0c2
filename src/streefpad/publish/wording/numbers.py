"""Numbers, periods and dates as Dutch and English write them.

Observed and stated numbers keep their published decimals; derived ones get one decimal for a
share (pages, "Look"). Babel is imported at the first number, so that JSON output does without.
"""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from streefpad.values.periods import Period, PeriodKind
from streefpad.values.quantities import PERCENT, Unit, UnitKind, decimals
from streefpad.values.texts import Language, Text

_MOST_DECIMALS = 6  # of a number of our own arithmetic
NO_BREAK_SPACE = "\u00a0"
MINUS = "\u2212"

POINTS = Text(nl="procentpunt", en="percentage points", fr="points de pourcentage")
_POINT = Text(nl="procentpunt", en="percentage points", fr="point de pourcentage")
A_YEAR = Text(nl="per jaar", en="a year", fr="par an")
_QUARTER = Text(nl="{quarter}e kwartaal {year}", en="Q{quarter} {year}", fr="T{quarter} {year}")
_IN_QUARTER = Text(
    nl="in het {quarter}e kwartaal van {year}", en="in Q{quarter} {year}", fr="au T{quarter} {year}"
)
_IN = Text(nl="in {period}", en="in {period}", fr="en {period}")
_IN_ROUND = Text(nl="in {period}", en="in {period}", fr="lors de {period}")


def rounded(value: Decimal, places: int) -> Decimal:
    """The value with so many decimals, halves away from zero as newspapers round; never -0.

    >>> rounded(Decimal("43.25"), 1)
    Decimal('43.3')
    """
    result = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    return abs(result) if result == 0 else result


def derived_decimals(value: Decimal, unit: Unit) -> int:
    """How many decimals a number of our own arithmetic deserves in this unit."""
    match unit.kind:
        case UnitKind.PERCENT:
            return 1
        case UnitKind.RATIO:
            return 2
        case UnitKind.NUMBER | UnitKind.SCORE:
            return 0 if abs(value) >= 100 or value == value.to_integral_value() else 1


def telling_decimals(value: Decimal, unit: Unit, beside: Decimal) -> int:
    """As derived_decimals, with as many more as keep the difference from the number beside it true.

    >>> telling_decimals(Decimal("44.95"), PERCENT, Decimal("44.955"))
    2
    """
    places = derived_decimals(value, unit)
    apart = abs(value - beside)
    while places < _MOST_DECIMALS and abs(rounded(value, places) - value) * 2 > apart:
        places += 1
    return places


def change_decimals(value: Decimal, unit: Unit) -> int:
    """As derived_decimals, with one more where a small difference would read as none.

    >>> change_decimals(Decimal("-0.03"), Unit(UnitKind.PERCENT))
    2
    """
    places = derived_decimals(value, unit)
    return places if value == 0 or rounded(value, places) else places + 1


def format_number(value: Decimal, language: Language, decimals_shown: int | None = None) -> str:
    """The number with its published decimals, or with so many.

    >>> format_number(Decimal("1765"), "nl"), format_number(Decimal("37.90"), "en")
    ('1.765', '37.90')
    """
    places = decimals(value) if decimals_shown is None else decimals_shown
    shown = _formatter(language)(rounded(value, places), places)
    return shown.replace("-", MINUS)


def format_bare(value: Decimal, unit: Unit, language: Language, decimals_shown: int | None = None) -> str:
    """The number with its percent sign and without the words of its unit: for tables and axes.

    >>> from streefpad.values.quantities import PERCENT
    >>> format_bare(Decimal("37.02"), PERCENT, "en")
    '37.02%'
    """
    number = format_number(value, language, decimals_shown)
    if not unit.is_share:
        return number
    return f"{number}%" if language == "en" else f"{number}{NO_BREAK_SPACE}%"


def format_value(value: Decimal, unit: Unit, language: Language) -> str:
    """The number with its unit, as a sentence needs it: 1.765 leerlingen."""
    return _with_label(format_bare(value, unit, language), unit, language)


def format_derived_bare(value: Decimal, unit: Unit, language: Language, beside: Decimal | None = None) -> str:
    """A number of our own arithmetic, without the words of its unit; `beside` is what it is held against.

    >>> from streefpad.values.quantities import PERCENT
    >>> format_derived_bare(Decimal("43.51"), PERCENT, "en")
    '43.5%'
    """
    places = derived_decimals(value, unit) if beside is None else telling_decimals(value, unit, beside)
    return format_bare(value, unit, language, places)


def format_derived(value: Decimal, unit: Unit, language: Language) -> str:
    """A number of our own arithmetic, with its unit."""
    return _with_label(format_derived_bare(value, unit, language), unit, language)


def format_signed(value: Decimal, unit: Unit, language: Language) -> str:
    """A difference with its sign and without unit: for tables.

    >>> format_signed(Decimal("-6.49"), Unit(UnitKind.PERCENT), "nl")
    '−6,5'
    """
    places = change_decimals(value, unit)
    sign = "+" if rounded(value, places) > 0 else ""
    return sign + format_number(value, language, places)


def format_signed_percent(percent: Decimal, language: Language) -> str:
    """A growth in percent with its sign and one decimal.

    >>> format_signed_percent(Decimal("5"), "en")
    '+5.0%'
    """
    sign = "+" if rounded(percent, 1) > 0 else ""
    return sign + format_bare(percent, PERCENT, language, 1)


def format_change(value: Decimal, unit: Unit, language: Language) -> str:
    """A difference with its sign and unit: −6,5 procentpunt."""
    return f"{format_signed(value, unit, language)}{_unit_of_change(value, unit, language)}"


def format_size(value: Decimal, unit: Unit, language: Language) -> str:
    """How large a difference is, without sign, with its unit: 6,5 procentpunt."""
    number = format_number(abs(value), language, change_decimals(value, unit))
    return f"{number}{_unit_of_change(value, unit, language)}"


def format_pace(value: Decimal, unit: Unit, language: Language) -> str:
    """A change a year: +1,3 procentpunt per jaar."""
    return f"{format_change(value, unit, language)} {A_YEAR.in_language(language)}"


def format_factor(value: Decimal, language: Language) -> str:
    """How many times as fast: one decimal, none from ten on."""
    return format_number(value, language, 0 if abs(value) >= 10 else 1)


def format_period(period: Period, language: Language) -> str:
    """The period as a reader writes it.

    >>> from streefpad.values.periods import parse_period
    >>> format_period(parse_period("PIAAC:2012"), "nl")
    'PIAAC 2012'
    """
    match period.kind:
        case PeriodKind.QUARTER:
            return _QUARTER.in_language(language).format(quarter=period.quarter, year=period.year)
        case PeriodKind.ROUND:
            return f"{period.survey} {period.year}"
        case PeriodKind.YEAR | PeriodKind.SCHOOL_YEAR:
            return str(period)


def in_period(period: Period, language: Language) -> str:
    """The period with its preposition: in 2019-2020."""
    if period.kind is PeriodKind.QUARTER:
        return _IN_QUARTER.in_language(language).format(quarter=period.quarter, year=period.year)
    words = _IN_ROUND if period.kind is PeriodKind.ROUND else _IN
    return words.in_language(language).format(period=format_period(period, language))


def format_date(day: date, language: Language) -> str:
    """The day in words.

    >>> format_date(date(2026, 11, 23), "nl")
    '23 november 2026'
    """
    from babel.dates import format_date as babel_date

    said = babel_date(day, "d MMMM y", locale=language)
    return said.replace("1 ", "1er ", 1) if language == "fr" and day.day == 1 else said


def _with_label(number: str, unit: Unit, language: Language) -> str:
    label = unit.label.in_language(language)
    return f"{number} {label}" if label and not unit.is_share else number


def _unit_of_change(value: Decimal, unit: Unit, language: Language) -> str:
    if unit.is_share:
        # French counts everything below two as one.
        words = _POINT if abs(value) < 2 else POINTS
        return f" {words.in_language(language)}"
    return _with_label("", unit, language)


class _Formatter:
    """Babel's decimal pattern of one language, looked up once."""

    def __init__(self, language: Language) -> None:
        from babel.core import Locale
        from babel.numbers import format_decimal

        self._locale = Locale.parse(language)
        self._format = format_decimal

    def __call__(self, value: Decimal, places: int) -> str:
        pattern = "#,##0" + ("." + "0" * places if places else "")
        return self._format(value, format=pattern, locale=self._locale)


@cache
def _formatter(language: Language) -> _Formatter:
    return _Formatter(language)

"""Numbers as people write them: exact where they are plain, a problem with a suggestion where not."""

from __future__ import annotations

import re
from decimal import Decimal

from streefpad.values.problems import Place, Problem, error_at
from streefpad.values.quantities import NumberError, decimals, parse_number

_MOST_DIGITS = 20  # no published figure has more, and exact arithmetic needs room beside them
_TELLING = 6  # the decimals that are suggested in the place of more
_POINTS = re.compile(r"(?i)(percentage\s*points?|percent\s*points?|procentpunt(en)?|points?|punt(en)?|pp)$")
_PERCENT = re.compile(r"(?i)(%|percent|procent)$")
_THOUSANDS = re.compile(r"[+-]?\d{1,3},\d{3}")  # 1,000: a thousand in one language, one in another
_ORNAMENT = re.compile(r"(?i)^[≈~<>≤≥±+\s]+|[\s\u00a0\u202f'’]")


def read_number(text: str) -> Decimal:
    """The number that the text writes, with its published decimals.

    Raises NumberError for anything but a plain decimal number of a publishable size.
    """
    number = parse_number(text)
    if _digits(number) > _MOST_DIGITS:
        raise NumberError(text)
    return number


def _digits(number: Decimal) -> int:
    """How many digits it takes to write the number in full."""
    return max(number.adjusted() + 1, 1) + decimals(number)


def nearest_number(text: str) -> str:
    """The plain spelling that the writer may have meant, or an empty text where nobody can tell.

    >>> nearest_number("37,90"), nearest_number("1 765 %"), nearest_number("1,000"), nearest_number("a third")
    ('37.90', '1765', '', '')
    """
    bare = _PERCENT.sub("", _POINTS.sub("", text.strip()).strip())
    bare = _ORNAMENT.sub("", bare)
    if _THOUSANDS.fullmatch(bare):
        return ""
    if bare.count(",") == 1 and "." in bare[: bare.index(",")]:
        bare = bare.replace(".", "")  # 1.765,5: points between thousands, a decimal comma
    bare = bare.replace(",", ".") if bare.count(",") == 1 else bare.replace(",", "")
    bare = f"0{bare}" if bare.startswith(".") else bare
    try:
        number = parse_number(bare)
    except NumberError:
        return ""
    if _digits(number) <= _MOST_DIGITS:
        return bare
    rounded = round(number, _TELLING) if abs(number.adjusted()) < _MOST_DIGITS // 2 else Decimal(0)
    return str(rounded) if rounded else ""


def speaks_of_points(text: str) -> bool:
    """Whether the text says percentage points: '5 points', '5 procentpunt'."""
    return bool(_POINTS.search(text.strip()))


def speaks_of_percent(text: str) -> bool:
    """Whether the text says percent: '50 %'."""
    return bool(_PERCENT.search(text.strip()))


def no_number(what: str, text: str, place: Place) -> Problem:
    """The problem of a text where a number belongs; `what` is the key or the heading."""
    bare = text.strip()
    if _THOUSANDS.fullmatch(bare):
        both = {"thousands": bare.replace(",", ""), "decimal": bare.replace(",", ".")}
        return error_at("not-a-number", place, what=what, text=text, nearest="", **both)
    most = {"most": _MOST_DIGITS} if _is_long(bare) else {}
    return error_at("not-a-number", place, what=what, text=text, nearest=nearest_number(text), **most)


def _is_long(text: str) -> bool:
    """Whether it is a number after all, with more digits than anybody publishes."""
    try:
        return _digits(parse_number(text)) > _MOST_DIGITS
    except NumberError:
        return False

"""The smallest things a steward writes: ids, texts, numbers, periods, dates.

Each says its own problem code, so that `faults` need not guess it from a library's message.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, NoReturn

from pydantic import (
    AfterValidator,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from streefpad.intake.numbers import nearest_number, read_number
from streefpad.model.targets import KINDS, Shape
from streefpad.values.periods import FIRST_YEAR, LAST_YEAR, Period, PeriodError, parse_period
from streefpad.values.problems import nearest
from streefpad.values.quantities import NumberError
from streefpad.values.record import Record
from streefpad.values.texts import LANGUAGES, Text

NONE_YET = "none yet"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MONTH = re.compile(r"\d{4}-\d{2}")
_YEAR = re.compile(r"\d{4}")


class Issued(Record, kw_only=False):
    """The date a source bears: its first possible day, and as the source writes it."""

    day: date
    written: str


class Read(Record, kw_only=False, eq=False):
    """A scalar that a function of ours reads, and what an editor may be told of it.

    The same as pydantic's PlainValidator with WithJsonSchema, but without the schema that it makes
    of what the function returns, twice for every key: a third of what the grammar took to build.
    """

    by: Callable[[object], object]
    told: JsonSchemaValue

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        """The function, and nothing of the type that it returns."""
        return core_schema.no_info_plain_validator_function(self.by)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """What an editor is told."""
        return {**self.told}


def _fault(code: str, **facts: str) -> NoReturn:
    raise PydanticCustomError(code, "{code}", {"code": code, "facts": facts})


def _text(written: object) -> Text:
    if isinstance(written, str):
        return Text(nl=written.strip(), en=written.strip(), fr=written.strip())
    if not isinstance(written, Mapping):
        _fault("wrong-type", expected="text-or-mapping", found="list")
    for language, words in written.items():
        if language not in LANGUAGES:
            _fault("unknown-key", key=language, nearest=nearest(language, LANGUAGES), below=language)
        if not isinstance(words, str):
            _fault("wrong-type", key=language, expected="text", found=describe(words), below=language)
    if not written:
        _fault("missing-key", key="nl", below="nl")
    return Text(**{language: words.strip() for language, words in written.items()})


def _number(written: object) -> Decimal:
    if not isinstance(written, str):
        _fault("wrong-type", expected="number", found=describe(written))
    try:
        return read_number(written)
    except NumberError:
        _fault("not-a-number", text=written, nearest=nearest_number(written))


def _period(written: object) -> Period:
    if not isinstance(written, str):
        _fault("wrong-type", expected="text", found=describe(written))
    try:
        return parse_period(written)
    except PeriodError:
        _fault("not-a-period", text=written)


def _baseline(written: object) -> Period | str:
    return NONE_YET if written == NONE_YET else _period(written)


def _day(written: object) -> date:
    if isinstance(written, str) and _DAY.fullmatch(written):
        try:
            return date.fromisoformat(written)
        except ValueError:  # 2026-02-30
            pass
    _fault("not-a-date", text=describe(written))


def _issued(written: object) -> Issued:
    first_day = str(written)
    if isinstance(written, str) and _MONTH.fullmatch(written):
        first_day = f"{written}-01"
    elif isinstance(written, str) and _YEAR.fullmatch(written):
        first_day = f"{written}-01-01"
    return Issued(_day(first_day), str(written))


def _address(written: str) -> str:
    if not written.startswith(("https://", "http://")):
        _fault("wrong-type", expected="web-address", found=written)
    return written


def within(lowest: int, highest: int | None = None) -> Callable[[int], int]:
    """A check that a whole number is no lower than the one bound and no higher than the other."""

    def check(written: int) -> int:
        if written < lowest or (highest is not None and written > highest):
            bounds = f"≥ {lowest}" if highest is None else f"{lowest} – {highest}"
            _fault("out-of-bounds", text=str(written), bounds=bounds)
        return written

    return check


def describe(written: object) -> str:
    """What was written, for a sentence: the text itself, or the kind of thing it is."""
    match written:
        case str():
            return written
        case Mapping():
            return "mapping"
        case list():
            return "list"
    return ""


def near_id(written: str) -> str:
    """A spelling of the text that would do as an id.

    >>> near_id("Meisjes in STEM (BSO)")
    'Meisjes-in-STEM-BSO'
    """
    return re.sub(r"[^A-Za-z0-9._-]+", "-", written).strip("-._")


_WORDS: dict[str, object] = {
    "anyOf": [
        {"type": "string"},
        {
            "type": "object",
            "properties": {language: {"type": "string"} for language in LANGUAGES},
            "additionalProperties": False,
            "minProperties": 1,
        },
    ]
}
_PERIOD_PATTERN = r"^(\d{4}|\d{4}[-/](\d{2}|\d{4})|\d{4}-Q[1-4]|[A-Za-z][A-Za-z0-9_-]*:\d{4})$"
_PERIOD: dict[str, object] = {
    "anyOf": [
        {"type": "integer", "minimum": FIRST_YEAR, "maximum": LAST_YEAR},
        {"type": "string", "pattern": _PERIOD_PATTERN},
    ]
}
_ISSUED: dict[str, object] = {
    "anyOf": [{"type": "string", "pattern": r"^\d{4}-\d{2}(-\d{2})?$"}, {"type": "integer"}]
}
_DATE: dict[str, object] = {"type": "string", "format": "date"}
_SCALAR: dict[str, object] = {"type": ["string", "number"]}

# Ids become names of files and addresses, so they keep to what is safe in both.
Id = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9._-]*$")]
Words = Annotated[Text, Read(_text, _WORDS)]
Number = Annotated[Decimal, Read(_number, {"type": "number"})]
Scalar = Annotated[str, WithJsonSchema(_SCALAR)]  # a number or a word, by the kind of its target
KindName = Annotated[str, WithJsonSchema({"enum": list(KINDS)})]
ShapeName = Annotated[str, WithJsonSchema({"enum": [str(each) for each in Shape]})]
StatedPeriod = Annotated[Period, Read(_period, _PERIOD)]
Baseline = Annotated[Period | str, Read(_baseline, {"anyOf": [{"const": NONE_YET}, _PERIOD]})]
Day = Annotated[date, Read(_day, _DATE)]
FromZero = Annotated[int, AfterValidator(within(0)), WithJsonSchema({"type": "integer", "minimum": 0})]
FromOne = Annotated[int, AfterValidator(within(1)), WithJsonSchema({"type": "integer", "minimum": 1})]
FromTwo = Annotated[int, AfterValidator(within(2)), WithJsonSchema({"type": "integer", "minimum": 2})]
Decimals = Annotated[
    int, AfterValidator(within(0, 9)), WithJsonSchema({"type": "integer", "minimum": 0, "maximum": 9})
]
IssuedOn = Annotated[Issued, Read(_issued, _ISSUED)]
Address = Annotated[str, AfterValidator(_address), WithJsonSchema({"type": "string", "format": "uri"})]

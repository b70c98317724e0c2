"""A document held against the grammar: its entry, and every fault in it as a Problem with its place.

An entry with a fault in a part that only informs (a note, an owner) lives on without it, so
that one slip does not make everything that refers to the entry look wrong too.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_origin

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from streefpad.intake.catalogue.documents import Data, Document, Keys
from streefpad.intake.catalogue.scalars import describe, near_id
from streefpad.values.problems import Fact, Problem, error_at, nearest
from streefpad.values.texts import LANGUAGES, Text

Entry = TypeVar("Entry")

# What pydantic calls a wrong type, and what the grammar asks for there.
_EXPECTED = {
    "string_type": "text",
    "int_type": "whole-number",
    "int_parsing": "whole-number",
    "int_parsing_size": "whole-number",
    "int_from_float": "whole-number",
    "bool_type": "true-or-false",
    "bool_parsing": "true-or-false",
    "tuple_type": "list",
    "list_type": "list",
    "mapping_type": "mapping",
    "dict_type": "mapping",
    "dataclass_type": "mapping",
}


# Parts without which every number stays what it is; a fault elsewhere withholds the entry.
_INFORMING = frozenset(
    {
        *("contact", "licence", "publisher", "standing", "subtitle", "url"),  # of an agenda or a source
        *("domains", "focus", "goals", "releases"),
        *("definition", "denominator", "note", "number", "numerator", "population", "said", "short"),
        *("accepted", "next_step", "owners", "pair", "parts", "size", "cohort"),
    }
)


def read_entry(document: Document, entry: type[Entry]) -> tuple[Entry | None, tuple[Problem, ...]]:
    """The entry that the document writes, with its faults; None where they touch more than what informs."""
    lost = tuple(_lost(document, entry))
    try:
        sound = _validate(document.data, entry)
    except ValidationError as fault:
        faults = fault.errors(include_url=False)
    else:
        return sound, lost
    problems = tuple(_problem(each, document, entry) for each in faults)
    if all(
        _only_informs(each, _keys(fault, document.data)) for each, fault in zip(problems, faults, strict=True)
    ):
        return _spared(document.data, faults, entry), (*problems, *lost)
    return None, (*problems, *lost)


def _lost(document: Document, entry: type) -> Iterator[Problem]:
    """Keys without a value that the grammar does not know: a comma cuts a text in two in a flow mapping."""
    for keys in document.blank:
        known = _keys_at(entry, keys[:-1])
        if known and keys[-1] not in known:
            key = str(keys[-1])
            place = document.place_of_key(keys)
            yield error_at("unknown-key", place, key=key, nearest=nearest(key, known))


def _validate(data: Data, entry: type[Entry]) -> Entry:
    sound: Entry = _adapter(cast(Hashable, entry)).validate_python(data)
    return sound


@cache
def _adapter(entry: Hashable) -> TypeAdapter[Any]:
    """The validator of one kind of entry, built when first needed: building takes longer than using it."""
    return TypeAdapter(cast(type, entry))


def _only_informs(problem: Problem, keys: Keys) -> bool:
    if problem.code == "unknown-key" and len(keys) == 1:
        return problem.facts["nearest"] in {"", *_INFORMING}
    return keys[0] in _INFORMING


def _spared(data: Data, faults: list[ErrorDetails], entry: type[Entry]) -> Entry | None:
    """The entry without its faulty parts: first the fault itself, then what cannot stand without it."""
    while True:
        spared = _without(data, [_gone(each, data) for each in faults])
        if spared == data:
            return None  # the fault lies in the entry as a whole
        data = spared
        try:
            sound = _validate(data, entry)
        except ValidationError as fault:
            faults = fault.errors(include_url=False)
        else:
            return sound


def _gone(fault: ErrorDetails, data: Data) -> Keys:
    keys = _keys(fault, data)
    return keys[:-1] if fault["type"] in {"missing", "missing-key"} else keys


def _problem(fault: ErrorDetails, document: Document, entry: type) -> Problem:
    keys = _keys(fault, document.data)
    code, facts = _code_and_facts(fault, keys, entry)
    place = document.place(keys)
    if code == "unknown-key":
        place = document.place_of_key(keys)
    elif code == "missing-key":
        place = document.place_of_key(keys) if document.has(keys) else document.place(keys[:-1])
    return error_at(code, place, **facts)


def _code_and_facts(fault: ErrorDetails, keys: Keys, entry: type) -> tuple[str, dict[str, Fact]]:
    key = next((str(each) for each in reversed(keys) if isinstance(each, str)), "")
    written = describe(fault["input"])
    match fault["type"]:
        case "missing":
            return "missing-key", {"key": key}
        case "unexpected_keyword_argument":
            return "unknown-key", {"key": key, "nearest": nearest(key, _keys_at(entry, keys[:-1]))}
        case "enum" | "literal_error":
            known = re.findall(r"'([^']*)'", fault["ctx"]["expected"])
            words = ", ".join(known)
            return "unknown-word", {
                "what": key, "code": written, "nearest": nearest(written, known), "known": words
            }  # fmt: skip
        case "string_pattern_mismatch":
            return "not-an-id", {"what": key, "text": written, "nearest": near_id(written)}
        case kind if kind in _EXPECTED:
            return "wrong-type", {"key": key, "expected": _EXPECTED[kind], "found": written}
    # Our own scalars say their code and facts themselves.
    own = fault["ctx"]
    named = "key" if own["code"] in {"wrong-type", "unknown-key", "missing-key"} else "what"
    facts = {name: fact for name, fact in own["facts"].items() if name != "below"}
    return own["code"], {named: key, **facts}


def _keys(fault: ErrorDetails, data: Data) -> Keys:
    """The way to the fault in the data as written: a short form leaves out steps that pydantic counts."""
    keys: list[str | int] = []
    below = fault.get("ctx", {}).get("facts", {}).get("below")
    for step in (*fault["loc"], *([below] if below else [])):
        if not isinstance(data, dict | list):
            break  # `unit: percents` is read as {kind: percents}
        keys.append(step)
        data = _below(data, step)
    return tuple(keys)


def _below(data: Data, step: str | int) -> Data:
    match data, step:
        case dict(), str():
            return data.get(step)
        case list(), int() if step < len(data):
            return data[step]
    return None


def _without(data: Data, faults: Iterable[Keys]) -> Data:
    """The data without the faulty parts."""
    by_step: dict[str | int, list[Keys]] = {}
    for keys in faults:
        if keys:
            by_step.setdefault(keys[0], []).append(keys[1:])
    if not by_step or not isinstance(data, dict | list):
        return data
    pairs: Iterable[tuple[Any, Data]] = data.items() if isinstance(data, dict) else enumerate(data)
    kept = [
        (step, _without(each, by_step.get(step, ())))
        for step, each in pairs
        if () not in by_step.get(step, ())
    ]
    return dict(kept) if isinstance(data, dict) else [each for _, each in kept]


def _keys_at(entry: type, keys: Keys) -> list[str]:
    """The keys that the grammar knows at a place; none where the steward chooses them."""
    annotation: object = entry
    for step in keys:
        if isinstance(step, str):
            annotation = _below_key(annotation, step)
    record = next(_records_in(annotation), None)
    if record is None or _own_keys(annotation):
        return []
    return list(_keys_of(record))


def _below_key(annotation: object, key: str) -> object:
    """What may stand at a key; nothing where the grammar does not know it."""
    if own := _own_keys(annotation):
        return get_args(own)[1]
    record = next(_records_in(annotation), None)
    return _keys_of(record).get(key) if record else None


def _keys_of(record: type) -> dict[str, object]:
    """The keys of an entry, or of a text in several languages, and what may stand at each."""
    if record is Text:
        return dict.fromkeys(LANGUAGES, str)
    return {_written(each): each.type for each in fields(record)}


def _own_keys(annotation: object) -> object:
    """The mapping in an annotation whose keys are the steward's own, such as the names of columns."""
    if get_origin(annotation) is Mapping:
        return annotation
    return next((own for part in get_args(annotation) if (own := _own_keys(part))), None)


def _written(field: Any) -> str:
    """The key of a field: `from` cannot be a name in Python."""
    return getattr(field.default, "alias", None) or str(field.name)


def _records_in(annotation: object) -> Iterator[type]:
    if isinstance(annotation, type) and (annotation is Text or is_dataclass(annotation)):
        yield annotation
    for part in get_args(annotation):
        yield from _records_in(part)

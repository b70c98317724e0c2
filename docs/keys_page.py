"""The page of keys, from the grammar that the agenda's files are checked with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from streefpad.intake.catalogue import json_schema

Schema = Mapping[str, Any]
INTRODUCTION = """\
# Every key of an agenda's files

<!-- Written by `make docs` from the grammar itself. -->

[The files of an agenda](agenda-files.md) introduces them; this page lists them all.
A key in **bold** must be there.
A *text* is `{nl: …, en: …, fr: …}`, or a plain string that is the same in every language.
"""
PLAIN = {"integer": "whole number", "number": "number", "boolean": "true or false", "string": "string"}


def keys_page() -> str:
    """docs/reference/agenda-keys.md."""
    schemas = {name: schema for name, schema in json_schema().items() if isinstance(schema, Mapping)}
    return "\n".join([INTRODUCTION, *(_file(name, schema) for name, schema in schemas.items())])


def _file(name: str, schema: Schema) -> str:
    records = {title: each for title, each in schema.get("$defs", {}).items() if "properties" in each}
    parts = [f"## {name}\n\n{_table(schema, schema)}"]
    parts += [
        f"### {name}: {_plain(title)}\n\n{_table(each, schema)}" for title, each in sorted(records.items())
    ]
    return "\n".join(parts)


def _table(record: Schema, schema: Schema) -> str:
    rows = "".join(_row(key, each, record, schema) for key, each in record["properties"].items())
    told = f"{record['description']}\n\n" if "description" in record else ""
    return f"{told}| Key | Form | Meaning |\n|---|---|---|\n{rows}"


def _row(key: str, described: Schema, record: Schema, schema: Schema) -> str:
    name = f"**`{key}`**" if key in record.get("required", ()) else f"`{key}`"
    forms = dict.fromkeys(_forms(described, schema))
    meaning = described.get("description", "").replace("|", "\\|")
    return f"| {name} | {', or '.join(forms)} | {meaning} |\n"


def _forms(described: Schema, schema: Schema) -> Iterator[str]:
    """The forms a value may take, in words."""
    match described:
        case {"$ref": str(reference)}:
            title = reference.rsplit("/", 1)[-1]
            referred = schema["$defs"][title]
            yield f"*{_plain(title)}*" if "properties" in referred else next(_forms(referred, schema))
        case {"anyOf": list(several)}:
            without_text = (
                [each for each in several if each != {"type": "string"}] if _is_text(several) else several
            )
            for each in without_text:
                yield from _forms(each, schema)
        case {"enum": list(words)}:
            yield ", ".join(f"`{word}`" for word in words)
        case {"const": word}:
            yield f"`{word}`"
        case {"type": "array", "items": items}:
            yield f"list of {', or '.join(dict.fromkeys(_forms(items, schema)))}"
        case {"type": "object", "properties": {"nl": _}}:
            yield "text"
        case {"type": "object"}:
            yield "names with values"
        case {"type": list(several)}:
            yield from (PLAIN[each] for each in several if each != "null")
        case {"type": str(one)} if one != "null":
            yield PLAIN.get(one, one)


def _is_text(several: list[Schema]) -> bool:
    return any("nl" in each.get("properties", {}) for each in several)


def _plain(title: str) -> str:
    """The name of a record as a word: NextStepEntry is `next step`."""
    words = "".join(
        f" {letter.lower()}" if letter.isupper() else letter for letter in title.removesuffix("Entry")
    )
    return words.strip()

"""The page of keys, from the grammar that the agenda's files are checked with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from streefpad.intake.catalogue import json_schema
from streefpad.model.registerplans import SCHEMAS, ColumnKind, RegisterColumn

Schema = Mapping[str, Any]
INTRODUCTION = """\
# Every key of an agenda's files

<!-- Written by `make docs` from the grammar itself. -->

[The files of an agenda](agenda-files.md) introduces them; this page lists them all.
A key in **bold** must be there.
A *text* is `{nl: …, en: …, fr: …}`, or a plain string that is the same in every language.
"""
COLUMNS = """\
## Columns of registers

A column in **bold** must be filled in.
"""
HOLDS = {
    ColumnKind.TEXT: "text",
    ColumnKind.CODE: "a code",
    ColumnKind.DATE: "a date",
    ColumnKind.PERIOD: "a period",
    ColumnKind.COUNT: "a whole number from 0",
    ColumnKind.SHARE: "percent, 0 to 100",
    ColumnKind.YES_NO: "`yes` or `no`",
}
PLAIN = {"integer": "whole number", "number": "number", "boolean": "true or false", "string": "string"}


def keys_page() -> str:
    """docs/reference/agenda-keys.md."""
    schemas = {name: schema for name, schema in json_schema().items() if isinstance(schema, Mapping)}
    return "\n".join([INTRODUCTION, *(_file(name, schema) for name, schema in schemas.items()), _registers()])


def _registers() -> str:
    """The columns of every kind of register: what a delivered file, or a sheet of a form, may hold."""
    parts = [COLUMNS]
    for kind, schema in SCHEMAS.items():
        rows = "".join(_column(each) for each in schema.columns)
        told = f"No two rows may have the same {', '.join(f'`{each}`' for each in schema.key)}.\n"
        parts.append(f"### Register: {kind}\n\n| Column | Holds |\n|---|---|\n{rows}\n{told}")
    return "\n".join(parts)


def _column(column: RegisterColumn) -> str:
    name = f"**`{column.id}`**" if column.required else f"`{column.id}`"
    holds = HOLDS[column.kind]
    if column.kind is ColumnKind.CODE:
        codes = ", ".join(f"`{each}`" for each in column.codes)
        holds = codes or "a code of the code list that the register names"
    if column.missing:
        holds += f"; `{column.missing}` where empty"
    return f"| {name} | {holds} |\n"


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

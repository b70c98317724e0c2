"""The grammar as JSON Schema, so that an editor completes keys and explains them."""

from __future__ import annotations

import ast
import inspect
from itertools import pairwise
from types import ModuleType

from pydantic import TypeAdapter

from streefpad.intake.catalogue.grammar import (
    AgendaEntry,
    CodeListEntry,
    DataflowEntry,
    IndicatorEntry,
    ReceiptEntry,
    SourceEntry,
    TargetEntry,
    agendas,
    bridges,
    forms,
    indicators,
    records,
    registers,
    targets,
)
from streefpad.intake.catalogue.grammar.bridges import BridgeEntry, ClassificationEntry
from streefpad.intake.catalogue.grammar.forms import FormEntry, PartnerEntry

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_FILES: dict[str, type] = {
    "agenda": AgendaEntry,
    "bridges": BridgeEntry,
    "classifications": ClassificationEntry,
    "codelists": CodeListEntry,
    "dataflows": DataflowEntry,
    "forms": FormEntry,
    "indicators": IndicatorEntry,
    "partners": PartnerEntry,
    "receipt": ReceiptEntry,
    "sources": SourceEntry,
    "targets": TargetEntry,
}


# Keys that cannot be names in Python, with the field that holds them.
_NAMED = {"as": "fixed", "from": "first", "in": "within", "not": "but_not"}


def json_schema() -> dict[str, object]:
    """One JSON Schema per kind of file, by the name of its file or folder, each key with its explanation.

    >>> sorted(json_schema())[:4]
    ['agenda', 'bridges', 'classifications', 'codelists']
    """
    explained: dict[str, dict[str, str]] = {}
    for module in (records, registers, bridges, agendas, forms, indicators, targets):
        explained |= _explained(module, explained)
    return {name: _schema(entry, explained) for name, entry in _FILES.items()}


def _schema(entry: type, explained: dict[str, dict[str, str]]) -> dict[str, object]:
    schema = TypeAdapter(entry).json_schema()
    for record in (schema, *schema.get("$defs", {}).values()):
        keys = explained.get(record["title"], {})
        for key, described in record.get("properties", {}).items():
            described["description"] = keys[_NAMED.get(key, key)]
    return {"$schema": _DIALECT, **schema}


def _explained(module: ModuleType, before: dict[str, dict[str, str]]) -> dict[str, dict[str, str]]:
    """What the text below each field says, by class; a class also has the fields of the one it extends.

    Read from the source, because Python keeps no docstrings of fields.
    """
    found = dict(before)
    for node in ast.parse(inspect.getsource(module)).body:
        if isinstance(node, ast.ClassDef):
            inherited = [found.get(each.id, {}) for each in node.bases if isinstance(each, ast.Name)]
            found[node.name] = {key: text for each in inherited for key, text in each.items()}
            for field, text in pairwise(node.body):
                match field, text:
                    case ast.AnnAssign(target=ast.Name(id=key)), ast.Expr(
                        value=ast.Constant(value=str(said))
                    ):
                        found[node.name][key] = inspect.cleandoc(said).replace("\n", " ")
    return found

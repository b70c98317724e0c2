"""Every problem and reason that the source raises, read from its syntax: the code and its facts."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.shared_data import PROJECT

SOURCE = PROJECT / "src" / "streefpad"

# Functions that make a problem: how many positional arguments come before the facts, and the
# facts that they fill in themselves.
MAKERS: dict[str, frozenset[str]] = {
    "error_at": frozenset(),
    "warning_at": frozenset(),
    "hint_at": frozenset(),
    "of_indicator": frozenset({"indicator"}),
    "of_target": frozenset({"indicator", "target"}),
    "_error": frozenset(),
    "fault": frozenset({"rows", "lines"}),
}


@dataclass(frozen=True, slots=True)
class Raised:
    """One place in the source that makes a problem; facts is None where the syntax does not tell."""

    code: str
    facts: frozenset[str] | None
    where: str


def problems_raised() -> tuple[Raised, ...]:
    """Every problem made anywhere in the package."""
    return tuple(each for path in sorted(SOURCE.rglob("*.py")) for each in _problems_in(path))


def reason_codes() -> frozenset[str]:
    """Every code of a reason made anywhere in the package."""
    found: set[str] = set()
    for path in SOURCE.rglob("*.py"):
        for call in _calls(ast.parse(path.read_text(encoding="utf-8"))):
            if _name(call.func) == "Reason":
                found |= {
                    code
                    for keyword in call.keywords
                    if keyword.arg == "code"
                    for code in _texts(keyword.value)
                }
            elif _name(call.func) == "unavailable":
                found |= set(_texts(call.args[0]))
    return frozenset(found)


def _problems_in(path: Path) -> Iterator[Raised]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    scopes = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    for scope in scopes:
        for call in _calls(scope):
            name = _name(call.func)
            where = f"{path.relative_to(SOURCE)}:{call.lineno}"
            if name == "Problem":
                keywords = {each.arg: each.value for each in call.keywords}
                for code in _texts(keywords.get("code")):
                    yield Raised(code, _facts(keywords.get("facts"), scope), where)
            elif name in MAKERS and call.args:
                for code in _texts(call.args[0]):
                    yield Raised(code, _facts_of_maker(name, call, scope), where)


def _facts_of_maker(name: str, call: ast.Call, scope: ast.AST) -> frozenset[str] | None:
    facts = set(MAKERS[name])
    for keyword in call.keywords:
        if keyword.arg:
            facts.add(keyword.arg)
            continue
        more = _facts(keyword.value, scope)
        if more is None:
            return None
        facts |= more
    return frozenset(facts)


def _facts(value: ast.expr | None, scope: ast.AST) -> frozenset[str] | None:
    """The keys of a dictionary, written in place or under a name in the same function."""
    match value:
        case None:
            return frozenset()
        case ast.Dict(keys=keys):
            names = [key.value for key in keys if isinstance(key, ast.Constant)]
            return frozenset(map(str, names)) if len(names) == len(keys) else None
        case ast.Call(func=ast.Name(id="dict"), keywords=keywords):
            return frozenset(each.arg for each in keywords if each.arg)
        case ast.Name(id=name):
            for node in ast.walk(scope):
                match node:
                    case ast.Assign(targets=[ast.Name(id=other)], value=ast.Dict() as written) if (
                        other == name
                    ):
                        return _facts(written, scope)
                    case ast.AnnAssign(target=ast.Name(id=other), value=ast.Dict() as written) if (
                        other == name
                    ):
                        return _facts(written, scope)
    return None


def _texts(value: ast.expr | None) -> Iterator[str]:
    match value:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from _texts(body)
            yield from _texts(orelse)


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""

"""Habits a reader may count on: short functions, one word per thing, frozen records, nothing swallowed."""

from __future__ import annotations

import ast
import enum
import importlib
import inspect
import re
from collections.abc import Iterator

import pytest

from streefpad.values.record import Record
from tests.architecture.imports import NAME, PACKAGE, modules, tree

LONGEST_FUNCTION = 60  # lines of its body; about 40 is the habit
LONGEST_MODULE = 400
LONGEST_MODULE_DOCSTRING = 5

# A file or folder with such a name takes in anything.
SHAPELESS = {"util", "utils", "helper", "helpers", "common", "base", "manager"}
SECOND_WORDS = {"metric", "kpi", "datapoint", "snapshot", "breakdown"}
FORBIDDEN = SECOND_WORDS | {f"{word}s" for word in SECOND_WORDS}
# Odds and error tables are statistics: binary numbers serve, and no published figure passes through them.
STATISTICS = tuple(f"{NAME}.rules.{folder}" for folder in ("backtests", "forecasts", "synthesis", "tables"))

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef


def test_a_function_fits_on_a_screen() -> None:
    long = [
        f"{name}.{function.name}: {lines} lines"
        for name, function in _functions()
        if (lines := _lines(function)) > LONGEST_FUNCTION
    ]
    assert not long


def test_a_module_has_at_most_400_lines() -> None:
    # A table of numbers may be longer: nobody reads it from top to bottom.
    long = {
        name: lines
        for name, path in modules().items()
        if any(isinstance(node, Definition) for node in ast.walk(tree(path)))
        and (lines := len(path.read_text(encoding="utf-8").splitlines())) > LONGEST_MODULE
    }
    assert not long


def test_a_module_says_its_one_job_in_a_few_lines() -> None:
    told = {name: ast.get_docstring(tree(path)) or "" for name, path in modules().items()}
    assert not [
        name for name, text in told.items() if not 1 <= len(text.splitlines()) <= LONGEST_MODULE_DOCSTRING
    ]


def test_no_file_or_folder_takes_in_anything() -> None:
    parts = [path for path in PACKAGE.rglob("*") if path.suffix in ("", ".py")]
    assert not [str(path.relative_to(PACKAGE)) for path in parts if SHAPELESS & set(_words(path.stem))]


def test_a_name_uses_no_second_word_for_a_known_thing() -> None:
    files = [
        (str(path.relative_to(PACKAGE)), path.stem)
        for path in PACKAGE.rglob("*")
        if "__pycache__" not in path.parts
    ]
    used = [*files, *((f"{module}: {name}", name) for module, name in _names())]
    assert not [where for where, name in used if FORBIDDEN & set(_words(name))]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("BaseManager", ["base", "manager"]),
        ("from_baseline", ["from", "baseline"]),
        ("KPIList", ["kpi", "list"]),
    ],
)
def test_a_name_is_read_word_by_word(name: str, words: list[str]) -> None:
    assert _words(name) == words


def test_no_except_is_bare_or_broad() -> None:
    found = [
        f"{name}:{node.lineno}"
        for name, path in modules().items()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler | ast.Call) and _swallows_all(node)
    ]
    assert not found


def test_only_the_command_line_asks_the_clock() -> None:
    found = [
        f"{name}:{node.lineno}"
        for name, path in modules().items()
        if not name.startswith(f"{NAME}.cli")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr in {"today", "now", "utcnow"}
    ]
    assert not found


def test_what_is_published_is_reckoned_in_decimals_only() -> None:
    found = [
        f"{name}:{node.lineno}"
        for name, path in modules().items()
        if name.startswith((f"{NAME}.model", f"{NAME}.rules")) and not name.startswith(STATISTICS)
        for node in ast.walk(tree(path))
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "float")
    ]
    assert not found


def test_every_record_of_values_and_model_is_frozen_and_slotted() -> None:
    loose = [
        f"{record.__module__}.{record.__qualname__}"
        for record in _classes("values", "model")
        if not issubclass(record, enum.Enum | Exception | type) and not _is_frozen_and_slotted(record)
    ]
    assert not loose


def _functions() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    for name, path in modules().items():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield name, node


def _lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """The lines of its body; the declarations of a command, and what the docstring tells, are read apart."""
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def _names() -> Iterator[tuple[str, str]]:
    for module, path in modules().items():
        for node in ast.walk(tree(path)):
            match node:
                case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
                    yield module, name
                case ast.arg(arg=name) | ast.Name(id=name, ctx=ast.Store()):
                    yield module, name


def _words(name: str) -> list[str]:
    return [word.lower() for word in re.findall(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+", name)]


def _is_broad(caught: ast.expr | None) -> bool:
    match caught:
        case None:
            return True
        case ast.Tuple(elts=parts):
            return any(_is_broad(part) for part in parts)
        case ast.Name(id="Exception" | "BaseException") | ast.Attribute(attr="Exception" | "BaseException"):
            return True
    return False


def _swallows_all(node: ast.ExceptHandler | ast.Call) -> bool:
    match node:
        case ast.ExceptHandler(type=caught):
            return _is_broad(caught)
        case ast.Call(func=ast.Name(id="suppress") | ast.Attribute(attr="suppress"), args=all_caught):
            return any(_is_broad(each) for each in all_caught)
    return False


def _classes(*floors: str) -> Iterator[type]:
    for name in modules():
        if name.split(".")[1:2] in [[floor] for floor in floors]:
            module = importlib.import_module(name)
            for _, member in inspect.getmembers(module, inspect.isclass):
                if member.__module__ == name:
                    yield member


def _is_frozen_and_slotted(record: type) -> bool:
    settings = getattr(record, "__struct_config__", None)
    return issubclass(record, Record) and bool(settings and settings.frozen and not settings.dict)

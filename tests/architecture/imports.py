"""Every import of the package, from its syntax: at the top, inside functions, under TYPE_CHECKING."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.shared_data import PROJECT

PACKAGE = PROJECT / "src" / "streefpad"
NAME = "streefpad"


@dataclass(frozen=True, slots=True, order=True)
class Import:
    """One module importing another; `imported` is as deep as a module of ours goes."""

    importer: str
    imported: str
    line: int

    def __str__(self) -> str:
        return f"{self.importer}:{self.line} imports {self.imported}"


def module_name(path: Path, package: Path = PACKAGE) -> str:
    """The dotted name of a file: rules/status.py is streefpad.rules.status."""
    parts = path.relative_to(package.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def modules(package: Path = PACKAGE) -> dict[str, Path]:
    """Every module of the package with its file."""
    return {module_name(path, package): path for path in sorted(package.rglob("*.py"))}


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def imports_of(name: str, package: Path = PACKAGE) -> set[Import]:
    """What one module imports."""
    known = modules(package)
    found: set[Import] = set()
    for node in ast.walk(tree(known[name])):
        match node:
            case ast.Import():
                found |= {Import(name, alias.name, node.lineno) for alias in node.names}
            case ast.ImportFrom():
                origin = _origin(node, name, known[name])
                for alias in node.names:
                    deep = f"{origin}.{alias.name}"
                    found.add(Import(name, deep if deep in known else origin, node.lineno))
    return found


def all_imports(package: Path = PACKAGE) -> set[Import]:
    """What every module imports."""
    return {each for name in modules(package) for each in imports_of(name, package)}


def inner_imports(package: Path = PACKAGE) -> set[Import]:
    """The imports between modules of the package."""
    return {each for each in all_imports(package) if each.imported.split(".")[0] == package.name}


def _origin(node: ast.ImportFrom, name: str, path: Path) -> str:
    if not node.level:
        return node.module or ""
    here = name.split(".") if path.name == "__init__.py" else name.split(".")[:-1]
    start = here[: len(here) - node.level + 1]
    return ".".join([*start, node.module] if node.module else start)

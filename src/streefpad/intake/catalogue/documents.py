"""YAML files as plain data, with the place of every key and value.

Scalars stay text (37.90 keeps its zero, `no` stays a word) until the grammar says what they
are; a key without a value counts as not written.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from streefpad.intake.errors import error_at
from streefpad.values.problems import Place, Problem

Data = str | None | list["Data"] | dict[str, "Data"]
Keys = tuple[str | int, ...]  # the way to a value: keys of mappings, positions in lists

_NULL = "tag:yaml.org,2002:null"


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML document: its data, and the nodes that know where each part stands."""

    file: str  # relative to the agenda's folder
    data: dict[str, Data]
    root: MappingNode

    def place(self, keys: Keys = ()) -> Place:
        """Where the value stands; the nearest enclosing one where there is no such value."""
        *_, (_, value) = self._steps(keys)
        return _place(self.file, value)

    def place_of_key(self, keys: Keys) -> Place:
        """Where the key is written; the enclosing mapping where it is not."""
        *_, (key, value) = self._steps(keys)
        return _place(self.file, key or value)

    def has(self, keys: Keys) -> bool:
        """Whether the key was written, with or without a value."""
        return len(list(self._steps(keys))) == len(keys) + 1

    def _steps(self, keys: Keys) -> Iterator[tuple[Node | None, Node]]:
        node: Node = self.root
        yield None, node
        for step in keys:
            found = _child(node, step)
            if found is None:
                return
            yield found
            node = found[1]


def read_documents(path: Path, file: str) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """The documents of one YAML file, with what keeps others of it from being read."""
    content = path.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        place = Place(file=file, line=line)
        return (), (error_at("unreadable-file", place, line=line),)
    documents: list[Document] = []
    problems: list[Problem] = []
    try:
        for root in yaml.compose_all(text, Loader=yaml_loader()):
            if not (isinstance(root, ScalarNode) and root.tag == _NULL):
                documents += _document(file, root, problems)
    except yaml.YAMLError as fault:
        problems.append(_syntax_problem(file, text, fault))
    return tuple(documents), tuple(problems)


@cache
def yaml_loader() -> type[yaml.SafeLoader] | type[yaml.CSafeLoader]:
    """The loader of libyaml where PyYAML was built with it, else the plain one, ten times slower."""
    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _document(file: str, root: Node, problems: list[Problem]) -> list[Document]:
    if not isinstance(root, MappingNode):
        found = "list" if isinstance(root, SequenceNode) else "text"
        problems.append(error_at("wrong-type", _place(file, root), key="", expected="mapping", found=found))
        return []
    data = _mapping(root, file, problems, set())
    return [Document(file, data, root)]


def _plain(node: Node, file: str, problems: list[Problem], around: set[int]) -> Data:
    if isinstance(node, ScalarNode):
        return None if node.tag == _NULL else str(node.value)
    if id(node) in around:
        problems.append(_syntax(file, node, "an anchor refers to itself"))
        return None
    if isinstance(node, MappingNode):
        return _mapping(node, file, problems, around)
    around.add(id(node))
    items: list[Data] = [_plain(each, file, problems, around) for each in node.value]
    around.remove(id(node))
    return items


def _mapping(node: MappingNode, file: str, problems: list[Problem], around: set[int]) -> dict[str, Data]:
    around.add(id(node))
    data: dict[str, Data] = {}
    first: dict[str, Node] = {}
    for key, value in node.value:
        if not isinstance(key, ScalarNode):
            problems.append(_syntax(file, key, "a key is not a word"))
            continue
        name = str(key.value)
        if name in first:
            lines = {"first": first[name].start_mark.line + 1, "second": key.start_mark.line + 1}
            problems.append(error_at("duplicate-key", _place(file, key), what=name, **lines))
            continue
        first[name] = key
        plain = _plain(value, file, problems, around)
        if plain is not None:
            data[name] = plain
    around.remove(id(node))
    return data


def _child(node: Node, step: str | int) -> tuple[Node | None, Node] | None:
    """The key, where there is one, and the value at one step below a node."""
    match node, step:
        case MappingNode(), str():
            return next((pair for pair in node.value if pair[0].value == step), None)
        case SequenceNode(), int() if step < len(node.value):
            return None, node.value[step]
    return None


def _place(file: str, node: Node) -> Place:
    return Place(file=file, line=node.start_mark.line + 1, column=node.start_mark.column + 1)


def _syntax(file: str, node: Node, said: str) -> Problem:
    return error_at("yaml-syntax", _place(file, node), said=said)


def _syntax_problem(file: str, text: str, fault: yaml.YAMLError) -> Problem:
    """PyYAML's own words, at the place where it lost the thread."""
    match fault:
        case yaml.MarkedYAMLError(problem=said, problem_mark=mark) if mark is not None:
            place = Place(file=file, line=mark.line + 1, column=mark.column + 1)
        case yaml.reader.ReaderError(reason=said, position=position):
            before = text[:position]
            column = len(before) - before.rfind("\n")
            place = Place(file=file, line=before.count("\n") + 1, column=column)
        case _:
            said, place = str(fault), Place(file=file)
    return error_at("yaml-syntax", place, said=str(said))

"""YAML files as plain data, with the place of every key and value.

Scalars stay text (37.90 keeps its zero, `no` stays a word) until the grammar says what they
are; a key without a value counts as not written. Nothing is expanded: an alias is refused, so
that a short file stays a short file.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from streefpad.values.problems import Place, Problem, error_at
from streefpad.values.record import Record
from streefpad.values.texts import LANGUAGES

Data = str | None | list["Data"] | dict[str, "Data"]
Keys = tuple[str | int, ...]  # the way to a value: keys of mappings, positions in lists

DEEPEST = 50  # levels; no sensible file has ten, and each costs a call within a call
_NULL = "tag:yaml.org,2002:null"
_EMPTY = frozenset({"", "~", "null", "Null", "NULL"})
_LANGUAGES = frozenset(LANGUAGES)
_TAGS: dict[type[Node], str] = {
    ScalarNode: "tag:yaml.org,2002:str",
    SequenceNode: "tag:yaml.org,2002:seq",
    MappingNode: "tag:yaml.org,2002:map",
}


class Document(Record, kw_only=False):
    """One YAML document: its data, and the nodes that know where each part stands."""

    file: str  # relative to the agenda's folder
    data: dict[str, Data]
    root: MappingNode
    blank: tuple[Keys, ...] = ()  # keys that were written without a value
    texts: tuple[tuple[Place, frozenset[str]], ...] = ()  # texts by language, and which languages each has

    def place(self, keys: Keys = ()) -> Place:
        """Where the value stands; the nearest enclosing one where there is no such value."""
        *_, (_, value) = self._steps(keys)
        return place_of(self.file, value)

    def place_of_key(self, keys: Keys) -> Place:
        """Where the key is written; the enclosing mapping where it is not."""
        *_, (key, value) = self._steps(keys)
        return place_of(self.file, key or value)

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


# Errors after which a document is not there, or ends too soon.
LOSING = frozenset({"unreadable-text", "yaml-syntax", "nested-too-deep", "not-a-mapping"})


def read_documents(path: Path, file: str) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """The documents of one YAML file, with what keeps others of it from being read."""
    content = path.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        return (), (error_at("unreadable-text", Place(file=file, line=line), line=line),)
    documents: list[Document] = []
    problems: list[Problem] = []
    try:
        for root in yaml.compose_all(text, Loader=yaml_loader()):
            if not (isinstance(root, ScalarNode) and root.tag == _NULL):
                documents += _document(file, root, problems)
    except yaml.YAMLError as fault:
        problems.append(_syntax_problem(file, text, fault))
    except RecursionError:  # the plain loader; libyaml stops by itself
        problems.append(error_at("nested-too-deep", Place(file=file), most=DEEPEST))
    return tuple(documents), tuple(problems)


@cache
def yaml_loader() -> type[yaml.SafeLoader] | type[yaml.CSafeLoader]:
    """The loader of libyaml where PyYAML was built with it, else the plain one, ten times slower."""
    return only_text(getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def only_text(loader: type[yaml.SafeLoader]) -> type[yaml.SafeLoader]:
    """The loader without its guesses at what a word is: it tells an absent value from a text, and no more."""

    class TextLoader(loader):  # type: ignore[valid-type,misc]
        def resolve(self, kind: type[Node], value: str | None, implicit: Any) -> str:
            if kind is ScalarNode and implicit[0] and value in _EMPTY:
                return _NULL
            return _TAGS[kind]

        def descend_resolver(self, current_node: Node, current_index: object) -> None:
            """Nothing here depends on where in the document a word stands."""

        def ascend_resolver(self) -> None:
            """Nothing to go back from."""

    return TextLoader


def _document(file: str, root: Node, problems: list[Problem]) -> list[Document]:
    if not isinstance(root, MappingNode):
        found = "list" if isinstance(root, SequenceNode) else "text"
        problems.append(error_at("not-a-mapping", place_of(file, root), found=found))
        return []
    reader = _Reader(file=file, problems=problems)
    data = reader.mapping(root, 0)
    blank = tuple(_blank_keys(root, (), set())) if reader.has_blank else ()
    return [Document(file, data, root, blank, tuple(reader.texts))]


@dataclass(slots=True, kw_only=True)
class _Reader:
    """What is met on the way through the nodes of one document."""

    file: str
    problems: list[Problem]
    has_blank: bool = False  # some key has no value
    texts: list[tuple[Place, frozenset[str]]] = field(default_factory=list)
    met: set[int] = field(default_factory=set)

    def plain(self, node: Node, depth: int, key: Node) -> Data:
        """The data of a value; `key` is the node to point at where it may not stand there."""
        if id(node) in self.met:
            self.problems.append(error_at("yaml-alias", place_of(self.file, key)))
            return None
        self.met.add(id(node))
        if isinstance(node, ScalarNode):
            return None if node.tag == _NULL else str(node.value)
        if depth > DEEPEST:
            self.problems.append(error_at("nested-too-deep", place_of(self.file, node), most=DEEPEST))
            return None
        if isinstance(node, MappingNode):
            return self.mapping(node, depth)
        return [self.plain(each, depth + 1, node) for each in node.value]

    def mapping(self, node: MappingNode, depth: int) -> dict[str, Data]:
        """The data of a mapping, each key once."""
        self.met.add(id(node))
        data: dict[str, Data] = {}
        first: dict[str, Node] = {}
        for key, value in node.value:
            if not isinstance(key, ScalarNode):
                self.problems.append(_syntax(self.file, key, "a key is not a word"))
                continue
            name = str(key.value)
            if name in first:
                lines = {"first": first[name].start_mark.line + 1, "second": key.start_mark.line + 1}
                self.problems.append(error_at("repeated-key", place_of(self.file, key), what=name, **lines))
                continue
            first[name] = key
            plain = self.plain(value, depth + 1, key)
            if plain is None:
                self.has_blank = True
            else:
                data[name] = plain
        if data and _LANGUAGES.issuperset(data):
            self.texts.append((place_of(self.file, node), frozenset(each for each in data if data[each])))
        return data


def _blank_keys(node: Node, keys: Keys, met: set[int]) -> Iterator[Keys]:
    """The keys below a node that were written without a value; what an alias repeats is met once."""
    if len(keys) > DEEPEST or isinstance(node, ScalarNode) or id(node) in met:
        return
    met.add(id(node))
    pairs = node.value if isinstance(node, MappingNode) else enumerate(node.value)
    for key, value in pairs:
        step = key if isinstance(key, int) else str(key.value)
        if isinstance(value, ScalarNode) and value.tag == _NULL and isinstance(step, str):
            yield (*keys, step)
        yield from _blank_keys(value, (*keys, step), met)


def _child(node: Node, step: str | int) -> tuple[Node | None, Node] | None:
    """The key, where there is one, and the value at one step below a node."""
    match node, step:
        case MappingNode(), str():
            return next((pair for pair in node.value if pair[0].value == step), None)
        case SequenceNode(), int() if step < len(node.value):
            return None, node.value[step]
    return None


def place_of(file: str, node: Node) -> Place:
    """Where a node begins."""
    return Place(file=file, line=node.start_mark.line + 1, column=node.start_mark.column + 1)


def _syntax(file: str, node: Node, said: str) -> Problem:
    return error_at("yaml-syntax", place_of(file, node), said=said)


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

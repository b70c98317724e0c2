"""A problem that names a word, at that word: whoever checks a catalogue knows records, and not their lines.

The text is read again, and only where there is such a problem: a record that carried the place of
each of its words would make every command slower.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from yaml.nodes import MappingNode, Node, ScalarNode

from streefpad.intake.catalogue.documents import DEEPEST, Document, Keys, place_of, read_documents
from streefpad.values.problems import Place, Problem
from streefpad.values.record import replace

# Under which keys a name of each thing stands, where that is not the name of the thing itself.
_KEYS: Mapping[str, frozenset[str]] = {
    "domain": frozenset({"domain", "owner", "successor"}),
    "indicator": frozenset({"indicator", "pair", "parts", "series", "before", "after", "overlap"}),
    "code list": frozenset({"key"}),
    "bridge": frozenset({"by", "through"}),
    "column": frozenset({"row", "where", "column", "distinct"}),
}


def pinpoint(folder: Path, problem: Problem) -> Problem:
    """The problem at the word that it is about; where it was, if its text does not hold that word."""
    word = problem.facts.get("code")
    path = folder / problem.place.file
    if problem.code != "unknown-code" or not isinstance(word, str) or problem.place.line is None:
        return problem
    if path.suffix not in {".yaml", ".yml"} or not path.is_file():
        return problem
    documents, _ = read_documents(path, problem.place.file)
    around = [each for each in documents if _starts(each.place()) <= _starts(problem.place)]
    if not around:
        return problem
    what = str(problem.facts.get("what", ""))
    place = _place_of(around[-1], word, _KEYS.get(what, frozenset({what})), problem.place)
    return replace(problem, place=place) if place else problem


def _place_of(document: Document, word: str, keys: frozenset[str], after: Place) -> Place | None:
    """The first place of the word below one of the keys, else the first place of it at all."""
    found = [
        (keys.isdisjoint(path), _starts(place), place)
        for path, node in _words(document.root, (), set())
        if str(node.value) == word and path[-1:] != ("id",)
        for place in [place_of(document.file, node)]
        if _starts(place) >= _starts(after)
    ]
    return min(found, key=lambda each: each[:2])[2] if found else None


def _words(node: Node, keys: Keys, met: set[int]) -> Iterator[tuple[Keys, ScalarNode]]:
    """Every word below a node, keys among them, with the way to it; what an alias repeats is met once."""
    if isinstance(node, ScalarNode):
        yield keys, node
        return
    if id(node) in met or len(keys) > DEEPEST:
        return
    met.add(id(node))
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if keys and isinstance(key, ScalarNode):
                yield keys, key
            yield from _words(value, (*keys, str(key.value)), met)
    else:
        for at, each in enumerate(node.value):
            yield from _words(each, (*keys, at), met)


def _starts(place: Place) -> tuple[int, int]:
    return place.line or 0, place.column or 0

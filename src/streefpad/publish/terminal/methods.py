"""The list of methods: what each measures, where its rule can be read, its classes and its parameters."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from streefpad.model.methods import MethodDescription, Parameter
from streefpad.publish.terminal.lineage import INDENT, labelled
from streefpad.publish.terminal.paper import EMPTY_LINE, Line, Paper, Span, Tone, line, show, wrap
from streefpad.publish.wording.robustness import say_default
from streefpad.values.quantities import as_json
from streefpad.values.texts import Language, Text

_SOURCE = Text(nl="bron", en="source")
_CLASSES = Text(nl="klassen", en="classes")
_PARAMETERS = Text(nl="parameters", en="parameters")
_PARAMETER = Text(nl="{name} = {default}: {meaning}", en="{name} = {default}: {meaning}")
_CLASS = Text(nl="{slug}: {name}", en="{slug}: {name}")


def methods_text(methods: Sequence[MethodDescription], language: Language, paper: Paper) -> str:
    """Every method with its meaning, source, classes and parameters."""
    lines = [each for method in methods for each in (*_method(method, language, paper.width), EMPTY_LINE)]
    return show(lines[:-1], paper)


def methods_json(methods: Sequence[MethodDescription], language: Language) -> str:
    """The same as a JSON list; the words in one language."""
    rows = [
        {
            "name": each.id,
            "title": each.name.in_language(language),
            "meaning": each.meaning.in_language(language),
            "source": {"title": each.source.title, "address": each.source.address or None},
            "classes": [
                {
                    "class": found.slug,
                    "name": found.name.in_language(language),
                    "standing": found.standing.value,
                }
                for found in each.classes
            ],
            "parameters": [_parameter_row(parameter, language) for parameter in each.parameters],
        }
        for each in methods
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2)


def _parameter_row(parameter: Parameter, language: Language) -> dict[str, object]:
    return {
        "name": parameter.name,
        "default": as_json(parameter.default),
        "prescribed": parameter.prescribed,
        "meaning": parameter.meaning.in_language(language),
    }


def _method(method: MethodDescription, language: Language, width: int) -> Iterator[Line]:
    yield line(
        Span(f"{method.id:<{INDENT}}", Tone.TITLE), Span(method.name.in_language(language), Tone.TITLE)
    )
    yield from (
        line(" " * INDENT + part) for part in wrap(method.meaning.in_language(language), width - INDENT)
    )
    source = [part for part in (method.source.title, method.source.address) if part]
    yield from labelled(_SOURCE.in_language(language), source, width)
    classes = [
        _CLASS.in_language(language).format(slug=each.slug, name=each.name.in_language(language))
        for each in method.classes
    ]
    yield from labelled(_CLASSES.in_language(language), classes, width)
    parameters = [
        _PARAMETER.in_language(language).format(
            name=each.name,
            default=say_default(each, language),
            meaning=each.meaning.in_language(language),
        )
        for each in method.parameters
    ]
    yield from labelled(_PARAMETERS.in_language(language), parameters, width)

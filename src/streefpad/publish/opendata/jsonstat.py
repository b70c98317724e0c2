"""JSON-stat 2.0: a cube of indicators by period for each kind of period, in each language.

JSON-stat is single-language, and one time axis holds one kind of period. The unit and the number of
decimals belong to the indicator, so the indicator has the role of metric and units share a cube.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence

from streefpad.model.edition import Edition
from streefpad.model.indicators import Indicator
from streefpad.publish.opendata.chosen import MISSING, SUPPRESSED, ChosenFigure
from streefpad.publish.opendata.colophon import (
    about,
    contact_of,
    definition_of,
    languages_of,
    licence_of,
    publisher_of,
    rights_of,
    title_of,
)
from streefpad.publish.opendata.shelf import JSONSTAT, Dataset, Shelf
from streefpad.publish.wording.names import FLAGS, PERIOD_KINDS, say_unit
from streefpad.publish.wording.numbers import format_period
from streefpad.values.periods import Period, PeriodKind
from streefpad.values.quantities import decimals
from streefpad.values.texts import Language, Text

FOLDER = "data/jsonstat"

_VERSION = "2.0"
_INDICATOR = Text(nl="Indicator", en="Indicator")
_NO_FIGURE: Mapping[str, Text] = {
    SUPPRESSED: Text(nl="ingehouden: te kleine aantallen", en="withheld: counts are too small"),
    MISSING: Text(nl="ingehouden: het cijfer kan niet kloppen", en="withheld: the figure cannot be right"),
}
_WHAT = Text(nl="indicatoren per {kind}, in het {language}", en="indicators by {kind}, in {language}")
_ALL = Text(nl="overzicht van de kubussen, in het {language}", en="list of the cubes, in {language}")
_NAMES: Mapping[Language, Text] = {
    "nl": Text(nl="Nederlands", en="Dutch"),
    "en": Text(nl="Engels", en="English"),
    "fr": Text(nl="Frans", en="French"),
}


def write_jsonstat(edition: Edition, figures: Sequence[ChosenFigure], dataset: Dataset, shelf: Shelf) -> None:
    """A file for each kind of period and language, and one a language that lists them."""
    kinds = [kind for kind in PeriodKind if any(each.period.kind is kind for each in figures)]
    for language in languages_of(edition):
        items = []
        for kind in kinds:
            name = f"{kind.value}-{language}.json"
            own = [each for each in figures if each.period.kind is kind]
            cube = _cube(edition, kind, own, language)
            shelf.put(f"{FOLDER}/{name}", cube, JSONSTAT, _what(kind, language), dataset)
            items.append({"class": "dataset", "href": name, "label": _label(edition, kind, language)})
        if items:
            head = _head(edition, "collection", title_of(edition).in_language(language), language)
            listed = {**head, "link": {"item": items}, "extension": _rights(edition, language)}
            shelf.put(
                f"{FOLDER}/index-{language}.json",
                _written(listed),
                JSONSTAT,
                _told(_ALL, language),
            )


def _cube(edition: Edition, kind: PeriodKind, figures: Sequence[ChosenFigure], language: Language) -> str:
    indicators = {each.indicator.id: each.indicator for each in figures}
    periods = sorted({each.period for each in figures})
    place = {
        (id, period): row * len(periods) + column
        for row, id in enumerate(indicators)
        for column, period in enumerate(periods)
    }
    placed = {str(place[each.indicator.id, each.period]): each for each in figures}
    # An absent place is one that nobody states anything of; null is a figure that is withheld.
    values = {at: "null" if each.value is None else f"{each.value:f}" for at, each in placed.items()}
    kind_name = PERIOD_KINDS[kind].in_language(language)
    cube = {
        **_head(edition, "dataset", _label(edition, kind, language), language),
        "id": ["indicator", "period"],
        "size": [len(indicators), len(periods)],
        "role": {"metric": ["indicator"], "time": ["period"]},
        "dimension": {
            "indicator": _indicators(indicators.values(), figures, language),
            "period": _periods(periods, kind_name, language),
        },
        "status": {at: each.flags or each.status for at, each in placed.items()},
        "extension": {
            "status": {"label": _status_labels(figures, language)},
            "source": {
                "label": _source_labels(edition, figures, language),
                "value": {at: each.source for at, each in placed.items() if each.source},
            },
            **_rights(edition, language),
        },
    }
    return _with_values(cube, values)


def _label(edition: Edition, kind: PeriodKind, language: Language) -> str:
    return f"{title_of(edition).in_language(language)}: {PERIOD_KINDS[kind].in_language(language)}"


def _head(edition: Edition, shape: str, label: str, language: Language) -> dict[str, object]:
    return {
        "version": _VERSION,
        "class": shape,
        "label": label,
        "source": publisher_of(edition).in_language(language),
        # The edition knows a day and no hour; the format asks for a day at least.
        "updated": edition.as_of.isoformat(),
        "note": [about(edition).in_language(language)],
    }


def _rights(edition: Edition, language: Language) -> dict[str, object]:
    """What JSON-stat has no place for."""
    licence, contact, agenda = licence_of(edition), contact_of(edition), edition.catalogue.agenda
    return {
        "language": language,
        "standing": agenda.standing.in_language(language),
        "synthetic": agenda.synthetic,
        "rights": rights_of(edition).in_language(language),
        **({"licence": {"name": licence.name, "href": licence.address}} if licence else {}),
        **({"contact": contact.name} if contact else {}),
    }


def _indicators(
    indicators: Iterable[Indicator], figures: Sequence[ChosenFigure], language: Language
) -> dict[str, object]:
    shown = list(indicators)
    return {
        "label": _INDICATOR.in_language(language),
        "category": {
            "index": [each.id for each in shown],
            "label": {each.id: each.name.in_language(language) for each in shown},
            "note": {each.id: [definition_of(each, language)] for each in shown},
            "unit": {each.id: _unit(each, figures, language) for each in shown},
        },
    }


def _unit(indicator: Indicator, figures: Sequence[ChosenFigure], language: Language) -> dict[str, object]:
    published = [
        decimals(each.value) for each in figures if each.indicator is indicator and each.value is not None
    ]
    return {
        "label": say_unit(indicator.unit, language),
        "decimals": max(published, default=0),
        **({"symbol": "%", "position": "end"} if indicator.unit.is_share else {}),
    }


def _periods(periods: Sequence[Period], label: str, language: Language) -> dict[str, object]:
    return {
        "label": label,
        "category": {
            "index": [str(each) for each in periods],
            "label": {str(each): format_period(each, language) for each in periods},
        },
    }


def _status_labels(figures: Sequence[ChosenFigure], language: Language) -> dict[str, str]:
    """What each status that is used means; a figure with several flags has them one after the other."""
    used = {word for each in figures for word in (each.flags or each.status).split()}
    known = {**{flag.value: text for flag, text in FLAGS.items()}, **_NO_FIGURE}
    return {code: known[code].in_language(language) for code in known if code in used}


def _source_labels(edition: Edition, figures: Sequence[ChosenFigure], language: Language) -> dict[str, str]:
    used = {each.source for each in figures}
    return {
        each.id: each.title.in_language(language) for each in edition.catalogue.sources if each.id in used
    }


def _what(kind: PeriodKind, language: Language) -> Text:
    name = PERIOD_KINDS[kind]
    said = _NAMES[language]
    return Text(
        nl=_WHAT.nl.format(kind=name.nl, language=said.nl), en=_WHAT.en.format(kind=name.en, language=said.en)
    )


def _told(text: Text, language: Language) -> Text:
    said = _NAMES[language]
    return Text(nl=text.nl.format(language=said.nl), en=text.en.format(language=said.en))


def _with_values(cube: Mapping[str, object], values: Mapping[str, str]) -> str:
    """The cube with its numbers as they were published: Python's own writer makes 37.90 into 37.9."""
    numbers = ",\n".join(f'  "{at}": {number}' for at, number in values.items())
    head = _written(cube).removesuffix("\n}\n")
    return f'{head},\n "value": {{\n{numbers}\n }}\n}}\n'


def _written(content: Mapping[str, object]) -> str:
    return json.dumps(content, ensure_ascii=False, indent=1) + "\n"

"""A problem with names in the place of ids that a reader of a publication never sees elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.model.catalogue import Catalogue
from streefpad.publish.wording.targets import say_target
from streefpad.values.problems import Fact, Problem
from streefpad.values.record import replace
from streefpad.values.texts import EMPTY, LANGUAGES, Text

_ASKING = "{name} ({asked})"


def with_names(problem: Problem, catalogue: Catalogue) -> Problem:
    """The problem, its facts told by the names that the catalogue knows."""
    facts = problem.facts
    named = {key: _name(key, str(fact), facts, catalogue) or fact for key, fact in facts.items()}
    return replace(problem, facts=named)


def _name(key: str, id: str, facts: Mapping[str, Fact], catalogue: Catalogue) -> Text:
    """What stands for this id in words; empty where nothing does."""
    match key:
        case "reading":
            target = next((each for each in catalogue.targets if each.id == facts.get("target")), None)
            return next((each.name for each in target.readings if each.id == id), EMPTY) if target else EMPTY
        case "indicator" | "low_part" | "high_part":
            indicator = catalogue.indicator(id)
            return indicator.label if indicator else EMPTY
        case "target":
            return _name_of_target(id, catalogue)
        case "other" if "target" in facts:
            return _name_of_target(id, catalogue)
        case "domain" | "owner":
            domain = catalogue.domain(id)
            return domain.name if domain else EMPTY
        case "source" | "other_source":
            source = catalogue.source(id)
            return source.title if source else EMPTY
        case "dataflow":
            dataflow = catalogue.dataflow(id)
            return dataflow.name if dataflow else EMPTY
        case _:
            return EMPTY


def _name_of_target(id: str, catalogue: Catalogue) -> Text:
    """A target is named by its indicator; where that has several, also by what it asks."""
    target = next((each for each in catalogue.targets if each.id == id), None)
    indicator = catalogue.indicator(target.indicator) if target else None
    if target is None or indicator is None:
        return EMPTY
    if len(catalogue.targets_of(indicator.id)) == 1:
        return indicator.label
    return Text(**{
        language: _ASKING.format(
            name=indicator.label.in_language(language),
            asked=say_target(
                target, target.in_force, indicator.unit, language,
                {each.id: each.label.in_language(language) for each in catalogue.indicators},
            ),
        )
        for language in LANGUAGES
    })  # fmt: skip

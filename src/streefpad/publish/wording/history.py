"""What changed between two editions, in words: each change a line that says what it was and what it is."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from streefpad.model.catalogue import Catalogue
from streefpad.model.edition import Status
from streefpad.model.history import Cause, Change, MovedStatus
from streefpad.publish.wording.numbers import format_bare, format_period
from streefpad.publish.wording.statuses import say_status
from streefpad.values.periods import parse_period
from streefpad.values.texts import Language, Text

CAUSES: Mapping[Cause, Text] = {
    Cause.NEW_PERIOD: Text(nl="Nieuwe cijfers", en="New figures"),
    Cause.REVISION: Text(nl="Herziene cijfers", en="Revised figures"),
    Cause.OTHER_SOURCE: Text(nl="Een andere bron telt nu", en="Another source counts now"),
    Cause.WITHDRAWN: Text(nl="Ingetrokken cijfers", en="Withdrawn figures"),
    Cause.BREAK: Text(nl="Breuken", en="Breaks"),
    Cause.TARGET: Text(nl="Doelen die anders luiden", en="Targets that read differently"),
    Cause.DEFINITION: Text(nl="Definities die anders luiden", en="Definitions that read differently"),
    Cause.RULE: Text(nl="Regels van de hele agenda", en="Rules of the whole agenda"),
    Cause.METHOD: Text(nl="De berekening zelf", en="The computation itself"),
    Cause.ADDED: Text(nl="Toegevoegd", en="Added"),
    Cause.REMOVED: Text(nl="Weggehaald", en="Removed"),
}
_NEW_PERIOD = Text(nl="{name}: {after} in {period}", en="{name}: {after} in {period}")
_VALUE = Text(nl="{name}: {after} in {period}, was {before}", en="{name}: {after} in {period}, was {before}")
_WITHDRAWN = Text(
    nl="{name}: geen cijfer meer voor {period}, was {before}",
    en="{name}: no figure for {period} any more, was {before}",
)
_BREAK = Text(nl="{name}: breuk vanaf {period}", en="{name}: break from {period}")
_NO_BREAK = Text(nl="{name}: geen breuk meer vanaf {period}", en="{name}: no break from {period} any more")
_KEY = Text(nl="{name}, {key}: {after}; was {before}", en="{name}, {key}: {after}; was {before}")
_ADDED = Text(nl="{name}", en="{name}")
_NOTHING = Text(nl="niets", en="nothing")
_MOVED = Text(nl="{name}: {after}, was {before}", en="{name}: {after}, was {before}")
_NOT_JUDGED = Text(nl="zonder oordeel", en="not judged")
_TARGET = Text(nl="doel voor {name}", en="target for {name}")
_AGENDA = Text(nl="de agenda", en="the agenda")
KEYS: Mapping[str, Text] = {
    "name": Text(nl="naam", en="name"),
    "unit": Text(nl="eenheid", en="unit"),
    "period": Text(nl="soort periode", en="kind of period"),
    "survey": Text(nl="studie", en="survey"),
    "numerator": Text(nl="teller", en="numerator"),
    "denominator": Text(nl="noemer", en="denominator"),
    "population": Text(nl="populatie", en="population"),
    "definition": Text(nl="definitie", en="definition"),
    "classification": Text(nl="indeling", en="classification"),
    "figures": Text(nl="rij van de bron", en="row of the source"),
    "computed": Text(nl="telling", en="counting"),
    "parts": Text(nl="delen", en="parts"),
    "better": Text(nl="richting", en="direction"),
    "by": Text(nl="einddatum", en="deadline"),
    "baseline": Text(nl="startmeting", en="baseline"),
    "awaits_baseline": Text(nl="wacht op een startmeting", en="awaits a baseline"),
    "reference": Text(nl="referentie", en="reference"),
    "milestones": Text(nl="tussendoel", en="milestone"),
    "milestone": Text(nl="jaar van het tussendoel", en="year of the milestone"),
    "tolerance": Text(nl="marge", en="tolerance"),
    "reading": Text(nl="lezing", en="reading"),
    "kind": Text(nl="soort doel", en="kind of target"),
    "value": Text(nl="waarde", en="value"),
    "shape": Text(nl="vorm van het pad", en="shape of the trajectory"),
    "points": Text(nl="punten per jaar", en="points a year"),
    "percent": Text(nl="procent per jaar", en="percent a year"),
    "floor": Text(nl="ondergrens", en="floor"),
    "series": Text(nl="vergelijkingsreeks", en="series compared with"),
    "conditions": Text(nl="voorwaarden", en="conditions"),
    "misses": Text(nl="toegelaten missers", en="misses allowed"),
    "text": Text(nl="tekst", en="text"),
    "deadline_rule": Text(nl="regel voor de einddatum", en="rule for the deadline"),
    "disclosure": Text(nl="regel voor openbaarmaking", en="disclosure rule"),
    "software": Text(nl="Streefpad", en="Streefpad"),
}


def say_cause(cause: Cause, language: Language) -> str:
    """What kind of change it is."""
    return CAUSES[cause].in_language(language)


def say_change(change: Change, catalogue: Catalogue, language: Language) -> str:
    """One change in one line."""
    name = _name(change, catalogue, language)
    match change.cause:
        case Cause.NEW_PERIOD:
            return _fill(_NEW_PERIOD, change, name, catalogue, language)
        case Cause.REVISION | Cause.OTHER_SOURCE:
            return _fill(_VALUE, change, name, catalogue, language)
        case Cause.WITHDRAWN:
            return _fill(_WITHDRAWN, change, name, catalogue, language)
        case Cause.BREAK:
            words = _BREAK if change.after else _NO_BREAK
            return words.in_language(language).format(name=name, period=_period(change.key, language))
        case Cause.ADDED | Cause.REMOVED:
            return _ADDED.in_language(language).format(name=name)
    nothing = _NOTHING.in_language(language)
    return _KEY.in_language(language).format(
        name=name,
        key=KEYS[change.key].in_language(language) if change.key in KEYS else change.key,
        before=change.before or nothing,
        after=change.after or nothing,
    )


def say_moved(moved: MovedStatus, catalogue: Catalogue, language: Language) -> str:
    """A verdict that moved, in one line."""
    return _MOVED.in_language(language).format(
        name=_indicator(moved.indicator, catalogue, language),
        before=say_past(moved.before, language),
        after=say_past(moved.after, language),
    )


def say_past(status: str, language: Language) -> str:
    """A recorded verdict in words; one that this release does not know is shown as it was recorded."""
    if not status:
        return _NOT_JUDGED.in_language(language)
    known = {each.value: each for each in Status}
    return say_status(known[status], language) if status in known else status


def _fill(words: Text, change: Change, name: str, catalogue: Catalogue, language: Language) -> str:
    return words.in_language(language).format(
        name=name,
        period=_period(change.key, language),
        before=_value(change.before, change.indicator, catalogue, language),
        after=_value(change.after, change.indicator, catalogue, language),
    )


def _value(written: str, indicator: str, catalogue: Catalogue, language: Language) -> str:
    found = catalogue.indicator(indicator)
    if not written or found is None:
        return written
    return format_bare(Decimal(written), found.unit, language)


def _period(written: str, language: Language) -> str:
    return format_period(parse_period(written), language)


def _name(change: Change, catalogue: Catalogue, language: Language) -> str:
    if not change.indicator:
        return _AGENDA.in_language(language)
    name = _indicator(change.indicator, catalogue, language)
    return _TARGET.in_language(language).format(name=name) if change.target else name


def _indicator(id: str, catalogue: Catalogue, language: Language) -> str:
    """Its label; the id where the agenda no longer has it."""
    found = catalogue.indicator(id)
    return found.label.in_language(language) if found else id

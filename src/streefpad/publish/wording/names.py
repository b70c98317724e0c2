"""The names of the small words of the model: flags, evidence, roles, kinds, severities."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.model.catalogue import Agenda, Catalogue
from streefpad.model.edition import MilestoneState, Status
from streefpad.model.indicators import Focus, Role
from streefpad.model.series import Flag
from streefpad.model.sources import Evidence
from streefpad.model.targets import Shape
from streefpad.values.periods import PeriodKind
from streefpad.values.problems import Severity
from streefpad.values.quantities import Better, Unit, UnitKind
from streefpad.values.texts import Language, Text

ASSUMPTION = Text(nl="aanname", en="assumption")
PROPOSED = Text(nl="voorgesteld", en="proposed")
NO_OWNER = Text(nl="Zonder eigenaar", en="Without owner")
NO_FOCUS = Text(nl="Zonder focus", en="Without focus")
NO_GOAL = Text(nl="Buiten de doelstellingen", en="Outside the goals")
MADE_UP = Text(nl="verzonnen cijfers", en="made-up figures")

# How a steward signs what nobody has decided: "Streefpad, voorstel".
PROPOSALS = (", voorstel", ", proposal")
_PROPOSAL_BY = Text(nl="voorstel van {by}", en="proposal of {by}")

FLAGS: Mapping[Flag, Text] = {
    Flag.NORMAL: Text(nl="normaal", en="normal"),
    Flag.BREAK: Text(nl="breuk in de reeks", en="break in the series"),
    Flag.DEFINITION: Text(nl="andere definitie", en="definition differs"),
    Flag.ESTIMATED: Text(nl="geschat", en="estimated"),
    Flag.PROVISIONAL: Text(nl="voorlopig", en="provisional"),
    Flag.UNRELIABLE: Text(nl="weinig betrouwbaar", en="low reliability"),
    Flag.AT_LEAST: Text(nl="minstens", en="at least"),
    Flag.APPROXIMATE: Text(nl="ongeveer", en="about"),
}
EVIDENCE: Mapping[Evidence, Text] = {
    Evidence.CITED: Text(nl="staat op de aangehaalde bladzijde", en="stated on the cited page"),
    Evidence.ADVICE: Text(nl="staat alleen in het advies zelf", en="stated only in the advice itself"),
    Evidence.REPOSITORY: Text(
        nl="staat in een openbare databank van iemand die met het officiële bestand werkte",
        en="stated by a public repository whose author worked on the official file",
    ),
    Evidence.DERIVED: Text(nl="berekend uit andere cijfers", en="worked out from other figures"),
    Evidence.UNCONFIRMED: Text(nl="aannemelijk, niet bevestigd", en="plausible, not confirmed"),
}
ROLES: Mapping[Role, Text] = {
    Role.LEAD: Text(nl="trekker", en="lead"),
    Role.SHARED: Text(nl="draagt mee", en="shares"),
    Role.DATA: Text(nl="levert de cijfers", en="holds the figures"),
}
ACTION_KINDS: Mapping[str, Text] = {
    "innovation-track": Text(nl="innovatietrajecten", en="innovation tracks"),
    "professionalisation": Text(nl="professionalisering van lesgevers", en="professionalisation of teachers"),
    "awareness": Text(nl="gerichte sensibilisering", en="targeted awareness"),
    "quality-and-research": Text(
        nl="kwaliteit en onderzoek naar wat werkt", en="quality and research into what works"
    ),
}
SEVERITIES: Mapping[Severity, Text] = {
    Severity.ERROR: Text(nl="fout", en="error"),
    Severity.WARNING: Text(nl="waarschuwing", en="warning"),
    Severity.HINT: Text(nl="tip", en="hint"),
}
_SEVERAL: Mapping[Severity, Text] = {
    Severity.ERROR: Text(nl="fouten", en="errors"),
    Severity.WARNING: Text(nl="waarschuwingen", en="warnings"),
    Severity.HINT: Text(nl="tips", en="hints"),
}
BETTER: Mapping[Better, Text] = {
    Better.HIGHER: Text(nl="hoger is beter", en="higher is better"),
    Better.LOWER: Text(nl="lager is beter", en="lower is better"),
}
UNITS: Mapping[UnitKind, Text] = {
    UnitKind.PERCENT: Text(nl="procent", en="percent"),
    UnitKind.NUMBER: Text(nl="aantal", en="number"),
    UnitKind.SCORE: Text(nl="score", en="score"),
    UnitKind.RATIO: Text(nl="verhouding", en="ratio"),
}
SHAPES: Mapping[Shape, Text] = {
    Shape.LINEAR: Text(nl="recht", en="straight"),
    Shape.LOGIT: Text(nl="s-vormig (logit)", en="s-shaped (logit)"),
    Shape.GEOMETRIC: Text(nl="met een vast percentage per jaar", en="by a constant percentage a year"),
    Shape.TABLE: Text(nl="langs de gegeven tussendoelen", en="through the stated milestones"),
}
PERIOD_KINDS: Mapping[PeriodKind, Text] = {
    PeriodKind.YEAR: Text(nl="kalenderjaar", en="calendar year"),
    PeriodKind.SCHOOL_YEAR: Text(nl="schooljaar", en="school year"),
    PeriodKind.QUARTER: Text(nl="kwartaal", en="quarter"),
    PeriodKind.ROUND: Text(nl="meetronde", en="survey round"),
}

# The verdicts in words (pages, "Words on the page").
STATUSES: Mapping[Status, Text] = {
    Status.NOT_SCORED: Text(nl="niet te scoren", en="not scored"),
    Status.NO_BASELINE: Text(nl="nog geen nulmeting", en="no baseline yet"),
    Status.BROKEN_SERIES: Text(nl="reeks onderbroken", en="series broken"),
    Status.REACHED: Text(nl="bereikt", en="reached"),
    Status.MISSED: Text(nl="niet gehaald", en="missed"),
    Status.NO_DATA: Text(nl="geen cijfer sinds de startmeting", en="no figure since the baseline"),
    Status.TOO_EARLY: Text(nl="te vroeg", en="too early to say"),
    Status.ON_TRACK: Text(nl="op koers", en="on track"),
    Status.MOVING_AWAY: Text(nl="gaat de verkeerde kant op", en="moving the wrong way"),
    Status.BEHIND: Text(nl="achter op schema", en="behind schedule"),
}
MILESTONE_STATES: Mapping[MilestoneState, Text] = {
    MilestoneState.REACHED: Text(nl="gehaald", en="reached"),
    MilestoneState.MISSED: Text(nl="niet gehaald", en="missed"),
    MilestoneState.OPEN: Text(nl="nog open", en="still open"),
}

# What a problem can be about; in English with its article, Dutch does without.
THINGS: Mapping[str, Text] = {
    "agenda": Text(nl="agenda", en="an agenda"),
    "better": Text(nl="richting", en="a direction"),
    "bridge": Text(nl="brug", en="a bridge"),
    "classification": Text(nl="indeling", en="a classification"),
    "code": Text(nl="code", en="a code"),
    "code list": Text(nl="codelijst", en="a code list"),
    "codelist": Text(nl="codelijst", en="a code list"),
    "column": Text(nl="kolom", en="a column"),
    "connector": Text(nl="beschrijving van bestanden", en="a description of files"),
    "dataflow": Text(nl="gegevensstroom", en="a dataflow"),
    "dimension": Text(nl="dimensie", en="a dimension"),
    "domain": Text(nl="beleidsdomein", en="a policy domain"),
    "evidence": Text(nl="bewijsteken", en="a mark of evidence"),
    "field": Text(nl="veld van het formulier", en="a field of the form"),
    "flag": Text(nl="vlag", en="a flag"),
    "focus": Text(nl="focus", en="a focus"),
    "folder": Text(nl="map van de agenda", en="a folder of the agenda"),
    "form": Text(nl="formulier", en="a form"),
    "goal": Text(nl="doelstelling", en="a goal"),
    "kind of agreement": Text(nl="soort overeenkomst", en="a kind of agreement"),
    "indicator": Text(nl="indicator", en="an indicator"),
    "kind of partner": Text(nl="soort partner", en="a kind of partner"),
    "language": Text(nl="taal", en="a language"),
    "measure": Text(nl="telling", en="a measure"),
    "method": Text(nl="methode", en="a method"),
    "partner": Text(nl="partner", en="a partner"),
    "period": Text(nl="soort periode", en="a kind of period"),
    "reading": Text(nl="lezing", en="a reading"),
    "role": Text(nl="rol", en="a role"),
    "row": Text(nl="rij", en="a row"),
    "series": Text(nl="reeks", en="a series"),
    "shape": Text(nl="vorm", en="a shape"),
    "sheet": Text(nl="blad", en="a sheet"),
    "source": Text(nl="bron", en="a source"),
    "target": Text(nl="doel", en="a target"),
    "unit": Text(nl="eenheid", en="a unit"),
}
# Why a count or share from records is not published.
WITHHELD: Mapping[str, Text] = {
    "denominator-hidden": Text(
        nl="de noemer is te klein, of beschermt een kleinere telling",
        en="the denominator is too small, or protects a smaller count",
    ),
    "numerator-hidden": Text(
        nl="het aantal is te klein, of beschermt een kleiner aantal",
        en="the count is too small, or protects a smaller one",
    ),
    "denominator-small": Text(
        nl="het aandeel gaat over te weinig leerlingen", en="the share is about too few pupils"
    ),
    "above-whole": Text(
        nl="na afronding is het deel groter dan het geheel", en="after rounding the part exceeds the whole"
    ),
}
CODE_OF_COLUMN = Text(nl="code van ‘{column}’", en="a code of “{column}”")
# What the grammar of the agenda's files expects in a place.
EXPECTED: Mapping[str, Text] = {
    "0": Text(nl="het getal 0", en="the number 0"),
    "100": Text(nl="het getal 100", en="the number 100"),
    "blank": Text(nl="niets", en="nothing"),
    "file-name": Text(
        nl="de naam van een bestand in dezelfde map", en="the name of a file in the same folder"
    ),
    "list": Text(nl="een lijst", en="a list"),
    "mapping": Text(nl="sleutels met waarden", en="keys with values"),
    "number": Text(nl="een getal", en="a number"),
    "text": Text(nl="tekst", en="text"),
    "text-or-mapping": Text(nl="tekst, of tekst per taal", en="text, or text per language"),
    "web-address": Text(nl="een webadres (https://…)", en="a web address (https://…)"),
    "true-or-false": Text(nl="true of false", en="true or false"),
    "whole-number": Text(nl="een geheel getal", en="a whole number"),
}


def say_flag(flag: Flag, language: Language) -> str:
    """What a reader must know of the value."""
    return FLAGS[flag].in_language(language)


def say_flags(flags: frozenset[Flag], language: Language) -> str:
    """All that must be known of the value, in a fixed order; nothing for a normal one."""
    return ", ".join(say_flag(flag, language) for flag in Flag if flag in flags and flag is not Flag.NORMAL)


def say_evidence(evidence: Evidence, language: Language) -> str:
    """How sure the figure is."""
    return EVIDENCE[evidence].in_language(language)


def say_role(role: Role, language: Language) -> str:
    """What the owner does."""
    return ROLES[role].in_language(language)


def say_action_kind(kind: str, language: Language) -> str:
    """What sort of action it is; the kind itself where nobody named it."""
    return ACTION_KINDS.get(kind, Text(nl=kind)).in_language(language)


def say_severity(severity: Severity, language: Language, number: int = 1) -> str:
    """How bad a problem is, in a word; or the word for so many of them."""
    return (SEVERITIES if number == 1 else _SEVERAL)[severity].in_language(language)


def say_better(better: Better, language: Language) -> str:
    """Which direction is the good one."""
    return BETTER[better].in_language(language)


def say_unit(unit: Unit, language: Language) -> str:
    """What the numbers count: its own words where it has them, else its kind."""
    return unit.label.in_language(language) or UNITS[unit.kind].in_language(language)


def say_period_kind(kind: PeriodKind, language: Language) -> str:
    """What one period of the series is."""
    return PERIOD_KINDS[kind].in_language(language)


def say_focus(focus: Focus, agenda: Agenda, language: Language) -> str:
    """The agenda's own name for the focus, else its code."""
    return dict(agenda.focus_names).get(focus, Text(nl=focus.value)).in_language(language)


def is_proposal(by: str) -> bool:
    """Whether who signs so only proposes."""
    return by.endswith(PROPOSALS)


def say_author(by: str, language: Language) -> str:
    """Who decided, or whose proposal it is.

    >>> say_author("Streefpad, voorstel", "en")
    'proposal of Streefpad'
    """
    if not is_proposal(by):
        return by
    return _PROPOSAL_BY.in_language(language).format(by=by.rpartition(", ")[0])


def say_domain(id: str, catalogue: Catalogue, language: Language) -> str:
    """The name of a policy domain; its id where the catalogue does not know it."""
    named = (each.name.in_language(language) for each in catalogue.agenda.domains if each.id == id)
    return next(named, id)

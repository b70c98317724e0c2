"""From entries to records: the agenda itself, its sources, dataflows and code lists."""

from __future__ import annotations

from streefpad.intake.catalogue.documents import Document
from streefpad.intake.catalogue.grammar import (
    AgendaEntry,
    CodeListEntry,
    DataflowEntry,
    DomainEntry,
    GoalEntry,
    SaidEntry,
    SourceEntry,
)
from streefpad.intake.catalogue.records import plan_of, rule_of
from streefpad.intake.catalogue.registers import register_of
from streefpad.intake.catalogue.reserved import if_reserved
from streefpad.intake.tables.figures import OPTIONAL, REQUIRED
from streefpad.model.catalogue import Agenda, Domain, Goal
from streefpad.model.codelists import Code, CodeList
from streefpad.model.indicators import Focus
from streefpad.model.registerplans import SCHEMAS
from streefpad.model.sources import Dataflow, Release, Source
from streefpad.model.targets import Said
from streefpad.values.problems import Problem, error_at, nearest
from streefpad.values.texts import EMPTY


def agenda_of(entry: AgendaEntry, document: Document) -> tuple[Agenda, tuple[Problem, ...]]:
    """The agenda; a goal or a domain stated twice counts once."""
    goals, twice = _each_once("goal", [str(each.number) for each in entry.goals], "goals", document)
    domains, again = _each_once("domain", [each.id for each in entry.domains], "domains", document)
    focus = entry.focus
    names = ((Focus.ALL, focus and focus.all), (Focus.EXPERTS, focus and focus.experts))
    agenda = Agenda(
        id=entry.id,
        title=entry.title,
        subtitle=entry.subtitle or EMPTY,
        standing=entry.standing or EMPTY,
        publisher=entry.publisher,
        contact=entry.contact,
        url=entry.url,
        licence=entry.licence,
        languages=tuple(dict.fromkeys(entry.languages)),
        source=entry.source,
        deadline_rule=entry.deadline_rule or EMPTY,
        milestone=entry.milestone,
        tolerance=entry.tolerance,
        max_indicators=entry.max_indicators,
        synthetic=entry.synthetic,
        disclosure=rule_of(entry.disclosure),
        focus_names=tuple((each, name) for each, name in names if name),
        goals=tuple(_goal(entry.goals[each], document, each) for each in goals),
        domains=tuple(_domain(entry.domains[each], document, each) for each in domains),
        place=document.place(),
    )
    return agenda, (*twice, *again)


def said_of(entry: SaidEntry | None) -> Said | None:
    """The words of a source, where some are quoted."""
    if entry is None:
        return None
    where = entry.where or EMPTY
    is_translated = len({where.nl, where.en, where.fr} - {""}) > 1
    return Said(
        source=entry.source,
        where=where.en or where.nl or where.fr,
        quote=entry.quote,
        places=where if is_translated else EMPTY,
    )


def source_of(entry: SourceEntry, document: Document) -> tuple[Source, tuple[Problem, ...]]:
    """The source; one dated by month or year counts from the first day of it."""
    source = Source(
        id=entry.id,
        title=entry.title,
        publisher=entry.publisher,
        issued=entry.issued.day if entry.issued else None,
        issued_as=entry.issued.written if entry.issued else "",
        url=entry.url,
        licence=entry.licence,
        language=entry.language,
        note=entry.note or EMPTY,
        place=document.place(),
    )
    return source, ()


def dataflow_of(entry: DataflowEntry, document: Document) -> tuple[Dataflow, tuple[Problem, ...]]:
    """The dataflow; a column that no table of figures has is told."""
    plan, faults = plan_of(entry.records, entry.id, document)
    register, misread = register_of(entry, document)
    dataflow = Dataflow(
        id=entry.id,
        name=entry.name,
        key=entry.key,
        columns=entry.columns,
        period=entry.period,
        records=plan,
        register=register,
        releases=tuple(
            Release(what=each.what, due=each.due, owner=each.owner, kinds=each.kinds)
            for each in entry.releases
        ),
        note=entry.note or EMPTY,
        place=document.place(),
    )
    known = _columns(entry)
    unknown = tuple(
        error_at(
            "unknown-key",
            document.place_of_key(("columns", column)),
            key=column,
            nearest=nearest(column, known),
        )
        for column in entry.columns
        if column not in known
    )
    return dataflow, (*unknown, *faults, *misread)


def _columns(entry: DataflowEntry) -> tuple[str, ...]:
    """Our names of the columns that its files may have."""
    if entry.register is None:
        return (*entry.key, *REQUIRED, *OPTIONAL)
    return tuple(each.id for each in SCHEMAS[entry.register.kind].columns)


def codelist_of(entry: CodeListEntry, document: Document) -> tuple[CodeList, tuple[Problem, ...]]:
    """The code list; a code stated twice counts once."""
    once, twice = _each_once("code", [each.code for each in entry.codes], "codes", document)
    codes = tuple(Code(code=entry.codes[each].code, name=entry.codes[each].name) for each in once)
    return CodeList(id=entry.id, name=entry.name, codes=codes, place=document.place()), twice


def _goal(entry: GoalEntry, document: Document, position: int) -> Goal:
    return Goal(
        number=entry.number,
        name=entry.name,
        text=entry.text or EMPTY,
        said=said_of(entry.said),
        place=document.place(("goals", position)),
    )


def _domain(entry: DomainEntry, document: Document, position: int) -> Domain:
    return Domain(
        id=entry.id,
        name=entry.name,
        since=entry.since,
        until=entry.until,
        successor=entry.successor,
        note=entry.note or EMPTY,
        place=document.place(("domains", position)),
    )


def _each_once(
    what: str, ids: list[str], key: str, document: Document
) -> tuple[list[int], tuple[Problem, ...]]:
    """The positions at which an id stands first, and a problem for each other and for a reserved one.

    An id becomes the name of a file, where upper case changes nothing; a code stays what it is.
    """
    first: dict[str, int] = {}
    problems: list[Problem] = []
    for position, id in enumerate(ids):
        place = document.place((key, position))
        same = id if what == "code" else id.casefold()
        if taken := if_reserved(what, id, place):
            problems += taken
        elif first.setdefault(same, position) != position:
            earlier = str(document.place((key, first[same])))
            problems.append(error_at("duplicate-id", place, what=what, id=id, first=earlier))
    return list(first.values()), tuple(problems)

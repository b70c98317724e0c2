"""From a folder of text files to the catalogue, with everything that is wrong with them.

Files are read in the order of their names, and records are put in the order of the agenda's
own numbers: in which order a file system lists them changes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from streefpad.intake.catalogue.agendas import agenda_of, codelist_of, dataflow_of, source_of
from streefpad.intake.catalogue.documents import LOSING, Document, read_documents
from streefpad.intake.catalogue.faults import read_entry
from streefpad.intake.catalogue.grammar import (
    AgendaEntry,
    CodeListEntry,
    DataflowEntry,
    IndicatorEntry,
    SourceEntry,
    TargetEntry,
)
from streefpad.intake.catalogue.indicators import CountedIndicator, indicator_of
from streefpad.intake.catalogue.reserved import if_reserved
from streefpad.intake.catalogue.targets import target_of
from streefpad.model.catalogue import Agenda, Catalogue
from streefpad.model.targets import Target
from streefpad.values.problems import (
    Place,
    Problem,
    SourceMissing,
    by_place,
    error_at,
    hint_at,
    warning_at,
)
from streefpad.values.record import Record
from streefpad.values.texts import EMPTY, Language

if TYPE_CHECKING:
    from streefpad.model.bridges import Bridge
    from streefpad.model.records import Classification

Entry = TypeVar("Entry")
Made = TypeVar("Made")
Faults = tuple[Problem, ...]

AGENDA_FILE = "agenda.yaml"
FOLDERS = ("bridges", "classifications", "codelists", "dataflows", "indicators", "sources", "targets")
VAULT = "vault"


class _Texts(Record, kw_only=False):
    """The folder of an agenda, and the languages that it promises its readers."""

    folder: Path
    languages: tuple[Language, ...]


def read_catalogue(folder: Path) -> tuple[Catalogue | None, tuple[Problem, ...]]:
    """Everything that the text files of an agenda say, with what is wrong with them.

    None where agenda.yaml itself cannot be used. Raises SourceMissing where there is none.
    """
    if not (folder / AGENDA_FILE).is_file():
        raise SourceMissing(
            f"{folder}: no agenda here; an agenda is a folder that holds {AGENDA_FILE}.",
            nl=f"{folder}: hier is geen agenda; een agenda is een map met {AGENDA_FILE}.",
        )
    agenda, in_agenda = _agenda(folder)
    texts = _Texts(folder, agenda.languages if agenda else ())
    sources, in_sources = _records(texts, "source", SourceEntry, source_of)
    codelists, in_codelists = _records(texts, "codelist", CodeListEntry, codelist_of)
    dataflows, in_dataflows = _records(texts, "dataflow", DataflowEntry, dataflow_of)
    by_id = {each.id: each for each in dataflows}
    counted, in_indicators = _records(
        texts, "indicator", IndicatorEntry, partial(indicator_of, dataflows=by_id)
    )
    indicators = sorted(counted, key=_number_in_agenda)
    targets, unread, in_targets = _targets(texts, agenda, indicators)
    classifications, in_classes = _classifications(texts)
    bridges, in_bridges = _bridges(texts)
    in_records = (*in_sources, *in_codelists, *in_dataflows, *in_indicators, *in_targets)
    problems = by_place((*_misspelt_folders(folder), *in_agenda, *in_records, *in_classes, *in_bridges))
    if agenda is None:
        return None, problems
    catalogue = Catalogue(
        agenda=agenda,
        sources=sources,
        dataflows=dataflows,
        codelists=codelists,
        indicators=tuple(each.indicator for each in indicators),
        targets=targets,
        classifications=classifications,
        bridges=bridges,
        unread=unread,
        lost=tuple(dict.fromkeys(each.place.file for each in problems if each.code in LOSING)),
    )
    return catalogue, problems


def _agenda(folder: Path) -> tuple[Agenda | None, Faults]:
    documents, faults = read_documents(folder / AGENDA_FILE, AGENDA_FILE)
    if not documents:
        return None, faults or (error_at("missing-key", Place(file=AGENDA_FILE, line=1), key="id"),)
    first, *others = documents
    twice = tuple(
        error_at("duplicate-id", each.place(), what="agenda", id=AGENDA_FILE, first=str(first.place()))
        for each in others
    )
    entry, wrong = read_entry(first, AgendaEntry)
    if entry is None:
        return None, (*faults, *twice, *wrong)
    agenda, more = agenda_of(entry, first)
    return agenda, (*faults, *twice, *wrong, *more, *_untranslated(first, agenda.languages))


def _records(
    texts: _Texts,
    what: str,
    kind: type[Entry],
    make: Callable[[Entry, Document], tuple[Made | None, Faults]],
) -> tuple[tuple[Made, ...], Faults]:
    """The records of one kind, each id once: the first one read counts.

    Ids become names of files, and many disks tell `Girls` from `girls` no more than a reader does.
    """
    entries, _, problems = _entries(texts, f"{what}s", kind)
    first: dict[str, Document] = {}
    records = []
    for entry, document in entries:
        id = str(document.data["id"])
        if first.setdefault(id.casefold(), document) is not document:
            problems = (*problems, _twice(what, id, document, first[id.casefold()]))
            continue
        if taken := if_reserved(what, id, document.place(("id",))):
            problems = (*problems, *taken)
            continue
        record, faults = make(entry, document)
        problems = (*problems, *faults)
        if record is not None:
            records.append(record)
    return tuple(records), problems


def _targets(
    texts: _Texts, agenda: Agenda | None, indicators: list[CountedIndicator]
) -> tuple[tuple[Target, ...], frozenset[str], Faults]:
    """The targets in the order of their indicators; one without an id bears its indicator's, numbered.

    Between them and the problems stand the indicators with a target that cannot be read: all of them
    where nobody can tell which.
    """
    entries, lost, problems = _entries(texts, "targets", TargetEntry)
    unread = {_indicator_named(each) for each in lost}
    standing_in = agenda or Agenda(id="", title=EMPTY, place=Place(file=AGENDA_FILE))
    by_id = {each.indicator.id: each for each in indicators}
    first: dict[str, Document] = {
        entry.id.casefold(): document for entry, document in reversed(entries) if entry.id
    }
    targets = []
    for entry, document in entries:
        id = entry.id or next(each for each in _numbered(entry.indicator) if each.casefold() not in first)
        if first.setdefault(id.casefold(), document) is not document:
            problems = (*problems, _twice("target", id, document, first[id.casefold()]))
            continue
        target, faults = target_of(entry, document, id, standing_in, by_id)
        problems = (*problems, *faults)
        if target is not None:
            targets.append(target)
        else:
            unread.add(entry.indicator)
    order = {id: at for at, id in enumerate(by_id)}
    in_order = tuple(sorted(targets, key=lambda each: order.get(each.indicator, len(order))))
    return in_order, frozenset(by_id) if "" in unread else frozenset(unread), problems


def _indicator_named(document: Document | None) -> str:
    """The indicator that a target says it is about; empty where it does not get as far."""
    named = document.data.get("indicator") if document else None
    return named if isinstance(named, str) else ""


def _classifications(texts: _Texts) -> tuple[tuple[Classification, ...], Faults]:
    if not (texts.folder / "classifications").is_dir():
        return (), ()
    # Imported here, as in the next function, because most agendas have neither.
    from streefpad.intake.catalogue.bridges import classification_of
    from streefpad.intake.catalogue.grammar.bridges import ClassificationEntry

    return _records(texts, "classification", ClassificationEntry, classification_of)


def _bridges(texts: _Texts) -> tuple[tuple[Bridge, ...], Faults]:
    if not (texts.folder / "bridges").is_dir():
        return (), ()
    from streefpad.intake.catalogue.bridges import bridge_of
    from streefpad.intake.catalogue.grammar.bridges import BridgeEntry

    return _records(texts, "bridge", BridgeEntry, bridge_of)


def _entries(
    texts: _Texts, name: str, kind: type[Entry]
) -> tuple[list[tuple[Entry, Document]], list[Document | None], Faults]:
    """Every entry in a folder and the folders in it, in the order of the files' names.

    Then the documents that came to no entry; None for what a file lost before it was a document.
    """
    entries: list[tuple[Entry, Document]] = []
    lost: list[Document | None] = []
    problems: list[Problem] = []
    for path in sorted((texts.folder / name).rglob("*.y*ml")):
        if path.suffix not in {".yaml", ".yml"} or path.name.startswith("."):
            continue
        documents, faults = read_documents(path, path.relative_to(texts.folder).as_posix())
        problems += faults
        lost += [None for each in faults if each.code in LOSING]
        for document in documents:
            entry, faults = read_entry(document, kind)
            problems += (*faults, *_untranslated(document, texts.languages))
            if entry is not None:
                entries.append((entry, document))
            else:
                lost.append(document)
    return entries, lost, tuple(problems)


def _untranslated(document: Document, languages: tuple[Language, ...]) -> Iterator[Problem]:
    """A hint for each text that lacks a language of the agenda: a page shows it in another one."""
    for place, has in document.texts:
        for language in languages:
            if language not in has:
                yield hint_at("translation-missing", place, language=language)


def _twice(what: str, id: str, document: Document, first: Document) -> Problem:
    place = document.place(("id",) if document.has(("id",)) else ())
    return error_at("duplicate-id", place, what=what, id=id, first=str(first.place()))


def _numbered(id: str) -> Iterator[str]:
    yield id
    number = 2
    while True:
        yield f"{id}-{number}"
        number += 1


def _number_in_agenda(counted: CountedIndicator) -> tuple[bool, int, list[tuple[int, str]]]:
    """Goal by goal as the agenda counts, 2b before 10a; series that only give context come last."""
    indicator = counted.indicator
    parts = re.findall(r"\d+|\D+", indicator.number)
    natural = [(int(part), "") if part.isdecimal() else (0, part) for part in parts]
    return indicator.goal is None, indicator.goal or 0, natural


def _misspelt_folders(folder: Path) -> Faults:
    """A folder with a name close to one that is read: its files would be missed in silence."""
    read = (*FOLDERS, VAULT)
    found = sorted(each.name for each in folder.iterdir() if each.is_dir() and each.name not in read)
    # Much closer than a suggestion need be: `editions` is no slip for `indicators`.
    near = {name: get_close_matches(name.casefold(), read, n=1, cutoff=0.85) for name in found}
    return tuple(
        warning_at("unknown-folder", Place(file=name), folder=name, nearest=near[name][0])
        for name in found
        if near[name]
    )

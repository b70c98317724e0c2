"""The forms of an agenda and who fills them in, from the text files in forms/ and partners/."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

from streefpad.intake.catalogue.documents import Document, Keys, read_documents
from streefpad.intake.catalogue.faults import read_entry
from streefpad.intake.catalogue.grammar.forms import FieldEntry, FormEntry, PartnerEntry, SheetEntry
from streefpad.intake.forms import FORMS_FOLDER, PARTNERS_FOLDER
from streefpad.intake.forms.filling import faults_of_filling
from streefpad.model.catalogue import Catalogue
from streefpad.model.codelists import Code
from streefpad.model.forms import (
    YES_NO,
    FieldKind,
    FormField,
    FormLayout,
    Forms,
    FormSheet,
    FormSum,
    Partner,
)
from streefpad.values.problems import Fact, Place, Problem, by_place, error_at, nearest, warning_at
from streefpad.values.texts import EMPTY, LANGUAGES

KINDS = "partner-kinds"  # the code list that names the kinds of partners, where there is one
MOST_ROWS = 1000  # more than anyone fills in by hand
Faults = tuple[Problem, ...]
Entry = TypeVar("Entry", FormEntry, PartnerEntry)

_PHONE = re.compile(r"(\d[ ./-]?){8,}")
_OF_A_PERSON = re.compile(r"[a-z]+\.[a-z]+@", re.IGNORECASE)  # first.last@…


def read_forms(folder: Path, catalogue: Catalogue) -> tuple[Forms, Faults]:
    """The sound forms and partners of an agenda, with what is wrong with the others."""
    partners, problems = _partners(folder, catalogue)
    layouts: dict[str, FormLayout] = {}
    faults: list[Problem] = [*problems]
    for entry, document in _entries(folder, FORMS_FOLDER, FormEntry, faults):
        if entry.id in layouts:
            faults.append(_twice("form", entry.id, document, layouts[entry.id].place))
            continue
        reader = _Reader(entry, document, catalogue, partners)
        if layout := reader.layout():
            layouts[entry.id] = layout
        faults += reader.problems
    forms = Forms(layouts=tuple(layouts.values()), partners=partners, kinds=catalogue.codelist(KINDS))
    return forms, by_place(faults)


def _partners(folder: Path, catalogue: Catalogue) -> tuple[tuple[Partner, ...], Faults]:
    kinds = catalogue.codelist(KINDS)
    known = [each.code for each in kinds.codes] if kinds else []
    found: dict[str, Partner] = {}
    faults: list[Problem] = []
    for entry, document in _entries(folder, PARTNERS_FOLDER, PartnerEntry, faults):
        if entry.id in found:
            faults.append(_twice("partner", entry.id, document, found[entry.id].place))
            continue
        if kinds and entry.kind not in known:
            faults.append(_unknown("kind of partner", entry.kind, known, document, ("kind",)))
        if _PHONE.search(entry.contact) or _OF_A_PERSON.search(entry.contact):
            place = document.place(("contact",))
            facts = {"partner": entry.name}
            faults.append(warning_at("contact-is-private", place, **facts))
        found[entry.id] = Partner(
            id=entry.id,
            name=entry.name,
            kind=entry.kind,
            language=entry.language,
            contact=entry.contact,
            place=document.place(),
        )
    return tuple(found.values()), tuple(faults)


class _Reader:
    """One form entry on its way to a layout; gathers what is wrong with it."""

    def __init__(
        self, entry: FormEntry, document: Document, catalogue: Catalogue, partners: tuple[Partner, ...]
    ) -> None:
        self._entry = entry
        self._document = document
        self._catalogue = catalogue
        self._partners = partners
        self.problems: list[Problem] = []

    def layout(self) -> FormLayout | None:
        """The layout; None where a part of its structure is wrong."""
        entry, document = self._entry, self._document
        if entry.source and not self._catalogue.source(entry.source):
            self._unknown("source", entry.source, [each.id for each in self._catalogue.sources], ("source",))
        partners = self._addressed()
        if not partners and not self.problems:
            facts = {"form": entry.title}
            self.problems.append(warning_at("form-to-nobody", document.place(), **facts))
        before = len(self.problems)
        sheets = tuple(self._sheet(at, each, partners) for at, each in enumerate(entry.sheets))
        self._distinct_names(sheets)
        if len(self.problems) > before or not sheets:
            return None
        agenda = self._catalogue.agenda
        return FormLayout(
            id=entry.id,
            agenda=agenda.id,
            title=entry.title,
            intro=entry.intro or EMPTY,
            period=entry.period,
            due=entry.due,
            source=entry.source,
            contact=entry.contact or EMPTY,
            synthetic=agenda.synthetic,
            sheets=sheets,
            partners=partners,
            digest=digest_of(entry.id, sheets),
            place=document.place(),
        )

    def _addressed(self) -> tuple[str, ...]:
        """The partners of the form, in the order of their files."""
        named, kinds = self._entry.partners, self._entry.kinds
        known = [each.id for each in self._partners]
        for at, id in enumerate(named):
            if id not in known:
                self._unknown("partner", id, known, ("partners", at))
        there = sorted({each.kind for each in self._partners})
        for at, kind in enumerate(kinds):
            if kind not in there:
                self._unknown("kind of partner", kind, there, ("kinds", at))
        return tuple(each.id for each in self._partners if each.id in named or each.kind in kinds)

    def _sheet(self, at: int, entry: SheetEntry, partners: tuple[str, ...]) -> FormSheet:
        flows = [each.id for each in self._catalogue.dataflows]
        if entry.dataflow not in flows:
            self._unknown("dataflow", entry.dataflow, flows, ("sheets", at, "dataflow"))
        if bool(entry.key) == bool(entry.rows):
            self._error("form-grid-or-list", ("sheets", at), sheet=entry.title)
        sheet = FormSheet(
            id=entry.id,
            title=entry.title,
            help=entry.help or EMPTY,
            dataflow=entry.dataflow,
            key=tuple(self._key(at, id, entry) for id in entry.key),
            fields=tuple(self._field(at, number, each) for number, each in enumerate(entry.fields)),
            capacity=entry.rows or 0,
            unique=entry.unique,
            sums=tuple(FormSum(total=each.total, parts=each.parts) for each in entry.sums),
            fixed=entry.fixed,
        )
        self._sound_sheet(at, sheet, partners)
        return sheet

    def _key(self, at: int, id: str, entry: SheetEntry) -> FormField:
        asked = entry.key[id]
        codes = self._codes(asked.codelist, ("sheets", at, "key", id))
        for number, code in enumerate(asked.codes):
            if codes and code not in [each.code for each in codes]:
                known = [each.code for each in codes]
                self._unknown("code", code, known, ("sheets", at, "key", id, "codes", number))
        codelist = self._catalogue.codelist(asked.codelist)
        chosen = tuple(each for each in codes if not asked.codes or each.code in asked.codes)
        name = asked.name or (codelist.name if codelist else EMPTY)
        return FormField(id=id, kind=FieldKind.CODE, name=name, codes=chosen)

    def _field(self, at: int, number: int, entry: FieldEntry) -> FormField:
        keys = ("sheets", at, "fields", number)
        codes: tuple[Code, ...] = ()
        if entry.type is FieldKind.YES_NO:
            codes = YES_NO
        elif entry.type is FieldKind.CODE:
            codes = self._codes(entry.codes, (*keys, "codes")) if entry.codes else ()
            if not entry.codes:
                self._error("missing-key", keys, key="codes")
        return FormField(
            id=entry.id,
            kind=entry.type,
            name=entry.name,
            unit=entry.unit or EMPTY,
            help=entry.help or EMPTY,
            codes=codes,
            required=entry.required,
            lowest=entry.lowest,
            highest=entry.highest,
            at_most=entry.at_most or entry.of,
            question_at=entry.question_at,
            fixed=entry.fixed,
            part_of=entry.of,
        )

    def _codes(self, codelist: str, keys: tuple[str | int, ...]) -> tuple[Code, ...]:
        found = self._catalogue.codelist(codelist)
        if found is None:
            self._unknown("codelist", codelist, [each.id for each in self._catalogue.codelists], keys)
            return ()
        return found.codes

    def _sound_sheet(self, at: int, sheet: FormSheet, partners: tuple[str, ...]) -> None:
        """Whether its columns are there once, and whether what refers to one finds it."""
        here = ("sheets", at)
        names = Counter(each.id for each in (*sheet.key, *sheet.fields))
        for id in (id for id, number in names.items() if number > 1):
            place = str(self._document.place(here))
            self._error("duplicate-id", (*here, "fields"), what="field", id=id, first=place)
        numbers = [each.id for each in sheet.fields if each.is_number]
        for number, each in enumerate(sheet.fields):
            if each.at_most not in ("", each.part_of, *numbers):
                self._unknown("field", each.at_most, numbers, (*here, "fields", number, "at_most"))
        for number, total in enumerate(sheet.sums):
            for id in (total.total, *total.parts):
                if id not in numbers:
                    self._unknown("field", id, numbers, (*here, "sums", number))
        for number, id in enumerate(sheet.unique):
            if id not in names:
                self._unknown("field", id, list(names), (*here, "unique", number))
        period, kinds = self._entry.period, {each.kind for each in self._partners if each.id in partners}
        for code, keys, facts in faults_of_filling(at, sheet, self._catalogue, period, kinds):
            self.problems.append(error_at(code, self._document.place(keys), **facts))
        if len(sheet.rows) > MOST_ROWS:
            self._error("form-too-long", here, sheet=sheet.title, rows=len(sheet.rows), most=MOST_ROWS)

    def _distinct_names(self, sheets: tuple[FormSheet, ...]) -> None:
        """A workbook cannot hold two tabs of one name, in any of its languages."""
        for language in LANGUAGES[:2]:
            names = [each.name(language).casefold() for each in sheets]
            for at, name in enumerate(names):
                if name in names[:at]:
                    place = str(self._document.place(("sheets", names.index(name))))
                    self._error("duplicate-id", ("sheets", at), what="sheet", id=name, first=place)
                    return

    def _error(self, code: str, keys: Keys, **facts: Fact) -> None:
        self.problems.append(error_at(code, self._document.place(keys), **facts))

    def _unknown(self, what: str, code: str, known: list[str], keys: Keys) -> None:
        self.problems.append(_unknown(what, code, known, self._document, keys))


def digest_of(form: str, sheets: tuple[FormSheet, ...]) -> str:
    """What two layouts of the same structure share: sheets, columns, codes and rules, not their words."""
    told = [
        {
            "sheet": sheet.id,
            "key": {each.id: [code.code for code in each.codes] for each in sheet.key},
            "fields": [
                [each.id, each.kind, each.required, str(each.lowest), str(each.highest), each.at_most]
                + [code.code for code in each.codes]
                for each in sheet.fields
            ],
            "rows": sheet.capacity,
            "sums": [[each.total, *each.parts] for each in sheet.sums],
        }
        for sheet in sheets
    ]
    return hashlib.sha256(json.dumps([form, told]).encode()).hexdigest()[:16]


def _entries(
    folder: Path, name: str, kind: type[Entry], faults: list[Problem]
) -> Iterator[tuple[Entry, Document]]:
    """Every entry in the files of a folder, in the order of their names."""
    for path in sorted((folder / name).rglob("*.y*ml")):
        if path.suffix not in {".yaml", ".yml"} or path.name.startswith("."):
            continue
        documents, unreadable = read_documents(path, path.relative_to(folder).as_posix())
        faults += unreadable
        for document in documents:
            entry, wrong = read_entry(document, kind)
            faults += wrong
            if entry is not None:
                yield entry, document


def _twice(what: str, id: str, document: Document, first: Place) -> Problem:
    return error_at("duplicate-id", document.place(("id",)), what=what, id=id, first=str(first))


def _unknown(what: str, code: str, known: list[str], document: Document, keys: Keys) -> Problem:
    near = nearest(code, known)
    return error_at("unknown-code", document.place(keys), what=what, code=code, nearest=near)

"""One returned workbook: whose it is, its sound rows, and everything that is wrong with the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from streefpad.intake.forms.admission import Reception, admit
from streefpad.intake.forms.cells import Position, position_of
from streefpad.intake.forms.located import LocatedSheet, locate
from streefpad.intake.forms.values import empty_cell, read_cell
from streefpad.intake.forms.workbook import ReturnedWorkbook, open_workbook
from streefpad.model.forms import (
    FORMAT,
    FormLayout,
    FormRow,
    Forms,
    FormSheet,
    Partner,
    ReturnedRow,
    Stamp,
    Value,
)
from streefpad.values.problems import Fact, Place, Problem, Severity, by_place, error_at, warning_at
from streefpad.values.quantities import HUNDRED
from streefpad.values.record import Record

Faults = tuple[Problem, ...]
Before = Callable[[FormLayout, str], Sequence[ReturnedRow]]  # what a partner reported last time


class Reading(Record):
    """A returned file as read. Refused as a whole, or with its sound rows and the faults of the others.

    `partner` and `layout` are known of many a refused file as well.
    """

    name: str
    partner: Partner | None = None
    layout: FormLayout | None = None
    rows: tuple[ReturnedRow, ...] = ()
    problems: Faults = ()
    saved: str = ""  # when the workbook says it was last saved
    is_refused: bool = False

    def count(self, severity: Severity) -> int:
        """How many of its problems are so bad."""
        return sum(1 for each in self.problems if each.severity is severity)


def read_return(
    content: bytes, name: str, reception: Reception, sender: Partner | None, before: Before
) -> Reading:
    """What a returned file says; `sender` is whom its place or its name says it is from."""
    forms, agenda = reception.forms, reception.catalogue.agenda.id
    workbook, refused = open_workbook(content, name)
    if workbook is None:
        return Reading(name=name, partner=sender, problems=refused, is_refused=True)
    stamp = workbook.stamp
    layout, partner = forms.layout(stamp.form), forms.partner(stamp.partner)
    wrong = _wrong_form(stamp, forms, agenda, sender, Place(file=name))
    if wrong or layout is None or partner is None:
        known = layout if layout and str(layout.period) == stamp.period else None
        whose = sender or partner
        return Reading(name=name, partner=whose, layout=known, problems=wrong, is_refused=True)
    reads = _Reads(layout=layout, partner=partner, reception=reception, before=before(layout, partner.id))
    rows, problems = _read_sheets(workbook, reads, name)
    return Reading(
        name=name,
        partner=partner,
        layout=layout,
        rows=rows,
        problems=_as_met(problems, [each.name for each in workbook.sheets]),
        saved=workbook.saved,
    )


def _wrong_form(stamp: Stamp, forms: Forms, agenda: str, sender: Partner | None, place: Place) -> Faults:
    """Why a form of ours is not the one that is due: another agenda's, another's, last year's."""
    layout, partner = forms.layout(stamp.form), forms.partner(stamp.partner)
    if stamp.agenda != agenda or stamp.format != FORMAT:
        return (error_at("form-of-other-agenda", place, found=stamp.agenda, expected=agenda),)
    if layout is None:
        return (error_at("form-unknown", place, form=stamp.form),)
    if stamp.period != str(layout.period):
        facts: dict[str, Fact] = {"form": layout.title, "found": stamp.period, "expected": layout.period}
        return (error_at("form-of-other-period", place, **facts),)
    if partner is None or partner.id not in layout.partners:
        return (error_at("form-partner-unknown", place, partner=stamp.partner, form=layout.title),)
    if sender and sender.id != partner.id:
        return (error_at("form-of-other-partner", place, found=partner.name, sender=sender.name),)
    return ()


class _Reads(Record):
    """What every sheet of one return is read with."""

    layout: FormLayout
    partner: Partner
    reception: Reception
    before: Sequence[ReturnedRow]


def _read_sheets(
    workbook: ReturnedWorkbook, reads: _Reads, name: str
) -> tuple[tuple[ReturnedRow, ...], Faults]:
    layout = reads.layout
    problems: list[Problem] = []
    if workbook.has_links:
        problems.append(error_at("form-with-links", Place(file=name)))
    if workbook.stamp.digest != layout.digest:
        problems.append(warning_at("form-layout-changed", Place(file=name), form=layout.title))
    located, faults = locate(layout, workbook.stamp, workbook.sheets, name)
    problems += faults
    rows: list[ReturnedRow] = []
    for each in located:
        reader = _SheetReader(each, reads)
        admitted, refused = admit(each, reader.rows(), reads.reception)
        rows += admitted
        problems += (*reader.problems, *refused)
    return tuple(rows), tuple(problems)


class _SheetReader:
    """One sheet on its way to rows; gathers what is wrong with it."""

    def __init__(self, located: LocatedSheet, reads: _Reads) -> None:
        self._located = located
        self._sheet = located.sheet
        self._layout = reads.layout
        self._partner = reads.partner
        before = [each for each in reads.before if each.sheet == self._sheet.id]
        self._before = {_identity(self._sheet, each.row, each.values): each.values for each in before}
        self.problems: list[Problem] = []

    def rows(self) -> list[tuple[ReturnedRow, int]]:
        """The rows in which everything is sound, each with its position in the sheet."""
        filled = [(row, at) for row, at in self._located.rows if self._is_filled(at)]
        if not filled:
            self._tell_empty()
            return []
        asked = filled if self._sheet.is_list else self._located.rows
        sound = []
        first: dict[object, int] = {}
        for row, at in asked:
            if self._sheet.unique and (twice := self._repeated(row, at, first)):
                self.problems.append(twice)
                continue
            values = self._read_row(row, at)
            if values is not None:
                sound.append((self._returned(row, values), at))
        return sound

    def _is_filled(self, at: int) -> bool:
        returned, cells = self._located.returned, [(at, each) for each in self._located.columns.values()]
        # A formula without an outcome shows as empty, and somebody typed it.
        return any(returned.at(each) != "" or each in returned.facts.formulas for each in cells)

    def _tell_empty(self) -> None:
        first = self._located.rows[0][1] if self._located.rows else 0
        place = self._located.returned.place((first, min(self._located.columns.values(), default=0)))
        if self._sheet.is_list:
            self.problems.append(warning_at("form-list-empty", place, sheet=self._sheet.title))
        else:
            self.problems.append(error_at("form-sheet-empty", place, sheet=self._sheet.title))

    def _repeated(self, row: FormRow, at: int, first: dict[object, int]) -> Problem | None:
        """A row of a list that stands in it already, by the fields that make it known."""
        located, fields = self._located, self._sheet.unique
        if not all(id in located.columns for id in fields):
            return None
        texts = tuple(located.returned.text(located.position(id, at)).casefold() for id in fields)
        if not any(texts) or first.setdefault(texts, at) == at:
            return None
        place, what = located.place(fields[0], at), located.returned.text(located.position(fields[0], at))
        return error_at("form-row-repeated", place, what=what, first=first[texts] + 1)

    def _read_row(self, row: FormRow, at: int) -> dict[str, Value] | None:
        """The values of a row; None where one of them, or what they are together, is wrong."""
        located, language = self._located, self._partner.language
        values: dict[str, Value] = dict(zip((key.id for key in self._sheet.key), row.codes, strict=False))
        problems: list[Problem] = []
        for field in self._sheet.fields:
            if field.id not in located.columns:
                continue
            where = located.position(field.id, at)
            value, faults = read_cell(field, located.returned, where, language, self._sheet.remark)
            problems += faults
            if value is not None:
                values[field.id] = value
            elif field.required and not faults:
                problems.append(empty_cell(field, located.place(field.id, at)))
        if not _has_errors(problems):
            problems += self._relations(values, at)
        if not _has_errors(problems):
            problems += self._questions(row, values, at)
        self.problems += problems
        lacking = any(each.required and each.id not in values for each in self._sheet.fields)
        return None if lacking or _has_errors(problems) else values

    def _relations(self, values: Mapping[str, Value], at: int) -> Iterator[Problem]:
        """Numbers that cannot be true beside each other."""
        sheet, located = self._sheet, self._located
        for field in sheet.fields:
            number, most = values.get(field.id), values.get(field.at_most)
            if isinstance(number, Decimal) and isinstance(most, Decimal) and number > most:
                place, other = located.place(field.id, at), sheet.field(field.at_most).name
                facts: dict[str, Fact] = {"field": field.name, "number": number, "other": other, "most": most}
                yield error_at("form-too-much", place, **facts)
        for each in sheet.sums:
            numbers = [values.get(id) for id in (each.total, *each.parts)]
            told = [number for number in numbers if isinstance(number, Decimal)]
            if len(told) == len(numbers) and told[0] != sum(told[1:]):
                place, total = located.place(each.total, at), sheet.field(each.total).name
                yield error_at(
                    "form-no-sum", place, field=total, number=told[0], sum=sum(told[1:], Decimal(0))
                )

    def _questions(self, row: FormRow, values: Mapping[str, Value], at: int) -> Iterator[Problem]:
        """What is very different from last time: it may be right, and it is worth a question."""
        before = self._before.get(_identity(self._sheet, row.id, values), {})
        for field in self._sheet.fields:
            now, then = values.get(field.id), before.get(field.id)
            if field.question_at is None or not isinstance(now, Decimal) or not isinstance(then, Decimal):
                continue
            if then > 0 and abs(now - then) * HUNDRED > field.question_at * then:
                facts: dict[str, Fact] = {"field": field.name, "number": now, "before": then}
                if self._sheet.remark:
                    facts["remark"] = self._sheet.remark
                yield warning_at("form-big-change", self._located.place(field.id, at), **facts)

    def _returned(self, row: FormRow, values: Mapping[str, Value]) -> ReturnedRow:
        return ReturnedRow(
            form=self._layout.id,
            period=self._layout.period,
            partner=self._partner.id,
            sheet=self._sheet.id,
            row=row.id,
            values=values,
        )


def _as_met(problems: Iterable[Problem], sheets: Sequence[str]) -> Faults:
    """The problems as who leafs through the workbook meets them: sheet by sheet, D9 before D10."""

    def order(problem: Problem) -> tuple[int, Position]:
        sheet, _, cell = problem.place.cell.rpartition("!")
        return (sheets.index(sheet), position_of(cell)) if sheet in sheets else (-1, (0, 0))

    return tuple(sorted(by_place(problems), key=order))


def _identity(sheet: FormSheet, row: str, values: Mapping[str, Value]) -> object:
    """By what a row is known again next time: its mark, or the fields that make it known."""
    if not sheet.is_list:
        return row
    return tuple(str(values.get(id, "")).casefold() for id in sheet.unique)


def _has_errors(problems: Sequence[Problem]) -> bool:
    return any(each.severity is Severity.ERROR for each in problems)

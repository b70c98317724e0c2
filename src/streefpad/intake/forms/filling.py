"""Whether a sheet can fill the register it is for: known columns and codes, and nothing left open."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from streefpad.intake.catalogue.documents import Keys
from streefpad.intake.forms.registered import OF_THE_PARTNER, parts_of
from streefpad.intake.placing import Counting, place_stated, wrong_kind
from streefpad.intake.registers.cells import codes_of
from streefpad.model.catalogue import Catalogue
from streefpad.model.forms import FormSheet
from streefpad.model.registerplans import RegisterPlan
from streefpad.model.sources import Dataflow
from streefpad.values.periods import Period, PeriodKind
from streefpad.values.problems import Fact, Place, nearest

Fault = tuple[str, Keys, Mapping[str, Fact]]
_PROVIDER = "provider"  # the column that follows from the kind of partner, unless the sheet says otherwise
_NOWHERE = Place(file="")


def faults_of_filling(
    at: int, sheet: FormSheet, catalogue: Catalogue, period: Period, kinds: Collection[str]
) -> Iterator[Fault]:
    """What keeps the rows of a sheet from being rows of its register: code, where, facts.

    `period` is what the form asks about, `kinds` are those of the partners who get it.
    """
    here: Keys = ("sheets", at)
    dataflow = catalogue.dataflow(sheet.dataflow)
    if dataflow is None or dataflow.register is None:
        yield from _without_register(here, sheet)
        return
    plan = dataflow.register
    yield from _unknown(here, sheet, plan, catalogue)
    yield from _parts(here, sheet)
    yield from _not_of_the_register(sheet, dataflow, plan, catalogue, period, kinds)
    given = {*OF_THE_PARTNER, *sheet.fixed, *(each.id for each in sheet.key)}
    if sheet.is_list or not plan.schema.number:
        given |= {each.id for each in sheet.fields}
    else:
        numbers = [each for each in sheet.fields if each.is_number and not each.part_of]
        given |= (
            {plan.schema.number, *set.intersection(*({*each.fixed} for each in numbers))}
            if numbers
            else set()
        )
    for column in plan.schema.columns:
        if column.required and column.id not in given:
            yield "missing-column", here, {"column": column.id, "nearest": ""}


def _not_of_the_register(
    sheet: FormSheet,
    dataflow: Dataflow,
    plan: RegisterPlan,
    catalogue: Catalogue,
    period: Period,
    kinds: Collection[str],
) -> Iterator[Fault]:
    """A period or a kind of partner in every row that the register would refuse."""
    counting = Counting(kind=dataflow.period or PeriodKind.YEAR)
    if plan.schema.column("period") and place_stated(period, counting) is None:
        problem = wrong_kind("period", period, counting, _NOWHERE)
        yield problem.code, ("period",), problem.facts
    given = {*sheet.fixed, *(each.id for each in (*sheet.key, *sheet.fields))}
    known = codes_of(plan, catalogue).get(_PROVIDER)
    if known is not None and _PROVIDER not in given:
        for kind in sorted({*kinds} - {*known}):
            facts: dict[str, Fact] = {"what": _PROVIDER, "code": kind, "nearest": nearest(kind, known)}
            yield "unknown-code", ("kinds",), facts


def _without_register(here: Keys, sheet: FormSheet) -> Iterator[Fault]:
    """Words that only mean something for a register."""
    if sheet.fixed:
        yield "unknown-key", (*here, "as"), {"key": "as", "nearest": ""}
    for number, each in enumerate(sheet.fields):
        for key, said in (("as", each.fixed), ("of", each.part_of)):
            if said:
                yield "unknown-key", (*here, "fields", number, key), {"key": key, "nearest": ""}


def _unknown(here: Keys, sheet: FormSheet, plan: RegisterPlan, catalogue: Catalogue) -> Iterator[Fault]:
    """Columns that the register lacks, and codes that its columns do not know."""
    known = [each.id for each in plan.schema.columns]
    codes = codes_of(plan, catalogue)
    stated: list[tuple[Keys, str, str | None]] = [
        *(((*here, "key", each.id), each.id, None) for each in sheet.key),
        *(((*here, "as", column), column, code) for column, code in sheet.fixed.items()),
        *(
            ((*here, "fields", number, "as", column), column, code)
            for number, each in enumerate(sheet.fields)
            for column, code in each.fixed.items()
        ),
    ]
    for keys, id, code in stated:
        column = plan.schema.column(id)
        if column is None:
            yield "unknown-code", keys, {"what": "column", "code": id, "nearest": nearest(id, known)}
        elif code is not None and id in codes and code not in (*codes[id], column.missing):
            yield "unknown-code", keys, {"what": id, "code": code, "nearest": nearest(code, codes[id])}


def _parts(here: Keys, sheet: FormSheet) -> Iterator[Fault]:
    """Parts of something that is no number of the sheet, and parts that may overlap."""
    wholes = [each.id for each in sheet.fields if each.is_number and not each.part_of]
    for number, each in enumerate(sheet.fields):
        if each.part_of and each.part_of not in wholes:
            near = nearest(each.part_of, wholes)
            facts = {"what": "field", "code": each.part_of, "nearest": near}
            yield "unknown-code", (*here, "fields", number, "of"), facts
        elif each.part_of and not each.fixed:
            yield "missing-key", (*here, "fields", number), {"key": "as"}
    for whole in wholes:
        first, *others = parts_of(sheet, whole) or (None,)
        for other in others:
            if first and {*first.fixed} != {*other.fixed}:
                facts = {"field": other.id, "other": first.id, "whole": whole}
                yield "form-parts-overlap", here, facts

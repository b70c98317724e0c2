"""Whether what is counted from registers can be counted: known columns and codes, one thing at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from streefpad.model.catalogue import Catalogue
from streefpad.model.computed import Difference, Fulfilled, Number, Relative, Share
from streefpad.model.indicators import Indicator
from streefpad.model.records import Condition, Predicate
from streefpad.model.registerplans import ColumnKind, RegisterKind, RegisterPlan
from streefpad.model.registers import Carries
from streefpad.model.sources import Dataflow, Vintage
from streefpad.rules.checks.facts import of_indicator
from streefpad.rules.registers.asking import conditions_of, waiting_for
from streefpad.rules.registers.in_force import AGREED, CARRIES, DERIVED, UNDERREPRESENTED
from streefpad.values.problems import Place, Problem, Severity, error_at, hint_at, nearest
from streefpad.values.quantities import UnitKind

# Columns whose codes never add up: persons with participations, forecasts with who attended, need with stock.
APART = {RegisterKind.PARTICIPATION: ("counted", "stage"), RegisterKind.TEACHERS: ("group",)}
OF_A_REGISTER = Share | Number | Difference | Fulfilled
YES_NO = ("yes", "no")


def check_registers(catalogue: Catalogue, vintages: Sequence[Vintage]) -> Iterator[Problem]:
    """What keeps an indicator from being counted from a register, and what is only awaited."""
    codelists = [each.id for each in catalogue.codelists]
    for dataflow in catalogue.dataflows:
        if dataflow.register is None:
            continue
        for codelist in dataflow.register.codelists.values():
            if codelist not in codelists:
                yield _unknown("code list", codelist, codelists, dataflow.place)
        waiting = waiting_for(catalogue, dataflow.id)
        if waiting and not any(each.dataflow == dataflow.id for each in vintages):
            yield hint_at("register-awaited", dataflow.place, dataflow=dataflow.id, indicators=len(waiting))
    for indicator in catalogue.indicators:
        yield from definition_problems(catalogue, indicator)


def definition_problems(catalogue: Catalogue, indicator: Indicator) -> Iterator[Problem]:
    """What is wrong with how one indicator is counted from a register; nothing where it is not."""
    match indicator.computed:
        case Relative() as computed:
            yield from _of_relative(catalogue, indicator, computed)
        case Share() | Number() | Difference() | Fulfilled() as computed:
            dataflow = catalogue.dataflow(computed.dataflow)
            if dataflow is None:
                return  # every unknown dataflow is told with the references
            if dataflow.register is None:
                if isinstance(computed, Difference | Fulfilled):
                    yield _no_register(indicator, dataflow)
                return  # a dataflow of records, or for the checks of records to say
            yield from _of_counted(catalogue, indicator, computed, dataflow, dataflow.register)


def _of_counted(
    catalogue: Catalogue,
    indicator: Indicator,
    computed: OF_A_REGISTER,
    dataflow: Dataflow,
    plan: RegisterPlan,
) -> Iterator[Problem]:
    if isinstance(computed, Fulfilled):
        if plan.schema.kind is not RegisterKind.PROFILES:
            yield _no_register(indicator, dataflow)
            return
        yield from _of_conditions(catalogue, indicator, plan)
    is_share = isinstance(computed, Share | Fulfilled)
    yield from _of_unit(indicator, UnitKind.PERCENT if is_share else UnitKind.NUMBER)
    known = [*(each.id for each in plan.schema.columns), *DERIVED.get(plan.schema.kind, ())]
    for column in _columns(computed):
        if column not in known:
            yield _unknown("column", column, known, indicator.place, indicator.id)
    for condition in (each for predicate in _predicates(computed) for each in predicate):
        yield from _unknown_codes(catalogue, indicator, plan, condition)
    if isinstance(computed, Share | Number) and computed.measure not in ("", plan.schema.number):
        yield _unknown("measure", computed.measure, [plan.schema.number], indicator.place, indicator.id)
    for column in _mixed(computed, plan):
        yield of_indicator("register-counts-mixed", Severity.ERROR, indicator, column=column)
    for column in _personal(computed, plan):
        yield of_indicator("register-distinct-personal", Severity.ERROR, indicator, column=column)


def _of_conditions(catalogue: Catalogue, indicator: Indicator, plan: RegisterPlan) -> Iterator[Problem]:
    conditions = conditions_of(catalogue, indicator)
    if not conditions:
        yield of_indicator("fulfilled-without-conditions", Severity.ERROR, indicator)
    known = _codes(catalogue, plan, "event")
    for each in conditions:
        if each.event not in known:
            yield _unknown("event", each.event, known, indicator.place, indicator.id)


def _mixed(computed: OF_A_REGISTER, plan: RegisterPlan) -> Iterator[str]:
    """The columns that a definition must fix to one code and does not; different things do not add up."""
    if isinstance(computed, Number) and computed.distinct:
        return  # counts names, and adds up nothing
    for column in APART.get(plan.schema.kind, ()):
        fixed = [_fixed(each, column) for each in _predicates(computed)]
        # A difference, and a share of teachers, may hold two groups against each other.
        may_differ = plan.schema.kind is RegisterKind.TEACHERS
        if None in fixed or (len({*fixed}) > 1 and not may_differ):
            yield column


def _personal(computed: OF_A_REGISTER, plan: RegisterPlan) -> Iterator[str]:
    """The columns by which counting different things, which nobody guards, would tell of people."""
    if plan.schema.persons and isinstance(computed, Number) and computed.distinct:
        yield from (each for each in _columns(computed) if each in plan.schema.personal)


def _fixed(predicate: Predicate, column: str) -> str | None:
    """The one code that a predicate asks of a column."""
    found = [each.codes for each in predicate if each.column == column and not each.excluded]
    return found[0][0] if found and len(found[0]) == 1 else None


def _unknown_codes(
    catalogue: Catalogue, indicator: Indicator, plan: RegisterPlan, condition: Condition
) -> Iterator[Problem]:
    known = _codes(catalogue, plan, condition.column)
    if known:
        for code in condition.codes:
            if code not in known:
                yield _unknown(condition.column, code, known, indicator.place, indicator.id)


def _codes(catalogue: Catalogue, plan: RegisterPlan, id: str) -> tuple[str, ...]:
    """The codes that a column may hold; none where it may hold anything."""
    if id in DERIVED.get(plan.schema.kind, ()):
        carries = tuple(each.value for each in Carries)
        return {CARRIES: carries, AGREED: YES_NO, UNDERREPRESENTED: (*YES_NO, "unknown")}[id]
    column = plan.schema.column(id)
    if column is None:
        return ()
    if column.kind is ColumnKind.YES_NO:
        return YES_NO
    if id == "owner":
        return tuple(each.id for each in catalogue.agenda.domains)
    codelist = catalogue.codelist(plan.codelists.get(id, ""))
    codes = tuple(each.code for each in codelist.codes) if codelist else column.codes
    return (*codes, column.missing) if codes and column.missing else codes


def _columns(computed: OF_A_REGISTER) -> dict[str, None]:
    asked = [each.column for predicate in _predicates(computed) for each in predicate]
    if isinstance(computed, Number) and computed.distinct:
        asked.append(computed.distinct)
    if isinstance(computed, Difference):
        asked += computed.by
    return dict.fromkeys(asked)


def _predicates(computed: OF_A_REGISTER) -> tuple[Predicate, ...]:
    match computed:
        case Share(of=of, within=within):
            return (of, within)
        case Difference(of=of, less=less):
            return (of, less)
        case Number(of=of) | Fulfilled(of=of):
            return (of,)


def _of_relative(catalogue: Catalogue, indicator: Indicator, computed: Relative) -> Iterator[Problem]:
    yield from _of_unit(indicator, UnitKind.RATIO)
    ids = [each.id for each in catalogue.indicators]
    for id in (computed.activity, computed.population):
        found = catalogue.indicator(id)
        if found is None:
            yield _unknown("indicator", id, ids, indicator.place, indicator.id)
        elif not found.unit.is_share or found.period is not indicator.period:
            yield of_indicator("relative-parts", Severity.ERROR, indicator, other=id)


def _of_unit(indicator: Indicator, needed: UnitKind) -> Iterator[Problem]:
    if indicator.unit.kind is not needed:
        facts = {"key": _key(indicator), "needed": needed.value}
        yield of_indicator("computed-unit", Severity.ERROR, indicator, **facts)


def _no_register(indicator: Indicator, dataflow: Dataflow) -> Problem:
    kinds = [RegisterKind.PROFILES] if isinstance(indicator.computed, Fulfilled) else list(RegisterKind)
    facts = {"key": _key(indicator), "dataflow": dataflow.id, "needed": ", ".join(kinds)}
    return of_indicator("no-register", Severity.ERROR, indicator, **facts)


def _key(indicator: Indicator) -> str:
    """The key under which an indicator says what it counts."""
    return "count" if isinstance(indicator.computed, Number) else type(indicator.computed).__name__.lower()


def _unknown(what: str, code: str, known: Iterable[str], place: Place, indicator: str = "") -> Problem:
    return error_at(
        "unknown-code", place, what=what, code=code, nearest=nearest(code, known), indicator=indicator
    )

"""The table of targets that `judge` reads, each row placed in its series (contracts, "judge")."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from streefpad.intake.aims import StatedAim, default_better, read_aim
from streefpad.intake.numbers import no_number, read_number
from streefpad.intake.placing import Counting, place_stated, wrong_kind
from streefpad.intake.tables.cells import (
    Faults,
    cell,
    counting_of,
    empty_cell,
    missing_columns,
    number_in,
    unread_columns,
    without_rows,
)
from streefpad.intake.tables.grid import Row, Table
from streefpad.intake.tables.rows import read_bytes, read_table
from streefpad.model.judging import Key, KeyedSeries, KeyedTarget, KeyedTargets, SeriesKey
from streefpad.model.targets import (
    Aim,
    Benchmark,
    Complete,
    Count,
    Direction,
    GrowthPoints,
    Level,
    Milestone,
    Parity,
    Reading,
    Representation,
    Rising,
    Shape,
    Statement,
    Target,
    Zero,
)
from streefpad.values.periods import Period, PeriodError, parse_period
from streefpad.values.problems import Place, Problem, by_place, error_at, nearest
from streefpad.values.quantities import Better, NumberError, Unit, UnitKind
from streefpad.values.record import Record, replace

WANTED = ("series", "kind", "value", "by", "baseline", "better")
OPTIONAL = ("reference", "method", "tolerance", "shape", "milestone", "misses", "unit")
NONE_YET = "none yet"

_SHARES = (GrowthPoints, Parity, Complete, Count)  # kinds that speak of percent unless told otherwise
_WITHOUT_DEADLINE = (Rising, Direction, Statement)
# Which direction is better follows from the kind, or there is none; for any other kind somebody must say it.
_WITHOUT_BETTER = (Zero, Complete, Count, Parity, Representation, Statement)


class _Known(Record):
    """What the table of series says, at hand for every row."""

    by_name: Mapping[str, Sequence[KeyedSeries]]
    shared: frozenset[str]  # key columns that a target may state as well
    blank: frozenset[str]  # those that some series leaves blank
    methods: tuple[str, ...] | None  # None: any name will do
    parameters: frozenset[str]  # columns that some method reads by its own name


class _Stated(Record):
    """What one row says, before its periods are placed in a series."""

    row: Row
    name: str
    key: Key
    aim: Aim
    better: Better
    unit: Unit
    states_unit: bool
    tolerance: Decimal
    method: str
    parameters: dict[str, Decimal]
    periods: dict[str, Period]  # by, baseline, reference: those that are stated
    milestones: tuple[Milestone, ...]


def read_targets_table(
    path: Path,
    series: Sequence[KeyedSeries],
    *,
    methods: Sequence[str] | None = None,
    parameters: Iterable[str] = (),
) -> tuple[KeyedTargets, Faults]:
    """The targets of a table in its order, their periods placed in the series they hold for.

    `methods` are those that the table may name, any where None; `parameters` the columns that some
    method reads by its own name. A row whose series count time differently becomes a target for
    each of them. Raises SourceMissing where there is no such file.
    """
    table, problems = read_table(read_bytes(path), str(path), WANTED)
    if table is None:
        return KeyedTargets(is_read=False), problems
    missing = missing_columns(table, WANTED, OPTIONAL)
    if missing:
        return KeyedTargets(is_read=False), (*problems, *missing)
    known = _index(series, methods, frozenset(parameters))
    read = {*WANTED, *OPTIONAL, *known.shared, *known.parameters}
    found = [*problems, *without_rows(table), *unread_columns(table, read)]
    targets: list[KeyedTarget] = []
    unread: set[SeriesKey] = set()
    for row in table.rows:
        stated, faults = _stated(table, row, known)
        found += faults
        placed, misplaced = _placed(table, stated, known) if stated else ([], ())
        targets += placed
        found += misplaced
        if not placed:
            unread.add((row.cells[table.headings.index("series")], _key(table, row, known)))
    return KeyedTargets(targets=tuple(targets), unread=frozenset(unread)), by_place(found)


def _index(
    series: Sequence[KeyedSeries], methods: Sequence[str] | None, parameters: frozenset[str]
) -> _Known:
    by_name: dict[str, list[KeyedSeries]] = {}
    for each in series:
        by_name.setdefault(each.name, []).append(each)
    pairs = {pair for each in series for pair in each.key}
    shared = frozenset(heading for heading, _ in pairs) - {*WANTED, *OPTIONAL}
    blank = frozenset(heading for heading, text in pairs if not text)
    return _Known(
        by_name=by_name,
        shared=shared,
        blank=blank,
        methods=None if methods is None else tuple(methods),
        parameters=parameters - shared,
    )


def _stated(table: Table, row: Row, known: _Known) -> tuple[_Stated | None, Faults]:
    def text(heading: str) -> str:
        return cell(row, table.column(heading))

    unnamed = tuple(
        empty_cell(table, row, table.headings.index(heading))
        for heading in ("series", "kind")
        if not text(heading)
    )
    if unnamed:
        return None, unnamed
    aim, no_aim = _aim(table, row)
    better, no_better = _better(table, row, aim)
    unit, no_unit = _choice(table, row, "unit", tuple(UnitKind))
    tolerance, no_tolerance = (
        number_in(table, row, table.headings.index("tolerance")) if text("tolerance") else (Decimal(0), ())
    )
    periods, no_periods = _periods(table, row)
    milestones, no_milestones = _milestones(table, row)
    method, no_method = _choice(table, row, "method", known.methods or (text("method"),))
    parameters, no_parameters = _parameters(table, row, known)
    faults = (
        *no_aim, *no_better, *no_unit, *no_tolerance, *no_periods, *no_milestones, *no_method, *no_parameters
    )  # fmt: skip
    if aim is None or tolerance is None or faults:
        return None, faults
    stated = _Stated(
        row=row,
        name=text("series"),
        key=_key(table, row, known),
        aim=aim,
        better=better or default_better(aim),
        unit=Unit(UnitKind(unit) if unit else _unit(aim)),
        states_unit=bool(unit),
        tolerance=tolerance,
        method=method,
        parameters=parameters,
        periods=periods,
        milestones=milestones,
    )
    return stated, _dangling(table, stated, known)


def _aim(table: Table, row: Row) -> tuple[Aim | None, Faults]:
    written = {
        heading: text
        for heading in ("value", "shape", "misses")
        if (text := cell(row, table.column(heading)))
    }
    kind, name = row.cells[table.headings.index("kind")], row.cells[table.headings.index("series")]
    return read_aim(StatedAim(kind=kind, written=written, target=name), lambda key: _place(table, row, key))


def _better(table: Table, row: Row, aim: Aim | None) -> tuple[Better | None, Faults]:
    """The stated direction; a kind that has no direction of its own must state one."""
    better, unknown = _choice(table, row, "better", tuple(Better))
    if better or unknown or aim is None or isinstance(aim, _WITHOUT_BETTER):
        return (Better(better) if better else None), unknown
    series = row.cells[table.headings.index("series")]
    return None, (error_at("better-missing", _place(table, row, "better"), series=series, kind=aim.kind),)


def _choice(table: Table, row: Row, heading: str, known: Sequence[str]) -> tuple[str, Faults]:
    """One of a few words; empty where the cell is."""
    text = cell(row, table.column(heading))
    if not text or text in known:
        return text, ()
    near, words = nearest(text, known), ", ".join(known)
    place = _place(table, row, heading)
    return "", (error_at("unknown-word", place, what=heading, code=text, nearest=near, known=words),)


def _periods(table: Table, row: Row) -> tuple[dict[str, Period], Faults]:
    """The periods a row states; `none yet` for a baseline states none."""
    periods: dict[str, Period] = {}
    faults = []
    for heading in ("by", "baseline", "reference"):
        text = cell(row, table.column(heading))
        if not text or (heading == "baseline" and text == NONE_YET):
            continue
        try:
            periods[heading] = parse_period(text)
        except PeriodError:
            faults.append(error_at("not-a-period", _place(table, row, heading), what=heading, text=text))
    return periods, tuple(faults)


def _milestones(table: Table, row: Row) -> tuple[tuple[Milestone, ...], Faults]:
    """The steps on the way: `2025`, or with its value `2025=43.5`; several with spaces between."""
    milestones = []
    faults = []
    for text in cell(row, table.column("milestone")).split():
        period, equals, value = text.partition("=")
        place = _place(table, row, "milestone")
        try:
            milestones.append(
                Milestone(by=parse_period(period), value=read_number(value) if equals else None)
            )
        except PeriodError:
            faults.append(error_at("not-a-period", place, what="milestone", text=period))
        except NumberError:
            faults.append(no_number("milestone", value, place))
    return tuple(milestones), tuple(faults)


def _key(table: Table, row: Row, known: _Known) -> Key:
    """The key columns that both tables have; a blank cell holds for all, unless some series is blank too."""
    return tuple(
        (heading, text)
        for heading, text in zip(table.headings, row.cells, strict=True)
        if heading in known.shared and (text or heading in known.blank)
    )


def _parameters(table: Table, row: Row, known: _Known) -> tuple[dict[str, Decimal], Faults]:
    """The numbers that methods read by name; a row with one that is none is not judged by a default."""
    parameters: dict[str, Decimal] = {}
    faults: list[Problem] = []
    for column, heading in enumerate(table.headings):
        if heading in known.parameters and row.cells[column]:
            number, fault = number_in(table, row, column)
            faults += fault
            if number is not None:
                parameters[heading] = number
    return parameters, tuple(faults)


def _dangling(table: Table, stated: _Stated, known: _Known) -> Faults:
    """What the row asks for and neither table gives: a deadline, a series to compare with."""
    aim, row = stated.aim, stated.row
    faults = []
    if "by" not in stated.periods and not isinstance(aim, _WITHOUT_DEADLINE):
        place = _place(table, row, "by")
        faults.append(error_at("target-without-deadline", place, series=stated.name, kind=aim.kind))
    if isinstance(aim, Benchmark) and aim.series not in known.by_name:
        place, near = _place(table, row, "value"), nearest(aim.series, known.by_name)
        faults.append(error_at("unknown-code", place, what="series", code=aim.series, nearest=near))
    return tuple(faults)


def _placed(table: Table, stated: _Stated, known: _Known) -> tuple[list[KeyedTarget], Faults]:
    """The target in each way of counting time among the series it holds for: nearly always one."""
    held = [each for each in known.by_name.get(stated.name, ()) if set(stated.key) <= set(each.key)]
    if not held:
        return [_target(table, stated, stated.key, stated.periods, stated.milestones)], ()
    targets: list[KeyedTarget] = []
    problems: list[Problem] = []
    for each in held:
        counting = _counting(each)
        periods, misplaced = _place_periods(table, stated, counting)
        ahead = counting.after(periods.get("baseline"))
        milestones, astray = _place_milestones(table, stated, ahead)
        problems += (*misplaced, *astray, *_misdated(table, stated, periods))
        if not misplaced and not astray:
            targets.append(_target(table, stated, each.key, periods, milestones))
    if len(targets) == len(held) and all(each.target == targets[0].target for each in targets):
        return [replace(targets[0], key=stated.key)], tuple(problems)
    return targets, tuple(problems)


def _counting(series: KeyedSeries) -> Counting:
    periods = [each.period for each in (*series.series.observations, *series.series.bounds)]
    return counting_of(periods).with_rounds(periods)


def _place_periods(table: Table, stated: _Stated, counting: Counting) -> tuple[dict[str, Period], Faults]:
    """The stated periods in the series; the deadline lies after the baseline."""
    placed = {heading: place_stated(period, counting) for heading, period in stated.periods.items()}
    if deadline := stated.periods.get("by"):
        placed["by"] = place_stated(deadline, counting.after(placed.get("baseline")))
    faults = tuple(
        wrong_kind(heading, stated.periods[heading], counting, _place(table, stated.row, heading))
        for heading, period in placed.items()
        if period is None
    )
    return {heading: period for heading, period in placed.items() if period}, faults


def _misdated(table: Table, stated: _Stated, placed: Mapping[str, Period]) -> Faults:
    """A deadline that leaves no time after the baseline: told, and answered as far as it can be."""
    baseline, by = placed.get("baseline"), placed.get("by")
    if baseline is None or by is None or by.end > baseline.end:
        return ()
    place, name = _place(table, stated.row, "by"), stated.name
    return (
        error_at("deadline-not-after-baseline", place, indicator=name, target=name, baseline=baseline, by=by),
    )


def _place_milestones(
    table: Table, stated: _Stated, counting: Counting
) -> tuple[tuple[Milestone, ...], Faults]:
    placed = [(each, place_stated(each.by, counting)) for each in stated.milestones]
    place = _place(table, stated.row, "milestone")
    faults = tuple(wrong_kind("milestone", each.by, counting, place) for each, by in placed if by is None)
    milestones = [Milestone(by=by, value=each.value) for each, by in placed if by]
    return tuple(sorted(milestones, key=lambda each: each.by)), faults


def _target(
    table: Table,
    stated: _Stated,
    key: Key,
    periods: dict[str, Period],
    milestones: tuple[Milestone, ...],
) -> KeyedTarget:
    reading = Reading(id=stated.aim.kind, aim=stated.aim, place=_place(table, stated.row, "kind"))
    place = _place(table, stated.row, "series")
    target = Target(
        id=stated.name,
        indicator=stated.name,
        readings=(reading,),
        better=stated.better,
        by=periods.get("by"),
        baseline=periods.get("baseline"),
        awaits_baseline=cell(stated.row, table.column("baseline")) == NONE_YET,
        reference=periods.get("reference"),
        milestones=milestones,
        tolerance=stated.tolerance,
        place=place,
    )
    return KeyedTarget(
        name=stated.name,
        key=key,
        target=target,
        unit=stated.unit,
        states_unit=stated.states_unit,
        method=stated.method,
        parameters=stated.parameters,
        place=place,
    )


def _unit(aim: Aim) -> UnitKind:
    """What a kind takes for granted: only a share can follow a logit line."""
    is_share = isinstance(aim, _SHARES) or (isinstance(aim, Level) and aim.shape is Shape.LOGIT)
    return UnitKind.PERCENT if is_share else UnitKind.NUMBER


def _place(table: Table, row: Row, heading: str) -> Place:
    column = table.column(heading)
    return table.place(row, 0 if column is None else column)

"""From entries to records: indicators, with every stated period placed in the indicator's own series."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.intake.catalogue.documents import Document, Keys
from streefpad.intake.catalogue.grammar import FiguresEntry, IndicatorEntry
from streefpad.intake.catalogue.records import number_of, share_of
from streefpad.intake.catalogue.registers import difference_of, fulfilled_of, relative_of
from streefpad.intake.placing import Counting, place_stated, wrong_kind
from streefpad.model.computed import Bridged, Computation, Relative, Share
from streefpad.model.indicators import (
    AcceptedProblem,
    Agreed,
    Caveat,
    Choice,
    Figures,
    Indicator,
    NextStep,
    Ownership,
)
from streefpad.model.series import Break
from streefpad.model.sources import Dataflow
from streefpad.values.periods import Period, PeriodKind
from streefpad.values.problems import Acceptance, Problem, error_at
from streefpad.values.quantities import Unit
from streefpad.values.record import Record
from streefpad.values.texts import EMPTY

# The keys that say where values come from.
ORIGINS = ("figures", "share", "count", "difference", "fulfilled", "relative", "bridge")


class CountedIndicator(Record, kw_only=False):
    """An indicator, and how its series counts time: its targets' periods are placed by it."""

    indicator: Indicator
    counting: Counting


def indicator_of(
    entry: IndicatorEntry, document: Document, dataflows: Mapping[str, Dataflow]
) -> tuple[CountedIndicator | None, tuple[Problem, ...]]:
    """The indicator; None where a period or a row it names cannot be one of its series."""
    counting, no_counting = _counting(entry, document)
    if counting is None or no_counting:
        return None, no_counting
    placed, misplaced = place_all(_stated(entry), counting, document)
    figures, misread = _figures(entry.figures, document, dataflows)
    computed, miscounted = _computed(entry, placed, document)
    faults = (*misplaced, *misread, *miscounted)
    if faults:
        return None, faults
    indicator = Indicator(
        id=entry.id,
        number=entry.number,
        goal=entry.goal,
        focus=tuple(dict.fromkeys(entry.focus)),
        name=entry.name,
        short=entry.short or EMPTY,
        unit=Unit(entry.unit.kind, entry.unit.label or EMPTY),
        period=entry.period,
        survey=entry.survey,
        numerator=entry.numerator or EMPTY,
        denominator=entry.denominator or EMPTY,
        population=entry.population or EMPTY,
        definition=entry.definition or EMPTY,
        note=entry.note or EMPTY,
        classification=entry.classification,
        figures=_own_row(entry, computed) if computed else figures,
        computed=computed,
        parts=entry.parts,
        size=entry.size,
        cohort=entry.cohort,
        pair=entry.pair,
        breaks=_breaks(entry, placed),
        caveats=_caveats(entry, placed),
        choices=_choices(entry, placed),
        owners=_owners(entry),
        next_step=_next_step(entry),
        agreed=_agreed(entry),
        accepted=_accepted(entry),
        place=document.place(),
    )
    return CountedIndicator(indicator, counting), ()


def place_all(
    stated: Mapping[Keys, Period | None], counting: Counting, document: Document
) -> tuple[dict[Keys, Period], tuple[Problem, ...]]:
    """The stated periods as periods of the series, by the way to where they stand in the document."""
    placed: dict[Keys, Period] = {}
    problems = []
    for keys, period in stated.items():
        if period is None:
            continue
        if found := place_stated(period, counting):
            placed[keys] = found
        else:
            what = next(str(key) for key in reversed(keys) if isinstance(key, str))
            problems.append(wrong_kind(what, period, counting, document.place(keys)))
    return placed, tuple(problems)


def _counting(entry: IndicatorEntry, document: Document) -> tuple[Counting | None, tuple[Problem, ...]]:
    if entry.period is not PeriodKind.ROUND:
        return Counting(kind=entry.period), ()
    if not entry.survey:
        place = document.place_of_key(("period",))
        return None, (error_at("missing-key", place, key="survey"),)
    bare = Counting(kind=entry.period, survey=entry.survey)
    rounds, faults = place_all({("rounds", at): each for at, each in enumerate(entry.rounds)}, bare, document)
    # Observations are not read yet; a round that the text names elsewhere was held as well.
    return bare.with_rounds((*rounds.values(), *_stated(entry).values())), faults


def _stated(entry: IndicatorEntry) -> dict[Keys, Period | None]:
    return {
        **{("breaks", at, "from"): each.first for at, each in enumerate(entry.breaks)},
        **{("caveats", at, "since"): each.since for at, each in enumerate(entry.caveats)},
        **{("caveats", at, "until"): each.until for at, each in enumerate(entry.caveats)},
        **{("choices", at, "period"): each.period for at, each in enumerate(entry.choices)},
        **_bounds(entry),
    }


def _bounds(entry: IndicatorEntry) -> dict[Keys, Period | None]:
    """The periods between which a definition that is counted here has a meaning."""
    counted = {"share": entry.share, "count": entry.count, "difference": entry.difference}
    first = entry.fulfilled.first if entry.fulfilled else None
    return {
        ("fulfilled", "from"): first,
        **{
            (key, bound): period
            for key, each in counted.items()
            if each
            for bound, period in (("since", each.since), ("until", each.until))
        },
    }


def _computed(
    entry: IndicatorEntry, placed: Mapping[Keys, Period], document: Document
) -> tuple[Computation | None, tuple[Problem, ...]]:
    """What the values are counted from; they come from one place only, so that no line mixes two."""
    origins = [key for key in ORIGINS if getattr(entry, key) is not None]
    if len(origins) > 1:
        place = document.place_of_key((origins[1],))
        return None, (error_at("two-origins", place, first=origins[0], second=origins[1]),)
    if entry.share:
        return share_of(entry.share, placed, document)
    if entry.count:
        return number_of(entry.count, placed), ()
    if entry.difference:
        return difference_of(entry.difference, placed, document)
    if entry.fulfilled:
        return fulfilled_of(entry.fulfilled, placed), ()
    if entry.relative:
        return relative_of(entry.relative), ()
    if entry.bridge:
        use = entry.bridge
        return Bridged(bridge=use.by, before=use.before, after=use.after, overlap=use.overlap), ()
    return None, ()


def _own_row(entry: IndicatorEntry, computed: Computation) -> Figures:
    """The row of a value that is counted here: it names its definition, so no other continues its line."""
    match computed:
        case Bridged():
            dataflow = computed.bridge
        case Relative():
            dataflow = computed.activity  # two series made into a third: named after the first
        case _:
            dataflow = computed.dataflow
    named = (("classification", entry.classification),) if entry.classification else ()
    through = (("through", computed.through),) if isinstance(computed, Share) and computed.through else ()
    return Figures(dataflow=dataflow, row=(("indicator", entry.id), *named, *through))


def _figures(
    entry: FiguresEntry | None, document: Document, dataflows: Mapping[str, Dataflow]
) -> tuple[Figures | None, tuple[Problem, ...]]:
    """Which row of which dataflow; a bare code stands for the one key column there is."""
    if entry is None:
        return None, ()
    dataflow = dataflows.get(entry.dataflow)
    if dataflow is None:
        # Whether the dataflow exists is for the checks to say; the row is kept as written.
        return Figures(dataflow=entry.dataflow, row=tuple(entry.row.items())), ()
    columns = list(dataflow.key)
    row = dict(entry.row)
    if "" in row and len(columns) == 1:
        row = {columns[0]: row[""]}
    place = document.place(("figures", "row"))
    missing = tuple(error_at("missing-key", place, key=column) for column in columns if column not in row)
    if missing:
        return None, missing
    # A column too many is for the checks to say, which know it as `unknown-code`.
    order = [*columns, *(column for column in row if column and column not in columns)]
    return Figures(dataflow=entry.dataflow, row=tuple((column, row[column]) for column in order)), ()


def _breaks(entry: IndicatorEntry, placed: Mapping[Keys, Period]) -> tuple[Break, ...]:
    return tuple(
        Break(first=placed["breaks", at, "from"], why=each.why) for at, each in enumerate(entry.breaks)
    )


def _caveats(entry: IndicatorEntry, placed: Mapping[Keys, Period]) -> tuple[Caveat, ...]:
    return tuple(
        Caveat(
            why=each.why,
            since=placed.get(("caveats", at, "since")),
            until=placed.get(("caveats", at, "until")),
        )
        for at, each in enumerate(entry.caveats)
    )


def _choices(entry: IndicatorEntry, placed: Mapping[Keys, Period]) -> tuple[Choice, ...]:
    return tuple(
        Choice(period=placed["choices", at, "period"], source=each.source, why=each.why, by=each.by)
        for at, each in enumerate(entry.choices)
    )


def _owners(entry: IndicatorEntry) -> tuple[Ownership, ...]:
    return tuple(
        Ownership(
            domain=each.domain, role=each.role, since=each.since, until=each.until, proposed=each.proposed
        )
        for each in entry.owners
    )


def _next_step(entry: IndicatorEntry) -> NextStep | None:
    step = entry.next_step
    return NextStep(what=step.what, owner=step.owner, due=step.due) if step else None


def _agreed(entry: IndicatorEntry) -> Agreed | None:
    return Agreed(kinds=entry.agreed.kinds, share=entry.agreed.share or "") if entry.agreed else None


def _accepted(entry: IndicatorEntry) -> tuple[AcceptedProblem, ...]:
    return tuple(
        AcceptedProblem(code=each.code, acceptance=Acceptance(by=each.by, why=each.why))
        for each in entry.accepted
    )

"""From cells to a series: which figures of an indicator are in force, and what lies beside them.

A source that replaces its own figure revises it; sources that differ are in conflict, and one
is chosen by a decision or else by rule. Nothing is thrown away: the rest stays in the series.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from streefpad.model.indicators import Choice, Indicator
from streefpad.model.series import Conflict, Flag, Observation, Revision, Series, SetAside, Use, UsedCell
from streefpad.model.sources import Evidence, Source, Vintage
from streefpad.rules.acceptance import acceptance_of, lower_accepted
from streefpad.rules.plausibility import impossible_share
from streefpad.rules.vintages import Rank, rank_vintages
from streefpad.values.periods import Period, PeriodKind
from streefpad.values.problems import Fact, Problem, error_at, warning_at
from streefpad.values.record import Record
from streefpad.values.texts import EMPTY

MARKS = list(Evidence)  # best first


class _Settled(Record):
    """What one period came to."""

    chosen: Observation | None = None
    bounds: tuple[Observation, ...] = ()
    withheld: tuple[SetAside, ...] = ()
    conflict: Conflict | None = None
    revisions: tuple[Revision, ...] = ()

    @property
    def uses(self) -> dict[Observation, Use]:
        """What became of its cells; one that is not named repeats another."""
        return {
            **{each.before: Use.REVISED for each in self.revisions},
            **dict.fromkeys(self.conflict.others if self.conflict else (), Use.CONFLICTING),
            **dict.fromkeys(self.bounds, Use.BOUND),
            **{each.observation: Use.WITHHELD for each in self.withheld},
            **({self.chosen: Use.IN_FORCE} if self.chosen else {}),
        }


def observe(
    indicator: Indicator,
    observations: Iterable[Observation],
    sources: Iterable[Source],
    as_of: date | None = None,
    *,
    vintages: Iterable[Vintage] = (),
) -> tuple[Series, tuple[Problem, ...]]:
    """The series of an indicator as known on a date, with what nobody has decided yet.

    A source without a date counts as known. What it says first counts from the day it was issued, and
    what a later vintage of it says from the day that one was retrieved. Between vintages of one source
    the last retrieved is in force; without `vintages`, the last one in the order of the observations. A
    share that cannot be is set aside, unless somebody accepted it.
    """
    rows = [each for each in observations if indicator.is_figure(each)]
    fitting = [each for each in rows if _fits(indicator, each.period)]
    issued = {each.id: each.issued for each in sources}
    vintages = tuple(vintages)
    known = _known_on(fitting, issued, vintages, as_of)
    ranks = rank_vintages(known, vintages)
    settled = [
        _settle(indicator, [each for each in known if each.period == period], issued, ranks)
        for period in sorted({each.period for each in known})
    ]
    series = Series(
        id=indicator.id,
        unit=indicator.unit,
        observations=tuple(each.chosen for each in settled if each.chosen),
        bounds=tuple(bound for each in settled for bound in each.bounds),
        withheld=tuple(one for each in settled for one in each.withheld),
        conflicts=tuple(each.conflict for each in settled if each.conflict),
        revisions=tuple(revision for each in settled for revision in each.revisions),
        breaks=indicator.breaks,
        cells=tuple(_used(indicator, rows, known, settled)),
    )
    problems = [
        *(_wrong_kind(indicator, each) for each in rows if not _fits(indicator, each.period)),
        *(each.problem for each in series.withheld),
        *(_undecided(indicator, each) for each in series.conflicts if not each.why),
        *(_choice_of_nothing(indicator, each) for each in indicator.choices if _is_void(each, fitting)),
    ]
    return series, lower_accepted(problems, (indicator,))


def _used(
    indicator: Indicator,
    rows: Sequence[Observation],
    known: Sequence[Observation],
    settled: Sequence[_Settled],
) -> Iterator[UsedCell]:
    """Every cell of the indicator with what became of it."""
    uses = {each: use for one in settled for each, use in one.uses.items()}
    others = dict.fromkeys(known, Use.REPEATED)
    for each in rows:
        missing = Use.NOT_KNOWN_YET if _fits(indicator, each.period) else Use.OTHER_PERIOD
        yield UsedCell(observation=each, use=uses.get(each) or others.get(each) or missing)


def _fits(indicator: Indicator, period: Period) -> bool:
    if period.kind is not indicator.period:
        return False
    return period.kind is not PeriodKind.ROUND or not indicator.survey or period.survey == indicator.survey


def _known_on(
    cells: Sequence[Observation],
    issued: Mapping[str, date | None],
    vintages: Sequence[Vintage],
    as_of: date | None,
) -> list[Observation]:
    """The cells of sources issued by this day, but for what came later than that of a source known before."""
    if as_of is None:
        return list(cells)
    later = _retrieved_later(vintages, as_of)
    out = {source for source, day in issued.items() if day is not None and day > as_of}
    return [each for each in cells if each.source not in out and each.cell.vintage not in later]


def _retrieved_later(vintages: Sequence[Vintage], as_of: date) -> frozenset[str]:
    """The vintages that came after this day, but for a source's first: that tells what had been issued."""
    if all(each.retrieved <= as_of for each in vintages):
        return frozenset()  # as on every day that is not in the past
    first: dict[tuple[str, str], date] = {}
    for each in sorted(vintages, key=lambda one: one.retrieved):
        first.setdefault((each.source, each.dataflow), each.retrieved)
    return frozenset(
        each.id for each in vintages if each.retrieved > max(as_of, first[each.source, each.dataflow])
    )


def _settle(
    indicator: Indicator,
    rows: Sequence[Observation],
    issued: dict[str, date | None],
    ranks: Mapping[str, Rank],
) -> _Settled:
    """The figure of one period that is in force, and what disagrees with it."""
    in_force: list[Observation] = []
    revisions: list[Revision] = []
    for source in dict.fromkeys(each.source for each in rows):
        own = [each for each in rows if each.source == source]
        last = max(ranks[each.cell.vintage] for each in own)
        in_force += [each for each in own if ranks[each.cell.vintage] == last]
        revisions += _revisions(sorted(own, key=lambda each: ranks[each.cell.vintage]))
    withheld = tuple(_impossible(indicator, in_force))
    kept = [each for each in in_force if each not in {one.observation for one in withheld}]
    exact = sorted(
        (each for each in kept if Flag.AT_LEAST not in each.flags),
        key=lambda each: _preference(each, issued.get(each.source)),
    )
    bounds = tuple(each for each in kept if Flag.AT_LEAST in each.flags)
    if not exact:
        return _Settled(bounds=bounds, withheld=withheld, revisions=tuple(revisions))
    choice = next((each for each in indicator.choices if each.period == exact[0].period), None)
    chosen = next((each for each in exact if choice and each.source == choice.source), exact[0])
    return _Settled(
        chosen=chosen,
        bounds=bounds,
        withheld=withheld,
        conflict=_conflict(chosen, exact, choice),
        revisions=tuple(revisions),
    )


def _impossible(indicator: Indicator, rows: Iterable[Observation]) -> Iterator[SetAside]:
    """The shares outside 0 and 100; of an earlier vintage that was corrected nothing is said."""
    for each in rows:
        problem = impossible_share(indicator, each)
        if problem and acceptance_of(indicator, problem.code) is None:
            yield SetAside(observation=each, problem=problem)


def _revisions(own: Sequence[Observation]) -> list[Revision]:
    """Every step in which a later vintage of the same source replaced a value."""
    return [
        Revision(period=after.period, before=before, after=after)
        for before, after in pairwise(own)
        if before.cell.vintage != after.cell.vintage and _says_otherwise(before, after)
    ]


def _says_otherwise(one: Observation, other: Observation) -> bool:
    return one.value != other.value or (Flag.AT_LEAST in one.flags) != (Flag.AT_LEAST in other.flags)


def _preference(observation: Observation, issued: date | None) -> tuple[int, bool, int]:
    """Best first: evidence, an exact figure before a rounded one, then the source issued last.

    A figure without a mark comes out of a sealed file of the source itself: as good as cited.
    """
    mark = MARKS.index(observation.evidence) if observation.evidence else 0
    return mark, Flag.APPROXIMATE in observation.flags, -issued.toordinal() if issued else 0


def _conflict(chosen: Observation, exact: Sequence[Observation], choice: Choice | None) -> Conflict | None:
    others = tuple(each for each in exact if each.value != chosen.value)
    if not others:
        return None
    is_decided = choice is not None and choice.source == chosen.source
    return Conflict(
        period=chosen.period,
        chosen=chosen,
        others=others,
        why=choice.why if choice and is_decided else EMPTY,
        by=choice.by if choice and is_decided else "",
    )


def _is_void(choice: Choice, rows: Sequence[Observation]) -> bool:
    """Whether a choice names a source that states nothing for a period others do state."""
    stating = {each.source for each in rows if each.period == choice.period}
    return bool(stating) and choice.source not in stating


def _undecided(indicator: Indicator, conflict: Conflict) -> Problem:
    facts: dict[str, Fact] = {
        "indicator": indicator.id,
        "period": conflict.period,
        "value": conflict.chosen.value,
        "source": conflict.chosen.source,
        "other": conflict.others[0].value,
        "other_source": conflict.others[0].source,
        "values": len({conflict.chosen.value, *(each.value for each in conflict.others)}),
    }
    return warning_at("conflict-undecided", indicator.place, **facts)


def _choice_of_nothing(indicator: Indicator, choice: Choice) -> Problem:
    return warning_at(
        "choice-without-figure",
        indicator.place,
        indicator=indicator.id,
        period=choice.period,
        source=choice.source,
    )


def _wrong_kind(indicator: Indicator, observation: Observation) -> Problem:
    return error_at(
        "figure-period-kind",
        observation.cell.place,
        indicator=indicator.id,
        period=observation.period,
        kind=indicator.survey or indicator.period.value,
    )

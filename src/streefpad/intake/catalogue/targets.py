"""From entries to records: targets, with every reading, every milestone and every period in place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from streefpad.intake.aims import StatedAim, default_better, read_aim
from streefpad.intake.catalogue.agendas import said_of
from streefpad.intake.catalogue.documents import Document, Keys
from streefpad.intake.catalogue.grammar import (
    AimEntry,
    AspirationEntry,
    MilestoneEntry,
    ReadingEntry,
    TargetEntry,
)
from streefpad.intake.catalogue.indicators import CountedIndicator, place_all
from streefpad.intake.catalogue.scalars import NONE_YET
from streefpad.intake.placing import Counting, place_stated
from streefpad.model.catalogue import Agenda
from streefpad.model.targets import (
    Aim,
    Aspiration,
    Condition,
    Decision,
    Direction,
    Milestone,
    Reading,
    Rising,
    Statement,
    Target,
)
from streefpad.values.periods import Period, PeriodKind
from streefpad.values.problems import Place, Problem, error_at
from streefpad.values.texts import EMPTY

if TYPE_CHECKING:
    from streefpad.model.sharing import Sharing

_NUMBERS = ("value", "shape", "floor", "series", "points", "percent", "misses")
_WITHOUT_TRAJECTORY = (Rising, Direction, Statement)


def target_of(
    entry: TargetEntry,
    document: Document,
    id: str,
    agenda: Agenda,
    indicators: Mapping[str, CountedIndicator],
) -> tuple[Target | None, tuple[Problem, ...]]:
    """The target; None where a reading, a milestone or a period of it is wrong.

    Its periods are placed in the series of its indicator. Where that indicator does not
    exist they stay as written: the checks say so.
    """
    readings, misread = _readings(entry, document, id)
    aspiration, misaspired = _aspiration(entry.aspiration, document, id)
    counted = indicators.get(entry.indicator)
    counting = counted.counting if counted else None
    placed, misplaced = _place(entry, document, counting)
    misstated = _milestones_without_period(entry, document)
    sharing, misshared = _sharing(entry, document)
    faults = (*misread, *misaspired, *misplaced, *misstated, *misshared)
    if faults or not readings:
        return None, faults
    target = Target(
        id=id,
        indicator=entry.indicator,
        readings=readings,
        better=entry.better or default_better(readings[0].aim),
        by=placed.get(("by",)),
        year=_stated_year(entry.by, placed.get(("by",))),
        baseline=placed.get(("baseline",)),
        awaits_baseline=entry.baseline == NONE_YET,
        reference=placed.get(("reference",)),
        milestones=_milestones(entry, placed, readings[0].aim, agenda, counting),
        tolerance=agenda.tolerance if entry.tolerance is None else entry.tolerance,
        aspiration=aspiration,
        sharing=sharing,
        said=said_of(entry.said),
        note=entry.note or EMPTY,
        place=document.place(),
    )
    return target, ()


def _readings(
    entry: TargetEntry, document: Document, target: str
) -> tuple[tuple[Reading, ...], tuple[Problem, ...]]:
    """The readings, the one in force first; a promise that reads in one way has one."""
    if entry.readings and entry.kind:
        return (), (error_at("kind-and-readings", document.place_of_key(("readings",)), target=target),)
    if not entry.readings:
        aim, faults = _aim(entry, (), document, target)
        place = document.place(("kind",))
        return (Reading(id=entry.kind or "", aim=aim, place=place),) if aim else (), faults
    faults = (*_one_in_force(entry.readings, document, target), *_reading_ids(entry.readings, document))
    readings = []
    for at, each in enumerate(entry.readings):
        aim, more = _aim(each, ("readings", at), document, target)
        faults = (*faults, *more)
        if aim:
            readings.append((not each.in_force, _reading(each, aim, document.place(("readings", at)))))
    return tuple(reading for _, reading in sorted(readings, key=lambda pair: pair[0])), faults


def _reading(entry: ReadingEntry, aim: Aim, place: Place) -> Reading:
    decided = entry.decided
    return Reading(
        id=entry.id or aim.kind,
        aim=aim,
        name=entry.name or EMPTY,
        said=said_of(entry.said),
        decided=Decision(by=decided.by, why=decided.why) if decided else None,
        better=entry.better,
        place=place,
    )


def _one_in_force(readings: tuple[ReadingEntry, ...], document: Document, target: str) -> tuple[Problem, ...]:
    found = sum(each.in_force for each in readings)
    if found == 1 or len(readings) == 1:
        return ()
    return (error_at("reading-in-force", document.place_of_key(("readings",)), target=target, found=found),)


def _reading_ids(readings: tuple[ReadingEntry, ...], document: Document) -> tuple[Problem, ...]:
    first: dict[str, int] = {}
    problems = []
    for at, each in enumerate(readings):
        id = each.id or each.kind or ""
        if first.setdefault(id, at) != at:
            earlier = str(document.place(("readings", first[id])))
            place = document.place(("readings", at))
            problems.append(error_at("duplicate-id", place, what="reading", id=id, first=earlier))
    return tuple(problems)


def _aim(
    entry: AimEntry, keys: Keys, document: Document, target: str
) -> tuple[Aim | None, tuple[Problem, ...]]:
    def place(key: str) -> Place:
        return document.place((*keys, key if document.has((*keys, key)) else "kind"))

    if entry.kind is None:
        return None, (error_at("missing-key", document.place(keys), key="kind"),)
    written = {key: text for key in _NUMBERS if (text := getattr(entry, key)) is not None}
    conditions = tuple(
        Condition(event=each.event, at_least=each.at_least, name=each.name or EMPTY)
        for each in entry.conditions
    )
    stated = StatedAim(
        kind=entry.kind, written=written, conditions=conditions, text=entry.text or EMPTY, target=target
    )
    aim, faults = read_aim(stated, place)
    return (None if faults else aim), faults


def _aspiration(
    entry: AspirationEntry | None, document: Document, target: str
) -> tuple[Aspiration | None, tuple[Problem, ...]]:
    """The wish beyond the target; its `text` says it in words, whatever its kind."""
    if entry is None:
        return None, ()
    in_words = entry.kind in (None, Statement.kind)
    stated = replace(entry, kind=Statement.kind) if in_words else replace(entry, text=None)
    aim, faults = _aim(stated, ("aspiration",), document, target)
    if aim is None:
        return None, faults
    return Aspiration(aim=aim, text=entry.text or EMPTY, said=said_of(entry.said)), faults


def _sharing(entry: TargetEntry, document: Document) -> tuple[Sharing | None, tuple[Problem, ...]]:
    """Who takes which part of the target; None where nobody said so."""
    if not entry.shares and entry.contributors is None:
        return None, ()
    # Imported here, because few targets say how they are shared.
    from streefpad.intake.catalogue.sharing import sharing_of

    return sharing_of(entry, document)


def _place(
    entry: TargetEntry, document: Document, counting: Counting | None
) -> tuple[dict[Keys, Period], tuple[Problem, ...]]:
    """The periods of a target, by where they stand; what lies ahead is placed after the baseline."""
    baseline = entry.baseline if isinstance(entry.baseline, Period) else None
    past: dict[Keys, Period | None] = {("reference",): entry.reference, ("baseline",): baseline}
    ahead: dict[Keys, Period | None] = {
        ("by",): entry.by,
        ("milestone", "by"): entry.milestone.by if entry.milestone else None,
        **{("milestones", at, "by"): each.by for at, each in enumerate(entry.milestones)},
    }
    if counting is None:
        return {keys: period for keys, period in {**past, **ahead}.items() if period}, ()
    known = counting.with_rounds((entry.reference, baseline))
    placed, faults = place_all(past, known, document)
    placed_ahead, more = place_all(ahead, known.after(placed.get(("baseline",))), document)
    return {**placed, **placed_ahead}, (*faults, *more)


def _stated_year(stated: Period | None, placed: Period | None) -> Period | None:
    """The year that a text names, where it stands for a round held before that year."""
    if stated is None or placed is None or placed.kind is not PeriodKind.ROUND:
        return None
    return stated if stated.kind is PeriodKind.YEAR and stated.year != placed.year else None


def _milestones_without_period(entry: TargetEntry, document: Document) -> Iterable[Problem]:
    """A value on the way needs its period; `milestone: none` has neither."""
    stated: list[tuple[Keys, MilestoneEntry]] = [
        *((("milestones", at), each) for at, each in enumerate(entry.milestones)),
        *(
            [(("milestone",), entry.milestone)]
            if entry.milestone and entry.milestone.value is not None
            else []
        ),
    ]
    return [
        error_at("missing-key", document.place(keys), key="by") for keys, each in stated if each.by is None
    ]


def _milestones(
    entry: TargetEntry, placed: Mapping[Keys, Period], aim: Aim, agenda: Agenda, counting: Counting | None
) -> tuple[Milestone, ...]:
    """The milestones in order of time; the agenda's own step where the target states none."""
    stated = [
        Milestone(by=placed["milestones", at, "by"], value=each.value)
        for at, each in enumerate(entry.milestones)
    ]
    if entry.milestone and ("milestone", "by") in placed:
        stated.append(Milestone(by=placed["milestone", "by"], value=entry.milestone.value))
    if not stated and entry.milestone is None and not isinstance(aim, _WITHOUT_TRAJECTORY):
        step = _agenda_step(agenda, counting, placed)
        stated = [Milestone(by=step)] if step else []
    return tuple(sorted(stated, key=lambda each: each.by))


def _agenda_step(agenda: Agenda, counting: Counting | None, placed: Mapping[Keys, Period]) -> Period | None:
    """The agenda's step as a period of the series, where it lies between baseline and deadline."""
    deadline, baseline = placed.get(("by",)), placed.get(("baseline",))
    if agenda.milestone is None or counting is None or deadline is None:
        return None
    step = place_stated(Period(kind=PeriodKind.YEAR, year=agenda.milestone), counting)
    if counting.kind is PeriodKind.ROUND and step not in counting.rounds:
        return None  # no round is known to fall on the way
    if step is None or step.end >= deadline.end or (baseline and step.end <= baseline.end):
        return None
    return step

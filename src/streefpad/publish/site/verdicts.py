"""The verdict on an indicator page: paces and outlook, readings of the text, and what weakens it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from streefpad.model.edition import Assessment, Finding, Judged, Outlook, Status
from streefpad.model.indicators import Caveat
from streefpad.publish.site.book import Book
from streefpad.publish.site.figures import asked_at_milestone
from streefpad.publish.site.methods import FirmnessView, firmness_of
from streefpad.publish.site.rows import say_asked
from streefpad.publish.wording.caveats import past_break, say_break_ahead, say_withheld
from streefpad.publish.wording.numbers import (
    format_derived_bare,
    format_factor,
    format_pace,
    format_period,
)
from streefpad.publish.wording.statuses import say_milestone, say_reason, say_verdict
from streefpad.publish.wording.targets import format_target
from streefpad.values.quantities import Unit
from streefpad.values.record import Record


class Fact(Record):
    """A term with what there is to say about it, as a list of facts shows them."""

    term: str
    told: str | Markup
    note: str | Markup = ""


class ReadingRow(Record):
    """One reading of the text with the verdict it would give."""

    name: str | Markup
    is_in_force: bool
    asked: str
    target: str
    status: str
    verdict: str
    reason: str
    decided_by: str
    decided_why: Markup


class VerdictView(Record):
    """Status and reason of one target, with the states of its milestones and every reading."""

    asked: str
    status: str
    verdict: str
    reason: str
    milestones: tuple[Fact, ...]
    readings: tuple[ReadingRow, ...]
    robustness: str
    firmness: FirmnessView | None


def verdict_of(finding: Finding, book: Book) -> VerdictView | None:
    """The verdict on one target; None where there is none."""
    judged = finding.in_force
    if judged is None:
        return None
    assessment, several = judged.assessment, len(finding.judged) > 1
    robustness = book.say("reading-depends" if finding.depends_on_reading else "reading-robust")
    return VerdictView(
        asked=say_asked(finding, judged, book),
        status=assessment.status.value,
        verdict=say_verdict(judged, book.language),
        reason=say_reason(assessment.reason, finding.series.unit, book.language),
        milestones=tuple(_milestones(finding, judged, book)),
        readings=tuple(_reading(finding, each, book) for each in finding.judged) if several else (),
        robustness=robustness if several else "",
        firmness=firmness_of(finding, book),
    )


def needed_of(finding: Finding, book: Book) -> tuple[Fact, ...]:
    """What the target would take, from the paces that `rules` found."""
    judged = finding.in_force
    if judged is None or (judged.assessment.required_pace is None and judged.assessment.outlook is None):
        return ()
    return tuple(_paces(judged.assessment, finding.series.unit, book))


def _paces(assessment: Assessment, unit: Unit, book: Book) -> Iterator[Fact]:
    language, outlook, target = book.language, assessment.outlook, assessment.target
    if assessment.required_pace is not None and assessment.status is not Status.REACHED:
        latest = assessment.latest
        yield Fact(
            term=book.say("required-pace"),
            told=format_pace(assessment.required_pace, unit, language),
            note=book.say("from", since=format_period(latest.period, language)) if latest else "",
        )
    if assessment.historic_pace is not None and assessment.reference:
        since = format_period(assessment.reference.period, language)
        pace = format_pace(assessment.historic_pace, unit, language)
        yield Fact(term=book.say("historic-pace", period=since), told=pace)
    if assessment.acceleration is not None:
        factor = format_factor(assessment.acceleration, language)
        yield Fact(term=book.say("acceleration"), told=book.say("acceleration-times", factor=factor))
    if outlook and target:
        yield Fact(
            term=book.say("outlook", period=format_period(target.period, language)),
            told=format_derived_bare(outlook.value, unit, language, target.value),
            note=past_break(
                book.say(_outcome(outlook)),
                assessment,
                target.period,
                language,
            ),
        )
    if outlook and not outlook.reaches:
        arrives = format_period(outlook.arrives, language) if outlook.arrives else book.say("outlook-never")
        yield Fact(term=book.say("outlook-passes" if outlook.overshoots else "outlook-arrives"), told=arrives)


def _outcome(outlook: Outlook) -> str:
    if outlook.reaches:
        return "outlook-reaches"
    return "outlook-overshoots" if outlook.overshoots else "outlook-fails"


def _milestones(finding: Finding, judged: Judged, book: Book) -> Iterator[Fact]:
    for each in judged.assessment.milestones:
        asked = asked_at_milestone(each, finding, judged, book)
        assumed = f" ({book.say('assumption')})" if each.is_derived else ""
        yield Fact(
            term=book.say("milestone-state", period=format_period(each.point.period, book.language)),
            told=f"{asked}{assumed}",
            note=say_milestone(each, book.language),
        )


def _reading(finding: Finding, judged: Judged, book: Book) -> ReadingRow:
    reading, assessment, unit = judged.reading, judged.assessment, finding.series.unit
    target, decided = assessment.target, reading.decided
    asked = say_asked(finding, judged, book)
    return ReadingRow(
        name=book.tell(reading.name) if reading.name else asked,
        is_in_force=judged is finding.in_force,
        asked=asked if reading.name else "",
        target=format_target(target.value, reading.aim, unit, book.language) if target else "",
        status=assessment.status.value,
        verdict=say_verdict(judged, book.language),
        reason=say_reason(assessment.reason, unit, book.language),
        decided_by=decided.by if decided else "",
        decided_why=book.tell(decided.why) if decided else Markup(),
    )


def caveats_of(findings: Sequence[Finding], book: Book) -> tuple[Fact, ...]:
    """What must be read before any verdict of an indicator: figures kept back, and a break ahead."""
    judged = [each for finding in findings if (each := finding.in_force)]
    told = [
        *(
            say_withheld(aside, findings[0].series.unit, book.language)
            for aside in (findings[0].series.withheld if findings else ())
        ),
        *(say_break_ahead(ahead, book.language) for each in judged if (ahead := each.assessment.break_ahead)),
    ]
    return tuple(Fact(term="", told=each) for each in dict.fromkeys(told))


def caveat_of(caveat: Caveat, book: Book) -> Fact:
    """What happened to the series, and when; it stands before the verdict, not after it."""
    since = format_period(caveat.since, book.language) if caveat.since else ""
    until = format_period(caveat.until, book.language) if caveat.until else ""
    if since and until:
        term = book.say("from-until", since=since, until=until)
    elif since:
        term = book.say("from", since=since)
    else:
        term = book.say("until", until=until) if until else ""
    return Fact(term=term, told=book.tell(caveat.why))

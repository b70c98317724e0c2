"""The table a minister would want: every target on its track, grouped, with the verdict in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import zip_longest

from streefpad.model.edition import Edition, Finding, Judged, Status
from streefpad.model.series import Flag
from streefpad.publish.terminal.grouping import Group, Grouping, groups_of
from streefpad.publish.terminal.paper import (
    EMPTY_LINE,
    TONES,
    Line,
    Paper,
    Span,
    Tone,
    line,
    show,
    wrap,
    wrap_items,
)
from streefpad.publish.terminal.standing import say_standing
from streefpad.publish.terminal.track import (
    BAND,
    BOTH,
    END,
    EXPECTED,
    LATEST,
    START,
    STEP,
    rail_heading,
    scale_text,
    track_text,
)
from streefpad.publish.wording.caveats import say_break_ahead, say_withheld
from streefpad.publish.wording.forecasts import end_of_fan, say_prospect
from streefpad.publish.wording.names import ASSUMPTION, say_domain, say_severity
from streefpad.publish.wording.numbers import format_bare, format_period, format_signed
from streefpad.publish.wording.sentences import say_next_step
from streefpad.publish.wording.statuses import say_verdict
from streefpad.publish.wording.targets import format_expected, say_aim
from streefpad.values.problems import Severity
from streefpad.values.record import Record
from streefpad.values.texts import Language, Text

_HEADINGS = (
    Text(nl="laatste", en="latest"),
    Text(nl="verwacht", en="expected"),
    Text(nl="verschil", en="gap"),
    Text(nl="oordeel", en="verdict"),
)
_NOW = Text(nl="nu", en="now")
_FROM = Text(nl="start", en="start")
_START = Text(nl="startmeting", en="baseline")
_STEP = Text(nl="tussendoel", en="milestone")
_EXPECTED = Text(nl="verwacht vandaag", en="expected today")
_LATEST = Text(nl="laatste cijfer", en="latest figure")
_END = Text(nl="doel", en="target")
_BOTH = Text(nl="beide", en="both")
_FAN = Text(nl="waar het met 4 kansen op 5 eindigt", en="where it ends with 4 chances in 5")
_CHANCES = Text(
    nl="kans op het doel, of hoe vaak het elders gebeurde (geen voorspelling)",
    en="chance of the target, or how often it happened elsewhere (not a forecast)",
)
_ONE_TARGET = Text(nl="1 doel", en="1 target")
_TARGETS = Text(nl="{number} doelen", en="{number} targets")
_NO_TARGET_READ = Text(
    nl="Geen enkel doel van deze agenda is te lezen.", en="No target of this agenda can be read."
)
_NO_TARGETS = Text(nl="Deze agenda heeft nog geen doelen.", en="This agenda has no targets yet.")
_TO_FIX = Text(nl="{counts}; wat en waar: streefpad check", en="{counts}; what and where: streefpad check")
_WHO = Text(nl="wie: streefpad forms status", en="who: streefpad forms status")
_OTHER_READING = Text(nl="andere lezing ‘{reading}’: {verdict}", en="other reading “{reading}”: {verdict}")
_AS_ABOVE = Text(nl="als hierboven", en="as above")
_LINES_OF_A_NOTE = 2  # `explain` has the whole text
_LINES_OF_A_SHARE = 4  # a pace without the period that it counts from would mislead
_BEST_FIRST = (
    Status.REACHED,
    Status.ON_TRACK,
    Status.BEHIND,
    Status.MOVING_AWAY,
    Status.MISSED,
    Status.TOO_EARLY,
    Status.NO_DATA,
    Status.NO_BASELINE,
    Status.BROKEN_SERIES,
    Status.NOT_SCORED,
)
_NOTHING = "–"
_PROSPECT = "~"
_SHARE = "= "
_ABOUT = "≈ "
_MORE = " …"


class _Columns(Record):
    """How wide each column is; one space stands between them."""

    number: int = 3
    name: int
    track: int
    value: int = 10
    expected: int = 9
    gap: int
    verdict: int

    @property
    def left(self) -> int:
        """Where the track begins."""
        return self.number + self.name + 2

    @property
    def right(self) -> int:
        """From the track to the end of the line."""
        return self.track + self.value + self.expected + self.gap + self.verdict + 4


class _Note(Record, kw_only=False):
    """A remark under a row."""

    mark: str
    text: str
    most: int = _LINES_OF_A_NOTE

    def lines(self, width: int) -> list[str]:
        """The remark in at most so many lines, with an ellipsis where there is more."""
        parts = wrap(self.text, width - len(self.mark) - len(_MORE))
        shown = parts[: self.most]
        if len(parts) > len(shown):
            shown[-1] += _MORE
        return [(self.mark if at == 0 else " " * len(self.mark)) + part for at, part in enumerate(shown)]


def status_text(edition: Edition, by: Grouping | str, language: Language, paper: Paper) -> str:
    """The table of all targets, with its header and footer."""
    columns = _columns_for(paper.width)
    groups = groups_of(edition, Grouping(by), language)
    lines = [*_header(edition, language, paper), EMPTY_LINE]
    if groups:
        lines += [_headings(columns, language)]
    owed = _said_owed(edition, language) if Grouping(by) is Grouping.OWNER else {}
    for at, group in enumerate(groups):
        lines += [*_heading_of(group, paper.width), *_rows(group, edition, columns, language)]
        if group.domain and (group.domain != groups[at + 1].domain if at + 1 < len(groups) else True):
            lines += _owed(owed.get(group.domain, ()), paper.width)
        lines += [EMPTY_LINE]
    shown = {group.domain for group in groups}
    for domain in (each for each in owed if each and each not in shown):
        lines += [line(Span(say_domain(domain, edition.catalogue, language), Tone.TITLE))]
        lines += [*_owed(owed[domain], paper.width), EMPTY_LINE]
    return show([*lines, *_footer(edition, language, paper)], paper)


def _said_owed(edition: Edition, language: Language) -> Mapping[str, tuple[str, ...]]:
    # Imported here, because the table by goal says nothing of shares.
    from streefpad.publish.terminal.shares import say_owed

    return say_owed(edition, language)


def _said_shares(finding: Finding, domain: str, edition: Edition, language: Language) -> Iterable[str]:
    from streefpad.publish.terminal.shares import say_shares

    return say_shares(finding, domain, edition, language)


def _owed(told: Iterable[str], width: int) -> list[Line]:
    """What a policy domain should have delivered, one after the other."""
    return [
        line(("! " if at == 0 else "  ") + part)
        for each in told
        for at, part in enumerate(wrap(each, width - 2))
    ]


def _columns_for(width: int) -> _Columns:
    """At 80 columns what fits; each further column to the verdict, then the track, then the name."""
    spare = width - 80
    verdict = 15 + min(spare, 3)
    gap = 6 + min(max(spare - 3, 0), 1)
    track = 14 + min(max(spare - 4, 0), 8)
    return _Columns(name=17 + max(spare - 12, 0), track=track, gap=gap, verdict=verdict)


def _header(edition: Edition, language: Language, paper: Paper) -> Iterator[Line]:
    agenda = edition.catalogue.agenda
    yield line(Span(agenda.title.in_language(language), Tone.TITLE))
    if agenda.subtitle:
        yield from (line(part) for part in wrap(agenda.subtitle.in_language(language), paper.width))
    yield line(say_standing(edition, language))


def _headings(columns: _Columns, language: Language) -> Line:
    value, expected, gap, verdict = (text.in_language(language) for text in _HEADINGS)
    rail = rail_heading(_FROM.in_language(language), _END.in_language(language), columns.track)
    text = (
        f"{'':<{columns.left}}{rail} {value:>{columns.value}} {expected:>{columns.expected}} "
        f"{gap:>{columns.gap}} {verdict}"
    )
    return line(Span(text, Tone.QUIET))


def _heading_of(group: Group, width: int) -> Iterator[Line]:
    title, note = group.title, group.note
    if len(title) + 2 + len(note) <= width:
        yield line(Span(title, Tone.TITLE), f"  {note}")
        return
    yield line(Span(title, Tone.TITLE))
    yield from (line(f"  {part}") for part in wrap(note, width - 2))


def _rows(group: Group, edition: Edition, columns: _Columns, language: Language) -> Iterator[Line]:
    number, notes = "", list[_Note]()
    several = Counter(each.indicator.id for each in group.findings)
    for finding in group.findings:
        judged = finding.in_force
        if judged is None:
            continue
        shares = _said_shares(finding, group.domain, edition, language) if group.domain else ()
        own_notes = [
            *(_Note(_SHARE, each, _LINES_OF_A_SHARE) for each in shares),
            *_notes(finding, judged, edition, language),
        ]
        shown = [
            _Note(each.mark, _AS_ABOVE.in_language(language)) if each in notes else each for each in own_notes
        ]
        right = [*_figures(finding, judged, columns, language)]
        right += [line(Span(text, Tone.QUIET)) for each in shown for text in each.lines(columns.right)]
        name = _name(finding, several[finding.indicator.id] > 1, language)
        left = wrap(name, columns.name)
        own_number = finding.indicator.number
        yield from _beside(own_number if own_number != number else "", left, right, columns)
        number, notes = own_number, own_notes


def _name(finding: Finding, has_siblings: bool, language: Language) -> str:
    """The indicator's name, and what this target asks where the indicator has several."""
    name = finding.indicator.label.in_language(language)
    if not has_siblings or finding.target is None:
        return name
    reading = finding.target.in_force
    better = finding.target.better_in(reading)
    return f"{name}: {say_aim(reading.aim, finding.series.unit, language, better)}"


def _beside(number: str, left: list[str], right: list[Line], columns: _Columns) -> Iterator[Line]:
    """The name on the left, as many lines as it takes on the right."""
    for at, (name, figures) in enumerate(zip_longest(left, right)):
        start = f"{number if at == 0 else '':<{columns.number}} {name or '':<{columns.name}} "
        yield (Span(start), *(figures or ()))


def _figures(finding: Finding, judged: Judged, columns: _Columns, language: Language) -> Iterator[Line]:
    """Track, latest figure, expected, gap and verdict; under them the scale and the periods.

    What is expected is that of the latest figure's period; where that figure is the baseline itself,
    there is no gap yet, and what is expected now stands there, named so.
    """
    unit, assessment = finding.series.unit, judged.assessment
    tone = TONES[assessment.status]
    verdict = wrap(say_verdict(judged, language), columns.verdict)
    latest = assessment.latest
    at_baseline = assessment.rests_on_baseline
    expected = assessment.expected_today if at_baseline else None
    value = _latest_text(finding, language)
    asked, asked_in, gap, when = "", "", "", ""
    if expected:
        asked = format_expected(expected.value, judged.reading.aim, unit, language)
        asked_in, when = format_period(expected.period, language), _NOW.in_language(language)
    elif latest and assessment.expected_now is not None and assessment.gap is not None and not at_baseline:
        asked = format_expected(assessment.expected_now, judged.reading.aim, unit, language, latest.value)
        asked_in = format_period(latest.period, language)
        gap = format_signed(assessment.gap, unit, language)
    yield (
        *track_text(finding, columns.track),
        Span(f" {value:>{columns.value}} {asked:>{columns.expected}} {gap:>{columns.gap}} "),
        Span(verdict[0], tone),
    )
    periods = (
        f" {format_period(latest.period, language) if latest else '':>{columns.value}}"
        f" {asked_in:>{columns.expected}} {when:<{columns.gap}} "
    )
    scale = scale_text(finding, columns.track, language)
    if scale.text.strip() or periods.strip() or verdict[1:]:
        yield (scale, Span(periods, Tone.QUIET), Span("".join(verdict[1:2]), tone))
    for part in verdict[2:]:
        yield (Span(" " * (columns.right - columns.verdict)), Span(part, tone))


def _latest_text(finding: Finding, language: Language) -> str:
    observation = finding.series.latest
    if observation is None:
        return _NOTHING
    about = _ABOUT if Flag.APPROXIMATE in observation.flags else ""
    return about + format_bare(observation.value, finding.series.unit, language)


def _notes(finding: Finding, judged: Judged, edition: Edition, language: Language) -> Iterator[_Note]:
    """What must be read with the verdict: who has to do what first, caveats, other readings."""
    step = finding.indicator.next_step
    if judged.assessment.status is Status.NO_BASELINE and step:
        yield _Note("→ ", say_next_step(step, edition.catalogue, language))
    if prospect := say_prospect(finding, language):
        yield _Note(f"{_PROSPECT} ", prospect)
    for each in finding.series.withheld:
        yield _Note("! ", say_withheld(each, finding.series.unit, language))
    if ahead := judged.assessment.break_ahead:
        yield _Note("! ", say_break_ahead(ahead, language))
    for caveat in judged.assessment.caveats:
        yield _Note("! ", caveat.why.in_language(language))
    for other in _others(finding, judged):
        yield _Note("≠ ", _say_other(other, finding, language))


def _others(finding: Finding, judged: Judged) -> Iterable[Judged]:
    return (each for each in finding.judged if each.assessment.status is not judged.assessment.status)


def _say_other(other: Judged, finding: Finding, language: Language) -> str:
    reading = other.reading.name.in_language(language) or say_aim(
        other.reading.aim, finding.series.unit, language
    )
    return _OTHER_READING.in_language(language).format(reading=reading, verdict=say_verdict(other, language))


def _footer(edition: Edition, language: Language, paper: Paper) -> Iterator[Line]:
    judged = [each.in_force for each in edition.findings if each.in_force]
    if not judged:
        none = _NO_TARGET_READ if edition.catalogue.unread else _NO_TARGETS
        yield line(none.in_language(language))
        yield from (line(part) for part in _rounds(edition, language, paper.width))
        return
    for part in wrap_items(_count_verdicts(judged, language), " · ", paper.width):
        yield line(part)
    yield from (line(part) for part in _rounds(edition, language, paper.width))
    if to_fix := _count_problems(edition, language):
        yield line(to_fix)
    for part in wrap_items(_legend(edition, judged, language), "   ", paper.width):
        yield line(Span(part, Tone.QUIET))


def _rounds(edition: Edition, language: Language, width: int) -> Iterator[str]:
    """Where the rounds of collection stand; nothing where nothing is asked by form."""
    if edition.collection:
        from streefpad.publish.wording.collection import say_rounds  # here, because most agendas have none

        yield from wrap(f"{say_rounds(edition.collection, language)}; {_WHO.in_language(language)}", width)


def _count_verdicts(judged: list[Judged], language: Language) -> list[str]:
    """How many targets got each verdict, the good ones first."""
    in_order = sorted(judged, key=lambda each: _BEST_FIRST.index(each.assessment.status))
    counted = Counter(say_verdict(each, language) for each in in_order)
    words = _ONE_TARGET if len(judged) == 1 else _TARGETS
    total = words.in_language(language).format(number=len(judged))
    first, *others = (f"{verdict} {number}" for verdict, number in counted.items())
    return [f"{total}: {first}", *others]


def _count_problems(edition: Edition, language: Language) -> str:
    found = Counter(problem.severity for problem in edition.problems)
    counts = ", ".join(
        f"{found[severity]} {say_severity(severity, language, found[severity])}"
        for severity in Severity
        if found[severity]
    )
    return _TO_FIX.in_language(language).format(counts=counts) if counts else ""


def _legend(edition: Edition, judged: list[Judged], language: Language) -> list[str]:
    milestones = [each for one in judged for each in one.assessment.milestones]
    assumed = milestones and all(each.is_derived for each in milestones)
    step = _STEP.in_language(language) + (f" ({ASSUMPTION.in_language(language)})" if assumed else "")
    signs = (
        (START, _START.in_language(language)),
        (STEP, step if milestones else ""),
        (EXPECTED, _EXPECTED.in_language(language)),
        (LATEST, _LATEST.in_language(language)),
        (BOTH, _BOTH.in_language(language)),
        (END, _END.in_language(language)),
        (BAND, _FAN.in_language(language) if any(map(end_of_fan, edition.findings)) else ""),
        (_PROSPECT, _CHANCES.in_language(language) if _has_prospects(edition) else ""),
    )
    return [f"{sign} {words}" for sign, words in signs if words]


def _has_prospects(edition: Edition) -> bool:
    return any(each.chance is not None or each.odds for each in edition.findings)

"""One number back to its cells, and the arithmetic and the rules that the verdict rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from streefpad.model.edition import Assessment, Edition, Finding, Judged, Point, Status
from streefpad.model.indicators import Indicator
from streefpad.model.series import Series
from streefpad.model.targets import Benchmark, Rising, Said, Target
from streefpad.publish.terminal.arithmetic import Journey, Step, climb_of, equation, exact, steps_of
from streefpad.publish.terminal.beside import beside_verdict
from streefpad.publish.terminal.counts import counted_parts, sorted_by
from streefpad.publish.terminal.lineage import disagreements, labelled, lineage, title_of
from streefpad.publish.terminal.paper import EMPTY_LINE, TONES, Line, Paper, Span, Tone, line, show, wrap
from streefpad.publish.terminal.registers import how_counted, rows_behind
from streefpad.publish.terminal.ruling import NO, YES, rulings_of
from streefpad.publish.terminal.standing import say_standing
from streefpad.publish.wording.caveats import past_break, say_break_ahead
from streefpad.publish.wording.names import ASSUMPTION, MADE_UP, is_proposal, say_author
from streefpad.publish.wording.numbers import MINUS, format_period
from streefpad.publish.wording.problems import say_problem
from streefpad.publish.wording.statuses import say_milestone, say_reason, say_verdict
from streefpad.publish.wording.targets import say_target
from streefpad.values.periods import Period, steps_between
from streefpad.values.quantities import Unit
from streefpad.values.texts import Language, Text

_FIGURES = Text(nl="Cijfers", en="Figures")
_NO_FIGURE = Text(
    nl="Deze monitor heeft geen cijfer voor {period}.", en="This monitor has no figure for {period}."
)
_NO_FIGURES = Text(nl="Deze monitor heeft nog geen enkel cijfer.", en="This monitor has no figure yet.")
_WITHHELD = Text(nl="achtergehouden", en="withheld")
_FLAGGED = Text(nl="de bron meldt een breuk", en="the source reports a break")
_STATE = Text(nl="{milestone}: {state}", en="{milestone}: {state}")
_NUMERATOR = Text(nl="teller", en="numerator")
_DENOMINATOR = Text(nl="noemer", en="denominator")
_POPULATION = Text(nl="populatie", en="population")
_DEFINITION = Text(nl="definitie", en="definition")
_BREAK = Text(nl="breuk", en="break")
_BREAK_FROM = Text(nl="vanaf {period}: {why}", en="from {period} on: {why}")
_TARGET = Text(nl="Doel: {target}", en="Target: {target}")
_SAID = Text(nl="bron", en="source")
_WISH = Text(nl="wens", en="wish")
_DECIDED = Text(nl="lezing", en="reading")
_BY_WHOM = Text(nl="gekozen door {by}: {why}", en="chosen by {by}: {why}")
_ON_PROPOSAL = Text(nl="{by}: {why}", en="{by}: {why}")
_NOTE = Text(nl="opmerking", en="note")
_PATH = Text(nl="Pad", en="Trajectory")
_MILESTONE = Text(nl="tussendoel", en="milestone")
_TODAY = Text(nl="verwacht vandaag", en="expected today")
_DEADLINE = Text(nl="doel", en="target")
_PACE = Text(nl="Tempo", en="Pace")
_NEEDED = Text(nl="nodig", en="needed")
_SO_FAR = Text(nl="tot nu toe", en="so far")
_SINCE = Text(nl="{sum}, sinds {period}", en="{sum}, since {period}")
_AHEAD = Text(nl="zo verder", en="going on")
_A_YEAR = Text(nl="{sum} per jaar", en="{sum} a year")
_FACTOR = Text(nl="{sum} keer zo snel", en="{sum} times as fast")
_ENDS = Text(nl="{sum} in {period}", en="{sum} in {period}")
_VERDICT = Text(nl="Oordeel: {verdict}", en="Verdict: {verdict}")
_CAVEAT = Text(nl="let op", en="mind")
_OTHERS = Text(nl="Andere lezingen", en="Other readings")


def explain_text(
    edition: Edition, indicator: Indicator, period: Period | None, language: Language, paper: Paper
) -> str:
    """Everything that one indicator's numbers and verdicts rest on; of one period, or of all."""
    findings = edition.of_indicator(indicator.id)
    lines = [
        *_heading(indicator, language, paper.width),
        *(line(part) for part in wrap(say_standing(edition, language), paper.width)),
        *_breaks(findings, language, paper.width),
        *_made_up(edition, language, paper.width),
        *sorted_by(indicator, edition, language, paper.width),
        *how_counted(indicator, edition, language, paper.width),
        EMPTY_LINE,
    ]
    if findings:
        lines += [*_figures(findings[0], period, edition, language, paper.width)]
        lines += [*counted_parts(indicator, period, edition, language, paper.width)]
    for finding in findings:
        lines += [EMPTY_LINE, *_explain_target(finding, period, edition, language, paper.width)]
    return show(lines, paper)


def _made_up(edition: Edition, language: Language, width: int) -> Iterator[Line]:
    """That none of it is real, where the agenda says so."""
    if edition.catalogue.agenda.synthetic:
        yield from labelled(_CAVEAT.in_language(language), [MADE_UP.in_language(language)], width)


def _heading(indicator: Indicator, language: Language, width: int) -> Iterator[Line]:
    name = indicator.name.in_language(language)
    yield from (line(Span(part, Tone.TITLE)) for part in wrap(f"{indicator.number}  {name}".strip(), width))
    yield line(Span(f"{indicator.id}  {indicator.place}", Tone.QUIET))
    for label, words in (
        (_NUMERATOR, indicator.numerator),
        (_DENOMINATOR, indicator.denominator),
        (_POPULATION, indicator.population),
        (_DEFINITION, indicator.definition),
        (_NOTE, indicator.note),
    ):
        if words:
            yield from labelled(label.in_language(language), [words.in_language(language)], width)


def _breaks(findings: Sequence[Finding], language: Language, width: int) -> Iterator[Line]:
    """Where the series breaks, as declared or as its figures are flagged."""
    for each in findings[0].series.every_break if findings else ():
        period = format_period(each.first, language)
        why = (each.why or _FLAGGED).in_language(language)
        said = _BREAK_FROM.in_language(language).format(period=period, why=why)
        yield from labelled(_BREAK.in_language(language), [said], width)


def _figures(
    finding: Finding, period: Period | None, edition: Edition, language: Language, width: int
) -> Iterator[Line]:
    """The figures asked for, each with the way back to its cell."""
    indicator, series = finding.indicator, finding.series
    yield line(Span(_FIGURES.in_language(language), Tone.TITLE))
    kept_back = {each.observation: each.problem for each in series.withheld}
    every = sorted((*series.observations, *series.bounds, *kept_back), key=lambda each: each.period)
    asked = [each for each in every if period is None or each.period == period]
    for observation in asked:
        yield from lineage(observation, edition, series.unit, language, width)
        yield from rows_behind(indicator, observation, edition, language, width)
        if observation in kept_back:
            wrong, _ = say_problem(kept_back[observation], language)
            yield from labelled(_WITHHELD.in_language(language), [wrong], width)
        yield from disagreements(series, observation.period, edition, language, width)
    if not asked:
        words = _NO_FIGURE if period else _NO_FIGURES
        shown = format_period(period, language) if period else ""
        yield line("  " + words.in_language(language).format(period=shown))


def _explain_target(
    finding: Finding, period: Period | None, edition: Edition, language: Language, width: int
) -> Iterator[Line]:
    target, judged = finding.target, finding.in_force
    if target is None or judged is None:
        yield line(say_reason(finding.untargeted.reason, finding.series.unit, language))
        return
    yield from _promise(finding, target, judged, edition, language, width)
    steps = [*_steps(finding, target, judged, period, edition, language)]
    if steps:
        yield EMPTY_LINE
        yield line(Span(_PATH.in_language(language), Tone.TITLE))
        yield from (each for step in steps for each in labelled(step[0], [step[1]], width))
    paces = [*_paces(judged.assessment, finding.series.unit, language)]
    if paces:
        yield EMPTY_LINE
        yield line(Span(_PACE.in_language(language), Tone.TITLE))
        yield from (each for label, words in paces for each in labelled(label, [words], width))
    yield EMPTY_LINE
    yield from _verdict(finding, judged, language, width)
    yield from _other_readings(finding, target, language, width)
    yield from beside_verdict(finding, edition, language, width)


def _promise(
    finding: Finding, target: Target, judged: Judged, edition: Edition, language: Language, width: int
) -> Iterator[Line]:
    """What is asked, in whose words, and who chose this reading."""
    reading, unit = judged.reading, finding.series.unit
    asked = say_target(target, reading, unit, language, _names(edition, language))
    title = _TARGET.in_language(language).format(target=asked)
    yield from (line(Span(part, Tone.TITLE)) for part in wrap(title, width))
    if said := reading.said or target.said:
        yield from labelled(_SAID.in_language(language), [_say_said(said, edition, language)], width)
    if reading.decided:
        why = reading.decided.why.in_language(language)
        by = reading.decided.by
        whose = _ON_PROPOSAL if is_proposal(by) else _BY_WHOM
        chosen = whose.in_language(language).format(by=say_author(by, language), why=why)
        yield from labelled(_DECIDED.in_language(language), [chosen], width)
    if target.aspiration and target.aspiration.text:
        yield from labelled(
            _WISH.in_language(language), [target.aspiration.text.in_language(language)], width
        )
    if target.note:
        yield from labelled(_NOTE.in_language(language), [target.note.in_language(language)], width)


def _say_said(said: Said, edition: Edition, language: Language) -> str:
    place = said.where_in(language)
    where = ", ".join(part for part in (title_of(said.source, edition, language), place) if part)
    return f"{where}: “{said.quote}”" if said.quote else where


def _steps(
    finding: Finding,
    target: Target,
    judged: Judged,
    period: Period | None,
    edition: Edition,
    language: Language,
) -> Iterator[tuple[str, str]]:
    """The arithmetic of the trajectory, each line with its period as label."""
    aim = judged.reading.aim
    if isinstance(aim, Rising):
        found: Iterable[Step] = climb_of(judged.climb, language)
    elif judged.trajectory is None:
        return
    else:
        journey = Journey(
            aim=aim,
            trajectory=judged.trajectory,
            milestones=target.milestones,
            benchmark=_series_of(aim.series, edition) if isinstance(aim, Benchmark) else None,
        )
        found = steps_of(journey, _points(judged, period), language)
    remarks = _remarks(judged.assessment, language)
    for step in found:
        label = format_period(step.period, language) if step.period else ""
        remark = remarks.get(step.period, "") if step.period else ""
        yield label, f"{step.sum}   {remark}".rstrip()


def _points(judged: Judged, period: Period | None) -> tuple[Point, ...]:
    """Where the trajectory is shown: at one period, or at milestones, latest figure, today and deadline."""
    assessment, trajectory = judged.assessment, judged.trajectory
    if trajectory is None:
        return ()
    if period is not None:
        value = trajectory.at(period)
        return () if value is None else (Point(period, value),)
    found = [each.point for each in assessment.milestones if each.is_derived]
    if assessment.latest and assessment.expected_now is not None:
        found.append(Point(assessment.latest.period, assessment.expected_now))
    if assessment.expected_today:
        found.append(assessment.expected_today)
    if assessment.target:
        found.append(assessment.target)
    return tuple(sorted({each.period: each for each in found}.values(), key=lambda each: each.period))


def _remarks(assessment: Assessment, language: Language) -> dict[Period, str]:
    """What a period on the trajectory is: the milestone, today, the deadline."""
    remarks: dict[Period, str] = {}
    if assessment.expected_today:
        remarks[assessment.expected_today.period] = _TODAY.in_language(language)
    for each in assessment.milestones:
        assumed = f" ({ASSUMPTION.in_language(language)})" if each.is_derived else ""
        milestone = _MILESTONE.in_language(language) + assumed
        state = say_milestone(each, language)
        remarks[each.point.period] = _STATE.in_language(language).format(milestone=milestone, state=state)
    if assessment.target:
        remarks[assessment.target.period] = _DEADLINE.in_language(language)
    return remarks


def _paces(assessment: Assessment, unit: Unit, language: Language) -> Iterator[tuple[str, str]]:
    """Required and historic pace, and where the historic one leads."""
    latest, target, reference = assessment.latest, assessment.target, assessment.reference
    required, historic, outlook = assessment.required_pace, assessment.historic_pace, assessment.outlook
    if latest and target and required is not None and assessment.status is not Status.REACHED:
        yield _NEEDED.in_language(language), _pace(latest, target, required, language)
    if latest and reference and historic is not None:
        pace = _pace(reference, latest, historic, language)
        since = format_period(reference.period, language)
        yield _SO_FAR.in_language(language), _SINCE.in_language(language).format(sum=pace, period=since)
    if required is not None and historic is not None and assessment.acceleration is not None:
        left = f"{exact(required, language)} / {exact(historic, language)}"
        factor = equation(left, assessment.acceleration, language, required, historic)
        yield "", _FACTOR.in_language(language).format(sum=factor)
    if latest and target and outlook and historic is not None and target.period > latest.period:
        years = steps_between(latest.period, target.period)
        sign = MINUS if historic < 0 else "+"
        left = (
            f"{exact(latest.value, language)} {sign} {exact(years, language)} × "
            f"{exact(abs(historic), language)}"
        )
        ends = equation(left, outlook.value, language, historic)
        period = format_period(target.period, language)
        said = _ENDS.in_language(language).format(sum=ends, period=period)
        yield _AHEAD.in_language(language), past_break(said, assessment, target.period, language)


def _pace(start: Point, end: Point, pace: Decimal, language: Language) -> str:
    years = exact(steps_between(start.period, end.period), language)
    left = f"({exact(end.value, language)} − {exact(start.value, language)}) / {years}"
    return _A_YEAR.in_language(language).format(sum=equation(left, pace, language))


def _verdict(finding: Finding, judged: Judged, language: Language, width: int) -> Iterator[Line]:
    """The rules in order up to the one that applied, then its reason and what must be read with it."""
    title = _VERDICT.in_language(language).format(verdict=say_verdict(judged, language))
    yield line(Span(title, TONES[judged.assessment.status]))
    for ruling in rulings_of(judged, finding.series.unit, language):
        answer = (YES if ruling.applies else NO).in_language(language)
        seen = f" ({ruling.seen})" if ruling.seen else ""
        mark = f"{ruling.number:>4}. "
        for part in wrap(f"{ruling.question} {answer}{seen}", width - len(mark)):
            yield line(mark, Span(part, Tone.TITLE if ruling.applies else Tone.PLAIN))
            mark = " " * len(mark)
    reason = say_reason(judged.assessment.reason, finding.series.unit, language)
    yield from (line("  " + part) for part in wrap(reason, width - 2))
    if ahead := judged.assessment.break_ahead:
        yield from labelled(_CAVEAT.in_language(language), [say_break_ahead(ahead, language)], width)
    for caveat in judged.assessment.caveats:
        yield from labelled(_CAVEAT.in_language(language), [caveat.why.in_language(language)], width)


def _other_readings(finding: Finding, target: Target, language: Language, width: int) -> Iterator[Line]:
    others = finding.judged[1:]
    if not others:
        return
    yield EMPTY_LINE
    yield line(Span(_OTHERS.in_language(language), Tone.TITLE))
    unit = finding.series.unit
    for judged in others:
        asked = say_target(target, judged.reading, unit, language)
        name = judged.reading.name.in_language(language)
        verdict = say_verdict(judged, language)
        title = f"{name}: {asked}" if name else asked
        yield from (line("  " + part) for part in wrap(f"{title} → {verdict}", width - 2))
        said = [say_reason(judged.assessment.reason, unit, language)]
        if judged.reading.decided:
            said.append(judged.reading.decided.why.in_language(language))
        yield from labelled("", said, width)


def _names(edition: Edition, language: Language) -> dict[str, str]:
    return {each.id: each.label.in_language(language) for each in edition.catalogue.indicators}


def _series_of(indicator: str, edition: Edition) -> Series | None:
    return next((each.series for each in edition.of_indicator(indicator)), None)

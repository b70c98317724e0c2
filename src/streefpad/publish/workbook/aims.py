"""The sheet of targets: every promise in every reading, with the words of its source."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.model.edition import Edition, Finding, Judged
from streefpad.publish.wording.names import ASSUMPTION, say_author, say_better, say_unit
from streefpad.publish.wording.numbers import format_period
from streefpad.publish.wording.statuses import say_milestone, say_verdict
from streefpad.publish.wording.targets import say_kind, say_target
from streefpad.publish.workbook import words
from streefpad.publish.workbook.cells import Cell, Column, Row, Table, Words
from streefpad.publish.workbook.findings import judged_findings, say_names
from streefpad.publish.workbook.numbering import asked, expected, published
from streefpad.values.texts import EMPTY, Language, Text

COLUMNS = (
    Column(id="number", heading=words.NUMBER, width=6),
    Column(id="indicator", heading=words.INDICATOR, width=48),
    Column(id="asked", heading=words.ASKED, width=34),
    Column(id="reading", heading=Text(nl="Lezing", en="Reading"), width=26),
    Column(id="in_force", heading=Text(nl="Geldt", en="In force"), width=8),
    Column(id="kind", heading=Text(nl="Soort doel", en="Kind of target"), width=18),
    Column(id="better", heading=Text(nl="Richting", en="Direction"), width=13),
    Column(id="baseline", heading=words.BASELINE, width=12, is_number=True),
    Column(id="baseline_period", heading=words.BASELINE_PERIOD, width=13),
    Column(id="milestone", heading=Text(nl="Tussendoel", en="Milestone"), width=11.5, is_number=True),
    Column(
        id="milestone_period",
        heading=Text(nl="Periode van het tussendoel", en="Period of the milestone"),
        width=12,
    ),
    Column(
        id="milestone_state",
        heading=Text(nl="Stand van het tussendoel", en="State of the milestone"),
        width=20,
    ),
    Column(id="target", heading=words.TARGET, width=9.5, is_number=True),
    Column(id="deadline", heading=Text(nl="Tegen", en="By"), width=11),
    Column(id="tolerance", heading=Text(nl="Marge", en="Tolerance"), width=10, is_number=True),
    Column(id="unit", heading=words.UNIT, width=12),
    Column(
        id="verdict", heading=Text(nl="Oordeel volgens deze lezing", en="Verdict by this reading"), width=20
    ),
    Column(id="aspiration", heading=Text(nl="Wens daarbovenop", en="Wish beyond it"), width=40),
    Column(id="quote", heading=Text(nl="Woorden van de bron", en="Words of the source"), width=60),
    Column(id="where", heading=Text(nl="Plaats in de bron", en="Place in the source"), width=40),
    Column(id="source", heading=words.SOURCE, width=52),
    Column(id="decided_by", heading=Text(nl="Wie koos deze lezing", en="Who chose this reading"), width=20),
    Column(id="decided_why", heading=Text(nl="Waarom", en="Why"), width=80),
    Column(id="note", heading=words.NOTE, width=80),
    Column(id="target_id", heading=Text(nl="Id van het doel", en="Id of the target"), width=32),
    Column(id="indicator_id", heading=words.INDICATOR_ID, width=32),
)
_ABOUT = Text(
    nl="Elke belofte in elke lezing die de tekst toelaat; op de lezing die geldt, rust het oordeel.",
    en="Every promise in every reading that the text allows; the verdict rests on the reading in force.",
)


def targets_table(edition: Edition, language: Language, sources: Mapping[str, str]) -> Table:
    """A row for every target and reading, the one in force first."""
    return Table(
        id="targets",
        name=Text(nl="Doelen", en="Targets"),
        title=Text(nl="De doelen", en="The targets"),
        about=(_ABOUT, words.PERCENTS),
        columns=COLUMNS,
        printed="verdict",
        rows=[
            _row(finding, judged, edition, language, sources)
            for finding, _ in judged_findings(edition)
            for judged in finding.judged
        ],
    )


def _row(
    finding: Finding, judged: Judged, edition: Edition, language: Language, sources: Mapping[str, str]
) -> Row:
    target, reading, unit = finding.target, judged.reading, finding.series.unit
    assert target is not None, "only a finding with a target has a row"
    is_in_force = judged is finding.in_force
    said = say_target(target, reading, unit, language, say_names(edition, language))
    better = say_better(target.better_in(reading), language)
    wish = target.aspiration.text if target.aspiration else EMPTY
    return {
        "number": Words(text=finding.indicator.number),
        "indicator": Words(text=finding.indicator.name.in_language(language)),
        "asked": Words(text=said),
        "reading": Words(text=reading.name.in_language(language)),
        "in_force": Words(text=(words.YES if is_in_force else words.NO).in_language(language)),
        "kind": Words(text=say_kind(reading.aim.kind, language)),
        "better": Words(text=better),
        "unit": Words(text=say_unit(unit, language)),
        "verdict": Words(text=say_verdict(judged, language), status=judged.assessment.status),
        "aspiration": Words(text=wish.in_language(language)),
        "note": Words(text=target.note.in_language(language)),
        "target_id": Words(text=target.id),
        "indicator_id": Words(text=finding.indicator.id),
        **_points(finding, judged, language),
        **_said(judged, finding, edition, language, sources),
    }


def _points(finding: Finding, judged: Judged, language: Language) -> Row:
    assessment, unit, aim = judged.assessment, finding.series.unit, judged.reading.aim
    found: dict[str, Cell] = {}
    if baseline := assessment.baseline:
        found["baseline"] = published(baseline.value, unit, language)
        found["baseline_period"] = Words(text=format_period(baseline.period, language))
    for milestone in assessment.milestones[:1]:
        point = milestone.point
        found["milestone"] = (
            expected(point.value, aim, unit, language)
            if milestone.is_derived
            else asked(point, aim, unit, language)
        )
        found["milestone_period"] = Words(text=format_period(point.period, language))
        state = say_milestone(milestone, language)
        assumed = f" ({ASSUMPTION.in_language(language)})" if milestone.is_derived else ""
        found["milestone_state"] = Words(text=f"{state}{assumed}")
    if asks := assessment.target:
        found["target"] = asked(asks, aim, unit, language)
    if finding.target and finding.target.by:
        found["deadline"] = Words(text=format_period(finding.target.by, language))
    if finding.target and finding.target.tolerance:
        found["tolerance"] = published(finding.target.tolerance, unit, language)
    return found


def _said(
    judged: Judged, finding: Finding, edition: Edition, language: Language, sources: Mapping[str, str]
) -> Row:
    """Who said so and where, and who chose this reading."""
    found: dict[str, Cell] = {}
    said = judged.reading.said or (finding.target.said if finding.target else None)
    if said:
        source = edition.catalogue.source(said.source)
        title = source.title.in_language(language) if source else said.source
        found["source"] = Words(text=title, link=sources.get(said.source, ""))
        found["where"] = Words(text=said.where_in(language))
        found["quote"] = Words(text=said.quote)
    if decided := judged.reading.decided:
        found["decided_by"] = Words(text=say_author(decided.by, language))
        found["decided_why"] = Words(text=decided.why.in_language(language))
    return found

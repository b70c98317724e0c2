"""The sheet of findings: where every target stands, with formulas where a reader would trace a number."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from streefpad.model.edition import Assessment, Edition, Finding, Judged
from streefpad.publish.wording.caveats import say_break_ahead, say_withheld
from streefpad.publish.wording.forecasts import say_prospect
from streefpad.publish.wording.names import say_domain, say_unit
from streefpad.publish.wording.numbers import format_period
from streefpad.publish.wording.punctuation import one_by_one
from streefpad.publish.wording.robustness import say_robustness
from streefpad.publish.wording.statuses import say_reason, say_verdict
from streefpad.publish.wording.targets import say_target
from streefpad.publish.workbook import words
from streefpad.publish.workbook.cells import Cell, Column, Reckoned, Row, Table, Words
from streefpad.publish.workbook.numbering import (
    FACTOR,
    asked,
    change,
    expected,
    published,
    worked_out,
    year,
)
from streefpad.values.texts import Language, Text

COLUMNS = (
    Column(id="number", heading=words.NUMBER, width=6),
    Column(id="indicator", heading=words.INDICATOR, width=50),
    Column(id="verdict", heading=words.VERDICT, width=30),
    Column(id="target", heading=words.TARGET, width=9.5, is_number=True),
    Column(id="deadline", heading=Text(nl="Tegen", en="By"), width=11),
    Column(id="baseline", heading=words.BASELINE, width=12, is_number=True),
    Column(id="baseline_period", heading=words.BASELINE_PERIOD, width=13),
    Column(id="latest", heading=words.LATEST, width=9.5, is_number=True),
    Column(id="latest_period", heading=words.LATEST_PERIOD, width=13),
    Column(id="expected", heading=Text(nl="Pad vroeg toen", en="Path asked then"), width=9.5, is_number=True),
    Column(id="gap", heading=words.GAP, width=10.5, is_number=True),
    Column(
        id="expected_today", heading=Text(nl="Pad vraagt nu", en="Path asks now"), width=9.5, is_number=True
    ),
    Column(id="today", heading=Text(nl="Nu is", en="Now is"), width=11),
    Column(
        id="required_pace",
        heading=Text(nl="Gevraagd tempo per jaar", en="Required pace a year"),
        width=11,
        is_number=True,
    ),
    Column(
        id="historic_pace",
        heading=Text(nl="Tempo sinds de referentie", en="Pace since the reference"),
        width=11.5,
        is_number=True,
    ),
    Column(
        id="acceleration",
        heading=Text(nl="Versnelling (maal)", en="Acceleration (times)"),
        width=12.5,
        is_number=True,
    ),
    Column(
        id="outlook",
        heading=Text(nl="In dit tempo aan het eind", en="At this pace at the end"),
        width=10.5,
        is_number=True,
    ),
    Column(
        id="reaches",
        heading=Text(nl="Haalt het doel in dit tempo", en="Meets the target at this pace"),
        width=11,
    ),
    Column(id="reason", heading=words.REASON, width=62),
    Column(
        id="odds", heading=Text(nl="Kans, of hoe vaak elders", en="Chance, or how often elsewhere"), width=46
    ),
    Column(
        id="robustness", heading=Text(nl="Houdt het oordeel stand?", en="Does the verdict hold?"), width=80
    ),
    Column(id="caveats", heading=Text(nl="Let op", en="Read with care"), width=90),
    Column(id="asked", heading=words.ASKED, width=44),
    Column(id="unit", heading=words.UNIT, width=12),
    Column(
        id="owners",
        heading=Text(nl="Beleidsdomeinen en partners", en="Policy domains and partners"),
        width=70,
    ),
    Column(id="reference", heading=Text(nl="Referentie", en="Reference"), width=11.5, is_number=True),
    Column(
        id="reference_period",
        heading=Text(nl="Periode van de referentie", en="Period of the reference"),
        width=12,
    ),
    Column(
        id="deadline_year",
        heading=Text(nl="Eindjaar doel", en="Target’s end year"),
        width=8.5,
        is_number=True,
    ),
    Column(
        id="latest_year",
        heading=Text(nl="Eindjaar cijfer", en="Figure’s end year"),
        width=8.5,
        is_number=True,
    ),
    Column(
        id="reference_year",
        heading=Text(nl="Eindjaar referentie", en="Reference’s end year"),
        width=10.5,
        is_number=True,
    ),
    Column(id="indicator_id", heading=words.INDICATOR_ID, width=32),
)
_ABOUT = Text(
    nl="Elk doel volgens de lezing die geldt. Vooruitblik en kans veranderen het oordeel nooit.",
    en="Every target by the reading in force. Outlook and chance never change the verdict.",
)
_PROPOSED = Text(nl="{name} (voorgesteld)", en="{name} (proposed)")


def findings_table(edition: Edition, language: Language, paths: Mapping[tuple[str, str], str]) -> Table:
    """A row for every target; `paths` holds, by ids of indicator and target, a link to its trajectory."""
    return Table(
        id="findings",
        name=Text(nl="Oordelen", en="Findings"),
        title=Text(nl="Waar elk doel staat", en="Where every target stands"),
        about=(_ABOUT, words.PERCENTS, words.FORMULAS),
        columns=COLUMNS,
        printed="reason",
        rows=[
            _row(finding, judged, edition, language, paths) for finding, judged in judged_findings(edition)
        ],
    )


def judged_findings(edition: Edition) -> Iterator[tuple[Finding, Judged]]:
    """Every finding that has a target, in pairs of total and group, with the reading in force."""
    for indicator in edition.catalogue.in_pairs(edition.catalogue.indicators):
        for finding in edition.of_indicator(indicator.id):
            if finding.in_force is not None and finding.target is not None:
                yield finding, finding.in_force


def say_names(edition: Edition, language: Language) -> dict[str, str]:
    """The short name of every indicator, for targets that compare."""
    return {each.id: each.label.in_language(language) for each in edition.catalogue.indicators}


def _row(
    finding: Finding,
    judged: Judged,
    edition: Edition,
    language: Language,
    paths: Mapping[tuple[str, str], str],
) -> Row:
    indicator, assessment, target = finding.indicator, judged.assessment, finding.target
    assert target is not None, "only a finding with a target has a row"
    verdict, unit = say_verdict(judged, language), finding.series.unit
    names = say_names(edition, language)
    return {
        "number": Words(text=indicator.number),
        "indicator": Words(
            text=indicator.name.in_language(language), link=paths.get((indicator.id, target.id), "")
        ),
        "indicator_id": Words(text=indicator.id),
        "verdict": Words(text=verdict, status=assessment.status),
        "asked": Words(text=say_target(target, judged.reading, unit, language, names)),
        "unit": Words(text=say_unit(unit, language)),
        "reason": Words(text=say_reason(assessment.reason, unit, language)),
        "robustness": Words(text=say_robustness(finding, edition.methods, verdict, language)),
        "odds": Words(text=say_prospect(finding, language)),
        "caveats": Words(text=_caveats(finding, assessment, language)),
        "owners": Words(text=_owners(finding, edition, language)),
        **_points(judged, finding, language),
        **_against_the_path(judged, finding, language),
        **_paces(assessment, finding, language),
    }


def _points(judged: Judged, finding: Finding, language: Language) -> Row:
    """Baseline, reference, latest figure and target, each with its period."""
    assessment, unit = judged.assessment, finding.series.unit
    found: dict[str, Cell] = {}
    for id, point in (
        ("baseline", assessment.baseline),
        ("reference", assessment.reference),
        ("latest", assessment.latest),
    ):
        if point:
            found[id] = published(point.value, unit, language)
            found[f"{id}_period"] = Words(text=format_period(point.period, language))
            found[f"{id}_year"] = year(point.period)
    if target := assessment.target:
        found["target"] = asked(target, judged.reading.aim, unit, language)
    deadline = target.period if target else finding.target.by if finding.target else None
    if deadline:
        found["deadline"] = Words(text=format_period(deadline, language))
        found["deadline_year"] = year(deadline)
    return found


def _against_the_path(judged: Judged, finding: Finding, language: Language) -> Row:
    assessment, unit, aim = judged.assessment, finding.series.unit, judged.reading.aim
    found: dict[str, Cell] = {}
    latest = assessment.latest
    # A latest figure that is the baseline itself has nothing to be held against.
    is_held_against = latest is not None and not assessment.rests_on_baseline
    if latest and is_held_against and assessment.expected_now is not None and assessment.gap is not None:
        found["expected"] = expected(assessment.expected_now, aim, unit, language, latest.value)
        found["gap"] = change("{latest}-{expected}", assessment.gap, unit)
    if today := assessment.expected_today:
        found["expected_today"] = expected(today.value, aim, unit, language, latest.value if latest else None)
        found["today"] = Words(text=format_period(today.period, language))
    return found


def _paces(assessment: Assessment, finding: Finding, language: Language) -> Row:
    unit, found = finding.series.unit, dict[str, Cell]()
    if (pace := assessment.required_pace) is not None:
        found["required_pace"] = change("({target}-{latest})/({deadline_year}-{latest_year})", pace, unit)
    if (pace := assessment.historic_pace) is not None:
        found["historic_pace"] = change("({latest}-{reference})/({latest_year}-{reference_year})", pace, unit)
    if (times := assessment.acceleration) is not None:
        found["acceleration"] = Reckoned(formula="{required_pace}/{historic_pace}", value=times, shown=FACTOR)
    if outlook := assessment.outlook:
        found["outlook"] = worked_out(
            outlook.value, unit, language, assessment.target.value if assessment.target else None
        )
        found["reaches"] = Words(text=(words.YES if outlook.reaches else words.NO).in_language(language))
    return found


def _caveats(finding: Finding, assessment: Assessment, language: Language) -> str:
    said = [each.why.in_language(language) for each in assessment.caveats]
    said += [say_withheld(each, finding.series.unit, language) for each in finding.series.withheld]
    if assessment.break_ahead:
        said.append(say_break_ahead(assessment.break_ahead, language))
    return " ".join(said)


def _owners(finding: Finding, edition: Edition, language: Language) -> str:
    named = []
    for each in finding.indicator.owners_on(edition.as_of):
        name = say_domain(each.domain, edition.catalogue, language)
        named.append(_PROPOSED.in_language(language).format(name=name) if each.proposed else name)
    return one_by_one(dict.fromkeys(named), language)

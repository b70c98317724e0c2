"""The documents about the agenda as a whole: goals, indicators, sources, problems, calendar."""

from __future__ import annotations

from streefpad.model.catalogue import Agenda, Goal
from streefpad.model.edition import DueRelease
from streefpad.model.indicators import Indicator
from streefpad.publish.api import documents, shapes
from streefpad.publish.api.desk import Desk, day, indicator_path, observations_path, relative
from streefpad.publish.api.documents import ROOT
from streefpad.publish.api.figures import source, vintage
from streefpad.publish.api.promises import TARGETS, said, target
from streefpad.publish.api.verdicts import FINDINGS, finding
from streefpad.publish.wording.problems import say_problem
from streefpad.values.problems import Problem

AGENDA, GOALS, INDICATORS = f"{ROOT}/agenda.json", f"{ROOT}/goals.json", f"{ROOT}/indicators.json"
PROBLEMS, SOURCES, RELEASES = f"{ROOT}/problems.json", f"{ROOT}/sources.json", f"{ROOT}/releases.json"


def agenda_document(desk: Desk) -> documents.AgendaDocument:
    """Who promised what, and the rules of the whole."""
    agenda = desk.edition.catalogue.agenda
    return {
        **desk.head(AGENDA, "index.html"),
        "id": agenda.id,
        "title": desk.words(agenda.title),
        "subtitle": desk.words(agenda.subtitle),
        "publisher": agenda.publisher,
        "contact": agenda.contact,
        "languages": [*agenda.languages],
        "source": agenda.source,
        "deadline_rule": desk.words(agenda.deadline_rule),
        "milestone": agenda.milestone,
        "max_indicators": agenda.max_indicators,
        "focuses": [{"id": focus.value, "name": desk.words(name)} for focus, name in agenda.focus_names],
        "disclosure": _rule(agenda),
    }


def goals_document(desk: Desk) -> documents.GoalsDocument:
    """The goals, each with its indicators."""
    goals = desk.edition.catalogue.agenda.goals
    return {**desk.head(GOALS, "index.html"), "goals": [_goal(each, desk) for each in goals]}


def indicators_document(desk: Desk) -> documents.IndicatorsDocument:
    """Every indicator in short."""
    return {
        **desk.head(INDICATORS, "index.html"),
        "indicators": [_entry(each, desk) for each in desk.edition.catalogue.indicators],
    }


def targets_document(desk: Desk) -> documents.TargetsDocument:
    """Every promise in every reading."""
    judged = {each.target.id: each for each in desk.edition.findings if each.target}
    return {
        **desk.head(TARGETS, "index.html"),
        "targets": [
            target(each, judged[each.id].series.unit, TARGETS, desk)
            for each in desk.edition.catalogue.targets
            if each.id in judged
        ],
    }


def findings_document(desk: Desk) -> documents.FindingsDocument:
    """Where every target stands."""
    return {
        **desk.head(FINDINGS, "index.html"),
        "findings": [finding(each, FINDINGS, desk) for each in desk.edition.findings],
    }


def problems_document(desk: Desk) -> documents.ProblemsDocument:
    """The target check."""
    return {
        **desk.head(PROBLEMS, "check.html"),
        "problems": [_problem(each, desk) for each in desk.edition.problems],
    }


def sources_document(desk: Desk) -> documents.SourcesDocument:
    """Who says so, and in which sealed files."""
    return {
        **desk.head(SOURCES, "sources.html"),
        "sources": [source(each, desk) for each in desk.edition.catalogue.sources],
        "vintages": [vintage(each, desk) for each in desk.edition.vintages],
    }


def releases_document(desk: Desk) -> documents.ReleasesDocument:
    """The calendar of deliveries."""
    return {
        **desk.head(RELEASES, "gaps.html"),
        "releases": [release(each, desk) for each in desk.edition.releases],
    }


def standings(indicator: str, desk: Desk) -> list[shapes.Standing]:
    """The status of each target of an indicator."""
    return [
        {"id": each.target.id, "status": each.in_force.assessment.status}
        for each in desk.edition.of_indicator(indicator)
        if each.target and each.in_force
    ]


def release(of: DueRelease, desk: Desk) -> shapes.Release:
    """One delivery of data."""
    return {
        "dataflow": of.dataflow,
        "what": desk.words(of.release.what),
        "owner": of.release.owner,
        "due": day(of.release.due),
        "delivered": day(of.delivered),
        "overdue": of.is_overdue,
    }


def _rule(agenda: Agenda) -> shapes.DisclosureRule:
    rule = agenda.disclosure
    return {
        "minimum": rule.minimum,
        "protection": rule.width,
        "zeros": rule.zeros,
        "rounding": rule.rounding,
        "minimum_denominator": rule.minimum_denominator,
    }


def _goal(of: Goal, desk: Desk) -> shapes.GoalEntry:
    return {
        "number": of.number,
        "name": desk.words(of.name),
        "text": desk.words(of.text),
        "said": said(of.said),
        "indicators": [each.id for each in desk.edition.catalogue.indicators if each.goal == of.number],
        "links": desk.links(GOALS, GOALS, f"goals/{of.number}.html"),
    }


def _entry(of: Indicator, desk: Desk) -> shapes.IndicatorEntry:
    findings = desk.edition.of_indicator(of.id)
    latest = findings[0].series.latest if findings else None
    links = desk.links(indicator_path(of.id), INDICATORS, f"indicators/{of.id}.html")
    links["observations"] = relative(observations_path(of.id), INDICATORS)
    return {
        "id": of.id,
        "number": of.number,
        "goal": of.goal,
        "focus": [each.value for each in of.focus],
        "name": desk.words(of.name),
        "unit": of.unit.kind,
        "period_kind": of.period,
        "latest": {"period": str(latest.period), "value": latest.value} if latest else None,
        "targets": standings(of.id, desk),
        "links": links,
    }


def _problem(of: Problem, desk: Desk) -> shapes.Problem:
    indicator = of.facts.get("indicator")
    said = {language: say_problem(of, language) for language in desk.languages}
    return {
        "code": of.code,
        "severity": of.severity,
        "indicator": str(indicator) if indicator else None,
        "wrong": desk.said(lambda language: said[language][0]),
        "remedy": desk.said(lambda language: said[language][1]),
        "place": {
            "file": of.place.file,
            "line": of.place.line,
            "column": of.place.column,
            "cell": of.place.cell,
        },
        "accepted": {"by": of.accepted.by, "why": desk.words(of.accepted.why)} if of.accepted else None,
    }

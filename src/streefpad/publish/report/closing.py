"""The last pages: the target check condensed, the method, and the sources."""

from __future__ import annotations

from collections.abc import Iterable

from streefpad.model.edition import Status
from streefpad.publish.report.runs import words_of
from streefpad.publish.report.strings import METHOD, VERDICTS
from streefpad.publish.report.tables import Data
from streefpad.publish.site.book import Book
from streefpad.publish.site.checks import ProblemView, SeverityView, SharedProblem, severities
from streefpad.publish.site.methods import method_entries
from streefpad.publish.site.prospects import corpora
from streefpad.publish.site.provenance import (
    ConflictView,
    SourceEntry,
    VintageEntry,
    every_conflict,
    source_entries,
    vintage_entries,
)
from streefpad.publish.wording.counting import say_rule
from streefpad.publish.wording.statuses import say_status
from streefpad.values.problems import Severity
from streefpad.values.texts import Text

_NOT_PUBLIC = Text(nl="niet openbaar", en="not public")


def check_of(book: Book) -> list[Data]:
    """The problems by severity; what many indicators share is said once."""
    return [_severity(each, book) for each in severities(book)]


def method_of(book: Book) -> Data:
    """The rules behind the verdicts, in short."""
    agenda, language = book.edition.catalogue.agenda, book.language
    counts = any(each.records for each in book.edition.catalogue.dataflows)
    return {
        "paragraphs": [
            {"title": title.in_language(language), "text": text.in_language(language)}
            for title, text in METHOD
        ],
        "deadline": words_of(book.tell(agenda.deadline_rule)),
        "statuses": [
            {"status": each.value, "verdict": say_status(each, language), "why": _why(each, book)}
            for each in Status
        ],
        "corpora": [
            {"title": words_of(book.tell(each.title)), "attribution": each.attribution}
            for each in corpora(book)
        ],
        "methods": [
            {"name": each.name, "meaning": each.meaning, "source": each.source}
            for each in method_entries(book)
        ],
        "rule": list(say_rule(book.edition.counted.rule, language)) if counts else [],
    }


def sources_of(book: Book) -> Data:
    """Where every figure comes from, and where sources contradict each other."""
    return {
        "conflicts": [_conflict(each, book) for each in every_conflict(book)],
        "sources": [_source(each, book) for each in source_entries(book)],
        "files": [_file(each, book) for each in vintage_entries(book)],
    }


def _why(status: Status, book: Book) -> str:
    return VERDICTS[status.value].in_language(book.language)


def _severity(view: SeverityView, book: Book) -> Data:
    return {
        "id": view.id,
        "name": view.name,
        "note": view.note,
        "count": view.count,
        "shared": [_shared(each, view.id) for each in view.shared],
        "groups": [
            {
                "name": words_of(group.name),
                "problems": [_problem(each, view.id, book) for each in group.problems],
            }
            for group in view.groups
        ],
    }


def _shared(problem: SharedProblem, severity: str) -> Data:
    return {"wrong": problem.wrong, "remedy": _remedy(problem.remedy, severity)}


def _remedy(told: str, severity: str) -> str:
    """What to do; of a hint the site says it, to who writes the agenda's files."""
    return "" if severity == Severity.HINT.value else told


def _problem(problem: ProblemView, severity: str, book: Book) -> Data:
    accepted = book.say("accepted", by=book.author(problem.accepted_by)) if problem.accepted_by else ""
    return {
        "wrong": problem.wrong,
        "remedy": _remedy(problem.remedy, severity),
        "accepted": accepted,
        "why": words_of(problem.accepted_why),
    }


def _conflict(view: ConflictView, book: Book) -> Data:
    return {
        "name": words_of(view.indicator),
        "period": view.period,
        "cells": [
            {"value": each.value, "source": words_of(each.source), "chosen": each.is_chosen}
            for each in view.cells
        ],
        "why": words_of(view.why),
        "by": book.author(view.by) if view.by else "",
    }


def _source(entry: SourceEntry, book: Book) -> Data:
    return {
        "title": words_of(entry.title),
        "about": ", ".join(_filled((entry.publisher, entry.issued))),
        "licence": book.say("source-licence", licence=entry.licence) if entry.licence else "",
        "url": entry.url,
        "users": book.say("users", count=len(entry.used_by)) if len(entry.used_by) > 1 else "",
        "note": words_of(entry.note),
    }


def _file(entry: VintageEntry, book: Book) -> Data:
    return {
        "file": entry.file or _NOT_PUBLIC.in_language(book.language),
        "dataflow": words_of(entry.dataflow),
        "retrieved": entry.retrieved,
        "sha256": entry.sha256,
    }


def _filled(parts: Iterable[str]) -> Iterable[str]:
    return (each for each in parts if each)

"""Names that lead nowhere: every id and code that one text of the agenda uses and another should hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from streefpad.model.catalogue import Catalogue
from streefpad.model.computed import Bridged, Relative
from streefpad.model.indicators import Indicator
from streefpad.model.targets import Aim, Benchmark, Said, Target
from streefpad.values.problems import Place, Problem, error_at, nearest
from streefpad.values.record import Record


class _Reference(Record, kw_only=False):
    """One name used somewhere, and what it should be the name of."""

    what: str
    code: str
    place: Place
    indicator: str = ""


def check_references(catalogue: Catalogue) -> Iterator[Problem]:
    """An `unknown-code` for every reference that nothing answers to, with the nearest spelling."""
    known = {
        "dataflow": [each.id for each in catalogue.dataflows],
        "code list": [each.id for each in catalogue.codelists],
        "source": [each.id for each in catalogue.sources],
        "domain": [each.id for each in catalogue.agenda.domains],
        "indicator": [each.id for each in catalogue.indicators],
        "goal": [str(each.number) for each in catalogue.agenda.goals],
    }
    for reference in _references(catalogue):
        if reference.code not in known[reference.what]:
            yield _unknown(reference, known[reference.what])
    for indicator in catalogue.indicators:
        yield from _unknown_rows(catalogue, indicator)


def _references(catalogue: Catalogue) -> Iterator[_Reference]:
    agenda = catalogue.agenda
    if agenda.source:
        yield _Reference("source", agenda.source, agenda.place)
    for goal in agenda.goals:
        yield from _said(goal.said, goal.place)
    for domain in agenda.domains:
        if domain.successor:
            yield _Reference("domain", domain.successor, domain.place)
    for dataflow in catalogue.dataflows:
        for codelist in dataflow.key.values():
            yield _Reference("code list", codelist, dataflow.place)
        for release in dataflow.releases:
            if release.owner:
                yield _Reference("domain", release.owner, dataflow.place)
    for indicator in catalogue.indicators:
        yield from _of_indicator(indicator)
    for target in catalogue.targets:
        yield from _of_target(target)


def _of_indicator(indicator: Indicator) -> Iterator[_Reference]:
    for what, code in _named_by(indicator):
        if code:
            yield _Reference(what, code, indicator.place, indicator.id)


def _named_by(indicator: Indicator) -> Iterator[tuple[str, str]]:
    """What an indicator names, with what it should be the name of; empty where it names nothing."""
    yield "goal", "" if indicator.goal is None else str(indicator.goal)
    is_made = isinstance(indicator.computed, Bridged | Relative)  # of other series, and of no dataflow
    yield "dataflow", indicator.figures.dataflow if indicator.figures and not is_made else ""
    yield "indicator", indicator.pair
    yield "indicator", indicator.size
    yield "indicator", indicator.cohort
    yield from (("indicator", part) for part in indicator.parts)
    yield from (("domain", owner.domain) for owner in indicator.owners)
    yield "domain", indicator.next_step.owner if indicator.next_step else ""
    yield from (("source", choice.source) for choice in indicator.choices)


def _of_target(target: Target) -> Iterator[_Reference]:
    yield _Reference("indicator", target.indicator, target.place, target.indicator)
    yield from _said(target.said, target.place, target.indicator)
    for reading in target.readings:
        yield from _said(reading.said, reading.place, target.indicator)
        yield from _benchmark(reading.aim, reading.place, target.indicator)
    if target.aspiration:
        yield from _said(target.aspiration.said, target.place, target.indicator)
        yield from _benchmark(target.aspiration.aim, target.place, target.indicator)
    if target.sharing:
        for share in target.sharing.declared:
            yield _Reference("domain", share.domain, target.place, target.indicator)
        for each in target.sharing.contributors:
            yield _Reference("indicator", each.indicator, target.place, target.indicator)
            yield _Reference("domain", each.domain, target.place, target.indicator)


def _said(said: Said | None, place: Place, indicator: str = "") -> Iterator[_Reference]:
    if said:
        yield _Reference("source", said.source, place, indicator)


def _benchmark(aim: Aim, place: Place, indicator: str) -> Iterator[_Reference]:
    if isinstance(aim, Benchmark):
        yield _Reference("indicator", aim.series, place, indicator)


def _unknown_rows(catalogue: Catalogue, indicator: Indicator) -> Iterator[Problem]:
    """A key column the dataflow lacks, or a code its code list does not hold."""
    dataflow = catalogue.dataflow(indicator.figures.dataflow) if indicator.figures else None
    if indicator.figures is None or dataflow is None or indicator.computed is not None:
        return  # a row that is counted here has no code list
    for column, code in indicator.figures.row:
        if column not in dataflow.key:
            yield _unknown(_Reference("column", column, indicator.place, indicator.id), dataflow.key)
            continue
        codelist = catalogue.codelist(dataflow.key[column])
        if codelist and codelist.get(code) is None:
            known = [each.code for each in codelist.codes]
            yield _unknown(_Reference("row", code, indicator.place, indicator.id), known)


def _unknown(reference: _Reference, known: Iterable[str]) -> Problem:
    return error_at(
        "unknown-code",
        reference.place,
        what=reference.what,
        code=reference.code,
        nearest=nearest(reference.code, known),
        indicator=reference.indicator,
    )

"""The documents that there is one of for each indicator and each policy domain."""

from __future__ import annotations

from streefpad.model.catalogue import Domain
from streefpad.model.indicators import Indicator, NextStep, Ownership
from streefpad.model.series import Series
from streefpad.publish.api import documents, shapes
from streefpad.publish.api.desk import Desk, day, indicator_path, observations_path, owner_path, relative
from streefpad.publish.api.documents import ROOT
from streefpad.publish.api.figures import cells, counts, series, source, unit
from streefpad.publish.api.lists import release, standings
from streefpad.publish.api.promises import target
from streefpad.publish.api.verdicts import prospect
from streefpad.publish.opendata import EACH

OWNERS = f"{ROOT}/owners.json"


def indicator_document(of: Indicator, desk: Desk) -> documents.IndicatorDocument:
    """Everything about one indicator."""
    path = indicator_path(of.id)
    findings = desk.edition.of_indicator(of.id)
    own = _series_of(of, desk)
    head = desk.head(path, f"indicators/{of.id}.html")
    head["links"]["observations"] = relative(observations_path(of.id), path)
    if own.cells or own.observations:
        head["links"]["csv"] = relative(f"{EACH}/{of.id}.csv", path)
    partner = desk.edition.catalogue.partner(of)
    return {
        **head,
        "id": of.id,
        "number": of.number,
        "goal": of.goal,
        "focus": [each.value for each in of.focus],
        "name": desk.words(of.name),
        "short": desk.words(of.short),
        "unit": unit(of.unit, desk),
        "period_kind": of.period,
        "survey": of.survey,
        "pair": partner.id if partner else None,
        "definition": _definition(of, desk),
        "owners": [_ownership(each) for each in of.owners],
        "next_step": _next_step(of.next_step, desk) if of.next_step else None,
        "series": series(own, desk),
        "counts": counts(of, desk),
        "targets": [target(each.target, own.unit, path, desk) for each in findings if each.target],
        "findings": [prospect(each, path, desk) for each in findings],
        "sources": _sources(of, own, desk),
    }


def observations_document(of: Indicator, desk: Desk) -> documents.ObservationsDocument:
    """Every cell of one indicator."""
    path = observations_path(of.id)
    head = desk.head(path, f"indicators/{of.id}.html")
    head["links"]["indicator"] = relative(indicator_path(of.id), path)
    return {
        **head,
        "indicator": of.id,
        "unit": unit(of.unit, desk),
        "observations": cells(of, _series_of(of, desk), desk),
    }


def owners_document(desk: Desk) -> documents.OwnersDocument:
    """The policy domains and partners."""
    return {
        **desk.head(OWNERS, "owners/index.html"),
        "owners": [_owner(each, desk) for each in desk.edition.catalogue.agenda.domains],
    }


def owner_document(of: Domain, desk: Desk) -> documents.OwnerDocument:
    """One policy domain."""
    path = owner_path(of.id)
    return {
        **desk.head(path, f"owners/{of.id}.html"),
        "id": of.id,
        "name": desk.words(of.name),
        "since": day(of.since),
        "until": day(of.until),
        "successor": of.successor,
        "note": desk.words(of.note),
        "indicators": [
            _owned(indicator, each, path, desk)
            for indicator in desk.edition.catalogue.indicators
            for each in indicator.owners
            if each.domain == of.id
        ],
        "parts": [
            {
                "target": each.target,
                "basis": each.basis.value,
                "share": part.share,
                "gap": part.gap,
                "pace": part.pace,
                "people": part.people,
            }
            for each in desk.edition.shared.parts
            if (part := each.of(of.id))
        ],
        "releases": [release(each, desk) for each in desk.edition.releases if each.release.owner == of.id],
    }


def _series_of(indicator: Indicator, desk: Desk) -> Series:
    findings = desk.edition.of_indicator(indicator.id)
    return findings[0].series if findings else Series(id=indicator.id, unit=indicator.unit)


def _definition(of: Indicator, desk: Desk) -> shapes.Definition:
    return {
        "numerator": desk.words(of.numerator),
        "denominator": desk.words(of.denominator),
        "population": desk.words(of.population),
        "definition": desk.words(of.definition),
        "note": desk.words(of.note),
        "classification": of.classification,
    }


def _ownership(of: Ownership) -> shapes.Ownership:
    return {
        "domain": of.domain,
        "role": of.role,
        "since": day(of.since),
        "until": day(of.until),
        "proposed": of.proposed,
    }


def _next_step(of: NextStep, desk: Desk) -> shapes.NextStep:
    return {"what": desk.words(of.what), "owner": of.owner, "due": day(of.due)}


def _sources(of: Indicator, own: Series, desk: Desk) -> list[shapes.Source]:
    """The sources that its figures and its promises come from, in the order of the catalogue."""
    named = {each.observation.source for each in own.every_cell}
    for each in desk.edition.catalogue.targets_of(of.id):
        promises = (each.said, *(reading.said for reading in each.readings))
        named |= {said.source for said in promises if said}
    return [source(each, desk) for each in desk.edition.catalogue.sources if each.id in named]


def _owner(of: Domain, desk: Desk) -> shapes.OwnerEntry:
    edition = desk.edition
    owned = [
        each
        for each in edition.catalogue.indicators
        if any(owner.domain == of.id for owner in each.owners_on(edition.as_of))
    ]
    due = [each for each in edition.releases if each.release.owner == of.id]
    return {
        "id": of.id,
        "name": desk.words(of.name),
        "since": day(of.since),
        "until": day(of.until),
        "successor": of.successor,
        "indicators": len(owned),
        "overdue": sum(1 for each in due if each.is_overdue),
        "links": desk.links(owner_path(of.id), OWNERS, f"owners/{of.id}.html"),
    }


def _owned(indicator: Indicator, of: Ownership, document: str, desk: Desk) -> shapes.Owned:
    return {
        "indicator": indicator.id,
        "role": of.role,
        "since": day(of.since),
        "until": day(of.until),
        "proposed": of.proposed,
        "targets": standings(indicator.id, desk),
        "links": desk.links(indicator_path(indicator.id), document, f"indicators/{indicator.id}.html"),
    }

"""Figures as the API tells them: observations down to their cell, series, counts and sources."""

from __future__ import annotations

from streefpad.model.counting import PublishedCount
from streefpad.model.indicators import Indicator
from streefpad.model.series import Observation, Series, Use
from streefpad.model.sources import Cell, Source, Vintage
from streefpad.publish.api import shapes
from streefpad.publish.api.desk import Desk, day
from streefpad.values.quantities import Unit, decimals


def unit(of: Unit, desk: Desk) -> shapes.Unit:
    """What the numbers count in."""
    return {"kind": of.kind, "label": desk.words(of.label)}


def observation(of: Observation, use: Use, desk: Desk) -> shapes.Observation:
    """A value with the way back to its cell."""
    return {
        "period": str(of.period),
        "value": of.value,
        "decimals": decimals(of.value),
        "flags": sorted(of.flags),
        "use": use,
        "source": of.source,
        "evidence": of.evidence,
        "where": of.where,
        "note": desk.words(of.note),
        "dataflow": of.dataflow,
        "row": dict(of.row),
        "cell": cell(of.cell),
    }


def cell(of: Cell) -> shapes.Cell:
    """The place of a number."""
    return {
        "vintage": of.vintage,
        "file": of.place.file,
        "line": of.place.line,
        "cell": of.place.cell,
        "column": of.column,
    }


def series(of: Series, desk: Desk) -> shapes.Series:
    """The observations in force, and what lies beside them."""

    def told(one: Observation) -> shapes.Observation:
        return observation(one, of.use_of(one), desk)

    return {
        "observations": [told(each) for each in of.observations],
        "bounds": [told(each) for each in of.bounds],
        "withheld": [
            {
                "period": str(each.observation.period),
                "problem": each.problem.code,
                "cell": cell(each.observation.cell),
            }
            for each in of.withheld
        ],
        "breaks": [{"first": str(each.first), "why": desk.words(each.why)} for each in of.every_break],
        "conflicts": [
            {
                "period": str(each.period),
                "chosen": told(each.chosen),
                "others": [told(other) for other in each.others],
                "why": desk.words(each.why),
                "by": each.by,
            }
            for each in of.conflicts
        ],
        "revisions": [
            {"period": str(each.period), "before": told(each.before), "after": told(each.after)}
            for each in of.revisions
        ],
    }


def cells(indicator: Indicator, own: Series, desk: Desk) -> list[shapes.Observation]:
    """Every cell that is a figure of the indicator, in order of time."""
    found = [each for each in desk.edition.observations if indicator.is_figure(each)]
    found = found or [each.observation for each in own.every_cell]
    ordered = sorted(found, key=lambda each: each.period)
    return [observation(each, own.use_of(each), desk) for each in ordered]


def counts(indicator: Indicator, desk: Desk) -> list[shapes.Count]:
    """The guarded counts behind an indicator that is counted from records."""
    found = desk.edition.counted.counts_of(indicator.id)
    return [_count(each) for each in found.counts] if found else []


def _count(of: PublishedCount) -> shapes.Count:
    return {
        "period": str(of.period),
        "numerator": of.numerator,
        "denominator": of.denominator,
        "withheld": of.withheld,
        "lowest": of.lowest,
        "highest": of.highest,
    }


def source(of: Source, desk: Desk) -> shapes.Source:
    """Who says so."""
    return {
        "id": of.id,
        "title": desk.words(of.title),
        "publisher": of.publisher,
        "issued": of.issued_as or day(of.issued) or "",
        "url": of.url,
        "licence": of.licence,
        "language": of.language,
        "note": desk.words(of.note),
    }


def vintage(of: Vintage, desk: Desk) -> shapes.Vintage:
    """A sealed file."""
    return {
        "id": of.id,
        "dataflow": of.dataflow,
        "source": of.source,
        "confidential": of.confidential,
        "file": of.file or None,
        "sha256": of.sha256 or None,
        "size": None if of.confidential else of.size,
        "retrieved": day(of.retrieved),
        "by": of.by,
        "licence": of.licence,
        "note": desk.words(of.note),
    }

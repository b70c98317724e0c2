"""Targets as the API tells them: every promise in every reading."""

from __future__ import annotations

from decimal import Decimal

from streefpad.model.targets import Aim, Aspiration, Benchmark, Decision, Level, Reading, Said, Target
from streefpad.publish.api import shapes
from streefpad.publish.api.desk import Desk, indicator_path, period, relative
from streefpad.publish.api.documents import ROOT
from streefpad.publish.opendata import value_of
from streefpad.publish.wording.targets import say_target
from streefpad.values.quantities import Unit

TARGETS = f"{ROOT}/targets.json"


def target(of: Target, unit: Unit, document: str, desk: Desk) -> shapes.Target:
    """One promise."""
    links = desk.links(TARGETS, document, f"indicators/{of.indicator}.html")
    links["indicator"] = relative(indicator_path(of.indicator), document)
    return {
        "id": of.id,
        "indicator": of.indicator,
        "unit": unit.kind,
        "better": of.better,
        "by": period(of.by),
        "baseline": period(of.baseline),
        "awaits_baseline": of.awaits_baseline,
        "reference": period(of.reference),
        "tolerance": of.tolerance,
        "milestones": [{"by": str(each.by), "value": each.value} for each in of.milestones],
        "readings": [_reading(of, each, unit, desk) for each in of.readings],
        "aspiration": _aspiration(of.aspiration, desk) if of.aspiration else None,
        "said": said(of.said),
        "note": desk.words(of.note),
        "links": links,
    }


def said(of: Said | None) -> shapes.Said | None:
    """The words of a source."""
    return {"source": of.source, "where": of.where, "quote": of.quote} if of else None


def _reading(of: Target, reading: Reading, unit: Unit, desk: Desk) -> shapes.Reading:
    return {
        "id": reading.id,
        "in_force": reading is of.in_force,
        "kind": reading.aim.kind,
        "value": _value(reading.aim),
        "shape": reading.aim.shape if isinstance(reading.aim, Level) else None,
        "asks": desk.said(lambda language: say_target(of, reading, unit, language)),
        "name": desk.words(reading.name),
        "better": of.better_in(reading),
        "said": said(reading.said),
        "decided": _decided(reading.decided, desk),
    }


def _aspiration(of: Aspiration, desk: Desk) -> shapes.Aspiration:
    return {
        "kind": of.aim.kind,
        "value": _value(of.aim),
        "text": desk.words(of.text),
        "said": said(of.said),
    }


def _decided(of: Decision | None, desk: Desk) -> shapes.Decided | None:
    return {"by": of.by, "why": desk.words(of.why)} if of else None


def _value(aim: Aim) -> Decimal | str | None:
    written = value_of(aim)
    if isinstance(aim, Benchmark):
        return written
    return Decimal(written) if written else None

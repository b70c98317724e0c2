"""Findings as the API tells them: the fields of `status`, with their words in every language."""

from __future__ import annotations

from typing import cast

from streefpad.model.edition import (
    FAN_LEVELS,
    Answer,
    Finding,
    Forecast,
    ForecastPoint,
    Judged,
    Reason,
    Trajectory,
)
from streefpad.publish.api import shapes
from streefpad.publish.api.desk import Desk, indicator_path, observations_path, period, point, relative
from streefpad.publish.api.documents import ROOT
from streefpad.publish.rows.findings import assessed_fields, finding_row
from streefpad.publish.wording.robustness import say_robustness
from streefpad.publish.wording.statuses import say_reason, say_verdict
from streefpad.values.quantities import Unit

FINDINGS = f"{ROOT}/findings.json"


def finding(of: Finding, document: str, desk: Desk) -> shapes.Finding:
    """The row of `status`."""
    links = desk.links(FINDINGS, document, f"indicators/{of.indicator.id}.html")
    links["indicator"] = relative(indicator_path(of.indicator.id), document)
    links["observations"] = relative(observations_path(of.indicator.id), document)
    judged = of.in_force
    rows = {language: finding_row(of, desk.edition.as_of, language) for language in desk.languages}
    row = rows[desk.languages[0]] | {
        "name": desk.words(of.indicator.name) or {},
        "reason": desk.said(lambda language: str(rows[language]["reason"])),
        "caveats": [desk.words(each.why) for each in judged.assessment.caveats] if judged else [],
        "links": links,
    }
    return cast(shapes.Finding, row)


def prospect(of: Finding, document: str, desk: Desk) -> shapes.Prospect:
    """The finding with its readings, and with everything that stands beside its status."""
    unit, judged = of.series.unit, of.in_force
    robustness = None
    if of.robustness and judged:
        robustness = desk.said(
            lambda language: say_robustness(of, desk.edition.methods, say_verdict(judged, language), language)
        )
    return {
        **finding(of, document, desk),
        "readings": [_reading(of, each, desk) for each in of.judged],
        "fan": _fan(of.forecast) if of.forecast else None,
        "no_forecast": _reason(of.no_forecast, unit, desk),
        "no_odds": _reason(of.no_odds, unit, desk),
        "answers": [_answer(each, unit, desk) for each in of.answers],
        "robustness": robustness,
    }


def _reading(of: Finding, judged: Judged, desk: Desk) -> shapes.JudgedReading:
    fields = assessed_fields(of.indicator.id, judged.assessment, of.series.unit, desk.languages[0]) | {
        "reason": _reason(judged.assessment.reason, of.series.unit, desk),
        "reading": judged.reading.id,
        "in_force": judged is of.in_force,
        "trajectory": _trajectory(judged.trajectory) if judged.trajectory else None,
        "gaps": [point(each) for each in judged.gaps],
    }
    return cast(shapes.JudgedReading, fields)


def _trajectory(of: Trajectory) -> shapes.Trajectory:
    return {
        "baseline": point(of.baseline),
        "deadline": str(of.deadline),
        "target": of.target,
        "expected": [point(each) for each in of.expected],
    }


def _fan(of: Forecast) -> shapes.Fan:
    return {
        "origin": point(of.origin),
        "observations": of.observations,
        "scale": of.scale,
        "at_least": of.at_least,
        "at_most": of.at_most,
        "stops_before": period(of.stops_before),
        "points": [_fan_point(each) for each in of.points],
    }


def _fan_point(of: ForecastPoint) -> shapes.FanPoint:
    quantiles = {f"q{level}": value for level, value in zip(FAN_LEVELS, of.quantiles, strict=True)}
    told = {"period": str(of.period), "mean": of.mean, **quantiles, "p_reach": of.p_reach}
    return cast(shapes.FanPoint, told)


def _answer(of: Answer, unit: Unit, desk: Desk) -> shapes.Answer:
    return {
        "method": of.method,
        "class": of.slug,
        "value": of.value,
        "score": of.score,
        "reason": desk.said(lambda language: say_reason(of.reason, unit, language)),
    }


def _reason(of: Reason | None, unit: Unit, desk: Desk) -> shapes.Words | None:
    return desk.said(lambda language: say_reason(of, unit, language)) if of else None

"""The rows of `status` and `judge` for scripts: field names and units are the contract's.

A row holds decimals; JSON writes them as numbers, CSV as plain decimals without exponent.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from streefpad.model.edition import (
    FAN_LEVELS,
    Assessment,
    Edition,
    ExpectedMilestone,
    Finding,
    Odds,
    Outlook,
    Point,
)
from streefpad.model.judging import JudgedRow
from streefpad.publish.rows.shares import COLUMNS, LISTED, shared_fields
from streefpad.publish.wording.statuses import say_reason
from streefpad.values.quantities import Unit, as_json
from streefpad.values.texts import Language

HOUSE = "house"
_SHOWN_LEVELS = ("0.1", "0.5", "0.9")  # of the fan: its middle, and the band of four chances in five

Row = dict[str, object]


def judge_row(row: JudgedRow, language: Language) -> str:
    """One answer of `judge` as a line of JSON, in the order of the contract."""
    return to_json(judge_fields(row, language))


def judge_fields(row: JudgedRow, language: Language) -> Row:
    """One answer of `judge`; the other key columns of the series stand at the end."""
    assessment, answer = row.judged.assessment, row.answer
    fields = assessed_fields(row.name, assessment, row.unit, language) | {
        "method": answer.method,
        "class": answer.slug,
        "value": answer.value,
        "score": answer.score,
        "reason": say_reason(answer.reason, row.unit, language),
    }
    return {**fields, **{column: code for column, code in row.key if column not in fields}}


def finding_row(finding: Finding, as_of: date, language: Language, edition: Edition | None = None) -> Row:
    """One finding of `status`: whose it is, then the fields of `judge`, then what must be read with them.

    With its edition, how its target is shared and what is overdue for it stand at the end.
    """
    indicator, target, judged = finding.indicator, finding.target, finding.in_force
    assessment = judged.assessment if judged else finding.untargeted
    latest = finding.series.latest
    owners = indicator.owners_on(as_of)
    return {
        "as_of": as_of.isoformat(),
        "indicator": indicator.id,
        "number": indicator.number,
        "goal": indicator.goal,
        "focus": [focus.value for focus in indicator.focus],
        "owners": [
            {"domain": each.domain, "role": each.role.value, "proposed": each.proposed} for each in owners
        ],
        "name": indicator.name.in_language(language),
        "unit": finding.series.unit.kind.value,
        "target_id": target.id if target else None,
        "reading": judged.reading.id if judged else None,
        "kind": judged.reading.aim.kind if judged else None,
        **assessed_fields(indicator.id, assessment, finding.series.unit, language),
        "expected_today": _worked_out(assessment.expected_today),
        "break_ahead": str(assessment.break_ahead.first) if assessment.break_ahead else None,
        "withheld": [str(each.observation.period) for each in finding.series.withheld],
        "acceleration": trimmed(assessment.acceleration),
        "flags": sorted(flag.value for flag in latest.flags) if latest else [],
        "rests_on_baseline": assessment.rests_on_baseline,
        "depends_on_reading": finding.depends_on_reading,
        "caveats": [each.why.in_language(language) for each in assessment.caveats],
        "chance": finding.chance,
        "forecast": _forecast(finding),
        "odds": _odds(finding.odds),
        **shared_fields(finding, edition),
    }


def status_json(edition: Edition, language: Language) -> str:
    """All findings as a JSON list."""
    rows = [finding_row(finding, edition.as_of, language, edition) for finding in edition.findings]
    return json.dumps([_plain(row) for row in rows], ensure_ascii=False, indent=2)


def status_csv(edition: Edition, language: Language) -> str:
    """All findings as CSV."""
    return csv_text(finding_columns(finding, edition, language) for finding in edition.findings)


def finding_columns(finding: Finding, edition: Edition, language: Language) -> dict[str, str]:
    """One finding as text; a field of several parts becomes a column per part."""
    return _flat(finding_row(finding, edition.as_of, language, edition))


def csv_text(rows: Iterable[Mapping[str, str]]) -> str:
    """Rows of text as CSV with a heading line; a column that a row lacks stays empty.

    >>> csv_text([{"period": "2019-2020", "value": "37.90"}])
    'period,value\\n2019-2020,37.90\\n'
    """
    lines = list(rows)
    columns = headings(lines)
    written = io.StringIO()
    if columns:
        writer = csv.DictWriter(written, fieldnames=columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(lines)
    return written.getvalue()


def headings(rows: Iterable[Mapping[str, str]]) -> tuple[str, ...]:
    """The columns of rows, in the order in which the longest row has them."""
    return tuple(dict.fromkeys(name for each in sorted(rows, key=len, reverse=True) for name in each))


def as_text(value: object) -> str:
    """A field of a row as CSV writes it.

    >>> as_text(Decimal("37.90")), as_text(True), as_text(None)
    ('37.90', 'true', '')
    """
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case Decimal():
            return f"{value:f}"
        case list():
            return " ".join(map(as_text, value))
        case dict():
            return ":".join(as_text(part) for part in value.values() if part not in (None, False))
        case _:
            return str(value)


def trimmed(value: Decimal | None) -> Decimal | None:
    """A number of our own arithmetic as JSON has it: without the zeros and digits that it gathered.

    >>> trimmed(Decimal("43.510")), trimmed(Decimal(2) / 3)
    (Decimal('43.51'), Decimal('0.6666666666666666'))
    """
    return None if value is None else Decimal(str(as_json(value)))


def assessed_fields(name: str, assessment: Assessment, unit: Unit, language: Language) -> Row:
    """The fields of the contract, in its order, as the house answers: its class is the status."""
    status = assessment.status.value
    return {
        "series": name,
        "method": HOUSE,
        "status": status,
        "class": status,
        "value": trimmed(assessment.gap),
        "score": None,
        "reason": say_reason(assessment.reason, unit, language),
        "baseline": _point(assessment.baseline),
        "latest": _point(assessment.latest),
        "target": _point(assessment.target),
        "milestone": _milestone(assessment.milestones),
        "expected_now": trimmed(assessment.expected_now),
        "gap": trimmed(assessment.gap),
        "required_pace": trimmed(assessment.required_pace),
        "historic_pace": trimmed(assessment.historic_pace),
        "outlook": _outlook(assessment.outlook),
    }


def _point(point: Point | None) -> Row | None:
    return {"period": str(point.period), "value": point.value} if point else None


def _worked_out(point: Point | None) -> Row | None:
    return {"period": str(point.period), "value": trimmed(point.value)} if point else None


def _milestone(milestones: tuple[ExpectedMilestone, ...]) -> Row | None:
    """The first milestone: the contract has room for one."""
    if not milestones:
        return None
    first = milestones[0]
    return {
        "period": str(first.point.period),
        "value": trimmed(first.point.value) if first.is_derived else first.point.value,
        "derived": first.is_derived,
        "state": first.state.value,
    }


def _outlook(outlook: Outlook | None) -> Row | None:
    if outlook is None:
        return None
    arrives = str(outlook.arrives) if outlook.arrives else None
    return {"value": trimmed(outlook.value), "reaches": outlook.reaches, "arrives": arrives}


def _forecast(finding: Finding) -> Row | None:
    """The end of the fan: the median, and the band of four chances in five."""
    if finding.forecast is None:
        return None
    last = finding.forecast.points[-1]
    levels = dict(zip(FAN_LEVELS, last.quantiles, strict=True))
    fan = {f"q{level}": levels[Decimal(level)] for level in _SHOWN_LEVELS}
    return {"period": str(last.period), "mean": last.mean, **fan}


def _odds(odds: Odds | None) -> Row | None:
    """How often it happened elsewhere: no forecast."""
    if odds is None:
        return None
    return {
        "moved": odds.moved,
        "comparable": odds.comparable,
        "start": odds.start,
        "move": odds.move,
        "years": odds.years,
        "lowest": odds.lowest,
        "highest": odds.highest,
        "corpus": odds.corpus.id,
    }


# The parts of a field that holds several, so that every row of a CSV has the same columns.
_PARTS = {
    "baseline": ("period", "value"),
    "latest": ("period", "value"),
    "target": ("period", "value"),
    "expected_today": ("period", "value"),
    "milestone": ("period", "value", "derived", "state"),
    "outlook": ("value", "reaches", "arrives"),
    "forecast": ("period", "mean", "q0.1", "q0.5", "q0.9"),
    "odds": ("moved", "comparable", "start", "move", "years", "lowest", "highest", "corpus"),
    **COLUMNS,
}


def _flat(row: Row) -> dict[str, str]:
    flat: dict[str, str] = {}
    for name, value in row.items():
        if name in LISTED and isinstance(value, list):
            flat |= {
                f"{name}_{part}": ";".join(as_text(each.get(part)) for each in value) for part in LISTED[name]
            }
            continue
        if name not in _PARTS:
            flat[name] = as_text(value)
            continue
        parts = value if isinstance(value, dict) else {}
        flat |= {f"{name}_{part}": as_text(parts.get(part)) for part in _PARTS[name]}
    return flat


def to_json(row: Row) -> str:
    """A row as one line of JSON."""
    return json.dumps(_plain(row), ensure_ascii=False)


def _plain(value: object) -> object:
    """The value as JSON has it: a decimal becomes a number."""
    match value:
        case Decimal():
            return as_json(value)
        case dict():
            return {name: _plain(part) for name, part in value.items()}
        case list():
            return [_plain(part) for part in value]
        case _:
            return value

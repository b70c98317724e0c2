"""How a target is shared, and what is overdue for it, at the end of a finding's row."""

from __future__ import annotations

from decimal import Decimal

from streefpad.model.edition import Edition, Finding
from streefpad.model.sharing import Overdue, OwnerPart, PairDemand, TargetParts

Row = dict[str, object]


def shared_fields(finding: Finding, edition: Edition | None) -> Row:
    """What stands at the end of a finding's row: how its target is shared, and what is overdue for it."""
    shared = edition.shared if edition else None
    parts = shared.parts_of(finding.target.id) if shared and finding.target else None
    demand = shared.demand_of(finding.indicator.id) if shared and finding.target else None
    late = [each for each in shared.overdue if _concerns(each, finding)] if shared else []
    return {
        "sharing": _sharing(parts),
        "parts": [_part(each) for each in parts.parts] if parts else [],
        "joint": _joint(demand, finding.indicator.id),
        "overdue": [{"owner": each.owner, "due": each.due.isoformat()} for each in late],
    }


# The parts of a field that holds several, so that every row of a CSV has the same columns.
COLUMNS = {
    "sharing": ("basis", "rule", "gap", "pace", "people", "population", "counted_in"),
    "joint": (
        "with", "cohort", "lowest_cohort", "highest_cohort", "of_girls_now", "of_boys_now", "of_girls",
        "of_boys", "feasible",
    ),
}  # fmt: skip
# A list of records becomes a column for each of their fields, its values with semicolons between them.
LISTED = {
    "parts": ("domain", "share", "gap", "pace", "people", "indicator", "now", "target", "proposed"),
    "overdue": ("owner", "due"),
}


def _sharing(parts: TargetParts | None) -> Row | None:
    if parts is None:
        return None
    return {
        "basis": parts.basis.value,
        "rule": parts.rule.value if parts.rule else None,
        "gap": _short(parts.gap),
        "pace": _short(parts.pace),
        "people": _persons(parts.people),
        "population": parts.population,
        "counted_in": str(parts.counted_in) if parts.counted_in else None,
    }


def _part(part: OwnerPart) -> Row:
    return {
        "domain": part.domain,
        "share": _short(part.share),
        "gap": _short(part.gap),
        "pace": _short(part.pace),
        "people": _persons(part.people),
        "indicator": part.indicator or None,
        "now": part.stands,
        "target": _short(part.target),
        "proposed": part.proposed,
    }


def _joint(demand: PairDemand | None, indicator: str) -> Row | None:
    if demand is None:
        return None
    now, then = demand.present, demand.then
    return {
        "with": demand.girls if indicator == demand.total else demand.total,
        "cohort": demand.cohort,
        "lowest_cohort": _short(demand.lowest_cohort),
        "highest_cohort": _short(demand.highest_cohort),
        "of_girls_now": _short(now.of_girls) if now else None,
        "of_boys_now": _short(now.of_boys) if now else None,
        "of_girls": _short(then.of_girls) if then else None,
        "of_boys": _short(then.of_boys) if then else None,
        "feasible": then.is_feasible if then else None,
    }


def _short(value: Decimal | None) -> Decimal | None:
    """A number of our own arithmetic with six decimals at most, without the noughts at its end.

    >>> _short(Decimal("5.6395000000001")), _short(Decimal("40"))
    (Decimal('5.6395'), Decimal('40'))
    """
    if value is None:
        return None
    shown = round(value, 6).normalize()
    return shown.quantize(Decimal(1)) if shown == shown.to_integral_value() else shown


def _persons(people: Decimal | None) -> Decimal | None:
    return None if people is None else _short(round(people, 1))


def _concerns(found: Overdue, finding: Finding) -> bool:
    figures = finding.indicator.figures
    if found.indicator:
        return found.indicator == finding.indicator.id
    return figures is not None and figures.dataflow == found.dataflow

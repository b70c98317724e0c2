"""Open data of what was counted from records: the guarded counts, the splits of wholes, the bridges."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from streefpad.model.edition import Edition
from streefpad.publish.rows.findings import as_text
from streefpad.values.texts import Text

Columns = dict[str, str]

ABOUT: Mapping[str, Text] = {
    "counts": Text(
        nl="de aantallen achter elk geteld cijfer, na de regel voor openbaarmaking; een leeg vak is "
        "ingehouden",
        en="the counts behind every counted figure, after the disclosure rule; an empty field is withheld",
    ),
    "splits": Text(
        nl="waarom een geheel bewoog: gewicht en aandeel van elk deel, en wat elk bijdroeg",
        en="why a whole moved: weight and rate of each part, and what each contributed",
    ),
    "bridges": Text(
        nl="elke waarde die over een breuk gebracht is, met haar marge",
        en="every value that was carried over a break, with its range",
    ),
}


def count_tables(edition: Edition) -> dict[str, list[Columns]]:
    """The tables that have rows, by name."""
    tables = {
        "counts": [*_counts(edition)],
        "splits": [*_splits(edition)],
        "bridges": [*_bridges(edition)],
    }
    return {name: rows for name, rows in tables.items() if rows}


def _counts(edition: Edition) -> Iterator[Columns]:
    for indicator in edition.counted.indicators:
        for each in indicator.counts:
            yield {
                "indicator": indicator.indicator,
                "classification": indicator.classification,
                "period": str(each.period),
                "numerator": as_text(each.numerator),
                "denominator": as_text(each.denominator),
                "withheld": each.withheld.value if each.withheld else "",
                "lowest": as_text(each.lowest),
                "highest": as_text(each.highest),
            }


def _splits(edition: Edition) -> Iterator[Columns]:
    for split in edition.counted.splits:
        for part in split.parts:
            yield {
                "indicator": split.indicator,
                "before": str(split.before),
                "after": str(split.after),
                "change": as_text(split.change),
                "part": part.indicator,
                "weight_before": as_text(part.weight_before),
                "weight_after": as_text(part.weight_after),
                "rate_before": as_text(part.rate_before),
                "rate_after": as_text(part.rate_after),
                "composition_effect": as_text(part.composition),
                "rate_effect": as_text(part.rate),
            }


def _bridges(edition: Edition) -> Iterator[Columns]:
    for line in edition.counted.bridged:
        for point in line.points:
            yield {
                "indicator": line.indicator,
                "bridge": line.bridge,
                "link": line.measured.link.value,
                "before": line.before,
                "after": line.after,
                "overlap": line.overlap,
                "overlap_periods": " ".join(str(each.period) for each in line.measured.overlaps),
                "period": str(point.period),
                "value_before": as_text(point.before),
                "value": as_text(point.value),
                "lowest": as_text(point.lowest),
                "highest": as_text(point.highest),
            }

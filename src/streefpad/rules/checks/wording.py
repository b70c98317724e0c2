"""Percent or percentage points: where the words of a target and its kind say different things."""

from __future__ import annotations

import re
from collections.abc import Iterator

from streefpad.model.catalogue import Catalogue
from streefpad.model.targets import Aim, GrowthCompound, GrowthPercent, GrowthPoints, Reading, Target
from streefpad.rules.checks.facts import of_target
from streefpad.rules.promises import lacks_a_share
from streefpad.values.problems import Problem, Severity
from streefpad.values.quantities import Unit

# "5 procentpunt per jaar", "procentpunten", "%-punt", "percentage points", "pp"
POINTS = re.compile(
    r"(?:pro\s?cent|percent(?:age)?|%)\s?-?\s?(?:punt(?:en)?|points?)\b|\bpp\b|\bp\.p\.", re.IGNORECASE
)
# "5 %/jaar", "5 procent", "5 percent": only where no points are meant
PERCENT = re.compile(r"%|\bprocent\b|\bper\s?cent\b|\bpct\b", re.IGNORECASE)


def check_wording(catalogue: Catalogue) -> Iterator[Problem]:
    """Readings whose kind is not what the quoted words say, or cannot hold for the unit.

    A slip in the reading in force makes the verdict wrong; another reading may be kept exactly
    because it reads the words in an unlikely way.
    """
    for target in catalogue.targets:
        indicator = catalogue.indicator(target.indicator)
        for reading in target.readings:
            severity = Severity.ERROR if reading is target.in_force else Severity.HINT
            quote = _quote(target, reading)
            if _reads_otherwise(reading.aim, quote):
                yield of_target(
                    "percent-point-confusion",
                    severity,
                    target,
                    reading=reading.id,
                    what="quote",
                    kind=reading.aim.kind,
                    text=quote,
                )
            if indicator:
                yield from check_unit(target, reading, indicator.unit)


def check_unit(target: Target, reading: Reading, unit: Unit) -> Iterator[Problem]:
    """Percentage points asked of a series that is no share."""
    if lacks_a_share(reading.aim, unit):
        severity = Severity.ERROR if reading is target.in_force else Severity.HINT
        yield of_target("points-on-a-count", severity, target, reading=reading.id)


def _quote(target: Target, reading: Reading) -> str:
    said = reading.said or target.said
    return said.quote if said else ""


def _reads_otherwise(aim: Aim, quote: str) -> bool:
    says_points = bool(POINTS.search(quote))
    says_percent = bool(PERCENT.search(POINTS.sub(" ", quote)))
    if isinstance(aim, GrowthPoints):
        return says_percent and not says_points
    if isinstance(aim, GrowthPercent | GrowthCompound):
        return says_points and not says_percent
    return False

"""Where the pace so far leads, and whether it goes past a target that is no better for being passed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from streefpad.model.edition import Outlook
from streefpad.model.targets import Aim, Level, Parity
from streefpad.rules.status import assess
from streefpad.values.periods import parse_period
from tests.unit.rules import samples


def outlook(aim: Aim, latest: str) -> Outlook:
    """The outlook to 2029-2030 of a series that was 40 in 2019-2020, and this in 2024-2025."""
    catalogue = samples.catalogue((samples.indicator(),), (samples.target(aim),))
    cells = (samples.figure("2019-2020", "40"), samples.figure("2024-2025", latest))
    [finding] = samples.findings(catalogue, *cells)
    assert finding.target is not None
    found = assess(finding.target, finding.target.in_force, finding.series).assessment.outlook
    assert found is not None
    return found


def test_a_line_through_parity_overshoots_it_and_says_when_it_was_there() -> None:
    found = outlook(Parity(), "48")
    assert (found.value, found.reaches, found.overshoots) == (Decimal(56), False, True)
    assert found.arrives == parse_period("2026-2027")


def test_a_line_that_stays_on_this_side_of_parity_does_not_overshoot() -> None:
    found = outlook(Parity(), "42")
    assert (found.reaches, found.overshoots) == (False, False)


def test_a_line_that_leaves_parity_overshoots() -> None:
    assert outlook(Parity(), "50").overshoots


@pytest.mark.parametrize("latest", ["42", "48"])
def test_a_level_is_never_overshot(latest: str) -> None:
    assert not outlook(Level(value=Decimal(50)), latest).overshoots

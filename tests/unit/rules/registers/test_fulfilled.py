"""Which profiles fulfil every condition of their target: events add up, and a withdrawn profile is gone."""

from __future__ import annotations

from datetime import date

from streefpad.model.computed import Fulfilled
from streefpad.model.records import Predicate
from streefpad.model.registerplans import RegisterKind
from streefpad.model.targets import Condition
from streefpad.rules.registers.fulfilled import fulfilled_counts
from streefpad.values.periods import parse_period
from tests.unit.rules.registers.samples import indicator, register, where

CONDITIONS = (Condition(event="reviewed", at_least=2), Condition(event="updated", at_least=1))


def event(profile: str, event: str, year: int, **more: str) -> dict[str, str | date]:
    return {"profile": profile, "kind": "occupational", "event": event, "on": date(year, 5, 1), **more}


WELD = [event("weld", each, year) for each, year in (("established", 2022), ("reviewed", 2023))]
LATER = [event("weld", each, year) for each, year in (("reviewed", 2024), ("updated", 2025))]


def counted(*rows: dict[str, str | date], since: str = "", of: Predicate = ()) -> dict[str, str]:
    kept = register(RegisterKind.PROFILES, *rows)
    asked = Fulfilled(dataflow="profiles", of=of, from_period=parse_period(since) if since else None)
    found = fulfilled_counts(indicator(), asked, CONDITIONS, kept)
    return {str(each.period): f"{each.numerator}/{each.denominator}" for each, _ in found}


def test_events_add_up_until_every_condition_is_fulfilled() -> None:
    assert counted(*WELD, *LATER) == {
        "2022": "0/1",
        "2023": "0/1",
        "2024": "0/1",
        "2025": "1/1",
        "2026": "1/1",
    }


def test_events_before_the_first_period_do_not_count() -> None:
    assert counted(*WELD, *LATER, since="2024") == {"2024": "0/1", "2025": "0/1", "2026": "0/1"}


def test_a_withdrawn_profile_counts_no_longer() -> None:
    found = counted(*WELD, *LATER, event("old", "established", 2022), event("old", "withdrawn", 2025))
    assert (found["2024"], found["2025"]) == ("0/2", "1/1")


def test_conditions_on_the_kind_choose_profiles_and_others_choose_events() -> None:
    seen = [event("weld", "reviewed", year, forward_looking="yes") for year in (2023, 2024)]
    rows = [*WELD, *LATER, *seen]
    assert counted(*rows, of=where(kind="competence"))["2026"] == "0/0"
    assert counted(*rows, of=where(forward_looking="yes"))["2026"] == "0/1"


def test_a_profile_established_again_after_its_withdrawal_is_in_force() -> None:
    again = [event("weld", "withdrawn", 2024), event("weld", "established", 2026)]
    found = counted(*WELD, *again)
    assert (found["2023"], found["2024"], found["2025"], found["2026"]) == ("0/1", "0/0", "0/0", "0/1")

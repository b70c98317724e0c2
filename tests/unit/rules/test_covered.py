"""How far goals are covered, what agreements carry, and who is to conclude them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from streefpad.model.catalogue import Catalogue
from streefpad.model.indicators import Agreed, Ownership, Role
from streefpad.model.registers import Agreement, Registered
from streefpad.model.sharing import Covered
from streefpad.model.sources import Release
from streefpad.rules.coverage import carries_share, cover
from streefpad.rules.covered import count_covered
from streefpad.values.record import replace
from streefpad.values.texts import Text
from tests.unit.rules.samples import LATER, TODAY, findings, indicator, target
from tests.unit.rules.test_coverage import agreement, with_register

GIRLS: dict[str, Any] = {"girls": Decimal(50)}
DISADVANTAGED: dict[str, Any] = {"disadvantaged": Decimal(20)}
PROPOSED = Ownership(domain="education", role=Role.LEAD, proposed=True)


def agreed(share: str, *kinds: str, releases: tuple[Release, ...] = (), **changes: Any) -> Catalogue:
    """The agenda with a register, its one indicator in agreements of these kinds."""
    made = with_register()
    flows = (*made.dataflows[:-1], replace(made.dataflows[-1], releases=releases))
    own = replace(indicator(**changes), agreed=Agreed(kinds=kinds or ("academy",), share=share))
    return replace(made, indicators=(own,), targets=(target(),), dataflows=flows)


def counted(made: Catalogue, *agreements: Agreement) -> Covered:
    registered = Registered(agreements=agreements)
    return count_covered(made, findings(made), registered, cover(made, registered, TODAY), TODAY)


def release(owner: str, *kinds: str) -> Release:
    return Release(what=Text(en="List"), due=LATER, owner=owner, kinds=kinds)


@pytest.mark.parametrize(
    ("held", "share", "carried"),
    [
        (GIRLS, "girls", True),
        (DISADVANTAGED, "girls", False),
        (DISADVANTAGED, "disadvantaged", True),
        ({**GIRLS, **DISADVANTAGED}, "girls", True),
        (DISADVANTAGED, "", True),
        ({}, "", False),
    ],
)
def test_an_agreement_carries_a_target_whose_share_stands_in_it(
    held: dict[str, Any], share: str, carried: bool
) -> None:
    assert carries_share(agreement("A1", **held), share) is carried


def test_an_agreement_with_another_share_alone_does_not_count_as_carrying_a_target() -> None:
    found = counted(agreed("girls"), agreement("A1", **GIRLS), agreement("A2", **DISADVANTAGED))
    [of_indicator] = found.agreed_of("intake")
    assert (of_indicator.carrying, of_indicator.in_force) == (1, 2)
    assert [(each.carrying, each.agreements) for each in found.goals if each.asks_agreements] == [(1, 2)]


def test_agreements_of_a_kind_are_counted_by_what_they_carry() -> None:
    found = counted(
        agreed("girls"), agreement("A1", **GIRLS), agreement("A2", until=TODAY.replace(year=2020))
    )
    academy = next(each for each in found.kinds if each.kind == "academy")
    assert (academy.in_force, academy.girls, academy.none, academy.not_in_force) == (1, 1, 0, 1)


def test_a_goal_says_how_many_indicators_have_only_a_proposed_owner() -> None:
    found = counted(agreed("girls", owners=(PROPOSED,)))
    assert [(each.indicators, each.owned, each.proposed) for each in found.goals if each.indicators] == [
        (1, 1, 1)
    ]


# who concludes a kind


def concluding(made: Catalogue, *agreements: Agreement) -> tuple[tuple[str, ...], bool]:
    found = next(each for each in counted(made, *agreements).kinds if each.kind == "academy")
    return found.owners, found.is_proposed


def test_who_concluded_agreements_of_a_kind_before_is_the_one() -> None:
    past = agreement("A1", until=TODAY.replace(year=2020))
    assert concluding(agreed("girls", releases=(release("work", "academy"),)), past) == (
        ("education",),
        False,
    )


def test_who_is_to_list_a_kind_comes_before_who_leads_the_indicator() -> None:
    releases = (release("boards", "covenant"), release("work", "academy"))
    assert concluding(agreed("girls", releases=releases)) == (("work",), True)


def test_a_delivery_that_names_no_kind_lists_all_of_them() -> None:
    assert concluding(agreed("girls", releases=(release("work"),))) == (("work",), True)


def test_without_agreements_or_deliveries_it_is_who_leads_the_indicator() -> None:
    assert concluding(agreed("girls")) == (("education",), False)
    assert concluding(agreed("girls", owners=(PROPOSED,))) == (("education",), True)

"""Who takes which part of a target, as a steward writes it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from streefpad.model.sharing import Contributor, OwnerShare, Sharing, SplitRule
from tests.unit.intake.agendas import TARGET, read_agenda, told


def sharing(folder: Path, written: str) -> Sharing | None:
    catalogue, problems = read_agenda(folder, {"targets/goal-1.yaml": TARGET + written})
    assert not problems, told(problems)
    return catalogue.targets[0].sharing


def test_a_target_that_says_nothing_is_not_shared(tmp_path: Path) -> None:
    assert sharing(tmp_path, "") is None


def test_agreed_shares_are_read_in_their_order(tmp_path: Path) -> None:
    found = sharing(tmp_path, "shares: [{domain: work, share: 40}, {domain: school, share: 60.0}]\n")
    assert found == Sharing(
        declared=(
            OwnerShare(domain="work", share=Decimal(40)),
            OwnerShare(domain="school", share=Decimal("60.0")),
        )
    )


def test_contributors_are_split_by_odds_where_no_rule_is_named(tmp_path: Path) -> None:
    found = sharing(tmp_path, "contributors: {of: [{indicator: share, domain: school, weight: 25}]}\n")
    assert found == Sharing(
        contributors=(Contributor(indicator="share", domain="school", weight=Decimal(25)),),
        rule=SplitRule.ODDS,
    )


def test_a_ceiling_and_a_cost_are_read_with_their_rule(tmp_path: Path) -> None:
    written = "contributors: {rule: ceiling, of: [{indicator: share, domain: school, ceiling: 75}]}\n"
    found = sharing(tmp_path, written)
    assert found is not None
    assert (found.rule, found.contributors[0].ceiling) == (SplitRule.CEILING, Decimal(75))


@pytest.mark.parametrize(
    ("written", "code", "facts"),
    [
        (
            "shares: [{domain: school, share: 100}]\n"
            "contributors: {of: [{indicator: share, domain: school}]}\n",
            "shares-and-contributors",
            {},
        ),
        ("contributors: {rule: odds}\n", "missing-key", {"key": "of"}),
        (
            "contributors: {rule: cost, of: [{indicator: share, domain: school}]}\n",
            "missing-key",
            {"key": "cost"},
        ),
        (
            "contributors: {rule: ceiling, of: [{indicator: share, domain: school}]}\n",
            "missing-key",
            {"key": "ceiling"},
        ),
        (
            "contributors: {rule: cost, of: [{indicator: share, domain: school, cost: 0}]}\n",
            "out-of-bounds",
            {"what": "cost", "text": "0", "bounds": "> 0"},
        ),
        (
            "shares: [{domain: school, share: 130}]\n",
            "out-of-bounds",
            {"what": "share", "text": "130", "bounds": "0 – 100"},
        ),
        (
            "contributors: {rule: odd, of: [{indicator: share, domain: school}]}\n",
            "unknown-word",
            {
                "what": "rule",
                "code": "odd",
                "nearest": "odds",
                "known": "odds, points, proportional, ceiling, cost",
            },
        ),
    ],
)
def test_what_is_wrong_is_told_at_its_place(
    tmp_path: Path, written: str, code: str, facts: dict[str, object]
) -> None:
    _, problems = read_agenda(tmp_path, {"targets/goal-1.yaml": TARGET + written})
    [(place, found, told_facts)] = told(problems)
    assert (found, told_facts) == (code, facts)
    assert place.startswith("targets/goal-1.yaml:")

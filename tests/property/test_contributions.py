"""What must hold for every split, whoever contributes and whatever the rule."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from streefpad.model.sharing import SplitRule
from streefpad.rules.contributions import Part, attribute, split, whole_of

NEAR = Decimal("1e-9")
derandomised = settings(derandomize=True, max_examples=60, deadline=None)
shares = st.decimals(min_value=0, max_value=100, places=2)
inner_shares = st.decimals(min_value=1, max_value=99, places=2)
parts = st.lists(
    st.builds(
        Part,
        weight=st.decimals(min_value=1, max_value=100, places=1),
        base=inner_shares,
        ceiling=st.just(Decimal(100)),
        cost=st.decimals(min_value=Decimal("0.1"), max_value=10, places=1),
    ),
    min_size=1,
    max_size=6,
)
rules = st.sampled_from(SplitRule)


@derandomised
@given(rules, parts, inner_shares)
def test_the_targets_of_the_contributors_are_the_target_of_the_whole(
    rule: SplitRule, those: list[Part], target: Decimal
) -> None:
    found = split(rule, those, target)
    assume(found is not None)
    assert found is not None
    assert abs(whole_of(those, found) - target) < NEAR


@derandomised
@given(rules, parts, inner_shares)
def test_nobody_has_to_pass_0_or_100(rule: SplitRule, those: list[Part], target: Decimal) -> None:
    found = split(rule, those, target) or ()
    assert all(0 <= each <= 100 for each in found)


@derandomised
@given(parts, shares)
def test_odds_always_finds_a_split(those: list[Part], target: Decimal) -> None:
    found = split(SplitRule.ODDS, those, target)
    assert found is not None
    assert len(found) == len(those)


@derandomised
@given(rules, parts, inner_shares, st.randoms(use_true_random=False))
def test_the_order_of_the_contributors_does_not_matter(
    rule: SplitRule, those: list[Part], target: Decimal, chance: st.DataObject
) -> None:
    order = list(range(len(those)))
    chance.shuffle(order)  # type: ignore[attr-defined]
    found, shuffled = split(rule, those, target), split(rule, [those[at] for at in order], target)
    assert (found is None) == (shuffled is None)
    assert all(
        abs((found or ())[at] - (shuffled or ())[place]) < NEAR
        for place, at in enumerate(order)
        if found is not None
    )


@derandomised
@given(st.lists(st.tuples(shares, shares, inner_shares, inner_shares), min_size=1, max_size=6))
def test_the_parts_of_the_gap_and_the_weights_are_the_whole_gap(
    every: list[tuple[Decimal, Decimal, Decimal, Decimal]],
) -> None:
    targets, now, planned, weights = (list(each) for each in zip(*every, strict=True))
    asked = [Part(weight=weight, base=value) for weight, value in zip(planned, targets, strict=True)]
    there = [Part(weight=weight, base=value) for weight, value in zip(weights, now, strict=True)]
    assert abs(attribute(targets, now, planned, weights).whole - (whole_of(asked) - whole_of(there))) < NEAR

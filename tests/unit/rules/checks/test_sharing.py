"""What the check says of everyone's share, and of pairs that ask too much together."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from streefpad.model.counting import CountedEdition, IndicatorCounts, PublishedCount
from streefpad.model.indicators import Role
from streefpad.model.sharing import Contributor, Sharing, SplitRule
from streefpad.model.targets import Level
from streefpad.rules.checks import check_catalogue
from streefpad.values.periods import parse_period
from streefpad.values.problems import Severity
from tests.unit.rules import samples
from tests.unit.rules.samples import codes, only
from tests.unit.rules.shared_sample import (
    FIGURES,
    NUMBER,
    TODAY,
    agenda,
    contributors,
    declared,
    owner,
    problems,
)

BOTH = (owner("education"), owner("work", Role.SHARED))


def test_shares_and_contributors_that_fit_say_nothing() -> None:
    assert problems(agenda(declared(education=60, work=40), owners=BOTH)) == ()
    assert problems(agenda(contributors())) == ()


def test_declared_shares_add_up_to_a_hundred() -> None:
    found = only(problems(agenda(declared(education=60, work=30), owners=BOTH)), "shares-do-not-add-up")
    assert (found.severity, found.facts["added"]) == (Severity.ERROR, 90)


def test_stated_weights_add_up_to_a_hundred() -> None:
    found = problems(agenda(contributors(weights=("25", "40", "30"))))
    assert only(found, "shares-do-not-add-up").facts["weights"] == "weight"


@pytest.mark.parametrize(
    ("shares", "code", "domain"),
    [
        ({"education": 100}, "owner-without-share", "work"),
        ({"education": 50, "work": 30, "boards": 20}, "share-without-owner", "boards"),
    ],
)
def test_owners_and_shares_are_the_same_domains(shares: dict[str, int], code: str, domain: str) -> None:
    found = only(problems(agenda(declared(**shares), owners=BOTH)), code)
    assert (found.severity, found.facts["domain"]) == (Severity.WARNING, domain)


def test_the_contributors_are_the_whole() -> None:
    figures = {**FIGURES, "c": {"2019-2020": "64.69", "2023-2024": "65.30"}}
    found = only(problems(agenda(contributors(), figures=figures)), "contributions-do-not-add-up")
    assert (found.severity, found.facts["added"]) == (Severity.ERROR, Decimal("47.86"))


def test_rounded_figures_and_weights_may_differ_by_their_rounding() -> None:
    figures = {**FIGURES, "whole": {"2019-2020": "44.5", "2023-2024": "45.2"}}
    assert "contributions-do-not-add-up" not in codes(problems(agenda(contributors(), figures=figures)))


def test_a_rule_that_cannot_give_the_target_is_an_error() -> None:
    high: dict[str, Any] = {"target": {"readings": (samples.reading(Level(value=Decimal(95))),)}}
    found = problems(agenda(contributors(SplitRule.POINTS), **high))
    assert only(found, "split-out-of-reach").facts["rule"] == "points"


def test_odds_moves_nobody_from_nought() -> None:
    nought = {"2019-2020": "0.00", "2023-2024": "0.00"}
    figures = {**FIGURES, "a": nought, "whole": {"2019-2020": "35.11", "2023-2024": "35.52"}}
    found = only(problems(agenda(contributors(), figures=figures)), "odds-without-effort")
    assert (found.severity, found.facts["contributor"]) == (Severity.WARNING, "a")


def test_a_contributor_has_a_figure_at_the_baseline() -> None:
    figures = {**FIGURES, "b": {"2023-2024": "40.42"}}
    found = only(problems(agenda(contributors(), figures=figures)), "contributor-without-figure")
    assert found.facts["contributor"] == "b"


UNSTATED = ("", "", "")


def counted(**sizes: dict[str, int]) -> CountedEdition:
    """Published denominators, by contributor and period."""
    return CountedEdition(
        indicators=tuple(
            IndicatorCounts(
                indicator=id,
                classification="",
                counts=tuple(
                    PublishedCount(period=parse_period(period), numerator=1, denominator=size)
                    for period, size in at.items()
                ),
            )
            for id, at in sizes.items()
        )
    )


THEN_AND_NOW = {"2019-2020": 2500, "2023-2024": 2600}


def test_a_contributor_whose_weight_is_counted_does_not_lack_one() -> None:
    figures = {**FIGURES, "b": {"2023-2024": "40.42"}}
    counts = counted(a=THEN_AND_NOW, b=THEN_AND_NOW, c=THEN_AND_NOW)
    found = problems(agenda(contributors(weights=UNSTATED), figures=figures), counts)
    assert [(each.code, each.facts["contributor"]) for each in found] == [("contributor-without-figure", "b")]


@pytest.mark.parametrize("known", [{}, {"2019-2020": 2500}, {"2023-2024": 2500}])
def test_a_contributor_lacks_a_weight_that_is_neither_stated_nor_counted_then_and_now(
    known: dict[str, int],
) -> None:
    counts = counted(a=THEN_AND_NOW, b=known, c=THEN_AND_NOW)
    found = problems(agenda(contributors(weights=UNSTATED)), counts)
    assert [(each.code, each.facts["contributor"]) for each in found] == [("contributor-without-weight", "b")]


def test_weights_are_stated_of_all_or_of_none() -> None:
    found = only(problems(agenda(contributors(weights=("25", "", "35")))), "contributor-without-weight")
    assert (found.severity, found.facts["contributor"]) == (Severity.ERROR, "b")


def test_a_number_is_not_split_by_a_rule() -> None:
    assert codes(problems(agenda(contributors(), unit=NUMBER))) == ["contributors-without-share"]


@pytest.mark.parametrize(
    ("key", "code"),
    [({"size": "cohort"}, "size-without-persons"), ({"cohort": "pupils"}, "cohort-without-share")],
)
def test_a_size_counts_persons_and_a_cohort_is_a_share(key: dict[str, Any], code: str) -> None:
    assert code in codes(problems(agenda(**key)))


@pytest.mark.parametrize(
    ("domain", "contributor", "code"), [("educaton", "a", "educaton"), ("education", "aa", "aa")]
)
def test_unknown_domains_and_contributors_are_told(domain: str, contributor: str, code: str) -> None:
    sharing = Sharing(contributors=(Contributor(indicator=contributor, domain=domain),))
    catalogue, _ = agenda(sharing)
    found = only(check_catalogue(catalogue, TODAY), "unknown-code")
    assert found.facts["code"] == code


def test_a_pair_that_asks_more_than_all_girls_is_an_error() -> None:
    high: dict[str, Any] = {"target": {"readings": (samples.reading(Level(value=Decimal(90))),)}}
    found = only(problems(agenda(girls="60", cohort="cohort", **high)), "targets-contradict-jointly")
    assert (found.severity, found.facts["of_girls"]) == (Severity.ERROR, Decimal("120.0"))


def test_a_pair_that_asks_more_than_all_boys_leaves_the_girls_target_nothing_to_ask() -> None:
    high: dict[str, Any] = {"target": {"readings": (samples.reading(Level(value=Decimal(90))),)}}
    found = only(problems(agenda(girls="20", cohort="cohort", **high)), "targets-contradict-jointly")
    assert found.severity is Severity.WARNING


def test_without_a_known_cohort_a_pair_that_needs_mostly_girls_is_a_warning() -> None:
    high: dict[str, Any] = {"target": {"readings": (samples.reading(Level(value=Decimal(90))),)}}
    found = only(problems(agenda(girls="60", **high)), "targets-contradict-jointly")
    assert (found.severity, found.facts["lowest"]) == (Severity.WARNING, Decimal("54.0"))


def test_a_pair_beyond_every_cohort_is_an_error() -> None:
    high: dict[str, Any] = {"target": {"readings": (samples.reading(Level(value=Decimal(120))),)}}
    found = only(problems(agenda(girls="50", **high)), "targets-contradict-jointly")
    assert found.severity is Severity.ERROR

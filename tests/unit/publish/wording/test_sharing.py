"""Everyone's share in words, in Dutch and in English."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from streefpad.model.counting import CountedEdition
from streefpad.model.indicators import Role
from streefpad.model.sharing import PairDemand
from streefpad.publish.wording.joint import say_joint
from streefpad.publish.wording.sharing import (
    about,
    say_about,
    say_basis,
    say_catch_up,
    say_own_target,
    say_people,
    say_people_a_year,
    say_share_of,
    say_whom,
)
from streefpad.rules.demands import demands_of_pairs
from streefpad.values.quantities import PERCENT
from streefpad.values.record import replace
from streefpad.values.texts import Language, Text
from tests.unit.rules.shared_sample import agenda, contributors, declared, owner, parts, series_of

BOTH = (owner("education"), owner("work", Role.SHARED, proposed=True))


@pytest.mark.parametrize(
    ("people", "shown"),
    [
        ("140.18", "140"),
        ("125", "130"),
        ("-1389", "1400"),
        ("99.6", "100"),
        ("84.2", "84"),
        ("8.4", "8"),
        ("0.2", "0"),
    ],
)
def test_people_are_told_in_two_digits(people: str, shown: str) -> None:
    assert about(Decimal(people)) == Decimal(shown)


@pytest.mark.parametrize(
    ("people", "language", "said"),
    [
        ("140.18", "nl", "ongeveer 140 meisjes meer"),
        ("140.18", "en", "about 140 more girls"),
        ("-1389", "en", "about 1,400 fewer girls"),
        ("0.2", "en", "fewer than one more"),
    ],
)
def test_more_and_fewer_people_are_told_apart(people: str, language: Language, said: str) -> None:
    assert say_about(Decimal(people), language, "meisjes" if language == "nl" else "girls") == said


def test_people_stand_with_the_size_of_their_group_and_the_assumption() -> None:
    found = agenda(size="pupils")
    said = say_people(parts(found), found[0].indicators[0], "en")
    assert said == (
        "In people: about 89 more each year (pupils in STEM), at the present size of the group "
        "(10,800 in 2023-2024). Assumption: it stays that size."
    )


def test_without_a_head_count_the_sentence_says_so() -> None:
    found = agenda(denominator=Text(nl="alle leerlingen"))
    assert say_people(parts(found), found[0].indicators[0], "nl") == (
        "Hoeveel personen dat zijn, is niet te zeggen: het aantal achter de noemer (alle leerlingen) "
        "is hier niet bekend."
    )


def test_agreements_and_profiles_are_never_said_in_people() -> None:
    found = agenda()
    assert say_people(replace(parts(found), of_people=False), found[0].indicators[0], "nl") == ""


def test_one_person_is_no_people() -> None:
    assert say_people_a_year(Decimal("1.2"), "en") == "about 1 more person a year"
    assert say_people_a_year(Decimal("1.2"), "nl") == "ongeveer 1 persoon meer per jaar"


def test_what_nobody_agreed_is_said_and_the_whole_is_shown() -> None:
    found = agenda(owners=BOTH)
    shared = parts(found)
    assert say_basis(shared, found[0], "en") == (
        "education and work (proposed) carry this target together; who takes which part has not been agreed."
    )
    assert say_share_of(shared, shared.parts[0], PERCENT, found[0], "en") == (
        "with work (proposed), not divided: 5.0 percentage points to go; asked since 2023-2024: +0.8 a year"
    )


def test_an_agreed_part_is_told_beside_the_whole() -> None:
    found = agenda(declared(education=60, work=40), owners=BOTH, size="pupils")
    shared = parts(found)
    assert say_share_of(shared, shared.parts[0], PERCENT, found[0], "nl") == (
        "afgesproken deel, 60\u00a0% van het geheel: nog 3,0 van 5,0 procentpunt; sinds 2023-2024 gevraagd: "
        "+0,5 per jaar, ongeveer 53 personen meer per jaar"
    )


def test_the_pace_from_now_on_is_told_with_its_assumption() -> None:
    found = agenda(declared(education=60, work=40), owners=BOTH)
    shared = parts(found)
    assert say_catch_up(shared, shared.parts[0], PERCENT, "nl") == (
        "vanaf nu (na 2025-2026), als er sinds 2023-2024 niets veranderde (aanname): +0,7 per jaar"
    )
    undivided = parts(agenda(owners=BOTH))
    assert say_catch_up(undivided, undivided.parts[0], PERCENT, "en") == (
        "from now on (after 2025-2026), if nothing changed since 2023-2024 (assumption): +1.2 a year"
    )


def test_without_later_years_there_is_no_other_pace_from_now_on() -> None:
    shared = parts(agenda(), day=date(2024, 12, 1))
    assert say_catch_up(shared, shared.parts[0], PERCENT, "nl") == ""


def test_people_stand_with_who_they_are_and_how_many_there_are_now() -> None:
    found = agenda(size="pupils")
    assert say_whom(parts(found), found[0].indicators[0], "en") == (
        "pupils in STEM; at the present number (10,800 in 2023-2024)"
    )
    assert say_whom(parts(agenda()), found[0].indicators[0], "en") == ""


def test_a_part_that_cannot_be_worked_out_is_told_as_such() -> None:
    found = agenda(contributors(weights=("", "", "")))
    shared = parts(found)
    assert say_share_of(shared, shared.parts[0], PERCENT, found[0], "en") == (
        "part by rule, which cannot be worked out here; the whole: 5.0 percentage points to go; "
        "asked since 2023-2024: +0.8 a year"
    )


def test_a_derived_part_tells_its_rule_and_its_own_target() -> None:
    found = agenda(contributors())
    shared = parts(found)
    assert say_basis(shared, found[0], "en") == "The parts follow from a rule: an equal effort in odds."
    assert say_own_target(shared.parts[0], "en") == "from 38.10% to 42.6%, +0.7 percentage points a year"


def joint(**of: Any) -> tuple[PairDemand, str]:
    catalogue, findings = agenda(girls="20", **of)
    [demand] = demands_of_pairs(catalogue, findings, series_of(findings), CountedEdition())
    return demand, " ".join(say_joint(demand, catalogue.indicators[1], "en"))


def test_a_pair_tells_what_it_asks_of_all_girls_and_all_boys() -> None:
    _, said = joint(cohort="cohort", size="pupils")
    assert said == (
        "Together, 50% STEM and 20% girls within it ask that 22.2% of all girls and 72.7% of all boys choose "
        "STEM in 2029-2030; in 2023-2024 it was 6.1% and 76.9%. That is about 130 more girls and about 41 "
        "fewer boys each year, at the present size of the group (10,800 in 2023-2024). Assumption: girls stay "
        "45.0% of those who choose, as in 2023-2024."
    )


def test_a_pair_that_is_not_about_stem_does_not_speak_of_it() -> None:
    demand, _ = joint(cohort="cohort")
    girls = replace(
        agenda()[0].indicators[1], denominator=Text(nl="wie techniek koos", en="who chose technology")
    )
    said = " ".join(say_joint(demand, girls, "en"))
    assert "50% of all and 20% girls within it ask that 22.2% of all girls" in said
    assert "make that choice in 2029-2030" in said
    assert "STEM" not in said


def test_a_pair_without_a_known_cohort_tells_which_cohorts_can_give_it() -> None:
    _, said = joint()
    assert "only where between 10% and 60% of those who choose are girls" in said


def test_too_many_girls_are_too_many() -> None:
    demand, _ = joint(cohort="cohort")
    assert demand.then is not None
    many = replace(demand, then=replace(demand.then, of_girls=Decimal(120)))
    catalogue, _ = agenda()
    assert "There are not that many girls" in " ".join(say_joint(many, catalogue.indicators[1], "en"))

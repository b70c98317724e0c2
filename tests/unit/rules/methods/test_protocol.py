"""What every method in the registry has to offer."""

from __future__ import annotations

from decimal import Decimal

import pytest

from streefpad.model.targets import KINDS, Aim, Direction, Level, Parity, Statement
from streefpad.rules.methods import METHODS, applicable, method, parameter_names
from streefpad.rules.methods.protocol import Method, Standing
from streefpad.values.quantities import Unit, UnitKind
from tests.unit.rules.methods.questions import EVERY_AIM, ask, towards

IDS = ("house", "logit", "statcan", "sdsn", "germany", "eustat", "escap")

every_method = pytest.mark.parametrize("each", METHODS, ids=lambda each: each.id)


def test_the_registry_holds_the_methods_of_the_contract_in_its_order() -> None:
    assert tuple(each.id for each in METHODS) == IDS


def test_a_method_is_found_by_its_name() -> None:
    found = method("sdsn")
    assert found is not None
    assert found.id == "sdsn"


def test_an_unknown_name_finds_no_method() -> None:
    assert method("oracle") is None


@every_method
def test_a_method_says_in_both_languages_what_it_does(each: Method) -> None:
    assert each.name.own("nl")
    assert each.name.own("en")
    assert each.meaning.own("nl")
    assert each.meaning.own("en")
    assert each.source.title


@every_method
def test_a_method_of_others_names_its_address(each: Method) -> None:
    assert each.source.address.startswith("https://") or each.id in {"house", "logit"}


@every_method
def test_parameters_are_told_apart_and_explained_in_both_languages(each: Method) -> None:
    names = [parameter.name for parameter in each.parameters]
    assert len(names) == len(set(names))
    assert all(parameter.meaning.own("nl") and parameter.meaning.own("en") for parameter in each.parameters)


@every_method
def test_a_default_can_be_reckoned_with(each: Method) -> None:
    defaults = [(parameter, parameter.default) for parameter in each.parameters]
    assert all(parameter.allows(default) for parameter, default in defaults if default is not None)


@every_method
def test_classes_are_told_apart_and_named_in_both_languages(each: Method) -> None:
    slugs = [found.slug for found in each.classes]
    assert len(slugs) == len(set(slugs))
    assert all(found.name.own("nl") and found.name.own("en") for found in each.classes)


def test_a_parameter_has_one_meaning_in_all_methods() -> None:
    meanings = {(found.name, found.meaning) for each in METHODS for found in each.parameters}
    names = [name for name, _ in meanings]
    assert {name for name in names if names.count(name) > 1} == set()


def test_the_parameters_of_the_contract_are_known() -> None:
    assert {"limit", "lower_bound", "optimum", "green_threshold", "zero_replacement"} <= parameter_names()


def test_every_method_answers_a_level_of_a_share() -> None:
    assert tuple(each.id for each in applicable(towards({2020: "30", 2024: "35"}, "50"))) == IDS


def test_the_logit_scale_is_for_shares_only() -> None:
    numbers = ask({2020: "30"}, Level(value=Decimal(50)), unit=Unit(UnitKind.NUMBER))
    assert "logit" not in {each.id for each in applicable(numbers)}


def test_parity_has_two_sides_so_the_arrows_have_no_rule_for_it() -> None:
    assert {each.id for each in applicable(ask({}, Parity()))} == {
        "house",
        "statcan",
        "germany",
        "eustat",
        "escap",
    }


def test_a_direction_has_no_way_to_cover() -> None:
    assert {each.id for each in applicable(ask({}, Direction()))} == {
        "house",
        "statcan",
        "germany",
        "eustat",
    }


def test_a_statement_is_for_the_house_alone() -> None:
    assert [each.id for each in applicable(ask({}, Statement()))] == ["house"]


def test_a_method_without_a_rule_says_so_when_asked_all_the_same() -> None:
    found = method("escap")
    assert found is not None
    verdict = found.judge(ask({}, Direction()))
    assert (verdict.slug, verdict.reason.code) == ("not_available", "method-does-not-apply")
    assert verdict.reason.facts == {"kind": "direction"}


def test_parameters_of_other_methods_are_passed_over() -> None:
    question = towards({2020: "30", 2024: "35"}, "50")
    found = method("escap")
    assert found is not None
    assert found.judge(question, {"limit": Decimal(100)}) == found.judge(question)


@pytest.mark.parametrize("value", ["0", "-1", "NaN", "Infinity"])
def test_a_parameter_that_cannot_be_reckoned_with_is_named(value: str) -> None:
    found = method("statcan")
    assert found is not None
    verdict = found.judge(towards({2020: "30", 2024: "35"}, "50"), {"zero_replacement": Decimal(value)})
    assert verdict.reason.code == "method-parameter-out-of-range"
    assert verdict.reason.facts == {"parameter": "zero_replacement"}


def test_a_class_that_a_method_does_not_know_is_no_answer() -> None:
    assert METHODS[0].standing("sun") is Standing.NO_ANSWER


@pytest.mark.parametrize("aim", EVERY_AIM, ids=lambda aim: aim.kind)
def test_the_house_has_a_rule_for_every_kind_of_target(aim: Aim) -> None:
    assert "house" in {each.id for each in applicable(ask({}, aim))}


def test_no_kind_of_target_is_left_out_of_these_tests() -> None:
    assert {aim.kind for aim in EVERY_AIM} == set(KINDS)

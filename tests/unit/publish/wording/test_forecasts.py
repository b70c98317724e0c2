"""Chances as natural frequencies, and a reference class that never passes for a forecast."""

from __future__ import annotations

from decimal import Decimal

import pytest

from streefpad.publish.wording.forecasts import (
    ELSEWHERE,
    say_chance,
    say_corpus,
    say_fan,
    say_frequency,
    say_odds,
    say_prospect,
    say_way_to_go,
)
from streefpad.values.quantities import PERCENT
from streefpad.values.texts import Language
from tests.unit.publish import sample
from tests.unit.publish.forecasts import compared, foretold, odds


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("chance", "nl", "en"),
    [
        ("0", "uitgesloten", "ruled out"),
        ("0.005", "hoogstens 1 kans op 200", "at most 1 in 200"),
        ("0.01", "ongeveer 1 kans op 100", "about 1 in 100"),
        ("0.05", "ongeveer 1 kans op 20", "about 1 in 20"),
        ("0.12", "ongeveer 1 kans op 8", "about 1 in 8"),
        ("0.33", "ongeveer 1 kans op 3", "about 1 in 3"),
        ("0.41", "ongeveer 2 kansen op 5", "about 2 in 5"),
        ("0.5", "ongeveer 1 kans op 2", "about 1 in 2"),
        ("0.68", "ongeveer 2 kansen op 3", "about 2 in 3"),
        ("0.786", "ongeveer 4 kansen op 5", "about 4 in 5"),
        ("0.97", "ongeveer 29 kansen op 30", "about 29 in 30"),
        ("0.995", "minstens 199 kansen op 200", "at least 199 in 200"),
        ("1", "zeker", "certain"),
    ],
)
def test_a_chance_is_so_many_in_so_many(chance: str, nl: str, en: str) -> None:
    assert (say_frequency(Decimal(chance), "nl"), say_frequency(Decimal(chance), "en")) == (nl, en)


def test_the_fraction_told_is_never_far_from_the_chance() -> None:
    for thousandth in range(6, 995):
        words = say_frequency(Decimal(thousandth) / 1000, "en").split()
        told = Decimal(words[1]) / Decimal(words[3])
        chance = Decimal(thousandth) / 1000
        assert abs(told - chance) <= Decimal("0.051")
        assert Decimal("0.5") <= min(told, 1 - told) / min(chance, 1 - chance) <= Decimal("1.5")


def test_the_chance_is_said_of_the_deadline() -> None:
    found = foretold(sample.no_data())
    assert say_chance(found, "nl") == "De kans dat het doel in 2029-2030 gehaald is: ongeveer 1 kans op 8."
    assert say_chance(found, "en") == "The chance that the target is met in 2029-2030: about 1 in 8."


def test_of_a_target_that_is_met_the_chance_is_of_staying_so() -> None:
    assert "nog" not in say_chance(foretold(sample.no_data()), "nl")
    met = foretold(sample.moved("met", "2019-2020 51", "2020-2021 52"))
    assert say_chance(met, "en").startswith("The chance that the target is still met")


def test_without_a_chance_there_is_no_sentence() -> None:
    assert say_chance(sample.no_data(), "nl") == ""
    assert say_chance(foretold(sample.no_data(), chance=None), "nl") == ""
    assert say_prospect(sample.no_data(), "nl") == ""


def test_the_fan_says_where_it_ends_with_four_chances_in_five_and_what_that_rests_on() -> None:
    forecast = foretold(sample.no_data()).forecast
    assert forecast is not None
    assert plain(say_fan(forecast, PERCENT, "nl")) == (
        "Prognose uit de 6 cijfers tot 2019-2020: met 4 kansen op 5 ligt het in 2029-2030 tussen 17,0 % en "
        "57,0 %, met als midden 37,0 %. Hoe breed dat is, komt van de fouten die zulke prognoses elders maakten."
    )


@pytest.mark.parametrize(
    ("moved", "move", "nl", "en"),
    [
        (3, "15.8", "stegen er 3 in 10 jaar minstens 15,8", "3 rose at least 15.8"),
        (1, "15.8", "steeg er 1 in 10 jaar minstens 15,8", "1 rose at least 15.8"),
        (0, "15.8", "steeg er geen enkele in 10 jaar minstens 15,8", "not one rose at least 15.8"),
        (3, "-2.5", "daalden er 3 in 10 jaar minstens 2,5", "3 fell at least 2.5"),
        (1, "-2.5", "daalde er 1 in 10 jaar minstens 2,5", "1 fell at least 2.5"),
        (0, "-2.5", "daalde er geen enkele in 10 jaar minstens 2,5", "not one fell at least 2.5"),
    ],
)
def test_the_reference_class_is_a_count(moved: int, move: str, nl: str, en: str) -> None:
    found = odds(moved=moved, move=move)
    assert nl in say_odds(found, "nl")
    assert en in say_odds(found, "en")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("moved", [0, 1, 3, 61, 122])
def test_the_reference_class_is_labelled_and_never_called_a_chance(language: Language, moved: int) -> None:
    said = say_odds(odds(moved=moved), language)
    assert ELSEWHERE.in_language(language) in said
    assert "kans" not in said
    assert "chance" not in said


def test_the_corpus_and_its_indicators_are_named() -> None:
    assert say_corpus(odds(), "en") == (
        "Counted in 12 made-up series, each series once. Indicators in which it happened: 2 of 24. "
        "In any stretch of 10 years: 7 series."
    )


def test_what_is_asked_is_told_first() -> None:
    assert plain(say_way_to_go(odds(), "nl")) == "Vanaf 4,20 % is het nog 15,8 procentpunt in 10 jaar."
    assert "in één jaar" in say_way_to_go(odds(years=1), "nl")


def test_a_table_has_room_for_one_line() -> None:
    assert (
        say_prospect(foretold(sample.no_data()), "nl")
        == "kans op het doel in 2029-2030: ongeveer 1 kans op 8"
    )
    assert say_prospect(compared(sample.no_data()), "nl") == (
        "elders stegen 3 van 122 vergelijkbare reeksen zo ver in 10 jaar"
    )

"""The concordance: explicit, weighed, and never silent about what it does not know."""

from __future__ import annotations

from decimal import Decimal

from streefpad.model.bridges import Move
from streefpad.model.records import Condition
from streefpad.rules.bridges import Direction, check_bridge, lean, recode, standing_of, unmatched
from streefpad.values.periods import school_year
from tests.unit.rules.bridges.programmes import (
    LATIN,
    WIND,
    WIND_ON,
    WIND_UP,
    WOOD,
    WOOD_LINE,
    bridge,
    columns,
    line,
    programme,
)

DOUBLE = (Condition(column="finality", codes=("Dubbele finaliteit",)),)
STEM = Condition(column="domain", codes=("STEM",))


def test_a_programme_goes_where_its_line_says() -> None:
    recoding = recode([programme(WOOD)], bridge(WOOD_LINE))
    expected = columns(("Houtleer", "bso", "Arbeidsmarktfinaliteit", "STEM"))
    assert recoding.moves == ((columns(WOOD), (Move(expected, Decimal(1)),)),)


def test_two_lines_divide_a_programme_by_their_weights() -> None:
    ((_, moves),) = recode([programme(WIND)], bridge(WIND_UP, WIND_ON)).moves
    assert [(dict(each.columns)["finality"], each.weight) for each in moves] == [
        ("Doorstroomfinaliteit", Decimal("0.6")),
        ("Dubbele finaliteit", Decimal("0.4")),
    ]


def test_names_are_compared_without_case_and_spacing() -> None:
    recoding = recode([programme((" houtLEER ", "bso", "", ""))], bridge(WOOD_LINE))
    assert not recoding.unmatched


def test_the_line_that_says_most_wins_over_a_general_one() -> None:
    general = line("Houtleer", finality="Dubbele finaliteit")
    special = line("Houtleer", finality="Arbeidsmarktfinaliteit")
    narrow = type(special)(
        before=(("name", "Houtleer"), ("form", "bso")), after=special.after, place=special.place
    )
    ((_, moves),) = recode([programme(WOOD)], bridge(general, narrow)).moves
    assert dict(moves[0].columns)["finality"] == "Arbeidsmarktfinaliteit"


def test_a_programme_that_no_line_means_is_told_with_its_population() -> None:
    made = bridge(WOOD_LINE)
    listed = [programme(WOOD), programme(LATIN), programme(WIND)]
    recoding = recode(listed, made)
    assert recoding.unmatched == (columns(LATIN), columns(WIND))
    (problem,) = unmatched(recoding, listed, made, school_year(2023), lambda each: each.get("form") != "aso")
    assert problem.code == "programmes-not-bridged"
    assert (problem.facts["programmes"], problem.facts["of"], problem.facts["named"]) == (1, 2, "Windleer")


def test_weights_that_do_not_add_up_are_told_at_their_line() -> None:
    (problem,) = check_bridge(bridge(WOOD_LINE, line("Windleer", "0.6", at=7, domain="STEM")))
    assert (problem.code, problem.place.line, problem.facts["total"]) == (
        "weights-not-one",
        7,
        Decimal("0.6"),
    )


def test_a_weight_above_one_or_finer_than_a_millionth_is_no_weight() -> None:
    heavy = check_bridge(bridge(line("Houtleer", "60", domain="STEM")))
    fine = check_bridge(bridge(line("Houtleer", "0.3333333", domain="STEM")))
    assert [each.code for each in heavy] == ["weight-out-of-range", "weights-not-one"]
    assert [each.code for each in fine] == ["weight-out-of-range", "weights-not-one"]


def test_guesses_lean_to_where_they_move_the_share_most() -> None:
    recoding = recode([programme(WIND), programme(WOOD)], bridge(WIND_UP, WIND_ON, WOOD_LINE))
    standing = standing_of((*DOUBLE, STEM), DOUBLE, {}, "")
    finalities = {
        direction: [dict(move.columns)["finality"] for _, moves in leaning.moves for move in moves]
        for direction in Direction
        for leaning in [lean(recoding, standing, direction)]
    }
    # A whole line is no guess: Houtleer stays where it is put.
    assert finalities == {
        Direction.HIGHEST: ["Dubbele finaliteit", "Arbeidsmarktfinaliteit"],
        Direction.LOWEST: ["Doorstroomfinaliteit", "Arbeidsmarktfinaliteit"],
    }


def test_the_category_of_a_classification_decides_where_records_stand() -> None:
    new = columns(("Windleer", "tso", "Dubbele finaliteit", "STEM"))
    asks_stem = Condition(column="stem", codes=("stem",))
    counted = standing_of((*DOUBLE, asks_stem), DOUBLE, {new: "stem"}, "stem")
    not_counted = standing_of((*DOUBLE, asks_stem), DOUBLE, {}, "stem")
    assert (counted(new).name, not_counted(new).name) == ("NUMERATOR", "DENOMINATOR_ONLY")

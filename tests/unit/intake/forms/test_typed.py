"""What people type as text is read where it can mean one thing only, and the remedy fits the cell."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from streefpad.intake.forms.written import day_written, number_written, sum_of
from streefpad.publish.wording.problems import say_problem
from streefpad.values.problems import Severity
from streefpad.values.texts import Language
from tests.unit.intake.forms.filled import (
    GRID,
    LIST,
    SOUND,
    empty,
    errors,
    fill,
    part,
    read,
    repacked,
    sound,
    told,
)


def test_a_plain_sum_without_a_stored_value_is_worked_out_and_remarked() -> None:
    reading = read(sound(D7="=80+40", D8="= 300 - 200"))
    assert told(reading.problems) == [
        (f"{GRID}!D7", "form-sum-worked-out"),
        (f"{GRID}!D8", "form-sum-worked-out"),
    ]
    assert {each.severity for each in reading.problems} == {Severity.WARNING}
    assert [each.values["participations"] for each in reading.rows[:2]] == [120, 100]


def test_a_sum_whose_stored_value_is_of_before_the_last_change_is_worked_out_again() -> None:
    content = sound(D7=120)
    name = "xl/worksheets/sheet2.xml"
    stored = part(content, name).replace(b"<v>120</v>", b"<f>80+45</f><v>120</v>")
    reading = read(repacked(content, {name: stored}))
    assert told(reading.problems) == [(f"{GRID}!D7", "form-sum-worked-out")]
    assert reading.rows[0].values["participations"] == 125


def test_a_form_with_sums_alone_is_not_empty() -> None:
    cells = {f"{column}{row}": "=1+1" for row in range(7, 13) for column in "DE"}
    reading = read(fill(empty(), {GRID: cells, LIST: SOUND[LIST]}))
    assert errors(reading.problems) == []
    assert reading.rows[0].values["persons"] == 2


@pytest.mark.parametrize("written", ["1.200", "1 200", "1.200,0"])
def test_a_whole_number_with_a_sign_between_its_thousands_is_read_and_remarked(written: str) -> None:
    reading = read(sound(D7=written))
    assert told(reading.problems) == [(f"{GRID}!D7", "form-number-read")]
    assert reading.problems[0].severity is Severity.WARNING
    assert reading.rows[0].values["participations"] == 1200


@pytest.mark.parametrize("written", ["45,5", "45.5"])
def test_a_share_that_is_text_is_read_with_its_decimals_and_remarked(written: str) -> None:
    reading = read(fill(sound(), {LIST: {"G7": written}}))
    assert told(reading.problems) == [(f"{LIST}!G7", "form-number-read")]
    assert reading.rows[-1].values["share"] == Decimal("45.5")


def test_a_share_that_is_text_must_still_be_a_share() -> None:
    assert errors(read(fill(sound(), {LIST: {"G7": "145,5"}})).problems) == [(f"{LIST}!G7", "form-too-high")]


@pytest.mark.parametrize("written", ["03/04/2026", "3-4-2026", "03.04.2026"])
def test_a_date_that_is_text_is_read_with_its_day_first_and_remarked(written: str) -> None:
    reading = read(fill(sound(), {LIST: {"E7": written}}))
    assert told(reading.problems) == [(f"{LIST}!E7", "form-date-read")]
    assert reading.problems[0].severity is Severity.WARNING
    assert reading.rows[-1].values["started"] == date(2026, 4, 3)


@pytest.mark.parametrize(
    ("content", "language", "said"),
    [
        (sound(D7="12,5"), "nl", "geheel getal, zonder cijfers na de komma"),
        (sound(D7="12,5 keer"), "nl", "Typ alleen het getal"),
        (sound(D7="31,5 %"), "nl", "Is ‘31,5’ bedoeld?"),
        (fill(sound(), {LIST: {"G7": "12.345"}}), "nl", "Dit kan 12345 zijn of 12,345"),
        (fill(sound(), {LIST: {"C7": None}}), "nl", "wis de hele rij"),
        (fill(sound(), {LIST: {"D7": None}}), "en", "choose a word from its list"),
        (fill(sound(), {LIST: {"F7": "waar"}}), "nl", "Is ‘ja’ bedoeld?"),
        (fill(sound(), {LIST: {"F7": "misschien"}}), "nl", "vraag dan welk"),
    ],
)
def test_the_remedy_is_one_for_this_kind_of_cell(content: bytes, language: Language, said: str) -> None:
    (problem,) = (each for each in read(content).problems if each.severity is Severity.ERROR)
    assert said in say_problem(problem, language)[1]


def test_a_number_is_never_offered_in_place_of_a_number() -> None:
    for problem in read(sound(D7="1,200", D8="12,5")).problems:
        assert "bedoeld" not in say_problem(problem, "nl")[1]


@pytest.mark.parametrize(
    "formula",
    ["80", "80*2", "80/2", "(80+40)", "80+A1", "SUM(1,2)", "80++40", "+", "1e3+1", "80+", "9" * 16 + "+1"],
)
def test_nothing_but_a_sum_of_plain_numbers_is_worked_out(formula: str) -> None:
    assert sum_of(formula) is None


@pytest.mark.parametrize(
    ("text", "language", "is_count", "number"),
    [
        ("1.200", "nl", True, "1200"),
        ("1,200", "en", True, "1200"),
        ("1.200.300", "nl", True, "1200300"),
        ("1,200", "nl", False, "1.2"),
        ("12,5", "en", False, "12.5"),
        ("0,450", "nl", True, "0.45"),
        ("1,200", "nl", True, None),  # a decimal comma, or a comma between thousands
        ("1.200", "nl", False, None),
        ("1.200.5", "nl", False, None),
        ("1.20.300", "nl", True, None),
        ("twaalf", "nl", True, None),
        ("", "nl", True, None),
    ],
)
def test_a_number_is_read_where_it_can_be_one_number_only(
    text: str, language: Language, is_count: bool, number: str | None
) -> None:
    found = number_written(text, language, is_count=is_count).number
    assert found == (Decimal(number) if number else None)


@pytest.mark.parametrize("text", ["31/02/2027", "2027/12/31", "31/12-2027", "1/1/27", "12/31/2027"])
def test_what_is_no_day_with_the_day_first_is_no_date(text: str) -> None:
    assert day_written(text) is None

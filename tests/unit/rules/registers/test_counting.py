"""Rows add up; what counts people is guarded, and no row is not the same as nobody."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from streefpad.model.computed import Difference, Number, Share
from streefpad.model.counting import PublishedCount
from streefpad.model.disclosure import Rule
from streefpad.model.registerplans import RegisterKind
from streefpad.model.registers import Register
from streefpad.model.withholding import Withheld
from streefpad.rules.registers.asking import Counted, Question
from streefpad.rules.registers.counting import CountedQuestion, count_people, count_things
from tests.unit.rules.registers.samples import PLACE, indicator, register, where

ATTENDED = {"period": "2026", "counted": "persons", "stage": "attended"}


def people(kept: Register, *asked: Counted, rule: Rule | None = None) -> tuple[CountedQuestion, ...]:
    questions = [Question(indicator=indicator(f"i{at}"), computed=each) for at, each in enumerate(asked)]
    found, _ = count_people(kept, questions, rule or Rule(), PLACE)
    return found


def things(kept: Register, asked: Counted) -> list[tuple[str, int | None, int | None]]:
    (found,) = count_things(kept, [Question(indicator=indicator(), computed=asked)])
    return [(str(each.period), each.numerator, each.denominator) for each in found.counts]


def share(**of: str) -> Share:
    return Share(dataflow="participation", of=where(**of), within=())


def participation(girls: int, boys: int) -> Register:
    return register(
        RegisterKind.PARTICIPATION,
        {**ATTENDED, "sex": "F", "number": girls},
        {**ATTENDED, "sex": "M", "number": boys},
    )


def only(found: tuple[CountedQuestion, ...]) -> PublishedCount:
    ((one,),) = (each.counts for each in found)
    return one


def test_people_are_added_up() -> None:
    (found,) = people(participation(40, 60), share(sex="F"))
    (count,) = found.counts
    assert (count.numerator, count.denominator, found.value(count)) == (40, 100, Decimal("40.00"))


def test_a_small_cell_is_withheld() -> None:
    count = only(people(participation(2, 60), share(sex="F")))
    assert (count.numerator, count.withheld) == (None, Withheld.NUMERATOR_HIDDEN)


def test_what_one_count_hides_another_does_not_give_away() -> None:
    boys, both = (
        Number(dataflow="participation", of=where(sex="M")),
        Number(dataflow="participation", of=()),
    )
    found = people(participation(2, 60), boys, both)
    assert None in [each.counts[0].numerator for each in found]


def test_a_share_of_too_few_people_is_withheld() -> None:
    count = only(people(participation(5, 8), share(sex="F")))
    assert count.withheld is Withheld.DENOMINATOR_SMALL


def test_that_no_row_stands_in_it_does_not_mean_that_nobody_was_there() -> None:
    found = people(participation(40, 60), Number(dataflow="participation", of=where(sex="X")))
    assert [each.counts for each in found] == [()]


def test_a_row_that_says_nought_means_that_nobody_was_there() -> None:
    kept = register(RegisterKind.PARTICIPATION, {**ATTENDED, "sex": "X", "number": 0})
    assert only(people(kept, Number(dataflow="participation", of=where(sex="X")))).numerator == 0


def test_a_difference_is_one_number_less_another_and_hidden_where_either_is() -> None:
    shortage = Difference(dataflow="teachers", of=where(group="need"), less=where(group="stock"))
    rows = [{"period": "2026", "group": "need", "number": 100}]
    kept = register(RegisterKind.TEACHERS, *rows, {"period": "2026", "group": "stock", "number": 130})
    assert only(people(kept, shortage)).numerator == -30
    kept = register(RegisterKind.TEACHERS, *rows, {"period": "2026", "group": "stock", "number": 1})
    assert only(people(kept, shortage)).withheld is Withheld.NUMERATOR_HIDDEN


def test_different_things_are_counted_once_and_nobody_is_guarded() -> None:
    kept = register(
        RegisterKind.PARTICIPATION,
        {**ATTENDED, "initiative": "Robots", "sex": "F", "number": 1},
        {**ATTENDED, "initiative": "Robots", "sex": "M", "number": 1},
        {**ATTENDED, "initiative": "Bruggen", "sex": "M", "number": 0},
        {**ATTENDED, "sex": "M", "number": 9},
    )
    asked = Number(dataflow="participation", of=(), distinct="initiative")
    assert things(kept, asked) == [("2026", 1, None)]


def test_a_list_of_things_is_whole_so_that_what_is_not_in_it_is_not_there() -> None:
    kept = register(RegisterKind.AGREEMENTS, {"agreement": "A", "since": date(2025, 1, 1)})
    asked = Share(dataflow="agreements", of=where(agreed="yes"), within=())
    assert things(kept, asked) == [("2025", 0, 1), ("2026", 0, 1)]


def test_each_answer_knows_the_rows_that_it_rests_on() -> None:
    (found,) = people(participation(40, 60), share(sex="F"))
    ((rows,),) = (found.rows.values(),)
    assert [each.cell.place.line for each in rows] == [2, 3]

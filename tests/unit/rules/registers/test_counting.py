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
from streefpad.values.periods import parse_period
from streefpad.values.record import replace
from tests.unit.rules.registers.samples import PLACE, indicator, register, where

ATTENDED = {"period": "2026", "counted": "persons", "stage": "attended"}


def people(kept: Register, *asked: Counted, rule: Rule | None = None) -> tuple[CountedQuestion, ...]:
    questions = [Question(indicator=indicator(f"i{at}"), computed=each) for at, each in enumerate(asked)]
    found, _ = count_people(kept, questions, rule or Rule(), PLACE)
    return found


def things(kept: Register, asked: Counted) -> list[tuple[str, int | None, int | None]]:
    ((found,), _) = count_things(kept, [Question(indicator=indicator(), computed=asked)])
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


def teachers(**numbers: int) -> Register:
    groups = {name.replace("_", "-"): number for name, number in numbers.items()}
    rows = [{"period": "2026", "group": group, "number": number} for group, number in groups.items()]
    return register(RegisterKind.TEACHERS, *rows)


def of_group(group: str) -> Number:
    return Number(dataflow="teachers", of=where(group=group))


def test_a_part_and_its_whole_do_not_give_away_the_few_who_are_left() -> None:
    found = people(teachers(stock=40, hybrid=39), of_group("stock"), of_group("hybrid"))
    assert None in [each.counts[0].numerator for each in found]
    found = people(teachers(stock=40, hybrid=20), of_group("stock"), of_group("hybrid"))
    assert [each.counts[0].numerator for each in found] == [40, 20]


def test_of_two_parts_that_may_overlap_each_is_guarded_with_the_whole() -> None:
    asked = [of_group(each) for each in ("stock", "hybrid", "trained-integrated")]
    found = people(teachers(stock=40, hybrid=20, trained_integrated=39), *asked)
    stock, hybrid, trained = (each.counts[0].numerator for each in found)
    assert None in (stock, trained)
    assert hybrid == 20
    found = people(teachers(stock=40, hybrid=20, trained_integrated=30), *asked)
    assert [each.counts[0].numerator for each in found] == [40, 20, 30]


def test_a_part_stands_alone_where_nobody_counted_the_whole() -> None:
    (_, hybrid) = people(teachers(hybrid=20), of_group("stock"), of_group("hybrid"))
    assert [each.numerator for each in hybrid.counts] == [20]


def test_a_part_that_is_larger_than_its_whole_withholds_both() -> None:
    asked = [Question(indicator=indicator(each), computed=of_group(each)) for each in ("stock", "hybrid")]
    found, problems = count_people(teachers(stock=40, hybrid=60), asked, Rule(), PLACE)
    assert [each.counts[0].numerator for each in found] == [None, None]
    assert "register-part-exceeds" in [each.code for each in problems]


def both_counted(persons: int | None, participations: int, **more: str) -> list[dict[str, str | int]]:
    of = {"period": "2026", "stage": "attended", **more}
    rows: list[dict[str, str | int]] = [{**of, "counted": "participations", "number": participations}]
    return rows if persons is None else [*rows, {**of, "counted": "persons", "number": persons}]


TIMES = Number(dataflow="participation", of=where(counted="participations"))
TIMES_OF_GIRLS = Number(dataflow="participation", of=where(counted="participations", sex="F"))


def test_participations_are_published_where_the_people_behind_them_may_be() -> None:
    kept = register(RegisterKind.PARTICIPATION, *both_counted(30, 900))
    assert only(people(kept, TIMES)).numerator == 900


def test_two_people_who_came_often_are_still_two_people() -> None:
    kept = register(RegisterKind.PARTICIPATION, *both_counted(2, 900))
    count = only(people(kept, TIMES))
    assert (count.numerator, count.withheld) == (None, Withheld.NUMERATOR_HIDDEN)


def test_participations_of_nobody_knows_how_many_people_are_withheld() -> None:
    rows = [*both_counted(30, 900, partner="club"), *both_counted(None, 50, partner="house")]
    assert only(people(register(RegisterKind.PARTICIPATION, *rows), TIMES)).withheld


def test_participations_that_tell_no_groups_apart_are_those_of_all_groups() -> None:
    poor, rest = both_counted(8, 0, disadvantaged="yes"), both_counted(22, 900)
    kept = register(RegisterKind.PARTICIPATION, *poor, *rest)
    assert only(people(kept, TIMES)).numerator == 900
    kept = register(RegisterKind.PARTICIPATION, *poor, *both_counted(None, 900))
    assert only(people(kept, TIMES)).numerator == 900


def test_of_groups_that_participations_tell_apart_each_has_its_own_people() -> None:
    girls, unknown = both_counted(40, 90, sex="F"), both_counted(1, 50, sex="unknown")
    kept = register(RegisterKind.PARTICIPATION, *girls, *unknown)
    of_unknown = Number(dataflow="participation", of=where(counted="participations", sex="unknown"))
    assert only(people(kept, of_unknown)).withheld


def test_people_who_stand_beside_participations_do_not_cover_them() -> None:
    girls, boys = both_counted(2, 900, sex="F"), both_counted(40, 0, sex="M")
    kept = register(RegisterKind.PARTICIPATION, *girls, *boys)
    assert only(people(kept, TIMES)).withheld


def test_two_numbers_of_participations_do_not_give_away_a_third() -> None:
    girls, boys = both_counted(40, 90, sex="F"), both_counted(2, 60, sex="M")
    found = people(register(RegisterKind.PARTICIPATION, *girls, *boys), TIMES, TIMES_OF_GIRLS)
    assert None in [each.counts[0].numerator for each in found]


def test_a_share_of_participations_needs_enough_people() -> None:
    rows = [*both_counted(8, 400, sex="F"), *both_counted(8, 500, sex="M")]
    asked = Share(dataflow="participation", of=TIMES_OF_GIRLS.of, within=TIMES.of)
    count = only(people(register(RegisterKind.PARTICIPATION, *rows), asked))
    assert (count.withheld, count.numerator, count.denominator) == (Withheld.DENOMINATOR_SMALL, None, None)


def test_a_period_with_a_row_that_cannot_be_read_has_no_number() -> None:
    rows = [
        {**ATTENDED, "period": period, "initiative": "Robots", "number": 50} for period in ("2025", "2026")
    ]
    kept = replace(register(RegisterKind.PARTICIPATION, *rows), faulty=frozenset({parse_period("2025")}))
    (everyone,) = people(kept, Number(dataflow="participation", of=()))
    assert [str(each.period) for each in everyone.counts] == ["2026"]
    different = Number(dataflow="participation", of=(), distinct="initiative")
    assert things(kept, different) == [("2026", 1, None)]
    assert things(replace(kept, faulty=frozenset({None})), different) == []


BY_SUBJECT = Difference(
    dataflow="teachers", of=where(group="need"), less=where(group="stock"), by=("provider", "subject")
)


def posts(provider: str, subject: str, **numbers: int) -> list[dict[str, str | int]]:
    of = {"period": "2026", "provider": provider, "subject": subject}
    return [{**of, "group": group, "number": number} for group, number in numbers.items()]


def test_a_surplus_in_one_subject_fills_no_shortage_in_another() -> None:
    rows = [*posts("school", "maths", need=50, stock=40), *posts("school", "physics", need=30, stock=45)]
    rows += posts("vdab", "maths", need=20, stock=13)
    kept = register(RegisterKind.TEACHERS, *rows)
    assert only(people(kept, BY_SUBJECT)).numerator == 17
    assert only(people(kept, replace(BY_SUBJECT, by=()))).numerator == 2


def test_a_difference_by_group_is_withheld_with_either_of_its_numbers() -> None:
    kept = register(RegisterKind.TEACHERS, *posts("school", "maths", need=50, stock=1))
    assert only(people(kept, BY_SUBJECT)).withheld is Withheld.NUMERATOR_HIDDEN


def test_where_one_number_of_a_group_was_not_delivered_nobody_knows_the_difference() -> None:
    rows = [*posts("school", "maths", need=50, stock=40), *posts("school", "physics", need=30)]
    kept = register(RegisterKind.TEACHERS, *rows)
    question = Question(indicator=indicator(), computed=BY_SUBJECT)
    ((found,), problems) = count_people(kept, [question], Rule(), PLACE)
    assert found.counts == ()
    assert [(each.code, each.facts["groups"]) for each in problems] == [("difference-one-sided", 1)]


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

"""Which programmes a selection can concern, as far as their own columns tell."""

from __future__ import annotations

from streefpad.model.records import Condition, Programme
from streefpad.rules.populations import can_hold, concerns

BSO = Programme(columns=(("form", "bso"), ("domain", "")))


def asks(column: str, *codes: str, excluded: bool = False) -> Condition:
    return Condition(column=column, codes=codes, excluded=excluded)


def test_a_condition_on_another_column_keeps_nothing_out() -> None:
    assert concerns(BSO, [(asks("form", "bso"), asks("sex", "F"))])


def test_a_condition_on_a_column_of_the_programme_does() -> None:
    assert not concerns(BSO, [(asks("form", "tso"),)])


def test_one_predicate_of_several_is_enough() -> None:
    assert concerns(BSO, [(asks("form", "tso"),), (asks("form", "bso"),)])


def test_the_category_that_is_still_to_be_found_is_not_asked() -> None:
    with_column = Programme(columns=(("form", "bso"), ("stem", "")))
    assert concerns(with_column, [(asks("stem", "stem"),)], derived="stem")


def test_an_excluded_code_holds_for_every_other() -> None:
    assert can_hold((asks("domain", "STEM", excluded=True),), {"domain": ""})
    assert not can_hold((asks("domain", "STEM", excluded=True),), {"domain": "STEM"})

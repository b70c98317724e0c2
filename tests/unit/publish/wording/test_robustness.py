"""Whether a verdict holds, in one sentence."""

from __future__ import annotations

from decimal import Decimal

import pytest

from streefpad.model.edition import Finding
from streefpad.model.methods import Change, Effect, Parameter, Variant
from streefpad.publish.wording.robustness import say_class, say_default, say_robustness
from streefpad.values.periods import parse_period
from streefpad.values.texts import Text
from tests.unit.publish import sample
from tests.unit.publish.forecasts import ARROWS, METHODS, answered, variant

DROPPED = variant(Change.LAST_DROPPED, "behind", Effect.HOLDS, period=parse_period("2023-2024"))
ROUNDED = variant(Change.ROUNDING, "behind", Effect.HOLDS)
LATER = variant(Change.LATER_START, "no_data", Effect.UNKNOWN)


def said(finding: Finding, language: str = "nl") -> str:
    return say_robustness(finding, METHODS, "achter op schema", "nl" if language == "nl" else "en")


def behind(*variants: Variant) -> Finding:
    return answered(sample.no_data(), "behind", *variants)


def test_a_firm_verdict_names_what_it_survived() -> None:
    assert said(behind(DROPPED, ROUNDED, LATER)) == (
        "Dit oordeel is stevig: het blijft hetzelfde zonder het cijfer van 2023-2024 en binnen de afronding "
        "van de cijfers."
    )


def test_a_verdict_that_changes_says_into_what_and_what_it_survived() -> None:
    dropped = variant(Change.LAST_DROPPED, "on_track", Effect.CHANGES, period=parse_period("2023-2024"))
    assert said(behind(dropped, ROUNDED)) == (
        "Dit oordeel is niet stevig: zonder het cijfer van 2023-2024 wordt het ‘op koers’; het blijft "
        "hetzelfde binnen de afronding van de cijfers."
    )


def test_other_methods_are_counted() -> None:
    others = (
        variant(Change.OTHER_METHOD, "up", Effect.CHANGES, method="arrows"),
        variant(Change.OTHER_METHOD, "down", Effect.HOLDS, method="arrows"),
        variant(Change.OTHER_METHOD, "sideways", Effect.UNKNOWN, method="arrows"),
    )
    assert said(behind(*others), "en") == (
        "This verdict is not firm: 1 of the 2 other methods that have an answer judge otherwise."
    )


def test_another_reading_is_called_by_its_name() -> None:
    dual = sample.dual()
    assert dual.target is not None
    other = dual.target.readings[1]
    changed = variant(Change.OTHER_READING, "on_track", Effect.CHANGES, reading=other.id)
    text = said(answered(dual, "behind", changed))
    assert f"volgens de lezing ‘{other.name.nl}’ wordt het ‘op koers’" in text


def test_a_reading_that_leaves_no_verdict_is_named_beside_what_holds() -> None:
    dual = sample.dual()
    assert dual.target is not None
    other = dual.target.readings[1]
    unanswered = variant(Change.OTHER_READING, "no_data", Effect.UNKNOWN, reading=other.id)
    text = said(answered(dual, "behind", ROUNDED, unanswered))
    assert text.endswith(f" Er is nog geen oordeel volgens de lezing ‘{other.name.nl}’.")


def test_where_nothing_can_be_compared_that_is_said() -> None:
    assert said(behind(LATER)).startswith("Of dit oordeel stevig is, is niet te zeggen")


def test_where_there_is_no_verdict_the_other_methods_are_told() -> None:
    assert said(answered(sample.no_data(), "no_data", LATER)) == (
        "Er valt nog geen oordeel op de proef te stellen (achter op schema). De enige andere methode die al "
        "iets kan zeggen, is ongunstig."
    )


def test_where_no_method_has_an_answer_only_that_is_said() -> None:
    silent = answered(sample.no_data(), "no_data", LATER, arrow="not_available")
    assert said(silent, "en") == "There is no verdict yet to put to the test (achter op schema)."


def test_where_nobody_asked_nothing_is_said() -> None:
    assert said(sample.no_data()) == ""


def test_a_class_has_the_words_of_its_method() -> None:
    assert [say_class(ARROWS, slug, "nl") for slug in ("up", "unheard-of")] == ["omhoog", "unheard-of"]


@pytest.mark.parametrize(
    ("default", "prescribed", "shown"),
    [("-0.6", True, "-0.6"), (None, True, "geen"), ("2030", False, "2030 (onze keuze)")],
)
def test_a_default_is_written_as_a_table_of_targets_writes_it(
    default: str | None, prescribed: bool, shown: str
) -> None:
    parameter = Parameter(
        name="x",
        default=None if default is None else Decimal(default),
        meaning=Text(en="x"),
        prescribed=prescribed,
    )
    assert say_default(parameter, "nl") == shown

"""Named definitions of STEM: by code, else by name and place; what cannot be placed is said."""

from __future__ import annotations

from datetime import date

import pytest

from streefpad.model.records import ByEntries, Classification, ListEntry, Match, Programme
from streefpad.rules.classify import MATRIX_DOMAIN, NAMED, classify
from streefpad.values.periods import parse_period
from streefpad.values.problems import Severity
from streefpad.values.texts import Text

YEAR = parse_period("2023-2024")


def programme(**columns: str) -> Programme:
    """A programme with these columns, and so many pupils."""
    pupils = int(columns.pop("pupils", "10"))
    return Programme(columns=tuple(columns.items()), sums=(("pupils", pupils),))


def by_list(*entries: ListEntry) -> Classification:
    """A list of these entries."""
    return Classification(id="a-list", name=Text(en="A list"), rule=ByEntries(entries=entries))


def placed(classification: Classification, each: Programme, period: str = "2023-2024") -> tuple[str, Match]:
    """The category of one programme and how it was found."""
    found, _ = classify([each], classification, parse_period(period))
    assert found
    return found.placed[0].category, found.placed[0].match


@pytest.mark.parametrize(
    ("domain", "expected"),
    [
        ("2", ("stem", Match.RULE)),
        ("STEM", ("stem", Match.RULE)),
        ("Domeinoverschrijdend", ("not-stem", Match.RULE)),
        ("4", ("not-stem", Match.RULE)),
        ("", ("", Match.UNMATCHED)),  # the old structure had no domains
        ("stem", ("", Match.UNMATCHED)),
    ],
)
def test_the_matrix_names_its_domain(domain: str, expected: tuple[str, Match]) -> None:
    assert placed(MATRIX_DOMAIN, programme(domain=domain)) == expected


def test_a_code_decides_before_a_name() -> None:
    listed = by_list(
        ListEntry(code="1528", name="Databeheer", domain="2", category="stem"),
        ListEntry(code="1529", name="Databeheer", domain="5", category="not-stem"),
    )
    assert placed(listed, programme(code="1529", name="Databeheer", domain="2")) == ("not-stem", Match.CODE)


def test_without_a_code_name_domain_finality_and_grade_decide_together() -> None:
    listed = by_list(
        ListEntry(code="1", name="Databeheer", domain="2", finality="Dubbel", grade="3", category="stem"),
        ListEntry(code="2", name="Databeheer", domain="5", finality="Dubbel", grade="3", category="not-stem"),
    )
    here = {"domain": "2", "finality": "Dubbel", "grade": "3"}
    assert placed(listed, programme(name=" DATAbeheer ", **here)) == ("stem", Match.NAME)
    assert placed(listed, programme(code="9", name="Databeheer", **here)) == ("stem", Match.NAME)
    assert placed(listed, programme(name="Databeheer", domain="2")) == ("", Match.UNMATCHED)


def test_a_code_in_two_grades_is_told_apart_by_the_grade() -> None:
    listed = by_list(
        ListEntry(code="1", grade="2", category="stem"), ListEntry(code="1", grade="3", category="not-stem")
    )
    assert placed(listed, programme(code="1", grade="3")) == ("not-stem", Match.CODE)
    assert placed(listed, programme(code="1")) == ("", Match.AMBIGUOUS)


def test_entries_that_agree_are_not_ambiguous() -> None:
    listed = by_list(
        ListEntry(code="1", name="a", category="stem"), ListEntry(code="1", name="b", category="stem")
    )
    assert placed(listed, programme(code="1")) == ("stem", Match.CODE)


@pytest.mark.parametrize(
    ("period", "category"), [("2021-2022", "not-stem"), ("2022-2023", "stem"), ("2023-2024", "")]
)
def test_an_entry_holds_between_its_dates_on_the_day_of_the_count(period: str, category: str) -> None:
    listed = by_list(
        ListEntry(code="1", category="not-stem", until=date(2022, 8, 31)),
        ListEntry(code="1", category="stem", since=date(2022, 9, 1), until=date(2023, 8, 31)),
    )
    assert placed(listed, programme(code="1"), period)[0] == category


def test_what_cannot_be_placed_is_counted_and_named() -> None:
    listed = by_list(
        ListEntry(code="1", category="stem"),
        ListEntry(code="2", category="stem"),
        ListEntry(code="2", category="not-stem"),
    )
    asked = [
        programme(pupils="100", code="1", name="A"),
        programme(pupils="7", code="2", name="B"),
        programme(pupils="3", code="3", name="C"),
        programme(pupils="5", code="4", name="D"),
    ]
    found, problems = classify(asked, listed, YEAR)
    assert found
    assert [each.programme.get("name") for each in found.unplaced()] == ["B", "C", "D"]
    assert [(each.code, each.severity) for each in problems] == [
        ("programmes-ambiguous", Severity.WARNING),
        ("programmes-unmatched", Severity.WARNING),
    ]
    assert problems[1].facts == {
        "classification": "a-list", "period": YEAR, "programmes": 2, "of": 4, "counted": 8, "total": 115,
        "named": "D; C",
    }  # fmt: skip


@pytest.mark.parametrize("classification", NAMED[1:], ids=lambda each: each.id)
def test_a_definition_whose_list_was_never_published_classifies_nothing(
    classification: Classification,
) -> None:
    found, problems = classify([programme(code="1")], classification, YEAR)
    assert found is None
    assert [each.code for each in problems] == ["definition-not-published"]


def test_the_four_definitions_have_their_names() -> None:
    assert [each.id for each in NAMED] == ["matrix-domain", "list-2012", "official-category", "isced-f-2013"]

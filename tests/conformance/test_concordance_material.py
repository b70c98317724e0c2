"""Real programmes of both structures as raw material: a name that stays is not yet a concordance.

The workbook lists 427 programmes before the modernisation and 426 rows after it (see ../shared/data).
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from python_calamine import CalamineWorkbook

from streefpad.model.bridges import Bridge, ConcordanceLine, Link
from streefpad.model.records import Condition, Programme
from streefpad.rules.bridges import check_bridge, recode, unmatched
from streefpad.rules.populations import concerns
from streefpad.values.periods import school_year
from streefpad.values.problems import Place
from streefpad.values.texts import Text
from tests.shared_data import shared

WORKBOOK = "data/uren-leraar-structuuronderdelen.xlsx"
PLACE = Place(file="bridges/third-grade.yaml", line=1)


def plain(name: object) -> str:
    return " ".join(str(name).split()).casefold()


@pytest.fixture(scope="module")
def before() -> tuple[Programme, ...]:
    """The programmes of the old structure: name and form."""
    rows = sheet(1)
    return tuple(Programme(columns=(("name", str(row[2])), ("form", str(row[0]).lower()))) for row in rows)


@pytest.fixture(scope="module")
def after() -> dict[str, set[str]]:
    """The names of the new structure, with the forms under which each is listed."""
    found: dict[str, set[str]] = {}
    for row in sheet(0):
        found.setdefault(plain(row[0]), set()).add(str(row[2]).lower())
    return found


def sheet(number: int) -> Iterator[list[object]]:
    """The rows of a sheet below its heading; the new structure comes first."""
    workbook = CalamineWorkbook.from_path(str(shared(WORKBOOK)))
    yield from workbook.get_sheet_by_index(number).to_python()[1:]  # type: ignore[misc]


def new_form(programme: Programme, after: dict[str, set[str]]) -> str:
    """The form under which a name is listed now: its own where that is one of them."""
    forms, own = after[plain(programme.get("name"))], programme.get("form")
    return own if own in forms else min(forms)


def bridge(before: tuple[Programme, ...], after: dict[str, set[str]]) -> Bridge:
    """The concordance that names alone would give: whatever kept its name kept its pupils."""
    lines = tuple(
        ConcordanceLine(
            before=(("name", each.get("name")), ("form", each.get("form"))),
            after=(("form", new_form(each, after)),),
            place=PLACE,
        )
        for each in before
        if plain(each.get("name")) in after
    )
    return Bridge(
        id="by-name",
        name=Text(en="By name"),
        first=school_year(2024),
        link=Link.LOGIT,
        lines=lines,
        place=PLACE,
    )


def test_few_programmes_kept_their_name(before: tuple[Programme, ...], after: dict[str, set[str]]) -> None:
    kept = [each for each in before if plain(each.get("name")) in after]
    assert (len(before), len(after), len(kept)) == (427, 369, 58)


def test_a_concordance_of_names_is_sound_and_far_from_enough(
    before: tuple[Programme, ...], after: dict[str, set[str]]
) -> None:
    made = bridge(before, after)
    assert check_bridge(made) == ()
    recoding = recode(before, made)
    assert (len(recoding.moves), len(recoding.unmatched)) == (58, 369)


def test_what_it_does_not_know_is_told_for_the_population_that_is_asked(
    before: tuple[Programme, ...], after: dict[str, set[str]]
) -> None:
    made = bridge(before, after)
    tso = (Condition(column="form", codes=("tso",)),)
    (problem,) = unmatched(
        recode(before, made), before, made, school_year(2023), lambda each: concerns(each, [tso])
    )
    assert (problem.facts["programmes"], problem.facts["of"]) == (122, 143)
    assert str(problem.facts["named"]).count(";") == 4


def test_the_same_name_can_stand_in_another_form(
    before: tuple[Programme, ...], after: dict[str, set[str]]
) -> None:
    moved = [
        (dict(columns)["form"], dict(moves[0].columns)["form"])
        for columns, moves in recode(before, bridge(before, after)).moves
        if dict(columns)["form"] != dict(moves[0].columns)["form"]
    ]
    # So a form of education says nothing of where its programmes are now.
    assert sorted(moved) == [("tso", "bso")] * 4 + [("tso", "kso")]

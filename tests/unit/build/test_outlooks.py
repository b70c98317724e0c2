"""What is put beside a status: a forecast, or odds from elsewhere, or why neither; and other methods."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from functools import cache

import pytest

from streefpad.build import make_edition
from streefpad.build.outlooks import enrich, with_chances, with_chances_ahead, with_methods
from streefpad.cli.options import shipped_agenda
from streefpad.model.edition import Edition, Finding, Status

AS_OF = date(2026, 11, 25)


@cache
def edition(agenda: str = "stem-2030") -> Edition:
    made, problems = make_edition(shipped_agenda(agenda), AS_OF)
    assert made is not None, problems
    return made


@cache
def whole(agenda: str = "stem-2030") -> Edition:
    return enrich(edition(agenda))


def finding(id: str, made: Edition) -> Finding:
    return next(each for each in made.findings if each.target and each.target.id == id)


def with_target(made: Edition) -> list[Finding]:
    return [each for each in made.findings if each.target]


@pytest.mark.parametrize("agenda", ["stem-2030", "starter"])
def test_every_target_has_a_forecast_or_the_reason_why_not(agenda: str) -> None:
    for each in with_target(whole(agenda)):
        assert (each.forecast is None) != (each.no_forecast is None)


@pytest.mark.parametrize("agenda", ["stem-2030", "starter"])
def test_where_no_chance_is_foretold_there_are_odds_or_the_reason_why_not(agenda: str) -> None:
    for each in with_target(whole(agenda)):
        told = [each.chance is not None, each.odds is not None, each.no_odds is not None]
        assert told.count(True) == 1


def test_too_few_figures_give_the_odds_of_the_way_to_go() -> None:
    found = finding("girls-in-stem-labour-market", whole())
    assert found.no_forecast is not None
    assert found.no_forecast.code == "too-few-observations"
    assert found.odds is not None
    assert (found.odds.moved, found.odds.comparable, found.odds.years) == (3, 122, 10)


def test_five_figures_give_a_forecast_and_its_chance() -> None:
    found = finding("dual-pupils", whole())
    assert found.forecast is not None
    assert str(found.forecast.points[-1].period) == "2029-2030"
    assert found.chance is not None
    assert found.odds is None


def test_the_chance_and_the_odds_change_no_status() -> None:
    assert [each.judged for each in whole().findings] == [each.judged for each in edition().findings]


def test_a_table_of_statuses_asks_only_for_what_is_still_to_be_reached() -> None:
    made = with_chances_ahead(edition())
    decided = {Status.REACHED, Status.MISSED}
    for each in made.findings:
        judged = each.in_force
        asked = each.no_forecast is not None or each.forecast is not None
        assert asked == (judged is not None and judged.assessment.status not in decided)


def test_what_is_still_to_be_reached_has_the_same_chances_in_both() -> None:
    ahead, every = with_chances_ahead(edition()), with_chances(edition())
    for some, all_of_it in zip(ahead.findings, every.findings, strict=True):
        assert some == all_of_it or (some.forecast, some.odds, some.no_odds) == (None, None, None)


def test_each_method_that_has_a_rule_answers_and_the_house_comes_first() -> None:
    found = finding("stem-intake-labour-market", whole())
    assert [each.method for each in found.answers] == [
        "house", "logit", "statcan", "sdsn", "germany", "eustat", "escap",
    ]  # fmt: skip
    assert {each.method: each.slug for each in found.answers}["statcan"] == "deterioration"


def test_every_answer_is_a_class_of_a_method_that_the_edition_describes() -> None:
    made = whole()
    for each in made.findings:
        for answer in each.answers:
            method = made.method(answer.method)
            assert method is not None
            assert method.class_of(answer.slug) is not None


def test_a_series_without_target_is_left_alone() -> None:
    alone = [each for each in whole().findings if each.target is None]
    assert alone
    assert all(
        (each.forecast, each.no_forecast, each.odds, each.answers, each.robustness)
        == (None, None, None, (), None)
        for each in alone
    )


def test_methods_alone_leave_the_chances_unasked() -> None:
    made = with_methods(edition())
    assert made.methods
    assert all(each.no_forecast is None and each.forecast is None for each in made.findings)


def test_the_statuses_of_the_stem_agenda_load_no_arrays() -> None:
    code = (
        "import sys; from datetime import date; from streefpad.build import make_edition; "
        "from streefpad.build.outlooks import with_chances_ahead; "
        "from streefpad.cli.options import shipped_agenda; "
        "with_chances_ahead(make_edition(shipped_agenda(), date(2026, 11, 25))[0]); "
        "sys.exit('numpy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode == 0

"""Whatever arrives, a method answers with one of its classes: it never crashes."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from streefpad.model.targets import Aim, Keep, Level, Zero
from streefpad.rules.methods import METHODS, method
from streefpad.rules.methods.protocol import Method
from streefpad.values.quantities import PERCENT, Better, Unit, UnitKind
from tests.unit.rules.methods.questions import EVERY_AIM, ask

NUMBER = Unit(UnitKind.NUMBER)
LEVEL = Level(value=Decimal(50))

BAD: Mapping[str, Mapping[str | int, str]] = {
    "no observation": {},
    "one observation": {2020: "40"},
    "no observation of the base": {2012: "30", 2024: "45"},
    "nothing after the base": {2010: "30", 2020: "40"},
    "constant": dict.fromkeys(range(2015, 2025), "40"),
    "constant at zero": dict.fromkeys(range(2015, 2025), "0"),
    "constant at the target": dict.fromkeys(range(2015, 2025), "50"),
    "opposite signs": {2020: "-40", 2021: "-10", 2022: "10", 2023: "40"},
    "zero in between": {2020: "40", 2021: "0", 2022: "40", 2023: "0"},
    "out of any scale": {2020: "1e-300", 2021: "1e300", 2022: "1e-300", 2023: "1e300"},
    "quarters": {"2020-Q4": "40", "2021-Q1": "41"},
    "rounds": {"PIAAC:2012": "19", "PIAAC:2023": "17"},
}

DEADLINES = (2030, 2022, 2020, 2000, None)


@pytest.mark.parametrize("each", METHODS, ids=lambda each: each.id)
@pytest.mark.parametrize("name", BAD)
def test_bad_input_gets_one_of_the_method_s_classes(name: str, each: Method) -> None:
    known = {"not_available", *(found.slug for found in each.classes)}
    for aim, by, unit in product(EVERY_AIM, DEADLINES, (PERCENT, NUMBER)):
        assert each.judge(ask(BAD[name], aim, by=by, baseline=2020, unit=unit)).slug in known


@settings(derandomize=True, deadline=None)
@given(
    values=st.dictionaries(
        st.integers(2000, 2035),
        st.decimals(-200, 200, places=2).map(str),
        max_size=12,
    ),
    aim=st.sampled_from(EVERY_AIM),
    each=st.sampled_from(METHODS),
    by=st.one_of(st.none(), st.integers(1995, 2040)),
    baseline=st.one_of(st.none(), st.integers(1995, 2040)),
    reference=st.one_of(st.none(), st.integers(1995, 2040)),
    broken=st.one_of(st.none(), st.integers(1995, 2040)),
    better=st.sampled_from(Better),
    tolerance=st.sampled_from(["0", "0.5", "5"]),
)
def test_any_input_gets_one_of_the_method_s_classes(
    values: dict[int, str],
    aim: Aim,
    each: Method,
    by: int | None,
    baseline: int | None,
    reference: int | None,
    broken: int | None,
    better: Better,
    tolerance: str,
) -> None:
    question = ask(
        dict(sorted(values.items())),
        aim,
        by=by,
        baseline=baseline,
        reference=reference,
        broken=broken,
        better=better,
        tolerance=tolerance,
    )
    verdict = each.judge(question)
    assert verdict.slug in {"not_available", *(found.slug for found in each.classes)}
    assert verdict.value is None or verdict.value.is_finite()
    assert verdict.score is None or -5 <= verdict.score <= 5


STATED = [
    ("statcan", {2020: "40"}, LEVEL, 2030, "method-too-few-observations"),
    ("sdsn", {2020: "40"}, LEVEL, 2030, "method-too-few-observations"),
    ("escap", {2020: "40"}, LEVEL, 2030, "method-too-few-observations"),
    ("eustat", {2020: "40"}, LEVEL, 2030, "method-too-few-observations"),
    ("germany", {2020: "40", 2021: "41"}, LEVEL, 2030, "method-too-few-observations"),
    ("statcan", {}, LEVEL, 2030, "method-too-few-observations"),
    ("sdsn", {}, LEVEL, 2030, "method-too-few-observations"),
    ("statcan", {2010: "40", 2015: "41"}, LEVEL, 2030, "method-base-missing"),
    ("sdsn", {2010: "40", 2015: "41"}, LEVEL, 2030, "method-base-missing"),
    ("escap", {2021: "40", 2025: "41"}, LEVEL, 2030, "method-base-missing"),
    ("statcan", {2020: "40", 2024: "39"}, Keep(), 2030, "method-target-equals-base"),
    ("escap", {2020: "40", 2024: "39"}, Keep(), 2030, "method-target-equals-base"),
    ("statcan", {2020: "-40", 2024: "39"}, LEVEL, 2030, "method-signs-differ"),
    ("eustat", {2020: "-40", 2024: "39"}, LEVEL, 2030, "method-signs-differ"),
    ("sdsn", {2020: "40", 2024: "41"}, LEVEL, 2010, "method-deadline-before-base"),
    ("sdsn", {2020: "40", 2024: "41"}, LEVEL, 2022, "method-deadline-passed"),
    ("logit", {2020: "0", 2024: "1"}, LEVEL, 2030, "method-share-at-its-end"),
]


@pytest.mark.parametrize(("id", "values", "aim", "by", "code"), STATED)
def test_what_stands_in_the_way_is_named(
    id: str, values: Mapping[str | int, str], aim: Aim, by: int, code: str
) -> None:
    found = method(id)
    assert found is not None
    verdict = found.judge(ask(values, aim, by=by, baseline=2020))
    assert (verdict.slug, verdict.reason.code) == ("not_available", code)


def test_a_constant_series_makes_no_progress() -> None:
    question = ask(dict.fromkeys(range(2020, 2026), "40"), LEVEL, by=2030, baseline=2020)
    assert {each.id: each.judge(question).slug for each in METHODS} == {
        "house": "behind",
        "logit": "behind",
        "statcan": "limited_progress",
        "sdsn": "flat",
        "germany": "thunderstorm",
        "eustat": "insufficient_progress",
        "escap": "unchanged",
    }


def test_a_target_of_zero_is_answered_by_every_method_that_has_a_rule() -> None:
    values: dict[str | int, str] = {2020: "50", 2021: "45", 2022: "40", 2023: "35", 2024: "30", 2025: "25"}
    question = ask(values, Zero(), by=2030, baseline=2020, better=Better.LOWER)
    assert {each.id: each.judge(question).slug for each in METHODS if each.applies(question)} == {
        "house": "on_track",
        "statcan": "limited_progress",
        "sdsn": "up",
        "germany": "sun",
        "eustat": "insufficient_progress",
        "escap": "progressed",
    }

"""The method that the how-to adds is a method: it runs, it says why, and it survives bad input."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import product
from types import ModuleType

import pytest

from docs.generate import DOCS
from streefpad.model.targets import Direction, Level
from streefpad.publish.wording.statuses import say_reason
from streefpad.rules.methods import METHODS
from streefpad.rules.methods.protocol import Method
from streefpad.values.quantities import PERCENT, Better
from tests.unit.rules.methods.questions import EVERY_AIM, ask
from tests.unit.rules.methods.test_bad_inputs import BAD, DEADLINES

PAGE = DOCS / "how-to" / "add-a-method.md"


@pytest.fixture(scope="module")
def astat() -> Method:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    module = ModuleType("astat")
    exec(compile(code, str(PAGE), "exec"), module.__dict__)
    assert isinstance(module.METHOD, Method)
    return module.METHOD


@pytest.mark.parametrize(
    ("latest", "slug"),
    [
        ("51", "strong_improvement"),
        ("43", "moderate_improvement"),
        ("40", "stable"),
        ("38", "moderate_worsening"),
        ("30", "strong_worsening"),
    ],
)
def test_it_answers_with_its_classes(astat: Method, latest: str, slug: str) -> None:
    question = ask({2015: "40", 2019: latest}, Direction(), baseline=2015)
    assert astat.judge(question).slug == slug


def test_it_turns_round_where_lower_is_better(astat: Method) -> None:
    question = ask({2015: "40", 2019: "30"}, Direction(), baseline=2015, better=Better.LOWER)
    assert astat.judge(question).slug == "strong_improvement"


def test_its_reason_is_a_sentence_that_exists_already(astat: Method) -> None:
    question = ask({2015: "40", 2019: "43"}, Level(value=Decimal(50)), baseline=2015, by=2030)
    said = say_reason(astat.judge(question).reason, PERCENT, "en")
    assert said == "40% in 2015, 43% in 2019: +1.8% growth a year."


@pytest.mark.parametrize("name", BAD)
def test_bad_input_gets_one_of_its_classes(astat: Method, name: str) -> None:
    known = {each.slug for each in astat.classes}
    for aim, by in product(EVERY_AIM, DEADLINES):
        assert astat.judge(ask(BAD[name], aim, by=by, baseline=2020)).slug in known


def test_it_is_described_as_the_others_are(astat: Method) -> None:
    assert astat.id not in {each.id for each in METHODS}
    assert all(each.meaning.nl and each.meaning.en for each in astat.parameters)
    assert all(each.name.nl and each.name.en for each in astat.classes)


def test_the_reference_has_a_section_for_every_method() -> None:
    page = (DOCS / "reference" / "methods.md").read_text(encoding="utf-8")
    assert re.findall(r"^## (.+)$", page, re.MULTILINE) == [each.id for each in METHODS]

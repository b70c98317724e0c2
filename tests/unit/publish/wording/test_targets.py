"""Each kind of promise has a sentence, with its deadline where it has one."""

from __future__ import annotations

from decimal import Decimal

import pytest

from streefpad.model.targets import (
    KINDS,
    Aim,
    Benchmark,
    Complete,
    Condition,
    Count,
    Direction,
    GrowthCompound,
    GrowthPercent,
    GrowthPoints,
    Keep,
    Level,
    Parity,
    Representation,
    Rising,
    Statement,
    Zero,
)
from streefpad.publish.wording.targets import (
    KIND_NAMES,
    format_expected,
    format_target,
    say_aim,
    say_kind,
    say_target,
)
from streefpad.values.periods import Period, parse_period, school_year
from streefpad.values.quantities import PERCENT, Better, Unit, UnitKind
from streefpad.values.record import replace
from streefpad.values.texts import Language, Text
from tests.unit.publish.sample import target

PLACES = Unit(UnitKind.NUMBER, Text(nl="plaatsen", en="places"))
REVIEWED = Condition(event="reviewed", at_least=3, name=Text(nl="herzien", en="reviewed"))
UPDATED = Condition(event="updated", at_least=1, name=Text(nl="bijgewerkt", en="updated"))

SAID: list[tuple[Aim, str, str]] = [
    (Level(value=Decimal(50)), "minstens 50\u00a0%", "at least 50%"),
    (Keep(), "niet onder de startmeting zakken", "not fall below the baseline"),
    (Keep(floor=Decimal("54.69")), "niet onder 54,69\u00a0% zakken", "not fall below 54.69%"),
    (Benchmark(series="oecd"), "minstens zo hoog als OESO", "at least as high as OESO"),
    (GrowthPoints(points=Decimal(5)), "+5 procentpunt per jaar", "+5 percentage points a year"),
    (
        GrowthPercent(percent=Decimal(5)),
        "+5\u00a0% per jaar van de startmeting",
        "+5% a year of the baseline",
    ),
    (
        GrowthCompound(percent=Decimal(5)),
        "+5\u00a0% per jaar tegenover het jaar ervoor",
        "+5% a year on the year before",
    ),
    (Parity(), "een gelijke verdeling (50\u00a0%)", "an even split (50%)"),
    (Representation(), "evenredige vertegenwoordiging (1\u00a0%)", "proportional representation (1%)"),
    (Zero(), "0\u00a0%", "0%"),
    (Complete(), "100\u00a0%", "100%"),
    (
        Count(conditions=(REVIEWED, UPDATED)),
        "elk minstens 3 keer herzien en minstens 1 keer bijgewerkt",
        "each reviewed at least 3 times and updated at least once",
    ),
    (Count(), "100\u00a0%", "100%"),
    (Rising(), "elke periode hoger dan de vorige", "higher every period than the one before"),
    (
        Rising(misses=1),
        "elke periode hoger dan de vorige, met hoogstens 1 uitzondering",
        "higher every period than the one before, with at most 1 exception",
    ),
    (Direction(), "stijgen", "go up"),
    (Statement(text=Text(nl="Meer aandacht", en="More attention")), "‘Meer aandacht’", "“More attention”"),
]


@pytest.mark.parametrize(("aim", "nl", "en"), SAID)
def test_a_promise_is_said_in_dutch_and_in_english(aim: Aim, nl: str, en: str) -> None:
    names = {"oecd": "OESO"}
    assert (say_aim(aim, PERCENT, "nl", names=names), say_aim(aim, PERCENT, "en", names=names)) == (nl, en)


def test_every_kind_of_target_is_among_those_said() -> None:
    assert {type(aim) for aim, _, _ in SAID} == set(KINDS.values())


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_name_of_its_own(kind: str) -> None:
    names = [text.nl for text in KIND_NAMES.values()]
    assert names.count(say_kind(kind, "nl")) == 1


@pytest.mark.parametrize(
    ("aim", "said"),
    [
        (Level(value=Decimal(10)), "at most 10%"),
        (Keep(), "not rise above the baseline"),
        (Benchmark(series="oecd"), "at most as high as oecd"),
        (Rising(), "lower every period than the one before"),
        (Direction(), "go down"),
    ],
)
def test_where_lower_is_better_the_sentence_turns_round(aim: Aim, said: str) -> None:
    assert say_aim(aim, PERCENT, "en", Better.LOWER) == said


@pytest.mark.parametrize(
    ("aim", "by", "said"),
    [
        (Level(value=Decimal(50)), school_year(2030), "minstens 50\u00a0% in 2029-2030"),
        (GrowthPoints(points=Decimal(4)), school_year(2030), "+4 procentpunt per jaar, tegen 2029-2030"),
        (Direction(), school_year(2030), "stijgen"),
        (Zero(), None, "0\u00a0%"),
        (Rising(), None, "elke periode hoger dan de vorige"),
    ],
)
def test_a_target_is_said_with_its_deadline_where_it_has_one(aim: Aim, by: Period | None, said: str) -> None:
    promise = target("any", aim, by=by)
    assert say_target(promise, promise.in_force, PERCENT, "nl") == said


@pytest.mark.parametrize(
    ("aim", "language", "said"),
    [
        (Benchmark(series="oecd"), "nl", "tegen 2030 (laatste ronde ervoor: PIAAC 2023)"),
        (Benchmark(series="oecd"), "en", "by 2030 (the last round before it: PIAAC 2023)"),
        (Level(value=Decimal(50)), "nl", "in 2030 (laatste ronde ervoor: PIAAC 2023)"),
    ],
)
def test_a_year_that_comes_down_to_a_survey_round_is_said_as_the_year_it_is(
    aim: Aim, language: Language, said: str
) -> None:
    promise = replace(target("any", aim, by=parse_period("PIAAC:2023")), year=parse_period("2030"))
    assert say_target(promise, promise.in_force, PERCENT, language).endswith(said)


def test_a_count_says_what_it_counts() -> None:
    assert say_aim(Zero(), PLACES, "en") == "0 places"


def test_a_stated_target_keeps_its_decimals() -> None:
    assert format_target(Decimal("28.50"), Level(value=Decimal("28.50")), PERCENT, "nl") == "28,50\u00a0%"


def test_a_target_that_growth_works_out_is_rounded() -> None:
    assert format_target(Decimal("2647.5"), GrowthPercent(percent=Decimal(5)), PLACES, "nl") == "2.648"


def test_what_the_path_asks_is_rounded() -> None:
    assert format_expected(Decimal("43.51"), Level(value=Decimal(50)), PERCENT, "nl") == "43,5\u00a0%"


def test_a_level_to_keep_is_shown_as_it_was_published() -> None:
    assert format_expected(Decimal("54.69"), Keep(), PERCENT, "nl") == "54,69\u00a0%"

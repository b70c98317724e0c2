"""The sentences that a newspaper could print, word for word."""

from __future__ import annotations

from decimal import Decimal

import pytest

from streefpad.model.edition import Finding
from streefpad.model.targets import Keep, Level, Parity
from streefpad.publish.wording.sentences import (
    lead,
    say_next_step,
    say_outlook,
    what_it_takes,
)
from streefpad.values.periods import school_year
from streefpad.values.quantities import Better
from streefpad.values.texts import Language
from tests.unit.publish import sample

ON_TRACK = sample.moved("on-track", "2019-2020 30.00", "2022-2023 37.50")
BEHIND = sample.moved("behind", "2014-2015 27.10", "2019-2020 30.00", "2022-2023 31.20")


def plain(said: str) -> str:
    """With ordinary spaces, so that a test can be typed."""
    return said.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("finding", "language", "said"),
    [
        (
            sample.no_data(),
            "nl",
            "37,02 % in 2019-2020; het pad naar 50 % vraagt 43,5 % in 2024-2025; deze monitor heeft geen later cijfer; "
            "in het tempo sinds 2010-2011 zou het op 36,0 % uitkomen.",
        ),
        (
            sample.no_data(),
            "en",
            "37.02% in 2019-2020; the path to 50% asks for 43.5% in 2024-2025; this monitor has no later figure; "
            "at the pace since 2010-2011 it would end at 36.0%.",
        ),
        (
            sample.keeps(),
            "nl",
            "54,69 % in 2019-2020; dat niveau behouden is het doel; deze monitor heeft geen later cijfer; "
            "in het tempo sinds 2010-2011 zou het op 57,9 % uitkomen.",
        ),
        (
            ON_TRACK,
            "nl",
            "37,50 % in 2022-2023; het pad naar 50 % vroeg toen 36,0 %; dat is 1,5 procentpunt beter dan "
            "gevraagd; in het tempo sinds 2019-2020 zou het op 55,0 % uitkomen.",
        ),
        (
            BEHIND,
            "en",
            "31.20% in 2022-2023; the path to 50% asked for 36.0% then; that is 4.8 percentage points too "
            "low; at the pace since 2014-2015 it would end at 34.8%.",
        ),
        (
            sample.dual(),
            "nl",
            "2.814 leerlingen in 2022-2023; daarmee is het doel van 2.648 in 2029-2030 al bereikt; "
            "in het tempo sinds 2016-2017 zou het op 5.950 uitkomen.",
        ),
        (
            sample.no_baseline(),
            "nl",
            "Nog geen nulmeting; het doel is 0 voltijdse betrekkingen in 2029-2030; "
            "eerste stap, tegen 30 juni 2027: Het tekort tellen.",
        ),
        (
            sample.broken(),
            "en",
            "From 2023-2024 on the series counts differently (Secondary-school reform); 2024-2025 cannot be "
            "compared with the baseline of 2019-2020.",
        ),
        (
            sample.moved("missed", "2009-2010 30", "2019-2020 41", by=sample.NOW, baseline=school_year(2010)),
            "nl",
            "41 % in 2019-2020; het doel was 50 % in 2019-2020; dat is 9,0 procentpunt te weinig.",
        ),
        (sample.context(), "en", "501 in 2021-2022; no target has been set."),
    ],
)
def test_the_first_sentence_says_where_it_stands_and_what_was_asked(
    finding: Finding, language: Language, said: str
) -> None:
    assert plain(lead(finding, language)) == said


@pytest.mark.parametrize("finding", sample.findings(), ids=lambda each: each.indicator.id)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_finding_has_a_first_sentence(finding: Finding, language: Language) -> None:
    said = lead(finding, language)
    assert said.endswith(".")
    assert said[0] == said[0].upper()


def test_where_lower_is_better_too_much_is_said_to_be_too_much() -> None:
    finding = sample.moved(
        "shortage", "2019-2020 30", "2022-2023 29", aim=Level(value=Decimal(10)), better=Better.LOWER
    )
    assert "dat is 5,0 procentpunt te veel" in lead(finding, "nl")


@pytest.mark.parametrize(
    ("finding", "said"),
    [
        (
            sample.girls(),
            "Nodig van 2019-2020 tot 2029-2030: +1,6 procentpunt per jaar, 27 keer zo snel als sinds "
            "2010-2011 (+0,1 procentpunt per jaar).",
        ),
        (
            sample.no_data(),
            "Nodig van 2019-2020 tot 2029-2030: +1,3 procentpunt per jaar; sinds 2010-2011 ging het niet die "
            "kant op (−0,1 procentpunt per jaar).",
        ),
        (
            ON_TRACK,
            "Nodig van 2022-2023 tot 2029-2030: +1,8 procentpunt per jaar; het tempo sinds 2019-2020 "
            "(+2,5 procentpunt per jaar) volstaat.",
        ),
        (sample.keeps(), "Nodig tot 2029-2030: niet onder 54,69 % zakken."),
        (sample.dual(), ""),
        (sample.no_baseline(), ""),
        (sample.context(), ""),
    ],
)
def test_what_it_takes_sets_the_needed_pace_against_the_pace_so_far(finding: Finding, said: str) -> None:
    assert plain(what_it_takes(finding, "nl")) == said


def test_what_it_takes_to_keep_a_low_level_is_not_to_rise() -> None:
    finding = sample.moved("low", "2019-2020 10", "2022-2023 9", aim=Keep(), better=Better.LOWER)
    assert plain(what_it_takes(finding, "en")) == "Needed until 2029-2030: not to rise above 10%."


@pytest.mark.parametrize(
    ("finding", "said"),
    [
        (
            BEHIND,
            "In het tempo sinds 2014-2015 komt het in 2029-2030 op 34,8 % uit; dat haalt het doel niet; "
            "het doel zou er pas in 2059-2060 zijn.",
        ),
        (
            ON_TRACK,
            "In het tempo sinds 2019-2020 komt het in 2029-2030 op 55,0 % uit; dat haalt het doel.",
        ),
        (
            sample.no_data(),
            "In het tempo sinds 2010-2011 komt het in 2029-2030 op 36,0 % uit; dat haalt het doel niet; "
            "in dat tempo komt het er niet.",
        ),
        (sample.no_baseline(), ""),
        (sample.context(), ""),
    ],
)
def test_the_outlook_is_a_ruler_laid_along_the_past(finding: Finding, said: str) -> None:
    assert plain(say_outlook(finding, "nl")) == said


def test_a_pace_that_runs_through_parity_overshoots_it_and_is_never_called_enough() -> None:
    finding = sample.moved("parity", "2019-2020 40", "2024-2025 48", aim=Parity())
    assert plain(say_outlook(finding, "nl")) == (
        "In het tempo sinds 2019-2020 komt het in 2029-2030 op 56,0 % uit; dat schiet het doel voorbij, dat "
        "er in 2026-2027 zou zijn."
    )
    needed = plain(what_it_takes(finding, "nl"))
    assert needed.endswith("is meer dan nodig en schiet het doel voorbij.")
    assert "volstaat" not in needed


def test_nothing_lies_ahead_of_a_deadline_that_has_been_observed() -> None:
    finding = sample.moved("over", "2009-2010 30", "2019-2020 41", by=sample.NOW, baseline=school_year(2010))
    assert say_outlook(finding, "nl") == ""


def test_a_next_step_says_who_has_to_do_what_by_when() -> None:
    finding = sample.no_baseline()
    step = finding.indicator.next_step
    assert step
    assert say_next_step(step, sample.catalogue((finding,)), "nl") == (
        "Onderwijs en Vorming, tegen 30 juni 2027: Het tekort tellen"
    )

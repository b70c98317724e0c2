"""The table a minister would want: it fits, it groups, and the verdict is always in words."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from streefpad.model.edition import Edition, Finding
from streefpad.model.targets import Keep, Level
from streefpad.publish.terminal.grouping import Grouping, groups_of
from streefpad.publish.terminal.paper import Paper
from streefpad.publish.terminal.status import status_text
from streefpad.values.problems import Place, Problem, Severity
from streefpad.values.record import replace
from streefpad.values.texts import Language
from tests.unit.publish import sample
from tests.unit.publish.agreed_edition import agreed_edition
from tests.unit.publish.forecasts import compared, foretold

EDITION = sample.edition()


def table(edition: Edition = EDITION, by: str = "goal", language: Language = "nl", width: int = 100) -> str:
    return status_text(edition, by, language, Paper(width=width)).replace("\u00a0", " ")


def test_a_row_shows_number_track_value_expected_and_verdict_in_words() -> None:
    assert table(sample.edition(sample.no_data(), sample.girls())).splitlines() == [
        "STEM-agenda",
        "advies, geen vastgesteld beleid · zoals bekend op 25 november 2026",
        "",
        "                                 start         doel     laatste  verwacht verschil oordeel",
        "Doelstelling 2  Instroom",
        "2a  Arbeidsmarktfinaliteit       ●────────┼○──────┤     37,02 %    44,8 %         geen cijfer sinds",
        "                                 37,02           50   2019-2020 2025-2026 nu      de startmeting",
        "    Meisjes,                     ●────────┼○──────┤      4,20 %    13,7 %         geen cijfer sinds",
        "    arbeidsmarktfinaliteit       4,20            20   2019-2020 2025-2026 nu      de startmeting",
        "",
        "2 doelen: geen cijfer sinds de startmeting 2",
        "├ startmeting   ┼ tussendoel (aanname)   ○ verwacht vandaag   ● laatste cijfer   ◉ beide   ┤ doel",
    ]


def test_where_there_is_no_baseline_the_row_says_who_must_do_what_by_when() -> None:
    assert table(sample.edition(sample.no_baseline()), language="en").splitlines()[4:7] == [
        "Goal 5  Teachers",
        "5a  Shortage of STEM teachers    ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌           –                   no baseline yet",
        "                              → Education and Training, by 30 June 2027: Count the shortage",
    ]


def test_caveats_and_readings_that_would_judge_otherwise_stand_under_the_row() -> None:
    text = table(sample.edition(sample.dual()))
    assert "! Deeltijds onderwijs loopt leeg in duaal leren." in text
    assert "≠ andere lezing ‘samengestelde groei’: op koers" in text


def test_the_chance_of_a_target_stands_under_its_row_and_its_band_on_the_rail() -> None:
    lines = table(sample.edition(foretold(sample.no_data()))).splitlines()
    assert lines[5].startswith("2a  Arbeidsmarktfinaliteit    ═══●════════┼○══════┤")
    assert lines[7].strip() == "~ kans op het doel in 2029-2030: ongeveer 1 kans op 8"
    assert any("═ waar het met 4 kansen op 5 eindigt" in each for each in lines)


def test_how_often_it_happened_elsewhere_is_told_apart_from_a_forecast() -> None:
    lines = table(sample.edition(compared(sample.no_data())), language="en").splitlines()
    assert lines[7].strip() == "~ elsewhere 3 of 122 comparable series rose as far in 10 years"
    assert lines[-1] == "~ chance of the target, or how often it happened elsewhere (not a forecast)"


@pytest.mark.parametrize("width", [80, 87, 93, 100])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("by", Grouping)
def test_no_line_is_wider_than_the_paper(width: int, language: Language, by: Grouping) -> None:
    assert max(map(len, table(by=by, language=language, width=width).splitlines())) <= width


@pytest.mark.parametrize("finding", EDITION.findings, ids=lambda each: each.indicator.id)
def test_every_target_is_in_the_table_once(finding: Finding) -> None:
    groups = groups_of(EDITION, Grouping.GOAL, "nl")
    rows = [each for group in groups for each in group.findings if each is finding]
    assert len(rows) == (1 if finding.target else 0)


def test_an_indicator_is_followed_by_its_pair_and_the_number_stands_once() -> None:
    apart = sample.edition(sample.no_data(), sample.moved("between", "2019-2020 30"), sample.girls())
    group = groups_of(apart, Grouping.GOAL, "nl")[0]
    assert [each.indicator.id for each in group.findings] == ["stem-intake", "girls-in-stem", "between"]
    assert table(apart).count("2a ") == 1


def test_several_targets_of_one_indicator_are_told_apart_by_what_they_ask() -> None:
    first = sample.no_data()
    second = replace(
        first,
        target=sample.target("other", Level(value=Decimal(45)), by=sample.LAST, baseline=sample.NOW),
    )
    text = table(sample.edition(first, second))
    assert "minstens 50 %" in text
    assert "minstens 45 %" in text


def test_by_owner_only_those_who_own_it_today_are_named_with_their_role() -> None:
    lines = table(by="owner").splitlines()
    assert "Onderwijs en Vorming  trekker (voorgesteld)" in lines
    assert not [each for each in lines if each.startswith("Werk")]


def test_by_owner_its_agreements_without_target_are_named() -> None:
    told = " ".join(table(agreed_edition(), "owner").split())
    assert "! overeenkomst zonder streefcijfer: Partner A3 (Contract met een academie)" in told
    assert "Partner A1" not in told  # it carries both
    assert "Partner A4" not in told  # it has ended
    assert "Partner" not in table(agreed_edition())


def test_by_focus_the_agendas_own_names_head_the_groups() -> None:
    assert "STEM4experts" in table(by="focus").splitlines()


def test_what_has_no_owner_is_under_a_heading_of_its_own() -> None:
    orphan = sample.no_data()
    edition = sample.edition(replace(orphan, indicator=replace(orphan.indicator, owners=())))
    assert "Without owner" in table(edition, by="owner", language="en").splitlines()


def test_the_footer_counts_verdicts_the_good_ones_first() -> None:
    footer = table(language="en").split("17 targets: ")[1]
    assert footer.startswith("reached 2 · holds 1 · on track 1 · behind schedule 3 · moving the wrong way 3")


def test_the_footer_says_where_to_find_what_must_be_fixed() -> None:
    faults = (
        Problem(code="missing-key", severity=Severity.ERROR, place=Place(file="a"), facts={"key": "unit"}),
        Problem(code="no-baseline-yet", severity=Severity.HINT, place=Place(file="b")),
    )
    text = table(replace(EDITION, problems=faults), language="en")
    assert "1 error, 1 hint; what and where: streefpad check" in text


def test_an_agenda_without_targets_says_so() -> None:
    assert "This agenda has no targets yet." in table(sample.edition(sample.context()), language="en")


def test_made_up_figures_are_said_to_be_made_up() -> None:
    known = EDITION.catalogue
    made_up = replace(EDITION, catalogue=replace(known, agenda=replace(known.agenda, synthetic=True)))
    assert "made-up figures" in table(made_up, language="en").splitlines()[1]


def test_ascii_paper_gets_an_ascii_rail() -> None:
    text = status_text(sample.edition(sample.no_data()), "goal", "nl", Paper(unicode=False))
    assert text.isascii()
    assert "*--------+o------|" in text


def test_the_same_edition_gives_the_same_text() -> None:
    assert table() == table()


def test_colour_changes_no_word() -> None:
    coloured = status_text(EDITION, "goal", "nl", Paper(colour=True))
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == status_text(EDITION, "goal", "nl", Paper())


def test_a_figure_kept_back_and_a_break_ahead_stand_under_the_row() -> None:
    text = table(sample.edition(sample.moved("slip", "2019-2020 30.00", "2022-2023 129.10")), language="en")
    assert "! The figure of 2022-2023, 129.10%, does not count" in text
    one = sample.indicator("ahead", number="2a", breaks=(sample.REFORM,))
    promise = sample.target("ahead", Keep(), by=sample.LAST, baseline=sample.NOW)
    ahead = sample.judged(one, promise, sample.cells("ahead", "2019-2020 30"))
    assert "! From 2023-2024 on the series counts differently" in table(sample.edition(ahead), language="en")

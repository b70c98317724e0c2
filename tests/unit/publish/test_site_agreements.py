"""Coverage, agreements and actions on the site: who covers what, what is agreed, what ran when."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from posixpath import dirname, join, normpath

import pytest

from streefpad.model.registers import Registered
from streefpad.publish.charts.stretches import Years, draw_stretch
from streefpad.publish.output import MemoryOutput
from streefpad.publish.site import write_site
from streefpad.publish.site.agreements import agreement_rows
from streefpad.publish.site.book import Book
from streefpad.values.record import replace
from streefpad.values.texts import Language
from tests.unit.publish.agreed_edition import ACTIONS, AGREEMENTS, agreed_edition
from tests.unit.publish.small_edition import small_edition

LANGUAGES: tuple[Language, ...] = ("nl", "en")
EMPTY = Registered()


@cache
def site(registered: Registered | None = None) -> dict[str, str]:
    """The site of the small edition with these registers; with agreements and actions unless said."""
    output = MemoryOutput()
    write_site(agreed_edition(registered), output, LANGUAGES)
    return {path: content.decode(errors="replace") for path, content in output.files.items()}


def words(content: str) -> str:
    """The text of a page or a part of it."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", content)).replace("\u00a0", " ")


def part(path: str, heading: str, registered: Registered | None = None) -> str:
    """The text from one heading to the end of its section."""
    content = site(registered)[path]
    assert f">{heading}" in content
    return words(content.partition(f">{heading}")[2].split("</section>")[0])


def row(path: str, start: str) -> str:
    """The text of the table row whose heading holds these words."""
    rows = re.findall(r"<tr role=\"row\">.*?</tr>", site()[path], re.DOTALL)
    return next(words(each) for each in rows if start in each)


# coverage


def test_the_matrix_says_in_words_how_far_a_goal_is_covered() -> None:
    told = row("nl/coverage.html", "STEM-lesgevers")
    assert "1 van 1, voorgesteld" in told
    assert "0 van 1 doelen" in told


def test_a_shape_stands_beside_the_words_and_never_alone() -> None:
    marks = re.findall(r'<span class="extent e-(\w+)">([^<]*)</span>', site()["nl/coverage.html"])
    assert {shape for shape, _ in marks} >= {"full", "none", "blank"}
    assert all(said.strip() for _, said in marks)


def test_a_goal_says_how_many_of_the_agreements_carry_a_target() -> None:
    assert "2 van 3 met een doel" in row("nl/coverage.html", "Meer jongeren in STEM-opleidingen")
    assert "geen enkele geregistreerd" in row("nl/coverage.html", "STEM-lesgevers")


def test_a_hole_says_who_should_act() -> None:
    told = part("nl/coverage.html", "Lopende overeenkomsten zonder streefcijfer")
    assert "Partner A3" in told
    assert "Wie aan zet is Werk" in told


def test_a_kind_without_agreement_is_for_who_concluded_one_before() -> None:
    told = part("nl/coverage.html", "Soorten zonder lopende overeenkomst")
    assert "Convenant Wie aan zet is Werk" in told
    assert "voorgesteld" not in told


def test_a_kind_that_was_never_concluded_is_for_who_leads_its_targets() -> None:
    told = part("nl/coverage.html", "Soorten zonder lopende overeenkomst", EMPTY)
    assert "Convenant Wie aan zet is Onderwijs en Vorming voorgesteld" in told


def test_where_nothing_is_uncovered_the_page_says_so() -> None:
    output = MemoryOutput()
    write_site(small_edition(), output, ("en",))
    assert "Every goal has an indicator" in output.files["en/coverage.html"].decode()


# agreements


def test_the_page_says_how_many_agreements_carry_which_target() -> None:
    told = words(site()["nl/agreements.html"])
    assert "Lopende overeenkomsten: 3. Met beide streefcijfers: 1; met een van de twee: 1; zonder: 1." in told


def test_an_agreement_shows_its_shares_its_term_and_whether_it_runs() -> None:
    assert "alleen meisjes Meisjes 45 %" in row("nl/agreements.html", "Partner A2")
    assert "tot 31 december 2025 afgelopen" in row("nl/agreements.html", "Partner A4")


def test_an_agreement_leads_to_who_answers_for_it() -> None:
    assert 'href="owners/work.html"' in site()["nl/agreements.html"]


def test_the_rows_of_a_policy_domain_are_its_own_those_in_force_first() -> None:
    book = Book(edition=agreed_edition(), language="nl", languages=LANGUAGES)
    assert [each.id for each in agreement_rows("work", book)] == ["A1", "A2", "A3", "A4"]
    assert agreement_rows("education", book) == ()


def test_a_policy_domain_shows_each_of_its_agreements_once() -> None:
    told = words(site()["nl/owners/work.html"])
    assert told.count("Partner A1") == 1
    assert told.count("Partner A3") == 1
    assert "Partner A1" not in words(site()["nl/owners/education.html"])


def test_an_empty_register_still_shows_the_text_to_copy() -> None:
    told = words(site(EMPTY)["nl/agreements.html"])
    assert "Er is nog geen enkele overeenkomst geregistreerd." in told
    assert "Artikel [nummer]. Streefcijfers voor deelname" in told


def test_a_clause_comes_as_a_file_too_with_the_same_words() -> None:
    file = site()["nl/clauses/academy.txt"]
    assert file.startswith("\ufeffArtikel [nummer].")
    shown = re.findall(r'<pre class="clause">(.*?)</pre>', site()["nl/agreements.html"], re.DOTALL)
    assert words(file.removeprefix("\ufeff")).strip() == words(shown[0]).strip()


def test_the_clauses_say_that_the_targets_are_advice() -> None:
    assert "geen vastgesteld beleid" in part("nl/agreements.html", "De tekst om over te nemen")


def test_an_indicator_leads_to_the_agreements_that_its_targets_belong_in() -> None:
    content = site()["nl/indicators/bso-girls.html"]
    assert 'href="../agreements.html#clause-academy"' in content
    assert "Contract met een academie : 2 van 3 lopende met een streefcijfer" in words(content)


def test_an_agenda_without_agreements_has_no_such_page() -> None:
    output = MemoryOutput()
    write_site(small_edition(), output, ("nl",))
    assert "nl/agreements.html" not in output.files
    assert "Overeenkomsten" not in output.files["nl/index.html"].decode()


# actions


def test_every_action_stands_on_the_axis_with_its_days_in_words() -> None:
    told = row("nl/actions.html", "Campagne C1")
    assert "van 1 januari 2023 tot 31 december 2025" in told
    bars = re.findall(r'<svg class="stretch"[^>]*aria-label="([^"]*)"', site()["nl/actions.html"])
    assert len(bars) == len(ACTIONS)
    assert all(bars)


def test_the_page_of_actions_claims_no_cause() -> None:
    assert "niet wat het heeft veroorzaakt" in words(site()["nl/actions.html"])


def test_an_indicator_shows_the_actions_meant_for_it_in_its_period_and_claims_no_cause() -> None:
    told = part("nl/indicators/bso-girls.html", "Acties in deze periode")
    assert "Campagne C1" in told
    assert "Campagne C2" not in told  # meant for another
    assert "Campagne C3" not in told  # over before the first figure
    assert "Dat ze het cijfer deden bewegen, beweert deze bladzijde niet." in told


def test_the_autumn_of_the_first_school_year_belongs_to_the_period_of_its_figures() -> None:
    first = replace(ACTIONS[0], id="C4", name="Campagne C4", since=date(2010, 1, 1), until=date(2010, 9, 30))
    early = replace(first, id="C5", name="Campagne C5", until=date(2010, 8, 31))
    told = part("nl/indicators/bso-girls.html", "Acties in deze periode", Registered(actions=(first, early)))
    assert "Campagne C4" in told
    assert "Campagne C5" not in told


def test_a_goal_shows_the_actions_meant_for_its_indicators() -> None:
    assert "Campagne C2" in part("nl/goals/3.html", "Acties voor deze doelstelling")
    assert "Campagne" not in words(site()["nl/goals/4.html"])


def test_an_agenda_without_actions_has_no_such_page() -> None:
    assert "nl/actions.html" not in site(EMPTY)
    assert ">Acties<" not in site(EMPTY)["nl/index.html"]


def test_a_bar_runs_from_its_first_day_to_its_last() -> None:
    drawn = draw_stretch(date(2015, 1, 1), date(2019, 12, 31), date(2026, 1, 1), Years(2010, 2029), "told")
    assert '<rect class="bar" x="25.0%" y="7" width="25.0%"' in drawn
    assert "tip" not in drawn


@pytest.mark.parametrize("until", [None, date(2035, 1, 1)])
def test_a_bar_that_goes_on_has_a_tip(until: date | None) -> None:
    drawn = draw_stretch(date(2015, 1, 1), until, date(2026, 1, 1), Years(2010, 2029), "told")
    assert 'class="tip"' in drawn


def test_a_single_day_can_still_be_seen() -> None:
    day = date(2029, 12, 31)
    assert 'width="0.8%"' in draw_stretch(day, day, date(2026, 1, 1), Years(2010, 2029), "told")


# the whole


def test_every_link_of_the_new_pages_arrives() -> None:
    lost = []
    for path, content in site().items():
        for link in re.findall(r'<a [^>]*href="([^"]+)"', content):
            target, _, place = link.partition("#")
            goal = normpath(join(dirname(path), target)) if target else path
            if link.startswith("https://") or goal.startswith(("data/", "api/")):
                continue
            if goal not in site() or (place and f'id="{place}"' not in site()[goal]):
                lost.append((path, link))
    assert not lost


def test_words_of_a_register_cannot_smuggle_markup_into_a_page() -> None:
    partner = replace(AGREEMENTS[0], partner="<script>alert(1)</script>")
    campaign = replace(ACTIONS[0], name='"><script>', since=None, until=None)
    made = site(Registered(agreements=(partner,), actions=(campaign,)))
    assert not [path for path, content in made.items() if "<script>" in content]

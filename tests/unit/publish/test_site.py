"""The site as a reader meets it: every link arrives, every page says what it is, nothing needs a script."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise
from posixpath import dirname, normpath
from typing import get_args

import pytest
from markupsafe import Markup

from streefpad.model.edition import Edition
from streefpad.model.indicators import Caveat
from streefpad.model.series import Flag
from streefpad.model.targets import Said
from streefpad.publish.output import MemoryOutput
from streefpad.publish.site import write_site
from streefpad.publish.site.book import Book, anchor, relative
from streefpad.publish.site.strings import STRINGS
from streefpad.values.record import replace
from streefpad.values.texts import Language, Text
from tests.unit.publish.small_edition import small_edition

LANGUAGES: tuple[Language, ...] = ("nl", "en")
VOID = {"meta", "link", "br", "img", "input", "hr"}
SECTIONS = [
    "Het cijfer in de tijd",
    "Wat het zou vragen",
    "De cijfers",
    "Oordeel",
    "Definitie",
    "Wie",
    "Bronnen",
]


class Page(HTMLParser):
    """A page as its parts: links, ids, headings, and the text of each element."""

    def __init__(self, content: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.headings: list[tuple[int, str]] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.text = ""
        self._open: list[str] = []
        self.feed(content)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.tags.append((tag, found))
        if tag == "a":
            self.links.append(found["href"])
        if "id" in found:
            self.ids.append(found["id"])
        if re.fullmatch("h[1-6]", tag):
            self.headings.append((int(tag[1]), ""))
        if tag in {"td", "th", "li", "p", "dt", "dd"}:
            self.text += " "
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.headings and any(re.fullmatch("h[1-6]", each) for each in self._open):
            level, words = self.headings[-1]
            self.headings[-1] = (level, words + data)

    def of(self, tag: str) -> list[dict[str, str]]:
        """The attributes of every element of this name."""
        return [attributes for name, attributes in self.tags if name == tag]


@cache
def site() -> dict[str, str]:
    """Every file of the small edition's site."""
    return written(small_edition())


def written(edition: Edition, languages: tuple[Language, ...] = LANGUAGES) -> dict[str, str]:
    """The files of an edition's site, by path."""
    output = MemoryOutput()
    write_site(edition, output, languages)
    # A picture is no text, but a link may lead to it.
    return {path: content.decode(errors="replace") for path, content in output.files.items()}


@cache
def page(path: str) -> Page:
    """One parsed page of the small edition."""
    return Page(site()[path])


def pages() -> Iterator[tuple[str, Page]]:
    """Every parsed page below a language."""
    for path in site():
        if path.endswith(".html") and path != "index.html":
            yield path, page(path)


def whole_pages() -> Iterator[tuple[str, Page]]:
    """The pages that stand by themselves: not those that another site shows in a frame."""
    return ((path, found) for path, found in pages() if "/embed/" not in path)


# the whole


def test_every_kind_of_page_exists_in_both_languages() -> None:
    for language in LANGUAGES:
        for path in (
            "index", "check", "gaps", "sources", "method", "owners/index", "owners/education", "goals/2",
            "indicators/bso-total", "indicators/teacher-shortage",
        ):  # fmt: skip
            assert f"{language}/{path}.html" in site()


def test_the_entrance_leads_to_the_first_language_and_offers_the_others() -> None:
    entrance = page("index.html")
    assert entrance.links == ["nl/index.html", "en/index.html"]
    assert {"http-equiv": "refresh", "content": "0; url=nl/index.html"} in entrance.of("meta")


def test_every_link_arrives() -> None:
    lost = []
    for path, found in pages():
        for link in found.links:
            target, _, place = link.partition("#")
            if link.startswith(("https://", "http://")):
                continue
            goal = normpath(f"{dirname(path)}/{target}") if target else path
            if goal.startswith(("data/", "api/")):  # written by opendata and by api
                continue
            if goal not in site() or (place and place not in page(goal).ids):
                lost.append((path, link))
    assert not lost


def test_links_are_relative_and_explicit_so_that_a_folder_on_disk_works() -> None:
    for path, found in pages():
        for link in found.links:
            assert not link.startswith("/"), path
            assert link.startswith("http") or re.match(r"(.*\.(html|csv|svg|png|json))?(#.*)?$", link), link


def test_no_page_needs_a_script_or_another_host() -> None:
    for path, found in pages():
        # The search alone has one: without it the page is the whole index.
        scripts = ["../assets/search.js"] if path.endswith("/search.html") else []
        assert [each["src"] for each in found.of("script")] == scripts, path
        for _, attributes in found.tags:
            assert not [name for name in attributes if name.startswith("on")]
            assert not attributes.get("src", "").startswith("http")
        assert [each["href"] for each in found.of("link") if each["rel"] == "stylesheet"] == [
            relative("assets/streefpad.css", path)
        ]
    assert "http" not in site()["assets/streefpad.css"]


def test_every_page_says_that_the_targets_are_advice() -> None:
    for path, found in pages():
        standing = (
            "De doelen zijn advies van het STEM-platform, geen vastgesteld beleid."
            if path.startswith("nl/")
            else "The targets are advice of the STEM platform, not adopted policy."
        )
        assert found.text.count(standing) >= (1 if "/embed/" in path else 2), path
        assert "25 november 2026" in found.text or "25 November 2026" in found.text


def test_a_made_up_agenda_says_so_on_every_page() -> None:
    edition = small_edition()
    agenda = replace(edition.catalogue.agenda, synthetic=True)
    made_up = written(replace(edition, catalogue=replace(edition.catalogue, agenda=agenda)))
    for path, content in made_up.items():
        if path.endswith(".html") and path != "index.html":
            assert "verzonnen" in content or "made up" in content, path
    assert "verzonnen" not in page("nl/index.html").text


def test_the_same_edition_gives_the_same_bytes() -> None:
    assert written(small_edition()) == site()


def test_an_indicator_page_with_its_style_stays_below_120_kilobytes() -> None:
    style = len(site()["assets/streefpad.css"].encode())
    heavy = [
        path for path, content in site().items()
        if "/indicators/" in path and len(content.encode()) + style > 120_000
    ]  # fmt: skip
    assert not heavy


def test_progress_names_each_page_once() -> None:
    told: list[str] = []
    write_site(small_edition(), MemoryOutput(), ("nl",), told.append)
    assert len(told) == len(set(told)) > 10


# access for everyone


def test_every_page_names_its_language_and_has_one_main_heading() -> None:
    for path, found in pages():
        assert found.of("html")[0]["lang"] == path[:2]
        assert [level for level, _ in found.headings].count(1) == 1, path


def test_headings_go_down_one_level_at_a_time() -> None:
    for path, found in pages():
        levels = [level for level, _ in found.headings]
        jumps = [(one, other) for one, other in pairwise(levels) if other > one + 1]
        assert not jumps, path


def test_every_page_can_be_skipped_through() -> None:
    for path, found in whole_pages():
        assert found.links[0] == "#content", path
        assert [each.get("id") for each in found.of("main")] == ["content"]
        assert found.of("header")
        assert found.of("footer")


def test_every_id_is_there_once() -> None:
    for path, found in pages():
        assert len(found.ids) == len(set(found.ids)), path


def test_every_table_has_a_caption_and_its_heads_a_scope() -> None:
    for path, found in pages():
        assert len(found.of("caption")) == len(found.of("table")), path
        assert all(each.get("scope") in ("col", "row") for each in found.of("th")), path


def test_a_chart_is_an_image_with_its_story_and_hides_its_marks() -> None:
    drawing = next(
        each for each in page("nl/indicators/bso-total.html").of("div") if each.get("class") == "drawing"
    )
    assert drawing["role"] == "img"
    assert "50\u00a0% in 2029-2030" in drawing["aria-label"]
    hidden = [each for each in page("nl/indicators/bso-total.html").of("svg") if "viewbox" in each]
    assert all(each.get("aria-hidden") == "true" for each in hidden)


def test_words_of_a_source_keep_their_language_on_an_english_page() -> None:
    content = site()["en/indicators/bso-total.html"]
    assert '<p><span lang="nl">Totaal: 50 %</span></p>' in content
    assert "(in Dutch)" in content
    assert "(in het Nederlands)" not in site()["nl/indicators/bso-total.html"]


def test_words_of_a_source_that_does_not_tell_its_language_are_not_marked() -> None:
    edition = small_edition()
    sources = tuple(replace(each, language=None) for each in edition.catalogue.sources)
    made = written(replace(edition, catalogue=replace(edition.catalogue, sources=sources)))
    assert "<p>Totaal: 50 %</p>" in made["en/indicators/bso-total.html"]


def test_words_without_translation_are_marked_with_their_own_language() -> None:
    assert '<span lang="nl">Persoverzicht</span>' in site()["en/sources.html"]


def test_every_verdict_has_a_shape_beside_its_word() -> None:
    content = site()["nl/index.html"]
    words = re.findall(
        r'<span class="verdict [^"]*">(<svg class="mark[^>]*><use href="#m-\w+"/></svg>)?', content
    )
    assert words
    assert all(words)


def test_each_shape_in_use_is_on_the_page() -> None:
    for path, found in pages():
        used = {each["href"].removeprefix("#") for each in found.of("use")}
        assert used <= set(found.ids), path


# overview


def test_the_overview_has_a_row_for_every_target_by_goal() -> None:
    content = site()["nl/index.html"]
    assert content.count('<tr role="row"') == 10 + 4  # ten targets, and the head of each goal
    assert [words for level, words in page("nl/index.html").headings if level == 2][2:6] == [
        "2 Meer jongeren in STEM-opleidingen", "3 Levenslang leren", "4 Duaal leren", "5 STEM-lesgevers",
    ]  # fmt: skip


def test_total_and_girls_stand_one_under_the_other() -> None:
    content = site()["nl/index.html"]
    total = content.index("STEM-aandeel in de instroom, arbeidsmarktfinaliteit")
    girls = content.index("Meisjes binnen STEM, arbeidsmarktfinaliteit")
    between = content[total:girls]
    assert between.count("<tr") == 1
    assert 'class="second"' in between


def test_the_overview_counts_the_verdicts() -> None:
    text = " ".join(page("nl/index.html").text.split())
    assert "10 doelen, en waar ze staan" in text
    assert "6 geen cijfer sinds de startmeting 2 houdt stand 1 nog geen nulmeting 1 bereikt" in text


def test_the_overview_can_be_read_by_focus_without_scripts() -> None:
    found = page("nl/index.html")
    assert {"focus-all", "focus-experts"} <= set(found.ids)
    assert {"#focus-all", "#focus-experts"} <= set(found.links)


def test_a_series_for_context_shows_what_is_known_at_least_and_that_it_has_a_caveat() -> None:
    edition = small_edition()
    first = edition.catalogue.indicators[0]
    finding = next(each for each in edition.findings if each.indicator.id == first.id)
    known = replace(finding.series.observations[-1], flags=frozenset({Flag.AT_LEAST}))
    caveat = Caveat(why=Text(nl="een andere afbakening", en="another scope"))
    bare = replace(first, caveats=(caveat,))
    series = replace(finding.series, observations=(), bounds=(known,))
    found = replace(finding, indicator=bare, target=None, judged=(), series=series)
    catalogue = replace(edition.catalogue, indicators=(bare,), targets=())
    made = written(replace(edition, catalogue=catalogue, findings=(found,)))
    text = " ".join(Page(made["nl/index.html"]).text.split())
    assert "met een kanttekening meer dan 37,02 % 2019-2020" in text
    assert "Meer dan 37,02 % in 2019-2020; er is geen doel gesteld." in " ".join(
        Page(made[f"nl/indicators/{first.id}.html"]).text.split()
    )


def test_a_goal_quotes_its_source_once() -> None:
    edition = small_edition()
    said = Said(source="advice", where="blz. 2", quote="Meer meisjes dan vroeger")
    for text, quotes in (("“Meer meisjes dan vroeger”, tegen 2030.", 0), ("Dat willen we.", 1)):
        goal = replace(edition.catalogue.agenda.goals[0], text=Text(nl=text, en=text), said=said)
        agenda = replace(edition.catalogue.agenda, goals=(goal,))
        made = written(replace(edition, catalogue=replace(edition.catalogue, agenda=agenda)))
        content = made[f"nl/goals/{goal.number}.html"]
        assert content.count("<blockquote>") == quotes
        assert content.count("Meer meisjes dan vroeger") == 1
        assert "blz. 2" in content


def test_a_goal_without_indicator_says_so() -> None:
    edition = small_edition()
    indicators = tuple(each for each in edition.catalogue.indicators if each.goal != 5)
    bare = replace(edition, catalogue=replace(edition.catalogue, indicators=indicators))
    assert "nog geen indicator" in written(bare)["nl/goals/5.html"]


# indicator page


def test_the_parts_of_an_indicator_page_stand_in_the_order_of_the_design() -> None:
    headings = [words for level, words in page("nl/indicators/dual-pupils.html").headings if level == 2]
    assert headings == SECTIONS


def test_a_part_without_data_leaves_no_trace() -> None:
    headings = [words for level, words in page("nl/indicators/teacher-shortage.html").headings if level == 2]
    assert headings == ["Oordeel", "Definitie", "Wie"]


def test_the_table_holds_the_milestone_and_the_target() -> None:
    content = site()["nl/indicators/bso-total.html"]
    table = content[content.index('id="figures"') : content.index('id="verdict"')]
    text = " ".join(re.sub(r"<[^>]+>", " ", table).split())
    assert "2024-2025 tussendoel" in text
    assert "43,5 % aanname; nog open" in text
    assert "2029-2030 doel" in text
    assert "de reeks breekt hier Modernisering van het secundair onderwijs" in text


def test_a_pair_shares_one_chart_on_both_pages() -> None:
    drawings = [
        re.findall(r'<div class="drawing".*?</div>', site()[f"nl/indicators/{id}.html"], re.DOTALL)
        for id in ("bso-total", "bso-girls")
    ]
    assert drawings[0] == drawings[1]
    assert len(drawings[0]) == 1
    assert "nl/charts/bso-total.svg" in site()
    assert "nl/charts/bso-girls.svg" not in site()


def test_every_published_number_leads_to_its_cell() -> None:
    found = page("nl/indicators/bso-total.html")
    (cell,) = {each for each in found.links if each.startswith("#cell-2010-2011-")}
    assert cell.removeprefix("#") in found.ids
    assert "vault/stem-monitor/2022-01-advice/figures.csv" in found.text
    assert "../sources.html#file-stem-monitor:2022-01-advice" in found.links
    assert "../../data/indicators/bso-total.csv" in found.links


def test_a_conflict_shows_every_figure_and_why_one_counts() -> None:
    for path in ("nl/indicators/dual-pupils.html", "nl/sources.html"):
        text = " ".join(page(path).text.split())
        assert "128 gekozen" in text
        assert "126 niet gekozen" in text
        assert "133 niet gekozen" in text
        assert "Waarom? het recentste overzicht (redactie)" in text


def test_every_reading_stands_with_its_verdict_and_who_decided() -> None:
    text = " ".join(page("nl/indicators/dual-pupils.html").text.split())
    assert "Het oordeel hangt af van hoe men de tekst leest." in text
    assert "5 % per jaar, samengesteld" in text
    assert "Beslist door redactie: de letterlijke tekst" in text


def test_who_only_proposes_a_reading_is_not_said_to_have_decided() -> None:
    book = Book(edition=small_edition(), language="en", languages=LANGUAGES)
    why = Markup("The table says so.")
    assert (
        book.sign("Streefpad, voorstel", why, is_in_force=True) == "Proposal of Streefpad. The table says so."
    )
    assert book.sign("the council", why, is_in_force=True) == "Decided by the council. The table says so."
    assert book.sign("the council", why, is_in_force=False) == "According to the council. The table says so."


def test_several_targets_of_one_indicator_are_each_named() -> None:
    edition = small_edition()
    finding = next(each for each in edition.findings if each.indicator.id == "bso-total")
    assert finding.target
    second = replace(finding, target=replace(finding.target, id="bso-total-2"))
    made = written(replace(edition, findings=(*edition.findings, second)))
    leads = re.findall(r'<p class="lead">(.*?)</p>', made["nl/indicators/bso-total.html"])
    assert len(leads) == 2
    assert all('<span class="asked">Doel: minstens 50' in each for each in leads)


def test_a_proposed_owner_is_shown_as_proposed() -> None:
    assert "Onderwijs en Vorming voorgesteld" in page("nl/indicators/bso-total.html").text
    assert "voorgesteld" in page("nl/owners/education.html").text


# who must do what


def test_the_gaps_say_who_must_deliver_what_by_when() -> None:
    text = " ".join(page("nl/gaps.html").text.split())
    assert "Het tekort per vak laten tellen Onderwijs en Vorming Tegen 30 juni 2026" in text


def test_what_was_due_before_the_date_of_the_edition_is_overdue() -> None:
    text = " ".join(page("nl/owners/education.html").text.split())
    assert "30 juni 2026 te laat STEM-monitor 2026" in text
    assert "30 juni 2027 STEM-monitor 2027" in text


def test_the_check_groups_problems_by_severity_then_by_indicator() -> None:
    headings = [words for _, words in page("nl/check.html").headings]
    assert headings == [
        "Doelencheck", "Fouten 1", "Tekort aan STEM-leraren", "Waarschuwingen 2", "De agenda als geheel",
        "Leerlingen in duale opleidingen", "Tips 1", "STEM-aandeel in de instroom, arbeidsmarktfinaliteit",
    ]  # fmt: skip
    assert "Aanvaard (redactie): nog niet beslist" in page("nl/check.html").text


def test_the_page_of_an_indicator_says_in_words_what_the_check_page_says_with_code_and_place() -> None:
    edition = small_edition()
    problem = next(each for each in edition.problems if each.facts.get("indicator") and each.accepted is None)
    made = written(edition)
    page = made[f"nl/indicators/{problem.facts['indicator']}.html"]
    assert problem.code not in page
    assert str(problem.place) not in page
    assert problem.code in made["nl/check.html"]
    assert "Wat eraan te doen is, staat op de pagina Doelencheck." in page


def test_equal_hints_are_said_once_with_the_list_of_indicators() -> None:
    edition = small_edition()
    hint = next(each for each in edition.problems if each.code == "owner-proposed")
    ids = ("bso-total", "bso-girls", "dual-pupils")
    hints = tuple(replace(hint, accepted=None, facts={**hint.facts, "indicator": id}) for id in ids)
    content = written(replace(edition, problems=hints))["nl/check.html"]
    text = " ".join(Page(content).text.split())
    assert "Bij 3 indicatoren is de eigenaar voorgesteld, niet beslist." in text
    assert text.count("voorgesteld, niet beslist") == 1
    assert "Leerlingen in duale opleidingen" in content[content.index("<details>") :]


def test_a_problem_names_its_indicator_as_readers_know_it() -> None:
    text = page("nl/check.html").text
    assert "‘bso-total’" not in text
    assert "‘STEM-aandeel’" in text


def test_sources_show_the_hash_of_every_sealed_file() -> None:
    assert "8b8788fb0f817d834b80a645c3ae4b91d52623b9172d8da32df9e6ff821b13ab" in page("en/sources.html").text


def test_the_method_lists_the_verdicts_in_the_order_in_which_they_are_tried() -> None:
    text = page("en/method.html").text
    order = ["not scored", "no baseline yet", "series broken", "reached", "missed", "no figure since the baseline",
             "too early to say", "on track", "moving the wrong way", "behind schedule"]  # fmt: skip
    places = [text.index(f"{word} ") for word in order]
    assert places == sorted(places)


# words


def test_every_word_of_the_site_is_there_in_dutch_and_english() -> None:
    assert not [key for key, text in STRINGS.items() if not text.nl or not text.en]


def test_words_of_an_agenda_cannot_smuggle_markup_into_a_page() -> None:
    edition = small_edition()
    agenda = replace(edition.catalogue.agenda, title=Text(nl="<script>alert(1)</script>", en="<b>"))
    made = written(replace(edition, catalogue=replace(edition.catalogue, agenda=agenda)))
    texts = {path: content for path, content in made.items() if not path.endswith(".png")}  # any three bytes
    assert not [path for path, content in texts.items() if "<script>" in content or "<b>" in content]


@pytest.mark.parametrize("language", get_args(Language))
def test_a_site_in_any_language_falls_back_where_words_are_missing(language: Language) -> None:
    output = MemoryOutput()
    write_site(small_edition(), output, (language,))
    assert f"{language}/method.html" in output.files


def test_words_of_the_agenda_that_lack_the_language_of_the_page_say_which_they_have() -> None:
    edition = small_edition()
    agenda = replace(edition.catalogue.agenda, title=Text(nl="Agenda", en="Agenda"))
    output = MemoryOutput()
    write_site(replace(edition, catalogue=replace(edition.catalogue, agenda=agenda)), output, ("fr",))
    content = output.files["fr/index.html"].decode()
    assert '<html lang="fr">' in content
    assert '<span class="borrowed" lang="nl">Agenda</span>' in content


def test_no_word_of_the_site_is_left_unused() -> None:
    folder = files("streefpad.publish.site")
    places = [each for part in (folder, folder / "templates") for each in part.iterdir() if each.is_file()]
    read = "".join(each.read_text() for each in places if each.name != "strings.py")
    made_up = ("chart-", "in-")  # keys with an ending that is looked up
    unused = [key for key in STRINGS if not key.startswith(made_up) and f'"{key}"' not in read]
    assert not unused


def test_a_school_year_is_not_broken_over_two_lines() -> None:
    book = Book(edition=small_edition(), language="nl", languages=LANGUAGES)
    assert book.whole("in 2019-2020.") == 'in <span class="whole">2019-2020</span>.'


def test_ids_that_differ_have_anchors_that_differ() -> None:
    ids = ["stem-monitor/2022-01", "stem-monitor/2022.01", "stem-monitor/2022_01", "stem/monitor-2022-01"]
    assert len({anchor("file", id) for id in ids}) == len(ids)
    assert anchor("source", "all") != "all"
    assert not re.search(r"[\s\"<>#]", anchor("cell", 'a "b" <c>#d'))


def test_a_site_of_which_something_could_not_be_read_says_so_on_every_page() -> None:
    edition = small_edition()
    whole, broken = (
        written(edition),
        written(replace(edition, catalogue=replace(edition.catalogue, lost=("targets/goal-1.yaml",)))),
    )
    pages = [
        path for path in broken if path.startswith("en/") and path.endswith(".html") and "embed" not in path
    ]
    assert pages
    assert not [path for path in pages if "not everything in the agenda can be read" not in broken[path]]
    assert not [path for path, content in whole.items() if "not everything in the agenda" in content]


def test_french_sets_a_space_before_its_tall_marks() -> None:
    pages = {
        path: content for path, content in written(small_edition(), ("fr",)).items() if path.endswith(".html")
    }
    assert pages
    for path, content in pages.items():
        shown = re.sub(r"<(script|style|pre|code|svg)\b.*?</\1>", "", content, flags=re.DOTALL)
        shown = re.sub(r'<(\w+)[^>]* lang="(?:nl|en)"[^>]*>.*?</\1>', "", shown, flags=re.DOTALL)
        text = re.sub(r"«[^»]*»", "", html.unescape(re.sub(r"<[^>]+>", "", shown)))  # what stands in a file
        assert not re.findall(r".{0,30}[^\s\u00a0\u202f][;:?!](?=\s)", text), path

"""The report as a screen reader, a printer and an archive meet it."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Any

import pypdf
import pypdfium2
import pytest

from streefpad.model.catalogue import Goal
from streefpad.model.edition import Edition
from streefpad.model.sharing import Basis, OwnerPart, Shared, TargetParts
from streefpad.publish.output import MemoryOutput
from streefpad.publish.report import FontMissing, print_report, write_report
from streefpad.publish.report.pictures import COLOURS, STATUS_COLOURS
from streefpad.publish.report.strings import STRINGS, VERDICTS
from streefpad.publish.report.typesetting import Typesetter
from streefpad.publish.site.pages import STYLE, asset
from streefpad.values.problems import SourceMissing
from streefpad.values.record import replace
from streefpad.values.texts import Language, Text
from tests.unit.publish.small_edition import HERE, small_edition

MARKUP = "#let x = 1 $x^2$ *vet* _schuin_ @wie <label> `code` = kop \\ [a] ~ // niets"
LANGUAGES: tuple[Language, ...] = ("nl", "en")
HAIR, MARGIN = 0.5, 22 / 25.4 * 72  # points


@cache
def printed(language: Language = "nl") -> bytes:
    return print_report(small_edition(), language)


def read(content: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(content))


def said(content: bytes) -> str:
    """The words of a report, with every run of white space as one space."""
    return " ".join(" ".join(page.extract_text() for page in read(content).pages).split())


def root_of(content: bytes) -> Any:
    return read(content).trailer["/Root"]


def elements(content: bytes) -> Iterator[Any]:
    """Every element of the tree of tags."""
    waiting = [root_of(content)["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, pypdf.generic.ArrayObject):
            waiting += node
        elif isinstance(node, pypdf.generic.DictionaryObject):
            if "/S" in node:
                yield node
            waiting += [node["/K"]] if "/K" in node else []


def tags(content: bytes, name: str) -> list[Any]:
    return [each for each in elements(content) if each["/S"] == f"/{name}"]


def of_agenda(edition: Edition, **changes: object) -> Edition:
    agenda = replace(edition.catalogue.agenda, **changes)  # type: ignore[arg-type]
    return replace(edition, catalogue=replace(edition.catalogue, agenda=agenda))


def named(edition: Edition, name: str) -> Edition:
    """The edition with this name for its first indicator."""
    first = edition.findings[0].indicator
    changed = replace(first, name=Text(nl=name), short=Text())
    findings = tuple(
        replace(each, indicator=changed) if each.indicator.id == first.id else each
        for each in edition.findings
    )
    indicators = tuple(changed if each.id == first.id else each for each in edition.catalogue.indicators)
    return replace(edition, findings=findings, catalogue=replace(edition.catalogue, indicators=indicators))


def without_course(edition: Edition) -> Edition:
    """The edition with nothing to draw a chart of."""
    return replace(
        edition,
        findings=tuple(
            replace(each, series=replace(each.series, observations=())) for each in edition.findings
        ),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_tagged_and_says_its_standard_language_title_author_and_date(language: Language) -> None:
    edition, reader, root = small_edition(), read(printed(language)), root_of(printed(language))
    agenda = edition.catalogue.agenda
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == language
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "<pdfuaid:part>1</pdfuaid:part>" in root["/Metadata"].get_data().decode()
    assert reader.metadata is not None
    assert reader.metadata.title == agenda.title.in_language(language)
    assert reader.metadata.author == agenda.publisher
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.date() == edition.as_of


def test_every_figure_has_an_alternative_in_words() -> None:
    figures = tags(printed(), "Figure")
    assert len(figures) > len(small_edition().catalogue.targets)  # a track for each, and the charts
    assert not [each for each in figures if not each.get("/Alt")]
    assert any(each["/Alt"].startswith("Lijngrafiek van ") for each in figures)
    assert any(each["/Alt"].startswith("startmeting ") for each in figures)


def test_every_table_marks_its_head() -> None:
    assert len(tags(printed(), "Table")) == len(tags(printed(), "THead")) > 5
    assert not [each for each in tags(printed(), "TH") if "/A" not in each]


def test_headings_go_down_one_level_at_a_time() -> None:
    levels = [int(name[-1]) for name in re.findall(r"/S\s*/(H[1-6])\b", printed().decode("latin-1"))]
    assert levels[0] == 1
    assert set(levels) == {1, 2, 3}


def test_the_same_edition_gives_the_same_bytes() -> None:
    assert print_report(small_edition(), "nl") == printed()


def test_a_second_language_leaves_the_first_as_it_was() -> None:
    output = MemoryOutput()
    write_report(small_edition(), output, ("en", "nl"))
    agenda = small_edition().catalogue.agenda.id
    assert sorted(output.files) == [f"report/{agenda}-en.pdf", f"report/{agenda}-nl.pdf"]
    assert output.files[f"report/{agenda}-nl.pdf"] == printed()


def test_every_page_says_its_number_its_day_and_what_the_targets_are() -> None:
    pages = read(printed()).pages
    for number, page in enumerate(pages, start=1):
        text = " ".join(page.extract_text().split())
        assert f"{number} van {len(pages)}" in text
        assert "Stand op 25 november 2026" in text
        assert "De doelen zijn advies van het STEM-platform, geen vastgesteld beleid." in text


def test_every_page_of_a_made_up_agenda_says_so_and_no_other_does() -> None:
    made_up = read(print_report(of_agenda(small_edition(), synthetic=True), "en"))
    label = STRINGS["synthetic"].en
    assert all(label in page.extract_text() for page in made_up.pages)
    assert label not in said(printed("en"))


def test_every_target_stands_on_the_page_of_the_summary_with_its_verdict() -> None:
    edition = small_edition()
    page = next(page for page in read(printed()).pages if "Waar elk doel staat" in page.extract_text()[:40])
    text = " ".join(page.extract_text().split())
    with_target = {each.indicator.id: each.indicator for each in edition.findings if each.target}
    assert not [each.label.nl for each in with_target.values() if each.label.nl not in text]
    assert "geen cijfer sinds de startmeting" in text


def test_a_text_of_the_agenda_comes_out_as_it_was_written() -> None:
    edition = of_agenda(
        named(small_edition(), MARKUP),
        title=Text(nl=MARKUP),
        standing=Text(nl="*advies* #1"),
        subtitle=Text(nl=MARKUP),
    )
    content = print_report(edition, "nl")
    assert said(content).replace("\u200b", "").count(MARKUP) >= 4
    assert "De doelen zijn *advies* #1." in said(content)
    metadata = read(content).metadata
    assert metadata is not None
    assert metadata.title == MARKUP


def test_a_letter_that_the_typeface_lacks_keeps_no_report_from_being_made() -> None:
    content = print_report(named(small_edition(), "Aandeel 日本 in\u2011stroom ○ bel\x07"), "nl")
    assert "Aandeel ?? in-stroom o bel" in said(content)


def test_a_name_as_long_as_a_paragraph_or_without_a_space_stays_on_the_paper() -> None:
    for name in ("Aandeel " * 40, "Arbeidsmarktfinaliteitsonderzoeksinstellingen" * 4, "X" * 300):
        # A drawing cuts off what does not fit on it; its words stand beside it.
        content = print_report(without_course(named(small_edition(), name.strip())), "nl")
        assert not [*beyond_the_margin(content)]


def test_no_letter_of_the_report_lies_in_the_margin() -> None:
    assert not [*beyond_the_margin(printed())]


def beyond_the_margin(content: bytes) -> Iterator[str]:
    """The letters that stick out at the right or at the left."""
    for number, page in enumerate(pypdfium2.PdfDocument(content), start=1):
        text, width = page.get_textpage(), page.get_width()
        for at in range(text.count_chars()):
            letter = text.get_text_range(at, 1)
            left, _, right, _ = text.get_charbox(at)
            if letter.strip() and (left < MARGIN - HAIR or right > width - MARGIN + HAIR):
                yield f"page {number}: {letter!r}"


def test_a_goal_without_indicator_has_a_page_that_says_so() -> None:
    edition = small_edition()
    goals = (*edition.catalogue.agenda.goals, Goal(number=9, name=Text(nl="Nog leeg"), place=HERE))
    text = said(print_report(of_agenda(edition, goals=goals), "nl"))
    assert "Doelstelling 9 Nog leeg Deze doelstelling heeft nog geen indicator." in text


def test_an_agenda_of_one_indicator_without_goals_domains_or_problems_is_a_report() -> None:
    edition = small_edition()
    only = edition.findings[0]
    catalogue = replace(
        edition.catalogue, indicators=(only.indicator,), targets=tuple(filter(None, (only.target,)))
    )
    small = replace(edition, findings=(only,), problems=(), releases=(), observations=(), vintages=())
    alone = of_agenda(
        replace(small, catalogue=catalogue), goals=(), domains=(), standing=Text(), publisher=""
    )
    text = said(print_report(alone, "en"))
    assert only.indicator.label.en in text
    assert "Outside the goals" in text
    assert "Nothing to remark." in text


def test_a_domain_shows_its_part_of_what_a_target_asks_once_the_edition_knows_it() -> None:
    edition = small_edition()
    target = next(each.target for each in edition.findings if each.target)
    part = OwnerPart(domain="education", share=Decimal(60), gap=Decimal("-3.9"), pace=Decimal("0.8"))
    parts = TargetParts(target=target.id, indicator=target.indicator, basis=Basis.DECLARED, parts=(part,))
    text = said(print_report(replace(edition, shared=Shared(parts=(parts,))), "nl"))
    assert "Aandeel in wat de doelen vragen" in text
    assert "60 % −3,9 +0,8 –" in text.replace("\u00a0", " ")
    assert "Aandeel in wat de doelen vragen" not in said(printed())


def test_only_the_typeface_of_the_package_is_in_it() -> None:
    fonts = set(re.findall(rb"/BaseFont\s*/[A-Z]{6}\+([A-Za-z]+)", printed()))
    assert fonts == {b"SourceSansPro"}


def test_a_missing_typeface_is_one_line_that_says_what_to_install() -> None:
    with pytest.raises(FontMissing) as missing:
        Typesetter("font_of_nobody")
    assert isinstance(missing.value, SourceMissing)
    assert "pip install font-of-nobody" in str(missing.value)
    assert "\n" not in str(missing.value)


def test_its_colours_are_those_of_the_printed_site() -> None:
    css = asset(STYLE)
    in_print = css[css.index("@media print") :]
    found = dict(re.findall(r"--([a-z]+): (#[0-9a-f]{3,6});", in_print))
    wide = {
        name: each if len(each) == 7 else "#" + "".join(digit * 2 for digit in each[1:])
        for name, each in found.items()
    }
    assert wide == dict(COLOURS)
    for names, colour in re.findall(r"^((?:\.s-\w+(?:, )?)+) \{ --status: var\(--(\w+)\)", css, re.MULTILINE):
        assert {STATUS_COLOURS[name] for name in re.findall(r"\.s-(\w+)", names)} == {colour}


def test_its_words_are_there_in_both_languages_with_the_same_places_to_fill_in() -> None:
    for text in (*STRINGS.values(), *VERDICTS.values()):
        assert text.nl
        assert text.en
        assert sorted(re.findall(r"{\w+}", text.nl)) == sorted(re.findall(r"{\w+}", text.en))


def test_the_templates_come_with_the_package() -> None:
    found = {each.name for each in files("streefpad.publish.report").joinpath("templates").iterdir()}
    assert {"report.typ", "look.typ", "parts.typ", "goals.typ", "closing.typ"} <= found

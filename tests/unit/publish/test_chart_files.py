"""A chart that leaves its page carries its title, its key and its source along, and never crosses a break."""

from __future__ import annotations

import json
import re
import struct
from functools import cache
from typing import Any

import vl_convert

from streefpad.model.edition import Edition
from streefpad.publish.charts.pictures import Caption, as_picture, picture_page
from streefpad.publish.output import MemoryOutput
from streefpad.publish.site import write_site
from streefpad.publish.wording.attribution import MOST_SOURCES, say_source_line
from streefpad.publish.wording.problems.naming import with_names
from streefpad.values.problems import Fact, Place, Problem, Severity
from streefpad.values.record import replace
from streefpad.values.texts import Text
from tests.unit.publish.forecasts import foretold
from tests.unit.publish.small_edition import dual_learning, labour_market, small_edition

SMALL = small_edition()
ID = "bso-total"


@cache
def files() -> dict[str, bytes]:
    return written(SMALL)


def written(edition: Edition) -> dict[str, bytes]:
    output = MemoryOutput()
    write_site(edition, output, ("nl", "en"))
    return output.files


def specification(id: str = ID, language: str = "nl") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(files()[f"{language}/charts/{id}.vl.json"])
    return found


def rows(kind: str, id: str = ID, language: str = "nl") -> list[dict[str, Any]]:
    return [row for row in specification(id, language)["data"]["values"] if row["kind"] == kind]


# the picture


def test_every_chart_is_there_in_four_forms_in_each_language() -> None:
    drawn = {path for path in files() if "/charts/" in path and path.endswith(".svg")}
    assert len(drawn) == 2 * 5
    for path in drawn:
        language, _, name = path.removesuffix(".svg").split("/")
        for other in (f"charts/{name}.png", f"charts/{name}.vl.json", f"embed/{name}.html"):
            assert f"{language}/{other}" in files()


def test_a_picture_is_twice_as_sharp_as_its_drawing() -> None:
    picture = files()[f"nl/charts/{ID}.png"]
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", picture[16:24])
    assert width == 2 * (680 + 2 * 24)
    assert 2 * 480 < height < 2 * 700


def test_the_same_edition_gives_the_same_pictures() -> None:
    again = written(small_edition())
    assert {path for path in again if again[path] != files()[path]} == set()


def test_a_picture_speaks_its_language() -> None:
    assert files()[f"nl/charts/{ID}.png"] != files()[f"en/charts/{ID}.png"]


def test_nothing_in_a_name_is_a_command_of_the_typesetter() -> None:
    odd = 'a "quote" \\ #panic() $x$ *b* {c} <d> & [e]'
    caption = Caption(title=odd, unit=odd, key=odd, notes=(odd,))
    assert as_picture('<path d="M0 0L9 9" stroke="var(--ink)"/>', (), caption).startswith(b"\x89PNG")


def test_a_gap_is_hatched_in_plain_lines_that_stay_within_it() -> None:
    marks = '<path d="M100,20h30v200h-30Z" fill="url(#hatch)"/>'
    page = picture_page(marks, (), Caption(title="t", unit="u", key="", notes=()))
    assert "url(#hatch" not in page
    ends = [tuple(map(float, each)) for each in re.findall(r"[ML]([\d.]+) ([\d.]+)", page)]
    assert len(ends) > 40
    assert all(100 <= x <= 130 and 20 <= y <= 220 for x, y in ends)


# the specification


def test_a_specification_draws_by_itself() -> None:
    for path, content in files().items():
        if path.endswith(".vl.json"):
            assert "<svg" in vl_convert.vegalite_to_svg(json.loads(content), show_warnings=True)


def test_its_data_are_the_figures_themselves_in_percent_with_their_periods() -> None:
    assert [(row["series"], row["period"], row["year"], row["value"]) for row in rows("observed")] == [
        ("STEM-aandeel", "2010-2011", 2011, 37.9),
        ("STEM-aandeel", "2016-2017", 2017, 37),
        ("STEM-aandeel", "2019-2020", 2020, 37.02),
        ("meisjes binnen STEM", "2010-2011", 2011, 3.68),
        ("meisjes binnen STEM", "2019-2020", 2020, 4.2),
    ]
    assert [(row["period"], row["value"], row["label"]) for row in rows("target")] == [
        ("2029-2030", 50, "50\u00a0%"),
        ("2029-2030", 20, "20\u00a0%"),
    ]
    assert [row["label"] for row in rows("milestone", language="en")] == ["43.5%", "12.1%"]


def test_what_is_unsure_or_assumed_says_so() -> None:
    assert {row["unsure"] for row in rows("milestone")} == {True}
    assert [row["period"] for row in rows("point") if row["unsure"]] == ["2016-2017"]
    assert [row["label"] for row in rows("bound", "dual-pupils")] == ["meer dan 5.000"]


def test_no_stretch_of_any_line_runs_over_a_break() -> None:
    (gap,) = rows("break")
    assert (gap["from"], gap["year"]) == (2023, 2024)
    for kind in ("observed", "expected", "outlook"):
        runs: dict[tuple[str, int], list[int]] = {}
        for row in rows(kind):
            runs.setdefault((row["series"], row["run"]), []).append(row["year"])
        assert runs
        assert not [years for years in runs.values() if min(years) < 2024 <= max(years)]


def test_it_carries_its_source_and_standing() -> None:
    told = specification()["title"]["subtitle"]
    assert told == [
        "Procent, per schooljaar",
        "Bronnen: STEM-platform, Advies over STEM-agenda-indicatoren; Krant, Persoverzicht.",
        "De doelen zijn advies van het STEM-platform, geen vastgesteld beleid. Stand op 25 november 2026.",
    ]
    assert specification()["config"]["locale"]["number"]["decimal"] == ","


def test_a_fan_that_is_cut_off_says_so() -> None:
    finding = foretold(dual_learning(), width="400")
    edition = replace(
        SMALL,
        findings=tuple(finding if each.indicator.id == "dual-pupils" else each for each in SMALL.findings),
    )
    found = json.loads(written(edition)["nl/charts/dual-pupils.vl.json"])
    fan = [row for row in found["data"]["values"] if row["kind"] == "fan"]
    assert fan
    assert {row["cut"] for row in fan} == {True}


# the page in a frame


def test_the_page_in_a_frame_has_title_chart_source_and_the_way_back() -> None:
    page = files()[f"nl/embed/{ID}.html"].decode()
    assert "<h1>STEM-aandeel in de instroom, arbeidsmarktfinaliteit</h1>" in page
    assert 'class="wide"' in page
    assert 'class="narrow"' in page
    assert "Bronnen: STEM-platform" in page
    assert f'href="../indicators/{ID}.html" target="_top"' in page
    assert 'content="noindex"' in page


def test_it_needs_no_script_no_style_of_its_own_and_no_other_host() -> None:
    page = files()[f"en/embed/{ID}.html"].decode()
    assert "<script" not in page
    assert "<style" not in page
    assert " style=" not in page
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', page)


def test_the_indicator_page_offers_every_form_and_a_frame_to_copy() -> None:
    page = files()["nl/indicators/bso-girls.html"].decode()  # the chart of a pair bears the id of the first
    for link in (
        "charts/bso-total.png",
        "charts/bso-total.svg",
        "charts/bso-total.vl.json",
        "embed/bso-total.html",
    ):
        assert f'href="../{link}"' in page
    assert "&lt;iframe src=&#34;ADRES/nl/embed/bso-total.html&#34;" in page


def test_made_up_figures_are_labelled_in_every_form() -> None:
    agenda = replace(SMALL.catalogue.agenda, synthetic=True)
    found = written(replace(SMALL, catalogue=replace(SMALL.catalogue, agenda=agenda)))
    said = "Voorbeeld: alle cijfers zijn verzonnen."
    assert said in json.loads(found[f"nl/charts/{ID}.vl.json"])["title"]["subtitle"]
    assert said in found[f"nl/embed/{ID}.html"].decode()
    assert "verzonnen" in found[f"nl/charts/{ID}.svg"].decode()
    assert found[f"nl/charts/{ID}.png"] != files()[f"nl/charts/{ID}.png"]


# the words that go along


def test_a_source_line_names_a_few_and_counts_the_rest() -> None:
    total, _ = labour_market()
    assert say_source_line([total], SMALL.catalogue, "en") == (
        "Sources: STEM-platform, Advice on STEM agenda indicators; Krant, Persoverzicht."
    )
    first = total.series.observations[0]
    many = tuple(replace(first, source=f"s{number}") for number in range(MOST_SOURCES + 2))
    crowded = replace(total, series=replace(total.series, observations=many))
    assert say_source_line([crowded], SMALL.catalogue, "en") == "Sources: s0; s1; s2; s3 and 2 more."
    bare = replace(total, series=replace(total.series, observations=()))
    assert say_source_line([bare], SMALL.catalogue, "nl") == ""


def test_a_problem_is_told_by_names_where_the_catalogue_has_them() -> None:
    facts: dict[str, Fact] = {
        "indicator": ID,
        "target": ID,
        "owner": "education",
        "source": "press",
        "reading": "none",
        "value": 3,
    }
    problem = Problem(code="any", severity=Severity.HINT, place=Place(file="a.yaml"), facts=facts)
    named = with_names(problem, SMALL.catalogue).facts
    assert named == {
        "indicator": Text(nl="STEM-aandeel", en="STEM share"),
        "target": Text(nl="STEM-aandeel", en="STEM share"),
        "owner": Text(nl="Onderwijs en Vorming", en="Education and Training"),
        "source": Text(nl="Persoverzicht"),
        "reading": "none",
        "value": 3,
    }

"""What a reader sees in a chart and on a track, and that nothing covers anything."""

from __future__ import annotations

import re
from decimal import Decimal
from importlib.resources import files
from itertools import combinations
from xml.etree import ElementTree

import pytest

from streefpad.model.edition import Assessment, Finding, Judged, Outlook, Point, Reason, Status
from streefpad.model.series import Flag
from streefpad.model.targets import Benchmark, Direction, Reading, Statement
from streefpad.publish.charts import as_file, draw_chart, draw_track, letter
from streefpad.publish.charts.annotations import Scene, annotate, place_labels
from streefpad.publish.charts.files import DARK, LIGHT
from streefpad.publish.charts.frame import NARROW, SIZES, WIDE, Size, grid
from streefpad.publish.charts.labels import Box, Label, Side, text_width
from streefpad.publish.charts.placing import Surroundings, place
from streefpad.publish.charts.sketch import sketch
from streefpad.publish.charts.specification import BEYOND, frame_of, specify
from streefpad.values.periods import parse_period
from streefpad.values.record import replace
from streefpad.values.texts import Language
from tests.unit.publish.forecasts import foretold
from tests.unit.publish.small_edition import (
    HERE,
    adult_education,
    dual_learning,
    general_secondary,
    labour_market,
    observation,
    professional_bachelor,
    teachers,
)

CHARTS = {
    "labour market": labour_market(),
    "transfer": general_secondary(),
    "professional bachelor": professional_bachelor(),
    "adult education": adult_education(),
    "dual learning": (dual_learning(),),
}
every_chart = pytest.mark.parametrize("findings", CHARTS.values(), ids=CHARTS.keys())
every_size = pytest.mark.parametrize("size", SIZES, ids=lambda size: size.name)
every_language = pytest.mark.parametrize("language", ["nl", "en"])


def judged_as(finding: Finding, **facts: object) -> Finding:
    """The finding with another assessment of its reading in force."""
    judged = finding.judged[0]
    assessment = replace(judged.assessment, **facts)  # type: ignore[arg-type]
    return replace(finding, judged=(replace(judged, assessment=assessment),))


def scene(findings: tuple[Finding, ...], size: Size, language: Language) -> Scene:
    """A sketch on its paper."""
    shown = sketch(findings)
    assert shown
    return Scene(sketch=shown, frame=frame_of(shown, size), language=language)


# grid and labels


@pytest.mark.parametrize(
    ("values", "is_share", "lines"),
    [
        (["3.68", "50"], True, "0 10 20 30 40 50 60"),
        (["51.81", "57.9"], True, "48 50 52 54 56 58 60"),
        (["44.64", "44.97"], True, "38 40 42 44 46 48 50"),  # no mountain out of a molehill
        (["95", "100"], True, "92 94 96 98 100"),
        (["126", "5950"], False, "0 1000 2000 3000 4000 5000 6000 7000"),
        (["0.02", "0.05"], False, "0.00 0.01 0.02 0.03 0.04 0.05 0.06"),
    ],
)
def test_grid_lines_are_round_and_enclose_every_value(values: list[str], is_share: bool, lines: str) -> None:
    found = grid([Decimal(value) for value in values], 8, is_share=is_share)
    assert [float(value) for value in found] == [float(value) for value in lines.split()]


@every_chart
@every_size
@every_language
def test_no_label_covers_another(findings: tuple[Finding, ...], size: Size, language: Language) -> None:
    placed = place_labels(scene(findings, size, language))
    covered = [
        (one.label.lines, other.label.lines)
        for one, other in combinations(placed, 2)
        if one.box.overlap(other.box) > 1
    ]
    assert not covered


@every_chart
@every_size
@every_language
def test_every_label_stays_on_the_paper(
    findings: tuple[Finding, ...], size: Size, language: Language
) -> None:
    paper = Box(0, 0, size.width, size.height)
    placed = place_labels(scene(findings, size, language))
    assert not [each.label.lines for each in placed if each.box.outside(paper) > 1]


def test_a_crowded_label_moves_to_its_next_side() -> None:
    label = Label(lines=("37,02 %",), x=50, y=50, size=12, sides=(Side.ABOVE, Side.BELOW))
    above = Box(20, 20, 80, 45)
    found = place([label], Surroundings(paper=Box(0, 0, 100, 100), marks=(above,)))
    assert found[0].box.top > 50


def test_bold_letters_are_reckoned_wider() -> None:
    assert text_width("50 %", 12, is_bold=True) > text_width("50 %", 12) > 20


# what is drawn


@every_chart
def test_no_line_crosses_a_break(findings: tuple[Finding, ...]) -> None:
    shown = sketch(findings)
    assert shown
    crossing = [
        run
        for line in shown.lines
        for run in (*line.observed, *line.expected)
        for first in line.breaks
        if run[0].period < first <= run[-1].period
    ]
    assert not crossing


def test_the_dotted_line_of_the_pace_stops_at_a_break_and_goes_on_behind_it() -> None:
    shown = sketch(labour_market())
    assert shown
    specification = specify(shown, WIDE)
    dotted = [
        layer
        for layer in specification["layer"]  # type: ignore[attr-defined]
        if layer["mark"].get("strokeDash") == [1, 4]
    ]
    assert [layer["mark"].get("strokeOpacity") for layer in dotted[:2]] == [None, BEYOND]
    ends = [{row["x"] for row in layer["data"]["values"]} for layer in dotted[:2]]
    assert max(ends[0]) < min(ends[1])
    drawing = draw_chart(labour_market())
    assert drawing
    assert "after-break" in letter(drawing, "nl").marks


def test_letters_keep_clear_of_lines_and_rather_of_the_grid() -> None:
    label = Label(lines=("meer dan 80",), x=50, y=50, size=12, sides=(Side.RIGHT,))
    grid_line = ((0.0, 50.0), (200.0, 50.0))
    (found,) = place([label], Surroundings(paper=Box(0, 0, 200, 100), rules=(grid_line,)))
    assert not found.box.length_inside(grid_line)


def test_the_axis_names_the_period_of_a_lower_bound_and_of_every_figure_with_room() -> None:
    shown = scene((dual_learning(),), WIDE, "nl")
    named = {each.text for each in annotate(shown).words}
    assert {str(dot.point.period) for dot in shown.sketch.lines[0].dots if dot.is_bound} & named


def test_a_role_that_two_lines_have_at_different_periods_is_said_once() -> None:
    first, second = labour_market()
    reference = replace(second.judged[0].assessment.reference, period=parse_period("2012-2013"))  # type: ignore[type-var]
    shown = scene((first, judged_as(second, reference=reference)), WIDE, "nl")
    assert [each.text for each in annotate(shown).words].count("referentie") == 1


def test_the_lowest_and_the_highest_figure_are_written_beside_their_points() -> None:
    finding = labour_market()[0]
    low = observation("bso-total", "2014-2015", "31.00")
    observations = sorted((*finding.series.observations, low), key=lambda each: each.period)
    drawn = sketch([replace(finding, series=replace(finding.series, observations=tuple(observations)))])
    assert drawn
    assert [dot.matters for dot in drawn.lines[0].dots if dot.point.value == Decimal("31.00")] == [True]


def test_a_break_is_hatched_only_where_there_is_one() -> None:
    broken, whole = draw_chart(labour_market()), draw_chart(adult_education())
    assert broken
    assert whole
    assert "pattern" in letter(broken, "nl").drawings[0]
    assert "pattern" not in letter(whole, "nl").drawings[0]


def test_an_uncertain_or_disputed_figure_is_hollow() -> None:
    shown = sketch(labour_market())
    disputed = sketch((dual_learning(),))
    assert shown
    assert disputed
    assert [dot.is_hollow for dot in shown.lines[0].dots] == [False, True, False]
    assert [dot.is_hollow for dot in disputed.lines[0].dots if not dot.is_bound] == [True, False, False]


def test_a_lower_bound_stands_on_no_line() -> None:
    shown = sketch((dual_learning(),))
    assert shown
    bound = next(dot for dot in shown.lines[0].dots if dot.is_bound)
    assert bound.point.value == 5000
    assert bound.point not in [point for run in shown.lines[0].observed for point in run]


def test_an_observation_flagged_as_a_break_ends_the_line_before_it() -> None:
    finding = labour_market()[1]
    flagged = observation("bso-girls", "2021-2022", "5", "press", Flag.BREAK)
    series = replace(finding.series, observations=(*finding.series.observations, flagged))
    shown = sketch((replace(finding, series=series),))
    assert shown
    assert [len(run) for run in shown.lines[0].observed] == [2, 1]


def test_one_figure_without_a_path_is_no_chart() -> None:
    finding = labour_market()[0]
    series = replace(finding.series, observations=finding.series.observations[:1])
    assert draw_chart((Finding(indicator=finding.indicator, series=series),)) is None
    assert draw_chart((teachers(),)) is None


def test_two_targets_at_one_place_are_both_seen() -> None:
    shown = sketch(professional_bachelor())
    assert shown
    layers = specify(shown, WIDE)["layer"]
    sizes = [
        row["size"]
        for layer in layers  # type: ignore[attr-defined]
        if layer["mark"]["type"] == "point"
        for row in layer["data"]["values"]
        if row["shape"] == "diamond" and row["y"] == frame_of(shown, WIDE).y(Decimal(40))
    ]
    assert len(sizes) == 2
    assert sizes[0] > 2 * sizes[1]


@every_chart
@every_language
def test_a_drawing_is_small_well_formed_and_takes_its_colours_from_the_page(
    findings: tuple[Finding, ...], language: Language
) -> None:
    drawing = draw_chart(findings)
    assert drawing
    for svg in letter(drawing, language).drawings:
        ElementTree.fromstring(svg)
        assert len(svg) < 12_000
        assert not re.search(r"#[0-9a-f]{3,6}\b|rgb\(|font-family", svg.replace("#hatch", ""))


def test_numbers_are_written_in_the_language_of_the_page() -> None:
    drawing = draw_chart(labour_market())
    assert drawing
    assert "37,90\u00a0%" in letter(drawing, "nl").drawings[0]
    assert "37.90%" in letter(drawing, "en").drawings[0]


def test_a_derived_milestone_is_called_an_assumption() -> None:
    drawing = draw_chart(labour_market())
    assert drawing
    assert "43,5\u00a0% aanname" in letter(drawing, "nl").drawings[0]


def test_the_text_alternative_tells_the_story_with_its_numbers() -> None:
    drawing = draw_chart(labour_market())
    assert drawing
    story = letter(drawing, "nl").story
    for part in ("37,90\u00a0% in 2010-2011", "43,5\u00a0% in 2024-2025 (aanname)", "50\u00a0% in 2029-2030",
                 "36,0\u00a0%", "Vanaf 2023-2024"):  # fmt: skip
        assert part in story


def test_the_key_explains_only_the_marks_that_are_there() -> None:
    drawing = draw_chart(adult_education())
    assert drawing
    assert letter(drawing, "nl").marks == ("expected", "outlook", "derived")


def test_a_chart_as_a_file_brings_its_colours_and_its_story() -> None:
    drawing = draw_chart(labour_market())
    assert drawing
    chart = letter(drawing, "nl")
    root = ElementTree.fromstring(as_file(chart.drawings[0], chart.title, chart.story))
    told = [element.text for element in root if element.tag.endswith(("title", "desc"))]
    assert told == [chart.title, chart.story]
    assert LIGHT["ink"] in (root.findtext("{http://www.w3.org/2000/svg}style") or "")


def test_a_chart_file_has_the_colours_of_the_stylesheet() -> None:
    css = files("streefpad.publish.site").joinpath("assets/streefpad.css").read_text(encoding="utf-8")
    light, dark = re.findall(r":root \{(.*?)\}", css, re.DOTALL)[:2]
    for colours, block in ((LIGHT, light), (DARK, dark)):
        assert {name: re.findall(rf"--{name}: (#\w+);", block) for name in colours} == {
            name: [value] for name, value in colours.items()
        }


def test_the_narrow_drawing_has_letters_one_can_read_on_a_telephone() -> None:
    drawing = draw_chart(labour_market())
    assert drawing
    sizes = re.findall(r'font-size="([\d.]+)"', letter(drawing, "nl").drawings[1])
    assert NARROW.width <= 328
    assert min(float(size) for size in sizes) >= 11


# tracks


def mark(track: str, style: str) -> float:
    """Where the circle of this style stands, in percents from the left."""
    found = re.search(rf'class="{style}" cx="([\d.]+)%"', track)
    assert found
    return float(found[1])


def test_the_baseline_is_the_left_end_and_the_target_the_right_end() -> None:
    track = draw_track(labour_market()[0], "nl")
    assert re.search(r'<text x="14.0%"[^>]*>37,02\u00a0%', track)
    assert re.search(r'<text class="aim" x="86.0%"[^>]*>50\u00a0%', track)


def test_the_hollow_marker_stands_where_the_trajectory_expects_us_now() -> None:
    track = draw_track(labour_market()[0], "nl")
    assert mark(track, "now") == pytest.approx(14.0)
    assert mark(track, "expected") == pytest.approx(14 + 72 * 0.6)


def test_moving_away_draws_to_the_left_of_the_baseline() -> None:
    finding = labour_market()[0]
    latest = replace(finding.judged[0].assessment.latest, value=Decimal(36))  # type: ignore[type-var]
    track = draw_track(judged_as(finding, latest=latest, status=Status.MOVING_AWAY), "nl")
    assert mark(track, "now") < 14
    assert "s-moving_away" in track


def test_what_lies_far_beyond_the_target_is_an_arrow_at_the_edge() -> None:
    track = draw_track(dual_learning(), "nl")
    assert '<path class="now"' in track


def test_a_target_without_baseline_is_an_empty_dashed_rail() -> None:
    track = draw_track(teachers(), "nl")
    assert 'class="rail empty"' in track
    assert 'class="now"' not in track
    assert "nog geen nulmeting" in track


def test_a_floor_stands_in_the_middle_with_the_bad_side_dotted() -> None:
    track = draw_track(general_secondary()[0], "nl")
    assert 'class="rail below"' in track
    assert "≥ 54,69\u00a0%" in track
    assert mark(track, "now") == pytest.approx(50.0)


def test_a_direction_is_an_arrow_that_says_which_way_it_went_and_not_how_far() -> None:
    finding = labour_market()[0]
    judged = Judged(
        reading=Reading(id="up", aim=Direction(), place=HERE),
        trajectory=None,
        assessment=Assessment(
            status=Status.ON_TRACK,
            reason=Reason(code="on-track"),
            baseline=finding.judged[0].assessment.baseline,
            latest=finding.judged[0].assessment.latest,
        ),
    )
    track = draw_track(replace(finding, judged=(judged,)), "nl")
    assert 'class="tip"' in track
    assert mark(track, "now") > 14


def test_a_benchmark_whose_future_is_not_known_stands_where_it_is_now() -> None:
    finding = labour_market()[0]
    known = finding.judged[0].assessment
    assert known.latest is not None
    judged = Judged(
        reading=Reading(id="average", aim=Benchmark(series="average"), place=HERE),
        trajectory=None,
        assessment=Assessment(
            status=Status.NO_DATA,
            reason=Reason(code="nothing-after-baseline"),
            baseline=known.baseline,
            latest=known.latest,
            benchmark=Point(known.latest.period, Decimal("41.5")),
        ),
    )
    track = draw_track(replace(finding, judged=(judged,)), "nl")
    assert '<text class="aim" x="86.0%" y="41" text-anchor="middle">41,5\u00a0%</text>' in track
    assert "waartegen het wordt gehouden: 41,5\u00a0% in " in track


def test_a_promise_in_words_has_no_track() -> None:
    finding = labour_market()[0]
    words = replace(finding.judged[0], reading=Reading(id="words", aim=Statement(), place=HERE))
    assert draw_track(replace(finding, judged=(words,)), "nl") == ""


def test_the_soft_band_runs_to_where_the_pace_so_far_ends() -> None:
    finding = judged_as(
        labour_market()[0], outlook=Outlook(value=Decimal("43.51"), reaches=False, arrives=None)
    )
    band = re.search(r'class="band" x="([\d.]+)%" y="12" width="([\d.]+)%"', draw_track(finding, "nl"))
    assert band
    assert [float(each) for each in band.groups()] == [14.0, 36.0]


def test_a_track_is_told_in_words_with_its_numbers() -> None:
    told = re.search(r'aria-label="([^"]*)"', draw_track(labour_market()[0], "en"))
    assert told
    assert told[1].startswith("baseline 37.02% in 2019-2020; latest figure 37.02% in 2019-2020")
    assert "target 50% in 2029-2030" in told[1]


def test_a_track_is_well_formed() -> None:
    for finding in (*labour_market(), *general_secondary(), dual_learning(), teachers()):
        ElementTree.fromstring(draw_track(finding, "nl"))


def test_every_period_of_the_narrow_axis_has_its_own_room() -> None:
    shown = scene(labour_market(), NARROW, "nl")
    assert shown.frame.x(parse_period("2010-2011")) == pytest.approx(NARROW.left)
    assert shown.frame.x(parse_period("2029-2030")) == pytest.approx(NARROW.width - NARROW.right)


def test_a_fan_is_two_bands_and_its_key_and_story_explain_it() -> None:
    plain, drawn = labour_market(), tuple(foretold(each) for each in labour_market())
    without, drawing = draw_chart(plain), draw_chart(drawn)
    assert without
    assert drawing
    assert "fill-opacity" not in without.marks[0]
    assert drawing.marks[0].count("fill-opacity") == 4
    chart = letter(drawing, "nl")
    assert "fan" in chart.marks
    assert "Met 4 kansen op 5 ligt het in 2029-2030 tussen 17,0" in chart.story


def test_the_fan_starts_at_the_latest_figure_and_ends_at_the_deadline() -> None:
    shown = sketch([foretold(labour_market()[0])])
    assert shown
    first, last = shown.lines[0].fan[0], shown.lines[0].fan[-1]
    assert (str(first.period), str(last.period)) == ("2019-2020", "2029-2030")
    assert first.low == first.high == Decimal("37.02")
    assert last.low < last.lower < last.upper < last.high


def test_the_fan_of_a_share_stays_between_0_and_100() -> None:
    shown = sketch([foretold(labour_market()[0], width="9")])
    assert shown
    assert (shown.lines[0].fan[-1].low, shown.lines[0].fan[-1].high) == (Decimal(0), Decimal(100))


def test_the_fan_of_a_number_is_cut_where_it_would_squeeze_the_rest_and_the_key_says_so() -> None:
    narrow, wide = (draw_chart([foretold(dual_learning(), width=width)]) for width in ("50", "9000"))
    assert narrow
    assert wide
    assert "fan-cut" not in letter(narrow, "nl").marks
    assert "fan-cut" in letter(wide, "nl").marks
    highest = max(point.value for point in wide.sketch.points)
    assert highest < 3 * max(point.value for point in narrow.sketch.points)


def test_the_band_of_a_track_is_that_of_the_fan_where_there_is_one() -> None:
    plain, drawn = labour_market()[0], foretold(labour_market()[0])
    assert "met 4 kansen op 5 aan het eind tussen 17,0" in draw_track(drawn, "nl")
    assert "in het tempo tot nu toe" not in draw_track(drawn, "nl")
    assert draw_track(plain, "nl") != draw_track(drawn, "nl")

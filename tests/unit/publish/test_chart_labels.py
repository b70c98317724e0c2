"""Where the words of a chart stand: beside what they name, in the order of the values, and never on a break."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations, pairwise

import pytest

from streefpad.model.edition import Finding, Point
from streefpad.publish.charts import draw_chart, letter
from streefpad.publish.charts.annotations import Scene, annotate, place_labels
from streefpad.publish.charts.axes import by_urgency
from streefpad.publish.charts.columns import stack
from streefpad.publish.charts.fans import beyond, outer
from streefpad.publish.charts.frame import NARROW, SIZES, WIDE, Size
from streefpad.publish.charts.labels import Box, Label, Placed, Side, Spot
from streefpad.publish.charts.placing import NEAR, REACH, Surroundings, keeps_order, place
from streefpad.publish.charts.sketch import sketch
from streefpad.publish.charts.specification import frame_of
from streefpad.publish.report.pictures import CHART as PRINT
from streefpad.publish.site.strings.indicator import INDICATOR
from streefpad.values.periods import parse_period
from streefpad.values.record import replace
from streefpad.values.texts import Language, Text
from tests.unit.publish.forecasts import foretold
from tests.unit.publish.small_edition import (
    adult_education,
    dual_learning,
    general_secondary,
    labour_market,
    observation,
    professional_bachelor,
)

PAPER = Box(0, 0, 300, 300)
ALL_SIDES = (Side.ABOVE, Side.LEFT, Side.RIGHT, Side.BELOW)
CHARTS = {
    "labour market": labour_market(),
    "transfer": general_secondary(),
    "professional bachelor": professional_bachelor(),
    "adult education": adult_education(),
    "dual learning": (dual_learning(),),
    "dual learning with a fan": (foretold(dual_learning(), width="9000"),),
}
every_chart = pytest.mark.parametrize("findings", CHARTS.values(), ids=CHARTS.keys())
every_size = pytest.mark.parametrize("size", (*SIZES, PRINT), ids=lambda size: size.name)
every_language = pytest.mark.parametrize("language", ["nl", "en", "fr"])


def scene(findings: tuple[Finding, ...], size: Size, language: Language = "nl") -> Scene:
    """A sketch on its paper."""
    shown = sketch(findings)
    assert shown
    return Scene(sketch=shown, frame=frame_of(shown, size), language=language)


def spots(shown: Scene) -> list[Spot]:
    """Where the marked points of a scene stand."""
    points = [
        point
        for line in shown.sketch.lines
        for point in (
            *(dot.point for dot in line.dots),
            *(diamond.point for diamond in line.diamonds),
            *line.outlook[-1:],
        )
    ]
    return [(shown.frame.x(point.period), shown.frame.y(point.value)) for point in points]


def of_points(shown: Scene) -> list[Placed]:
    """The labels that are read as the number of a point."""
    return [each for each in place_labels(shown) if each.label.names_point]


def words_of(shown: Scene) -> set[str]:
    """Every word on a drawing."""
    return {each.text for each in annotate(shown).words}


def series_of(values: dict[str, str]) -> Finding:
    """A finding without a target, with these figures."""
    finding = labour_market()[0]
    figures = tuple(observation("bso-total", period, value) for period, value in values.items())
    return replace(finding, judged=(), series=replace(finding.series, observations=figures, breaks=()))


def label(words: str, x: float, y: float, **look: object) -> Label:
    """A label that may stand on any side of its point."""
    drawn: dict[str, object] = {"sides": ALL_SIDES, **look}
    return Label(lines=(words,), x=x, y=y, size=12, **drawn)  # type: ignore[arg-type]


# each at its own point


@every_chart
@every_size
@every_language
def test_a_label_is_nearer_to_its_own_point_than_to_any_other_or_a_line_leads_to_it(
    findings: tuple[Finding, ...], size: Size, language: Language
) -> None:
    shown = scene(findings, size, language)
    marked = spots(shown)
    strayed = []
    for each in of_points(shown):
        own = (each.label.x, each.label.y)
        others = [spot for spot in marked if max(abs(spot[0] - own[0]), abs(spot[1] - own[1])) > 2]
        nearest = min(each.box.distance(spot) for spot in others)
        if each.leader is None and not nearest + 0.1 >= each.box.distance(own) <= REACH:
            strayed.append(each.label.lines)
    assert not strayed


@every_chart
@every_size
@every_language
def test_labels_of_points_above_each_other_keep_the_order_of_their_values(
    findings: tuple[Finding, ...], size: Size, language: Language
) -> None:
    pairs = combinations(of_points(scene(findings, size, language)), 2)
    assert not [(one.label.lines, other.label.lines) for one, other in pairs if not keeps_order(one, other)]


@every_chart
@every_size
@every_language
def test_the_latest_figure_and_the_target_are_always_written(
    findings: tuple[Finding, ...], size: Size, language: Language
) -> None:
    shown = scene(findings, size, language)
    placed = {(round(each.label.x), round(each.label.y)) for each in of_points(shown)}
    for line in shown.sketch.lines:
        latest = [dot.point for dot in line.dots if not dot.is_bound][-1]
        targets = [diamond.point for diamond in line.diamonds if diamond.is_target]
        for point in (latest, *targets):
            assert (round(shown.frame.x(point.period)), round(shown.frame.y(point.value))) in placed


def test_a_label_goes_to_another_side_where_it_would_be_read_as_that_of_its_neighbour() -> None:
    own, neighbour = (100.0, 100.0), (108.0, 92.0)
    (found,) = place([label("37,02 %", *own)], Surroundings(paper=PAPER, points=(own, neighbour)))
    assert found.box.distance(own) < found.box.distance(neighbour)
    assert found.leader is None


def test_a_thin_line_leads_to_a_label_that_finds_no_place_beside_its_point() -> None:
    around = Box(70, 85, 130, 115)
    (found,) = place(
        [label("45,0 %", 100, 100)], Surroundings(paper=PAPER, marks=(around,), points=((100, 100),))
    )
    assert found.leader is None  # hemmed in: no line may run through what is there
    walls = (Box(60, 70, 95, 130), Box(105, 70, 140, 130), Box(60, 108, 140, 130))
    (led,) = place([label("45,0 %", 100, 100)], Surroundings(paper=PAPER, marks=walls, points=((100, 100),)))
    assert led.leader
    assert led.box.bottom < 70 + 20


def test_what_the_table_has_too_is_left_out_where_there_is_no_place_for_it() -> None:
    everywhere = Surroundings(paper=PAPER, marks=(PAPER,))
    assert place([label("37 %", 100, 100, is_kept=False)], everywhere) == ()
    assert len(place([label("37 %", 100, 100)], everywhere)) == 1


def test_a_milestone_is_written_shorter_before_it_is_written_elsewhere() -> None:
    written = label("45,0 % aanname", 150, 100, instead=(("45,0 %",),), is_kept=False, sides=(Side.ABOVE,))
    walls = (Box(0, 0, 120, 300), Box(180, 0, 300, 300))
    (found,) = place([written], Surroundings(paper=PAPER, marks=walls))
    assert found.label.lines == ("45,0 %",)


# columns


def test_a_column_keeps_its_order_and_the_target_its_place() -> None:
    target = label("54,69 %", 0, 100, weight=6.0)
    pace, girls = label("57,9 % à ce rythme", 0, 90), label("57,2 % à ce rythme", 0, 94)
    found = stack([target, girls, pace], (), 0, 200)
    assert [each.label for each in found] == [pace, girls, target]
    middle = (found[2].box.top + found[2].box.bottom) / 2
    assert abs(middle - 100) < 8
    assert not [pair for pair in combinations(found, 2) if pair[0].box.touches(pair[1].box)]


def test_a_column_stays_between_the_edges_of_the_paper() -> None:
    found = stack([label("0", 0, 200, weight=6.0), label("0 in dit tempo", 0, 200)], (), 0, 206)
    assert max(each.box.bottom for each in found) <= 206
    assert found[-1].label.lines == ("0",)  # the target is the nearer to its point


# breaks and names


@every_chart
@every_size
@every_language
def test_no_word_stands_on_the_hatching_of_a_break_or_on_the_axis(
    findings: tuple[Finding, ...], size: Size, language: Language
) -> None:
    shown = scene(findings, size, language)
    hatches = [*shown.frame.gaps(shown.sketch.breaks)]
    edge = shown.frame.x_of(shown.frame.last)
    for each in place_labels(shown):
        assert not [hatch for hatch in hatches if hatch.touches(each.box)], each.label.lines
        assert each.box.left > edge or each.box.bottom < shown.frame.bottom, each.label.lines


@every_size
def test_the_second_name_of_a_pair_does_not_repeat_the_first(size: Size) -> None:
    total, girls = general_secondary()
    names = ("Domeinoverschrijdende doorstroom", "Meisjes, domeinoverschrijdende doorstroom")
    pair = tuple(
        replace(each, indicator=replace(each.indicator, short=Text(nl=name)))
        for each, name in zip((total, girls), names, strict=True)
    )
    placed = place_labels(scene(pair, size))
    said = [
        " ".join(each.label.lines) for each in placed if each.label.is_bold and not each.label.names_point
    ]
    assert said == ["Domeinoverschrijdende doorstroom", "Meisjes"]


@every_chart
@every_size
@every_language
def test_a_name_keeps_clear_of_the_lines_of_the_chart(
    findings: tuple[Finding, ...], size: Size, language: Language
) -> None:
    shown = scene(findings, size, language)
    legs = [
        (
            (shown.frame.x(one.period), shown.frame.y(one.value)),
            (shown.frame.x(other.period), shown.frame.y(other.value)),
        )
        for line in shown.sketch.lines
        for run in line.observed
        for one, other in pairwise(run)
    ]
    named = [each for each in place_labels(shown) if each.label.is_bold and not each.label.names_point]
    assert len(named) == (len(shown.sketch.lines) if shown.is_pair else 0)
    assert not [each.label.lines for each in named for leg in legs if each.box.grown(1).length_inside(leg)]


# the axis


def test_the_axis_keeps_the_first_the_latest_the_deadline_and_the_milestone_before_others() -> None:
    told = {
        "2010": "reference", "2015": "baseline", "2018": "between",
        "2020": "latest", "2024": "milestone", "2030": "deadline",
    }  # fmt: skip
    roles = [(parse_period(year), role) for year, role in told.items()]
    ordered = [str(period) for period, _ in by_urgency(roles)]
    assert ordered == ["2010", "2020", "2030", "2024", "2015", "2018"]


def test_a_narrow_axis_names_the_latest_round() -> None:
    rounds = {"PISA:2003": "55", "PISA:2015": "52", "PISA:2018": "51", "PISA:2022": "50"}
    shown = scene((series_of(rounds),), NARROW)
    assert {"PISA", "2003", "2022"} <= words_of(shown)


@pytest.mark.parametrize("findings", [labour_market(), general_secondary(), professional_bachelor()])
def test_a_narrow_axis_says_which_period_is_the_milestone_and_which_the_baseline(
    findings: tuple[Finding, ...],
) -> None:
    assert {"tussendoel", "startmeting", "doel", "referentie"} <= words_of(scene(findings, NARROW))


def test_a_narrow_axis_says_which_figure_is_the_latest() -> None:
    assert {"laatste cijfer", "tussendoel"} <= words_of(scene((dual_learning(),), NARROW))


@every_chart
@every_size
@every_language
def test_no_word_under_the_axis_covers_another_or_leaves_the_paper(
    findings: tuple[Finding, ...], size: Size, language: Language
) -> None:
    shown = scene(findings, size, language)
    below = [
        each for each in annotate(shown).words if each.y > shown.frame.bottom + 10 and each.align == "middle"
    ]
    assert below
    assert max(each.y for each in below) < size.height - 2
    boxes = [(each.text, place_of(each.text, each.x, each.y, each.size)) for each in below]
    assert not [(a, b) for (a, one), (b, other) in combinations(boxes, 2) if one.touches(other)]


def place_of(text: str, x: float, y: float, size: float) -> Box:
    """The paper under a word in the middle of its place."""
    half = Label(lines=(text,), x=x, y=y, size=size, sides=()).width / 2
    return Box(x - half, y - size, x + half, y)


# the fan


@every_size
@pytest.mark.parametrize(("language", "said"), [("nl", "tot"), ("en", "up to"), ("fr", "jusqu’à")])
def test_a_fan_past_the_paper_runs_to_its_edge_and_says_how_far_it_goes(
    size: Size, language: Language, said: str
) -> None:
    shown = scene((foretold(dual_learning(), width="9000"),), size, language)
    band = outer(shown.sketch.lines[0].foretold, shown.frame)
    assert band[-1][2] == pytest.approx(shown.frame.size.top)
    heights = [high for _, _, high in band]
    assert heights == sorted(heights, reverse=True)
    crossing = [x for x, _, high in band if high == pytest.approx(shown.frame.size.top)]
    assert crossing[0] not in [shown.frame.x(each.period) for each in shown.sketch.lines[0].foretold]
    assert any(text == said or text.startswith(f"{said} ") for text in words_of(shown))


def test_a_mark_above_the_edge_shows_that_the_fan_goes_on() -> None:
    cut, whole = (draw_chart([foretold(dual_learning(), width=width)]) for width in ("9000", "50"))
    assert cut
    assert whole
    (line,) = cut.sketch.lines
    ends = len([*beyond(line.foretold, cut.frames[0])])
    assert ends
    assert cut.marks[0].count("<path") == whole.marks[0].count("<path") + ends
    assert "fan-cut" in letter(cut, "nl").marks
    assert "tot" not in {each.text.split()[0] for each in letter(whole, "nl").words}


def test_a_fan_within_the_paper_is_drawn_as_it_is() -> None:
    shown = scene((foretold(dual_learning(), width="50"),), WIDE)
    line = shown.sketch.lines[0]
    assert line.foretold == line.fan
    assert len(outer(line.foretold, shown.frame)) == len(line.fan)


# the key


def test_the_key_speaks_of_no_colour_that_dark_paper_turns_around() -> None:
    said = [each for name, each in INDICATOR.items() if name.startswith("chart-")]
    words = " ".join(text.in_language(language) for text in said for language in ("nl", "en", "fr")).lower()
    for colour in ("donker", "licht", "darker", "lighter", "paler", "foncé", "clair"):
        assert colour not in words
    assert Text(nl="x") not in said
    for told in ("de binnenste band", "the inner band", "la bande intérieure", "vager", "fainter", "estompé"):
        assert told in words


def test_points_far_apart_need_not_keep_an_order() -> None:
    left, right = label("50 %", 50, 50), label("40 %", 50 + NEAR + 1, 60)
    one, other = place([left], Surroundings(paper=PAPER)), place([right], Surroundings(paper=PAPER))
    assert keeps_order(one[0], other[0])


def test_a_leader_is_part_of_the_drawing_and_of_the_picture() -> None:
    strokes = annotate(scene(labour_market(), WIDE)).strokes
    assert strokes  # a tick under every period that is named
    drawing = draw_chart(labour_market())
    assert drawing
    chart = letter(drawing, "nl")
    assert chart.strokes.count("<line") == len(strokes)
    assert chart.strokes in chart.drawings[0]


def test_a_figure_at_a_milestone_stands_in_the_order_of_both() -> None:
    girls = labour_market()[1]
    expected = next(each.point for each in girls.judged[0].assessment.milestones)
    latest = Point(expected.period, expected.value + Decimal("0.2"))
    figures = (*girls.series.observations, observation("bso-girls", str(latest.period), str(latest.value)))
    shown = scene((replace(girls, series=replace(girls.series, observations=figures, breaks=())),), NARROW)
    near = [each for each in of_points(shown) if abs(each.label.x - shown.frame.x(latest.period)) < 1]
    assert len(near) == 2
    upper, lower = sorted(near, key=lambda each: each.label.y)
    assert upper.height_of_value <= lower.height_of_value + 1

"""The track in text: where we are, where we were to be, and which way is forward."""

from __future__ import annotations

from decimal import Decimal

import pytest

from streefpad.model.edition import Finding
from streefpad.model.targets import Keep, Level
from streefpad.publish.terminal.track import rail_heading, scale_text, track_text
from streefpad.values.quantities import Better
from tests.unit.publish import sample


def drawn(finding: Finding, width: int = 22) -> str:
    return "".join(span.text for span in track_text(finding, width))


@pytest.mark.parametrize(
    ("finding", "track"),
    [
        (sample.no_data(), "   ●────────┼○──────┤ "),
        (sample.moved("on-track", "2019-2020 30", "2022-2023 37.5"), "   ├─────●──┼○──────┤ "),
        (sample.moved("moving-away", "2019-2020 30", "2023-2024 27.4"), " ● ├────────┼○──────┤ "),
        (sample.moved("reached", "2019-2020 30", "2023-2024 51.2"), "   ├────────┼○──────┤●"),
        (sample.moved("as-asked", "2019-2020 30", "2025-2026 42"), "   ├────────┼◉──────┤ "),
        (sample.no_baseline(), "   ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌ "),
        (sample.broken(), "   ├╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌┤ "),
        (sample.keeps(), "   ◉───────────────── "),
        (sample.context(), " " * 22),
    ],
    ids=lambda each: each.indicator.id if isinstance(each, Finding) else "",
)
def test_the_track_shows_the_finding(finding: Finding, track: str) -> None:
    assert drawn(finding) == track


@pytest.mark.parametrize("finding", sample.findings(), ids=lambda each: each.indicator.id)
@pytest.mark.parametrize("width", [14, 18, 22])
def test_a_track_is_exactly_as_wide_as_asked(finding: Finding, width: int) -> None:
    assert len(drawn(finding, width)) == width
    assert len(scale_text(finding, width, "nl").text) == width


def test_where_lower_is_better_the_rail_still_runs_towards_the_target() -> None:
    finding = sample.moved(
        "shortage", "2019-2020 50", "2022-2023 40", aim=Level(value=Decimal(10)), better=Better.LOWER
    )
    assert drawn(finding).index("●") > drawn(finding).index("├")


def test_a_value_far_behind_the_baseline_stays_on_the_paper() -> None:
    finding = sample.moved("far", "2019-2020 48", "2022-2023 10")
    assert drawn(finding)[0] == "●"


def test_almost_is_not_reached() -> None:
    finding = sample.moved("almost", "2019-2020 30", "2025-2026 49.99")
    track = drawn(finding)
    assert track[track.index("┤") - 1] == "●"


def test_a_small_step_back_shows_to_the_left_of_the_baseline() -> None:
    finding = sample.moved("slip", "2019-2020 30", "2023-2024 29.9")
    assert drawn(finding).startswith("  ●├")


def test_a_level_that_is_no_longer_kept_shows_to_the_left() -> None:
    finding = sample.moved("lost", "2019-2020 54.69", "2022-2023 53", aim=Keep())
    track = drawn(finding)
    assert track.index("●") < 3


def test_under_the_rail_stand_baseline_and_target() -> None:
    assert scale_text(sample.no_data(), 22, "nl").text == "   37,02           50 "


def test_a_level_to_keep_has_one_number() -> None:
    assert scale_text(sample.keeps(), 22, "en").text == "   54.69              "


@pytest.mark.parametrize(("width", "heading"), [(22, "   start       target "), (14, "       target ")])
def test_the_heading_names_the_ends_of_the_rail_that_fit(width: int, heading: str) -> None:
    assert rail_heading("start", "target", width) == heading

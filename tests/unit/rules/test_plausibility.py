"""An error withholds a number: figures that cannot be are set aside before anything is judged."""

from __future__ import annotations

from decimal import Decimal

from streefpad.model.edition import Judged, Status
from streefpad.model.indicators import AcceptedProblem, Indicator
from streefpad.model.series import Flag, Observation, Series, Use
from streefpad.model.targets import Keep, Target
from streefpad.rules.observe import observe
from streefpad.rules.plausibility import set_aside_impossible
from streefpad.rules.status import assess
from streefpad.values.problems import Acceptance
from streefpad.values.record import replace
from streefpad.values.texts import Text
from tests.unit.rules.samples import figure, indicator, source, target

WHOLE, ONE, OTHER = indicator("whole", parts=("one", "other")), indicator("one"), indicator("other")
PARTS = (figure("2019-2020", "27.86", of="one"), figure("2019-2020", "34.41", of="other"))


def observed(indicators: tuple[Indicator, ...], *figures: Observation) -> dict[str, Series]:
    """The series of these indicators, without what cannot be."""
    series = {each.id: observe(each, figures, (source(),))[0] for each in indicators}
    return set_aside_impossible(indicators, series)


def judged(*figures: Observation, promise: Target | None = None) -> Judged:
    """The target of the sample, held against these figures."""
    asked = promise or target()
    return assess(asked, asked.in_force, observed((indicator(),), *figures)["intake"])


def test_a_whole_outside_its_parts_is_set_aside_and_its_parts_are_not() -> None:
    left = observed((WHOLE, ONE, OTHER), figure("2019-2020", "47.25", of="whole"), *PARTS)
    assert [(len(left[id].observations), len(left[id].withheld)) for id in left] == [(0, 1), (1, 0), (1, 0)]
    assert left["whole"].withheld[0].problem.code == "parent-outside-children"
    assert [each.use for each in left["whole"].cells] == [Use.WITHHELD]


def test_a_whole_that_somebody_accepted_stays() -> None:
    acceptance = Acceptance(by="steering group", why=Text(en="published with another scope"))
    accepted = (AcceptedProblem(code="parent-outside-children", acceptance=acceptance),)
    accepting = replace(WHOLE, accepted=accepted)
    left = observed((accepting, ONE, OTHER), figure("2019-2020", "47.25", of="whole"), *PARTS)
    assert len(left["whole"].observations) == 1


def test_a_whole_that_was_set_aside_is_no_part_of_another() -> None:
    above = indicator("above", parts=("whole",))
    left = observed(
        (above, WHOLE, ONE, OTHER),
        figure("2018-2019", "30", of="whole"),
        figure("2019-2020", "47.25", of="whole"),
        figure("2019-2020", "47.25", of="above"),
        figure("2018-2019", "30", of="above"),
        *PARTS,
    )
    assert [str(each.value) for each in left["above"].observations] == ["30"]


def test_a_break_that_was_flagged_at_a_figure_set_aside_is_still_a_break() -> None:
    series = observed((indicator(),), figure("2019-2020", "28"), figure("2022-2023", "129.1", Flag.BREAK))
    assert [str(each.first) for each in series["intake"].every_break] == ["2022-2023"]


def test_an_impossible_share_never_reaches_a_target() -> None:
    found = judged(figure("2019-2020", "28.3"), figure("2022-2023", "129.1")).assessment
    assert (found.status, found.reason.code) == (Status.NO_DATA, "only-withheld-after-baseline")


def test_an_impossible_baseline_is_no_baseline() -> None:
    found = judged(figure("2019-2020", "129.1"), figure("2022-2023", "28.3")).assessment
    assert (found.status, found.reason.code) == (Status.NO_BASELINE, "baseline-is-withheld")


def test_where_everything_is_impossible_there_is_no_figure() -> None:
    promise = target(Keep(floor=Decimal(50)), baseline=None)
    found = judged(figure("2019-2020", "129.1"), promise=promise).assessment
    assert (found.status, found.reason.code) == (Status.NO_DATA, "only-withheld")


def test_a_sound_figure_before_it_is_judged_as_if_it_were_not_there() -> None:
    figures = (figure("2019-2020", "28.3"), figure("2021-2022", "35"))
    with_slip = judged(*figures, figure("2022-2023", "129.1"))
    assert with_slip.assessment == judged(*figures).assessment

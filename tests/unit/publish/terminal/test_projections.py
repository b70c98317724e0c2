"""The rows of `project`, and one line for each series that has none."""

from __future__ import annotations

from streefpad.model.edition import Reason
from streefpad.model.projecting import Fan, ProjectedSeries
from streefpad.publish.terminal.projections import projections_csv, refusals_text
from streefpad.values.periods import parse_period
from streefpad.values.quantities import PERCENT


def fan(*means: float, decimals: int = 2) -> Fan:
    return Fan(
        periods=tuple(parse_period(str(2021 + at)) for at in range(len(means))),
        means=means,
        quantiles=tuple((mean,) * 7 for mean in means),
        chances=(0.5,) * len(means),
        decimals=decimals,
    )


def test_numbers_are_rounded_to_the_decimals_of_the_series() -> None:
    (_, row) = projections_csv(
        [ProjectedSeries(name="a", unit=PERCENT, fan=fan(37.0249, decimals=1))], with_chance=False
    ).splitlines()
    assert row.split(",")[:3] == ["a", "2021", "37.0"]


def test_nothing_is_never_negative() -> None:
    text = projections_csv([ProjectedSeries(name="a", unit=PERCENT, fan=fan(-0.001))], with_chance=False)
    assert "-" not in text


def test_a_key_column_that_a_series_lacks_stays_empty() -> None:
    rows = projections_csv(
        [
            ProjectedSeries(name="a", key=(("sex", "F"),), unit=PERCENT, fan=fan(1.0)),
            ProjectedSeries(name="b", unit=PERCENT, fan=fan(1.0)),
        ],
        with_chance=True,
    ).splitlines()
    assert rows[0].endswith(",p_reach,sex")
    assert rows[1].endswith(",0.500,F")
    assert rows[2].endswith(",0.500,")


def test_a_series_without_a_fan_is_one_line_with_its_key() -> None:
    refused = ProjectedSeries(name="a", key=(("sex", "F"),), unit=PERCENT, no_fan=Reason(code="no-variation"))
    assert projections_csv([refused], with_chance=False).count("\n") == 1
    assert refusals_text([refused], "en").startswith("a (sex=F): not projected. The series never changed")

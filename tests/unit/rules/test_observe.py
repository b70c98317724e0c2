"""Which figure of each period is in force, and what lies beside it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from streefpad.model.indicators import AcceptedProblem, Choice, Indicator
from streefpad.model.series import Break, Flag, Observation, Series
from streefpad.model.sources import Evidence
from streefpad.rules.observe import observe
from streefpad.values.periods import PeriodKind, parse_period
from streefpad.values.problems import Acceptance, Problem, Severity
from streefpad.values.quantities import Unit, UnitKind
from streefpad.values.record import replace
from streefpad.values.texts import Text
from tests.unit.rules.samples import codes, figure, indicator, only, source, vintage

# Pupils in dual tracks in 2016-2017, as three publications state them (fact base, section 6).
DUAL = (
    figure("2016-2017", "126", source="cabinet"),
    figure("2016-2017", "133", source="weekly"),
    figure("2016-2017", "128", source="trends"),
)
PRESS = (
    source("cabinet", date(2022, 1, 1)),
    source("weekly", date(2018, 10, 1)),
    source("trends", date(2021, 1, 1)),
)
CHOICE = Choice(
    period=parse_period("2016-2017"), source="weekly", why=Text(en="counted in February"), by="steering group"
)


PUPILS = Unit(UnitKind.NUMBER)


def pupils(**changes: Any) -> Indicator:
    """The sample indicator as a count, which may pass a hundred."""
    return indicator(unit=PUPILS, **changes)


def series_of(*figures: Observation) -> Series:
    """The series of the sample indicator, as a count."""
    return observe(pupils(), figures, (source(),))[0]


def values(series: Series) -> list[str]:
    """The values in force."""
    return [str(each.value) for each in series.observations]


def test_the_rows_of_the_indicator_become_a_series_in_order_of_time() -> None:
    series = series_of(
        figure("2019-2020", "37.02"),
        figure("2010-2011", "37.90"),
        figure("2010-2011", "40.16", of="other"),
        figure("2010-2011", "1", dataflow="elsewhere"),
    )
    assert [(str(each.period), str(each.value)) for each in series.observations] == [
        ("2010-2011", "37.90"),
        ("2019-2020", "37.02"),
    ]


def test_an_indicator_without_figures_has_an_empty_series() -> None:
    series, problems = observe(indicator(figures=None), (figure("2019-2020", "37"),), (source(),))
    assert (series.observations, problems) == ((), ())


def test_the_breaks_of_the_indicator_are_those_of_its_series() -> None:
    reform = Break(first=parse_period("2023-2024"), why=Text(en="reform"))
    series, _ = observe(indicator(breaks=(reform,)), (), ())
    assert series.breaks == (reform,)


@pytest.mark.parametrize(
    ("issued", "as_of", "known"),
    [
        (date(2021, 8, 13), date(2021, 8, 12), False),
        (date(2021, 8, 13), date(2021, 8, 13), True),
        (None, date(2000, 1, 1), True),
        (date(2021, 8, 13), None, True),
    ],
)
def test_a_source_counts_from_the_day_it_was_issued(
    issued: date | None, as_of: date | None, known: bool
) -> None:
    series, _ = observe(indicator(), (figure("2019-2020", "37"),), (source(issued=issued),), as_of)
    assert bool(series.observations) is known


def test_a_bound_is_kept_apart_and_never_in_force() -> None:
    series = series_of(figure("2019-2020", "1765"), figure("2024-2025", "5000", Flag.AT_LEAST))
    assert (values(series), [str(each.value) for each in series.bounds]) == (["1765"], ["5000"])


def test_a_later_vintage_of_the_same_source_revises_its_figure() -> None:
    series = series_of(
        figure("2019-2020", "37.02", vintage="monitor/one"),
        figure("2019-2020", "37.10", vintage="monitor/two"),
    )
    assert values(series) == ["37.10"]
    assert [(each.before.value, each.after.value) for each in series.revisions] == [
        (Decimal("37.02"), Decimal("37.10"))
    ]
    assert series.conflicts == ()


def test_the_day_of_retrieval_decides_which_vintage_is_later() -> None:
    figures = (
        figure("2019-2020", "37.10", vintage="monitor/two"),
        figure("2019-2020", "37.02", vintage="monitor/one"),
    )
    vintages = (vintage("monitor/one", date(2021, 9, 1)), vintage("monitor/two", date(2022, 9, 1)))
    series, _ = observe(indicator(), figures, (source(),), vintages=vintages)
    assert values(series) == ["37.10"]


@pytest.mark.parametrize(
    ("as_of", "known"),
    [
        (date(2021, 8, 12), []),  # not issued
        (
            date(2021, 8, 13),
            ["37.02"],
        ),  # what the source said first counts from its issue, however late it came
        (date(2022, 8, 31), ["37.02"]),  # the revision had not come
        (date(2022, 9, 1), ["37.10"]),
    ],
)
def test_a_revision_counts_from_the_day_it_was_retrieved(as_of: date, known: list[str]) -> None:
    figures = (
        figure("2019-2020", "37.02", vintage="monitor/one"),
        figure("2019-2020", "37.10", vintage="monitor/two"),
    )
    vintages = (vintage("monitor/one", date(2022, 1, 31)), vintage("monitor/two", date(2022, 9, 1)))
    series, _ = observe(indicator(), figures, (source(issued=date(2021, 8, 13)),), as_of, vintages=vintages)
    assert values(series) == known


def test_a_row_that_first_stands_in_a_later_file_counts_from_that_file() -> None:
    vintages = (vintage("monitor/one", date(2022, 1, 31)), vintage("monitor/two", date(2022, 9, 1)))
    figures = (figure("2019-2020", "37.10", vintage="monitor/two"),)  # the first file had another row
    for as_of, known in ((date(2022, 8, 31), []), (date(2022, 9, 1), ["37.10"])):
        series, _ = observe(
            indicator(), figures, (source(issued=date(2021, 8, 13)),), as_of, vintages=vintages
        )
        assert values(series) == known


def test_a_file_not_yet_sealed_is_later_than_every_sealed_one() -> None:
    figures = (
        figure("2019-2020", "37.02", vintage="monitor/one"),
        figure("2019-2020", "37.10", vintage="monitor/(new)"),
    )
    vintages = (vintage("monitor/one", date(2026, 9, 1)),)
    series, _ = observe(indicator(), figures, (source(),), vintages=vintages)
    assert values(series) == ["37.10"]


def test_a_vintage_that_repeats_the_figure_revises_nothing() -> None:
    series = series_of(
        figure("2019-2020", "37.0", Flag.PROVISIONAL, vintage="monitor/one"),
        figure("2019-2020", "37.00", vintage="monitor/two"),
    )
    assert series.revisions == ()
    assert [each.flags for each in series.observations] == [frozenset()]


def test_a_bound_that_its_source_replaces_by_a_figure_is_revised() -> None:
    series = series_of(
        figure("2024-2025", "5000", Flag.AT_LEAST, vintage="monitor/one"),
        figure("2024-2025", "5000", vintage="monitor/two"),
    )
    assert (values(series), series.bounds, len(series.revisions)) == (["5000"], (), 1)


def test_sources_that_agree_are_one_figure() -> None:
    series, problems = observe(
        indicator(),
        (figure("2019-2020", "37.02", source="cabinet"), figure("2019-2020", "37.020", source="weekly")),
        PRESS,
    )
    assert (len(series.observations), series.conflicts, problems) == (1, (), ())


def test_conflicting_sources_are_all_kept_and_nobody_having_decided_is_said() -> None:
    series, problems = observe(pupils(), DUAL, PRESS)
    conflict = series.conflicts[0]
    assert [str(each.value) for each in (conflict.chosen, *conflict.others)] == ["126", "128", "133"]
    assert only(problems, "conflict-undecided").facts == {
        "indicator": "intake",
        "period": parse_period("2016-2017"),
        "value": Decimal(126),
        "source": "cabinet",
        "other": Decimal(128),
        "other_source": "trends",
        "values": 3,
    }


def test_a_decision_chooses_and_says_why() -> None:
    series, problems = observe(pupils(choices=(CHOICE,)), DUAL, PRESS)
    assert values(series) == ["133"]
    assert [(each.why, each.by) for each in series.conflicts] == [(CHOICE.why, "steering group")]
    assert problems == ()


def test_a_decision_for_a_source_that_is_not_known_yet_leaves_the_rule_to_choose() -> None:
    later = replace(CHOICE, source="cabinet")
    series, problems = observe(pupils(choices=(later,)), DUAL, PRESS, date(2021, 6, 1))
    assert (values(series), codes(problems)) == (["128"], ["conflict-undecided"])


def test_a_decision_for_a_source_that_states_nothing_there_is_a_problem() -> None:
    lost = Choice(period=CHOICE.period, source="yearbook", why=Text(en="official"))
    series, problems = observe(pupils(choices=(lost,)), DUAL, PRESS)
    assert values(series) == ["126"]
    assert codes(problems) == ["conflict-undecided", "choice-without-figure"]


@pytest.mark.parametrize(
    ("one", "other", "chosen"),
    [
        # better evidence beats a later source
        (
            figure("2020-2021", "1719", source="weekly", evidence=Evidence.CITED),
            figure("2020-2021", "1950", source="cabinet", evidence=Evidence.DERIVED),
            "1719",
        ),
        # a rounded figure never displaces an exact one
        (
            figure("2016-2017", "55057", source="weekly"),
            figure("2016-2017", "55100", Flag.APPROXIMATE, source="cabinet"),
            "55057",
        ),
        # of equals, the source issued last
        (figure("2016-2017", "133", source="weekly"), figure("2016-2017", "126", source="cabinet"), "126"),
        # a figure without a mark is as good as a cited one
        (
            figure("2016-2017", "133", source="cabinet"),
            figure("2016-2017", "126", source="weekly", evidence=Evidence.UNCONFIRMED),
            "133",
        ),
    ],
)
def test_without_a_decision_evidence_chooses_then_precision_then_date(
    one: Observation, other: Observation, chosen: str
) -> None:
    assert values(observe(pupils(), (one, other), PRESS)[0]) == [chosen]
    assert values(observe(pupils(), (other, one), PRESS)[0]) == [chosen]


def test_one_source_that_states_two_values_is_in_conflict_with_itself() -> None:
    series = series_of(figure("2019-2020", "12500"), figure("2019-2020", "21500"))
    assert [len(each.others) for each in series.conflicts] == [1]
    assert series.revisions == ()


@pytest.mark.parametrize("period", ["2020", "2020-Q1", "PISA:2018"])
def test_a_figure_of_another_kind_of_period_is_left_out_and_said(period: str) -> None:
    series, problems = observe(indicator(), (figure(period, "37"),), (source(),))
    assert series.observations == ()
    assert only(problems, "figure-period-kind").facts["kind"] == "school-year"


def test_a_round_of_another_survey_is_left_out_and_said() -> None:
    piaac = indicator(period=PeriodKind.ROUND, survey="PIAAC")
    series, problems = observe(piaac, (figure("PISA:2018", "507"), figure("PIAAC:2012", "19")), (source(),))
    assert values(series) == ["19"]
    assert only(problems, "figure-period-kind").facts["kind"] == "PIAAC"


def test_an_accepted_conflict_stays_visible_as_a_hint() -> None:
    acceptance = Acceptance(by="steering group", why=Text(en="the press differs"))
    accepting = pupils(accepted=(AcceptedProblem(code="conflict-undecided", acceptance=acceptance),))
    problems: tuple[Problem, ...] = observe(accepting, DUAL, PRESS)[1]
    assert [(each.severity, each.accepted) for each in problems] == [(Severity.HINT, acceptance)]


# Shares that cannot be.

IMPOSSIBLE = figure("2019-2020", "129.1")


def test_a_share_outside_0_and_100_is_set_aside_with_what_is_wrong() -> None:
    series, problems = observe(indicator(), (figure("2010-2011", "28.3"), IMPOSSIBLE), (source(),))
    assert values(series) == ["28.3"]
    assert [each.observation for each in series.withheld] == [IMPOSSIBLE]
    assert only(problems, "share-out-of-range").severity is Severity.ERROR


def test_another_source_that_states_a_possible_share_steps_in() -> None:
    series, _ = observe(
        indicator(),
        (replace(IMPOSSIBLE, source="cabinet"), figure("2019-2020", "29.1", source="weekly")),
        PRESS,
    )
    assert (values(series), series.conflicts) == (["29.1"], ())


def test_of_a_figure_that_was_corrected_nothing_is_said() -> None:
    series, problems = observe(
        indicator(),
        (IMPOSSIBLE, figure("2019-2020", "29.1", vintage="monitor/two")),
        (source(),),
    )
    assert (values(series), series.withheld, problems) == (["29.1"], (), ())


def test_an_accepted_share_stays_in_force() -> None:
    acceptance = Acceptance(by="steering group", why=Text(en="published so"))
    accepting = indicator(accepted=(AcceptedProblem(code="share-out-of-range", acceptance=acceptance),))
    series, _ = observe(accepting, (IMPOSSIBLE,), (source(),))
    assert (values(series), series.withheld) == (["129.1"], ())


# What became of each cell.


def test_every_cell_says_what_became_of_it() -> None:
    cells = (
        figure("2019-2020", "36.00", vintage="monitor/zero"),
        figure("2019-2020", "37.02", vintage="monitor/one"),
        figure("2019-2020", "37.02", source="cabinet"),
        figure("2019-2020", "38", source="weekly"),
        figure("2020-2021", "30", Flag.AT_LEAST),
        figure("2021-2022", "129.1"),
        figure("2022-2023", "31", source="later"),
        figure("2020", "37"),
    )
    late = source("later", date(2026, 1, 1))
    series, _ = observe(indicator(), cells, (source(), *PRESS, late), date(2025, 1, 1))
    assert [each.use.value for each in series.cells] == [
        "revised",
        "repeated",
        "in_force",
        "conflicting",
        "bound",
        "withheld",
        "not_known_yet",
        "other_period",
    ]

"""One figure for each indicator and period, and what stands where there is none."""

from __future__ import annotations

from streefpad.model.series import Flag
from streefpad.publish.opendata.chosen import chosen_figures, written_flags
from tests.unit.publish import sample
from tests.unit.publish.opendata import troubles

FIGURES = {(each.indicator.id, str(each.period)): each for each in chosen_figures(troubles.edition())}


def test_of_sources_that_conflict_the_one_in_force_is_taken() -> None:
    assert str(FIGURES["dual-pupils", "2016-2017"].value) == "126"


def test_a_bound_stands_where_nothing_exact_does_and_says_what_it_is() -> None:
    assert (str(FIGURES["yearly", "2016"].value), FIGURES["yearly", "2016"].flags) == ("80", "at-least")
    assert (str(FIGURES["yearly", "2017"].value), FIGURES["yearly", "2017"].flags) == ("91", "")


def test_of_several_bounds_the_highest_says_most() -> None:
    one = troubles.indicator("stem")
    cells = [
        *sample.cells("stem", "2019-2020 30", flags=[Flag.AT_LEAST]),
        *sample.cells("stem", "2019-2020 20", vintage=sample.PRESS_VINTAGE, flags=[Flag.AT_LEAST]),
    ]
    assert [str(each.value) for each in chosen_figures(sample.edition(sample.judged(one, None, cells)))] == [
        "30"
    ]


def test_a_count_that_is_withheld_is_an_empty_place_with_a_status() -> None:
    assert (FIGURES["2a-b_c", "2021-2022"].value, FIGURES["2a-b_c", "2021-2022"].status) == (None, "Q")


def test_a_figure_that_cannot_be_is_an_empty_place_with_a_status() -> None:
    assert (FIGURES["2a-b_c", "2020-2021"].value, FIGURES["2a-b_c", "2020-2021"].status) == (None, "O")


def test_of_several_flags_a_break_goes_before_the_others() -> None:
    assert (FIGURES["2.a-b_c", "2019-2020"].status, FIGURES["2.a-b_c", "2019-2020"].flags) == (
        "B",
        "B P approximate",
    )


def test_a_figure_without_a_flag_of_sdmx_is_a_normal_value() -> None:
    assert FIGURES["yearly", "2016"].status == "A"
    assert written_flags(frozenset()) == ""


def test_figures_stand_by_indicator_in_the_order_of_the_agenda_and_then_by_period() -> None:
    order = [each.id for each in troubles.edition().catalogue.indicators]
    places = [(order.index(id), each.period) for (id, _), each in FIGURES.items()]
    assert places == sorted(places)


def test_an_indicator_with_two_targets_is_there_once() -> None:
    finding = sample.no_data()
    edition = sample.edition(finding, finding)
    assert len(chosen_figures(edition)) == 2

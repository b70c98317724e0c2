"""The numbers of the advice of January 2022, from the school year 2019-2020 to 2029-2030: ten steps.

Worked out by hand in the fact base of the agenda (sections 2.2 and 2.3), before this program existed.
"""

from __future__ import annotations

from tests.spec.cases import hold
from tests.spec.tables import Row, in_table


@in_table
def test_what_the_advice_asks_for_and_what_the_past_gives(row: Row) -> None:
    """
    Nothing was observed after the baseline. The pace that is needed, the value that a straight line
    asks in 2024-2025, and where the pace since 2010-2011 would end in 2029-2030.

    Given: kind level; baseline 2019-2020; by 2029-2030; milestone 2024-2025; status no_data

    | series | value | historic | required | step | outlook |
    |---|---|---|---|---|---|
    | 2010-2011: 37.90, 2019-2020: 37.02 | 50 | ≈-0.10 | 1.298 | 43.51 | ≈36.04 |
    | 2010-2011: 3.68, 2019-2020: 4.20 | 20 | ≈0.06 | 1.58 | 12.1 | ≈4.78 |
    | 2010-2011: 40.16, 2019-2020: 39.91 | 50 | ≈-0.03 | 1.009 | 44.955 | ≈39.63 |
    | 2010-2011: 13.81, 2019-2020: 15.95 | 33 | ≈0.24 | 1.705 | 24.475 | ≈18.33 |
    | 2010-2011: 23.82, 2019-2020: 27.86 | 40 | ≈0.45 | 1.214 | 33.93 | ≈32.35 |
    | 2010-2011: 21.13, 2019-2020: 25.11 | 40 | ≈0.44 | 1.489 | 32.555 | ≈29.53 |
    | 2013-2014: 28.50, 2019-2020: 23.89 | 30 | ≈-0.77 | 0.611 | 26.945 | ≈16.21 |
    | 2013-2014: 47.45, 2019-2020: 45.92 | 50 | ≈-0.26 | 0.408 | 47.96 | ≈43.37 |
    """
    hold(row)


@in_table
def test_how_much_faster_it_has_to_go(row: Row) -> None:
    """
    The factor is the pace that is needed over the pace there was. Where the series went the other way
    there is no factor: nothing can be multiplied to turn it round.

    Given: kind level; baseline 2019-2020; by 2029-2030

    | series | value | acceleration |
    |---|---|---|
    | 2010-2011: 23.82, 2019-2020: 27.86 | 40 | ≈2.70 |
    | 2010-2011: 21.13, 2019-2020: 25.11 | 40 | ≈3.37 |
    | 2010-2011: 13.81, 2019-2020: 15.95 | 33 | ≈7.17 |
    | 2010-2011: 3.68, 2019-2020: 4.20 | 20 | ≈27.35 |
    | 2010-2011: 37.90, 2019-2020: 37.02 | 50 | – |
    """
    hold(row)


@in_table
def test_general_secondary_education_keeps_its_level(row: Row) -> None:
    """
    "Keep the current level" holds at the baseline itself, and the pace since 2010-2011 would pass it.

    Given: kind keep; baseline 2019-2020; by 2029-2030; milestone 2024-2025; rests yes

    | series | status | reason | required | step | outlook | reaches |
    |---|---|---|---|---|---|---|
    | 2010-2011: 51.81, 2019-2020: 54.69 | reached | keep-holds-at-baseline | 0 | 54.69 | ≈57.89 | yes |
    | 2010-2011: 47.01, 2019-2020: 51.83 | reached | keep-holds-at-baseline | 0 | 51.83 | ≈57.19 | yes |
    """
    hold(row)


@in_table
def test_dual_learning_read_in_three_ways(row: Row) -> None:
    """
    "+5 % a year since 2019-2020" of 1,765 pupils: simple growth was passed in 2022-2023, compound
    growth not quite, and percentage points cannot be taken of a number of pupils at all.

    Given: unit number; baseline 2019-2020; by 2029-2030; value 5; series 2019-2020: 1765, 2022-2023: 2814

    | kind | target | status | reason |
    |---|---|---|---|
    | growth_percent | 2647.5 | reached | target-reached |
    | growth_compound | ≈2875 | on_track | on-track |
    | growth_points | – | not_scored | points-need-a-share |
    """
    hold(row)


@in_table
def test_dual_learning_at_the_step_of_2025(row: Row) -> None:
    """
    Halfway, five years of simple growth ask 2,206 pupils and five of compound growth 2,253.

    Given: unit number; baseline 2019-2020; value 5; series 2019-2020: 1765

    | kind | by | target |
    |---|---|---|
    | growth_percent | 2024-2025 | 2206.25 |
    | growth_compound | 2024-2025 | ≈2253 |
    | growth_percent | 2029-2030 | 2647.5 |
    | growth_compound | 2029-2030 | ≈2875 |
    """
    hold(row)


@in_table
def test_girls_in_stem_academies_read_in_three_ways(row: Row) -> None:
    """
    The first figure is 28 % in 2022. "+4 a year" in points passes half in 2028; in percent of the
    baseline it comes to 37.0 in 2030, and compound to 38.3.

    Given: value 4; baseline 2022; series 2022: 28

    | kind | by | target |
    |---|---|---|
    | growth_points | 2027 | 48 |
    | growth_points | 2028 | 52 |
    | growth_points | 2030 | 60 |
    | growth_percent | 2030 | 36.96 |
    | growth_compound | 2030 | ≈38.3 |
    | growth_compound | 2036 | ≈48.5 |
    | growth_compound | 2037 | ≈50.4 |
    """
    hold(row)

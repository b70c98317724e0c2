"""Total and girls' targets together: what share of all girls and of all boys would have to choose STEM."""

from __future__ import annotations

from decimal import Decimal

from streefpad.rules.feasibility import cohort_range, joint_demand
from tests.spec.tables import Row, in_table


@in_table
def test_the_sex_ratio_of_the_cohort_joins_the_two_targets(row: Row) -> None:
    """
    Labour-market secondary education, in a cohort with 45 % girls (an illustration, no published
    figure): where it stands, what the advice asks, and what half of STEM being girls would ask.

    | total | girls within STEM | girls in the cohort | of all girls | of all boys | feasible |
    |---|---|---|---|---|---|
    | 37.02 | 4.20 | 45 | 3.5 | 64.5 | yes |
    | 50 | 20 | 45 | 22.2 | 72.7 | yes |
    | 50 | 50 | 45 | 55.6 | 45.5 | yes |
    | 50 | 20 | 70 | 14.3 | 133.3 | no |
    """
    asked = joint_demand(
        Decimal(row["total"]), Decimal(row["girls within STEM"]), Decimal(row["girls in the cohort"])
    )
    assert [str(round(asked.of_girls, 1)), str(round(asked.of_boys, 1))] == [
        row["of all girls"],
        row["of all boys"],
    ]
    assert asked.is_feasible is (row["feasible"] == "yes")


@in_table
def test_some_cohorts_cannot_give_both_shares(row: Row) -> None:
    """
    Outside this range of girls in the cohort, there are not enough girls or not enough boys.

    | total | girls within STEM | lowest | highest |
    |---|---|---|---|
    | 50 | 20 | 10 | 60 |
    | 100 | 50 | 50 | 50 |
    | 40 | 40 | 16 | 76 |
    """
    lowest, highest = cohort_range(Decimal(row["total"]), Decimal(row["girls within STEM"]))
    assert [lowest, highest] == [Decimal(row["lowest"]), Decimal(row["highest"])]

"""Counting a register is what a naive recount with a dictionary says, whatever its rows are."""

from __future__ import annotations

from collections import defaultdict

from hypothesis import given, settings
from hypothesis import strategies as st

from streefpad.model.computed import Number
from streefpad.model.disclosure import Rule
from streefpad.model.registerplans import RegisterKind
from streefpad.rules.registers.asking import Question
from streefpad.rules.registers.atoms import atoms_of
from streefpad.rules.registers.counting import count_people
from tests.unit.rules.registers.samples import PLACE, indicator, register, where

derandomised = settings(derandomize=True, max_examples=60, deadline=None)
SEXES, STAGES, PERIODS = ("F", "M", "unknown"), ("attended", "forecast"), ("2025", "2026")
rows = st.dictionaries(
    st.tuples(st.sampled_from(PERIODS), st.sampled_from(STAGES), st.sampled_from(SEXES)),
    st.integers(0, 500),
    min_size=1,
)
ASKED = [(stage, sex) for stage in STAGES for sex in SEXES]


def questions() -> list[Question]:
    return [
        Question(
            indicator=indicator(f"{stage}-{sex}"),
            computed=Number(dataflow="participation", of=where(stage=stage, sex=sex)),
        )
        for stage, sex in ASKED
    ]


@given(rows)
@derandomised
def test_counts_are_those_of_a_naive_recount(told: dict[tuple[str, str, str], int]) -> None:
    written: list[dict[str, object]] = [
        {"period": period, "stage": stage, "sex": sex, "number": number}
        for (period, stage, sex), number in told.items()
    ]
    kept = register(RegisterKind.PARTICIPATION, *written)
    open_rule = Rule(minimum=1, full_groups_unsafe=False)
    found, problems = count_people(kept, questions(), open_rule, PLACE)
    naive: dict[tuple[str, str, str], int] = defaultdict(int)
    for row in written:
        naive[str(row["period"]), str(row["stage"]), str(row["sex"])] += int(str(row["number"]))
    counted = {
        (str(count.period), *each.question.indicator.id.split("-")): count.numerator
        for each in found
        for count in each.counts
    }
    assert (counted, problems) == (naive, ())


@given(rows)
@derandomised
def test_every_period_tells_the_same_groups_apart_and_loses_nobody(
    told: dict[tuple[str, str, str], int],
) -> None:
    kept = register(
        RegisterKind.PARTICIPATION,
        *(
            {"period": period, "stage": stage, "sex": sex, "number": number}
            for (period, stage, sex), number in told.items()
        ),
    )
    atoms = atoms_of(kept, kept.periods, questions())
    assert len({tuple(each.holds for each in groups) for groups in atoms.values()}) == 1
    assert sum(each.sum for groups in atoms.values() for each in groups) == sum(told.values())

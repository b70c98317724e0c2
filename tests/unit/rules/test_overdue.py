"""What was due and has not come."""

from __future__ import annotations

from datetime import date

from streefpad.model.edition import DueRelease
from streefpad.model.sources import Release
from streefpad.rules.overdue import overdue_on
from streefpad.values.texts import Text
from tests.unit.rules.samples import TODAY, catalogue, dataflow, indicator, next_step


def release(due: date, *, is_overdue: bool = True) -> DueRelease:
    told = Release(what=Text(en="Count"), due=due, owner="education")
    return DueRelease(dataflow="monitor", release=told, delivered=None, is_overdue=is_overdue)


def test_releases_and_steps_that_are_late_stand_by_the_day_they_were_due() -> None:
    step = next_step(due=date(2020, 1, 1))
    made = catalogue((indicator(next_step=step),), dataflows=(dataflow(),))
    found = overdue_on(made, (release(date(2021, 1, 1)),), TODAY)
    assert [(each.due.year, each.indicator, each.dataflow) for each in found] == [
        (2020, "intake", ""),
        (2021, "", "monitor"),
    ]


def test_what_is_not_late_yet_is_not_overdue() -> None:
    made = catalogue((indicator(next_step=next_step(due=TODAY)),), dataflows=(dataflow(),))
    assert overdue_on(made, (release(TODAY, is_overdue=False),), TODAY) == ()

"""Problems on the terminal: where, how bad, what is wrong, what to do; and the same for programs."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

from streefpad.publish.terminal.paper import Paper
from streefpad.publish.terminal.problems import check_text, problem_row, problems_json, problems_text
from streefpad.values.periods import school_year
from streefpad.values.problems import Acceptance, Place, Problem, Severity
from streefpad.values.record import replace
from streefpad.values.texts import Text

DAY = date(2026, 11, 25)
FAULT = Problem(
    code="unknown-key",
    severity=Severity.ERROR,
    place=Place(file="targets/goal-2.yaml", line=10, column=8),
    facts={"key": "basline", "nearest": "baseline"},
)
IMPOSSIBLE = Problem(
    code="share-out-of-range",
    severity=Severity.ERROR,
    place=Place(file="indicators/goal-2.yaml", line=1, column=1),
    facts={"indicator": "stem", "period": school_year(2020), "value": Decimal("3702.5")},
)
HINT = Problem(
    code="no-baseline-yet",
    severity=Severity.HINT,
    place=Place(file="targets/goal-5.yaml", line=3),
    facts={"indicator": "teachers", "target": "teachers"},
)


def test_a_problem_has_its_place_then_what_is_wrong_then_what_to_do() -> None:
    assert problems_text((FAULT,), "en", Paper()).splitlines() == [
        "targets/goal-2.yaml:10:8  error  unknown-key",
        "  The key “basline” has no meaning here.",
        "  Did you mean “baseline”? Correct the spelling or take the key out. Where it is part of a text that",
        "  holds a comma or a colon, put the whole text between quotation marks. A remark for yourself begins",
        "  with #.",
    ]


def test_the_gravest_problems_come_first() -> None:
    text = problems_text((HINT, replace(IMPOSSIBLE, severity=Severity.WARNING), FAULT), "en", Paper())
    severities = [each.split("  ")[1] for each in text.splitlines() if not each.startswith(" ")]
    assert severities == ["error", "warning", "hint"]


def test_problems_stand_in_the_order_in_which_a_reader_meets_them() -> None:
    text = problems_text((HINT, FAULT, IMPOSSIBLE), "en", Paper())
    places = [each for each in text.splitlines() if not each.startswith(" ")]
    assert [each.split(":")[0] for each in places] == [
        "indicators/goal-2.yaml",
        "targets/goal-2.yaml",
        "targets/goal-5.yaml",
    ]


def test_check_counts_what_it_found_and_says_as_of_when() -> None:
    last = check_text((HINT, FAULT, IMPOSSIBLE), "nl", Paper(), DAY).splitlines()[-1]
    assert last == "2 fouten, 1 tip (nagekeken zoals bekend op 25 november 2026)"


def test_check_that_finds_nothing_says_so() -> None:
    assert check_text((), "en", Paper(), DAY) == "nothing to remark (checked as known on 25 November 2026)"


def test_a_problem_reported_twice_is_shown_and_counted_once() -> None:
    text = check_text((FAULT, FAULT), "en", Paper(), DAY)
    assert text.count("unknown-key") == 1
    assert "1 error (" in text


def test_a_hint_says_what_to_do_once_and_an_error_every_time() -> None:
    other = Place(file="z.yaml", line=1)
    text = problems_text(
        (HINT, replace(HINT, place=other), FAULT, replace(FAULT, place=other)), "en", Paper()
    )
    assert text.count("Take the next step") == 1
    assert text.count("Correct the spelling") == 2


def test_an_accepted_problem_says_who_let_it_stand_and_why() -> None:
    accepted = IMPOSSIBLE.accept(
        Acceptance(by="steward", why=Text(nl="Zo gepubliceerd.", en="Published so."))
    )
    assert problems_text((accepted,), "en", Paper()).splitlines() == [
        "indicators/goal-2.yaml:1:1  hint  share-out-of-range",
        "  “stem” is a share, but in 2019-2020 it holds 3,702.5%.",
        "  accepted by steward: Published so.",
    ]


def test_no_line_is_wider_than_the_paper() -> None:
    text = check_text((FAULT, IMPOSSIBLE, HINT), "nl", Paper(width=80), DAY)
    assert max(map(len, text.splitlines())) <= 80


def test_for_a_program_a_problem_has_fixed_fields() -> None:
    assert problem_row(IMPOSSIBLE, "en") == {
        "file": "indicators/goal-2.yaml",
        "line": 1,
        "column": 1,
        "cell": None,
        "severity": "error",
        "code": "share-out-of-range",
        "reason": "“stem” is a share, but in 2019-2020 it holds 3,702.5%.",
        "remedy": "Look it up in the source: write shares in percent (37.02), between 0 and 100.",
        "facts": {"indicator": "stem", "period": "2019-2020", "value": 3702.5},
        "accepted": None,
    }


def test_the_json_holds_every_problem_with_its_remedy() -> None:
    rows = json.loads(problems_json((HINT, replace(HINT, place=Place(file="z"))), "nl", DAY))
    assert [row["remedy"] != "" for row in rows] == [True, True]


def test_no_problem_is_an_empty_list() -> None:
    assert json.loads(problems_json((), "en", DAY)) == []


def test_the_json_says_on_which_day_it_was_looked_for() -> None:
    (row,) = json.loads(problems_json((HINT,), "en", DAY))
    assert row["as_of"] == "2026-11-25"

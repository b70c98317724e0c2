"""Rows for scripts: the contract's field names, units and order."""

from __future__ import annotations

import csv
import io
import json
from decimal import Decimal

import pytest

from streefpad.model.edition import Answer, Finding, Reason
from streefpad.model.judging import ANSWER_FIELDS, JudgedRow
from streefpad.publish.rows.findings import (
    as_text,
    csv_text,
    finding_row,
    judge_fields,
    judge_row,
    status_csv,
    status_json,
)
from streefpad.values.quantities import PERCENT
from tests.unit.publish import sample
from tests.unit.publish.forecasts import compared, foretold

# contracts.md, "judge", in its order.
FIELDS = [
    "series", "method", "status", "class", "value", "score", "reason", "baseline", "latest", "target",
    "milestone", "expected_now", "gap", "required_pace", "historic_pace", "outlook",
]  # fmt: skip
EDITION = sample.edition()


def answered(finding: Finding, **parts: object) -> JudgedRow:
    judged = finding.in_force
    assert judged
    answer = Answer(method="house", slug=judged.assessment.status.value, reason=judged.assessment.reason)
    return JudgedRow(name="stem", key=(("sex", "F"),), unit=PERCENT, judged=judged, answer=answer)


def test_judge_answers_in_the_fields_and_the_order_of_the_contract() -> None:
    assert list(judge_fields(answered(sample.no_data()), "en"))[: len(FIELDS)] == FIELDS
    assert tuple(FIELDS) == ANSWER_FIELDS


def test_the_other_key_columns_of_a_series_are_repeated() -> None:
    assert judge_fields(answered(sample.no_data()), "en")["sex"] == "F"


def test_numbers_are_numbers_and_published_decimals_stay_exact() -> None:
    row = json.loads(judge_row(answered(sample.no_data()), "en"))
    assert row["baseline"] == {"period": "2019-2020", "value": 37.02}
    assert row["milestone"] == {"period": "2024-2025", "value": 43.51, "derived": True, "state": "open"}
    assert row["target"] == {"period": "2029-2030", "value": 50}
    assert row["required_pace"] == 1.298
    assert "43.51," in judge_row(answered(sample.no_data()), "en")


def test_what_is_not_known_is_null() -> None:
    row = json.loads(judge_row(answered(sample.no_baseline()), "en"))
    assert [row[name] for name in ("baseline", "latest", "gap", "outlook", "value", "score")] == [None] * 6


def test_the_outlook_says_where_it_ends_and_when_it_arrives() -> None:
    row = json.loads(judge_row(answered(sample.moved("b", "2019-2020 30", "2022-2023 33")), "en"))
    assert row["outlook"] == {"value": 40, "reaches": False, "arrives": "2039-2040"}


def test_the_class_value_score_and_reason_are_those_of_the_method() -> None:
    house = answered(sample.no_data())
    answer = Answer(
        method="sdsn",
        slug="flat",
        value=Decimal("0.25"),
        score=Decimal(2),
        reason=Reason(code="method-too-few-observations", facts={"needed": 2, "found": 1}),
    )
    row = judge_fields(
        JudgedRow(name=house.name, key=house.key, unit=house.unit, judged=house.judged, answer=answer), "en"
    )
    assert (row["method"], row["status"], row["class"]) == ("sdsn", "no_data", "flat")
    assert (row["value"], row["score"]) == (Decimal("0.25"), Decimal(2))
    assert row["reason"] == "The method needs 2 figures; usable: 1."


def test_the_reason_follows_the_language() -> None:
    assert str(judge_fields(answered(sample.no_data()), "nl")["reason"]).startswith("Na de startmeting")


def test_a_row_of_status_holds_the_fields_of_judge_and_whose_it_is() -> None:
    row = finding_row(sample.no_data(), sample.AS_OF, "en")
    assert set(FIELDS) <= set(row)
    assert {name: row[name] for name in ("indicator", "number", "goal", "focus", "unit", "target_id")} == {
        "indicator": "stem-intake",
        "number": "2a",
        "goal": 2,
        "focus": ["experts"],
        "unit": "percent",
        "target_id": "stem-intake",
    }


def test_only_the_owners_of_that_day_are_named() -> None:
    assert finding_row(sample.no_data(), sample.AS_OF, "en")["owners"] == [
        {"domain": "education", "role": "lead", "proposed": True}
    ]


def test_a_series_without_target_is_not_scored() -> None:
    row = finding_row(sample.context(), sample.AS_OF, "en")
    assert (row["status"], row["target_id"], row["reason"]) == (
        "not_scored",
        None,
        "No target has been set for this series.",
    )


def test_what_must_be_read_with_a_verdict_is_in_its_row() -> None:
    row = finding_row(sample.dual(), sample.AS_OF, "en")
    assert row["depends_on_reading"] is True
    assert row["caveats"] == ["Part-time empties into dual."]


def test_json_holds_a_row_for_every_finding() -> None:
    rows = json.loads(status_json(EDITION, "en"))
    assert [row["indicator"] for row in rows] == [each.indicator.id for each in EDITION.findings]


def test_csv_has_a_column_for_every_part_and_the_same_in_every_row() -> None:
    text = status_csv(EDITION, "en")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == len(EDITION.findings)
    assert {None} not in [set(row.values()) for row in rows]
    assert (rows[0]["baseline_period"], rows[0]["baseline_value"]) == ("2019-2020", "37.02")
    assert rows[0]["owners"] == "education:lead:true"


def test_csv_ends_its_lines_the_same_everywhere() -> None:
    assert "\r" not in status_csv(EDITION, "en")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("37.90"), "37.90"),
        (Decimal("1E+3"), "1000"),
        (True, "true"),
        (None, ""),
        (["P", "E"], "P E"),
        ("a", "a"),
    ],
)
def test_csv_writes_plain_values(value: object, text: str) -> None:
    assert as_text(value) == text


def test_a_column_that_a_row_lacks_stays_empty() -> None:
    assert csv_text([{"a": "1"}, {"a": "2", "b": "3"}]) == "a,b\n1,\n2,3\n"


def test_no_rows_is_an_empty_file() -> None:
    assert csv_text([]) == ""


def test_a_row_of_status_holds_the_chance_and_the_end_of_the_fan() -> None:
    row = finding_row(foretold(sample.no_data()), sample.AS_OF, "en")
    assert row["chance"] == Decimal("0.120")
    assert row["forecast"] == {
        "period": "2029-2030", "mean": Decimal("37.02"),
        "q0.1": Decimal("17.02"), "q0.5": Decimal("37.02"), "q0.9": Decimal("57.02"),
    }  # fmt: skip
    assert row["odds"] is None


def test_a_row_of_status_holds_the_odds_of_elsewhere_where_there_is_no_forecast() -> None:
    row = finding_row(compared(sample.no_data()), sample.AS_OF, "en")
    assert (row["chance"], row["forecast"]) == (None, None)
    assert isinstance(row["odds"], dict)
    assert (row["odds"]["moved"], row["odds"]["comparable"], row["odds"]["corpus"]) == (3, 122, "made-up")

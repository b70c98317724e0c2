"""One bad input at a time: its place, its code, its facts, and whether the entry lives on."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent
from typing import TypeVar

import pytest

from streefpad.intake.catalogue.documents import read_documents
from streefpad.intake.catalogue.faults import read_entry
from streefpad.intake.catalogue.grammar import (
    AgendaEntry,
    DataflowEntry,
    IndicatorEntry,
    SourceEntry,
    TargetEntry,
)
from streefpad.values.problems import Problem
from streefpad.values.texts import Text
from tests.unit.intake.agendas import INDICATOR, codes, told

Entry = TypeVar("Entry")


def read(folder: Path, text: str, kind: type[Entry]) -> tuple[Entry | None, tuple[Problem, ...]]:
    path = folder / "a.yaml"
    path.write_text(dedent(text), encoding="utf-8")
    (document,), problems = read_documents(path, "a.yaml")
    assert problems == ()
    return read_entry(document, kind)


def fault(folder: Path, line: str) -> tuple[str, str, dict[str, object]]:
    """The one problem of a sound indicator with a line added on line 7."""
    _, problems = read(folder, INDICATOR + line + "\n", IndicatorEntry)
    (found,) = told(problems)
    return found


def test_a_sound_entry_has_no_faults(tmp_path: Path) -> None:
    entry, problems = read(tmp_path, INDICATOR, IndicatorEntry)
    assert (entry is not None, problems) == (True, ())


@pytest.mark.parametrize(
    "line, place, code, facts",
    [
        ("notes: x", "7:1", "unknown-key", {"key": "notes", "nearest": "note"}),
        ("qqqqqq: x", "7:1", "unknown-key", {"key": "qqqqqq", "nearest": ""}),
        ("note: {nl: x, eng: y}", "7:15", "unknown-key", {"key": "eng", "nearest": "en"}),
        ("note: {}", "7:7", "missing-key", {"key": "nl"}),
        ("note: [x]", "7:7", "wrong-type", {"key": "note", "expected": "text-or-mapping", "found": "list"}),
        ("note: {nl: [x]}", "7:12", "wrong-type", {"key": "nl", "expected": "text", "found": "list"}),
        ("pair: [a]", "7:7", "wrong-type", {"key": "pair", "expected": "text", "found": "list"}),
        ("pair: {a: b}", "7:7", "wrong-type", {"key": "pair", "expected": "text", "found": "mapping"}),
        ("parts: share", "7:8", "wrong-type", {"key": "parts", "expected": "list", "found": "share"}),
        ("parts: [{a: b}]", "7:9", "wrong-type", {"key": "parts", "expected": "text", "found": "mapping"}),
        ("owners: {domain: a}", "7:9", "wrong-type", {"key": "owners", "expected": "list", "found": "mapping"}),
        ("owners: [school]", "7:10", "wrong-type", {"key": "owners", "expected": "mapping", "found": "school"}),
        ("owners: [{role: lead}]", "7:10", "missing-key", {"key": "domain"}),
        ("owners: [{domain: }]", "7:11", "missing-key", {"key": "domain"}),
        ("focus: [expert]", "7:9", "unknown-word", {"what": "focus", "code": "expert", "nearest": "experts", "known": "all, experts"}),
        (
            "owners: [{domain: a, role: led}]", "7:28",
            "unknown-word", {"what": "role", "code": "led", "nearest": "lead", "known": "lead, shared, data"},
        ),
        (
            "owners: [{domain: a, proposed: perhaps}]", "7:32",
            "wrong-type", {"key": "proposed", "expected": "true-or-false", "found": "perhaps"},
        ),
        (
            "owners: [{domain: a, since: 2020-02-30}]", "7:29",
            "not-a-date", {"what": "since", "text": "2020-02-30"},
        ),
        (
            "owners: [{domain: a, since: 1 January 2020}]", "7:29",
            "not-a-date", {"what": "since", "text": "1 January 2020"},
        ),
        ("owners: [{domain: a, since: 20200101}]", "7:29", "not-a-date", {"what": "since", "text": "20200101"}),
        ("breaks: [{from: 2020-2022, why: w}]", "7:17", "not-a-period", {"what": "from", "text": "2020-2022"}),
        ("breaks: [{from: [2020], why: w}]", "7:17", "wrong-type", {"key": "from", "expected": "text", "found": "list"}),
        ("breaks: [{why: w}]", "7:10", "missing-key", {"key": "from"}),
        ("breaks: [{from: 2020-2021, why: w, who: x}]", "7:36", "unknown-key", {"key": "who", "nearest": "why"}),
    ],
)  # fmt: skip
def test_each_fault_has_its_place_its_code_and_its_facts(
    tmp_path: Path, line: str, place: str, code: str, facts: dict[str, object]
) -> None:
    assert fault(tmp_path, line) == (f"a.yaml:{place}", code, facts)


@pytest.mark.parametrize(
    "written, changed, place, code, facts",
    [
        ("id: share", "id: a b", "1:5", "not-an-id", {"what": "id", "text": "a b", "nearest": "a-b"}),
        ("id: share", "id: ../share", "1:5", "not-an-id", {"what": "id", "text": "../share", "nearest": "share"}),
        ("id: share", "ids: share", "1:1", "unknown-key", {"key": "ids", "nearest": "id"}),
        ("id: share", "id:", "1:1", "missing-key", {"key": "id"}),
        ("goal: 1", "goal: one", "2:7", "wrong-type", {"key": "goal", "expected": "whole-number", "found": "one"}),
        ("goal: 1", "goal: 1.5", "2:7", "wrong-type", {"key": "goal", "expected": "whole-number", "found": "1.5"}),
        ("unit: percent", "unit: percents", "4:7", "unknown-word", {"what": "unit", "code": "percents", "nearest": "percent", "known": "percent, number, score, ratio"}),
        (
            "unit: percent", "unit: {kind: numbr}", "4:14",
            "unknown-word", {"what": "kind", "code": "numbr", "nearest": "number", "known": "percent, number, score, ratio"},
        ),
        ("unit: percent", "unit: {label: {nl: x}}", "4:7", "missing-key", {"key": "kind"}),
        (
            "period: school-year", "period: schoolyear", "5:9",
            "unknown-word", {"what": "period", "code": "schoolyear", "nearest": "school-year", "known": "year, school-year, quarter, round"},
        ),
        ("row: total", "row: [total]", "6:34", "wrong-type", {"key": "row", "expected": "mapping", "found": "list"}),
        ("dataflow: intake, ", "", "6:10", "missing-key", {"key": "dataflow"}),
    ],
)  # fmt: skip
def test_a_fault_in_what_numbers_rest_on_withholds_the_entry(
    tmp_path: Path, written: str, changed: str, place: str, code: str, facts: dict[str, object]
) -> None:
    assert written in INDICATOR
    entry, problems = read(tmp_path, INDICATOR.replace(written, changed), IndicatorEntry)
    assert entry is None
    assert (f"a.yaml:{place}", code, facts) in told(problems)


@pytest.mark.parametrize(
    "line",
    [
        "notes: x",  # near to a key that only informs
        "qqqqqq: x",  # near to none
        "owners: [{domain: a, since: soon}]",
        "owners: [{role: lead}, {domain: school}]",
        "note: {nl: x, eng: y}",
        "next_step: {owner: school}",
        "accepted: 3",
    ],
)
def test_a_fault_in_what_only_informs_leaves_the_entry_alive(tmp_path: Path, line: str) -> None:
    entry, problems = read(tmp_path, INDICATOR + line + "\n", IndicatorEntry)
    assert (entry is not None, len(problems)) == (True, 1)


def test_the_sound_items_of_a_faulty_list_live_on(tmp_path: Path) -> None:
    text = INDICATOR + "owners: [{role: lead}, {domain: school}]\n"
    entry, _ = read(tmp_path, text, IndicatorEntry)
    assert entry is not None
    assert [each.domain for each in entry.owners] == ["school"]


@pytest.mark.parametrize("line", ["break: []", "figure: {}", "choces: []", "breaks: [{from: soon, why: w}]"])
def test_a_fault_that_may_move_a_verdict_withholds_the_entry(tmp_path: Path, line: str) -> None:
    entry, problems = read(tmp_path, INDICATOR + line + "\n", IndicatorEntry)
    assert (entry, len(problems)) == (None, 1)


def test_all_faults_of_an_entry_are_told_together(tmp_path: Path) -> None:
    text = "ids: x\nname: {nl: a, eng: b}\nunit: percents\nperiod: yearly\nbreaks: [{form: 2020}]\n"
    _, problems = read(tmp_path, text, IndicatorEntry)
    assert sorted(codes(problems)) == [
        "missing-key",  # id
        "missing-key",  # from
        "missing-key",  # why
        "unknown-key",  # eng
        "unknown-key",  # ids
        "unknown-key",  # form
        "unknown-word",
        "unknown-word",
    ]


@pytest.mark.parametrize(
    "written, day",
    [("2022-01-15", "2022-01-15"), ("2022-01", "2022-01-01"), ("2022", "2022-01-01")],
)
def test_a_source_may_be_dated_by_day_month_or_year(tmp_path: Path, written: str, day: str) -> None:
    entry, problems = read(tmp_path, f"id: s\ntitle: t\nissued: {written}\n", SourceEntry)
    assert problems == ()
    assert entry is not None
    assert entry.issued is not None
    assert (entry.issued.day.isoformat(), entry.issued.written) == (day, written)


@pytest.mark.parametrize("written", ["january 2022", "2022-13", "22", "[2022]"])
def test_a_source_with_another_date_is_told(tmp_path: Path, written: str) -> None:
    _, problems = read(tmp_path, f"id: s\ntitle: t\nissued: {written}\n", SourceEntry)
    assert codes(problems) == ["not-a-date"]


def test_a_web_address_has_its_scheme(tmp_path: Path) -> None:
    entry, problems = read(tmp_path, "id: s\ntitle: t\nurl: example.org/report\n", SourceEntry)
    assert entry is not None
    assert told(problems) == [
        (
            "a.yaml:3:6",
            "wrong-type",
            {"key": "url", "expected": "web-address", "found": "example.org/report"},
        )
    ]


def test_a_plain_text_is_the_same_in_every_language(tmp_path: Path) -> None:
    entry, _ = read(tmp_path, "id: s\ntitle: PIAAC\n", SourceEntry)
    assert entry is not None
    assert entry.title == Text(nl="PIAAC", en="PIAAC", fr="PIAAC")


@pytest.mark.parametrize("written, suggestion", [("1,5", "1.5"), ("2 %", "2"), ("NaN", ""), ("much", "")])
def test_a_tolerance_is_a_plain_number(tmp_path: Path, written: str, suggestion: str) -> None:
    _, problems = read(tmp_path, f'id: a\ntitle: t\ntolerance: "{written}"\n', AgendaEntry)
    facts = {"what": "tolerance", "text": written, "nearest": suggestion}
    assert told(problems) == [("a.yaml:3:12", "not-a-number", facts)]


def test_a_number_that_is_a_list_is_told(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "id: a\ntitle: t\ntolerance: [1]\n", AgendaEntry)
    facts = {"key": "tolerance", "expected": "number", "found": "list"}
    assert told(problems) == [("a.yaml:3:12", "wrong-type", facts)]


def test_a_language_that_is_not_spoken_is_told(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "id: a\ntitle: t\nlanguages: [nl, eng]\n", AgendaEntry)
    assert told(problems) == [
        (
            "a.yaml:3:17",
            "unknown-word",
            {"what": "languages", "code": "eng", "nearest": "en", "known": "nl, en, fr"},
        )
    ]


def test_a_fault_anywhere_withholds_a_target(tmp_path: Path) -> None:
    text = "indicator: share\nkind: level\nvalue: 50\ntolerence: 2\n"
    entry, problems = read(tmp_path, text, TargetEntry)
    assert entry is None
    assert told(problems) == [("a.yaml:4:1", "unknown-key", {"key": "tolerence", "nearest": "tolerance"})]


def test_a_text_that_a_comma_cuts_in_two_is_told(tmp_path: Path) -> None:
    line = "note: {nl: Fietst, naar werk, en: Cycles, to work}\n"
    entry, problems = read(tmp_path, INDICATOR + line, IndicatorEntry)
    assert entry is not None
    assert told(problems) == [
        ("a.yaml:7:20", "unknown-key", {"key": "naar werk", "nearest": ""}),
        ("a.yaml:7:43", "unknown-key", {"key": "to work", "nearest": ""}),
    ]


@pytest.mark.parametrize("line", ["short:", "owners: [{domain: a, since: }]", "breaks:"])
def test_a_known_key_without_a_value_is_not_written(tmp_path: Path, line: str) -> None:
    assert read(tmp_path, INDICATOR + line + "\n", IndicatorEntry)[1] == ()


def test_a_key_of_the_stewards_own_may_lack_its_value(tmp_path: Path) -> None:
    text = "id: a\nname: a\nkey: {row: rows, year: }\ncolumns: {value: }\n"
    assert read(tmp_path, text, DataflowEntry)[1] == ()

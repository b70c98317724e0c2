"""The log of a round is only ever added to, and a damaged line costs itself alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from streefpad.intake.forms.log import add_to_log, read_log
from streefpad.model.forms import EventKind, RoundEvent

ROUND = "offer-2026"


def event(file: str, kind: EventKind = EventKind.RECEIVED, why: str = "") -> RoundEvent:
    return RoundEvent(on=date(2027, 2, 1), kind=kind, partner="museum", file=file, by="me", why=why)


def log(folder: Path) -> Path:
    return folder / "vault" / "forms" / ROUND / "events.jsonl"


def test_what_was_logged_is_read_back_in_its_order(tmp_path: Path) -> None:
    events = (event("1a"), event("2b", EventKind.APPROVED, why="één reden"), event("3c", EventKind.REFUSED))
    for each in events:
        add_to_log(tmp_path, ROUND, each)
    assert read_log(tmp_path, ROUND) == (events, ())


def test_a_line_is_added_behind_the_others_which_stay_as_they_are(tmp_path: Path) -> None:
    add_to_log(tmp_path, ROUND, event("1a"))
    before = log(tmp_path).read_bytes()
    add_to_log(tmp_path, ROUND, event("2b"))
    assert log(tmp_path).read_bytes().startswith(before)


def test_a_line_cut_short_is_told_and_the_next_one_is_whole(tmp_path: Path) -> None:
    add_to_log(tmp_path, ROUND, event("1a"))
    with log(tmp_path).open("a") as stream:
        stream.write('{"on": "2027-02-')
    add_to_log(tmp_path, ROUND, event("2b"))
    events, problems = read_log(tmp_path, ROUND)
    assert [each.file for each in events] == ["1a", "2b"]
    assert [(str(each.place), each.code) for each in problems] == [
        ("vault/forms/offer-2026/events.jsonl:2", "form-log-line")
    ]


@pytest.mark.parametrize("sign", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\x1c", "\r", "\n"])
def test_a_line_ends_only_where_it_was_ended(tmp_path: Path, sign: str) -> None:
    events = (event("1a", EventKind.APPROVED, why=f"a{sign}b"), event("2b"))
    for each in events:
        add_to_log(tmp_path, ROUND, each)
    assert read_log(tmp_path, ROUND) == (events, ())


def test_a_log_with_the_line_ends_of_another_system_is_read_as_well(tmp_path: Path) -> None:
    add_to_log(tmp_path, ROUND, event("1a"))
    log(tmp_path).write_bytes(log(tmp_path).read_bytes().replace(b"\n", b"\r\n"))
    assert read_log(tmp_path, ROUND) == ((event("1a"),), ())


def test_a_round_without_a_log_has_no_events(tmp_path: Path) -> None:
    assert read_log(tmp_path, ROUND) == ((), ())

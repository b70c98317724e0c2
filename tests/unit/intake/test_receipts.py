"""What a receipt says, whoever edited it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from streefpad.intake.receipts import broken_seal, day_in, read_sealed, told_by
from streefpad.values.problems import Place


@pytest.mark.parametrize(
    "text",
    ["[", "- a\n", "received: 2027-02-31\n", "size: !!int ''\n", "by: !!bool maybe\n", "by: !!timestamp x\n"],
)
def test_a_receipt_that_cannot_be_read_says_nothing(tmp_path: Path, text: str) -> None:
    receipt = tmp_path / "receipt.yaml"
    receipt.write_text(text, encoding="utf-8")
    assert told_by(receipt) == {}
    assert told_by(tmp_path / "gone.yaml") == {}


@pytest.mark.parametrize(
    ("written", "day"), [("2027-02-01", date(2027, 2, 1)), ("2027-02-01 12:00:00", None), ("soon", None)]
)
def test_a_day_is_a_day_and_no_moment(tmp_path: Path, written: str, day: date | None) -> None:
    receipt = tmp_path / "receipt.yaml"
    receipt.write_text(f"received: {written}\n", encoding="utf-8")
    assert day_in(told_by(receipt), "received") == day


def test_a_seal_is_broken_where_the_file_is_gone_or_another(tmp_path: Path) -> None:
    file, place = tmp_path / "rows.csv", Place(file="receipt.yaml", line=1)
    gone = broken_seal(file, "0" * 64, place, "rows.csv")
    assert read_sealed(file, "0" * 64, place, "rows.csv") == (None, gone)
    file.write_bytes(b"")
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    changed, whole = (broken_seal(file, each, place, "rows.csv") for each in ("0" * 64, empty))
    assert [each.code if each else None for each in (gone, changed, whole)] == [
        "sealed-file-missing",
        "sealed-file-changed",
        None,
    ]
    assert read_sealed(file, "0" * 64, place, "rows.csv") == (None, changed)
    assert read_sealed(file, empty, place, "rows.csv") == (b"", None)

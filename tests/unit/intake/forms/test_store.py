"""What lies in the vault is read back as it was kept, and what is damaged there is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from streefpad.intake.forms.store import keep_approved, kept_returns
from streefpad.intake.registers.approved import approved_deliveries
from streefpad.model.forms import KeptReturn
from tests.unit.intake.forms.filled import LAYOUT

SHEET = LAYOUT.sheets[0]
ROWS = b"partner,number\ndenkbeeld,60\n"
DAY, LATER = date(2027, 2, 14), date(2027, 2, 20)
RECEIPT = """\
form: after-school
period: '2026'
name: return.xlsx
sha256: 1a2b
size: 3
received: 2027-02-14
by: steward
digest: 3c4d
errors: 0
warnings: 0
files: {}
"""


def returned(partner: str) -> KeptReturn:
    return KeptReturn(
        id="1a2b3c4d",
        round=LAYOUT.round,
        form=LAYOUT.id,
        period=LAYOUT.period,
        partner=partner,
        name=f"{partner}.xlsx",
        sha256="1a2b",
        size=3,
        received=DAY,
        by="steward",
        digest=LAYOUT.digest,
        errors=0,
        warnings=0,
        folder=f"vault/forms/{LAYOUT.round}/{partner}/1a2b3c4d",
    )


def approved(folder: Path, *partners: str, on: date = DAY) -> str:
    returns = tuple(map(returned, partners))
    return keep_approved(folder, LAYOUT, SHEET, ROWS, returns, on=on, by="steward")


def counted(folder: Path) -> list[tuple[int, int] | None]:
    """Of each round how many returns are in it and how many were asked; None for all of them."""
    found = approved_deliveries(folder, SHEET.dataflow)
    return [(each.partial.approved, each.partial.asked) if each.partial else None for each in found]


def test_a_return_that_adds_no_row_still_brings_the_round_nearer_to_its_end(tmp_path: Path) -> None:
    approved(tmp_path, "denkbeeld")
    assert counted(tmp_path) == [(1, 3)]
    approved(tmp_path, *LAYOUT.partners, on=LATER)
    assert counted(tmp_path) == [None]


def test_the_same_approval_on_a_later_day_changes_nothing(tmp_path: Path) -> None:
    first = approved(tmp_path, "denkbeeld")
    assert approved(tmp_path, "denkbeeld", on=LATER) == first
    assert len(list((tmp_path / first).parent.iterdir())) == 1


def test_an_approval_that_lost_its_receipt_is_given_again(tmp_path: Path) -> None:
    first = approved(tmp_path, "denkbeeld")
    (tmp_path / first / "receipt.yaml").unlink()
    assert approved(tmp_path, "denkbeeld") != first


@pytest.mark.parametrize(
    ("stated", "damaged"),
    [
        ("size: 3", "size: much"),
        ("received: 2027-02-14", "received: 2027-02-31"),
        ("received: 2027-02-14", "received: 2027-02-14 10:00:00"),
        ("by: steward", "by: !!timestamp steward"),
        ("period: '2026'", "period: soon"),
    ],
)
def test_a_damaged_receipt_is_told_and_its_return_does_not_count(
    tmp_path: Path, stated: str, damaged: str
) -> None:
    home = tmp_path / "vault/forms/after-school-2026/denkbeeld/1a2b3c4d"
    home.mkdir(parents=True)
    (home / "receipt.yaml").write_text(RECEIPT, encoding="utf-8")
    (kept,), problems = kept_returns(tmp_path)
    assert (kept.partner, problems) == ("denkbeeld", ())
    (home / "receipt.yaml").write_text(RECEIPT.replace(stated, damaged), encoding="utf-8")
    none, problems = kept_returns(tmp_path)
    assert (none, [each.code for each in problems]) == ((), ["form-receipt-damaged"])

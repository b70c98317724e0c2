"""The vault: what is sealed stays as it was, and what no longer is so is told and withheld."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pytest

from streefpad.intake.vault import Vault, find_sealed, read_delivered, read_vault, seal
from streefpad.model.catalogue import Catalogue
from streefpad.model.sources import Vintage
from streefpad.values.problems import Problem, SourceMissing
from tests.unit.intake.agendas import codes, read_agenda, told

FIGURES = "row,period,value\ntotal,2019-2020,37.02\n"
SHA256 = hashlib.sha256(FIGURES.encode()).hexdigest()
RECEIPT = f"""\
dataflow: intake
source: report
file: figures.csv
sha256: {SHA256}
size: {len(FIGURES)}
retrieved: 2021-08-13
by: steward
licence: CC BY 4.0
note: by hand
"""


def read(folder: Path, files: dict[str, str | None]) -> tuple[Vault, tuple[Problem, ...], Catalogue]:
    catalogue, problems = read_agenda(folder, files)
    assert problems == ()
    vault, problems = read_vault(folder, catalogue)
    return vault, problems, catalogue


def sealed(folder: str, receipt: str = RECEIPT, figures: str | None = FIGURES) -> dict[str, str | None]:
    return {f"vault/{folder}/receipt.yaml": receipt, f"vault/{folder}/figures.csv": figures}


def add(folder: Path, file: Path, retrieved: date = date(2022, 1, 15)) -> Vintage:
    return seal(
        folder,
        dataflow="intake",
        source="report",
        file=read_delivered(file),
        retrieved=retrieved,
        by="me",
        licence="CC0",
    )


def test_a_sealed_file_is_a_vintage_with_its_observations(tmp_path: Path) -> None:
    vault, problems, _ = read(tmp_path, sealed("intake/2021"))
    assert problems == ()
    (vintage,) = vault.vintages
    assert (vintage.id, vintage.dataflow, vintage.source) == ("intake/2021", "intake", "report")
    assert (vintage.file, vintage.sha256, vintage.size) == (
        "vault/intake/2021/figures.csv",
        SHA256,
        len(FIGURES),
    )
    assert (vintage.retrieved, vintage.by, vintage.licence, vintage.note.nl) == (
        date(2021, 8, 13),
        "steward",
        "CC BY 4.0",
        "by hand",
    )
    (observation,) = vault.observations
    assert (str(observation.value), observation.source, observation.cell.vintage) == (
        "37.02",
        "report",
        "intake/2021",
    )
    assert str(observation.cell.place) == "vault/intake/2021/figures.csv:2:17"


def test_an_agenda_without_vault_holds_no_figures(tmp_path: Path) -> None:
    assert read(tmp_path, {})[:2] == (Vault(), ())


def test_vintages_come_in_the_order_of_their_folders(tmp_path: Path) -> None:
    vault, _, _ = read(tmp_path, {**sealed("intake/b"), **sealed("intake/a")})
    assert [each.id for each in vault.vintages] == ["intake/a", "intake/b"]


def test_a_file_that_changed_is_told_and_withheld(tmp_path: Path) -> None:
    changed = FIGURES.replace("37.02", "47.02")
    vault, problems, _ = read(tmp_path, sealed("intake/2021", figures=changed))
    assert (len(vault.vintages), vault.observations) == (1, ())
    found = hashlib.sha256(changed.encode()).hexdigest()
    facts = {"file": "vault/intake/2021/figures.csv", "expected": SHA256, "found": found}
    assert told(problems) == [("vault/intake/2021/receipt.yaml:1:1", "sealed-file-changed", facts)]


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    vault, problems, _ = read(tmp_path, sealed("intake/2021", figures=None))
    assert (len(vault.vintages), vault.observations) == (1, ())
    facts = {"file": "vault/intake/2021/figures.csv"}
    assert told(problems) == [("vault/intake/2021/receipt.yaml:1:1", "sealed-file-missing", facts)]


def test_a_folder_without_receipt_is_told(tmp_path: Path) -> None:
    vault, problems, _ = read(tmp_path, {"vault/intake/2021/figures.csv": FIGURES})
    assert vault == Vault()
    facts = {"folder": "vault/intake/2021"}
    assert told(problems) == [("vault/intake/2021", "receipt-missing", facts)]


@pytest.mark.parametrize(
    "written, changed, place, code",
    [
        ("source: report\n", "", "1:1", "missing-key"),
        ("retrieved: 2021-08-13", "retrieved: last year", "6:12", "not-a-date"),
        ("file: figures.csv", "file: ../figures.csv", "3:7", "wrong-type"),
        ("size: ", "size: about ", "5:7", "wrong-type"),
        ("by: steward", "bye: steward", "7:1", "unknown-key"),
    ],
)
def test_a_wrong_receipt_is_told_and_its_file_withheld(
    tmp_path: Path, written: str, changed: str, place: str, code: str
) -> None:
    vault, problems, _ = read(tmp_path, sealed("intake/2021", RECEIPT.replace(written, changed)))
    assert vault == Vault()
    assert [(str(each.place), each.code) for each in problems] == [
        (f"vault/intake/2021/receipt.yaml:{place}", code)
    ]


@pytest.mark.parametrize("text, code", [("", "missing-key"), ("a: [", "yaml-syntax")])
def test_a_receipt_that_says_nothing_is_told(tmp_path: Path, text: str, code: str) -> None:
    assert codes(read(tmp_path, sealed("intake/2021", text))[1]) == [code]


def test_a_receipt_of_an_unknown_dataflow_or_source_is_told(tmp_path: Path) -> None:
    receipt = RECEIPT.replace("dataflow: intake", "dataflow: intakes").replace("report", "reports")
    vault, problems, _ = read(tmp_path, sealed("intakes/2021", receipt))
    assert vault.observations == ()
    assert [(each.code, each.facts["what"], each.facts["nearest"]) for each in problems] == [
        ("unknown-code", "dataflow", "intake"),
        ("unknown-code", "source", "report"),
    ]


def test_problems_in_a_sealed_file_are_told_at_their_cell(tmp_path: Path) -> None:
    figures = FIGURES.replace("37.02", "n/a")
    receipt = RECEIPT.replace(SHA256, hashlib.sha256(figures.encode()).hexdigest())
    _, problems, _ = read(tmp_path, sealed("intake/2021", receipt, figures))
    assert [(str(each.place), each.code) for each in problems] == [
        ("vault/intake/2021/figures.csv:2:17", "not-a-number")
    ]


def test_what_is_sealed_is_read_back(tmp_path: Path) -> None:
    delivered = tmp_path / "monitor 2021: enquête.csv"
    delivered.write_bytes(FIGURES.encode())
    folder = tmp_path / "agenda"
    _, _, catalogue = read(folder, {})
    vintage = add(folder, delivered)
    vault, problems = read_vault(folder, catalogue)
    assert problems == ()
    assert vault.vintages == (vintage,)
    assert (vintage.id, vintage.size) == (f"intake/2022-01-15-report-{SHA256[:8]}", len(FIGURES))
    assert [str(each.value) for each in vault.observations] == ["37.02"]


def test_a_sealed_file_keeps_every_byte(tmp_path: Path) -> None:
    content = b"\xef\xbb\xbfrow;period;value\r\ntotal;2019-2020;37.02\r\n"
    (tmp_path / "a.csv").write_bytes(content)
    vintage = add(tmp_path, tmp_path / "a.csv")
    assert (tmp_path / vintage.file).read_bytes() == content


def test_the_same_file_is_sealed_only_once(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(FIGURES)
    (tmp_path / "b.csv").write_text(FIGURES)
    first = add(tmp_path, tmp_path / "a.csv")
    before = sorted((tmp_path / "vault").rglob("*"))
    assert add(tmp_path, tmp_path / "b.csv", date(2023, 1, 1)) == first
    assert sorted((tmp_path / "vault").rglob("*")) == before


def test_the_same_file_for_another_dataflow_is_another_vintage(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(FIGURES)
    first = add(tmp_path, tmp_path / "a.csv")
    second = seal(
        tmp_path,
        "outflow",
        "report",
        read_delivered(tmp_path / "a.csv"),
        retrieved=date(2022, 1, 15),
        by="me",
        licence="",
    )
    assert (first.dataflow, second.dataflow) == ("intake", "outflow")


def test_nothing_half_written_stays_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.csv").write_text(FIGURES)

    def full_disk(self: Path, *_: object, **__: object) -> None:
        raise OSError(28, "No space left on device", str(self))

    monkeypatch.setattr(Path, "write_text", full_disk)
    with pytest.raises(OSError, match="No space left"):
        add(tmp_path, tmp_path / "a.csv")
    assert list((tmp_path / "vault" / "intake").iterdir()) == []


def test_an_unfinished_folder_is_not_read(tmp_path: Path) -> None:
    vault, problems, _ = read(tmp_path, {"vault/intake/.incoming-x/figures.csv": FIGURES})
    assert (vault, problems) == (Vault(), ())


def test_a_file_that_is_not_there_cannot_be_sealed(tmp_path: Path) -> None:
    with pytest.raises(SourceMissing):
        add(tmp_path, tmp_path / "nowhere.csv")


def test_a_sealed_file_is_found_by_its_bytes(tmp_path: Path) -> None:
    vault, _, _ = read(tmp_path, sealed("intake/2021"))
    again, other = FIGURES.encode(), f"{FIGURES}girls,2019-2020,4.20\n".encode()
    assert find_sealed(vault, "intake", again) == vault.vintages[0]
    assert find_sealed(vault, "intake", other) is None
    assert find_sealed(vault, "outflow", again) is None


@pytest.mark.parametrize("name", ["receipt.yaml", "Receipt.YAML"])
def test_a_file_that_is_called_as_a_receipt_keeps_its_bytes(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(FIGURES)
    vintage = add(tmp_path, tmp_path / name)
    assert (tmp_path / vintage.file).read_text() == FIGURES
    assert (tmp_path / vintage.file).name == f"delivered-{name}"
    assert (tmp_path / vintage.file).with_name("receipt.yaml").read_text().startswith("# A receipt")


def test_what_was_read_is_what_is_sealed(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(FIGURES)
    delivered = read_delivered(tmp_path / "a.csv")
    (tmp_path / "a.csv").write_text("changed in the meantime")
    vintage = seal(tmp_path, "intake", "report", delivered, retrieved=date(2022, 1, 15), by="me", licence="")
    assert (tmp_path / vintage.file).read_text() == FIGURES

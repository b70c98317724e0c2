"""What is published of an agenda whose vault holds people: nothing by which a guess could be tried."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader

from streefpad.build import make_edition
from streefpad.build.publication import publish, publish_report, publish_workbook
from streefpad.build.releasing import freeze
from streefpad.cli.options import shipped_agenda
from streefpad.intake.catalogue.read import FOLDERS
from tests.unit.build.registers import DAY, PARTICIPATION, add_all, approve_rows, write_agenda

FAULTY = (
    "2024,vdab,Robots,academy,persons,attended,Fatima,45\n"
    "2024,vdab,Zeldzaam,academy,persons,attended,F,7\n"
    "2024,vdab,Zeldzaam,academy,persons,attended,F,8\n"
)
ROWS = (
    "period,provider,partner,offer,counted,stage,sex,number\n"
    "2026,club,house,camp,persons,attended,F,70\n2026,club,house,camp,persons,attended,M,30\n"
)


@pytest.fixture(scope="module")
def agenda(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An agenda with people in sealed files and in an approved form, some of them in rows that are wrong."""
    folder = add_all(write_agenda(tmp_path_factory.mktemp("closed") / "agenda"))
    (people,) = (folder / "vault/participation").glob("*/participation.csv")
    content = (PARTICIPATION + FAULTY).encode("utf-8")
    receipt = people.parent / "receipt.yaml"
    told = receipt.read_text(encoding="utf-8")
    old = people.read_bytes()
    told = told.replace(hashlib.sha256(old).hexdigest(), hashlib.sha256(content).hexdigest())
    receipt.write_text(told.replace(f"size: {len(old)}", f"size: {len(content)}"), encoding="utf-8")
    people.write_bytes(content)
    approve_rows(folder, "participation", "survey-2026-participants-001", ROWS)
    return folder


@pytest.fixture(scope="module")
def published(agenda: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Every file that is published, as text; also the report and the workbook that are made alone."""
    edition, problems = make_edition(agenda, DAY)
    assert edition is not None, problems
    folder = publish(edition, tmp_path_factory.mktemp("out") / "site", ("nl", "en"))
    publish_report(edition, folder / "alone.pdf", "nl")
    publish_workbook(edition, folder / "alone.xlsx", "nl")
    files = (each for each in sorted(folder.rglob("*")) if each.is_file())
    return {each.relative_to(folder).as_posix(): _text(each) for each in files}


def _text(file: Path) -> str:
    content = file.read_bytes()
    if file.suffix == ".pdf":
        pages = PdfReader(io.BytesIO(content)).pages
        return "".join(page.extract_text() for page in pages).replace("\n", "")
    if file.suffix in (".xlsx", ".zip"):
        with zipfile.ZipFile(io.BytesIO(content)) as parts:
            return "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    return content.decode("utf-8", "replace")


def closed_files(agenda: Path) -> list[Path]:
    vault = agenda / "vault"
    people = [vault / "participation", vault / "teachers", vault / "forms"]
    return [each for folder in people for each in sorted(folder.rglob("*.csv"))]


def test_no_hash_of_a_confidential_file_is_published(agenda: Path, published: dict[str, str]) -> None:
    hashes = [hashlib.sha256(each.read_bytes()).hexdigest() for each in closed_files(agenda)]
    beginnings = [each.parent.name.rpartition("-")[2] for each in closed_files(agenda)]
    known = [*hashes, *(each for each in beginnings if len(each) == 8)]
    assert len(known) == 5
    assert [
        (name, each)
        for name, text in published.items()
        for each in known
        if each in text and name != "manifest.json"
    ] == []


def test_nor_is_its_name(published: dict[str, str]) -> None:
    for page in ("nl/sources.html", "en/sources.html"):
        assert "actions.csv" in published[page]
        assert "participation.csv" not in published[page]
    vintages = json.loads(published["api/v1/sources.json"])["vintages"]
    closed = {each["dataflow"]: each for each in vintages if each["confidential"]}
    assert set(closed) == {"participation", "teachers"}
    assert {(each["file"], each["sha256"], each["size"]) for each in closed.values()} == {(None, None, None)}


def test_what_stands_in_a_row_about_people_is_on_no_page(published: dict[str, str]) -> None:
    words = ("Fatima", "Zeldzaam")
    assert [(name, each) for name, text in published.items() for each in words if each in text] == []
    check = published["en/check.html"]
    assert "participation.csv:9" in check  # the place says where


def test_a_frozen_edition_says_which_folders_it_does_not_tell_of(agenda: Path) -> None:
    edition, problems = make_edition(agenda, DAY)
    assert edition is not None, problems
    (agenda / "came-back").mkdir()
    (agenda / "came-back" / "survey-2026-club.xlsx").write_bytes(b"what a partner sent")
    frozen, problems = freeze(edition, agenda, ("nl",))
    assert frozen is not None, problems
    manifest = json.loads((frozen.folder / "manifest.json").read_bytes())
    assert manifest["inputs_not_public"] == ["vault/forms", "vault/participation", "vault/teachers"]
    paths = [each["path"] for each in manifest["inputs"]]
    assert [each for each in paths if each.startswith(tuple(manifest["inputs_not_public"]))] == []
    assert "agenda.yaml" in paths
    assert {each.partition("/")[0] for each in paths} <= {
        *FOLDERS,
        "agenda.yaml",
        "forms",
        "partners",
        "vault",
    }


def test_a_delivery_of_several_partners_together_is_told_as_such(agenda: Path, tmp_path: Path) -> None:
    own = tmp_path / "agenda"
    shutil.copytree(agenda, own)
    (receipt,) = (own / "vault/forms/approved").rglob("receipt.yaml")
    receipt.write_text(receipt.read_text(encoding="utf-8").replace("sha256: ", "sha256: 0"), encoding="utf-8")
    edition, problems = make_edition(own, DAY)
    assert edition is not None, problems
    folder = publish(edition, tmp_path / "site", ("en",))
    told = _text(folder / "en" / "check.html")
    assert receipt.parent.relative_to(own).as_posix() in told


def test_no_page_tells_whose_return_is_wrong(tmp_path: Path) -> None:
    agenda = tmp_path / "agenda"
    shutil.copytree(shipped_agenda("sample-collection"), agenda)
    receipt = agenda / "vault/forms/after-school-2026/denkbeeld/0dfa5f87/receipt.yaml"
    receipt.parent.mkdir(parents=True)
    receipt.write_text("[", encoding="utf-8")
    edition, problems = make_edition(agenda, DAY)
    assert edition is not None, problems
    assert any("/denkbeeld/" in each.place.file for each in edition.problems)  # the steward is told
    folder = publish(edition, tmp_path / "site", ("en",))
    texts = {each: _text(each) for each in folder.rglob("*") if each.is_file()}
    assert "vault/forms/after-school-2026" in texts[folder / "en" / "check.html"]
    assert not [each for each, text in texts.items() if "after-school-2026/denkbeeld" in text]

"""What is served is what was published: a folder that no longer fits its manifest is refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from streefpad.model.history import MANIFEST
from streefpad.serve import FolderRefused, read_folder
from tests.unit.serve.published import MORE, publish_sample


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return publish_sample(tmp_path / "build")


def refusal(folder: Path) -> str:
    with pytest.raises(FolderRefused) as refused:
        read_folder(folder)
    assert "\n" not in str(refused.value)
    return str(refused.value)


def test_every_file_of_the_manifest_is_there_and_the_manifest_itself(folder: Path) -> None:
    published = read_folder(folder)
    listed = json.loads((folder / MANIFEST).read_bytes())["files"]
    assert set(published.files) == {MANIFEST, *(each["path"] for each in listed)}
    assert set(MORE) < set(published.files)
    assert (published.agenda, published.as_of, published.software) == (
        "sample",
        "2026-11-25",
        "streefpad 0.1.0",
    )
    assert published.languages == ("nl", "en")


def test_a_file_that_no_manifest_names_is_left_out(folder: Path) -> None:
    (folder / "notes.txt").write_text("mine")
    assert "notes.txt" not in read_folder(folder).files


def test_an_edition_edited_by_hand_is_refused_by_the_name_of_the_file(folder: Path) -> None:
    page = folder / "nl" / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("37", "38"), encoding="utf-8")
    assert str(page) in refusal(folder)
    assert "changed after it was published" in refusal(folder)


def test_a_file_that_went_missing_is_named(folder: Path) -> None:
    (folder / "assets" / "streefpad.css").unlink()
    assert str(folder / "assets" / "streefpad.css") in refusal(folder)


@pytest.mark.parametrize("place", ["nl/index.html", "nl"])
def test_a_link_in_the_place_of_what_was_published_is_refused(
    folder: Path, tmp_path: Path, place: str
) -> None:
    (folder / place).rename(tmp_path / "moved")
    (folder / place).symlink_to(tmp_path / "moved")
    assert "is a link to elsewhere" in refusal(folder)


def test_a_publication_that_is_reached_through_a_link_is_served(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "current").symlink_to(folder)
    assert "nl/index.html" in read_folder(tmp_path / "current").files


@pytest.mark.parametrize("path", ["../secret", "/etc/passwd", "nl/../../x", "", "nl\\x", "nl/\0x"])
def test_a_manifest_that_leads_out_of_the_folder_is_refused(folder: Path, path: str) -> None:
    manifest = json.loads((folder / MANIFEST).read_bytes())
    manifest["files"].append({"path": path, "sha256": "0" * 64, "size": 1})
    (folder / MANIFEST).write_text(json.dumps(manifest))
    assert "names a file that no publication holds" in refusal(folder)


@pytest.mark.parametrize(
    "written", [b"", b"\xff\xfe", b"[]", b'{"software": "other 1", "files": []}', b'{"files": 3}', b"null"]
)
def test_a_manifest_of_somebody_else_is_refused(folder: Path, written: bytes) -> None:
    (folder / MANIFEST).write_bytes(written)
    assert "is not a manifest that Streefpad wrote" in refusal(folder)


def test_a_folder_without_a_manifest_is_told_how_to_get_one(tmp_path: Path) -> None:
    assert "holds no publication" in refusal(tmp_path)
    assert "streefpad build --out" in refusal(tmp_path / "nowhere")
    (tmp_path / "file").touch()
    assert "holds no publication" in refusal(tmp_path / "file")


def test_a_later_publication_in_the_same_folder_is_noticed(folder: Path) -> None:
    published = read_folder(folder)
    states = [published.is_current]
    (folder / MANIFEST).write_text("{}")
    states.append(published.is_current)
    (folder / MANIFEST).unlink()
    states.append(published.is_current)
    assert states == [True, False, False]

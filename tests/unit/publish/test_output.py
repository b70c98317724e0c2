"""A publication appears whole or not at all, and never over somebody else's work."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from streefpad.model.catalogue import Agenda, Catalogue
from streefpad.model.edition import Edition
from streefpad.publish.output import FolderOutput, MemoryOutput, OutputRefused, new_folder
from streefpad.values.problems import Place, SourceMissing
from streefpad.values.texts import Text

EDITION = Edition(
    as_of=date(2026, 11, 23),
    software="0.1.0",
    catalogue=Catalogue(agenda=Agenda(id="cycling-agenda", title=Text(en="Cycling"), place=Place(file="a"))),
    vintages=(),
    observations=(),
    findings=(),
    problems=(),
)


def publish(folder: Path, **files: str) -> None:
    with FolderOutput(folder, EDITION) as output:
        for name, content in files.items():
            output.write(f"{name}.html", content)


def publish_twice_the_same_path(folder: Path) -> None:
    with FolderOutput(folder, EDITION) as output:
        output.write("index.html", "two")
        output.write("index.html", "three")


def files_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_files_are_visible_only_when_the_publication_is_complete(tmp_path: Path) -> None:
    with FolderOutput(tmp_path / "site", EDITION) as output:
        output.write("index.html", "hello")
        assert not (tmp_path / "site").exists()
    assert (tmp_path / "site" / "index.html").read_text() == "hello"


def test_nothing_stays_beside_the_finished_folder(tmp_path: Path) -> None:
    publish(tmp_path / "site", index="one")
    publish(tmp_path / "site", index="two")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_publication_that_fails_leaves_the_earlier_one_as_it_was(tmp_path: Path) -> None:
    publish(tmp_path / "site", index="one")
    with pytest.raises(ValueError, match="written twice"):
        publish_twice_the_same_path(tmp_path / "site")
    assert (tmp_path / "site" / "index.html").read_text() == "one"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_page_that_is_no_longer_published_disappears(tmp_path: Path) -> None:
    publish(tmp_path / "site", index="one", old="page")
    publish(tmp_path / "site", index="two")
    assert files_in(tmp_path / "site") == {"index.html", "manifest.json"}


def test_a_missing_parent_folder_is_made(tmp_path: Path) -> None:
    publish(tmp_path / "public" / "site", index="one")
    assert files_in(tmp_path / "public" / "site") == {"index.html", "manifest.json"}


def test_an_empty_folder_is_used(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    before = (tmp_path / "site").stat().st_ino
    publish(tmp_path / "site", index="one")
    assert files_in(tmp_path / "site") == {"index.html", "manifest.json"}
    assert (tmp_path / "site").stat().st_ino == before  # a shell that stands in it stays there
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_of_somebody_else_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "thesis.txt").write_text("years of work")
    with pytest.raises(OutputRefused, match=r"thesis\.txt"):
        publish(tmp_path / "site", index="one")
    assert files_in(tmp_path / "site") == {"thesis.txt"}


def test_a_stray_file_in_a_publication_of_ours_is_refused_by_its_name(tmp_path: Path) -> None:
    publish(tmp_path / "site", index="one")
    (tmp_path / "site" / "CNAME").write_text("example.org")
    with pytest.raises(OutputRefused, match="CNAME"):
        publish(tmp_path / "site", index="two")


def test_a_manifest_of_other_software_gives_no_right_to_replace(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "manifest.json").write_text('{"software": "other 1.0", "files": []}')
    with pytest.raises(OutputRefused, match=r"manifest\.json"):
        publish(tmp_path / "site", index="one")


@pytest.mark.parametrize("content", ["not json", "[]", "\ufffe"])
def test_a_manifest_that_cannot_be_read_gives_no_right_to_replace(tmp_path: Path, content: str) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "manifest.json").write_bytes(content.encode("utf-16"))
    with pytest.raises(OutputRefused):
        publish(tmp_path / "site", index="one")


def test_what_a_file_browser_leaves_behind_is_no_reason_to_refuse(tmp_path: Path) -> None:
    publish(tmp_path / "site", index="one")
    (tmp_path / "site" / ".DS_Store").write_bytes(b"")
    publish(tmp_path / "site", index="two")
    assert (tmp_path / "site" / "index.html").read_text() == "two"


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "site").write_text("a file")
    with pytest.raises(OutputRefused):
        publish(tmp_path / "site", index="one")


def test_a_refusal_counts_as_a_missing_environment() -> None:
    assert issubclass(OutputRefused, SourceMissing)


def test_the_manifest_lists_every_file_with_hash_and_size_in_order_of_path(tmp_path: Path) -> None:
    publish(tmp_path / "site", b="two", a="one")
    manifest = json.loads((tmp_path / "site" / "manifest.json").read_text())
    assert manifest == {
        "software": "streefpad 0.1.0",
        "agenda": "cycling-agenda",
        "as_of": "2026-11-23",
        "files": [
            {"path": "a.html", "sha256": hashlib.sha256(b"one").hexdigest(), "size": 3},
            {"path": "b.html", "sha256": hashlib.sha256(b"two").hexdigest(), "size": 3},
        ],
    }


@pytest.mark.parametrize("second", ["index.html", "INDEX.html"])
def test_the_same_path_twice_is_an_error_of_ours(second: str) -> None:
    output = MemoryOutput()
    output.write("index.html", "one")
    with pytest.raises(ValueError, match="written twice"):
        output.write(second, "two")


@pytest.mark.parametrize("path", ["", "/etc/passwd", "../outside", "a/../../outside", "a//b", "./a"])
def test_a_path_that_does_not_stay_inside_is_an_error_of_ours(path: str) -> None:
    with pytest.raises(ValueError, match="no path inside"):
        MemoryOutput().write(path, "")


def test_text_is_written_as_utf8_and_line_ends_are_kept(tmp_path: Path) -> None:
    with FolderOutput(tmp_path / "site", EDITION) as output:
        output.write("data/a.csv", "één\n")
    assert (tmp_path / "site" / "data" / "a.csv").read_bytes() == "één\n".encode()


def test_a_new_folder_is_complete_after_the_block(tmp_path: Path) -> None:
    with new_folder(tmp_path / "my-agenda") as output:
        output.write("targets/goal-1.yaml", "kind: level\n")
    assert files_in(tmp_path / "my-agenda") == {"targets/goal-1.yaml"}


def test_a_new_folder_never_writes_over_anything(tmp_path: Path) -> None:
    (tmp_path / "agenda.yaml").write_text("id: mine")
    with pytest.raises(OutputRefused), new_folder(tmp_path) as output:
        output.write("agenda.yaml", "id: other")
    assert (tmp_path / "agenda.yaml").read_text() == "id: mine"


def test_a_new_folder_that_fails_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), new_folder(tmp_path / "my-agenda"):
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_a_refusal_need_not_see_the_whole_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []

    def endless(self: Path, pattern: str) -> Iterator[Path]:
        for number in count():
            seen.append(number)
            assert number < 100
            yield self / f"foreign-{number}.txt"

    (tmp_path / "foreign-0.txt").touch()
    monkeypatch.setattr(Path, "rglob", endless)
    with pytest.raises(OutputRefused, match="foreign-0"), FolderOutput(tmp_path, EDITION):
        pass
    assert len(seen) < 10


@pytest.mark.parametrize("files", ['[{"sha256": "x"}]', '["index.html"]', "[null]", "{}"])
def test_a_manifest_that_is_not_like_ours_lists_nothing(tmp_path: Path, files: str) -> None:
    (tmp_path / "manifest.json").write_text(f'{{"software": "streefpad 9", "files": {files}}}')
    (tmp_path / "precious.txt").touch()
    with pytest.raises(OutputRefused, match="precious"), FolderOutput(tmp_path, EDITION):
        pass


def test_a_full_disk_is_told_with_the_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full_disk(self: Path, content: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full_disk)
    with pytest.raises(OSError, match="No space left") as fault, new_folder(tmp_path / "new") as output:
        output.write("index.html", "x")
    assert str(fault.value.filename).endswith("index.html")


def test_who_is_stopped_while_an_empty_folder_is_filled_leaves_it_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "site").mkdir()
    rename = Path.rename

    def stopped(path: Path, target: Path) -> Path:
        if path.name == "index.html" and target.parent.name == "site":
            raise KeyboardInterrupt
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", stopped)
    with pytest.raises(KeyboardInterrupt):
        publish(tmp_path / "site", about="one", index="two")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert not [*(tmp_path / "site").iterdir()]

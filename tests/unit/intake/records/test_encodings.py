"""A text file is UTF-8 to its end, or it is told where it stops being so."""

from __future__ import annotations

from pathlib import Path

import pytest

from streefpad.intake.records.encodings import _PIECE, stray_bytes


def written(folder: Path, content: bytes) -> Path:
    path = folder / "delivered.csv"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"a,b\nc,d\nV\xf6rbeeld,e\n", 3),
        (b"a\n" * _PIECE + b"\xff\n", _PIECE + 1),
        (b"x" * (_PIECE - 1) + "é\n".encode() + b"\n\xe9\n", 3),
        (b"a,b\n1,caf\xc3", 2),
        (b"a,b\n" + b"x" * (_PIECE - 5) + b"\xe2\x82", 2),
    ],
)
def test_the_first_stray_byte_is_told_with_its_line(tmp_path: Path, content: bytes, line: int) -> None:
    (problem,) = stray_bytes(written(tmp_path, content))
    assert (problem.code, problem.place.line) == ("unreadable-file", line)


@pytest.mark.parametrize(
    "content", [b"", b"a,b\n", "Brûgge\n".encode(), "\ufeffa\n".encode(), b"PAR1\xff\xff", b"PK\x03\x04\xff"]
)
def test_a_sound_file_has_none(tmp_path: Path, content: bytes) -> None:
    assert stray_bytes(written(tmp_path, content)) == ()


def test_a_sign_that_two_pieces_share_is_no_fault(tmp_path: Path) -> None:
    assert stray_bytes(written(tmp_path, b"x" * (_PIECE - 1) + "é\n".encode())) == ()

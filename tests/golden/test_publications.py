"""A publication is the expected folder, byte for byte; `make golden` rewrites it, CI never does."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden.cases import CASES, expected, files, publication


@pytest.fixture(scope="module", params=list(CASES))
def both(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """What is expected, and what was made today."""
    made = publication(request.param, tmp_path_factory.mktemp("golden") / "build")
    return files(expected(request.param)), files(made)


def test_no_expected_file_is_missing(both: tuple[dict[str, bytes], dict[str, bytes]]) -> None:
    wanted, made = both
    assert not sorted(wanted.keys() - made.keys())


def test_no_file_is_unexpected(both: tuple[dict[str, bytes], dict[str, bytes]]) -> None:
    wanted, made = both
    assert not sorted(made.keys() - wanted.keys())


def test_every_file_is_the_same_byte_for_byte(both: tuple[dict[str, bytes], dict[str, bytes]]) -> None:
    wanted, made = both
    assert not [
        first_difference(path, wanted[path], made[path])
        for path in sorted(wanted.keys() & made.keys())
        if wanted[path] != made[path]
    ]


def test_the_same_agenda_on_the_same_date_gives_the_same_bytes(tmp_path: Path) -> None:
    assert files(publication("starter", tmp_path / "one")) == files(publication("starter", tmp_path / "two"))


def first_difference(path: str, wanted: bytes, made: bytes) -> str:
    """The first line in which two files differ."""
    lines = zip(wanted.splitlines(), made.splitlines(), strict=False)
    differing = ((number, *pair) for number, pair in enumerate(lines, start=1) if pair[0] != pair[1])
    number, before, after = next(differing, (0, b"", b"the end is missing, or more follows"))
    return f"{path}:{number}\n- {before.decode(errors='replace')[:200]}\n+ {after.decode(errors='replace')[:200]}"

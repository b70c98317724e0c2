"""Material that lies beside the project's folder and is not shipped: the advice, third-party data.

Its publishers state no licence, so a clone may lack it. A test that needs it skips by name,
but fails under CI=true, where a silent skip would hide that nothing was tested.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import NoReturn

import pytest

PROJECT = Path(__file__).resolve().parent.parent
SHARED = PROJECT.parent / "shared"


def shared(relative: str) -> Path:
    """The path of a file in ../shared; skips the calling test where it is absent."""
    path = SHARED / relative
    if not path.exists():
        do_without(f"../shared/{relative}")
    return path


def do_without(what: str) -> NoReturn:
    """Skips the calling test and names what it lacks; under CI=true that is a failure."""
    if os.environ.get("CI") == "true":
        pytest.fail(f"{what} is missing, and CI must not do without", pytrace=False)
    pytest.skip(f"{what} is missing")

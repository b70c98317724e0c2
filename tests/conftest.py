"""What has a lifetime: the publication that is built once and looked at by many tests."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest


@pytest.fixture(autouse=True, scope="session")
def _nothing_is_kept() -> None:
    """No test reads what an earlier run rendered, nor leaves anything in the home of whoever runs it."""
    os.environ["STREEFPAD_CACHE"] = ""


@pytest.fixture(scope="session")
def monitor(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the STEM monitor, built as known on a fixed date."""
    # Imported here: most tests need one module, and must not wait for the whole program.
    from streefpad.build import make_edition
    from streefpad.build.publication import publish
    from streefpad.cli.options import shipped_agenda

    edition, problems = make_edition(shipped_agenda("stem-2030"), date(2026, 11, 25))
    assert edition is not None, problems
    return publish(edition, tmp_path_factory.mktemp("monitor") / "build", edition.catalogue.agenda.languages)

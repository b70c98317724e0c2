"""The names that ids may not take are those that the publication uses."""

from __future__ import annotations

from datetime import date
from pathlib import PurePosixPath

from streefpad.build import make_edition
from streefpad.build.publication import render
from streefpad.cli.options import shipped_agenda
from streefpad.intake.catalogue.reserved import RESERVED
from streefpad.publish.opendata.counts import ABOUT
from streefpad.publish.output import MemoryOutput


def test_every_file_beside_those_that_bear_an_id_is_reserved() -> None:
    edition, _ = make_edition(shipped_agenda("starter"), date(2026, 11, 25))
    assert edition is not None
    output = MemoryOutput()
    render(edition, output, ("en",))
    names = {"indicator": "data/*.csv", "domain": "en/owners/*.html"}
    ids = {
        "indicator": {each.id for each in edition.catalogue.indicators},
        "domain": {each.id for each in edition.catalogue.agenda.domains},
    }
    for what, pattern in names.items():
        found = {PurePosixPath(each).stem for each in output.files if PurePosixPath(each).match(pattern)}
        assert found - ids[what] <= RESERVED[what]
    assert set(ABOUT) <= RESERVED["indicator"]

"""The made-up agenda of the yearly round: sound, labelled, and with everything that a round can show."""

from __future__ import annotations

from datetime import date

import pytest

from streefpad.build import make_edition
from streefpad.build.forms import open_collection
from streefpad.model.computed import Difference, Fulfilled, Number, Relative, Share
from streefpad.model.edition import Edition
from streefpad.model.registerplans import RegisterKind
from streefpad.model.sharing import Basis
from streefpad.values.problems import Severity
from tests.unit.intake.forms.filled import AGENDA, LAYOUT

BEFORE = date(2027, 1, 31)


@pytest.fixture(scope="module")
def edition() -> Edition:
    made, problems = make_edition(AGENDA, BEFORE)
    assert made is not None, problems
    return made


def test_it_is_labelled_synthetic_and_nothing_is_wrong_with_it(edition: Edition) -> None:
    assert edition.catalogue.agenda.synthetic
    assert [each for each in edition.problems if each.severity is not Severity.HINT] == []


def test_it_keeps_every_register_and_counts_in_every_way(edition: Edition) -> None:
    kept = {each.register.schema.kind for each in edition.catalogue.dataflows if each.register}
    assert kept == set(RegisterKind)
    ways = {type(each.computed) for each in edition.catalogue.indicators if each.computed}
    assert ways == {Share, Number, Difference, Fulfilled, Relative}
    assert [each.indicator.id for each in edition.findings if not each.series.observations] == [
        "activities-with-target"
    ]


def test_its_targets_are_shared_in_every_way(edition: Edition) -> None:
    assert {each.basis for each in edition.shared.parts} == set(Basis)
    assert [each.total for each in edition.shared.demands] == ["technology"]


def test_the_returns_in_its_vault_were_made_for_the_form_as_it_is() -> None:
    collection, problems = open_collection(AGENDA)
    assert collection is not None
    assert problems == ()
    assert {each.digest for each in collection.kept} == {LAYOUT.digest}, "run scripts/sample_returns.py"

"""Every small word of the model has a name in Dutch and in English."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

import pytest

from streefpad.model.edition import MilestoneState, Status
from streefpad.model.indicators import Focus, Role
from streefpad.model.series import Flag
from streefpad.model.sources import Evidence
from streefpad.model.targets import Shape
from streefpad.publish.wording import names
from streefpad.values.periods import PeriodKind
from streefpad.values.problems import Severity
from streefpad.values.quantities import PERCENT, Better, Unit, UnitKind
from streefpad.values.texts import Text
from tests.unit.publish import sample


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (Status, names.STATUSES),
        (MilestoneState, names.MILESTONE_STATES),
        (Flag, names.FLAGS),
        (Evidence, names.EVIDENCE),
        (Role, names.ROLES),
        (Severity, names.SEVERITIES),
        (Better, names.BETTER),
        (UnitKind, names.UNITS),
        (Shape, names.SHAPES),
        (PeriodKind, names.PERIOD_KINDS),
    ],
)
def test_every_member_has_its_word_in_both_languages(
    kind: type[StrEnum], words: Mapping[StrEnum, Text]
) -> None:
    assert set(words) == set(kind)
    assert all(text.nl and text.en for text in words.values())


def test_several_flags_are_said_in_a_fixed_order_and_a_normal_one_not_at_all() -> None:
    flags = frozenset({Flag.UNRELIABLE, Flag.PROVISIONAL, Flag.NORMAL})
    assert names.say_flags(flags, "nl") == "voorlopig, weinig betrouwbaar"


def test_several_errors_have_a_plural() -> None:
    assert [names.say_severity(Severity.ERROR, "nl", number) for number in (0, 1, 2)] == [
        "fouten",
        "fout",
        "fouten",
    ]


def test_a_unit_is_named_by_its_own_words_before_its_kind() -> None:
    units = (Unit(UnitKind.NUMBER, Text(nl="leerlingen", en="pupils")), PERCENT)
    assert [names.say_unit(unit, "en") for unit in units] == ["pupils", "percent"]


def test_a_focus_has_the_agendas_name_or_else_its_code() -> None:
    agenda = sample.catalogue(()).agenda
    assert [names.say_focus(focus, agenda, "nl") for focus in (Focus.EXPERTS, Focus.ALL)] == [
        "STEM4experts",
        "all",
    ]


def test_a_domain_that_the_agenda_does_not_know_keeps_its_id() -> None:
    known = sample.catalogue(())
    assert [names.say_domain(id, known, "en") for id in ("work", "moon")] == ["Work", "moon"]

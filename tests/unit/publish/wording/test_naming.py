"""Names in the place of ids, for whoever reads a publication and no files."""

from __future__ import annotations

from decimal import Decimal

from streefpad.model.targets import GrowthPoints
from streefpad.publish.wording.problems.naming import with_names
from streefpad.values.problems import Place, warning_at
from streefpad.values.record import replace
from streefpad.values.texts import Text
from tests.unit.rules.samples import catalogue, indicator, target


def test_a_target_is_called_by_its_indicator_and_of_two_also_by_what_it_asks() -> None:
    girls = replace(indicator(), short=Text(nl="Meisjes", en="Girls"))
    one, other = target(), target(GrowthPoints(points=Decimal(4)), id="growth", milestones=())
    problem = warning_at("targets-contradict", Place(file="targets/a.yaml"), target=other.id, other=one.id)
    alone = with_names(problem, catalogue((girls,), (one,))).facts
    both = with_names(problem, catalogue((girls,), (one, other))).facts
    assert [str(alone["target"]), alone["other"]] == ["growth", girls.short]  # no such target any more
    assert isinstance(both["target"], Text)
    assert both["target"].nl.startswith("Meisjes (+4 procentpunt per jaar")
    assert isinstance(both["other"], Text)
    assert both["other"].en.startswith("Girls (at least ")

"""What nobody covers: goals, owners, baselines that nothing would fill, agreements without a target."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from streefpad.model.catalogue import Catalogue, Goal
from streefpad.model.codelists import Code, CodeList
from streefpad.model.computed import Relative
from streefpad.model.indicators import Agreed, Figures, Indicator, Ownership, Role
from streefpad.model.registerplans import SCHEMAS, RegisterKind, RegisterPlan
from streefpad.model.registers import Agreement, Registered
from streefpad.model.sharing import Coverage
from streefpad.model.sources import Cell, Release
from streefpad.model.targets import Rising
from streefpad.rules.checks import check_catalogue
from streefpad.rules.checks.coverage import check_coverage
from streefpad.rules.coverage import cover
from streefpad.values.problems import Problem
from streefpad.values.record import replace
from streefpad.values.texts import Text
from tests.unit.rules.samples import LATER, TODAY, agenda, catalogue, dataflow, indicator, place, target

NOTHING = Registered()
KINDS = CodeList(
    id="agreement-kinds",
    name=Text(en="Kinds"),
    codes=(Code(code="academy", name=Text(en="Academy")), Code(code="covenant", name=Text(en="Covenant"))),
    place=place("codelists"),
)
PLAN = RegisterPlan(schema=SCHEMAS[RegisterKind.AGREEMENTS], codelists={"kind": "agreement-kinds"})


def waiting(flow: dict[str, Any] | None = None, **changes: Any) -> Catalogue:
    """One indicator whose target waits for a baseline, over a dataflow that nobody announces."""
    return catalogue(
        (indicator(**changes),),
        (target(baseline=None, awaits_baseline=True),),
        dataflows=(dataflow(**(flow or {})),),
    )


def with_register() -> Catalogue:
    """A sound agenda with a register of agreements of two kinds."""
    register = dataflow(id="agreements", key={}, register=PLAN)
    made = catalogue((indicator(),), (target(),), dataflows=(dataflow(), register))
    return replace(made, codelists=(*made.codelists, KINDS))


def agreement(id: str, kind: str = "academy", **changes: Any) -> Agreement:
    """An agreement that always held, and in which nothing was agreed."""
    cell = Cell(vintage="agreements/2026", place=place("agreements"), column="agreement")
    return Agreement(id=id, kind=kind, partner="Somebody", owner="education", cell=cell, **changes)


def covered(made: Catalogue, *agreements: Agreement, day: date = TODAY, **options: Any) -> Coverage:
    return cover(made, Registered(agreements=agreements), day, **options)


def found(made: Catalogue, *agreements: Agreement) -> list[Problem]:
    registered = Registered(agreements=agreements)
    return list(check_coverage(made, registered, cover(made, registered, TODAY)))


def unfilled(made: Catalogue, **options: Any) -> tuple[str, ...]:
    return covered(made, **options).indicators_without_source


def test_a_sound_agenda_leaves_nothing_uncovered() -> None:
    assert covered(catalogue((indicator(),), (target(),))) == Coverage()


def test_a_goal_that_only_context_describes_has_no_indicator() -> None:
    goals = (*agenda().goals, Goal(number=3, name=Text(en="Learning"), place=place("agenda")))
    context = indicator("context", goal=3, number="")
    made = catalogue((indicator(), context), (target(),), agenda=agenda(goals=goals))
    assert covered(made).goals_without_indicator == (3,)


def test_who_only_holds_the_figures_is_no_owner() -> None:
    owners = (Ownership(domain="education", role=Role.DATA),)
    assert covered(catalogue((indicator(owners=owners),))).indicators_without_owner == ("intake",)


def test_an_owner_counts_on_the_days_of_its_ownership() -> None:
    owners = (Ownership(domain="education", role=Role.LEAD, since=LATER),)
    made = catalogue((indicator(owners=owners),), (target(),))
    assert covered(made, day=TODAY).indicators_without_owner == ("intake",)
    assert covered(made, day=LATER).indicators_without_owner == ()


def test_a_baseline_that_no_table_is_announced_for_is_filled_by_nothing() -> None:
    assert unfilled(waiting()) == ("intake",)


def test_an_indicator_that_names_no_dataflow_is_filled_by_nothing() -> None:
    assert unfilled(catalogue((indicator(figures=None),), (target(),))) == ("intake",)


def test_an_announced_table_would_fill_a_baseline() -> None:
    assert unfilled(waiting({"releases": (Release(what=Text(en="Count"), due=LATER),)})) == ()


def test_a_register_would_fill_a_baseline() -> None:
    plan = RegisterPlan(schema=SCHEMAS[RegisterKind.PARTICIPATION], codelists={})
    assert unfilled(waiting({"register": plan})) == ()


def test_a_form_would_fill_a_baseline() -> None:
    assert unfilled(waiting(), filled=frozenset({"monitor"})) == ()


def test_a_target_that_needs_no_baseline_waits_for_nothing() -> None:
    assert unfilled(catalogue((indicator(),), (target(Rising(), baseline=None),))) == ()


def relative(population: Indicator) -> Catalogue:
    """A ratio without baseline, made from a share that has one and from this one."""
    made = indicator("ratio", computed=Relative(activity="intake", population=population.id))
    waits = target(of="ratio", baseline=None, awaits_baseline=True)
    return catalogue((indicator(), population, made), (target(), waits))


def test_a_ratio_is_filled_where_both_its_shares_are() -> None:
    context = {"goal": None, "number": ""}
    elsewhere = Figures(dataflow="elsewhere", row=())
    known = relative(indicator("population", **context, figures=elsewhere))
    announced = dataflow(id="elsewhere", releases=(Release(what=Text(en="Count"), due=LATER),))
    assert unfilled(known) == ("ratio",)
    assert unfilled(replace(known, dataflows=(*known.dataflows, announced))) == ()


def test_a_ratio_of_itself_is_filled_by_nothing() -> None:
    itself = indicator("population", computed=Relative(activity="ratio", population="ratio"))
    assert "ratio" in unfilled(relative(itself))


def test_an_agreement_in_force_that_carries_no_target_is_named() -> None:
    agreements = (
        agreement("A1"),
        agreement("A2", girls=Decimal(50)),
        agreement("A3", until=date(2020, 1, 1)),
    )
    assert covered(with_register(), *agreements).agreements_without_target == ("A1",)


def test_a_kind_of_which_no_agreement_is_in_force_is_named() -> None:
    agreements = (agreement("A1"), agreement("A2", kind="covenant", until=date(2020, 1, 1)))
    assert covered(with_register(), *agreements).kinds_without_agreement == ("covenant",)


def test_an_empty_register_lacks_every_kind() -> None:
    assert covered(with_register()).kinds_without_agreement == ("academy", "covenant")


# problems


def test_a_baseline_that_nothing_would_fill_is_a_hint() -> None:
    assert [(each.code, each.facts["dataflow"]) for each in found(waiting())] == [
        ("baseline-nobody-fills", "monitor")
    ]


def test_an_agreement_without_target_is_a_hint_at_its_row() -> None:
    made = found(with_register(), agreement("A1"), agreement("A2", kind="covenant", girls=Decimal(50)))
    assert [(each.code, each.place.file) for each in made] == [
        ("agreement-without-target", place("agreements").file)
    ]


def test_a_kind_without_agreement_is_a_hint_only_once_the_register_holds_any() -> None:
    assert found(with_register()) == []
    codes = [each.code for each in found(with_register(), agreement("A1", girls=Decimal(50)))]
    assert codes == ["kind-without-agreement"]


def test_a_kind_of_agreement_that_no_register_names_is_an_error_with_the_nearest_one() -> None:
    made = with_register()
    agreed = replace(made.indicators[0], agreed=Agreed(kinds=("covenent",)))
    problems = check_catalogue(replace(made, indicators=(agreed,)), TODAY)
    assert [(each.code, each.facts["nearest"]) for each in problems] == [("unknown-code", "covenant")]


def test_a_kind_that_a_delivery_names_and_no_list_has_is_an_error_with_the_nearest_one() -> None:
    made = with_register()
    release = Release(what=Text(en="List"), due=LATER, kinds=("covenent",))
    flows = (*made.dataflows[:-1], replace(made.dataflows[-1], releases=(release,)))
    problems = check_catalogue(replace(made, dataflows=flows), TODAY)
    assert [(each.code, each.facts["nearest"]) for each in problems] == [("unknown-code", "covenant")]

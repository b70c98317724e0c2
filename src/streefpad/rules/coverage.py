"""What nobody covers: goals, owners, sources of figures, and agreements that carry no target."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import assert_never

from streefpad.model.catalogue import Catalogue
from streefpad.model.computed import Bridged, Relative
from streefpad.model.indicators import Indicator, Role
from streefpad.model.registers import Agreement, Carries, Registered
from streefpad.model.sharing import Coverage
from streefpad.rules.promises import needs_baseline


def cover(
    catalogue: Catalogue, registered: Registered, as_of: date, *, filled: frozenset[str] = frozenset()
) -> Coverage:
    """What nobody covers on this day; `filled` holds the ids of the dataflows that forms fill."""
    counted = [each for each in catalogue.indicators if not each.gives_only_context]
    measured = {each.goal for each in counted}
    held = in_force(registered.agreements, as_of)
    concluded = {each.kind for each in held}
    return Coverage(
        goals_without_indicator=tuple(
            each.number for each in catalogue.agenda.goals if each.number not in measured
        ),
        indicators_without_owner=tuple(each.id for each in counted if not _has_owner(each, as_of)),
        indicators_without_source=tuple(
            each.id for each in counted if is_unfilled(each, catalogue, filled=filled)
        ),
        agreements_without_target=tuple(each.id for each in held if each.carries is Carries.NONE),
        kinds_without_agreement=tuple(each for each in kinds_of(catalogue) if each not in concluded),
    )


def in_force(agreements: tuple[Agreement, ...], day: date) -> tuple[Agreement, ...]:
    """The agreements that hold on this day."""
    return tuple(each for each in agreements if each.in_force(day))


def kinds_of(catalogue: Catalogue) -> tuple[str, ...]:
    """The codes of every kind of agreement that the agenda's registers name, each once."""
    return tuple(dict.fromkeys(code.code for each in catalogue.agreement_kinds for code in each.codes))


def carries_share(agreement: Agreement, share: str) -> bool:
    """Whether an agreement carries a target whose agreed share stands in this column of the register.

    A target that the register has no column for (an empty `share`) is carried with either of the two.
    """
    match agreement.carries:
        case Carries.BOTH:
            return True
        case Carries.NONE:
            return False
        case carried:
            return share in ("", carried.value)


def is_unfilled(indicator: Indicator, catalogue: Catalogue, *, filled: frozenset[str] = frozenset()) -> bool:
    """Whether a baseline is still to be set and no table, form or register is on its way to give it."""
    return _lacks_baseline(indicator, catalogue) and not _is_fed(indicator, catalogue, filled, frozenset())


def _has_owner(indicator: Indicator, day: date) -> bool:
    """Who only holds the figures does not answer for them."""
    return any(each.role is not Role.DATA for each in indicator.owners_on(day))


def _lacks_baseline(indicator: Indicator, catalogue: Catalogue) -> bool:
    if indicator.figures is None and indicator.computed is None:
        return True
    return any(
        target.baseline is None and (target.awaits_baseline or needs_baseline(target.in_force.aim))
        for target in catalogue.targets_of(indicator.id)
    )


def _is_fed(
    indicator: Indicator, catalogue: Catalogue, filled: frozenset[str], above: frozenset[str]
) -> bool:
    """Whether something would fill it; `above` are the indicators that are made from this one."""
    if indicator.computed is None:
        dataflow = indicator.figures.dataflow if indicator.figures else ""
        return _is_coming(dataflow, catalogue, filled)
    if isinstance(indicator.computed, Relative | Bridged):
        made = (*above, indicator.id)
        parts = [catalogue.indicator(each) for each in _parts(indicator.computed)]
        return all(
            part and part.id not in made and _gives(part, catalogue, filled, frozenset(made))
            for part in parts
        )
    return _is_coming(indicator.computed.dataflow, catalogue, filled)


def _gives(part: Indicator, catalogue: Catalogue, filled: frozenset[str], above: frozenset[str]) -> bool:
    """Whether a part has figures already, as one with a baseline has, or will be filled."""
    has_baseline = any(each.baseline for each in catalogue.targets_of(part.id))
    return has_baseline or _is_fed(part, catalogue, filled, above)


def _parts(computed: Relative | Bridged) -> Iterator[str]:
    match computed:
        case Relative():
            yield from (computed.activity, computed.population)
        case Bridged():
            yield from (computed.before, computed.after)
        case _:
            assert_never(computed)


def _is_coming(dataflow: str, catalogue: Catalogue, filled: frozenset[str]) -> bool:
    """A table is on its way once a release of it is on the calendar; registers and records need none."""
    found = catalogue.dataflow(dataflow)
    if found is None:
        return False
    return bool(found.releases or found.register or found.records or dataflow in filled)

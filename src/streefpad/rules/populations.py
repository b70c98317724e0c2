"""Which study programmes a selection of records can concern, told by the programme's own columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from streefpad.model.records import Condition, Predicate, Programme


def concerns(programme: Programme, predicates: Iterable[Predicate], derived: str = "") -> bool:
    """Whether some record of the programme can fulfil one of the predicates.

    Conditions on columns that are not the programme's (sex), or on the category that is still to
    be found (`derived`), keep nothing out.

    >>> made = Programme(columns=(("form", "bso"),))
    >>> concerns(made, [(Condition(column="form", codes=("bso",)), Condition(column="sex", codes=("F",)))])
    True
    """
    codes = dict(programme.columns)
    return any(can_hold(predicate, codes, derived) for predicate in predicates)


def can_hold(predicate: Predicate, codes: Mapping[str, str], derived: str = "") -> bool:
    """Whether records with these codes can fulfil the predicate, as far as the codes go."""
    known = (each for each in predicate if each.column != derived and each.column in codes)
    return all(fulfils(each, codes[each.column]) for each in known)


def fulfils(condition: Condition, code: str) -> bool:
    """Whether a code is one that the condition asks for."""
    return (code in condition.codes) != condition.excluded

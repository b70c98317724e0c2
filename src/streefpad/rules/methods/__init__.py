"""Published status methods side by side. One more method is one more file and one more line here.

Only methods whose rule is public; what a source prescribes and what it leaves open are both named
parameters. No text from a data file is ever evaluated.
"""

from __future__ import annotations

from streefpad.rules.methods import escap, eustat, germany, house, logit, sdsn, statcan
from streefpad.rules.methods.protocol import Method
from streefpad.rules.methods.question import Question

METHODS: tuple[Method, ...] = (
    house.METHOD,
    logit.METHOD,
    statcan.METHOD,
    sdsn.METHOD,
    germany.METHOD,
    eustat.METHOD,
    escap.METHOD,
)


def method(id: str) -> Method | None:
    """The method of this name."""
    return next((each for each in METHODS if each.id == id), None)


def applicable(question: Question) -> tuple[Method, ...]:
    """The methods that have a rule for this kind of promise, in the order of the registry."""
    return tuple(each for each in METHODS if each.applies(question))


def parameter_names() -> frozenset[str]:
    """Every name that a column of `judge`'s table of targets may have to set a parameter."""
    return frozenset(parameter.name for each in METHODS for parameter in each.parameters)

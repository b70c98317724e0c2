"""What every method shares: what it is set with, what it answers, and how it is described.

A method is a record of two functions, so that one more published method is one more file and
one more line in the registry. Whatever arrives, a method answers with a class and a reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal

from streefpad.model.edition import Reason
from streefpad.model.methods import MethodDescription, Parameter, Published, Standing, VerdictClass
from streefpad.rules.methods.question import Question
from streefpad.values.problems import Fact
from streefpad.values.record import Record
from streefpad.values.texts import Text

__all__ = [
    "NOT_AVAILABLE",
    "Method",
    "Parameter",
    "Published",
    "Settings",
    "Standing",
    "Verdict",
    "VerdictClass",
    "settle",
    "unavailable",
]

NOT_AVAILABLE = VerdictClass(
    "not_available", Text(nl="niet te beoordelen", en="not available"), Standing.NO_ANSWER
)


class Settings(Record, kw_only=False):
    """The parameters of one method: as given, else as its source prescribes."""

    values: Mapping[str, Decimal | None]

    def of(self, name: str) -> Decimal:
        """The value of a parameter that always has one."""
        value = self.values[name]
        if value is None:
            raise KeyError(name)
        return value

    def given(self, name: str) -> Decimal | None:
        """The value of a parameter that may be absent."""
        return self.values[name]


def settle(parameters: Iterable[Parameter], given: Mapping[str, Decimal]) -> Settings:
    """The settings of a method; names of other methods' parameters are passed over.

    >>> half = Parameter(name="half", default=Decimal("0.5"), meaning=Text(en="half"))
    >>> settle([half], {"limit": Decimal(100)}).of("half")
    Decimal('0.5')
    """
    return Settings({each.name: given.get(each.name, each.default) for each in parameters})


class Verdict(Record):
    """What a method answers: a class, the number it rests on, its score where it has one, and why."""

    slug: str  # of the class
    value: Decimal | None = None
    score: Decimal | None = None
    reason: Reason


def unavailable(code: str, facts: Mapping[str, Fact] | None = None) -> Verdict:
    """The verdict of a method that cannot answer, with what it lacks."""
    return Verdict(slug=NOT_AVAILABLE.slug, reason=Reason(code=code, facts=facts or {}))


class Method(MethodDescription):
    """One published way to say where a target stands: its description, and the two functions of its rule."""

    fits: Callable[[Question], bool]  # whether it has a rule for this kind of promise
    rule: Callable[[Question, Settings], Verdict]

    def applies(self, question: Question) -> bool:
        """Whether the method has a rule for this kind of promise; data may still be wanting."""
        return self.fits(question)

    def judge(self, question: Question, parameters: Mapping[str, Decimal] | None = None) -> Verdict:
        """The verdict; `not_available` with a reason where the method has none."""
        given = parameters or {}
        if not self.applies(question):
            return unavailable("method-does-not-apply", {"kind": question.aim.kind})
        for each in self.parameters:
            if each.name in given and not each.allows(given[each.name]):
                return unavailable("method-parameter-out-of-range", {"parameter": each.name})
        return self.rule(question, settle(self.parameters, given))

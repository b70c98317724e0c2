"""Published status methods as a reader meets them, and how firmly a class of theirs stands.

What a method computes lives in the rules; its name, source, parameters and classes are facts.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum

from streefpad.values.problems import Fact
from streefpad.values.record import Record, field
from streefpad.values.texts import Text


class Standing(StrEnum):
    """What a class says about reaching the target, so that methods can be laid side by side."""

    GOOD = "good"
    NOT_GOOD = "not_good"
    UNDECIDED = "undecided"  # an answer, but not to that
    NO_ANSWER = "no_answer"


class VerdictClass(Record, kw_only=False):
    """One of the words that a method can answer with."""

    slug: str
    name: Text
    standing: Standing


class Published(Record, kw_only=False):
    """Where the rule of a method can be read; the house's own rule has no address."""

    title: str
    address: str = ""


class Parameter(Record):
    """A number that a method uses, under the name by which a table of targets may set it.

    Numbers that the source prescribes are parameters too, so that they can be read and doubted.
    """

    name: str
    default: Decimal | None  # None: the method does without unless it is given
    meaning: Text
    prescribed: bool = True  # the source states the default; otherwise it is our choice
    above: Decimal | None = None  # only values above this one can be reckoned with

    def allows(self, value: Decimal) -> bool:
        """Whether the method can reckon with this value."""
        return value.is_finite() and (self.above is None or value > self.above)


class MethodDescription(Record):
    """One published way to say where a target stands, without its arithmetic."""

    id: str
    name: Text
    source: Published
    meaning: Text
    parameters: tuple[Parameter, ...] = ()
    classes: tuple[VerdictClass, ...]

    def class_of(self, slug: str) -> VerdictClass | None:
        """The class of this slug."""
        return next((each for each in self.classes if each.slug == slug), None)

    def standing(self, slug: str) -> Standing:
        """What a class of this method says about reaching the target."""
        found = self.class_of(slug)
        return found.standing if found else Standing.NO_ANSWER


class Change(StrEnum):
    """What is done differently, to see whether a class survives it."""

    LAST_DROPPED = "last-dropped"  # the latest observation is left out
    LATER_START = "later-start"  # base, reference and baseline are the next observation
    ROUNDING = "rounding"  # latest and baseline at an end of what their published decimals allow
    OTHER_METHOD = "other-method"
    OTHER_READING = "other-reading"


class Effect(StrEnum):
    """What a change does to the class."""

    HOLDS = "holds"
    CHANGES = "changes"
    UNKNOWN = "unknown"  # the change leaves no answer to compare with


class Variant(Record):
    """The class under one change; the facts say which method, reading or values it is about."""

    change: Change
    slug: str
    effect: Effect
    facts: Mapping[str, Fact] = field(default_factory=dict)


class Robustness(Record):
    """The class that a method gives, and what becomes of it under every change."""

    method: str
    slug: str
    variants: tuple[Variant, ...]

    def survives(self, change: Change) -> bool | None:
        """Whether the class survives every variant of this change; None where none could answer."""
        effects = {each.effect for each in self.variants if each.change is change}
        if Effect.CHANGES in effects:
            return False
        return True if Effect.HOLDS in effects else None

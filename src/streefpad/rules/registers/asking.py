"""What the agenda asks of a register: one question for each indicator that is counted from it."""

from __future__ import annotations

from streefpad.model.catalogue import Catalogue
from streefpad.model.computed import Difference, Fulfilled, Number, Share
from streefpad.model.indicators import Indicator
from streefpad.model.records import Predicate
from streefpad.model.targets import Condition, Count
from streefpad.rules.asking import Ask
from streefpad.values.periods import Period
from streefpad.values.record import Record

Counted = Share | Number | Difference


class Question(Record):
    """One indicator as a question to a register."""

    indicator: Indicator
    computed: Counted

    @property
    def predicates(self) -> tuple[Predicate, ...]:
        """What must be counted to answer: one number, or two."""
        match self.computed:
            case Share(of=of, within=within):
                return (of, within)
            case Difference(of=of, less=less):
                return (of, less)
            case Number(of=of):
                return (of,)

    @property
    def asks(self) -> tuple[Ask, ...]:
        """The question in the words of the counting of records; a difference is two numbers."""
        if not isinstance(self.computed, Difference):
            return (Ask(indicator=self.indicator, computed=self.computed),)
        return tuple(
            Ask(
                indicator=self.indicator,
                computed=Number(
                    dataflow=self.computed.dataflow,
                    of=each,
                    since=self.computed.since,
                    until=self.computed.until,
                ),
            )
            for each in self.predicates
        )

    @property
    def distinct(self) -> str:
        """The column whose different values are counted; empty where rows, or their numbers, are."""
        return self.computed.distinct if isinstance(self.computed, Number) else ""

    def covers(self, period: Period) -> bool:
        """Whether the definition has a meaning in this period."""
        return self.computed.covers(period)


def questions_to(catalogue: Catalogue, dataflow: str) -> tuple[Question, ...]:
    """The shares, numbers and differences of one register, in the order of the agenda."""
    return tuple(
        Question(indicator=each, computed=each.computed)
        for each in catalogue.indicators
        if isinstance(each.computed, Share | Number | Difference) and each.computed.dataflow == dataflow
    )


def fulfilled_from(catalogue: Catalogue, dataflow: str) -> tuple[tuple[Indicator, Fulfilled], ...]:
    """The indicators that ask which profiles of one register fulfil their target."""
    return tuple(
        (each, each.computed)
        for each in catalogue.indicators
        if isinstance(each.computed, Fulfilled) and each.computed.dataflow == dataflow
    )


def waiting_for(catalogue: Catalogue, dataflow: str) -> tuple[Indicator, ...]:
    """The indicators that are counted from this dataflow, whatever they count."""
    return tuple(
        each
        for each in catalogue.indicators
        if isinstance(each.computed, Share | Number | Difference | Fulfilled)
        and each.computed.dataflow == dataflow
    )


def conditions_of(catalogue: Catalogue, indicator: Indicator) -> tuple[Condition, ...]:
    """The conditions of the indicator's target: of the reading in force, else of the first that has any."""
    readings = [reading for target in catalogue.targets_of(indicator.id) for reading in target.readings]
    stated = (each.aim.conditions for each in readings if isinstance(each.aim, Count))
    return next((each for each in stated if each), ())

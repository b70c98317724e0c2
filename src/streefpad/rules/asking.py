"""What the agenda asks of records: one ask for each indicator that is counted, with its definition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from streefpad.model.catalogue import Catalogue
from streefpad.model.computed import Number, Share
from streefpad.model.indicators import Indicator
from streefpad.model.records import (
    ByColumn,
    Classification,
    Dimension,
    NotPublished,
    Predicate,
    ShareDefinition,
)
from streefpad.rules.classify import NAMED
from streefpad.values.periods import Period
from streefpad.values.record import Record


class Ask(Record):
    """One indicator as a question to records: what is counted, within what, by which definition."""

    indicator: Indicator
    computed: Share | Number
    classification: Classification | None = None

    @property
    def of(self) -> Predicate:
        """The numerator, or the whole of a number."""
        return self.computed.of

    @property
    def within(self) -> Predicate:
        """The denominator; of a number, the number itself."""
        return self.computed.within if isinstance(self.computed, Share) else self.computed.of

    @property
    def predicates(self) -> tuple[Predicate, ...]:
        """What must be counted to answer."""
        return (self.of, self.within) if isinstance(self.computed, Share) else (self.of,)

    @property
    def by(self) -> str:
        """Id of the classification; empty where no condition needs one."""
        return self.classification.id if self.classification else ""

    @property
    def derived(self) -> str:
        """The column that the classification adds; empty where there is none."""
        return self.classification.column if self.classification else ""

    @property
    def through(self) -> str:
        """Id of the bridge that recodes the records first; empty where none does."""
        return self.computed.through if isinstance(self.computed, Share) else ""

    @property
    def distinct(self) -> str:
        """The column whose different codes are counted; empty where records are."""
        return self.computed.distinct if isinstance(self.computed, Number) else ""

    def covers(self, period: Period) -> bool:
        """Whether the definition has a meaning in this period."""
        return self.computed.covers(period)

    def definition(self) -> ShareDefinition:
        """The ask in the words of the engine."""
        return ShareDefinition(
            indicator=self.indicator.id,
            numerator=self.of,
            denominator=self.within,
            classification=self.by,
            place=self.indicator.place,
        )


def asks_of(
    catalogue: Catalogue, dataflow: str, classifications: Sequence[Classification]
) -> tuple[Ask, ...]:
    """The asks to one dataflow, in the order of the agenda; a definition without a list asks nothing."""
    known = {each.id: each for each in classifications}
    return tuple(_asks(catalogue.indicators, dataflow, known))


def known_classifications(catalogue: Catalogue) -> tuple[Classification, ...]:
    """The named definitions, those that the agenda gives a list for filled, and the agenda's own."""
    own = {each.id: each for each in catalogue.classifications}
    named = [own.pop(each.id, each) for each in NAMED]
    return (*named, *own.values())


def dimension_of(classification: Classification, dimensions: Iterable[Dimension]) -> str:
    """The dimension whose codes a classification sorts; empty where none has the column it needs."""
    needed = (classification.rule.column,) if isinstance(classification.rule, ByColumn) else ("code", "name")
    holding = (each.id for each in dimensions if any(column.id in needed for column in each.columns))
    return next(holding, "")


def counted_from(catalogue: Catalogue, dataflow: str) -> tuple[Indicator, ...]:
    """The indicators that are counted from a dataflow of records."""
    return tuple(
        each
        for each in catalogue.indicators
        if isinstance(each.computed, Share | Number) and each.computed.dataflow == dataflow
    )


def _asks(indicators: Iterable[Indicator], dataflow: str, known: dict[str, Classification]) -> Iterator[Ask]:
    for each in indicators:
        computed = each.computed
        if not isinstance(computed, Share | Number) or computed.dataflow != dataflow:
            continue
        classification = known.get(each.classification)
        if each.classification and classification is None:
            continue  # the checks say so
        if classification and isinstance(classification.rule, NotPublished):
            continue  # a state, shown with the indicator
        yield Ask(indicator=each, computed=computed, classification=classification)

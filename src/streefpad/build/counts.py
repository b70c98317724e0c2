"""What came of counting and of crossing breaks: light to hold, for the many agendas in which nothing did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from streefpad.values.problems import Problem

if TYPE_CHECKING:
    from streefpad.model.bridges import BridgedLine
    from streefpad.model.counting import IndicatorCounts
    from streefpad.model.series import Observation, Series
    from streefpad.model.sources import Vintage


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What was counted, guarded and may be published, and the receipts it rests on."""

    observations: tuple[Observation, ...] = ()
    indicators: tuple[IndicatorCounts, ...] = ()
    vintages: tuple[Vintage, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossed:
    """The bridged series of an agenda, how each came about, and what kept one from being made."""

    series: Mapping[str, Series] = field(default_factory=dict)
    lines: tuple[BridgedLine, ...] = ()
    problems: tuple[Problem, ...] = ()

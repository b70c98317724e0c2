"""Is this agenda what the advice asks for (mission, M1): few indicators, clear targets, a bounded time path?

Two questions: does the text hold together, and do the figures fit what the text says? An error
means that a number or verdict could be wrong or is missing by mistake; what the agenda's own
source never said is a hint.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from streefpad.model.catalogue import Catalogue
from streefpad.model.computed import Difference, Fulfilled, Relative
from streefpad.model.edition import Finding
from streefpad.model.series import Series
from streefpad.model.sources import Vintage
from streefpad.model.targets import Target
from streefpad.rules.acceptance import lower_accepted
from streefpad.rules.checks.baselines import check_baselines, check_points
from streefpad.rules.checks.completeness import check_completeness
from streefpad.rules.checks.contradictions import check_contradictions
from streefpad.rules.checks.coverage import check_agreed
from streefpad.rules.checks.crossreferences import check_references
from streefpad.rules.checks.deliveries import check_deliveries
from streefpad.rules.checks.fractions import check_fractions
from streefpad.rules.checks.plausibility import check_plausibility
from streefpad.rules.checks.records import check_records
from streefpad.rules.checks.timepath import check_time_path, check_values
from streefpad.rules.checks.verdicts import check_verdicts
from streefpad.rules.checks.wording import check_unit, check_wording
from streefpad.values.problems import Problem, by_place

__all__ = ["check_catalogue", "check_findings", "check_target"]


def check_catalogue(
    catalogue: Catalogue, as_of: date, *, vintages: Iterable[Vintage] = ()
) -> tuple[Problem, ...]:
    """What the agenda's texts lack or contradict, whatever the figures say.

    With `vintages`, a release counts as delivered once a file of its dataflow was retrieved on
    or after the day it was due.
    """
    vintages = tuple(vintages)
    problems = [
        *check_references(catalogue),
        *check_agreed(catalogue),
        *check_completeness(catalogue, as_of),
        *check_time_path(catalogue),
        *check_wording(catalogue),
        *check_deliveries(catalogue, as_of, vintages),
        *check_records(catalogue, vintages),
        *_check_registers(catalogue, vintages),
    ]
    return by_place(lower_accepted(problems, catalogue.indicators))


def _check_registers(catalogue: Catalogue, vintages: Sequence[Vintage]) -> Iterable[Problem]:
    counted = (Relative, Difference, Fulfilled)
    if not any(each.register for each in catalogue.dataflows) and not any(
        isinstance(each.computed, counted) for each in catalogue.indicators
    ):
        return ()
    # Imported here, because most agendas keep no register.
    from streefpad.rules.registers.checks import check_registers

    return check_registers(catalogue, vintages)


def check_findings(catalogue: Catalogue, findings: Sequence[Finding]) -> tuple[Problem, ...]:
    """Where figures and targets do not fit each other, and where a verdict needs a second look."""
    problems = [
        *check_baselines(findings),
        *check_plausibility(findings),
        *check_fractions(findings),
        *check_contradictions(findings),
        *check_verdicts(findings),
    ]
    return by_place(lower_accepted(problems, catalogue.indicators))


def check_target(target: Target, series: Series) -> tuple[Problem, ...]:
    """What is wrong with one target beside its series, where there is no agenda around them.

    A series without any observation is answered by its status alone.
    """
    if not series.observations:
        return ()
    asked = check_values(target) if series.unit.is_share else ()
    return (*check_points(target, series), *check_unit(target, target.in_force, series.unit), *asked)

"""Who takes which part: the parts of every target, what pairs ask together, and what nobody covers."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.model.edition import Edition
from streefpad.model.series import Series
from streefpad.model.sharing import Shared
from streefpad.rules.checks.coverage import check_coverage
from streefpad.rules.contributions.parts import parts_of_targets
from streefpad.rules.coverage import cover
from streefpad.rules.covered import count_covered
from streefpad.rules.demands import demands_of_pairs
from streefpad.rules.overdue import overdue_on
from streefpad.values.problems import Problem
from streefpad.values.record import Record


class Sharing(Record):
    """How the targets of an edition are shared, and what is wrong with it."""

    shared: Shared
    problems: tuple[Problem, ...]


def share_out(
    edition: Edition, series: Mapping[str, Series], *, filled: frozenset[str] = frozenset()
) -> Sharing:
    """Who takes which part of the targets of an edition; `filled` are the dataflows that forms fill."""
    catalogue, findings, counted = edition.catalogue, edition.findings, edition.counted
    registered, as_of = edition.registered, edition.as_of
    coverage = cover(catalogue, registered, as_of, filled=filled)
    shared = Shared(
        parts=parts_of_targets(findings, series, counted, as_of),
        demands=demands_of_pairs(catalogue, findings, series, counted),
        coverage=coverage,
        covered=count_covered(catalogue, findings, registered, coverage, as_of),
        overdue=overdue_on(catalogue, edition.releases, as_of),
    )
    uncovered = check_coverage(catalogue, registered, coverage)
    return Sharing(shared=shared, problems=(*_problems(edition, shared), *uncovered))


def _problems(edition: Edition, shared: Shared) -> tuple[Problem, ...]:
    catalogue = edition.catalogue
    says_how = any(each.sharing for each in catalogue.targets)
    if not (says_how or shared.demands or any(each.size or each.cohort for each in catalogue.indicators)):
        return ()
    # Imported here, because many agendas say nothing about it.
    from streefpad.rules.checks.sharing import check_sharing

    return check_sharing(catalogue, edition.findings, edition.counted, shared, edition.as_of)

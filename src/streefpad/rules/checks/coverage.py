"""Who would fill what, and which agreements carry the targets: what the texts and registers leave open."""

from __future__ import annotations

from collections.abc import Iterator

from streefpad.model.catalogue import Catalogue
from streefpad.model.registers import Registered
from streefpad.model.sharing import Coverage
from streefpad.rules.acceptance import lower_accepted
from streefpad.rules.checks.facts import of_indicator
from streefpad.rules.coverage import kinds_of
from streefpad.values.problems import Place, Problem, Severity, error_at, hint_at, nearest


def check_coverage(catalogue: Catalogue, registered: Registered, coverage: Coverage) -> tuple[Problem, ...]:
    """The holes that no other check names, as hints."""
    problems = [
        *_unfilled(catalogue, coverage),
        *_without_target(registered, coverage),
        *_without_agreement(catalogue, registered, coverage),
    ]
    return lower_accepted(problems, catalogue.indicators)


def check_agreed(catalogue: Catalogue) -> Iterator[Problem]:
    """Kinds of agreement that no register names: of targets that belong in them, and of announced lists."""
    known = kinds_of(catalogue)
    for place, kind, indicator in _named_kinds(catalogue):
        if kind not in known:
            yield error_at(
                "unknown-code",
                place,
                what="kind of agreement",
                code=kind,
                nearest=nearest(kind, known),
                indicator=indicator,
            )


def _named_kinds(catalogue: Catalogue) -> Iterator[tuple[Place, str, str]]:
    """Every kind that a text names: where, its code, and the indicator where it is one's."""
    for indicator in catalogue.indicators:
        for kind in indicator.agreed.kinds if indicator.agreed else ():
            yield indicator.place, kind, indicator.id
    for dataflow in catalogue.dataflows:
        for kind in (kind for each in dataflow.releases for kind in each.kinds):
            yield dataflow.place, kind, ""


def _unfilled(catalogue: Catalogue, coverage: Coverage) -> Iterator[Problem]:
    """An indicator without any source of figures is a hint of its own already."""
    for id in coverage.indicators_without_source:
        indicator = catalogue.indicator(id)
        if indicator and indicator.figures:
            yield of_indicator(
                "baseline-nobody-fills", Severity.HINT, indicator, dataflow=indicator.figures.dataflow
            )


def _without_target(registered: Registered, coverage: Coverage) -> Iterator[Problem]:
    for each in registered.agreements:
        if each.id in coverage.agreements_without_target:
            yield hint_at(
                "agreement-without-target",
                each.cell.place,
                agreement=each.id,
                partner=each.partner,
                owner=each.owner,
            )


def _without_agreement(catalogue: Catalogue, registered: Registered, coverage: Coverage) -> Iterator[Problem]:
    """A register that holds nothing yet says so of every kind at once: that is no news."""
    if not registered.agreements:
        return
    for codelist in catalogue.agreement_kinds:
        for code in codelist.codes:
            if code.code in coverage.kinds_without_agreement:
                yield hint_at("kind-without-agreement", codelist.place, kind=code.name)

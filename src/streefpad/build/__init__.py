"""Floor 3: the story. The only place where intake, rules and publish meet.

From a folder of text files to an edition in five steps: read the catalogue, open the vault,
observe every series, hold every target against its trajectory, check the whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from streefpad import __version__
from streefpad.intake.catalogue import read_catalogue
from streefpad.intake.vault import Vault, read_vault
from streefpad.model.catalogue import Catalogue
from streefpad.model.edition import Edition, Finding, Judged
from streefpad.model.indicators import Indicator
from streefpad.model.series import Observation, Series
from streefpad.model.targets import Benchmark, Target
from streefpad.rules.checks import check_catalogue, check_findings
from streefpad.rules.observe import observe
from streefpad.rules.status import assess
from streefpad.values.problems import Problem, by_place

__all__ = ["Agenda", "edition_of", "make_edition", "open_agenda"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """An agenda's folder as read: what its texts say, what its vault holds, and what is wrong with them."""

    folder: Path
    catalogue: Catalogue
    vault: Vault
    problems: tuple[Problem, ...]


def open_agenda(folder: Path) -> tuple[Agenda | None, tuple[Problem, ...]]:
    """The agenda in this folder, or None with the problems that keep it shut.

    Raises SourceMissing where the folder holds no agenda.
    """
    catalogue, problems = read_catalogue(folder)
    if catalogue is None:
        return None, by_place(problems)
    vault, faults = read_vault(folder, catalogue)
    agenda = Agenda(folder=folder, catalogue=catalogue, vault=vault, problems=(*problems, *faults))
    return agenda, by_place(agenda.problems)


def make_edition(folder: Path, as_of: date) -> tuple[Edition | None, tuple[Problem, ...]]:
    """Every finding of the agenda in this folder as known on a date, with the problems found."""
    agenda, problems = open_agenda(folder)
    if agenda is None:
        return None, problems
    edition = edition_of(agenda, as_of)
    return edition, edition.problems


def edition_of(agenda: Agenda, as_of: date, arriving: tuple[Observation, ...] = ()) -> Edition:
    """The edition of an agenda; `arriving` are observations not yet in the vault."""
    catalogue = agenda.catalogue
    observations = (*agenda.vault.observations, *arriving)
    series: dict[str, Series] = {}
    problems = list(agenda.problems)
    for indicator in catalogue.indicators:
        series[indicator.id], faults = observe(
            indicator, observations, catalogue.sources, as_of, vintages=agenda.vault.vintages
        )
        problems += faults
    findings = tuple(
        finding
        for indicator in catalogue.indicators
        for finding in _findings(indicator, catalogue, series, as_of)
    )
    problems += check_catalogue(catalogue, as_of, vintages=agenda.vault.vintages)
    problems += check_findings(catalogue, findings)
    return Edition(
        as_of=as_of,
        software=__version__,
        catalogue=catalogue,
        vintages=agenda.vault.vintages,
        observations=observations,
        findings=findings,
        problems=by_place(problems),
    )


def _findings(
    indicator: Indicator, catalogue: Catalogue, series: dict[str, Series], as_of: date
) -> tuple[Finding, ...]:
    own = series[indicator.id]
    targets = catalogue.targets_of(indicator.id)
    if not targets:
        return (Finding(indicator=indicator, series=own),)
    return tuple(
        Finding(
            indicator=indicator,
            series=own,
            target=target,
            judged=_judge_readings(target, indicator, own, series, as_of),
        )
        for target in targets
    )


def _judge_readings(
    target: Target, indicator: Indicator, own: Series, series: dict[str, Series], as_of: date
) -> tuple[Judged, ...]:
    return tuple(
        assess(
            target,
            reading,
            own,
            benchmark=series.get(reading.aim.series) if isinstance(reading.aim, Benchmark) else None,
            caveats=indicator.caveats,
            as_of=as_of,
        )
        for reading in target.readings
    )

"""Floor 3: the story. The only place where intake, rules and publish meet.

From a folder of text files to an edition in six steps: read the catalogue, open the vault, count
records, observe every series, hold every target against its trajectory, check the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from streefpad import __version__
from streefpad.build.counts import Answers, Crossed, FromRegisters
from streefpad.build.records import has_records
from streefpad.intake.catalogue import read_catalogue
from streefpad.intake.forms import APPROVED_FOLDER, FORMS_FOLDER, PARTNERS_FOLDER
from streefpad.intake.vault import Vault, read_vault
from streefpad.model.catalogue import Catalogue
from streefpad.model.computed import Bridged, Relative
from streefpad.model.counting import CountedEdition, Split
from streefpad.model.edition import Edition, Finding, Judged
from streefpad.model.indicators import Indicator
from streefpad.model.series import Observation, Series
from streefpad.model.sources import Vintage
from streefpad.model.targets import Benchmark, Target
from streefpad.rules.acceptance import check_acceptances
from streefpad.rules.asking import known_classifications
from streefpad.rules.checks import check_catalogue, check_findings
from streefpad.rules.checks.deliveries import releases_on
from streefpad.rules.observe import observe
from streefpad.rules.plausibility import set_aside_impossible
from streefpad.rules.status import assess, without_target
from streefpad.rules.withholding import withhold_verdicts
from streefpad.values.problems import Problem, by_place
from streefpad.values.record import Record, field, replace

if TYPE_CHECKING:
    from streefpad.build.forms import Collection
    from streefpad.intake.registers.reading import Arriving
    from streefpad.model.forms import KindStanding

__all__ = ["Agenda", "edition_of", "make_edition", "open_agenda", "registers_on", "texts_of"]


class Agenda(Record):
    """An agenda's folder as read: what its texts say, what its vault holds, and what is wrong with them."""

    folder: Path
    catalogue: Catalogue
    vault: Vault
    records: Answers  # what was counted from sealed records, guarded
    registers: FromRegisters = field(default_factory=FromRegisters)
    problems: tuple[Problem, ...]
    collection: Collection | None = None  # where the agenda asks for forms

    @property
    def counted(self) -> Answers:
        """What was counted, from records and from registers."""
        return self.records + self.registers.answers

    @property
    def filled(self) -> frozenset[str]:
        """The ids of the dataflows that forms fill."""
        return self.collection.fills if self.collection else frozenset()

    @property
    def vintages(self) -> tuple[Vintage, ...]:
        """Every sealed file, of figures, of records and of registers, as far as its receipt is public."""
        return tuple(each.in_public for each in (*self.vault.vintages, *self.counted.vintages))


def open_agenda(folder: Path) -> tuple[Agenda | None, tuple[Problem, ...]]:
    """The agenda in this folder, or None with the problems that keep it shut.

    Raises SourceMissing where the folder holds no agenda.
    """
    catalogue, problems = read_catalogue(folder)
    if catalogue is None:
        return None, by_place(problems)
    vault, faults = read_vault(folder, catalogue)
    records = _counted(folder, catalogue)
    registers = _registers(folder, catalogue, vault)
    collection = _collection(folder, catalogue)
    agenda = Agenda(
        folder=folder,
        catalogue=catalogue,
        vault=vault,
        records=records,
        registers=registers,
        problems=(
            *(*problems, *faults, *records.problems, *registers.answers.problems),
            *(collection.problems if collection else ()),
        ),
        collection=collection,
    )
    return agenda, by_place(agenda.problems)


def texts_of(folder: Path) -> tuple[Catalogue | None, tuple[Problem, ...]]:
    """What the texts of an agenda say, without its vault.

    Raises SourceMissing where the folder holds no agenda.
    """
    return read_catalogue(folder)


def make_edition(folder: Path, as_of: date) -> tuple[Edition | None, tuple[Problem, ...]]:
    """Every finding of the agenda in this folder as known on a date, with the problems found."""
    agenda, problems = open_agenda(folder)
    if agenda is None:
        return None, problems
    edition = edition_of(agenda, as_of)
    return edition, edition.problems


def edition_of(agenda: Agenda, as_of: date, arriving: tuple[Observation, ...] = ()) -> Edition:
    """The edition of an agenda; `arriving` are observations not yet in the vault."""
    agenda = _known_on(agenda, as_of)
    catalogue = agenda.catalogue
    observations = (*agenda.vault.observations, *agenda.counted.observations, *arriving)
    by_dataflow: dict[str, list[Observation]] = {}
    for each in observations:
        by_dataflow.setdefault(each.dataflow, []).append(each)
    series: dict[str, Series] = {}
    problems = list(agenda.problems)
    for indicator in catalogue.indicators:
        own = by_dataflow.get(indicator.figures.dataflow, ()) if indicator.figures else ()
        series[indicator.id], faults = observe(
            indicator, own, catalogue.sources, as_of, vintages=agenda.vintages
        )
        problems += faults
    series = set_aside_impossible(catalogue.indicators, series)
    crossed = _crossed(agenda, series)
    series = set_aside_impossible(catalogue.indicators, {**series, **crossed.series})
    series = _related(catalogue, series)
    problems += crossed.problems
    of_texts = check_catalogue(catalogue, as_of, vintages=agenda.vintages)
    problems += of_texts
    judged = [
        finding
        for indicator in catalogue.indicators
        for finding in _findings(indicator, catalogue, series, as_of)
    ]
    findings = withhold_verdicts(judged, of_texts)
    problems += check_findings(catalogue, findings)
    collected, overdue = _rounds(agenda.collection, as_of)
    problems += overdue
    problems += check_acceptances(catalogue.indicators, problems)
    edition = Edition(
        as_of=as_of,
        software=__version__,
        catalogue=catalogue,
        vintages=agenda.vintages,
        observations=(*observations, *_carried(catalogue, series)),
        findings=findings,
        problems=by_place(_pinpointed(agenda.folder, problems)),
        releases=releases_on(catalogue, as_of, agenda.vintages),
        counted=_counted_edition(agenda, series, crossed),
        registered=agenda.registers.registered,
        collection=collected,
    )
    return _shared_out(edition, agenda, series)


def _shared_out(edition: Edition, agenda: Agenda, series: dict[str, Series]) -> Edition:
    """The edition with who takes which part of its targets."""
    if not (edition.catalogue.targets or edition.catalogue.agenda.goals):
        return edition
    from streefpad.build.sharing import share_out  # here, because `project` and the like share nothing

    sharing = share_out(edition, series, filled=agenda.filled)
    problems = by_place((*edition.problems, *sharing.problems))
    return replace(edition, shared=sharing.shared, problems=problems)


def _pinpointed(folder: Path, problems: Iterable[Problem]) -> Iterable[Problem]:
    """The problems, each that names a word at the word itself."""
    found = list(problems)
    if not any(each.code == "unknown-code" for each in found):
        return found
    from streefpad.intake.catalogue.pinpoint import pinpoint  # here, because a sound agenda has none

    return [pinpoint(folder, each) for each in found]


def _counted(folder: Path, catalogue: Catalogue) -> Answers:
    if not any(has_records(folder, each) for each in catalogue.dataflows):
        return Answers()
    # Imported here, because in most agendas nothing is counted.
    from streefpad.build.counting import count_records

    return count_records(folder, catalogue)


def _collection(folder: Path, catalogue: Catalogue) -> Collection | None:
    if not any((folder / each).is_dir() for each in (FORMS_FOLDER, PARTNERS_FOLDER)):
        return None
    # Imported here, because many agendas ask nothing by form.
    from streefpad.build.forms import collection_of

    return collection_of(folder, catalogue)


def _rounds(
    collection: Collection | None, as_of: date
) -> tuple[tuple[KindStanding, ...], tuple[Problem, ...]]:
    """Where the rounds of collection stand per kind of partner, and which of them are overdue."""
    if collection is None:
        return (), ()
    from streefpad.build.forms import overdue_rounds, standings_by_kind

    return standings_by_kind(collection, as_of), overdue_rounds(collection, as_of)


def _registers(folder: Path, catalogue: Catalogue, vault: Vault) -> FromRegisters:
    kept = [each.id for each in catalogue.dataflows if each.register]
    sealed = {each.dataflow for each in vault.vintages}
    if not any(id in sealed or (folder / APPROVED_FOLDER / id).is_dir() for id in kept):
        return FromRegisters()
    # Imported here, because most agendas keep no register.
    from streefpad.build.registers import count_registers

    return count_registers(folder, catalogue, vault.vintages)


def registers_on(agenda: Agenda, as_of: date, arriving: Sequence[Arriving] = ()) -> Agenda:
    """The agenda with its registers as they were known on a day, and with what is arriving on it."""
    # Imported here, because one mostly asks what is known today.
    from streefpad.build.registers import count_registers

    found = count_registers(agenda.folder, agenda.catalogue, agenda.vault.vintages, arriving, as_of)
    others = [each for each in agenda.problems if each not in agenda.registers.answers.problems]
    return replace(agenda, registers=found, problems=(*others, *found.answers.problems))


def _known_on(agenda: Agenda, as_of: date) -> Agenda:
    """The agenda with its registers as they were known on a day: a register is what was sealed by then."""
    registers = agenda.registers
    kept = {each.dataflow for each in registers.registers}
    sealed = (each for each in agenda.vintages if each.dataflow in kept)
    if registers.known_by or all(each.retrieved <= as_of for each in sealed):
        return agenda
    return registers_on(agenda, as_of)


def _related(catalogue: Catalogue, series: dict[str, Series]) -> dict[str, Series]:
    """The series with those that hold one share against another."""
    observed = {id for id, each in series.items() if each.observations}
    uses = (each.computed for each in catalogue.indicators if isinstance(each.computed, Relative))
    if not any({each.activity, each.population} <= observed for each in uses):
        return series
    # Imported here, because most agendas hold no share against another.
    from streefpad.build.registers import relate_shares

    return {**series, **relate_shares(catalogue, series)}


def _crossed(agenda: Agenda, series: dict[str, Series]) -> Crossed:
    if not agenda.catalogue.bridges:
        return Crossed()
    # Imported here, because most agendas cross no break.
    from streefpad.build.crossing import cross_bridges

    return cross_bridges(agenda.catalogue, series, agenda.counted.indicators)


def _counted_edition(agenda: Agenda, series: dict[str, Series], crossed: Crossed) -> CountedEdition:
    """The counts behind the figures, the splits of wholes, and how bridged series came about."""
    catalogue = agenda.catalogue
    return CountedEdition(
        rule=catalogue.agenda.disclosure,
        classifications=known_classifications(catalogue),
        indicators=agenda.counted.indicators,
        splits=_splits(agenda, series),
        bridged=crossed.lines,
    )


def _splits(agenda: Agenda, series: dict[str, Series]) -> tuple[Split, ...]:
    if not agenda.counted.indicators:
        return ()
    from streefpad.rules.splits import split_changes

    counts = {each.indicator: each for each in agenda.counted.indicators}
    return tuple(
        split
        for each in agenda.catalogue.indicators
        if each.id in counts and each.parts
        for split in split_changes(each, series[each.id], counts)
    )


def _carried(catalogue: Catalogue, series: dict[str, Series]) -> tuple[Observation, ...]:
    """The observations of series that are made of other series, as rows of their own."""
    made = [each.id for each in catalogue.indicators if isinstance(each.computed, Bridged | Relative)]
    return tuple(each for id in made for each in series[id].observations)


def _findings(
    indicator: Indicator, catalogue: Catalogue, series: dict[str, Series], as_of: date
) -> tuple[Finding, ...]:
    own = series[indicator.id]
    targets = catalogue.targets_of(indicator.id)
    if not targets:
        nothing = without_target(own, is_unread=indicator.id in catalogue.unread)
        return (Finding(indicator=indicator, series=own, untargeted=nothing),)
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

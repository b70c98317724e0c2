"""An agenda's forms with what its vault holds of their returns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path

from streefpad.build.asked import unknown
from streefpad.intake.catalogue import read_catalogue
from streefpad.intake.forms import RETURNS
from streefpad.intake.forms.layouts import read_forms
from streefpad.model.catalogue import Catalogue
from streefpad.model.forms import EventKind, FormLayout, Forms, KeptReturn, ReturnedRow, RoundEvent
from streefpad.values.problems import Problem, by_place
from streefpad.values.record import Record, replace


class Collection(Record):
    """The forms of an agenda and the returns in its vault, with what is wrong with either."""

    folder: Path
    catalogue: Catalogue
    forms: Forms
    kept: tuple[KeptReturn, ...]
    logs: Mapping[str, tuple[RoundEvent, ...]]  # by round
    problems: tuple[Problem, ...]

    def events(self, round: str) -> tuple[RoundEvent, ...]:
        """What the log of a round says; its damaged lines are among the problems."""
        return self.logs.get(round, ())

    @property
    def fills(self) -> frozenset[str]:
        """The ids of the dataflows that its forms fill."""
        return frozenset(sheet.dataflow for each in self.forms.layouts for sheet in each.sheets)

    def returns(self, round: str, partner: str) -> tuple[KeptReturn, ...]:
        """The returns of one partner in one round."""
        return tuple(each for each in self.kept if (each.round, each.partner) == (round, partner))


def has_returns(folder: Path) -> bool:
    """Whether the vault of this agenda holds anything that partners sent."""
    return (folder / RETURNS).is_dir()


def open_collection(folder: Path) -> tuple[Collection | None, tuple[Problem, ...]]:
    """The forms of the agenda in this folder and their returns; None where the agenda cannot be read.

    Raises SourceMissing where the folder holds no agenda.
    """
    catalogue, problems = read_catalogue(folder)
    if catalogue is None:
        return None, by_place(problems)
    collection = _opened(folder, catalogue, *read_forms(folder, catalogue))
    return collection, collection.problems


def collection_of(folder: Path, catalogue: Catalogue) -> Collection:
    """The forms of an agenda whose texts are read already, with the returns of their present rounds alone."""
    forms, faults = read_forms(folder, catalogue)
    return _opened(folder, catalogue, forms, faults, tuple(each.round for each in forms.layouts))


def _opened(
    folder: Path,
    catalogue: Catalogue,
    forms: Forms,
    in_forms: tuple[Problem, ...],
    rounds: Sequence[str] = ("*",),
) -> Collection:
    if not has_returns(folder):
        return Collection(
            folder=folder, catalogue=catalogue, forms=forms, kept=(), logs={}, problems=by_place(in_forms)
        )
    # Imported here, because before the first return there is nothing to open.
    from streefpad.intake.forms.log import read_log
    from streefpad.intake.forms.store import kept_returns

    in_vault = [kept_returns(folder, each) for each in rounds]
    kept = tuple(each for found, _ in in_vault for each in found)
    # Earlier rounds too: what was approved then stands beside the cells of the next form.
    logged = dict.fromkeys([*(each.round for each in forms.layouts), *(each.round for each in kept)])
    in_logs = {round: read_log(folder, round) for round in logged}
    faults = chain(in_forms, *(wrong for _, wrong in in_vault), *(wrong for _, wrong in in_logs.values()))
    return Collection(
        folder=folder,
        catalogue=catalogue,
        forms=forms,
        kept=kept,
        logs={round: events for round, (events, _) in in_logs.items()},
        problems=by_place(faults),
    )


def log_event(collection: Collection, round: str, event: RoundEvent) -> Collection:
    """The collection once something more is in the log of a round, on disk as well."""
    from streefpad.intake.forms.log import add_to_log

    add_to_log(collection.folder, round, event)
    logs = {**collection.logs, round: (*collection.events(round), event)}
    return replace(collection, logs=logs)


def in_force(
    returns: Sequence[KeptReturn], events: Sequence[RoundEvent]
) -> tuple[KeptReturn | None, KeptReturn | None]:
    """The return that one partner sent last in a round, and the one that was approved last."""
    by_id = {each.id: each for each in returns}
    received = [each.file for each in events if each.kind is EventKind.RECEIVED and each.file in by_id]
    approved = [each.file for each in events if each.kind is EventKind.APPROVED and each.file in by_id]
    # Without its log a round still has its receipts: the last day counts.
    last = max(returns, key=lambda each: (each.received, each.id)) if returns else None
    return by_id[received[-1]] if received else last, by_id[approved[-1]] if approved else None


def reported_before(collection: Collection, layout: FormLayout, partner: str) -> tuple[ReturnedRow, ...]:
    """What a partner reported in the last period before this one: as approved, else as received."""
    own = [each for each in collection.kept if (each.form, each.partner) == (layout.id, partner)]
    earlier = [each.period for each in own if each.period < layout.period]
    if not earlier:
        return ()
    returns = [each for each in own if each.period == max(earlier)]
    events = [each for each in collection.events(returns[0].round) if each.partner == partner]
    current, approved = in_force(returns, events)
    chosen = approved or current
    if chosen is None:
        return ()
    from streefpad.intake.forms.tidy import read_rows

    return read_rows(collection.folder, chosen, layout)


def unknown_partner(collection: Collection, partner: str) -> Problem | None:
    """The problem of a partner whom nobody knows."""
    known = [each.id for each in collection.forms.partners]
    return None if partner in known else unknown("partner", partner, known)

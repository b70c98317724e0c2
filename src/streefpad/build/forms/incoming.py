"""Returns on their way in: every file is kept with its report, sound or not, and is written in the log."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from streefpad.build.forms.collection import Collection, log_event, reported_before
from streefpad.intake.forms.admission import Reception
from streefpad.intake.forms.archive import too_large
from streefpad.intake.forms.returns import Reading, read_return
from streefpad.intake.forms.store import (
    REPORT,
    ArrivedFile,
    find_kept,
    keep_refused,
    keep_return,
    open_arrived,
)
from streefpad.model.forms import EventKind, FormLayout, Forms, KeptReturn, Partner, ReturnedRow, RoundEvent
from streefpad.publish.forms import file_name
from streefpad.publish.forms.reports import ReturnReport, report_text
from streefpad.values.problems import Place, Problem, SourceMissing, by_place, warning_at
from streefpad.values.record import Record, replace

# What a file browser, or a spreadsheet with the file open, leaves behind by itself.
_LITTER = frozenset({"Thumbs.db", "desktop.ini"})


class Taken(Record):
    """What came of one file."""

    name: str
    partner: Partner | None
    kept: KeptReturn | None  # None where the file was refused
    is_new: bool
    rows: int
    report: str  # inside the agenda's folder
    problems: tuple[Problem, ...]


def read_returns(collection: Collection, inbox: Path, *, on: date, by: str) -> tuple[Taken, ...]:
    """Take in every file of a folder; one that is known already changes nothing.

    A file in a folder named after a partner, or with the name of the partner's form, is taken to come
    from that partner. Raises SourceMissing where there is no such folder.
    """
    arrivals = [
        _placed(collection.forms, *_read(collection, path, sender, on))
        for path, sender in _arrived(collection, inbox)
    ]
    arrivals.sort(key=lambda each: (each[1].saved, each[1].name))
    taken: list[Taken] = []
    for arrived, reading in arrivals:
        one, event = _take(collection, arrived, reading, on=on, by=by)
        taken.append(one)
        if event and reading.layout:
            collection = log_event(collection, reading.layout.round, event)
        if one.kept and one.is_new:
            collection = replace(collection, kept=(*collection.kept, one.kept))
    return tuple(sorted(_with_rivals(taken), key=lambda each: each.name))


def _arrived(collection: Collection, inbox: Path) -> Iterator[tuple[Path, Partner | None]]:
    """The files of a folder and of the folders in it named after partners, each with whom it is from."""
    if not inbox.is_dir():
        raise SourceMissing(f"{inbox}: no such folder.", nl=f"{inbox}: deze map bestaat niet.")
    if (inbox / "agenda.yaml").is_file():
        raise SourceMissing(
            f"{inbox} is an agenda. Name the folder that holds the forms that came back.",
            nl=f"{inbox} is een agenda. Noem de map met de formulieren die terugkwamen.",
        )
    for path in sorted(inbox.iterdir()):
        if path.is_dir():
            if partner := collection.forms.partner(path.name):
                yield from ((each, partner) for each in sorted(path.iterdir()) if _is_a_return(each))
        elif _is_a_return(path):
            named = _named(collection.forms, path)
            yield path, named[1] if named else None


def _is_a_return(path: Path) -> bool:
    hidden = path.name.startswith((".", "~$"))
    return path.is_file() and not path.is_symlink() and not hidden and path.name not in _LITTER


def _named(forms: Forms, path: Path) -> tuple[FormLayout, Partner] | None:
    """Which form of which partner a file is by its name, whatever was added to it: …-denkbeeld (2).xlsx."""
    name = path.name.casefold()
    beginnings = [
        (file_name(layout, partner).removesuffix(".xlsx").casefold(), (layout, partner))
        for layout in forms.layouts
        for partner in forms.partners
    ]
    fitting = [each for each in beginnings if name.startswith(each[0])]
    return max(fitting, key=lambda each: len(each[0]))[1] if fitting else None


def _read(
    collection: Collection, path: Path, sender: Partner | None, on: date
) -> tuple[ArrivedFile, Reading]:
    arrived = open_arrived(path)
    if arrived.content is None:
        large = too_large(arrived.size, Place(file=path.name))
        problems = (large,) if large else ()
        return arrived, Reading(name=path.name, partner=sender, problems=problems, is_refused=True)

    def before(layout: FormLayout, partner: str) -> tuple[ReturnedRow, ...]:
        return reported_before(collection, layout, partner)

    reception = Reception(forms=collection.forms, catalogue=collection.catalogue, on=on)
    return arrived, read_return(arrived.content, path.name, reception, sender, before)


def _placed(forms: Forms, arrived: ArrivedFile, reading: Reading) -> tuple[ArrivedFile, Reading]:
    """A file that was refused unread belongs to the round that its name says: its partner did send it."""
    named = _named(forms, arrived.path)
    if not reading.is_refused or reading.layout or named is None or named[1] != reading.partner:
        return arrived, reading
    return arrived, replace(reading, layout=named[0])


def _take(
    collection: Collection, arrived: ArrivedFile, reading: Reading, *, on: date, by: str
) -> tuple[Taken, RoundEvent | None]:
    """Keep one file; with what is now to be written in the log of its round."""
    layout, partner = reading.layout, reading.partner
    event = None
    if reading.is_refused or layout is None or partner is None:
        report = _report(reading, on)
        place, is_new = keep_refused(collection.folder, arrived, reading, received=on, by=by, report=report)
        if is_new and layout and partner:
            why = ", ".join(each.code for each in reading.problems)
            event = _event(EventKind.REFUSED, partner, Path(place).name, on, by, why)
        kept = None
    else:
        kept, is_new, event = _keep(collection, arrived, reading, layout, partner, on, by)
        place = kept.folder
    taken = Taken(
        name=reading.name,
        partner=partner,
        kept=kept,
        is_new=is_new,
        rows=len(reading.rows),
        report=f"{place}/{REPORT}",
        problems=reading.problems,
    )
    return taken, event


def _keep(
    collection: Collection,
    arrived: ArrivedFile,
    reading: Reading,
    layout: FormLayout,
    partner: Partner,
    on: date,
    by: str,
) -> tuple[KeptReturn, bool, RoundEvent | None]:
    known = find_kept(collection.kept, layout.round, partner.id, arrived.sha256, layout.digest)
    if known:
        # An interruption between keeping and logging is made good; a return that others followed is not.
        events = [each for each in collection.events(layout.round) if each.partner == partner.id]
        if any(each.kind is EventKind.RECEIVED for each in events):
            return known, False, None
        return known, False, _event(EventKind.RECEIVED, partner, known.id, known.received, known.by)
    report = _report(reading, on)
    kept = keep_return(
        collection.folder, arrived, reading, layout, partner, received=on, by=by, report=report
    )
    return kept, True, _event(EventKind.RECEIVED, partner, kept.id, on, by)


def _report(reading: Reading, on: date) -> str:
    return report_text(
        ReturnReport(
            name=reading.name,
            received=on,
            partner=reading.partner,
            layout=reading.layout,
            problems=reading.problems,
            rows=len(reading.rows),
            is_refused=reading.is_refused,
        )
    )


def _event(kind: EventKind, partner: Partner, file: str, on: date, by: str, why: str = "") -> RoundEvent:
    return RoundEvent(on=on, kind=kind, partner=partner.id, file=file, by=by, why=why)


def _with_rivals(taken: Sequence[Taken]) -> Iterator[Taken]:
    """A warning where new returns of one partner came at once: the file's own clock says which one counts."""
    for each in taken:
        rivals = [other for other in taken if _is_rival(each, other)]
        if rivals and taken.index(each) > max(taken.index(other) for other in rivals) and each.partner:
            several = warning_at(
                "form-several-returns", Place(file=each.name), partner=each.partner.name, name=each.name
            )
            yield replace(each, problems=by_place((*each.problems, several)))
        else:
            yield each


def _is_rival(one: Taken, other: Taken) -> bool:
    if not (one.kept and other.kept and one.is_new and other.is_new):
        return False
    same = (one.kept.round, one.kept.partner) == (other.kept.round, other.kept.partner)
    return same and one.kept.id != other.kept.id

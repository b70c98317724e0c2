"""From a catalogue and totals to a folder of synthetic files: read, lay out, enrol year by year, write."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path

from streefpad import __version__
from streefpad.intake.studyprogrammes import read_programmes, read_totals
from streefpad.publish.openformat import Origin, WrittenFile, write_enrolments, write_label
from streefpad.publish.output import SOFTWARE, new_folder
from streefpad.rules.synthesis import Totals, enrol, lay_out
from streefpad.values.periods import Period
from streefpad.values.problems import Place, Problem, Severity, by_place, worst
from streefpad.values.record import Record


class Wish(Record):
    """What someone asked for: no years means all that the totals know; `pupils` beats `scale`.

    `pupils` counts mainstream secondary education in the last school year asked for.
    """

    catalogue: Path
    totals: Path
    years: tuple[Period, ...] = ()
    scale: Decimal = Decimal(1)
    pupils: int | None = None
    seed: int = 1


def synthesise(
    wish: Wish, out: Path, progress: Callable[[str], None] | None = None
) -> tuple[tuple[WrittenFile, ...], tuple[Problem, ...]]:
    """The files now written into a new folder, or none and what is wrong with the catalogue or the totals.

    Raises SourceMissing where an input is not there, or the folder already holds something.
    """
    say = progress or _nothing
    say("reading")
    programmes, faults = read_programmes(wish.catalogue)
    stated, more = read_totals(wish.totals)
    problems = by_place((*faults, *more))
    if worst(problems) is Severity.ERROR:
        return (), problems
    totals = Totals(stated, str(wish.totals))
    years = wish.years or totals.school_years()
    scale = scale_of(wish, totals, years)
    say("making up schools")
    listed = Place(file=str(wish.catalogue))
    landscape, faults = lay_out(programmes, totals, years, scale=scale, seed=wish.seed, listed=listed)
    problems = by_place((*problems, *faults))
    if landscape is None:
        return (), problems
    with new_folder(out) as output:
        written = []
        for period in years:
            say(str(period))
            enrolments = enrol(landscape, period)
            written.append(write_enrolments(period, enrolments.strands, enrolments.pupils, output))
        write_label(written, _origin(wish, scale), output)
    return tuple(written), problems


def scale_of(wish: Wish, totals: Totals, years: Sequence[Period]) -> Decimal:
    """The size relative to the totals: as asked, or what brings the last year to the pupils asked."""
    stated = totals.mainstream(years[-1]) if years else None
    if wish.pupils is None or not stated:
        return wish.scale
    return Decimal(wish.pupils) / stated


def _origin(wish: Wish, scale: Decimal) -> Origin:
    return Origin(
        software=f"{SOFTWARE} {__version__}",
        seed=wish.seed,
        scale=str(scale),
        catalogue=wish.catalogue.name,
        catalogue_sha256=_sha256(wish.catalogue),
        totals=wish.totals.name,
        totals_sha256=_sha256(wish.totals),
    )


def _sha256(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _nothing(what: str) -> None:
    """Nobody is watching."""

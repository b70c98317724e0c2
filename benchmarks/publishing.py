"""What a page costs, with a chart and without, beside one plain call of vl-convert in the same run.

Also a second build after one cell has changed, beside a full one.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from pathlib import Path
from statistics import median
from time import perf_counter

import vl_convert

from streefpad.build import make_edition
from streefpad.build.outlooks import enrich
from streefpad.build.publication import publish
from streefpad.cli.options import shipped_agenda
from streefpad.model.edition import Edition
from streefpad.publish.charts.frame import SIZES
from streefpad.publish.charts.sketch import sketch
from streefpad.publish.charts.specification import specify
from streefpad.publish.keeping import KeptRenderings
from streefpad.publish.output import MemoryOutput
from streefpad.publish.site import write_site

AS_OF = date(2026, 11, 25)
ROUNDS = 3


def main() -> None:
    """Measure and print."""
    edition = _edition()
    specifications = [
        specify(shown, size)
        for each in edition.catalogue.indicators
        if (shown := sketch(edition.of_indicator(each.id)))
        for size in SIZES[:1]
    ]
    vl_convert.vegalite_to_svg(specifications[0])  # its engine starts once
    plain = median(_seconds(lambda: _drawn(specifications)) for _ in range(ROUNDS)) / len(specifications)
    times = [_pages(edition) for _ in range(ROUNDS)]
    with_chart, without, picture = (median(each[at] for each in times) for at in (0, 1, 2))
    rows = (
        ("one plain call of vl-convert", plain),
        ("a page with a chart", with_chart),
        ("its picture for elsewhere", picture),
        ("a page without a chart", without),
    )
    for what, taken in rows:
        print(f"{what:36} {1000 * taken:6.1f} ms, {taken / plain:5.2f} calls")
    with tempfile.TemporaryDirectory() as folder:
        kept, out = Path(folder) / "kept", Path(folder) / "out"
        full = _seconds(lambda: publish(edition, out, ("nl", "en"), keep=KeptRenderings(kept)))
        again = _seconds(lambda: publish(edition, out, ("nl", "en"), keep=KeptRenderings(kept)))
    print(f"a full publication                   {full:6.2f} s")
    print(f"the same again, with what was kept   {again:6.2f} s  ({full / again:.1f} times faster)")


def _edition() -> Edition:
    edition, problems = make_edition(shipped_agenda("stem-2030"), AS_OF)
    assert edition, problems
    return enrich(edition)


class Pictures:
    """Makes everything anew but the pictures for elsewhere, for which no page waits: those it takes down."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], bytes]] = []

    def __call__(self, made_from: Callable[[], str], make: Callable[[], bytes]) -> bytes:
        """The rendering; of a picture nothing yet."""
        if not made_from().startswith("picture "):
            return make()
        self.waiting.append(make)
        return b""


def _pages(edition: Edition) -> tuple[float, float, float]:
    """Seconds for a page with a chart, for one without, and for a picture, of a site in one language."""
    pictures = Pictures()
    moments: list[tuple[str, float]] = [("", perf_counter())]

    def passed(path: str) -> None:
        moments.append((path, perf_counter()))

    write_site(edition, MemoryOutput(), ("nl",), passed, keep=pictures)
    has_chart, spent, pages, waiting = False, [0.0, 0.0], [0, 0], 0.0
    for (_, before), (path, after) in pairwise(moments):
        waiting += after - before
        if "/charts/" in path or "/embed/" in path:
            has_chart = True  # what comes before its page belongs to it
        elif path.endswith(".html"):
            spent[not has_chart] += waiting
            pages[not has_chart] += 1
            has_chart, waiting = False, 0.0
    drawing = _seconds(lambda: [make() for make in pictures.waiting])
    return spent[0] / pages[0], spent[1] / pages[1], drawing / len(pictures.waiting)


def _drawn(specifications: list[dict[str, object]]) -> None:
    for each in specifications:
        vl_convert.vegalite_to_svg(each)


def _seconds(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start


if __name__ == "__main__":
    main()

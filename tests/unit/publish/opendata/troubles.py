"""An edition with all that open formats stumble over: ids, quotes, kinds of period, flags, empty places."""

from __future__ import annotations

from streefpad.model.counting import CountedEdition, IndicatorCounts, PublishedCount
from streefpad.model.edition import Edition
from streefpad.model.indicators import Indicator
from streefpad.model.series import Flag, Observation
from streefpad.model.withholding import Withheld
from streefpad.publish.opendata import OpenFile, write_opendata
from streefpad.publish.output import MemoryOutput
from streefpad.values.periods import PeriodKind, school_year
from streefpad.values.quantities import Unit, UnitKind
from streefpad.values.record import replace
from streefpad.values.texts import Text
from tests.unit.publish import sample

NASTY = Text(
    nl='Zei "ja", maar; «nee» – 37 % ’s morgens\nen nog een regel \\ {naam} 𝒳 <b>&',
    en='Said "yes", but; ‘no’ – 37 % at dawn\nand another line \\ {name} 𝒳 <b>&',
)
FLAGS = frozenset({Flag.PROVISIONAL, Flag.BREAK, Flag.APPROXIMATE})


def indicator(id: str, period: PeriodKind = PeriodKind.SCHOOL_YEAR, **more: object) -> Indicator:
    return replace(sample.indicator(id, name=NASTY, period=period), **more)  # type: ignore[arg-type]


def with_notes(cells: list[Observation]) -> list[Observation]:
    return [replace(each, note=NASTY, where='blz. "3", noot') for each in cells]


def edition() -> Edition:
    """Every kind of period and every state that a figure can be in."""
    dotted, dollars = indicator("2.a-b_c"), indicator("2a-b_c")
    pisa = indicator("pisa", PeriodKind.ROUND, survey="PISA", unit=Unit(UnitKind.SCORE))
    yearly = indicator("yearly", PeriodKind.YEAR, unit=sample.PUPILS, numerator=NASTY, definition=NASTY)
    quarterly = indicator("quarterly", PeriodKind.QUARTER, unit=Unit(UnitKind.SCORE))
    finding = sample.judged
    found = (
        finding(dotted, None, with_notes(sample.cells("2.a-b_c", "2010-2011 37.90", "2019-2020 43.51", flags=FLAGS))),
        finding(dollars, None, sample.cells("2a-b_c", "2019-2020 1.0", "2020-2021 129.1")),
        finding(pisa, None, sample.cells("pisa", "PISA:2012 501", "PISA:2015 500.50")),
        finding(yearly, None, [
            *sample.cells("yearly", "2014 0", "2015 1000000000000000"),
            *sample.cells("yearly", "2016 80", "2017 90", flags=[Flag.AT_LEAST]),
            *sample.cells("yearly", "2017 91", vintage=sample.PRESS_VINTAGE),
        ]),
        finding(quarterly, None, sample.cells("quarterly", "2024-Q1 -0.30")),
        sample.dual(),
        sample.no_baseline(),
    )  # fmt: skip
    whole = sample.edition(*found)
    counts = IndicatorCounts(
        indicator="2a-b_c",
        classification="list-2012",
        counts=(
            PublishedCount(period=school_year(2022), numerator=None, withheld=Withheld.NUMERATOR_HIDDEN),
            PublishedCount(period=school_year(2020), numerator=1, denominator=100),
        ),
    )
    return replace(
        whole,
        observations=tuple(each.observation for one in found for each in one.series.every_cell),
        counted=CountedEdition(indicators=(counts,)),
        catalogue=replace(
            whole.catalogue,
            agenda=replace(
                whole.catalogue.agenda, contact="Jan Ô <stem@example.org>", publisher='De "Ploeg"'
            ),
        ),
    )


def bare() -> Edition:
    """An agenda that names no licence, contact, publisher, standing or source, and has nothing observed."""
    finding = sample.judged(indicator("empty"), None, [])
    whole = sample.edition(finding)
    agenda = replace(whole.catalogue.agenda, licence="", contact="", publisher="", standing=Text(), goals=())
    return replace(whole, catalogue=replace(whole.catalogue, agenda=agenda, sources=()), observations=())


def in_french() -> Edition:
    """An agenda whose only language has no words yet: those of other languages stand in."""
    whole = sample.edition(sample.dual(), sample.no_baseline())
    agenda = replace(whole.catalogue.agenda, languages=("fr",))
    return replace(whole, catalogue=replace(whole.catalogue, agenda=agenda))


def synthetic(whole: Edition) -> Edition:
    agenda = replace(whole.catalogue.agenda, synthetic=True)
    return replace(whole, catalogue=replace(whole.catalogue, agenda=agenda))


def written(whole: Edition) -> dict[str, bytes]:
    output = MemoryOutput()
    write_opendata(whole, output)
    return output.files


def listed(whole: Edition) -> tuple[OpenFile, ...]:
    return write_opendata(whole, MemoryOutput())


# What an observation is in every format: indicator, period, value as published, flags, source.
Figure = tuple[str, str, str, str, str]


def figures(whole: Edition) -> set[Figure]:
    """One figure for each indicator and period, as the rules put them in force."""
    found: dict[tuple[str, str], Figure] = {}
    for finding in whole.findings:
        for each in (*finding.series.bounds, *finding.series.observations):
            key = finding.indicator.id, str(each.period)
            flags = " ".join(sorted(each.flags))
            found[key] = (*key, f"{each.value:f}", flags, each.source)
    return set(found.values())

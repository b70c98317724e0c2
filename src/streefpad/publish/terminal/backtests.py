"""The report of `backtest`: every method on the same cells, and whether chances came true."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from math import isnan

from streefpad.model.backtests import ReliabilityRow, Report, Score
from streefpad.publish.terminal.paper import EMPTY_LINE, Line, Paper, Span, Tone, line, show, wrap
from streefpad.publish.wording.numbers import format_number
from streefpad.values.record import Record, fields_of
from streefpad.values.texts import Language, Text

_HEAD = Text(
    nl="{cells} voorspellingen voor {series} reeksen van {indicators} indicatoren, tot {furthest} jaar "
    "vooruit",
    en="{cells} forecasts of {series} series of {indicators} indicators, up to {furthest} years ahead",
)
_HOW = Text(
    nl="Elke marge is geleerd uit fouten van andere indicatoren die toen al bekend waren; {not_issued} "
    "voorspellingen bleven uit omdat er te weinig bekend was.",
    en="Every margin was learned from errors of other indicators that were known at the time; {not_issued} "
    "forecasts were not made because too few were known.",
)
_COLUMNS = (
    Text(nl="methode", en="method"),
    Text(nl="MAE", en="MAE"),
    Text(nl="MASE", en="MASE"),
    Text(nl="CRPS", en="CRPS"),
    Text(nl="binnen 80 %", en="within 80%"),
    Text(nl="binnen 95 %", en="within 95%"),
    Text(nl="Brier", en="Brier"),
    Text(nl="winst", en="skill"),
)
_YEARS = Text(nl="{method}, naar jaren vooruit", en="{method}, by years ahead")
_RELIABILITY = Text(
    nl="Kansen op het halen van een doel, en hoe vaak ze uitkwamen",
    en="Chances of reaching a target, and how often they came true",
)
_CHANCES = (
    Text(nl="kans", en="chance"),
    Text(nl="doelen", en="targets"),
    Text(nl="voorspeld", en="foretold"),
    Text(nl="uitgekomen", en="came true"),
)
_LEGEND = Text(nl="○ voorspeld   ● uitgekomen   ◉ beide", en="○ foretold   ● came true   ◉ both")
_UNITS = Text(
    nl="MAE en CRPS in procentpunt; MASE in keer de gewone verandering per jaar. Lager is beter, behalve bij "
    "de winst tegenover de frequentie elders; binnen 80 % en 95 %: het deel dat binnen de marge viel.",
    en="MAE and CRPS in percentage points; MASE in times the usual change a year. Lower is better, but for "
    "the skill over the rates elsewhere; within 80% and 95%: the share that fell within the margin.",
)
# Names of methods in the report, in Dutch; a model of a library keeps its own.
_NAMES = {
    "damped trend": Text(nl="gedempte trend (de onze)", en="damped trend (ours)"),
    "no change, pooled errors": Text(nl="geen verandering, fouten elders", en="no change, pooled errors"),
    "drift, pooled errors": Text(nl="rechte lijn, fouten elders", en="drift, pooled errors"),
    "no change": Text(nl="geen verandering, eigen spreiding", en="no change, own spread"),
    "drift": Text(nl="rechte lijn, eigen spreiding", en="drift, own spread"),
    "event rates": Text(nl="frequentie elders", en="rates elsewhere"),
}
_NAME_WIDTH = 34
_WIDTHS = (6, 6, 6, 11, 11, 7, 7)
_RAIL = 41


def backtest_text(report: Report, language: Language, paper: Paper) -> str:
    """The table of methods, ours by years ahead, and the reliability table with its plot in text."""
    furthest = max((each.horizon or 0 for each in report.scores), default=0)
    head = _HEAD.in_language(language).format(
        cells=_count(report.cells, language),
        series=report.series,
        indicators=report.indicators,
        furthest=furthest,
    )
    how = _HOW.in_language(language).format(not_issued=_count(report.not_issued, language))
    lines = [
        line(Span(head, Tone.TITLE)),
        *(line(part) for part in wrap(how, paper.width)),
        EMPTY_LINE,
        *_methods(report, language),
        EMPTY_LINE,
        *_by_years(report, language),
        EMPTY_LINE,
        *_reliability(report.reliability, language),
        EMPTY_LINE,
        *(line(Span(part, Tone.QUIET)) for part in wrap(_UNITS.in_language(language), paper.width)),
    ]
    return show(lines, paper)


def backtest_json(report: Report) -> str:
    """The whole report; what could not be reckoned is null."""
    return json.dumps(_plain(report), ensure_ascii=False, indent=2)


def _plain(value: object) -> object:
    match value:
        case float():
            return None if isnan(value) else round(value, 6)
        case Record():
            return {name: _plain(part) for name, part in fields_of(value).items()}
        case list() | tuple():
            return [_plain(part) for part in value]
        case _:
            return value


def _methods(report: Report, language: Language) -> Iterator[Line]:
    yield _row([each.in_language(language) for each in _COLUMNS], Tone.QUIET)
    overall = {each.method: each for each in report.scores if each.horizon is None}
    for event in report.events:
        score = overall.get(event.method)
        cells = [
            *_losses(score, language),
            _number(event.brier, 4, language),
            _number(event.skill, 3, language, sign=True),
        ]
        tone = Tone.TITLE if score and score.method == report.scores[0].method else Tone.PLAIN
        yield _row([_name(event.method, language), *cells], tone)


def _by_years(report: Report, language: Language) -> Iterator[Line]:
    ours = report.scores[0].method
    title = _YEARS.in_language(language).format(method=_name(ours, language))
    yield line(Span(title, Tone.TITLE))
    for each in report.scores:
        if each.method == ours and each.horizon is not None:
            yield _row([f"{each.horizon}", *_losses(each, language), "", ""])


def _losses(score: Score | None, language: Language) -> list[str]:
    if score is None:
        return [""] * 5
    covered = [_number(each, 3, language) for each in (score.coverage_80, score.coverage_95)]
    return [*(_number(each, 3, language) for each in (score.mae, score.mase, score.crps)), *covered]


def _reliability(rows: Sequence[ReliabilityRow], language: Language) -> Iterator[Line]:
    yield line(Span(_RELIABILITY.in_language(language), Tone.TITLE))
    chance, events, said, happened = (each.in_language(language) for each in _CHANCES)
    heading = f"{chance:<9} {events:>8} {said:>10} {happened:>11}  0{'1':>{_RAIL - 1}}"
    yield line(Span(heading, Tone.QUIET))
    for each in rows:
        if not each.events:
            continue
        slot = "–".join(_number(end, 1, language) for end in (each.lowest, each.highest))
        said, happened = (_number(part, 3, language) for part in (each.mean_chance, each.happened))
        numbers = f"{slot:<9} {each.events:>8} {said:>10} {happened:>11}  "
        yield line(numbers, Span(_rail(each)))
    yield line(Span(_LEGEND.in_language(language), Tone.QUIET))


def _rail(row: ReliabilityRow) -> str:
    """From 0 to 1: hollow what was foretold, solid what came true."""
    cells = ["─"] * _RAIL
    said, happened = (round(each * (_RAIL - 1)) for each in (row.mean_chance, row.happened))
    cells[said] = "○"
    cells[happened] = "◉" if said == happened else "●"
    return "".join(cells)


def _row(cells: Sequence[str], tone: Tone = Tone.PLAIN) -> Line:
    first, *others = cells
    columns = " ".join(f"{each:>{width}}" for each, width in zip(others, _WIDTHS, strict=True))
    return line(Span(f"{first:<{_NAME_WIDTH}} {columns}", tone))


def _number(value: float, places: int, language: Language, *, sign: bool = False) -> str:
    if isnan(value):
        return "–"
    shown = format_number(Decimal(f"{value:.{places}f}"), language, places)
    return f"+{shown}" if sign and value > 0 else shown


def _count(number: int, language: Language) -> str:
    return format_number(Decimal(number), language)


def _name(method: str, language: Language) -> str:
    known = _NAMES.get(method)
    return known.in_language(language) if known else method

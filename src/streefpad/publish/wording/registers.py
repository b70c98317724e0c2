"""What is said of figures that registers are counted for: what counts, and which rows stand behind one."""

from __future__ import annotations

from collections.abc import Iterable

from streefpad.model.catalogue import Catalogue
from streefpad.model.computed import Difference, Fulfilled, Number, Relative, Share
from streefpad.model.indicators import Indicator
from streefpad.model.sources import Cell
from streefpad.publish.wording.numbers import format_period
from streefpad.publish.wording.punctuation import one_by_one
from streefpad.values.texts import Language, Text

_SHARE = Text(
    nl="Een aandeel, geteld in het register ‘{register}’.",
    en="A share, counted in the register “{register}”.",
)
_NUMBER = Text(
    nl="Een aantal, geteld in het register ‘{register}’.",
    en="A number, counted in the register “{register}”.",
)
_DISTINCT = Text(
    nl="Hoeveel verschillende er staan in de kolom ‘{column}’ van het register ‘{register}’.",
    en="How many different ones stand in the column “{column}” of the register “{register}”.",
)
_DIFFERENCE = Text(
    nl="Een aantal in het register ‘{register}’, min een ander aantal daarin.",
    en="A number in the register “{register}”, less another number in it.",
)
_LACKING = Text(
    nl="Een aantal in het register ‘{register}’, min een ander aantal daarin, in elke groep volgens "
    "{column}: alleen wat ergens ontbreekt, telt op.",
    en="A number in the register “{register}”, less another number in it, in each group by {column}: only "
    "what is lacking somewhere adds up.",
)
_FULFILLED = Text(
    nl="Het aandeel van de profielen van kracht dat op de laatste dag van de periode aan alle voorwaarden "
    "van het streefcijfer voldoet, geteld in het register ‘{register}’.",
    en="The share of the profiles in force that fulfil every condition of the target on the last day of the "
    "period, counted in the register “{register}”.",
)
_SINCE = Text(nl="Wat gebeurde vanaf {period} telt mee.", en="What happened from {period} on counts.")
_RELATIVE = Text(
    nl="‘{activity}’ gedeeld door ‘{population}’: 1 betekent een aandeel zo groot als in de bevolking.",
    en="“{activity}” divided by “{population}”: 1 means a share as large as in the population.",
)
_GUARDED = Text(
    nl="Het register telt mensen: elk aantal gaat langs de regel voor openbaarmaking.",
    en="The register counts people: every number passes the disclosure rule.",
)
_ROWS = {
    True: Text(nl="1 rij: {places}", en="1 row: {places}"),
    False: Text(nl="{number} rijen: {places}", en="{number} rows: {places}"),
}


def say_counted(indicator: Indicator, catalogue: Catalogue, language: Language) -> str:
    """How the values of an indicator come from a register, or from two shares; empty for any other."""
    match indicator.computed:
        case Relative(activity=activity, population=population):
            names = {id: _name(catalogue, id, language) for id in (activity, population)}
            return _RELATIVE.in_language(language).format(
                activity=names[activity], population=names[population]
            )
        case Share() | Number() | Difference() | Fulfilled() as computed:
            dataflow = catalogue.dataflow(computed.dataflow)
            if dataflow is None or dataflow.register is None:
                return ""
            said = (
                _template(computed)
                .in_language(language)
                .format(
                    register=dataflow.name.in_language(language),
                    column=_column(computed, catalogue, language),
                )
            )
            if isinstance(computed, Fulfilled) and computed.from_period:
                period = format_period(computed.from_period, language)
                said = f"{said} {_SINCE.in_language(language).format(period=period)}"
            is_guarded = dataflow.register.schema.persons and _template(computed) is not _DISTINCT
            return f"{said} {_GUARDED.in_language(language)}" if is_guarded else said
    return ""


def say_rows(cells: Iterable[Cell], language: Language) -> str:
    """How many rows stand behind a figure, and where: file by file, neighbouring lines as one range."""
    found = list(dict.fromkeys(each.place for each in cells))
    by_file: dict[str, list[int | str]] = {}
    for place in found:
        by_file.setdefault(place.file, []).append(place.line or place.cell)
    places = one_by_one((_say_file(file, lines) for file, lines in by_file.items()), language)
    return _ROWS[len(found) == 1].in_language(language).format(number=len(found), places=places)


def ranges(lines: Iterable[int]) -> str:
    """Numbers in order, neighbours as one range.

    >>> ranges([2, 4, 5, 6])
    '2, 4–6'
    """
    stretches: list[list[int]] = []
    for line in sorted(set(lines)):
        if stretches and line == stretches[-1][1] + 1:
            stretches[-1][1] = line
        else:
            stretches.append([line, line])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in stretches)


def _say_file(file: str, lines: list[int | str]) -> str:
    """As places are written: file:line for a table, file!cell for a workbook."""
    numbers = [each for each in lines if isinstance(each, int)]
    if len(numbers) == len(lines):
        return f"{file}:{ranges(numbers)}"
    return f"{file}!{', '.join(map(str, lines))}"


def _template(computed: Share | Number | Difference | Fulfilled) -> Text:
    match computed:
        case Number(distinct=distinct):
            return _DISTINCT if distinct else _NUMBER
        case Share():
            return _SHARE
        case Difference(by=by):
            return _LACKING if by else _DIFFERENCE
        case Fulfilled():
            return _FULFILLED


def _column(
    computed: Share | Number | Difference | Fulfilled, catalogue: Catalogue, language: Language
) -> str:
    """The names of the columns whose different values are counted, or of the groups of a difference."""
    ids: tuple[str, ...] = ()
    if isinstance(computed, Number) and computed.distinct:
        ids = (computed.distinct,)
    elif isinstance(computed, Difference):
        ids = computed.by
    dataflow = catalogue.dataflow(computed.dataflow)
    schema = dataflow.register.schema if dataflow and dataflow.register else None
    found = ((id, schema.column(id) if schema else None) for id in ids)
    return ", ".join(column.name.in_language(language) if column else id for id, column in found)


def _name(catalogue: Catalogue, id: str, language: Language) -> str:
    found = catalogue.indicator(id)
    return found.label.in_language(language) if found else id

"""The page of text beside the files: what each is, in every language of the agenda."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from streefpad.model.edition import Edition
from streefpad.publish.opendata.colophon import languages_of
from streefpad.publish.opendata.shelf import CSV, PARQUET, OpenFile
from streefpad.publish.opendata.tabular import Table
from streefpad.publish.wording.names import MADE_UP
from streefpad.publish.wording.numbers import format_date
from streefpad.values.texts import EMPTY, Language, Text

_ABOUT = Text(
    nl="Zoals bekend op {day}. Aandelen staan in procent: 37.02 is 37,02 %. Een leeg vak is geen cijfer.",
    en="As known on {day}. Shares are in percent: 37.02 is 37.02%. An empty field is no figure.",
)
_EACH = Text(
    nl="een bestand per indicator: wat gemeten is, en wat het pad van zijn eerste doel vraagt",
    en="a file per indicator: what was observed, and what the trajectory of its first target asks for",
)
_SAME = Text(
    nl="Dezelfde tabellen staan er als Parquet, met getypeerde kolommen. Andere vormen van dezelfde cijfers:",
    en="The same tables are there as Parquet, with typed columns. Other forms of the same figures:",
)
_LICENCE = Text(
    nl="Licentie: {licence}. Cijfers houden de licentie van hun bron.",
    en="Licence: {licence}. Figures keep the licence of their source.",
)
_CONTACT = Text(nl="Vragen en verbeteringen: {contact}.", en="Questions and corrections: {contact}.")


def readme(
    edition: Edition, tables: Mapping[str, Table], files: Sequence[OpenFile], folders: tuple[str, str]
) -> str:
    """The text, one part a language."""
    return "\n".join(
        "\n".join(_lines(edition, tables, files, folders, language)) + "\n"
        for language in languages_of(edition)
    )


def _lines(
    edition: Edition,
    tables: Mapping[str, Table],
    files: Sequence[OpenFile],
    folders: tuple[str, str],
    language: Language,
) -> Iterator[str]:
    agenda = edition.catalogue.agenda
    notes = [each.in_language(language) for each in (agenda.standing, MADE_UP if agenda.synthetic else EMPTY)]
    whole, each_indicator = folders
    yield from (f"# {agenda.title.in_language(language)}", "")
    yield from (f"{note[0].upper()}{note[1:]}." for note in notes if note)
    yield from (_ABOUT.in_language(language).format(day=format_date(edition.as_of, language)), "")
    yield from (f"- `{name}.csv`: {table.what.in_language(language)}" for name, table in tables.items())
    yield f"- `{each_indicator.removeprefix(f'{whole}/')}/<id>.csv`: {_EACH.in_language(language)}"
    yield from ("", _SAME.in_language(language), "")
    for file in files:
        if file.form not in (CSV, PARQUET):
            path = (
                file.path.removeprefix(f"{whole}/")
                if file.path.startswith(f"{whole}/")
                else f"../{file.path}"
            )
            yield f"- `{path}` ({file.form.name}): {file.what.in_language(language)}"
    if agenda.licence:
        yield from ("", _LICENCE.in_language(language).format(licence=agenda.licence))
    if agenda.contact:
        yield from ("", _CONTACT.in_language(language).format(contact=agenda.contact))

"""The structure of the SDMX data: code lists, concepts, data structure and dataflow, as SDMX-JSON 2.0.

pysdmx builds and writes the message. Its model has one language, so the others are set beside the
first where the format has a place for them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from streefpad.model.edition import Edition
from streefpad.publish.opendata.chosen import ChosenFigure
from streefpad.publish.opendata.colophon import (
    about,
    contact_of,
    definition_of,
    languages_of,
    licence_of,
    publisher_of,
    rights_of,
    tagged,
    title_of,
)
from streefpad.publish.opendata.sdmx.concepts import CODELISTS, CONCEPTS, OBS_STATUS, Concept, comments
from streefpad.publish.opendata.sdmx.names import (
    AGENCY,
    ANY_SURVEY,
    FREQUENCIES,
    UNITS,
    release_of,
    sdmx_id,
)
from streefpad.publish.opendata.shelf import SDMX_STRUCTURE, Shelf
from streefpad.publish.wording.names import UNITS as UNIT_NAMES
from streefpad.values.record import Record
from streefpad.values.texts import EMPTY, LANGUAGES, Language, Text

if TYPE_CHECKING:
    from pysdmx.model import Codelist, Component, ConceptScheme, Dataflow, DataStructureDefinition

PATH = "data/sdmx/structure.json"

_WHAT = Text(
    nl="de structuur van de SDMX-gegevens: begrippen, codelijsten en definities",
    en="the structure of the SDMX data: concepts, code lists and definitions",
)
_DSD, _SCHEME = "INDICATORS", "CS_INDICATORS"


class _Word(Record):
    """One code with its words."""

    id: str
    name: Text
    what: Text = EMPTY


class _List(Record):
    """One code list with its codes; SDMX's own are given in part."""

    id: str
    name: Text
    words: tuple[_Word, ...]
    agency: str = AGENCY
    release: str

    @property
    def urn(self) -> str:
        return f"urn:sdmx:org.sdmx.infomodel.codelist.Codelist={self.agency}:{self.id}({self.release})"


def write_structure(edition: Edition, figures: Sequence[ChosenFigure], shelf: Shelf) -> None:
    """The structure message."""
    from pysdmx.io import write_sdmx
    from pysdmx.io.format import Format
    from pysdmx.model import Organisation
    from pysdmx.model.message import Header

    lists, concepts = _lists(edition, figures), (*CONCEPTS, *comments(languages_of(edition)))
    day = edition.as_of
    header = Header(
        id=f"{sdmx_id(edition.catalogue.agenda.id)}-{day.isoformat()}",
        test=edition.catalogue.agenda.synthetic,  # no figures to work with
        prepared=datetime(day.year, day.month, day.day, tzinfo=UTC),
        sender=Organisation(id=AGENCY),
    )
    structures = [
        *(_codelist(each, edition) for each in lists),
        _scheme(concepts, edition),
        _structure(concepts, {each.id: each for each in lists}, edition),
        _dataflow(edition),
    ]
    written = write_sdmx(structures, Format.STRUCTURE_SDMX_JSON_2_0_0, header=header)
    message = json.loads(written or "{}")
    for structure in message["data"]["dataStructures"]:
        structure["dataStructureComponents"].pop("groups")  # empty, which the schema forbids
    _translate(message, _words(edition, lists, concepts), languages_of(edition))
    shelf.put(PATH, json.dumps(message, ensure_ascii=False, indent=1) + "\n", SDMX_STRUCTURE, _WHAT)


def _lists(edition: Edition, figures: Sequence[ChosenFigure]) -> tuple[_List, ...]:
    release = release_of(edition)
    own = {
        "CL_INDICATOR": tuple(_indicators(edition)),
        "CL_SOURCE": tuple(_sources(edition, figures)),
        "CL_SURVEY": tuple(_surveys(figures)),
        "CL_UNIT_MEASURE": tuple(_Word(id=code, name=UNIT_NAMES[kind]) for kind, code in UNITS.items()),
    }
    frequencies = tuple(
        _Word(id=code, name=CODELISTS[f"CL_FREQ.{code}"]) for code in dict.fromkeys(FREQUENCIES.values())
    )
    statuses = tuple(_Word(id=code, name=name) for code, name in OBS_STATUS.items())
    return (
        *(_List(id=id, name=CODELISTS[id], words=words, release=release) for id, words in own.items()),
        _List(id="CL_FREQ", name=CODELISTS["CL_FREQ"], words=frequencies, agency="SDMX", release="2.1"),
        _List(
            id="CL_OBS_STATUS", name=CODELISTS["CL_OBS_STATUS"], words=statuses, agency="SDMX", release="2.2"
        ),
    )


def _indicators(edition: Edition) -> Iterator[_Word]:
    """Every indicator of the agenda, also one without a figure yet, with its definition."""
    for each in edition.catalogue.indicators:
        what = Text(**{language: definition_of(each, language) for language in languages_of(edition)})
        yield _Word(id=sdmx_id(each.id), name=each.name if each.name else Text(nl=each.id), what=what)


def _sources(edition: Edition, figures: Sequence[ChosenFigure]) -> Iterator[_Word]:
    known = {each.id: each for each in edition.catalogue.sources}
    for id in dict.fromkeys((*known, *(each.source for each in figures if each.source))):
        source = known.get(id)
        if source is None:
            yield _Word(id=sdmx_id(id), name=Text(nl=id, en=id))
            continue
        facts = (source.publisher, source.issued_as or str(source.issued or ""), source.url, source.licence)
        what = ", ".join(each for each in facts if each)
        yield _Word(id=sdmx_id(id), name=source.title or Text(nl=id), what=Text(nl=what, en=what))


def _surveys(figures: Sequence[ChosenFigure]) -> Iterator[_Word]:
    yield _Word(id=ANY_SURVEY, name=CODELISTS["CL_SURVEY._Z"])
    for survey in sorted({each.period.survey for each in figures if each.period.survey}):
        yield _Word(id=survey, name=Text(nl=survey, en=survey))


def _codelist(one: _List, edition: Edition) -> Codelist:
    from pysdmx.model import Code, Codelist

    first = languages_of(edition)[0]
    return Codelist(
        id=one.id,
        name=one.name.in_language(first),
        agency=one.agency,
        version=one.release,
        is_partial=one.agency != AGENCY,
        items=tuple(
            Code(
                id=each.id,
                name=each.name.in_language(first),
                description=each.what.in_language(first) or None,
            )
            for each in one.words
        ),
    )


def _scheme(concepts: Sequence[Concept], edition: Edition) -> ConceptScheme:
    from pysdmx.model import Concept as Item
    from pysdmx.model import ConceptScheme

    first = languages_of(edition)[0]
    return ConceptScheme(
        id=_SCHEME,
        name=CODELISTS[_SCHEME].in_language(first),
        agency=AGENCY,
        version=release_of(edition),
        items=tuple(
            Item(
                id=each.id,
                name=each.name.in_language(first),
                description=each.what.in_language(first) or None,
            )
            for each in concepts
        ),
    )


def _structure(
    concepts: Sequence[Concept], lists: Mapping[str, _List], edition: Edition
) -> DataStructureDefinition:
    from pysdmx.model import Components, DataStructureDefinition

    return DataStructureDefinition(
        id=_DSD,
        name=CODELISTS[_DSD].in_language(languages_of(edition)[0]),
        agency=AGENCY,
        version=release_of(edition),
        components=Components([_component(each, lists, edition) for each in concepts]),
    )


def _component(concept: Concept, lists: Mapping[str, _List], edition: Edition) -> Component:
    from pysdmx.model import Component, DataType, ItemReference, Role

    return Component(
        id=concept.id,
        required=concept.is_required,
        role=Role(concept.role),
        concept=ItemReference("Concept", AGENCY, _SCHEME, release_of(edition), concept.id),
        local_dtype=DataType(concept.holds),
        local_enum_ref=lists[concept.codes].urn if concept.codes else None,
        attachment_level=concept.attached_to or None,
    )


def _dataflow(edition: Edition) -> Dataflow:
    from pysdmx.model import Annotation, Dataflow

    first, agenda = languages_of(edition)[0], edition.catalogue.agenda
    facts = {
        "standing": agenda.standing.in_language(first),
        "publisher": publisher_of(edition).in_language(first),
        "contact": contact.name if (contact := contact_of(edition)) else "",
        "licence": " ".join((licence.name, licence.address)).strip()
        if (licence := licence_of(edition))
        else "",
        "rights": rights_of(edition).in_language(first),
        "as-of": edition.as_of.isoformat(),
        "synthetic": "true" if agenda.synthetic else "false",
    }
    return Dataflow(
        id=sdmx_id(agenda.id),
        name=title_of(edition).in_language(first),
        description=about(edition).in_language(first),
        agency=AGENCY,
        version=release_of(edition),
        structure=f"urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure={AGENCY}:{_DSD}({release_of(edition)})",
        annotations=tuple(Annotation(id=id, type=id, text=text) for id, text in facts.items() if text),
    )


Words = dict[tuple[str, str], tuple[Text, Text]]  # by list and item: name and description


def _words(edition: Edition, lists: Sequence[_List], concepts: Sequence[Concept]) -> Words:
    found: Words = {(each.id, ""): (each.name, EMPTY) for each in lists}
    found |= {(one.id, each.id): (each.name, each.what) for one in lists for each in one.words}
    found |= {(_SCHEME, each.id): (each.name, each.what) for each in concepts}
    found |= {(id, ""): (CODELISTS[id], EMPTY) for id in (_SCHEME, _DSD)}
    found[sdmx_id(edition.catalogue.agenda.id), ""] = (title_of(edition), about(edition))
    return found


def _translate(message: dict[str, Any], words: Words, languages: tuple[Language, ...]) -> None:
    """Set every name and description in all languages beside the first."""
    message["meta"]["contentLanguages"] = list(languages)
    for kind in message["data"].values():
        for artefact in kind:
            items = [*artefact.get("codes", ()), *artefact.get("concepts", ())]
            for key, each in (("", artefact), *((item["id"], item) for item in items)):
                name, what = words[artefact["id"], key]
                # Words in a language that the agenda does not list may be all that there are.
                each["names"] = tagged(name, languages) or tagged(name, LANGUAGES)
                if what:
                    each["descriptions"] = tagged(what, languages) or tagged(what, LANGUAGES)

"""DCAT-AP 3: the catalogue that portals harvest, as JSON-LD and as Turtle.

No address is known at the time of building, so every address is relative to where the catalogue lies,
and nothing is a blank node: the same edition gives the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from streefpad.model.edition import Edition
from streefpad.publish.opendata.colophon import (
    about,
    contact_of,
    languages_of,
    licence_of,
    publisher_of,
    rights_of,
    tagged,
    title_of,
)
from streefpad.publish.opendata.shelf import DCAT_JSONLD, DCAT_TURTLE, OpenFile, Shelf
from streefpad.publish.opendata.tabular import Table
from streefpad.values.clock import first_day, last_day
from streefpad.values.periods import Period
from streefpad.values.texts import Language, Text

if TYPE_CHECKING:
    from rdflib.term import Node as Term

Value = str | dict[str, str]
Node = dict[str, str | list[Value]]

_PREFIXES: Mapping[str, str] = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_HERE = "./#"  # relative to the folder, so that both files speak of the same things
_CATALOGUE, _PUBLISHER, _CONTACT = f"{_HERE}catalogue", f"{_HERE}publisher", f"{_HERE}contact"
_LICENCE, _RIGHTS, _STANDING = f"{_HERE}licence", f"{_HERE}rights", f"{_HERE}standing"
_PROFILE = "http://data.europa.eu/r5r/"
_AUTHORITY = "http://publications.europa.eu/resource/authority"
_IANA = "https://www.iana.org/assignments/media-types"
_SHA256 = "http://spdx.org/rdf/terms#checksumAlgorithm_sha256"
_LANGUAGES: Mapping[Language, str] = {
    "nl": f"{_AUTHORITY}/language/NLD",
    "en": f"{_AUTHORITY}/language/ENG",
    "fr": f"{_AUTHORITY}/language/FRA",
}
_WHAT = Text(nl="de catalogus die dataportalen oogsten", en="the catalogue that data portals harvest")
_FORMAT = Text(nl="{what} ({form})", en="{what} ({form})")


def write_dcat(
    edition: Edition, tables: Mapping[str, Table], periods: Sequence[Period], page: str, shelf: Shelf
) -> None:
    """The catalogue of everything on the shelf, in both forms; `page` is where people read about it."""
    graph = [*_graph(edition, tables, periods, page, shelf.files)]
    content = {"@context": _PREFIXES, "@graph": graph}
    shelf.put(
        "catalogue.jsonld", json.dumps(content, ensure_ascii=False, indent=1) + "\n", DCAT_JSONLD, _WHAT
    )
    shelf.put("catalogue.ttl", _turtle(graph), DCAT_TURTLE, _WHAT)


def _graph(
    edition: Edition,
    tables: Mapping[str, Table],
    periods: Sequence[Period],
    page: str,
    files: Sequence[OpenFile],
) -> Iterator[Node]:
    languages = languages_of(edition)
    yield _catalogue(edition, tables, page)
    for table in tables.values():
        own = [each for each in files if each.dataset == table.dataset]
        yield _dataset(table, edition, own, page, has_periods=table.name == "observations" and bool(periods))
        for file in own:
            yield from (_distribution(file, edition), _checksum(file), _node(file.path, "rdfs:Resource"))
    if periods:
        yield _span(periods)
    yield from _parties(edition)
    yield from _terms(edition, files)
    yield _node(page, "foaf:Document")
    yield from (_node(_LANGUAGES[each], "dct:LinguisticSystem") for each in languages)


def _catalogue(edition: Edition, tables: Mapping[str, Table], page: str) -> Node:
    return _node(
        _CATALOGUE,
        "dcat:Catalog",
        {
            **_described(title_of(edition), about(edition), edition),
            **_dated(edition),
            "dct:publisher": [_at(_PUBLISHER)],
            "dct:conformsTo": [_at(_PROFILE)],
            "foaf:homepage": [_at(page)],
            "dcat:dataset": [_at(f"{_HERE}{name}") for name in tables],
            **_licensed(edition),
        },
    )


def _dataset(
    table: Table, edition: Edition, files: Sequence[OpenFile], page: str, *, has_periods: bool
) -> Node:
    title = _joined(title_of(edition), table.title, languages_of(edition))
    what = _joined(_whole(table.what), about(edition), languages_of(edition), " ")
    return _node(
        f"{_HERE}{table.name}",
        "dcat:Dataset",
        {
            **_described(title, what, edition),
            **_dated(edition),
            "dct:identifier": [f"{edition.catalogue.agenda.id}/{table.name}"],
            "dcat:version": [edition.as_of.isoformat()],
            "dct:publisher": [_at(_PUBLISHER)],
            **({"dcat:contactPoint": [_at(_CONTACT)]} if contact_of(edition) else {}),
            **({"dcat:keyword": keywords} if (keywords := _keywords(edition)) else {}),
            **({"dct:temporal": [_at(f"{_HERE}period")]} if has_periods else {}),
            **({"dct:provenance": [_at(_STANDING)]} if edition.catalogue.agenda.standing else {}),
            "dcat:landingPage": [_at(page)],
            "dct:accessRights": [_at(f"{_AUTHORITY}/access-right/PUBLIC")],
            "dcat:distribution": [_at(_distribution_id(each)) for each in files],
        },
    )


def _distribution(file: OpenFile, edition: Edition) -> Node:
    form = file.form
    what = Text(
        nl=_FORMAT.nl.format(what=file.what.nl, form=form.name),
        en=_FORMAT.en.format(what=file.what.en, form=form.name),
    )
    return _node(
        _distribution_id(file),
        "dcat:Distribution",
        {
            "dct:title": _words(_whole(what), languages_of(edition)),
            "dcat:accessURL": [_at(file.path)],
            "dcat:downloadURL": [_at(file.path)],
            "dcat:mediaType": [_at(f"{_IANA}/{form.media_type}")],
            **({"dct:format": [_at(f"{_AUTHORITY}/file-type/{form.file_type}")]} if form.file_type else {}),
            **({"dct:conformsTo": [_at(form.standard)]} if form.standard else {}),
            "dcat:byteSize": [_typed(str(file.size), "nonNegativeInteger")],
            "spdx:checksum": [_at(f"{_distribution_id(file)}-checksum")],
            "dct:modified": [_typed(edition.as_of.isoformat(), "date")],
            **_licensed(edition),
            **({"dct:rights": [_at(_RIGHTS)]} if rights_of(edition) else {}),
        },
    )


def _checksum(file: OpenFile) -> Node:
    return _node(
        f"{_distribution_id(file)}-checksum",
        "spdx:Checksum",
        {
            "spdx:algorithm": [_at(_SHA256)],
            "spdx:checksumValue": [_typed(file.sha256, "hexBinary")],
        },
    )


def _span(periods: Sequence[Period]) -> Node:
    first, last = min(map(first_day, periods)), max(map(last_day, periods))
    return _node(
        f"{_HERE}period",
        "dct:PeriodOfTime",
        {
            "dcat:startDate": [_typed(first.isoformat(), "date")],
            "dcat:endDate": [_typed(last.isoformat(), "date")],
        },
    )


def _parties(edition: Edition) -> Iterator[Node]:
    languages = languages_of(edition)
    yield _node(_PUBLISHER, "foaf:Agent", {"foaf:name": _words(publisher_of(edition), languages)})
    contact = contact_of(edition)
    if contact:
        name = publisher_of(edition) if contact.email else Text(nl=contact.name, en=contact.name)
        yield _node(
            _CONTACT,
            "vcard:Kind",  # the class that the shapes ask for: who answers may be a person or a desk
            {
                "vcard:fn": _words(name, languages),
                **({"vcard:hasEmail": [_at(f"mailto:{contact.email}")]} if contact.email else {}),
                **({"vcard:hasURL": [_at(contact.address)]} if contact.address else {}),
            },
        )


def _terms(edition: Edition, files: Sequence[OpenFile]) -> Iterator[Node]:
    """Licence, rights and standing, and the things of elsewhere that are pointed at, each with its class."""
    languages, licence = languages_of(edition), licence_of(edition)
    if licence:
        yield _node(_licence_id(edition), "dct:LicenseDocument", {"dct:title": [licence.name]})
    if rights := rights_of(edition):
        yield _node(_RIGHTS, "dct:RightsStatement", {"rdfs:label": _words(rights, languages)})
    if standing := edition.catalogue.agenda.standing:
        yield _node(_STANDING, "dct:ProvenanceStatement", {"rdfs:label": _words(standing, languages)})
    listed = [each.form for each in files if each.dataset]
    classes = {
        f"{_AUTHORITY}/access-right/PUBLIC": "dct:RightsStatement",
        _SHA256: "spdx:ChecksumAlgorithm",
        _PROFILE: "dct:Standard",
        **{form.standard: "dct:Standard" for form in listed if form.standard},
        **{f"{_IANA}/{form.media_type}": "dct:MediaType" for form in listed},
        **{
            f"{_AUTHORITY}/file-type/{form.file_type}": "dct:MediaTypeOrExtent"
            for form in listed
            if form.file_type
        },
    }
    yield from (_node(id, kind) for id, kind in classes.items())


def _described(title: Text, what: Text, edition: Edition) -> dict[str, list[Value]]:
    languages = languages_of(edition)
    return {
        "dct:title": _words(title, languages),
        "dct:description": _words(what, languages),
        "dct:language": [_at(_LANGUAGES[each]) for each in languages],
    }


def _dated(edition: Edition) -> dict[str, list[Value]]:
    return {"dct:modified": [_typed(edition.as_of.isoformat(), "date")]}


def _licensed(edition: Edition) -> dict[str, list[Value]]:
    return {"dct:license": [_at(_licence_id(edition))]} if licence_of(edition) else {}


def _licence_id(edition: Edition) -> str:
    licence = licence_of(edition)
    return licence.address if licence and licence.address else _LICENCE


def _distribution_id(file: OpenFile) -> str:
    return f"{_HERE}{file.path}"


def _keywords(edition: Edition) -> list[Value]:
    """The names of the goals: what the agenda is about, in its own words."""
    return [
        word for goal in edition.catalogue.agenda.goals for word in _words(goal.name, languages_of(edition))
    ]


def _joined(first: Text, second: Text, languages: tuple[Language, ...], between: str = ": ") -> Text:
    return Text(
        **{each: f"{first.in_language(each)}{between}{second.in_language(each)}" for each in languages}
    )


def _whole(text: Text) -> Text:
    """The words as a sentence of their own."""
    return Text(
        **{
            each: f"{words[:1].upper()}{words[1:].rstrip('.')}."
            for each, words in tagged(text, ("nl", "en", "fr")).items()
        }
    )


def _words(text: Text, languages: tuple[Language, ...]) -> list[Value]:
    """The words with their languages; words in a language that the agenda does not list still count."""
    found = tagged(text, languages) or tagged(text, ("nl", "en", "fr"))
    return [{"@value": words, "@language": language} for language, words in found.items()]


def _at(id: str) -> Value:
    return {"@id": id}


def _typed(text: str, kind: str) -> Value:
    return {"@value": text, "@type": f"xsd:{kind}"}


def _node(id: str, kind: str, properties: Mapping[str, list[Value]] | None = None) -> Node:
    return {"@id": id, "@type": kind, **(properties or {})}


def _turtle(graph: Sequence[Node]) -> str:
    """The same statements as Turtle."""
    from rdflib import RDF, Graph, URIRef

    written = Graph(bind_namespaces="none")
    for prefix, address in _PREFIXES.items():
        written.bind(prefix, address)
    for node in graph:
        subject = URIRef(str(node["@id"]))
        written.add((subject, RDF.type, URIRef(_full(str(node["@type"])))))
        for name, values in node.items():
            if not isinstance(values, str):
                for value in values:
                    written.add((subject, URIRef(_full(name)), _term(value)))
    return written.serialize(format="turtle")


def _term(value: Value) -> Term:
    from rdflib import Literal, URIRef

    match value:
        case {"@id": id}:
            return URIRef(id)
        case {"@value": text, "@language": language}:
            return Literal(text, lang=language)
        case {"@value": text, "@type": kind}:
            return Literal(text, datatype=URIRef(_full(kind)), normalize=False)
        case _:
            return Literal(value)


def _full(name: str) -> str:
    prefix, _, rest = name.partition(":")
    return f"{_PREFIXES[prefix]}{rest}"

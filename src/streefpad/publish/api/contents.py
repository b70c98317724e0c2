"""The documents there are: what each holds, by which shape, and how it is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from streefpad.publish.api import documents, lists, singles
from streefpad.publish.api.desk import INDEX, Desk, indicator_path, observations_path, owner_path
from streefpad.publish.api.documents import ROOT
from streefpad.publish.api.promises import TARGETS
from streefpad.publish.api.verdicts import FINDINGS
from streefpad.values.record import Record
from streefpad.values.texts import Text

DESCRIPTION = f"{ROOT}/openapi.json"
DESCRIBED = Text(
    nl="de beschrijving van dit alles (OpenAPI 3.1)", en="the description of all this (OpenAPI 3.1)"
)

Content = Mapping[str, object]


class Kind(Record):
    """One path of the API, or a family of them; `make` gives each id its document, in order.

    A path without `{id}` has one document, under the empty id.
    """

    path: str
    operation: str  # its name in the OpenAPI description
    what: Text
    shape: type
    make: Callable[[Desk], Iterator[tuple[str, Content]]]

    def at(self, id: str) -> str:
        """The path of one document."""
        return self.path.format(id=id)


def _one(make: Callable[[Desk], Content]) -> Callable[[Desk], Iterator[tuple[str, Content]]]:
    def made(desk: Desk) -> Iterator[tuple[str, Content]]:
        yield "", make(desk)

    return made


def _indicators(desk: Desk) -> Iterator[tuple[str, Content]]:
    for each in desk.edition.catalogue.indicators:
        yield each.id, singles.indicator_document(each, desk)


def _observations(desk: Desk) -> Iterator[tuple[str, Content]]:
    for each in desk.edition.catalogue.indicators:
        yield each.id, singles.observations_document(each, desk)


def _owners(desk: Desk) -> Iterator[tuple[str, Content]]:
    for each in desk.edition.catalogue.agenda.domains:
        yield each.id, singles.owner_document(each, desk)


def index_document(desk: Desk) -> documents.IndexDocument:
    """What this agenda is, and every document there is."""
    agenda = desk.edition.catalogue.agenda
    return {
        **desk.head(INDEX, "api.html"),
        "title": desk.words(agenda.title),
        "publisher": agenda.publisher,
        "languages": [*agenda.languages],
        "documents": [
            {"path": path.removeprefix(f"{ROOT}/"), "what": desk.words(what) or {}}
            for path, what in (*((each.path, each.what) for each in KINDS), (DESCRIPTION, DESCRIBED))
        ],
    }


KINDS: tuple[Kind, ...] = (
    Kind(
        path=INDEX,
        operation="index",
        what=Text(nl="waar te beginnen: elk document van de API", en="where to start: every document"),
        shape=documents.IndexDocument,
        make=_one(index_document),
    ),
    Kind(
        path=lists.AGENDA,
        operation="agenda",
        what=Text(nl="wie wat beloofde, en de regels van het geheel", en="who promised what, and its rules"),
        shape=documents.AgendaDocument,
        make=_one(lists.agenda_document),
    ),
    Kind(
        path=lists.GOALS,
        operation="goals",
        what=Text(nl="de doelstellingen, elk met haar indicatoren", en="the goals, each with its indicators"),
        shape=documents.GoalsDocument,
        make=_one(lists.goals_document),
    ),
    Kind(
        path=lists.INDICATORS,
        operation="indicators",
        what=Text(
            nl="elke indicator, met zijn laatste cijfer en het oordeel over zijn doelen",
            en="every indicator, with its latest figure and the status of its targets",
        ),
        shape=documents.IndicatorsDocument,
        make=_one(lists.indicators_document),
    ),
    Kind(
        path=indicator_path("{id}"),
        operation="indicator",
        what=Text(
            nl="één indicator: definitie, reeks, doelen, pad, oordeel, prognose of kansen, bronnen",
            en="one indicator: definition, series, targets, trajectory, status, forecast or odds, sources",
        ),
        shape=documents.IndicatorDocument,
        make=_indicators,
    ),
    Kind(
        path=observations_path("{id}"),
        operation="observations",
        what=Text(
            nl="elke cel van één indicator: ook wat tegenspreekt, herzien of achtergehouden is",
            en="every cell of one indicator: also what conflicts, was revised or is withheld",
        ),
        shape=documents.ObservationsDocument,
        make=_observations,
    ),
    Kind(
        path=TARGETS,
        operation="targets",
        what=Text(nl="elke belofte in elke lezing", en="every promise in every reading"),
        shape=documents.TargetsDocument,
        make=_one(lists.targets_document),
    ),
    Kind(
        path=FINDINGS,
        operation="findings",
        what=Text(nl="waar elk doel staat", en="where every target stands"),
        shape=documents.FindingsDocument,
        make=_one(lists.findings_document),
    ),
    Kind(
        path=singles.OWNERS,
        operation="owners",
        what=Text(nl="de beleidsdomeinen en partners", en="the policy domains and partners"),
        shape=documents.OwnersDocument,
        make=_one(singles.owners_document),
    ),
    Kind(
        path=owner_path("{id}"),
        operation="owner",
        what=Text(
            nl="één beleidsdomein: zijn indicatoren, zijn aandeel, wat het moet leveren",
            en="one policy domain: its indicators, its share, what it must deliver",
        ),
        shape=documents.OwnerDocument,
        make=_owners,
    ),
    Kind(
        path=lists.PROBLEMS,
        operation="problems",
        what=Text(nl="de doelencheck", en="the target check"),
        shape=documents.ProblemsDocument,
        make=_one(lists.problems_document),
    ),
    Kind(
        path=lists.SOURCES,
        operation="sources",
        what=Text(nl="de bronnen en de verzegelde bestanden", en="the sources and the sealed files"),
        shape=documents.SourcesDocument,
        make=_one(lists.sources_document),
    ),
    Kind(
        path=lists.RELEASES,
        operation="releases",
        what=Text(nl="de kalender van de leveringen", en="the calendar of deliveries"),
        shape=documents.ReleasesDocument,
        make=_one(lists.releases_document),
    ),
)

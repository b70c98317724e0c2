"""Sorting study programmes by a named definition of STEM; what cannot be placed is said, never guessed.

A programme is looked up by its code where it has one that the list knows, else by its name, domain,
finality and grade together: ten names occur under more than one code, so a name alone says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache

from streefpad.model.records import (
    NOT_STATED,
    ByColumn,
    ByEntries,
    Classification,
    Classified,
    ListEntry,
    Match,
    NotPublished,
    Placed,
    Programme,
)
from streefpad.values.periods import Period
from streefpad.values.problems import Fact, Place, Problem, error_at, warning_at
from streefpad.values.texts import Text

STEM = "stem"
NOT_STEM = "not-stem"
CODE, NAME, DOMAIN, FINALITY, GRADE = "code", "name", "domain", "finality", "grade"  # of a programme
SHOWN = 5  # programmes that a problem names; the rest it counts

_DOMAINS = (
    ("1", "Taal en cultuur"),
    ("2", "STEM"),
    ("3", "Kunst en creatie"),
    ("4", "Land- en tuinbouw"),
    ("5", "Economie en organisatie"),
    ("6", "Maatschappij en welzijn"),
    ("7", "Sport"),
    ("8", "Voeding en horeca"),
    ("9", "Domeinoverschrijdend"),
    ("10", "Eerste graad"),
)

MATRIX_DOMAIN = Classification(
    id="matrix-domain",
    name=Text(nl="Domein STEM van de matrix", en="Domain STEM of the matrix"),
    rule=ByColumn(
        column=DOMAIN,
        categories=tuple(
            (written, STEM if code == "2" else NOT_STEM)
            for code, title in _DOMAINS
            for written in (code, title)
        ),
    ),
    note=Text(
        nl="Laat domeinoverschrijdende richtingen zoals Wetenschappen-Wiskunde (domein 9) en "
        "landbouwtechniek (domein 4) buiten STEM; bestaat pas sinds de modernisering.",
        en="Leaves programmes across domains such as Wetenschappen-Wiskunde (domain 9) and agricultural "
        "technology (domain 4) outside STEM; exists only since the modernisation.",
    ),
)
_LIST_UNKNOWN = Text(
    nl="De lijst van richtingen is niet gepubliceerd.", en="The list of programmes is not published."
)
NAMED = (
    MATRIX_DOMAIN,
    Classification(
        id="list-2012",
        name=Text(nl="STEM-lijst van 2012 (VRWI)", en="STEM list of 2012 (VRWI)"),
        rule=NotPublished(why=_LIST_UNKNOWN),
    ),
    Classification(
        id="official-category",
        name=Text(
            nl="STEM-categorie van de administratieve groep", en="STEM category of the administrative group"
        ),
        rule=NotPublished(
            why=Text(nl="De codelijst is niet gepubliceerd.", en="The code list is not published.")
        ),
    ),
    Classification(
        id="isced-f-2013",
        name=Text(nl="ISCED-F 2013", en="ISCED-F 2013"),
        rule=NotPublished(
            why=Text(
                nl="De toewijzing van Vlaamse richtingen aan ISCED-velden is niet gepubliceerd.",
                en="The assignment of Flemish programmes to ISCED fields is not published.",
            )
        ),
    ),
)


def count_day(period: Period) -> date:
    """The day on which a school year is counted: 1 February."""
    return date(period.year, 2, 1)


def classify(
    programmes: Iterable[Programme], classification: Classification, period: Period
) -> tuple[Classified | None, tuple[Problem, ...]]:
    """The programmes of a school year with their categories; None where the definition is not published."""
    place = Place(file=classification.id)
    match classification.rule:
        case NotPublished(why=why):
            facts: dict[str, Fact] = {
                "classification": classification.id,
                "name": classification.name,
                "why": why,
            }
            return None, (error_at("definition-not-published", place, **facts),)
        case ByColumn(column=column, categories=categories):
            known = dict(categories)
            placed = tuple(_by_column(each, column, known) for each in programmes)
        case ByEntries(entries=entries):
            day = count_day(period)
            in_force = _Entries([each for each in entries if each.holds(day)])
            placed = tuple(in_force.place(each) for each in programmes)
    classified = Classified(
        classification=classification.id, column=classification.column, period=period, placed=placed
    )
    return classified, _unplaced(classified, place)


def _by_column(programme: Programme, column: str, categories: Mapping[str, str]) -> Placed:
    category = categories.get(programme.get(column), "")
    return Placed(programme=programme, category=category, match=Match.RULE if category else Match.UNMATCHED)


class _Entries:
    """The entries in force on one day, by code and by name."""

    def __init__(self, entries: Sequence[ListEntry]) -> None:
        self._by_code: dict[str, list[ListEntry]] = {}
        self._by_name: dict[tuple[str, ...], list[ListEntry]] = {}
        for each in entries:
            if each.code:
                self._by_code.setdefault(each.code, []).append(each)
            if each.name:
                name = (_plain(each.name), *map(_plain, (each.domain, each.finality, each.grade)))
                self._by_name.setdefault(name, []).append(each)

    def place(self, programme: Programme) -> Placed:
        """The programme with the category of its entries, if they agree on one."""
        told = dict(programme.columns)
        code = told.get(CODE, NOT_STATED)
        if code != NOT_STATED and (found := self._by_code.get(code)):
            # A code may stand in two grades: the grade decides where the entries differ.
            grade = _plain(told.get(GRADE, NOT_STATED))
            same = [each for each in found if _plain(each.grade) == grade]
            return _settled(programme, same or found, Match.CODE)
        key = tuple(_plain(told.get(column, NOT_STATED)) for column in (NAME, DOMAIN, FINALITY, GRADE))
        if found := self._by_name.get(key, []):
            return _settled(programme, found, Match.NAME)
        return Placed(programme=programme, category="", match=Match.UNMATCHED)


def _settled(programme: Programme, entries: Sequence[ListEntry], match: Match) -> Placed:
    categories = {each.category for each in entries}
    if len(categories) == 1:
        return Placed(programme=programme, category=categories.pop(), match=match)
    return Placed(programme=programme, category="", match=Match.AMBIGUOUS)


@cache
def _plain(text: str) -> str:
    """The text without differences in case and spacing."""
    return " ".join(text.split()).casefold()


def _unplaced(classified: Classified, place: Place) -> tuple[Problem, ...]:
    """One warning for what is ambiguous, one for what is unmatched: how many programmes, and how much."""
    problems = []
    for match in (Match.AMBIGUOUS, Match.UNMATCHED):
        found = [each for each in classified.placed if each.match is match]
        if not found:
            continue
        counted = sum(each.programme.sums[0][1] for each in found if each.programme.sums)
        total = sum(each.programme.sums[0][1] for each in classified.placed if each.programme.sums)
        largest = sorted(found, key=lambda each: [-count for _, count in each.programme.sums[:1]])
        named = [each.programme.get(NAME) or each.programme.get(CODE) for each in largest]
        problems.append(
            warning_at(
                f"programmes-{match.value}",
                place,
                classification=classified.classification,
                period=classified.period,
                programmes=len(found),
                of=len(classified.placed),
                counted=counted,
                total=total,
                named="; ".join(each or "–" for each in named[:SHOWN]),
            )
        )
    return tuple(problems)

"""The site's own words about everyone's share, in Dutch and English."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.values.texts import Text

SHARING_STRINGS: Mapping[str, Text] = {
    "owner-carries-one": Text(nl="Draagt 1 doel: {how}.", en="Carries 1 target: {how}."),
    "owner-carries": Text(nl="Draagt {count} doelen: {how}.", en="Carries {count} targets: {how}."),
    "owner-sole": Text(nl="alleen", en="alone"),
    "owner-divided": Text(nl="samen met anderen, met een verdeling", en="with others, divided"),
    "owner-not-divided": Text(
        nl="samen met anderen, zonder dat verdeeld is wie wat doet",
        en="with others, without a division of who does what",
    ),
    "owner-parts": Text(nl="Nodig per jaar", en="Needed each year"),
    "owner-parts-note": Text(
        nl="Nog te gaan is het doel min het laatste cijfer; het tempo is wat van daar tot de einddatum "
        "nodig is. Van een doel dat niet verdeeld is, staat hier het geheel. Personen staan er alleen waar "
        "het aantal achter de noemer geteld is.",
        en="To go is the target less the latest figure; the pace is what is needed from there to the "
        "deadline. Of a target that is not divided the whole is given. People are given only where the "
        "number behind the denominator was counted.",
    ),
    "owner-agreements": Text(
        nl="Eigen overeenkomsten zonder het doel", en="Its own agreements without the target"
    ),
    "count-not-divided": Text(nl="Niet verdeeld", en="Not divided"),
    "part-of": Text(nl="Deel", en="Part"),
    "part-with": Text(nl="met {domains}", en="with {domains}"),
    "to-go": Text(nl="Nog te gaan", en="To go"),
    "pace-a-year": Text(nl="Per jaar", en="A year"),
    "people-a-year": Text(nl="Personen per jaar", en="People a year"),
    "parts": Text(nl="Ieders deel", en="Everyone’s part"),
    "joint": Text(nl="Beide doelen samen", en="Both targets together"),
    "partner": Text(nl="Partner", en="Partner"),
    "kind-of-agreement": Text(nl="Soort", en="Kind"),
}

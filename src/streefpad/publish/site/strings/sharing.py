"""The site's own words about everyone's share, in Dutch and English."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.values.texts import Text

SHARING: Mapping[str, Text] = {
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
        "nodig is. Wat vanaf nu nodig is, rust op een aanname: dat er sinds dat cijfer niets veranderde. "
        "Van een doel dat niet verdeeld is, staat hier het geheel. Personen staan er alleen waar het aantal "
        "achter de noemer geteld is; de aanname is dat het even groot blijft.",
        en="To go is the target less the latest figure; the pace is what is needed from there to the "
        "deadline. What is needed from now on rests on an assumption: that nothing changed since that "
        "figure. Of a target that is not divided the whole is given. People are given only where the number "
        "behind the denominator was counted; the assumption is that it stays the same.",
    ),
    "count-not-divided": Text(nl="Niet verdeeld", en="Not divided"),
    "part-of": Text(nl="Deel", en="Part"),
    "part-with": Text(nl="met {domains}", en="with {domains}"),
    "to-go": Text(nl="Nog te gaan", en="To go"),
    "pace-a-year": Text(nl="Per jaar", en="A year"),
    "pace-since": Text(nl="sinds {period}", en="since {period}"),
    "pace-now": Text(
        nl="vanaf nu (na {period}), bij gelijk cijfer: {pace}",
        en="from now on (after {period}), at the same figure: {pace}",
    ),
    "people-a-year": Text(nl="Personen per jaar", en="People a year"),
    "parts": Text(nl="Ieders deel", en="Everyone’s part"),
    "joint": Text(nl="Beide doelen samen", en="Both targets together"),
}

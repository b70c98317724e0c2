"""Why a series is not carried forward, or has no comparable moves: one template per reason code."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.values.texts import Text

PROJECTION_REASONS: Mapping[str, Text] = {
    "break-ahead": Text(
        nl="Vanaf {period} telt de reeks anders, en een prognose loopt niet over een breuk heen.",
        en="From {period} on the series counts differently, and a projection does not cross a break.",
    ),
    "no-move": Text(
        nl="Er is geen verschuiving in tijd of in punten om met andere reeksen te vergelijken.",
        en="There is no move, in time or in points, to compare with other series.",
    ),
    "no-variation": Text(
        nl="De reeks is nooit veranderd, zodat niet te zeggen is hoe ver ze gewoonlijk beweegt.",
        en="The series never changed, so nobody can say how far it usually moves.",
    ),
    "not-annual": Text(
        nl="Alleen reeksen met een cijfer per jaar of schooljaar worden vooruitgetrokken; deze staat bij "
        "{period}.",
        en="Only series with a figure a year or school year are carried forward; this one stands at "
        "{period}.",
    ),
    "not-finite": Text(
        nl="De berekening liep vast op deze cijfers.",
        en="The reckoning broke down on these figures.",
    ),
    "not-positive": Text(
        nl="De reeks bevat een waarde van nul of minder, en een groei in procent kan daar niet van "
        "vertrekken.",
        en="The series holds a value of zero or less, and growth in percent cannot start from that.",
    ),
    "nothing-to-project": Text(
        nl="Tot {until} is er niets vooruit te trekken: het laatste cijfer is dat van {latest}.",
        en="There is nothing to carry forward until {until}: the latest figure is that of {latest}.",
    ),
    "period-kind": Text(
        nl="{period} is geen periode van deze reeks, die het laatst bij {latest} staat.",
        en="{period} is no period of this series, which last stands at {latest}.",
    ),
    "share-out-of-range": Text(
        nl="Een aandeel ligt tussen 0 en 100 %, en hier is dat niet zo.",
        en="A share lies between 0 and 100%, and here it does not.",
    ),
    "too-erratic": Text(
        nl="De reeks springt zo sterk dat elke prognose ervan zinloos wordt.",
        en="The series jumps so much that any projection of it makes no sense.",
    ),
    "too-far-ahead": Text(
        nl="{until} ligt verder dan vooruitgetrokken wordt; verder dan {furthest} gaat het niet.",
        en="{until} lies further than series are carried forward; it goes no further than {furthest}.",
    ),
    "too-few-comparable": Text(
        nl="Vergelijkbare reeksen: {comparable}; er zijn er {needed} nodig.",
        en="Comparable series: {comparable}; {needed} are needed.",
    ),
    "too-few-observations": Text(
        nl="Voor een prognose heeft de reeks te weinig vergelijkbare cijfers.",
        en="The series has too few comparable figures for a projection.",
    ),
}

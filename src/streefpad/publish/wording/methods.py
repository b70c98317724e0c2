"""Why another office's method answers as it does: one template per reason code of `rules.methods`."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.values.texts import Text

METHOD_REASONS: Mapping[str, Text] = {
    # what keeps a method from answering
    "method-base-missing": Text(
        nl="Rond het jaar waarvan de methode vertrekt, is er geen cijfer.",
        en="There is no figure around the year from which the method starts.",
    ),
    "method-bounds-equal": Text(
        nl="De slechtste en de beste waarde zijn dezelfde, zodat niet te zien is welke kant op beter is.",
        en="The worst and the best value are the same, so that neither direction is the better one.",
    ),
    "method-deadline-before-base": Text(
        nl="De einddatum ligt niet na {base_period}, waarvan de methode vertrekt.",
        en="The deadline does not lie after {base_period}, from which the method starts.",
    ),
    "method-deadline-passed": Text(
        nl="{value:value} {period:in}: de einddatum is voorbij, en de methode kijkt alleen vooruit.",
        en="{value:value} {period:in}: the deadline has passed, and the method only looks ahead.",
    ),
    "method-does-not-apply": Text(
        nl="De methode kan niets zeggen over een doel van de soort ‘{kind:kind}’.",
        en="The method has nothing to say about a target of the kind “{kind:kind}”.",
    ),
    "method-parameter-out-of-range": Text(
        nl="Met de opgegeven waarde van ‘{parameter}’ kan de methode niet rekenen.",
        en="The method cannot reckon with the value given for “{parameter}”.",
    ),
    "method-ratio-not-positive": Text(
        nl="De methode rekent met verhoudingen boven 0, en de reeks bevat er een die dat niet is.",
        en="The method reckons with ratios above 0, and the series holds one that is not.",
    ),
    "method-series-broken": Text(
        nl="Vanaf {first} telt de reeks anders, en de methode vergelijkt niet over een breuk heen.",
        en="From {first} on the series counts differently, and the method does not compare across a break.",
    ),
    "method-share-at-its-end": Text(
        nl="De startmeting, {base:value} {base_period:in}, ligt op een uiteinde van de schaal; een s-vormig "
        "pad begint ertussen.",
        en="The baseline, {base:value} {base_period:in}, lies at an end of the scale; an s-shaped path "
        "starts in between.",
    ),
    "method-signs-differ": Text(
        nl="Van {base:value} naar {value:value} is geen groei in procent te berekenen.",
        en="No growth in percent leads from {base:value} to {value:value}.",
    ),
    "method-target-equals-base": Text(
        nl="Het doel, {target:stated}, is het cijfer van {base_period}: er is geen weg af te leggen.",
        en="The target, {target:stated}, is the figure of {base_period}: there is no way to go.",
    ),
    "method-target-without-number": Text(
        nl="Het doel noemt geen getal, en deze methode heeft er een nodig.",
        en="The target names no number, and this method needs one.",
    ),
    "method-too-few-observations": Text(
        nl="De methode heeft {needed} cijfers nodig; bruikbaar: {found}.",
        en="The method needs {needed} figures; usable: {found}.",
    ),
    # what it answers
    "method-direction-of-change": Text(
        nl="{value:value} {period:in}; gemiddeld {pace:change} per jaar sinds {base_period}, de laatste keer "
        "{last_change:change}.",
        en="{value:value} {period:in}; on average {pace:change} a year since {base_period}, the last time "
        "{last_change:change}.",
    ),
    "method-growth-against-needed": Text(
        nl="{base:value} {base_period:in}, {value:value} {period:in}: {growth:rate} groei per jaar, waar "
        "{needed:rate} nodig is om {target:stated} te halen.",
        en="{base:value} {base_period:in}, {value:value} {period:in}: {growth:rate} growth a year, where "
        "{needed:rate} is needed to reach {target:stated}.",
    ),
    "method-growth-alone": Text(
        nl="{base:value} {base_period:in}, {value:value} {period:in}: {growth:rate} groei per jaar.",
        en="{base:value} {base_period:in}, {value:value} {period:in}: {growth:rate} growth a year.",
    ),
    "method-level-not-kept": Text(
        nl="{value:value} {period:in} haalt {target:stated} niet; gemiddeld {pace:change} per jaar sinds "
        "{base_period}.",
        en="{value:value} {period:in} does not meet {target:stated}; on average {pace:change} a year since "
        "{base_period}.",
    ),
    "method-pace-against-needed": Text(
        nl="Sinds {base_period} ging het {pace:change} per jaar; nodig is {needed:change} per jaar om "
        "{target:stated} te halen.",
        en="Since {base_period} it went {pace:change} a year; {needed:change} a year is needed to reach "
        "{target:stated}.",
    ),
    "method-projection-against-target": Text(
        nl="In het tempo sinds {base_period}, {pace:change} per jaar, komt het op {projected:derived} uit; "
        "gevraagd is {target:stated}.",
        en="At the pace since {base_period}, {pace:change} a year, it comes to {projected:derived}; "
        "{target:stated} is asked for.",
    ),
    "method-target-achieved": Text(
        nl="{value:value} {period:in} haalt {target:stated}.",
        en="{value:value} {period:in} meets {target:stated}.",
    ),
    "method-way-covered": Text(
        nl="Van {base:value} {base_period:in} naar {value:value} {period:in}, op weg naar {target:stated}.",
        en="From {base:value} {base_period:in} to {value:value} {period:in}, on the way to {target:stated}.",
    ),
}

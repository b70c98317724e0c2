"""What the target check, the sources, counts, method, editions and search say."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.values.texts import Text

DATA: Mapping[str, Text] = {
    # check
    "check-lead": Text(
        nl="De doelencheck leest de agenda zoals het advies het vraagt: weinig indicatoren, duidelijke "
        "doelen, een afgebakend pad. Dit is wat nog ontbreekt of niet klopt.",
        en="The target check reads the agenda as the advice asks: few indicators, clear targets, "
        "a bounded path. This is what is still missing or not right.",
    ),
    "check-clean": Text(nl="Niets op te merken.", en="Nothing to remark."),
    "errors": Text(nl="Fouten", en="Errors"),
    "warnings": Text(nl="Waarschuwingen", en="Warnings"),
    "hints": Text(nl="Tips", en="Hints"),
    "error-note": Text(
        nl="Hierdoor kan een cijfer niet worden gebruikt.", en="These keep a figure from being used."
    ),
    "warning-note": Text(
        nl="Het cijfer wordt getoond, met deze kanttekening.", en="The figure is shown, with this note."
    ),
    "hint-note": Text(
        nl="Wat het advies of de agenda openlaat.", en="What the advice or the agenda leaves open."
    ),
    "check-owner-proposed": Text(
        nl="Bij {count} indicatoren is de eigenaar voorgesteld, niet beslist.",
        en="For {count} indicators the owner is proposed, not decided.",
    ),
    "check-milestone-assumed": Text(
        nl="Bij {count} doelen heeft het tussendoel in de bron geen getal; het is een aanname, afgeleid van "
        "het pad.",
        en="For {count} targets the source has no number for the milestone; it is an assumption, derived "
        "from the path.",
    ),
    "check-no-baseline-yet": Text(
        nl="Bij {count} doelen is er nog geen nulmeting; ze krijgen pas daarna een oordeel.",
        en="{count} targets have no baseline yet; they get a verdict only afterwards.",
    ),
    "check-indicator-without-data": Text(
        nl="Van {count} indicatoren ligt nog geen enkel cijfer in de kluis; een levering komt erbij met "
        "‘streefpad add’.",
        en="Of {count} indicators no figure at all is in the vault yet; “streefpad add” adds a delivery.",
    ),
    "check-target-without-value": Text(
        nl="Bij {count} doelen staat geen getal.", en="{count} targets state no number."
    ),
    "check-listed": Text(nl="Welke {count}", en="Which {count}"),
    "whole-agenda": Text(nl="De agenda als geheel", en="The agenda as a whole"),
    "accepted": Text(nl="Aanvaard ({by}):", en="Accepted ({by}):"),
    # sources
    "sources-lead": Text(
        nl="Elk cijfer komt uit een bron, en elke bron uit een verzegeld bestand. Waar bronnen elkaar "
        "tegenspreken, staan ze hier naast elkaar.",
        en="Every figure comes from a source, and every source from a sealed file. Where sources "
        "contradict each other, they stand side by side here.",
    ),
    "conflicts-none": Text(
        nl="Geen twee bronnen spreken elkaar tegen.", en="No two sources contradict each other."
    ),
    "for-programs": Text(
        nl="Ook voor programma’s: alles staat er ook als JSON, met elk cijfer tot op de cel.",
        en="For programs too: everything is there as JSON as well, every figure down to its cell.",
    ),
    "about-api": Text(nl="Over de API", en="About the API"),
    "source-list": Text(nl="Alle bronnen", en="All sources"),
    "source-licence": Text(nl="Licentie: {licence}.", en="Licence: {licence}."),
    "undated": Text(nl="zonder datum", en="undated"),
    "users": Text(nl="Gebruikt door {count} indicatoren", en="Used by {count} indicators"),
    "vintages": Text(nl="Verzegelde bestanden", en="Sealed files"),
    "vintages-note": Text(
        nl="Wie twijfelt, berekent de SHA-256 van het bestand en vergelijkt.",
        en="Whoever doubts computes the SHA-256 of the file and compares.",
    ),
    "not-public": Text(
        nl="Niet openbaar: het bestand is vertrouwelijk, en daarom ook zijn naam, grootte en hash.",
        en="Not public: the file is confidential, and so are its name, its size and its hash.",
    ),
    "retrieved": Text(nl="Opgehaald", en="Retrieved"),
    "retrieved-by": Text(nl="{date}, door {by}", en="{date}, by {by}"),
    "hash": Text(nl="SHA-256", en="SHA-256"),
    "size": Text(nl="{size} bytes", en="{size} bytes"),
    # counted from records
    "classification": Text(nl="Indeling", en="Classification"),
    "counted-from": Text(nl="Hoe geteld", en="How counted"),
    "counts": Text(nl="De aantallen", en="The counts"),
    "counts-note": Text(
        nl="Geteld uit records en daarna beschermd: zie de regel voor openbaarmaking bij de methode.",
        en="Counted from records and then guarded: see the disclosure rule under method.",
    ),
    "counted": Text(nl="Teller en noemer", en="Numerator and denominator"),
    "split": Text(nl="Waarom het geheel bewoog", en="Why the whole moved"),
    "split-note": Text(
        nl="Een gemiddelde kan hier geen daling verbergen: elk deel staat ernaast. Een oorzaak is dit niet.",
        en="An average cannot hide a fall here: each part stands beside it. It is no cause.",
    ),
    "split-between": Text(nl="Van {before} naar {after}", en="From {before} to {after}"),
    "split-part": Text(nl="Deel", en="Part"),
    "split-weight": Text(nl="Gewicht", en="Weight"),
    "split-rate": Text(nl="Aandeel", en="Share"),
    "split-composition": Text(nl="Door gewicht", en="By weight"),
    "split-rates": Text(nl="Door aandeel", en="By share"),
    "split-fell": Text(nl="daalde", en="fell"),
    "bridge": Text(nl="De brug over de breuk", en="The bridge over the break"),
    "bridge-caveat": Text(
        nl="De cijfers vóór {period} zijn schattingen, over een breuk gebracht; hoe, staat hieronder.",
        en="The figures before {period} are estimates, carried over a break; how is said below.",
    ),
    "bridge-before": Text(nl="Zoals geteld", en="As counted"),
    "bridge-value": Text(nl="Over de brug", en="Carried over"),
    "bridge-range": Text(nl="Marge", en="Range"),
    "bridge-sides": Text(nl="De reeksen zelf", en="The series themselves"),
    "waiting": Text(nl="Wachten op gegevens om te tellen", en="Waiting for data to count"),
    "waiting-note": Text(
        nl="Deze reeksen worden geteld zodra de gegevens ervoor geleverd zijn, en bekend is welke groepen "
        "erin meetellen.",
        en="These series are counted once the data for them are delivered, and it is known which groups "
        "count in them.",
    ),
    "disclosure": Text(nl="De regel voor openbaarmaking", en="The disclosure rule"),
    "disclosure-lead": Text(
        nl="Aantallen mensen passeren eerst deze regel, voor ze verschijnen. Hij staat in de agenda.",
        en="Numbers of people first pass this rule, before they appear. It stands in the agenda.",
    ),
    # method
    "method-source": Text(nl="Bron", en="Source"),
    "method-classes": Text(nl="Klassen", en="Classes"),
    "method-parameters": Text(nl="Parameters ({count})", en="Parameters ({count})"),
    "deadline-rule": Text(nl="Wat een jaartal betekent", en="What a year means"),
    # language choice
    "choose": Text(nl="Kies een taal", en="Choose a language"),
    # editions
    "changes": Text(nl="Wat veranderde", en="What changed"),
    "changes-lead": Text(
        nl="Elke editie naast de vorige: welk oordeel anders werd, en waardoor.",
        en="Each edition beside the one before it: which verdict changed, and because of what.",
    ),
    "changes-between": Text(nl="Van {before} tot {after}", en="From {before} to {after}"),
    "changes-moved": Text(nl="Oordelen die veranderden", en="Verdicts that changed"),
    "changes-was": Text(nl="was: {before}", en="was: {before}"),
    "changes-none-moved": Text(nl="Geen enkel oordeel veranderde.", en="No verdict changed."),
    "changes-no-cause": Text(nl="Niets anders dan de datum.", en="Nothing but the date."),
    "changes-nothing": Text(nl="Ook verder veranderde niets.", en="Nothing else changed either."),
    "editions": Text(nl="Vroegere edities", en="Earlier editions"),
    "editions-note": Text(
        nl="Elke editie staat hier precies zoals ze toen gepubliceerd werd.",
        en="Each edition stands here exactly as it was published then.",
    ),
    "past": Text(nl="Het oordeel in vroegere edities", en="The verdict in earlier editions"),
    "feed-edition": Text(
        nl="Editie van {date}: {moved} oordelen veranderd", en="Edition of {date}: {moved} verdicts changed"
    ),
    # search
    "search": Text(nl="Zoeken", en="Search"),
    "search-label": Text(
        nl="Zoek een doel, een indicator, een bron", en="Look for a goal, an indicator, a source"
    ),
    "search-found": Text(nl="# gevonden", en="# found"),
    "search-found-none": Text(
        nl="Niets gevonden. Een korter woord, of een deel ervan, vindt meer.",
        en="Nothing found. A shorter word, or a part of it, finds more.",
    ),
    "search-found-one": Text(nl="# gevonden", en="# found"),
    "index-goals": Text(nl="Doelstellingen", en="Goals"),
    "index-indicators": Text(nl="Indicatoren", en="Indicators"),
}

"""Problems of the agenda as a whole: goals, indicators, owners, deliveries that are due."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.publish.wording.problems.entry import HINT, ProblemWords
from streefpad.values.texts import Text

_WORK = Text(nl="Startmeting opzetten", en="Set up a baseline")

AGENDA: Mapping[str, ProblemWords] = {
    "acceptance-without-effect": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="‘{indicator}’ aanvaardt ‘{code}’, maar daar is niets van gevonden.",
            en="“{indicator}” accepts “{code}”, but nothing of that was found.",
        ),
        cases=(
            (
                "acceptable",
                Text(
                    nl="‘{indicator}’ aanvaardt ‘{code}’, maar alleen over gepubliceerde cijfers kan dat "
                    "({acceptable}).",
                    en="“{indicator}” accepts “{code}”, but only what is said of published figures can be "
                    "accepted ({acceptable}).",
                ),
            ),
        ),
        remedy=Text(
            nl="Haal ‘{code}’ weg bij ‘accepted’, of verbeter de code.",
            en="Take “{code}” out of “accepted”, or correct the code.",
        ),
        why=Text(
            nl="Een aanvaarding die blijft staan, verzwijgt morgen iets anders.",
            en="An acceptance left behind keeps quiet about something else tomorrow.",
        ),
        example="accepted: [{code: share-out-of-range, by: steering group, why: Published so}]",
        facts={"indicator": "stem-intake", "code": "share-out-of-range"},
    ),
    "goal-without-indicator": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="Doelstelling {goal} (‘{name}’) heeft geen indicator.",
            en="Goal {goal} (“{name}”) has no indicator.",
        ),
        remedy=Text(
            nl="Kies een indicator voor deze doelstelling, of zeg in de agenda waarom er geen is.",
            en="Choose an indicator for this goal, or say in the agenda why there is none.",
        ),
        why=Text(
            nl="Wat niet gemeten wordt, kan niet gehaald of gemist worden.",
            en="What is not measured can be neither reached nor missed.",
        ),
        example="goals:\n  - {number: 3, name: {nl: Levenslang leren, en: Lifelong learning}}",
        facts={"goal": 3, "name": Text(nl="Levenslang leren", en="Lifelong learning")},
    ),
    "too-many-indicators": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="De agenda telt {count} indicatoren; ze heeft zich er hoogstens {most} voorgenomen.",
            en="The agenda has {count} indicators; it set itself {most} at most.",
        ),
        remedy=Text(
            nl="Laat indicatoren vallen, of verhoog ‘max_indicators’ en zeg waarom.",
            en="Drop indicators, or raise “max_indicators” and say why.",
        ),
        why=Text(
            nl="Weinig indicatoren met een duidelijk doel worden gevolgd; veel indicatoren worden opgelijst.",
            en="Few indicators with a clear target are followed; many are merely listed.",
        ),
        example="max_indicators: 12",
        facts={"count": 21, "most": 12},
    ),
    "indicator-without-owner": ProblemWords(
        severities=HINT,
        wrong=Text(nl="‘{indicator}’ heeft geen eigenaar.", en="“{indicator}” has no owner."),
        remedy=Text(
            nl="Schrijf bij ‘owners’ welk beleidsdomein trekt, en sinds wanneer.",
            en="Write at “owners” which policy domain leads, and since when.",
        ),
        why=Text(
            nl="Een gezamenlijke agenda werkt alleen als elk doel van iemand is.",
            en="A joint agenda works only where every target is somebody's.",
        ),
        example="id: bicycle-parking\n# no owners",
        facts={"indicator": "bicycle-parking"},
    ),
    "owner-proposed": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="Dat ‘{domain}’ eigenaar is van ‘{indicator}’ is voorgesteld, niet beslist.",
            en="That “{domain}” owns “{indicator}” is proposed, not decided.",
        ),
        remedy=Text(
            nl="Laat het beslissen en haal dan ‘proposed: true’ weg.",
            en="Have it decided, and then take “proposed: true” out.",
        ),
        why=Text(
            nl="Wie voorgesteld is, kan nog niet aangesproken worden.",
            en="Whoever is merely proposed cannot be held to it yet.",
        ),
        example="owners: [{domain: mobility, role: lead, proposed: true}]",
        facts={"indicator": "cycle-to-work", "domain": "mobility"},
    ),
    "indicator-without-target": ProblemWords(
        severities=HINT,
        wrong=Text(nl="‘{indicator}’ heeft geen doel.", en="“{indicator}” has no target."),
        remedy=Text(
            nl="Stel een doel, of haal het nummer weg als de reeks alleen context geeft.",
            en="Set a target, or take its number out if the series only gives context.",
        ),
        why=Text(
            nl="Zonder doel zegt een cijfer niet of het goed gaat.",
            en="Without a target a figure does not say whether things go well.",
        ),
        example="id: cycle-to-school\nnumber: 1c",
        facts={"indicator": "cycle-to-school"},
    ),
    "indicator-without-source": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="Nergens staat welke tabel de cijfers van ‘{indicator}’ zal leveren.",
            en="Nothing says which table will deliver the figures of “{indicator}”.",
        ),
        remedy=Text(
            nl="Noem bij ‘figures’ de gegevensstroom en de rij, of maak een gegevensstroom die ze zou "
            "vullen.",
            en="Name the dataflow and the row at “figures”, or make a dataflow that would fill it.",
        ),
        why=Text(
            nl="Een indicator zonder bron blijft een voornemen.",
            en="An indicator without a source remains an intention.",
        ),
        example="id: bicycle-parking\n# no figures",
        facts={"indicator": "bicycle-parking"},
    ),
    "indicator-without-data": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="Voor ‘{indicator}’ ligt nog geen enkel cijfer in de kluis.",
            en="The vault holds no figure yet for “{indicator}”.",
        ),
        remedy=Text(
            nl="Voeg een levering van de gegevensstroom ‘{dataflow}’ toe met ‘streefpad add’.",
            en="Add a delivery of the dataflow “{dataflow}” with “streefpad add”.",
        ),
        why=Text(
            nl="De gegevensstroom is afgesproken, maar er is nog niets geleverd.",
            en="The dataflow has been agreed, but nothing has been delivered.",
        ),
        example="figures: {dataflow: participation, row: girls-in-academies}",
        facts={"indicator": "girls-in-academies", "dataflow": "participation"},
    ),
    "next-step-missing": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="‘{indicator}’ heeft nog geen nulmeting, en niet alles staat er: wie doet wat, tegen wanneer.",
            en="“{indicator}” has no baseline yet, and it is not fully said who does what by when.",
        ),
        remedy=Text(
            nl="Vul ‘next_step’ aan met what, owner en due.",
            en="Complete “next_step” with what, owner and due.",
        ),
        why=Text(
            nl="‘Eerst zicht krijgen’ is pas een afspraak met een naam en een datum erbij.",
            en="“First get a view” is an agreement only with a name and a date.",
        ),
        example="next_step: {what: {nl: Fietsen tellen, en: Count the bicycles}}",
        facts={"indicator": "bicycle-parking", "target": "bicycle-parking"},
    ),
    "overdue-next-step": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="Te laat: ‘{what}’ (‘{indicator}’) moest er zijn op {due:date}.",
            en="Overdue: “{what}” (“{indicator}”) was due on {due:date}.",
        ),
        remedy=Text(
            nl="Vraag het na bij ‘{owner}’, of spreek een nieuwe datum af en pas ‘due’ aan.",
            en="Ask “{owner}”, or agree on a new date and change “due”.",
        ),
        why=Text(
            nl="Zolang deze stap niet gezet is, blijft het doel zonder oordeel.",
            en="Until this step is taken the target stays without a verdict.",
        ),
        example="next_step: {what: {nl: Startmeting opzetten, en: Set up a baseline}, "
        "owner: mobility, due: 2025-06-30}",
        facts={"indicator": "bicycle-parking", "owner": "mobility", "what": _WORK, "due": "2025-06-30"},
    ),
    "overdue-release": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="Te laat: de levering ‘{what}’ van ‘{dataflow}’ moest er zijn op {due:date}.",
            en="Overdue: the delivery “{what}” of “{dataflow}” was due on {due:date}.",
        ),
        remedy=Text(
            nl="Vraag ernaar bij wie ze levert en voeg ze toe met ‘streefpad add’, of pas ‘due’ aan.",
            en="Ask whoever delivers it and add it with “streefpad add”, or change “due”.",
        ),
        why=Text(
            nl="Een ontbrekende levering laat elk oordeel op oude cijfers steunen.",
            en="While a delivery is missing, every verdict rests on old figures.",
        ),
        example="releases: [{what: {nl: Stadsenquête 2026, en: City survey 2026}, due: 2027-03-01}]",
        facts={
            "dataflow": "cycling",
            "what": Text(nl="Stadsenquête 2026", en="City survey 2026"),
            "owner": "mobility",
            "due": "2027-03-01",
        },
    ),
}

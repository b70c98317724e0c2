"""What can be wrong with registers: how they are described, their rows, and what is counted of them."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.publish.wording.problems.entry import ERROR, HINT, WARNING, ProblemWords
from streefpad.values.periods import school_year
from streefpad.values.texts import Text

_DESCRIBED: Mapping[str, ProblemWords] = {
    "register-without-codelist": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De kolom ‘{column}’ van het register ‘{dataflow}’ heeft geen codelijst.",
            en="The column “{column}” of the register “{dataflow}” has no code list.",
        ),
        remedy=Text(
            nl="Noem onder ‘codelists’ bij ‘register’ de codelijst van ‘{column}’.",
            en="Name the code list of “{column}” under “codelists” at “register”.",
        ),
        why=Text(
            nl="Welke codes in deze kolom mogen staan, weet alleen de agenda; zonder lijst glipt elke "
            "schrijffout erdoor.",
            en="Only the agenda knows which codes this column may hold; without a list every slip gets "
            "through.",
        ),
        example="register: participation",
        facts={"dataflow": "stem-participation", "column": "offer"},
    ),
    "register-awaited": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="Het register ‘{dataflow}’ heeft nog geen rij; indicatoren die erop wachten: {indicators}.",
            en="The register “{dataflow}” has no row yet; indicators that wait for it: {indicators}.",
        ),
        remedy=Text(
            nl="Voeg een bestand toe met ‘streefpad add’, of keur formulieren goed die het vullen.",
            en="Add a file with “streefpad add”, or approve forms that fill it.",
        ),
        why=Text(
            nl="Niets weten is iets anders dan nul.",
            en="Knowing nothing is something else than nought.",
        ),
        example="register: agreements",
        facts={"dataflow": "stem-agreements", "indicators": 2},
    ),
    "form-parts-overlap": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{field}’ en ‘{other}’ zijn allebei een deel van ‘{whole}’, maar verdelen het niet volgens "
            "dezelfde kolom.",
            en="“{field}” and “{other}” are both a part of “{whole}”, but do not divide it by the same "
            "column.",
        ),
        remedy=Text(
            nl="Geef alle delen van één veld (of) dezelfde kolommen onder ‘as’, of neem ze op in de sleutel.",
            en="Give all parts of one field (of) the same columns under “as”, or make them part of the key.",
        ),
        why=Text(
            nl="Van twee delen die elkaar kunnen overlappen, weet niemand hoe groot de rest is.",
            en="Of two parts that may overlap nobody knows how large the rest is.",
        ),
        example="fields: [{id: poor, of: all, as: {disadvantaged: yes}}, {id: girls, of: all, as: {sex: F}}]",
        facts={"field": "poor", "other": "girls", "whole": "all"},
    ),
}
_ROWS: Mapping[str, ProblemWords] = {
    "register-row-twice": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Deze rij staat ook in {first}: ‘{what}’.",
            en="This row stands in {first} as well: “{what}”.",
        ),
        remedy=Text(
            nl="Laat ze door één bron leveren. Tot dan telt de eerste, en worden cijfers over mensen "
            "achtergehouden.",
            en="Have one source deliver it. Until then the first one counts, and figures about people are "
            "withheld.",
        ),
        why=Text(
            nl="Wie twee keer geleverd wordt, zou twee keer geteld worden.",
            en="Who is delivered twice would be counted twice.",
        ),
        example="agreement,kind,partner,owner\nA-12,academy-contract,Techniekhuis,EWI",
        facts={"what": "A-12", "first": "vault/stem-agreements/2027-02-01-ewi-1f/agreements.csv:4"},
    ),
    "register-ends-first": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{until}’ is {end:date}, en dat is vóór ‘{since}’ ({start:date}).",
            en="“{until}” is {end:date}, which is before “{since}” ({start:date}).",
        ),
        remedy=Text(
            nl="Verbeter een van beide datums; een leeg einde betekent: zonder einde.",
            en="Correct one of the two dates; an empty end means: without an end.",
        ),
        why=Text(
            nl="Wat eindigt vóór het begint, is op geen enkele dag van kracht.",
            en="What ends before it begins is in force on no day.",
        ),
        example="agreement,since,until\nA-12,2027-09-01,2026-08-31",
        facts={"since": "since", "start": "2027-09-01", "until": "until", "end": "2026-08-31"},
    ),
    "register-event-ahead": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Dit zou gebeurd zijn op {on:date}, maar het bestand kwam binnen op {day:date}.",
            en="This would have happened on {on:date}, but the file arrived on {day:date}.",
        ),
        remedy=Text(
            nl="Verbeter de datum, of laat de rij weg tot het gebeurd is.",
            en="Correct the date, or leave the row out until it has happened.",
        ),
        why=Text(
            nl="Wat nog moet gebeuren, telt niet mee.",
            en="What has still to happen does not count.",
        ),
        example="profile,kind,event,on,by\nwelder,occupational,reviewed,2062-03-01,VDAB",
        facts={"on": "2062-03-01", "day": "2026-11-25"},
    ),
}
_COUNTED: Mapping[str, ProblemWords] = {
    "register-part-exceeds": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="In het register ‘{dataflow}’ is ‘{part}’ in {period} groter dan ‘{whole}’, waarvan het een "
            "deel is.",
            en="In the register “{dataflow}”, “{part}” in {period} is larger than “{whole}”, of which it is "
            "a part.",
        ),
        remedy=Text(
            nl="Laat de rijen van die periode nakijken. Tot dan verschijnt geen cijfer van die periode.",
            en="Have the rows of that period checked. Until then no figure of that period appears.",
        ),
        why=Text(
            nl="Een deel dat groter is dan zijn geheel, is verkeerd geteld, en zo’n telling laat zich niet "
            "beveiligen.",
            en="A part that is larger than its whole was counted wrongly, and such a count cannot be "
            "guarded.",
        ),
        example="period,provider,subject,group,number\n2026,vdab,maths,stock,40\n2026,vdab,maths,hybrid,60",
        facts={
            "dataflow": "stem-teachers",
            "period": school_year(2026),
            "part": "hybrid",
            "whole": "stock",
        },
    ),
    "difference-one-sided": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{indicator}’ in {period}: van {groups} groepen is maar één van beide aantallen bekend.",
            en="“{indicator}” in {period}: of {groups} groups only one of the two numbers is known.",
        ),
        remedy=Text(
            nl="Lever voor elke groep beide aantallen, ook waar er een nul is.",
            en="Deliver both numbers for every group, also where one is nought.",
        ),
        why=Text(
            nl="Wat niet geleverd is, is niet nul: zonder beide aantallen weet niemand wat er tekort is.",
            en="What was not delivered is not nought: without both numbers nobody knows what is lacking.",
        ),
        example="period,provider,subject,group,number\n2026,vdab,maths,need,40",
        facts={"indicator": "stem-teacher-shortage", "period": school_year(2026), "groups": 3},
    ),
    "register-distinct-personal": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{indicator}’ telt hoeveel verschillende er zijn, en vraagt daarbij naar ‘{column}’.",
            en="“{indicator}” counts how many different ones there are, and asks for “{column}” in doing so.",
        ),
        remedy=Text(
            nl="Laat ‘{column}’ weg, of tel de mensen zelf (zonder ‘distinct’).",
            en="Leave out “{column}”, or count the people themselves (without “distinct”).",
        ),
        why=Text(
            nl="Zo’n aantal gaat niet langs de regel voor openbaarmaking. Wie weet dat maar één "
            "initiatief of één gemeente telt, weet iets over wie daar was.",
            en="Such a number does not pass the disclosure rule. Whoever knows that a single "
            "initiative or municipality counts, knows something of who was there.",
        ),
        example="count: {of: {dataflow: stem-participation, where: {sex: F}}, distinct: initiative}",
        facts={"indicator": "initiatives-with-girls", "column": "sex"},
    ),
    "round-incomplete": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="Het formulier ‘{form}’ over {period} is goedgekeurd van {approved} van de {asked} partners "
            "die bevraagd werden; cijfers die erop rusten zijn voorlopig.",
            en="The form “{form}” about {period} is approved of {approved} of the {asked} partners who were "
            "asked; figures that rest on it are provisional.",
        ),
        remedy=Text(
            nl="Keur de andere formulieren goed, of zeg bij het cijfer wie ontbreekt.",
            en="Approve the other forms, or say with the figure who is missing.",
        ),
        why=Text(
            nl="Wie niet antwoordde, is niet niemand: het cijfer van het jaar kan nog veranderen.",
            en="Who did not answer is not nobody: the figure of the year can still change.",
        ),
        example="asked: 4\nreturns: [house, club, school]",
        facts={"form": "after-school", "period": "2026", "approved": 3, "asked": 4},
    ),
    "register-counts-mixed": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{indicator}’ zegt niet welke ‘{column}’ telt.",
            en="“{indicator}” does not say which “{column}” counts.",
        ),
        remedy=Text(
            nl="Neem één code van ‘{column}’ op in elke voorwaarde (where).",
            en="Put one code of “{column}” in every condition (where).",
        ),
        why=Text(
            nl="Verwachtingen tellen niet op met wie er was, en personen niet met deelnames.",
            en="Forecasts do not add up with those who attended, nor persons with participations.",
        ),
        example="count: {of: {dataflow: stem-participation, where: {sex: F}}}",
        facts={"indicator": "participants", "column": "stage"},
    ),
    "no-register": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{indicator}’ telt ‘{key}’ in ‘{dataflow}’, maar dat is geen register dat daarvoor dient.",
            en="“{indicator}” counts “{key}” in “{dataflow}”, but that is no register that serves for it.",
        ),
        remedy=Text(
            nl="Noem een gegevensstroom met register: {needed}.",
            en="Name a dataflow with register: {needed}.",
        ),
        why=Text(
            nl="Alleen zo’n register heeft de kolommen die hiervoor nodig zijn.",
            en="Only such a register has the columns that this takes.",
        ),
        example="fulfilled: {of: {dataflow: stem-agreements}}",
        facts={
            "indicator": "profiles-up-to-date",
            "key": "fulfilled",
            "dataflow": "stem-agreements",
            "needed": "profiles",
        },
    ),
    "fulfilled-without-conditions": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{indicator}’ telt wat aan de voorwaarden van zijn streefcijfer voldoet, maar geen "
            "streefcijfer van de soort ‘count’ stelt er.",
            en="“{indicator}” counts what fulfils the conditions of its target, but no target of the kind "
            "“count” states any.",
        ),
        remedy=Text(
            nl="Geef het streefcijfer de soort ‘count’, met voorwaarden (conditions).",
            en="Give the target the kind “count”, with conditions.",
        ),
        why=Text(
            nl="Zonder voorwaarde voldoet alles, en dat zegt niets.",
            en="Without a condition everything fulfils it, which says nothing.",
        ),
        example="kind: complete",
        facts={"indicator": "profiles-up-to-date"},
    ),
    "computed-unit": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{indicator}’ wordt geteld als ‘{key}’, en de eenheid daarvan is {needed}.",
            en="“{indicator}” is counted as “{key}”, the unit of which is {needed}.",
        ),
        remedy=Text(
            nl="Schrijf unit: {needed}.",
            en="Write unit: {needed}.",
        ),
        why=Text(
            nl="Een verhouding die als percentage gelezen wordt, krijgt een verkeerd oordeel.",
            en="A ratio that is read as a percentage gets a wrong verdict.",
        ),
        example="unit: percent\nrelative: {activity: girls-in-offer, population: girls-in-flanders}",
        facts={"indicator": "girls-proportional", "key": "relative", "needed": "ratio"},
    ),
    "relative-parts": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{indicator}’ deelt door of op ‘{other}’, maar dat is geen percentage met dezelfde soort "
            "periodes.",
            en="“{indicator}” divides by or into “{other}”, which is no percentage with the same kind of "
            "period.",
        ),
        remedy=Text(
            nl="Noem twee indicatoren in procent die de tijd op dezelfde manier tellen als deze.",
            en="Name two indicators in percent that count time in the same way as this one.",
        ),
        why=Text(
            nl="Alleen een aandeel in dezelfde periode laat zich met een aandeel vergelijken.",
            en="Only a share in the same period can be compared with a share.",
        ),
        example="relative: {activity: girls-in-offer, population: girls-counted}",
        facts={"indicator": "girls-proportional", "other": "girls-counted"},
    ),
}
REGISTERS: Mapping[str, ProblemWords] = {**_DESCRIBED, **_ROWS, **_COUNTED}

"""Problems of what is counted from records: definitions, bridges, disclosure control."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from streefpad.publish.wording.problems.entry import (
    ERROR,
    HINT,
    WARNING,
    ProblemWords,
)
from streefpad.values.periods import school_year
from streefpad.values.problems import Severity
from streefpad.values.texts import Text

ERROR_OR_WARNING = (Severity.ERROR, Severity.WARNING)

COUNTING: Mapping[str, ProblemWords] = {
    "bridge-across-definitions": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De brug van ‘{indicator}’ verbindt twee indelingen: ‘{first}’ en ‘{second}’.",
            en="The bridge of “{indicator}” joins two classifications: “{first}” and “{second}”.",
        ),
        remedy=Text(
            nl="Tel beide reeksen met dezelfde indeling, of laat ze naast elkaar staan.",
            en="Count both series by the same classification, or leave them side by side.",
        ),
        why=Text(
            nl="Een brug gaat over één breuk; wie ook van definitie wisselt, meet iets anders.",
            en="A bridge crosses one break; whoever changes the definition too measures something else.",
        ),
        example="bridge: {by: third-grade-2023, before: stem-bso, after: stem-labour-market}",
        facts={"indicator": "stem-bridged", "first": "list-2012", "second": "matrix-domain"},
    ),
    "bridge-without-overlap": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Voor ‘{indicator}’ zijn in geen enkele periode beide tellingen bruikbaar bekend "
            "(overlap: {overlaps}).",
            en="For “{indicator}” both countings are usably known in no period (overlap: {overlaps}).",
        ),
        remedy=Text(
            nl="Noem onder ‘overlap’ een reeks die de nieuwe telling in oude jaren heeft; "
            "0 en 100 % zeggen niets.",
            en="Name under “overlap” a series with the new counting in old years; 0 and 100% say nothing.",
        ),
        why=Text(
            nl="Zonder dubbel gemeten jaar is het verschil tussen beide tellingen een gok.",
            en="Without a year that was measured twice the difference of the countings is a guess.",
        ),
        example="bridge: {by: third-grade-2023, before: stem-bso, after: stem-labour-market}",
        facts={"indicator": "stem-bridged", "bridge": "third-grade-2023", "overlaps": 0},
    ),
    "counts-unsafe": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Voor {period} zijn de tellingen van ‘{dataflow}’ niet te beveiligen: kleine aantallen "
            "blijven af te leiden.",
            en="For {period} the counts of “{dataflow}” cannot be guarded: small ones can still be derived.",
        ),
        remedy=Text(
            nl="Vraag minder uitsplitsingen tegelijk, of versoepel de regel onder ‘disclosure’ "
            "in agenda.yaml.",
            en="Ask for fewer disaggregations at once, or relax the rule under “disclosure” in agenda.yaml.",
        ),
        why=Text(
            nl="Wat af te leiden is, is gepubliceerd; daarom verschijnt van dat jaar niets.",
            en="What can be derived is published; so nothing of that year appears.",
        ),
        example="disclosure: {minimum: 50}",
        facts={"dataflow": "enrolments", "period": school_year(2025)},
    ),
    "figure-withheld": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="{period} van ‘{indicator}’ wordt niet gepubliceerd: {reason:withheld}.",
            en="{period} of “{indicator}” is not published: {reason:withheld}.",
        ),
        remedy=Text(
            nl="Er is niets te doen: de regel onder ‘disclosure’ in agenda.yaml beschermt wie geteld is.",
            en="Nothing needs doing: the rule under “disclosure” in agenda.yaml protects those counted.",
        ),
        why=Text(
            nl="Een klein aantal wijst personen aan.",
            en="A small count points at persons.",
        ),
        example="disclosure: {minimum: 5}",
        facts={"indicator": "girls-in-stem", "period": school_year(2024), "reason": "numerator-hidden"},
    ),
    "holds-records": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{dataflow}’ bevat records, geen tabel met cijfers.",
            en="“{dataflow}” holds records, not a table of figures.",
        ),
        remedy=Text(
            nl="Voeg het bestand toe met ‘streefpad records add’.",
            en="Add the file with “streefpad records add”.",
        ),
        why=Text(
            nl="Records worden eerst geteld en beveiligd, en pas dan cijfers.",
            en="Records are counted and guarded first, and become figures only then.",
        ),
        example="streefpad add …-2024-2025-1feb.csv --dataflow enrolments",
        facts={"dataflow": "enrolments"},
    ),
    "no-records": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{indicator}’ telt records van ‘{dataflow}’, maar dat is een tabel met cijfers.",
            en="“{indicator}” counts records of “{dataflow}”, but that is a table of figures.",
        ),
        remedy=Text(
            nl="Beschrijf de records onder ‘records’ bij de gegevensstroom, of gebruik ‘figures’.",
            en="Describe the records under “records” at the dataflow, or use “figures”.",
        ),
        why=Text(
            nl="Alleen records hebben kolommen om op te tellen.",
            en="Only records have columns to count by.",
        ),
        example="share: {of: {dataflow: stem-monitor, where: {form: bso}}, in: …}",
        facts={"indicator": "stem-intake", "dataflow": "stem-monitor"},
    ),
    "other-count-day": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Dit bestand telt op een andere dag: ‘{found}’ in de naam ‘{file}’.",
            en="This file counts on another day: “{found}” in the name “{file}”.",
        ),
        remedy=Text(
            nl="Neem het bestand met de telling van 1 februari.",
            en="Take the file with the count of 1 February.",
        ),
        why=Text(
            nl="In de loop van het jaar komen er leerlingen bij: twee dagen zijn niet te vergelijken.",
            en="Pupils come in during the year: two days cannot be compared.",
        ),
        example="leerlingenaantallen_discimus_voorlopig_1.xlsx",
        facts={"found": "1okt", "file": "dataset-2023-2024-1okt.csv"},
    ),
    "out-of-bounds": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{what}’ is {text}, maar moet {bounds} zijn.",
            en="“{what}” is {text}, but must be {bounds}.",
        ),
        remedy=Text(nl="Schrijf een getal binnen die grenzen.", en="Write a number within those bounds."),
        why=Text(
            nl="Een regel met een onmogelijk getal beschermt niemand.",
            en="A rule with an impossible number protects nobody.",
        ),
        example="disclosure: {minimum: 0}",
        facts={"what": "minimum", "text": "0", "bounds": "≥ 1"},
    ),
    "period-differs": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De naam ‘{file}’ zegt {named}, maar gevraagd is {period}.",
            en="The name “{file}” says {named}, but {period} was asked for.",
        ),
        remedy=Text(
            nl="Geef de periode van het bestand, of neem het bestand van die periode.",
            en="Give the period of the file, or take the file of that period.",
        ),
        why=Text(
            nl="Een bestand onder het verkeerde jaar verschuift elk cijfer.",
            en="A file under the wrong year shifts every figure.",
        ),
        example="streefpad records add …-2023-2024-1feb.csv --period 2024-2025",
        facts={
            "file": "dataset-2023-2024-1feb.csv",
            "named": school_year(2024),
            "period": school_year(2025),
        },
    ),
    "programmes-not-bridged": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="In {period} kent de concordantie ‘{bridge}’ {programmes} van {of} opleidingen niet: {named}.",
            en="In {period} the concordance “{bridge}” does not know {programmes} of {of} programmes: "
            "{named}.",
        ),
        remedy=Text(
            nl="Vul de concordantie aan; tot dan blijven ze in hun oude kolommen staan.",
            en="Complete the concordance; until then they stay in their old columns.",
        ),
        why=Text(
            nl="Een opleiding die niet mee over de brug gaat, ontbreekt in de nieuwe telling.",
            en="A programme that does not cross the bridge is missing from the new counting.",
        ),
        example="concordance: [{old: {name: Houtbewerking}, new: {finality: Arbeidsmarktfinaliteit}}]",
        facts={
            "bridge": "third-grade-2023",
            "period": school_year(2023),
            "programmes": 2,
            "of": 91,
            "named": "Houtbewerking; Kantoor",
        },
    ),
    "records-awaited": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="Van ‘{dataflow}’ is nog niets verzegeld; {indicators} indicatoren wachten erop.",
            en="Nothing of “{dataflow}” has been sealed yet; {indicators} indicators wait for it.",
        ),
        remedy=Text(
            nl="Haal de bestanden op en voeg ze toe met ‘streefpad records add’.",
            en="Fetch the files and add them with “streefpad records add”.",
        ),
        why=Text(
            nl="Records worden niet meegeleverd: wie de monitor maakt, verzegelt ze zelf.",
            en="Records are not shipped: whoever makes the monitor seals them.",
        ),
        example="dataflow: enrolments",
        facts={"dataflow": "enrolments", "indicators": 27},
    ),
    "records-unplaced": ProblemWords(
        severities=ERROR_OR_WARNING,
        wrong=Text(
            nl="In {period} kan ‘{classification}’ {part:derived} % van de noemer van ‘{indicator}’ "
            "niet plaatsen.",
            en="In {period} “{classification}” cannot place {part:derived}% of the denominator of "
            "“{indicator}”.",
        ),
        remedy=Text(
            nl="Vul de indeling aan; boven 5 % wordt het cijfer ingehouden.",
            en="Complete the classification; above 5% the figure is withheld.",
        ),
        why=Text(
            nl="Een opleiding zonder plaats is nooit stilzwijgend ‘geen STEM’.",
            en="A programme without a place is never silently “not STEM”.",
        ),
        example="classification: list-2012",
        facts={
            "indicator": "stem-bso",
            "period": school_year(2023),
            "classification": "list-2012",
            "part": Decimal("1.4"),
        },
    ),
    "sealed-otherwise": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De records van {period} zijn verzegeld onder een andere beschrijving van ‘{dimension}’.",
            en="The records of {period} were sealed under another description of “{dimension}”.",
        ),
        remedy=Text(
            nl="Voeg het bestand opnieuw toe met ‘streefpad records add’; het oude blijft liggen.",
            en="Add the file again with “streefpad records add”; the old one stays where it is.",
        ),
        why=Text(
            nl="Kolommen die toen niet bewaard zijn, zijn nu niet te tellen.",
            en="Columns that were not kept then cannot be counted now.",
        ),
        example="records: {dimensions: {programme: {…}}}",
        facts={"period": school_year(2024), "dimension": "programme"},
    ),
    "synthetic-records": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{file}’ is nagemaakt, volgens ‘{label}’ ernaast, en deze agenda publiceert echte cijfers.",
            en="“{file}” is made up, as “{label}” beside it says, and this agenda publishes real figures.",
        ),
        remedy=Text(
            nl="Gebruik een agenda met ‘synthetic: true’ om te oefenen.",
            en="Use an agenda with “synthetic: true” to practise.",
        ),
        why=Text(
            nl="Nagemaakte leerlingen mogen nooit als echte verschijnen.",
            en="Pupils that are made up must never appear as real ones.",
        ),
        example="streefpad records add synthetic/…-2024-2025-1feb.csv",
        facts={"file": "dataset-2024-2025-1feb.csv", "label": "synthetic.json"},
    ),
    "two-dataflows": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Teller en noemer komen uit twee gegevensstromen: ‘{first}’ en ‘{second}’.",
            en="Numerator and denominator come from two dataflows: “{first}” and “{second}”.",
        ),
        remedy=Text(
            nl="Neem beide uit dezelfde gegevensstroom.",
            en="Take both from the same dataflow.",
        ),
        why=Text(
            nl="Een deel van iets anders is geen aandeel.",
            en="A part of something else is no share.",
        ),
        example="share: {of: {dataflow: intake}, in: {dataflow: enrolments}}",
        facts={"first": "intake", "second": "enrolments"},
    ),
    "two-origins": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De indicator heeft zowel ‘{first}’ als ‘{second}’.",
            en="The indicator has both “{first}” and “{second}”.",
        ),
        remedy=Text(
            nl="Maak er twee indicatoren van: wat gepubliceerd en wat geteld is, zijn twee reeksen.",
            en="Make two indicators of it: what was published and what is counted are two series.",
        ),
        why=Text(
            nl="Wat met één definitie geteld is, zet nooit een lijn van een andere voort.",
            en="What was counted by one definition never continues a line of another.",
        ),
        example="figures: {…}\nshare: {…}",
        facts={"first": "figures", "second": "share"},
    ),
    "weight-out-of-range": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="In ‘{bridge}’ heeft een lijn van ‘{programme}’ gewicht {weight}.",
            en="In “{bridge}” a line of “{programme}” has weight {weight}.",
        ),
        remedy=Text(
            nl="Een gewicht ligt boven 0 en is hoogstens 1, met ten hoogste zes decimalen.",
            en="A weight lies above 0 and is at most 1, with at most six decimals.",
        ),
        why=Text(
            nl="Het is het deel van de leerlingen dat die weg gaat.",
            en="It is the part of the pupils that goes that way.",
        ),
        example="concordance: [{old: {name: Hout}, new: {domain: STEM}, weight: 60}]",
        facts={"bridge": "third-grade-2023", "programme": "Hout, bso", "weight": Decimal("60")},
    ),
    "weights-not-one": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="In ‘{bridge}’ tellen de gewichten van ‘{programme}’ op tot {total}, niet tot 1.",
            en="In “{bridge}” the weights of “{programme}” add up to {total}, not to 1.",
        ),
        remedy=Text(
            nl="Verdeel alle leerlingen van die opleiding, en geen van hen twee keer.",
            en="Divide all pupils of that programme, and none of them twice.",
        ),
        why=Text(
            nl="Anders komen er onderweg leerlingen bij of raken ze kwijt.",
            en="Otherwise pupils appear or get lost on the way.",
        ),
        example="concordance: [{old: {name: Hout}, new: {domain: STEM}, weight: 0.6}]",
        facts={"bridge": "third-grade-2023", "programme": "Hout, bso", "total": Decimal("0.6")},
    ),
}

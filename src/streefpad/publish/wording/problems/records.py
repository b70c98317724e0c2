"""Problems of register deliveries: files of records, and tables in a database."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.publish.wording.problems.entry import ERROR, ERROR_OR_HINT, WARNING, ProblemWords
from streefpad.values.periods import school_year
from streefpad.values.texts import Text

RECORDS: Mapping[str, ProblemWords] = {
    "file-cut-short": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De laatste regel, {line}, houdt op zonder regeleinde: het bestand kan afgebroken zijn.",
            en="The last line, {line}, stops without a line end: the file may have been cut short.",
        ),
        remedy=Text(
            nl="Haal het bestand opnieuw op; is het volledig, sluit dan de laatste regel af met een "
            "regeleinde.",
            en="Fetch the file again; if it is complete, end its last line with a line end.",
        ),
        why=Text(
            nl="Een afgebroken 120 leest als 12.",
            en="A 120 that was cut short reads as 12.",
        ),
        example="school,year,pupils\n1204,2025,12",
        facts={"line": 2},
    ),
    "mixed-line-ends": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Vanaf regel {line} eindigen de regels anders dan ervoor.",
            en="From line {line} on the lines end in another way than before.",
        ),
        remedy=Text(
            nl="Bewaar het bestand opnieuw met één soort regeleinde; vaak zijn er twee bestanden "
            "aaneengeplakt.",
            en="Save the file again with one kind of line end; often two files were pasted together.",
        ),
        why=Text(
            nl="Waar de regels eindigen, bepaalt welke cel bij welke rij hoort.",
            en="Where lines end decides which cell belongs to which row.",
        ),
        example="(CRLF up to line 400, LF from there on)",
        facts={"line": 401},
    ),
    "wrong-hash": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Dit is niet het aangekondigde bestand: zijn sha256 is {found}, aangekondigd was {expected}.",
            en="This is not the file that was announced: its sha256 is {found}, announced was {expected}.",
        ),
        remedy=Text(
            nl="Vraag de leverancier welk bestand het juiste is, en haal het opnieuw op.",
            en="Ask whoever delivers it which file is the right one, and fetch it again.",
        ),
        why=Text(
            nl="Eén veranderde byte kan één veranderd cijfer zijn.",
            en="One changed byte can be one changed figure.",
        ),
        example="sha256: 8b8788fb0f81…",
        facts={"expected": "8b8788fb0f81…", "found": "1c9a20d77e42…"},
    ),
    "source-gone": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De databank antwoordt niet meer: {why}.",
            en="The database no longer answers: {why}.",
        ),
        remedy=Text(
            nl="Kijk na of ze bereikbaar is en of de naam en de rechten kloppen, en probeer opnieuw.",
            en="See whether it can be reached and whether its name and permissions are right, and try again.",
        ),
        why=Text(
            nl="Een halve tabel is geen levering.",
            en="Half a table is no delivery.",
        ),
        example="engine: postgresql://register.example.org/pupils",
        facts={"why": "connection refused"},
    ),
    "code-never-seen": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="‘{indicator}’ vraagt in kolom ‘{what}’ naar ‘{code}’, maar geen enkele levering bevat die "
            "code.",
            en="“{indicator}” asks for “{code}” in column “{what}”, but no delivery holds that code.",
        ),
        remedy=Text(
            nl="Verbeter de code, of wacht op het jaar waarin ze voor het eerst voorkomt.",
            en="Correct the code, or wait for the year in which it first occurs.",
        ),
        why=Text(
            nl="Een code die nooit voorkomt, telt nul, en nul leest als een cijfer.",
            en="A code that never occurs counts nought, and nought reads as a figure.",
        ),
        example="where: {form: BSOO}",
        facts={"indicator": "stem-intake", "what": "form", "code": "BSOO", "nearest": "BSO"},
    ),
    "definition-not-published": ProblemWords(
        severities=ERROR_OR_HINT,
        wrong=Text(
            nl="Van de indeling ‘{classification}’ is geen lijst gepubliceerd of meegegeven.",
            en="No list of the classification “{classification}” was published or given.",
        ),
        remedy=Text(
            nl="Geef de lijst mee, of kies een indeling waarvan de lijst bekend is.",
            en="Give the list, or choose a classification whose list is known.",
        ),
        why=Text(
            nl="Zonder lijst is van geen enkele opleiding te zeggen of ze meetelt.",
            en="Without a list nobody can say of any programme whether it counts.",
        ),
        example="classification: stem-monitor-2012",
        facts={"classification": "stem-monitor-2012"},
        cases=(
            (
                "indicators",
                Text(
                    nl="Met ‘{name}’ is nog niets te tellen ({indicators} indicatoren wachten erop). {why}",
                    en="Nothing can be counted by “{name}” yet ({indicators} indicators wait for it). {why}",
                ),
            ),
        ),
    ),
    "delivery-without-period": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Deze levering zegt niet over welke periode ze gaat.",
            en="This delivery does not say which period it is about.",
        ),
        remedy=Text(
            nl="Geef de periode mee, of noem de kolom die haar bevat.",
            en="Give the period, or name the column that holds it.",
        ),
        why=Text(
            nl="Records zonder periode horen bij geen enkel jaar.",
            en="Records without a period belong to no year.",
        ),
        example="school,sex,pupils\n1204,F,12",
        facts={},
    ),
    "fractional-count": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Kolom ‘{what}’ telt, maar bevat ‘{text}’ (regels {lines}; {rows} in totaal).",
            en="Column “{what}” counts, but holds “{text}” (lines {lines}; {rows} in all).",
        ),
        remedy=Text(
            nl="Lever hele aantallen, of noem de kolom een gewicht.",
            en="Deliver whole numbers, or call the column a weight.",
        ),
        why=Text(nl="Halve leerlingen bestaan niet.", en="There are no half pupils."),
        example="school,pupils\n1204,12.5",
        facts={"what": "pupils", "text": "12.5", "nearest": "", "rows": 1, "lines": "2"},
    ),
    "inexact-type": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Kolom ‘{what}’ is van het type {kind}, en daarvan zijn sommen niet exact.",
            en="Column “{what}” is of the type {kind}, whose sums are not exact.",
        ),
        remedy=Text(
            nl="Zet de kolom om naar gehele getallen, of voor een gewicht naar decimalen.",
            en="Turn the column into integers, or for a weight into decimals.",
        ),
        why=Text(
            nl="Dezelfde levering moet altijd hetzelfde cijfer geven, tot op de laatste eenheid.",
            en="The same delivery must always give the same figure, down to the last unit.",
        ),
        example="pupils DOUBLE",
        facts={"what": "pupils", "kind": "float64", "wanted": "count"},
    ),
    "negative-count": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Kolom ‘{what}’ bevat een negatief aantal: {text}.",
            en="Column “{what}” holds a negative number: {text}.",
        ),
        remedy=Text(
            nl="Vraag na wat het getal betekent; vaak staat een code als -1 voor ‘niet bekend’.",
            en="Ask what the number means; often a code such as -1 stands for “not known”.",
        ),
        why=Text(
            nl="Een negatief aantal trekt leerlingen af die er wel zijn.",
            en="A negative number takes away pupils who are there.",
        ),
        example="school,pupils\n1204,-1",
        facts={"what": "pupils", "text": "-1", "nearest": ""},
    ),
    "no-programme": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De lijst van opleidingen bevat er geen voor {sector}, {track}, {stage}.",
            en="The list of programmes holds none for {sector}, {track}, {stage}.",
        ),
        remedy=Text(
            nl="Vul de lijst aan: waar leerlingen geteld zijn, moet een opleiding zijn.",
            en="Complete the list: where pupils were counted there must be a programme.",
        ),
        why=Text(
            nl="Nagemaakte leerlingen moeten een opleiding volgen die er is.",
            en="Pupils that are made up must follow a programme that exists.",
        ),
        example="sector,track,stage,programme\nmainstream,BSO,3,…",
        facts={"sector": "mainstream", "track": "BSO", "stage": "3"},
    ),
    "no-total": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Voor {period} is er geen totaal van ‘{series}’.",
            en="There is no total of “{series}” for {period}.",
        ),
        remedy=Text(
            nl="Voeg het gepubliceerde totaal toe, of vraag een jaar dat er wel is.",
            en="Add the published total, or ask for a year that is there.",
        ),
        why=Text(
            nl="Nagemaakte records moeten optellen tot een totaal dat iemand publiceerde.",
            en="Records that are made up must add up to a total that somebody published.",
        ),
        example="series,year,value\nmainstream,2018,431000",
        facts={"series": "mainstream", "period": "2025-2026"},
    ),
    "not-a-count": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{what}’ is {text}, en dat is geen aantal.", en="“{what}” is {text}, which is no count."
        ),
        remedy=Text(
            nl="Schrijf een geheel getal van nul of meer.",
            en="Write a whole number of nought or more.",
        ),
        why=Text(nl="Leerlingen komen in hele aantallen.", en="Pupils come in whole numbers."),
        example="mainstream,2018,431000.5",
        facts={"what": "mainstream", "text": "431000.5"},
    ),
    "numerator-outside-denominator": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De teller van ‘{indicator}’ telt records die niet in de noemer zitten.",
            en="The numerator of “{indicator}” counts records that are not in its denominator.",
        ),
        remedy=Text(
            nl="Laat de teller met dezelfde voorwaarden beginnen als de noemer, en voeg er dan aan toe.",
            en="Begin the numerator with the conditions of the denominator, and then add to them.",
        ),
        why=Text(
            nl="Anders kan een aandeel boven 100 % uitkomen, of iets meten dat niet bedoeld is.",
            en="Otherwise a share can pass 100%, or measure something that was not meant.",
        ),
        example="of: {where: {stem: STEM}}\nin: {where: {form: BSO}}",
        facts={"indicator": "stem-intake"},
    ),
    "period-twice": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="{period} staat in twee leveringen: deze en ‘{other}’.",
            en="{period} stands in two deliveries: this one and “{other}”.",
        ),
        remedy=Text(
            nl="Kies de levering die geldt en laat de andere weg.",
            en="Choose the delivery that holds and leave the other out.",
        ),
        why=Text(nl="Haar records zouden dubbel tellen.", en="Its records would count twice."),
        example="enrolments/2024-2025 and enrolments/2024-2025-corrected",
        facts={"period": school_year(2025), "other": "enrolments/2024-2025"},
    ),
    "sum-too-large": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De som van ‘{cube}’ is groter dan exact te bewaren is.",
            en="The sum of “{cube}” is larger than can be kept exactly.",
        ),
        remedy=Text(
            nl="Kijk na of de kolom aantallen bevat en geen nummers van personen of scholen.",
            en="See whether the column holds counts and not the numbers of persons or schools.",
        ),
        why=Text(
            nl="Aantallen mensen komen nooit zo hoog.",
            en="Numbers of people never get that high.",
        ),
        example="measure: pupil_number",
        facts={"cube": "enrolments"},
    ),
    "totals-disagree": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="In {period} tellen de delen ‘{parts}’ op tot {found}, maar ‘{series}’ is {stated}.",
            en="In {period} the parts “{parts}” add up to {found}, but “{series}” is {stated}.",
        ),
        remedy=Text(
            nl="Kijk de totalen na in hun bron: delen en geheel moeten van dezelfde telling komen.",
            en="Look the totals up in their source: parts and whole must come from the same count.",
        ),
        why=Text(
            nl="Records kunnen niet tegelijk met de delen en met het geheel overeenkomen.",
            en="Records cannot agree with the parts and with the whole at once.",
        ),
        example="aso 114846 + tso 86853 ≠ total 280000",
        facts={"period": "2016-2017", "parts": "form…", "found": 279318, "series": "total", "stated": 280000},
    ),
    "unknown-value": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Kolom ‘{what}’ bevat ‘{code}’, en haar codelijst kent die niet.",
            en="Column “{what}” holds “{code}”, which its code list does not know.",
        ),
        remedy=Text(
            nl="Verbeter de waarde in een nieuwe levering, of voeg ze aan de codelijst toe.",
            en="Correct the value in a new delivery, or add it to the code list.",
        ),
        why=Text(
            nl="Een onbekende waarde valt buiten elke groep en verdwijnt uit de som.",
            en="An unknown value falls outside every group and vanishes from the sum.",
        ),
        example="sex\nX",
        facts={"what": "sex", "code": "X", "nearest": "", "values": 1, "rows": 3, "lines": "2, 9, 14"},
    ),
}

"""Problems of delivered files, series and target tables, and the vault."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.publish.wording.problems.entry import ERROR, WARNING, ProblemWords
from streefpad.values.texts import Text

TABLES: Mapping[str, ProblemWords] = {
    "unreadable-file": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Dit bestand is niet te lezen vanaf regel {line}: het is geen tekst in UTF-8 en geen gaaf "
            "werkboek.",
            en="This file cannot be read from line {line} on: it is neither text in UTF-8 nor a sound "
            "workbook.",
        ),
        remedy=Text(
            nl="Bewaar het opnieuw als ‘CSV UTF-8’ of als .xlsx.",
            en="Save it again as “CSV UTF-8” or as .xlsx.",
        ),
        why=Text(
            nl="Een verkeerd gelezen teken kan een code of een cijfer veranderen; daarom wordt niet geraden.",
            en="A character read wrongly can change a code or a figure, so nothing is guessed.",
        ),
        example="row;period;value\nmeisjes-é…   (saved as Windows-1252)",
        facts={"line": 2},
    ),
    "unknown-separator": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De kopregel ‘{heading}’ is niet in kolommen te verdelen.",
            en="The heading line “{heading}” does not divide into columns.",
        ),
        remedy=Text(
            nl="Scheid de kolommen met komma’s, puntkomma’s of tabs, in de kopregel en in elke rij.",
            en="Separate the columns by commas, semicolons or tabs, in the heading and in every row.",
        ),
        why=Text(
            nl="Zonder scheidingsteken staan alle waarden in één kolom.",
            en="Without a separator all values stand in one column.",
        ),
        example="row|period|value",
        facts={"heading": "row|period|value"},
    ),
    "unbalanced-quotes": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Op regel {line} gaat een aanhalingsteken open dat niet waar het hoort weer sluit.",
            en="On line {line} a quotation mark opens that does not close where it should.",
        ),
        remedy=Text(
            nl='Zet om de hele cel aanhalingstekens en schrijf een aanhalingsteken erbinnen dubbel: "".',
            en='Put quotation marks around the whole cell and double one that stands inside it: "".',
        ),
        why=Text(
            nl="Alles na een open aanhalingsteken wordt één lange cel, en rijen verdwijnen ongemerkt.",
            en="Everything after an open quotation mark becomes one long cell, and rows vanish unnoticed.",
        ),
        example='bso-total,2019-2020,37.02,"table 2',
        facts={"line": 2},
    ),
    "empty-file": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Dit bestand is leeg: er is geen kopregel.", en="This file is empty: it has no heading line."
        ),
        remedy=Text(
            nl="Begin met een kopregel die de kolommen noemt, zoals: row,period,value.",
            en="Begin with a heading line that names the columns, such as: row,period,value.",
        ),
        remedies=(
            (
                "columns",
                Text(
                    nl="Begin met een kopregel die minstens deze kolommen noemt: {columns}.",
                    en="Begin with a heading line that names at least these columns: {columns}.",
                ),
            ),
        ),
        why=Text(
            nl="De kopregel zegt welke kolom wat bevat.",
            en="The heading line says which column holds what.",
        ),
        example="(0 bytes)",
        facts={},
    ),
    "no-rows": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Onder de kopregel staat geen enkele rij.", en="There is no row below the heading line."
        ),
        remedy=Text(
            nl="Kijk of dit het bedoelde bestand is, en of het volledig is.",
            en="See whether this is the file that was meant, and whether it is whole.",
        ),
        why=Text(
            nl="Een lege levering lijkt anders op een levering waarin niets veranderd is.",
            en="An empty delivery would otherwise look like one in which nothing has changed.",
        ),
        example="row,period,value",
        facts={},
    ),
    "empty-cell": ProblemWords(
        severities=ERROR,
        wrong=Text(nl="De cel onder ‘{what}’ is leeg.", en="The cell below “{what}” is empty."),
        remedy=Text(
            nl="Vul de cel in, of laat de hele rij weg als er geen cijfer is.",
            en="Fill in the cell, or leave the whole row out where there is no figure.",
        ),
        why=Text(
            nl="Leeg kan nul, onbekend of geheim betekenen; er wordt niet geraden.",
            en="Empty can mean zero, unknown or secret, so nothing is guessed.",
        ),
        example="bso-total,2019-2020,",
        facts={"what": "value"},
    ),
    "duplicate-heading": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De kolom ‘{column}’ staat twee keer in de kopregel.",
            en="The column “{column}” stands twice in the heading line.",
        ),
        remedy=Text(
            nl="Geef een van de twee een andere naam, of haal ze weg.",
            en="Give one of the two another name, or take it out.",
        ),
        why=Text(
            nl="Anders beslist de volgorde van de kolommen welke waarde telt.",
            en="Otherwise the order of the columns would decide which value counts.",
        ),
        example="row,period,value,value",
        facts={"column": "value"},
    ),
    "better-missing": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Bij dit doel (soort: {kind:kind}) staat niet welke richting beter is.",
            en="This target (kind: {kind:kind}) does not say which direction is better.",
        ),
        remedy=Text(
            nl="Schrijf higher of lower in de kolom ‘better’.",
            en="Write higher or lower in the column “better”.",
        ),
        why=Text(
            nl="Bij een werkloosheidscijfer is hoger niet beter; er wordt niet geraden.",
            en="A rate of unemployment is not better when higher, so nothing is guessed.",
        ),
        example="series,kind,value,by,baseline,better\nunemployment,level,4,2030,2020,",
        facts={"series": "unemployment", "kind": "level"},
    ),
    "period-ahead": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Dit cijfer gaat over {period}, en die periode is op {day:date} nog niet voorbij.",
            en="This figure is about {period}, and that period is not over on {day:date}.",
        ),
        remedy=Text(
            nl="Verbeter de periode, of laat de rij weg: een raming van later of een streefcijfer is geen "
            "waarneming. Een cijfer over een periode die nog loopt, draagt de vlag P of E.",
            en="Correct the period, or leave the row out: an estimate of what is to come, or a target, is no "
            "observation. A figure of a period that is still running bears the flag P or E.",
        ),
        why=Text(
            nl="Wat nog moet gebeuren, kan niemand gemeten hebben.",
            en="What has still to happen, nobody can have measured.",
        ),
        example="bso-total,2034-2035,41.20",
        facts={"period": "2034-2035", "day": "2026-11-25"},
    ),
    "missing-column": ProblemWords(
        severities=ERROR,
        wrong=Text(nl="De kolom ‘{column}’ ontbreekt.", en="The column “{column}” is missing."),
        remedy=Text(
            nl="Voeg de kolom toe, of verbeter haar naam in de eerste rij.",
            en="Add the column, or correct its name in the first row.",
        ),
        remedies=(
            (
                "dataflow",
                Text(
                    nl="Voeg de kolom toe, of zeg in de gegevensstroom ‘{dataflow}’ (columns) hoe ze in dit "
                    "bestand heet.",
                    en="Add the column, or say in the dataflow “{dataflow}” (columns) what this file "
                    "calls it.",
                ),
            ),
        ),
        why=Text(
            nl="Zonder deze kolom is van geen enkel cijfer te zeggen wat het is.",
            en="Without this column it cannot be said of any figure what it is.",
        ),
        example="row,periode,value",
        facts={"column": "period", "nearest": "periode", "dataflow": "monitor"},
    ),
    "column-not-repeated": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="De kolom ‘{column}’ staat niet in het antwoord: daar heet een ander veld zo.",
            en="The column “{column}” is not in the answer, where another field has that name.",
        ),
        remedy=Text(
            nl="Geef de kolom een andere naam, zoals ‘{column}_serie’.",
            en="Give the column another name, such as “{column}_series”.",
        ),
        why=Text(
            nl="Reeksen die alleen in die kolom verschillen, zijn in het antwoord niet uit elkaar te houden.",
            en="Series that differ in that column alone cannot be told apart in the answer.",
        ),
        example="series,method,period,value",
        facts={"column": "method"},
    ),
    "unknown-column": ProblemWords(
        severities=WARNING,
        wrong=Text(nl="De kolom ‘{column}’ wordt niet gelezen.", en="The column “{column}” is not read."),
        remedy=Text(
            nl="Verbeter de spelling, of laat de kolom staan als ze voor uzelf bedoeld is.",
            en="Correct the spelling, or leave the column if it is meant for yourself.",
        ),
        remedies=(
            (
                "dataflow",
                Text(
                    nl="Verbeter de spelling, of laat de kolom staan als ze voor uzelf bedoeld is. Hoort ze "
                    "bij de sleutel van de cijfers, zeg dat dan in de gegevensstroom ‘{dataflow}’ (key).",
                    en="Correct the spelling, or leave the column if it is meant for yourself. Where it is "
                    "part of what the figures are about, say so in the dataflow “{dataflow}” (key).",
                ),
            ),
        ),
        why=Text(
            nl="Een verkeerd gespelde kolom met vlaggen, of een uitsplitsing, zou ongemerkt verloren gaan.",
            en="A misspelt column of flags, or a disaggregation, would be lost in silence.",
        ),
        example="row,period,value,flags",
        facts={"column": "flags", "nearest": "flag", "dataflow": "monitor"},
    ),
    "row-length": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Deze rij heeft {found} cellen, de kopregel {expected}.",
            en="This row has {found} cells, the heading {expected}.",
        ),
        remedy=Text(
            nl="Kijk of er een decimale komma in de rij staat: schrijf 37.90 met een punt, of zet de cel "
            "tussen aanhalingstekens.",
            en="See whether the row holds a decimal comma: write 37.90 with a point, or quote the cell.",
        ),
        why=Text(
            nl="37,90 wordt anders gelezen als 37, met 90 in de volgende kolom.",
            en="Otherwise 37,90 is read as 37, with 90 in the next column.",
        ),
        example="row,period,value\nbso-total,2019-2020,37,02",
        facts={"found": 4, "expected": 3},
    ),
    "duplicate-key": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{what}’ staat er twee keer: op regel {first} en op regel {second}.",
            en="“{what}” stands here twice: on line {first} and on line {second}.",
        ),
        remedy=Text(
            nl="Laat er één staan. Spreken twee bronnen elkaar tegen, dan krijgt elke bron haar eigen "
            "bestand.",
            en="Keep one of them. Where two sources disagree, give each source a file of its own.",
        ),
        why=Text(
            nl="Binnen één bron hoort bij een rij en een periode één cijfer; anders beslist de volgorde.",
            en="Within one source a row and a period have one figure; otherwise their order would decide.",
        ),
        example="bso-total,2019-2020,37.02\nbso-total,2019-2020,37.20",
        facts={"what": "bso-total, 2019-2020", "first": 2, "second": 3},
    ),
    "not-a-number": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Bij ‘{what}’ staat ‘{text}’, en dat is geen getal.",
            en="“{what}” holds “{text}”, which is no number.",
        ),
        cases=(
            (
                "most",
                Text(
                    nl="Bij ‘{what}’ staat ‘{text}’: een getal van meer dan {most} cijfers.",
                    en="“{what}” holds “{text}”: a number of more than {most} digits.",
                ),
            ),
        ),
        remedy=Text(
            nl="Schrijf een getal met een decimale punt en zonder teken of spaties, zoals 37.90; laat de "
            "rij weg als er geen cijfer is.",
            en="Write a number with a decimal point and without signs or spaces, such as 37.90; leave the "
            "row out where there is no figure.",
        ),
        remedies=(
            (
                "thousands",
                Text(
                    nl="Dit kan {thousands} zijn of {decimal}: schrijf wat bedoeld is, met een punt voor de "
                    "decimalen en niets tussen de duizendtallen.",
                    en="This can be {thousands} or {decimal}: write the one that is meant, with a point "
                    "before the decimals and nothing between the thousands.",
                ),
            ),
        ),
        why=Text(
            nl="Een komma, een streepje of ‘n.b.’ kan van alles betekenen; er wordt niet geraden.",
            en="A comma, a dash or “n/a” can mean many things, so nothing is guessed.",
        ),
        example='bso-total,2010-2011,"37,90"',
        facts={"what": "value", "text": "37,90", "nearest": "37.90"},
    ),
    "not-a-period": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Bij ‘{what}’ staat ‘{text}’, en dat is geen periode.",
            en="“{what}” holds “{text}”, which is no period.",
        ),
        remedy=Text(
            nl="Schrijf een jaar (2019), een schooljaar (2019-2020), een kwartaal (2024-Q1) of een meetronde "
            "(PIAAC:2012).",
            en="Write a year (2019), a school year (2019-2020), a quarter (2024-Q1) or a survey round "
            "(PIAAC:2012).",
        ),
        why=Text(
            nl="Zonder periode heeft een cijfer geen plaats op de tijdas.",
            en="Without a period a figure has no place on the time axis.",
        ),
        example="bso-total,school year 2019,37.02",
        facts={"what": "period", "text": "school year 2019"},
    ),
    "not-a-date": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Bij ‘{what}’ staat ‘{text}’, en dat is geen datum.",
            en="“{what}” holds “{text}”, which is no date.",
        ),
        remedy=Text(
            nl="Schrijf jaar-maand-dag, zoals 2027-06-30; bij ‘issued’ volstaat ook 2022-01 of 2022.",
            en="Write year-month-day, such as 2027-06-30; for “issued” 2022-01 or 2022 will do as well.",
        ),
        remedies=(
            (
                "day",
                Text(nl="Schrijf jaar-maand-dag, zoals {day}.", en="Write year-month-day, such as {day}."),
            ),
        ),
        why=Text(
            nl="Van 03/04/2027 weet niemand of het maart of april is.",
            en="Nobody knows whether 03/04/2027 is in March or in April.",
        ),
        example="due: 30 June 2027",
        facts={"what": "due", "text": "30 June 2027"},
    ),
    "period-kind": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Bij ‘{what}’ staat {period}, maar deze reeks telt per {kind:period-kind}.",
            en="“{what}” holds {period}, but this series counts by {kind:period-kind}.",
        ),
        remedy=Text(
            nl="Schrijf {first}, of verbeter de periode.",
            en="Write {first}, or correct the period.",
        ),
        remedies=(
            (
                "second",
                Text(
                    nl="Schrijf wat bedoeld is: {first} of {second}.",
                    en="Write the one that is meant: {first} or {second}.",
                ),
            ),
        ),
        why=Text(
            nl="Een schooljaar is geen kalenderjaar: een half jaar verschil verandert elk tempo.",
            en="A school year is no calendar year: half a year's difference changes every pace.",
        ),
        example="bso-total,2019,37.02",
        facts={
            "what": "period",
            "period": "2019",
            "kind": "school-year",
            "first": "2018-2019",
            "second": "2019-2020",
        },
    ),
    "sealed-file-changed": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Het verzegelde bestand ‘{file}’ is veranderd sinds het werd toegevoegd.",
            en="The sealed file “{file}” has changed since it was added.",
        ),
        remedy=Text(
            nl="Zet het oorspronkelijke bestand terug (sha256 {expected}), en voeg nieuwe cijfers toe met "
            "‘streefpad add’.",
            en="Put the original back (sha256 {expected}), and add new figures with “streefpad add”.",
        ),
        why=Text(
            nl="Elk gepubliceerd cijfer moet terug te voeren zijn op wat de bron ooit leverde.",
            en="Every published figure must lead back to what its source once delivered.",
        ),
        example="vault/stem-monitor/2021-08-13-…/figures.csv",
        facts={"file": "figures.csv", "expected": "8b8788fb0f81…", "found": "1c9a20d77e42…"},
    ),
    "sealed-file-missing": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De ontvangstbon noemt ‘{file}’, maar dat bestand is er niet.",
            en="The receipt names “{file}”, but that file is not there.",
        ),
        remedy=Text(
            nl="Zet het bestand terug naast de bon, of verwijder de map als ze nooit gepubliceerd is.",
            en="Put the file back beside its receipt, or remove the folder if it was never published.",
        ),
        why=Text(
            nl="Een bon zonder bestand bewijst niets.",
            en="A receipt without its file proves nothing.",
        ),
        example="vault/stem-monitor/2021-08-13-…/receipt.yaml",
        facts={"file": "figures.csv"},
    ),
    "receipt-missing": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="In ‘{folder}’ liggen bestanden zonder ontvangstbon (receipt.yaml); ze worden niet gelezen.",
            en="“{folder}” holds files without a receipt (receipt.yaml); they are not read.",
        ),
        remedy=Text(
            nl="Haal de bestanden uit de kluis en voeg ze toe met ‘streefpad add’: dat schrijft de bon.",
            en="Take the files out of the vault and add them with “streefpad add”, which writes the receipt.",
        ),
        why=Text(
            nl="De bon zegt van wie het bestand komt, wie het ontving en onder welke licentie.",
            en="The receipt says whom the file is from, who received it and under which licence.",
        ),
        example="vault/stem-monitor/copied-by-hand/figures.csv",
        facts={"folder": "vault/stem-monitor/copied-by-hand"},
    ),
}

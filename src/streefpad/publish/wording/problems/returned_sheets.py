"""Problems of whole sheets, columns and rows in a returned form: what was moved, removed or added."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.publish.wording.problems.entry import ERROR, WARNING, ProblemWords
from streefpad.values.texts import Text

_FORM = Text(nl="Techniek na school", en="Technology after school")
_SHEET = Text(nl="Deelnemers", en="Participants")
_ROW = Text(nl="Iedereen, Meisjes", en="Everyone, Girls")
_FIELD = Text(nl="Unieke deelnemers", en="Unique participants")

RETURNED_SHEETS: Mapping[str, ProblemWords] = {
    "form-with-links": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Dit bestand haalt cijfers uit een ander bestand, en dat hebben wij niet.",
            en="This file takes figures from another file, which we do not have.",
        ),
        remedy=Text(
            nl="Verbreek de koppelingen (Gegevens, Koppelingen bewerken), zodat de getallen zelf blijven "
            "staan.",
            en="Break the links (Data, Edit Links), so that the numbers themselves remain.",
        ),
        why=Text(
            nl="Wat een koppeling toont, kan bij ons iets anders zijn dan bij u.",
            en="What a link shows can be something else with us than with you.",
        ),
        example="='[ledenlijst.xlsx]Blad1'!B4",
        facts={},
    ),
    "form-layout-changed": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="Het formulier ‘{form}’ is veranderd nadat dit bestand werd gestuurd; we lezen wat er nog "
            "past.",
            en="The form “{form}” changed after this file was sent out; we read what still fits.",
        ),
        remedy=Text(
            nl="Meldt dit verslag verder niets, dan hoeft u niets te doen; anders sturen we een nieuw "
            "formulier.",
            en="If this report tells nothing else, you need do nothing; otherwise we send a new form.",
        ),
        why=Text(
            nl="Kolommen worden gevonden aan hun verborgen kenmerk, dus een toegevoegde vraag schaadt niet.",
            en="Columns are found by their hidden marks, so that a question that was added does no harm.",
        ),
        example="(a field was added in forms/after-school.yaml)",
        facts={"form": _FORM},
    ),
    "form-sheet-gone": ProblemWords(
        severities=ERROR,
        wrong=Text(nl="Het blad ‘{sheet}’ is weg.", en="The sheet “{sheet}” is gone."),
        remedy=Text(
            nl="Vul het blad in van het formulier dat u kreeg, ook als er niets te melden is.",
            en="Fill in that sheet of the form you received, even if there is nothing to report.",
        ),
        why=Text(
            nl="Een ontbrekend blad is iets anders dan een blad met nullen.",
            en="A missing sheet is something else than a sheet of zeros.",
        ),
        example="(a workbook without the sheet Deelnemers)",
        facts={"sheet": _SHEET},
    ),
    "form-sheet-twice": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Het blad ‘{name}’ is een kopie van ‘{first}’; alleen ‘{first}’ is gelezen.",
            en="The sheet “{name}” is a copy of “{first}”; only “{first}” was read.",
        ),
        remedy=Text(
            nl="Zet de juiste cijfers in ‘{first}’ en verwijder de kopie.",
            en="Put the right figures in “{first}” and remove the copy.",
        ),
        why=Text(
            nl="Van twee ingevulde bladen is niet te zeggen welk het goede is.",
            en="Of two sheets that are filled in it cannot be said which is the right one.",
        ),
        example="Deelnemers, Deelnemers (2)",
        facts={"name": "Deelnemers (2)", "first": "Deelnemers"},
    ),
    "form-sheet-renamed": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="Het blad ‘{sheet}’ heet nu ‘{name}’; het is herkend en gelezen.",
            en="The sheet “{sheet}” is now called “{name}”; it was recognised and read.",
        ),
        remedy=Text(
            nl="U hoeft niets te doen; laat de namen van de bladen liever staan.",
            en="You need do nothing; please leave the names of the sheets as they are.",
        ),
        why=Text(
            nl="De naam zegt mensen waar iets staat; wij lezen het verborgen kenmerk.",
            en="The name tells people where something is; we read the hidden mark.",
        ),
        example="Blad1",
        facts={"sheet": "Deelnemers", "name": "Blad1"},
    ),
    "form-sheet-unread": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="Het blad ‘{name}’ hoort niet bij het formulier en is niet gelezen.",
            en="The sheet “{name}” does not belong to the form and was not read.",
        ),
        remedy=Text(
            nl="Staat er iets in dat wij moeten weten, zeg het dan in uw bericht.",
            en="If it holds something we must know, say so in your message.",
        ),
        why=Text(
            nl="Wie een blad toevoegt, verwacht dat iemand het leest.",
            en="Whoever adds a sheet expects someone to read it.",
        ),
        example="Blad3",
        facts={"name": "Blad3"},
    ),
    "form-sheet-empty": ProblemWords(
        severities=ERROR,
        wrong=Text(nl="In het blad ‘{sheet}’ is niets ingevuld.", en="Nothing is filled in on “{sheet}”."),
        remedy=Text(
            nl="Vul de gele cellen in; was er niemand, typ dan 0.",
            en="Fill in the yellow cells; where there was nobody, type 0.",
        ),
        why=Text(
            nl="Leeg kan nul betekenen of onbekend; dat raden we niet.",
            en="Empty can mean zero or unknown; we do not guess.",
        ),
        example="(an empty form)",
        facts={"sheet": _SHEET},
    ),
    "form-list-empty": ProblemWords(
        severities=WARNING,
        wrong=Text(nl="De lijst ‘{sheet}’ is leeg.", en="The list “{sheet}” is empty."),
        remedy=Text(
            nl="Was er niets om op te geven, dan is dat in orde; anders vult u ze nog aan.",
            en="If there was nothing to report, that is fine; otherwise please complete it.",
        ),
        why=Text(
            nl="Een lege lijst en een vergeten lijst zien er hetzelfde uit.",
            en="An empty list and a forgotten one look the same.",
        ),
        example="(no row filled in)",
        facts={"sheet": Text(nl="Activiteiten", en="Activities")},
    ),
    "form-column-gone": ProblemWords(
        severities=ERROR,
        wrong=Text(nl="De kolom ‘{field}’ is weg.", en="The column “{field}” is gone."),
        remedy=Text(
            nl="Neem de cijfers over in een nieuw formulier, waarin de kolom er nog is.",
            en="Copy the figures into a new form, in which the column is still there.",
        ),
        why=Text(
            nl="Zonder de kolom weten we niet of er niets was of niets is ingevuld.",
            en="Without the column we do not know whether there was nothing or nothing was filled in.",
        ),
        example="(the column was deleted)",
        facts={"field": _FIELD},
    ),
    "form-column-twice": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De kolom ‘{field}’ staat er nog een keer; alleen de eerste is gelezen.",
            en="The column “{field}” stands here once more; only the first one was read.",
        ),
        remedy=Text(
            nl="Zet de juiste cijfers in de eerste kolom en verwijder de kopie.",
            en="Put the right figures in the first column and remove the copy.",
        ),
        why=Text(
            nl="Van twee kolommen met hetzelfde kenmerk is niet te zeggen welke de goede is.",
            en="Of two columns with one mark it cannot be said which is the right one.",
        ),
        example="(a copied column)",
        facts={"field": _FIELD},
    ),
    "form-column-added": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Deze kolom hoort niet bij het formulier; wat erin staat, is niet gelezen.",
            en="This column does not belong to the form; what it holds was not read.",
        ),
        remedy=Text(
            nl="Zet de cijfers in de gele cellen, of de uitleg in uw bericht, en verwijder de kolom.",
            en="Put the figures in the yellow cells, or the words in your message, and remove the column.",
        ),
        why=Text(
            nl="Een cijfer zonder vraag kunnen we nergens bijtellen.",
            en="A figure without a question cannot be added up anywhere.",
        ),
        example="(a column that was inserted)",
        facts={},
    ),
    "form-row-gone": ProblemWords(
        severities=ERROR,
        wrong=Text(nl="De rij ‘{row}’ is weg.", en="The row “{row}” is gone."),
        remedy=Text(
            nl="Neem de cijfers over in een nieuw formulier, waarin de rij er nog is; was er niemand, typ "
            "dan 0.",
            en="Copy the figures into a new form, in which the row is still there; type 0 where there was "
            "nobody.",
        ),
        why=Text(
            nl="Een rij die weg is, zegt niet dat er niemand was.",
            en="A row that is gone does not say that there was nobody.",
        ),
        example="(the row was deleted)",
        facts={"row": _ROW},
    ),
    "form-row-twice": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De rij ‘{row}’ staat er nog een keer; alleen rij {first} is gelezen.",
            en="The row “{row}” stands here once more; only row {first} was read.",
        ),
        remedy=Text(
            nl="Zet de juiste cijfers in rij {first} en verwijder de kopie.",
            en="Put the right figures in row {first} and remove the copy.",
        ),
        why=Text(
            nl="Van twee dezelfde rijen is niet te zeggen of ze samen tellen.",
            en="Of two of the same rows it cannot be said whether they count together.",
        ),
        example="(a copied row)",
        facts={"row": _ROW, "first": 7},
    ),
    "form-row-added": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Deze rij hoort niet bij het formulier; wat erin staat, is niet gelezen.",
            en="This row does not belong to the form; what it holds was not read.",
        ),
        remedy=Text(
            nl="Zet de cijfers in de rijen van het formulier, en verwijder deze rij.",
            en="Put the figures in the rows of the form, and remove this row.",
        ),
        why=Text(
            nl="Van een ingevoegde rij weten we niet waarover ze gaat.",
            en="Of a row that was inserted we do not know what it is about.",
        ),
        example="(a row that was inserted)",
        facts={},
    ),
    "form-list-too-long": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="In de lijst ‘{sheet}’ zijn rijen toegevoegd; wat daarin staat, is niet gelezen. Toegevoegde "
            "rijen: {rows}. Het formulier heeft er {most}.",
            en="Rows were added to the list “{sheet}”; what they hold was not read. Rows added: {rows}. The "
            "form has {most}.",
        ),
        remedy=Text(
            nl="Vraag een langer formulier en zet ook deze rijen daarin; voeg er zelf geen toe.",
            en="Ask for a longer form and put these rows in it as well; add none yourself.",
        ),
        why=Text(
            nl="Alleen de rijen van het formulier zijn herkenbaar, volgend jaar ook.",
            en="Only the rows of the form can be recognised, next year as well.",
        ),
        example="(250 rows filled in on a list of 200)",
        facts={"sheet": Text(nl="Activiteiten", en="Activities"), "rows": 50, "most": 200},
    ),
    "form-period-ahead": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Dit blad gaat over {period}, en op {day:date} was die periode nog niet begonnen.",
            en="This sheet is about {period}, and on {day:date} that period had not begun.",
        ),
        remedy=Text(
            nl="Stuur het formulier opnieuw als de periode voorbij is, met de aantallen zoals ze waren.",
            en="Send the form again when the period is over, with the numbers as they were.",
        ),
        why=Text(
            nl="Wat nog moet komen, is een raming; die telt nooit mee als wat er was.",
            en="What is still to come is a forecast, which never counts as what there was.",
        ),
        example="(a form about 2027, returned in 2026)",
        facts={"period": "2027", "day": "2026-11-25"},
    ),
    "form-row-repeated": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{what}’ staat al op rij {first}; deze rij telt niet mee.",
            en="“{what}” stands on row {first} already; this row does not count.",
        ),
        remedy=Text(
            nl="Voeg de twee rijen samen, of geef deze een naam die het verschil zegt.",
            en="Join the two rows, or give this one a name that tells the difference.",
        ),
        why=Text(
            nl="Aan deze naam herkennen we de rij volgend jaar.",
            en="It is by this name that we know the row again next year.",
        ),
        example="Robotclub; robotclub",
        facts={"what": "Robotclub", "first": 7},
    ),
    "form-label-moved": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Hier staat ‘{text}’, waar ‘{meant}’ hoort: rijen of kolommen zijn verschoven.",
            en="Here stands “{text}”, where “{meant}” belongs: rows or columns have been moved.",
        ),
        remedy=Text(
            nl="Maak de verschuiving ongedaan, of neem de cijfers over in een nieuw formulier.",
            en="Undo the move, or copy the figures into a new form.",
        ),
        why=Text(
            nl="Wie alleen de zichtbare kolommen sorteert, zet cijfers bij de verkeerde groep.",
            en="Whoever sorts the visible columns alone puts figures beside the wrong group.",
        ),
        example="(rows sorted by number)",
        facts={"text": "Jongens", "meant": Text(nl="Meisjes", en="Girls")},
    ),
}

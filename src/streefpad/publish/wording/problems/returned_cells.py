"""Problems of single cells in a returned form, in the words of the person who typed in them."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from streefpad.publish.wording.problems.entry import ERROR, ProblemWords
from streefpad.values.texts import Text

_FIELD = Text(nl="Unieke deelnemers", en="Unique participants")
_SHARE = Text(nl="Aandeel meisjes", en="Share of girls")
_OTHER = Text(nl="Deelnames", en="Participations")

RETURNED_CELLS: Mapping[str, ProblemWords] = {
    "form-cell-empty": ProblemWords(
        severities=ERROR,
        wrong=Text(nl="‘{field}’ is niet ingevuld.", en="“{field}” is not filled in."),
        remedy=Text(
            nl="Vul de cel in; was er niemand, typ dan 0.", en="Fill in the cell; type 0 if there was nobody."
        ),
        remedies=(
            (
                "choice",
                Text(
                    nl="Klik op de cel en kies een woord uit haar lijst.",
                    en="Click on the cell and choose a word from its list.",
                ),
            ),
            ("day", Text(nl="Typ de datum, zoals 31/12/2026.", en="Type the date, such as 31/12/2026.")),
            (
                "words",
                Text(
                    nl="Vul de cel in, of wis de hele rij als ze niet meetelt.",
                    en="Fill in the cell, or clear the whole row if it does not count.",
                ),
            ),
            (
                "number",
                Text(
                    nl="Vul het getal in; een 0 is een cijfer, dus typ ze alleen als het er nul zijn.",
                    en="Fill in the number; a 0 is a figure, so type it only where it is nought.",
                ),
            ),
        ),
        why=Text(
            nl="Leeg kan nul betekenen of onbekend; dat raden we niet.",
            en="Empty can mean zero or unknown; we do not guess.",
        ),
        example="(an empty yellow cell)",
        facts={"field": _FIELD},
    ),
    "form-no-number": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Bij ‘{field}’ staat ‘{text}’, en dat is geen getal.",
            en="“{field}” holds “{text}”, which is no number.",
        ),
        remedy=Text(
            nl="Typ alleen het getal, zonder woorden of tekens; weet u het niet en heeft de kolom geen "
            "sterretje, laat de cel dan leeg.",
            en="Type the number alone, without words or signs; if you do not know it and the column has no "
            "asterisk, leave the cell empty.",
        ),
        remedies=(
            (
                "thousands",
                Text(
                    nl="Dit kan {thousands} zijn of {decimals}: typ welk van de twee u bedoelt.",
                    en="This can be {thousands} or {decimals}: type which of the two you mean.",
                ),
            ),
        ),
        why=Text(
            nl="‘Ongeveer 120’ of ‘n.b.’ kan niemand optellen.",
            en="Nobody can add up “about 120” or “n/a”.",
        ),
        example="ongeveer 120",
        facts={"field": _FIELD, "text": "ongeveer 120", "nearest": ""},
    ),
    "form-no-count": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Bij ‘{field}’ staat {number}; hier hoort een geheel getal vanaf 0.",
            en="“{field}” holds {number}; a whole number from 0 belongs here.",
        ),
        remedy=Text(
            nl="Typ een geheel getal, zonder cijfers na de komma.",
            en="Type a whole number, without decimals.",
        ),
        why=Text(
            nl="Halve of negatieve personen bestaan niet; vaak is een komma verkeerd gezet.",
            en="There are no half or negative persons; often a point stands in the wrong place.",
        ),
        example="12,5",
        facts={"field": _FIELD, "number": Decimal("12.5")},
    ),
    "form-too-low": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Bij ‘{field}’ staat {number}; minder dan {bound} kan niet.",
            en="“{field}” holds {number}; it cannot be less than {bound}.",
        ),
        remedy=Text(nl="Kijk het getal na en verbeter het.", en="Look at the number again and correct it."),
        why=Text(
            nl="Een onmogelijk getal is een tikfout of een andere eenheid.",
            en="An impossible number is a slip or another unit.",
        ),
        example="-5",
        facts={"field": _SHARE, "number": Decimal(-5), "bound": Decimal(0)},
    ),
    "form-too-high": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Bij ‘{field}’ staat {number}; meer dan {bound} kan niet.",
            en="“{field}” holds {number}; it cannot be more than {bound}.",
        ),
        remedy=Text(nl="Kijk het getal na en verbeter het.", en="Look at the number again and correct it."),
        why=Text(
            nl="Een onmogelijk getal is een tikfout of een andere eenheid.",
            en="An impossible number is a slip or another unit.",
        ),
        example="455",
        facts={"field": _SHARE, "number": Decimal(455), "bound": Decimal(100)},
    ),
    "form-percent-sign": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De cel bij ‘{field}’ toont een procentteken en bewaart {stored} in plaats van {meant}.",
            en="The cell of “{field}” shows a percent sign and stores {stored} instead of {meant}.",
        ),
        remedy=Text(
            nl="Wis de cel, kies de notatie Getal en typ {meant}, zonder procentteken.",
            en="Clear the cell, choose the format Number and type {meant}, without a percent sign.",
        ),
        why=Text(
            nl="Anders leest 45 % als 0,45 %: honderd keer te weinig.",
            en="Otherwise 45% reads as 0.45%: a hundred times too little.",
        ),
        example="45 %",
        facts={"field": _SHARE, "stored": Decimal("0.45"), "meant": Decimal(45)},
    ),
    "form-no-date": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Bij ‘{field}’ staat ‘{text}’, en dat is voor ons geen datum.",
            en="“{field}” holds “{text}”, which we cannot read as a date.",
        ),
        remedy=Text(
            nl="Typ dag, maand en jaar, zoals 31/12/2026.",
            en="Type day, month and year, such as 31/12/2026.",
        ),
        why=Text(
            nl="Zonder een dag weten we niet in welke periode de rij telt.",
            en="Without a day we do not know in which period the row counts.",
        ),
        example="voorjaar 2026",
        facts={"field": Text(nl="Sinds", en="Since"), "text": "voorjaar 2026"},
    ),
    "form-unknown-choice": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Bij ‘{field}’ staat ‘{text}’, en dat staat niet in de lijst.",
            en="“{field}” holds “{text}”, which is not in the list.",
        ),
        remedy=Text(
            nl="Kies een woord uit de lijst van de cel; past er geen, vraag dan welk het dichtst komt.",
            en="Choose a word from the list of the cell; if none fits, ask which comes nearest.",
        ),
        remedies=(
            (
                "remark",
                Text(
                    nl="Kies een woord uit de lijst van de cel; past er geen, kies het dichtste en zeg het "
                    "bij ‘{remark}’.",
                    en="Choose a word from the list of the cell; if none fits, choose the nearest and say so "
                    "under “{remark}”.",
                ),
            ),
        ),
        why=Text(
            nl="Een woord dat we niet kennen, kunnen we nergens bijtellen.",
            en="A word that we do not know cannot be added up anywhere.",
        ),
        example="kampen",
        facts={"field": Text(nl="Soort", en="Kind"), "text": "kampen", "nearest": "Kamp"},
    ),
    "form-text-too-long": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De tekst bij ‘{field}’ telt {length} tekens; er is plaats voor {longest}.",
            en="The text of “{field}” has {length} characters; there is room for {longest}.",
        ),
        remedy=Text(
            nl="Vat ze samen, of stuur de uitleg apart.", en="Shorten it, or send the explanation separately."
        ),
        why=Text(
            nl="Zo lange tekst is meestal iets dat per ongeluk geplakt werd.",
            en="So long a text is usually something pasted by accident.",
        ),
        example="(a page of text)",
        facts={"field": Text(nl="Toelichting", en="Remark"), "length": 2400, "longest": 500},
    ),
    "form-formula": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Bij ‘{field}’ staat een formule ({formula}); wat eruit komt, kunnen we niet nagaan.",
            en="“{field}” holds a formula ({formula}); what comes out of it we cannot verify.",
        ),
        remedy=Text(
            nl="Kopieer de cel en plak ze als waarde, of typ het getal. Een gewone optelling van getallen "
            "mag.",
            en="Copy the cell and paste it as a value, or type the number. A plain sum of numbers is fine.",
        ),
        why=Text(
            nl="Een formule wijst naar cellen en bestanden die bij u staan; bij ons geeft ze iets anders.",
            en="A formula points to cells and files that are with you; with us it gives something else.",
        ),
        example="=SOM(Blad1!B2:B9)",
        facts={"field": _FIELD, "formula": "=SUM(Blad1!B2:B9)"},
    ),
    "form-error-value": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De cel bij ‘{field}’ toont een fout van Excel, zoals #VERW! of #N/B.",
            en="The cell of “{field}” shows an error of Excel, such as #REF! or #N/A.",
        ),
        remedy=Text(nl="Typ het getal zelf in de cel.", en="Type the number itself in the cell."),
        why=Text(
            nl="De formule vond niet waar ze naar wees.", en="The formula did not find what it pointed to."
        ),
        example="#VERW!",
        facts={"field": _FIELD},
    ),
    "form-merged": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De cel bij ‘{field}’ is samengevoegd met een andere; bij welke rij ze hoort, is niet te "
            "zeggen.",
            en="The cell of “{field}” is merged with another; to which row it belongs cannot be said.",
        ),
        remedy=Text(
            nl="Splits de cellen en vul elke cel apart in.",
            en="Unmerge the cells and fill in each by itself.",
        ),
        why=Text(
            nl="Eén getal over twee rijen kan elk voor de helft zijn, of twee keer hetzelfde.",
            en="One number across two rows can be half for each, or the same twice.",
        ),
        example="(D7 merged with D8)",
        facts={"field": _FIELD},
    ),
    "form-too-much": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{field}’ ({number}) is meer dan ‘{other}’ ({most}).",
            en="“{field}” ({number}) is more than “{other}” ({most}).",
        ),
        remedy=Text(
            nl="Kijk beide na; misschien zijn ze verwisseld.", en="Look at both; perhaps they were swapped."
        ),
        why=Text(nl="Een deel is nooit meer dan het geheel.", en="A part is never more than the whole."),
        example="Deelnames 88, Unieke deelnemers 410",
        facts={"field": _FIELD, "number": Decimal(410), "other": _OTHER, "most": Decimal(88)},
    ),
    "form-no-sum": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{field}’ is {number}, maar de delen zijn samen {sum}.",
            en="“{field}” is {number}, but its parts add up to {sum}.",
        ),
        remedy=Text(
            nl="Verbeter het totaal of een van de delen.", en="Correct the total or one of its parts."
        ),
        why=Text(
            nl="Eén van de getallen is verkeerd, en wij weten niet welk.",
            en="One of the numbers is wrong, and we do not know which.",
        ),
        example="12 = 5 + 6",
        facts={"field": _FIELD, "number": Decimal(12), "sum": Decimal(11)},
    ),
}

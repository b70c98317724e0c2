"""Problems of a returned file as a whole: why we took nothing from it."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.publish.wording.problems.entry import ERROR, ProblemWords
from streefpad.values.texts import Text

_FORM = Text(nl="Techniek na school", en="Technology after school")
_NAME = Text(nl="Hogeschool Denkbeeld", en="Denkbeeld University College")
_OTHER = Text(nl="Wetenschapscentrum Proefhuis", en="Proefhuis Science Centre")

RETURNED_FILES: Mapping[str, ProblemWords] = {
    "form-file-too-large": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Dit bestand is {megabytes} MB groot; een ingevuld formulier blijft ver onder {most} MB.",
            en="This file is {megabytes} MB; a form that is filled in stays far below {most} MB.",
        ),
        remedy=Text(
            nl="Haal afbeeldingen, bijlagen en extra bladen weg, of neem de cijfers over in een leeg "
            "formulier.",
            en="Remove pictures, attachments and extra sheets, or copy the figures into an empty form.",
        ),
        why=Text(
            nl="Zo’n groot bestand is iets anders dan ons formulier.",
            en="So large a file is something else than our form.",
        ),
        example="after-school-2026-denkbeeld.xlsx (100 MB)",
        facts={"megabytes": 100, "most": 10},
    ),
    "form-not-a-workbook": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Dit is geen Excel-werkmap (.xlsx).",
            en="This is no Excel workbook (.xlsx).",
        ),
        remedy=Text(
            nl="Open het formulier dat u kreeg, kies ‘Opslaan als’ en dan ‘Excel-werkmap (.xlsx)’.",
            en="Open the form you received, choose “Save as” and then “Excel Workbook (.xlsx)”.",
        ),
        why=Text(
            nl="Van een pdf, een foto of een oud Excel-bestand kunnen we de cellen niet zeker lezen.",
            en="Of a PDF, a picture or an old Excel file we cannot read the cells for certain.",
        ),
        example="after-school-2026-denkbeeld.pdf",
        facts={},
    ),
    "form-with-password": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Dit bestand is beveiligd met een wachtwoord.",
            en="This file is protected with a password.",
        ),
        remedy=Text(
            nl="Open het, haal het wachtwoord weg (Bestand, Info, Werkmap beveiligen) en bewaar het opnieuw.",
            en="Open it, take the password off (File, Info, Protect Workbook) and save it again.",
        ),
        why=Text(
            nl="Zonder wachtwoord kan niemand het lezen, ook wij niet; stuur het wachtwoord niet mee.",
            en="Without the password nobody can read it, nor can we; do not send the password along.",
        ),
        example="after-school-2026-denkbeeld.xlsx",
        facts={},
    ),
    "form-with-macros": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Dit bestand bevat macro’s of andere programma’s; we openen het niet.",
            en="This file holds macros or other programs; we do not open it.",
        ),
        remedy=Text(
            nl="Bewaar het als gewone Excel-werkmap (.xlsx), of neem de cijfers over in een leeg formulier.",
            en="Save it as a plain Excel workbook (.xlsx), or copy the figures into an empty form.",
        ),
        why=Text(
            nl="Ons formulier heeft geen macro’s; wie ze toevoegde, weten we niet.",
            en="Our form has no macros; who added them we do not know.",
        ),
        example="after-school-2026-denkbeeld.xlsm",
        facts={},
    ),
    "form-damaged": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Dit bestand is beschadigd: het is niet volledig te lezen.",
            en="This file is damaged: it cannot be read in full.",
        ),
        remedy=Text(
            nl="Open het in Excel, laat Excel het zo nodig herstellen, bewaar het opnieuw en stuur het nog "
            "eens.",
            en="Open it in Excel, let Excel repair it where needed, save it again and send it once more.",
        ),
        why=Text(
            nl="Bij het versturen kan een stuk verloren gaan.",
            en="A part can get lost on its way.",
        ),
        example="(half of a file)",
        facts={},
    ),
    "form-too-large-inside": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Uitgepakt is dit bestand veel groter dan een formulier kan zijn; we pakken het niet uit.",
            en="Unpacked this file is far larger than a form can be; we do not unpack it.",
        ),
        remedy=Text(
            nl="Neem de cijfers over in een leeg formulier; soms staat er ver onderaan nog iets in een cel.",
            en="Copy the figures into an empty form; sometimes a cell far below still holds something.",
        ),
        why=Text(
            nl="Een klein bestand dat tot gigabytes uitzet, legt een computer stil.",
            en="A small file that swells to gigabytes brings a computer to a halt.",
        ),
        example="(1 MB that unpacks to 4 GB)",
        facts={},
    ),
    "form-without-stamp": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Dit is niet het formulier dat wij stuurden, of het verborgen blad dat het herkenbaar maakt, "
            "is weg.",
            en="This is not the form that we sent, or the hidden sheet that makes it known is gone.",
        ),
        remedy=Text(
            nl="Neem de cijfers over in het formulier dat u van ons kreeg, en stuur dat bestand terug.",
            en="Copy the figures into the form that you received from us, and send that file back.",
        ),
        why=Text(
            nl="Het verborgen blad zegt van wie het formulier is en over welke periode het gaat.",
            en="The hidden sheet says whose form it is and which period it is about.",
        ),
        example="figures-2026.xlsx",
        facts={},
    ),
    "form-of-other-agenda": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Dit formulier hoort bij een andere bevraging (‘{found}’), niet bij ‘{expected}’.",
            en="This form belongs to another collection (“{found}”), not to “{expected}”.",
        ),
        remedy=Text(
            nl="Stuur het aan wie het u vroeg, en gebruik voor ons het formulier dat u van ons kreeg.",
            en="Send it to whoever asked for it, and use for us the form that you received from us.",
        ),
        why=Text(
            nl="Twee bevragingen kunnen hetzelfde woord anders bedoelen.",
            en="Two collections can mean different things by the same word.",
        ),
        example="agenda: other-agenda",
        facts={"found": "other-agenda", "expected": "sample-collection"},
    ),
    "form-unknown": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Het formulier ‘{form}’ vragen we niet (meer).",
            en="The form “{form}” is not one that we ask for (any more).",
        ),
        remedy=Text(
            nl="Gebruik het formulier dat u dit jaar van ons kreeg.",
            en="Use the form that you received from us this year.",
        ),
        why=Text(
            nl="Wat niemand vraagt, kan nergens worden bijgeteld.",
            en="What nobody asks for cannot be added up anywhere.",
        ),
        example="form: after-school-old",
        facts={"form": "after-school-old"},
    ),
    "form-of-other-period": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Dit is het formulier ‘{form}’ over {found}; nu vragen we {expected}.",
            en="This is the form “{form}” about {found}; now we ask about {expected}.",
        ),
        remedy=Text(
            nl="Vul het formulier over {expected} in. Wilt u een ouder cijfer verbeteren, neem dan contact "
            "op.",
            en="Fill in the form about {expected}. If you want to correct an older figure, please contact "
            "us.",
        ),
        why=Text(
            nl="Cijfers van vorig jaar onder dit jaar maken een stilstand die er niet is.",
            en="Last year's figures under this year make a standstill that is not there.",
        ),
        example="after-school-2025-denkbeeld.xlsx",
        facts={"form": _FORM, "found": "2025", "expected": "2026"},
    ),
    "form-partner-unknown": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Het formulier is van ‘{partner}’, en die staat niet op de lijst voor ‘{form}’.",
            en="The form is of “{partner}”, who is not on the list for “{form}”.",
        ),
        remedy=Text(
            nl="Stuur een formulier op uw eigen naam, of vraag ons om u op de lijst te zetten.",
            en="Send a form in your own name, or ask us to put you on the list.",
        ),
        why=Text(
            nl="Alleen van wie op de lijst staat, weten we wat we optellen.",
            en="Only of those on the list do we know what we add up.",
        ),
        example="partner: someone-else",
        facts={"partner": "someone-else", "form": _FORM},
    ),
    "form-of-other-partner": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Dit is het formulier van ‘{found}’, maar het kwam van ‘{sender}’.",
            en="This is the form of “{found}”, but it came from “{sender}”.",
        ),
        remedy=Text(
            nl="Gebruik het formulier op uw eigen naam; neem zo nodig de cijfers daarin over.",
            en="Use the form in your own name; copy the figures into it where needed.",
        ),
        why=Text(
            nl="Anders tellen de cijfers van de ene partner bij de andere.",
            en="Otherwise one partner's figures would count as another's.",
        ),
        example="returns/denkbeeld/after-school-2026-proefhuis.xlsx",
        facts={"found": _OTHER, "sender": _NAME},
    ),
}

"""Problems of collection by workbook: most of them are read by a partner, who knows nothing of an agenda."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.publish.wording.problems.entry import ERROR, HINT, WARNING, ProblemWords
from streefpad.publish.wording.problems.returned_cells import RETURNED_CELLS
from streefpad.publish.wording.problems.returned_files import RETURNED_FILES
from streefpad.publish.wording.problems.returned_remarks import RETURNED_REMARKS
from streefpad.publish.wording.problems.returned_sheets import RETURNED_SHEETS
from streefpad.values.texts import Text

_FORM = Text(nl="Techniek na school", en="Technology after school")
_SHEET = Text(nl="Deelnemers", en="Participants")
_NAME = Text(nl="Hogeschool Denkbeeld", en="Denkbeeld University College")

_AGENDA: Mapping[str, ProblemWords] = {
    "form-grid-or-list": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Het blad ‘{sheet}’ is een rooster noch een lijst, of allebei.",
            en="The sheet “{sheet}” is neither a grid nor a list, or both.",
        ),
        remedy=Text(
            nl="Geef het een sleutel (key) voor een rooster, of een aantal rijen (rows) voor een lijst.",
            en="Give it a key for a grid, or a number of rows for a list.",
        ),
        why=Text(
            nl="De vorm bepaalt welke rijen een partner moet invullen.",
            en="Its shape decides which rows a partner must fill in.",
        ),
        example="sheets: [{id: participation, title: Deelnemers, dataflow: participation, fields: […]}]",
        facts={"sheet": _SHEET},
    ),
    "form-too-long": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Het blad ‘{sheet}’ vraagt {rows} rijen; meer dan {most} vult niemand in.",
            en="The sheet “{sheet}” asks for {rows} rows; nobody fills in more than {most}.",
        ),
        remedy=Text(
            nl="Neem minder sleutels of minder codes (codes), of vraag een bestand in plaats van een "
            "formulier.",
            en="Use fewer keys or fewer codes, or ask for a file instead of a form.",
        ),
        why=Text(
            nl="Een sleutel van vijf codelijsten geeft ongemerkt duizenden rijen.",
            en="A key of five code lists makes thousands of rows before anyone notices.",
        ),
        example="key: {municipality: municipalities, sex: sexes, age: ages}",
        facts={"sheet": _SHEET, "rows": 3600, "most": 1000},
    ),
    "form-to-nobody": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="Het formulier ‘{form}’ gaat naar niemand.",
            en="The form “{form}” goes to nobody.",
        ),
        remedy=Text(
            nl="Noem partners (partners) of soorten van partners (kinds), en beschrijf hen in partners/.",
            en="Name partners or kinds of partners, and describe them in partners/.",
        ),
        why=Text(
            nl="Wat niemand wordt gevraagd, levert nooit een cijfer.",
            en="What nobody is asked never brings a figure.",
        ),
        example="id: after-school",
        facts={"form": _FORM},
    ),
    "overdue-round": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="Te laat: voor ‘{form}’ ({period}) is van {missing} van de {partners} partners geen opgave "
            "zonder fouten binnen; ze moest er zijn op {due:date}.",
            en="Overdue: for “{form}” ({period}) there is no return without errors from {missing} of "
            "{partners} partners; it was due on {due:date}.",
        ),
        remedy=Text(
            nl="Wie dat zijn, zegt ‘streefpad forms status’. Vraag het na bij hen, of spreek een nieuwe dag "
            "af en pas ‘due’ aan.",
            en="“streefpad forms status” tells who they are. Ask them, or agree on a new day and change "
            "“due”.",
        ),
        why=Text(
            nl="Een telling waarin partners ontbreken, lijkt een daling.",
            en="A count in which partners are missing looks like a fall.",
        ),
        example="due: 2027-03-01",
        facts={"form": _FORM, "period": "2026", "due": "2027-03-01", "missing": 3, "partners": 12},
    ),
    "contact-is-private": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="Bij ‘{partner}’ staat een nummer of een adres dat van een persoon lijkt te zijn.",
            en="“{partner}” has a number or an address that seems to be a person's own.",
        ),
        remedy=Text(
            nl="Noem een dienst of een functie; persoonlijke gegevens horen niet in de agenda.",
            en="Name a service or a function; personal data do not belong in the agenda.",
        ),
        why=Text(
            nl="De bestanden van een agenda worden gedeeld en bewaard.",
            en="The files of an agenda are shared and kept.",
        ),
        example="contact: jan.janssens@example.org",
        facts={"partner": _NAME},
    ),
    "form-log-line": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Deze regel van het logboek is niet te lezen; wat ze zei, telt niet mee.",
            en="This line of the log cannot be read; what it said does not count.",
        ),
        remedy=Text(
            nl="Haal het logboek terug uit een reservekopie, of lees en keur de opgave opnieuw goed.",
            en="Restore the log from a back-up, or read and approve the return again.",
        ),
        why=Text(
            nl="Het logboek zegt wie wat goedkeurde; het wordt alleen aangevuld.",
            en="The log says who approved what; it is only ever added to.",
        ),
        example='{"on": "2027-02-14", "event": "rece',
        facts={},
    ),
    "form-receipt-damaged": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De ontvangstbon van deze opgave is niet te lezen; de opgave telt niet mee.",
            en="The receipt of this return cannot be read; the return does not count.",
        ),
        remedy=Text(
            nl="Haal de map terug uit een reservekopie, of verwijder ze en lees het bestand opnieuw.",
            en="Restore the folder from a back-up, or remove it and read the file again.",
        ),
        why=Text(
            nl="Zonder bon is van een bestand niet te zeggen van wie het is.",
            en="Without its receipt it cannot be said whose file it is.",
        ),
        example="vault/forms/after-school-2026/denkbeeld/1a2b3c4d/receipt.yaml",
        facts={},
    ),
    "form-several-returns": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="Van ‘{partner}’ kwamen meer bestanden tegelijk; ‘{name}’ werd het laatst bewaard en telt.",
            en="“{partner}” sent several files at once; “{name}” was saved last and counts.",
        ),
        remedy=Text(
            nl="Vraag na of dat de bedoelde is; anders leest u de juiste opnieuw, apart.",
            en="Ask whether that is the one they mean; if not, read the right one again, by itself.",
        ),
        why=Text(
            nl="Welke de verbetering is, zegt alleen het tijdstip in het bestand zelf.",
            en="Which one is the correction is told by the time inside the file alone.",
        ),
        example="denkbeeld.xlsx, denkbeeld (2).xlsx",
        facts={"partner": _NAME, "name": "denkbeeld (2).xlsx"},
    ),
    "form-asks-nothing": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Geen formulier vraagt iets van ‘{partner}’; bekeken: {forms}.",
            en="No form asks anything of “{partner}”; looked at: {forms}.",
        ),
        remedy=Text(
            nl="Kijk na aan wie wel iets gevraagd wordt: streefpad forms status.",
            en="See who is asked for something: streefpad forms status.",
        ),
        why=Text(
            nl="Van wie niets gevraagd is, kan niets worden goedgekeurd.",
            en="Where nothing was asked, nothing can be approved.",
        ),
        example="streefpad forms approve denkbeeld",
        facts={"partner": _NAME, "forms": "stem-offer, after-school"},
    ),
    "form-nothing-to-approve": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Van ‘{partner}’ is er geen opgave voor ‘{form}’ ({period}) om goed te keuren.",
            en="There is no return of “{partner}” for “{form}” ({period}) to approve.",
        ),
        remedy=Text(
            nl="Lees eerst het teruggestuurde bestand: streefpad forms read MAP.",
            en="First read the file that came back: streefpad forms read FOLDER.",
        ),
        why=Text(
            nl="Alleen wat gelezen en bewaard is, kan worden goedgekeurd.",
            en="Only what was read and kept can be approved.",
        ),
        example="streefpad forms approve denkbeeld",
        facts={"partner": _NAME, "form": _FORM, "period": "2026"},
    ),
    "form-still-faulty": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De opgave van ‘{partner}’ voor ‘{form}’ bevat nog fouten ({errors}).",
            en="The return of “{partner}” for “{form}” still holds errors ({errors}).",
        ),
        remedy=Text(
            nl="Stuur het verslag en wacht op de verbetering, of keur alleen de goede rijen goed met "
            "--despite "
            "en een reden.",
            en="Send the report and wait for the correction, or approve its sound rows alone with --despite "
            "and "
            "a reason.",
        ),
        why=Text(
            nl="Wie een onvolledige opgave laat meetellen, moet kunnen zeggen waarom.",
            en="Whoever lets an incomplete return count must be able to say why.",
        ),
        example="streefpad forms approve denkbeeld",
        facts={"partner": _NAME, "form": _FORM, "errors": 3},
    ),
}

FORMS: Mapping[str, ProblemWords] = {
    **_AGENDA,
    **RETURNED_FILES,
    **RETURNED_SHEETS,
    **RETURNED_CELLS,
    **RETURNED_REMARKS,
}

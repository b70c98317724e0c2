"""What a form says to the person who fills it in, in Dutch and in English."""

from __future__ import annotations

from streefpad.values.texts import Text

README = Text(nl="Lees eerst", en="Read first")
FOR = Text(nl="Voor", en="For")
PERIOD = Text(nl="Periode", en="Period")
DUE = Text(nl="Terug tegen", en="Back by")
QUESTIONS = Text(nl="Vragen en terugsturen", en="Questions and return")
NO_CONTACT = Text(
    nl="de dienst die u dit formulier bezorgde", en="the service that sent you this form"
)  # where the agenda names none
SYNTHETIC = Text(
    nl="Dit is een verzonnen voorbeeld: partners, vragen en cijfers bestaan niet.",
    en="This is a made-up example: its partners, questions and figures do not exist.",
)
WHY = Text(nl="Waarom we dit vragen", en="Why we ask")
HOW = Text(nl="Zo vult u het in", en="How to fill it in")
STEPS = (
    Text(
        nl="Vul alleen de gele cellen in. De rest is vergrendeld, zodat elk formulier dezelfde vorm houdt.",
        en="Fill in the yellow cells only. Everything else is locked, so that every form keeps its shape.",
    ),
    Text(
        nl="Toont een cel een pijltje, kies dan uit de lijst. Een ander woord kunnen we niet plaatsen.",
        en="Where a cell shows an arrow, choose from the list. We cannot place any other word.",
    ),
    Text(
        nl="Een 0 betekent dat er niemand was. Weet u het niet, laat de cel dan leeg: leeg is geen nul. "
        "Kolommen met een sterretje (*) hebben we altijd nodig.",
        en="A 0 means that there was nobody. If you do not know, leave the cell empty: empty is no zero. "
        "Columns with an asterisk (*) are always needed.",
    ),
    Text(
        nl="Typ getallen, geen formules en geen tekst: 120, niet “ongeveer 120”. Een optelling zoals =80+40 "
        "mag wel.",
        en="Type numbers, no formulas and no words: 120, not “about 120”. A plain sum (=80+40) is fine.",
    ),
    Text(
        nl="De kolom ‘{check}’ zegt per rij wat er nog ontbreekt (▲), wat u beter nog eens bekijkt (?) en "
        "wat in orde is (✓).",
        en="The column “{check}” says for each row what is still missing (▲), what deserves a second look "
        "(?) and what is fine (✓).",
    ),
    Text(
        nl="Bewaar het bestand als Excel-werkmap (.xlsx) en stuur het terug. Verbeteren kan altijd: de "
        "laatste versie die we krijgen, telt.",
        en="Save the file as an Excel workbook (.xlsx) and send it back. You can always correct it: the last "
        "one we receive counts.",
    ),
)
MORE_ROWS = Text(
    nl="Heeft een lijst te weinig rijen, vraag dan een langer formulier; voeg er zelf geen toe.",
    en="If a list has too few rows, ask for a longer form; add none yourself.",
)
COMPARE = Text(
    nl="Grijze kolommen tonen wat u voor {period} opgaf, om te vergelijken. Ze worden niet opnieuw gelezen.",
    en="Grey columns show what you reported for {period}, to compare with. They are not read again.",
)
PRIVACY = Text(nl="Wat er met uw cijfers gebeurt", en="What happens to your figures")
PRIVACY_TEXT = Text(
    nl="Uw cijfers verschijnen pas nadat iemand ze heeft goedgekeurd, en dan alleen opgeteld: over alle "
    "partners, of per soort partner. Bent u de enige van uw soort, dan is dat totaal uw cijfer. Kleine "
    "aantallen personen worden afgeschermd. Lijsten van overeenkomsten, profielen of acties zijn openbaar "
    "zoals u ze invult. Hoeveel partners van elke soort het formulier al terugstuurden, is ook openbaar. Zet "
    "geen namen van personen of andere persoonsgegevens in dit formulier.",
    en="Your figures appear only after somebody has approved them, and then only added up: over all "
    "partners, or per kind of partner. If you are the only one of your kind, that total is your figure. "
    "Small numbers of persons are protected. Lists of agreements, profiles or actions are public as you fill "
    "them in. How many partners of each kind have returned the form is public as well. Put no names of "
    "persons or other personal data in this form.",
)
STAND = Text(nl="Hoe ver u staat", en="How far you are")
ALL_DONE = Text(nl="volledig ingevuld", en="complete")
TO_DO = Text(nl="rijen nog in te vullen of na te kijken", en="rows still to fill in or look at")
LIST_ROWS = Text(nl="rijen ingevuld, na te kijken", en="rows filled in, to look at")
TERMS = Text(nl="Wat hoort waar", en="What belongs where")

CHECK = Text(nl="Nakijken", en="Check")
LAST = Text(nl="Opgave {period}", en="Reported {period}")
NUMBER = Text(nl="Nr.", en="No.")
REQUIRED_MARK = " *"

FINE = Text(nl="✓ in orde", en="✓ fine")
MISSING = Text(nl="▲ nog in te vullen: {field}", en="▲ still to fill in: {field}")
NO_NUMBER = Text(nl="▲ geen getal: {field}", en="▲ no number: {field}")
NO_COUNT = Text(nl="▲ geen geheel getal vanaf 0: {field}", en="▲ no whole number from 0: {field}")
OUT_OF_RANGE = Text(nl="▲ buiten de grenzen: {field}", en="▲ out of range: {field}")
BELOW_ONE = Text(
    nl="? minder dan 1 %: {field}. Bedoelt u 45 %, typ dan 45",
    en="? below 1%: {field}. If you mean 45%, type 45",
)
TOO_MUCH = Text(nl="▲ {field} is meer dan {other}", en="▲ {field} is more than {other}")
NO_SUM = Text(nl="▲ telt niet op tot {field}", en="▲ does not add up to {field}")
NOT_LISTED = Text(nl="▲ kies uit de lijst: {field}", en="▲ choose from the list: {field}")
TWICE = Text(nl="▲ deze rij staat er al", en="▲ this row is here already")
CHANGED = Text(
    nl="? {field}: heel anders dan vorige keer. Klopt het?",
    en="? {field}: very different from last time. Right?",
)

STOP_TITLE = Text(nl="Dit past hier niet", en="This does not fit here")
STOP_COUNT = Text(
    nl="Typ een geheel getal vanaf 0, zonder tekst.", en="Type a whole number from 0, without words."
)
STOP_NUMBER = Text(nl="Typ een getal, zonder tekst.", en="Type a number, without words.")
STOP_SHARE = Text(
    nl="Typ een percentage van 0 tot 100, zonder procentteken: 45,5.",
    en="Type a percentage from 0 to 100, without a percent sign: 45.5.",
)
STOP_CODE = Text(nl="Kies een woord uit de lijst.", en="Choose a word from the list.")
STOP_DATE = Text(nl="Typ een datum, zoals 31/12/2026.", en="Type a date, such as 31/12/2026.")
STOP_TEXT = Text(nl="Gebruik hoogstens {longest} tekens.", en="Use at most {longest} characters.")
PAGE = Text(nl="bladzijde &P van &N", en="page &P of &N")

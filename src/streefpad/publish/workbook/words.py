"""The workbook's own words, in Dutch and English."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.model.series import Use
from streefpad.values.texts import Text

FOLDER = "workbook"
OVERVIEW = Text(nl="Overzicht", en="Overview")
CHARTS = Text(nl="Grafieken", en="Charts")
CHARTS_TITLE = Text(nl="De cijfers en het pad in beeld", en="The figures and the path in pictures")
CONTENTS = Text(nl="In deze werkmap", en="In this workbook")
TALLY = Text(nl="Waar de doelen staan", en="Where the targets stand")
KEY = Text(nl="Zo leest u een spoor", en="How to read a track")
KEY_START = Text(
    nl="startmeting, of een niveau om te behouden: links ervan gaat het de verkeerde kant op",
    en="baseline, or a level to keep: left of it things go the wrong way",
)
KEY_STEP = Text(nl="tussendoel", en="milestone")
KEY_NOW = Text(nl="laatste cijfer", en="latest figure")
KEY_EXPECTED = Text(nl="waar het pad ons nu verwacht", en="where the path expects us now")
KEY_TARGET = Text(nl="doel", en="target")
KEY_ONWARDS = Text(
    nl="een richting, zonder getal om aan te komen", en="a direction, without a number to arrive at"
)
KEY_BAND = Text(
    nl="vlak: waar het met 4 kansen op 5 eindigt, of anders het tempo tot nu toe",
    en="tint: where it ends with 4 chances in 5, or else the pace so far",
)
KEY_BOTH = Text(nl="laatste cijfer waar het pad ons verwacht", en="latest figure where the path expects us")
PERCENTS = Text(
    nl="Aandelen staan in procent: 37,02 % is het getal 37,02 en niet 0,3702. Verschillen en tempo’s van "
    "aandelen zijn procentpunten. Een lege cel is geen cijfer en zeker geen nul; de kolom met het oordeel"
    " of de toestand zegt waarom.",
    en="Shares are in percent: 37.02% is the number 37.02, not 0.3702. Differences and paces of shares are "
    "percentage points. An empty cell is no figure and certainly no zero; the column with the verdict or "
    "the state says why.",
)
FORMULAS = Text(
    nl="Verschil, tempo’s en versnelling zijn formules op de cellen van dezelfde rij. Elke kolom heeft een "
    "naam, zoals findings_gap of observations_value.",
    en="Gap, paces and acceleration are formulas over the cells of the same row. Every column has a name, "
    "such as findings_gap or observations_value.",
)
LICENCE = Text(
    nl="Licentie: {licence}. Cijfers houden de licentie van hun bron.",
    en="Licence: {licence}. Figures keep the licence of their source.",
)
CONTACT = Text(nl="Vragen en verbeteringen: {contact}.", en="Questions and corrections: {contact}.")
MADE_BY = Text(nl="Gemaakt met Streefpad {software}.", en="Made with Streefpad {software}.")
PAGE = Text(nl="bladzijde &P van &N", en="page &P of &N")
TO_OVERVIEW = Text(nl="naar het overzicht", en="to the overview")
GOAL = Text(nl="Doelstelling {number}: {name}", en="Goal {number}: {name}")
NO_GOAL = Text(nl="Buiten de doelstellingen", en="Outside the goals")
YES, NO = Text(nl="ja", en="yes"), Text(nl="nee", en="no")

# headings that several sheets share
NUMBER = Text(nl="Nr.", en="No.")
INDICATOR = Text(nl="Indicator", en="Indicator")
INDICATOR_ID = Text(nl="Id van de indicator", en="Id of the indicator")
TARGET = Text(nl="Doel", en="Target")
ASKED = Text(nl="Wat het doel vraagt", en="What the target asks")
UNIT = Text(nl="Eenheid", en="Unit")
PERIOD = Text(nl="Periode", en="Period")
YEAR = Text(nl="Eindjaar", en="End year")
BASELINE = Text(nl="Startmeting", en="Baseline")
BASELINE_PERIOD = Text(nl="Periode van de startmeting", en="Period of the baseline")
LATEST = Text(nl="Laatste cijfer", en="Latest figure")
LATEST_PERIOD = Text(nl="Periode van het laatste cijfer", en="Period of the latest figure")
VERDICT = Text(nl="Oordeel", en="Verdict")
REASON = Text(nl="Reden", en="Reason")
GAP = Text(nl="Verschil", en="Gap")
EXPECTED = Text(nl="Pad vraagt", en="Path asks")
STATE = Text(nl="Toestand", en="State")
SOURCE = Text(nl="Bron", en="Source")
NOTE = Text(nl="Toelichting", en="Note")
LICENCE_HEADING = Text(nl="Licentie", en="Licence")

USES: Mapping[Use, Text] = {
    Use.IN_FORCE: Text(nl="geldt", en="in force"),
    Use.REPEATED: Text(nl="herhaalt een cijfer dat geldt", en="repeats a figure in force"),
    Use.BOUND: Text(nl="ondergrens, niet gescoord", en="lower bound, not scored"),
    Use.CONFLICTING: Text(
        nl="niet gekozen: een andere bron geldt", en="not chosen: another source is in force"
    ),
    Use.REVISED: Text(nl="later herzien", en="revised later"),
    Use.WITHHELD: Text(nl="achtergehouden: kan niet kloppen", en="withheld: cannot be right"),
    Use.NOT_KNOWN_YET: Text(nl="op deze dag nog niet bekend", en="not known yet on this day"),
    Use.OTHER_PERIOD: Text(
        nl="telt per ander soort periode dan de reeks", en="counts by another kind of period than the series"
    ),
    Use.UNUSED: Text(nl="geen indicator vraagt ernaar", en="no indicator asks for it"),
}
WITHHELD = Text(nl="ingehouden: {why}", en="withheld: {why}")

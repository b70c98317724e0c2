"""The concepts of the SDMX data, and the names of the lists that their codes come from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from streefpad.publish.opendata.sdmx.data import comment_of
from streefpad.values.record import Record
from streefpad.values.texts import EMPTY, Language, Text


class Concept(Record):
    """One column of the data: what it is, and what may stand in it."""

    id: str
    name: Text
    what: Text = EMPTY
    role: Literal["D", "M", "A"]  # dimension, measure or attribute
    holds: str = "String"  # a data type of SDMX
    codes: str = ""  # the list that its codes come from
    attached_to: str = ""  # of an attribute: O for the observation, else dimensions
    is_required: bool = False


CONCEPTS: tuple[Concept, ...] = (
    Concept(
        id="FREQ",
        name=Text(nl="Frequentie", en="Frequency"),
        role="D",
        codes="CL_FREQ",
        is_required=True,
    ),
    Concept(
        id="INDICATOR",
        name=Text(nl="Indicator", en="Indicator"),
        role="D",
        codes="CL_INDICATOR",
        is_required=True,
    ),
    Concept(
        id="SURVEY",
        name=Text(nl="Studie", en="Survey"),
        what=Text(
            nl="De studie waarvan de periode een ronde is; _Z waar de tijd niet in rondes telt.",
            en="The survey that the period is a round of; _Z where time is not counted in rounds.",
        ),
        role="D",
        codes="CL_SURVEY",
        is_required=True,
    ),
    Concept(
        id="TIME_PERIOD",
        name=Text(nl="Periode", en="Time period"),
        what=Text(
            nl="Jaar (2019), kwartaal (2024-Q1) of schooljaar als verslagjaar: 2019-A1 begint op "
            "1 september 2019. Een meetronde staat op haar jaar.",
            en="Year (2019), quarter (2024-Q1) or school year as a reporting year: 2019-A1 starts on "
            "1 September 2019. A survey round stands at its year.",
        ),
        role="D",
        holds="ObservationalTimePeriod",
        is_required=True,
    ),
    Concept(
        id="OBS_VALUE",
        name=Text(nl="Waarde", en="Observation value"),
        what=Text(
            nl="In de eenheid van de indicator, met de gepubliceerde decimalen. Leeg: ingehouden.",
            en="In the unit of the indicator, with its published decimals. Empty: withheld.",
        ),
        role="M",
        holds="Decimal",
    ),
    Concept(
        id="OBS_STATUS",
        name=Text(nl="Status", en="Observation status"),
        what=Text(
            nl="Eén code; waar er meer gelden, gaat een breuk voor. FLAGS heeft ze alle.",
            en="One code; where several hold, a break goes before the others. FLAGS has all of them.",
        ),
        role="A",
        codes="CL_OBS_STATUS",
        attached_to="O",
        is_required=True,
    ),
    Concept(
        id="FLAGS",
        name=Text(nl="Vlaggen", en="Flags"),
        what=Text(
            nl="Alle vlaggen, met een spatie ertussen: codes van CL_OBS_STATUS, en at-least waar de bron "
            "alleen “meer dan” zegt, approximate waar ze “ongeveer” zegt.",
            en="All flags, with a space between them: codes of CL_OBS_STATUS, and at-least where the source "
            "only says “more than”, approximate where it says “about”.",
        ),
        role="A",
        attached_to="O",
    ),
    Concept(
        id="UNIT_MEASURE",
        name=Text(nl="Eenheid", en="Unit of measure"),
        role="A",
        codes="CL_UNIT_MEASURE",
        attached_to="INDICATOR",
        is_required=True,
    ),
    Concept(
        id="DECIMALS",
        name=Text(nl="Decimalen", en="Decimals"),
        what=Text(
            nl="Met hoeveel decimalen de waarde gepubliceerd is.",
            en="With how many decimals the value was published.",
        ),
        role="A",
        holds="Integer",
        attached_to="O",
    ),
    Concept(
        id="REPORTING_YEAR_START_DAY",
        name=Text(nl="Begin van het verslagjaar", en="Reporting year start day"),
        what=Text(
            nl="Een schooljaar loopt van 1 september tot 31 augustus.",
            en="A school year runs from 1 September to 31 August.",
        ),
        role="A",
        holds="MonthDay",
        attached_to="FREQ,INDICATOR,SURVEY",
    ),
    Concept(
        id="SOURCE",
        name=Text(nl="Bron", en="Source"),
        role="A",
        codes="CL_SOURCE",
        attached_to="O",
    ),
    Concept(
        id="SOURCE_PLACE",
        name=Text(nl="Plaats in de bron", en="Place in the source"),
        role="A",
        attached_to="O",
    ),
)
_COMMENT: Mapping[Language, Text] = {
    "nl": Text(nl="Toelichting in het Nederlands", en="Comment in Dutch"),
    "en": Text(nl="Toelichting in het Engels", en="Comment in English"),
    "fr": Text(nl="Toelichting in het Frans", en="Comment in French"),
}

# Names of what the message holds; those of the codes in SDMX's own lists by list and code.
CODELISTS: Mapping[str, Text] = {
    "INDICATORS": Text(nl="Cijfers van een agenda", en="Figures of an agenda"),
    "CS_INDICATORS": Text(nl="Begrippen", en="Concepts"),
    "CL_INDICATOR": Text(nl="Indicatoren", en="Indicators"),
    "CL_SOURCE": Text(nl="Bronnen", en="Sources"),
    "CL_SURVEY": Text(nl="Studies", en="Surveys"),
    "CL_SURVEY._Z": Text(nl="niet van toepassing", en="not applicable"),
    "CL_UNIT_MEASURE": Text(nl="Eenheden", en="Units of measure"),
    "CL_FREQ": Text(nl="Frequenties", en="Frequency"),
    "CL_FREQ.A": Text(nl="jaarlijks", en="Annual"),
    "CL_FREQ.Q": Text(nl="per kwartaal", en="Quarterly"),
    "CL_FREQ.OA": Text(nl="af en toe, op een jaar", en="Occasional annual"),
    "CL_OBS_STATUS": Text(nl="Status van de waarneming", en="Observation status"),
}
# The codes of SDMX:CL_OBS_STATUS(2.2) that this data can hold.
OBS_STATUS: Mapping[str, Text] = {
    "A": Text(nl="normale waarde", en="Normal value"),
    "B": Text(nl="breuk in de reeks", en="Time series break"),
    "D": Text(nl="andere definitie", en="Definition differs"),
    "E": Text(nl="geschatte waarde", en="Estimated value"),
    "P": Text(nl="voorlopige waarde", en="Provisional value"),
    "U": Text(nl="weinig betrouwbaar", en="Low reliability"),
    "O": Text(nl="ontbrekende waarde", en="Missing value"),
    "Q": Text(nl="ontbrekende waarde: ingehouden", en="Missing value; suppressed"),
}


def comments(languages: tuple[Language, ...]) -> Iterator[Concept]:
    """The attributes that hold notes, one a language."""
    for language in languages:
        yield Concept(id=comment_of(language), name=_COMMENT[language], role="A", attached_to="O")

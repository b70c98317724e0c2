"""The sentences of the clause: Dutch, as a lawyer would let them stand; English as a courtesy."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.values.texts import Language, Text

# Who the other party is; a kind of agreement that is not listed has a partner.
PARTNER = Text(nl="de partner", en="the partner")
PARTIES: Mapping[str, Text] = {
    "stem-academy": Text(nl="de STEM-academie", en="the STEM-academy"),
    "sector-covenant": Text(nl="de sector", en="the sector"),
}

HEADING = Text(
    nl="Artikel [nummer]. Streefcijfers voor deelname", en="Article [number]. Targets for participation"
)
TITLES: Mapping[str, Text] = {
    "targets": Text(nl="Streefcijfers", en="Targets"),
    "counted": Text(nl="Wat telt", en="What counts"),
    "report": Text(nl="Jaarlijkse rapportering", en="Yearly report"),
    "baseline": Text(nl="Startmeting", en="Baseline"),
    "follow-up": Text(nl="Opvolging", en="Follow-up"),
    "origin": Text(nl="Herkomst", en="Origin"),
}

TARGETS_LEAD = Text(
    nl="De partijen werken naar de volgende streefcijfers toe. Ze zijn overgenomen uit {source}. Voor "
    "{party} gaan ze over het aanbod dat onder deze overeenkomst valt.",
    en="The parties work towards the following targets. They are taken from {source}. For {party} they "
    "concern the activities under this agreement.",
)
PROMISE = Text(nl="{name}: {asked}.", en="{name}: {asked}.")
BASELINE = Text(nl="Startmeting: {value} {period}.", en="Baseline: {value} {period}.")
BASELINE_MISSING = Text(nl="Startmeting: nog vast te leggen.", en="Baseline: still to be established.")
MILESTONE = Text(nl="Tussendoel: {value} {period}{assumed}.", en="Milestone: {value} {period}{assumed}.")
ASSUMED = Text(
    nl=" (aanname: de bron geeft hier geen getal, dit volgt uit het pad van startmeting naar doel)",
    en=" (assumption: the source states no number here, this follows from the path from baseline to target)",
)
MILESTONE_PAST = Text(
    nl="{period} is voorbij; de partijen spreken een later tussendoel af: [jaar en waarde].",
    en="{period} is past; the parties agree on a later milestone: [year and value].",
)
MILESTONE_OPEN = Text(
    nl="Tussendoel {period}: te bepalen zodra er een startmeting is.",
    en="Milestone {period}: to be set once there is a baseline.",
)
MILESTONE_GONE = Text(
    nl="{period}, het jaar van het tussendoel, is voorbij; zodra er een startmeting is, spreken de partijen "
    "een later tussendoel af: [jaar en waarde].",
    en="{period}, the year of the milestone, is past; once there is a baseline, the parties agree on a later "
    "milestone: [year and value].",
)
LEADS_TO = Text(nl="Dat komt neer op {value} {period}.", en="That comes to {value} {period}.")
READINGS = Text(
    nl="De bron kan ook anders gelezen worden; in deze overeenkomst geldt: {reading}.",
    en="The source can also be read otherwise; in this agreement this holds: {reading}.",
)
OTHERWISE = Text(
    nl="Een andere zin van de bron vraagt voor hetzelfde cijfer iets anders, zie {others}. De partijen "
    "kiezen één van beide en schrappen de andere.",
    en="Another sentence of the source asks something else of the same figure, see {others}. The parties "
    "choose one of them and strike out the other.",
)
OTHERWISE_SEVERAL = Text(
    nl="Andere zinnen van de bron vragen voor hetzelfde cijfer iets anders, zie {others}. De partijen "
    "kiezen er één en schrappen de andere.",
    en="Other sentences of the source ask something else of the same figure, see {others}. The parties "
    "choose one of them and strike out the others.",
)
INSTEAD = Text(nl="[In plaats van {first})] {target}", en="[Instead of {first})] {target}")
QUOTED = Text(nl="‘{words}’", en="“{words}”")
WHOLE = Text(
    nl="De startmetingen hierboven gelden voor alle partners samen.",
    en="The baselines above are those of all partners together.",
)
OWN_BASELINE = Text(
    nl="De eigen startmeting van {party} is: [waarde en jaar, of: nog vast te leggen].",
    en="The own baseline of {party} is: [value and year, or: still to be established].",
)

COUNTED_LEAD = Text(nl="Elk aandeel wordt zo berekend:", en="Each share is worked out as follows:")
COUNTED = Text(nl="{name}: {counted}, gedeeld door {among}.", en="{name}: {counted}, divided by {among}.")
COUNTED_SCOPE = Text(nl="Afbakening in de agenda: {scope}", en="Definition in the agenda: {scope}")
BRACKETS = Text(nl="[nader te bepalen]", en="[to be specified]")
COUNTED_PERSONS = Text(
    nl="Geteld worden unieke personen: wie in een jaar meermaals deelneemt, telt één keer.",
    en="Unique persons are counted: whoever takes part several times in a year counts once.",
)
COUNTED_PERSONS_OF = Text(
    nl="Voor {names} worden unieke personen geteld: wie in een jaar meermaals deelneemt, telt één keer.",
    en="For {names}, unique persons are counted: whoever takes part several times in a year counts once.",
)
COUNTED_OPEN = Text(
    nl="De agenda legt niet vast of personen of deelnames tellen; de partijen leggen het vast, ook voor de "
    "startmeting: [unieke personen of deelnames].",
    en="The agenda does not lay down whether persons or participations count; the parties lay it down, for "
    "the baseline too: [unique persons or participations].",
)
COUNTED_OPEN_OF = Text(
    nl="Voor {names} legt de agenda niet vast of personen of deelnames tellen; de partijen leggen het vast, "
    "ook voor de startmeting: [unieke personen of deelnames].",
    en="For {names}, the agenda does not lay down whether persons or participations count; the parties lay "
    "it down, for the baseline too: [unique persons or participations].",
)
COUNTED_APART = Text(
    nl="Deelnames worden apart geteld en nooit bij personen opgeteld. Een raming of inschrijving is geen "
    "deelname.",
    en="Participations are counted apart and never added to persons. A forecast or a registration is no "
    "attendance.",
)

REPORT = Text(
    nl="Elk jaar, uiterlijk op {day}, meldt {party} aan {recipient} over het voorbije {year}:",
    en="Every year, by {day}, {party} reports to {recipient} on the past {year}:",
)
DAY = Text(nl="[{day}]", en="[{day}]")
DATE_OPEN = Text(nl="[dag en maand]", en="[day and month]")
RECIPIENT_OPEN = Text(
    nl="[de overheid die de overeenkomst sluit]", en="[the authority that concludes the agreement]"
)
REPORT_ITEMS = (
    Text(
        nl="het aantal unieke personen en, apart, het aantal deelnames;",
        en="the number of unique persons and, apart, the number of participations;",
    ),
    Text(
        nl="beide naar geslacht: vrouw, man, x, onbekend;",
        en="both by sex: female, male, x, unknown;",
    ),
    Text(
        nl="beide naar kansarmoede: ja, nee, onbekend, volgens [kenmerk];",
        en="both by disadvantage: yes, no, unknown, according to [characteristic];",
    ),
    Text(
        nl="wat geraamd was, wie ingeschreven was en wie werkelijk deelnam, elk apart;",
        en="what was forecast, who registered and who really attended, each apart;",
    ),
    Text(nl="per initiatief en per gemeente.", en="per initiative and per municipality."),
)
REPORT_UNKNOWN = Text(
    nl="Onbekend blijft onbekend en wordt niet over de andere groepen verdeeld. Gemeld worden aantallen, "
    "geen gegevens over personen.",
    en="Unknown stays unknown and is not spread over the other groups. Numbers are reported, no data on "
    "persons.",
)

FIRST_YEAR = Text(
    nl="Waar een startmeting ontbreekt, is dat het eerste volledige jaar waarover {party} zo meldt en "
    "waarvan de partijen de cijfers hebben nagekeken. Een stijging per jaar telt vanaf dat jaar.",
    en="Where a baseline is missing, it is the first full year on which {party} reports in this way and of "
    "which the parties have checked the figures. A rise a year counts from that year.",
)
FOLLOW_UP = Text(
    nl="De partijen bespreken de cijfers elk jaar. Ligt een aandeel onder het pad naar het streefcijfer, dan "
    "legt {party} uit wat het verschil kan verklaren en wat er verandert. [Eventuele verdere gevolgen "
    "bepalen de partijen hier.]",
    en="The parties discuss the figures every year. Where a share lies below the path to its target, {party} "
    "explains what may account for the difference and what will change. [Any further consequences are set by "
    "the parties here.]",
)

STANDING = Text(
    nl="De streefcijfers zijn {standing}. Ze binden de partijen alleen omdat zij ze hier afspreken.",
    en="The targets are {standing}. They bind the parties only because they agree on them here.",
)
SYNTHETIC = Text(nl="Voorbeeld: de cijfers zijn verzonnen.", en="Sample: the figures are made up.")
SAID = Text(nl="De bron{tongue}, {where}: ‘{quote}’.", en="The source{tongue}, {where}: “{quote}”.")
TONGUES: Mapping[Language, Text] = {
    "nl": Text(nl="in het Nederlands", en="in Dutch", fr="en néerlandais"),
    "en": Text(nl="in het Engels", en="in English", fr="en anglais"),
    "fr": Text(nl="in het Frans", en="in French", fr="en français"),
}

"""What every page says, and the overview."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.values.texts import Text

GENERAL: Mapping[str, Text] = {
    # every page
    "skip": Text(nl="Naar de inhoud", en="Skip to content"),
    "navigation": Text(nl="Hoofdnavigatie", en="Main navigation"),
    "language": Text(nl="Taal", en="Language"),
    "overview": Text(nl="Overzicht", en="Overview"),
    "owners": Text(nl="Beleidsdomeinen en partners", en="Policy domains and partners"),
    "gaps": Text(nl="Nog geen nulmeting", en="No baseline yet"),
    "check": Text(nl="Doelencheck", en="Target check"),
    "sources": Text(nl="Bronnen", en="Sources"),
    "open-data": Text(nl="Open data", en="Open data"),
    "method": Text(nl="Werkwijze", en="Method"),
    "api": Text(nl="API", en="API", fr="API"),
    "as-of": Text(nl="Stand op {date}", en="As of {date}"),
    "standing": Text(nl="De doelen zijn {standing}.", en="The targets are {standing}."),
    "synthetic": Text(
        nl="Voorbeeld: alle cijfers op deze bladzijde zijn verzonnen.",
        en="Sample: every figure on this page is made up.",
    ),
    "made-by": Text(nl="Gemaakt met Streefpad {software}.", en="Made with Streefpad {software}."),
    "licence": Text(
        nl="Teksten en cijfers: {licence}; software: EUPL-1.2.",
        en="Texts and figures: {licence}; software: EUPL-1.2.",
    ),
    "contact": Text(nl="Vragen en verbeteringen: {contact}.", en="Questions and corrections: {contact}."),
    "all-forms": Text(nl="Open data in alle vormen", en="Open data in every form"),
    "report": Text(
        nl="Dit alles als rapport (PDF)", en="All this as a report (PDF)", fr="Le tout en rapport (PDF)"
    ),
    "workbook": Text(
        nl="Dit alles als werkmap (Excel)",
        en="All this as a workbook (Excel)",
        fr="Le tout en classeur (Excel)",
    ),
    "all-data": Text(nl="Alle cijfers als CSV", en="All figures as CSV"),
    "all-targets": Text(nl="Alle doelen als CSV", en="All targets as CSV"),
    "all-findings": Text(nl="Alle oordelen als CSV", en="All verdicts as CSV"),
    "goal": Text(nl="Doelstelling {number}", en="Goal {number}"),
    "no-goal": Text(nl="Buiten de doelstellingen", en="Outside the goals"),
    "proposed": Text(nl="voorgesteld", en="proposed"),
    "proposed-note": Text(
        nl="Voorgesteld: nog niemand heeft dit eigenaarschap vastgelegd.",
        en="Proposed: nobody has settled this ownership yet.",
    ),
    "assumption": Text(nl="aanname", en="assumption"),
    "in-nl": Text(nl="in het Nederlands", en="in Dutch"),
    "in-en": Text(nl="in het Engels", en="in English"),
    "in-fr": Text(nl="in het Frans", en="in French"),
    # overview
    "lead-overview": Text(
        nl="Elk doel is een spoor: links waar het begon, rechts waar het heen moet.",
        en="Every target is a track: where it started on the left, where it has to go on the right.",
    ),
    "tally": Text(nl="{total} doelen, en waar ze staan", en="{total} targets, and where they stand"),
    "key": Text(nl="Zo leest u een spoor", en="How to read a track"),
    "key-baseline": Text(nl="startmeting", en="baseline"),
    "key-target": Text(nl="doel", en="target"),
    "key-milestone": Text(nl="tussendoel", en="milestone"),
    "key-now": Text(nl="laatste cijfer", en="latest figure"),
    "key-expected": Text(nl="waar het pad ons nu verwacht", en="where the path expects us now"),
    "key-band": Text(
        nl="waar het met 4 kansen op 5 eindigt, of anders het tempo tot nu toe",
        en="where it ends with 4 chances in 5, or else the pace so far",
    ),
    "key-beyond": Text(
        nl="na een breuk verwacht: niet te vergelijken met het laatste cijfer",
        en="expected after a break: not to be compared with the latest figure",
    ),
    "key-start": Text(nl="laatste cijfer is nog de startmeting", en="latest figure is still the baseline"),
    "key-floor": Text(
        nl="te behouden niveau: links van de streep ligt men eronder",
        en="level to keep: left of the line one is below it",
    ),
    "key-arrow": Text(
        nl="een richting, zonder getal om aan te komen", en="a direction, without a number to arrive at"
    ),
    "key-empty": Text(nl="nog geen nulmeting", en="no baseline yet"),
    "indicator": Text(nl="Indicator en doel", en="Indicator and target"),
    "held-against": Text(nl="{name} was {value} {when}", en="{name} was {value} {when}"),
    "track": Text(nl="Van startmeting naar doel", en="From baseline to target"),
    "latest": Text(nl="Laatste cijfer", en="Latest figure"),
    "expected-now": Text(nl="Pad vraagt", en="Path asks"),
    "now": Text(nl="nu", en="now"),
    "now-in": Text(nl="nu, {period}", en="now, {period}"),
    "verdict": Text(nl="Oordeel", en="Verdict"),
    "none": Text(nl="–", en="–"),
    "by-due": Text(nl="tegen {date}", en="by {date}"),
    "contents": Text(nl="Op deze bladzijde", en="On this page"),
    "incomplete": Text(
        nl="Onvolledig: niet alles in de agenda is te lezen, dus hier ontbreekt iets.",
        en="Incomplete: not everything in the agenda can be read, so something is missing here.",
    ),
    "by-focus": Text(nl="Gelezen per focus", en="Read by focus"),
    "context": Text(nl="Reeksen voor de context", en="Series for context"),
    "context-note": Text(
        nl="Deze reeksen hebben geen doel. Ze helpen de andere te begrijpen.",
        en="These series have no target. They help to understand the others.",
    ),
    "no-indicator": Text(
        nl="Deze doelstelling heeft nog geen indicator.", en="This goal has no indicator yet."
    ),
    "all-goals": Text(nl="Alle doelstellingen", en="All goals"),
}

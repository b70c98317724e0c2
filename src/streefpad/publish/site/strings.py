"""The site's own words in Dutch and English; numbers, verdicts and problems come from `wording`."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.publish.site.sharing_strings import SHARING_STRINGS
from streefpad.values.texts import Text

STRINGS: Mapping[str, Text] = {
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
        nl="Voorgesteld: niemand heeft dit eigenaarschap al vastgelegd.",
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
    # indicator page
    "tracks": Text(nl="Het spoor", en="The track"),
    "chart": Text(nl="Het cijfer in de tijd", en="The figure over time"),
    "chart-per": Text(nl="{unit}, per {period}", en="{unit}, by {period}"),
    "chart-expected": Text(nl="Streepjeslijn: wat het pad vraagt.", en="Dashed line: what the path asks."),
    "chart-outlook": Text(
        nl="Stippellijn: het tempo tot nu toe doorgetrokken.", en="Dotted line: the pace so far, drawn on."
    ),
    "chart-fan": Text(
        nl="Band: waar het cijfer met 4 kansen op 5 terechtkomt; donkerder: met 1 kans op 2.",
        en="Band: where the figure ends up with 4 chances in 5; darker: with 1 chance in 2.",
    ),
    "chart-fan-cut": Text(nl="De band loopt verder dan het blad.", en="The band goes on beyond the paper."),
    "chart-derived": Text(nl="Open ruit: een aanname.", en="Open diamond: an assumption."),
    "chart-hollow": Text(
        nl="Open punt: voorlopig, onzeker of omstreden.", en="Open point: provisional, uncertain or disputed."
    ),
    "chart-bound": Text(
        nl="Driehoek: de bron zegt alleen ‘meer dan’.", en="Triangle: the source only says “more than”."
    ),
    "chart-broken": Text(
        nl="In het gearceerde vak breekt de reeks; geen lijn loopt erover.",
        en="In the hatched area the series breaks; no line crosses it.",
    ),
    "chart-after-break": Text(
        nl="Lichter na de breuk: niet te vergelijken met de cijfers ervoor.",
        en="Fainter after the break: not to be compared with the figures before it.",
    ),
    "chart-cut": Text(nl="De schaal begint niet bij nul.", en="The scale does not start at zero."),
    "remarks-more": Text(
        nl="Wat eraan te doen is, staat op de pagina Doelencheck.",
        en="What can be done about it is on the page of the target check.",
    ),
    "hints-of": Text(nl="Tips van de doelencheck ({count})", en="Hints of the target check ({count})"),
    "needed": Text(nl="Wat het zou vragen", en="What it would take"),
    "required-pace": Text(nl="Gevraagd tempo", en="Required pace"),
    "historic-pace": Text(nl="Tempo sinds {period}", en="Pace since {period}"),
    "acceleration": Text(nl="Versnelling", en="Acceleration"),
    "acceleration-times": Text(nl="{factor} keer zo snel", en="{factor} times as fast"),
    "outlook": Text(nl="In dit tempo in {period}", en="At this pace in {period}"),
    "outlook-reaches": Text(nl="haalt het doel", en="meets the target"),
    "outlook-fails": Text(nl="haalt het doel niet", en="does not meet the target"),
    "outlook-arrives": Text(nl="Doel gehaald in dit tempo", en="Target met at this pace"),
    "outlook-overshoots": Text(nl="schiet het doel voorbij", en="overshoots the target"),
    "outlook-passes": Text(nl="Doel bereikt, en dan voorbij", en="Target reached, and then passed"),
    "outlook-never": Text(nl="nooit", en="never"),
    "outlook-note": Text(
        nl="Het tempo tot nu toe doorgetrokken is een liniaal, geen voorspelling.",
        en="The pace so far drawn on is a ruler, not a forecast.",
    ),
    "prospect": Text(nl="Wat te verwachten valt", en="What to expect"),
    "table": Text(nl="De cijfers", en="The figures"),
    "table-caption": Text(nl="{name}: gepubliceerd en gevraagd", en="{name}: published and asked"),
    "period": Text(nl="Periode", en="Period"),
    "value": Text(nl="Cijfer", en="Figure"),
    "asked": Text(nl="Pad vraagt", en="Asked"),
    "gap": Text(nl="Verschil", en="Gap"),
    "flags": Text(nl="Opmerking", en="Note"),
    "source": Text(nl="Bron", en="Source"),
    "row-reference": Text(nl="referentie", en="reference"),
    "row-baseline": Text(nl="startmeting", en="baseline"),
    "row-milestone": Text(nl="tussendoel", en="milestone"),
    "row-target": Text(nl="doel", en="target"),
    "row-bound": Text(nl="ondergrens, niet gescoord", en="lower bound, not scored"),
    "row-withheld": Text(nl="achtergehouden", en="withheld"),
    "flagged-break": Text(nl="De bron meldt hier een breuk.", en="The source reports a break here."),
    "row-break": Text(nl="de reeks breekt hier", en="the series breaks here"),
    "more-than": Text(nl="meer dan {value}", en="more than {value}"),
    "disputed": Text(nl="ook gepubliceerd: {values}", en="also published: {values}"),
    "see-conflict": Text(nl="waarom dit cijfer", en="why this figure"),
    "other-half": Text(nl="De andere helft van het paar:", en="The other half of the pair:"),
    "milestone-state": Text(nl="Tussendoel {period}", en="Milestone {period}"),
    "readings": Text(nl="Lezingen van de tekst", en="Readings of the text"),
    "reading": Text(nl="Lezing", en="Reading"),
    "in-force": Text(nl="geldt", en="in force"),
    "reading-depends": Text(
        nl="Het oordeel hangt af van hoe men de tekst leest.",
        en="The verdict depends on how the text is read.",
    ),
    "reading-robust": Text(
        nl="Elke lezing van de tekst geeft hetzelfde oordeel.",
        en="Every reading of the text gives the same verdict.",
    ),
    "every-method": Text(nl="Volgens elke methode", en="By every method"),
    "method-name": Text(nl="Methode", en="Method"),
    "method-class": Text(nl="Klasse", en="Class"),
    "about-methods": Text(nl="Over deze methodes", en="About these methods"),
    "decided": Text(nl="beslist door {by}", en="decided by {by}"),
    "argued": Text(nl="volgens {by}", en="according to {by}"),
    "caveat": Text(nl="Let op", en="Read this with care"),
    "caveat-mark": Text(nl="met een kanttekening", en="with a caveat"),
    "from-until-day": Text(
        nl="van {since} tot {until}", en="from {since} to {until}", fr="du {since} au {until}"
    ),
    "from-day": Text(nl="vanaf {since}", en="from {since}", fr="à partir du {since}"),
    "until-day": Text(nl="tot {until}", en="until {until}", fr="jusqu’au {until}"),
    "from-until": Text(nl="van {since} tot {until}", en="from {since} to {until}"),
    "from": Text(nl="vanaf {since}", en="from {since}"),
    "until": Text(nl="tot {until}", en="until {until}"),
    "remarks": Text(nl="Wat de doelencheck hier opmerkt", en="What the target check remarks here"),
    "definition": Text(nl="Definitie", en="Definition"),
    "numerator": Text(nl="Teller", en="Numerator"),
    "denominator": Text(nl="Noemer", en="Denominator"),
    "population": Text(nl="Populatie", en="Population"),
    "definition-text": Text(nl="Afbakening", en="Definition used"),
    "unit": Text(nl="Eenheid", en="Unit"),
    "period-kind": Text(nl="Telt per", en="Counted by"),
    "better": Text(nl="Richting", en="Direction"),
    "note": Text(nl="Toelichting", en="Note"),
    "break": Text(nl="Breuk vanaf {period}", en="Break from {period}"),
    "target": Text(nl="Doel", en="Target"),
    "aspiration": Text(nl="Wens daarbovenop", en="Wish beyond it"),
    "who": Text(nl="Wie", en="Who"),
    "domain": Text(nl="Domein of partner", en="Domain or partner"),
    "role": Text(nl="Rol", en="Role"),
    "valid": Text(nl="Geldig", en="Valid"),
    "next-step": Text(nl="Volgende stap", en="Next step"),
    "releases": Text(nl="Cijfers die worden verwacht", en="Figures that are due"),
    "due": Text(nl="Tegen", en="Due"),
    "what": Text(nl="Wat", en="What"),
    "from-whom": Text(nl="Van wie", en="From whom"),
    "overdue": Text(nl="te laat", en="overdue"),
    "downloads": Text(nl="Downloads", en="Downloads"),
    "download-csv": Text(nl="Cijfers van deze indicator (CSV)", en="Figures of this indicator (CSV)"),
    "download-svg": Text(nl="Grafiek (SVG)", en="Chart (SVG)"),
    "download-png": Text(nl="Grafiek met bron (PNG)", en="Chart with its source (PNG)"),
    "download-vega": Text(nl="Grafiek met haar cijfers (Vega-Lite)", en="Chart with its figures (Vega-Lite)"),
    "embed": Text(nl="Deze grafiek op een andere site tonen", en="Show this chart on another site"),
    "embed-how": Text(
        nl="Kopieer dit, met het adres van deze monitor in de plaats van ADRES. De grafiek verandert mee.",
        en="Copy this, with the address of this monitor in the place of ADDRESS. The chart keeps up to date.",
    ),
    "embed-copy": Text(
        nl="Kopieer dit. De grafiek verandert mee.", en="Copy this. The chart keeps up to date."
    ),
    "embed-address": Text(nl="ADRES", en="ADDRESS"),
    "embed-look": Text(nl="Bekijk de bladzijde zelf", en="Look at the page itself"),
    "embed-back": Text(nl="Alle cijfers en bronnen: {title}", en="All figures and sources: {title}"),
    "cells": Text(nl="Elk cijfer tot op de cel", en="Every figure down to its cell"),
    "cell": Text(nl="Cel", en="Cell"),
    "cells-language": Text(
        nl="De plaats in een bron staat er in de taal van die bron.",
        en="A place in a source is given in the language of that source.",
    ),
    "conflicts": Text(nl="Bronnen die elkaar tegenspreken", en="Sources that contradict each other"),
    "revisions": Text(nl="Herzieningen", en="Revisions"),
    "revision": Text(nl="{period}: {before} werd {after}.", en="{period}: {before} became {after}."),
    "chosen": Text(nl="gekozen", en="chosen"),
    "not-chosen": Text(nl="niet gekozen", en="not chosen"),
    "why": Text(nl="Waarom", en="Why"),
    "undecided": Text(nl="Nog niemand heeft beslist.", en="Nobody has decided yet."),
    # owners
    "owner-owns": Text(nl="Doelen", en="Targets"),
    "owner-delivers": Text(nl="Te leveren", en="To deliver"),
    "owner-nothing": Text(
        nl="Hier staan geen leveringen op de kalender.", en="No deliveries are on the calendar here."
    ),
    "owners-lead": Text(
        nl="De agenda is van meerdere beleidsdomeinen en partners samen. Dit is ieders aandeel.",
        en="The agenda belongs to several policy domains and partners together. This is each one’s share.",
    ),
    "owner-none": Text(nl="Zonder eigenaar", en="Without owner"),
    "count-targets": Text(nl="Doelen", en="Targets"),
    "count-due": Text(nl="Te leveren", en="To deliver"),
    "count-overdue": Text(nl="Te laat", en="Overdue"),
    "successor": Text(nl="Opgevolgd door", en="Succeeded by"),
    # gaps
    "gaps-lead": Text(
        nl="De startmeting is het cijfer waar het pad naar het doel vertrekt. Is nog niets gemeten, dan is "
        "er niets om vanaf te tellen. Wie moet wat leveren, en tegen wanneer?",
        en="Without a baseline there is nothing to count from. Who must deliver what, and by when?",
    ),
    "gaps-table": Text(nl="Doelen zonder startmeting", en="Targets without baseline"),
    "gaps-none": Text(nl="Elk doel heeft een startmeting.", en="Every target has a baseline."),
    "no-step": Text(nl="Geen stap afgesproken", en="No step agreed"),
    "calendar": Text(nl="Kalender van de leveringen", en="Calendar of deliveries"),
    "calendar-overdue": Text(nl="Te laat", en="Overdue"),
    "calendar-due": Text(nl="Nog te komen", en="Still to come"),
    # collection by form
    "collection": Text(nl="Opvraging", en="Collection"),
    "collection-lead": Text(
        nl="Partners tellen deze cijfers zelf en vullen ze in op een formulier. Zover staat de opvraging.",
        en="Partners count these figures themselves and fill them in on a form. This is how far the "
        "collection has come.",
    ),
    "collection-note": Text(
        nl="Hier staan aantallen partners per soort. Waar een soort maar één partner telt, is dus te zien "
        "hoever die staat. Wat een partner opgeeft, telt pas mee na goedkeuring en wordt niet apart getoond.",
        en="These are numbers of partners by kind. Where a kind has one partner only, the table thus shows "
        "how far it is. What a partner reports counts once it is approved, and is not shown by itself.",
    ),
    "collection-due": Text(nl="Terug tegen {date}", en="Due back by {date}"),
    "collection-missing": Text(
        nl="te laat: {count} zonder bruikbaar antwoord", en="overdue: {count} without a usable return"
    ),
    "collection-kind": Text(nl="Soort partner", en="Kind of partner"),
    "collection-asked": Text(nl="gevraagd", en="asked"),
    "collection-total": Text(nl="Samen", en="Together"),
    # coverage
    "coverage": Text(nl="Dekking", en="Coverage"),
    "coverage-lead": Text(
        nl="Wie dekt wat? Voor elke doelstelling: is er een indicator, een eigenaar, een bron van cijfers, "
        "een startmeting, een overeenkomst?",
        en="Who covers what? For each goal: is there an indicator, an owner, a source of figures, "
        "a baseline, an agreement?",
    ),
    "coverage-key": Text(
        nl="Een volle schijf: alles gedekt. Een halve: een deel. Een lege: niets.",
        en="A full disc: everything covered. A half one: a part. An empty one: nothing.",
    ),
    "cover-goal": Text(nl="Doelstelling", en="Goal"),
    "cover-indicators": Text(nl="Indicatoren", en="Indicators"),
    "cover-owner": Text(nl="Eigenaar", en="Owner"),
    "cover-source": Text(nl="Bron van cijfers", en="Source of figures"),
    "cover-baseline": Text(nl="Startmeting", en="Baseline"),
    "cover-agreement": Text(nl="Overeenkomst", en="Agreement"),
    "cover-of": Text(nl="{held} van {total}", en="{held} of {total}"),
    "cover-targets": Text(nl="{held} van {total} doelen", en="{held} of {total} targets"),
    "cover-agreements": Text(nl="{held} van {total} met een doel", en="{held} of {total} with a target"),
    "cover-no": Text(nl="geen", en="none"),
    "cover-no-agreement": Text(nl="geen enkele geregistreerd", en="none registered"),
    "cover-not-asked": Text(nl="niet gevraagd", en="not asked"),
    "cover-proposed-some": Text(nl="waarvan {count} voorgesteld", en="of which {count} proposed"),
    "cover-stewards": Text(nl="wie de agenda beheert", en="whoever keeps the agenda"),
    "coverage-whole": Text(
        nl="Elke doelstelling heeft een indicator, elke indicator een eigenaar en een bron van cijfers.",
        en="Every goal has an indicator, every indicator an owner and a source of figures.",
    ),
    "who-acts": Text(nl="Wie aan zet is", en="Who should act"),
    "holes-goals": Text(nl="Doelstellingen zonder indicator", en="Goals without indicator"),
    "holes-goals-note": Text(
        nl="Wat niet gemeten wordt, kan niet gehaald of gemist worden.",
        en="What is not measured can be neither reached nor missed.",
    ),
    "holes-owners": Text(nl="Indicatoren zonder eigenaar", en="Indicators without owner"),
    "holes-owners-note": Text(nl="Niemand staat er vandaag voor in.", en="Today nobody answers for these."),
    "holes-sources": Text(nl="Startmetingen die niets zal vullen", en="Baselines that nothing will fill"),
    "holes-sources-note": Text(
        nl="Er is nog geen startmeting, en er komt geen tabel, formulier of register dat ze zou geven.",
        en="There is no baseline yet, and no table, form or register is on its way to give it.",
    ),
    "holes-agreements": Text(
        nl="Lopende overeenkomsten zonder streefcijfer", en="Agreements in force without a target"
    ),
    "holes-agreements-note": Text(
        nl="Bij de volgende wijziging kan de tekst op de bladzijde met overeenkomsten erin.",
        en="At the next amendment the text on the page of agreements can go in.",
    ),
    "holes-kinds": Text(nl="Soorten zonder lopende overeenkomst", en="Kinds without an agreement in force"),
    "holes-kinds-note": Text(
        nl="De agenda noemt deze soorten; er is geen lopende overeenkomst van geregistreerd.",
        en="The agenda names these kinds; no agreement of them is registered as in force.",
    ),
    # agreements
    "agreements": Text(nl="Overeenkomsten", en="Agreements"),
    "agreements-own": Text(nl="Overeenkomsten met partners", en="Agreements with partners"),
    "agreements-lead": Text(
        nl="Lopende overeenkomsten: {total}. Met beide streefcijfers: {both}; met een van de twee: {one}; "
        "zonder: {none}.",
        en="Agreements in force: {total}. With both targets: {both}; with one of the two: {one}; with "
        "neither: {none}.",
    ),
    "agreements-empty": Text(
        nl="Er is nog geen enkele overeenkomst geregistreerd. De tekst die erin hoort, staat "
        "hieronder klaar.",
        en="No agreement has been registered yet. The text that belongs in them stands ready below.",
    ),
    "agreements-none-run": Text(
        nl="Geen enkele geregistreerde overeenkomst loopt nu.",
        en="None of the registered agreements is in force now.",
    ),
    "agreements-measured": Text(nl="Hoe het gemeten wordt", en="How it is measured"),
    "agreements-kinds": Text(nl="Per soort", en="By kind"),
    "agreements-list": Text(nl="Alle overeenkomsten", en="All agreements"),
    "agreement-kind": Text(nl="Soort", en="Kind"),
    "agreement-partner": Text(nl="Partner", en="Partner"),
    "agreement-period": Text(nl="Looptijd", en="Term"),
    "agreement-carries": Text(nl="Streefcijfers erin", en="Targets in it"),
    "agreement-girls": Text(nl="Meisjes", en="Girls"),
    "agreement-disadvantaged": Text(nl="Kansarme jongeren", en="Disadvantaged young people"),
    "agreement-runs": Text(nl="loopt", en="in force"),
    "agreement-ended": Text(nl="afgelopen", en="ended"),
    "agreement-coming": Text(nl="begint nog", en="yet to start"),
    "agreement-undated": Text(nl="zonder data", en="undated"),
    "carries-both": Text(nl="beide", en="both"),
    "carries-girls": Text(nl="alleen meisjes", en="girls only"),
    "carries-disadvantaged": Text(nl="alleen kansarme jongeren", en="disadvantaged only"),
    "carries-none": Text(nl="geen", en="neither"),
    "count-in-force": Text(nl="Lopend", en="In force"),
    "count-both": Text(nl="Beide", en="Both"),
    "count-girls": Text(nl="Alleen meisjes", en="Girls only"),
    "count-disadvantaged": Text(nl="Alleen kansarm", en="Disadvantaged only"),
    "count-neither": Text(nl="Geen", en="Neither"),
    "count-not-in-force": Text(nl="Niet lopend", en="Not in force"),
    "agreed-in": Text(
        nl="Deze doelen horen in overeenkomsten van deze soorten:",
        en="These targets belong in agreements of these kinds:",
    ),
    "agreed-held": Text(
        nl="{held} van {total} lopende met een streefcijfer",
        en="{held} of {total} in force with a target",
    ),
    "clauses": Text(nl="De tekst om over te nemen", en="The text to copy"),
    "clauses-lead": Text(
        nl="Per soort overeenkomst een artikel met de streefcijfers van deze agenda. Wat tussen vierkante "
        "haken staat, vullen de partijen in. Laat de tekst nalezen door een jurist.",
        en="For each kind of agreement an article with the targets of this agenda. What stands between "
        "square brackets is for the parties to fill in. This is a courtesy translation: the Dutch page has "
        "the text for the agreement. Have it read by a lawyer.",
    ),
    "clause-holds": Text(nl="Streefcijfers van:", en="Targets of:"),
    "clause-file": Text(nl="Dit artikel als tekstbestand", en="This article as a text file"),
    "clause-there": Text(nl="artikel", en="article"),
    # actions
    "actions": Text(nl="Acties", en="Actions"),
    "actions-lead": Text(
        nl="Wat er voor de agenda wordt gedaan, op de as van de jaren. Een balk zegt wanneer iets liep, niet "
        "wat het heeft veroorzaakt.",
        en="What is done for the agenda, on the axis of years. A bar says when something ran, not what it "
        "caused.",
    ),
    "actions-key": Text(
        nl="De dunne lijn is {date}. Een balk met een punt loopt door, of heeft geen einddatum.",
        en="The thin line is {date}. A bar with a tip goes on, or has no last day.",
    ),
    "actions-axis": Text(nl="as van {first} tot en met {last}", en="axis from {first} to {last}"),
    "actions-when": Text(nl="Wanneer", en="When"),
    "action": Text(nl="Actie", en="Action"),
    "action-for": Text(nl="voor:", en="for:"),
    "actions-beside": Text(nl="Acties in deze periode", en="Actions in this period"),
    "actions-no-cause": Text(
        nl="Deze acties waren voor deze indicator bedoeld en liepen in de periode van de grafiek. Dat ze het "
        "cijfer deden bewegen, beweert deze bladzijde niet.",
        en="These actions were meant for this indicator and ran in the period of the chart. This page does "
        "not claim that they moved the figure.",
    ),
    "actions-goal": Text(nl="Acties voor deze doelstelling", en="Actions for this goal"),
    # check
    "check-lead": Text(
        nl="De doelencheck leest de agenda zoals het advies het vraagt: weinig indicatoren, duidelijke "
        "doelen, een afgebakend pad. Dit is wat nog ontbreekt of niet klopt.",
        en="The target check reads the agenda as the advice asks: few indicators, clear targets, "
        "a bounded path. This is what is still missing or not right.",
    ),
    "check-clean": Text(nl="Niets op te merken.", en="Nothing to remark."),
    "errors": Text(nl="Fouten", en="Errors"),
    "warnings": Text(nl="Waarschuwingen", en="Warnings"),
    "hints": Text(nl="Tips", en="Hints"),
    "error-note": Text(
        nl="Hierdoor kan een cijfer niet worden gebruikt.", en="These keep a figure from being used."
    ),
    "warning-note": Text(
        nl="Het cijfer wordt getoond, met deze kanttekening.", en="The figure is shown, with this note."
    ),
    "hint-note": Text(
        nl="Wat het advies of de agenda openlaat.", en="What the advice or the agenda leaves open."
    ),
    "check-owner-proposed": Text(
        nl="Bij {count} indicatoren is de eigenaar voorgesteld, niet beslist.",
        en="For {count} indicators the owner is proposed, not decided.",
    ),
    "check-milestone-assumed": Text(
        nl="Bij {count} doelen heeft het tussendoel in de bron geen getal; het is een aanname, afgeleid van "
        "het pad.",
        en="For {count} targets the source has no number for the milestone; it is an assumption, derived "
        "from the path.",
    ),
    "check-no-baseline-yet": Text(
        nl="Bij {count} doelen is er nog geen nulmeting; ze krijgen pas daarna een oordeel.",
        en="{count} targets have no baseline yet; they get a verdict only afterwards.",
    ),
    "check-indicator-without-data": Text(
        nl="Van {count} indicatoren ligt nog geen enkel cijfer in de kluis; een levering komt erbij met "
        "‘streefpad add’.",
        en="Of {count} indicators no figure at all is in the vault yet; “streefpad add” adds a delivery.",
    ),
    "check-target-without-value": Text(
        nl="Bij {count} doelen staat geen getal.", en="{count} targets state no number."
    ),
    "check-listed": Text(nl="Welke {count}", en="Which {count}"),
    "whole-agenda": Text(nl="De agenda als geheel", en="The agenda as a whole"),
    "accepted": Text(nl="Aanvaard ({by}):", en="Accepted ({by}):"),
    # sources
    "sources-lead": Text(
        nl="Elk cijfer komt uit een bron, en elke bron uit een verzegeld bestand. Waar bronnen elkaar "
        "tegenspreken, staan ze hier naast elkaar.",
        en="Every figure comes from a source, and every source from a sealed file. Where sources "
        "contradict each other, they stand side by side here.",
    ),
    "conflicts-none": Text(
        nl="Geen twee bronnen spreken elkaar tegen.", en="No two sources contradict each other."
    ),
    "for-programs": Text(
        nl="Ook voor programma’s: alles staat er ook als JSON, met elk cijfer tot op de cel.",
        en="For programs too: everything is there as JSON as well, every figure down to its cell.",
    ),
    "about-api": Text(nl="Over de API", en="About the API"),
    "source-list": Text(nl="Alle bronnen", en="All sources"),
    "source-licence": Text(nl="Licentie: {licence}.", en="Licence: {licence}."),
    "undated": Text(nl="zonder datum", en="undated"),
    "users": Text(nl="Gebruikt door {count} indicatoren", en="Used by {count} indicators"),
    "vintages": Text(nl="Verzegelde bestanden", en="Sealed files"),
    "vintages-note": Text(
        nl="Wie twijfelt, berekent de SHA-256 van het bestand en vergelijkt.",
        en="Whoever doubts computes the SHA-256 of the file and compares.",
    ),
    "not-public": Text(
        nl="Niet openbaar: het bestand is vertrouwelijk, en daarom ook zijn naam, grootte en hash.",
        en="Not public: the file is confidential, and so are its name, its size and its hash.",
    ),
    "retrieved": Text(nl="Opgehaald", en="Retrieved"),
    "retrieved-by": Text(nl="{date}, door {by}", en="{date}, by {by}"),
    "hash": Text(nl="SHA-256", en="SHA-256"),
    "size": Text(nl="{size} bytes", en="{size} bytes"),
    # counted from records
    "classification": Text(nl="Indeling", en="Classification"),
    "counted-from": Text(nl="Hoe geteld", en="How counted"),
    "counts": Text(nl="De aantallen", en="The counts"),
    "counts-note": Text(
        nl="Geteld uit records en daarna beschermd: zie de regel voor openbaarmaking bij de methode.",
        en="Counted from records and then guarded: see the disclosure rule under method.",
    ),
    "counted": Text(nl="Teller en noemer", en="Numerator and denominator"),
    "split": Text(nl="Waarom het geheel bewoog", en="Why the whole moved"),
    "split-note": Text(
        nl="Een gemiddelde kan hier geen daling verbergen: elk deel staat ernaast. Een oorzaak is dit niet.",
        en="An average cannot hide a fall here: each part stands beside it. It is no cause.",
    ),
    "split-between": Text(nl="Van {before} naar {after}", en="From {before} to {after}"),
    "split-part": Text(nl="Deel", en="Part"),
    "split-weight": Text(nl="Gewicht", en="Weight"),
    "split-rate": Text(nl="Aandeel", en="Share"),
    "split-composition": Text(nl="Door gewicht", en="By weight"),
    "split-rates": Text(nl="Door aandeel", en="By share"),
    "split-fell": Text(nl="daalde", en="fell"),
    "bridge": Text(nl="De brug over de breuk", en="The bridge over the break"),
    "bridge-caveat": Text(
        nl="De cijfers vóór {period} zijn schattingen, over een breuk gebracht; hoe, staat hieronder.",
        en="The figures before {period} are estimates, carried over a break; how is said below.",
    ),
    "bridge-before": Text(nl="Zoals geteld", en="As counted"),
    "bridge-value": Text(nl="Over de brug", en="Carried over"),
    "bridge-range": Text(nl="Marge", en="Range"),
    "bridge-sides": Text(nl="De reeksen zelf", en="The series themselves"),
    "waiting": Text(nl="Wachten op gegevens om te tellen", en="Waiting for data to count"),
    "waiting-note": Text(
        nl="Deze reeksen worden geteld zodra de gegevens ervoor geleverd zijn, en bekend is welke groepen "
        "erin meetellen.",
        en="These series are counted once the data for them are delivered, and it is known which groups "
        "count in them.",
    ),
    "disclosure": Text(nl="De regel voor openbaarmaking", en="The disclosure rule"),
    "disclosure-lead": Text(
        nl="Aantallen mensen passeren eerst deze regel, voor ze verschijnen. Hij staat in de agenda.",
        en="Numbers of people first pass this rule, before they appear. It stands in the agenda.",
    ),
    # method
    "method-source": Text(nl="Bron", en="Source"),
    "method-classes": Text(nl="Klassen", en="Classes"),
    "method-parameters": Text(nl="Parameters ({count})", en="Parameters ({count})"),
    "deadline-rule": Text(nl="Wat een jaartal betekent", en="What a year means"),
    # language choice
    "choose": Text(nl="Kies een taal", en="Choose a language"),
    # editions
    "changes": Text(nl="Wat veranderde", en="What changed"),
    "changes-lead": Text(
        nl="Elke editie naast de vorige: welk oordeel anders werd, en waardoor.",
        en="Each edition beside the one before it: which verdict changed, and because of what.",
    ),
    "changes-between": Text(nl="Van {before} tot {after}", en="From {before} to {after}"),
    "changes-moved": Text(nl="Oordelen die veranderden", en="Verdicts that changed"),
    "changes-was": Text(nl="was: {before}", en="was: {before}"),
    "changes-none-moved": Text(nl="Geen enkel oordeel veranderde.", en="No verdict changed."),
    "changes-no-cause": Text(nl="Niets anders dan de datum.", en="Nothing but the date."),
    "changes-nothing": Text(nl="Ook verder veranderde niets.", en="Nothing else changed either."),
    "editions": Text(nl="Vroegere edities", en="Earlier editions"),
    "editions-note": Text(
        nl="Elke editie staat hier precies zoals ze toen gepubliceerd werd.",
        en="Each edition stands here exactly as it was published then.",
    ),
    "past": Text(nl="Het oordeel in vroegere edities", en="The verdict in earlier editions"),
    "feed-edition": Text(
        nl="Editie van {date}: {moved} oordelen veranderd", en="Edition of {date}: {moved} verdicts changed"
    ),
    # search
    "search": Text(nl="Zoeken", en="Search"),
    "search-label": Text(
        nl="Zoek een doel, een indicator, een bron", en="Look for a goal, an indicator, a source"
    ),
    "search-found": Text(nl="# gevonden", en="# found"),
    "search-found-one": Text(nl="# gevonden", en="# found"),
    "index-goals": Text(nl="Doelstellingen", en="Goals"),
    "index-indicators": Text(nl="Indicatoren", en="Indicators"),
    **SHARING_STRINGS,
}

"""What the pages of gaps, collection, coverage, agreements and actions say."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.values.texts import Text

COLLECTING: Mapping[str, Text] = {
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
}

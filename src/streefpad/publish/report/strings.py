"""The report's own words in Dutch and English; what the site says as well comes from its strings."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.values.texts import Text

STRINGS: Mapping[str, Text] = {
    "report": Text(nl="Verslag", en="Report"),
    "page-of": Text(nl="{page} van {pages}", en="{page} of {pages}"),
    "synthetic": Text(
        nl="Voorbeeld: alle cijfers in dit verslag zijn verzonnen.",
        en="Sample: every figure in this report is made up.",
    ),
    "contents": Text(nl="Inhoud", en="Contents"),
    "summary": Text(nl="Waar elk doel staat", en="Where every target stands"),
    "caveated": Text(nl="* met een kanttekening: zie de doelstelling.", en="* with a caveat: see the goal."),
    "series": Text(nl="Reeks", en="Series"),
    "target": Text(nl="Doel", en="Target"),
    "milestone": Text(nl="Tussendoel", en="Milestone"),
    "gap": Text(nl="Verschil", en="Gap"),
    "odds": Text(nl="Kans", en="Odds"),
    "in-figures": Text(nl="In cijfers", en="In figures"),
    "one-by-one": Text(nl="Doel voor doel", en="Target by target"),
    "elsewhere": Text(nl="elders {moved} van {comparable}", en="elsewhere {moved} of {comparable}"),
    "elsewhere-note": Text(
        nl="‘Elders’ zegt hoeveel vergelijkbare reeksen elders in evenveel jaren zo ver kwamen. Dat is "
        "geen voorspelling.",
        en="“Elsewhere” says how many comparable series elsewhere came as far in as many years. That is "
        "not a forecast.",
    ),
    "gap-note": Text(
        nl="Het verschil is het laatste cijfer min wat het pad voor die periode vraagt, in de eenheid van "
        "de reeks; bij aandelen in procentpunten.",
        en="The gap is the latest figure minus what the path asks for that period, in the unit of the "
        "series; in percentage points for shares.",
    ),
    "assumption-note": Text(
        nl="Een aanname staat niet in de bron; ze is van het pad afgelezen.",
        en="An assumption is not in the source; it is read off the path.",
    ),
    "domain-part": Text(nl="Aandeel in wat de doelen vragen", en="Share in what the targets ask"),
    "part": Text(nl="Deel", en="Part"),
    "part-gap": Text(nl="Van het verschil", en="Of the gap"),
    "part-pace": Text(nl="Per jaar", en="A year"),
    "part-people": Text(nl="Mensen per jaar", en="People a year"),
    "part-open": Text(nl="niet afgesproken", en="not agreed"),
    "domains-empty": Text(nl="Zonder doel en zonder levering", en="Without target and without delivery"),
    "file": Text(nl="Bestand", en="File"),
    "statuses": Text(nl="Tien oordelen, in deze volgorde", en="Ten verdicts, in this order"),
    "statuses-lead": Text(
        nl="De eerste regel die past, beslist. Het gepubliceerde cijfer wordt vergeleken zoals het is.",
        en="The first rule that applies decides. The published figure is compared as it is.",
    ),
}

# Why each verdict is given, in the order in which the rules are tried.
VERDICTS: Mapping[str, Text] = {
    "not_scored": Text(
        nl="een belofte in woorden, of zonder getal en zonder richting",
        en="a promise in words, or with neither number nor direction",
    ),
    "no_baseline": Text(nl="nog niets gemeten om vanaf te tellen", en="nothing measured yet to count from"),
    "broken_series": Text(
        nl="tussen startmeting en laatste cijfer veranderde de telling zo dat de twee niet te vergelijken "
        "zijn",
        en="between baseline and latest figure the count changed so much that the two cannot be compared",
    ),
    "reached": Text(
        nl="het laatste cijfer voldoet al aan het doel; een niveau dat behouden moet blijven, houdt stand",
        en="the latest figure already meets the target; a level that is to be kept holds",
    ),
    "missed": Text(
        nl="de periode van het doel is waargenomen, en het cijfer voldoet niet",
        en="the target’s period has been observed, and the figure does not meet it",
    ),
    "no_data": Text(
        nl="deze monitor heeft geen cijfer van na de startmeting",
        en="this monitor has no figure from after the baseline",
    ),
    "too_early": Text(
        nl="bij het laatste cijfer was minder dan een vijfde van de tijd voorbij",
        en="at the latest figure less than a fifth of the time had passed",
    ),
    "on_track": Text(
        nl="het laatste cijfer is minstens zo goed als het pad voor die periode vraagt",
        en="the latest figure is at least as good as the path asks for that period",
    ),
    "moving_away": Text(
        nl="het laatste cijfer is slechter dan de startmeting",
        en="the latest figure is worse than the baseline",
    ),
    "behind": Text(
        nl="het wordt beter of blijft gelijk, maar minder dan het pad vraagt",
        en="it improves or stands still, but by less than the path asks",
    ),
}

# The method in short paragraphs: a heading, and what stands under it.
METHOD: tuple[tuple[Text, Text], ...] = (
    (
        Text(nl="Startmeting, pad en tussendoel", en="Baseline, path and milestone"),
        Text(
            nl="De startmeting is het cijfer waar het pad naar het doel vertrekt; de referentie is het jaar "
            "waarmee men vergelijkt hoe het tot nu toe ging. Het pad zegt wat het doel van elke periode "
            "vraagt, van de startmeting tot de einddatum. Een tussendoel waarvoor de bron geen getal geeft, "
            "wordt van het pad afgelezen en heet een aanname.",
            en="The baseline is the figure at which the path to the target starts; the reference is the year "
            "one compares with to see how things have gone so far. The path says what the target asks of "
            "every period, from baseline to deadline. A milestone for which the source gives no number is "
            "read off the path and called an assumption.",
        ),
    ),
    (
        Text(nl="Tempo en vooruitblik", en="Pace and outlook"),
        Text(
            nl="Het gevraagde tempo is de afstand tot het doel, gedeeld door de jaren die resten na het "
            "laatste cijfer. De vooruitblik trekt het tempo sinds de referentie door tot de einddatum: een "
            "liniaal langs het verleden, geen voorspelling.",
            en="The required pace is the distance to the target over the years that remain after the latest "
            "figure. The outlook draws the pace since the reference on to the deadline: a ruler laid along "
            "the past, not a forecast.",
        ),
    ),
    (
        Text(nl="Prognose en kansen", en="Projection and chances"),
        Text(
            nl="Een prognose vraagt minstens vijf jaarlijkse cijfers sinds de laatste breuk en haalt haar "
            "marge uit de fouten die zulke prognoses bij andere indicatoren maakten. Ze kent geen "
            "maatregelen. Is ze niet mogelijk, dan staat er hoe vaak vergelijkbare reeksen elders even ver "
            "kwamen. Een kans verandert nooit een oordeel.",
            en="A projection needs at least five yearly figures since the last break and takes its margin "
            "from the errors that such projections made for other indicators. It knows no measures. Where "
            "it is not possible, the report says how often comparable series elsewhere came as far. A "
            "chance never changes a verdict.",
        ),
    ),
    (
        Text(nl="Breuken, tegenspraak en ondergrenzen", en="Breaks, contradictions and lower bounds"),
        Text(
            nl="Verandert een definitie, dan breekt de reeks; geen lijn, geen groei en geen oordeel loopt "
            "over een breuk. Spreken bronnen elkaar tegen, dan blijven alle cijfers bewaard en telt er één, "
            "met de reden erbij. Zegt een bron alleen ‘meer dan’, dan wordt dat getoond en niet gescoord.",
            en="Where a definition changes, the series breaks; no line, no growth and no verdict crosses a "
            "break. Where sources contradict each other, all figures are kept and one of them counts, with "
            "the reason. Where a source only says “more than”, that is shown and not scored.",
        ),
    ),
    (
        Text(nl="De cijfers zelf", en="The figures themselves"),
        Text(
            nl="Gepubliceerde cijfers staan er zoals ze gepubliceerd zijn, berekende met één decimaal. Het "
            "verslag zegt waar een doel staat en wat het zou vragen, en nooit waarom een cijfer stijgt of "
            "daalt.",
            en="Published figures stand as published, derived ones with one decimal. The report says where a "
            "target stands and what it would take, and never why a figure rises or falls.",
        ),
    ),
)

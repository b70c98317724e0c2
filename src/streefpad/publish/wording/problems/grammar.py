"""Problems of the agenda's text files: what is written, and what can be read there."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.publish.wording.problems.entry import ERROR, ERROR_OR_HINT, ProblemWords
from streefpad.values.texts import Text

GRAMMAR: Mapping[str, ProblemWords] = {
    "yaml-syntax": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Hier houdt het bestand op leesbare YAML te zijn: {said}.",
            en="Here the file stops being readable YAML: {said}.",
        ),
        remedy=Text(
            nl="Kijk naar deze regel en die erboven: vaak ontbreekt een spatie na ‘:’, een aanhalingsteken "
            "of een even diepe inspringing.",
            en="Look at this line and the one above: often a space after “:”, a quotation mark or an equal "
            "indentation is missing.",
        ),
        why=Text(
            nl="Vanaf deze plaats is niet meer te zeggen wat bij wat hoort.",
            en="From this place on nobody can say what belongs to what.",
        ),
        example="name: {nl: Fietsen, en: Cycling",
        facts={"said": "expected ',' or '}', but got '<stream end>'"},
    ),
    "unknown-key": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Hier heeft de sleutel ‘{key}’ geen betekenis.", en="The key “{key}” has no meaning here."
        ),
        remedy=Text(
            nl="Verbeter de spelling of haal de sleutel weg; een opmerking voor uzelf begint met #.",
            en="Correct the spelling or take the key out; a remark for yourself begins with #.",
        ),
        why=Text(
            nl="Een verkeerd gespelde sleutel zou anders stilzwijgend niets doen.",
            en="A misspelt key would otherwise do nothing, in silence.",
        ),
        example="basline: 2019-2020",
        facts={"key": "basline", "nearest": "baseline"},
    ),
    "missing-key": ProblemWords(
        severities=ERROR,
        wrong=Text(nl="De sleutel ‘{key}’ ontbreekt.", en="The key “{key}” is missing."),
        remedy=Text(
            nl="Voeg ‘{key}:’ toe; het startvoorbeeld (streefpad new) toont hoe.",
            en="Add “{key}:”; the starter agenda (streefpad new) shows how.",
        ),
        why=Text(
            nl="Zonder deze sleutel is dit stuk van de agenda niet te gebruiken.",
            en="Without this key this part of the agenda cannot be used.",
        ),
        example="id: cycle-to-work\nname: {nl: Fietst naar het werk, en: Cycles to work}\n# no unit",
        facts={"key": "unit"},
    ),
    "wrong-type": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Bij ‘{key}’ staat {found:expected}, en daar hoort {expected:expected}.",
            en="“{key}” holds {found:expected}, where {expected:expected} belongs.",
        ),
        remedy=Text(
            nl="Schrijf bij ‘{key}’ {expected:expected}.",
            en="Write {expected:expected} at “{key}”.",
        ),
        why=Text(
            nl="Elke sleutel heeft één vorm, zodat een lezer van het bestand altijd weet wat er staat.",
            en="Every key has one form, so that a reader of the file always knows what it says.",
        ),
        example="breaks: 2023-2024",
        facts={"key": "breaks", "expected": "list", "found": "text"},
    ),
    "unknown-code": ProblemWords(
        severities=ERROR,
        wrong=Text(nl="‘{code}’ is niet bekend als {what:what}.", en="“{code}” is not known as {what:what}."),
        remedy=Text(
            nl="Kies er een die de agenda kent, of voeg deze eraan toe.",
            en="Choose one that the agenda knows, or add this one to it.",
        ),
        why=Text(
            nl="Een code die nergens bestaat, verwijst naar niets: de cijfers erachter zouden ontbreken.",
            en="A code that exists nowhere refers to nothing: the figures behind it would be missing.",
        ),
        example="figures: {dataflow: stem-monitor, row: bso-totaal}",
        facts={"what": "row", "code": "bso-totaal", "nearest": "bso-total"},
    ),
    "unknown-kind": ProblemWords(
        severities=ERROR,
        wrong=Text(nl="‘{kind}’ is geen soort doel.", en="“{kind}” is no kind of target."),
        remedy=Text(
            nl="Kies een van: level, keep, benchmark, growth_points, growth_percent, growth_compound, "
            "parity, representation, zero, complete, count, rising, direction, statement.",
            en="Choose one of: level, keep, benchmark, growth_points, growth_percent, growth_compound, "
            "parity, representation, zero, complete, count, rising, direction, statement.",
        ),
        why=Text(
            nl="De soort bepaalt wat ‘bereikt’ betekent en welk pad het doel vraagt.",
            en="The kind decides what “reached” means and which path the target asks for.",
        ),
        example="kind: levle",
        facts={"kind": "levle", "nearest": "level"},
    ),
    "not-an-id": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{text}’ kan bij ‘{what}’ niet als naam dienen.",
            en="“{text}” cannot serve as a name at “{what}”.",
        ),
        remedy=Text(
            nl="Gebruik alleen letters, cijfers, punten en streepjes, en begin met een letter of cijfer.",
            en="Use only letters, digits, dots, hyphens and underscores, and begin with a letter or a digit.",
        ),
        why=Text(
            nl="De naam wordt een webadres en een bestandsnaam.",
            en="The name becomes a web address and a file name.",
        ),
        example="id: girls in STEM",
        facts={"what": "id", "text": "girls in STEM", "nearest": "girls-in-STEM"},
    ),
    "duplicate-id": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{id}’ is al een {what:what}, in {first}.", en="“{id}” is {what:what} already, at {first}."
        ),
        remedy=Text(
            nl="Geef een van de twee een andere id, of haal de dubbele weg.",
            en="Give one of the two another id, or take the second out.",
        ),
        why=Text(
            nl="Een verwijzing naar deze id zou twee dingen kunnen betekenen.",
            en="A reference to this id could mean two things.",
        ),
        example="id: cycle-to-work\n---\nid: cycle-to-work",
        facts={"what": "indicator", "id": "cycle-to-work", "first": "indicators/goal-1.yaml:1:5"},
    ),
    "percent-point-confusion": ProblemWords(
        severities=ERROR_OR_HINT,
        wrong=Text(
            nl="Bij ‘{what}’ staat ‘{text}’, maar de soort is ‘{kind:kind}’: procent en procentpunt zijn "
            "niet hetzelfde.",
            en="“{what}” holds “{text}”, but the kind is “{kind:kind}”: percent and percentage points are "
            "not the same.",
        ),
        remedy=Text(
            nl="Schrijf het getal zonder teken en kies de soort die bedoeld is: growth_points "
            "(procentpunten per jaar), growth_percent (procent van de startmeting) of growth_compound "
            "(procent van het jaar ervoor). Laat de bron beide toe, geef dan elk een lezing.",
            en="Write the number without a sign and choose the kind that is meant: growth_points "
            "(percentage points a year), growth_percent (percent of the baseline) or growth_compound "
            "(percent of the year before). Where the source allows both, give each a reading.",
        ),
        why=Text(
            nl="Van 28 % uit is +4 procentpunt per jaar 60 % in acht jaar; +4 % per jaar is 38 %.",
            en="From 28%, +4 percentage points a year makes 60% in eight years; +4% a year makes 38%.",
        ),
        example="kind: growth_percent\nvalue: 4 points",
        facts={"what": "value", "text": "4 points", "kind": "growth_percent"},
    ),
    "kind-and-readings": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Het doel ‘{target}’ heeft zowel ‘kind’ als ‘readings’.",
            en="The target “{target}” has both “kind” and “readings”.",
        ),
        remedy=Text(
            nl="Zet de soort bij elke lezing onder ‘readings’, of laat ‘readings’ weg als er maar één "
            "lezing is.",
            en="Put the kind at each reading under “readings”, or leave “readings” out if there is only one.",
        ),
        why=Text(
            nl="Anders is niet te zeggen welke van de twee geldt.",
            en="Otherwise nobody can say which of the two holds.",
        ),
        example="kind: level\nvalue: 50\nreadings:\n  - {id: other, kind: keep}",
        facts={"target": "cycle-to-work"},
    ),
    "reading-in-force": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Van dit doel zijn {found} lezingen van kracht, en dat moet er precies één zijn.",
            en="This target has {found} readings in force, where there must be exactly one.",
        ),
        remedy=Text(
            nl="Zet bij één lezing ‘in_force: true’, en schrijf bij ‘decided’ wie dat koos en waarom.",
            en="Write “in_force: true” at one reading, and at “decided” who chose it and why.",
        ),
        why=Text(
            nl="Het oordeel steunt op één lezing; de andere staan ernaast.",
            en="The verdict rests on one reading; the others stand beside it.",
        ),
        example="readings:\n  - {id: points, kind: growth_points, value: 4}\n"
        "  - {id: percent, kind: growth_percent, value: 4}",
        facts={"target": "under-represented-groups", "found": 0},
    ),
}

"""Problems of the agenda's text files: what is written, and what can be read there."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.publish.wording.problems.entry import ERROR, ERROR_OR_HINT, HINT, WARNING, ProblemWords
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
    "yaml-alias": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Hier staat een verwijzing (*) naar een anker (&); die worden niet gelezen.",
            en="Here stands an alias (*) of an anchor (&); those are not read.",
        ),
        remedy=Text(
            nl="Schrijf op deze plaats voluit wat bedoeld is.",
            en="Write out in this place what is meant.",
        ),
        why=Text(
            nl="Wie een regel leest, moet zien wat er staat; en enkele verwijzingen naar verwijzingen vullen "
            "een geheugen.",
            en="Whoever reads a line must see what it says; and a few aliases of aliases fill a memory.",
        ),
        example="note: &renamed {nl: Hernoemd}\n---\nnote: *renamed",
        facts={},
    ),
    "nested-too-deep": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Hier zit meer dan {most} keer iets in iets anders.",
            en="Here things stand inside each other more than {most} levels deep.",
        ),
        remedy=Text(
            nl="Kijk naar de haakjes en de inspringing: geen enkele sleutel van een agenda staat zo diep.",
            en="Look at the brackets and the indentation: no key of an agenda lies that deep.",
        ),
        why=Text(
            nl="Zo’n bestand is een vergissing, of gemaakt om het lezen te doen vastlopen.",
            en="Such a file is a mistake, or was made to bring reading to a halt.",
        ),
        example="a: [[[[[[[[[[ …",
        facts={"most": 50},
    ),
    "not-a-mapping": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Hier staat {found:expected}, en daar horen sleutels met waarden.",
            en="Here stands {found:expected}, where keys with values belong.",
        ),
        remedy=Text(
            nl="Begin elk stuk met ‘id: …’ aan het begin van de regel, en zet ‘---’ tussen twee stukken in "
            "één bestand.",
            en="Begin each entry with “id: …” at the start of the line, and put “---” between two entries of "
            "one file.",
        ),
        why=Text(
            nl="Zonder sleutels is niet te zeggen wat wat is.",
            en="Without keys nobody can say what is what.",
        ),
        example="- id: cycle-to-work\n- id: cycle-to-school",
        facts={"found": "list"},
    ),
    "unreadable-text": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Dit bestand is niet te lezen vanaf regel {line}: het is geen tekst in UTF-8.",
            en="This file cannot be read from line {line} on: it is no text in UTF-8.",
        ),
        remedy=Text(
            nl="Bewaar het opnieuw als gewone tekst, met de codering UTF-8.",
            en="Save it again as plain text, in the encoding UTF-8.",
        ),
        why=Text(
            nl="Een verkeerd gelezen teken verandert een naam; daarom wordt niet geraden.",
            en="A character read wrongly changes a name, so nothing is guessed.",
        ),
        example="name: {nl: Enquête}   (saved as Windows-1252)",
        facts={"line": 2},
    ),
    "repeated-key": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De sleutel ‘{what}’ staat hier twee keer: op regel {first} en op regel {second}.",
            en="The key “{what}” stands here twice: on line {first} and on line {second}.",
        ),
        remedy=Text(
            nl="Laat er één staan; was het een tweede stuk, zet er dan ‘---’ voor.",
            en="Keep one of them; where it was meant as a second entry, put “---” before it.",
        ),
        why=Text(
            nl="Van twee waarden voor één sleutel zou er anders stilzwijgend één verdwijnen.",
            en="Of two values for one key, one would otherwise vanish in silence.",
        ),
        example="by: 2030\nkind: level\nby: 2035",
        facts={"what": "by", "first": 1, "second": 3},
    ),
    "unknown-key": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Hier heeft de sleutel ‘{key}’ geen betekenis.", en="The key “{key}” has no meaning here."
        ),
        remedy=Text(
            nl="Verbeter de spelling of haal de sleutel weg. Is het een stuk van een tekst met een komma of "
            "dubbelpunt, zet dan de hele tekst tussen aanhalingstekens. Een opmerking voor uzelf begint "
            "met #.",
            en="Correct the spelling or take the key out. Where it is part of a text that holds a comma or a "
            "colon, put the whole text between quotation marks. A remark for yourself begins with #.",
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
    "unknown-word": ProblemWords(
        severities=ERROR,
        wrong=Text(nl="‘{code}’ is niet bekend als {what:what}.", en="“{code}” is not known as {what:what}."),
        remedy=Text(nl="Kies een van: {known}.", en="Choose one of: {known}."),
        why=Text(
            nl="Deze woorden liggen vast: elk heeft een gevolg dat Streefpad kent.",
            en="These words are fixed: each has a consequence that Streefpad knows.",
        ),
        example="better: hihger",
        facts={"what": "better", "code": "hihger", "nearest": "higher", "known": "higher, lower"},
    ),
    "unknown-folder": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="De map ‘{folder}’ wordt niet gelezen, maar lijkt op een map die wel betekenis heeft.",
            en="The folder “{folder}” is not read, but looks like one that has a meaning.",
        ),
        remedy=Text(
            nl="Geef de map haar juiste naam, of laat ze staan als ze voor uzelf bedoeld is.",
            en="Give the folder its right name, or leave it if it is meant for yourself.",
        ),
        why=Text(
            nl="Alles in een verkeerd gespelde map zou stilzwijgend ontbreken: teksten of cijfers.",
            en="Everything in a misspelt folder would be missing in silence: texts or figures.",
        ),
        example="vaults/stem-monitor/2021-08-13-…/figures.csv",
        facts={"folder": "vaults", "nearest": "vault"},
    ),
    "translation-missing": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="Deze tekst staat er niet in de taal ‘{language}’, die de agenda aan haar lezers belooft.",
            en="This text is not there in the language “{language}”, which the agenda promises its readers.",
        ),
        remedy=Text(
            nl="Voeg de tekst toe bij ‘{language}:’; tot dan toont de pagina een andere taal.",
            en="Add the text at “{language}:”; until then the page shows another language.",
        ),
        why=Text(
            nl="Wie een pagina in één taal leest, mag er geen andere in tegenkomen.",
            en="Whoever reads a page in one language should not meet another one in it.",
        ),
        example="languages: [nl, en]\nname: {nl: Fietst naar het werk}",
        facts={"language": "en"},
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
            nl="Een verwijzing naar deze id zou twee dingen kunnen betekenen; hoofdletters maken op veel "
            "schijven geen verschil.",
            en="A reference to this id could mean two things; on many disks upper case makes no difference.",
        ),
        example="id: cycle-to-work\n---\nid: Cycle-to-work",
        facts={"what": "indicator", "id": "cycle-to-work", "first": "indicators/goal-1.yaml:1:5"},
    ),
    "reserved-id": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{id}’ kan geen {what:what} zijn: zo heet al een bestand van de publicatie.",
            en="“{id}” cannot be {what:what}: a file of the publication has that name.",
        ),
        remedy=Text(
            nl="Kies een andere id.",
            en="Choose another id.",
        ),
        why=Text(
            nl="De id wordt een bestandsnaam, en die kan maar één keer bestaan.",
            en="The id becomes the name of a file, and that can exist only once.",
        ),
        example="domains:\n  - {id: index, name: Index}",
        facts={"what": "domain", "id": "index"},
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

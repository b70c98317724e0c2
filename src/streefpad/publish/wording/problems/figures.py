"""Problems of figures and verdicts: what cannot be, what disagrees, what a verdict must carry."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from streefpad.publish.wording.problems.entry import ERROR, HINT, WARNING, ProblemWords
from streefpad.values.periods import Period, PeriodKind, school_year
from streefpad.values.texts import Text

_TARGET = {"indicator": "cycle-to-work", "target": "cycle-to-work"}

FIGURES: Mapping[str, ProblemWords] = {
    "share-out-of-range": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{indicator}’ is een aandeel, maar {period:in} staat er {value:percent}.",
            en="“{indicator}” is a share, but {period:in} it holds {value:percent}.",
        ),
        cases=(
            (
                "what",
                Text(
                    nl="‘{what}’ is een aandeel, maar {period:in} staat er {value:percent}.",
                    en="“{what}” is a share, but {period:in} it holds {value:percent}.",
                ),
            ),
        ),
        remedy=Text(
            nl="Kijk de bron na: schrijf aandelen in procent (37.02), tussen 0 en 100.",
            en="Look it up in the source: write shares in percent (37.02), between 0 and 100.",
        ),
        why=Text(
            nl="Een aandeel boven 100 % is een verschreven komma of een aantal in de verkeerde rij.",
            en="A share above 100% is a misplaced decimal point or a count in the wrong row.",
        ),
        example="bso-total,2019-2020,3702",
        facts={"indicator": "stem-intake", "period": school_year(2020), "value": Decimal(3702)},
    ),
    "looks-like-a-fraction": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="‘{indicator}’ telt in procent, maar {period:in} staat er {value}: dat lijkt een breuk.",
            en="“{indicator}” is in percent, but {period:in} it holds {value}: that looks like a fraction.",
        ),
        cases=(
            (
                "target",
                Text(
                    nl="‘{indicator}’ telt in procent, maar ‘{target}’ vraagt {value}: dat lijkt een breuk.",
                    en="“{indicator}” is in percent, but “{target}” asks for {value}: that looks like a "
                    "fraction.",
                ),
            ),
        ),
        remedy=Text(
            nl="Schrijf 29.1 voor 29,1 %, niet 0.291. Klopt het cijfer zo, schrijf dan bij ‘accepted’ wie "
            "het liet staan en waarom.",
            en="Write 29.1 for 29.1%, not 0.291. Where the figure is right as it stands, write at “accepted” "
            "who let it stand and why.",
        ),
        why=Text(
            nl="Een breuk tussen procenten oogt als een val naar bijna niets.",
            en="A fraction among percents looks like a fall to almost nothing.",
        ),
        example="bso-total,2018-2019,28.3\nbso-total,2019-2020,0.291",
        facts={"indicator": "stem-intake", "period": school_year(2020), "value": Decimal("0.291")},
    ),
    "figure-period-kind": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{indicator}’ telt per {kind:period-kind}, maar dit cijfer staat bij {period} en telt niet "
            "mee.",
            en="“{indicator}” counts by {kind:period-kind}, but this figure stands at {period} and is left "
            "out.",
        ),
        remedy=Text(
            nl="Verbeter de periode in een nieuwe levering, of ‘period’ bij de indicator.",
            en="Correct the period in a new delivery, or “period” at the indicator.",
        ),
        why=Text(
            nl="Jaren en schooljaren in één reeks geven verkeerde tempo’s.",
            en="Years and school years in one series give wrong paces.",
        ),
        example="period: school-year\n# the table has a row: bso-total,2019,37.02",
        facts={
            "indicator": "stem-intake",
            "period": Period(kind=PeriodKind.YEAR, year=2019),
            "kind": "school-year",
        },
    ),
    "parent-outside-children": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{indicator}’ is {value:percent} {period:in}, maar zijn delen liggen tussen {low:percent} "
            "(‘{low_part}’, {low_period}) en {high:percent} (‘{high_part}’, {high_period}).",
            en="“{indicator}” is {value:percent} {period:in}, but its parts lie between {low:percent} "
            "(“{low_part}”, {low_period}) and {high:percent} (“{high_part}”, {high_period}).",
        ),
        remedy=Text(
            nl="Zoek welk cijfer anders is afgebakend. Is het zo gepubliceerd, schrijf dan bij ‘accepted’ "
            "wie het laat staan en waarom.",
            en="Find out which figure has another scope. If it was published so, write at “accepted” who "
            "lets it stand and why.",
        ),
        why=Text(
            nl="Een gemiddelde ligt altijd tussen het laagste en het hoogste deel.",
            en="A mean always lies between its lowest and its highest part.",
        ),
        example="parts: [professional-bachelor, academic-bachelor]",
        facts={
            "indicator": "higher-education",
            "period": school_year(2020),
            "value": Decimal("47.25"),
            "low": Decimal("27.86"),
            "low_part": "professional-bachelor",
            "low_period": school_year(2020),
            "high": Decimal("34.41"),
            "high_part": "academic-bachelor",
            "high_period": school_year(2017),
        },
    ),
    "conflict-undecided": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="Voor ‘{indicator}’ {period:in} spreken bronnen elkaar tegen: {value} volgens ‘{source}’, "
            "{other} volgens ‘{other_source}’ (verschillende waarden: {values}). Nu telt {value}.",
            en="Sources disagree on “{indicator}” {period:in}: {value} according to “{source}”, {other} "
            "according to “{other_source}” (different values: {values}). For now {value} counts.",
        ),
        remedy=Text(
            nl="Schrijf bij ‘choices’ welke bron telt, waarom, en wie dat besliste.",
            en="Write at “choices” which source counts, why, and who decided it.",
        ),
        why=Text(
            nl="Alle waarden blijven zichtbaar; alleen een mens kan zeggen welke telt.",
            en="All values stay visible; only a person can say which one counts.",
        ),
        example="dual-pupils,2016-2017,126   (one source)\ndual-pupils,2016-2017,133   (another)",
        facts={
            "indicator": "dual-pupils",
            "period": school_year(2017),
            "value": Decimal(126),
            "source": "minister-2018",
            "other": Decimal(133),
            "other_source": "press-2018",
            "values": 3,
        },
    ),
    "choice-without-figure": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="Voor ‘{indicator}’ {period:in} is ‘{source}’ gekozen, maar die bron geeft daar geen cijfer.",
            en="For “{indicator}” {period:in} “{source}” was chosen, but that source gives no figure there.",
        ),
        remedy=Text(
            nl="Kies bij ‘choices’ een bron die er wel een geeft, of haal de keuze weg.",
            en="Choose at “choices” a source that gives one, or take the choice out.",
        ),
        why=Text(
            nl="Een keuze die niets kiest, is meestal een verschreven bron of periode.",
            en="A choice that chooses nothing is usually a misspelt source or period.",
        ),
        example="choices: [{period: 2016-2017, source: minister-2016, why: Eigen telling}]",
        facts={"indicator": "dual-pupils", "period": school_year(2017), "source": "minister-2016"},
    ),
    "series-broken": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="De reeks van ‘{indicator}’ telt vanaf {first} anders; {latest} is niet te vergelijken met de "
            "startmeting van {baseline}, dus het oordeel blijft uit.",
            en="The series of “{indicator}” counts differently from {first} on; {latest} cannot be compared "
            "with the baseline of {baseline}, so there is no verdict.",
        ),
        remedy=Text(
            nl="Kies een startmeting na {first}, of lever cijfers die over de breuk heen op dezelfde wijze "
            "tellen.",
            en="Choose a baseline after {first}, or deliver figures that count the same way across the "
            "break.",
        ),
        why=Text(
            nl="Een lijn over een breuk toont een verandering van telling als een verandering van de wereld.",
            en="A line across a break shows a change of counting as a change of the world.",
        ),
        example="breaks: [{from: 2023-2024, why: {nl: Modernisering, en: Reform}}]",
        facts={
            **_TARGET,
            "first": school_year(2024),
            "baseline": school_year(2020),
            "latest": school_year(2025),
        },
    ),
    "benchmark-broken": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="De reeks waarmee ‘{indicator}’ vergeleken wordt, telt vanaf {first} anders; {latest} is er "
            "niet mee te vergelijken zoals de startmeting van {baseline}, dus het oordeel blijft uit.",
            en="The series that “{indicator}” is compared with counts differently from {first} on; {latest} "
            "cannot be held against it as the baseline of {baseline} was, so there is no verdict.",
        ),
        remedy=Text(
            nl="Kies een startmeting na {first}, of lever een vergelijkingsreeks die over de breuk heen op "
            "dezelfde wijze telt.",
            en="Choose a baseline after {first}, or deliver a benchmark that counts the same way across the "
            "break.",
        ),
        why=Text(
            nl="Wie zich aan een andere maat meet, is nog niet vooruitgegaan.",
            en="Being held against another measure is no progress.",
        ),
        example="kind: benchmark\nseries: oecd-average\n# oecd-average: breaks: [{from: 2023, why: Test}]",
        facts={
            **_TARGET,
            "first": school_year(2024),
            "baseline": school_year(2020),
            "latest": school_year(2025),
        },
    ),
    "growth-across-break": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="De evolutie van ‘{indicator}’ van {reference} tot {latest} loopt over de breuk {first:in}; "
            "ze wordt niet gegeven.",
            en="The evolution of “{indicator}” from {reference} to {latest} runs across the break "
            "{first:in}; it is not given.",
        ),
        remedy=Text(
            nl="Kies een referentie na de breuk.",
            en="Choose a reference after the break.",
        ),
        why=Text(
            nl="Vóór en na de breuk wordt iets anders geteld.",
            en="Before and after the break different things are counted.",
        ),
        example="reference: 2010-2011\n# break from 2023-2024 on",
        facts={
            **_TARGET,
            "first": school_year(2024),
            "reference": school_year(2011),
            "latest": school_year(2025),
        },
    ),
    "break-before-deadline": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="Vanaf {first}, vóór het doel van {by}, telt de reeks van ‘{indicator}’ anders.",
            en="From {first} on, before the target of {by}, the series of “{indicator}” counts differently.",
        ),
        remedy=Text(
            nl="Spreek nu af hoe na {first} gemeten wordt: een nieuwe startmeting, of een brug over de "
            "breuk.",
            en="Agree now how to measure after {first}: a new baseline, or a bridge across the break.",
        ),
        why=Text(
            nl="Het doel is gesteld op een telling die er tegen de einddatum niet meer is.",
            en="The target was set on a count that will be gone by its deadline.",
        ),
        example="breaks: [{from: 2023-2024, why: {nl: Modernisering, en: Reform}}]\nby: 2030",
        facts={**_TARGET, "first": school_year(2024), "by": school_year(2030)},
    ),
    "target-below-trend": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="Het tempo tot nu toe brengt ‘{indicator}’ {by:in} al op {trend:derived}; het doel "
            "‘{target}’ vraagt {value}.",
            en="The pace so far already takes “{indicator}” to {trend:derived} {by:in}; the target "
            "“{target}” asks for {value}.",
        ),
        remedy=Text(
            nl="Ga na of dit doel ambitieus bedoeld is; zo ja, leg het hoger.",
            en="Ask whether this target is meant to be ambitious; if so, set it further.",
        ),
        why=Text(
            nl="Een doel dat vanzelf gehaald wordt, versnelt niets.",
            en="A target that is met by itself speeds nothing up.",
        ),
        example="kind: keep\nreference: 2010-2011\nbaseline: 2019-2020",
        facts={
            **_TARGET,
            "value": Decimal("54.69"),
            "trend": Decimal("57.89"),
            "by": school_year(2030),
        },
    ),
    "targets-contradict": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="‘{target}’ vraagt {value} in {by}, ‘{other}’ vraagt {other_value} in {other_by}, voor "
            "dezelfde indicator.",
            en="“{target}” asks for {value} by {by}, “{other}” for {other_value} by {other_by}, of the same "
            "indicator.",
        ),
        remedy=Text(
            nl="Maak er één doel met twee lezingen van, of één met een tussendoel, en zeg welk telt.",
            en="Make them one target with two readings, or with a milestone, and say which one counts.",
        ),
        why=Text(
            nl="Wie twee dingen tegelijk vraagt, krijgt altijd één keer gelijk.",
            en="Whoever asks for two things at once is always right about one of them.",
        ),
        example="id: restore\nvalue: 28.50\nby: 2030\n---\nid: raise\nvalue: 30\nby: 2030",
        facts={
            "indicator": "adult-education",
            "target": "restore",
            "other": "raise",
            "value": Decimal("28.50"),
            "other_value": Decimal(30),
            "by": school_year(2030),
            "other_by": school_year(2030),
        },
    ),
    "target-repeated": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="‘{target}’ belooft voor ‘{indicator}’ hetzelfde als ‘{other}’.",
            en="“{target}” promises the same for “{indicator}” as “{other}”.",
        ),
        remedy=Text(
            nl="Haal een van beide weg; was een andere indicator bedoeld, verbeter dan ‘indicator’.",
            en="Take one of them away; if another indicator was meant, correct “indicator”.",
        ),
        why=Text(
            nl="Eén belofte telt anders twee keer mee in elke telling van oordelen.",
            en="One promise would otherwise count twice wherever verdicts are counted.",
        ),
        example="indicator: cycle-to-work\nkind: level\nvalue: 50\n---\nindicator: cycle-to-work\n"
        "kind: level\nvalue: 50",
        facts={"indicator": "cycle-to-work", "target": "cycle-to-work-2", "other": "cycle-to-work"},
    ),
    "targets-oppose": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="‘{target}’ wil ‘{indicator}’ de ene kant op, ‘{other}’ de andere.",
            en="“{target}” wants “{indicator}” to go one way, “{other}” the other.",
        ),
        remedy=Text(
            nl="Kijk bij beide doelen ‘better’ na (higher of lower).",
            en="Check “better” (higher or lower) at both targets.",
        ),
        why=Text(
            nl="Elke verandering is dan tegelijk vooruitgang en achteruitgang.",
            en="Every change is then progress and decline at once.",
        ),
        example="id: fewer\nbetter: lower\n---\nid: more\nbetter: higher",
        facts={"indicator": "adults-below-level-1", "target": "fewer", "other": "more"},
    ),
    "verdict-depends-on-reading": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="Het oordeel over ‘{target}’ hangt af van de lezing: nu ‘{status:status}’, volgens "
            "‘{reading}’ ‘{other_status:status}’.",
            en="The verdict on “{target}” depends on the reading: now “{status:status}”, by “{reading}” "
            "“{other_status:status}”.",
        ),
        remedy=Text(
            nl="Vraag wie de belofte deed wat bedoeld was, en schrijf het bij ‘decided’.",
            en="Ask whoever made the promise what was meant, and write it at “decided”.",
        ),
        why=Text(
            nl="Een oordeel dat op een keuze van woorden steunt, moet die keuze tonen.",
            en="A verdict that rests on a choice of words must show that choice.",
        ),
        example="readings:\n  - {id: simple, in_force: true, kind: growth_percent, value: 5}\n"
        "  - {id: compound, kind: growth_compound, value: 5}",
        facts={
            "indicator": "dual-pupils",
            "target": "dual-pupils",
            "status": "reached",
            "reading": "compound",
            "other_status": "on_track",
        },
    ),
}

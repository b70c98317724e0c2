"""Problems of targets: value, deadline, baseline, milestone, readings, and what they imply."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from streefpad.publish.wording.problems.entry import ERROR, ERROR_OR_HINT, HINT, WARNING, ProblemWords
from streefpad.values.periods import school_year
from streefpad.values.problems import Severity
from streefpad.values.texts import Text

_TARGET = {"indicator": "cycle-to-work", "target": "cycle-to-work"}

TARGETS: Mapping[str, ProblemWords] = {
    "target-without-value": ProblemWords(
        severities=(Severity.ERROR, Severity.HINT),
        wrong=Text(
            nl="Het doel ‘{target}’ (soort: {kind:kind}) noemt geen getal.",
            en="The target “{target}” (kind: {kind:kind}) names no number.",
        ),
        remedy=Text(
            nl="Schrijf bij ‘value’ hoeveel er gevraagd wordt; noemt de bron geen getal, vraag het haar dan.",
            en="Write at “value” how much is asked for; where the source names no number, ask it for one.",
        ),
        why=Text(
            nl="‘Een stijging’ is al gehaald met één deelnemer meer.",
            en="“A rise” is met by a single participant more.",
        ),
        example="indicator: lifelong-learning\nkind: rising",
        facts={"indicator": "lifelong-learning", "target": "lifelong-learning", "kind": "rising"},
    ),
    "target-without-deadline": ProblemWords(
        severities=(Severity.ERROR, Severity.HINT),
        wrong=Text(
            nl="Dit doel (soort: {kind:kind}) heeft geen einddatum.",
            en="This target (kind: {kind:kind}) has no deadline.",
        ),
        remedy=Text(
            nl="Schrijf bij ‘by’ tegen wanneer, bijvoorbeeld ‘by: 2030’.",
            en="Write at “by” until when, for example “by: 2030”.",
        ),
        why=Text(
            nl="Zonder einddatum is er geen pad, en is een doel nooit gemist.",
            en="Without a deadline there is no path, and a target is never missed.",
        ),
        example="indicator: cycle-to-work\nkind: level\nvalue: 40",
        facts={**_TARGET, "kind": "level"},
    ),
    "target-without-milestone": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="Het doel ‘{target}’ heeft geen tussendoel.",
            en="The target “{target}” has no milestone.",
        ),
        remedy=Text(
            nl="Spreek een tussendoel af en schrijf het bij ‘milestone’, met jaar en waarde.",
            en="Agree on a milestone and write it at “milestone”, with its year and value.",
        ),
        why=Text(
            nl="Wie tien jaar wacht met kijken, kan niet meer bijsturen.",
            en="Whoever waits ten years to look can no longer change course.",
        ),
        example="milestone: none",
        facts=_TARGET,
    ),
    "target-without-source": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="Bij het doel ‘{target}’ staat niet waar het vandaan komt.",
            en="Nothing says where the target “{target}” comes from.",
        ),
        remedy=Text(
            nl="Schrijf bij ‘said’ de bron, de plaats erin en de woorden zelf.",
            en="Write the source, the place in it and its own words at “said”.",
        ),
        why=Text(
            nl="Een belofte die niemand kan opzoeken, kan niemand nagaan.",
            en="A promise that nobody can look up, nobody can check.",
        ),
        example="kind: level\nvalue: 40\nby: 2030\n# no said",
        facts=_TARGET,
    ),
    "target-out-of-range": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Het doel ‘{target}’ vraagt {value:percent}, maar een aandeel ligt tussen 0 en 100 %.",
            en="The target “{target}” asks for {value:percent}, but a share lies between 0 and 100%.",
        ),
        remedy=Text(
            nl="Verbeter de waarde, of de eenheid van de indicator.",
            en="Correct the value, or the unit of the indicator.",
        ),
        why=Text(
            nl="Zo’n doel kan niemand ooit halen.",
            en="Nobody could ever reach such a target.",
        ),
        example="kind: level\nvalue: 400",
        facts={**_TARGET, "value": Decimal(400)},
    ),
    "milestone-assumed": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="Het tussendoel van ‘{target}’ {milestone:in} heeft in de bron geen getal; het is een "
            "aanname, afgeleid van het pad.",
            en="The milestone of “{target}” {milestone:in} has no number in the source; it is an assumption, "
            "derived from the path.",
        ),
        remedy=Text(
            nl="Spreek een getal af en schrijf het bij ‘milestone’; tot dan staat er overal ‘aanname’ bij.",
            en="Agree on a number and write it at “milestone”; until then it is marked “assumption” "
            "everywhere.",
        ),
        why=Text(
            nl="Een berekend tussendoel is niet hetzelfde als een beloofd tussendoel.",
            en="A milestone worked out is not the same as a milestone promised.",
        ),
        example="by: 2030\n# the agenda says: milestone: 2025",
        facts={**_TARGET, "milestone": school_year(2025)},
    ),
    "milestone-outside": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Het tussendoel van ‘{target}’ ligt {milestone:in}, niet tussen de startmeting en {by}.",
            en="The milestone of “{target}” lies {milestone:in}, not between the baseline and {by}.",
        ),
        remedy=Text(
            nl="Kies voor het tussendoel een periode tussen de startmeting en de einddatum.",
            en="Choose a period for the milestone between the baseline and the deadline.",
        ),
        why=Text(
            nl="Een tussendoel ligt onderweg, of het is er geen.",
            en="A milestone lies on the way, or it is none.",
        ),
        example="baseline: 2019-2020\nmilestone: {by: 2035, value: 45}\nby: 2030",
        facts={**_TARGET, "milestone": school_year(2035), "by": school_year(2030)},
    ),
    "deadline-not-after-baseline": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Het doel ‘{target}’ loopt af {by:in}, niet later dan zijn startmeting {baseline:in}.",
            en="The target “{target}” ends {by:in}, no later than its baseline {baseline:in}.",
        ),
        remedy=Text(
            nl="Verbeter ‘by’ of ‘baseline’: de einddatum komt na de startmeting.",
            en="Correct “by” or “baseline”: the deadline comes after the baseline.",
        ),
        why=Text(
            nl="Tussen startmeting en einddatum loopt het pad.",
            en="The path runs from the baseline to the deadline.",
        ),
        example="baseline: 2029-2030\nby: 2020",
        facts={**_TARGET, "baseline": school_year(2030), "by": school_year(2020)},
    ),
    "reference-after-baseline": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="De referentie van ‘{target}’ ({reference}) ligt na de startmeting ({baseline}).",
            en="The reference of “{target}” ({reference}) comes after its baseline ({baseline}).",
        ),
        remedy=Text(
            nl="Verwissel ze als dat bedoeld was: ‘reference’ is het vertrekpunt van de evolutie, "
            "‘baseline’ dat van het pad.",
            en="Swap them if that was meant: evolution counts from “reference”, the path from “baseline”.",
        ),
        why=Text(
            nl="Het tempo tot nu toe telt vanaf de referentie; het pad vanaf de startmeting.",
            en="The pace so far counts from the reference, the path from the baseline.",
        ),
        example="reference: 2019-2020\nbaseline: 2010-2011",
        facts={**_TARGET, "reference": school_year(2020), "baseline": school_year(2011)},
    ),
    "reference-not-observed": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="De referentie van ‘{target}’ is {reference}, maar voor die periode is er geen cijfer.",
            en="The reference of “{target}” is {reference}, but there is no figure for that period.",
        ),
        remedy=Text(
            nl="Voeg het cijfer toe, of kies een referentie die wel gemeten is.",
            en="Add the figure, or choose a reference that was measured.",
        ),
        why=Text(
            nl="Zonder dat cijfer is geen evolutie sinds de referentie te noemen.",
            en="Without that figure no evolution since the reference can be given.",
        ),
        example="reference: 2009-2010",
        facts={**_TARGET, "reference": school_year(2010)},
    ),
    "baseline-missing": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Het doel ‘{target}’ heeft geen startmeting, en zonder startmeting geen pad.",
            en="The target “{target}” has no baseline, and without one no path.",
        ),
        remedy=Text(
            nl="Schrijf bij ‘baseline’ de periode waarvan het pad vertrekt, of ‘none yet’ als die meting "
            "nog moet komen.",
            en="Write at “baseline” the period from which the path starts, or “none yet” where it has still "
            "to be measured.",
        ),
        why=Text(
            nl="Alleen wie weet waar hij vertrok, kan zeggen of hij op koers ligt.",
            en="Only those who know where they started can say whether they are on track.",
        ),
        example="kind: level\nvalue: 40\nby: 2030\n# no baseline",
        facts=_TARGET,
    ),
    "baseline-not-observed": ProblemWords(
        severities=(Severity.ERROR, Severity.WARNING),
        wrong=Text(
            nl="De startmeting van ‘{target}’ is {baseline}, maar voor die periode is er geen cijfer.",
            en="The baseline of “{target}” is {baseline}, but there is no figure for that period.",
        ),
        remedy=Text(
            nl="Voeg het cijfer toe met ‘streefpad add’, of kies een startmeting die wel gemeten is.",
            en="Add the figure with “streefpad add”, or choose a baseline that was measured.",
        ),
        why=Text(
            nl="Het pad vertrekt van een waargenomen cijfer, nooit van een geschat.",
            en="The path starts from an observed figure, never from a guess.",
        ),
        example="baseline: 2018-2019",
        facts={**_TARGET, "baseline": school_year(2019)},
    ),
    "target-behind-baseline": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="Het doel ‘{target}’ vraagt {value}, maar de startmeting {baseline:in} was al "
            "{baseline_value} ({better:better}).",
            en="The target “{target}” asks for {value}, but the baseline {baseline:in} was {baseline_value} "
            "already ({better:better}).",
        ),
        remedy=Text(
            nl="Kijk ‘better’ (higher of lower), de waarde en de startmeting na.",
            en="Check “better” (higher or lower), the value and the baseline.",
        ),
        why=Text(
            nl="Zo’n doel is gehaald voor het begint; meestal staat ‘better’ verkeerd om.",
            en="Such a target is met before it starts; mostly “better” is the wrong way round.",
        ),
        example="kind: level\nvalue: 10\nbetter: higher\n# baseline: 24.6",
        facts={
            **_TARGET,
            "value": Decimal(10),
            "baseline": school_year(2020),
            "baseline_value": Decimal("24.6"),
            "better": "higher",
        },
    ),
    "no-baseline-yet": ProblemWords(
        severities=HINT,
        wrong=Text(
            nl="‘{indicator}’ heeft nog geen nulmeting; het doel krijgt pas daarna een oordeel.",
            en="“{indicator}” has no baseline yet; its target gets a verdict only afterwards.",
        ),
        remedy=Text(
            nl="Zet de volgende stap (‘next_step’), voeg de eerste cijfers toe en schrijf de periode bij "
            "‘baseline’.",
            en="Take the next step (“next_step”), add the first figures and write their period at "
            "“baseline”.",
        ),
        why=Text(
            nl="De agenda vraagt zelf om eerst zicht te krijgen; dit houdt bij wat daarvan nog openstaat.",
            en="The agenda itself asks for a first view; this keeps track of what is still open.",
        ),
        example="baseline: none yet",
        facts=_TARGET,
    ),
    "shape-undefined": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Een pad van de vorm ‘{shape:shape}’ bestaat niet tussen de startmeting en het doel "
            "‘{target}’.",
            en="No path of the shape “{shape:shape}” exists between the baseline and the target “{target}”.",
        ),
        remedy=Text(
            nl="Kies ‘shape: linear’. Logit vraagt aandelen tussen 0 en 100, geometric twee waarden boven 0, "
            "table een tussendoel met een waarde.",
            en="Choose “shape: linear”. Logit needs shares between 0 and 100, geometric two values above 0, "
            "table a milestone with a value.",
        ),
        why=Text(
            nl="Een s-vormig pad bereikt 0 of 100 % nooit helemaal.",
            en="An s-shaped path never quite arrives at 0 or 100%.",
        ),
        example="kind: level\nvalue: 100\nshape: logit",
        facts={**_TARGET, "shape": "logit"},
    ),
    "points-on-a-count": ProblemWords(
        severities=ERROR_OR_HINT,
        wrong=Text(
            nl="De lezing ‘{reading}’ van ‘{target}’ rekent in procentpunten, maar de reeks is een aantal "
            "en geen aandeel.",
            en="The reading “{reading}” of “{target}” counts in percentage points, but its series is a "
            "number and no share.",
        ),
        remedy=Text(
            nl="Kies growth_percent of growth_compound, of geef het doel een indicator die een aandeel meet.",
            en="Choose growth_percent or growth_compound, or give the target an indicator that measures a "
            "share.",
        ),
        why=Text(
            nl="Vijf procentpunt meer leerlingen bestaat niet; vijf procent meer wel.",
            en="Five percentage points more pupils do not exist; five percent more do.",
        ),
        example="unit: number\nkind: growth_points\npoints: 5",
        facts={"indicator": "dual-pupils", "target": "dual-pupils", "reading": "points"},
    ),
}

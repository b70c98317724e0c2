"""Problems of everyone's share: parts that do not add up, rules that fail, pairs that do not fit."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from streefpad.publish.wording.problems.entry import ERROR, WARNING, ProblemWords
from streefpad.values.periods import school_year
from streefpad.values.problems import Fact, Severity
from streefpad.values.texts import Text

_TARGET: dict[str, Fact] = {"indicator": "stem-intake", "target": "stem-intake"}
_PAIR: dict[str, Fact] = {
    "indicator": "girls-in-stem",
    "target": "girls-in-stem",
    "other": "stem-intake",
    "total": Decimal(90),
    "girls": Decimal(60),
}

SHARING: Mapping[str, ProblemWords] = {
    "shares-and-contributors": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Dit doel heeft ‘shares’ en ‘contributors’; het kan maar op één manier verdeeld zijn.",
            en="This target has “shares” and “contributors”; it can be divided in one way only.",
        ),
        remedy=Text(
            nl="Houd ‘shares’ als de verdeling is afgesproken, en anders ‘contributors’ met hun regel.",
            en="Keep “shares” where the parts have been agreed, and otherwise “contributors” with "
            "their rule.",
        ),
        why=Text(
            nl="Twee verdelingen van één doel geven elk beleidsdomein twee opdrachten.",
            en="Two divisions of one target give each policy domain two tasks.",
        ),
        example="shares: [{domain: education, share: 100}]\ncontributors: {of: [...]}",
        facts={},
    ),
    "shares-do-not-add-up": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="De delen van het doel ‘{target}’ zijn samen {added:percent}, niet 100 %.",
            en="The parts of the target “{target}” are {added:percent} together, not 100%.",
        ),
        remedy=Text(
            nl="Ga na wat er is afgesproken, en verbeter de delen bij ‘shares’.",
            en="See what was agreed, and correct the parts at “shares”.",
        ),
        why=Text(
            nl="Wat niemand op zich neemt, gebeurt niet; wat twee op zich nemen, telt dubbel.",
            en="What nobody takes on is not done; what two take on counts twice.",
        ),
        example="shares:\n  - {domain: education, share: 60}\n  - {domain: work, share: 30}",
        facts={**_TARGET, "added": Decimal(90)},
        cases=(
            (
                "weights",
                Text(
                    nl="De gewichten van wie bijdraagt aan ‘{target}’ zijn samen {added:percent}, "
                    "niet 100 %.",
                    en="The weights of the contributors to “{target}” are {added:percent} together, "
                    "not 100%.",
                ),
            ),
        ),
        remedies=(
            (
                "weights",
                Text(
                    nl="Verbeter de gewichten bij ‘{weights}’, of noem ook wie er nog ontbreekt.",
                    en="Correct the weights at “{weights}”, or name whoever is still missing.",
                ),
            ),
        ),
    ),
    "owner-without-share": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="‘{domain}’ draagt ‘{target}’ mee, maar heeft geen deel bij ‘shares’.",
            en="“{domain}” carries “{target}” too, but has no part at “shares”.",
        ),
        remedy=Text(
            nl="Spreek zijn deel af, of verander zijn rol bij ‘owners’.",
            en="Agree on its part, or change its role at “owners”.",
        ),
        why=Text(
            nl="Een eigenaar zonder deel hoeft niets te leveren.",
            en="An owner without a part has nothing to deliver.",
        ),
        example="owners: [{domain: work, role: shared}]\nshares: [{domain: education, share: 100}]",
        facts={**_TARGET, "domain": "work"},
    ),
    "share-without-owner": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="‘{domain}’ heeft een deel van ‘{target}’, maar draagt het op deze dag niet.",
            en="“{domain}” has a part of “{target}”, but does not carry it on this day.",
        ),
        remedy=Text(
            nl="Zet ‘{domain}’ bij ‘owners’ van de indicator (rol lead of shared), of geef zijn deel aan wie "
            "het overnam.",
            en="Put “{domain}” at “owners” of the indicator (role lead or shared), or give its part to "
            "whoever took over.",
        ),
        why=Text(
            nl="Een deel zonder eigenaar levert niemand.",
            en="A part without an owner is delivered by nobody.",
        ),
        example="shares: [{domain: ewi, share: 40}]   # ewi: until 2024-12-31",
        facts={**_TARGET, "domain": "ewi"},
    ),
    "contributors-without-share": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{target}’ of wie eraan bijdraagt, is geen aandeel in procent; zo’n doel laat zich niet door "
            "een regel verdelen.",
            en="“{target}” or one of its contributors is no share in percent; no rule can divide "
            "such a target.",
        ),
        remedy=Text(
            nl="Schrijf de afgesproken delen bij ‘shares’.",
            en="Write the agreed parts at “shares”.",
        ),
        why=Text(
            nl="De regels rekenen met gewogen aandelen; een aantal heeft geen noemer.",
            en="The rules work with weighted shares; a number has no denominator.",
        ),
        example="indicator: dual-pupils   # unit: number\ncontributors: {of: [...]}",
        facts={"indicator": "dual-pupils", "target": "dual-pupils"},
    ),
    "contributor-without-weight": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Van ‘{contributor}’, dat bijdraagt aan ‘{target}’, is het gewicht niet bekend.",
            en="The weight of “{contributor}”, a contributor to “{target}”, is not known.",
        ),
        remedy=Text(
            nl="Schrijf bij elk zijn ‘weight’, of bij geen enkel: dan tellen de gepubliceerde noemers van "
            "indicatoren die hier geteld worden.",
            en="Write the “weight” of each, or of none: then the published denominators of indicators that "
            "are counted here say so.",
        ),
        why=Text(
            nl="Zonder gewicht is niet te zeggen hoeveel een deel aan het geheel verandert.",
            en="Without a weight nobody can say how much a part changes the whole.",
        ),
        example="of:\n  - {indicator: bso, domain: education, weight: 25}\n"
        "  - {indicator: tso, domain: education}",
        facts={**_TARGET, "contributor": "tso"},
    ),
    "contributor-without-figure": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="‘{contributor}’, dat bijdraagt aan ‘{target}’, heeft geen cijfer {period:in}.",
            en="“{contributor}”, a contributor to “{target}”, has no figure {period:in}.",
        ),
        remedy=Text(
            nl="Voeg het cijfer toe, of kies een startmeting waarvoor elk deel een cijfer heeft.",
            en="Add the figure, or choose a baseline for which every part has one.",
        ),
        why=Text(
            nl="Een verdeling vertrekt van waar elk stond.",
            en="A division starts from where each stood.",
        ),
        example="contributors: {of: [{indicator: tso, …}]}   # tso: no figure for 2019-2020",
        facts={**_TARGET, "contributor": "tso", "period": school_year(2020)},
    ),
    "contributions-do-not-add-up": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Gewogen geven de delen van ‘{target}’ {period:in} {added:percent}; het geheel is "
            "{value:percent}.",
            en="Weighted, the parts of “{target}” give {added:percent} {period:in}; the whole is "
            "{value:percent}.",
        ),
        remedy=Text(
            nl="Kijk na of niemand ontbreekt, of de gewichten kloppen en of elk deel dezelfde "
            "definitie heeft.",
            en="See whether nobody is missing, the weights are right, and every part has the same "
            "definition.",
        ),
        why=Text(
            nl="Delen die samen iets anders zijn dan het geheel, verdelen ook een andere opgave.",
            en="Parts that are something else than the whole divide another task.",
        ),
        example="whole: 44.36\nparts: 25 % of 37.02, 40 % of 39.91, 35 % of 64.69",
        facts={**_TARGET, "period": school_year(2020), "added": Decimal("47.86"), "value": Decimal("44.36")},
    ),
    "split-out-of-reach": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Met de regel ‘{rule}’ is het doel ‘{target}’ ({value:percent}) niet te verdelen: iemand zou "
            "voorbij 0 of 100 % moeten, of voorbij zijn plafond.",
            en="The rule “{rule}” cannot divide the target “{target}” ({value:percent}): somebody would have "
            "to pass 0 or 100%, or its ceiling.",
        ),
        remedy=Text(
            nl="Kies een andere regel (odds blijft altijd binnen 0 en 100), of kijk de plafonds na.",
            en="Choose another rule (odds always stays within 0 and 100), or check the ceilings.",
        ),
        why=Text(
            nl="Een opdracht die niemand kan uitvoeren, verdeelt niets.",
            en="A task that nobody can carry out divides nothing.",
        ),
        example="contributors: {rule: points, of: [...]}   # base 95, +10 points",
        facts={**_TARGET, "rule": "points", "value": Decimal(60)},
    ),
    "odds-without-effort": ProblemWords(
        severities=WARNING,
        wrong=Text(
            nl="‘{contributor}’ stond op {value:percent}; de regel ‘odds’ laat het daar, en de anderen doen "
            "zijn deel van ‘{target}’.",
            en="“{contributor}” stood at {value:percent}; the rule “odds” leaves it there, and the others do "
            "its part of “{target}”.",
        ),
        remedy=Text(
            nl="Kies een andere regel als ook dit deel moet bewegen.",
            en="Choose another rule if this part has to move too.",
        ),
        why=Text(
            nl="Een kansverhouding van nul blijft nul, hoe vaak je ze ook vermenigvuldigt.",
            en="Odds of nought stay nought, however often they are multiplied.",
        ),
        example="contributors: {rule: odds, of: [...]}   # base 0",
        facts={**_TARGET, "contributor": "dual-tracks", "value": Decimal(0)},
    ),
    "size-without-persons": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{size}’ telt geen personen; ‘{indicator}’ noemt het als omvang van zijn noemer.",
            en="“{size}” counts no persons; “{indicator}” names it as the size of its denominator.",
        ),
        remedy=Text(
            nl="Noem bij ‘size’ een indicator met ‘unit: number’, of laat ‘size’ weg.",
            en="Name an indicator with “unit: number” at “size”, or leave “size” out.",
        ),
        why=Text(
            nl="Procentpunten maal een percentage zijn geen mensen.",
            en="Points times a percentage are not people.",
        ),
        example="size: stem-intake   # unit: percent",
        facts={"indicator": "girls-in-stem", "size": "stem-intake"},
    ),
    "cohort-without-share": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="‘{cohort}’ is geen aandeel; ‘{indicator}’ noemt het als aandeel meisjes in het cohort.",
            en="“{cohort}” is no share; “{indicator}” names it as the share of girls in the cohort.",
        ),
        remedy=Text(
            nl="Noem bij ‘cohort’ een indicator met ‘unit: percent’, of laat ‘cohort’ weg.",
            en="Name an indicator with “unit: percent” at “cohort”, or leave “cohort” out.",
        ),
        why=Text(
            nl="Zonder aandeel meisjes in het cohort is niet te zeggen wat de doelen van alle "
            "meisjes vragen.",
            en="Without the share of girls in the cohort nobody can say what the targets ask of all girls.",
        ),
        example="cohort: pupils   # unit: number",
        facts={"indicator": "stem-intake", "cohort": "pupils"},
    ),
    "targets-contradict-jointly": ProblemWords(
        severities=(Severity.ERROR, Severity.WARNING),
        wrong=Text(
            nl="Het doel ‘{target}’ ({girls:percent}) en het totaal ‘{other}’ ({total:percent}) "
            "kunnen in geen "
            "enkel cohort samen gehaald worden.",
            en="The target “{target}” ({girls:percent}) and the total “{other}” ({total:percent}) cannot be "
            "met together in any cohort.",
        ),
        remedy=Text(
            nl="Leg de twee doelen naast elkaar voor aan wie ze stelde: ten minste één moet "
            "bijgesteld worden.",
            en="Put the two targets side by side before whoever set them: at least one has to be changed.",
        ),
        why=Text(
            nl="Een totaal en de meisjes daarin vragen samen een deel van alle meisjes en van alle jongens; "
            "meer dan alle zijn er niet.",
            en="A total and the girls in it together ask for a part of all girls and of all boys; "
            "there are no "
            "more than all of them.",
        ),
        example="indicator: stem-intake   # value: 90\nindicator: girls-in-stem   # value: 60\n"
        "cohort: 45 % girls",
        facts={
            **_PAIR,
            "cohort": Decimal(45),
            "of_girls": Decimal("120.0"),
            "of_boys": Decimal("65.5"),
        },
        cases=(
            (
                "cohort",
                Text(
                    nl="Met {cohort:percent} meisjes in het cohort vragen ‘{target}’ ({girls:percent}) en "
                    "‘{other}’ ({total:percent}) samen {of_girls:percent} van alle meisjes en "
                    "{of_boys:percent} van alle jongens.",
                    en="With {cohort:percent} girls in the cohort, “{target}” ({girls:percent}) and "
                    "“{other}” ({total:percent}) together ask for {of_girls:percent} of all girls and "
                    "{of_boys:percent} of all boys.",
                ),
            ),
            (
                "lowest",
                Text(
                    nl="‘{target}’ ({girls:percent}) en het totaal ‘{other}’ ({total:percent}) kunnen alleen "
                    "samen waar minstens {lowest:percent} van wie kiest meisjes zijn.",
                    en="“{target}” ({girls:percent}) and the total “{other}” ({total:percent}) are possible "
                    "together only where at least {lowest:percent} of those who choose are girls.",
                ),
            ),
        ),
    ),
}

"""Why a verdict is what it is: one template per reason code of `rules.status`.

A reason that rests on the baseline has the sentence of its code plus one more, so that nobody
takes an old figure for a new one.
"""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.values.texts import Text

AT_BASELINE = "-at-baseline"
NOTHING_SINCE = Text(
    nl="Dat is de startmeting: deze monitor heeft geen later cijfer.",
    en="That is the baseline: this monitor has no later figure.",
)

REASONS: Mapping[str, Text] = {
    # not scored
    "statement": Text(
        nl="Een belofte in woorden: ze wordt getoond en niet gescoord.",
        en="A promise in words: it is shown and not scored.",
    ),
    "no-target": Text(
        nl="Voor deze reeks is geen doel gesteld.",
        en="No target has been set for this series.",
    ),
    "target-unread": Text(
        nl="Het doel van deze reeks is niet te lezen; de controle zegt wat er mis is.",
        en="The target of this series cannot be read; the check says what is wrong.",
    ),
    "no-deadline": Text(
        nl="Het doel heeft geen einddatum, en zonder einddatum is er geen pad om het aan te toetsen.",
        en="The target has no deadline, and without one there is no path to hold it against.",
    ),
    "points-need-a-share": Text(
        nl="Procentpunten bestaan alleen voor een aandeel; deze reeks telt iets anders, "
        "dus {points} procentpunt per jaar is niet te berekenen.",
        en="Percentage points exist only for a share; this series counts something else, "
        "so {points} percentage points a year cannot be worked out.",
    ),
    "target-in-error": Text(
        nl="In de tekst van dit doel staat een fout, dus een oordeel zou niets zeggen; "
        "de doelencheck zegt welke.",
        en="The text of this target holds an error, so a verdict would say nothing; "
        "the target check tells which.",
    ),
    "shape-undefined": Text(
        nl="Een pad van de vorm ‘{shape:shape}’ loopt niet van {baseline_value:stated} naar {target:stated}.",
        en="No path of the shape “{shape:shape}” runs from {baseline_value:stated} to {target:stated}.",
    ),
    # no baseline
    "no-baseline-yet": Text(
        nl="Er is nog geen nulmeting, dus nog niets om vanaf te tellen.",
        en="There is no baseline yet, so nothing to count from.",
    ),
    "baseline-not-observed": Text(
        nl="De startmeting is die van {baseline}, maar deze monitor heeft voor die periode geen cijfer.",
        en="The baseline is that of {baseline}, but this monitor has no figure for that period.",
    ),
    "baseline-is-withheld": Text(
        nl="De startmeting is die van {baseline}, maar het cijfer van die periode ({withheld:stated}) kan "
        "niet kloppen en telt niet mee.",
        en="The baseline is that of {baseline}, but the figure of that period ({withheld:stated}) cannot be "
        "right and does not count.",
    ),
    "baseline-is-a-bound": Text(
        nl="Voor de startmeting van {baseline} is alleen bekend dat het minstens {bound:value} was.",
        en="For the baseline of {baseline} all that is known is that it was at least {bound:value}.",
    ),
    # series broken
    "series-broken": Text(
        nl="Vanaf {first} telt de reeks anders ({why}); {period} is niet te vergelijken met de "
        "startmeting van {baseline}.",
        en="From {first} on the series counts differently ({why}); {period} cannot be compared with the "
        "baseline of {baseline}.",
    ),
    "series-flagged-broken": Text(
        nl="De bron meldt vanaf {first} een breuk in de reeks; {period} is niet te vergelijken met de "
        "startmeting van {baseline}.",
        en="The source reports a break in the series from {first} on; {period} cannot be compared with the "
        "baseline of {baseline}.",
    ),
    "benchmark-broken": Text(
        nl="Vanaf {first} telt de reeks waarmee vergeleken wordt anders; {period} is er niet naast te leggen "
        "zoals de startmeting van {baseline}.",
        en="From {first} on the series it is compared with counts differently; {period} cannot be held "
        "against it as the baseline of {baseline} was.",
    ),
    # reached
    "target-reached": Text(
        nl="{value:value} {period:in} voldoet al aan de {target:asked} die voor {by} gevraagd is.",
        en="{value:value} {period:in} already meets the {target:asked} asked for by {by}.",
    ),
    "target-reached-within-tolerance": Text(
        nl="{value:value} {period:in} voldoet aan de {target:asked} die voor {by} gevraagd is, binnen de "
        "speling van {tolerance:size}.",
        en="{value:value} {period:in} meets the {target:asked} asked for by {by}, within the tolerance of "
        "{tolerance:size}.",
    ),
    "target-reached-late": Text(
        nl="{value:value} {period:in} haalt de gevraagde {target:asked}, maar te laat: {by:in} was het "
        "{at_deadline:stated}.",
        en="{value:value} {period:in} meets the {target:asked} asked for, but late: {by:in} it was "
        "{at_deadline:stated}.",
    ),
    "target-reached-late-within-tolerance": Text(
        nl="{value:value} {period:in} haalt de gevraagde {target:asked} binnen de speling van "
        "{tolerance:size}, maar te laat: {by:in} was het {at_deadline:stated}.",
        en="{value:value} {period:in} meets the {target:asked} asked for within the tolerance of "
        "{tolerance:size}, but late: {by:in} it was {at_deadline:stated}.",
    ),
    "keep-holds": Text(
        nl="{value:value} {period:in} houdt het niveau van {floor:stated} dat tot {by} behouden moet "
        "blijven.",
        en="{value:value} {period:in} holds the level of {floor:stated} that is to be kept until {by}.",
    ),
    "keep-holds-within-tolerance": Text(
        nl="{value:value} {period:in} blijft binnen de speling van {tolerance:size} bij de {floor:stated} "
        "die tot {by} behouden moet blijven.",
        en="{value:value} {period:in} stays within the tolerance of {tolerance:size} of the {floor:stated} "
        "that is to be kept until {by}.",
    ),
    "benchmark-met": Text(
        nl="{value:value} {period:in} is minstens zo goed als het vergelijkingscijfer van dezelfde periode, "
        "{benchmark:stated}.",
        en="{value:value} {period:in} is at least as good as the benchmark of the same period, "
        "{benchmark:stated}.",
    ),
    "parity-reached": Text(
        nl="{value:value} {period:in} ligt binnen {tolerance:size} van de gevraagde {target:stated}.",
        en="{value:value} {period:in} lies within {tolerance:size} of the {target:stated} asked for.",
    ),
    "rising-held": Text(
        nl="Van {first} tot {period} was elke periode beter dan de vorige; uitzonderingen: {misses} "
        "(toegestaan: {allowed}).",
        en="From {first} to {period} every period was better than the one before; exceptions: {misses} "
        "(allowed: {allowed}).",
    ),
    "rising-held-within-tolerance": Text(
        nl="Van {first} tot {period} was elke periode beter dan de vorige, of minder dan {tolerance:size} "
        "slechter; uitzonderingen: {misses} (toegestaan: {allowed}).",
        en="From {first} to {period} every period was better than the one before, or less than "
        "{tolerance:size} worse; exceptions: {misses} (allowed: {allowed}).",
    ),
    # missed
    "target-missed": Text(
        nl="{by:in} moest het {target:asked} zijn; {value:value} {period:in} is {short:size} daarvandaan.",
        en="{by:in} it was to be {target:asked}; {value:value} {period:in} is {short:size} away from that.",
    ),
    "target-lost": Text(
        nl="{by:in} was {target:asked} gehaald ({at_deadline:stated}), maar {value:value} {period:in} "
        "haalt het niet meer.",
        en="{by:in} the {target:asked} was met ({at_deadline:stated}), but {value:value} {period:in} "
        "no longer meets it.",
    ),
    "keep-missed": Text(
        nl="Tot {by} moest {floor:stated} behouden blijven; {value:value} {period:in} is {short:size} "
        "slechter.",
        en="{floor:stated} was to be kept until {by}; {value:value} {period:in} is {short:size} worse.",
    ),
    "benchmark-missed": Text(
        nl="{value:value} {period:in} is {short:size} slechter dan het vergelijkingscijfer van dezelfde "
        "periode, {benchmark:stated}.",
        en="{value:value} {period:in} is {short:size} worse than the benchmark of the same period, "
        "{benchmark:stated}.",
    ),
    "parity-missed": Text(
        nl="{by:in} moest het {target:stated} zijn; {value:value} {period:in} ligt daar nog {short:size} "
        "vandaan.",
        en="{by:in} it was to be {target:stated}; {value:value} {period:in} is still {short:size} away.",
    ),
    "rising-missed": Text(
        nl="Van {first} tot {period} was niet elke periode beter dan de vorige; uitzonderingen: {misses} "
        "(toegestaan: {allowed}), de eerste {fell:in}.",
        en="From {first} to {period} not every period was better than the one before; exceptions: {misses} "
        "(allowed: {allowed}), the first {fell:in}.",
    ),
    # no data
    "no-observations": Text(
        nl="Deze monitor heeft nog geen enkel cijfer voor deze reeks.",
        en="This monitor has no figure at all for this series yet.",
    ),
    "only-withheld": Text(
        nl="Het enige cijfer, {withheld:stated} {period:in}, kan niet kloppen en telt niet mee.",
        en="The only figure, {withheld:stated} {period:in}, cannot be right and does not count.",
    ),
    "nothing-after-baseline": Text(
        nl="Na de startmeting van {value:value} {baseline:in} heeft deze monitor geen later cijfer.",
        en="After the baseline of {value:value} {baseline:in} this monitor has no later figure.",
    ),
    "only-withheld-after-baseline": Text(
        nl="Na de startmeting van {value:value} {baseline:in} is er alleen een cijfer dat niet kan kloppen "
        "en niet meetelt: {withheld:stated} {period:in}.",
        en="After the baseline of {value:value} {baseline:in} there is only a figure that cannot be right "
        "and does not count: {withheld:stated} {period:in}.",
    ),
    "only-a-bound-after-baseline": Text(
        nl="Na de startmeting van {value:value} {baseline:in} is alleen bekend dat het {period:in} minstens "
        "{bound:stated} was; zo’n ondergrens wordt getoond, niet gescoord.",
        en="After the baseline of {value:value} {baseline:in} all that is known is that it was at least "
        "{bound:stated} {period:in}; such a bound is shown, not scored.",
    ),
    "benchmark-not-observed": Text(
        nl="Voor {period} heeft de reeks waarmee vergeleken wordt geen cijfer.",
        en="The series it is compared with has no figure for {period}.",
    ),
    # too early
    "too-early": Text(
        nl="{period:in} waren er nog maar {elapsed} van de {total} jaar tussen startmeting ({baseline}) en "
        "einddatum ({by}) voorbij; een oordeel volgt pas na een vijfde.",
        en="{period:in} only {elapsed} of the {total} years between baseline ({baseline}) and deadline "
        "({by}) had passed; a verdict waits for a fifth of them.",
    ),
    # on track
    "on-track": Text(
        nl="{value:value} {period:in} is niet slechter dan de {expected:derived} die het pad dan vraagt.",
        en="{value:value} {period:in} is no worse than the {expected:derived} that the path asks for then.",
    ),
    "on-track-within-tolerance": Text(
        nl="{value:value} {period:in} is niet slechter dan de {expected:derived} die het pad dan vraagt, "
        "binnen de speling van {tolerance:size}.",
        en="{value:value} {period:in} is no worse than the {expected:derived} that the path asks for then, "
        "within the tolerance of {tolerance:size}.",
    ),
    "parity-on-track-within-tolerance": Text(
        nl="{value:value} {period:in} ligt binnen de speling van {tolerance:size} niet verder van "
        "{target:stated} dan de {expected:derived} die het pad dan vraagt.",
        en="{value:value} {period:in} lies, within the tolerance of {tolerance:size}, no further from "
        "{target:stated} than the {expected:derived} that the path asks for then.",
    ),
    "parity-on-track": Text(
        nl="{value:value} {period:in} ligt niet verder van {target:stated} dan de {expected:derived} die het "
        "pad dan vraagt.",
        en="{value:value} {period:in} lies no further from {target:stated} than the {expected:derived} that "
        "the path asks for then.",
    ),
    "direction-better": Text(
        nl="{value:value} {period:in} is beter dan {baseline_value:stated} {baseline:in}.",
        en="{value:value} {period:in} is better than {baseline_value:stated} {baseline:in}.",
    ),
    "rising-so-far": Text(
        nl="Van {first} tot {period} was elke periode beter dan de vorige; uitzonderingen tot nu toe: "
        "{misses} (toegestaan: {allowed}).",
        en="From {first} to {period} every period was better than the one before; exceptions so far: "
        "{misses} (allowed: {allowed}).",
    ),
    "rising-so-far-within-tolerance": Text(
        nl="Van {first} tot {period} was elke periode beter dan de vorige, of minder dan {tolerance:size} "
        "slechter; uitzonderingen tot nu toe: {misses} (toegestaan: {allowed}).",
        en="From {first} to {period} every period was better than the one before, or less than "
        "{tolerance:size} worse; exceptions so far: {misses} (allowed: {allowed}).",
    ),
    # moving away
    "moving-away": Text(
        nl="{value:value} {period:in} is slechter dan de startmeting, {baseline_value:stated} {baseline:in}.",
        en="{value:value} {period:in} is worse than the baseline, {baseline_value:stated} {baseline:in}.",
    ),
    "parity-moving-away": Text(
        nl="{value:value} {period:in} ligt verder van {target:stated} dan de startmeting, "
        "{baseline_value:stated} {baseline:in}.",
        en="{value:value} {period:in} lies further from {target:stated} than the baseline, "
        "{baseline_value:stated} {baseline:in}.",
    ),
    "direction-worse": Text(
        nl="{value:value} {period:in} is slechter dan {baseline_value:stated} {baseline:in}.",
        en="{value:value} {period:in} is worse than {baseline_value:stated} {baseline:in}.",
    ),
    "rising-fell": Text(
        nl="{value:value} {period:in} is slechter dan {first_value:stated} {first:in}, en niet elke periode "
        "was beter dan de vorige; uitzonderingen: {misses} (toegestaan: {allowed}).",
        en="{value:value} {period:in} is worse than {first_value:stated} {first:in}, and not every period "
        "was better than the one before; exceptions: {misses} (allowed: {allowed}).",
    ),
    # behind
    "behind": Text(
        nl="{value:value} {period:in}; het pad vraagt dan {expected:derived}, en dat is {short:size} verder.",
        en="{value:value} {period:in}; the path asks for {expected:derived} then, {short:size} further on.",
    ),
    "parity-behind": Text(
        nl="{value:value} {period:in} ligt verder van {target:stated} dan de {expected:derived} die het pad "
        "dan vraagt.",
        en="{value:value} {period:in} lies further from {target:stated} than the {expected:derived} that the "
        "path asks for then.",
    ),
    "keep-below-floor": Text(
        nl="{value:value} {period:in} is {short:size} slechter dan de {floor:stated} die behouden moet "
        "blijven.",
        en="{value:value} {period:in} is {short:size} worse than the {floor:stated} that is to be kept.",
    ),
    "direction-unchanged": Text(
        nl="{value:value} {period:in} is precies wat het {baseline:in} was.",
        en="{value:value} {period:in} is exactly what it was {baseline:in}.",
    ),
    "direction-within-tolerance": Text(
        nl="{value:value} {period:in} verschilt niet meer dan de speling van {tolerance:size} van "
        "{baseline_value:stated} {baseline:in}.",
        en="{value:value} {period:in} differs by no more than the tolerance of {tolerance:size} from "
        "{baseline_value:stated} {baseline:in}.",
    ),
    "rising-interrupted": Text(
        nl="Van {first} tot {period} was niet elke periode beter dan de vorige; uitzonderingen: {misses} "
        "(toegestaan: {allowed}), de eerste {fell:in}.",
        en="From {first} to {period} not every period was better than the one before; exceptions: {misses} "
        "(allowed: {allowed}), the first {fell:in}.",
    ),
}

"""What a number must be read with: a break that it lies past, a figure that is kept back."""

from __future__ import annotations

from streefpad.model.edition import Assessment
from streefpad.model.series import Break, SetAside
from streefpad.publish.wording.numbers import format_bare, format_period
from streefpad.values.periods import Period
from streefpad.values.quantities import Unit
from streefpad.values.texts import Language, Text

_LEFT_OUT = Text(
    nl="de breuk van {first} is daarbij niet meegerekend",
    en="that leaves the break of {first} out of account",
)
_IGNORING = Text(
    nl="{said}, de breuk van {first} niet meegerekend", en="{said}, ignoring the break of {first}"
)
_BREAK_AHEAD = Text(
    nl="Vanaf {first} telt de reeks anders: wat daarna verwacht wordt, is met het laatste cijfer niet te "
    "vergelijken.",
    en="From {first} on the series counts differently: what is expected after that cannot be compared with "
    "the latest figure.",
)
_WITHHELD = Text(
    nl="Het cijfer van {period}, {value}, telt niet mee: het kan niet kloppen.",
    en="The figure of {period}, {value}, does not count: it cannot be right.",
)


def past_break(said: str, assessment: Assessment, period: Period, language: Language) -> str:
    """What is said of a period, with the break that lies before it named as left out of account."""
    ahead = assessment.break_ahead
    if ahead is None or period.end < ahead.first.end:
        return said
    return _say(_IGNORING, language, said=said, first=format_period(ahead.first, language))


def say_ignoring(assessment: Assessment, language: Language) -> str:
    """That a break ahead is left out of what was said; empty where there is none."""
    ahead = assessment.break_ahead
    return _say(_LEFT_OUT, language, first=format_period(ahead.first, language)) if ahead else ""


def say_break_ahead(ahead: Break, language: Language) -> str:
    """What must be read with everything that is expected past a break."""
    return _say(_BREAK_AHEAD, language, first=format_period(ahead.first, language))


def say_withheld(each: SetAside, unit: Unit, language: Language) -> str:
    """That a figure is kept back."""
    period, value = each.observation.period, format_bare(each.observation.value, unit, language)
    return _say(_WITHHELD, language, period=format_period(period, language), value=value)


def _say(template: Text, language: Language, **words: str) -> str:
    return template.in_language(language).format(**words)

"""Problems of what looks ahead: a corpus that cannot teach how wrong forecasts are."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.publish.wording.problems.entry import ERROR, ProblemWords
from streefpad.values.texts import Text

FORECASTS: Mapping[str, ProblemWords] = {
    "corpus-too-small": ProblemWords(
        severities=ERROR,
        wrong=Text(
            nl="Uit {series} reeksen van {indicators} indicatoren is niet te leren hoe ver voorspellingen "
            "ernaast zitten.",
            en="How far forecasts are off cannot be learned from {series} series of {indicators} indicators.",
        ),
        remedy=Text(
            nl="Voeg reeksen toe met meer dan {observations} jaren, van meer dan {others} indicatoren: voor "
            "elke voorspelling moeten {errors} eerdere fouten bij {others} andere indicatoren bekend zijn.",
            en="Add series of more than {observations} years, of more than {others} indicators: for each "
            "forecast {errors} earlier errors must be known, with {others} other indicators.",
        ),
        why=Text(
            nl="Een marge die op te weinig fouten rust, belooft te veel.",
            en="A margin that rests on too few errors promises too much.",
        ),
        example="corpus,indicator,series,period,value\nmine,a,a1,2020,37.0\nmine,a,a1,2021,37.4",
        facts={"series": 3, "indicators": 2, "observations": 5, "errors": 100, "others": 8},
    ),
}

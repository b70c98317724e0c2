"""The house status with a trajectory that is straight on the logit scale: an S-curve between 0 and 100.

Low and high shares move slowly and middling ones fast; a share and its complement get one answer.
"""

from __future__ import annotations

from streefpad.model.targets import Level, Shape
from streefpad.rules.methods.house import CLASSES, verdict_of
from streefpad.rules.methods.protocol import (
    NOT_AVAILABLE,
    Method,
    Published,
    Settings,
    Verdict,
    unavailable,
)
from streefpad.rules.methods.question import Question
from streefpad.rules.status import assess
from streefpad.values.quantities import HUNDRED
from streefpad.values.record import replace
from streefpad.values.texts import Text


def _rule(question: Question, settings: Settings) -> Verdict:
    aim, baseline = question.aim, question.promise.baseline
    if not isinstance(aim, Level):
        return unavailable("method-does-not-apply", {"kind": aim.kind})
    if baseline is not None and not 0 < baseline.value < HUNDRED:
        return unavailable(
            "method-share-at-its-end", {"base": baseline.value, "base_period": baseline.period}
        )
    reading = replace(question.reading, aim=replace(aim, shape=Shape.LOGIT))
    judged = assess(question.target, reading, question.series, benchmark=None, as_of=None)
    return verdict_of(judged.assessment)


def _fits(question: Question) -> bool:
    """A level of a share, strictly between 0 and 100: the curve never arrives at either end."""
    aim = question.aim
    return isinstance(aim, Level) and question.series.unit.is_share and 0 < aim.value < HUNDRED


METHOD = Method(
    id="logit",
    name=Text(nl="oordeel van deze monitor, met een S-vormig pad", en="house status on a logit trajectory"),
    source=Published("Streefpad"),
    meaning=Text(
        nl="Het oordeel van deze monitor, met een pad dat traag begint en eindigt, zoals aandelen nabij 0 en "
        "100 doen.",
        en="The house status, with a trajectory that starts and ends slowly, as shares near 0 and 100 do.",
    ),
    classes=(*CLASSES, NOT_AVAILABLE),
    fits=_fits,
    rule=_rule,
)

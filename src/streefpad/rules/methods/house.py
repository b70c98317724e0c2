"""The house's own status as one method among the others: the class is the status."""

from __future__ import annotations

from streefpad.model.edition import Assessment, Status
from streefpad.rules.methods.protocol import Method, Published, Settings, Standing, Verdict, VerdictClass
from streefpad.rules.methods.question import Question
from streefpad.rules.status import assess
from streefpad.values.texts import Text

STANDINGS = {
    Status.REACHED: Standing.GOOD,
    Status.ON_TRACK: Standing.GOOD,
    Status.MISSED: Standing.NOT_GOOD,
    Status.BEHIND: Standing.NOT_GOOD,
    Status.MOVING_AWAY: Standing.NOT_GOOD,
}
NAMES = {
    Status.NOT_SCORED: Text(nl="niet te scoren", en="not scored"),
    Status.NO_BASELINE: Text(nl="nog geen nulmeting", en="no baseline yet"),
    Status.BROKEN_SERIES: Text(nl="reeks onderbroken", en="series broken"),
    Status.REACHED: Text(nl="bereikt", en="reached"),
    Status.MISSED: Text(nl="niet gehaald", en="missed"),
    Status.NO_DATA: Text(nl="geen cijfer sinds de startmeting", en="no figure since the baseline"),
    Status.TOO_EARLY: Text(nl="te vroeg", en="too early to say"),
    Status.ON_TRACK: Text(nl="op koers", en="on track"),
    Status.MOVING_AWAY: Text(nl="gaat de verkeerde kant op", en="moving the wrong way"),
    Status.BEHIND: Text(nl="achter op schema", en="behind schedule"),
}
CLASSES = tuple(
    VerdictClass(status.value, NAMES[status], STANDINGS.get(status, Standing.NO_ANSWER)) for status in Status
)


def verdict_of(assessment: Assessment) -> Verdict:
    """The verdict that a status is: its value is the distance to the trajectory, in the series' unit."""
    return Verdict(slug=assessment.status.value, value=assessment.gap, reason=assessment.reason)


def _rule(question: Question, settings: Settings) -> Verdict:
    judged = assess(
        question.target, question.reading, question.series, benchmark=question.benchmark, as_of=None
    )
    return verdict_of(judged.assessment)


METHOD = Method(
    id="house",
    name=Text(nl="oordeel van deze monitor", en="house status"),
    source=Published("Streefpad"),
    meaning=Text(
        nl="Het laatste cijfer tegenover het pad van startmeting naar doel; de eerste regel die geldt, "
        "bepaalt de status.",
        en="The latest figure against the trajectory from baseline to target; the first rule that applies "
        "decides the status.",
    ),
    classes=CLASSES,
    fits=lambda question: True,
    rule=_rule,
)

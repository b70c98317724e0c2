"""What the wording of one problem code consists of."""

from __future__ import annotations

from collections.abc import Mapping

from streefpad.values.problems import Fact, Severity
from streefpad.values.record import Record
from streefpad.values.texts import Text


class ProblemWords(Record):
    """Two sentences for whoever meets the problem, and what the reference page adds.

    `wrong` and `remedy` are templates over the facts; `facts` are those of the example, so
    that the reference shows the sentences as a steward reads them.
    """

    severities: tuple[Severity, ...]
    wrong: Text
    remedy: Text
    why: Text  # one line: why it matters
    example: str  # what a steward wrote, or the figures as they stand
    facts: Mapping[str, Fact]
    cases: tuple[tuple[str, Text], ...] = ()  # (fact, sentence): in place of `wrong` where it is given
    remedies: tuple[tuple[str, Text], ...] = ()  # the same, in place of `remedy`

    def wrong_given(self, facts: Mapping[str, Fact]) -> Text:
        """The sentence that says what is wrong, for a problem with these facts."""
        return next((sentence for fact, sentence in self.cases if fact in facts), self.wrong)

    def remedy_given(self, facts: Mapping[str, Fact]) -> Text:
        """The sentence that says what to do about a problem with these facts."""
        return next((sentence for fact, sentence in self.remedies if fact in facts), self.remedy)


ERROR = (Severity.ERROR,)
WARNING = (Severity.WARNING,)
HINT = (Severity.HINT,)
# The reading in force withholds a number; another reading only deserves a remark.
ERROR_OR_HINT = (Severity.ERROR, Severity.HINT)

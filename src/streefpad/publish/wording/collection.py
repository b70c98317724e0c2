"""Rounds of collection in words: where partners stand, and how many of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from streefpad.model.forms import KindStanding, RoundState
from streefpad.values.texts import Language, Text

STATES: Mapping[RoundState, Text] = {
    RoundState.EXPECTED: Text(nl="verwacht", en="expected"),
    RoundState.RECEIVED: Text(nl="ontvangen", en="received"),
    RoundState.LATE: Text(nl="te laat", en="late"),
    RoundState.FAULTY: Text(nl="te verbeteren", en="faulty"),
    RoundState.APPROVED: Text(nl="goedgekeurd", en="approved"),
}
_ONE_FORM = Text(nl="1 formulier", en="1 form")
_FORMS = Text(nl="{number} formulieren", en="{number} forms")
_ROUNDS = Text(nl="Opvraging ({forms}): {counts}", en="Collection ({forms}): {counts}")


def say_state(state: RoundState, language: Language) -> str:
    """Where a partner stands, in a word or two."""
    return STATES[state].in_language(language)


def say_states(partners: Mapping[RoundState, int], language: Language) -> str:
    """How many partners stand where: "2 received, 1 late"."""
    return ", ".join(
        f"{partners[each]} {say_state(each, language)}" for each in RoundState if partners.get(each)
    )


def say_rounds(standings: Iterable[KindStanding], language: Language) -> str:
    """Every round in one line; empty where nothing is asked by form."""
    counted: Counter[RoundState] = Counter()
    forms = set()
    for each in standings:
        forms.add(each.form)
        counted.update(each.partners)
    if not forms:
        return ""
    several = _ONE_FORM if len(forms) == 1 else _FORMS
    return _ROUNDS.in_language(language).format(
        forms=several.in_language(language).format(number=len(forms)), counts=say_states(counted, language)
    )

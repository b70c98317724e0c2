"""Agreements with partners in words: their kinds, and those that carry no target."""

from __future__ import annotations

from collections.abc import Iterable

from streefpad.model.catalogue import Catalogue
from streefpad.model.registers import Agreement
from streefpad.publish.wording.punctuation import one_by_one
from streefpad.values.texts import Language, Text

_ONE_WITHOUT = Text(
    nl="overeenkomst zonder streefcijfer: {agreements}", en="agreement without target: {agreements}"
)
_WITHOUT = Text(
    nl="{count} overeenkomsten zonder streefcijfer: {agreements}",
    en="{count} agreements without target: {agreements}",
)


def say_kind_of_agreement(kind: str, catalogue: Catalogue, language: Language) -> str:
    """The name of a kind of agreement; its code where no list names it."""
    codes = (code for each in catalogue.agreement_kinds for code in each.codes)
    return next((code.name.in_language(language) for code in codes if code.code == kind), kind)


def say_without_target(agreements: Iterable[Agreement], catalogue: Catalogue, language: Language) -> str:
    """Which agreements in force carry no target, each with its kind; empty where all do."""
    told = [
        f"{each.partner} ({say_kind_of_agreement(each.kind, catalogue, language)})" for each in agreements
    ]
    if not told:
        return ""
    words = _ONE_WITHOUT if len(told) == 1 else _WITHOUT
    return words.in_language(language).format(count=len(told), agreements=one_by_one(told, language))

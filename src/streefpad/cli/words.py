"""What the commands themselves say, in the languages of the terminal."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from streefpad.values.texts import Text

if TYPE_CHECKING:
    from streefpad.cli.options import Lang

AS_KNOWN_ON = Text(nl="Zoals bekend op {day}: {page}", en="As known on {day}: {page}")
SERVING = Text(
    nl="{agenda}, zoals bekend op {day}, {files} bestanden: {where}\nStoppen: Ctrl-C.",
    en="{agenda}, as known on {day}, {files} files: {where}\nTo stop: Ctrl-C.",
)
SERVED = Text(nl="Gestopt.", en="Stopped.")
NO_INDICATOR = Text(
    nl="streefpad: deze agenda heeft geen indicator ‘{id}’.{hint}",
    en="streefpad: no indicator “{id}” in this agenda.{hint}",
)
DID_YOU_MEAN = Text(nl=" Is {close} bedoeld?", en=" Did you mean {close}?")
SEE_THE_IDS = Text(
    nl=" De id’s staan in: streefpad status --format csv",
    en=" See the ids with: streefpad status --format csv",
)

SEALED_ALREADY = Text(
    nl="Al verzegeld als {id}; er is niets te doen.", en="Already sealed as {id}; nothing to do."
)
SEALED_ELSEWHERE = Text(
    nl="Precies dit bestand is al verzegeld als {id}, van de bron ‘{source}’ en niet van ‘{asked}’. Er is "
    "niets toegevoegd.",
    en="Exactly this file is sealed already as {id}, from the source “{source}” and not from “{asked}”. "
    "Nothing was added.",
)
NAME_PARTNERS = Text(
    nl="Noem de partners, of zeg --all voor allemaal.", en="Name the partners, or say --all."
)
SEALED_AS = Text(nl="Verzegeld: {folder}", en="Sealed: {folder}")
SEALED = Text(nl="Verzegeld als {id} (sha256 {sha256}…).", en="Sealed as {id} (sha256 {sha256}…).")
CORRECT_FIRST = Text(
    nl="Er is niets toegevoegd: verbeter eerst de fouten hierboven.",
    en="Nothing was added: correct the errors above first.",
)
NOTHING_ADDED = Text(nl="Er is niets toegevoegd.", en="Nothing was added.")
NOTHING_SEALED = Text(
    nl="Er is niets verzegeld: verbeter eerst de fouten hierboven.",
    en="Nothing was sealed: correct the errors above first.",
)
NOBODY_TO_ASK = Text(
    nl="Dit is geen terminal, dus er is niemand om het te vragen: verzegel het bestand met --yes.",
    en="Not a terminal, so there is nobody to ask: add --yes to seal the file.",
)
SEAL_THIS_FILE = Text(nl="Dit bestand verzegelen? [j/N] ", en="Seal this file? [y/N] ")
YES_OR_NO = Text(nl="Antwoord met j of n.", en="Answer y or n.")
# What counts as an answer, in any language: a Dutch hand may type y, and an English one j.
YES = frozenset({"j", "ja", "y", "yes"})
NO = frozenset({"", "n", "nee", "no"})

FROZEN = Text(nl="Bevroren in {folder}.", en="Frozen in {folder}.")
FROZEN_ALREADY = Text(
    nl="Deze editie ligt al bevroren in {folder}; er is niets te doen.",
    en="This edition is frozen in {folder} already; nothing to do.",
)
NOT_FROZEN = Text(
    nl="Er is niets bevroren: verbeter eerst de fouten hierboven, of bevries ze mee met --despite-errors.",
    en="Nothing was frozen: correct the errors above first, or freeze them too with --despite-errors.",
)

MADE = Text(
    nl="{folder} is gemaakt. Wat nu:\n"
    "  streefpad check {folder}     wat er scheelt of ontbreekt\n"
    "  streefpad status {folder}    waar elk doel staat\n"
    "  streefpad build {folder}     de site, in build/",
    en="Made {folder}. Next:\n"
    "  streefpad check {folder}     what is wrong or lacking\n"
    "  streefpad status {folder}    where every target stands\n"
    "  streefpad build {folder}     the site, in build/",
)
SYNTHETIC = Text(
    nl="Synthetisch: {files} met {lines} regels en {pupils} leerlingen in {folder}\n"
    "Scholen, adressen en leerlingen zijn verzonnen; {label} zegt waaruit.",
    en="Synthetic: {files} with {lines} lines and {pupils} pupils in {folder}\n"
    "Schools, addresses and pupils are made up; {label} says from what.",
)
ONE_FILE = Text(nl="1 bestand", en="1 file")
FILES = Text(nl="{number} bestanden", en="{number} files")


def say(text: Text, language: Lang, **facts: object) -> str:
    """The words in this language, with the facts written in."""
    return text.in_language(language.value).format(**facts)


def say_count(number: int, language: Lang) -> str:
    """A whole number with its thousands apart, as the language writes it: by points or by commas."""
    from streefpad.publish.wording.numbers import format_number  # few commands say a number

    return format_number(Decimal(number), language.value)

"""What a reader must know before any number: what these numbers are, and as known on which day."""

from __future__ import annotations

from streefpad.model.edition import Edition
from streefpad.publish.wording.names import MADE_UP
from streefpad.publish.wording.numbers import format_date
from streefpad.values.texts import Language, Text

_AS_OF = Text(nl="zoals bekend op {day}", en="as known on {day}")


def say_standing(edition: Edition, language: Language) -> str:
    """The agenda's standing, that its figures are made up where they are, and the day."""
    agenda = edition.catalogue.agenda
    standing = agenda.standing.in_language(language)
    made_up = MADE_UP.in_language(language) if agenda.synthetic else ""
    day = _AS_OF.in_language(language).format(day=format_date(edition.as_of, language))
    return " · ".join(part for part in (standing, made_up, day) if part)

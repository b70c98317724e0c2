"""Code lists: the words a table may use, with their names."""

from __future__ import annotations

from streefpad.values.problems import Place
from streefpad.values.record import Record
from streefpad.values.texts import Text


class Code(Record):
    """One code of a list, such as `bso-total`."""

    code: str
    name: Text


class CodeList(Record):
    """The codes that one column of a dataflow may hold."""

    id: str
    name: Text
    codes: tuple[Code, ...]
    place: Place

    def get(self, code: str) -> Code | None:
        """The code, or None where the list does not hold it."""
        return next((each for each in self.codes if each.code == code), None)

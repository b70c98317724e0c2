"""Collection by workbook: the layout that one wing writes and another reads, and where a round stands.

A workbook says by marks in hidden cells what each sheet, column and row is, so that a return is
read by its marks and not by where the partner left them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from itertools import product

from streefpad.model.codelists import Code, CodeList
from streefpad.values.periods import Period
from streefpad.values.problems import Place
from streefpad.values.record import Record, field
from streefpad.values.texts import EMPTY, LANGUAGES, Language, Text

# The marks. Another workbook than ours has none of them; another edition of the layout has another FORMAT.
FORMAT = "1"
STAMP_SHEET = "_streefpad"
LISTS_SHEET = "_lists"
SHEET_MARK = "streefpad:sheet:"  # in the corner of a sheet, with its id
KEY_MARK = "key:"  # in the row of marks: a locked column that says what the row is about
FIELD_MARK = "in:"  # in the row of marks: a column to fill in
REMARK = "remark"  # id of the text field in which a partner explains a row
OTHER_MARK = "#"  # in either: a column or a row that is read by people alone
HEADING_MARK = "#heading"  # in the column of marks: the row of headings

Value = Decimal | str | date

YES_NO = (Code(code="yes", name=Text(nl="ja", en="yes")), Code(code="no", name=Text(nl="nee", en="no")))


class FieldKind(StrEnum):
    """What may stand in a cell."""

    COUNT = "count"  # a whole number from 0
    NUMBER = "number"
    SHARE = "share"  # percent, 0 to 100
    CODE = "code"  # one of a list
    YES_NO = "yes-no"
    DATE = "date"
    TEXT = "text"


NUMBERS = frozenset({FieldKind.COUNT, FieldKind.NUMBER, FieldKind.SHARE})


class FormField(Record):
    """One column of a sheet."""

    id: str
    kind: FieldKind
    name: Text
    unit: Text = EMPTY
    help: Text = EMPTY
    codes: tuple[Code, ...] = ()
    required: bool = False
    lowest: Decimal | None = None
    highest: Decimal | None = None
    at_most: str = ""  # id of the field of the same row that it cannot exceed
    question_at: Decimal | None = None  # a change since last time of so many percent is asked about
    fixed: Mapping[str, str] = field(default_factory=dict)  # column of a register: code of this number
    part_of: str = ""  # for a register: id of the field of which these are a part

    @property
    def is_number(self) -> bool:
        """Whether its cells hold numbers."""
        return self.kind in NUMBERS

    def label(self, code: str, language: Language) -> str:
        """How a code is shown: its name, with the code where two names are the same.

        >>> yes = FormField(id="signed", kind=FieldKind.YES_NO, name=EMPTY, codes=YES_NO)
        >>> yes.label("yes", "nl")
        'ja'
        """
        names = [each.name.in_language(language) for each in self.codes]
        name = next((each.name.in_language(language) for each in self.codes if each.code == code), code)
        return name if names.count(name) < 2 else f"{name} ({code})"

    def code_of(self, written: str) -> str | None:
        """The code that a cell means, in any language, in capitals or not; None where there is none.

        >>> FormField(id="signed", kind=FieldKind.YES_NO, name=EMPTY, codes=YES_NO).code_of("Nee")
        'no'
        """
        sought = " ".join(written.split()).casefold()
        for code in self.codes:
            shown = {code.code, *(self.label(code.code, language) for language in LANGUAGES)}
            if sought in {" ".join(each.split()).casefold() for each in shown}:
                return code.code
        return None


class FormSum(Record):
    """Fields of one row that add up to another."""

    total: str
    parts: tuple[str, ...]


class FormRow(Record):
    """One row that the form asks for: its mark, and the code of each key column."""

    id: str
    codes: tuple[str, ...] = ()


class FormSheet(Record):
    """One sheet: a grid with a row for each combination of its key, or a list to be filled in.

    A list has no key; `capacity` is how many rows it offers, `unique` the fields by which a row
    is known again next time.
    """

    id: str
    title: Text
    help: Text = EMPTY
    dataflow: str  # id of the dataflow that its rows belong to
    key: tuple[FormField, ...] = ()
    fields: tuple[FormField, ...]
    capacity: int = 0
    unique: tuple[str, ...] = ()
    sums: tuple[FormSum, ...] = ()
    fixed: Mapping[str, str] = field(default_factory=dict)  # column of a register: code of every row

    @property
    def is_list(self) -> bool:
        """Whether the partner decides how many rows there are."""
        return not self.key

    @property
    def rows(self) -> tuple[FormRow, ...]:
        """The rows it asks for, in the order of the code lists; numbered ones for a list."""
        if self.is_list:
            return tuple(FormRow(id=f"{number:03d}") for number in range(1, self.capacity + 1))
        combined = product(*([code.code for code in each.codes] for each in self.key))
        return tuple(FormRow(id="/".join(codes), codes=codes) for codes in combined)

    def field(self, id: str) -> FormField:
        """The field of this id, of the key or to fill in."""
        return next(each for each in (*self.key, *self.fields) if each.id == id)

    @property
    def remark(self) -> Text:
        """What its column for remarks is called; empty where it has none."""
        found = (each.name for each in self.fields if each.id == REMARK and each.kind is FieldKind.TEXT)
        return next(found, EMPTY)

    def name(self, language: Language) -> str:
        """What its tab is called: the title without what a workbook forbids, in 31 characters at most.

        >>> FormSheet(id="a", title=Text(nl="Wie: meisjes/jongens?"), dataflow="d", fields=()).name("nl")
        'Wie meisjes jongens'
        """
        allowed = re.sub(r"[\[\]:*?/\\']+", " ", self.title.in_language(language))
        return " ".join(allowed.split())[:31].strip() or self.id[:31]


class FormLayout(Record):
    """One form of one period: what is asked, of whom, by when.

    `digest` is of its structure alone: correcting a word changes nothing for a form that is out.
    """

    id: str
    agenda: str
    title: Text
    intro: Text = EMPTY
    period: Period
    due: date
    source: str = ""  # id of the source under which approved rows are sealed
    contact: Text = EMPTY
    synthetic: bool = False
    sheets: tuple[FormSheet, ...]
    partners: tuple[str, ...]
    digest: str = ""
    place: Place

    @property
    def round(self) -> str:
        """The id of the round: the form with its period, as a folder may be called."""
        return f"{self.id}-{str(self.period).replace(':', '-')}"

    def sheet(self, id: str) -> FormSheet | None:
        """The sheet of this id."""
        return next((each for each in self.sheets if each.id == id), None)


class Partner(Record):
    """Who fills forms in. `contact` is a service or a function, never a person's own address."""

    id: str
    name: Text
    kind: str
    language: Language = "nl"
    contact: str = ""
    place: Place


class Forms(Record):
    """The forms of an agenda, who fills them in, and the names of their kinds."""

    layouts: tuple[FormLayout, ...] = ()
    partners: tuple[Partner, ...] = ()
    kinds: CodeList | None = None

    def layout(self, id: str) -> FormLayout | None:
        """The form of this id."""
        return next((each for each in self.layouts if each.id == id), None)

    def partner(self, id: str) -> Partner | None:
        """The partner of this id."""
        return next((each for each in self.partners if each.id == id), None)

    def kind_name(self, kind: str) -> Text:
        """The name of a kind of partner; the kind itself where no code list names it."""
        code = self.kinds.get(kind) if self.kinds else None
        return code.name if code else Text(nl=kind, en=kind)


class Stamp(Record):
    """What a workbook says it is, in a sheet that nobody sees."""

    format: str
    agenda: str
    form: str
    period: str
    partner: str
    language: str
    digest: str
    sheets: Mapping[str, str] = field(default_factory=dict)  # id: the name it was given


class ReturnedRow(Record):
    """One row that a partner filled in soundly: the codes of its key and its values, by field.

    A field that was left empty is absent: not known is no zero.
    """

    form: str
    period: Period
    partner: str
    sheet: str
    row: str  # its mark
    values: Mapping[str, Value]


class KeptReturn(Record):
    """A return in the vault, as its receipt describes it."""

    id: str  # from its hash; unique for its partner in its round
    round: str
    form: str
    period: Period
    partner: str
    name: str  # of the file as it came
    sha256: str
    size: int  # bytes
    received: date
    by: str
    digest: str  # of the layout it was read with
    errors: int
    warnings: int
    folder: str  # inside the agenda's folder


class EventKind(StrEnum):
    """What can happen to a partner's form."""

    RECEIVED = "received"
    REFUSED = "refused"
    APPROVED = "approved"


class RoundEvent(Record):
    """One line of a round's log; lines are added, never changed."""

    on: date
    kind: EventKind
    partner: str
    file: str  # id of the return, or of the refused file
    by: str = ""
    why: str = ""


class RoundState(StrEnum):
    """Where a partner stands in a round."""

    EXPECTED = "expected"
    RECEIVED = "received"
    LATE = "late"
    FAULTY = "faulty"
    APPROVED = "approved"


class Standing(Record):
    """One partner in one round; a correction after approval waits beside what was approved."""

    layout: FormLayout
    partner: Partner
    state: RoundState
    current: KeptReturn | None = None  # the last one received
    approved: KeptReturn | None = None  # the one that counts
    returns: int = 0
    refused: int = 0


class KindStanding(Record):
    """How many partners of one kind stand where: all that may be shown of a round in public."""

    form: str
    title: Text
    period: Period
    due: date
    kind: str
    name: Text
    partners: Mapping[RoundState, int]
    missing: int = 0  # of how many no return can count, past the day it was due
    dataflows: tuple[str, ...] = ()  # ids of those that the form fills

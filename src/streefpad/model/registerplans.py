"""What each kind of register looks like: its columns, its key, and what is added up.

The columns are the same in every agenda; an agenda names code lists for those whose codes only it knows.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from streefpad.values.record import Record
from streefpad.values.texts import Text


class RegisterKind(StrEnum):
    """What a register lists."""

    AGREEMENTS = "agreements"
    PARTICIPATION = "participation"
    PROFILES = "profiles"
    TEACHERS = "teachers"
    ACTIONS = "actions"


class ColumnKind(StrEnum):
    """What may stand in a column of a register."""

    TEXT = "text"
    CODE = "code"
    DATE = "date"
    PERIOD = "period"
    COUNT = "count"  # a whole number from 0
    SHARE = "share"  # percent, 0 to 100
    YES_NO = "yes-no"


class RegisterColumn(Record):
    """One column: what it holds, and for a code which codes every agenda knows.

    An agenda may name a code list of its own for a column with open codes.
    """

    id: str
    kind: ColumnKind
    name: Text
    codes: tuple[str, ...] = ()  # empty for a code: the agenda names a code list
    required: bool = False
    missing: str = ""  # the code that stands for an empty cell: "unknown" is a group like any other


class Whole(Record):
    """A code whose rows hold those of other codes as well: the parts are counted again in rows of their own.

    Parts may overlap: someone can be in two of them.
    """

    column: str
    code: str
    parts: tuple[str, ...]


class Events(Record):
    """Codes that count what the same people did, beside the code that counts those people."""

    column: str
    code: str
    people: str


class RegisterSchema(Record):
    """The columns of one kind of register.

    `number` is the column that is added up; empty where every row counts one. `key` are the columns
    whose values no two rows of one period may share. `persons` tells that rows count people, so that
    what is published of them passes disclosure control; `personal` are the columns that say something
    of people, and not of who delivered what.
    """

    kind: RegisterKind
    name: Text
    columns: tuple[RegisterColumn, ...]
    key: tuple[str, ...]
    number: str = ""
    persons: bool = False
    since: str = ""  # columns that bound when a row is in force; empty where each row has its period
    until: str = ""
    whole: Whole | None = None
    events: Events | None = None
    personal: tuple[str, ...] = ()

    def column(self, id: str) -> RegisterColumn | None:
        """The column of this id."""
        return next((each for each in self.columns if each.id == id), None)


class RegisterPlan(Record):
    """How the rows of one dataflow are read: its schema, and the code list of each open column."""

    schema: RegisterSchema
    codelists: Mapping[str, str]  # column: id of a code list


def _open(id: str, nl: str, en: str, *, required: bool = False, missing: str = "") -> RegisterColumn:
    return RegisterColumn(
        id=id, kind=ColumnKind.CODE, name=Text(nl=nl, en=en), required=required, missing=missing
    )


def _fixed(id: str, nl: str, en: str, *codes: str, missing: str = "") -> RegisterColumn:
    return RegisterColumn(
        id=id,
        kind=ColumnKind.CODE,
        name=Text(nl=nl, en=en),
        codes=codes,
        required=not missing,
        missing=missing,
    )


def _plain(kind: ColumnKind, id: str, nl: str, en: str, *, required: bool = False) -> RegisterColumn:
    return RegisterColumn(id=id, kind=kind, name=Text(nl=nl, en=en), required=required)


_PERIOD = _plain(ColumnKind.PERIOD, "period", "periode", "period", required=True)


_NUMBER = _plain(ColumnKind.COUNT, "number", "aantal", "number", required=True)


_UNKNOWN = "unknown"


SCHEMAS: Mapping[RegisterKind, RegisterSchema] = {
    RegisterKind.AGREEMENTS: RegisterSchema(
        kind=RegisterKind.AGREEMENTS,
        name=Text(nl="overeenkomsten", en="agreements"),
        columns=(
            _plain(ColumnKind.TEXT, "agreement", "overeenkomst", "agreement", required=True),
            _open("kind", "soort", "kind", required=True),
            _plain(ColumnKind.TEXT, "partner", "partner", "partner", required=True),
            _plain(ColumnKind.TEXT, "owner", "beleidsdomein", "policy domain", required=True),
            _plain(ColumnKind.DATE, "since", "van", "from"),
            _plain(ColumnKind.DATE, "until", "tot en met", "until"),
            _plain(ColumnKind.DATE, "signed", "ondertekend op", "signed on"),
            _plain(ColumnKind.SHARE, "girls", "afgesproken aandeel meisjes", "agreed share of girls"),
            _plain(
                ColumnKind.SHARE,
                "disadvantaged",
                "afgesproken aandeel kansarme jongeren",
                "agreed share of disadvantaged young people",
            ),
        ),
        key=("agreement",),
        since="since",
        until="until",
    ),
    RegisterKind.PARTICIPATION: RegisterSchema(
        kind=RegisterKind.PARTICIPATION,
        name=Text(nl="deelname", en="participation"),
        columns=(
            _PERIOD,
            _open("provider", "soort aanbieder", "kind of provider", required=True),
            _plain(ColumnKind.TEXT, "partner", "aanbieder", "provider"),
            _plain(ColumnKind.TEXT, "initiative", "initiatief", "initiative"),
            _open("offer", "soort aanbod", "kind of activity", required=True),
            _fixed("focus", "focus", "focus", "all", "experts", missing=_UNKNOWN),
            _fixed("counted", "geteld", "counted", "persons", "participations"),
            _fixed("stage", "stand", "stage", "forecast", "registered", "attended"),
            _fixed("sex", "geslacht", "sex", "F", "M", "X", missing=_UNKNOWN),
            _fixed("disadvantaged", "kansarm", "disadvantaged", "yes", "no", missing=_UNKNOWN),
            _plain(ColumnKind.TEXT, "municipality", "gemeente", "municipality"),
            _NUMBER,
        ),
        key=(
            "period",
            "provider",
            "partner",
            "initiative",
            "offer",
            "focus",
            "counted",
            "stage",
            "sex",
            "disadvantaged",
            "municipality",
        ),
        number="number",
        persons=True,
        events=Events(column="counted", code="participations", people="persons"),
        personal=("sex", "disadvantaged", "underrepresented", "municipality"),
    ),
    RegisterKind.PROFILES: RegisterSchema(
        kind=RegisterKind.PROFILES,
        name=Text(nl="profielen", en="profiles"),
        columns=(
            _plain(ColumnKind.TEXT, "profile", "profiel", "profile", required=True),
            _plain(ColumnKind.TEXT, "name", "naam", "name"),
            _fixed("kind", "soort", "kind", "competence", "occupational"),
            _fixed("event", "gebeurtenis", "event", "established", "reviewed", "updated", "withdrawn"),
            _plain(ColumnKind.DATE, "on", "op", "on", required=True),
            _plain(ColumnKind.TEXT, "by", "door", "by", required=True),
            _plain(ColumnKind.YES_NO, "forward_looking", "toekomstgericht", "forward-looking"),
        ),
        key=("profile", "event", "on"),
    ),
    RegisterKind.TEACHERS: RegisterSchema(
        kind=RegisterKind.TEACHERS,
        name=Text(nl="lesgevers", en="teachers"),
        columns=(
            _PERIOD,
            _open("provider", "soort aanbieder", "kind of provider", required=True),
            _plain(ColumnKind.TEXT, "partner", "aanbieder", "provider"),
            _open("subject", "vak", "subject", missing=_UNKNOWN),
            _fixed(
                "group",
                "groep",
                "group",
                "need",
                "stock",
                "initial-inflow",
                "lateral-inflow",
                "outflow",
                "hybrid",
                "trained-integrated",
            ),
            _NUMBER,
        ),
        key=("period", "provider", "partner", "subject", "group"),
        number="number",
        persons=True,
        whole=Whole(column="group", code="stock", parts=("hybrid", "trained-integrated")),
    ),
    RegisterKind.ACTIONS: RegisterSchema(
        kind=RegisterKind.ACTIONS,
        name=Text(nl="acties", en="actions"),
        columns=(
            _plain(ColumnKind.TEXT, "action", "actie", "action", required=True),
            _fixed(
                "kind",
                "soort",
                "kind",
                "innovation-track",
                "professionalisation",
                "awareness",
                "quality-and-research",
            ),
            _plain(ColumnKind.TEXT, "name", "naam", "name", required=True),
            _plain(ColumnKind.TEXT, "owner", "beleidsdomein", "policy domain", required=True),
            _plain(ColumnKind.DATE, "since", "van", "from", required=True),
            _plain(ColumnKind.DATE, "until", "tot en met", "until"),
            _plain(ColumnKind.TEXT, "indicators", "indicatoren", "indicators"),
        ),
        key=("action",),
        since="since",
        until="until",
    ),
}

"""What may stand in agenda files about records: columns, disclosure, and what is counted."""

from collections.abc import Mapping
from typing import Annotated

from pydantic import BeforeValidator, Field

from streefpad.intake.catalogue.grammar.entry import entry
from streefpad.intake.catalogue.scalars import (
    Decimals,
    FromOne,
    FromTwo,
    FromZero,
    StatedPeriod,
)
from streefpad.model.withholding import Zeros


def _as_codes(written: object) -> object:
    """A bare code, or a list of them, stands for the codes that a column may hold."""
    match written:
        case str():
            return {"codes": [written]}
        case list():
            return {"codes": written}
        case {"not": str() as one, **rest}:
            return {"not": [one], **rest}
    return written


def _as_list(written: object) -> object:
    return [written] if isinstance(written, str) else written


Several = Annotated[tuple[str, ...], BeforeValidator(_as_list, json_schema_input_type=str | tuple[str, ...])]


@entry
class CodesEntry:
    """The codes that a column must hold, or must not hold."""

    codes: tuple[str, ...] = ()
    """One of these."""
    but_not: tuple[str, ...] = Field(default=(), alias="not")
    """None of these."""


Codes = Annotated[
    CodesEntry, BeforeValidator(_as_codes, json_schema_input_type=str | tuple[str, ...] | CodesEntry)
]


@entry
class SelectionEntry:
    """Some records of a dataflow."""

    dataflow: str
    """Id of a dataflow of records."""
    where: Mapping[str, Codes] = Field(default_factory=dict)
    """For each column the code, or the list of codes, or {not: codes}; all must hold."""


@entry
class ShareEntry:
    """A share of records, counted here."""

    of: SelectionEntry
    """The numerator."""
    within: SelectionEntry = Field(alias="in")
    """The denominator; every condition of it stands in the numerator too."""
    through: str = ""
    """Id of a bridge whose concordance recodes the records of the old structure first."""
    measure: str = ""
    """Id of what is added up; the first measure of the dataflow where it says nothing."""
    since: StatedPeriod | None = None
    """The first period in which the definition has a meaning."""
    until: StatedPeriod | None = None
    """The last one."""


@entry
class NumberEntry:
    """A number of records, counted here."""

    of: SelectionEntry
    """Which records."""
    distinct: str = ""
    """A column: how many different codes of it have such a record, such as schools."""
    measure: str = ""
    """Id of what is added up; the first measure of the dataflow where it says nothing."""
    since: StatedPeriod | None = None
    """The first period in which the definition has a meaning."""
    until: StatedPeriod | None = None
    """The last one."""


@entry
class BridgeUseEntry:
    """A series of its own that carries one indicator across a break into another."""

    by: str
    """Id of the bridge."""
    before: str
    """Id of the indicator in the old counting."""
    after: str
    """Id of the indicator in the new counting."""
    overlap: str = ""
    """Id of the indicator that has the new counting in periods of the old one; `after` where empty."""


@entry
class DisclosureEntry:
    """What may be published of counts from records."""

    minimum: FromOne = 3
    """A count of at least 1 and below this is withheld."""
    protection: FromZero | None = None
    """How wide the range must stay in which a withheld count can be derived; the minimum where empty."""
    zeros: Zeros = Zeros.COVER
    """cover (a zero may be withheld to protect another count), open, or secret."""
    full_groups: bool = True
    """true where it is unsafe that a whole group falls in one cell."""
    sole_contributors: bool = False
    """true where someone may know one of the counts, because it counts them alone."""
    rounding: FromTwo | None = None
    """Counts are published in multiples of this."""
    minimum_denominator: FromOne = 20
    """A share of fewer than this is withheld."""


@entry
class ColumnEntry:
    """One column of a delivered file."""

    heading: str = ""
    """Its heading in the file; our own name where empty."""
    codes: tuple[str, ...] = ()
    """The codes it may hold; any where empty."""
    spelled: Mapping[str, str] = Field(default_factory=dict)
    """What the file writes, with our code for it: {Vrouwelijk: F}."""
    digits: FromZero = 0
    """For codes that are numbers: of so many digits, zeros in front included."""


@entry
class MeasureEntry:
    """A number that is added up."""

    heading: str = ""
    """Its heading in the file; every record counts one where empty."""
    decimals: Decimals = 0
    """0 for whole counts; for weights how many decimals are kept."""


@entry
class CubeEntry:
    """One table of sums; the first is the main one."""

    dimensions: tuple[str, ...]
    """Ids of the dimensions it keeps apart."""
    measures: tuple[str, ...]
    """Ids of what it adds up."""


@entry
class TestEntry:
    """What must be true of a column."""

    codes: Several = ()
    """It holds one of these codes; or one of the tests below is true."""
    ends: Several = ()
    """It ends in one of these texts."""
    contains: Several = ()
    """It contains one of these texts."""


@entry
class CaseEntry:
    """A code, and where it holds."""

    code: str
    """The code."""
    where: Mapping[str, TestEntry]
    """For each column a test; all must hold."""


@entry
class DerivedEntry:
    """A column that follows from others; the first case that holds gives its code."""

    dimension: str
    """Id of the dimension whose columns it follows from."""
    cases: tuple[CaseEntry, ...]
    """The cases, in order."""
    otherwise: str = ""
    """The code where none holds."""


@entry
class RecordsEntry:
    """How the records of a dataflow are read."""

    connector: str = ""
    """The name of a shipped description, instead of the keys below: flemish-open-data."""
    values: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)
    """With a connector: further codes that a column turns out to hold."""
    dimensions: Mapping[str, Mapping[str, ColumnEntry]] = Field(default_factory=dict)
    """Each dimension with its columns; columns that always go together are one dimension."""
    measures: Mapping[str, MeasureEntry] = Field(default_factory=dict)
    """What is added up."""
    cubes: Mapping[str, CubeEntry] = Field(default_factory=dict)
    """The tables of sums that are kept; one over everything where none is named."""
    derived: Mapping[str, DerivedEntry] = Field(default_factory=dict)
    """Columns that follow from others."""
    period: str = ""
    """The heading that holds the school year, where one file covers several."""
    unique: tuple[str, ...] = ()
    """Headings whose values no two records may share."""

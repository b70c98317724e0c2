"""The columns of the yearly file that are counted by, as published, and what follows from them.

The file also holds addresses, municipalities and school boards; no figure needs them, so they are not
taken over. Column names and values are those that public code which reads the files uses; the
publisher's own list was not found.
"""

from __future__ import annotations

from streefpad.model.derived import DerivedCase, DerivedColumn, RecordsPlan, TextTest
from streefpad.model.records import Column, CubeShape, Dimension, Measure, RecordStructure

MAINSTREAM, PART_TIME, SYNTRA, SPECIAL = "311", "312", "315", "321"
DUAL, DBSO, OTHER = "dual", "dbso", "other"

_NOT_APPLICABLE = (
    "n.v.t. (1e graad)",
    "n.v.t. (7e leerjaar)",
    "n.v.t. (hbo)",
    "n.v.t. (okan)",
    "n.v.t. (modulair)",
    "n.v.t.",
)
_FORMS = ("aso", "tso", "bso", "kso", "hbo", "okan", *_NOT_APPLICABLE)
_FINALITIES = ("Doorstroomfinaliteit", "Dubbele finaliteit", "Arbeidsmarktfinaliteit", *_NOT_APPLICABLE)

# The programme is one dimension: its columns always go together. Institution numbers and main
# structures are codes that a spreadsheet may have turned into numbers: 311.0, or 1234 for 001234.
PROGRAMME = Dimension(
    id="programme",
    columns=(
        Column(id="main_structure", heading="hoofdstructuur_inschrijving_code", digits=3),
        Column(id="grade", heading="graad_so"),
        Column(id="year", heading="leerjaar"),
        Column(id="form", heading="onderwijsvorm", codes=_FORMS),
        Column(id="finality", heading="finaliteit", codes=_FINALITIES),
        Column(id="domain", heading="domein"),
        Column(id="name", heading="studierichting"),
        Column(id="group", heading="administratieve_groep"),
        Column(id="training_form", heading="opleidingsvorm"),
    ),
)
STRUCTURE = RecordStructure(
    id="flemish-open-data",
    dimensions=(
        PROGRAMME,
        Dimension(
            id="sex",
            columns=(
                Column(
                    id="sex",
                    heading="geslacht",
                    codes=("F", "M"),
                    spelled={"Vrouwelijk": "F", "Mannelijk": "M"},
                ),
            ),
        ),
        Dimension(id="nationality", columns=(Column(id="nationality", heading="belg_nietbelg"),)),
        Dimension(id="province", columns=(Column(id="province", heading="vestiging_provincie_naam"),)),
        Dimension(id="school", columns=(Column(id="school", heading="instellingsnummer", digits=6),)),
    ),
    measures=(Measure(id="pupils", heading="aantal_inschrijvingen"),),
    cubes=(
        CubeShape(
            id="main",
            dimensions=("programme", "sex", "nationality", "province"),
            measures=("pupils",),
        ),
        CubeShape(id="schools", dimensions=("programme", "school"), measures=("pupils",)),
    ),
)
# One rule for all years (domain.md 6): a group in mainstream schools is dual if its name ends in DBSO
# or SYN or contains "duaal"; part-time vocational education is a main structure of its own.
TRACK = DerivedColumn(
    id="track",
    dimension="programme",
    cases=(
        DerivedCase(code=DBSO, tests=(TextTest(column="main_structure", codes=(PART_TIME,)),)),
        DerivedCase(
            code=DUAL,
            tests=(
                TextTest(column="main_structure", codes=(MAINSTREAM,)),
                TextTest(column="group", ends=(" DBSO", " SYN"), contains=("duaal",)),
            ),
        ),
    ),
    otherwise=OTHER,
)
PLAN = RecordsPlan(structure=STRUCTURE, derived=(TRACK,), connector="flemish-open-data")

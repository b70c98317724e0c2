"""A small agenda that counts synthetic enrolments: both structures, a list of STEM, a bridge, a whole."""

from __future__ import annotations

import shutil
from datetime import date
from decimal import Decimal
from pathlib import Path

import streefpad
from streefpad.build import Agenda, open_agenda, texts_of
from streefpad.build.sealing import Wish, seal_records
from streefpad.build.synthesis import Wish as Made
from streefpad.build.synthesis import synthesise
from streefpad.model.catalogue import Catalogue
from streefpad.model.sealing import SealedSummary
from streefpad.values.periods import school_year
from streefpad.values.problems import Problem

AGENDAS = Path(streefpad.__file__).parent / "agendas"
SAMPLE = AGENDAS / "sample-catalogue"
DAY = date(2026, 11, 25)
YEARS = (2022, 2023, 2024, 2025)
INTAKE = 'main_structure: "311", grade: 3e graad, year: 1e leerjaar'

AGENDA = """\
id: practice
title: {nl: Oefening, en: Practice}
synthetic: true
disclosure: {minimum: 5, full_groups: false}
"""
DATAFLOW = "id: enrolments\nname: Enrolments\nperiod: school-year\nrecords: {connector: flemish-open-data}\n"
# Names of the made-up catalogue: the old structure states neither domain nor finality.
LIST = {
    "Sterrenkunde-Wiskunde": "stem",
    "Verhalen-Talen": "not-stem",
    "Windleer": "stem",
    "Handelsleer": "not-stem",
    "Beeldleer": "not-stem",
    "Zonnetechniek": "stem",
    "Zonnepanelen duaal": "stem",
    "Thuiszorg": "not-stem",
}
NEW_LIST = {
    ("Sterrenkunde-Wiskunde", "Domeinoverschrijdend", "Doorstroomfinaliteit"): "stem",
    ("Verhalen-Talen", "Domeinoverschrijdend", "Doorstroomfinaliteit"): "not-stem",
    ("Windwetenschappen", "STEM", "Doorstroomfinaliteit"): "stem",
    ("Windtechnieken", "STEM", "Dubbele finaliteit"): "stem",
    ("Windtechnieken duaal", "STEM", "Dubbele finaliteit"): "stem",
    ("Handel en organisatie", "Economie en organisatie", "Dubbele finaliteit"): "not-stem",
    ("Beeld en vorm", "Kunst en creatie", "Dubbele finaliteit"): "not-stem",
    ("Zonnepanelen", "STEM", "Arbeidsmarktfinaliteit"): "stem",
    ("Zonnepanelen duaal", "STEM", "Arbeidsmarktfinaliteit"): "stem",
    ("Zorg aan huis", "Maatschappij en welzijn", "Arbeidsmarktfinaliteit"): "not-stem",
    ("Keuken en zaal", "Voeding en horeca", "Arbeidsmarktfinaliteit"): "not-stem",
}
CLASSIFICATION = "id: list-2012\nname: {nl: Nagemaakte lijst, en: Made-up list}\nentries:\n" + "".join(
    [f"  - {{category: {category}, name: {name}, grade: 3e graad}}\n" for name, category in LIST.items()]
    + [
        f"  - {{category: {category}, name: {name}, domain: {domain}, finality: {finality}, grade: 3e graad}}\n"
        for (name, domain, finality), category in NEW_LIST.items()
    ]
)
BRIDGE = """\
id: third-grade-2023
name: {nl: Derde graad 2023, en: Third grade 2023}
from: 2023-2024
link: logit
why: {nl: Nagemaakt, en: Made up}
concordance:
  - {old: {name: Zonnetechniek}, new: {name: Zonnepanelen, finality: Arbeidsmarktfinaliteit, domain: STEM}}
  - {old: {name: Zonnepanelen duaal}, new: {finality: Arbeidsmarktfinaliteit, domain: STEM}}
  - {old: {name: Thuiszorg}, new: {name: Zorg aan huis, finality: Arbeidsmarktfinaliteit, domain: Maatschappij en welzijn}}
  - {old: {name: Windleer}, new: {name: Windwetenschappen, finality: Doorstroomfinaliteit, domain: STEM}, weight: 0.6}
  - {old: {name: Windleer}, new: {name: Windtechnieken, finality: Dubbele finaliteit, domain: STEM}, weight: 0.4}
  - {old: {name: Handelsleer}, new: {name: Handel en organisatie, finality: Dubbele finaliteit, domain: Economie en organisatie}}
  - {old: {name: Beeldleer}, new: {name: Beeld en vorm, finality: Dubbele finaliteit, domain: Kunst en creatie}}
  - {old: {name: Sterrenkunde-Wiskunde}, new: {finality: Doorstroomfinaliteit, domain: Domeinoverschrijdend}}
"""


def indicator(id: str, of: str, within: str, more: str = "") -> str:
    """A share of the intake by the made-up list."""
    return (
        f"id: {id}\nname: {id}\nunit: percent\nperiod: school-year\nclassification: list-2012\n"
        f"share:\n  of: {{dataflow: enrolments, where: {{{INTAKE}, {of}}}}}\n"
        f"  in: {{dataflow: enrolments, where: {{{INTAKE}, {within}}}}}\n{more}"
    )


OLD, NEW = "  until: 2022-2023\n", "  since: 2023-2024\n"
DOUBLE = "finality: Dubbele finaliteit"
INDICATORS = "---\n".join(
    [
        indicator("stem-bso", "form: bso, stem: stem", "form: bso", OLD),
        indicator("stem-tso", "form: tso, stem: stem", "form: tso", OLD),
        indicator("girls-bso", "form: bso, stem: stem, sex: F", "form: bso, stem: stem", OLD),
        indicator("girls-rate-bso", "form: bso, stem: stem, sex: F", "form: bso, sex: F", OLD),
        indicator(
            "stem-bso-tso", "form: [bso, tso], stem: stem", "form: [bso, tso]",
            OLD + "parts: [stem-bso, stem-tso]\n",
        ),
        indicator("stem-double", f"{DOUBLE}, stem: stem", DOUBLE, NEW),
        indicator("stem-double-recoded", f"{DOUBLE}, stem: stem", DOUBLE, OLD + "  through: third-grade-2023\n"),
        "id: stem-double-bridged\nname: Bridged\nunit: percent\nperiod: school-year\n"
        "classification: list-2012\n"
        "bridge: {by: third-grade-2023, before: stem-tso, after: stem-double, overlap: stem-double-recoded}\n",
        "id: dual\nname: Dual\nunit: number\nperiod: school-year\n"
        "count: {of: {dataflow: enrolments, where: {track: dual}}}\n",
        "id: dual-schools\nname: Dual schools\nunit: number\nperiod: school-year\n"
        "count: {of: {dataflow: enrolments, where: {track: dual}}, distinct: school}\n",
    ]
)  # fmt: skip


def write_practice(folder: Path, **changed: str) -> Path:
    """The agenda in a folder; `indicators="…"` changes a file."""
    files = {
        "agenda": AGENDA,
        "dataflows/enrolments": DATAFLOW,
        "classifications/list": CLASSIFICATION,
        "bridges/reform": BRIDGE,
        "indicators/all": INDICATORS,
        "sources/register": "id: register\ntitle: Register\n",
        **{name.replace("__", "/"): text for name, text in changed.items()},
    }
    for name, text in files.items():
        path = folder / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def make_up(folder: Path, years: tuple[int, ...] = YEARS) -> dict[int, Path]:
    """Synthetic files in the official format, by the year in which their school year ends."""
    made = Made(
        catalogue=SAMPLE / "made-up-programmes.csv",
        totals=SAMPLE / "made-up-totals.csv",
        years=tuple(map(school_year, years)),
        scale=Decimal(1),
    )
    files, problems = synthesise(made, folder)
    assert not problems, problems
    return {each.period.year: folder / each.name for each in files}


def read_texts(folder: Path) -> Catalogue:
    """The agenda's texts, which have nothing wrong with them."""
    catalogue, problems = texts_of(folder)
    assert catalogue is not None
    assert problems == (), problems
    return catalogue


def wish(file: Path, **asked: object) -> Wish:
    """A wish to seal a file as it comes."""
    given: dict[str, object] = {
        "dataflow": "enrolments", "source": "register", "file": file, "by": "test", "retrieved": DAY, **asked,
    }  # fmt: skip
    return Wish(**given)  # type: ignore[arg-type]


def seal(folder: Path, file: Path, **asked: object) -> tuple[tuple[SealedSummary, ...], tuple[Problem, ...]]:
    """What sealing a file gives."""
    return seal_records(folder, read_texts(folder), wish(file, **asked))


def sealed_practice(folder: Path, files: dict[int, Path], **changed: str) -> Path:
    """The agenda with these files sealed."""
    write_practice(folder, **changed)
    for file in files.values():
        _, problems = seal(folder, file)
        assert not problems, problems
    return folder


def opened(folder: Path) -> Agenda:
    """The agenda, read and counted."""
    agenda, problems = open_agenda(folder)
    assert agenda is not None, problems
    return agenda


def copied(folder: Path, to: Path) -> Path:
    """A copy of an agenda, to spoil."""
    shutil.copytree(folder, to)
    return to

"""A small sound agenda to change in one place, so that a test shows only what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from textwrap import dedent

from streefpad.intake.catalogue import read_catalogue
from streefpad.model.catalogue import Catalogue
from streefpad.values.problems import Problem

AGENDA = """\
id: sample
title: {nl: Voorbeeld, en: Sample}
milestone: 2025
goals:
  - {number: 1, name: {nl: Doel, en: Goal}}
domains:
  - {id: school, name: {nl: Onderwijs, en: Education}}
"""
SOURCE = """\
id: report
title: {nl: Verslag, en: Report}
issued: 2022-01-15
"""
CODELIST = """\
id: rows
name: {nl: Rijen, en: Rows}
codes:
  - {code: total, name: {nl: Totaal, en: Total}}
  - {code: girls, name: {nl: Meisjes, en: Girls}}
"""
DATAFLOW = """\
id: intake
name: {nl: Instroom, en: Intake}
period: school-year
key: {row: rows}
"""
INDICATOR = """\
id: share
goal: 1
name: {nl: Aandeel, en: Share}
unit: percent
period: school-year
figures: {dataflow: intake, row: total}
"""
TARGET = """\
indicator: share
kind: level
value: 50
by: 2030
baseline: 2020
"""
SOUND = {
    "agenda.yaml": AGENDA,
    "sources/sources.yaml": SOURCE,
    "codelists/rows.yaml": CODELIST,
    "dataflows/intake.yaml": DATAFLOW,
    "indicators/goal-1.yaml": INDICATOR,
    "targets/goal-1.yaml": TARGET,
}


def write_agenda(folder: Path, changed: Mapping[str, str | None] | None = None) -> Path:
    """The sound agenda in a folder, with some files changed, added, or (None) left out."""
    for name, text in {**SOUND, **(changed or {})}.items():
        if text is not None:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text), encoding="utf-8", newline="")
    return folder


def read_agenda(
    folder: Path, changed: Mapping[str, str | None] | None = None
) -> tuple[Catalogue, tuple[Problem, ...]]:
    """What the changed agenda says, and what is wrong with it."""
    catalogue, problems = read_catalogue(write_agenda(folder, changed))
    assert catalogue is not None, problems
    return catalogue, problems


def told(problems: Iterable[Problem]) -> list[tuple[str, str, dict[str, object]]]:
    """Each problem as its place, its code and its facts."""
    return [(str(each.place), each.code, dict(each.facts)) for each in problems]


def codes(problems: Iterable[Problem]) -> list[str]:
    """The codes of the problems, in order."""
    return [each.code for each in problems]

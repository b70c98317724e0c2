"""How the official file writes a programme: its ten columns, with the values as published.

Values come from public code that reads the real files. Where no source shows a value (the grade
of newcomers, the empty finality of the old structure) the choice made here is named in the how-to.
"""

from __future__ import annotations

import numpy as np

from streefpad.model.studyprogrammes import Finality
from streefpad.rules.synthesis.groups import Link
from streefpad.rules.synthesis.rounding import Counts
from streefpad.rules.synthesis.structure import Course, Sector, Stage, Structure

PROGRAMME_COLUMNS = (
    "hoofdstructuur_inschrijving_code",
    "graad_so",
    "leerjaar",
    "onderwijsvorm",
    "finaliteit",
    "domein",
    "studierichting",
    "administratieve_groep",
    "opleidingsvorm",
    "type_buitengewoon_onderwijs",
)
BOARD_COLUMNS = ("onderwijsnet", "soort_inrichtende_macht")
PUPIL_COLUMNS = ("geslacht", "belg_nietbelg")
SITE_COLUMNS = (
    "school_krijgt_omkadering_gok",
    "taal_code",
    "vestiging_provincie_naam",
    "vestiging_fusiegemeente_naam",
    "instellingsnummer",
    "intern_volgnr_vpl",
    "vestigingsplaats_adres",
)
PUPILS = (
    ("Mannelijk", "Belg"),
    ("Mannelijk", "niet-Belg"),
    ("Vrouwelijk", "Belg"),
    ("Vrouwelijk", "niet-Belg"),
)

# How the administrative group of a dual programme ends, by who gives the lessons.
SUFFIXES = ("", " DBSO", " SYN")
DUAL = "duaal"

FINALITIES = {
    Finality.TRANSFER: "Doorstroomfinaliteit",
    Finality.DOUBLE: "Dubbele finaliteit",
    Finality.LABOUR_MARKET: "Arbeidsmarktfinaliteit",
    Finality.NONE: "",
}
DOMAINS = {
    "1": "Taal en cultuur",
    "2": "STEM",
    "3": "Kunst en creatie",
    "4": "Land- en tuinbouw",
    "5": "Economie en organisatie",
    "6": "Maatschappij en welzijn",
    "7": "Sport",
    "8": "Voeding en horeca",
    "9": "Domeinoverschrijdend",
    "10": "Eerste graad",
}

_NOT_FIRST = "n.v.t. (1e graad)"
_NOT_SEVENTH = "n.v.t. (7e leerjaar)"
_NOT_HIGHER = "n.v.t. (hbo)"
_NOT_NEWCOMERS = "n.v.t. (okan)"
_NOT_MODULAR = "n.v.t. (modulair)"

# Stage: grade, year, and form and finality where the stage decides them.
_FIRST = {
    Stage.FIRST_A: "1e leerjaar A",
    Stage.FIRST_B: "1e leerjaar B",
    Stage.SECOND_A: "2e leerjaar A",
    Stage.SECOND_B: "2e leerjaar B",
}
_YEARS = {
    Stage.THIRD: ("2e graad", "1e leerjaar"),
    Stage.FOURTH: ("2e graad", "2e leerjaar"),
    Stage.FIFTH: ("3e graad", "1e leerjaar"),
    Stage.SIXTH: ("3e graad", "2e leerjaar"),
}
_APART = {
    Stage.NEWCOMERS: _NOT_NEWCOMERS,
    Stage.HIGHER: _NOT_HIGHER,
}


def stage_name(stage: Stage) -> str:
    """A stage in the words of the official file.

    >>> stage_name(Stage.FIFTH)
    '3e graad, 1e leerjaar'
    """
    if stage in _YEARS:
        return ", ".join(_YEARS[stage])
    return _FIRST.get(stage, "7e leerjaar" if stage is Stage.SEVENTH else stage.value)


def programme_rows(
    links: tuple[Link, ...], courses: tuple[Course, ...]
) -> tuple[tuple[tuple[str, ...], ...], Counts]:
    """The rows of all links, and where each link's row stands for each ending (links x SUFFIXES)."""
    rows: list[tuple[str, ...]] = []
    places = []
    for link in links:
        course = courses[link.course] if link.course >= 0 else None
        rows.append(programme_row(link, course))
        places.append([len(rows) - 1] * len(SUFFIXES))
        if link.group.sector is Sector.MAINSTREAM and course is not None and course.programme.dual:
            for at, suffix in enumerate(SUFFIXES[1:], start=1):
                rows.append(programme_row(link, course, suffix))
                places[-1][at] = len(rows) - 1
    return tuple(rows), np.array(places, dtype=np.int64)


def programme_row(link: Link, course: Course | None, suffix: str = "") -> tuple[str, ...]:
    """The ten columns of a programme at a stage, under the structure of the link."""
    group = link.group
    training = (group.track, group.type) if group.sector is Sector.SPECIAL else ("", "")
    return (
        group.sector.value,
        *_placed(link, course),
        _domain(link, course),
        course.programme.name if course else "",
        _class(link, course) + _ending(link, course, suffix),
        *training,
    )


def _placed(link: Link, course: Course | None) -> tuple[str, str, str, str]:
    """Grade, year, form and finality."""
    stage = link.stage
    if stage in _FIRST:
        return "1e graad", _FIRST[stage], _NOT_FIRST, _NOT_FIRST
    if stage in _APART:
        return (_APART[stage],) * 4
    if stage is Stage.UNGRADED or course is None:
        return "", "", "", FINALITIES[course.programme.finality] if course else ""
    if stage is Stage.MODULAR:
        return _NOT_MODULAR, _NOT_MODULAR, course.form, ""
    if stage is Stage.SEVENTH:
        return _placed_seventh(link, course)
    finality = FINALITIES[course.programme.finality] if link.structure is Structure.NEW else ""
    return *_YEARS[stage], course.form, finality


def _placed_seventh(link: Link, course: Course) -> tuple[str, str, str, str]:
    if link.structure is Structure.NEW:
        return "3e graad", "7e leerjaar", _NOT_SEVENTH, _NOT_SEVENTH
    form = "bso" if course.form == "7de" else course.form
    return "3e graad", "3e leerjaar" if form == "bso" else "Se-n-Se", form, ""


def _domain(link: Link, course: Course | None) -> str:
    """The matrix domain, which the old structure did not know."""
    if course is None or link.structure is Structure.OLD or link.stage is Stage.MODULAR:
        return ""
    if link.stage in _FIRST:
        return DOMAINS["10"]
    return DOMAINS.get(course.programme.domain, course.programme.domain)


def _class(link: Link, course: Course | None) -> str:
    """The administrative group, without the ending that marks dual learning."""
    if course is None:
        return f"{link.group.track} {link.group.type}"
    name, stage = course.programme.name, link.stage
    match stage:
        case Stage.FIRST_A | Stage.FIRST_B:
            return f"1e lj {stage.value[1]}"
        case Stage.SECOND_A | Stage.SECOND_B:
            return f"2e lj {stage.value[1]} {name}"
        case Stage.THIRD | Stage.FOURTH | Stage.FIFTH | Stage.SIXTH:
            return f"{stage.value[2]}e lj {stage.value[0]}e gr {course.form.upper()} {name}"
        case Stage.SEVENTH:
            _, year, _, _ = _placed_seventh(link, course)
            return f"Se-n-Se {name}" if year == "Se-n-Se" else f"7e lj {name}"
        case Stage.MODULAR:
            return f"3e gr {course.form.upper()} {name} modulair"
        case _:
            return name


def _ending(link: Link, course: Course | None, suffix: str) -> str:
    """Part-time and Syntra pupils always have one; dual pupils unless the name itself says dual."""
    match link.group.sector:
        case Sector.PART_TIME:
            return " DBSO"
        case Sector.SYNTRA:
            return " SYN"
        case Sector.SPECIAL:
            return ""
    if course is None or not course.programme.dual:
        return ""
    return suffix if DUAL in course.programme.name.lower() else suffix or " DBSO"

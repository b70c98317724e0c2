"""The two structures of secondary education: which programmes pupils can follow in which school year.

The reform came in year by year (domain.md 3.4); in a grade's transition year its first year
follows the new structure and its second year still the old one.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from streefpad.model.studyprogrammes import Finality, Grade, StudyProgramme
from streefpad.values.record import Record, replace

OLD_NAME = "{name} (oude structuur)"
_NO_OLD_TWIN_EVERY = 12  # the old structure knew about a twelfth fewer programmes than the new one


class Sector(StrEnum):
    """The main structure in which a pupil is enrolled, by its official number."""

    MAINSTREAM = "311"
    PART_TIME = "312"
    SYNTRA = "315"
    SPECIAL = "321"


class Structure(StrEnum):
    """Before or after the reform; ALWAYS is what the reform left as it was."""

    OLD = "old"
    NEW = "new"
    ALWAYS = "always"


class Stage(StrEnum):
    """A year of secondary education as pupils are counted in it."""

    FIRST_A = "1A"
    FIRST_B = "1B"
    SECOND_A = "2A"
    SECOND_B = "2B"
    THIRD = "2-1"  # first year of the second grade
    FOURTH = "2-2"
    FIFTH = "3-1"
    SIXTH = "3-2"
    SEVENTH = "7"
    NEWCOMERS = "okan"
    HIGHER = "hbo"
    MODULAR = "modular"
    UNGRADED = "ungraded"  # special education without grades


# The year in which the first school year of the new structure began, per stage.
REFORMED = {
    Stage.SECOND_A: 2020,
    Stage.SECOND_B: 2020,
    Stage.THIRD: 2021,
    Stage.FOURTH: 2022,
    Stage.FIFTH: 2023,
    Stage.SIXTH: 2024,
    Stage.SEVENTH: 2025,
}
GRADES = (Stage.THIRD, Stage.FOURTH, Stage.FIFTH, Stage.SIXTH)
_STAGES_OF_GRADE = {Grade.SECOND: (Stage.THIRD, Stage.FOURTH), Grade.THIRD: (Stage.FIFTH, Stage.SIXTH)}


def holds(structure: Structure, stage: Stage, year: int) -> bool:
    """Whether a programme of this structure can be followed at this stage in the school year from `year`.

    >>> holds(Structure.OLD, Stage.FIFTH, 2022), holds(Structure.OLD, Stage.FIFTH, 2023)
    (True, False)
    """
    if structure is Structure.ALWAYS or stage not in REFORMED:
        return True
    return (structure is Structure.NEW) == (year >= REFORMED[stage])


class Course(Record):
    """A programme in the structure it belongs to, with the stages at which it is followed."""

    programme: StudyProgramme
    structure: Structure
    stages: tuple[Stage, ...]

    @property
    def form(self) -> str:
        """The form of education as enrolments write it."""
        return self.programme.form.lower()


def courses_of(programmes: Iterable[StudyProgramme]) -> tuple[Course, ...]:
    """What is offered, in both structures; old twins are made up where the catalogue has no old programmes.

    A catalogue of today knows the new structure only. Its rows without sites are not offered in
    mainstream education; those without a grade are offered in special education.
    """
    stated = tuple(
        course
        for each in programmes
        if (each.sites > 0 or each.grade is Grade.NONE) and (course := _course(each)) is not None
    )
    old = {_pool(each) for each in stated if each.structure is Structure.OLD}
    lacking = [each for each in stated if each.structure is Structure.NEW and _pool(each) not in old]
    lacking.sort(key=lambda each: (_pool(each), each.programme.sites, each.programme.code))
    twins = [_old_twin(each, at) for at, each in enumerate(lacking) if at % _NO_OLD_TWIN_EVERY]
    return (*stated, *twins)


def _course(programme: StudyProgramme) -> Course | None:
    """The programme with its stages; None for what is neither mainstream nor special education."""
    match programme.grade:
        case Grade.FIRST:
            return _first_grade(programme)
        case Grade.SECOND | Grade.THIRD if not programme.seventh_year:
            structure = Structure.OLD if programme.finality is Finality.NONE else Structure.NEW
            if programme.dual:
                structure = Structure.ALWAYS  # under the same name in both
            stages = _STAGES_OF_GRADE[programme.grade]
            return Course(programme=programme, structure=structure, stages=stages)
        case Grade.THIRD:
            structure = Structure.NEW if programme.form == "7DE" else Structure.OLD
            if programme.dual:
                structure = Structure.ALWAYS
            return Course(programme=programme, structure=structure, stages=(Stage.SEVENTH,))
        case Grade.HIGHER:
            return Course(programme=programme, structure=Structure.ALWAYS, stages=(Stage.HIGHER,))
        case Grade.NEWCOMERS:
            return Course(programme=programme, structure=Structure.ALWAYS, stages=(Stage.NEWCOMERS,))
        case Grade.NONE:
            return Course(programme=programme, structure=Structure.ALWAYS, stages=(Stage.UNGRADED,))
        case _:
            return None


def _first_grade(programme: StudyProgramme) -> Course:
    """A and B are the first years; the others are options of the second, joined ones of the B-stream."""
    first = {"A": Stage.FIRST_A, "B": Stage.FIRST_B}.get(programme.name)
    if first is not None:
        return Course(programme=programme, structure=Structure.ALWAYS, stages=(first,))
    structure = Structure.NEW if programme.domain else Structure.OLD
    joined = " -" in programme.name or "- " in programme.name
    stages = (Stage.SECOND_B,) if joined else (Stage.SECOND_A, Stage.SECOND_B)
    return Course(programme=programme, structure=structure, stages=stages)


def _pool(course: Course) -> str:
    """What an old programme must share with a new one to stand in its place before the reform."""
    return f"{course.stages[-1]}"


def _old_twin(course: Course, at: int) -> Course:
    """The programme that the new one is supposed to have come from: in general education of the same name."""
    new = course.programme
    form = new.form
    if form == "7DE":
        form = "KSO" if new.domain == "3" else ("BSO", "BSO", "TSO")[at % 3]
    name = new.name if form == "ASO" else OLD_NAME.format(name=new.name)
    programme = replace(new, name=name, form=form, finality=Finality.NONE)
    return replace(course, programme=programme, structure=Structure.OLD)

"""Groups: the pupils whose number is fixed together, and the courses that they can follow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from streefpad.model.studyprogrammes import Finality
from streefpad.rules.synthesis.structure import (
    GRADES,
    Course,
    Sector,
    Stage,
    Structure,
    holds,
)
from streefpad.values.record import Record

FORMS = ("aso", "tso", "kso", "bso")
FINALITIES = (Finality.TRANSFER.value, Finality.DOUBLE.value, Finality.LABOUR_MARKET.value)

# Training forms of special secondary education, as the totals name them.
_LIKE_MAINSTREAM = "Algemeen"  # the fourth, general, technical, arts and vocational; named by its first word
_VOCATIONAL = "Beroepsonderwijs"  # the third
_NOT_IN_SPECIAL = ("bso", "kso", FINALITIES[2])  # tracks
_LIKE_MAINSTREAM_STAGES = (Stage.FIRST_A, Stage.SECOND_A, *GRADES)


class Group(Record):
    """Pupils of one stage and track; `track` is a form before the reform, a finality after it.

    In special education the track is the training form and `type` the type of need.
    """

    sector: Sector
    stage: Stage
    track: str = ""
    dual: bool = False
    type: str = ""


class Link(Record):
    """A course that pupils of a group can follow at a stage, as long as its structure holds there."""

    group: Group
    course: int  # place in the list of courses; -1 for pupils without a programme
    stage: Stage
    structure: Structure

    def holds(self, year: int) -> bool:
        """Whether pupils can follow it in the school year that begins in this year."""
        return holds(self.structure, self.stage, year)


def mainstream_links(courses: tuple[Course, ...]) -> Iterator[Link]:
    """Every course of mainstream education with the group that it belongs to, in each of its structures."""
    for at, course in enumerate(courses):
        for stage in course.stages:
            if stage is not Stage.UNGRADED:
                for structure in _structures(course, stage):
                    group = Group(
                        sector=Sector.MAINSTREAM,
                        stage=stage,
                        track=_track(course, stage, structure),
                        dual=course.programme.dual,
                    )
                    yield Link(group=group, course=at, stage=stage, structure=structure)
        if course.structure is Structure.OLD and course.form == "bso" and Stage.FIFTH in course.stages:
            modular = Group(sector=Sector.MAINSTREAM, stage=Stage.MODULAR, track="bso")
            yield Link(group=modular, course=at, stage=Stage.MODULAR, structure=Structure.OLD)


def part_time_links(courses: tuple[Course, ...], sector: Sector) -> Iterator[Link]:
    """What is learnt in a centre for learning and working, or with Syntra: vocational courses."""
    for link in mainstream_links(courses):
        if link.stage in GRADES and not link.group.dual and link.group.track in ("bso", FINALITIES[2]):
            group = Group(sector=sector, stage=link.stage)
            yield Link(group=group, course=link.course, stage=link.stage, structure=link.structure)


def special_links(courses: tuple[Course, ...], groups: Iterable[Group]) -> Iterator[Link]:
    """What is learnt in special education, by training form; the first two forms have no programmes."""
    vocational = [at for at, course in enumerate(courses) if course.stages == (Stage.UNGRADED,)]
    like_mainstream = [
        link
        for link in mainstream_links(courses)
        if link.stage in _LIKE_MAINSTREAM_STAGES
        and not link.group.dual
        and link.group.track not in _NOT_IN_SPECIAL
    ]
    for group in groups:
        if group.track.startswith(_LIKE_MAINSTREAM) and like_mainstream:
            for link in like_mainstream:
                yield Link(group=group, course=link.course, stage=link.stage, structure=link.structure)
        elif group.track == _VOCATIONAL and vocational:
            for at in vocational:
                yield Link(group=group, course=at, stage=Stage.UNGRADED, structure=Structure.ALWAYS)
        else:
            yield Link(group=group, course=-1, stage=Stage.UNGRADED, structure=Structure.ALWAYS)


def _structures(course: Course, stage: Stage) -> tuple[Structure, ...]:
    """A dual course is in both structures, under another track in each."""
    if course.structure is Structure.ALWAYS and (stage in GRADES or stage is Stage.SEVENTH):
        return (Structure.OLD, Structure.NEW)
    return (course.structure,)


def _track(course: Course, stage: Stage, structure: Structure) -> str:
    if stage in GRADES:
        return course.form if structure is Structure.OLD else course.programme.finality.value
    if stage is Stage.SEVENTH and structure is Structure.OLD:
        return "bso" if course.form == "7de" else course.form
    return ""

"""Small agendas, indicators and figures to hold the rules against."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from streefpad.model.catalogue import Agenda, Catalogue, Domain, Goal
from streefpad.model.codelists import Code, CodeList
from streefpad.model.edition import Finding
from streefpad.model.indicators import Figures, Indicator, NextStep, Ownership, Role
from streefpad.model.series import Flag, Observation, Series
from streefpad.model.sources import Cell, Dataflow, Evidence, Source, Vintage
from streefpad.model.targets import Aim, Benchmark, Level, Milestone, Reading, Said, Target
from streefpad.rules.checks import check_catalogue
from streefpad.rules.observe import observe
from streefpad.rules.status import assess
from streefpad.values.periods import PeriodKind, parse_period
from streefpad.values.problems import Place, Problem
from streefpad.values.quantities import PERCENT
from streefpad.values.texts import Text

TODAY = date(2026, 11, 25)
LATER = date(2027, 6, 30)


def place(what: str = "sample") -> Place:
    """A place in a made-up file."""
    return Place(file=f"{what}.yaml", line=1)


def source(id: str = "monitor", issued: date | None = date(2021, 8, 13)) -> Source:
    """A source, issued on a day."""
    return Source(id=id, title=Text(en=id), publisher="", issued=issued, place=place("sources"))


def vintage(id: str, retrieved: date, dataflow: str = "monitor") -> Vintage:
    """A sealed file, retrieved on a day."""
    return Vintage(
        id=id, dataflow=dataflow, source="monitor", file=f"vault/{id}/figures.csv", sha256="", size=0,
        retrieved=retrieved, by="sample", place=place("receipt"),
    )  # fmt: skip


def figure(
    period: str,
    value: str,
    *flags: Flag,
    of: str = "intake",
    source: str = "monitor",
    vintage: str = "monitor/one",
    evidence: Evidence | None = None,
    dataflow: str = "monitor",
) -> Observation:
    """One figure of an indicator, as one source states it."""
    return Observation(
        dataflow=dataflow,
        row=(("row", of),),
        period=parse_period(period),
        value=Decimal(value),
        flags=frozenset(flags),
        source=source,
        evidence=evidence,
        cell=Cell(vintage=vintage, place=place("figures"), column="value"),
    )


def indicator(id: str = "intake", **changes: Any) -> Indicator:
    """An indicator that lacks nothing: a share of school years with figures, goal and owner."""
    complete: dict[str, Any] = {
        "number": "2a",
        "goal": 2,
        "name": Text(en=id),
        "unit": PERCENT,
        "period": PeriodKind.SCHOOL_YEAR,
        "figures": Figures(dataflow="monitor", row=(("row", id),)),
        "owners": (Ownership(domain="education", role=Role.LEAD),),
        "place": place("indicators"),
    }
    return Indicator(id=id, **{**complete, **changes})


def reading(aim: Aim, id: str = "only", quote: str = "") -> Reading:
    """One reading, with the words it reads."""
    said = Said(source="advice", where="table", quote=quote) if quote else None
    return Reading(id=id, aim=aim, said=said, place=place("targets"))


def target(aim: Aim | None = None, *others: Reading, of: str = "intake", **changes: Any) -> Target:
    """A target that lacks nothing: 50 by 2029-2030, with baseline, milestone and source."""
    complete: dict[str, Any] = {
        "id": f"{of}-target",
        "readings": (reading(aim or Level(value=Decimal(50))), *others),
        "by": parse_period("2029-2030"),
        "baseline": parse_period("2019-2020"),
        "milestones": (Milestone(by=parse_period("2024-2025"), value=Decimal(43)),),
        "said": Said(source="advice", where="table"),
        "place": place("targets"),
    }
    return Target(indicator=of, **{**complete, **changes})


def next_step(**changes: Any) -> NextStep:
    """A next step that says what, who and when."""
    complete: dict[str, Any] = {"what": Text(en="Set up a count"), "owner": "education", "due": LATER}
    return NextStep(**{**complete, **changes})


def catalogue(
    indicators: tuple[Indicator, ...] = (), targets: tuple[Target, ...] = (), **changes: Any
) -> Catalogue:
    """An agenda around these indicators and targets, in which every name leads somewhere."""
    complete: dict[str, Any] = {
        "agenda": agenda(),
        "sources": (source("advice"), source("monitor")),
        "dataflows": (dataflow(),),
        "codelists": (codelist(*(each.id for each in indicators)),),
    }
    return Catalogue(indicators=indicators, targets=targets, **{**complete, **changes})


def agenda(**changes: Any) -> Agenda:
    """An agenda with one goal and one policy domain."""
    complete: dict[str, Any] = {
        "id": "sample",
        "title": Text(en="Sample"),
        "source": "advice",
        "goals": (Goal(number=2, name=Text(en="More STEM"), place=place("agenda")),),
        "domains": (Domain(id="education", name=Text(en="Education"), place=place("agenda")),),
        "place": place("agenda"),
    }
    return Agenda(**{**complete, **changes})


def dataflow(**changes: Any) -> Dataflow:
    """A dataflow with one key column."""
    complete: dict[str, Any] = {
        "id": "monitor",
        "name": Text(en="Monitor"),
        "key": {"row": "rows"},
        "columns": {},
        "place": place("dataflows"),
    }
    return Dataflow(**{**complete, **changes})


def codelist(*codes: str) -> CodeList:
    """The code list of the dataflow's key column."""
    listed = tuple(Code(code=each, name=Text(en=each)) for each in codes)
    return CodeList(id="rows", name=Text(en="Rows"), codes=listed, place=place("codelists"))


def findings(sample: Catalogue, *figures: Observation) -> tuple[Finding, ...]:
    """Every indicator observed and every target judged, as an edition does it."""
    series: dict[str, Series] = {
        each.id: observe(each, figures, sample.sources, TODAY)[0] for each in sample.indicators
    }
    found: list[Finding] = []
    for each in sample.indicators:
        own, targets = series[each.id], sample.targets_of(each.id)
        found += [
            Finding(
                indicator=each,
                series=own,
                target=asked,
                judged=tuple(
                    assess(asked, one, own, benchmark=_benchmark(one, series)) for one in asked.readings
                ),
            )
            for asked in targets
        ] or [Finding(indicator=each, series=own)]
    return tuple(found)


def _benchmark(reading: Reading, series: dict[str, Series]) -> Series | None:
    return series.get(reading.aim.series) if isinstance(reading.aim, Benchmark) else None


def codes(problems: tuple[Problem, ...]) -> list[str]:
    """The codes of the problems, in their order."""
    return [each.code for each in problems]


def only(problems: tuple[Problem, ...], code: str) -> Problem:
    """The one problem of this code."""
    found = [each for each in problems if each.code == code]
    assert len(found) == 1, f"{len(found)} problems {code} among {codes(problems)}"
    return found[0]


def checked(sample: Catalogue, as_of: date = TODAY) -> tuple[Problem, ...]:
    """What the texts of the sample lack."""
    return check_catalogue(sample, as_of)

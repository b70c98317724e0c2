"""A small agenda with one target in every state, judged by the real rules."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from streefpad.model.catalogue import Agenda, Catalogue, Domain, Goal
from streefpad.model.edition import Edition, Finding
from streefpad.model.indicators import (
    Caveat,
    Choice,
    Figures,
    Focus,
    Indicator,
    NextStep,
    Ownership,
    Role,
)
from streefpad.model.series import Break, Flag, Observation
from streefpad.model.sources import Cell, Evidence, Source, Vintage
from streefpad.model.targets import (
    Aim,
    Complete,
    Decision,
    Direction,
    GrowthCompound,
    GrowthPercent,
    Keep,
    Level,
    Milestone,
    Parity,
    Reading,
    Rising,
    Said,
    Statement,
    Target,
    Zero,
)
from streefpad.rules.observe import observe
from streefpad.rules.status import assess
from streefpad.values.periods import Period, PeriodKind, parse_period, school_year
from streefpad.values.problems import Place
from streefpad.values.quantities import PERCENT, Better, Unit, UnitKind
from streefpad.values.record import replace
from streefpad.values.texts import EMPTY, Text

AS_OF = date(2026, 11, 25)
PUPILS = Unit(UnitKind.NUMBER, Text(nl="leerlingen", en="pupils"))
MONITOR = Source(
    id="monitor-2021",
    title=Text(nl="STEM-monitor 2021", en="STEM-monitor 2021"),
    publisher="Onderwijs en Vorming",
    issued=date(2021, 8, 13),
    url="https://example.org/monitor",
    place=Place(file="sources/sources.yaml", line=1),
)
PRESS = Source(
    id="press-2018",
    title=Text(nl="Krant, oktober 2018", en="Newspaper, October 2018"),
    publisher="Krant",
    issued=date(2018, 10, 1),
    issued_as="2018-10",
    place=Place(file="sources/sources.yaml", line=8),
)
VINTAGE = Vintage(
    id="monitor/2021",
    dataflow="monitor",
    source=MONITOR.id,
    file="vault/monitor/2021/figures.csv",
    sha256="8b8788fb0f817d834b80a645c3ae4b91d52623b9172d8da32df9e6ff821b13ab",
    size=325,
    retrieved=date(2026, 11, 3),
    by="steward",
    licence="CC BY 4.0",
    place=Place(file="vault/monitor/2021/receipt.yaml", line=1),
)
PRESS_VINTAGE = replace(
    VINTAGE, id="monitor/press", source=PRESS.id, file="vault/monitor/press/figures.csv", sha256="ab" * 32
)


def place(line: int = 1) -> Place:
    return Place(file="targets/goal-2.yaml", line=line, column=1)


def indicator(
    id: str,
    *,
    number: str = "",
    goal: int | None = 2,
    name: Text = EMPTY,
    unit: Unit = PERCENT,
    period: PeriodKind = PeriodKind.SCHOOL_YEAR,
    pair: str = "",
    breaks: tuple[Break, ...] = (),
    caveats: tuple[Caveat, ...] = (),
    choices: tuple[Choice, ...] = (),
    next_step: NextStep | None = None,
) -> Indicator:
    return Indicator(
        id=id,
        number=number,
        goal=goal,
        focus=(Focus.EXPERTS,),
        name=name or Text(nl=id),
        unit=unit,
        period=period,
        figures=Figures(dataflow="monitor", row=(("row", id),)),
        pair=pair,
        breaks=breaks,
        caveats=caveats,
        choices=choices,
        owners=(
            Ownership(domain="education", role=Role.LEAD, since=date(2022, 1, 1), proposed=True),
            Ownership(domain="work", role=Role.SHARED, until=date(2024, 12, 31)),
        ),
        next_step=next_step,
        place=Place(file="indicators/goal-2.yaml", line=1, column=1),
    )


def target(
    id: str,
    aim: Aim,
    *others: Reading,
    better: Better = Better.HIGHER,
    by: Period | None = None,
    baseline: Period | None = None,
    reference: Period | None = None,
    milestones: tuple[Milestone, ...] = (),
    tolerance: str = "0",
    name: Text = EMPTY,
    awaits_baseline: bool = False,
) -> Target:
    first = Reading(id="main", aim=aim, name=name, place=place())
    return Target(
        id=id,
        indicator=id,
        readings=(first, *others),
        better=better,
        by=by,
        baseline=baseline,
        awaits_baseline=awaits_baseline,
        reference=reference,
        milestones=milestones,
        tolerance=Decimal(tolerance),
        said=Said(source="advice-2022", where="table, row 2", quote="50 %"),
        place=place(),
    )


def cells(id: str, *values: str, vintage: Vintage = VINTAGE, flags: Iterable[Flag] = ()) -> list[Observation]:
    """Observations of one row, each written as `2019-2020 37.02`."""
    found = []
    for number, written in enumerate(values, 2):
        period, value = written.split()
        found.append(
            Observation(
                dataflow="monitor",
                row=(("row", id),),
                period=parse_period(period),
                value=Decimal(value),
                flags=frozenset(flags),
                source=vintage.source,
                evidence=Evidence.CITED,
                where="table 2",
                cell=Cell(
                    vintage=vintage.id,
                    place=Place(file=vintage.file, line=number, column=3),
                    column="value",
                ),
            )
        )
    return found


FIRST, NOW, LAST = school_year(2011), school_year(2020), school_year(2030)
ON_THE_WAY = (Milestone(by=school_year(2025)),)
REFORM = Break(first=school_year(2024), why=Text(nl="Modernisering secundair", en="Secondary-school reform"))


def judged(
    one: Indicator, promise: Target | None, observations: list[Observation], as_of: date = AS_OF
) -> Finding:
    """One target held against its series by the rules."""
    series, _ = observe(one, observations, (MONITOR, PRESS), as_of)
    if promise is None:
        return Finding(indicator=one, series=series)
    return Finding(
        indicator=one,
        series=series,
        target=promise,
        judged=tuple(
            assess(promise, reading, series, caveats=one.caveats, as_of=as_of) for reading in promise.readings
        ),
    )


def no_data(as_of: date = AS_OF) -> Finding:
    """The advice's own first number: nothing observed since the baseline."""
    return judged(
        indicator(
            "stem-intake",
            number="2a",
            name=Text(nl="Arbeidsmarktfinaliteit", en="Labour-market finality"),
            pair="girls-in-stem",
        ),
        target(
            "stem-intake",
            Level(value=Decimal(50)),
            by=LAST,
            baseline=NOW,
            reference=FIRST,
            milestones=ON_THE_WAY,
        ),
        cells("stem-intake", "2010-2011 37.90", "2019-2020 37.02"),
        as_of,
    )


def girls() -> Finding:
    return judged(
        indicator(
            "girls-in-stem",
            number="2a",
            name=Text(nl="Meisjes, arbeidsmarktfinaliteit", en="Girls, labour-market finality"),
            pair="stem-intake",
        ),
        target(
            "girls-in-stem",
            Level(value=Decimal(20)),
            by=LAST,
            baseline=NOW,
            reference=FIRST,
            milestones=ON_THE_WAY,
        ),
        cells("girls-in-stem", "2010-2011 3.68", "2019-2020 4.20"),
    )


HALF = Level(value=Decimal(50))


def moved(id: str, *values: str, aim: Aim = HALF, **more: object) -> Finding:
    """A target of 50 in 2029-2030 from 2019-2020, with these figures."""
    one = indicator(id, number="2b", name=Text(nl=id))
    options: dict[str, object] = {"by": LAST, "baseline": NOW, "milestones": ON_THE_WAY, **more}
    return judged(one, target(id, aim, **options), cells(id, *values))  # type: ignore[arg-type]


def no_baseline() -> Finding:
    return judged(
        indicator(
            "teachers",
            number="5a",
            goal=5,
            name=Text(nl="Tekort aan STEM-lesgevers", en="Shortage of STEM teachers"),
            unit=Unit(UnitKind.NUMBER, Text(nl="voltijdse betrekkingen", en="full-time posts")),
            next_step=NextStep(
                what=Text(nl="Het tekort tellen", en="Count the shortage"),
                owner="education",
                due=date(2027, 6, 30),
            ),
        ),
        target("teachers", Zero(), better=Better.LOWER, by=LAST, awaits_baseline=True),
        [],
    )


def keeps() -> Finding:
    return judged(
        indicator("transition", number="2d", name=Text(nl="Doorstroom", en="Transition")),
        target("transition", Keep(), by=LAST, baseline=NOW, reference=FIRST, milestones=ON_THE_WAY),
        cells("transition", "2010-2011 51.81", "2019-2020 54.69"),
    )


def dual() -> Finding:
    """Growth in two readings, with a conflict and a caveat."""
    pupils = indicator(
        "dual-pupils",
        number="4c",
        goal=4,
        name=Text(nl="Duale leerlingen", en="Dual pupils"),
        unit=PUPILS,
        caveats=(
            Caveat(
                why=Text(
                    nl="Deeltijds onderwijs loopt leeg in duaal leren.", en="Part-time empties into dual."
                )
            ),
        ),
        choices=(
            Choice(
                period=school_year(2017),
                source=MONITOR.id,
                why=Text(nl="De minister telde zelf.", en="The minister's own count."),
                by="steward",
            ),
        ),
    )
    compound = Reading(
        id="compound",
        aim=GrowthCompound(percent=Decimal(5)),
        name=Text(nl="samengestelde groei", en="compound growth"),
        decided=Decision(by="steward", why=Text(nl="minder letterlijk", en="less literal")),
        place=place(40),
    )
    promise = target(
        "dual-pupils",
        GrowthPercent(percent=Decimal(5)),
        compound,
        by=LAST,
        baseline=NOW,
        reference=school_year(2017),
        milestones=ON_THE_WAY,
        name=Text(nl="enkelvoudige groei", en="simple growth"),
    )
    figures = [
        *cells("dual-pupils", "2016-2017 126", "2019-2020 1765", "2022-2023 2814"),
        *cells("dual-pupils", "2016-2017 133", vintage=PRESS_VINTAGE),
    ]
    return judged(pupils, promise, figures)


def broken() -> Finding:
    one = indicator(
        "broken", number="2e", name=Text(nl="Na de hervorming", en="After the reform"), breaks=(REFORM,)
    )
    promise = target("broken", Level(value=Decimal(50)), by=LAST, baseline=NOW, milestones=ON_THE_WAY)
    return judged(one, promise, cells("broken", "2019-2020 39.91", "2024-2025 47.10"))


def context() -> Finding:
    pisa = indicator("pisa", goal=None, name=Text(nl="PISA"), unit=Unit(UnitKind.SCORE))
    return judged(pisa, None, cells("pisa", "2021-2022 501"))


def findings() -> tuple[Finding, ...]:
    """One of everything, in the order of the agenda."""
    return (
        no_data(),
        girls(),
        moved("on-track", "2019-2020 30.00", "2022-2023 37.50"),
        moved("behind", "2014-2015 27.10", "2019-2020 30.00", "2022-2023 31.20"),
        moved("moving-away", "2014-2015 33.00", "2019-2020 30.00", "2023-2024 27.40"),
        moved("too-early", "2019-2020 30.00", "2020-2021 31.00"),
        moved("reached", "2019-2020 30.00", "2023-2024 51.20"),
        moved(
            "missed", "2009-2010 30.00", "2019-2020 41.00", by=school_year(2020), baseline=school_year(2010)
        ),
        moved("parity", "2019-2020 47.00", "2023-2024 55.00", aim=Parity(), tolerance="1"),
        moved("complete", "2019-2020 10.00", "2023-2024 40.00", aim=Complete()),
        moved("rising", "2019-2020 10.00", "2020-2021 12.00", "2021-2022 11.00", aim=Rising()),
        moved("direction", "2019-2020 51.80", "2021-2022 50.10", aim=Direction(), by=None),
        moved(
            "statement", "2019-2020 10.00", aim=Statement(text=Text(nl="Meer aandacht", en="More attention"))
        ),
        keeps(),
        broken(),
        dual(),
        no_baseline(),
        context(),
    )


def edition(*chosen: Finding) -> Edition:
    """The sample agenda with these findings, or all of them."""
    found = chosen or findings()
    return Edition(
        as_of=AS_OF,
        software="0.1.0",
        catalogue=catalogue(found),
        vintages=(VINTAGE, PRESS_VINTAGE),
        observations=tuple(
            {
                (each.cell, each.row): each
                for finding in found
                for each in (
                    *finding.series.observations,
                    *finding.series.bounds,
                    *(other for conflict in finding.series.conflicts for other in conflict.others),
                )
            }.values()
        ),
        findings=found,
        problems=(),
    )


def catalogue(found: tuple[Finding, ...]) -> Catalogue:
    return Catalogue(
        agenda=Agenda(
            id="sample",
            title=Text(nl="STEM-agenda", en="STEM-agenda"),
            standing=Text(nl="advies, geen vastgesteld beleid", en="advice, not adopted policy"),
            licence="CC BY 4.0",
            source="advice-2022",
            milestone=2025,
            focus_names=((Focus.EXPERTS, Text(nl="STEM4experts", en="STEM4experts")),),
            goals=(
                Goal(number=2, name=Text(nl="Instroom", en="Intake"), place=place()),
                Goal(number=4, name=Text(nl="Duaal leren", en="Dual learning"), place=place()),
                Goal(number=5, name=Text(nl="Lesgevers", en="Teachers"), place=place()),
            ),
            domains=(
                Domain(
                    id="education",
                    name=Text(nl="Onderwijs en Vorming", en="Education and Training"),
                    place=place(),
                ),
                Domain(id="work", name=Text(nl="Werk", en="Work"), place=place()),
            ),
            place=Place(file="agenda.yaml", line=1),
        ),
        sources=(MONITOR, PRESS),
        indicators=tuple({each.indicator.id: each.indicator for each in found}.values()),
        targets=tuple(each.target for each in found if each.target),
    )

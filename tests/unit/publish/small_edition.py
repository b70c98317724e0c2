"""A small edition by hand, with the published figures of labour-market and double finality (domain facts, 2.2).

Its verdicts are written down, not judged: what is tested here is how they are shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from streefpad.model.catalogue import Agenda, Catalogue, Domain, Goal
from streefpad.model.edition import (
    Assessment,
    DueRelease,
    Edition,
    ExpectedMilestone,
    Finding,
    Judged,
    MilestoneState,
    Outlook,
    Point,
    Reason,
    Status,
    Trajectory,
)
from streefpad.model.indicators import (
    Choice,
    Figures,
    Focus,
    Indicator,
    NextStep,
    Ownership,
    Role,
)
from streefpad.model.series import Break, Conflict, Flag, Observation, Series
from streefpad.model.sources import Cell, Dataflow, Evidence, Release, Source, Vintage
from streefpad.model.targets import (
    Aspiration,
    Decision,
    GrowthCompound,
    GrowthPercent,
    Keep,
    Level,
    Milestone,
    Parity,
    Reading,
    Said,
    Target,
    Zero,
)
from streefpad.publish.wording.problems import PROBLEM_WORDS
from streefpad.values.periods import PeriodKind, parse_period
from streefpad.values.problems import Acceptance, Place, Problem, Severity
from streefpad.values.quantities import PERCENT, Better, Unit, UnitKind
from streefpad.values.texts import Text

HERE = Place(file="indicators/goal-2.yaml", line=3)
VINTAGE = "stem-monitor/2022-01-advice"
PUPILS = Unit(UnitKind.NUMBER, Text(nl="leerlingen", en="pupils"))
REFORM = Break(
    first=parse_period("2023-2024"),
    why=Text(nl="Modernisering van het secundair onderwijs", en="Reform of secondary education"),
)


def point(period: str, value: str) -> Point:
    """A value at a period, as written."""
    return Point(parse_period(period), Decimal(value))


def observation(row: str, period: str, value: str, source: str = "advice", *flags: Flag) -> Observation:
    """One cell of the made-up vintage that holds the advice's table."""
    return Observation(
        dataflow="stem-monitor",
        row=(("row", row),),
        period=parse_period(period),
        value=Decimal(value),
        flags=frozenset(flags),
        source=source,
        evidence=Evidence.ADVICE if source == "advice" else Evidence.CITED,
        where="table of targets, row 2",
        cell=Cell(
            vintage=VINTAGE,
            place=Place(file="vault/stem-monitor/2022-01-advice/figures.csv", line=2 + len(row)),
            column="value",
        ),
    )


def indicator(id: str, name: Text, short: Text, **more: object) -> Indicator:
    """An indicator of goal 2 unless said otherwise."""
    said: dict[str, object] = {
        "number": "2a",
        "goal": 2,
        "focus": (Focus.EXPERTS,),
        "unit": PERCENT,
        "period": PeriodKind.SCHOOL_YEAR,
        "numerator": Text(nl="leerlingen in STEM-richtingen", en="pupils in STEM programmes"),
        "denominator": Text(nl="alle leerlingen van dat leerjaar", en="all pupils of that year"),
        "figures": Figures(dataflow="stem-monitor", row=(("row", id),)),
        "breaks": (REFORM,),
        "owners": (Ownership(domain="education", role=Role.LEAD, since=date(2012, 1, 1), proposed=True),),
        "place": HERE,
        **more,
    }
    return Indicator(id=id, name=name, short=short, **said)  # type: ignore[arg-type]


def level(
    shown: Indicator,
    observed: tuple[Observation, ...],
    target: str,
    *,
    status: Status = Status.NO_DATA,
    reason: Reason | None = None,
    historic: str | None = None,
    outlook: str | None = None,
) -> Finding:
    """A finding on a level to be reached by 2029-2030 from 2019-2020, with nothing observed since."""
    baseline = Point(observed[-1].period, observed[-1].value)
    asked = Decimal(target)
    deadline = parse_period("2029-2030")
    expected = tuple(
        Point(
            parse_period(f"{2019 + step}-{2020 + step}"),
            baseline.value + (asked - baseline.value) * step / 10,
        )
        for step in range(11)
    )
    promise = Target(
        id=shown.id,
        indicator=shown.id,
        readings=(Reading(id=shown.id, aim=Level(value=asked), place=HERE),),
        by=deadline,
        baseline=baseline.period,
        reference=observed[0].period,
        milestones=(Milestone(by=expected[5].period),),
        aspiration=Aspiration(
            aim=Parity(), text=Text(nl="of zo dicht mogelijk bij 50/50", en="or as near as possible")
        ),
        said=Said(source="advice", where="tabel Streefcijfers, rij 2", quote="Totaal: 50 %"),
        place=HERE,
    )
    assessment = Assessment(
        status=status,
        reason=reason
        or Reason(
            code="nothing-after-baseline", facts={"baseline": baseline.period, "value": baseline.value}
        ),
        baseline=baseline,
        reference=Point(observed[0].period, observed[0].value),
        latest=baseline,
        target=Point(deadline, asked),
        milestones=(ExpectedMilestone(point=expected[5], is_derived=True, state=MilestoneState.OPEN),),
        expected_now=baseline.value,
        expected_today=expected[6],
        gap=Decimal(0),
        required_pace=(asked - baseline.value) / 10,
        historic_pace=Decimal(historic) if historic else None,
        outlook=Outlook(value=Decimal(outlook), reaches=False, arrives=None) if outlook else None,
        rests_on_baseline=True,
    )
    judged = Judged(
        reading=promise.in_force,
        trajectory=Trajectory(baseline=baseline, deadline=deadline, target=asked, expected=expected),
        assessment=assessment,
    )
    series = Series(id=shown.id, unit=shown.unit, observations=observed, breaks=shown.breaks)
    return Finding(indicator=shown, series=series, target=promise, judged=(judged,))


def labour_market() -> tuple[Finding, Finding]:
    """Labour-market finality: total and girls, far apart."""
    total = indicator(
        "bso-total",
        Text(
            nl="STEM-aandeel in de instroom, arbeidsmarktfinaliteit",
            en="STEM share of intake, labour-market finality",
        ),
        Text(nl="STEM-aandeel", en="STEM share"),
        pair="bso-girls",
    )
    girls = indicator(
        "bso-girls",
        Text(
            nl="Meisjes binnen STEM, arbeidsmarktfinaliteit", en="Girls within STEM, labour-market finality"
        ),
        Text(nl="meisjes binnen STEM", en="girls within STEM"),
    )
    return (
        level(
            total,
            (
                observation("bso-total", "2010-2011", "37.90"),
                observation("bso-total", "2016-2017", "37", "press", Flag.APPROXIMATE),
                observation("bso-total", "2019-2020", "37.02"),
            ),
            "50", historic="-0.09778", outlook="36.04",
        ),
        level(
            girls,
            (observation("bso-girls", "2010-2011", "3.68"), observation("bso-girls", "2019-2020", "4.20")),
            "20", historic="0.05778", outlook="4.78",
        ),
    )  # fmt: skip


def professional_bachelor() -> tuple[Finding, Finding]:
    """The professional bachelor: total and women close together, with one and the same target."""
    total = indicator(
        "pba-total",
        Text(nl="STEM-aandeel in de instroom, professionele bachelor", en="STEM share of intake, professional bachelor"),
        Text(nl="STEM-aandeel", en="STEM share"),
        number="2e", pair="pba-women", breaks=(),
    )  # fmt: skip
    women = indicator(
        "pba-women",
        Text(nl="Vrouwen binnen STEM, professionele bachelor", en="Women within STEM, professional bachelor"),
        Text(nl="vrouwen binnen STEM", en="women within STEM"),
        number="2e", breaks=(),
    )  # fmt: skip
    return (
        level(
            total,
            (
                observation("pba-total", "2010-2011", "23.82"),
                observation("pba-total", "2015-2016", "26.25", "press"),
                observation("pba-total", "2016-2017", "26.41", "press"),
                observation("pba-total", "2019-2020", "27.86"),
            ),
            "40", historic="0.44889", outlook="32.35",
        ),
        level(
            women,
            (
                observation("pba-women", "2010-2011", "21.13"),
                observation("pba-women", "2015-2016", "23.63", "press"),
                observation("pba-women", "2016-2017", "22.88", "press"),
                observation("pba-women", "2019-2020", "25.11"),
            ),
            "40", historic="0.44222", outlook="29.53",
        ),
    )  # fmt: skip


def adult_education() -> tuple[Finding, Finding]:
    """Secondary adult education: two falling series."""
    total = indicator(
        "svo-total",
        Text(nl="STEM-aandeel, secundair volwassenenonderwijs", en="STEM share, secondary adult education"),
        Text(nl="STEM-aandeel", en="STEM share"),
        number="3a", goal=3, focus=(Focus.ALL, Focus.EXPERTS), pair="svo-women", breaks=(),
    )  # fmt: skip
    women = indicator(
        "svo-women",
        Text(nl="Vrouwen binnen STEM, secundair volwassenenonderwijs", en="Women within STEM, adult education"),
        Text(nl="vrouwen binnen STEM", en="women within STEM"),
        number="3a", goal=3, focus=(Focus.ALL, Focus.EXPERTS), breaks=(),
    )  # fmt: skip
    return (
        level(
            total,
            (observation("svo-total", "2013-2014", "28.50"), observation("svo-total", "2019-2020", "23.89")),
            "30", historic="-0.76833", outlook="16.21",
        ),
        level(
            women,
            (observation("svo-women", "2013-2014", "47.45"), observation("svo-women", "2019-2020", "45.92")),
            "50", historic="-0.255", outlook="43.37",
        ),
    )  # fmt: skip


def general_secondary() -> tuple[Finding, Finding]:
    """Transfer finality: two floors that hold, on the baseline itself."""
    pair = []
    for id, nl, en, reference, value, other in (
        ("aso-total", "STEM-aandeel", "STEM share", "51.81", "54.69", "aso-girls"),
        ("aso-girls", "meisjes binnen STEM", "girls within STEM", "47.01", "51.83", ""),
    ):
        shown = indicator(
            id, Text(nl=f"{nl}, doorstroomfinaliteit", en=f"{en}, transfer finality"), Text(nl=nl, en=en),
            number="2d", pair=other,
        )  # fmt: skip
        found = level(
            shown,
            (observation(id, "2010-2011", reference), observation(id, "2019-2020", value)),
            value, status=Status.REACHED,
            reason=Reason(code="keep-holds-at-baseline", facts={"value": Decimal(value), "period": parse_period("2019-2020"),
                "floor": Decimal(value), "by": parse_period("2029-2030")}), historic="0.32", outlook="57.89",
        )  # fmt: skip
        judged = found.judged[0]
        kept = Reading(id=id, aim=Keep(), place=HERE)
        pair.append(
            Finding(
                indicator=shown,
                series=found.series,
                target=found.target,
                judged=(Judged(reading=kept, trajectory=judged.trajectory, assessment=judged.assessment),),
            )
        )
    return pair[0], pair[1]


def dual_learning() -> Finding:
    """Dual learning: a conflict, a bound, two readings, and a target long passed."""
    shown = indicator(
        "dual-pupils",
        Text(nl="Leerlingen in duale opleidingen", en="Pupils in dual tracks"),
        Text(nl="duale leerlingen", en="dual pupils"),
        number="4c", goal=4, unit=PUPILS, breaks=(),
        choices=(
            Choice(
                period=parse_period("2016-2017"), source="press",
                why=Text(nl="het recentste overzicht", en="the latest overview"), by="redactie",
            ),
        ),
    )  # fmt: skip
    first = observation("dual-pupils", "2016-2017", "128", "press")
    observed = (
        first,
        observation("dual-pupils", "2019-2020", "1765", "press"),
        observation("dual-pupils", "2022-2023", "2814", "press"),
    )
    series = Series(
        id="dual-pupils",
        unit=PUPILS,
        observations=observed,
        bounds=(observation("dual-pupils", "2024-2025", "5000", "press", Flag.AT_LEAST),),
        conflicts=(
            Conflict(
                period=first.period,
                chosen=first,
                others=(
                    observation("dual-pupils", "2016-2017", "126", "minister"),
                    observation("dual-pupils", "2016-2017", "133", "weekly"),
                ),
                why=shown.choices[0].why,
                by="redactie",
            ),
        ),
    )
    readings = (
        Reading(
            id="simple", aim=GrowthPercent(percent=Decimal(5)), place=HERE,
            name=Text(nl="5 % per jaar van de startmeting", en="5% of the baseline a year"),
            decided=Decision(by="redactie", why=Text(nl="de letterlijke tekst", en="the words as they stand")),
        ),
        Reading(
            id="compound", aim=GrowthCompound(percent=Decimal(5)), place=HERE,
            name=Text(nl="5 % per jaar, samengesteld", en="5% a year, compound"),
        ),
    )  # fmt: skip
    promise = Target(
        id="dual-pupils", indicator="dual-pupils", readings=readings, by=parse_period("2029-2030"),
        baseline=parse_period("2019-2020"), place=HERE,
        said=Said(source="advice", where="tabel, rij 4", quote="+5 % per jaar"),
    )  # fmt: skip
    judged = tuple(
        Judged(
            reading=reading,
            trajectory=Trajectory(
                baseline=point("2019-2020", "1765"), deadline=parse_period("2029-2030"), target=Decimal(target),
                expected=(point("2019-2020", "1765"), point("2024-2025", milestone), point("2029-2030", target)),
            ),
            assessment=Assessment(
                status=status, reason=Reason(code="target-reached", facts={"value": Decimal(2814), "period": parse_period("2022-2023"),
                    "target": Decimal(target), "by": parse_period("2029-2030")}),
                baseline=point("2019-2020", "1765"), reference=point("2016-2017", "128"),
                latest=point("2022-2023", "2814"), target=point("2029-2030", target),
                milestones=(
                    ExpectedMilestone(point=point("2024-2025", milestone), is_derived=True, state=MilestoneState.OPEN),
                ),
                expected_now=Decimal("2029.75"), expected_today=point("2025-2026", "2294.5"), gap=Decimal("784.25"),
                required_pace=Decimal("-23.8"), historic_pace=Decimal("447.7"),
                outlook=Outlook(value=Decimal("5947"), reaches=True, arrives=parse_period("2022-2023")),
            ),
        )
        for reading, status, milestone, target in (
            (readings[0], Status.REACHED, "2206.25", "2647.5"),
            (readings[1], Status.ON_TRACK, "2252.6", "2875.0"),
        )
    )  # fmt: skip
    return Finding(indicator=shown, series=series, target=promise, judged=judged)


def teachers() -> Finding:
    """No baseline yet: who must deliver what by when."""
    shown = indicator(
        "teacher-shortage",
        Text(nl="Tekort aan STEM-leraren", en="Shortage of STEM teachers"), Text(nl="lerarentekort", en="shortage"),
        number="5a", goal=5, unit=Unit(UnitKind.NUMBER, Text(nl="leraren", en="teachers")), figures=None, breaks=(),
        next_step=NextStep(
            what=Text(nl="Het tekort per vak laten tellen", en="Have the shortage counted per subject"),
            owner="education", due=date(2026, 6, 30),
        ),
    )  # fmt: skip
    promise = Target(
        id="teacher-shortage", indicator="teacher-shortage", better=Better.LOWER, by=parse_period("2029-2030"),
        readings=(Reading(id="zero", aim=Zero(), place=HERE),), place=HERE,
        said=Said(source="advice", where="tabel, rij 5", quote="Geen tekort"),
    )  # fmt: skip
    judged = Judged(
        reading=promise.in_force, trajectory=None,
        assessment=Assessment(
            status=Status.NO_BASELINE, reason=Reason(code="no-baseline-yet", facts={}),
            target=point("2029-2030", "0"),
        ),
    )  # fmt: skip
    return Finding(
        indicator=shown, series=Series(id=shown.id, unit=shown.unit), target=promise, judged=(judged,)
    )


def small_edition() -> Edition:
    """Four goals, ten targets, a conflict, a problem of every severity."""
    findings = (
        *labour_market(), *general_secondary(), *professional_bachelor(), *adult_education(), dual_learning(),
        teachers(),
    )  # fmt: skip
    goals = (
        Goal(
            number=2,
            name=Text(nl="Meer jongeren in STEM-opleidingen", en="More young people in STEM"),
            place=HERE,
        ),
        Goal(number=3, name=Text(nl="Levenslang leren", en="Lifelong learning"), place=HERE),
        Goal(number=4, name=Text(nl="Duaal leren", en="Dual learning"), place=HERE),
        Goal(number=5, name=Text(nl="STEM-lesgevers", en="STEM teachers"), place=HERE),
    )
    agenda = Agenda(
        id="small",
        title=Text(nl="STEM-agenda 2030", en="STEM agenda 2030"),
        subtitle=Text(nl="Streefcijfers uit het advies van januari 2022", en="Targets of the advice of January 2022"),
        standing=Text(
            nl="advies van het STEM-platform, geen vastgesteld beleid",
            en="advice of the STEM platform, not adopted policy",
        ),
        publisher="Voorbeeld", contact="monitor@example.org", licence="CC BY 4.0", source="advice",
        deadline_rule=Text(
            nl="“2030” is het schooljaar dat in 2030 eindigt: 2029-2030.",
            en="“2030” means the school year that ends in 2030: 2029-2030.",
        ),
        milestone=2025, focus_names=((Focus.ALL, Text(nl="STEM4all")), (Focus.EXPERTS, Text(nl="STEM4experts"))),
        goals=goals,
        domains=(
            Domain(id="education", name=Text(nl="Onderwijs en Vorming", en="Education and Training"), place=HERE),
            Domain(id="work", name=Text(nl="Werk", en="Work"), place=HERE),
        ),
        place=HERE,
    )  # fmt: skip
    catalogue = Catalogue(
        agenda=agenda, sources=_sources(), dataflows=_dataflows(),
        indicators=tuple(finding.indicator for finding in findings),
        targets=tuple(finding.target for finding in findings if finding.target),
    )  # fmt: skip
    return Edition(
        as_of=date(2026, 11, 25), software="0.0", catalogue=catalogue, vintages=(_vintage(),),
        observations=tuple(cell for finding in findings for cell in _cells(finding.series)),
        findings=findings, problems=_problems(), releases=_releases(),
    )  # fmt: skip


def _cells(series: Series) -> Iterator[Observation]:
    yield from (*series.observations, *series.bounds)
    yield from (other for conflict in series.conflicts for other in conflict.others)


def _sources() -> tuple[Source, ...]:
    return (
        Source(
            id="advice", title=Text(nl="Advies over STEM-agenda-indicatoren", en="Advice on STEM agenda indicators"),
            publisher="STEM-platform", issued=date(2022, 1, 1), issued_as="2022-01", language="nl", place=HERE,
        ),
        Source(id="press", title=Text(nl="Persoverzicht"), publisher="Krant", issued=date(2023, 2, 1), place=HERE,
               url="https://example.org/overzicht"),
        Source(id="minister", title=Text(nl="Bericht van de minister"), publisher="Kabinet", place=HERE),
        Source(id="weekly", title=Text(nl="Artikel in een weekblad"), publisher="Weekblad", place=HERE),
    )  # fmt: skip


def _dataflows() -> tuple[Dataflow, ...]:
    return (
        Dataflow(
            id="stem-monitor", name=Text(nl="STEM-monitor", en="STEM monitor"), key={"row": "rows"}, columns={},
            releases=(
                Release(what=Text(nl="STEM-monitor 2026", en="STEM monitor 2026"), due=date(2026, 6, 30), owner="education"),
                Release(what=Text(nl="STEM-monitor 2027", en="STEM monitor 2027"), due=date(2027, 6, 30), owner="education"),
            ),
            place=HERE,
        ),
    )  # fmt: skip


def _releases() -> tuple[DueRelease, ...]:
    late, next_one = _dataflows()[0].releases
    return (
        DueRelease(dataflow="stem-monitor", release=late, delivered=None, is_overdue=True),
        DueRelease(dataflow="stem-monitor", release=next_one, delivered=None, is_overdue=False),
    )


def _vintage() -> Vintage:
    return Vintage(
        id=VINTAGE, dataflow="stem-monitor", source="advice", file="vault/stem-monitor/2022-01-advice/figures.csv",
        sha256="8b8788fb0f817d834b80a645c3ae4b91d52623b9172d8da32df9e6ff821b13ab", size=325,
        retrieved=date(2026, 11, 20), by="redactie", licence="CC BY 4.0", place=HERE,
    )  # fmt: skip


def _problems() -> tuple[Problem, ...]:
    return (
        _problem("indicator-without-source", Severity.ERROR, "teacher-shortage"),
        _problem("conflict-undecided", Severity.WARNING, "dual-pupils"),
        _problem("goal-without-indicator", Severity.WARNING, ""),
        _problem("owner-proposed", Severity.HINT, "bso-total").accept(
            Acceptance(by="redactie", why=Text(nl="nog niet beslist", en="not decided yet"))
        ),
    )


def _problem(code: str, severity: Severity, about: str) -> Problem:
    """A problem with the facts of its own example, about one of our indicators."""
    facts = {key: fact for key, fact in PROBLEM_WORDS[code].facts.items() if key != "indicator"}
    if about:
        facts["indicator"] = about
    return Problem(code=code, severity=severity, place=HERE, facts=facts)

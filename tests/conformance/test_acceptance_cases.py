"""Six cases that the facts of the domain set, over the agenda as it ships."""

from __future__ import annotations

import shutil
from datetime import date
from decimal import Decimal
from hashlib import sha256
from pathlib import Path

import pytest

import streefpad
from streefpad.build import make_edition
from streefpad.model.edition import Edition, Finding, Judged, Status
from streefpad.values.periods import Period, parse_period
from streefpad.values.problems import Severity

AGENDA = Path(streefpad.__file__).parent / "agendas" / "stem-2030"
AS_OF = date(2026, 11, 25)
# The table of the advice counts eleven rows: its second one holds five.
TABLE_ROWS = {"1": "1a 1b 1c", "2a": "2a", "2b": "2b", "2c": "2c", "2d": "2d", "2e": "2e", "3": "3a 3b"}
TABLE_ROWS |= {"4": "4a 4b 4c", "5": "5a 5b", "6": "6", "7": "7a 7b 7c 7d"}


@pytest.fixture(scope="module")
def edition() -> Edition:
    made, problems = make_edition(AGENDA, AS_OF)
    assert made is not None, problems
    return made


def finding_of(edition: Edition, indicator: str, target: str = "") -> Finding:
    (found,) = (
        each
        for each in edition.of_indicator(indicator)
        if each.target is None or each.target.id == (target or indicator)
    )
    return found


def reading_of(finding: Finding, reading: str) -> Judged:
    (found,) = (each for each in finding.judged if each.reading.id == reading)
    return found


def expected(judged: Judged, period: str) -> Decimal:
    assert judged.trajectory is not None
    value = judged.trajectory.at(parse_period(period))
    assert value is not None
    return value


def with_figures(folder: Path, dataflow: str, source: str, rows: str) -> Edition:
    """The shipped agenda with one more sealed file, made up for the test."""
    copy = folder / "agenda"
    shutil.copytree(AGENDA, copy)
    vintage = copy / "vault" / dataflow / "made-up"
    vintage.mkdir()
    content = f"row,period,value\n{rows}".encode()
    (vintage / "figures.csv").write_bytes(content)
    (vintage / "receipt.yaml").write_text(
        f"dataflow: {dataflow}\nsource: {source}\nfile: figures.csv\nsha256: {sha256(content).hexdigest()}\n"
        f"size: {len(content)}\nretrieved: 2026-11-25\nby: test\n",
        encoding="utf-8",
    )
    made, problems = make_edition(copy, AS_OF)
    assert made is not None, problems
    return made


# 1. The advice's table


def test_the_table_has_twelve_baselines(edition: Edition) -> None:
    stated = [
        each
        for each in edition.observations
        if each.source == "advice-2022"
        and each.where.startswith("tabel Streefcijfers")
        and str(each.period) in ("2019-2020", "PIAAC:2012")
    ]
    assert len(stated) == 12


def test_five_of_the_eleven_rows_of_the_table_have_no_number_at_all(edition: Edition) -> None:
    stated = {
        (each.dataflow, each.row)
        for each in edition.observations
        if each.source == "advice-2022" and each.where.startswith("tabel Streefcijfers")
    }
    with_number = {
        indicator.number
        for indicator in edition.catalogue.indicators
        if indicator.figures and (indicator.figures.dataflow, indicator.figures.row) in stated
    }
    without = [row for row, numbers in TABLE_ROWS.items() if not with_number & set(numbers.split())]
    assert len(TABLE_ROWS) == 11
    assert without == ["2c", "4", "5", "6", "7"]


def test_the_share_of_stem_in_adult_education_fell_by_4_61_points(edition: Edition) -> None:
    series = finding_of(edition, "stem-adult-secondary-education").series
    before, after = series.at(parse_period("2013-2014")), series.at(parse_period("2019-2020"))
    assert before is not None
    assert after is not None
    assert after.value - before.value == Decimal("-4.61")


@pytest.mark.parametrize(
    "indicator", ["stem-intake-domain-transcending", "girls-in-stem-domain-transcending"]
)
def test_aso_meets_its_floor(edition: Edition, indicator: str) -> None:
    judged = finding_of(edition, indicator).in_force
    assert judged is not None
    assert judged.reading.aim.kind == "keep"
    assert judged.assessment.status is Status.REACHED
    assert judged.assessment.rests_on_baseline


# 2. Dual learning


def test_dual_learning_passed_simple_growth_in_2022_2023(edition: Edition) -> None:
    judged = reading_of(finding_of(edition, "dual-pupils"), "simple")
    assert judged.assessment.latest is not None
    assert str(judged.assessment.latest.period) == "2022-2023"
    assert judged.assessment.latest.value == 2814
    assert expected(judged, "2029-2030") == Decimal("2647.5")
    assert judged.assessment.status is Status.REACHED


def test_dual_learning_came_to_98_percent_of_compound_growth(edition: Edition) -> None:
    judged = reading_of(finding_of(edition, "dual-pupils"), "compound")
    end = expected(judged, "2029-2030")
    assert round(end) == 2875
    assert round(Decimal(2814) / end * 100) == 98
    assert judged.assessment.status is not Status.REACHED


def test_dual_learning_in_percentage_points_cannot_be_computed_without_a_share(edition: Edition) -> None:
    judged = reading_of(finding_of(edition, "dual-pupils"), "points")
    assert judged.trajectory is None
    assert judged.assessment.status is Status.NOT_SCORED
    assert judged.assessment.reason.code == "points-need-a-share"


def test_every_reading_of_dual_learning_is_flagged_with_the_conversion_of_dbso(edition: Edition) -> None:
    finding = finding_of(edition, "dual-pupils")
    assert len(finding.judged) == 3
    for judged in finding.judged:
        assert any("DBSO" in each.why.nl for each in judged.assessment.caveats), judged.reading.id


def test_the_verdict_on_dual_learning_depends_on_the_reading(edition: Edition) -> None:
    assert finding_of(edition, "dual-pupils").depends_on_reading


# 3. Girls in the STEM-academies


def test_four_points_a_year_bring_the_girls_past_one_half_between_2027_and_2028(edition: Edition) -> None:
    finding = finding_of(edition, "girls-in-stem-academies", "girls-in-stem-academies-growth")
    points = reading_of(finding, "points")
    assert expected(points, "2022") == 28
    assert expected(points, "2027") == 48
    assert expected(points, "2028") == 52


def test_four_percent_a_year_brings_the_girls_to_38_3_in_2030(edition: Edition) -> None:
    finding = finding_of(edition, "girls-in-stem-academies", "girls-in-stem-academies-growth")
    assert round(expected(reading_of(finding, "compound"), "2030"), 1) == Decimal("38.3")
    assert round(expected(reading_of(finding, "simple"), "2030"), 1) == Decimal("37.0")


# 4. A line across the reform


def test_no_verdict_and_no_pace_crosses_from_bso_into_the_labour_market_finality(tmp_path: Path) -> None:
    edition = with_figures(
        tmp_path,
        "stem-monitor",
        "monitor-2021-press",
        "labour-market-stem,2022-2023,37.5\nlabour-market-stem,2023-2024,36.0\n",
    )
    judged = finding_of(edition, "stem-intake-labour-market").in_force
    assert judged is not None
    assert judged.assessment.status is Status.BROKEN_SERIES
    assert judged.assessment.historic_pace is None
    assert judged.assessment.outlook is None
    assert any(
        each.code == "series-broken" and each.facts.get("indicator") == "stem-intake-labour-market"
        for each in edition.problems
    )


# 5. A whole outside its parts


def test_47_25_percent_of_higher_education_is_more_than_its_parts_allow(edition: Edition) -> None:
    found = [
        each
        for each in edition.problems
        if each.code == "parent-outside-children"
        and each.facts["indicator"] == "stem-intake-higher-education"
        and each.facts["value"] == Decimal("47.25")
    ]
    assert len(found) == 1
    assert found[0].accepted is not None  # an error by nature, lowered because somebody said why it stands
    assert found[0].severity is Severity.HINT


def test_no_other_total_lies_outside_its_parts(edition: Edition) -> None:
    outside = {each.facts["indicator"] for each in edition.problems if each.code == "parent-outside-children"}
    assert outside == {"stem-intake-higher-education"}


# 6. Two constructs of PIAAC


def test_piaac_2012_and_2023_are_not_subtracted(tmp_path: Path) -> None:
    edition = with_figures(tmp_path, "piaac", "literacy-page", "below-level-1,PIAAC:2023,17\n")
    finding = finding_of(edition, "adults-below-level-1")
    assert [str(each.period) for each in finding.series.observations] == ["PIAAC:2012", "PIAAC:2023"]
    judged = finding.in_force
    assert judged is not None
    assert judged.assessment.status is Status.BROKEN_SERIES
    assert judged.assessment.historic_pace is None
    assert judged.assessment.outlook is None


def test_the_shipped_agenda_has_no_error(edition: Edition) -> None:
    assert [str(each.place) for each in edition.problems if each.severity is Severity.ERROR] == []


def test_a_deadline_of_2030_is_the_school_year_that_ends_then(edition: Edition) -> None:
    target = finding_of(edition, "stem-intake-labour-market").target
    assert target is not None
    assert target.by == Period(kind=parse_period("2029-2030").kind, year=2030)
    assert [str(each.by) for each in target.milestones] == ["2024-2025"]

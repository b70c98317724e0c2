"""The change of a whole over its parts: from published counts, within an unbroken stretch, or not at all."""

from __future__ import annotations

from decimal import Decimal

from streefpad.model.counting import IndicatorCounts, PublishedCount, Split
from streefpad.model.indicators import Indicator
from streefpad.model.series import Break, Series
from streefpad.rules.splits import split_changes
from streefpad.values.periods import PeriodKind, school_year
from streefpad.values.problems import Place
from streefpad.values.quantities import PERCENT
from streefpad.values.record import replace
from streefpad.values.texts import Text

WHOLE = Indicator(
    id="whole",
    name=Text(en="Whole"),
    unit=PERCENT,
    period=PeriodKind.SCHOOL_YEAR,
    parts=("tso", "bso"),
    place=Place(file="indicators/whole.yaml", line=1),
)
SERIES = Series(id="whole", unit=PERCENT)
Row = tuple[int, int | None, int | None]  # year, numerator, denominator


def counts(indicator: str, *rows: Row, classification: str = "list") -> IndicatorCounts:
    return IndicatorCounts(
        indicator=indicator,
        classification=classification,
        counts=tuple(
            PublishedCount(period=school_year(year), numerator=up, denominator=down)
            for year, up, down in rows
        ),
    )


def split(*every: IndicatorCounts, series: Series = SERIES) -> tuple[Split, ...]:
    return split_changes(WHOLE, series, {each.indicator: each for each in every})


# TSO falls from 50 to 48 %, BSO from 10 to 9 %, and the whole rises because pupils moved to TSO.
HIDDEN = (
    counts("whole", (2022, 300, 1000), (2023, 363, 1000)),
    counts("tso", (2022, 250, 500), (2023, 336, 700)),
    counts("bso", (2022, 50, 500), (2023, 27, 300)),
)


def test_an_average_cannot_hide_that_both_its_parts_fell() -> None:
    (found,) = split(*HIDDEN)
    assert (found.value_before, found.value_after, found.change) == (
        Decimal("30.00"),
        Decimal("36.30"),
        Decimal("6.30"),
    )
    assert found.composition > 0 > found.rate
    assert found.composition + found.rate == found.change
    assert [each.indicator for each in found.falling] == ["tso", "bso"]


def test_each_part_tells_its_weight_and_rate() -> None:
    (found,) = split(*HIDDEN)
    tso = found.parts[0]
    assert (tso.weight_before, tso.weight_after) == (Decimal("50.00"), Decimal("70.00"))
    assert (tso.rate_before, tso.rate_after) == (Decimal("50.00"), Decimal("48.00"))


def test_a_longer_series_also_tells_the_change_since_its_beginning() -> None:
    found = split(
        counts("whole", (2021, 300, 1000), (2022, 300, 1000), (2023, 363, 1000)),
        counts("tso", (2021, 250, 500), (2022, 250, 500), (2023, 336, 700)),
        counts("bso", (2021, 50, 500), (2022, 50, 500), (2023, 27, 300)),
    )
    assert [(str(each.before), str(each.after)) for each in found] == [
        ("2021-2022", "2022-2023"),
        ("2020-2021", "2022-2023"),
    ]


def test_no_split_crosses_a_break() -> None:
    broken = replace(SERIES, breaks=(Break(first=school_year(2023), why=Text(en="Reform")),))
    assert split(*HIDDEN, series=broken) == ()


def test_a_hidden_count_is_not_split() -> None:
    whole, tso, _ = HIDDEN
    assert split(whole, tso, counts("bso", (2022, None, 500), (2023, 27, 300))) == ()


def test_parts_that_do_not_add_up_to_the_whole_are_not_its_parts() -> None:
    whole, tso, _ = HIDDEN
    assert split(whole, tso, counts("bso", (2022, 50, 500), (2023, 27, 310))) == ()


def test_parts_under_another_definition_are_parts_of_another_whole() -> None:
    whole, tso, _ = HIDDEN
    other = counts("bso", (2022, 50, 500), (2023, 27, 300), classification="matrix-domain")
    assert split(whole, tso, other) == ()


def test_a_part_that_is_not_counted_leaves_the_whole_unsplit() -> None:
    assert split(*HIDDEN[:2]) == ()

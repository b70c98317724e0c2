"""The change of an average, split into composition and rate."""

from decimal import Decimal

from streefpad.rules.decompose import Decomposition, Group, decompose

# Das Gupta 1993, example 5.1: household headship by 13 age groups, USA 1970 and 1985.
SHARES_1970 = "12.9 10.9 9.5 8.0 7.8 8.4 8.6 7.8 7.0 5.9 4.7 3.6 4.9"
SHARES_1985 = "10.1 11.2 11.6 10.9 9.4 7.7 6.3 6.0 6.3 5.9 5.1 4.0 5.5"
RATES_1970 = "1.9 25.8 45.7 49.6 51.2 51.6 51.8 54.9 58.7 60.4 62.8 66.6 66.8"
RATES_1985 = "2.2 24.3 45.8 52.5 56.1 55.6 56.0 57.4 57.2 61.2 63.9 68.6 72.2"


def groups(shares: str, rates: str) -> list[Group]:
    pairs = zip(map(Decimal, shares.split()), map(Decimal, rates.split()), strict=True)
    return [
        Group(id=str(age), numerator=share * rate / 100, denominator=share)
        for age, (share, rate) in enumerate(pairs)
    ]


def counted(**groups: tuple[int, int]) -> list[Group]:
    return [
        Group(id=id, numerator=Decimal(part), denominator=Decimal(whole))
        for id, (part, whole) in groups.items()
    ]


def split(before: list[Group], after: list[Group]) -> Decomposition:
    found = decompose(before, after)
    assert found is not None
    return found


def test_das_guptas_published_example_is_reproduced() -> None:
    found = split(groups(SHARES_1970, RATES_1970), groups(SHARES_1985, RATES_1985))
    assert round(found.before, 4) == Decimal("44.7268")
    assert round(found.after, 4) == Decimal("47.6940")
    assert round(found.composition, 4) == Decimal("1.2269")
    assert round(found.rate, 4) == Decimal("1.7403")


def test_the_two_parts_add_up_to_the_whole_change() -> None:
    found = split(counted(bso=(37, 100), tso=(80, 200)), counted(bso=(30, 90), tso=(90, 240), kso=(5, 20)))
    assert abs(found.composition + found.rate - found.change) < Decimal("1e-20")


def test_a_rising_average_over_falling_groups_falls_by_its_rates() -> None:
    found = split(counted(bso=(37, 100), aso=(54, 100)), counted(bso=(18, 50), aso=(80, 150)))
    assert found.change > 0 > found.rate


def test_a_group_that_appears_counts_as_composition_only() -> None:
    found = split(counted(old=(40, 100)), counted(old=(40, 100), new=(60, 100)))
    assert {each.id: each.rate for each in found.effects} == {"old": 0, "new": 0}
    assert found.composition == found.change == 10


def test_a_group_without_members_in_both_periods_adds_nothing() -> None:
    found = split(counted(a=(1, 2), b=(0, 0)), counted(a=(1, 2), b=(0, 0)))
    assert found.change == found.composition == found.rate == 0


def test_a_period_without_anyone_cannot_be_split() -> None:
    assert decompose([], counted(a=(1, 2))) is None

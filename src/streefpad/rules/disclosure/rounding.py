"""Counts rounded to a multiple, each by itself, and what an outsider still knows of them."""

from __future__ import annotations


def rounded(count: int, multiple: int | None) -> int:
    """The nearest multiple, halves upwards; the count itself without a multiple.

    >>> [rounded(count, 5) for count in (1, 2, 3, 12, 32)]
    [0, 0, 5, 10, 30]
    """
    return count if multiple is None else (2 * count + multiple) // (2 * multiple) * multiple


def rounding_room(count: int, multiple: int | None) -> tuple[int, int]:
    """How far below and above the count another count may lie that is published as the same.

    >>> rounding_room(1, 5), rounding_room(12, 5)
    ((1, 1), (4, 0))
    """
    if multiple is None:
        return (0, 0)
    middle = rounded(count, multiple)
    lowest = max(0, middle - multiple // 2)
    return (count - lowest, middle + (multiple - 1) // 2 - count)

"""The fans of `project` as CSV, and a line for each series that has none."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from streefpad.model.edition import FAN_LEVELS
from streefpad.model.projecting import ProjectedSeries
from streefpad.publish.wording.statuses import say_reason
from streefpad.values.texts import Language, Text

LEVELS = tuple(f"q{level}" for level in FAN_LEVELS)
COLUMNS = ("series", "period", "mean", *LEVELS)
CHANCE = "p_reach"

_NOT_PROJECTED = Text(nl="{name}: niet vooruitgetrokken. {reason}", en="{name}: not projected. {reason}")


def projections_csv(projected: Sequence[ProjectedSeries], *, with_chance: bool) -> str:
    """A row per series and period, in the order of the contract; further key columns stand at the end."""
    keys = list(dict.fromkeys(column for each in projected for column, _ in each.key))
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow((*COLUMNS, *((CHANCE,) if with_chance else ()), *keys))
    for each in projected:
        writer.writerows(_rows(each, keys, with_chance=with_chance))
    return written.getvalue()


def refusals_text(projected: Sequence[ProjectedSeries], language: Language) -> str:
    """A line for each series that has no fan, with the reason."""
    return "\n".join(
        _NOT_PROJECTED.in_language(language).format(
            name=_name(each), reason=say_reason(each.no_fan, each.unit, language)
        )
        for each in projected
        if each.no_fan
    )


def _rows(each: ProjectedSeries, keys: Sequence[str], *, with_chance: bool) -> Iterator[Sequence[str]]:
    fan = each.fan
    if fan is None:
        return
    known = dict(each.key)
    key = [known.get(column, "") for column in keys]
    for at, period in enumerate(fan.periods):
        values = [_plain(f"{value:.{fan.decimals}f}") for value in (fan.means[at], *fan.quantiles[at])]
        chance = [f"{fan.chances[at]:.3f}"] if with_chance else []
        yield [each.name, str(period), *values, *chance, *key]


def _plain(number: str) -> str:
    """Never a negative nothing."""
    return number[1:] if number.startswith("-") and not number.strip("-0.") else number


def _name(each: ProjectedSeries) -> str:
    key = ", ".join(f"{column}={code}" for column, code in each.key if code)
    return f"{each.name} ({key})" if key else each.name

"""Made-up study programmes in two structures, and a concordance between them."""

from __future__ import annotations

from decimal import Decimal

from streefpad.model.bridges import Bridge, ConcordanceLine, Link
from streefpad.model.records import Programme
from streefpad.values.periods import school_year
from streefpad.values.problems import Place
from streefpad.values.texts import Text

COLUMNS = ("name", "form", "finality", "domain")
WOOD = ("Houtleer", "bso", "", "")
WIND = ("Windleer", "tso", "", "")
LATIN = ("Latijn", "aso", "", "")


def programme(codes: tuple[str, ...]) -> Programme:
    """A programme with these codes."""
    return Programme(columns=columns(codes))


def columns(codes: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """The codes with the names of their columns."""
    return tuple(zip(COLUMNS, codes, strict=True))


def line(name: str, weight: str = "1", at: int = 1, **after: str) -> ConcordanceLine:
    """A line for all programmes of a name."""
    return ConcordanceLine(
        before=(("name", name),),
        after=tuple(after.items()),
        weight=Decimal(weight),
        place=Place(file="bridges/reform.yaml", line=at),
    )


WOOD_LINE = line("Houtleer", finality="Arbeidsmarktfinaliteit", domain="STEM")
WIND_UP = line("Windleer", "0.6", finality="Doorstroomfinaliteit", domain="STEM")
WIND_ON = line("Windleer", "0.4", finality="Dubbele finaliteit", domain="STEM")


def bridge(*lines: ConcordanceLine, link: Link = Link.LOGIT) -> Bridge:
    """A bridge over the reform of 2023-2024."""
    return Bridge(
        id="reform",
        name=Text(en="Reform"),
        first=school_year(2024),
        link=link,
        lines=lines,
        place=Place(file="bridges/reform.yaml", line=1),
    )

"""Whether chances came true as often as they said: one dot a slice, on the diagonal where they did."""

from __future__ import annotations

from collections.abc import Sequence

import vl_convert

from streefpad.model.backtests import ReliabilityRow
from streefpad.publish.charts.files import LIGHT
from streefpad.values.texts import Language, Text

SCHEMA = "https://vega.github.io/schema/vega-lite/v6.json"
SIDE = 360  # pixels

_SAID = Text(nl="kans die voorspeld was", en="chance that was foretold")
_HAPPENED = Text(nl="deel dat uitkwam", en="share that came true")
_TITLE = Text(nl="Kwamen kansen uit zoals ze zeiden?", en="Did chances come true as they said?")


def reliability_svg(rows: Sequence[ReliabilityRow], language: Language) -> str:
    """The reliability plot as an SVG file; a larger dot stands for more chances."""
    dots = [
        {"said": round(each.mean_chance, 4), "happened": round(each.happened, 4), "events": each.events}
        for each in rows
        if each.events
    ]
    axis = {"grid": True, "gridColor": LIGHT["rule"], "labelColor": LIGHT["ink"], "titleColor": LIGHT["ink"]}

    def along(field: str, title: Text) -> dict[str, object]:
        return {
            "field": field,
            "type": "quantitative",
            "title": title.in_language(language),
            "scale": {"domain": [0, 1]},
            "axis": axis,
        }

    def place(said: str, happened: str) -> dict[str, object]:
        return {"x": along(said, _SAID), "y": along(happened, _HAPPENED)}

    diagonal = {
        "data": {"values": [{"said": 0, "happened": 0}, {"said": 1, "happened": 1}]},
        "mark": {"type": "line", "color": LIGHT["muted"], "strokeDash": [5, 4]},
        "encoding": place("said", "happened"),
    }
    spots = {
        "data": {"values": dots},
        "mark": {"type": "circle", "color": LIGHT["accent"], "opacity": 0.85},
        "encoding": {
            **place("said", "happened"),
            "size": {
                "field": "events",
                "type": "quantitative",
                "scale": {"range": [20, 400]},
                "legend": None,
            },
        },
    }
    specification = {
        "$schema": SCHEMA,
        "title": {"text": _TITLE.in_language(language), "color": LIGHT["ink"]},
        "width": SIDE,
        "height": SIDE,
        "background": LIGHT["paper"],
        "config": {"view": {"stroke": None}},
        "layer": [diagonal, spots],
    }
    return vl_convert.vegalite_to_svg(specification) + "\n"

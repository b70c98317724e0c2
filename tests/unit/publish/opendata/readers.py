"""Reads every format with a library that did not write it, into the same plain tuples."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.unit.publish.opendata.troubles import Figure

Place = Mapping[str, str]


def save(files: Mapping[str, bytes], folder: Path) -> Path:
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


def shown(value: object) -> str:
    """An empty field is nothing in one library and an empty text in another."""
    return "" if value is None else str(value)


def in_force(rows: list[dict[str, Any]], value: str = "value") -> set[Figure]:
    """The figures of a tidy table that a cube has a place for."""
    found = {
        (row["indicator"], row["period"], shown(row[value]), shown(row["flags"]), row["source"]): row["use"]
        for row in rows
        if row["use"] in ("in_force", "bound")
    }
    exact = {figure[:2] for figure, use in found.items() if use == "in_force"}
    return {figure for figure, use in found.items() if use == "in_force" or figure[:2] not in exact}


# SDMX


def period_of(place: Place) -> str:
    """The period as the agenda writes it, from what SDMX says of it."""
    time, start = place["TIME_PERIOD"], place["REPORTING_YEAR_START_DAY"]
    if place["SURVEY"] != "_Z":
        return f"{place['SURVEY']}:{time}"
    if time.endswith("-A1") and start == "--09-01":
        first = int(time.removesuffix("-A1"))
        return f"{first}-{first + 1}"
    return time


def figure_of(place: Place) -> Figure:
    value = Decimal(place["OBS_VALUE"]).quantize(Decimal(1).scaleb(-int(float(place["DECIMALS"]))))
    return (
        place["INDICATOR"].replace("$", "."),
        period_of(place),
        f"{value:f}",
        place["FLAGS"],
        place["SOURCE"].replace("$", "."),
    )


def read_by_pysdmx(folder: Path) -> list[dict[str, str]]:
    from pysdmx.io import get_datasets

    found = get_datasets(folder / "data/sdmx/observations.csv", folder / "data/sdmx/structure.json")
    rows = [row for each in found for row in each.data.astype(str).fillna("").to_dict("records")]
    return [{str(name): text for name, text in row.items()} for row in rows]


def read_by_sdmx1(folder: Path) -> list[dict[str, str]]:
    from pysdmx.io import read_sdmx
    from sdmx.model import v30
    from sdmx.reader.csv import Reader

    # sdmx1 reads no structure in JSON, so it is told the components that pysdmx read.
    definition = read_sdmx(folder / "data/sdmx/structure.json").get_data_structure_definitions()[0]
    structure = v30.DataStructureDefinition(id=definition.id)
    for each in definition.components.dimensions:
        kind = v30.TimeDimension if each.id == "TIME_PERIOD" else v30.Dimension
        structure.dimensions.append(kind(id=each.id))
    for each in definition.components.measures:
        structure.measures.append(v30.Measure(id=each.id))
    for each in definition.components.attributes:
        structure.attributes.append(v30.DataAttribute(id=each.id))
    data = (folder / "data/sdmx/observations.csv").read_bytes()
    message = Reader().convert(io.BytesIO(data), structure=structure)
    return [
        {
            **{key: str(each.value) for key, each in observation.dimension.values.items()},
            "OBS_VALUE": str(observation.value),
            **{key: str(each.value) for key, each in observation.attached_attribute.items()},
        }
        for each in message.data
        for observation in each.obs
    ]


# JSON-stat: jsonstat.py and pyjstat no longer read what statistical offices publish.


Stated = tuple[dict[str, str], str | None, str]  # categories, the value as written, the status


def read_jsonstat(text: bytes | str) -> Iterator[tuple[str, Stated]]:
    """Each stated place of a dataset, with its number."""
    cube = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    cube = cube if "value" in cube else next(iter(cube.values()))
    dimensions = cube["dimension"]
    ids = cube.get("id") or dimensions["id"]
    sizes = [int(each) for each in cube.get("size") or dimensions["size"]]
    categories = [_categories(dimensions[each]["category"]) for each in ids]
    assert [len(each) for each in categories] == sizes
    values, status = _places(cube["value"]), _places(cube.get("status", {}))
    for at in sorted({*values, *status}):
        place, rest = {}, at
        for id, size, names in zip(reversed(ids), reversed(sizes), reversed(categories), strict=True):
            rest, index = divmod(rest, size)
            place[id] = names[index]
        value = values.get(at)
        yield str(at), (place, None if value is None else f"{value:f}", status.get(at, ""))


def _categories(category: Mapping[str, Any]) -> list[str]:
    index = category.get("index") or {next(iter(category["label"])): 0}
    return index if isinstance(index, list) else sorted(index, key=lambda each: int(index[each]))


def _places(stated: Any) -> dict[int, Any]:
    items = stated.items() if isinstance(stated, dict) else enumerate(stated)
    return {int(at): each for at, each in items}

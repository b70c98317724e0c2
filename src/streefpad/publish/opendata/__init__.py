"""Open data: the figures of an edition in every form that researchers and portals ask for.

All forms hold the same figures, in percent, as published; the same edition gives the same bytes.
"""

from __future__ import annotations

from streefpad.model.edition import Edition
from streefpad.publish.opendata.chosen import chosen_figures
from streefpad.publish.opendata.csvw import write_csvw
from streefpad.publish.opendata.datapackage import write_datapackage
from streefpad.publish.opendata.dcat import write_dcat
from streefpad.publish.opendata.jsonstat import write_jsonstat
from streefpad.publish.opendata.parquet import write_parquet
from streefpad.publish.opendata.readme import readme
from streefpad.publish.opendata.sdmx import write_sdmx
from streefpad.publish.opendata.shelf import CSV, OpenFile, Shelf
from streefpad.publish.opendata.tables import tables_of, tables_of_indicators, value_of
from streefpad.publish.output import Output

__all__ = ["OpenFile", "value_of", "write_opendata"]

FOLDER = "data"
EACH = f"{FOLDER}/indicators"  # a folder of their own: an id may be the name of a table
PAGE = "index.html"  # where people read about the whole, seen from the catalogue


def write_opendata(edition: Edition, output: Output) -> tuple[OpenFile, ...]:
    """All open data of an edition, under data/, with the catalogue beside it; the files worth listing."""
    shelf = Shelf(output)
    tables, of_indicators = tables_of(edition), tables_of_indicators(edition)
    figures, cube = chosen_figures(edition), tables["observations"].dataset
    for name, table in tables.items():
        shelf.put(f"{FOLDER}/{name}.csv", table.as_csv, CSV, table.what, table.dataset)
    for id, table in of_indicators.items():
        shelf.tuck(f"{EACH}/{id}.csv", table.as_csv)
    write_csvw(edition, tables, of_indicators, (FOLDER, EACH), shelf)
    write_datapackage(edition, tables, FOLDER, shelf)
    write_parquet(edition, tables, FOLDER, shelf)
    write_sdmx(edition, figures, cube, shelf)
    write_jsonstat(edition, figures, cube, shelf)
    write_dcat(edition, tables, [each.period for each in figures], PAGE, shelf)
    shelf.tuck(f"{FOLDER}/README.md", readme(edition, tables, shelf.files, (FOLDER, EACH)))
    return shelf.files

"""A small publication in a folder, for the tests of what serves it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from streefpad.build.publication import render
from streefpad.publish.output import FolderOutput, MemoryOutput
from tests.unit.publish import sample

# What others add to a publication: an embeddable page, a drawing, a document, a binary table.
STYLED = '<!doctype html><html lang="nl"><style>p{color:red}</style><p>x</p></html>'
MORE: dict[str, str | bytes] = {
    "embed/nl/stem-intake.html": STYLED,
    "nl/with-script.html": '<!doctype html><html lang="nl"><script src="../assets/search.js"></script></html>',
    "nl/with-inline-script.html": "<!doctype html><script>alert(1)</script>",
    "report/sample-nl.pdf": b"%PDF-1.7 " + bytes(600),
    "data/observations.parquet": b"PAR1" + bytes(600),
    "nl/charts/stem-intake.vl.json": '{"mark": "line"}',
    "catalogue.jsonld": "{}",
    "catalogue.ttl": "@prefix dcat: <http://www.w3.org/ns/dcat#> .\n",
    "workbook/sample-nl.xlsx": b"PK" + bytes(600),
    "nl/a name.txt": "a name with a space",
}


def publish_sample(folder: Path) -> Path:
    """The sample agenda, published in this folder."""
    with FolderOutput(folder, sample.edition()) as output:
        for path, content in {**_rendered(), **MORE}.items():
            output.write(path, content)
    return folder


@cache
def _rendered() -> dict[str, bytes]:
    """What `build` makes of the sample, drawn once for all tests."""
    edition, output = sample.edition(), MemoryOutput()
    render(edition, output, edition.catalogue.agenda.languages)
    return output.files

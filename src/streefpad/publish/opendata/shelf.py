"""The files of the open data as they are written: what each is, how large, in which format."""

from __future__ import annotations

import hashlib

from streefpad.publish.output import Output
from streefpad.values.record import Record
from streefpad.values.texts import Text


class Form(Record):
    """A file format, with the names by which catalogues know it."""

    name: str
    media_type: str  # as IANA registers it
    file_type: str = ""  # code in the EU's list of file types, where that has one for sure
    standard: str = ""  # address of the specification


CSV = Form(
    name="CSV",
    media_type="text/csv",
    file_type="CSV",
    standard="https://www.w3.org/TR/tabular-data-model/",
)
PARQUET = Form(
    name="Parquet",
    media_type="application/vnd.apache.parquet",
    standard="https://parquet.apache.org/docs/file-format/",
)
JSONSTAT = Form(
    name="JSON-stat 2.0",
    media_type="application/json",
    file_type="JSON",
    standard="https://json-stat.org/full/",
)
SDMX_CSV = Form(
    name="SDMX-CSV 2.0",
    media_type="text/csv",
    file_type="CSV",
    standard="https://github.com/sdmx-twg/sdmx-csv/tree/v2.0.0",
)
SDMX_STRUCTURE = Form(
    name="SDMX-JSON 2.0",
    media_type="application/json",
    file_type="JSON",
    standard="https://github.com/sdmx-twg/sdmx-json/tree/v2.0.0",
)
CSVW = Form(
    name="CSV on the Web",
    media_type="application/json",
    file_type="JSON",
    standard="https://www.w3.org/TR/tabular-metadata/",
)
DATA_PACKAGE = Form(
    name="Data Package 2.0",
    media_type="application/json",
    file_type="JSON",
    standard="https://datapackage.org/standard/data-package/",
)
DCAT_JSONLD = Form(
    name="DCAT-AP 3, JSON-LD",
    media_type="application/ld+json",
    file_type="JSON_LD",
    standard="https://semiceu.github.io/DCAT-AP/releases/3.0.0/",
)
DCAT_TURTLE = Form(
    name="DCAT-AP 3, Turtle",
    media_type="text/turtle",
    file_type="RDF_TURTLE",
    standard="https://semiceu.github.io/DCAT-AP/releases/3.0.0/",
)


class Dataset(Record):
    """What several files are forms of."""

    name: str
    title: Text
    what: Text


class OpenFile(Record):
    """One written file."""

    path: str  # inside the publication
    form: Form
    what: Text
    size: int  # bytes
    sha256: str
    dataset: Dataset | None = None  # that it is a form of; None for a file about all of them


class Shelf:
    """Writes files into an output and keeps what the catalogue and the page must know of them."""

    def __init__(self, output: Output) -> None:
        self._output = output
        self._files: list[OpenFile] = []

    def put(
        self, path: str, content: bytes | str, form: Form, what: Text, dataset: Dataset | None = None
    ) -> None:
        """Write a file that readers find in the list of files."""
        data = self.tuck(path, content)
        self._files.append(
            OpenFile(
                path=path,
                form=form,
                what=what,
                size=len(data),
                sha256=hashlib.sha256(data).hexdigest(),
                dataset=dataset,
            )
        )

    def tuck(self, path: str, content: bytes | str) -> bytes:
        """Write a file that is one of many alike, and is not listed."""
        data = content.encode("utf-8") if isinstance(content, str) else content
        self._output.write(path, data)
        return data

    @property
    def files(self) -> tuple[OpenFile, ...]:
        """What was written and listed, in that order."""
        return tuple(self._files)

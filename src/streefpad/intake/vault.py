"""The vault: every delivered file as it arrived, sealed with a receipt. The only thing this wing writes.

A file lies in vault/DATAFLOW/FOLDER/ beside its receipt.yaml, which holds its hash: a file
that no longer fits its hash is told, and its figures are withheld.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import yaml

from streefpad.intake.catalogue.documents import Document, read_documents
from streefpad.intake.catalogue.faults import read_entry
from streefpad.intake.catalogue.grammar import ReceiptEntry
from streefpad.intake.receipts import read_sealed
from streefpad.intake.tables.figures import figures_in
from streefpad.intake.tables.rows import read_bytes
from streefpad.model.catalogue import Catalogue
from streefpad.model.series import Observation
from streefpad.model.sources import Vintage
from streefpad.values.problems import Place, Problem, error_at, nearest
from streefpad.values.record import Record, replace
from streefpad.values.texts import EMPTY

VAULT = "vault"
RECEIPT = "receipt.yaml"
RECORDS = "records"  # its folder is the records' own
FORMS = "forms"  # and this one that of returned forms
_NOTICE = "# A receipt belongs to one sealed file; `streefpad add` writes it. Never edit either by hand.\n"
Faults = tuple[Problem, ...]


class Vault(Record):
    """The sealed files in the order of their folders, and every observation in them."""

    vintages: tuple[Vintage, ...] = ()
    observations: tuple[Observation, ...] = ()


def read_vault(folder: Path, catalogue: Catalogue) -> tuple[Vault, Faults]:
    """What the vault in an agenda's folder holds, with what is wrong with it."""
    vintages: list[Vintage] = []
    observations: list[Observation] = []
    problems: list[Problem] = []
    for sealed in _sealed_folders(folder):
        vintage, faults = _read_vintage(folder, sealed)
        problems += faults
        if vintage is None:
            continue
        dataflow = catalogue.dataflow(vintage.dataflow)
        if dataflow and dataflow.register and dataflow.register.schema.persons:
            vintage = replace(vintage, confidential=True)
        vintages.append(vintage)
        found, faults = _read_sealed(folder, vintage, catalogue)
        observations += found
        problems += faults
    return Vault(vintages=tuple(vintages), observations=tuple(observations)), tuple(problems)


def find_sealed(vault: Vault, dataflow: str, content: bytes) -> Vintage | None:
    """The vintage of this dataflow that holds exactly these bytes."""
    sha256 = hashlib.sha256(content).hexdigest()
    same = (each for each in vault.vintages if each.dataflow == dataflow and each.sha256 == sha256)
    return next(same, None)


class Delivered(Record, kw_only=False):
    """A file as it arrived, read once: what was looked at is what is sealed."""

    name: str
    content: bytes


def read_delivered(file: Path) -> Delivered:
    """The file as it arrived. Raises SourceMissing where there is no such file."""
    return Delivered(file.name, read_bytes(file))


def seal(
    folder: Path, dataflow: str, source: str, file: Delivered, retrieved: date, by: str, licence: str
) -> Vintage:
    """The vintage that the file became; the same bytes for the same dataflow are sealed only once.

    It is written aside and moved into place whole. A file that is called as a receipt is gets another
    name, or its receipt would take its place.
    """
    content = file.content
    named = f"delivered-{file.name}" if file.name.casefold() == RECEIPT else file.name
    sha256 = hashlib.sha256(content).hexdigest()
    same_day = 0
    for sealed in _sealed_folders(folder):
        vintage, _ = _read_vintage(folder, sealed)
        if vintage and (vintage.dataflow, vintage.sha256) == (dataflow, sha256):
            return vintage
        if vintage and (vintage.dataflow, vintage.source, vintage.retrieved) == (dataflow, source, retrieved):
            same_day += 1
    # Names are read in order: of one day and source, the file that came later stands later.
    again = f"~{same_day + 1:02d}" if same_day else ""
    name = f"{retrieved.isoformat()}-{source}{again}-{sha256[:8]}"
    vintage = Vintage(
        id=f"{dataflow}/{name}",
        dataflow=dataflow,
        source=source,
        file=f"{VAULT}/{dataflow}/{name}/{named}",
        sha256=sha256,
        size=len(content),
        retrieved=retrieved,
        by=by,
        licence=licence,
        place=Place(file=f"{VAULT}/{dataflow}/{name}/{RECEIPT}", line=2, column=1),
    )
    _write(folder / VAULT / dataflow, name, named, content, _receipt(vintage, named))
    return vintage


def _sealed_folders(folder: Path) -> Iterator[Path]:
    """The folders two deep in the vault, in the order of their names; hidden ones are unfinished.

    Sealed records lie three deep, under `records`, and are not figures.
    """
    for path in sorted((folder / VAULT).glob("*/*")):
        if path.is_dir() and not path.name.startswith(".") and path.parent.name not in {RECORDS, FORMS}:
            yield path


def _read_vintage(folder: Path, sealed: Path) -> tuple[Vintage | None, Faults]:
    """The receipt of a sealed file, as a vintage."""
    inside = sealed.relative_to(folder)
    receipt = sealed / RECEIPT
    if not receipt.is_file():
        return None, (error_at("receipt-missing", Place(file=inside.as_posix()), folder=inside.as_posix()),)
    documents, faults = read_documents(receipt, f"{inside.as_posix()}/{RECEIPT}")
    if not documents:
        place = Place(file=f"{inside.as_posix()}/{RECEIPT}", line=1)
        return None, faults or (error_at("missing-key", place, key="dataflow"),)
    entry, wrong = read_entry(documents[0], ReceiptEntry)
    if entry is None:
        return None, (*faults, *wrong)
    if Path(entry.file).name != entry.file:
        place = documents[0].place(("file",))
        return None, (error_at("wrong-type", place, key="file", expected="file-name", found=entry.file),)
    return _vintage(entry, documents[0], inside), (*faults, *wrong)


def _vintage(entry: ReceiptEntry, document: Document, inside: Path) -> Vintage:
    return Vintage(
        id="/".join(inside.parts[1:]),
        dataflow=entry.dataflow,
        source=entry.source,
        file=f"{inside.as_posix()}/{entry.file}",
        sha256=entry.sha256,
        size=entry.size,
        retrieved=entry.retrieved,
        by=entry.by,
        licence=entry.licence,
        note=entry.note or EMPTY,
        place=document.place(),
    )


def sealed_content(folder: Path, vintage: Vintage) -> tuple[bytes | None, Faults]:
    """What a sealed file holds; None where it is gone, or no longer what was sealed."""
    content, broken = read_sealed(folder / vintage.file, vintage.sha256, vintage.place, vintage.file)
    return content, (broken,) if broken else ()


def _read_sealed(
    folder: Path, vintage: Vintage, catalogue: Catalogue
) -> tuple[tuple[Observation, ...], Faults]:
    """The observations of a vintage, if its file is still the one that was sealed; a register has rows."""
    unknown = _unknown_codes(vintage, catalogue)
    content, damaged = sealed_content(folder, vintage)
    dataflow = catalogue.dataflow(vintage.dataflow)
    if content is None or (dataflow and dataflow.register):
        return (), (*unknown, *damaged)
    observations, faults = figures_in(
        content,
        dataflow=vintage.dataflow,
        catalogue=catalogue,
        vintage=vintage.id,
        source=vintage.source,
        name_in_place=vintage.file,
    )
    return observations, (*unknown, *faults)


def _unknown_codes(vintage: Vintage, catalogue: Catalogue) -> Faults:
    named = (
        ("dataflow", vintage.dataflow, [each.id for each in catalogue.dataflows]),
        ("source", vintage.source, [each.id for each in catalogue.sources]),
    )
    return tuple(
        error_at("unknown-code", vintage.place, what=what, code=code, nearest=nearest(code, known))
        for what, code, known in named
        if code not in known
    )


def _receipt(vintage: Vintage, file: str) -> str:
    written = {
        "dataflow": vintage.dataflow,
        "source": vintage.source,
        "file": file,
        "sha256": vintage.sha256,
        "size": vintage.size,
        "retrieved": vintage.retrieved,
        "by": vintage.by,
        "licence": vintage.licence,
    }
    stated = {key: value for key, value in written.items() if value != ""}
    return _NOTICE + yaml.safe_dump(stated, sort_keys=False, allow_unicode=True)


def _write(parent: Path, name: str, file: str, content: bytes, receipt: str) -> None:
    """A folder with the file and its receipt, there whole or not at all."""
    aside = parent / f".incoming-{name}"
    aside.mkdir(parents=True, exist_ok=True)
    try:
        (aside / file).write_bytes(content)
        (aside / RECEIPT).write_text(receipt, encoding="utf-8", newline="\n")
        aside.rename(parent / name)
    except OSError as fault:
        fault.filename = fault.filename or str(aside)  # a full disk does not say what was being written
        raise
    finally:
        if aside.exists():
            for half in aside.iterdir():
                half.unlink()
            aside.rmdir()

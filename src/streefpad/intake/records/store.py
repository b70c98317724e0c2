"""Where coded records lie: vault/records/DATAFLOW/PERIOD-HASH/, whole or not at all, each with its receipt.

Records are confidential: nothing under vault/records is ever published.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import yaml

from streefpad.intake.receipts import broken_seal
from streefpad.model.cubes import SealedRecords
from streefpad.model.records import RecordStructure
from streefpad.values.periods import PeriodError, parse_period
from streefpad.values.problems import Place, Problem, error_at
from streefpad.values.record import Record, fields_of

ROOT = "vault/records"
RECEIPT = "receipt.yaml"
RECORDS = "records.parquet"
CODES = "codes.json"
_NOTICE = "# A receipt belongs to sealed records. Never edit either by hand; never publish the records.\n"
Faults = tuple[Problem, ...]


def structure_digest(structure: RecordStructure) -> str:
    """The digest of how records are read: another reading of the same file is sealed apart."""
    told = fields_of(structure) | {"cubes": ()}  # a further cube changes nothing of the records
    return hashlib.sha256(json.dumps(told, sort_keys=True, default=_plain).encode()).hexdigest()


def _plain(value: Record | Mapping[str, object]) -> dict[str, object]:
    return fields_of(value) if isinstance(value, Record) else dict(value)


def folder_name(period: object, delivered: str, structure: str) -> str:
    """The name of a sealed folder, from the hash of what arrived and of how it was read."""
    return f"{period}-{hashlib.sha256(f'{delivered} {structure}'.encode()).hexdigest()[:8]}"


@contextmanager
def aside(folder: Path, dataflow: str) -> Iterator[Path]:
    """A folder beside its destination for unfinished work; it is gone when the block ends."""
    parent = folder / ROOT / dataflow
    parent.mkdir(parents=True, exist_ok=True)
    path = Path(tempfile.mkdtemp(prefix=".incoming-", dir=parent))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def settle(finished: Path, destination: Path) -> None:
    """Moves a finished folder into place; one that stands there already is the same and stays."""
    finished.chmod(0o755)
    if not destination.exists():
        finished.rename(destination)


def write_receipt(sealed: SealedRecords, folder: Path) -> None:
    """The receipt beside the records."""
    told = fields_of(sealed) | {"period": str(sealed.period), "cell": " ".join(sealed.cell)}
    stated = {key: value for key, value in told.items() if value != "" and key not in ("id", "folder")}
    text = _NOTICE + yaml.safe_dump(stated, sort_keys=False, allow_unicode=True)
    (folder / RECEIPT).write_text(text, encoding="utf-8", newline="\n")


def read_store(folder: Path, dataflow: str) -> tuple[tuple[SealedRecords, ...], Faults]:
    """The sealed records of a dataflow in an agenda's folder, in the order of their periods."""
    found: list[SealedRecords] = []
    problems: list[Problem] = []
    for path in sorted((folder / ROOT / dataflow).glob("*")):
        if not path.is_dir() or path.name.startswith("."):
            continue
        sealed, wrong = read_receipt(folder, path)
        problems += wrong
        found += [sealed] if sealed else []
    return tuple(found), tuple(problems)


def read_receipt(folder: Path, path: Path) -> tuple[SealedRecords | None, Faults]:
    """The receipt in one sealed folder."""
    inside = path.relative_to(folder).as_posix()
    place = Place(file=f"{inside}/{RECEIPT}")
    if not (path / RECEIPT).is_file():
        return None, (error_at("receipt-missing", Place(file=inside), folder=inside),)
    try:
        told = yaml.safe_load((path / RECEIPT).read_bytes())
        return _sealed(told, inside), ()
    except (yaml.YAMLError, TypeError, ValueError, KeyError, PeriodError):
        return None, (error_at("unreadable-file", place, line=1),)


def verify(folder: Path, sealed: SealedRecords) -> Faults:
    """A problem for each sealed file that is gone or is no longer what was sealed."""
    problems = []
    expected = {RECORDS: sealed.records_sha256, CODES: sealed.codes_sha256}
    for file, sha256 in expected.items():
        if not sha256:
            continue
        path, inside = folder / sealed.folder / file, f"{sealed.folder}/{file}"
        place = Place(file=f"{sealed.folder}/{RECEIPT}")
        if broken := broken_seal(path, sha256, place, inside):
            problems.append(broken)
    return tuple(problems)


def _sealed(told: Mapping[str, object], inside: str) -> SealedRecords:
    """The record that a receipt tells. Raises where it lacks something or holds something else."""
    texts = {key: str(value) for key, value in told.items()}
    retrieved = told["retrieved"]
    if not isinstance(retrieved, date):
        raise TypeError(retrieved)
    return SealedRecords(
        id=inside.removeprefix(f"{ROOT}/"),
        folder=inside,
        dataflow=texts["dataflow"],
        period=parse_period(str(told["period"])),
        delivered=texts["delivered"],
        delivered_sha256=texts["delivered_sha256"],
        structure=texts["structure"],
        records_sha256=texts.get("records_sha256", ""),
        codes_sha256=texts["codes_sha256"],
        records=int(texts["records"]),
        cell=tuple(texts.get("cell", "").split()),
        rounded=int(texts["rounded"]),
        source=texts.get("source", ""),
        retrieved=retrieved,
        by=texts["by"],
        licence=texts.get("licence", ""),
    )

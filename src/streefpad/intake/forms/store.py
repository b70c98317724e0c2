"""Where returns lie: vault/forms/ROUND/PARTNER/HASH/, whole or not at all, each with receipt and report.

What could not be read lies in vault/forms/refused/, what was approved in vault/forms/approved/. These
are the partners' own figures: nothing under vault/forms is ever published.
"""

from __future__ import annotations

import hashlib
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from streefpad.intake.forms import RETURNS
from streefpad.intake.forms.archive import LARGEST_FILE
from streefpad.intake.forms.tidy import rows_csv
from streefpad.intake.receipts import broken_seal, day_in, told_by
from streefpad.model.forms import FormLayout, FormSheet, KeptReturn, Partner
from streefpad.values.periods import PeriodError, parse_period
from streefpad.values.problems import Place, Problem, Severity, error_at
from streefpad.values.record import Record

if TYPE_CHECKING:  # who only asks where a round stands opens no workbook
    from streefpad.intake.forms.returns import Reading

ROOT = Path(RETURNS)
REFUSED = "refused"
APPROVED = "approved"
RECEIPT = "receipt.yaml"
RETURN = "return.xlsx"
REPORT = "report.txt"
_NOTICE = "# Written by `streefpad forms` for what lies beside it. Never edit either; never publish either.\n"
_SUFFIX = re.compile(r"\.[a-z0-9]{1,5}")
_CHUNK = 1 << 20
Faults = tuple[Problem, ...]


class ArrivedFile(Record):
    """A returned file: its path, its size, its hash, and what it holds where that is not too much to read."""

    path: Path
    size: int
    sha256: str
    content: bytes | None


def open_arrived(path: Path) -> ArrivedFile:
    """The file that arrived; one that is larger than any form is hashed without being kept in memory."""
    size = path.stat().st_size
    if size <= LARGEST_FILE:
        content = path.read_bytes()
        return ArrivedFile(path=path, size=size, sha256=hashlib.sha256(content).hexdigest(), content=content)
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return ArrivedFile(path=path, size=size, sha256=digest.hexdigest(), content=None)


def kept_returns(folder: Path, round: str = "*") -> tuple[tuple[KeptReturn, ...], Faults]:
    """Every return in the vault, round by round and partner by partner; one that was changed is withheld.

    With a `round`, those of that round alone.
    """
    found: list[KeptReturn] = []
    problems: list[Problem] = []
    for path in sorted((folder / ROOT).glob(f"{round}/*/*/{RECEIPT}")):
        if any(part.startswith(".") for part in path.relative_to(folder).parts):
            continue
        if path.relative_to(folder / ROOT).parts[0] == APPROVED:
            continue
        kept = _read_receipt(folder, path)
        if kept is None:
            place = Place(file=path.relative_to(folder).as_posix(), line=1)
            problems.append(error_at("form-receipt-damaged", place))
        elif changed := tuple(_changed_files(folder, kept)):
            problems += changed
        else:
            found.append(kept)
    return tuple(found), tuple(problems)


def find_kept(
    kept: tuple[KeptReturn, ...], round: str, partner: str, sha256: str, digest: str
) -> KeptReturn | None:
    """The return of this partner that is exactly this file, read with this layout."""
    same = (round, partner, sha256, digest)
    return next((each for each in kept if (each.round, each.partner, each.sha256, each.digest) == same), None)


def keep_return(
    folder: Path,
    arrived: ArrivedFile,
    reading: Reading,
    layout: FormLayout,
    partner: Partner,
    *,
    received: date,
    by: str,
    report: str,
) -> KeptReturn:
    """The return in the vault: the file as it came, its sound rows, its receipt and its report."""
    parent = ROOT / layout.round / partner.id
    name = _free_name(folder / parent, arrived.sha256)
    files: dict[str, bytes] = {RETURN: arrived.content or b""}
    for sheet in layout.sheets:
        files[f"{sheet.id}.csv"] = rows_csv(sheet, reading.rows).encode("utf-8")
    kept = KeptReturn(
        id=name,
        round=layout.round,
        form=layout.id,
        period=layout.period,
        partner=partner.id,
        name=reading.name,
        sha256=arrived.sha256,
        size=arrived.size,
        received=received,
        by=by,
        digest=layout.digest,
        errors=reading.count(Severity.ERROR),
        warnings=reading.count(Severity.WARNING),
        folder=(parent / name).as_posix(),
    )
    hashes = {file: hashlib.sha256(content).hexdigest() for file, content in files.items()}
    told = {
        "form": kept.form,
        "period": str(kept.period),
        "partner": kept.partner,
        "name": kept.name,
        "sha256": kept.sha256,
        "size": kept.size,
        "received": received,
        "by": by,
        "digest": kept.digest,
        "errors": kept.errors,
        "warnings": kept.warnings,
        "files": hashes,
    }
    with _aside(folder / parent) as aside:
        for file, content in files.items():
            (aside / file).write_bytes(content)
        _write_text(aside / REPORT, report)
        _write_text(aside / RECEIPT, _NOTICE + yaml.safe_dump(told, sort_keys=False, allow_unicode=True))
        _settle(aside, folder / parent / name)
    return kept


def keep_refused(
    folder: Path, arrived: ArrivedFile, reading: Reading, *, received: date, by: str, report: str
) -> tuple[str, bool]:
    """The folder that holds a file that could not be read, and whether it came for the first time."""
    parent = ROOT / REFUSED
    for known in (folder / parent).glob(f"{arrived.sha256[:8]}*/{RECEIPT}"):
        if told_by(known).get("sha256") == arrived.sha256:
            return known.parent.relative_to(folder).as_posix(), False
    name = _free_name(folder / parent, arrived.sha256)
    suffix = arrived.path.suffix.lower()
    told = {
        "name": reading.name,
        "sha256": arrived.sha256,
        "size": arrived.size,
        "received": received,
        "by": by,
        "partner": reading.partner.id if reading.partner else "",
        "round": reading.layout.round if reading.layout else "",
        "because": [each.code for each in reading.problems],
    }
    with _aside(folder / parent) as aside:
        # Copied and not read: what is too large for a form may be too large for memory.
        shutil.copyfile(arrived.path, aside / f"returned{suffix if _SUFFIX.fullmatch(suffix) else ''}")
        _write_text(aside / REPORT, report)
        _write_text(aside / RECEIPT, _NOTICE + yaml.safe_dump(told, sort_keys=False, allow_unicode=True))
        _settle(aside, folder / parent / name)
    return (parent / name).as_posix(), True


def keep_approved(
    folder: Path,
    layout: FormLayout,
    sheet: FormSheet,
    content: bytes,
    returns: tuple[KeptReturn, ...],
    *,
    on: date,
    by: str,
) -> str:
    """The folder that holds the approved rows of a round for a dataflow; numbered, the last one counts."""
    sha256 = hashlib.sha256(content).hexdigest()
    parent = ROOT / APPROVED / sheet.dataflow
    earlier = sorted((folder / parent).glob(f"{layout.round}-{sheet.id}-[0-9][0-9][0-9]"))
    name = f"{layout.round}-{sheet.id}-{len(earlier) + 1:03d}"
    told = {
        "dataflow": sheet.dataflow,
        "source": layout.source,
        "form": layout.id,
        "period": str(layout.period),
        "file": "rows.csv",
        "sha256": sha256,
        "size": len(content),
        "approved": on,
        "by": by,
        "asked": len(layout.partners),
        "returns": [each.folder for each in returns],
    }
    # A return without a row changes nothing of the rows, and yet the round is one return nearer to its end.
    if earlier and _is_same(told_by(earlier[-1] / RECEIPT), told):
        return earlier[-1].relative_to(folder).as_posix()
    with _aside(folder / parent) as aside:
        (aside / "rows.csv").write_bytes(content)
        _write_text(aside / RECEIPT, _NOTICE + yaml.safe_dump(told, sort_keys=False, allow_unicode=True))
        _settle(aside, folder / parent / name)
    return (parent / name).as_posix()


def _is_same(before: Mapping[str, object], told: Mapping[str, object]) -> bool:
    """Whether an approval says what the one before it said, whoever gave it and when."""
    return all(before.get(each) == told[each] for each in ("sha256", "asked", "returns"))


def _read_receipt(folder: Path, path: Path) -> KeptReturn | None:
    told = told_by(path)
    inside = path.parent.relative_to(folder)
    received = day_in(told, "received")
    if received is None:
        return None
    try:
        return KeptReturn(
            id=path.parent.name,
            round=inside.parts[2],
            form=str(told["form"]),
            period=parse_period(str(told["period"])),
            partner=inside.parts[3],
            name=str(told["name"]),
            sha256=str(told["sha256"]),
            size=int(str(told["size"])),
            received=received,
            by=str(told["by"]),
            digest=str(told["digest"]),
            errors=int(str(told["errors"])),
            warnings=int(str(told["warnings"])),
            folder=inside.as_posix(),
        )
    except (KeyError, ValueError, PeriodError):
        return None


def _changed_files(folder: Path, kept: KeptReturn) -> Iterator[Problem]:
    """A problem for each file of a return that is gone or is no longer what was sealed."""
    receipt = folder / kept.folder / RECEIPT
    files = told_by(receipt).get("files")
    place = Place(file=f"{kept.folder}/{RECEIPT}", line=1)
    for name, expected in files.items() if isinstance(files, Mapping) else ():
        path, file = folder / kept.folder / Path(str(name)).name, f"{kept.folder}/{name}"
        if broken := broken_seal(path, str(expected), place, file):
            yield broken


def _free_name(parent: Path, sha256: str) -> str:
    """The beginning of the hash; more of it, or a number, where that folder is taken by something else."""
    if not (parent / sha256[:8]).exists():
        return sha256[:8]
    number = 2
    while (parent / f"{sha256[:8]}-{number}").exists():
        number += 1
    return f"{sha256[:8]}-{number}"


@contextmanager
def _aside(parent: Path) -> Iterator[Path]:
    """A folder beside its destination for unfinished work; it is gone when the block ends."""
    parent.mkdir(parents=True, exist_ok=True)
    path = Path(tempfile.mkdtemp(prefix=".incoming-", dir=parent))
    try:
        yield path
    finally:
        if path.exists():
            shutil.rmtree(path)


def _settle(aside: Path, destination: Path) -> None:
    aside.chmod(0o755)
    aside.rename(destination)


def _write_text(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")

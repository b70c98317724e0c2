"""What a returned file is, before anything of it is unpacked: limits, and what is refused unread.

Nothing is ever unpacked to disk. The parts of a workbook that are looked through here are the only
ones that a reader of workbooks gets to see: a size that an archive lies about can hurt nobody.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping

from streefpad.values.problems import Place, Problem, error_at
from streefpad.values.record import Record

# A filled-in form is some tens of kilobytes. What is larger is something else.
LARGEST_FILE = 10_000_000  # bytes
LARGEST_INSIDE = 60_000_000  # bytes, of all parts together
LARGEST_RATIO = 150  # a part of a real workbook shrinks to a tenth or twentieth
SMALL = 1_000_000  # bytes below which no ratio is a danger
MOST_PARTS = 400

WORKBOOK = "xl/workbook.xml"
_CONTENTS = "[Content_Types].xml"
PROPERTIES = "docProps/core.xml"
_READ = (PROPERTIES, "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", WORKBOOK)
_READ_TOO = ("xl/worksheets/", "xl/sharedStrings.xml", "xl/styles.xml")
_MACROS = ("vbaproject.bin", "xl/macrosheets/", "xl/activex/", "xl/ctrlprops/")
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # an older Excel file, or a newer one behind a password
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError)


class Archive(Record):
    """The parts of a workbook that are read, by their path in it, and whether it points outside."""

    parts: Mapping[str, bytes]
    has_links: bool

    def repacked(self) -> bytes:
        """The same parts as a plain archive, in which every size is true."""
        content = io.BytesIO()
        with zipfile.ZipFile(content, "w", zipfile.ZIP_STORED) as archive:
            for path, part in self.parts.items():
                archive.writestr(zipfile.ZipInfo(path), part)
        return content.getvalue()


def too_large(size: int, place: Place) -> Problem | None:
    """The problem of a file that is larger than any form; known from its size alone."""
    if size <= LARGEST_FILE:
        return None
    return error_at("form-file-too-large", place, megabytes=size // 1_000_000, most=LARGEST_FILE // 1_000_000)


def open_archive(content: bytes, name: str) -> tuple[Archive | None, tuple[Problem, ...]]:
    """The parts of a returned workbook, or why it is refused unread."""
    place = Place(file=name)
    if large := too_large(len(content), place):
        return None, (large,)
    if content.startswith(_OLE):
        code = "form-with-password" if _ENCRYPTED in content else "form-not-a-workbook"
        return None, (error_at(code, place),)
    if not content.startswith(b"PK"):
        return None, (error_at("form-not-a-workbook", place),)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            refused = _refused(archive, place)
            if refused:
                return None, (refused,)
            return _looked_through(archive), ()
    except _DAMAGED:
        return None, (error_at("form-damaged", place),)


def _refused(archive: zipfile.ZipFile, place: Place) -> Problem | None:
    """What its table of contents alone gives away."""
    entries = archive.infolist()
    inside = sum(each.file_size for each in entries)
    if len(entries) > MOST_PARTS or inside > LARGEST_INSIDE or any(map(_is_a_bomb, entries)):
        return error_at("form-too-large-inside", place)
    names = [each.filename.casefold() for each in entries]
    if any(sign in name for name in names for sign in _MACROS):
        return error_at("form-with-macros", place)
    if any(each.flag_bits & 1 for each in entries):
        return error_at("form-with-password", place)
    if WORKBOOK not in {each.filename for each in entries}:
        return error_at("form-not-a-workbook", place)
    if _CONTENTS not in {each.filename for each in entries}:
        return error_at("form-damaged", place)
    if b"macroEnabled" in archive.read(_CONTENTS):
        return error_at("form-with-macros", place)
    return None


def _is_a_bomb(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > SMALL and entry.file_size > LARGEST_RATIO * max(entry.compress_size, 1)


def _looked_through(archive: zipfile.ZipFile) -> Archive:
    """The parts that are read; each is unpacked to its stated size at most."""
    names = [each.filename for each in archive.infolist()]
    wanted = [name for name in dict.fromkeys(names) if name in _READ or name.startswith(_READ_TOO)]
    return Archive(
        parts={name: archive.read(name) for name in wanted},
        has_links=any(name.casefold().startswith("xl/externallinks/") for name in names),
    )

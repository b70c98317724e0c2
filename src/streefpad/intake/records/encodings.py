"""Whether a text file is UTF-8 to its end: two encodings in one file are two files pasted together.

The columns that nobody counts by are read over when records are taken in, so a stray byte in an
address would pass unseen, and with it the sign that someone changed the file.
"""

from __future__ import annotations

import codecs
from functools import partial
from itertools import chain
from pathlib import Path

from streefpad.values.problems import Place, Problem, error_at

_PIECE = 1 << 20
_NOT_TEXT = (b"PAR1", b"PK\x03\x04")  # Parquet, and a workbook


def stray_bytes(path: Path) -> tuple[Problem, ...]:
    """The problem of the first bytes that are no UTF-8; none for a Parquet file or a workbook."""
    decoder = codecs.getincrementaldecoder("utf-8")()
    line = 1
    with path.open("rb") as stream:
        if stream.read(4).startswith(_NOT_TEXT):
            return ()
        stream.seek(0)
        # The empty piece at the end is decoded as well: a sign may begin there and not be finished.
        for piece in chain(iter(partial(stream.read, _PIECE), b""), [b""]):
            held = decoder.getstate()[0]  # the beginning of a sign that the last piece cut in two
            try:
                decoder.decode(piece, final=not piece)
            except UnicodeDecodeError as fault:
                line += (held + piece).count(b"\n", 0, fault.start)
                return (error_at("unreadable-file", Place(file=str(path), line=line), line=line),)
            line += piece.count(b"\n")
    return ()

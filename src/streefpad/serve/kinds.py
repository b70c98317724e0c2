"""What each file is to a browser: its type, and what a page of it may do."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import PurePosixPath

# The longest ending that fits counts.
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".ttl": "text/turtle; charset=utf-8",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".vl.json": "application/vnd.vegalite.v6+json",
    "-metadata.json": "application/csvm+json",
    ".xml": "application/xml",
    ".parquet": "application/vnd.apache.parquet",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".pdf": "application/pdf",
    ".svg": "image/svg+xml",
    ".png": "image/png",
}
_ENDINGS = sorted(_TYPES, key=len, reverse=True)
UNKNOWN = "application/octet-stream"
HTML, SVG, PDF = _TYPES[".html"], _TYPES[".svg"], _TYPES[".pdf"]
JSON = _TYPES[".json"]

EMBEDDED = "embed"  # a folder of this name holds pages that are made for other sites

_STYLE = re.compile(rb"<style[^>]*>(.*?)</style>", re.DOTALL)
_SCRIPT = re.compile(rb"<script[\s>]")


def media_type(path: str) -> str:
    """What a file is, by its name.

    >>> media_type("charts/intake.vl.json"), media_type("data/intake.csv")
    ('application/vnd.vegalite.v6+json', 'text/csv; charset=utf-8')
    """
    return next((_TYPES[each] for each in _ENDINGS if path.endswith(each)), UNKNOWN)


def is_compressible(media: str) -> bool:
    """Whether a file of this type is text, which gzip shortens."""
    return media.startswith("text/") or media.endswith(("json", "+xml", "/xml"))


def is_embeddable(path: str) -> bool:
    """Whether other sites may show this page in a frame."""
    return EMBEDDED in PurePosixPath(path).parts[:-1]


def security_policy(path: str, media: str, content: bytes) -> str:
    """What this file may do in a browser: nothing that it does not have to.

    A style inside a file is let through by the hash of its text; a script never, so that words of
    an agenda that reached a page as a script would stay words.
    """
    ancestors = "frame-ancestors *" if is_embeddable(path) else "frame-ancestors 'none'"
    if media == PDF:
        return ancestors  # a browser's own viewer is a page with styles and scripts
    rules = ["default-src 'none'"]
    if media in (HTML, SVG):
        rules.append("img-src 'self' data:")
        styles = [f"'sha256-{_hash(found)}'" for found in _STYLE.findall(content)]
        rules.append(" ".join(["style-src", "'self'", *dict.fromkeys(styles)]))
    if media == HTML:
        rules += ["font-src 'self'", "form-action 'self'"]
        if _SCRIPT.search(content):
            rules += ["script-src 'self'", "connect-src 'self'"]
    return "; ".join([*rules, "base-uri 'none'", ancestors])


def _hash(text: bytes) -> str:
    return base64.b64encode(hashlib.sha256(text).digest()).decode("ascii")

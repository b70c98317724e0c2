"""The answers that a file gives: whole, compressed, without its body, or not at all because nothing changed.

They are made once and then only sent, which is what makes the server fast.
"""

from __future__ import annotations

import gzip
from functools import lru_cache

from starlette.responses import Response

from streefpad.serve.folder import File
from streefpad.serve.kinds import is_compressible, is_embeddable, media_type, security_policy
from streefpad.values.record import Record

ALLOWED = "GET, HEAD, OPTIONS"
_SMALLEST = 256  # bytes that are worth compressing
_LEVEL = 6
_NOTHING = "default-src 'none'; frame-ancestors 'none'"

# The data are for everyone, from any page; nothing here depends on who asks.
_OPEN = {"access-control-allow-origin": "*", "access-control-expose-headers": "ETag"}
_GUARD = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "cross-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}


class Answers(Record, kw_only=False):
    """One file in one encoding, ready to be sent."""

    etag: str
    whole: Response
    head: Response
    unchanged: Response


def answers(file: File, *, compressed: bool) -> Answers:
    """The answers of a file; compressed only where it is text, and long enough to gain by it."""
    media = media_type(file.path)
    may_compress = is_compressible(media) and len(file.content) >= _SMALLEST
    if compressed and not may_compress:
        return answers(file, compressed=False)
    # mtime: the same file gives the same bytes, whenever the server started.
    content = gzip.compress(file.content, _LEVEL, mtime=0) if compressed else file.content
    etag = f'"{file.sha256}-gzip"' if compressed else f'"{file.sha256}"'
    lasting = {
        "etag": etag,
        "cache-control": "no-cache",  # ask again, and mostly hear that nothing changed
        **({"vary": "Accept-Encoding"} if may_compress else {}),
        **headers(security_policy(file.path, media, file.content), embeddable=is_embeddable(file.path)),
    }
    told = {**lasting, "content-type": media, **({"content-encoding": "gzip"} if compressed else {})}
    return Answers(
        etag=etag,
        whole=Response(content, headers=told),
        head=Response(headers={**told, "content-length": str(len(content))}),
        unchanged=Response(status_code=304, headers=lasting),
    )


def headers(policy: str = _NOTHING, *, embeddable: bool = False) -> dict[str, str]:
    """What every answer says, whatever it holds."""
    framed = {} if embeddable else {"x-frame-options": "DENY"}
    return {"content-security-policy": policy, **_GUARD, **framed, **_OPEN}


def preflight() -> Response:
    """The answer to a browser that asks whether another site's page may read."""
    return Response(
        status_code=204,
        headers={
            "allow": ALLOWED,
            "access-control-allow-methods": ALLOWED,
            "access-control-allow-headers": "Accept, Accept-Language, Content-Type, If-None-Match",
            "access-control-max-age": "86400",
            **headers(),
        },
    )


@lru_cache(maxsize=1024)
def accepts_gzip(asked: str) -> bool:
    """Whether an Accept-Encoding lets gzip through.

    >>> accepts_gzip("gzip, deflate, br"), accepts_gzip("br, gzip;q=0"), accepts_gzip("")
    (True, False, False)
    """
    weights = dict(_weight(each) for each in asked.lower().split(","))
    return weights.get("gzip", weights.get("*", 0.0)) > 0


def _weight(part: str) -> tuple[str, float]:
    name, _, parameter = part.partition(";")
    _, _, written = parameter.partition("=")
    try:
        return name.strip(), float(written) if written.strip() else 1.0
    except ValueError:
        return name.strip(), 0.0


def is_known(etag: str, asked: str) -> bool:
    """Whether an If-None-Match names this mark.

    >>> is_known('"ab"', 'W/"ab", "cd"'), is_known('"ab"', "*"), is_known('"ab"', '"abc"')
    (True, True, False)
    """
    return any(each.strip().removeprefix("W/") in (etag, "*") for each in asked.split(","))

"""Addresses of databases, as they may be shown."""

from __future__ import annotations

from urllib.parse import urlsplit, urlunsplit


def without_password(address: str) -> str:
    """The address without its user and password, and without its options.

    >>> without_password("postgres://reader:secret@db.example:5432/pupils?sslmode=require")
    'postgres://db.example:5432/pupils'
    """
    parts = urlsplit(address)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path, "", ""))

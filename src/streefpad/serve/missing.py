"""What is said where there is nothing: a page in the language of the address, or a problem for programs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape
from http import HTTPStatus

from starlette.responses import Response

from streefpad.serve.answers import ALLOWED, headers
from streefpad.serve.folder import Published
from streefpad.serve.kinds import HTML, security_policy
from streefpad.values.texts import Language, Text

API = "/api"
PROBLEM = "application/problem+json"

_HEADING = Text(nl="Deze bladzijde is er niet", en="There is no such page", fr="Cette page n’existe pas")
_ADVICE = Text(
    nl="Het adres klopt niet, of de bladzijde is in deze editie weg. Begin bij het",
    en="The address is wrong, or the page is gone in this edition. Start from the",
    fr="L’adresse est erronée, ou la page a disparu de cette édition. Repartez de l’",
)
_OVERVIEW = Text(nl="overzicht", en="overview", fr="aperçu")
_PAGE = """\
<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{heading}</title>
<link rel="stylesheet" href="{up}{style}">
<link rel="icon" href="data:,">
</head>
<body>
<header class="masthead">
<div class="sheet">
<p class="nameplate"><a href="{up}{start}">{title}</a></p>
</div>
</header>
<main id="content">
<div class="sheet">
<p class="standing"><strong>404</strong></p>
<h1>{heading}</h1>
<p class="lead">{advice}{space}<a href="{up}{start}">{overview}</a>.</p>
</div>
</main>
</body>
</html>
"""


def missing(path: str, published: Published) -> Response:
    """The answer to an address at which nothing was published."""
    if is_api(path):
        return problem(HTTPStatus.NOT_FOUND, "No document of this edition stands at this address.")
    page = _page(path, published).encode("utf-8")
    policy = security_policy("404.html", HTML, page)
    return Response(
        page, HTTPStatus.NOT_FOUND, {"content-type": HTML, "cache-control": "no-cache", **headers(policy)}
    )


def not_allowed(path: str) -> Response:
    """The answer to whoever wants to do more than read."""
    allow = {"allow": ALLOWED}
    if is_api(path):
        return problem(HTTPStatus.METHOD_NOT_ALLOWED, f"The documents can only be read: {ALLOWED}.", allow)
    return Response(
        f"Only to be read: {ALLOWED}.\n",
        HTTPStatus.METHOD_NOT_ALLOWED,
        {"content-type": "text/plain; charset=utf-8", **allow, **headers()},
    )


def problem(status: HTTPStatus, detail: str, more: Mapping[str, str] | None = None) -> Response:
    """What went wrong, as RFC 9457 has it."""
    said = {"type": "about:blank", "title": status.phrase, "status": int(status), "detail": detail}
    return Response(
        json.dumps(said) + "\n",
        status,
        {"content-type": PROBLEM, "cache-control": "no-cache", **(more or {}), **headers()},
    )


def is_api(path: str) -> bool:
    """Whether a program asks: an address of the API."""
    return path == API or path.startswith(f"{API}/")


def _page(path: str, published: Published) -> str:
    """The page in the language of the address, else in the publication's first."""
    first, *_ = path.lstrip("/").split("/")
    known = published.languages
    language: Language = next((each for each in known if each == first), known[0] if known else "nl")
    advice = _ADVICE.in_language(language)
    start = f"{language}/index.html" if known else ""
    return _PAGE.format(
        language=language,
        heading=escape(_HEADING.in_language(language)),
        title=escape(_title(published, language)),
        advice=escape(advice),
        space="" if advice.endswith("’") else " ",
        overview=escape(_OVERVIEW.in_language(language)),
        # Relative, so that it also holds behind a proxy that serves the site from a folder of its own.
        up="../" * path.count("/", 1) or "./",
        style=_style(published),
        start=start,
    )


def _style(published: Published) -> str:
    """The stylesheet of the site itself, not that of an edition kept below it."""
    return min((path for path in published.files if path.endswith(".css")), key=len, default="")


def _title(published: Published, language: Language) -> str:
    """The agenda's title, as its API tells it; its id where there is no API."""
    file = published.files.get("api/v1/index.json")
    titles = json.loads(file.content).get("title") if file else None
    return (titles or {}).get(language) or published.agenda

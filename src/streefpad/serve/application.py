"""The published folder as a web application: an address is looked up, never resolved on the disk."""

from __future__ import annotations

from http import HTTPStatus
from pathlib import PurePosixPath

from starlette.applications import Starlette
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.types import Receive, Scope, Send

from streefpad.serve.answers import Answers, accepts_gzip, answers, headers, is_known, preflight
from streefpad.serve.folder import File, Published
from streefpad.serve.missing import missing, not_allowed

INDEX = "index.html"
HEALTH = "/health"


def application(published: Published) -> Starlette:
    """Every file of the publication, and the state of the server."""

    def health(request: Request) -> Response:
        current = published.is_current
        told = {
            "status": "ok" if current else "outdated",  # the folder holds another edition by now
            "agenda": published.agenda,
            "as_of": published.as_of,
            "software": published.software,
            "files": len(published.files),
            "files_fit_manifest": True,  # else this server would not have started
            "is_current": current,
        }
        return JSONResponse(told, headers={"cache-control": "no-store", **headers()})

    # A Mount takes every method, so that the files answer for all addresses but one.
    return Starlette(
        routes=[Route(HEALTH, health, methods=["GET"]), Mount("/", app=Files(published))],
    )


class Files:
    """The files by their address."""

    def __init__(self, published: Published) -> None:
        self._published = published
        self._preflight = preflight()
        self._made: dict[tuple[str, bool], Answers] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send the answer to one request."""
        if scope["type"] != "http":
            return
        await self._answer(scope)(scope, receive, send)

    def _answer(self, scope: Scope) -> Response:
        method, path = scope["method"], scope["path"]
        if method == "OPTIONS":
            return self._preflight
        if method not in ("GET", "HEAD"):
            return not_allowed(path)
        name = path.removeprefix("/")
        file = self._find(name)
        if file is not None:
            return self._tell(file, method, Headers(scope=scope))
        if f"{name}/{INDEX}" in self._published.files:
            return _folder(name)
        return missing(path, self._published)

    def _tell(self, file: File, method: str, asked: Headers) -> Response:
        found = self._answers(file, compressed=accepts_gzip(asked.get("accept-encoding", "")))
        known = asked.get("if-none-match")
        if known is not None and is_known(found.etag, known):
            return found.unchanged
        return found.head if method == "HEAD" else found.whole

    def _answers(self, file: File, *, compressed: bool) -> Answers:
        """The answers of a file, made when it is first asked for."""
        made = self._made.get((file.path, compressed))
        if made is None:
            made = self._made[file.path, compressed] = answers(file, compressed=compressed)
        return made

    def _find(self, name: str) -> File | None:
        """The file of this name; of a folder its index page."""
        is_folder = not name or name.endswith("/")
        return self._published.files.get(name + INDEX if is_folder else name)


def _folder(name: str) -> Response:
    """To the folder itself, because the links of its page count from there."""
    place = f"{PurePosixPath(name).name}/"
    return Response(status_code=HTTPStatus.PERMANENT_REDIRECT, headers={"location": place, **headers()})

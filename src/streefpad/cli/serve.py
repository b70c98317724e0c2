"""`streefpad serve`: a published folder over HTTP."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from streefpad.cli.options import Lang, Language, answer
from streefpad.cli.words import SERVED, SERVING, say


def serve(
    folder: Annotated[
        Path, typer.Argument(metavar="[PUBLISHED_FOLDER]", help="The folder that `build` wrote.")
    ] = Path("build"),
    host: Annotated[str, typer.Option("--host", help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", "-p", min=0, max=65535, help="The port; 0 takes a free one.")
    ] = 8000,
    lang: Language = Lang.EN,
) -> None:
    """Serve a published folder, site and API, to browsers and programs; stop with Ctrl-C.

    Only what the folder's manifest names is served, and only as it was published: a file that was
    changed since is refused at the start.

    Example: streefpad serve build --port 8080
    """
    from streefpad.serve import address, listen, read_folder, run

    published = read_folder(folder)
    with listen(host, port) as listening:
        where = address(listening)
        answer(
            say(
                SERVING,
                lang,
                agenda=published.agenda,
                day=published.as_of,
                files=len(published.files),
                where=where,
            )
        )
        run(published, listening)
    answer(say(SERVED, lang))

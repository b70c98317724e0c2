"""Listening: an address taken before anything is promised, and let go of when asked to stop."""

from __future__ import annotations

import errno
import gc
import socket
from contextlib import suppress

from streefpad.serve.folder import Published
from streefpad.values.problems import SourceMissing

_WAITING = 2048  # connections that the system holds for us
_PATIENCE = 5  # seconds that running answers get when the server stops


class NotListening(SourceMissing):
    """The address cannot be had."""


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens on this address; port 0 takes a free one.

    Raises NotListening where the address is in use, not ours, or no address.
    """
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=_WAITING)
    except OSError as fault:
        if fault.errno == errno.EADDRINUSE:
            raise NotListening(
                f"port {port} of {host} is in use by another program. Name another one: --port {port + 1}",
                nl=f"poort {port} van {host} is in gebruik door een ander programma. "
                f"Noem een andere: --port {port + 1}",
            ) from None
        raise NotListening(
            f"cannot listen on port {port} of {host}: {fault.strerror}.",
            nl=f"luisteren op poort {port} van {host} gaat niet: {fault.strerror}.",
        ) from None


def address(listening: socket.socket) -> str:
    """Where a browser finds it.

    >>> with listen("127.0.0.1", 0) as listening:
    ...     address(listening).rpartition(":")[0]
    'http://127.0.0.1'
    """
    host, port, *_ = listening.getsockname()
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def run(published: Published, listening: socket.socket) -> None:
    """Answer until asked to stop; the answers under way are finished."""
    import uvicorn

    from streefpad.serve.application import application

    config = uvicorn.Config(
        application(published),
        http="httptools",
        ws="none",
        lifespan="off",
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_PATIENCE,
    )
    gc.freeze()  # the files stay: no use to look through them again and again
    with suppress(KeyboardInterrupt):  # uvicorn hands it on after it has stopped
        uvicorn.Server(config).run(sockets=[listening])

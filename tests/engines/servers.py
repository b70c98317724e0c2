"""A real PostgreSQL server for one test run: on loopback, unprivileged, and gone afterwards."""

from __future__ import annotations

import getpass
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.shared_data import do_without

PASSWORD = "not-to-be-shown"


@dataclass(frozen=True, slots=True)
class Server:
    """A running server with one database and one user."""

    bin: Path
    data: Path
    port: int
    user: str

    @property
    def address(self) -> str:
        """Its address, with the password."""
        return f"postgres://reader:{PASSWORD}@127.0.0.1:{self.port}/postgres"

    def run(self, *command: str) -> None:
        """Runs one of PostgreSQL's own programs as the user who owns the data."""
        subprocess.run(
            [self.bin / command[0], *command[1:]],
            check=True, cwd=self.data.parent, timeout=60, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL, env={"PATH": os.environ["PATH"], "LC_ALL": "C"}, **_as(self.user),
        )  # fmt: skip

    def stop(self) -> None:
        """Ends the server at once, whatever it is doing."""
        self.run("pg_ctl", "-D", str(self.data), "-m", "immediate", "-w", "stop")

    def execute(self, *statements: str) -> None:
        """Runs statements, each in its own transaction."""
        import psycopg

        with psycopg.connect(self.address, autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement.encode())


@contextmanager
def postgres() -> Iterator[Server]:
    """A fresh server; skips the calling test where PostgreSQL is not installed."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    found = programs[-1] if programs else Path(shutil.which("initdb") or "")
    if not found.is_file():
        do_without("PostgreSQL's server (package postgresql)")
    home = Path(tempfile.mkdtemp(prefix="streefpad-postgres-"))
    user = "postgres" if os.geteuid() == 0 else getpass.getuser()
    if os.geteuid() == 0:
        account = pwd.getpwnam(user)
        os.chown(home, account.pw_uid, account.pw_gid)
    server = Server(bin=found.parent, data=home / "data", port=_free_port(), user=user)
    secret = home / "secret"
    secret.write_text(PASSWORD)
    secret.chmod(0o644)
    try:
        server.run(
            "initdb", "-D", str(server.data), "-U", "reader", f"--pwfile={secret}", "-A", "scram-sha-256",
            "-E", "UTF8", "--no-sync",
        )  # fmt: skip
        options = f"-c listen_addresses=127.0.0.1 -c port={server.port} -c unix_socket_directories={home} -c fsync=off"
        server.run("pg_ctl", "-D", str(server.data), "-w", "-l", str(home / "log"), "-o", options, "start")
        yield server
        if (server.data / "postmaster.pid").exists():
            server.stop()
    finally:
        shutil.rmtree(home, ignore_errors=True)


def _as(user: str) -> dict[str, Any]:
    """The arguments that make a process another user's: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    return {"user": user, "group": pwd.getpwnam(user).pw_gid, "extra_groups": []}


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])

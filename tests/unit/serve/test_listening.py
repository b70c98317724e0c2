"""The server as a process: it says where it listens, stops when asked, and refuses in one line."""

from __future__ import annotations

import signal
import socket
import subprocess
from pathlib import Path
from urllib.request import urlopen

import pytest

from streefpad.serve import NotListening, listen
from tests.unit.serve.processes import command, serving
from tests.unit.serve.published import publish_sample


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return publish_sample(tmp_path_factory.mktemp("published") / "build")


def test_it_says_where_it_listens_and_stops_at_ctrl_c(folder: Path) -> None:
    with serving(folder) as (process, address):
        assert address.startswith("http://127.0.0.1:")
        with urlopen(f"{address}nl/index.html", timeout=10) as answer:
            assert answer.status == 200
            assert answer.headers["server"] is None
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=10) == 0
        assert process.stdout is not None
        assert process.stdout.read().splitlines()[-1] == "Stopped."


def test_what_is_no_http_gets_a_bad_request_and_the_server_lives_on(folder: Path) -> None:
    with serving(folder) as (_, address):
        host, port = address.removeprefix("http://").strip("/").split(":")
        for nonsense in (b"GET /\xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n", b"\x16\x03\x01\x00\r\n\r\n"):
            with socket.create_connection((host, int(port)), timeout=10) as connection:
                connection.sendall(nonsense)
                assert connection.recv(100).startswith(b"HTTP/1.1 400")
        with urlopen(f"{address}health", timeout=10) as answer:
            assert answer.status == 200


def test_a_port_in_use_is_one_line_and_exit_code_3(folder: Path) -> None:
    with listen("127.0.0.1", 0) as taken:
        port = taken.getsockname()[1]
        done = subprocess.run(
            command(str(folder), "--port", str(port)), capture_output=True, text=True, check=False, timeout=60
        )
    assert done.returncode == 3
    assert done.stderr == (
        f"streefpad: port {port} of 127.0.0.1 is in use by another program. Name another one: --port {port + 1}\n"
    )


def test_a_folder_that_was_edited_is_one_line_and_exit_code_3(tmp_path: Path) -> None:
    folder = publish_sample(tmp_path / "build")
    (folder / "data" / "findings.csv").write_text("edited")
    done = subprocess.run(command(str(folder)), capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 3
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert str(folder / "data" / "findings.csv") in done.stderr


@pytest.mark.parametrize("host", ["no.such.host.invalid", "192.0.2.1"])
def test_an_address_that_is_not_ours_is_refused_in_one_line(host: str) -> None:
    with pytest.raises(NotListening, match=rf"cannot listen on port 0 of {host}: .+\.") as refused:
        listen(host, 0)
    assert "\n" not in str(refused.value)

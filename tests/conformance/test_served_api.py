"""Requests of all kinds against the served API, which Schemathesis makes from the API's own description."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.unit.serve.processes import serving
from tests.unit.serve.published import publish_sample

SCHEMATHESIS = Path(sys.executable).parent / "schemathesis"
# Derandomised: the same requests on every machine, and no memory of earlier runs.
ALIKE = ["--generation-deterministic", "--max-examples", "5", "--workers", "1", "--no-color"]


def test_the_server_answers_as_its_description_says(tmp_path: Path) -> None:
    folder = publish_sample(tmp_path / "build")
    with serving(folder) as (process, address):
        done = subprocess.run(
            [SCHEMATHESIS, "run", f"{address}api/v1/openapi.json", *ALIKE, "--checks", "all"],
            cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert process.poll() is None
    assert done.returncode == 0, done.stdout
    assert "Tested: 13" in done.stdout

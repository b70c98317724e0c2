"""Each library is imported only where it has its one job, so that `status` starts fast."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

from tests.architecture.imports import NAME, all_imports
from tests.shared_data import PROJECT

# Library: the folders or modules that may import it.
ALLOWED = {
    "babel": ("publish.wording",),
    "duckdb": ("intake.records", "publish.opendata"),
    "ibis": ("intake.records.engines",),
    "jinja2": ("publish.site",),
    "markupsafe": ("publish.site", "publish.report"),
    "msgspec": ("values.record", "intake.editions"),
    "numpy": ("rules.backtests", "rules.disclosure", "rules.forecasts", "rules.synthesis", "intake.records"),
    "pyarrow": ("intake.records.engines",),
    "pydantic": ("intake.catalogue", "publish.api"),
    "pydantic_core": ("intake.catalogue",),
    "pysdmx": ("publish.opendata",),
    "python_calamine": ("intake.forms", "intake.tables"),
    "rdflib": ("publish.opendata",),
    "rich": ("publish.terminal", "cli"),
    "scipy": ("rules.disclosure",),
    "statsforecast": ("rules.backtests",),
    "starlette": ("serve",),
    "typer": ("cli",),
    "typing_extensions": ("publish.api",),
    "typst": ("publish.charts", "publish.report"),
    "uvicorn": ("serve",),
    "vl_convert": ("publish.charts",),
    "xlsxwriter": ("publish.forms", "publish.workbook"),
    "yaml": ("intake",),
}
TOO_HEAVY_FOR_STATUS = {
    "duckdb", "jinja2", "numpy", "openpyxl", "pyarrow", "pysdmx", "python_calamine", "rdflib", "scipy", "typst",
    "vl_convert", "xlsxwriter",
}  # fmt: skip


def test_a_library_is_imported_only_where_it_has_its_job() -> None:
    ours = {NAME, "__future__", *sys.stdlib_module_names}
    found = [
        str(each)
        for each in sorted(all_imports())
        if (library := each.imported.split(".")[0]) not in ours
        and not _allowed(each.importer, ALLOWED.get(library, ()))
    ]
    assert not found


def test_every_dependency_says_in_one_line_what_it_is_for() -> None:
    text = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")
    project = tomllib.loads(text)["project"]
    declared = [
        *project["dependencies"],
        *(each for extra in project["optional-dependencies"].values() for each in extra),
    ]
    silent = [
        each for each in declared if not re.search(rf'^\s*"{re.escape(each)}",\s+# \S', text, re.MULTILINE)
    ]
    assert not silent


def test_status_starts_without_the_heavy_libraries() -> None:
    command = Path(sys.executable).parent / NAME
    result = subprocess.run(
        [sys.executable, "-X", "importtime", command, "status", "--as-of", "2026-11-25"],
        capture_output=True, text=True, encoding="utf-8", check=True, timeout=60,
    )  # fmt: skip
    imported = {
        line.rsplit("|", 1)[-1].strip().split(".")[0] for line in result.stderr.splitlines() if "|" in line
    }
    assert NAME in imported
    assert not imported & TOO_HEAVY_FOR_STATUS


def _allowed(importer: str, places: tuple[str, ...]) -> bool:
    return any(f"{importer}.".startswith(f"{NAME}.{place}.") for place in places)

"""Writes the generated pages of docs/ and refreshes the console blocks of every page: `make docs`."""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from docs.api_page import api_page
from docs.commands_page import commands_page
from docs.consoles import FENCE, CommandFailed, refreshed
from docs.keys_page import keys_page
from docs.methods_page import methods_page
from streefpad.intake.catalogue import json_schema
from streefpad.publish.wording.problems import problem_reference
from tests.spec.reference import rules_page

PROJECT = Path(__file__).resolve().parent.parent
DOCS = PROJECT / "docs"
REFERENCE = DOCS / "reference"


def generated() -> dict[Path, str]:
    """The generated files of the reference, as they ought to be."""
    schemas = {
        REFERENCE / "schema" / f"{name}.json": json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
        for name, schema in json_schema().items()
    }
    return {
        REFERENCE / "agenda-keys.md": keys_page(),
        REFERENCE / "api.md": api_page(),
        REFERENCE / "commands.md": commands_page(),
        REFERENCE / "methods.md": methods_page(),
        REFERENCE / "problems.md": problem_reference("en"),
        REFERENCE / "problemen.md": problem_reference("nl"),
        REFERENCE / "rules.md": rules_page(),
        **schemas,
    }


def pages() -> list[Path]:
    """Every page of documentation, the front page first."""
    front = [PROJECT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
    return [*front, *sorted(DOCS.rglob("*.md"))]


def pages_with_consoles() -> list[Path]:
    """The pages that show a terminal."""
    return [page for page in pages() if f"{FENCE}console\n" in page.read_text(encoding="utf-8")]


def main() -> int:
    """Write what has changed and say which pages those are; 1 where a command on a page does not run."""
    for page, text in generated().items():
        _replace(page, text)
    failed = 0
    for page in pages_with_consoles():
        with tempfile.TemporaryDirectory() as home:
            try:
                _replace(page, refreshed(page.read_text(encoding="utf-8"), Path(home)))
            except CommandFailed as fault:
                print(f"{page.relative_to(PROJECT)}: {fault}", file=sys.stderr)
                failed = 1
    return failed


def _replace(page: Path, text: str) -> None:
    if not page.exists() or page.read_text(encoding="utf-8") != text:
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")
        print(f"wrote {page.relative_to(PROJECT)}")


if __name__ == "__main__":
    sys.exit(main())

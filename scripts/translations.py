"""The catalogues of translations: `make translations` takes up new sentences and compiles what is translated.

Every `Text(nl=…, en=…)` of the code that a reader of the publication can meet is a message; its id is the
English sentence, and the Dutch one stands beside it for the translator.
"""

from __future__ import annotations

import ast
import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "streefpad"
LANGUAGES = ("fr",)
_DAY = datetime(2026, 1, 1, tzinfo=UTC)
# What only the terminal and the collection forms say: those speak Dutch and English.
_APART = ("cli/", "publish/terminal/", "publish/forms/", "publish/wording/problems/returned_", "agendas/")


def catalogue_file(language: str) -> Path:
    """Where the translations of a language stand."""
    return PACKAGE / "locale" / language / "LC_MESSAGES" / "streefpad.po"


def sentences() -> dict[str, tuple[str, str]]:
    """Every English sentence with the Dutch one and the file where it stands, in the order of the files."""
    found: dict[str, tuple[str, str]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        inside = path.relative_to(PACKAGE).as_posix()
        if inside.startswith(_APART):
            continue
        for english, dutch, french in _texts(ast.parse(path.read_text(encoding="utf-8"))):
            if english and not french:
                found.setdefault(english, (dutch, inside))
    return found


def updated(language: str) -> Catalog:
    """The catalogue with the sentences of today: new ones empty, those that are gone left out."""
    path = catalogue_file(language)
    known = read_po(io.BytesIO(path.read_bytes()), locale=language) if path.is_file() else Catalog()
    fresh = Catalog(
        locale=language,
        project="Streefpad",
        version="1",
        msgid_bugs_address="the issues of the project",
        last_translator="Streefpad",
        language_team="Streefpad",
        copyright_holder="Streefpad",
        fuzzy=False,
        header_comment="# The sentences of Streefpad in another language; the ids are the English ones.",
        creation_date=_DAY,  # the same catalogue is the same bytes
        revision_date=_DAY,
    )
    for english, (dutch, place) in sentences().items():
        message = known.get(english)
        words = message.string if message else ""
        fresh.add(english, words, locations=[(place, 0)], auto_comments=[dutch.replace("\n", " ")])
    return fresh


def compiled(catalogue: Catalog) -> bytes:
    """The catalogue as gettext reads it."""
    out = io.BytesIO()
    write_mo(out, catalogue)
    return out.getvalue()


def _texts(tree: ast.AST) -> Iterator[tuple[str, str, str]]:
    """English, Dutch and the third language of every `Text(…)` whose words stand in the code."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Text":
            words = {each.arg: _constant(each.value) for each in node.keywords}
            yield words.get("en", ""), words.get("nl", ""), words.get("fr", "")


def _constant(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def main() -> None:
    """Write every catalogue, and compile it."""
    for language in LANGUAGES:
        catalogue, path = updated(language), catalogue_file(language)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            write_po(file, catalogue, width=100, omit_header=False, include_lineno=False)
        path.with_suffix(".mo").write_bytes(compiled(catalogue))
        empty = sum(1 for each in catalogue if each.id and not each.string)
        print(f"{path.name}, {language}: {len(catalogue)} sentences, {empty} not translated")


if __name__ == "__main__":
    main()

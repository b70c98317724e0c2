"""The catalogue of translations: `make translations` takes up new sentences, and writes the code.

Every `Text(nl=…, en=…)` of the code that a reader of the publication can meet is a message; its id is the
English sentence, and the Dutch one stands beside it for the translator.
"""

from __future__ import annotations

import ast
import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "streefpad"
CATALOGUE = ROOT / "locale" / "fr.po"  # where translators work
COMPILED = PACKAGE / "values" / "french.py"  # what the code reads
_DAY = datetime(2026, 1, 1, tzinfo=UTC)
_HEAD = '"""Our own sentences in French, from locale/fr.po by `make translations`: do not edit."""\n'
# What only the terminal and the collection forms say: those speak Dutch and English.
_APART = ("cli/", "publish/terminal/", "publish/forms/", "publish/wording/problems/returned_", "agendas/")


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


def read_catalogue() -> Catalog:
    """The catalogue as it stands; an empty one where there is none yet."""
    if not CATALOGUE.is_file():
        return Catalog(locale="fr")
    return read_po(io.BytesIO(CATALOGUE.read_bytes()), locale="fr")


def updated() -> Catalog:
    """The catalogue with the sentences of today: new ones empty, those that are gone left out."""
    known = read_catalogue()
    fresh = Catalog(
        locale="fr",
        project="Streefpad",
        version="1",
        msgid_bugs_address="the issues of the project",
        last_translator="Streefpad",
        language_team="Streefpad",
        copyright_holder="Streefpad",
        fuzzy=False,
        header_comment="# The sentences of Streefpad in French; the ids are the English ones.",
        creation_date=_DAY,  # the same catalogue is the same bytes
        revision_date=_DAY,
    )
    for english, (dutch, place) in sentences().items():
        message = known.get(english)
        words = message.string if message else ""
        fresh.add(english, words, locations=[(place, 0)], auto_comments=[dutch.replace("\n", " ")])
    return fresh


def compiled(catalogue: Catalog) -> str:
    """The translated sentences as a module: the floor of values reads no files."""
    told = sorted((str(each.id), str(each.string)) for each in catalogue if each.id and each.string)
    lines = [f"    {_quoted(english)}: {_quoted(french)}," for english, french in told]
    return "\n".join([_HEAD, "SENTENCES: dict[str, str] = {", *lines, "}", ""])


def _quoted(words: str) -> str:
    return json.dumps(words, ensure_ascii=False)


def _texts(tree: ast.AST) -> Iterator[tuple[str, str, str]]:
    """English, Dutch and the third language of every `Text(…)` whose words stand in the code."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Text":
            words = {each.arg: _constant(each.value) for each in node.keywords}
            yield words.get("en", ""), words.get("nl", ""), words.get("fr", "")


def _constant(node: ast.AST) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def main() -> None:
    """Write the catalogue, and the module made from it."""
    catalogue = updated()
    with CATALOGUE.open("wb") as file:
        write_po(file, catalogue, width=100, include_lineno=False)
    COMPILED.write_text(compiled(catalogue), encoding="utf-8")
    empty = sum(1 for each in catalogue if each.id and not each.string)
    print(f"{CATALOGUE.name}: {len(catalogue)} sentences, {empty} not translated")


if __name__ == "__main__":
    main()

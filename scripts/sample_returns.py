"""Makes the returns of the made-up agenda: those of last year in its vault, those of this year in `returns/`.

    python scripts/sample_returns.py

Run it again when the structure of the sample form changes: a workbook knows which structure it was made for.
Every number is invented. Whatever else lies in the agenda's vault stays as it is.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(PROJECT))

from streefpad.build.forms import Collection, approve, open_collection, read_returns, write_forms  # noqa: E402
from tests.unit.intake.forms.filled import fill  # noqa: E402

AGENDA = PROJECT / "src/streefpad/agendas/sample-collection"
FORM = "forms/after-school.yaml"
LAST_YEAR = (("period: 2026", "period: 2025"), ("due: 2027-03-01", "due: 2026-03-02"))
FIRST_ROW = 7
# The columns to fill in; from the second year on, last year's figure stands beside each number.
GRID, LATER_GRID, LIST = "DEF", "DFH", "CDEFG"

Line = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a partner fills in: the grid (everyone, then future experts; F, M, X) and the list."""

    grid: Sequence[Line]
    activities: Sequence[Line]


NOBODY: Line = (0, 0, 0)
ROBOTS = ("Robotclub", "Wekelijkse werking", date(2023, 9, 6))
CODE = ("Codekamp", "Kamp", date(2024, 7, 8), "nee")
SATURDAY = ("Zaterdagclub", "Wekelijkse werking", date(2019, 9, 7), "ja")
LAB = ("Lab for schools", "Guided visit", date(2015, 3, 2), "no")
HOLIDAY = ("Holiday lab", "Camp", date(2021, 7, 5), "yes")

ABOUT_2025 = {
    "denkbeeld": Answer(
        grid=[(212, 64, 9), (455, 131, 14), NOBODY, (118, 31, 3), (390, 96, 8), (6, 2, None)],
        activities=[(*ROBOTS, "nee", 31.5), CODE],
    ),
    "knutselaars": Answer(
        grid=[(640, 80, 22), (910, 105, 27), NOBODY, NOBODY, NOBODY, NOBODY],
        activities=[(*SATURDAY, 43)],
    ),
    "proefhuis": Answer(
        grid=[(820, 240, None), (990, 275, None), (40, 9, None), (96, 24, None), (190, 51, None), NOBODY],
        activities=[(*LAB, 48), (*HOLIDAY, 39.5)],
    ),
}
DENKBEELD = Answer(
    grid=[(260, 78, 11), (470, 133, 12), NOBODY, (140, 40, 4), (402, 99, 9), (4, 1, None)],
    activities=[
        (*ROBOTS, "ja", 36),
        CODE,
        ("Lassen voor beginners", "Losse workshop", date(2026, 10, 3), "nee", 22.5),
    ],
)
FAULTY = Answer(
    grid=[(655, 88, 25), ("ongeveer 900", 110, 30), NOBODY, NOBODY, (0, 3, 0), NOBODY],
    activities=[(*SATURDAY, 44.5), ("Repair café", "Werkplaats", None, "nee", None)],
)
CORRECTED = Answer(
    grid=[(655, 88, 25), (930, 110, 30), NOBODY, NOBODY, (12, 3, 0), NOBODY],
    activities=[(*SATURDAY, 44.5), ("Repair café", "Losse workshop", None, "nee", None)],
)
PROEFHUIS = Answer(
    grid=[(1040, 300, 41), (1010, 290, 38), (36, 8, None), (150, 38, 5), (196, 50, 6), NOBODY],
    activities=[(*LAB, 50), (*HOLIDAY, 47)],
)


def main() -> int:
    """Plays the round of last year in the vault, and fills in the forms of this year."""
    for each in ("vault/forms", "returns"):
        shutil.rmtree(AGENDA / each, ignore_errors=True)
    with tempfile.TemporaryDirectory() as made:
        work = Path(made)
        agenda = work / "agenda"
        shutil.copytree(AGENDA, agenda)
        form = agenda / FORM
        this_year = form.read_text(encoding="utf-8")
        last_year = this_year
        for old, new in LAST_YEAR:
            last_year = last_year.replace(old, new)
        form.write_text(last_year, encoding="utf-8")
        inbox = _last_year(agenda, work)
        form.write_text(this_year, encoding="utf-8")
        shutil.copytree(agenda / "vault/forms", AGENDA / "vault/forms")
        _this_year(agenda, work, inbox / "after-school-2025-proefhuis.xlsx")
    return 0


def _last_year(agenda: Path, work: Path) -> Path:
    """The returns about 2025, read and approved; the folder in which they came."""
    write_forms(_opened(agenda), (), work / "out-2025")
    inbox = work / "in-2025"
    inbox.mkdir()
    for partner, answer in ABOUT_2025.items():
        name = f"after-school-2025-{partner}.xlsx"
        content = _filled(work / "out-2025" / name, answer, GRID, datetime(2026, 2, 10, 9, 0))
        (inbox / name).write_bytes(content)
    taken = read_returns(_opened(agenda), inbox, on=date(2026, 2, 16), by="steward")
    assert not [fault for each in taken for fault in each.problems], taken
    sealed, problems = approve(_opened(agenda), list(ABOUT_2025), on=date(2026, 3, 4), by="steward")
    assert sealed, problems
    return inbox


def _this_year(agenda: Path, work: Path, of_last_year: Path) -> None:
    """What comes back about 2026: at first one faulty and one of last year, then what was asked."""
    out = work / "out-2026"
    write_forms(_opened(agenda), (), out)
    returns: Mapping[str, tuple[datetime, Mapping[str, Answer]]] = {
        "first": (datetime(2027, 2, 8, 14, 0), {"denkbeeld": DENKBEELD, "knutselaars": FAULTY}),
        "corrected": (datetime(2027, 2, 18, 10, 0), {"knutselaars": CORRECTED}),
        "last": (datetime(2027, 3, 4, 16, 30), {"proefhuis": PROEFHUIS}),
    }
    for folder, (saved, answers) in returns.items():
        (AGENDA / "returns" / folder).mkdir(parents=True)
        for partner, answer in answers.items():
            name = f"after-school-2026-{partner}.xlsx"
            (AGENDA / "returns" / folder / name).write_bytes(_filled(out / name, answer, LATER_GRID, saved))
    shutil.copy(of_last_year, AGENDA / "returns/first")


def _filled(form: Path, answer: Answer, columns: str, saved: datetime) -> bytes:
    grid, activities = (
        ("Participants", "Activities") if "proefhuis" in form.name else ("Deelnemers", "Activiteiten")
    )
    cells = {grid: _cells(columns, answer.grid), activities: _cells(LIST, answer.activities)}
    return fill(form.read_bytes(), cells, saved=saved)


def _cells(columns: str, lines: Sequence[Line]) -> dict[str, object]:
    return {
        f"{column}{row}": value
        for row, line in enumerate(lines, start=FIRST_ROW)
        for column, value in zip(columns, line, strict=False)
        if value is not None
    }


def _opened(agenda: Path) -> Collection:
    collection, problems = open_collection(agenda)
    assert collection is not None, problems
    assert not problems, problems
    return collection


if __name__ == "__main__":
    sys.exit(main())

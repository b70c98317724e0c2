"""Arrows point down only, wings are strangers, and no modules are knotted together."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.architecture.imports import NAME, Import, all_imports, inner_imports, modules

FLOORS = {
    "values": 0, "model": 1, "intake": 2, "rules": 2, "publish": 2, "build": 3, "cli": 4, "serve": 4, "__main__": 4,
}  # fmt: skip
WINGS = {"intake", "rules", "publish"}

# What reads the disk, the clock, the network or the locale has no place on these floors.
PURE = ("values", "model", "rules")
IMPURE_MODULES = {
    "glob", "io", "locale", "os", "pathlib", "random", "shutil", "socket", "subprocess", "sys", "tempfile",
    "time", "urllib",
}  # fmt: skip


def floor_of(module: str) -> str:
    """The part of the house in which a module lies; empty for the front door, streefpad itself."""
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def test_every_folder_of_the_package_has_a_floor() -> None:
    assert {floor_of(name) for name in modules()} - {"", "agendas"} <= set(FLOORS)


def test_an_import_points_down_or_stays_on_its_floor() -> None:
    assert not upward(inner_imports())


def test_no_wing_imports_another() -> None:
    assert not strangers_met(inner_imports())


def test_the_front_door_imports_nothing() -> None:
    assert not [str(each) for each in inner_imports() if not floor_of(each.importer)]


def test_no_modules_are_knotted_together() -> None:
    assert not knots(inner_imports())


def test_the_pure_floors_touch_no_disk_clock_network_or_locale() -> None:
    found = [
        str(each)
        for each in all_imports()
        if floor_of(each.importer) in PURE and each.imported.split(".")[0] in IMPURE_MODULES
    ]
    assert not found


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("from streefpad.cli import doors", "streefpad.rules.sample:1 imports streefpad.cli.doors"),
        ("def f():\n    import streefpad.build", "streefpad.rules.sample:2 imports streefpad.build"),
        (
            "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from ..intake import vault",
            "streefpad.rules.sample:3 imports streefpad.intake.vault",
        ),
    ],
)
def test_an_import_is_seen_wherever_it_hides(tmp_path: Path, text: str, fault: str) -> None:
    package = tmp_path / NAME
    for name in ("cli/doors.py", "build/__init__.py", "intake/vault.py", "rules/__init__.py"):
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).touch()
    (package / "rules" / "sample.py").write_text(text)
    found = inner_imports(package)
    assert upward(found) + strangers_met(found) == [fault]


def test_a_knot_is_found_across_three_modules() -> None:
    found = [Import("a", "b", 1), Import("b", "c", 1), Import("c", "a", 1), Import("c", "d", 1)]
    assert knots(set(found)) == [["a", "b", "c"]]


def upward(found: set[Import]) -> list[str]:
    """The imports that point to a higher floor."""
    return [
        str(each)
        for each in sorted(found)
        if FLOORS.get(floor_of(each.imported), 0) > FLOORS.get(floor_of(each.importer), 0)
    ]


def strangers_met(found: set[Import]) -> list[str]:
    """The imports from one wing into another."""
    return [
        str(each)
        for each in sorted(found)
        if {floor_of(each.importer), floor_of(each.imported)} <= WINGS
        and floor_of(each.importer) != floor_of(each.imported)
    ]


def knots(found: set[Import]) -> list[list[str]]:
    """The groups of modules that reach each other in a circle."""
    arrows: dict[str, set[str]] = {}
    for each in found:
        arrows.setdefault(each.importer, set()).add(each.imported)
    reach = {name: _reachable(name, arrows) for name in arrows}
    groups = {
        tuple(sorted(other for other in reach[name] if name in reach.get(other, ()))) for name in arrows
    }
    return sorted(list(group) for group in groups if group)


def _reachable(start: str, arrows: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    waiting = [*arrows.get(start, ())]
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting.extend(arrows.get(name, ()))
    return seen

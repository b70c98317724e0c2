"""Whatever a file holds, reading it gives records and problems; only a fault of ours may raise."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from streefpad.intake.catalogue import read_catalogue
from streefpad.intake.tables import figures_in, read_series_table, read_targets_table
from streefpad.model.catalogue import Catalogue
from streefpad.values.problems import Severity
from tests.unit.intake.agendas import AGENDA, INDICATOR, TARGET, read_agenda, write_agenda

PIECES = [
    "series", "period", "value", "row", "kind", "by", "baseline", "better", "flag", "unit", "milestone", "total",
    "2019", "2019-2020", "2024-Q1", "PIAAC:2012", "37.90", "37,90", "NaN", "", " ", '"', "'", ",", ";", "\t", "\n",
    "\r\n", "\ufeff", "level", "keep", "parity", "count", "none yet", "{", "}", "[", "]", ": ", "- ", "é", "\x00",
    "---\n", "&a ", "*a", "#", "%",
]  # fmt: skip
texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=40).map("".join)
contents = st.one_of(texts.map(lambda text: text.encode("utf-8", "surrogatepass")), st.binary(max_size=80))
headings = st.sampled_from(
    ["series,period,value,flag", "series;period;value", "row,period,value,flag,evidence"]
)
keys = st.sampled_from(
    [
        "id",
        "indicator",
        "kind",
        "value",
        "by",
        "baseline",
        "reference",
        "readings",
        "milestone",
        "said",
        "name",
        "unit",
        "period",
        "figures",
        "breaks",
        "tolerance",
        "better",
        "points",
        "percent",
        "conditions",
        "misses",
        "text",
        "aspiration",
        "owners",
        "survey",
        "rounds",
        "in_force",
    ]
)
words = st.sampled_from(PIECES) | st.integers().map(str) | st.text(max_size=3)
values = st.recursive(
    words | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys | words, inner, max_size=4),
    max_leaves=8,
)


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Catalogue:
    return read_agenda(tmp_path_factory.mktemp("agenda"))[0]


@settings(deadline=None)
@given(st.one_of(contents, st.builds(lambda head, rest: head.encode() + b"\n" + rest, headings, contents)))
def test_any_table_of_figures_is_read_or_told(catalogue: Catalogue, content: bytes) -> None:
    observations, problems = figures_in(
        content, dataflow="intake", catalogue=catalogue, vintage="v", source="s", name_in_place="a.csv"
    )
    assert all(each.cell.place.file == "a.csv" for each in observations)
    assert all(each.place.file == "a.csv" for each in problems)


@settings(deadline=None, max_examples=60)
@given(headings, contents, contents)
def test_any_two_tables_for_judge_are_read_or_told(heading: str, series: bytes, targets: bytes) -> None:
    with TemporaryDirectory() as folder:
        first, second = Path(folder, "series.csv"), Path(folder, "targets.csv")
        first.write_bytes(heading.encode() + b"\n" + series)
        second.write_bytes(b"series,kind,value,by,baseline,better,milestone,unit\n" + targets)
        found, _ = read_series_table(first)
        asked, problems = read_targets_table(second, found.series)
        assert all(each.target.readings for each in asked.targets)
        assert all(each.place.file == str(second) for each in problems)


@settings(deadline=None, max_examples=40)
@given(contents)
def test_any_text_file_of_an_agenda_is_read_or_told(content: bytes) -> None:
    with TemporaryDirectory() as name:
        folder = write_agenda(Path(name))
        (folder / "targets" / "goal-1.yaml").write_bytes(content)
        found, _ = read_catalogue(folder)
        assert found is not None


@settings(deadline=None, max_examples=80)
@given(
    st.sampled_from(
        [("agenda.yaml", AGENDA), ("indicators/goal-1.yaml", INDICATOR), ("targets/goal-1.yaml", TARGET)]
    ),
    st.dictionaries(keys, values, max_size=5),
)
def test_any_value_at_any_key_is_read_or_told_at_its_place(
    file: tuple[str, str], written: dict[str, object]
) -> None:
    name, sound = file
    lines = {line.partition(":")[0]: line for line in sound.splitlines() if not line.startswith(" ")}
    lines |= {key: f"{key}: {json.dumps(value)}" for key, value in written.items()}
    with TemporaryDirectory() as folder:
        _, problems = read_catalogue(write_agenda(Path(folder), {name: "\n".join(lines.values()) + "\n"}))
    errors = [each for each in problems if each.severity is Severity.ERROR]
    assert all(each.place.line for each in errors)

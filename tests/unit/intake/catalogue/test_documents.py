"""YAML as text with places: what is read as written, and what stops being YAML."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from streefpad.intake.catalogue import documents
from streefpad.intake.catalogue.documents import Document, only_text, read_documents, yaml_loader
from streefpad.values.problems import Problem
from tests.unit.intake.agendas import told


@pytest.fixture(params=["libyaml", "plain Python"], autouse=True)
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test runs with both loaders, because a machine may have either."""
    if request.param == "plain Python":
        monkeypatch.setattr(documents, "yaml_loader", lambda: only_text(yaml.SafeLoader))


def read(folder: Path, text: str | bytes) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    path = folder / "a.yaml"
    path.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
    return read_documents(path, "texts/a.yaml")


def data(folder: Path, text: str) -> object:
    (document,), problems = read(folder, text)
    assert problems == ()
    return document.data


def test_libyaml_is_used_where_it_is_there() -> None:
    assert issubclass(yaml_loader(), getattr(yaml, "CSafeLoader", yaml.SafeLoader))


def test_scalars_stay_as_they_are_written(tmp_path: Path) -> None:
    text = "a: 37.90\nb: 1e3\nc: 2019-2020\nd: 2020-01-01\ne: no\nf: 'x'\ng: 010\n"
    assert data(tmp_path, text) == {
        "a": "37.90",
        "b": "1e3",
        "c": "2019-2020",
        "d": "2020-01-01",
        "e": "no",
        "f": "x",
        "g": "010",
    }


def test_a_key_without_a_value_counts_as_not_written(tmp_path: Path) -> None:
    assert data(tmp_path, "a:\nb: ~\nc: null\nd: ''\n") == {"d": ""}


def test_a_list_keeps_its_empty_places(tmp_path: Path) -> None:
    assert data(tmp_path, "a:\n  - x\n  -\n  - y\n") == {"a": ["x", None, "y"]}


def test_one_file_may_hold_several_documents(tmp_path: Path) -> None:
    found, problems = read(tmp_path, "a: 1\n---\nb: 2\n---\n")
    assert [each.data for each in found] == [{"a": "1"}, {"b": "2"}]
    assert problems == ()


def test_an_empty_file_holds_no_document(tmp_path: Path) -> None:
    assert read(tmp_path, "# only a remark\n") == ((), ())


def test_a_byte_order_mark_and_crlf_are_forgiven(tmp_path: Path) -> None:
    (document,), problems = read(tmp_path, b"\xef\xbb\xbfa: 1\r\nb: 2\r\n")
    assert (document.data, problems) == ({"a": "1", "b": "2"}, ())
    assert str(document.place(("b",))) == "texts/a.yaml:2:4"


def test_an_alias_is_refused_where_it_is_used(tmp_path: Path) -> None:
    (document,), problems = read(tmp_path, "a: &x {n: 1}\nb: *x\nc: 2\n")
    assert document.data == {"a": {"n": "1"}, "c": "2"}
    assert told(problems) == [("texts/a.yaml:2:1", "yaml-alias", {})]


def test_aliases_of_aliases_cost_no_more_than_their_text(tmp_path: Path) -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x, x]"]
    lines += [
        f"{each}: &{each} [{', '.join([f'*{before}'] * 10)}]" for before, each in pairwise("abcdefghij")
    ]
    (document,), problems = read(tmp_path, "\n".join(lines))
    assert len(problems) == 90
    assert document.data["a"] == ["x"] * 10


def test_what_is_nested_too_deep_is_told(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "a: " + "[" * 200 + "]" * 200 + "\n")
    assert [each.code for each in problems] == ["nested-too-deep"]


def test_what_no_loader_can_follow_is_told_too(tmp_path: Path) -> None:
    found, problems = read(tmp_path, "a: " + "[" * 3000 + "]" * 3000 + "\n")
    assert found == ()
    assert [each.code for each in problems] in (["nested-too-deep"], ["yaml-syntax"])


def test_a_document_knows_the_keys_that_were_written_without_a_value(tmp_path: Path) -> None:
    (document,), _ = read(tmp_path, "name: {nl: Fietst, naar werk, en: Cycles}\ngoals: [{number: }]\nnote:\n")
    assert document.blank == (("name", "naar werk"), ("goals", 0, "number"), ("note",))


def test_a_document_knows_in_which_languages_its_texts_are(tmp_path: Path) -> None:
    (document,), _ = read(tmp_path, "name: {nl: Fietst, en: ''}\nnote: {why: {nl: a, en: b}}\n")
    assert [(str(place), set(has)) for place, has in document.texts] == [
        ("texts/a.yaml:1:7", {"nl"}),
        ("texts/a.yaml:2:13", {"nl", "en"}),
    ]


TEXT = """\
id: share
name: {nl: Aandeel, en: Share}
owners:
  - {domain: school}
  - domain: work
    since: 2020-01-01
"""


@pytest.mark.parametrize(
    "keys, value, key",
    [
        ((), "1:1", "1:1"),
        (("id",), "1:5", "1:1"),
        (("name", "en"), "2:25", "2:21"),
        (("owners", 1), "5:5", "5:5"),
        (("owners", 1, "since"), "6:12", "6:5"),
    ],
)
def test_every_key_and_value_has_its_place(
    tmp_path: Path, keys: tuple[str | int, ...], value: str, key: str
) -> None:
    (document,), _ = read(tmp_path, TEXT)
    assert str(document.place(keys)) == f"texts/a.yaml:{value}"
    assert str(document.place_of_key(keys)) == f"texts/a.yaml:{key}"


@pytest.mark.parametrize("keys", [("name", "fr"), ("name", "nl", "deeper"), ("owners", 7), ("id", 0)])
def test_what_is_not_there_has_the_place_of_what_encloses_it(
    tmp_path: Path, keys: tuple[str | int, ...]
) -> None:
    (document,), _ = read(tmp_path, TEXT)
    assert not document.has(keys)
    assert document.place(keys) == document.place(keys[:-1])


def test_places_count_characters_and_not_bytes(tmp_path: Path) -> None:
    (document,), _ = read(tmp_path, "name: {nl: enquête, en: survey}\n")
    assert str(document.place(("name", "en"))) == "texts/a.yaml:1:25"


def test_a_key_written_twice_is_told_with_both_lines(tmp_path: Path) -> None:
    (document,), problems = read(tmp_path, "by: 2030\nkind: level\nby: 2035\n")
    assert document.data == {"by": "2030", "kind": "level"}
    assert told(problems) == [("texts/a.yaml:3:1", "repeated-key", {"what": "by", "first": 1, "second": 3})]


@pytest.mark.parametrize(
    "text, place",
    [
        ("a: {b: 1\nc: 2\n", "2:2"),
        ("a: 1\n b: 2\n", "2:3"),
        ("a: [1, 2\n", "2:1"),
        ("a: *nobody\n", "1:4"),
        ("\ta: 1\n", "1:1"),
    ],
)
def test_what_is_no_yaml_is_told_where_it_stops_being_so(tmp_path: Path, text: str, place: str) -> None:
    found, problems = read(tmp_path, text)
    assert found == ()
    assert [(str(each.place), each.code) for each in problems] == [(f"texts/a.yaml:{place}", "yaml-syntax")]
    assert problems[0].facts["said"]


def test_the_documents_before_a_fault_are_kept(tmp_path: Path) -> None:
    found, problems = read(tmp_path, "a: 1\n---\nb: [\n")
    assert [each.data for each in found] == [{"a": "1"}]
    assert [each.code for each in problems] == ["yaml-syntax"]


def test_a_control_character_is_told_at_its_place(tmp_path: Path) -> None:
    _, (problem,) = read(tmp_path, "a: 1\nb: x\x07y\n")
    assert (problem.code, problem.place.line) == ("yaml-syntax", 2)


def test_text_that_is_not_utf8_is_told_with_its_line(tmp_path: Path) -> None:
    found, problems = read(tmp_path, "a: 1\nb: enquête\n".encode("latin-1"))
    assert found == ()
    assert told(problems) == [("texts/a.yaml:2", "unreadable-text", {"line": 2})]


@pytest.mark.parametrize("text, found", [("- a\n- b\n", "list"), ("just words\n", "text")])
def test_a_document_is_a_mapping(tmp_path: Path, text: str, found: str) -> None:
    documents_found, problems = read(tmp_path, text)
    assert documents_found == ()
    assert told(problems) == [("texts/a.yaml:1:1", "not-a-mapping", {"found": found})]


def test_a_key_that_is_no_word_is_told(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "? [a, b]\n: 1\n")
    assert told(problems) == [("texts/a.yaml:1:3", "yaml-syntax", {"said": "a key is not a word"})]


def test_an_anchor_that_refers_to_itself_is_told(tmp_path: Path) -> None:
    _, problems = read(tmp_path, "a: &x\n  b: *x\n")
    assert [each.code for each in problems] == ["yaml-alias"]


def test_a_tag_runs_no_code(tmp_path: Path) -> None:
    assert data(tmp_path, "a: !!python/object/apply:os.system ['echo']\n") == {"a": ["echo"]}

"""Reading: YAML 1.2 scalars, a place for every value, either line ending."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.content import yaml_reader
from guide.content.yaml_reader import Document, read_yaml, scalar
from guide.problems import Place
from guide.rules.check import load
from tests.support.sites import HAND

SCALARS: list[tuple[str, Any]] = [
    ("no", "no"), ("Yes", "Yes"), ("on", "on"), ("true", True), ("FALSE", False), ("null", None), ("~", None), ("", None),
    ("1:30", "1:30"), ("2026-01-31", "2026-01-31"), ("12", 12), ("-3", -3), ("012", 12), ("0o14", 12), ("0x1f", 31), ("1_000", "1_000"),
    ("1.5", 1.5), (".5", 0.5), ("1e3", 1000.0), ("1.2.3", "1.2.3"), ("2-0-1-2", "2-0-1-2"), ("'12'", "12"), ('"true"', "true"), ("=", "="),
    ("9" * 5000, "9" * 5000),
]  # fmt: skip


def read(folder: Path, content: str | bytes) -> Document:
    """Read a file with this content."""
    path = folder / "entry.yml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_yaml(path, "entry.yml")


@pytest.mark.parametrize(("text", "value"), SCALARS)
def test_scalars(tmp_path: Path, text: str, value: Any) -> None:
    """A scalar is what YAML 1.2 makes of it."""
    document = read(tmp_path, f"a: {text}\n")
    assert document.problems == []
    assert document.value == {"a": value}
    assert type((document.value or {})["a"]) is type(value)


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_places(tmp_path: Path, end: str, mark: str) -> None:
    """Every value and key has its line and column, with either line ending and with a byte order mark."""
    lines = ["# first", "name: Fist", "list:", "  - one", "  - deep: {inner: [x, y]}", "text: >-", "  folded", "  words"]
    document = read(tmp_path, mark + end.join(lines) + end)
    assert document.value == {"name": "Fist", "list": ["one", {"deep": {"inner": ["x", "y"]}}], "text": "folded words"}
    assert document.place(("name",)) == Place("entry.yml", 2, 7)
    assert document.place(("list", 0)) == Place("entry.yml", 4, 5)
    assert document.place(("list", 1, "deep", "inner", 1)) == Place("entry.yml", 5, 23)
    assert document.key_place(("text",)) == Place("entry.yml", 6, 1)
    assert document.place(("list", 1, "no", "such")) == document.place(("list", 1))


# PyYAML writes what is a number by YAML 1.2 alone, like 0E0, without quotes.
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), max_size=20).filter(
    lambda text: isinstance(scalar(text), str)
)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abcdefghij", min_size=1, max_size=5), inner, max_size=4),
    max_leaves=12,
)


def same_again(folder: Path, value: dict[str, Any]) -> None:
    """What PyYAML writes of a value is read as that value."""
    document = read(folder, yaml.safe_dump(value, allow_unicode=True))
    assert document.problems == []
    assert document.value == value


ENTRIES = st.dictionaries(st.text("abcdefghij", min_size=1, max_size=5), VALUES, min_size=1, max_size=5)


@given(ENTRIES)
@settings(max_examples=60, deadline=None)
def test_reads_what_was_written(tmp_path_factory: pytest.TempPathFactory, value: dict[str, Any]) -> None:
    """Random values survive being written and read."""
    same_again(tmp_path_factory.getbasetemp(), value)


def test_each_text_is_read_once() -> None:
    """Where nothing is wrong, no rule asks for a place, for which a text would be read again."""
    yaml_reader._found.cache_clear()
    loaded = load(HAND)
    files = {document.file for document in loaded.guide.documents.values()} | {"data/skeleton.yml", "data/wording.yml"}
    assert loaded.problems == [] and len(files) > 30
    assert yaml_reader._found.cache_info().misses == len(files)

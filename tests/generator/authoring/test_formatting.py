"""`guide format`: fields in the model's order; words, quotes and comments as they were."""

from __future__ import annotations

from pathlib import Path

import yaml

from guide.authoring.format import formatted, run
from tests.support.sites import lay_out

MESSY = """# the head stays

# about the summary
summary: >-
  Two words,
  one line.   \r
name: Fist
custom: 1
aliases: [a,   b]
# the last words
"""
TIDY = """# the head stays

name: Fist
aliases: [a,   b]
# about the summary
summary: >-
  Two words,
  one line.
custom: 1
# the last words
"""


def test_order() -> None:
    """Blocks move with the comments above them; nothing inside a block changes but spaces at line ends."""
    assert formatted(MESSY, ["name", "aliases", "summary"], []).replace("\n\n", "\n") == TIDY.replace("\n\n", "\n")


def test_again_changes_nothing(tmp_path: Path) -> None:
    """Formatting twice is formatting once, and means the same."""
    root = lay_out(tmp_path)
    before = {path: yaml.safe_load(path.read_bytes()) for path in (root / "data").rglob("*.yml")}
    for path in (root / "data/exercises").glob("*.yml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b" \r\n") + b"\n\n")
    assert run(root, write=False) != []
    assert run(root, write=True) != []
    assert run(root, write=True) == []
    assert {path: yaml.safe_load(path.read_bytes()) for path in before} == before

"""What our CONTRIBUTING shows, and what editors say of our entries."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from guide.authoring.examples import CHAIN, FIGURE
from guide.rules.check import load
from tests.generator.model.test_json_schema import test_every_entry_fits_its_schema
from tests.support.sites import ROOT, lay_out, problems_of

__all__ = ["test_every_entry_fits_its_schema"]


def shown() -> list[str]:
    """Return the blocks of YAML that CONTRIBUTING shows, as they are pasted."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    return ["\n".join(line.removeprefix("   ") for line in blocks[0].splitlines()) + "\n", *blocks[1:]]


def test_the_example_is_publishable(tmp_path: Path) -> None:
    """The example of CONTRIBUTING passes the check as a finished entry, in at most 25 lines."""
    root = lay_out(tmp_path, ROOT)
    (root / "data/exercises/wall-sit.yml").write_text(shown()[0], encoding="utf-8")
    assert problems_of(root) == []
    assert not load(root).guide.exercises["wall-sit"].draft
    assert len(shown()[0].splitlines()) <= 25


@pytest.mark.long
def test_more_of_the_example_is_publishable(tmp_path: Path) -> None:
    """The further fields that CONTRIBUTING shows pass the check below the example."""
    more = next(block for block in shown() if block.startswith("easier:"))
    root = lay_out(tmp_path, ROOT)
    (root / "data/exercises/wall-sit.yml").write_text(shown()[0] + more, encoding="utf-8")
    assert problems_of(root) == []


@pytest.mark.long
def test_the_figure_is_the_smallest(tmp_path: Path) -> None:
    """The figure that CONTRIBUTING shows is the one that the workbench offers, and passes the check below the example."""
    assert FIGURE in shown()
    root = lay_out(tmp_path, ROOT)
    (root / "data/exercises/wall-sit.yml").write_text(shown()[0] + FIGURE, encoding="utf-8")
    assert problems_of(root) == []


@pytest.mark.long
def test_the_chain_of_poses_passes(tmp_path: Path) -> None:
    """The chain of named poses that CONTRIBUTING shows is the one among the examples, and passes the check."""
    assert CHAIN in shown()
    root = lay_out(tmp_path, ROOT)
    (root / "data/exercises/up-from-kneeling.yml").write_text(f"name: Up from kneeling\ndraft: true\n{CHAIN}", encoding="utf-8")
    assert problems_of(root) == []

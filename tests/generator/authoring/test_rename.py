"""`guide rename`: wherever an entry is named, its old address still leads to it, and nothing is written that would not pass."""

from __future__ import annotations

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from guide.authoring import rename
from guide.cli import main
from guide.content.addresses import redirects, served
from guide.content.keys import address_of
from guide.rules.check import load
from tests.support.building import snapshot
from tests.support.sites import HAND, lay_out, loaded

NAMED = sorted({kind: (kind, slug) for (kind, slug), _ in load(HAND).guide.pairs()}.values())
"""An entry of each kind."""


def written(root: Path) -> dict[str, bytes]:
    """Return every file that people write."""
    return {name: content for name, content in snapshot(root).items() if name.startswith(("data/", "docs/"))}


@pytest.mark.parametrize("kind, old", NAMED, ids=["/".join(key) for key in NAMED])
def test_every_entry_can_be_renamed(tmp_path: Path, kind: str, old: str) -> None:
    """An entry of any kind: the check stays clean, the old address leads to the new one, no address is lost."""
    root = lay_out(tmp_path)
    before = served(loaded(root).guide)
    rename.run(root, f"{kind}/{old}", "another-name", dry=False)
    after = loaded(root)
    assert after.problems == []
    assert redirects(after.guide)[address_of(kind, old)] == address_of(kind, "another-name")
    assert before <= served(after.guide)


def test_there_and_back(tmp_path: Path) -> None:
    """Renamed and named back, an entry is known by both; only the list of earlier names has changed."""
    root = lay_out(tmp_path)
    before = written(root)
    rename.run(root, "putty-squeeze", "squeeze", dry=False)
    rename.run(root, "squeeze", "putty-squeeze", dry=False)
    changed = {name for name, content in written(root).items() if before.get(name) != content}
    assert changed == {"data/exercises/putty-squeeze.yml"}
    assert load(root).guide.exercises["putty-squeeze"].formerly[-1] == "squeeze"
    assert load(root).problems == []


def test_dry_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It shows the lines that would change, and changes none."""
    root = lay_out(tmp_path)
    before = written(root)
    monkeypatch.chdir(root)
    said = CliRunner().invoke(main, ["rename", "putty-squeeze", "squeeze", "--dry-run"])
    assert said.exit_code == 0
    assert "data/exercises/putty-squeeze.yml → data/exercises/squeeze.yml" in said.output
    assert "+  - putty-squeeze" in said.output and "would change" in said.output
    assert written(root) == before


@pytest.mark.parametrize(
    "name, new, message",
    [
        ("no-such", "any", "there is no entry or page 'no-such'"),
        ("putty-squeeze", "Squeeze!", "'Squeeze!' is no slug"),
        ("putty-squeeze", "putty-pinch", r"data/exercises/putty-pinch\.yml is there already"),
        ("muscles/putty-squeeze", "any", "there is no entry or page 'muscles/putty-squeeze'; did you mean 'exercises/putty-squeeze'"),
    ],
)
def test_refused(tmp_path: Path, name: str, new: str, message: str) -> None:
    """What can't be done is said in a line, and nothing is written."""
    root = lay_out(tmp_path)
    before = written(root)
    with pytest.raises(click.ClickException, match=message):
        rename.run(root, name, new, dry=False)
    assert written(root) == before

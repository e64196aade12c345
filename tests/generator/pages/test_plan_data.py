"""What the page of plans knows of the exercises: under each name that one ever had it is found."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from guide.authoring import rename
from guide.pages import plan
from guide.rules.check import load
from tests.support.sites import lay_out


def known(root: Path) -> dict[str, Any]:
    """Return what the page of plans is given."""
    found: dict[str, Any] = json.loads(plan.data(load(root).guide.finished()))
    return found


def test_renamed_one_by_one(tmp_path: Path) -> None:
    """After each renaming every earlier name leads to an exercise that is there, with the same name and dose, and so do routines."""
    root = lay_out(tmp_path)
    before = known(root)
    for number, slug in enumerate(before["exercises"]):
        rename.run(root, f"exercises/{slug}", f"renamed-{number}", dry=False)
        now = known(root)
        assert now["moved"][slug] == f"renamed-{number}" and slug not in now["exercises"]
        for old, entry in before["exercises"].items():
            found = now["exercises"][now["moved"].get(old, old)]
            assert (found["name"], found["dose"], found["signs"]) == (entry["name"], entry["dose"], entry["signs"])
        assert {now["moved"][old] for old in before["moved"]} <= now["exercises"].keys()
        assert {item["slug"] for routine in now["routines"].values() for item in routine["items"]} <= now["exercises"].keys()
    assert not now["exercises"].keys() & before["exercises"].keys()

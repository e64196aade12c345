"""What pages list of those that refer to them."""

from __future__ import annotations

from pathlib import Path

from guide.pages.contexts import used_by
from guide.rules.check import load
from tests.support.sites import lay_out, overlay


def test_a_joint_of_the_regions_name_is_listed(tmp_path: Path) -> None:
    """A joint may have the slug of the region that it lies in; only the entry itself is left out."""
    root = lay_out(tmp_path)
    joint = (root / "data/vocabulary/joints/thumb-saddle.yml").read_text(encoding="utf-8") + "region: palm\n"
    overlay(root, "data/vocabulary/joints/palm.yml", joint.replace("name: ", "name: Other ", 1))
    guide = load(root).guide
    assert "palm" in used_by(guide, ("vocabulary/regions", "palm"))["vocabulary/joints"]
    assert "palm" not in used_by(guide, ("vocabulary/regions", "palm")).get("vocabulary/regions", [])

"""The room on a handout: what is counted with is what the style sheet gives."""

from __future__ import annotations

import re

from guide.pages.handout_room import STAGES
from tests.support.building import ROOT


def test_heights_are_those_of_the_style_sheet() -> None:
    """Each height that pictures may have stands in the style sheet as well, in the same order."""
    text = (ROOT / "overrides" / "styles" / "handout-room.css").read_text(encoding="utf-8")
    found = re.findall(r"guide-sheet--stage-(\d)\) \{\s+--guide-stage: ([\d.]+)cm;", text)
    assert found[: len(STAGES)] == [(str(stage), f"{height / 10:g}") for stage, height in enumerate(STAGES)]

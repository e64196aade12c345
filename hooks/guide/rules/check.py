"""Reading a guide and running every rule over it."""

from __future__ import annotations

from pathlib import Path

from guide.content.guide import Guide
from guide.content.reader import Loaded, Memory, read
from guide.problems import Problem
from guide.rules import all_rules


def broken_rules(guide: Guide) -> list[Problem]:
    """Return what every rule finds."""
    return [problem for rule in all_rules().values() for problem in rule.check(guide)]


def load(root: Path, memory: Memory | None = None) -> Loaded:
    """Read the guide below `root` and check it; problems never raise, they come back sorted; `memory` is used and added to."""
    loaded = read(root, memory)
    return Loaded(loaded.guide, sorted({*loaded.problems, *broken_rules(loaded.guide)}))

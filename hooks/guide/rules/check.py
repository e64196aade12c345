"""Reading a guide and running every rule over it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from guide.content.guide import Guide
from guide.content.reader import Loaded, Memory, read
from guide.problems import Problem
from guide.rules import all_rules
from guide.rules.checker import Checker
from guide.rules.judgments import Judgments


def broken_rules(guide: Guide) -> list[Problem]:
    """Return what every rule finds."""
    return [problem for rule in all_rules().values() for problem in rule.check(guide)]


def load(root: Path, memory: Memory | None = None) -> Loaded:
    """Read the guide below `root` and check it; problems never raise, they come back sorted; `memory` is used and added to."""
    loaded = read(root, memory)
    return Loaded(loaded.guide, sorted({*loaded.problems, *_found(loaded)}))


def _found(loaded: Loaded) -> list[Problem]:
    """Return what every rule finds, in a guide that could be read by way of what was found in it before."""
    if loaded.problems:
        return broken_rules(loaded.guide)
    judgments = Judgments(loaded.guide)
    return judgments.whole(partial(Checker(judgments).found, loaded.guide))

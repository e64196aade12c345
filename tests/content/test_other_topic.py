"""Nothing of our topic is in the generator, nor in a site of another topic."""

from __future__ import annotations

from pathlib import Path

from guide.rules.check import load
from tests.generator.site.test_other_topic import called, told
from tests.support.building import HAND, ROOT
from tests.support.ours import NAME

GIT = {"hooks/guide/content/history.py": ["core"]}
"""Where an option of git has the name of one of our entries."""
COMMON = {"collar", "confidence interval", "disc", "isometric", "radius", "repetition", "review"}
"""Names of words that we explain and that the generator has for things of its own: a disc of a machine, the radius of a solid."""


def test_nothing_of_ours_is_in_it(hand: Path) -> None:
    """No name, alias or slug of our data, nor our site's name, is in the other site, in hooks/ or in overrides/."""
    skeleton = load(HAND).guide.skeleton
    zones = {each.zone for each in skeleton.zones} if skeleton else set()  # the other site's own names for parts of a figure
    names = called(ROOT) - called(HAND) - zones - COMMON | {NAME.casefold()}
    assert told(names, (hand / "site", ROOT / "hooks", ROOT / "overrides")) == GIT

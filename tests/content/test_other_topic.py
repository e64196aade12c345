"""Nothing of our topic is in the generator, nor in a site of another topic."""

from __future__ import annotations

from pathlib import Path

from tests.generator.site.test_other_topic import called, told
from tests.support.building import HAND, ROOT
from tests.support.ours import NAME


def test_nothing_of_ours_is_in_it(hand: Path) -> None:
    """No name, alias or slug of our data, nor our site's name, is in the other site, in hooks/ or in overrides/."""
    names = called(ROOT) - called(HAND) | {NAME.casefold()}
    assert told(names, (hand / "site", ROOT / "hooks", ROOT / "overrides")) == {}

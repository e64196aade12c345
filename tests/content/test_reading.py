"""How our built pages read: no page is too hard, and no more of an exercise page than now is the same on all of them.

The grade is that of Flesch and Kincaid (0.39 × words a sentence + 11.8 × syllables a word − 15.59), over the full sentences of a page
outside *Sources* and *For professionals*; `textstat-rs` counts its words and syllables.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.reading import KINDS, pages, readings
from tools import alike

HARDEST = 8.0
MOST_ALIKE = 0.25


@pytest.mark.parametrize("kind", KINDS)
def test_no_page_is_too_hard(site: Path, kind: str) -> None:
    """Each page can be read by somebody with eight years of school."""
    found = readings(site, kind)
    assert found and min(one.grade for one in found) > 0
    too_hard = [str(one) for one in found if one.grade > HARDEST]
    assert not too_hard, "\n".join(too_hard)


def test_pages_say_something_of_their_own(site: Path) -> None:
    """In the middle, no more of the words of an exercise page stand alike on nearly all of them."""
    assert alike.middle(alike.shares(pages(site, alike.KIND))) <= MOST_ALIKE, alike.report(site)

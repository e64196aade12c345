"""The pictures beside links to our pages: each says its whole name, and none is large."""

from __future__ import annotations

from pathlib import Path

from guide.content.guide import Guide
from guide.content.listing import in_order
from guide.draw.share.column import column
from guide.draw.share.lines import shown
from guide.model.words import Words
from guide.pages.owner import Site
from guide.pages.share_cards import KINDS, Cards, fonts

NARROW, HIGH = 600, 490
"""The room for words beside a drawing."""
LEGIBLE = 44
"""The least size of a name: eleven pixels where the picture is 300 wide."""
MEDIAN, MOST = 45 * 1024, 72 * 1024


def test_every_name_is_said_whole(guide: Guide) -> None:
    """The name of each exercise, muscle, claim and routine stands whole beside a drawing, in letters that can be read in a chat."""
    cards = Cards(guide, Site("Guide", "https://example.org/"), guide.words or Words.stand_in())
    for key in ((kind, slug) for kind in KINDS for slug in in_order(guide, kind)):
        words = cards.of_entry(key)
        found = column(words, fonts(), NARROW, HIGH)
        assert found and found.height <= HIGH, key
        texts = {"".join("".join(row.lines).split()): row.size for row in found.rows}
        assert texts.get("".join(shown(words.title).split()), 0) >= LEGIBLE, (key, texts)


def test_previews_are_small(site: Path) -> None:
    """There is a picture for every entry of these kinds, half of them below one size, all below another."""
    sizes = sorted(path.stat().st_size for path in (site / "assets/previews").rglob("*.png"))
    assert len(sizes) > 200
    assert sizes[len(sizes) // 2] <= MEDIAN and sizes[-1] <= MOST

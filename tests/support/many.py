"""The finder's page with as many exercises as are asked for: its own, again and again, with other names and features."""

from __future__ import annotations

import json
import re

_TILE = re.compile(r'<li class="guide-card guide-tile" data-guide-entry="([^"]+)">.*?</li>', re.DOTALL)
_TOLD = re.compile(r"(<script type=\"application/json\" data-guide-found>)(.*?)(</script>)", re.DOTALL)
_SECTION = re.compile(r'<section class="guide-section.*?</section>', re.DOTALL)
GROUPS = 12
"""About as many groups as a guide of this size has."""


def with_many(html: str, count: int) -> str:
    """Return a page of the finder with `count` exercises more, in groups of one size."""
    told = json.loads(_TOLD.search(html)[2])  # type: ignore[index]
    tiles = {found[1]: found[0] for found in _TILE.finditer(html)}
    made: list[str] = []
    for number in range(count):
        old = list(tiles)[number % len(tiles)]
        told["entries"][f"{old}-{number}"] = {**told["entries"][old], "level": [str(number % 3 + 1)]}
        made.append(tiles[old].replace(f'"{old}"', f'"{old}-{number}"').replace("</a>", f" {number}</a>", 1))
    sections = "".join(_section(html, made[at::GROUPS], at) for at in range(GROUPS))
    first = _SECTION.search(html)
    assert first
    return _TOLD.sub(lambda found: found[1] + json.dumps(told) + found[3], html.replace(first[0], sections + first[0], 1))


def _section(html: str, tiles: list[str], number: int) -> str:
    """Return a group like the page's first with other tiles."""
    found = _SECTION.search(html)
    assert found
    empty = re.sub(r"(<ul[^>]*>).*(</ul>)", lambda lists: lists[1] + "".join(tiles) + lists[2], found[0], flags=re.DOTALL)
    return re.sub(r'id="([^"]+)"', lambda one: f'id="{one[1]}-{number}"', empty)

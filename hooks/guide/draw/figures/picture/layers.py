"""The body of a picture, from what is farthest to what is nearest: flat for a still, as groups in groups for a moving picture.

A tag is what an element has besides: its transform, or the class of its motion. As few elements as can be: each costs the reader.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from math import cos, radians, sin

from guide.draw.figures.picture.hung import SEGMENTS, Hung, Moment
from guide.draw.figures.picture.projection import TRUNK, parent
from guide.draw.figures.picture.transforms import attribute, squeezed, written
from guide.draw.figures.picture.tree import Chain, Tree

Tags = Mapping[str, str]
_DEPTHS = {"leg": 1, "arm": 3, "girdle": 3, "head": 4}
"""On how many segments of the trunk, from the pelvis up, each part hangs."""


def laid(moment: Moment) -> dict[str, str]:
    """Return, for each segment, the tag that lays it in the drawing itself."""
    at: dict[str, Hung] = {}
    for segment in SEGMENTS:
        above, own = at.get(parent(segment), Hung(0, 0, 0, 1)), moment[segment]
        c, s = cos(radians(above.angle)), sin(radians(above.angle))
        x, y = above.x + c * own.x - s * own.y, above.y + s * own.x + c * own.y
        at[segment] = Hung(x, y, above.angle + own.angle, own.share)
    return {segment: written(attribute(own) + squeezed(own.share)) for segment, own in at.items()}


def seen(tree: Tree, tags: Tags) -> list[Chain]:
    """Return the chains in order but for those that lie wholly behind a later one: from the side, often the left limbs."""

    def lies(chain: Chain) -> tuple[object, ...]:
        return (chain.part, *((tree.outline(each), tags[each], tags.get(f"seen-{each}")) for each in chain.shown))

    covers = {lies(chain): chain for chain in tree.order}
    return [chain for chain in tree.order if covers[lies(chain)] is chain]


def _toned(chain: Chain, drawn: Callable[[bool], str]) -> str:
    """Return a chain in its tone, far ones darker, near ones with an edge; `drawn` gives its outlines (True) or all of it."""
    if chain.tone == "far":
        return f'<g class="fig-far">{drawn(False)}</g>'
    edge = f'<g class="fig-edge">{drawn(True)}</g>' if chain.tone == "edged" else ""
    return edge + drawn(False)


def _body(inside: str) -> str:
    return f'<g class="fig-body">{inside}</g>'


def flat(tree: Tree, tags: Tags) -> str:
    """Return the body with a tag for each segment that lays it in the drawing."""

    def row(chain: Chain, edge: bool) -> str:
        return "".join(tree.use(segment, tags[segment], edge) for segment in chain.shown)

    return _body("".join(_toned(chain, partial(row, chain)) for chain in seen(tree, tags)))


def nested(tree: Tree, tags: Tags) -> str:
    """Return the body with two tags for each segment: how it lies in the one around it, and how much of it is seen."""
    found: list[str] = []
    before = 0
    for depth, inside in (item for chain in seen(tree, tags) for item in _hung(tree, chain, tags)):
        found += ["</g>" * (before - depth), *(f"<g{tags[segment]}>" for segment in TRUNK[before:depth]), inside]
        before = depth
    return _body("".join(found) + "</g>" * before)


def _hung(tree: Tree, chain: Chain, tags: Tags) -> Iterator[tuple[int, str]]:
    """Yield (on how many segments of the trunk it hangs, SVG) of a chain; of the trunk itself, segment by segment."""
    if chain.part == "trunk":
        for segment in chain.segments:
            yield TRUNK.index(segment) + 1, tree.use(segment, tags[f"seen-{segment}"])
    else:
        yield _DEPTHS[chain.part], _toned(chain, partial(_limb, tree, chain, tags))


def _limb(tree: Tree, chain: Chain, tags: Tags, edge: bool) -> str:
    """Return segments that hang on each other, or their outlines, each in the one before."""
    inside = ""
    for segment in reversed(chain.segments):
        own = tree.use(segment, tags[f"seen-{segment}"], edge) if segment in chain.shown else ""
        inside = f"<g{tags[segment]}>{own}{inside}</g>" if own or inside else ""
    return inside

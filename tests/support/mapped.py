"""A small site for maps: the hand site with one more view, eight muscles in each of its layers, and the map of them all at home."""

from __future__ import annotations

from pathlib import Path

from guide.model.muscle import LAYERS
from tests.support.building import lay_out_project
from tests.support.sites import overlay

PLACES = [(column, row) for row in range(4) for column in range(2)]
_FRAME = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-60 0 120 120">\n{}</svg>\n'
_REGION = '  <g id="{slug}">\n    <path d="M{left},{top} L{right},{top} L{right},{bottom} L{left},{bottom} Z"/>\n  </g>\n'
_MUSCLE = "name: Muscle {slug}\nsummary: It is {layer}.\nregion: palm\nlayer: {layer}\nplaced: true\n"
_ROLES = "  {role}:\n    - muscle: {slug}\n      does: Stands here for the role.\n"
EXERCISE = "exercises/tendon-glide/"
"""The address of an exercise whose muscles have all three roles, one of them in each layer of the first view."""


def slugs(layer: str) -> list[str]:
    """Return the muscles of a layer, from the top, the inner ones first; a slug's sign tells its layer."""
    return [f"{layer}-{column + 1}-{row + 1}" for column, row in PLACES]


def _region(slug: str, column: int, row: int, shift: int) -> str:
    left, top = 2 + 12 * column + shift, 50 + 10 * row
    return _REGION.format(slug=slug, left=left, top=top, right=left + 10, bottom=top + 8)


def lay_out_mapped(root: Path) -> Path:
    """Lay out the site in a new folder and return it."""
    lay_out_project(root)
    overlay(root, "data/body/back.svg", (root / "data/body/palm.svg").read_bytes())
    for shift, layer in enumerate(LAYERS):
        regions = [_region(slug, *place, shift) for slug, place in zip(slugs(layer), PLACES, strict=True)]
        overlay(root, f"data/body/back-{layer}.svg", _FRAME.format("".join(regions)))
        for slug in slugs(layer):
            overlay(
                root,
                f"data/muscles/{slug}.yml",
                f"name: Muscle {slug}\nsummary: It is {layer}.\nregion: palm\nlayer: {layer}\nplaced: true\n",
            )
    _change(root, "data/interface/en.yml", "map:\n  views:\n", "    back: Back of the hand\n")
    _change(root, "docs/index.md", "# Hands at work\n", "\n<!-- guide: find -->\n\n<!-- guide: body-map -->\n")
    roles = zip(("secondary", "stabilizer"), LAYERS[:2], strict=True)
    does = "      does: Bend the knuckles while the fingers stay long.\n"
    _change(root, f"data/{EXERCISE.strip('/')}.yml", does, "".join(_ROLES.format(role=role, slug=slugs(layer)[0]) for role, layer in roles))
    return root


def _change(root: Path, path: str, after: str, added: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert after in text
    overlay(root, path, text.replace(after, after + added, 1))

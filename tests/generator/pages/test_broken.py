"""A preview shows every page, whichever entry has a problem."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from guide.content import handwritten
from guide.pages import map_labels
from guide.pages.catalog import Pages
from guide.pages.owner import Site
from guide.pages.pieces import piece
from guide.rules.check import load
from tests.support.sites import HAND, lay_out, overlay
from tests.support.turns import few

ENTRIES = sorted(path.relative_to(HAND).as_posix() for kind in ("muscles", "exercises") for path in (HAND / "data" / kind).glob("*.yml"))


@pytest.mark.parametrize("file", few(ENTRIES, 2))
@pytest.mark.parametrize("content", ["name: [\n", None], ids=["unreadable", "gone"])
def test_every_page_can_be_made(tmp_path: Path, file: str, content: str | None) -> None:
    """A muscle or an exercise that can't be read, or is gone, takes no other page with it, nor what hand-written pages ask for."""
    root = lay_out(tmp_path)
    overlay(root, file, content)
    loaded = load(root)
    pages = Pages(loaded.guide, Site("Hands", "https://example.org/"), loaded.problems)
    assert all(page.rendered()[0] for page in pages.all())
    for asked in handwritten.asked(root):
        assert piece(pages.renderer, asked.name) is not None


@pytest.mark.parametrize("muscle", sorted(Path(file).stem for file in ENTRIES if file.startswith("data/muscles")))
def test_names_beside_the_body_without_a_muscle(tmp_path: Path, muscle: str) -> None:
    """Whichever layer is seen first, the names beside it are those of muscles that are there, though their wholes may be gone."""
    root = lay_out(tmp_path)
    overlay(root, f"data/muscles/{muscle}.yml", None)
    guide = load(root).guide
    for view in guide.body.views.values():
        for name, layer in view.layers.items():
            found = map_labels.of_view(guide, replace(view, layers={name: layer}), frozenset())
            assert muscle not in {label.href.strip("/").rpartition("/")[2] for label in found}

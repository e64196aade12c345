"""The colors of urgencies, lights and charts: words and signs are read on their fills, and edges are seen, in both schemes."""

from __future__ import annotations

import pytest

from tests.support.colors import PAGE, contrast, tokens

WORDS, SHAPES = 4.5, 3.0
"""The least contrast of words and of what is no word, by WCAG 2.2 AA."""
LAMPS = ("green", "amber", "red")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_signals(scheme: str) -> None:
    """What stands on a fill is read; an edge, a bar and a line over it are told from what is around them."""
    found = tokens(scheme)
    words = [(found[f"guide-{band}"], found["guide-on-band"]) for band in ("now", "today", "visit")]
    words += [(found[f"guide-lamp-{lamp}"], found[f"guide-lamp-{lamp}-on"]) for lamp in LAMPS]
    assert [pair for pair in words if contrast(*pair) < WORDS] == []
    shapes = [(found["guide-chart-bar"], found["guide-soft"]), (found["guide-chart-bar"], found["guide-chart-line"])]
    assert [pair for pair in shapes if contrast(*pair) < SHAPES] == []
    grounds = [found[f"guide-{name}-soft"] for name in ("now", "today", "visit", *(f"lamp-{lamp}" for lamp in LAMPS))]
    assert [ground for ground in grounds if contrast(ground, PAGE[scheme]) > 1.5] == []

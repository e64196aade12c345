"""How much our pages ask of a phone's browser, counted: nothing here is timed. `make reader` measures the time."""

from __future__ import annotations

from pathlib import Path

from tests.support.elements import count, fullest

MOST = {
    "home": 2200,
    "atlas": 5200,
    "exercises": 3200,
    "muscles": 1550,
    "routines": 750,
    "people": 700,
    "vocabulary": 1250,
    "all exercises": 1850,
    "all muscles": 5200,
    "all references": 900,
}
"""The most elements of a page by kind; of any other kind no page has more than `OTHERS`. A map counts twice, for its shade."""
OTHERS = 600


def test_elements(site: Path) -> None:
    """No page has more elements than its kind may; a kind that got much lighter gets a lower bound."""
    for kind, address in fullest(site).items():
        found, most = count((site / address / "index.html").read_text(encoding="utf-8")), MOST.get(kind, OTHERS)
        assert found <= most, f"/{address} has {found} elements, more than {most}"
        assert kind not in MOST or found > 0.8 * most, f"/{address} has {found} elements: lower the bound of {kind}"

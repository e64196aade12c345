"""Every exercise and routine as it is used: the first step soon in sight on a phone, the page not too long, one sheet of paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_browser import watched
from tests.support.building import ROOT, built
from tests.support.paper import FORMATS, LEAST, code, sheets, smallest
from tests.support.qr_reader import read
from tests.support.server import serving
from tests.support.sharing import once

PHONE = {"width": 390, "height": 844}
FIRST_STEP, LONGEST, USUAL = 1.2, 10.5, 9.0
"""In screens of that phone: how far the first step may end, how long a page may be, and the median of all, folds closed."""
PUBLIC = "https://example.org/a-guide-of-ours/"
SCREENS = """() => {
  const step = document.querySelector(".guide-steps > li > span")
  return [(step?.getBoundingClientRect().bottom ?? 0) / innerHeight, document.documentElement.scrollHeight / innerHeight]
}"""
SHEETS = {"exercises": 1, "routines": 2}


@pytest.fixture(scope="module")
def public(shared: Path) -> Path:
    """Return the site in `data/`, built for an address that others can reach."""
    return once(shared, "own-public", lambda folder: built(ROOT, folder / "site", SITE_URL=PUBLIC)) / "site"


@pytest.fixture(scope="module")
def address(public: Path) -> Iterator[str]:
    """Return where it is served."""
    with serving(public) as address:
        yield address


def entries(site: Path, kind: str) -> list[str]:
    """Return the addresses of the entries of a kind."""
    found = [path for path in sorted((site / kind).glob("*/index.html")) if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")]
    return [f"{kind}/{path.parent.name}/" for path in found]


@pytest.mark.long
def test_first_step_and_length(browser: Browser, public: Path, address: str) -> None:
    """On each exercise the first step ends within 1.2 screens of a phone; no page has more than 10.5, half of them at most 9."""
    found: dict[str, tuple[float, float]] = {}
    with watched(browser, address, viewport=PHONE, service_workers="block") as (page, _):
        for entry in entries(public, "exercises"):
            page.goto(address + entry)
            found[entry] = page.evaluate(SCREENS)
    assert {entry: step for entry, (step, _) in found.items() if not 0 < step <= FIRST_STEP} == {}
    assert {entry: whole for entry, (_, whole) in found.items() if whole > LONGEST} == {}
    assert median(whole for _, whole in found.values()) <= USUAL


@pytest.mark.long
@pytest.mark.parametrize("kind", SHEETS)
def test_on_paper(browser: Browser, public: Path, address: str, kind: str) -> None:
    """Each exercise takes one sheet of either size, each routine at most two; its type is large enough, and its code leads back."""
    with watched(browser, address, service_workers="block") as (page, _):
        found = {entry: _on_paper(page, address, entry) for entry in entries(public, kind)}
    most = SHEETS[kind]
    assert {
        entry: each for entry, each in found.items() if max(each[0]) > most or each[1] < LEAST - 0.01 or each[2] != PUBLIC + entry
    } == {}


def _on_paper(page: Page, address: str, entry: str) -> tuple[list[int], float, str]:
    """Return how many sheets of each size an entry takes, its smallest type, and the address in its code."""
    page.goto(address + entry)
    return [sheets(page, size) for size in FORMATS], smallest(page)[0], read(code(page)[0])

"""Every exercise and routine as it is used: the first step soon in sight on a phone, the page not too long, one sheet of paper."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

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
  const { scrollHeight, scrollWidth, clientWidth } = document.documentElement
  return [(step?.getBoundingClientRect().bottom ?? 0) / innerHeight, scrollHeight / innerHeight, scrollWidth - clientWidth]
}"""
SHEETS = {"exercises": 1, "routines": 2}
SCHEMES = ("light", "dark")


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
@pytest.mark.parametrize("kind", SHEETS)
def test_on_a_phone_and_on_paper(browser: Browser, public: Path, address: str, kind: str) -> None:
    """An exercise begins within 1.2 screens and has at most 10.5, half of all 9; it takes one sheet, a routine two; codes lead back.

    Every other one is opened in dark colors. Nothing is noted meanwhile, and nothing is wider than the screen.
    """
    found: dict[str, Used] = {}
    for turn, scheme in enumerate(SCHEMES):
        with watched(browser, address, viewport=PHONE, service_workers="block", color_scheme=scheme) as (page, noted):
            found |= {entry: _used(page, address, entry) for entry in entries(public, kind)[turn :: len(SCHEMES)]}
        assert noted == []
    assert {entry: each.beyond for entry, each in found.items() if each.beyond > 0} == {}
    assert {entry: each.paper for entry, each in found.items() if _unfit(each, SHEETS[kind], PUBLIC + entry)} == {}
    if kind == "exercises":
        assert {entry: each.step for entry, each in found.items() if not 0 < each.step <= FIRST_STEP} == {}
        assert {entry: each.whole for entry, each in found.items() if each.whole > LONGEST} == {}
        assert median(each.whole for each in found.values()) <= USUAL


class Used(NamedTuple):
    """Where the first step ends and how long the page is, in screens, how many pixels it is too wide; and how it is on paper.

    `paper` holds its sheets of each size, its smallest type, and what its code holds.
    """

    step: float
    whole: float
    beyond: float
    paper: tuple[list[int], float, str]


def _used(page: Page, address: str, entry: str) -> Used:
    page.goto(address + entry)
    step, whole, beyond = page.evaluate(SCREENS)
    return Used(step, whole, beyond, ([sheets(page, size) for size in FORMATS], smallest(page)[0], read(code(page)[0])))


def _unfit(used: Used, most: int, address: str) -> bool:
    found, type_size, led = used.paper
    return max(found) > most or type_size < LEAST - 0.01 or led != address

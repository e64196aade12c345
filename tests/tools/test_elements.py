"""How elements are counted, and a small run of what measures pages on a phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.support.elements import by_page, count, fullest
from tools import reader

COUNTED = {
    "<p>one": 1,
    "<p>one<p>two<br>": 3,
    "<ul><li>one<li>two</ul><p>three</p>": 4,
    '<svg><path id="a"/><use href="#a"/><use href="#a"></use></svg>': 6,
    '<svg><use href="#b"/><g id="b"><path id="a"/><use href="#a"/></g></svg>': 10,
    '<svg><use href="#gone"/></svg><a href="#a" id="a"></a>': 3,
}


@pytest.mark.parametrize("html", COUNTED)
def test_count(html: str) -> None:
    """Each element counts, and what a `use` shows counts once more."""
    assert count(html) == COUNTED[html]


def test_fullest(site: Path) -> None:
    """Of each kind the page with the most elements is found, the indexes beside it."""
    found = fullest(site)
    assert found["home"] == "" and found["exercises"] == "exercises/putty-squeeze/" and found["all muscles"] == "muscles/"
    assert count((site / found["muscles"] / "index.html").read_text(encoding="utf-8")) == max(by_page(site, "muscles"))[0]


@pytest.mark.long
def test_reader(browser: Browser, home: str, site: Path) -> None:
    """The table has a line for each page, with what was counted and measured."""
    head, line = reader.report(browser, home, site, {"exercise": "exercises/putty-squeeze/"}, rounds=1)
    assert head.split() == ["kind", "elements", "works", "waits", "shifts", "KiB", "page"]
    name, elements, works, waits, shifts, kib, address = line.split()
    assert (name, address) == ("exercise", "/exercises/putty-squeeze/")
    assert int(elements) > 500 and float(works) >= 0 and float(waits) >= 0
    assert float(shifts) <= 0.02 and 40 < float(kib) <= 105

"""What a contributor types can't become markup: not on the page, not in the head, not in the search."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser, Page

from tests.support.building import built, lay_out_project
from tests.support.searching import typed
from tests.support.server import serving
from tests.support.sharing import once

IMAGE = "<img src=x onerror=\"document.title='ran'\">"
SCRIPT = "</title><script>document.title='ran'</script>"
QUOTE = '" onmouseover="document.title=\'ran\'" x="'
PLACEHOLDER = 'guide-content-security-policy content="guide-content-security-policy"'
ALL = f"{IMAGE} {SCRIPT} {QUOTE} {PLACEHOLDER}"
NAME = f"Bridge {IMAGE}{SCRIPT}{QUOTE}"
LINK = '[stay](https://example.org/"onclick="x) & [look](exercises/tendon-glide)'


def written(root: Path) -> Path:
    """Lay out the hand site with one entry that holds hostile text everywhere; return its folder."""
    path = lay_out_project(root) / "data/exercises/putty-squeeze.yml"
    entry = yaml.safe_load(path.read_text(encoding="utf-8"))
    entry |= {"name": NAME, "aliases": [f"Zyx {ALL}"], "summary": f"Lift {ALL}", "steps": [f"Step {ALL} *well*", LINK]}
    path.write_text(yaml.safe_dump(entry, sort_keys=False), encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def hostile(shared: Path) -> Path:
    """Return the built hostile site."""
    return once(shared, "hostile", lambda folder: built(written(folder), folder / "site")) / "site"


@pytest.mark.long
def test_shown_as_typed(hostile: Path, browser: Browser) -> None:
    """The page shows the text to the letter; no handler is in the document and nothing ran."""
    with serving(hostile) as home:
        page = browser.new_page(reduced_motion="reduce")
        page.goto(f"{home}exercises/putty-squeeze/")
        assert page.locator("h1").inner_text() == NAME
        assert page.title().startswith("Bridge <img src=x") and page.title() != "ran"  # a title so long is cut
        policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content") or ""
        assert policy.startswith("default-src 'none'")
        assert f"Step {ALL} well" in page.locator(".guide-steps li").first.inner_text()
        assert (page.locator("meta[name=description]").get_attribute("content") or "").startswith(f"Lift {IMAGE} {SCRIPT}")
        _nothing_ran(page)
        for other in ("", "exercises/", "muscles/thenar-muscles/", "routines/quiet-minutes-for-the-hands/"):
            page.goto(home + other)
            _nothing_ran(page)
        page.close()


@pytest.mark.long
def test_found_and_opened(hostile: Path, browser: Browser) -> None:
    """The search finds the entry, shows it as typed and opens it, and nothing runs."""
    with serving(hostile) as home:
        page = browser.new_page(reduced_motion="reduce")
        page.goto(home)
        assert typed(page, "zyx")
        result = page.locator(".guide-search__item > a").first
        assert f"Bridge {IMAGE}{SCRIPT}" in result.inner_text()
        _nothing_ran(page)
        result.dispatch_event("click")
        page.wait_for_url("**/exercises/putty-squeeze/**")
        _nothing_ran(page)
        page.close()


def _nothing_ran(page: Page) -> None:
    handlers = "els => els.filter(e => [...e.attributes].some(a => a.name.startsWith('on')) || e.matches('img[src=x]')).length"
    assert page.locator("*").evaluate_all(handlers) == 0
    assert page.title() != "ran"

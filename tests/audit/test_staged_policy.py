"""A staged site, whoever builds it, runs no script that words or hand-written pages smuggle in."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from guide.rules.check import load
from guide.site.stage import stage
from tests.audit.test_builders import COMMANDS, run
from tests.audit.test_every_page import addresses
from tests.browser.test_browser import watched
from tests.support.building import HAND, lay_out_project
from tests.support.server import serving

SCRIPT, IMAGE = "<script>window.ran = 1</script>", "<img src=x onerror=window.ran=1>"
WORDS = "data/interface/en.yml"


def hostile(root: Path) -> Path:
    """Lay out the hand site with markup in the names of its kinds, and a hand-written page that holds a script; return the folder."""
    lay_out_project(root, HAND)
    text = (root / WORDS).read_text(encoding="utf-8")
    lines = [f"{line}{IMAGE}{SCRIPT}" if line.lstrip().startswith(("many:", "one:")) else line for line in text.splitlines()]
    (root / WORDS).write_text("\n".join(lines) + "\n", encoding="utf-8")
    (root / "docs/about.md").write_text(f"# About\n\n{SCRIPT}\n\n{IMAGE}\n", encoding="utf-8")
    return root


@pytest.mark.long
def test_nothing_runs(browser: Browser, tmp_path: Path) -> None:
    """Every page holds the policy; neither a word nor a page's own script or handler runs, and words are shown as they are."""
    root = hostile(tmp_path / "project")
    loaded = load(root)
    assert loaded.problems == []
    stage(root, tmp_path / "staged", loaded.guide.finished())
    run(COMMANDS["zensical"], tmp_path / "staged")
    shutil.rmtree(root)
    site = tmp_path / "staged" / "site"
    with serving(site) as home, watched(browser, home) as (page, noted):
        for address in addresses(site):
            page.goto(home + address)
            policy = page.locator("meta[http-equiv=Content-Security-Policy]").get_attribute("content") or ""
            assert "script-src 'self' 'sha256-" in policy and "unsafe" not in policy, address
            assert page.evaluate("window.ran") is None, address
        assert any("script-src" in note for note in noted)  # the page's own script was seen, and stopped
        page.goto(f"{home}exercises/")
        assert page.locator("h1").inner_text().startswith("Exercises<img src=x")

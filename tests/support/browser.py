"""The browser of the tests: Debian's Chromium without windows, an installed one, or Playwright's own; as a module it makes sure of one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

SHELL = "chromium-headless-shell"
"""Debian's name of the browser that has no windows: the same pages at half of the processor time that the whole browser takes."""
_NAMES = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_PATHS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
)
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--force-color-profile=srgb", "--hide-scrollbars",
]  # fmt: skip
_PAUSE = 0.05
"""Seconds between two looks at what a test waits for."""
_DRAW_ALL = """() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync("svg, section { content-visibility: visible !important }")
  document.adoptedStyleSheets = [sheet]
}"""


def find() -> str | None:
    """Return the path of an installed browser, or None where only Playwright's own can serve."""
    named = os.environ.get("CHROMIUM")
    found = [named] if named else [path for name in _NAMES if (path := shutil.which(name))]
    return next((path for path in [*found, *_PATHS] if path and Path(path).is_file()), None)


@contextmanager
def launched() -> Iterator[Browser]:
    """Run the browser, unseen, while the block runs."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=find(), args=ARGUMENTS)
        try:
            yield running
        finally:
            running.close()


def take_whole(page: Page, path: Path) -> None:
    """Take a picture of a whole page; drawings that would wait, far from sight, are drawn for it."""
    page.evaluate(_DRAW_ALL)
    page.screenshot(path=path, full_page=True)


def until(page: Page, expression: str, arg: Any = None, seconds: float = 20) -> None:
    """Wait until an expression or a function of a page, which may answer later, says true.

    Playwright's own wait asks from within the page, where the content policy of our pages forbids it from the second time on.
    """
    for _ in range(int(seconds / _PAUSE)):
        if page.evaluate(expression, arg):
            return
        page.wait_for_timeout(1000 * _PAUSE)
    raise AssertionError(f"not true within {seconds} s: {expression}")


def _from_debian() -> None:
    subprocess.run(["apt-get", "update", "-qq"], check=False, stdout=subprocess.DEVNULL)
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(["apt-get", "install", "-y", "-qq", SHELL], env=quiet, check=False, stdout=subprocess.DEVNULL)


def _make_sure() -> None:
    """Install the browser without windows where that is allowed, Playwright's own where there is none at all."""
    if shutil.which(SHELL) is None and shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        print("setting up a browser …")
        _from_debian()
    if find() is None:
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"], check=True)


if __name__ == "__main__":
    _make_sure()

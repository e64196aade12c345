"""Scripts of ours, run in a browser page that has nothing else: a test hands a call its arguments and gets what it gives back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser

from tests.support.building import ROOT
from tests.support.server import serving

SCRIPTS = ROOT / "overrides" / "scripts"
Call = Callable[[str, Any], Any]


@contextmanager
def module(browser: Browser, name: str) -> Iterator[Call]:
    """Give `call(body, arguments)`: it runs the body of a function with `it`, the module, and `given`, the arguments."""
    with serving(SCRIPTS) as address:
        page = browser.new_page()
        page.goto(address)
        try:
            yield lambda body, given: page.evaluate(f"async given => {{ const it = await import('/{name}'); {body} }}", given)
        finally:
            page.close()

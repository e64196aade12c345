"""Our own guide and its built site; tests that solve our movements stay on one worker, and tests that open our site on one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.own_site import guide, home, site

__all__ = ["guide", "home", "site"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Group the tests of this folder by what they ask: the guide alone, or its built site."""
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            asks_site = "site" in getattr(item, "fixturenames", ())
            item.add_marker(pytest.mark.xdist_group("our-site" if asks_site else "our-guide"))

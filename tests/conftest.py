"""Fixtures: the built site once for each worker, served, with a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from playwright.sync_api import Browser, sync_playwright

from guide.guide import Guide
from guide.load import load
from tests.support import browser as browsers
from tests.support.building import ROOT, built
from tests.support.server import serving

hypothesis.settings.register_profile("default", deadline=None)
hypothesis.settings.register_profile("audit", max_examples=1000, deadline=None)
hypothesis.settings.load_profile("default")


@pytest.fixture(scope="session")
def guide() -> Guide:
    """Return the project's own guide, drafts left out."""
    loaded = load(ROOT)
    assert loaded.problems == []
    return loaded.guide.finished()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of the project's own built site."""
    return built(ROOT, tmp_path_factory.mktemp("built") / "site", REPO_URL="https://example.org/owner/name")


@pytest.fixture(scope="session")
def home(site: Path) -> Iterator[str]:
    """Return the address of the served site, which ends in `/`."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a running browser."""
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=browsers.find(), args=browsers.ARGUMENTS)
        yield running
        running.close()

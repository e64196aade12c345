"""Fixtures: the hand site as a guide and built once a run, served, with a browser; and a look for what a test left running."""

from __future__ import annotations

import compileall
import os
import uuid
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest
from playwright.sync_api import Browser, Page, expect

from guide.content.guide import Guide
from guide.pages import compiled
from guide.pages.catalog import Pages
from guide.pages.muscle_maps import Maps
from guide.pages.owner import Site
from guide.pages.pieces import piece
from guide.rules.check import load
from tests.support import browser as browsers
from tests.support import ours, processes
from tests.support.building import HAND, ROOT, built, lay_out_project
from tests.support.server import serving
from tests.support.sharing import once, run_folder

hypothesis.settings.register_profile("default", max_examples=20, deadline=None)
hypothesis.settings.register_profile("audit", max_examples=400, deadline=None)
hypothesis.settings.load_profile("default")
expect.set_options(timeout=20_000)  # milliseconds: a slow machine may take its time, a page that is wrong never comes right

collect_ignore = [] if ours.here() else ["content"]
SETTINGS = {"REPO_URL": "https://example.org/owner/name", "SOURCE_DATE_EPOCH": "1790000000", "PYTHONHASHSEED": "1"}
"""The environment in which the hand site is built."""
LEFT = pytest.StashKey[list[str]]()


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that all workers share."""
    return run_folder(tmp_path_factory)


@pytest.fixture(scope="session")
def guide() -> Guide:
    """Return the guide of the hand site, drafts left out; for the tests of our own content it is our own."""
    loaded = load(HAND)
    assert loaded.problems == []
    return loaded.guide.finished()


@pytest.fixture(scope="module")
def maps(guide: Guide) -> Maps:
    """Return the maps of the guide."""
    assert guide.words
    return Maps(guide, guide.words)


@pytest.fixture(scope="module")
def map_pages(guide: Guide) -> dict[str, str]:
    """Return, by address, the HTML of every page of the guide that may hold a map; the map of the whole body stands at the root."""
    pages = Pages(guide, Site("Guide", "https://example.org/"))
    found = [page for page in pages.all() if page.address.startswith(("exercises/", "muscles/", "atlas/"))]
    return {page.address: page.body(page.make()) for page in found} | {"": piece(pages.renderer, "body-map")}


@pytest.fixture(scope="session")
def hand(shared: Path) -> Path:
    """Return the folder of another topic's project, with its built site in `site/`; nobody changes it."""
    return once(shared, "hand", lambda folder: built(lay_out_project(folder), folder / "site", **SETTINGS))


@pytest.fixture(scope="session")
def site(hand: Path) -> Path:
    """Return the folder of the built hand site; for the tests of our own content it is our own."""
    return hand / "site"


@pytest.fixture(scope="session")
def home(site: Path) -> Iterator[str]:
    """Return the address of the served site, which ends in `/`."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a running browser."""
    with browsers.launched() as running:
        yield running


@pytest.fixture(scope="module")
def checked(browser: Browser) -> Iterator[Page]:
    """Return a page into which a checker may be put, for all tests of a module: a fresh one for each would cost more than the check."""
    context = browser.new_context(bypass_csp=True, color_scheme="light", reduced_motion="reduce")
    yield context.new_page()
    context.close()


def pytest_xdist_auto_num_workers() -> int:
    """Return one worker more than there are cores: who waits for a browser or a preview leaves room for another."""
    return (os.cpu_count() or 1) + 1


def pytest_configure() -> None:
    """Mark everything that this run starts; workers inherit the mark."""
    if "PYTEST_XDIST_WORKER" not in os.environ:
        os.environ[processes.MARK] = uuid.uuid4().hex
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        compileall.compile_dir(ROOT / "hooks", quiet=2)  # once for all copies of it that tests lay out
        os.environ[compiled.SHARED] = str(ROOT / ".cache" / "compiled")  # and so are templates, for all projects that they lay out
        (ROOT / ".cache").mkdir(exist_ok=True)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what drives a browser, so that it can be left out with `-m "not browser"`."""
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run that leaves a process behind; only the process that started it all looks, when its workers are gone."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        return
    session.config.stash[LEFT] = processes.left_behind(os.environ[processes.MARK])
    if session.config.stash[LEFT]:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what was left out and what was left running."""
    if not ours.here():
        terminalreporter.write_line(ours.LEFT_OUT)
    for command in config.stash.get(LEFT, []):
        terminalreporter.write_line(f"a test left this running: {command}", red=True)

"""Reading without a network: what was visited and saved is there, whole; a new version arrives whole; what is not wanted goes."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from guide.content.guide import Guide
from tests.browser.test_browser import watched
from tests.support.browser import until
from tests.support.building import ROOT, built, lay_out_project
from tests.support.server import serving
from tests.support.sharing import once

EXERCISE, OTHER = "exercises/putty-squeeze/", "exercises/putty-pinch/"
STORED = """async () => Object.fromEntries(await Promise.all((await caches.keys()).map(async name => [
  name.split(":").pop(), (await (await caches.open(name)).keys()).map(one => new URL(one.url).pathname)])))"""
WAIT = 20_000
THEIRS = ("error: Network error", "error: Failed to fetch")
"""What the theme says where its own search can't be loaded."""


@contextmanager
def opened(browser: Browser, folder: Path, base: str = "", wait: dict[str, float] | None = None) -> Iterator[tuple[Page, str]]:
    """Serve the folder `live` below a folder, which may become another; give a page on a phone, and the site's address."""
    delays = wait if wait is not None else {}
    with (
        serving(folder / "live", lambda path: delays.get(path, 0)) as home,
        watched(browser, home, viewport={"width": 390, "height": 844}) as (page, noted),
    ):
        yield page, home + base
        assert [one for one in noted if one not in THEIRS] == []


def put(folder: Path, site: Path) -> None:
    """Serve another site at `live` from now on."""
    new = folder / "next"
    new.symlink_to(site, target_is_directory=True)
    new.replace(folder / "live")


def kept(page: Page) -> dict[str, list[str]]:
    """Return the paths of the pages and files that are kept."""
    found = page.evaluate(STORED)
    return {"pages": found.get("pages", []), "files": found.get("files", [])}


def wait_for_kept(page: Page, path: str) -> None:
    """Wait until a page is kept."""
    until(page, "async path => Boolean(await caches.match(path))", path)


def read(page: Page, address: str) -> None:
    """Open a page and wait until it is kept."""
    page.goto(address)
    wait_for_kept(page, address)
    page.locator(".guide-kept", has_text="offline").wait_for(timeout=WAIT)


@pytest.fixture(scope="session")
def renewed(shared: Path) -> Path:
    """Return the built hand site with another text and another color."""

    def build(folder: Path) -> None:
        root = lay_out_project(folder)
        entry, tokens = root / "data/exercises/putty-squeeze.yml", root / "overrides/styles/tokens.css"
        entry.write_text(entry.read_text(encoding="utf-8").replace("name: ", "name: New ", 1), encoding="utf-8")
        tokens.write_text(tokens.read_text(encoding="utf-8").replace("#9d1c1c", "#9d1c1d"), encoding="utf-8")
        built(root, folder / "site")

    return once(shared, "renewed", build) / "site"


def test_what_was_read_is_there(browser: Browser, site: Path, tmp_path: Path, guide: Guide) -> None:
    """Without a network a visited page is shown with all it names, says that it is a copy, and another leads to the list."""
    put(tmp_path, site)
    with opened(browser, tmp_path) as (page, home):
        read(page, home + EXERCISE)
        wait_for_kept(page, f"{home}mine/")
        page.context.set_offline(True)
        failed: list[str] = []
        page.on("requestfailed", lambda request: failed.append(request.url))
        page.reload()
        assert guide.words and page.locator("h1").inner_text() == guide.exercises["putty-squeeze"].name
        page.locator(".guide-kept", has_text=guide.words.offline.old).wait_for()
        page.locator(".guide-gym__start button").first.click()
        assert page.locator(".guide-gymview__picture").evaluate("image => image.decode().then(() => image.naturalWidth)") > 0
        assert [url for url in failed if not url.endswith(("/sw.js", ".json"))] == []
        page.goto(home + OTHER)
        page.wait_for_url("**/mine/#offline")
        page.locator("[role=status]", has_text=guide.words.offline.missing).wait_for()


@pytest.mark.long
def test_a_saved_routine_is_followed(browser: Browser, site: Path, tmp_path: Path, guide: Guide) -> None:
    """A routine that is saved brings its exercises: none was opened, all can be read without a network. Removed, nothing is left."""
    slug = next(iter(guide.entries["routines"]))
    put(tmp_path, site)
    with opened(browser, tmp_path) as (page, home):
        page.goto(f"{home}routines/{slug}/")
        page.locator(".guide-keep--save").click()
        wanted = page.evaluate("JSON.parse(document.querySelector('[data-guide-gym] script').textContent).pages")
        assert wanted
        for address in wanted:
            wait_for_kept(page, home + address)
        page.context.set_offline(True)
        for address in (f"routines/{slug}/", *wanted):
            page.goto(home + address)
            assert page.url == home + address and page.locator("h1").is_visible()
        page.context.set_offline(False)
        page.goto(f"{home}mine/")
        page.locator("section:has(details) button").last.click()
        until(page, "!document.querySelector('[data-guide-mine] details')?.textContent.includes('/')")
        page.goto(home + EXERCISE)
        page.wait_for_timeout(4500)
        assert kept(page) == {"pages": [], "files": []}


@pytest.mark.long
def test_a_new_version_arrives_whole(browser: Browser, site: Path, renewed: Path, tmp_path: Path, guide: Guide) -> None:
    """The next visit shows the new page with the new style; its copy takes the old one's place, and the old files go with the last
    page that names them; a page that was not visited again is still the old one, with the old style."""
    put(tmp_path, site)
    with opened(browser, tmp_path) as (page, home):
        for address in (OTHER, EXERCISE):
            read(page, home + address)
        old = [path for path in kept(page)["files"] if "/assets/guide." in path]
        put(tmp_path, renewed)
        page.goto(home + EXERCISE)
        assert page.locator("h1").inner_text().startswith("New ")
        until(page, "async () => (await (await caches.match(location.href)).text()).includes('id=\"top\">New ')")
        page.context.set_offline(True)
        color = "() => getComputedStyle(document.body).getPropertyValue('--guide-urgent').trim()"
        for address, shown, style in ((EXERCISE, True, "#9d1c1d"), (OTHER, False, "#9d1c1c")):
            page.goto(home + address)
            assert page.locator("h1").inner_text().startswith("New ") == shown and page.evaluate(color) == style
        page.context.set_offline(False)
        for address in (OTHER, "mine/"):
            page.goto(home + address)
            page.wait_for_timeout(4500)
        files = kept(page)["files"]
        assert not set(old) & set(files) and len([path for path in files if "/assets/guide." in path]) == 1


def test_a_page_is_kept_whole_or_not_at_all(browser: Browser, site: Path, tmp_path: Path) -> None:
    """Where a file that the page names can't be had, the page is not kept."""
    shutil.copytree(site, tmp_path / "broken")
    next((tmp_path / "broken").glob("assets/figures/putty-squeeze.*.svg")).unlink()
    put(tmp_path, tmp_path / "broken")
    with opened(browser, tmp_path) as (page, home):
        page.goto(home + EXERCISE)
        page.wait_for_timeout(5000)
        assert f"/{EXERCISE}" not in kept(page)["pages"] and page.locator(".guide-kept").count() == 0


@pytest.mark.long
def test_a_slow_network(browser: Browser, site: Path, tmp_path: Path) -> None:
    """A page that does not come within three seconds is shown as it was kept; one that fails on the server, too."""
    put(tmp_path, site)
    slow: dict[str, float] = {}
    with opened(browser, tmp_path, wait=slow) as (page, home):
        read(page, home + EXERCISE)
        slow[f"/{EXERCISE}"] = 9
        began = page.evaluate("Date.now()")
        page.goto(home + EXERCISE, wait_until="commit")
        assert 2500 < page.evaluate("Date.now()") - began < 7000 and page.locator("h1").is_visible()


@pytest.mark.long
def test_below_a_path_and_switched_off(browser: Browser, site: Path, tmp_path: Path) -> None:
    """A site below a path keeps to it; switched off later, the worker goes with all it kept, and nothing of another site."""
    shutil.copytree(site, tmp_path / "both" / "guide")
    put(tmp_path, tmp_path / "both")
    with opened(browser, tmp_path, "guide/") as (page, home):
        read(page, home + EXERCISE)
        assert page.evaluate("navigator.serviceWorker.ready.then(found => new URL(found.scope).pathname)") == "/guide/"
        assert all(path.startswith("/guide/") for path in kept(page)["pages"] + kept(page)["files"])
        page.evaluate("caches.open('another')")
        shutil.copy(ROOT / "overrides/app/worker-off.js", tmp_path / "both/guide/sw.js")
        page.evaluate("navigator.serviceWorker.getRegistration().then(found => found.update())")
        until(page, "async () => (await caches.keys()).join() === 'another'")
        until(page, "async () => !(await navigator.serviceWorker.getRegistrations()).length")

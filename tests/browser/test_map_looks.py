"""How the maps look and act: contrast, roles without color, the accessibility checker, keyboard, touch, no scripts."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page

from guide.draw.maps.svg import PATTERNS
from guide.model.muscle import LAYERS
from tests.browser.test_browser import watched
from tests.support.building import ROOT, built
from tests.support.colors import PAGE, contrast, tokens
from tests.support.mapped import EXERCISE, lay_out_mapped, slugs
from tests.support.server import serving
from tests.support.sharing import once

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
FIRST = slugs("superficial")[0]
DEEP = slugs("deep")[0]
WITH_MAPS = [
    "",
    "muscles/",
    "atlas/",
    EXERCISE,
    "exercises/putty-squeeze/",
    f"muscles/{FIRST}/",
    f"muscles/{DEEP}/",
    "muscles/thenar-muscles/",
]
ROLES = ("primary", "secondary", "stabilizer")
STOPS = "() => document.activeElement.closest('svg a') ? document.activeElement.querySelector('title').textContent : ''"


@pytest.fixture(scope="module")
def home(shared: Path) -> Iterator[str]:
    """Return the address of the served site for maps."""
    root = once(shared, "mapped", lambda folder: built(lay_out_mapped(folder), folder / "site"))
    with serving(root / "site") as address:
        yield address


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast(scheme: str) -> None:
    """The color of each role stands out 3:1 from plain muscle, skin, sheets, bones and the page; numbers are readable."""
    found = tokens(scheme)
    for role in ROLES:
        for ground in (PAGE[scheme], *(found[f"guide-map-{name}"] for name in ("muscle", "skin", "tissue", "bone"))):
            assert contrast(found[f"guide-{role}"], ground) >= 3, f"{role} on {ground}"
    assert contrast(found["guide-map-line"], PAGE[scheme]) >= 3


def test_roles_differ_without_color() -> None:
    """Each role has a pattern of its own (one is solid) and an edge of its own."""
    assert len({PATTERNS.get(role, "solid") for role in ROLES}) == len(ROLES)
    text = (ROOT / "overrides" / "styles" / "map-drawing.css").read_text(encoding="utf-8")
    edges = {}
    for role in ROLES:
        rule = re.search(rf"^\.guide-map__mark--{role}\b[^{{}}]*\{{(.*?)\}}", text, re.DOTALL | re.MULTILINE)
        assert rule
        dashes = re.search(r"stroke-dasharray: ([^;]+)", rule[1])
        edges[role] = dashes[1] if dashes else "none"
    assert len(set(edges.values())) == len(ROLES)


@pytest.mark.parametrize("forced", ["none", "active"])
def test_roles_differ_in_gray(browser: Browser, home: str, forced: str) -> None:
    """In gray, and in two colors alone, the fields before the three roles are not alike."""
    context = browser.new_context(forced_colors=forced, device_scale_factor=4)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(home + EXERCISE)
    page.evaluate("document.documentElement.style.filter = 'grayscale(1)'")
    fields = [page.locator(f".guide-role--{role} .guide-swatch").screenshot() for role in ROLES]
    context.close()
    for a, b in combinations(fields, 2):
        assert unlike(browser, a, b) > 0.08


def unlike(browser: Browser, a: bytes, b: bytes) -> float:
    """Return by how much two pictures differ, from 0 (the same) to 1 (black against white), pixel by pixel."""
    import base64

    page = browser.new_page()
    script = """async pictures => {
      const data = await Promise.all(pictures.map(async picture => {
        const bitmap = await createImageBitmap(await (await fetch(picture)).blob())
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
        canvas.getContext("2d").drawImage(bitmap, 0, 0)
        return canvas.getContext("2d").getImageData(0, 0, 60, 40).data
      }))
      let total = 0
      for (let at = 0; at < data[0].length; at += 4) total += Math.abs(data[0][at] - data[1][at])
      return total / 255 / (data[0].length / 4)
    }"""
    found: float = page.evaluate(script, [f"data:image/png;base64,{base64.b64encode(picture).decode()}" for picture in (a, b)])
    page.close()
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", WITH_MAPS)
def test_accessibility_checker(browser: Browser, home: str, address: str, scheme: str) -> None:
    """The checker finds nothing to object to on pages with maps."""
    assert objections(browser, home + address, scheme) == []


def objections(browser: Browser, address: str, scheme: str) -> list[tuple[str, list[object]]]:
    """Return what the accessibility checker objects to in the main text of a page, each with the first places."""
    with watched(browser, address, bypass_csp=True, color_scheme=scheme) as (page, _):
        page.goto(address)
        page.evaluate(AXE)
        found = page.evaluate("axe.run(document.querySelector('.md-content')).then(found => found.violations)")
        return [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in found]


def stop(page: Page) -> str:
    """Return the name of the muscle that has the focus, or nothing."""
    return str(page.evaluate(STOPS))


def test_home_by_keyboard(browser: Browser, home: str) -> None:
    """The map is one stop after the link that skips it and the choices; arrow keys walk, the name shows, Enter opens the page."""
    with watched(browser, home, viewport={"width": 1280, "height": 900}) as (page, noted):
        page.goto(home)
        page.locator(".guide-body .guide-skip").focus()
        assert page.locator(".guide-body .guide-skip").is_visible()
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.name") == "body-view"
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        first = stop(page)
        assert first
        page.keyboard.press("Tab")
        assert not stop(page)
        page.keyboard.press("Shift+Tab")
        page.keyboard.press("Shift+Tab") if not stop(page) else None
        assert stop(page) == first
        page.keyboard.press("Home")
        seen = {stop(page)}
        for key in ("ArrowDown", "ArrowDown", "ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "End"):
            page.keyboard.press(key)
            seen.add(stop(page))
        assert len(seen) >= 5
        assert page.locator(".guide-body [data-guide-name]").inner_text() == stop(page)
        page.keyboard.press("Enter")
        page.wait_for_url("**/muscles/*/")
        assert noted == []


def test_every_muscle_is_reached_by_arrows(browser: Browser, home: str) -> None:
    """From the first muscle of a layer the arrow keys lead to every other one, and never out of the map."""
    with watched(browser, home, viewport={"width": 1280, "height": 1000}) as (page, _):
        page.goto(home)
        assert walked(page) == {f"Muscle {slug}" for slug in slugs("superficial")}


def walked(page: Page) -> set[str]:
    """Return the names of the muscles that the arrow keys reach from the first one, one step from each after the other."""
    seen = "[...document.querySelectorAll('[data-guide-map] svg a')].filter(link => link.getClientRects().length)"
    page.evaluate(f"{seen}[0].focus()")
    found, waiting = {stop(page)}, [stop(page)]
    while waiting:
        name = waiting.pop()
        for key in ("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"):
            page.evaluate(f"name => {seen}.find(link => link.querySelector('title').textContent === name).focus()", name)
            page.keyboard.press(key)
            assert stop(page), f"{key} led out of the map from {name}"
            if stop(page) not in found:
                found.add(stop(page))
                waiting.append(stop(page))
    return found


def test_layers_and_views_without_scripts(browser: Browser, home: str) -> None:
    """With scripts off the body turns and peels by radio buttons, muscles are links, and the list is there."""
    with watched(browser, home, java_script_enabled=False, viewport={"width": 390, "height": 844}) as (page, _):
        page.goto(home)
        first = page.locator(".guide-body__view--1 .guide-map__layer--1 a").first
        deep = page.locator(".guide-body__view--2 .guide-map__layer--2 a").first
        assert first.is_visible() and not deep.is_visible()
        page.locator("#body-view-2").check()
        page.locator("#body-layer-2").check()
        assert deep.is_visible() and not first.is_visible()
        assert not page.locator("[data-guide-hint]").first.is_visible()
        page.locator(".guide-body__list summary").click()
        links = page.locator(".guide-body__list li a").evaluate_all("found => found.map(each => each.textContent)")
        assert {f"Muscle {slug}" for layer in LAYERS for slug in slugs(layer)} <= set(links)
        page.goto(home + EXERCISE)
        assert page.locator(".guide-maps svg").first.is_visible()
        page.locator(f".guide-maps a[href*='{FIRST}'] path").first.click()
        page.wait_for_url("**/muscles/*/")


def test_map_and_list_in_step(browser: Browser, home: str) -> None:
    """Pointing at a muscle lights its line in the list, and the other way round; so does the focus."""
    with watched(browser, home, viewport={"width": 1280, "height": 1200}) as (page, noted):
        page.goto(home + EXERCISE)
        lit = ".guide-roles li.is-on a"
        page.locator(f".guide-maps a[href*='{FIRST}'] path").first.hover()
        assert page.locator(lit).all_inner_texts() == [f"Muscle {FIRST}"]
        page.locator(".guide-roles a", has_text="Lumbricals").hover()
        assert page.locator(lit).all_inner_texts() == ["Lumbricals"]
        assert page.locator(".guide-maps a.is-on").count() >= 1
        page.locator(".guide-roles a", has_text=f"Muscle {FIRST}").focus()
        assert page.locator(lit).all_inner_texts() == [f"Muscle {FIRST}"]
        assert noted == []


def test_first_tap_names(browser: Browser, home: str) -> None:
    """On a touch screen the first tap names the muscle and the second opens its page; the mirrored half answers, too."""
    with watched(browser, home, viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True) as (page, noted):
        page.goto(home)
        muscle = page.locator(f".guide-body__view--1 .guide-map__layer--1 a[href*='{FIRST}']")
        muscle.scroll_into_view_if_needed()
        box = muscle.bounding_box()
        assert box
        for share in (0.2, 0.8):  # the mirrored half is on the left
            page.touchscreen.tap(box["x"] + box["width"] * share, box["y"] + box["height"] * 0.4)
            if share == 0.2:
                assert page.locator("[data-guide-name] a").inner_text() == f"Muscle {FIRST}"
                assert page.url == home
        page.wait_for_url(f"**/muscles/{FIRST}/")
        assert noted == []


def test_mirror_is_exact(browser: Browser, home: str) -> None:
    """The picture of the body is the same turned over."""
    page = browser.new_page(viewport={"width": 1280, "height": 1200}, bypass_csp=True)
    page.goto(home + EXERCISE)
    body = page.locator(".guide-map__body").first
    page.add_style_tag(content=".guide-map__body { width: 320px !important; max-width: none; height: auto }")
    before = body.screenshot()
    page.evaluate("document.querySelector('.guide-map__body').style.transform = 'scaleX(-1)'")
    after = body.screenshot()
    page.close()
    assert unlike(browser, before, after) < 0.01
    assert io.BytesIO(before).read(8) == b"\x89PNG\r\n\x1a\n"

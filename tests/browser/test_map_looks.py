"""How the maps look and act: contrast, roles without color, the accessibility checker, keyboard, touch, no scripts."""

from __future__ import annotations

import io
import re
from itertools import combinations
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Browser, Page

from guide.draw.maps.svg import PATTERNS
from tests.browser.test_browser import switch_colors
from tests.support.building import ROOT
from tests.support.colors import PAGE, contrast, tokens
from tests.support.mapped import EXERCISE, slugs
from tests.support.turns import few

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
FIRST = slugs("superficial")[0]
DEEP = slugs("deep")[0]
CHECK = "options => axe.run(document.querySelector('.md-content'), options).then(found => found.violations)"
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


@pytest.fixture
def home(mapped_home: str) -> str:
    """Return the address of the site for maps."""
    return mapped_home


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast(scheme: str) -> None:
    """Tissues are told apart; a lit muscle by its rim or by itself from all of them, and roles from each other; lines are seen."""
    found = tokens(scheme)
    muscle, deep, skin, tendon, bone, under = (
        found[f"guide-map-{name}"] for name in ("muscle", "deep", "skin", "tissue", "bone", "ground")
    )
    assert contrast(muscle, skin) >= 1.8 and contrast(deep, skin) >= 1.8
    assert all(contrast(tendon, other) >= 1.3 for other in (muscle, deep, skin))
    assert contrast(muscle, under) >= 1.3 <= contrast(bone, under)  # the ground is quiet, but muscles and bones stand out from it
    assert contrast(skin, under) >= 1.25
    tints = [found[f"guide-tint-{role}"] for role in ROLES]
    assert contrast(tints[0], tints[1]) >= 1.5 <= contrast(tints[1], tints[2])
    for ground in (PAGE[scheme], muscle, skin, under, tendon, bone):
        for tint in tints[:2]:
            assert max(contrast(tint, ground), contrast(found["guide-map-edge"], ground)) >= 1.8 <= contrast(tint, found["guide-map-edge"])
    assert contrast(found["guide-map-line"], PAGE[scheme]) >= 3
    assert contrast(found["guide-map-border"], muscle) >= 2


def test_roles_differ_without_color() -> None:
    """Each role has a pattern of its own (one is solid) and an edge of its own."""
    assert len({PATTERNS.get(role, "solid") for role in ROLES}) == len(ROLES)
    text = (ROOT / "overrides" / "styles" / "map-roles.css").read_text(encoding="utf-8")
    edges = {}
    for role in ROLES:
        rule = re.search(rf"^\.guide-map__mark--{role}\b[^{{}}]*\{{(.*?)\}}", text, re.DOTALL | re.MULTILINE)
        assert rule
        dashes = re.search(r"stroke-dasharray: ([^;]+)", rule[1])
        edges[role] = dashes[1] if dashes else "none"
    assert len(set(edges.values())) == len(ROLES)


@pytest.mark.parametrize("forced", few(["none", "active"]))
def test_roles_differ_in_gray(browser: Browser, home: str, forced: str) -> None:
    """In gray, and in two colors alone, the fields before the three roles are not alike."""
    small = {"width": 700, "height": 300}  # at four pixels a point there is enough to paint
    context = browser.new_context(forced_colors=forced, device_scale_factor=4, viewport=small, reduced_motion="reduce")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(home + EXERCISE)
    fields = [page.locator(f".guide-role--{role} .guide-swatch").screenshot() for role in ROLES]
    context.close()
    for a, b in combinations(fields, 2):
        assert unlike(browser, a, b) > 0.08


def unlike(browser: Browser, a: bytes, b: bytes) -> float:
    """Return by how much two pictures differ in gray, from 0 (the same) to 1 (black against white), pixel by pixel."""
    import base64

    page = browser.new_page()
    script = """async pictures => {
      const data = await Promise.all(pictures.map(async picture => {
        const bitmap = await createImageBitmap(await (await fetch(picture)).blob())
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
        canvas.getContext("2d").drawImage(bitmap, 0, 0)
        return canvas.getContext("2d").getImageData(0, 0, 60, 40).data
      }))
      const gray = (one, at) => 0.2126 * one[at] + 0.7152 * one[at + 1] + 0.0722 * one[at + 2]
      let total = 0
      for (let at = 0; at < data[0].length; at += 4) total += Math.abs(gray(data[0], at) - gray(data[1], at))
      return total / 255 / (data[0].length / 4)
    }"""
    found: float = page.evaluate(script, [f"data:image/png;base64,{base64.b64encode(picture).decode()}" for picture in (a, b)])
    page.close()
    return found


@pytest.mark.parametrize("address", WITH_MAPS)
def test_accessibility_checker(checked: Page, home: str, address: str) -> None:
    """The checker finds nothing to object to on pages with maps, in light or in dark colors."""
    assert objections(checked, home + address) == []


def objections(page: Page, address: str) -> list[tuple[str, list[object]]]:
    """Return what the accessibility checker objects to in the main text of a page; in dark colors it looks at colors alone."""
    page.goto(address)
    page.evaluate(AXE)
    found: list[dict[str, Any]] = page.evaluate(CHECK, {})
    assert switch_colors(page) == "slate"
    found += page.evaluate(CHECK, {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}})
    page.evaluate("localStorage.clear()")  # the next page begins in light colors again
    return [(one["id"], [node["target"] for node in one["nodes"]][:3]) for one in found]


def test_mirror_is_exact(browser: Browser, home: str) -> None:
    """The picture of the body, but for the side that the light comes from, is the same turned over."""
    page = browser.new_page(viewport={"width": 1280, "height": 1200}, bypass_csp=True, reduced_motion="reduce")
    page.goto(home + EXERCISE)
    body = page.locator(".guide-map__body").first
    page.add_style_tag(
        content=".guide-map__body { width: 320px !important; max-width: none; height: auto } .guide-map__relief { display: none }"
    )
    before = body.screenshot()
    page.evaluate("document.querySelector('.guide-map__body').style.transform = 'scaleX(-1)'")
    after = body.screenshot()
    page.close()
    assert unlike(browser, before, after) < 0.01
    assert io.BytesIO(before).read(8) == b"\x89PNG\r\n\x1a\n"

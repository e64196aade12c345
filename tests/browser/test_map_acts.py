"""How the maps act: keyboard, touch, pointer, no scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from guide.model.muscle import LAYERS
from tests.browser.test_browser import watched
from tests.support.mapped import EXERCISE, slugs

PHONE: dict[str, object] = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
FIRST = slugs("superficial")[0]
SEEN = "[...document.querySelectorAll('[data-guide-map] svg a:not(.guide-map__label)')].filter(link => link.getClientRects().length)"
STOPS = "() => document.activeElement.closest('svg a') ? document.activeElement.querySelector('title').textContent : ''"

WALK = f"""() => {{
  const seen = {SEEN}, name = {STOPS}, found = {{}}, waiting = [0]
  seen[0].focus()
  found[0] = name()
  while (waiting.length) {{
    const place = waiting.pop()
    for (const key of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]) {{
      seen[place].focus()
      document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {{ key, bubbles: true, cancelable: true }}))
      const at = seen.indexOf(document.activeElement)
      if (at < 0) return [found, [key, found[place]]]
      if (at in found) continue
      found[at] = name()
      waiting.push(at)
    }}
  }}
  return [found, null]
}}"""
"""All that the arrow keys reach, pressed within the page: more than a thousand presses from outside take a minute."""


@pytest.fixture
def home(mapped_home: str) -> str:
    """Return the address of the site for maps."""
    return mapped_home


def stop(page: Page) -> str:
    """Return the name of the muscle that has the focus, or nothing."""
    return str(page.evaluate(STOPS))


def test_home_by_keyboard(browser: Browser, home: str) -> None:
    """The map is one stop after the link that skips it, before the choices; arrow keys walk, the name shows, Enter opens the page."""
    with watched(browser, home, viewport={"width": 1280, "height": 900}) as (page, noted):
        page.goto(home)
        page.locator(".guide-body .guide-skip").focus()
        assert page.locator(".guide-body .guide-skip").is_visible()
        page.keyboard.press("Tab")
        first = stop(page)
        assert first
        page.keyboard.press("Tab")
        while not page.evaluate("document.activeElement.name"):  # the link in the card with the name
            assert not stop(page)
            page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.name") == "body-layer"
        page.evaluate(f"{SEEN}[0].focus()")
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
    """From the first muscle of a layer the arrow keys lead to every other one of every side, and never out of the map."""
    with watched(browser, home, viewport={"width": 1280, "height": 1000}) as (page, _):
        page.goto(home)
        names = walked(page)
        assert set(names.values()) >= {f"Muscle {slug}" for slug in slugs("superficial")}
        assert len(names) == page.evaluate(f"{SEEN}.length")


def walked(page: Page) -> dict[int, str]:
    """Return the muscles that the arrow keys reach from the first one, one step from each after the other: place in the map and name."""
    found, out = page.evaluate(WALK)
    assert not out, f"{out[0]} led out of the map from {out[1]}"
    return {int(place): name for place, name in found.items()}


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
    with watched(browser, home, **PHONE) as (page, noted):
        page.goto(home)
        muscle = page.locator(f".guide-body__view--1 .guide-map__layer--1 a[href*='{FIRST}']")
        muscle.scroll_into_view_if_needed()
        box = muscle.bounding_box()
        assert box
        for share in (0.2, 0.8):  # the mirrored half is on the left
            page.touchscreen.tap(box["x"] + box["width"] * share, box["y"] + box["height"] * 0.4)
            if share == 0.2:
                assert page.locator("[data-guide-name] > a").inner_text() == f"Muscle {FIRST}"
                assert page.url == home
        page.wait_for_url(f"**/muscles/{FIRST}/")
        assert noted == []


def test_a_finger_reaches_small_muscles(browser: Browser, home: str) -> None:
    """A tap just beside a muscle names it, and each muscle that is as near stands beside it as a link of full size."""
    with watched(browser, home, **PHONE) as (page, _):
        page.goto(home)
        muscle = page.locator(f".guide-body__view--1 .guide-map__layer--1 a[href*='{slugs('superficial')[-1]}'] path").first
        muscle.scroll_into_view_if_needed()
        box = muscle.bounding_box()
        assert box
        page.touchscreen.tap(box["x"] + box["width"] / 2, box["y"] + box["height"] + 8)
        card = page.locator("[data-guide-name]")
        assert card.locator("> a").inner_text() == f"Muscle {slugs('superficial')[-1]}"
        page.reload()
        muscle.scroll_into_view_if_needed()
        box = muscle.bounding_box()
        assert box
        page.touchscreen.tap(box["x"] + 1, box["y"] + 1)
        near = card.locator("span a")
        assert near.count() >= 1
        assert all((size := link.bounding_box()) and size["height"] >= 24 for link in near.all())


def test_another_layer_or_side_forgets(browser: Browser, home: str) -> None:
    """What was chosen is forgotten as soon as the map no longer shows it; an empty card takes no room."""
    with watched(browser, home, **PHONE) as (page, _):
        page.goto(home)
        card = page.locator("[data-guide-name]")
        assert not card.is_visible()
        for choice in ("#body-layer-2", "#body-view-2"):
            page.locator("#body-layer-1").check()
            page.locator("#body-view-0").check()
            muscle = page.locator(f".guide-body__view--1 .guide-map__layer--1 a[href*='{FIRST}'] path").first
            muscle.scroll_into_view_if_needed()
            muscle.tap()
            assert card.is_visible()
            page.locator(choice).check()
            assert not card.is_visible(), choice

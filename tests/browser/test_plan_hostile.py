"""5,000 links that nobody made well, through the page of plans: nothing runs, nothing is thrown, and it always says what is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from tests.browser.test_browser import watched
from tests.browser.test_plan_link import HOSTILE
from tests.support.plan_links import ended, said, written

pytestmark = [pytest.mark.browser, pytest.mark.long]
BATCH, BATCHES, OPENED = 40, 20, 60
"""How many fragments are drawn at once, how often, each of which is damaged in five ways; and how many links are opened anew."""
PAYLOADS = [
    "<script>parent.hit=1</script>", "<img src=x onerror=parent.hit=1>", '"><svg onload=parent.hit=1>', "javascript:parent.hit=1",
    "';parent.hit=1//", "{{constructor.constructor('parent.hit=1')()}}", "${parent.hit=1}", "<a href=javascript:parent.hit=1>x</a>",
    "</p><iframe srcdoc='<script>parent.hit=1</script>'>", "<style>@import 'x'</style>", "<base href=//example.org>", "<!--",
    "]]>", "&lt;b&gt;",
    "<template><script>parent.hit=1</script></template>", "\u202egnp.exe", "\ud800", "\x00\x07", "\ufeff\u200b", "🏋" * 90, "a" * 900,
    "%3Cscript%3E", "__proto__", "constructor", "../../x", "//example.org/x", "data:text/html,<script>parent.hit=1</script>",
]  # fmt: skip
TEXT_KEYS = ("Y", "C", "M", "N", "L", "O")
SLUGS = ["constructor", "valueof", "prototype", "proto", "putty-squeeze", "putty-grip", "no-such-thing", "0", "a" * 101]
VALUES = [
    "S0",
    "S99999",
    "S3R",
    "H-1",
    "Beverybody",
    "D8",
    "D1234567",
    "T9999-1",
    "Q5",
    "Z",
    "SSS",
    "W0",
    "F1X2b",
    "EX2b",
    "Nx",
    "NX0",
    "NG12",
    "NU",
]
SHOWN = """async fragments => {
  const part = name => document.querySelector(`[data-plan="${name}"]`)
  const bad = ".guide-planner :is(script, iframe, base, style, [onerror], [onload], img[src=x], [href^='javascript:'], [href^='data:'])"
  const found = []
  document.body.hidden = true // nothing is drawn, so that thousands are shown soon
  for (const fragment of fragments) {
    const before = location.hash, turned = new Promise(done => addEventListener("hashchange", done, { once: true }))
    location.hash = fragment
    if (location.hash !== before) await turned
    const messages = part("view").hidden ? [] : ["damaged", "unknown-version"].filter(name => !part(name).hidden)
    found.push([location.hash.slice(1), messages.join(), document.querySelectorAll(bad).length, window.hit ?? 0])
  }
  return found
}"""
LIKE_LINKS = st.from_regex(r"1(\.[a-z0-9A-Z-]{0,20}){1,8}", fullmatch=True)
FRAGMENTS = st.one_of(
    st.text(max_size=60).map(lambda text: f"1.{text}"),
    st.from_regex(r"\d{1,4}\.[ -~]{0,60}", fullmatch=True),
    LIKE_LINKS,
    LIKE_LINKS.map(ended),
    st.text(max_size=40),
)


def damaged(fragment: str, at: int) -> list[str]:
    """Return a fragment with the same cut short, with a sign more, less or changed, and with two signs that change places."""
    here, sign = at % max(1, len(fragment)), "AZ0.-%"[at % 6]
    before, rest = fragment[:here], fragment[here:]
    changed = [f"{before}{sign}{rest}", f"{before}{rest[1:]}", f"{before}{sign}{rest[1:]}", f"{before}{rest[1:2]}{rest[:1]}{rest[2:]}"]
    return [fragment, before, *changed]


def payloads() -> Iterator[str]:
    """Yield each payload in each place of a link: as it is, and written well with the right signs at the end."""
    yield from HOSTILE
    for key, payload in product(TEXT_KEYS, PAYLOADS):
        place = f"1.{key}{{}}.putty-squeeze" if key in "YCM" else "1..O{}" if key == "O" else f"1..putty-squeeze{key}{{}}"
        yield ended(place.format(written(payload)))
        yield ended(place.format("x")).replace("x", payload, 1)
    for slug, value in product(SLUGS, VALUES):
        yield ended(f"1..{slug}{value}")


@pytest.fixture(scope="module")
def quiet(browser: Browser, home: str) -> Iterator[Page]:
    """Return one page of plans for all links; nothing may be noted against it, and no dialog may open."""
    with watched(browser, home) as (page, noted):
        page.on("dialog", lambda dialog: noted.append(dialog.message))
        page.goto(f"{home}plan/")
        page.locator("[data-plan=maker]").wait_for()
        yield page
        assert noted == []


def hold(found: list[Any]) -> None:
    """Hold what was shown for each link against what must be said."""
    for fragment, message, bad, hit in found:
        assert (bad, hit) == (0, 0), fragment
        assert message == (said(fragment) or ""), fragment


def test_payloads(quiet: Page) -> None:
    """Lists of payloads in every place: shown as text, with the right message above."""
    links = list(dict.fromkeys(payloads()))
    assert len(links) > 400
    hold(quiet.evaluate(SHOWN, [link.encode("utf-8", "replace").decode() for link in links]))


def test_any_fragment(quiet: Page) -> None:
    """Whatever a fragment holds, the message above it is the one that its check signs and its version ask for."""
    seen = 0

    @settings(max_examples=BATCHES, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(FRAGMENTS, min_size=BATCH, max_size=BATCH), st.integers(0, 60))
    def one(fragments: list[str], at: int) -> None:
        nonlocal seen
        found = quiet.evaluate(SHOWN, [each for fragment in fragments for each in damaged(fragment, at)])
        hold(found)
        seen += len(found)

    one()
    assert seen + len(list(payloads())) >= 5000


def test_opened_anew(browser: Browser, home: str) -> None:
    """Some of them are opened as a client opens them, each in a fresh page."""
    links = [link for link in dict.fromkeys(payloads()) if said(link) is not None and link.isprintable()]
    with watched(browser, home) as (page, noted):
        page.on("dialog", lambda dialog: noted.append(dialog.message))
        for at in range(OPENED):
            page.goto(f"{home}plan/?{at}#{links[at * len(links) // OPENED]}", wait_until="commit")
            page.locator("[data-plan=view]:not([hidden])").wait_for(state="attached")
            hold(page.evaluate(SHOWN, [page.evaluate("location.hash")]))
        assert noted == []

"""What a page asks of a reader's phone: `make reader` prints it for the page with the most elements of each kind.

- elements: what the browser has to keep, with what each `use` shows
- works: milliseconds by which tasks of the page exceed 50 until it rests, by their processor time, four times for a slow phone;
  steady, even where other programs run
- waits: the same by the clock, in a browser that is slowed down to a quarter; it only means something on a quiet machine
- shifts: layout shift while the page is scrolled from top to bottom, all of it added up
- KiB: what the first view loads, texts packed

Times are the least of some rounds: all that disturbs makes them longer.
"""

from __future__ import annotations

import gzip
import json
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser, Page, Response
from tests.support.browser import launched
from tests.support.building import ROOT, built
from tests.support.elements import count, fullest
from tests.support.server import serving

SITE = ROOT / ".cache" / "reader-site"
SLOWER = 4
"""How many times slower than this machine a slow phone is."""
LONG = 50.0
"""Milliseconds from which a task keeps a reader waiting."""
ROUNDS = 3
REST = 1500
"""Milliseconds after loading in which a page comes to rest."""
_TRACED = ["devtools.timeline", "disabled-by-default-devtools.timeline", "-*"]
_PACKED = ("text/", "application/json", "application/javascript", "image/svg")
_WATCH = """
  const noted = window.noted = { tasks: [], shifts: [] }
  const watch = (type, into, what) =>
    new PerformanceObserver(list => into.push(...list.getEntries().map(what))).observe({ type, buffered: true })
  watch("longtask", noted.tasks, entry => entry.duration)
  watch("layout-shift", noted.shifts, entry => entry.value)
"""
_SCROLL = """async () => {
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
    scrollTo(0, y)
    await new Promise(done => setTimeout(done, 120))
  }
  return noted.shifts.reduce((sum, shift) => sum + shift, 0)
}"""


class Reading(NamedTuple):
    """What one page asks; times in milliseconds."""

    elements: int
    works: float
    waits: float
    shifts: float
    kib: float


@contextmanager
def _phone(browser: Browser) -> Iterator[Page]:
    """Open a page of the size of a phone, with nothing kept from before; figures move."""
    size = {"width": 390, "height": 844}
    context = browser.new_context(viewport=size, device_scale_factor=2, reduced_motion="no-preference")  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def _excess(tasks: Iterator[float]) -> float:
    return sum(max(0.0, task - LONG) for task in tasks)


def _own_tasks(events: list[dict[str, Any]], address: str) -> Iterator[float]:
    """Yield the milliseconds of processor time of each task of the thread that parsed the page."""
    parsed = (e for e in events if e["name"] == "ParseHTML" and e.get("args", {}).get("beginData", {}).get("url") == address)
    thread = Counter((e["pid"], e["tid"]) for e in parsed).most_common(1)[0][0]
    for event in events:
        if event["name"] == "RunTask" and (event["pid"], event["tid"]) == thread:
            yield event.get("tdur", 0) / 1000


def works(browser: Browser, address: str) -> float:
    """Return how long the tasks of a page exceed what is short, by their processor time on a slow phone."""
    with _phone(browser) as page:
        browser.start_tracing(page=page, categories=_TRACED)
        page.goto(address)
        page.wait_for_timeout(REST)
        events = json.loads(browser.stop_tracing())["traceEvents"]
    return _excess(SLOWER * task for task in _own_tasks(events, address))


def waits(browser: Browser, address: str) -> float:
    """Return how long the tasks of a page exceed what is short, by the clock, in a browser that is slowed down."""
    with _phone(browser) as page:
        page.add_init_script(_WATCH)
        page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
        page.goto(address)
        page.wait_for_timeout(REST * SLOWER)
        return _excess(page.evaluate("noted.tasks"))


def _size(response: Response) -> int:
    """Return the bytes of an answer, packed as a host packs it."""
    body = response.body()
    return len(gzip.compress(body, mtime=0)) if response.headers.get("content-type", "").startswith(_PACKED) else len(body)


def loads(browser: Browser, address: str) -> float:
    """Return the KiB that a page loads before anyone scrolls."""
    answers: list[Response] = []
    with _phone(browser) as page:
        page.on("response", lambda answer: answers.append(answer))
        page.goto(address, wait_until="networkidle")
        return sum(_size(answer) for answer in answers if answer.ok) / 1024


def shifts(browser: Browser, address: str) -> float:
    """Return how much a page shifts while it is scrolled."""
    with _phone(browser) as page:
        page.add_init_script(_WATCH)
        page.goto(address, wait_until="networkidle")
        return float(page.evaluate(_SCROLL))


def read(browser: Browser, home: str, site: Path, address: str, rounds: int = ROUNDS) -> Reading:
    """Return what a page asks; times are the least of some rounds."""
    url = home + address
    elements = count((site / address / "index.html").read_text(encoding="utf-8"))
    least = (min(measure(browser, url) for _ in range(rounds)) for measure in (works, waits))
    return Reading(elements, *least, shifts(browser, url), loads(browser, url))


def report(browser: Browser, home: str, site: Path, pages: dict[str, str], rounds: int = ROUNDS) -> Iterator[str]:
    """Yield the lines of the table of some pages, by name."""
    yield f"{'kind':16}{'elements':>9}{'works':>7}{'waits':>7}{'shifts':>8}{'KiB':>6}  page"
    for name, address in pages.items():
        one = read(browser, home, site, address, rounds)
        yield f"{name:16}{one.elements:9}{one.works:7.0f}{one.waits:7.0f}{one.shifts:8.3f}{one.kib:6.0f}  /{address}"


def main() -> None:
    """Build the site and print the table."""
    site = built(ROOT, SITE)
    with serving(site) as home, launched() as browser:
        for line in report(browser, home, site, fullest(site)):
            print(line, flush=True)


if __name__ == "__main__":
    main()

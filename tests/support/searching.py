"""Asking the search of a built site: through its panel, many queries at once or one that is typed."""

from __future__ import annotations

from collections.abc import Iterable
from weakref import WeakKeyDictionary

from playwright.sync_api import Page

_ASK = """queries => {
  const root = new URL("..", document.querySelector("script[src*='assets/search.']").src).href
  const field = document.querySelector("#guide-search-field")
  const found = {}
  for (const query of queries) {
    field.value = query
    field.dispatchEvent(new Event("input", { bubbles: true }))
    found[query] = [...document.querySelectorAll("[data-guide-search-list] > li > a")].map(way => way.href.replace(root, ""))
  }
  return found
}"""


_FOUND: WeakKeyDictionary[Page, dict[str, list[str]]] = WeakKeyDictionary()
"""What each page has found: the same is not asked twice."""


def opened(page: Page) -> None:
    """Open the search of the page and wait until its index has come, or has not."""
    if not page.locator("dialog[data-guide-search]").is_visible():
        page.locator("[data-guide-search-open]").click()
    page.locator("[data-guide-search-list][aria-busy=false]").wait_for(state="attached")


def asked(page: Page, queries: Iterable[str]) -> dict[str, list[str]]:
    """Return, for each query, the addresses that the search of the page shows first, the best first."""
    opened(page)
    due, known = list(queries), _FOUND.setdefault(page, {})
    known |= page.evaluate(_ASK, [query for query in due if query not in known])
    return {query: known[query] for query in due}


def typed(page: Page, query: str) -> list[str]:
    """Put a query in as a paste does; return the addresses of the results shown, the best first."""
    opened(page)
    field = page.locator("#guide-search-field")
    field.fill("")
    field.focus()
    page.keyboard.insert_text(query)
    found: dict[str, list[str]] = page.evaluate(_ASK, [query])
    return found[query]

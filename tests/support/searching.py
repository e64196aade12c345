"""Asking the search of a built site: many queries straight of its worker, as the theme asks it, and a few typed."""

from __future__ import annotations

from collections.abc import Iterable

from playwright.sync_api import Page

_ASK = """async queries => {
  const config = JSON.parse(document.querySelector("#__config").textContent)
  const base = new URL(config.base + "/", location)
  const index = await (await fetch(new URL("search/search_index.json", base))).json()
  const worker = new Worker(new URL(config.search, location))
  const answer = wanted => new Promise((found, failed) => {
    worker.onerror = event => failed(new Error(event.message))
    worker.onmessage = ({ data }) => { if (data.type === wanted) found(data.data) }
  })
  const ready = answer(1)
  worker.postMessage({ type: 0, data: { ...index, options: { suggest: false } } })
  await ready
  const ask = async query => {
    const result = answer(3)
    worker.postMessage({ type: 2, data: query })
    return (await result).items.map(([first]) => first.location)
  }
  await ask("qq") // loads the engine: words of danger are answered twice until it is there
  const found = {}
  for (const query of queries) found[query] = await ask(query)
  worker.terminate()
  return found
}"""


def asked(page: Page, queries: Iterable[str]) -> dict[str, list[str]]:
    """Return, for each query, the addresses that the search worker of the open page finds, the best first."""
    found: dict[str, list[str]] = page.evaluate(_ASK, list(queries))
    return found


def typed(page: Page, query: str) -> list[str]:
    """Type a query into the search of the open page; return the addresses of the results that it shows, the best first."""
    field = page.locator("[data-md-component=search-query]")
    field.focus()
    links = page.locator(".md-search-result__item > a:first-of-type")
    _fill(page, "")
    links.first.wait_for(state="detached")
    _fill(page, query)
    links.first.wait_for(state="attached")
    hrefs: list[str] = links.evaluate_all("found => found.map(each => new URL(each.href).pathname)")
    return [href.lstrip("/") for href in hrefs]


def _fill(page: Page, query: str) -> None:
    field = page.locator("[data-md-component=search-query]")
    field.fill(query)
    field.dispatch_event("keyup")

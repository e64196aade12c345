"""The entries of our pages for the theme's search. It prints them as HTML, so they are escaped here."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import Any

from guide.pages.page import Page

ENTRIES = "search/entries.json"
"""Where the entries are served: a file of their own, which is loaded when somebody searches."""

INDEX = "search/search_index.json"
"""Where the theme's own index is served; ours is empty."""


def entry(page: Page, location: str) -> dict[str, Any] | None:
    """Return what the search keeps of a page at a location, or None where it is not to be found."""
    if not page.search:
        return None
    text = "".join(f"<p>{escape(part)}</p>" for part in page.search.texts)
    tags = [escape(name) for name in (*page.search.names, *page.search.loose)]
    found = {"location": location, "title": escape(page.full_title), "text": text, "tags": tags}
    return found | {"names": len(page.search.names), "boost": page.search.boost}


def as_text(entries: list[dict[str, Any]]) -> str:
    """Return the entries as the text of their file."""
    return json.dumps(entries, separators=(",", ":"), ensure_ascii=False)


def theme_worker(folders: list[str]) -> str:
    """Return the address of the theme's search worker, whose name changes with its version."""
    workers = (path for folder in folders for path in Path(folder).glob("assets/javascripts/workers/search.*.min.js"))
    return f"assets/javascripts/workers/{next(workers).name}"

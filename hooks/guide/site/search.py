"""The files of the search: the index, the texts in parts, and the words of danger apart from both."""

from __future__ import annotations

import json
from collections.abc import Container, Iterator
from typing import Any

from guide.pages.catalog import Pages
from guide.pages.search.by_hand import written
from guide.pages.search.danger import dangers
from guide.pages.search.entries import entries
from guide.pages.search.index import index, texts
from guide.site.names import Names

OWN = ("search.html", "search-open.html")
"""The templates in `overrides` that make the search, which a site has only with these files of data."""
FOLDER = "assets/search/"
INDEX = f"{FOLDER}index.json"
"""Loaded when somebody opens the search."""
DANGER = f"{FOLDER}danger.json"
"""Loaded with it, and enough to answer who is in danger."""


def files(pages: Pages, served: Container[str], names: Names) -> Iterator[tuple[str, str]]:
    """Yield (address, text) of every file of the search; of the hand-written pages those count whose address is `served`."""
    found = [*entries(pages), *(page for page in written(pages.renderer, pages.recall.get) if page.address in served)]
    parts = {f"{FOLDER}text-{number}.json": _text(part) for number, part in enumerate(texts(found))}
    for address, text in [(DANGER, _text(dangers(pages.renderer))), *parts.items()]:
        yield names.take(address, text), text
    text = names.written(_text({**index(found, pages.words), "texts": list(parts)}))
    yield names.take(INDEX, text), text


def _text(data: Any) -> str:
    return json.dumps(data, separators=(",", ":"), ensure_ascii=False)

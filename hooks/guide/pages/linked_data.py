"""Structured data in pages, in the words of schema.org, as JSON-LD: what a page is, what it is about and where it stands."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from guide.content.keys import Key, address_of
from guide.model.words import Words
from guide.pages.data_addresses import ALL
from guide.pages.owner import Site

Node = dict[str, Any]
_ESCAPED = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})
"""Signs that could end the element or the line: they stand in texts alone, and there JSON may write them so."""


def node(kind: str, **properties: Any) -> Node:
    """Return a thing of a type of schema.org with those of its properties that are known."""
    return {"@type": kind, **{name.replace("id_", "@id"): value for name, value in properties.items() if value not in ("", None, [], {})}}


def text_of(nodes: Iterable[Node]) -> str:
    """Return things as JSON-LD that may stand in a page."""
    found = json.dumps({"@context": "https://schema.org", "@graph": list(nodes)}, ensure_ascii=False, separators=(",", ":"))
    return found.translate(_ESCAPED)


def script(nodes: Iterable[Node]) -> str:
    """Return the element that holds things in a page. It is data: no policy need allow it."""
    return f'<script type="application/ld+json">{text_of(nodes)}</script>'


def website(site: Site, **more: Any) -> Node:
    """Return the site, by the name that its pages are part of."""
    return node("WebSite", id_=f"{site.url}#site", name=site.name, url=site.url, **more)


def way_to(site: Site, words: Words, key: Key, name: str) -> Node:
    """Return the way from home to the page of an entry."""
    steps = [(site.name, ""), (words.kinds[key[0]].many, address_of(key[0])), (name, address_of(*key))]
    pages = [(said, {"@id": site.url + address}) for said, address in steps]
    items = [node("ListItem", position=number, name=said, item=page) for number, (said, page) in enumerate(pages, 1)]
    return node("BreadcrumbList", itemListElement=items)


def of_home(site: Site, words: Words) -> str:
    """Return what the first page says of the site and of the data behind its pages."""
    common = {"description": site.about, "inLanguage": words.language, "license": site.license.url}
    file = node("DataDownload", encodingFormat="application/json", contentUrl=site.url + ALL)
    part_of, free = node("WebSite", id_=f"{site.url}#site"), {"isAccessibleForFree": True}
    data = node("Dataset", name=site.name, url=site.url, **common, **free, isPartOf=part_of, distribution=[file])
    return text_of([website(site, **common), data])

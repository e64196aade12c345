"""The feed of changes: the entries that came or changed last, each with its name, its kind and its sentence, as Atom (RFC 4287).

What it says follows from the history of the repository alone, so two builds of one commit have the same feed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, tostring

from guide.content.guide import Guide
from guide.content.history import Change
from guide.content.keys import Key, address_of
from guide.content.listing import sought
from guide.content.questions import label, note
from guide.content.reserved import FEED
from guide.content.texts import to_plain
from guide.model.words import Words
from guide.pages.feeds.dates import Dates
from guide.pages.owner import Site

_NAMESPACE = "http://www.w3.org/2005/Atom"
_NO_CHARACTER = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML does not allow, however it is written."""
_MOST = 50
"""So many entries are in the feed: those that changed last."""


def is_made(site: Site, dates: Dates) -> bool:
    """Tell whether a site has the feed: it needs a history that dates it, and an address that others can reach, which is in each name."""
    return bool(dates) and site.public


def feed(guide: Guide, words: Words, site: Site, dates: Dates) -> str:
    """Return the feed as text; its newest entry dates it. A page never loses its address, so that is what its entry is known by."""
    newest = list(_newest(guide, dates))
    root = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": words.language})
    _add(root, id=site.url + FEED, title=f"{site.name}: {words.machines.changes}", updated=_latest(newest))
    _link(root, "self", site.url + FEED, "application/atom+xml")
    _link(root, "alternate", site.url, "text/html")
    _add(SubElement(root, "author"), name=site.name)
    if site.license.url:
        _link(root, "license", site.license.url, "text/html")
    for key, change in newest:
        _entry(root, guide, words, site, key, change)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def _newest(guide: Guide, dates: Dates) -> Iterator[tuple[Key, Change]]:
    """Yield the entries that changed last, the last first; of those of one commit the new ones come first."""
    keys = [(kind, slug) for kind in sought(guide) for slug in guide.entries[kind]]
    dated = [(key, dates[address_of(*key)]) for key in keys if address_of(*key) in dates]
    yield from sorted(dated, key=lambda pair: (-pair[1].last, pair[1].first != pair[1].last, pair[0]))[:_MOST]


def _latest(newest: list[tuple[Key, Change]]) -> str:
    return Change.at(newest[0][1].last if newest else 0)


def _entry(feed: Element, guide: Guide, words: Words, site: Site, key: Key, change: Change) -> None:
    kind, name, address = words.kinds[key[0]].one, label(guide, *key), site.url + address_of(*key)
    said = words.machines.added if change.first == change.last else words.machines.changed
    made = SubElement(feed, "entry")
    _add(made, id=address, title=f"{said} {name} ({kind})", published=Change.at(change.first), updated=Change.at(change.last))
    _link(made, "alternate", address, "text/html")
    SubElement(made, "category", term=key[0], label=kind)
    _add(made, summary=to_plain(note(guide, *key)) or name)


def _add(parent: Element, **texts: str) -> None:
    for name, text in texts.items():
        SubElement(parent, name).text = _NO_CHARACTER.sub("", text)


def _link(parent: Element, relation: str, address: str, kind: str) -> None:
    SubElement(parent, "link", rel=relation, href=address, type=kind)

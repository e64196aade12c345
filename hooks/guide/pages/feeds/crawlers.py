"""What crawlers ask for first: `robots.txt`, and `llms.txt` for language models (llmstxt.org)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from guide.content.guide import Guide
from guide.content.keys import GLOSSARY, address_of
from guide.content.listing import in_order, sought, subjects, vocabularies
from guide.content.questions import label, note
from guide.content.texts import to_plain
from guide.model.words import Words
from guide.pages.data_addresses import ALL, INDEX
from guide.pages.owner import Site

ROBOTS, LLMS = "robots.txt", "llms.txt"
Head = tuple[str, str, str]
"""Address, title and description of a hand-written page."""
_SIGNS = re.compile(r"([\\\[\]])")


def robots(site: Site) -> str:
    """Return `robots.txt`: everybody may read everything, and where the map is, if the address of the site is known."""
    where = f"\nSitemap: {site.url}sitemap.xml\n" if site.public else ""
    return f"User-agent: *\nAllow: /\n{where}"


def llms(guide: Guide, words: Words, site: Site, by_hand: Iterable[Head]) -> str:
    """Return `llms.txt`: the name, what the site is about, every page with its sentence, the license and the data behind the pages."""
    parts = (_head(words, site), _by_hand(words, site, by_hand), _sections(guide, words, site), _last(guide, words, site))
    return "\n".join(line for part in parts for line in part) + "\n"


def _head(words: Words, site: Site) -> Iterator[str]:
    yield f"# {_line(site.name)}"
    yield from ("", f"> {_line(site.about)}") if site.about else ()
    yield from ("", _item(site.license.name, site.license.url, words.machines.license).removeprefix("- ")) if site.license.url else ()


def _by_hand(words: Words, site: Site, found: Iterable[Head]) -> Iterator[str]:
    """Yield the hand-written pages that say their title at their top."""
    pages = [(address, title, said) for address, title, said in found if title]
    yield from ("", f"## {_line(words.machines.pages)}", "") if pages else ()
    yield from (_item(title, site.url + address, said) for address, title, said in pages)


def _sections(guide: Guide, words: Words, site: Site) -> Iterator[str]:
    for kind in sought(guide):
        yield from ("", f"## {_line(words.kinds[kind].many)}", "")
        for slug in in_order(guide, kind):
            yield _item(label(guide, kind, slug), site.url + address_of(kind, slug), to_plain(note(guide, kind, slug)))


def _last(guide: Guide, words: Words, site: Site) -> Iterator[str]:
    yield from ("", f"## {_line(words.machines.data)}", "")
    yield _item(words.machines.index, f"{site.url}{INDEX}", words.machines.index_note)
    yield _item(words.machines.whole, f"{site.url}{ALL}", words.machines.whole_note)
    yield from ("", "## Optional", "")  # the word is part of the form: who is short of room may pass over what follows
    for kind in (kind for kind in subjects(guide) if kind not in sought(guide)):
        yield _item(words.kinds[kind].many, site.url + address_of(kind), words.kinds[kind].about)
    if vocabularies(guide):
        yield _item(words.glossary, site.url + GLOSSARY, words.glossary_about)


def _item(name: str, address: str, said: str) -> str:
    shown = _SIGNS.sub(r"\\\1", _line(name))
    return f"- [{shown}]({address}){f': {_line(said)}' if said else ''}"


def _line(text: str) -> str:
    return " ".join(text.split())

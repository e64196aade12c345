"""Addresses never die: each one in `data/published.txt` is a page, leads to one, or says why its page was withdrawn."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content import ledger
from guide.content.addresses import served
from guide.content.guide import Guide
from guide.content.keys import GLOSSARY, address_of
from guide.content.unread import unread
from guide.model.kinds import KINDS
from guide.problems import Place, Problem, nearest


def _mend(guide: Guide, kind: str, slug: str) -> str:
    if kind not in KINDS or not slug:
        return "bring the page back, or say in data/addresses.yml where it 'moved' or why it was 'withdrawn'"
    if guide.knows((kind, slug)):
        return f"it was published once, so take 'draft: true' out of data/{kind}/{slug}.yml"
    near = nearest(slug, guide.written[kind])
    heir = f"the entry that took its place{f', perhaps data/{kind}/{near}.yml' if near else ''}"
    return f"write '{slug}' under 'formerly' of {heir}; or say in data/addresses.yml where it 'moved' or why it was 'withdrawn'"


def check(guide: Guide) -> Iterator[Problem]:
    """Yield published addresses that the site no longer serves."""
    alive = served(guide) | {address for key in guide.broken for address in (address_of(*key), address_of(key[0]), GLOSSARY)}
    words = unread(guide)
    if not (guide.root / ledger.FILE).is_file():
        mend = "bring it back: it is the list of every address that must stay alive (an empty file for a new guide)"
        yield Problem(Place(ledger.FILE), "missing-file", "the file is missing", mend)
    for number, address in ledger.read(guide.root):
        kind, _, slug = address.removesuffix("/").rpartition("/")
        if address not in alive and slug not in words:
            yield Problem(Place(ledger.FILE, number), "lost-address", f"nothing is left at '/{address}'", _mend(guide, kind, slug))

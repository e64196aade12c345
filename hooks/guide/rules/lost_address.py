"""Addresses never die: each one in `data/published.txt` is a page or leads to one."""

from __future__ import annotations

from collections.abc import Iterator

from guide import published
from guide.guide import Guide, address_of
from guide.model.kinds import KINDS
from guide.problems import Place, Problem, nearest
from guide.rules.unused_reference import unread


def _mend(guide: Guide, kind: str, slug: str) -> str:
    if kind not in KINDS or not slug:
        return "bring the page back"
    if guide.knows((kind, slug)):
        return f"it was published once, so take 'draft: true' out of data/{kind}/{slug}.yml"
    near = nearest(slug, guide.written[kind])
    return f"write '{slug}' under 'formerly' of the entry that took its place{f', perhaps data/{kind}/{near}.yml' if near else ''}"


def check(guide: Guide) -> Iterator[Problem]:
    """Yield published addresses that the site no longer serves."""
    served = guide.addresses() | {address for key in guide.broken for address in (address_of(*key), address_of(key[0]), "vocabulary/")}
    words = unread(guide)
    if not (guide.root / published.FILE).is_file():
        mend = "bring it back: it is the list of every address that must stay alive (an empty file for a new guide)"
        yield Problem(Place(published.FILE), "missing-file", "the file is missing", mend)
    for number, address in published.read(guide.root):
        kind, _, slug = address.removesuffix("/").rpartition("/")
        if address not in served and slug not in words:
            yield Problem(Place(published.FILE, number), "lost-address", f"nothing is left at '/{address}'", _mend(guide, kind, slug))

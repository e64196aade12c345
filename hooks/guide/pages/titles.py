"""What stands at an address, in a few words: for links to pages of any kind."""

from __future__ import annotations

from guide.content import handwritten
from guide.content.addresses import withdrawn
from guide.content.guide import Guide
from guide.content.keys import ATLAS, GLOSSARY, MINE, PLAN
from guide.model.kinds import KINDS
from guide.model.words import Words


def title_of(guide: Guide, words: Words, address: str) -> str:
    """Return the title of the page at an address, or what was there; an address that nothing is known of is its own."""
    kind, _, slug = address.removesuffix("/").rpartition("/")
    if guide.knows((kind, slug)):
        return guide.find(kind, slug).label
    if (index := address.removesuffix("/")) in KINDS:
        return str(words.kinds[index].many)
    if gone := withdrawn(guide).get(address):
        return gone.name
    own = {GLOSSARY: words.glossary, ATLAS: words.map.atlas, MINE: words.mine.title, PLAN: words.plan.title, "": words.home}
    return str(own.get(address) or handwritten.title(guide.root, address) or f"/{address}")

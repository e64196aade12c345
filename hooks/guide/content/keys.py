"""What entries are known by, and their addresses."""

from __future__ import annotations

from guide.model.kinds import VOCABULARY

Key = tuple[str, str]
"""Kind and slug: what an entry is known by."""
SAFETY_KEY: Key = ("", "safety")
"""What the safety texts are known by; they are no entry and have no page."""
TECHNIQUE_KEY: Key = ("", "technique")
"""What the sets of expectations on figures are known by; they are no entry either."""
WORDS_KEY: Key = ("", "words")
"""What the words of the interface are known by; they are no entry either."""
ADDRESSES_KEY: Key = ("", "addresses")
"""What became of addresses that are no page any more is known by; it is no entry either."""
OWNER_KEY: Key = ("", "owner")
"""What the owner of the site says of it is known by; it is no entry either."""
ATLAS = "atlas/"
"""The address of the page with every layer of the drawn body."""
PLAN = "plan/"
"""The address of the page that makes and shows plans."""
MINE = "mine/"
"""The address of the page with what a reader keeps on the device."""
GLOSSARY = f"{VOCABULARY}/"
"""The address of the page that lists the vocabularies; their own addresses begin with it."""


def address_of(kind: str, slug: str = "") -> str:
    """Return the address of an entry, or of the index of its kind, below the site's root."""
    return f"{kind}/{slug}/" if slug else f"{kind}/"

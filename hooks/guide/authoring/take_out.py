"""Taking a page out: its file goes, and what led to its address leads on. What stands there then is for the caller to say."""

from __future__ import annotations

import re
from pathlib import Path

from guide.authoring import linked
from guide.authoring.address_file import AddressFile
from guide.authoring.changes import Change, read
from guide.authoring.named import Page
from guide.content import handwritten
from guide.content.files import ADDRESSES, data_files
from guide.content.guide import Guide
from guide.content.keys import GLOSSARY, Key, address_of
from guide.content.settings import FILE as SETTINGS


def entry(root: Path, guide: Guide, key: Key, see: str, addresses: AddressFile) -> list[Change]:
    """Return the changes that take an entry out; its earlier slugs lead to its address, and what goes with it leads to `see`."""
    file = f"data/{'/'.join(key)}.yml"
    for old in guide.find(*key).formerly:
        addresses.moved(address_of(key[0], old), address_of(*key))
    for index in _indexes(guide, key):
        addresses.moved(index, see)
    return [Change(file, "", read(root / file), "")]


def _indexes(guide: Guide, key: Key) -> list[str]:
    """Return the indexes that go with the last entry of a kind."""
    kinds = {kind for kind, entries in guide.finished().entries.items() if set(entries) - ({key[1]} if kind == key[0] else set())}
    glossary = [GLOSSARY] if key[0].startswith(GLOSSARY) and not any(kind.startswith(GLOSSARY) for kind in kinds) else []
    return [address_of(key[0]), *glossary] if key[0] not in kinds else []


def entry_links(root: Path, key: Key, heir: Key) -> list[Change]:
    """Return the changes of all links to an entry that another takes the place of."""
    file = f"data/{'/'.join(key)}.yml"
    names = [name for name, _ in data_files(root) if name.endswith(".yml") and name not in (file, ADDRESSES)]
    texts = [(name, read(root / name)) for name in [*names, *(name for name, _ in handwritten.files(root))]]
    return [Change(name, name, text, linked.entry_links(text, key, heir)) for name, text in texts]


def page_links(root: Path, found: Page, heir: str) -> list[Change]:
    """Return the changes of all links to a hand-written page that the page at another address takes the place of."""
    files = {address: file for file, address in handwritten.files(root)}
    new = files.get(heir, f"docs/{heir}index.md")
    texts = [(name, read(root / name)) for name in files.values() if name != found[0]]
    return [Change(name, name, text, linked.page_links(text, name, found[0], new)) for name, text in texts]


def page(root: Path, found: Page) -> list[Change]:
    """Return the changes that take a hand-written page out of `docs/` and out of the navigation."""
    file, before = found[0], read(root / SETTINGS)
    name = re.escape(file.removeprefix("docs/"))
    after = re.sub(rf"^[ \t]*(?:-[ \t]+(?:[^:\n]+:[ \t]+)?|/)[\"']?{name}[\"']?[ \t]*(?:#.*)?\n", "", before, flags=re.MULTILINE)
    return [Change(file, "", read(root / file), ""), Change(SETTINGS, SETTINGS, before, after)]

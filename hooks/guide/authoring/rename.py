"""Renaming an entry: its file, every slug and link that names it, and its old slug under `formerly`, so that its address never dies.

Only the letters of the slug are replaced, so that comments, quotes and line breaks stay as their author set them. Everything is
tried on a copy first: what would not pass the check is not written. `rename_page` has what is different for hand-written pages.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import click

from guide.authoring import linked, replace
from guide.authoring.address_file import AddressFile
from guide.authoring.changes import COPIED, Change, read, refuse, write
from guide.authoring.editor_files import modeline
from guide.authoring.format import formatted
from guide.authoring.named import is_page, meant
from guide.authoring.rename_page import page_changes
from guide.content.files import ADDRESSES
from guide.content.guide import Guide
from guide.content.keys import Key, address_of
from guide.content.settings import FILE as SETTINGS
from guide.model.kinds import KINDS
from guide.model.manual import field_order
from guide.model.values import SLUG, Ref
from guide.problems import Place
from guide.rules.check import load

_FORMERLY = re.compile(r"^formerly:[^\S\n]*\n((?:[^\S\n]+- .*\n|- .*\n)*)", re.MULTILINE)


def _places(guide: Guide, key: Key) -> Iterator[Place]:
    """Yield the place of every slug that names the entry."""
    for of, leaves in guide.referrers.leaves.items():
        for leaf in leaves:
            if isinstance(leaf.mark, Ref) and leaf.value == key[1] and guide.resolve(leaf.value, leaf.mark.kinds) == key:
                yield guide.place(of, leaf.trail)


def _at(lines: list[str], place: Place, old: str, new: str) -> None:
    """Replace the slug at a place, or in the quotes there."""
    line, begin = lines[place.line - 1], place.column - 1
    begin += line[begin] in "\"'"
    lines[place.line - 1] = line[:begin] + new + line[begin + len(old) :] if line.startswith(old, begin) else line


def _formerly(text: str, old: str, new: str) -> str:
    """Return the text of the entry with its old slug under `formerly`, and without the new one there."""
    if found := _FORMERLY.search(text):
        kept = [line for line in found[1].splitlines() if line.strip("- \"'") != new]
        return text[: found.start()] + "\n".join(["formerly:", *kept, f"  - {old}"]) + "\n" + text[found.end() :]
    return text + ("" if text.endswith("\n") else "\n") + f"formerly:\n  - {old}\n"


def _drawn(text: str, key: Key, new: str) -> str:
    """Return a drawing of the body with the region of a muscle renamed."""
    return re.sub(rf'(\bid="){re.escape(key[1])}(?=")', rf"\g<1>{new}", text) if key[0] == "muscles" else text


def changes(root: Path, guide: Guide, key: Key, new: str) -> list[Change]:
    """Return every file that changes when an entry gets another slug."""
    slugs: dict[str, list[Place]] = defaultdict(list)
    for place in _places(guide, key):
        slugs[place.file].append(place)
    files = [path for folder in COPIED for ending in ("*.yml", "*.md", "*.svg") for path in sorted((root / folder).rglob(ending))]
    names = [file for file in (path.relative_to(root).as_posix() for path in files) if file != ADDRESSES]
    return [*(_change(root, file, key, new, slugs[file]) for file in names), *_led(root, key, new)]


def _led(root: Path, key: Key, new: str) -> list[Change]:
    """Return the changes of what leads to the entry from elsewhere: other addresses, and the owner's doors."""
    file = AddressFile(root)
    file.text = linked.entry_links(file.text, key, (key[0], new))
    file.lead(address_of(*key), address_of(key[0], new))
    before = read(root / SETTINGS)
    return [file.change, Change(SETTINGS, SETTINGS, before, linked.doors(before, address_of(*key), address_of(key[0], new)))]


def _change(root: Path, file: str, key: Key, new: str, places: list[Place]) -> Change:
    before = read(root / file)
    lines = before.split("\n")
    for place in places:
        _at(lines, place, key[1], new)
    text = linked.entry_links("\n".join(lines), key, (key[0], new))
    if file != f"data/{key[0]}/{key[1]}.yml":
        return Change(file, file, before, _drawn(text, key, new) if file.endswith(".svg") else linked.asked(text, key, new))
    moved = f"data/{key[0]}/{new}.yml"
    return Change(file, moved, before, formatted(_formerly(text, key[1], new), field_order(KINDS[key[0]]), modeline(moved)))


def _new_slug(guide: Guide, key: Key, new: str) -> str:
    """Return the slug that is meant, or refuse it."""
    slug = new.removeprefix(f"{key[0]}/")
    if slug == key[1]:
        raise click.ClickException(f"{'/'.join(key)} is called '{slug}' already")
    if not SLUG.fullmatch(slug):
        raise click.ClickException(f"'{new}' is no slug: small letters and digits, with single hyphens between them")
    if guide.knows((key[0], slug)):
        raise click.ClickException(f"data/{key[0]}/{slug}.yml is there already")
    return slug


def run(root: Path, name: str, new: str, *, dry: bool) -> list[Change]:
    """Rename what `name` says, or let it lead to the page of another kind at `new`, or only say what would change; refuse what can't be."""
    loaded = load(root)
    found = meant(loaded.guide, name)
    if replace.is_asked(found, new):
        wanted = replace.changes(root, loaded.guide, found, new)
    elif is_page(found):
        wanted = page_changes(root, loaded.guide, found, new)
    else:
        wanted = changes(root, loaded.guide, found, _new_slug(loaded.guide, found, new))
    real = [change for change in wanted if change.real]
    refuse(root, real, loaded.problems, "renamed")
    if not dry:
        write(root, real)
    return real

"""Renaming an entry: its file, every slug and link that names it, and its old slug under `formerly`, so that its address never dies.

Only the letters of the slug are replaced, so that comments, quotes and line breaks stay as their author set them. Everything is
tried on a copy first: what would not pass the check is not written.
"""

from __future__ import annotations

import difflib
import re
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import click

from guide import atomic_write
from guide.authoring.editor_files import modeline
from guide.authoring.format import formatted
from guide.content.guide import Guide
from guide.content.keys import Key
from guide.model.kinds import KINDS
from guide.model.manual import field_order
from guide.model.values import SLUG, Ref
from guide.problems import Place, as_text
from guide.rules.check import load

_COPIED = ("data", "docs")
_FORMERLY = re.compile(r"^formerly:[^\S\n]*\n((?:[^\S\n]+- .*\n|- .*\n)*)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Change:
    """A file before and after; a file that moves has another name after."""

    file: str
    new_file: str
    before: str
    after: str

    def diff(self) -> str:
        """Return the change as a unified diff."""
        lines = difflib.unified_diff(self.before.splitlines(), self.after.splitlines(), self.file, self.new_file, n=0, lineterm="")
        moved = [f"{self.file} → {self.new_file}"] if self.file != self.new_file else []
        return "\n".join([*moved, *lines])


def key_of(guide: Guide, name: str) -> Key:
    """Return the entry that `name` says, as `folder/slug` or as a slug that only one kind has."""
    kind, _, slug = name.rpartition("/")
    found = [(of, slug) for of in KINDS if slug in guide.written.get(of, {}) and kind in ("", of)]
    if len(found) == 1:
        return found[0]
    raise click.ClickException(f"which '{name}'? {', '.join('/'.join(key) for key in found)}" if found else f"there is no entry '{name}'")


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


def _linked(text: str, key: Key, new: str) -> str:
    """Return a text with the links to the entry changed, those of entries and those of hand-written pages."""
    kind, old = key
    return re.sub(rf"(\]\((?:[./]*/)?{kind}/){old}(?=[)#/.])", rf"\g<1>{new}", text)


def _drawn(text: str, key: Key, new: str) -> str:
    """Return a drawing of the body with the region of a muscle renamed."""
    return re.sub(rf'(\bid="){re.escape(key[1])}(?=")', rf"\g<1>{new}", text) if key[0] == "muscles" else text


def changes(root: Path, guide: Guide, key: Key, new: str) -> list[Change]:
    """Return every file that changes when an entry gets another slug."""
    slugs: dict[str, list[Place]] = defaultdict(list)
    for place in _places(guide, key):
        slugs[place.file].append(place)
    own = f"data/{key[0]}/{key[1]}.yml"
    files = [path for folder in _COPIED for ending in ("*.yml", "*.md", "*.svg") for path in sorted((root / folder).rglob(ending))]
    found = (_change(root, path.relative_to(root).as_posix(), key, new, slugs, own) for path in files)
    return [change for change in found if change.before != change.after or change.file != change.new_file]


def _change(root: Path, file: str, key: Key, new: str, slugs: dict[str, list[Place]], own: str) -> Change:
    before = (root / file).read_bytes().decode("utf-8-sig")
    lines = before.split("\n")
    for place in slugs.get(file, ()):
        _at(lines, place, key[1], new)
    text = "\n".join(lines)
    after = _drawn(text, key, new) if file.endswith(".svg") else _linked(text, key, new)
    if file != own:
        return Change(file, file, before, after)
    moved = f"data/{key[0]}/{new}.yml"
    return Change(file, moved, before, formatted(_formerly(after, key[1], new), field_order(KINDS[key[0]]), modeline(moved)))


def write(root: Path, found: list[Change]) -> None:
    """Write the changes; a file that moves is gone from its old place when it stands in the new one."""
    for change in found:
        atomic_write.write(root / change.new_file, change.after)
        if change.file != change.new_file:
            (root / change.file).unlink()


def _refuse(root: Path, found: list[Change], before: int) -> None:
    """Refuse what would not pass the check, tried on a copy."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in _COPIED:
            shutil.copytree(root / name, copy / name)
        shutil.copy(root / "mkdocs.yml", copy)
        write(copy, found)
        if len(problems := load(copy).problems) > before:
            raise click.ClickException(f"nothing is renamed, for the check would find:\n{as_text(problems)}")


def run(root: Path, name: str, new: str, *, dry: bool) -> list[Change]:
    """Rename an entry, or only say what would change; raise a ClickException where it can't be."""
    loaded = load(root)
    kind, old = key_of(loaded.guide, name)
    if not SLUG.fullmatch(new):
        raise click.ClickException(f"'{new}' is no slug: small letters and digits, with single hyphens between them")
    if loaded.guide.knows((kind, new)):
        raise click.ClickException(f"data/{kind}/{new}.yml is there already")
    found = changes(root, loaded.guide, (kind, old), new)
    _refuse(root, found, len(loaded.problems))
    if not dry:
        write(root, found)
    return found

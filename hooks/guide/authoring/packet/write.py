"""Writing packets: a file of HTML for each entry, which prints on a few sheets and needs nothing else."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path
from typing import NamedTuple

import click
from jinja2 import Environment, PackageLoader, StrictUndefined

from guide import atomic_write
from guide.authoring.packet.statements import Group, Statements
from guide.content import cautions
from guide.content.guide import Guide
from guide.content.keys import Key
from guide.content.texts import to_plain
from guide.draw.figures.picture.standalone import small
from guide.model.exercise import Exercise
from guide.model.reference import Reference
from guide.pages.movement_pictures import pictures
from guide.rules.check import load

FOLDER = "packets"


class Packet(NamedTuple):
    """What a reviewer gets of one entry."""

    key: Key
    name: str
    file: str
    groups: list[Group]
    sources: dict[str, Reference]
    """The works behind its statements by slug, in the order in which they are first named."""
    derived: list[str]
    """Cautions that come from what the exercise is, not from its file."""
    signs: dict[str, str]
    """The sets of urgent signs that its page shows, each with the reason."""
    doubts: list[str]
    """What the check of the sources left open."""
    picture: str
    """The address of its small picture, which holds the picture itself; empty where there is none."""


def _doubts(sources: dict[str, Reference], groups: list[Group]) -> list[str]:
    """Return what is still open: statements without a source, and works of which no more than a part was read."""
    bare = [str(row.number) for group in groups for row in group.rows if row.coached]
    found = [f"Rests on common coaching practice, wholly or in part: {', '.join(bare)}."] if bare else []
    return found + [f"{slug}: {to_plain(one.year_note)}" for slug, one in sources.items() if one.year_note]


def _picture(guide: Guide, key: Key) -> str:
    """Return the small picture of an exercise as an address that needs no file."""
    found = pictures(guide, key[1], guide.words) if key[0] == "exercises" and key[1] in guide.movements and guide.words else None
    return f"data:image/svg+xml;base64,{b64encode(small(found.drawing).encode()).decode()}" if found else ""


def of(guide: Guide, key: Key) -> Packet:
    """Return the packet of an entry."""
    entry = guide.entries[key[0]][key[1]]
    groups = Statements(guide, entry).groups()
    named = dict.fromkeys(slug for group in groups for row in group.rows for slug in row.references)
    works = guide.entries.get("references", {})
    sources = {slug: work for slug in named if isinstance(work := works.get(slug), Reference)}
    derived = cautions.of_exercise(entry, guide.conditions) if isinstance(entry, Exercise) else []
    own = [caution.text for caution in getattr(entry, "cautions", [])]
    texts = list(dict.fromkeys(to_plain(caution.text) for caution in derived if caution.text not in own))
    return Packet(
        key,
        entry.label,
        guide.documents[key].file,
        groups,
        sources,
        texts,
        guide.signs.shown(entry),
        _doubts(sources, groups),
        _picture(guide, key),
    )


def _asked(guide: Guide, name: str) -> Key:
    """Return the entry that is asked for: its slug, or folder/slug."""
    kind, _, slug = name.strip("/").rpartition("/")
    found = [key for key, _ in guide.pairs() if key[1] == slug and kind in ("", key[0]) and key[0] != "references"]
    if len(found) != 1:
        there = (
            f"it may be {' or '.join('/'.join(key) for key in found)}; name one with its folder" if found else "there is none of this name"
        )
        raise click.ClickException(f"{name}: {there}")
    return found[0]


def _environment() -> Environment:
    found = Environment(loader=PackageLoader("guide.authoring.packet"), autoescape=True, undefined=StrictUndefined, trim_blocks=True)
    found.filters["plain"] = to_plain
    return found


def run(root: Path, names: tuple[str, ...], folder: Path) -> list[Path]:
    """Write the packets of entries into a folder and return their files; a name that is not there stops it before anything is written."""
    loaded = load(root)
    if loaded.problems:
        raise click.ClickException("the data has problems; run `guide check` first")
    keys = [_asked(loaded.guide, name) for name in names]
    template = _environment().get_template("packet.html.j2")
    paths = []
    for key in keys:
        path = folder / f"{'-'.join(key).replace('/', '-')}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        atomic_write.write(path, template.render(packet=of(loaded.guide, key)).encode())
        paths.append(path)
    return paths

"""A quite different topic builds with no Python and no template changed, and nothing of ours shows in it."""

from __future__ import annotations

import builtins
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import material

from guide.content.addresses import redirects, served
from guide.content.guide import Guide
from guide.rules.checked import load
from guide.rules.entries.same_name import names
from tests.support.building import ROOT, snapshot

# What the movement figures are made of: the generator draws a person, so it knows a body's joints and places, its positions and
# the things it holds. It knows no muscle, exercise, pattern, cue or claim.
OF_THE_FIGURE = tuple(f"vocabulary/{kind}" for kind in ("joints", "regions", "positions", "actions", "equipment"))
_BUILT_IN = frozenset(dir(builtins))


def called(root: Path) -> set[str]:
    """Return every name, alias and slug of a guide's data, in small letters, but for those of bodies and things in general."""
    guide = load(root).guide
    pairs = [(slug, entry) for (kind, slug), entry in guide.pairs() if kind not in OF_THE_FIGURE]
    said = {name.casefold() for _, entry in pairs for _, name in names(entry)}
    figure = [(slug, entry) for (kind, slug), entry in guide.pairs() if kind in OF_THE_FIGURE]
    general = {name.casefold() for _, entry in figure for _, name in names(entry)} | {slug for slug, _ in figure}
    return (said | {slug for slug, _ in pairs}) - general - _BUILT_IN


def test_it_builds(hand: Path, site: Path) -> None:
    """Its entries have pages, its earlier address leads on, and its draft has none."""
    guide = load(hand).guide
    for address in served(guide):
        assert (site / address / "index.html").is_file(), address
    drafts = [slug for (_, slug), entry in guide.pairs() if entry.draft]
    assert drafts
    everything = "".join(path.read_text(encoding="utf-8") for path in site.rglob("*.html"))
    assert not [slug for slug in drafts if f"/{slug}/" in everything]
    for old, target in redirects(guide).items():
        leading = (site / old / "index.html").read_text(encoding="utf-8")
        way = re.search(r'content="0; url=([^"]+)"', leading)
        assert way and (site / old / way[1]).resolve() == (site / target).resolve()
        assert f'<link rel="canonical" href="http://127.0.0.1:8000/{target}">' in leading


def texts(folder: Path, shipped: set[bytes]) -> Iterator[tuple[str, str]]:
    """Yield the text of every file of a folder that the theme does not ship as it is."""
    for name, content in snapshot(folder).items():
        if content not in shipped and "__pycache__" not in name and ".egg-info" not in name and not name.endswith((".gz", ".png")):
            yield name, content.decode("utf-8").casefold()


def told(words: set[str], folders: Iterable[Path]) -> dict[str, list[str]]:
    """Return which of some words stand in the files of some folders."""
    pattern = re.compile(r"(?<![\w-])(" + "|".join(re.escape(name) for name in sorted(words, key=len, reverse=True)) + r")(?![\w-])")
    shipped = set(snapshot(Path(material.__file__).parent / "templates").values())
    return {
        f"{folder.name}/{name}": sorted(set(pattern.findall(text)))
        for folder in folders
        for name, text in texts(folder, shipped)
        if pattern.search(text)
    }


def test_the_generator_knows_no_topic(guide: Guide) -> None:
    """No name, alias or slug of an exercise, muscle or claim of the hand site is in hooks/ or in overrides/."""
    kinds = ("exercises", "muscles", "facts", "routines")
    topic = {name for kind in kinds for slug, entry in guide.entries[kind].items() for name in (slug, *(said for _, said in names(entry)))}
    assert told({name.casefold() for name in topic}, (ROOT / "hooks", ROOT / "overrides")) == {}

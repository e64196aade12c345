"""A quite different topic builds with no Python and no template changed, and nothing of ours shows in it."""

from __future__ import annotations

import builtins
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import material

from guide.content.addresses import redirects, served
from guide.content.guide import Guide
from guide.rules.check import load
from guide.rules.entries.same_name import names
from tests.support.building import ROOT, snapshot

# What the movement figures are made of: the generator draws a person, so it knows a body's joints and places, its positions and
# the things it holds. It knows no muscle, exercise, pattern, cue or claim.
OF_THE_FIGURE = tuple(f"vocabulary/{kind}" for kind in ("joints", "regions", "positions", "actions", "equipment"))
_WORD = re.compile(r"[\w-]+")
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


def said(words: set[str], text: str) -> set[str]:
    """Return which of some words, or names of several words, stand in a text: looked up by their first word, for there are many."""
    beginning: dict[str, list[str]] = defaultdict(list)
    for word in words:
        beginning[_WORD.findall(word)[0]].append(word)
    places = ((match.start(), word) for match in _WORD.finditer(text) for word in beginning.get(match[0], ()))
    return {word for at, word in places if text.startswith(word, at) and not _WORD.match(text, at + len(word))}


def told(words: set[str], folders: Iterable[Path]) -> dict[str, list[str]]:
    """Return which of some words stand in the files of some folders."""
    shipped = set(snapshot(Path(material.__file__).parent / "templates").values())
    found = ((f"{folder.name}/{name}", said(words, text)) for folder in folders for name, text in texts(folder, shipped))
    return {name: sorted(held) for name, held in found if held}


def test_words_are_seen() -> None:
    """A name is seen where it stands by itself, also at the end, and not within another word."""
    assert said({"fist", "wall sit"}, "a fist, a wall sit") == {"fist", "wall sit"}
    assert said({"fist", "wall sit"}, "fistful fist-like wall sits wall sit-up") == set()


def test_the_generator_knows_no_topic(guide: Guide) -> None:
    """No name, alias or slug of an exercise, muscle or claim of the hand site is in hooks/ or in overrides/."""
    kinds = ("exercises", "muscles", "facts", "routines")
    topic = {name for kind in kinds for slug, entry in guide.entries[kind].items() for name in (slug, *(said for _, said in names(entry)))}
    assert told({name.casefold() for name in topic}, (ROOT / "hooks", ROOT / "overrides")) == {}

"""A quite different topic builds with no Python and no template changed, and nothing of ours shows in it."""

from __future__ import annotations

import builtins
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import material
import pytest

from guide.load import load
from guide.rules.same_name import names
from tests.sites_support import HAND
from tests.support.building import ROOT, built, snapshot

WORDS = {"site_name": "Hand Exercises", "site_description": "Exercises for stiff hands.", "copyright": "Test data."}


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Do what the README says for another topic: replace data/ and docs/, and the words of mkdocs.yml."""
    root = tmp_path_factory.mktemp("other")
    for name in ("hooks", "overrides"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    for name in ("data", "docs"):
        shutil.copytree(HAND / name, root / name)
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    for key, words in WORDS.items():
        settings = re.sub(rf"^{key}:.*$", f"{key}: {words}", settings, flags=re.MULTILINE)
    (root / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return root


@pytest.fixture(scope="module")
def other_site(other: Path) -> Path:
    """Return the other topic's built site."""
    return built(other, other / "site")


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


def test_it_builds(other_site: Path) -> None:
    """Its entries have pages, its earlier address leads on, and its draft has none."""
    guide = load(other_site.parent).guide
    for address in guide.addresses():
        assert (other_site / address / "index.html").is_file(), address
    drafts = [slug for (_, slug), entry in guide.pairs() if entry.draft]
    assert drafts
    everything = "".join(path.read_text(encoding="utf-8") for path in other_site.rglob("*.html"))
    assert not [slug for slug in drafts if f"/{slug}/" in everything]
    for old, target in guide.redirects().items():
        leading = (other_site / old / "index.html").read_text(encoding="utf-8")
        way = re.search(r'content="0; url=([^"]+)"', leading)
        assert way and (other_site / old / way[1]).resolve() == (other_site / target).resolve()
        assert f'<link rel="canonical" href="http://127.0.0.1:8000/{target}">' in leading


def texts(folder: Path, shipped: set[bytes]) -> Iterator[tuple[str, str]]:
    """Yield the text of every file of a folder that the theme does not ship as it is."""
    for name, content in snapshot(folder).items():
        if content not in shipped and "__pycache__" not in name and ".egg-info" not in name and not name.endswith((".gz", ".png")):
            yield name, content.decode("utf-8").casefold()


def test_nothing_of_ours_is_in_it(other: Path, other_site: Path) -> None:
    """No name, alias or slug of our data, nor our site's name, is in the other site, in hooks/ or in overrides/."""
    ours = called(ROOT) - called(other) | {"posterior chain guide"}
    pattern = re.compile(r"(?<![\w-])(" + "|".join(re.escape(name) for name in sorted(ours, key=len, reverse=True)) + r")(?![\w-])")
    shipped = set(snapshot(Path(material.__file__).parent / "templates").values())
    found = {
        f"{folder.name}/{name}": sorted(set(pattern.findall(text)))
        for folder in (other_site, ROOT / "hooks", ROOT / "overrides")
        for name, text in texts(folder, shipped)
        if pattern.search(text)
    }
    assert not found, "\n".join(f"{name}: {words}" for name, words in sorted(found.items()))

"""The built site: its files, links and heads; the same again from the same input."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from guide.content.addresses import served
from guide.content.guide import Guide
from guide.draw.share import card
from guide.pages import share_cards
from guide.site import policy
from guide.site.style_sheet import joined
from tests.conftest import SETTINGS
from tests.support.building import HAND, ROOT, built, snapshot
from tests.support.links import ADDRESS, broken_links


class Head(HTMLParser):
    """Collects what a page's head says, the addresses it loads, and what a strict policy forbids."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.meta: dict[str, str] = {}
        self.title = ""
        self.canonical = ""
        self.loaded: list[str] = []
        self.forbidden: list[str] = []
        self._in_title = False
        self._in_svg = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in one tag."""
        given = {name: value or "" for name, value in attrs}
        self._in_title = tag == "title" and not self._in_svg
        self._in_svg += tag == "svg"
        if tag == "meta":
            self.meta[given.get("name") or given.get("property") or given.get("http-equiv", "")] = given.get("content", "")
        if tag == "link" and given.get("rel") == "canonical":
            self.canonical = given["href"]
        elif tag == "link" and given.get("rel") not in ("prev", "next", "alternate"):
            self.loaded.append(given.get("href", ""))
        self.loaded += [given["src"]] if "src" in given else []
        self.forbidden += [f"{tag} {name}" for name in given if name == "style" or name.startswith("on")]
        self.forbidden += ["style"] if tag == "style" else []

    def handle_endtag(self, tag: str) -> None:
        """Leave a tag."""
        self._in_svg -= tag == "svg"
        self._in_title = False

    def handle_data(self, data: str) -> None:
        """Take in the title."""
        self.title += data if self._in_title else ""


def pages(site: Path) -> list[Path]:
    """Return every page of a built site, without the files that only lead on."""
    return [path for path in sorted(site.rglob("*.html")) if 'http-equiv="refresh"' not in path.read_text(encoding="utf-8")]


@cache
def heads(site: Path) -> dict[Path, Head]:
    """Return what was collected of every page of a built site, which is read once."""
    return {path: Head(path.read_text(encoding="utf-8")) for path in pages(site)}


def test_every_entry_has_its_page(site: Path, guide: Guide) -> None:
    """Each address that the guide says it serves is a file of the site, and no page is without an address."""
    due = {f"{address}index.html" for address in served(guide)}
    assert {path.relative_to(site).as_posix() for path in site.rglob("*.html")} == due | {"404.html"}


def test_links_and_fragments(site: Path) -> None:
    """No link and no fragment leads nowhere; links to the site's own public address are looked up, too."""
    assert broken_links(site) == ""


def test_heads(site: Path) -> None:
    """Each page has a title and a description of its own, a canonical link, Open Graph text and a strict policy."""
    titles: dict[str, Path] = {}
    told: dict[str, Path] = {}
    for path, head in heads(site).items():
        where = path.relative_to(site).as_posix()
        assert head.title, where
        assert titles.setdefault(head.title, path) == path, f"{where} has the title of {titles[head.title]}"
        content = head.meta["Content-Security-Policy"]
        assert "unsafe" not in content, where
        assert policy.PLACEHOLDER not in content, where
        assert "script-src 'self' 'sha256-" in content, where
        if where != "404.html":
            assert head.canonical == ADDRESS + where.removesuffix("index.html"), where
            assert head.meta["og:url"] == head.canonical, where
            assert 10 <= len(head.meta["description"]) <= 160, where
            assert told.setdefault(head.meta["description"], path) == path, f"{where} has the description of another page"
            assert head.meta["og:title"] and head.meta["og:description"] == head.meta["description"], where


def test_nothing_from_elsewhere(site: Path) -> None:
    """No page loads anything from another host, carries an inline style or a handler, or leaves a neutral link behind."""
    for path, head in heads(site).items():
        html = path.read_text(encoding="utf-8")
        assert not [address for address in head.loaded if "//" in address], path
        assert head.forbidden == [], path
        assert "guide:" not in html.replace("&lt;!-- guide:", ""), path


def test_ids_are_unique(site: Path) -> None:
    """No page names two of its parts alike, not even one whose own heading is called as a piece below it."""
    assert '<h2 id="urgent-signs">Urgent signs' in (site / "index.html").read_text(encoding="utf-8")
    for path in pages(site):
        ids = Counter(re.findall(r' id="([^"]+)"', path.read_text(encoding="utf-8")))
        assert [name for name, times in ids.items() if times > 1] == [], path


def test_edit_links_lead_to_the_entry(site: Path) -> None:
    """The page of an entry links to its own file; an index has no such link."""
    link = 'href="https://example.org/owner/name/edit/main/data/exercises/putty-squeeze.yml"'
    assert link in (site / "exercises/putty-squeeze/index.html").read_text(encoding="utf-8")
    assert "/edit/main/" not in (site / "exercises/index.html").read_text(encoding="utf-8")


def test_urgent_signs(site: Path, guide: Guide) -> None:
    """Each exercise, routine and fact shows the urgent signs."""
    for kind in ("exercises", "routines", "facts"):
        for slug in guide.entries[kind]:
            assert 'id="urgent-signs"' in (site / kind / slug / "index.html").read_text(encoding="utf-8"), slug


@pytest.mark.long
def test_two_builds_are_the_same(hand: Path, tmp_path: Path) -> None:
    """Two builds with the same date are the same byte for byte, whatever the order of Python's sets."""
    again = built(hand, tmp_path / "again", **SETTINGS | {"PYTHONHASHSEED": "2"})
    assert snapshot(hand / "site") == snapshot(again)


def test_no_warning(site: Path) -> None:
    """A strict build says nothing but what it does."""
    said = site.with_suffix(".log").read_text(encoding="utf-8").splitlines()
    assert [line for line in said if line.strip() and not line.startswith("INFO")] == []


def test_a_picture_beside_every_link(site: Path) -> None:
    """Every page names a picture of the size that it says, with words for those who can't see it; a page without its own has home's."""
    own = {path.relative_to(site / "assets/previews").as_posix() for path in (site / "assets/previews").rglob("*.png")}
    for path, head in ((path, head) for path, head in heads(site).items() if path.name != "404.html"):
        where = path.relative_to(site).as_posix()
        named = head.meta["og:image"].removeprefix(f"{ADDRESS}assets/previews/")
        page = where.removesuffix("/index.html")
        wanted = page if any(name.startswith(f"{page}.") for name in own) else "home"
        assert named in own and named.startswith(f"{wanted}."), where
        assert head.meta["og:image:alt"] and head.meta["twitter:card"] == "summary_large_image", where
        picture, said = (site / "assets/previews" / named).read_bytes(), [head.meta[f"og:image:{side}"] for side in ("width", "height")]
        assert said == [str(int.from_bytes(picture[at : at + 4])) for at in (16, 20)] == [str(side) for side in card.SIZE], where


def test_which_pages_have_a_picture_of_their_own(site: Path, guide: Guide) -> None:
    """Home, the plan page and every exercise, muscle, fact, routine and article have pictures, and no other page."""
    named = {path.relative_to(site / "assets/previews").as_posix() for path in (site / "assets/previews").rglob("*.png")}
    entries = {f"{kind}/{slug}" for kind in share_cards.KINDS for slug in guide.entries.get(kind, {})}
    assert {name.partition(".")[0] for name in named} == {"home", "plan", *entries} and len(entries) > 8


def test_hand_written_pages_in_chats(site: Path) -> None:
    """A hand-written page without a word at its top has a title and a description in chats, too."""
    head = Head((site / "contribute/index.html").read_text(encoding="utf-8"))
    assert not (HAND / "docs/contribute.md").read_text(encoding="utf-8").startswith("---")
    assert head.meta["og:title"] == "Contribute" and head.meta["og:description"] == "Exercises for stiff hands."


def test_one_file_imports_the_builder() -> None:
    """Only the adaptor imports mkdocs."""
    importing = re.compile(r"^\s*(from|import)\s+(mkdocs|material)\b", re.MULTILINE)
    found = [
        path.relative_to(ROOT).as_posix() for path in (ROOT / "hooks").rglob("*.py") if importing.search(path.read_text(encoding="utf-8"))
    ]
    assert found == ["hooks/publish.py"]


def test_one_style_sheet(site: Path) -> None:
    """The parts of the style sheet are served as one file, and not beside it; nor are the scripts served twice."""
    assert [path.read_text(encoding="utf-8") for path in site.glob("assets/guide*.css")] == [joined(ROOT / "overrides/styles")]
    assert not (site / "styles").exists() and not (site / "scripts").exists()


def test_every_file_that_is_named_is_there(site: Path) -> None:
    """Whatever a page, a script or a list names of our assets is served under that very name: none was left plain."""
    texts = [path.read_text(encoding="utf-8") for path in site.rglob("*") if path.suffix in (".html", ".json", ".js", ".webmanifest")]
    named = {name for text in texts for name in re.findall(r"[\"'(/](assets/[\w/-]+(?:\.[\w-]+)*\.(?:css|js|json|svg|png))\b", text)}
    assert len(named) > 10
    assert {name for name in named if not (site / name).is_file()} == set()

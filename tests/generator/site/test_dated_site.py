"""A site whose history is known: its map (sitemaps.org) has the day of each page's last commit, its pages name the feed, staged, too."""

from __future__ import annotations

import gzip
import re
import shutil
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
import yaml

from guide.content.guide import Guide
from guide.rules.check import load
from guide.site.stage import stage
from tests.support.building import built, lay_out_project
from tests.support.project import ENTRY
from tests.support.repository import commit
from tests.support.sharing import once
from tests.support.sites import overlay

URL = "https://example.org/hands/"
OLD, NEW = 1_600_000_000, 1_700_000_000
_MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def _dated(folder: Path) -> None:
    root = lay_out_project(folder)
    commit(root, OLD)
    overlay(root, ENTRY, (root / ENTRY).read_text(encoding="utf-8") + "\n")
    commit(root, NEW)
    overlay(root, "docs/about.md", (root / "docs/about.md").read_text(encoding="utf-8") + "\nNot committed.\n")
    built(root, folder / "site", SITE_URL=URL, SOURCE_DATE_EPOCH="1790000000")


@pytest.fixture(scope="module")
def dated(shared: Path) -> Path:
    """Return the folder of the hand site in a repository, built for a public address."""
    return once(shared, "dated", _dated)


def days(site: Path) -> dict[str, str | None]:
    """Return the day of each page in the map, by its address."""
    root = fromstring((site / "sitemap.xml").read_bytes())
    assert root.tag == f"{_MAP}urlset" and {page.tag for page in root} == {f"{_MAP}url"}
    return {(page.findtext(f"{_MAP}loc") or "").removeprefix(URL): page.findtext(f"{_MAP}lastmod") for page in root}


@pytest.mark.long
def test_site_map(dated: Path, guide: Guide) -> None:
    """Each page once, by its full address; its day is a W3C date; a page that is not as committed has none, nor one made of many."""
    found = days(dated / "site")
    assert found["exercises/putty-squeeze/"] == found["exercises/putty-pinch/"] == "2023-11-14"  # the second varies the first
    assert found["exercises/tendon-glide/"] == found[""] == "2020-09-13"
    assert found["about/"] is found["exercises/"] is found["plan/"] is None
    assert set(found.values()) == {"2023-11-14", "2020-09-13", None}
    pages = {path.relative_to(dated / "site").as_posix() for path in (dated / "site").rglob("index.html")}
    moved = {f"{kind}/{old}/" for (kind, _), entry in guide.pairs() for old in entry.formerly}
    assert moved and found.keys() == {page.removesuffix("index.html") for page in pages} - moved


def test_packed_map(dated: Path) -> None:
    """It unpacks to the map, and has the time of the newest commit in its head, not that of the build: each build has the same."""
    packed = (dated / "site/sitemap.xml.gz").read_bytes()
    assert gzip.decompress(packed) == (dated / "site/sitemap.xml").read_bytes()
    assert int.from_bytes(packed[4:8], "little") == 1_699_920_000  # the day of the commit


def test_the_feed_is_named(dated: Path) -> None:
    """Every page has a link to the feed in its head, and it is there; `robots.txt` names the map."""
    for page, up in (("index.html", ""), ("exercises/putty-squeeze/index.html", "../../")):
        head = (dated / "site" / page).read_text(encoding="utf-8").partition("<body")[0]
        assert re.findall(r'<link rel="alternate" type="application/atom\+xml" href="([^"]+)">', head) == [f"{up}changes.xml"]
    assert (dated / "site/changes.xml").read_text(encoding="utf-8").count("<updated>2023-11-14T22:13:20Z</updated>") == 3
    assert f"Sitemap: {URL}sitemap.xml\n" in (dated / "site/robots.txt").read_text(encoding="utf-8")


@pytest.mark.long
def test_staged(dated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The staged source has the same files for machines, and says the day of each entry at the top of its page, for the map."""
    monkeypatch.setenv("SITE_URL", URL)
    root = tmp_path / "root"
    shutil.copytree(dated, root, ignore=shutil.ignore_patterns("site", ".cache"))
    stage(root, tmp_path / "staged", load(root).guide.finished())
    docs, site = tmp_path / "staged/docs", dated / "site"
    for path in ("changes.xml", "robots.txt", "llms.txt", "api/v1/all.json", "api/v1/cards/putty-squeeze.svg"):
        assert (docs / path).read_bytes() == (site / path).read_bytes(), path
    page = (docs / "exercises/putty-squeeze/index.md").read_text(encoding="utf-8")
    assert yaml.safe_load(page.split("---")[1])["changed"] == "2023-11-14"
    assert page.count('<script type="application/ld+json">') == 1
    assert yaml.safe_load((tmp_path / "staged/mkdocs.yml").read_text(encoding="utf-8"))["extra"]["feed"] is True

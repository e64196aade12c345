"""The manifest: written by the build from what it meant to write, the same again, read with care."""

from __future__ import annotations

import hashlib
import json
import time
from pathlib import Path

import pytest

from guide.site import compare, manifest
from guide.site.manifest import Manifest, Sum
from tests.support.building import built, mkdocs
from tests.support.project import DATE, small_project

SUM = {"size": 1, "sha256": "a" * 64}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small project."""
    return small_project(tmp_path_factory.mktemp("project"))


def listed(site: Path) -> dict[str, dict[str, object]]:
    """Return the rows of a site's manifest."""
    return dict(json.loads((site / "manifest.json").read_bytes())["files"])


def test_it_lists_every_file(project: Path, tmp_path: Path) -> None:
    """`mkdocs build` alone writes it: every file but itself, sorted, with the size and the SHA-256 of what is there."""
    site = built(project, tmp_path / "site")
    rows = listed(site)
    assert list(rows) == sorted(
        path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file() and path.name != manifest.NAME
    )
    for name, row in rows.items():
        content = (site / name).read_bytes()
        assert row == {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}, name
    for name in ("404.html", "sitemap.xml.gz", "search/entries.json", "search/search_index.json", "assets/search-worker.js"):
        assert name in rows
    assert compare.faults(site) == []


def test_it_is_the_same_again(project: Path, tmp_path: Path) -> None:
    """From the same input comes the same manifest, byte by byte, a second later."""
    one = built(project, tmp_path / "one", SOURCE_DATE_EPOCH=DATE)
    time.sleep(1.1)
    other = built(project, tmp_path / "other", SOURCE_DATE_EPOCH=DATE)
    assert (one / "manifest.json").read_bytes() == (other / "manifest.json").read_bytes()


PLUGIN = """
from pathlib import Path
from mkdocs.plugins import event_priority
def on_post_build(config):
    site = Path(config.site_dir)
    (site / "by-a-plugin.txt").write_text("mine")
    {mischief}
"""


def with_hook(project: Path, folder: Path, mischief: str) -> Path:
    """Lay out the project again with a hook of the owner's; return its folder."""
    root = small_project(folder)
    (root / "hooks/own.py").write_text(PLUGIN.format(mischief=mischief), encoding="utf-8")
    settings = (root / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(
        settings.replace("  - hooks/publish.py\n", "  - hooks/publish.py\n  - hooks/own.py\n"), encoding="utf-8"
    )
    return root


def test_files_of_other_plugins_are_taken_in(project: Path, tmp_path: Path) -> None:
    """What an owner's plugin writes at the end is listed, too."""
    site = built(with_hook(project, tmp_path / "own", ""), tmp_path / "site")
    assert listed(site)["by-a-plugin.txt"]["sha256"] == hashlib.sha256(b"mine").hexdigest()
    assert compare.faults(site) == []


@pytest.mark.parametrize(
    ("mischief", "said"),
    [
        ('(site / "404.html").write_text("")', "404.html: changed"),
        ('(site / "about/index.html").write_text("")', "about/index.html: changed"),
        ('(site / "assets/guide.css").write_text("")', "assets/guide.css: changed"),
        ('(site / "search/entries.json").unlink()', "search/entries.json: missing"),
        ('(site / "search/search_index.json").unlink()', "search/search_index.json: missing"),
    ],
)
def test_it_is_not_read_off_the_result(project: Path, tmp_path: Path, mischief: str, said: str) -> None:
    """A file that was damaged between its writing and the end of the build is listed as it was meant."""
    root = with_hook(project, tmp_path / "own", mischief)
    (root / "docs/about.md").write_text("# About\n\nA page.\n", encoding="utf-8")
    assert compare.faults(built(root, tmp_path / "site")) == [said]


@pytest.mark.parametrize("content", ["b''", "b'no'", "open(site / 'sitemap.xml.gz', 'rb').read()[:-9]"])
def test_a_damaged_site_map_stops_the_build(tmp_path: Path, content: str) -> None:
    """The site map's second form is written by the builder alone; where it does not unpack to the first, the build fails in one line."""
    root = with_hook(tmp_path, tmp_path / "own", f'(site / "sitemap.xml.gz").write_bytes({content})')
    done = mkdocs(root, "build", "--strict")
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "sitemap.xml.gz: it does not unpack to what it was made from" in done.stderr + done.stdout


def test_a_page_of_its_name_is_refused(tmp_path: Path) -> None:
    """A file `docs/manifest.json` would be written over, so the build says so and stops."""
    root = small_project(tmp_path / "project")
    (root / "docs/manifest.json").write_text("{}", encoding="utf-8")
    done = mkdocs(root, "build")
    assert done.returncode == 1
    assert (
        "docs/manifest.json:1:1: the list of the site's files has this name; give the file another name [taken-address]"
        in done.stderr + done.stdout
    )


def test_added_and_read() -> None:
    """What is added comes back; an empty page is none; a later content takes an earlier one's place."""
    made = Manifest()
    made.add("ä.txt", "old")
    made.add("ä.txt", "new")
    made.add_page("index.html", " \n")
    made.add_page("a/index.html", "\ud800ä")
    assert manifest.read(made.text().encode()).sums == {"a/index.html": Sum.of(b"&#55296;\xc3\xa4"), "ä.txt": Sum.of(b"new")}
    assert manifest.read(Manifest().text().encode()).sums == {}


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"<html>",
        b"[]",
        b"3",
        b'{"files": 3}',
        b'{"files": []}',
        b"[" * 100_000,
        b"\xff",
        *(json.dumps({"files": {name: SUM}}).encode() for name in ("", "/a", "../a", "a/../../b", "a\\b")),
        *(json.dumps({"files": {"a": row}}).encode() for row in (3, {}, {**SUM, "size": "1"}, {**SUM, "size": -1}, {**SUM, "sha256": "A"})),
    ],
)
def test_what_is_none_is_refused(text: bytes) -> None:
    """A file in another form is no manifest, and says so in one line."""
    with pytest.raises(ValueError, match=r"^manifest\.json ") as refused:
        manifest.read(text)
    assert "\n" not in str(refused.value)

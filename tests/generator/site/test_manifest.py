"""The manifest: written by the build from what it meant to write, the same again, read with care."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from pathlib import Path

import pytest

from guide.site import compare, manifest, search
from guide.site.manifest import Manifest, Sum
from guide.site.names import hashed
from tests.support.building import built, mkdocs, snapshot
from tests.support.project import small_project

SUM = {"size": 1, "sha256": "a" * 64}


def listed(site: Path) -> dict[str, dict[str, object]]:
    """Return the rows of a site's manifest."""
    return dict(json.loads((site / "manifest.json").read_bytes())["files"])


def test_it_lists_every_file(site: Path) -> None:
    """`mkdocs build` alone writes it: every file but itself, sorted, with the size and the SHA-256 of what is there."""
    rows = listed(site)
    assert list(rows) == sorted(name for name in snapshot(site) if name != manifest.NAME)
    for name, row in rows.items():
        content = (site / name).read_bytes()
        assert row == {"size": len(content), "sha256": hashlib.sha256(content).hexdigest()}, name
    assert {"404.html", "sitemap.xml.gz"} <= rows.keys()
    for plain in (search.DANGER, search.INDEX):
        assert [name for name in rows if name == hashed(plain, str(rows[name]["sha256"]))], plain
    assert compare.faults(site) == []


PLUGIN = """
from pathlib import Path
from mkdocs.plugins import event_priority
def on_post_build(config):
    site = Path(config.site_dir)
    (site / "by-a-plugin.txt").write_text("mine")
    {mischief}
"""


MISCHIEF = """
    for name in ("404.html", "about/index.html", "assets/guide.*.css"):
        next(site.glob(name)).write_text("")
    for path in site.glob("assets/search/[di]*.json"):
        path.unlink()
"""


def with_hook(folder: Path, mischief: str) -> Path:
    """Lay out the project with a hook of the owner's; return its folder."""
    root = small_project(folder)
    (root / "hooks/own.py").write_text(PLUGIN.format(mischief=mischief.strip()), encoding="utf-8")
    settings = root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("  - hooks/publish.py\n", "  - hooks/publish.py\n  - hooks/own.py\n"), encoding="utf-8")
    return root


@pytest.mark.long
def test_it_is_not_read_off_the_result(tmp_path: Path) -> None:
    """A file that was damaged between its writing and the end of the build is listed as it was meant; a plugin's own is listed, too."""
    site = built(with_hook(tmp_path / "own", MISCHIEF), tmp_path / "site")
    sheet = next(site.glob("assets/guide.*.css")).relative_to(site).as_posix()
    changed = ["404.html: changed", "about/index.html: changed", f"{sheet}: changed"]
    gone = [name for name in listed(site) if re.fullmatch(r"assets/search/(danger|index)\..*", name)]
    assert compare.faults(site) == sorted([*changed, *(f"{name}: missing" for name in gone)]) and len(gone) == 2
    assert listed(site)["by-a-plugin.txt"]["sha256"] == hashlib.sha256(b"mine").hexdigest()


@pytest.mark.long
def test_a_damaged_site_map_stops_the_build(tmp_path: Path) -> None:
    """The builder's own failure is one line, too."""
    done = mkdocs(with_hook(tmp_path / "own", '(site / "sitemap.xml.gz").write_bytes(b"")'), "build", "--strict")
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert "sitemap.xml.gz: it does not unpack to what it was made from" in done.stderr + done.stdout


@pytest.mark.parametrize("content", [b"", b"no", gzip.compress(b"other", mtime=0), gzip.compress(b"<urlset/>", mtime=0)[:-9]])
def test_a_compressed_file_unpacks_to_the_plain_one(tmp_path: Path, content: bytes) -> None:
    """The site map's second form is written by the builder alone; it must unpack to the first."""
    made = Manifest()
    made.add_page("sitemap.xml", "<urlset/>")
    (tmp_path / "sitemap.xml.gz").write_bytes(content)
    with pytest.raises(OSError, match="does not unpack"):
        made.finish(tmp_path)
    (tmp_path / "sitemap.xml.gz").write_bytes(gzip.compress(b"<urlset/>"))
    made.finish(tmp_path)
    assert "sitemap.xml.gz" in made.sums and (tmp_path / manifest.NAME).is_file()


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

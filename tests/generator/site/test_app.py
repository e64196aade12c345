"""The app: an icon, a manifest that names it, a worker at the root; none of it keeps anything in a preview or where it is switched off."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from guide.content.guide import Guide
from guide.pages.owner import Site
from guide.rules.check import load
from guide.site.names import Names
from guide.site.own_files import OwnFiles
from guide.site.publication import Publication
from guide.site.stage import stage
from tests.support.building import ROOT, lay_out_project
from tests.support.sites import overlay

OFF = (ROOT / "overrides/app/worker-off.js").read_text(encoding="utf-8")


def own(guide: Guide, *, offline: bool) -> OwnFiles:
    """Return our own files of this project."""
    assert guide.words
    return OwnFiles.read(ROOT, guide.words, offline=offline)


def test_the_manifest_names_icons_of_their_sizes(site: Path) -> None:
    """Each icon is there, as large as it says; the address has no path of its own, so the site may lie anywhere."""
    found = json.loads((site / "manifest.webmanifest").read_text(encoding="utf-8"))
    assert found["name"] == "Hand Exercises" and found["start_url"] == found["scope"] == "./"
    assert re.fullmatch("#[0-9a-f]{6}", found["theme_color"])
    sizes = {}
    for icon in found["icons"]:
        content = (site / icon["src"]).read_bytes()
        sizes[icon["sizes"]] = int.from_bytes(content[16:20]) if icon["type"] == "image/png" else content[:4]
    assert sizes == {"192x192": 192, "512x512": 512, "any": b"<svg"}


def test_a_page_names_them(site: Path) -> None:
    """From any depth; the worker lies at the root under a name that never changes, and has the words for a page that is not kept."""
    page = (site / "exercises/putty-squeeze/index.html").read_text(encoding="utf-8")
    for name in re.findall(r'(?:icon|manifest|touch-icon)" href="\.\./\.\./([^"]+)"', page):
        assert (site / name).is_file()
    assert page.count('rel="manifest"') == 1 and "assets/offline." in page
    worker = (site / "sw.js").read_text(encoding="utf-8")
    assert "guide-missing-words" not in worker and "this page was not kept" in worker


@pytest.mark.parametrize("how", ["preview", "switched off"])
def test_where_nothing_is_kept(how: str) -> None:
    """The worker is then one that clears away what was kept, and no page registers it."""
    extra = {"offline": how == "preview"}
    publication = Publication.open(ROOT, "Guide", "http://127.0.0.1:8000/", extra, preview=how == "preview")
    assert publication.own.plain()["sw.js"] == OFF and not publication.own.app.offline
    served = dict(publication.own.served(Names(plain=True), Site("Guide", "/"), ROOT))
    assert served["sw.js"] == OFF and "manifest.webmanifest" not in served


def test_an_owner_without_an_icon(tmp_path: Path, guide: Guide) -> None:
    """Who takes the folder away has no app, and no page that names one."""
    assert guide.words
    found = OwnFiles.read(tmp_path, guide.words, offline=True)
    assert not found.app.offline and "sw.js" not in found.plain() and not found.app.plain()


@pytest.mark.long
def test_staged(tmp_path: Path) -> None:
    """A staged site has the worker, the manifest and the icon that its settings name; switched off, the one that clears away."""
    root = lay_out_project(tmp_path / "root")
    stage(root, tmp_path / "on", load(root).guide.finished())
    settings = (tmp_path / "on/mkdocs.yml").read_text(encoding="utf-8")
    icon = re.search(r"favicon: (assets/icon\.[0-9a-f]{8}\.svg)", settings)
    assert icon and (tmp_path / "on/docs" / icon[1]).is_file() and "offline: true" in settings
    assert (tmp_path / "on/docs/sw.js").read_text(encoding="utf-8") != OFF and (tmp_path / "on/docs/manifest.webmanifest").is_file()
    text = (root / "mkdocs.yml").read_text(encoding="utf-8")
    overlay(root, "mkdocs.yml", text.replace("  offline: true\n", "  offline: false\n"))
    stage(root, tmp_path / "off", load(root).guide.finished())
    assert (tmp_path / "off/docs/sw.js").read_text(encoding="utf-8") == OFF
    assert not (tmp_path / "off/docs/manifest.webmanifest").exists()
    assert "offline: false" in (tmp_path / "off/mkdocs.yml").read_text(encoding="utf-8")


def test_what_scripts_say_is_in_the_guide_s_words(guide: Guide) -> None:
    """The module with the words holds those of the guide, as JSON that is a script as well."""
    text = own(guide, offline=True).modules["spoken.js"]
    assert guide.words
    for block in ("gym", "mine", "offline"):
        line = next(line for line in text.splitlines() if line.startswith(f"export const {block} = "))
        said = json.loads(line.partition(" = ")[2])
        assert said["close" if block == "gym" else "remove"] == getattr(
            getattr(guide.words, block), "close" if block == "gym" else "remove"
        )

"""The search among the ways to build: the live preview, an owner's settings that name a plugin, and a staged site."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from guide.rules.check import load
from guide.site.search import DANGER, FOLDER, INDEX, OWN
from guide.site.stage import stage
from tests.support.building import built, lay_out_project, mkdocs
from tests.support.previewing import desk
from tests.support.served import file_of

THEIRS = "search/search_index.json"


def titles(index: bytes) -> list[str]:
    """Return the titles of an index."""
    return [row[2] for row in json.loads(index)["pages"]]


def named_plugin(root: Path) -> Path:
    """Lay out the hand site whose settings name the search plugin, as they may have done for long; return the folder."""
    lay_out_project(root)
    path = root / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    assert "plugins: []" in text
    path.write_text(text.replace("plugins: []", "plugins: [search]"), encoding="utf-8")
    return root


def test_in_a_preview(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """The preview serves the files of the search as the guide now is, and none under another name."""
    caplog.set_level(logging.CRITICAL, "mkdocs")
    root = lay_out_project(tmp_path / "root")
    with desk(root, tmp_path / "live") as live:
        assert "Tendon glide" in titles(live.answer(f"/{INDEX}").body) and json.loads(live.answer(f"/{DANGER}").body)["dangers"]
        path = root / "data/exercises/tendon-glide.yml"
        path.write_text(path.read_text(encoding="utf-8").replace("name: Tendon glide", "name: Tendon slide"), encoding="utf-8")
        found = titles(live.answer(f"/{INDEX}").body)
        assert "Tendon slide" in found and "Tendon glide" not in found
        assert json.loads(live.answer(f"/{FOLDER}text-0.json").body)
        assert live.answer(f"/{FOLDER}text-99.json").status == live.answer(f"/{THEIRS}").status == 404


@pytest.mark.long
def test_a_plugin_is_switched_off(tmp_path: Path) -> None:
    """Where the settings name the theme's plugin, there is one search all the same, and it is ours."""
    site = built(named_plugin(tmp_path / "project"), tmp_path / "site")
    page = (site / "index.html").read_text(encoding="utf-8")
    assert page.count("data-guide-search-open") == page.count("<dialog ") == 1 and "md-search" not in page
    assert file_of(site, INDEX).is_file() and not (site / THEIRS).exists()


@pytest.mark.long
@pytest.mark.parametrize("lay_out", [lay_out_project, named_plugin], ids=["no plugin", "a plugin"])
def test_a_staged_site_has_its_builders(tmp_path: Path, lay_out: Callable[[Path], Path]) -> None:
    """A staged site names its builder's search and has it, with results, and nothing of ours that would stand without its data."""
    root = lay_out(tmp_path / "project")
    stage(root, tmp_path / "staged", load(root).guide.finished())
    assert yaml.safe_load((tmp_path / "staged/mkdocs.yml").read_text(encoding="utf-8"))["plugins"] == ["search"]
    assert not [path for path in (tmp_path / "staged/overrides").rglob("*") if path.name in OWN]
    done = mkdocs(tmp_path / "staged", "build", "--strict", "--site-dir", str(tmp_path / "site"))
    assert done.returncode == 0, done.stderr
    page = (tmp_path / "site/index.html").read_text(encoding="utf-8")
    assert 'data-md-component="search"' in page and "guide-search" not in page
    entries = json.loads((tmp_path / "site" / THEIRS).read_bytes())["docs"]
    assert any(entry["location"].startswith("exercises/tendon-glide/") for entry in entries)

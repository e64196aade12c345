"""`guide site`: quick when nothing changed, builds what changed, loses nothing when it fails."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from guide.site import build
from tests.support.building import mkdocs, snapshot
from tests.support.project import ENTRY, guide, leftovers

BUILT, FRESH = "the site is in site/\n", "site/ is up to date\n"


def times(root: Path) -> dict[Path, int]:
    """Return when each file of a site was written."""
    return {path: path.stat().st_mtime_ns for path in (root / "site").rglob("*")}


def test_nothing_changed(project: Path) -> None:
    """A second run says so and touches nothing."""
    before = times(project)
    assert guide(project, "site").stdout == FRESH
    assert times(project) == before


def test_a_change_leads_to_a_new_build(project: Path) -> None:
    """A changed entry is built, once."""
    path = project / ENTRY
    path.write_text(path.read_text(encoding="utf-8").replace("summary: ", "summary: Hello. ", 1), encoding="utf-8")
    assert guide(project, "site").stdout == BUILT
    assert "Hello. " in (project / "site/exercises/putty-squeeze/index.html").read_text(encoding="utf-8")
    assert guide(project, "site").stdout == FRESH


def test_a_damaged_site_is_built_anew(project: Path) -> None:
    """A site that is not as it was built is made anew, byte for byte as it was, and everybody may read it whatever the umask is."""
    assert guide(project, "site").returncode == 0
    before = snapshot(project / "site")
    (project / "site/404.html").unlink()
    (project / "site/more.html").write_text("more", encoding="utf-8")
    assert guide(project, "site", umask=0o077).stdout == BUILT
    assert snapshot(project / "site") == before
    modes = {(path.is_dir(), path.stat().st_mode & 0o777) for path in [project / "site", *(project / "site").rglob("*")]}
    assert modes == {(True, 0o755), (False, 0o644)}


@pytest.mark.parametrize("command", ["guide site", "mkdocs build"])
def test_a_bad_entry_stops_it_and_loses_nothing(project: Path, command: str) -> None:
    """The problems are printed without a traceback, the exit code is 1, and site/ is as it was."""
    path = project / ENTRY
    good = path.read_bytes()
    before = snapshot(project / "site")
    path.write_bytes(good.replace(b"name:", b"nam:", 1))
    try:
        done = guide(project, "site") if command == "guide site" else mkdocs(project, "build")
    finally:
        path.write_bytes(good)
    said = done.stdout + done.stderr
    assert done.returncode == 1
    assert f"{ENTRY}:" in said and "did you mean 'name'? [unknown-field]" in said
    assert "Traceback" not in said
    assert snapshot(project / "site") == before
    assert leftovers(project) == []


MISCHIEF: dict[str, Callable[[Path], object]] = {
    "404.html: missing": lambda new: (new / "404.html").unlink(),
    "404.html: changed": lambda new: (new / "404.html").write_text(""),
    "a.txt: extra": lambda new: (new / "a.txt").write_text(""),
    "b.txt: extra": lambda new: (new / "b.txt").symlink_to("nowhere"),
    " more": lambda new: [path.unlink() for path in new.rglob("*.html")],
}


@pytest.mark.parametrize("said", MISCHIEF)
def test_what_is_not_as_meant_is_not_published(project: Path, tmp_path: Path, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A built folder that is not as its manifest says stops the build; site/ is as it was."""
    before = snapshot(project / "site")
    shutil.copytree(project / "site", tmp_path / "new")
    MISCHIEF[said](tmp_path / "new")
    assert build._put(project, tmp_path / "new", "") == 1
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "the built files are not those that the build meant to write:"
    assert any(line.endswith(said) for line in lines) and len(lines) <= 12
    assert snapshot(project / "site") == before


def test_without_the_hook(project: Path) -> None:
    """A site that another builder's settings made has no manifest and is not published; the line says what is missing."""
    settings = project / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    before = snapshot(project / "site")
    settings.write_text("site_name: x\n", encoding="utf-8")
    done = guide(project, "site")
    settings.write_text(text, encoding="utf-8")
    assert done.returncode == 1
    assert done.stderr.endswith("Error: no manifest.json was written; mkdocs.yml must name hooks/publish.py under 'hooks'\n")
    assert snapshot(project / "site") == before

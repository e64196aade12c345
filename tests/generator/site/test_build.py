"""`guide site`: quick when nothing changed, sees every change, loses nothing when it fails."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.building import mkdocs, snapshot
from tests.support.project import ENTRY, guide, leftovers, small_project


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the small project with its site built."""
    root = small_project(tmp_path_factory.mktemp("project"))
    done = guide(root, "site")
    assert done.returncode == 0, done.stderr
    return root


def times(root: Path) -> dict[Path, int]:
    """Return when each file of a site was written."""
    return {path: path.stat().st_mtime_ns for path in (root / "site").rglob("*")}


def test_nothing_changed(project: Path) -> None:
    """A second run says so and touches nothing."""
    before = times(project)
    assert guide(project, "site").stdout == "site/ is up to date\n"
    assert times(project) == before


def change_input(project: Path, change: str) -> None:
    """Make one change of a kind to what the site is made from."""
    if change == "edited":
        path = project / ENTRY
        path.write_text(path.read_text(encoding="utf-8").replace("summary: ", "summary: Hello. ", 1), encoding="utf-8")
    elif change == "added":
        (project / "docs/added.txt").write_text("more", encoding="utf-8")
    elif change == "deleted":
        (project / "docs/deleted.txt").write_text("less", encoding="utf-8")
        guide(project, "site")
        (project / "docs/deleted.txt").unlink()
    else:
        with (project / "hooks/guide/pages/templates/index.html.j2").open("a", encoding="utf-8") as file:
            file.write("\n{#- one more -#}\n")


def change_output(project: Path, change: str) -> None:
    """Make one change of a kind to the built site."""
    page = project / "site/404.html"
    if change == "lost":
        page.unlink()
    elif change == "cut off":
        os.truncate(page, 100)
    elif change == "written over":
        page.write_bytes(page.read_bytes().replace(b"<html", b"<HTML"))
    elif change == "one too many":
        (project / "site/more.html").write_text("more", encoding="utf-8")
    elif change == "another manifest":
        (project / "site/manifest.json").write_text('{"files": {}}\n', encoding="utf-8")
    else:
        shutil.rmtree(project / "site")


def test_every_setting_is_seen(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another address leads to a new build."""
    monkeypatch.setenv("SITE_URL", "https://example.org/guide/")
    assert guide(project, "site").stdout == "the site is in site/\n"
    assert guide(project, "site").stdout == "site/ is up to date\n"


@pytest.mark.parametrize("change", ["edited", "added", "deleted", "template"])
def test_every_change_is_seen(project: Path, change: str) -> None:
    """An input that was edited, added or deleted and a template each lead to a new build."""
    change_input(project, change)
    assert guide(project, "site").stdout == "the site is in site/\n"
    assert guide(project, "site").stdout == "site/ is up to date\n"


@pytest.mark.parametrize("change", ["lost", "cut off", "written over", "one too many", "another manifest", "all gone"])
def test_a_damaged_site_is_seen(project: Path, change: str) -> None:
    """A site that is not as it was built is built anew, and is then as it was."""
    guide(project, "site")
    before = snapshot(project / "site")
    change_output(project, change)
    assert guide(project, "site").stdout == "the site is in site/\n"
    assert snapshot(project / "site") == before


@pytest.mark.parametrize("command", ["guide site", "mkdocs build"])
def test_a_bad_entry_stops_it_and_loses_nothing(project: Path, command: str) -> None:
    """The problems are printed without a traceback, the exit code is 1, and site/ is as it was."""
    path = project / ENTRY
    good = path.read_bytes()
    guide(project, "site")
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


BREAK = """
import sys, types
from pathlib import Path
from guide.site import build
built = build._built
def broken(root, new, handle):
    code = built(root, new, handle)
    {mischief}
    return code
build._built = broken
sys.exit(build.site(Path.cwd(), force=True))
"""


@pytest.mark.parametrize(
    ("mischief", "said"),
    [
        ('(new / "404.html").unlink()', "404.html: missing"),
        ('(new / "404.html").write_text("")', "404.html: changed"),
        ('(new / "a.txt").write_text("")', "a.txt: extra"),
        ('(new / "a.txt").symlink_to("nowhere")', "a.txt: extra"),
        ('[path.unlink() for path in new.rglob("*.html")]', "more"),
    ],
)
def test_what_is_not_as_meant_is_not_published(project: Path, mischief: str, said: str) -> None:
    """A built folder that is not as its manifest says stops the build; site/ is as it was."""
    guide(project, "site")
    before = snapshot(project / "site")
    command = [sys.executable, "-c", BREAK.format(mischief=mischief)]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, timeout=300, check=False)
    lines = done.stderr.splitlines()
    start = lines.index("the built files are not those that the build meant to write:")
    assert done.returncode == 1
    assert said in "\n".join(lines[start:])
    assert 2 <= len(lines[start:]) <= 12
    assert snapshot(project / "site") == before
    assert leftovers(project) == []


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


def test_everybody_may_read_it(project: Path) -> None:
    """A narrow umask does not narrow the site, which a server with another name reads."""
    assert guide(project, "site", "--force", umask=0o077).returncode == 0
    modes = {(path.is_dir(), path.stat().st_mode & 0o777) for path in [project / "site", *(project / "site").rglob("*")]}
    assert modes == {(True, 0o755), (False, 0o644)}


def test_the_same_inputs_make_the_same_site(project: Path) -> None:
    """Built twice, every file is the same, the manifest too."""
    guide(project, "site", "--force")
    before = snapshot(project / "site")
    guide(project, "site", "--force")
    assert snapshot(project / "site") == before

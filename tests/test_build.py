"""`guide site`: quick when nothing changed, sees every change, loses nothing when it fails."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.building import ROOT, mkdocs, snapshot


def guide_site(root: Path) -> subprocess.CompletedProcess[str]:
    """Run `guide site` below `root`."""
    command = [sys.executable, "-c", "from guide.cli import main; main()", "site"]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=300, check=False)


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the project with its site built."""
    root = tmp_path_factory.mktemp("project")
    for name in ("data", "docs", "hooks", "overrides", "requirements"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    for name in ("mkdocs.yml", "pyproject.toml"):
        shutil.copy(ROOT / name, root)
    done = guide_site(root)
    assert done.returncode == 0, done.stderr
    return root


def test_nothing_changed(project: Path) -> None:
    """A second run says so and touches nothing."""
    before = {path: path.stat().st_mtime_ns for path in (project / "site").rglob("*")}
    done = guide_site(project)
    assert done.stdout == "site/ is up to date\n"
    assert {path: path.stat().st_mtime_ns for path in (project / "site").rglob("*")} == before


@pytest.mark.parametrize("change", ["edited", "added", "deleted", "template", "setting", "output"])
def test_every_change_is_seen(project: Path, change: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An input that was edited, added or deleted, a template, a setting and a lost output each lead to a new build."""
    if change == "edited":
        path = project / "data/muscles/soleus.yml"
        path.write_text(path.read_text(encoding="utf-8").replace("summary: ", "summary: Hello. ", 1), encoding="utf-8")
    elif change == "added":
        (project / "docs/added.txt").write_text("more", encoding="utf-8")
    elif change == "deleted":
        (project / "docs/deleted.txt").write_text("less", encoding="utf-8")
        guide_site(project)
        (project / "docs/deleted.txt").unlink()
    elif change == "template":
        with (project / "hooks/guide/templates/index.html.j2").open("a", encoding="utf-8") as file:
            file.write("\n{#- one more -#}\n")
    elif change == "setting":
        monkeypatch.setenv("SITE_URL", "https://example.org/guide/")
    else:
        (project / "site/404.html").unlink()
    done = guide_site(project)
    assert done.stdout.endswith("the site is in site/\n"), done.stdout + done.stderr
    assert (project / "site/404.html").is_file()
    assert guide_site(project).stdout == "site/ is up to date\n"


@pytest.mark.parametrize("command", ["guide site", "mkdocs build"])
def test_a_bad_entry_stops_it_and_loses_nothing(project: Path, command: str) -> None:
    """The problems are printed without a traceback, the exit code is 1, and site/ is as it was."""
    path = project / "data/exercises/glute-bridge.yml"
    good = path.read_bytes()
    guide_site(project)
    before = snapshot(project / "site")
    path.write_bytes(good.replace(b"muscle: gluteus-maximus", b"muscle: gluteus-maxmus"))
    try:
        done = guide_site(project) if command == "guide site" else mkdocs(project, "build")
    finally:
        path.write_bytes(good)
    said = done.stdout + done.stderr
    assert done.returncode == 1
    assert "no entry 'gluteus-maxmus' in data/muscles; did you mean 'gluteus-maximus'? [unknown-reference]" in said
    assert "data/exercises/glute-bridge.yml:" in said
    assert "Traceback" not in said
    assert snapshot(project / "site") == before
    assert not (project / ".cache/new").exists()

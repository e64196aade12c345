"""Whether the site is up to date: every change of what it is made from and of what was made is seen."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from guide.site import stamp
from tests.support.project import DATE, ENTRY


@pytest.fixture(autouse=True)
def dated(monkeypatch: pytest.MonkeyPatch) -> None:
    """Set the date with which the site was built."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DATE)


def appended(file: str) -> Callable[[Path], object]:
    """Return what writes a word at the end of a file, and makes the file if there is none."""

    def change(root: Path) -> None:
        with (root / file).open("a", encoding="utf-8") as found:
            found.write("\n# more")

    return change


INPUTS: dict[str, Callable[[Path], object]] = {
    "edited": appended(ENTRY),
    "added": appended("docs/added.txt"),
    "deleted": lambda root: (root / "docs/about.md").unlink(),
    "moved": lambda root: (root / "docs/about.md").rename(root / "docs/us.md"),
    "template": appended("hooks/guide/pages/templates/index.html.j2"),
    "style": appended("overrides/styles/tokens.css"),
    "settings": appended("mkdocs.yml"),
    "lock": appended("requirements/site.txt"),
}
OUTPUTS: dict[str, Callable[[Path], object]] = {
    "lost": lambda site: (site / "404.html").unlink(),
    "cut off": lambda site: os.truncate(site / "404.html", 100),
    "written over": lambda site: (site / "404.html").write_bytes((site / "404.html").read_bytes().replace(b"<html", b"<HTML")),
    "one too many": lambda site: (site / "more.html").write_text("more", encoding="utf-8"),
    "another manifest": lambda site: (site / "manifest.json").write_text('{"files": {}}\n', encoding="utf-8"),
    "all gone": shutil.rmtree,
}


@pytest.mark.long
def test_it_holds(project: Path) -> None:
    """As it was built, the site is up to date."""
    assert stamp.holds(project, stamp.inputs(project))


@pytest.mark.parametrize("setting", ["SITE_URL", "REPO_URL", "CONTACT", "SOURCE_DATE_EPOCH"])
def test_every_setting_is_seen(project: Path, monkeypatch: pytest.MonkeyPatch, setting: str) -> None:
    """Another address, another forge and another date are other inputs."""
    before = stamp.inputs(project)
    monkeypatch.setenv(setting, "https://example.org/guide/")
    assert stamp.inputs(project) != before


@pytest.mark.parametrize("change", INPUTS)
def test_every_change_is_seen(project: Path, tmp_path: Path, change: str) -> None:
    """An input that was edited, added, deleted or moved gives another digest."""
    root = tmp_path / "project"
    shutil.copytree(project, root)
    before = stamp.inputs(root)
    assert before == stamp.inputs(project)
    INPUTS[change](root)
    assert stamp.inputs(root) != before


@pytest.mark.parametrize("change", OUTPUTS)
def test_a_damaged_site_is_seen(project: Path, tmp_path: Path, change: str) -> None:
    """A site that is not as it was built is not up to date."""
    root = tmp_path / "project"
    shutil.copytree(project, root)
    assert stamp.holds(root, stamp.inputs(root))
    OUTPUTS[change](root / "site")
    assert not stamp.holds(root, stamp.inputs(root))


def test_a_look_needs_no_model() -> None:
    """To find that nothing changed, neither the model nor the libraries that it stands on are imported: they would take far longer."""
    look = "import sys; from guide.site import build; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, check=True, timeout=60)
    assert "guide.site.build" in done.stdout and not {"guide.model", "pydantic", "yaml", "jinja2"} & set(done.stdout.split())

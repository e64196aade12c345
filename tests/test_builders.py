"""The staged site, built by other builders, is for a reader the same site. Part of the audit."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from guide.load import load
from guide.stage import markdown_of, stage
from tests.sites_support import lay_out
from tests.support.building import ROOT, built
from tests.support.comparing import differences
from tests.test_site import broken_links

BUILDERS = Path(os.environ.get("GUIDE_BUILDERS", ROOT / ".venv" / "builders")) / "bin"
COMMANDS = {
    "zensical": ["zensical", "build", "--clean"],
    "properdocs": ["properdocs", "build", "--strict", "-f", "mkdocs.yml"],
}


def run(command: list[str], folder: Path) -> None:
    """Run a builder in a folder; show what it said if it failed."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    done = subprocess.run(
        [str(BUILDERS / command[0]), *command[1:]], cwd=folder, env=environment, capture_output=True, text=True, timeout=300, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]


@pytest.mark.long
@pytest.mark.parametrize("builder", COMMANDS)
def test_staged(site: Path, tmp_path: Path, builder: str) -> None:
    """From the staged folder: the same addresses, headings, words and link targets, and no broken link or fragment."""
    folder = tmp_path / "staged"
    stage(ROOT, folder, load(ROOT).guide.finished())
    run(COMMANDS[builder], folder)
    ours = built(ROOT, tmp_path / "ours")
    assert differences(ours, folder / "site") == []
    assert broken_links(folder / "site") == ""


@pytest.mark.long
def test_hook_in_properdocs(tmp_path: Path) -> None:
    """ProperDocs runs the hook itself and makes the same site."""
    run(["properdocs", "build", "--strict", "-f", str(ROOT / "mkdocs.yml"), "-d", str(tmp_path / "theirs")], ROOT)
    assert differences(built(ROOT, tmp_path / "ours"), tmp_path / "theirs") == []
    assert broken_links(tmp_path / "theirs") == ""


def test_stage_writes_plain_files(tmp_path: Path) -> None:
    """Staging writes a page for each entry, the redirects and settings without hooks; nothing neutral is left behind."""
    root = lay_out(tmp_path / "root")
    shutil.copytree(ROOT / "overrides", root / "overrides")
    guide = load(root).guide.finished()
    count = stage(root, tmp_path / "staged", guide)
    markdown = list((tmp_path / "staged/docs").rglob("*.md"))
    assert len(markdown) == count > 30
    for path in markdown:
        text = path.read_text(encoding="utf-8")
        assert '"guide:' not in text and "<!-- guide:" not in text, path
    settings = (tmp_path / "staged/mkdocs.yml").read_text(encoding="utf-8")
    assert "hooks" not in settings and "!ENV" not in settings
    for old in guide.redirects():
        assert (tmp_path / "staged/docs" / old / "index.html").is_file()


def test_hostile_titles_stay_words() -> None:
    """Signs of Markdown and HTML in a title and a heading are shown to the letter."""
    from guide.pages.page import Page, Section

    text = markdown_of(Page("a/", '*x* <b> [y](z) {: #q } "r"', 'say "s"', lambda: [Section("<p>x</p>", "_t_ & <u>", "t")]), "/")
    assert r"# \*x\* &lt;b&gt; \[y\]\(z\) \{: \#q \} " in text
    assert r"## \_t\_ &amp; &lt;u&gt; { #t }" in text
    assert 'title: "*x* &lt;b&gt; [y](z) {: #q } &quot;r&quot;"' in text

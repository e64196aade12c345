"""The staged site: plain files that any builder of Markdown understands."""

from __future__ import annotations

import shutil
from pathlib import Path

from guide.content.addresses import redirects
from guide.pages.page import Page, Section
from guide.rules.checked import load
from guide.site.stage import markdown_of, stage
from tests.support.building import ROOT
from tests.support.sites import lay_out


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
    for old in redirects(guide):
        assert (tmp_path / "staged/docs" / old / "index.html").is_file()


def test_hostile_titles_stay_words() -> None:
    """Signs of Markdown and HTML in a title and a heading are shown to the letter."""
    text = markdown_of(Page("a/", '*x* <b> [y](z) {: #q } "r"', 'say "s"', lambda: [Section("<p>x</p>", "_t_ & <u>", "t")]), "/")
    assert r"# \*x\* &lt;b&gt; \[y\]\(z\) \{: \#q \} " in text
    assert r"## \_t\_ &amp; &lt;u&gt; { #t }" in text
    assert 'title: "*x* &lt;b&gt; [y](z) {: #q } &quot;r&quot;"' in text

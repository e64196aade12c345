"""The staged site: plain files that any builder of Markdown understands."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import yaml

from guide.content.addresses import redirects
from guide.pages.navigation import Navigation
from guide.pages.page import Page, Section
from guide.rules.check import load
from guide.site import policy
from guide.site.names import digest_of
from guide.site.stage import stage
from guide.site.staged_page import markdown_of
from guide.site.style_sheet import joined
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
    sheet = yaml.safe_load(settings)["extra_css"][0]
    assert sheet == f"assets/guide.{digest_of(joined(ROOT / 'overrides/styles'))[:8]}.css"
    assert (tmp_path / "staged/docs" / sheet).read_text(encoding="utf-8") == joined(ROOT / "overrides/styles")
    assert not any((tmp_path / "staged/overrides" / name).exists() for name in ("styles", "scripts"))
    theme = [path.read_text(encoding="utf-8") for path in (tmp_path / "staged/overrides").rglob("*.html")]
    named = {name for text in theme for name in re.findall(r'"(assets/[^"]+\.(?:js|css|svg))"', text)}
    assert named and all((tmp_path / "staged/docs" / name).is_file() for name in named)
    for old in redirects(guide):
        assert (tmp_path / "staged/docs" / old / "index.html").is_file()


@pytest.mark.long
def test_previews_are_staged(tmp_path: Path) -> None:
    """A staged page names its picture, the theme's head home's, both by their hashes; with `previews: false` there is none."""
    for number, said in enumerate(("true", "false")):
        root, staged = lay_out(tmp_path / f"root-{number}"), tmp_path / f"staged-{number}"
        shutil.copytree(ROOT / "overrides", root / "overrides")
        written = (root / "mkdocs.yml").read_text(encoding="utf-8").replace("previews: true", f"previews: {said}")
        (root / "mkdocs.yml").write_text(written, encoding="utf-8")
        stage(root, staged, load(root).guide.finished())
        page = (staged / "docs/exercises/putty-squeeze/index.md").read_text(encoding="utf-8")
        named = re.findall(r"assets/previews/[^\"']+\.png(?=[\"'])", page + (staged / "overrides/main.html").read_text(encoding="utf-8"))
        made = {path.relative_to(staged / "docs").as_posix() for path in (staged / "docs/assets").glob("previews/**/*.png")}
        assert yaml.safe_load((staged / "mkdocs.yml").read_text(encoding="utf-8"))["extra"]["previews"] is (said == "true")
        assert len(made) > 8 and set(named) < made and len(named) == 2 if said == "true" else not made and "\npicture: " not in page


@pytest.mark.long
def test_the_policy_names_the_scripts(tmp_path: Path) -> None:
    """The settings hold the policy of a built page, with a hash for each of the theme's scripts, which are staged as they are hashed."""
    root = lay_out(tmp_path / "root")
    shutil.copytree(ROOT / "overrides", root / "overrides")
    stage(root, tmp_path / "staged", load(root).guide.finished())
    found = yaml.safe_load((tmp_path / "staged/mkdocs.yml").read_text(encoding="utf-8"))["extra"]["policy"]
    scripts = sorted((tmp_path / "staged/overrides/partials/javascripts").glob("*.html"))
    assert len(scripts) >= 3 and "unsafe" not in found
    for script in scripts:
        text = script.read_text(encoding="utf-8")
        assert text.startswith("{% raw %}") and text.endswith("{% endraw %}\n") and "{{" not in text
        assert policy.text_of(text).partition("script-src ")[2].partition(";")[0].removeprefix("'self' ") in found


def test_titles_of_the_navigation_are_words(tmp_path: Path) -> None:
    """The name of a kind is HTML to a theme that prints titles as they are, so it is escaped."""
    root = lay_out(tmp_path / "root")
    words = root / "data/interface/en.yml"
    words.write_text(words.read_text(encoding="utf-8").replace("many: Exercises", "many: A <b> & 'B'"), encoding="utf-8")
    guide = load(root).guide
    assert guide.words
    titled = Navigation(guide, guide.words).titled(["exercises/index.md"])
    assert titled == [{"A &lt;b&gt; &amp; &#x27;B&#x27;": "exercises/index.md"}]


def test_hostile_titles_stay_words() -> None:
    """Signs of Markdown and HTML in a title and a heading are shown to the letter."""
    text = markdown_of(Page("a/", '*x* <b> [y](z) {: #q } "r"', 'say "s"', lambda: [Section("<p>x</p>", "_t_ & <u>", "t")]), "/", "Site")
    assert r"# \*x\* &lt;b&gt; \[y\]\(z\) \{: \#q \} " in text
    assert r"## \_t\_ &amp; &lt;u&gt; { #t }" in text
    assert 'title: "*x* &lt;b&gt; [y](z) {: #q } &quot;r&quot;"' in text

"""What is mended in the theme: counted, and seen in what is built."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import click
import jinja2
import pytest

from guide.site.theme_mends import MENDS, MendedTheme, mended, unheard
from tests.generator.site.test_theme_files import theme


class Reader(HTMLParser):
    """Gathers what the HTML checker found wrong in the theme."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.labels: set[str] = set()
        self.charsets = 0
        self.filled_in: list[str] = []
        self.navs: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in an element."""
        given = {name: value or "" for name, value in attrs}
        self.ids |= {given["id"]} if "id" in given else set()
        self.labels |= {given["for"]} if tag == "label" and "for" in given else set()
        self.charsets += "charset" in given and tag == "meta"
        self.filled_in += [given["type"]] if "autocomplete" in given and given.get("type") == "checkbox" else []
        self.navs += [given.get("aria-label", given.get("aria-labelledby", ""))] if tag == "nav" else []


def read(html: str) -> Reader:
    """Return what a page holds."""
    reader = Reader()
    reader.feed(html)
    return reader


def test_each_mend_has_its_place() -> None:
    """The installed theme says each old text as often as the list says, and the new one stands there afterwards."""
    for mend in MENDS:
        source = (theme() / mend.template).read_text(encoding="utf-8")
        old = mend.old if mend.loose else re.escape(mend.old)
        new = re.search(old, source)
        assert new and len(re.findall(old, source)) == mend.times
        text = new.expand(mend.new) if mend.loose else mend.new
        assert text not in source and mended(mend.template, source).count(text) == mend.times


def test_a_mend_that_lost_its_place_fails() -> None:
    """Another theme stops the build with a line that says which text is missed where; other templates are not looked at."""
    with pytest.raises(click.ClickException, match=r"the theme's base\.html says .*__drawer.* 0 times, not 1; look at what it says now"):
        mended("base.html", "<html>")
    assert mended("partials/nav.html", "<nav>") == "<nav>"


def test_our_own_template_is_left_alone(tmp_path: Path) -> None:
    """A template that stands in the theme's place needs no mend."""
    (tmp_path / "base.html").write_text("ours", encoding="utf-8")
    loader = MendedTheme(jinja2.FileSystemLoader(tmp_path), tmp_path)
    assert jinja2.Environment(loader=loader).get_template("base.html").render() == "ours" and loader.list_templates() == ["base.html"]
    with pytest.raises(click.ClickException):
        jinja2.Environment(loader=MendedTheme(jinja2.FileSystemLoader(tmp_path), tmp_path / "other")).get_template("base.html")


def test_every_page_is_whole(site: Path) -> None:
    """One charset; no box that a browser should fill in; every label has its control; parts of a page have names of their own."""
    for path in sorted(site.rglob("*.html")):
        html = path.read_text(encoding="utf-8")
        if 'http-equiv="refresh"' not in html:
            found = read(html)
            assert (found.charsets, found.filled_in, found.labels - found.ids) == (1, [], set()), path
            assert all(found.navs) and len(set(found.navs)) >= len(found.navs) - html.count('md-nav--secondary"') + 1, path


def test_marks_of_headings_are_no_part_of_their_names(site: Path) -> None:
    """On every page, hand-written ones too, the link of a heading to itself is hidden from those who hear it, and no stop."""
    pages = {name: (site / name / "index.html").read_text(encoding="utf-8") for name in ("about", "exercises/putty-squeeze", "muscles")}
    for name, html in pages.items():
        links = re.findall(r'<a class="headerlink"[^>]*>', html)
        assert links and all('aria-hidden="true" tabindex="-1"' in link for link in links), name
    assert unheard(pages["about"]) == pages["about"]


def test_home_is_named_by_its_promise(site: Path) -> None:
    """The tab and a shared link say the site's name, not *Home*."""
    html = (site / "index.html").read_text(encoding="utf-8")
    assert "<title>Hand Exercises: what hands do &amp; need</title>" in html
    assert '<meta property="og:title" content="Hand Exercises: what hands do &amp; need">' in html

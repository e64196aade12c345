"""Text fields and links: emphasis and links only, the rest to the letter."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.content import links
from guide.content.texts import link_targets, to_html, to_plain

CASES = [
    ("plain words", "plain words"),
    ("5 < 6 & 7 > 2", "5 &lt; 6 &amp; 7 &gt; 2"),
    ("*so* and **so**", "<em>so</em> and <strong>so</strong>"),
    ("snake_case_name 2 * 3 * 4", "snake_case_name 2 * 3 * 4"),
    ("[there](exercises/fist)", '<a href="guide:exercises/fist/">there</a>'),
    ("[out](https://example.org/a?b=1&c=2)", '<a href="https://example.org/a?b=1&amp;c=2">out</a>'),
    ("# no heading", "# no heading"),
    ("- no list", "- no list"),
    ("> no quote", "&gt; no quote"),
    ("`no code`", "`no code`"),
    ("![no picture](x.png)", "![no picture](x.png)"),
    ("<https://example.org>", "&lt;https://example.org&gt;"),
    ("&lt; &amp; stay", "&amp;lt; &amp;amp; stay"),
    ("two\n\n  paragraphs", "two paragraphs"),
    ("3*10 at 60, then 2*5", "3*10 at 60, then 2*5"),
    ("*3*10 in all*", "<em>3*10 in all</em>"),
    ("2*3* 4 *x*", "2*3* 4 <em>x</em>"),
    ("**x* and *y**", "**x* and *y**"),
    ("*one* two *", "<em>one</em> two *"),
    ("say \\*this\\*, *that*", "say *this*, <em>that</em>"),
    ("<b>*x*</b>", "&lt;b&gt;<em>x</em>&lt;/b&gt;"),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_to_html(text: str, expected: str) -> None:
    """A text becomes just this HTML."""
    assert str(to_html(text)) == expected


def test_no_script_in_a_link() -> None:
    """A link that would run something keeps its words, and its target is at most an address that does not exist."""
    for target in ("javascript:alert(1)", "JaVaScript:x", "data:text/html,x", "vbscript:x", "//example.org/x"):
        shown = str(to_html(f"[press]({target})"))
        assert "press" in shown
        assert re.findall(r'href="(?!guide:|https://)', shown) == []
        assert link_targets(f"[press]({target})") != []


@given(st.text(max_size=200))
@settings(max_examples=150, deadline=None)
def test_only_known_markup(text: str) -> None:
    """Whatever is typed, only em, strong and a come out, and a carries nothing but a safe address."""
    shown = str(to_html(text))
    for tag in re.findall(r"<[^>]*>", shown):
        assert re.fullmatch(r'</?(em|strong|a)>|<a href="(guide:|https://)[^"<>]*">', tag), shown


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp"), exclude_characters="*_[]\\"), max_size=100))
@settings(max_examples=150, deadline=None)
def test_shown_to_the_letter(text: str) -> None:
    """Text without signs of markup is shown to the letter."""
    assert html.unescape(str(to_html(text))) == to_plain(text) == text


def test_links() -> None:
    """A neutral link becomes relative to its page, or begins at the site's root."""
    link = '<a href="guide:muscles/fist/#do-it">'
    assert links.relative_to(link, "exercises/squeeze/") == '<a href="../../muscles/fist/#do-it">'
    assert links.relative_to(link, "") == '<a href="muscles/fist/#do-it">'
    assert links.relative_to(link, "muscles/fist/") == '<a href="#do-it">'
    assert links.relative_to('<a href="guide:">', "exercises/squeeze/") == '<a href="../../">'
    assert links.below(link, "/base/") == '<a href="/base/muscles/fist/#do-it">'

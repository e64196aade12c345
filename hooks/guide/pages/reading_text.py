"""The reading text of a page: what is left of its HTML or Markdown without headings, links, tables, pictures and labels."""

from __future__ import annotations

import re
from collections.abc import Iterator

from guide.content.terms import Stretch

_TAGS = (
    "h[1-6]|a|button|code|dt|fieldset|figure|form|label|legend|nav|noscript|pre|script|select|style|summary|svg|table|textarea|time|title"
)
_CLASSES = (
    r"address|brief|card|card__meta|cards|chip|chips|claim|columns|cue|figure__legend|jump|key|ladder__what|latin|meta|mistake|onpaper|"
    r"onscreen|plan__name|sheet__\w+|share|sources|trust|unseen|urgent|verdict|where"
)
"""What of our own is a label, a list of links, a text for paper alone, or the urgent signs, from which nothing may lead away."""
_BLOCK = rf'(?P<block>p|span|ul|ol|dl|aside|details)\b[^>]*?(?:class="[^"]*\bguide-(?:{_CLASSES})(?=["\s])|\blang=|\bhidden\b)'
_APART = re.compile(rf"<(?:(?P<tag>{_TAGS})\b|{_BLOCK}|(?P<fold>/?details)\b)")
_MARKDOWN = re.compile(
    rf"""
    \A---\n.*?\n---\n                                   # what stands at the top of the file
    | ^(`{{3,}}|~{{3,}}).*?^\1                          # code
    | ^[^\n]+\n(?:=+|-+)[ \t]*$                         # a heading with a line below it
    | ^(?:[ ]{{0,3}}\#|[ ]*\||[ ]{{4}}|\t)[^\n]*$       # a heading, a row of a table, what is indented
    | ^[ ]{{0,3}}\[[^\]\n]+\]:[^\n]*$                   # where a link leads
    | !?\[(?:[^\[\]]|\[[^\[\]]*\])*\](?:\([^()]*\)|\[[^\[\]]*\])?  # a link, a picture
    | (`+).+?\2                                         # code within a line
    | \{{[^{{}}\n]*\}}                                  # attributes
    | <!--.*?-->
    | <(?P<tag>{_TAGS})\b.*?</(?P=tag)>
    | <[^>]*>
    """,
    re.MULTILINE | re.DOTALL | re.VERBOSE,
)


def of_html(html: str) -> Iterator[Stretch]:
    """Yield the reading text of HTML that we made, with the tags within it: what lies between elements that are none."""
    at = depth = 0
    while apart := _APART.search(html, at):
        yield Stretch(at, apart.start(), depth > 0)
        name = apart["tag"] or apart["block"]
        depth += 0 if name else -1 if apart["fold"].startswith("/") else 1
        at = _behind(html, f"</{name}>" if name else ">", apart.end())
    yield Stretch(at, len(html), depth > 0)


def _behind(html: str, end: str, at: int) -> int:
    """Return the place behind an end, or that of the whole where it is missing."""
    found = html.find(end, at)
    return found + len(end) if found >= 0 else len(html)


def of_markdown(text: str) -> Iterator[Stretch]:
    """Yield the reading text of a page in Markdown."""
    at = 0
    for apart in _MARKDOWN.finditer(text):
        yield Stretch(at, apart.start())
        at = apart.end()
    yield Stretch(at, len(text))

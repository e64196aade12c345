"""The terms of our guide: pages of each kind explain those that they use, at the first place, and it costs them little."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

from guide.content.forms import in_names, of_terms
from guide.content.guide import Guide
from guide.content.terms import Terms
from guide.pages.reading_text import of_html

_MARK = re.compile(r'<a class="guide-term"[^>]*>([^<]*)</a>')
MOST = 1536
"""Bytes over the wire that all explanations of a page may cost."""
PAGES = {
    "exercises/romanian-deadlift/": "repetition",
    "exercises/back-squat/": "collar",
    "facts/bed-rest/": "randomized-trial",
    "muscles/hamstrings/": "trial",
    "routines/eight-weeks-in-the-gym/": "set",
    "references/acsm2026/": "one-repetition-maximum",
    "why-it-matters/": "trial",
}


def explained(html: str) -> list[str]:
    """Return the slugs of the terms that a page explains."""
    return re.findall(r'class="guide-term" href="[^"]*?([\w-]+)/"', html)


@pytest.mark.parametrize(("address", "term"), PAGES.items())
def test_each_kind(site: Path, guide: Guide, address: str, term: str) -> None:
    """A page of each kind explains a term that it uses, each term once; no term that its text uses is left."""
    html = (site / address / "index.html").read_text(encoding="utf-8").partition("<article")[2].partition("</article>")[0]
    found = explained(html)
    assert term in found and len(found) == len(set(found))
    plain = _MARK.sub(r"\1", html)
    used = Terms(of_terms(guide), in_names(guide)).first(plain, of_html(plain))
    assert address.count("/") == 1 or {slug for _, slug in used} == set(found)


def test_cost(site: Path) -> None:
    """No page pays more for its explanations than a short paragraph of text."""
    dear = {}
    for path in sorted(site.rglob("index.html")):
        text = path.read_text(encoding="utf-8")
        if "guide-term" in text:
            cost = len(gzip.compress(text.encode())) - len(gzip.compress(_MARK.sub(r"\1", text).encode()))
            dear |= {path.parent.relative_to(site).as_posix(): cost} if cost > MOST else {}
    assert dear == {}

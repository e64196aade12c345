"""Pieces of HTML that are no page of their own: what hand-written pages ask for, the page for missing addresses."""

from __future__ import annotations

from guide.content import handwritten
from guide.content.links import to_address
from guide.content.listing import in_order, shown, subjects
from guide.model.kinds import KINDS
from guide.model.manual import field_reference
from guide.pages.citations import Citations
from guide.pages.page import Page
from guide.pages.renderer import Renderer


def piece(renderer: Renderer, asked: str, numbers: Citations | None = None) -> str:
    """Return what a hand-written page asks for: one of `handwritten.known()`, behind a kind slugs; the pieces of a page share `numbers`."""
    name, *slugs = asked.split()
    if name in KINDS:
        return _chosen(renderer, name, slugs) if slugs else _shelf(renderer, name)
    numbers = Citations() if numbers is None else numbers
    context = {
        "numbers": numbers,
        "numbered": len(numbers),
        "field_reference": field_reference,
        "shown": shown(renderer.guide),
        "behind": slugs,
    }
    return renderer.block("blocks.html.j2", name.replace("-", "_"), context)


def _shelf(renderer: Renderer, kind: str) -> str:
    """Return a shelf of a kind's entries, the most linked first."""
    guide = renderer.guide
    linked = {slug: -len(guide.referrers.to.get((kind, slug), {})) for slug in in_order(guide, kind)}
    context = {"kind": kind, "slugs": sorted(linked, key=linked.__getitem__)}
    return renderer.block("blocks.html.j2", "shelf", context) if linked else ""


def _chosen(renderer: Renderer, kind: str, slugs: list[str]) -> str:
    """Return a shelf of the entries of a kind that a page names, in its order; a draft has no place there."""
    listed = set(in_order(renderer.guide, kind))
    return renderer.block("blocks.html.j2", "chosen", {"kind": kind, "slugs": [slug for slug in slugs if slug in listed]})


def missing(renderer: Renderer) -> str:
    """Return the body of the page for addresses that lead nowhere."""
    words = renderer.words
    urgent = handwritten.page_with(renderer.guide.root, "urgent-signs")
    pages = [(words.home, to_address(""))]
    pages += [(words.urgent_signs, to_address(urgent, "urgent-signs"))] if urgent is not None else []
    sections = renderer.sections("missing.html.j2", {"kinds": subjects(renderer.guide), "pages": pages})
    return Page("", words.missing_title, "", list).body(sections)

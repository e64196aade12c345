"""What the search worker is told of danger: which phrases bring which urgent signs, whatever becomes of the search engine."""

from __future__ import annotations

from html import escape
from typing import Any

from guide.content import handwritten
from guide.content.texts import to_plain
from guide.model.safety import Danger
from guide.pages.renderer import Renderer


def dangers(renderer: Renderer) -> list[dict[str, Any]]:
    """Return what the worker needs of every danger, in the order in which they count; nothing where no page shows the signs."""
    page = handwritten.page_with(renderer.guide.root, "urgent-signs")
    return [_danger(renderer, page, danger) for danger in renderer.safety.danger] if page is not None else []


def _danger(renderer: Renderer, page: str, danger: Danger) -> dict[str, Any]:
    return {
        "location": f"{page}#urgent-signs-{danger.set}",
        "title": _title(renderer.words.urgent_signs, to_plain(danger.say)),
        "close": danger.place == "close",
        "phrases": [_without(phrase, renderer.safety.small_words) for phrase in danger.words],
    }


def _title(signs: str, say: str) -> str:
    """Return the title of the result as HTML: the theme shows no text below a result that leads into the middle of a page."""
    return f'<span class="guide-danger">{escape(signs)}:</span> {escape(say)}'


def _without(phrase: str, small: list[str]) -> str:
    """Return a phrase without its small words; one that has no others stays as it is."""
    left = [word for word in phrase.split() if word.lower() not in small]
    return " ".join(left) or phrase

"""The index of the search as data: what pages are called, what results show of them, and on which pages each word stands.

Pages are numbered; each word has the numbers of those that hold it, every one as the distance from the one before. What a page says is
not in the index: it comes in parts, a number of pages each, when a result shows where the words stand.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from guide.model.words import Words
from guide.pages.search.found import Card, Found
from guide.pages.search.words import words

IN_A_PART = 16
"""Of how many pages one part holds the texts."""
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def index(pages: list[Found], said: Words) -> dict[str, Any]:
    """Return the index of all pages."""
    places = {page.address: number for number, page in enumerate(pages)}
    return {
        "kinds": _kinds(pages, said),
        "pages": [_page(page, places) for page in pages],
        "words": "\n".join(_postings(pages)),
    }


def texts(pages: list[Found]) -> list[list[list[list[str]]]]:
    """Return the parts: for each page its passages, each with its anchor, its title and its texts, a line each."""
    parts = (pages[at : at + IN_A_PART] for at in range(0, len(pages), IN_A_PART))
    return [[[[one.anchor, one.title, "\n".join(one.texts)] for one in page.passages] for page in part] for part in parts]


def _kinds(pages: list[Found], said: Words) -> list[list[str]]:
    """Return the kinds that there are, each with what one and many of them are called."""
    found = dict.fromkeys(page.kind for page in pages)
    return [[kind, said.kinds[kind].one, said.kinds[kind].many] if kind in said.kinds else [kind, "", ""] for kind in found]


def _page(page: Found, places: dict[str, int]) -> list[Any]:
    """Return a page as a row; what it ends with is left out where it is empty."""
    row: list[Any] = [page.kind, page.address, page.title, page.meta, page.description, list(page.names), list(page.loose)]
    row += [_numbers(page.related, places), _card(page.card, places), page.width, page.weight if page.weight != 1 else 0]
    while not row[-1]:
        row.pop()
    return row


def _card(card: Card, places: dict[str, int]) -> list[Any]:
    return [card.picture, [list(row) for row in card.rows], card.label, _numbers(card.pages, places)] if card != Card() else []


def _numbers(addresses: Iterable[str], places: dict[str, int]) -> list[int]:
    return [places[address] for address in dict.fromkeys(addresses) if address in places]


def _postings(pages: list[Found]) -> list[str]:
    """Return a line for each word of the texts: the word, and the distances between its pages in base 36."""
    found: dict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(pages):
        said = (page.description, page.meta, *(text for one in page.passages for text in one.texts))
        for word in {word for text in said for word in words(text)}:
            found[word].append(number)
    return [" ".join([word, *_distances(found[word])]) for word in sorted(found)]


def _distances(numbers: list[int]) -> list[str]:
    return [_base36(number - before) for before, number in zip([0, *numbers], numbers, strict=False)]


def _base36(number: int) -> str:
    high, low = divmod(number, 36)
    return (_base36(high) if high else "") + _DIGITS[low]

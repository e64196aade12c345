"""A page that stands in for others of its shape while the theme's shell is made, and answers no question that only one of them could.

The theme may print what it holds, and ask whether something is there. Whatever else a template asks of a page (another field,
whether its address is a certain one) has an answer for each page: asking raises `Particular`, and such pages are rendered in full.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

HEADING = "<h1"
"""Each page of ours has one; the theme looks for it, and adds one where it is missing."""
PARTICULAR = ("title", "tab", "description", "trail", "picture", "picture_alt")
"""What the front matter says that differs between pages of one shape."""


class Particular(Exception):
    """A template asks what pages of one shape may answer differently."""


@dataclass(frozen=True, slots=True)
class Values:
    """What differs between pages of one shape: texts by name, and lists of (address, title)."""

    texts: Mapping[str, str]
    rows: Mapping[str, list[tuple[str, str]]]

    def filled(self) -> tuple[str, ...]:
        """Return the names of those that are not empty."""
        return tuple(name for values in (self.texts, self.rows) for name, value in values.items() if value)


class _Text(str):
    """A text that may be printed, not compared."""

    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        if str.__eq__(self, other) is True:
            return True
        raise Particular

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __contains__(self, part: object) -> bool:
        raise Particular


class _Content(_Text):
    __slots__ = ()

    def __contains__(self, part: object) -> bool:
        return part == HEADING or super().__contains__(part)


class _Fields:
    """An object with these fields and no other."""

    def __init__(self, **fields: Any) -> None:
        self.__dict__ |= fields

    def __getattr__(self, name: str) -> Any:
        raise Particular(name)


def _neighbor(values: Values, which: str) -> _Fields | None:
    title, url = values.texts[which], _Text(values.texts[f"{which}_url"])
    return _Fields(title=Markup(title), url=url) if title else None


def _contents(rows: list[tuple[str, str]]) -> list[_Fields]:
    """Return the theme's table of contents: the heading, with the sections below it."""
    inner = [_Fields(url=_Text(f"#{anchor}"), title=_Text(title), level=2, children=[], typeset=None) for anchor, title in rows]
    return [_Fields(url="#top", title="", level=1, children=inner, typeset=None)]


def _meta(values: Values, other: Mapping[str, Any]) -> dict[str, Any]:
    texts = {name: _Text(values.texts[name]) for name in ("title", "tab", "description", "picture", "picture_alt") if values.texts[name]}
    return {**other, **texts, "trail": [[_Text(title), _Text(address)] for address, title in values.rows["trail"]]}


def stand_in(url: str, values: Values, other: Mapping[str, Any]) -> Any:
    """Return a page at an address that holds these values; `other` is the rest of its front matter."""
    texts = values.texts
    return _Fields(
        url=_Text(url),
        title=Markup(texts["title"]),
        meta=_meta(values, other),
        canonical_url=_Text(texts["canonical"]) or None,
        edit_url=_Text(texts["edit"]) or None,
        previous_page=_neighbor(values, "previous"),
        next_page=_neighbor(values, "next"),
        toc=_contents(values.rows["contents"]),
        content=_Content(texts["content"]),
        is_homepage=False,
    )

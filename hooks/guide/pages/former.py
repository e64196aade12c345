"""What stands at addresses that are no page any more: files without the theme, which no index, search, list or site map knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from guide.content import links
from guide.content.addresses import redirects, withdrawn
from guide.content.links import to_address
from guide.model.kinds import KINDS
from guide.pages.renderer import Renderer
from guide.pages.titles import title_of


def files(renderer: Renderer) -> Iterator[tuple[str, str]]:
    """Yield (address, HTML) of what stands at every such address."""
    for address in [*redirects(renderer.guide), *withdrawn(renderer.guide)]:
        yield address, at(renderer, address) or ""


def at(renderer: Renderer, address: str) -> str | None:
    """Return what stands at such an address, or None at any other."""
    if gone := withdrawn(renderer.guide).get(address):
        index = address.removesuffix("/").rpartition("/")[0]
        ways = [_way(renderer, there) for there in ([f"{index}/"] if index in KINDS and renderer.guide.entries.get(index) else []) + [""]]
        context = {"gone": gone, "nearest": _way(renderer, gone.see), "note": _note(renderer, gone.see), "ways": ways}
        return _filled(renderer, "withdrawn.html.j2", address, {**context, "home": to_address(""), "site": renderer.site.name})
    if (target := redirects(renderer.guide).get(address)) is not None:
        way, title = _way(renderer, target)
        return _filled(renderer, "redirect.html.j2", address, {"target": renderer.site.url + target, "way": way, "title": title})
    return None


def _filled(renderer: Renderer, template: str, address: str, context: dict[str, Any]) -> str:
    return links.relative_to(renderer.block(template, "page", context), address)


def _way(renderer: Renderer, address: str) -> tuple[str, str]:
    """Return the link to an address and its title."""
    return to_address(address), title_of(renderer.guide, renderer.words, address)


def _note(renderer: Renderer, address: str) -> str:
    """Return the sentence that describes an entry, or nothing at another address."""
    kind, _, slug = address.removesuffix("/").rpartition("/")
    return renderer.note(kind, slug) if renderer.guide.knows((kind, slug)) else ""

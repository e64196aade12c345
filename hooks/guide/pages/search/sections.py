"""Which section of a page shows a field of an entry, read from the template: a field may move without a word to the search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from jinja2 import nodes

from guide.pages.environment import environment


@cache
def sections_of(template: str) -> dict[str, str]:
    """Return, for each field of an entry that a template shows, the first block that does, in the order of the blocks.

    Only a field that is shown nowhere belongs to the block that asks whether there is one.
    """
    made = environment("guide.pages")
    assert made.loader
    source, _, _ = made.loader.get_source(made, template)
    found: dict[str, str] = {}
    blocks = list(made.parse(source).find_all(nodes.Block))
    for below in (_shown, _below):
        for block in blocks:
            for name in _named(below(block)):
                found.setdefault(name, block.name)
    return found


def _below(node: nodes.Node) -> Iterator[nodes.Node]:
    return node.find_all(nodes.Node)


def _shown(node: nodes.Node) -> Iterator[nodes.Node]:
    """Yield what stands below a node, but for the tests of its conditions."""
    test = node.test if isinstance(node, nodes.If | nodes.CondExpr) else None
    for child in node.iter_child_nodes():
        if child is not test:
            yield child
            yield from _shown(child)


def _named(found: Iterable[nodes.Node]) -> Iterator[str]:
    """Yield what nodes name: fields of the entry, and what the template is given under the name of one."""
    for node in found:
        if isinstance(node, nodes.Name):
            yield node.name
        elif isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name) and node.node.name == "entry":
            yield node.attr

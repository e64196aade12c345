"""A finished entry does not lead to a draft, which has no page in the built site."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.content.texts import link_targets
from guide.model.leaves import Leaf
from guide.model.values import Prose, Ref
from guide.problems import Problem


def _targets(guide: Guide, leaf: Leaf) -> Iterator[tuple[str, str]]:
    if isinstance(leaf.mark, Ref):
        yield guide.resolve(leaf.value, leaf.mark.kinds)
    elif isinstance(leaf.mark, Prose):
        for target in link_targets(leaf.value):
            kind, _, slug = target.rpartition("/")
            yield kind, slug


def check(guide: Guide) -> Iterator[Problem]:
    """Yield references from finished entries to drafts."""
    if not any(entry.draft for _, entry in guide.pairs()):
        return
    for key, found in guide.referrers.leaves.items():
        own = guide.written.get(key[0], {}).get(key[1])
        for leaf in found if own is None or not own.draft else ():
            for kind, slug in _targets(guide, leaf):
                target = guide.written.get(kind, {}).get(slug)
                if target and target.draft:
                    message = f"'{slug}' is a draft and will have no page"
                    yield Problem(
                        guide.place(key, leaf.trail), "draft-reference", message, "finish the draft first, or write 'draft: true' here too"
                    )

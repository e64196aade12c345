"""A link in a text leads to an entry, written as its folder and slug, or to an address that begins with https."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.content.texts import link_targets
from guide.model.values import Prose
from guide.problems import Problem, did_you_mean
from guide.rules.suggest import became


def check(guide: Guide) -> Iterator[Problem]:
    """Yield links that lead nowhere."""
    known = [f"{kind}/{slug}" for kind, entries in guide.written.items() for slug in entries]
    for key, found in guide.referrers.leaves.items():
        for leaf in found:
            for target in link_targets(leaf.value) if "](" in leaf.value and isinstance(leaf.mark, Prose) else ():
                kind, _, slug = target.rpartition("/")
                if not target.startswith("https://") and not guide.knows((kind, slug)):
                    mend = (
                        became(guide, kind, slug) or did_you_mean(target, known) or "write it as folder/slug of an entry, or as https://…"
                    )
                    yield Problem(guide.place(key, leaf.trail), "unknown-link", f"the link '{target}' leads nowhere", mend)

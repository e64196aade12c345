"""`to` and `see` in `data/addresses.yml` lead to a page that is there; `to` may also lead to one that was withdrawn and says so."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.addresses import living, redirects, withdrawn
from guide.content.guide import Guide
from guide.content.keys import GLOSSARY, address_of
from guide.problems import Problem, did_you_mean
from guide.rules.addresses._listed import listed


def _mend(guide: Guide, target: str, there: set[str]) -> str:
    if further := redirects(guide).get(target):
        return f"it leads on to '/{further}': write '{further.strip('/') or '/'}'"
    if gone := withdrawn(guide).get(target):
        return f"it was withdrawn itself; nearest to that is '{gone.see.strip('/') or '/'}'"
    kind, _, slug = target.removesuffix("/").rpartition("/")
    if guide.knows((kind, slug)):
        return f"data/{kind}/{slug}.yml is a draft: finish it first"
    near = did_you_mean(target.rstrip("/"), {address.rstrip("/") for address in there})
    return near or "name the address of a page, like exercises/an-entry"


def check(guide: Guide) -> Iterator[Problem]:
    """Yield targets that are no page."""
    unclear = {address for key in guide.broken for address in (address_of(*key), address_of(key[0]), GLOSSARY)}
    there, gone = living(guide) | unclear, withdrawn(guide)
    for one in listed(guide):
        if one.target not in there and (one.gone or one.target not in gone):
            yield Problem(one.target_place(guide), "dead-end", f"there is no page at '/{one.target}'", _mend(guide, one.target, there))

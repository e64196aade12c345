"""A link of a hand-written page to another page leads to one that is there; the builder would stop at it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from guide.content import handwritten
from guide.content.addresses import living
from guide.content.guide import Guide
from guide.content.keys import GLOSSARY, address_of
from guide.problems import Place, Problem, did_you_mean
from guide.rules.suggest import became

_CODE = re.compile(r"^(```|~~~).*?^\1[^\n]*$|(`+)(?!`).*?(?<!`)\2(?!`)|<!--.*?-->", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\(<?([^)\s#?>:]+\.md)(?=[)\s#?>])")


def _links(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (line, column, target) of every link to a page; code and comments are passed over."""
    bare = _CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    for match in _LINK.finditer(bare):
        before = text[: match.start(1)]
        yield before.count("\n") + 1, len(before) - before.rfind("\n"), match[1]


def _pages(guide: Guide) -> set[str]:
    """Return the file that each page is to the builder, from `docs`."""
    unclear = {address for key in guide.broken for address in (address_of(*key), address_of(key[0]), GLOSSARY)}
    written = {file.removeprefix("docs/") for file, _ in handwritten.files(guide.root)}
    return written | {f"{address}index.md" for address in living(guide) - guide.pages | unclear}


def _mend(guide: Guide, target: str, pages: set[str]) -> str:
    kind, _, slug = target.removesuffix(".md").removesuffix("/index").rpartition("/")
    if guide.knows((kind, slug)):
        return f"data/{kind}/{slug}.yml is a draft: finish it first"
    near = did_you_mean(target, pages)
    return became(guide, kind, slug) or near or "name a page by its file, like about.md or exercises/an-entry/index.md"


def check(guide: Guide) -> Iterator[Problem]:
    """Yield links that lead nowhere."""
    pages = _pages(guide)
    for file, _ in handwritten.files(guide.root):
        for line, column, link in _links((guide.root / file).read_text(encoding="utf-8-sig", errors="replace")):
            target = posixpath.normpath(posixpath.join(posixpath.dirname(file), link)).removeprefix("docs/")
            if not link.startswith("/") and target not in pages:
                yield Problem(Place(file, line, column), "lost-link", f"there is no page '{link}'", _mend(guide, target, pages))

"""Every finished reference is used by a statement; one that nobody cites is taken out."""

from __future__ import annotations

from collections.abc import Iterator

from guide.guide import SAFETY_KEY, Guide
from guide.model.base import SLUG
from guide.problems import Problem


def unread(guide: Guide) -> set[str]:
    """Return every word in the files that can't be read: what their entries refer to is not known yet."""
    keys = [*guide.broken, *([] if guide.safety else [SAFETY_KEY])]
    files = [guide.root / guide.documents[key].file for key in keys if key in guide.documents]
    texts = [path.read_bytes().replace(b"\0", b"").decode(errors="replace") for path in files if path.is_file()]
    return {match[0] for text in texts for match in SLUG.finditer(text)}


def check(guide: Guide) -> Iterator[Problem]:
    """Yield references that nothing cites."""
    used = {key[1] for key in guide.referrers if key[0] == "references"} | unread(guide)
    for slug, reference in guide.written["references"].items():
        if slug not in used and not reference.draft:
            yield Problem(guide.place(("references", slug)), "unused-reference", f"nothing cites '{slug}'", "cite it, or delete the file")

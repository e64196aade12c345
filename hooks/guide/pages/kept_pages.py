"""What rendered pages and drawn figures depend on beside what they ask of the guide, and so when they can be used again."""

from __future__ import annotations

from collections.abc import Iterable

from guide import kept
from guide.content.guide import Guide
from guide.content.noted import digest
from guide.content.questions import Question
from guide.content.recall import Recall
from guide.pages.owner import Site

_CODE = ("problems", "apart", "atomic_write", "kept", "packed", "system_errors", "model", "draw", "content", "pages")
"""The rooms of whose code a page is made."""
_LIBRARIES = ("Jinja2", "MarkupSafe", "Markdown", "nh3", "pydantic", "PyYAML", "resvg-py", "font-source-sans-pro")


def recall(guide: Guide, site: Site, first: Iterable[Question]) -> Recall:
    """Return what was made of a guide for a site; `first` was asked before any page was made, so each depends on it."""
    code = kept.code_of(*_CODE, libraries=_LIBRARIES)
    whole = (guide.words, guide.safety, guide.skeleton, guide.things, guide.owner)
    parts = [repr(site), guide.body.source, *(part.model_dump_json() if part else "" for part in whole), digest(guide, first)]
    return Recall(guide, code, kept.key_of(*parts), site.url)

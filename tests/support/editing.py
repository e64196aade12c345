"""Edits of a site's files, and what pages, figures and problems come of them: with what is kept between runs, and without anything."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from guide.content import handwritten
from guide.content.reader import Memory, read
from guide.pages import painting
from guide.pages.catalog import Pages
from guide.pages.owner import Contact, Site
from guide.rules.check import broken_rules, load
from guide.site import assets, search
from guide.site.names import Names
from guide.site.own_files import OwnFiles

KINDS = ("line", "line", "line", "line", "rename", "copy", "delete", "draft", "words", "docs", "drawing")
WORDS = ("slow", "and quiet", "[a link](exercises/putty-pinch)", "more & less", "'", ": ", "7", "*so*", "#")
SITE = Site("Hands", "https://example.org/hands/", Contact("somebody@example.org"))
DOCS = "\n<!-- guide: exercises -->\n\n<!-- guide: pain-rule -->\n"


class Edit(NamedTuple):
    """A change of one file: which of all, in which of its lines, with which words."""

    kind: str
    which: int
    line: int
    words: str


def _changed(path: Path, edit: Edit) -> None:
    lines = path.read_text(encoding="utf-8").splitlines() or [""]
    at = edit.line % len(lines)
    lines[at] = f"{lines[at].rstrip()} {edit.words}"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _redrawn(path: Path, edit: Edit) -> None:
    """Move something in a drawing a little."""
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace('d="M', f'd="M{edit.line % 3}', edit.line % 2 + 1), encoding="utf-8")


def apply(root: Path, edit: Edit) -> None:
    """Change, rename, copy or delete an entry; make a draft of it; change the interface, a hand-written page or a drawing."""
    entries = sorted((root / "data").glob("*/**/*.yml"))
    found = {
        "words": (root / "data/interface").glob("*.yml"),
        "docs": (root / "docs").glob("*.md"),
        "drawing": (root / "data/body").glob("*"),
    }
    paths = sorted(found.get(edit.kind, entries)) or entries
    path = paths[edit.which % len(paths)]
    other = path.with_stem(f"{path.stem}-{edit.line % 9}")
    if edit.kind == "rename":
        path.rename(other)
    elif edit.kind == "copy":
        other.write_bytes(path.read_bytes())
    elif edit.kind == "delete":
        path.unlink()
    elif edit.kind == "draft":
        path.write_text(path.read_text(encoding="utf-8") + "draft: true\n", encoding="utf-8")
    elif edit.kind == "docs":
        path.write_text(path.read_text(encoding="utf-8") + DOCS * (edit.line % 2) + edit.words + "\n", encoding="utf-8")
    else:
        (_redrawn if edit.kind == "drawing" else _changed)(path, edit)


Made = tuple[dict[str, object], list[str]]


def _made(pages: Pages) -> dict[str, object]:
    """Return every page, every file beside the pages, what the search knows and the name of every picture, by address."""
    found: dict[str, object] = {page.address: tuple(page.rendered()) for page in pages.all()}
    own, names = OwnFiles.read(pages.guide.root, pages.words, offline=False), Names()
    with patch.object(painting, "processors", lambda: 1):  # what is only named is not painted
        pictures = assets.share_pictures(pages, names).names()
    found |= dict(assets.files(pages, own, names, {}))
    found |= dict(search.files(pages, [address for _, address in handwritten.files(pages.guide.root)], names))
    if pages.keeping:
        pages.recall.close()
    return found | pictures


def with_what_is_kept(root: Path) -> Made:
    """Return what a build makes, and every problem, as a run with a `.cache` finds them."""
    loaded = load(root)
    return _made(Pages(loaded.guide.finished(), SITE, keeping=True)), [str(problem) for problem in loaded.problems]


def anew(root: Path) -> Made:
    """Return the same of a run that nothing was kept for."""
    loaded = read(root, Memory())
    problems = sorted({*loaded.problems, *broken_rules(loaded.guide)})
    return _made(Pages(loaded.guide.finished(), SITE)), [str(problem) for problem in problems]

"""The block `owner` under `extra` in `mkdocs.yml`, read with the place of each value."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from guide.content.entry_builder import build
from guide.content.settings import FILE
from guide.content.yaml_reader import LOADER, Document, parse
from guide.model.owner import Owner
from guide.problems import Problem

_TRAIL = ("extra", "owner")


def _node(root: Any, trail: tuple[str, ...]) -> Any:
    """Return the node of a value in a composed file, or None where there is none."""
    for name in trail:
        pairs = root.value if isinstance(root, yaml.MappingNode) else ()
        root = next((value for key, value in pairs if key.value == name), None)
    return root


def _alone(text: str, node: Any) -> str:
    """Return the text of a node with all before it blank, so that its places are those in the file."""
    begin, end = node.start_mark, node.end_mark
    lines: list[str] = text.split("\n")[begin.line : end.line + 1]
    lines[-1] = lines[-1][: end.column] if len(lines) > end.line - begin.line else lines[-1]
    lines[0] = " " * begin.column + lines[0][begin.column :]
    blank = "\n" * int(begin.line)
    return blank + "\n".join(lines) + "\n"


def read_owner(root: Path) -> tuple[Owner, Document | None, list[Problem]]:
    """Return what the block says, its place, and what is wrong with it; without the block all is left out."""
    path = root / FILE
    text = path.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n") if path.is_file() else ""
    try:
        node = _node(yaml.compose(text, Loader=LOADER), _TRAIL)
    except yaml.YAMLError:  # the builder says so, and `unreadable-settings`
        return Owner(), None, []
    if node is None or node.tag == "tag:yaml.org,2002:null":
        return Owner(), None, []
    document = parse(_alone(text, node), FILE)
    owner, found = build(Owner, document, document.value)
    return owner or Owner(), document, [*document.problems, *found, *_missing(root, document, owner)]


def _missing(root: Path, document: Document, owner: Owner | None) -> list[Problem]:
    if owner is None or not owner.logo or (root / "docs" / owner.logo).is_file():
        return []
    mend = "put the picture there, or name one that is there"
    return [Problem(document.place(("logo",)), "missing-logo", f"there is no docs/{owner.logo}", mend)]

"""Putting an entry's file in order, by moving its lines: fields as in the model, line ends, spaces at the end.

The file is never parsed and written anew, so that comments, quotes and line breaks stay as their author set them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from guide import atomic_write
from guide.authoring.editor_files import modeline
from guide.content.yaml_reader import parse, read_yaml
from guide.model.kinds import KINDS
from guide.model.manual import field_order

_FIELD = re.compile(r"^([a-z_][a-z0-9_]*):")
_SINGLE = ("addresses", "safety", "skeleton", "technique", "wording")
_MODELINE = re.compile(r"# (yaml-language-server: )?\$schema[=:]")


def _blocks(lines: list[str]) -> tuple[list[str], list[tuple[str, list[str]]], list[str]]:
    """Split a file into its head, a block of lines for each field (with the comments above it), and its end."""
    head: list[str] = []
    blocks: list[tuple[str, list[str]]] = []
    waiting: list[str] = []
    for line in lines:
        if match := _FIELD.match(line):
            blocks.append((match[1], [*waiting, line]))
            waiting = []
        elif not line.strip() or line.startswith("#"):
            waiting.append(line)
        elif blocks:
            blocks[-1][1].extend([*waiting, line])
            waiting = []
        else:
            head += [*waiting, line]
            waiting = []
    if blocks:
        first = blocks[0][1]
        while first and not _FIELD.match(first[0]) and first[0].startswith("#"):
            head.append(first.pop(0))
    return head, blocks, waiting


def formatted(text: str, order: list[str], head: list[str]) -> str:
    """Return a file's text in order, `head` (the lines for editors) first; fields that `order` does not know come last."""
    lines = [line.rstrip(" \t") for line in text.replace("\r\n", "\n").split("\n") if not _MODELINE.match(line)]
    own_head, blocks, end = _blocks(lines)
    place = {name: index for index, name in enumerate(order)}
    blocks.sort(key=lambda block: place.get(block[0], len(place)))
    return "\n".join([*head, *own_head, *(line for _, block in blocks for line in block), *end]).strip("\n") + "\n"


def _orders(root: Path) -> Iterator[tuple[Path, list[str]]]:
    """Yield every file that is put in order, with the order of its fields; those that are no entries keep theirs."""
    for kind, model in KINDS.items():
        yield from ((path, field_order(model)) for path in sorted((root / "data" / kind).glob("*.yml")))
    yield from (
        (path, [])
        for path in [*(root / f"data/{name}.yml" for name in _SINGLE), *sorted((root / "data/interface").glob("*.yml"))]
        if path.is_file()
    )


def run(root: Path, *, write: bool) -> list[str]:
    """Format every file of `data/` that can be read and would mean the same; return those that were not in order."""
    changed: list[str] = []
    for path, order in _orders(root):
        file = path.relative_to(root).as_posix()
        before = read_yaml(path, file)
        raw = path.read_bytes()
        text = formatted(raw.decode("utf-8-sig"), order, modeline(file)) if before.value is not None else ""
        if text and text.encode() != raw and parse(text, file).value == before.value:
            changed.append(file)
            if write:
                atomic_write.write(path, text)
    return changed

"""Writing `data/addresses.yml`, line by line, so that comments stay as their author set them."""

from __future__ import annotations

import json
import re
from pathlib import Path

from guide.authoring.changes import Change, read
from guide.authoring.editor_files import modeline
from guide.content.files import ADDRESSES
from guide.content.yaml_reader import parse
from guide.problems import Place

_ITEM = r"^[ \t]*- address: *[\"']?/?{}/?[\"']?[ \t]*\n[ \t]+to:.*\n"

_LEADING = (("moved", "to"), ("withdrawn", "see"))


def _scalar(text: str) -> str:
    """Return a text as YAML: bare where that means the same."""
    bare = parse(f"name: {text}\n", ADDRESSES)
    return text if bare.value == {"name": text} and not bare.problems else json.dumps(text, ensure_ascii=False)


def _item(said: dict[str, str], indent: str) -> str:
    """Return the lines of an item of a list that is so far in."""
    return "".join(f"{indent}{'  ' if at else '- '}{name}: {value}\n" for at, (name, value) in enumerate(said.items()))


def _path(address: str) -> str:
    return _scalar(address.strip("/") or "/")


class AddressFile:
    """The file as it was, and as it shall be."""

    def __init__(self, root: Path) -> None:
        self.before = read(root / ADDRESSES)
        self.text = self.before.replace("\r\n", "\n") or "\n".join([*modeline(ADDRESSES), ""])

    def moved(self, address: str, to: str) -> None:
        """Say that an address leads to another."""
        self._add("moved", {"address": _path(address), "to": _path(to)})

    def withdrawn(self, address: str, name: str, because: str, see: str) -> None:
        """Say that the page at an address is gone for good."""
        said = {"address": _path(address), "name": _scalar(name), "because": _scalar(because), "see": _path(see)}
        self._add("withdrawn", said)

    def there_again(self, address: str) -> None:
        """Take out that an address leads elsewhere, for a page will stand there."""
        self.text = re.sub(_ITEM.format(re.escape(address.strip("/"))), "", self.text, flags=re.MULTILINE)
        self.text = re.sub(r"^moved:[ \t]*\n(?![ \t]*-)", "", self.text, flags=re.MULTILINE)

    def lead(self, old: str, new: str, *, only: str = "") -> None:
        """Let what leads to an address lead to another, or only what stands under one of the two fields."""
        document = parse(self.text, ADDRESSES)
        lines = self.text.split("\n")
        for kind, field in (one for one in _LEADING if only in ("", one[1])):
            for index, item in enumerate((document.value or {}).get(kind) or ()):
                if str(item.get(field)).strip("/") == old.strip("/"):
                    _replace(lines, document.place((kind, index, field)), str(item[field]), new.strip("/") or "/")
        self.text = "\n".join(lines)

    def _add(self, kind: str, said: dict[str, str]) -> None:
        """Add an item as the first of its list."""
        list_of = re.compile(rf"^{kind}:[ \t]*(?:#.*)?\n(?=(?:[ \t]*(?:#.*)?\n)*([ \t]*)- |)", re.MULTILINE)
        if not list_of.search(self.text):
            self.text += ("" if self.text.endswith("\n") else "\n") + f"{kind}:\n"
        self.text = list_of.sub(lambda found: found[0] + _item(said, "  " if found[1] is None else found[1]), self.text, count=1)

    @property
    def change(self) -> Change:
        """The change of the file."""
        unchanged = self.text == self.before.replace("\r\n", "\n") or parse(self.text, ADDRESSES).value is None
        return Change(ADDRESSES, ADDRESSES, self.before, self.before if unchanged else self.text)


def _replace(lines: list[str], place: Place, old: str, new: str) -> None:
    line, begin = lines[place.line - 1], place.column - 1
    begin += line[begin] in "\"'"
    lines[place.line - 1] = line[:begin] + new + line[begin + len(old) :]

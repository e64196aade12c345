"""Writes anew what follows from the messages and the templates: the heads of `tests/bad` and the golden pages. `make renew` runs it.

`python -m tools.renew references` remembers the identifiers of our references as they are now, after changes that were meant.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from tests.content.identifiers import REMEMBERED, now
from tests.support import golden
from tests.support.building import ROOT
from tests.support.sites import bad_entries, form_of, lay_out, overlay, problems_of, read_bad

from guide.content.reader import read


def head(path: Path) -> None:
    """Write the problems that a bad entry has now into its head; lines move as the head grows, so do it until it holds."""
    for _ in range(4):
        at, said = read_bad(path)
        with tempfile.TemporaryDirectory() as folder:
            overlay(lay_out(Path(folder)), at, path.read_bytes())
            found = problems_of(Path(folder))
        if found == said:
            return
        body = path.read_bytes().decode().split("\n")[len(said) + 1 :]
        path.write_bytes("\n".join([*(form_of(path).format(line) for line in [f"at: {at}", *found]), *body]).encode())


def golden_pages(folder: Path) -> None:
    """Write every golden page into a folder."""
    made = golden.pages()
    for name, address in golden.ADDRESSES.items():
        golden.file_of(name, folder).write_text(golden.shown(made[address]), encoding="utf-8", newline="\n")


def references(file: Path) -> None:
    """Write what identifies our references now."""
    file.write_text(json.dumps(now(read(ROOT).guide), indent=1, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")


def main(what: list[str]) -> None:
    """Renew what is named, else heads and golden pages."""
    if what == ["references"]:
        references(REMEMBERED)
        return
    for path in bad_entries():
        head(path)
    golden_pages(golden.GOLDEN)


if __name__ == "__main__":
    main(sys.argv[1:])

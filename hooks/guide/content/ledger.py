"""The list of every address that was ever live, in `data/published.txt`: one a line, `#` begins a comment."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from guide import atomic_write

FILE = "data/published.txt"


def read(root: Path) -> Iterator[tuple[int, str]]:
    """Yield (line number, address below the site's root) for every address that was ever live."""
    path = root / FILE
    lines = path.read_text(encoding="utf-8-sig", errors="replace").splitlines() if path.is_file() else []
    for number, line in enumerate(lines, start=1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield number, line.strip().removeprefix("/")


def record(root: Path, served: list[str]) -> int:
    """Add the addresses that are not in the list yet; return how many there were."""
    path = root / FILE
    known = {address for _, address in read(root)}
    new = sorted(set(served) - known)
    text = path.read_text(encoding="utf-8-sig") if path.is_file() else ""
    text += "\n" if text and not text.endswith("\n") else ""
    atomic_write.write(path, text + "".join(f"/{address}\n" for address in new))
    return len(new)

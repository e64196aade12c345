"""Where else a slug is named: in files that nothing changes by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

FOLDER = "tests/content"


def naming(root: Path, name: str) -> Iterator[str]:
    """Yield the files of a guide's own tests that name an entry, from the project's root."""
    slug = re.compile(rf"(?<![\w-]){re.escape(name.strip('/').rpartition('/')[2])}(?![\w-])")
    for path in sorted((root / FOLDER).rglob("*")):
        if path.suffix in (".py", ".tsv", ".json") and slug.search(path.read_text(encoding="utf-8", errors="replace")):
            yield path.relative_to(root).as_posix()

"""The values of files that were read before: to read a text by the rules of YAML takes longer than to look up what it holds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from guide import kept
from guide.content.yaml_reader import Document, parse, read_source
from guide.packed import Pack

_CODE = ("problems", "content")
"""The rooms of whose code a value is made."""


class Values:
    """What the files of one project held when they were read last; of files with problems nothing is kept."""

    def __init__(self, root: Path) -> None:
        self._pack = Pack(kept.of_project(root), "values", kept.code_of(*_CODE, libraries=("PyYAML",)))

    def read(self, path: Path, file: str) -> tuple[Document, dict[str, Any] | None]:
        """Read one file into a Document; return it with its value."""
        document = read_source(path, file)
        if document.problems:
            return document, None
        digest, found = kept.key_of(document.text), self._pack.get(file)
        return (document, found[1]) if found and found[0] == digest else self._parsed(document, digest)

    def _parsed(self, document: Document, digest: str) -> tuple[Document, dict[str, Any] | None]:
        parsed = parse(document.text, document.file)
        if not parsed.problems:
            self._pack.put(document.file, [digest, parsed.value])
        return parsed, parsed.value

    def close(self) -> None:
        """Keep what was read for the next time."""
        self._pack.close()

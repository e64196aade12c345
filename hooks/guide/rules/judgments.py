"""What rules found in an earlier run, kept by all that they look at: each entry by itself, the drawn body, the guide as a whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from guide import kept
from guide.content.guide import Guide
from guide.content.keys import Key
from guide.content.yaml_reader import Document
from guide.model.entry import Entry
from guide.packed import Pack
from guide.problems import Place, Problem

_CODE = ("problems", "apart", "atomic_write", "kept", "packed", "system_errors", "model", "draw", "content", "rules")
"""The rooms of whose code a problem is made."""
_LIBRARIES = ("Markdown", "nh3", "pydantic", "PyYAML")
_WHOLE, _BODY = "the whole", "the body"
_OTHERS = ("mkdocs.yml", "data/published.txt")
"""Files that rules read beside the entries and the hand-written pages."""
Judged = tuple[Entry, Document, list[Problem]]
Row = tuple[str, int, int, str, str, str]


def _row(problem: Problem) -> Row:
    return (problem.place.file, problem.place.line, problem.place.column, problem.rule, problem.message, problem.mend)


def _problem(file: str, line: int, column: int, rule: str, message: str, mend: str) -> Problem:
    return Problem(Place(file, line, column), rule, message, mend)


class Judgments:
    """What was found in one guide. Where the code has changed since this process began nothing is kept."""

    def __init__(self, guide: Guide) -> None:
        code = kept.code_of(*_CODE, libraries=_LIBRARIES)
        self._guide, self._pack = guide, Pack(kept.of_project(guide.root), "judgments", code)
        parts = (guide.skeleton, guide.wording)
        self._base = kept.key_of(*(part.model_dump_json() if part else "" for part in parts))

    def of(self, key: Key, entry: Entry) -> Judged | None:
        """Return what the rules found for which nothing counts but the entry, if it was judged as it is."""
        document = self._guide.documents[key]
        found = self._found(document.file, kept.key_of(self._base, document.text))
        return None if found is None else (entry, document, found)

    def keep(self, document: Document, found: list[Problem]) -> None:
        """Keep what was found in an entry."""
        self._keep(document.file, kept.key_of(self._base, document.text), found)

    def of_body(self, judge: Callable[[], list[Problem]]) -> list[Problem]:
        """Return what `judge` finds in the drawn body: what was found in an earlier run if it is the same, else anew."""
        state = kept.key_of(self._guide.body.source)
        if (found := self._found(_BODY, state)) is None:
            self._keep(_BODY, state, found := judge())
        return found

    def whole(self, judge: Callable[[], list[Problem]]) -> list[Problem]:
        """Return what `judge` finds in the guide: what was found in an earlier run if all is the same, else anew."""
        state = kept.key_of(self._base, *_sources(self._guide))
        if (known := self._found(_WHOLE, state)) is not None:
            return known
        found = judge()
        if kept.key_of(self._base, *_sources(self._guide)) == state:  # no file changed meanwhile
            self._keep(_WHOLE, state, found)
        self._pack.close()
        return found

    def _found(self, name: str, state: str) -> list[Problem] | None:
        """Return what is kept by a name, if it was found in this state."""
        known = self._pack.get(name)
        return [_problem(*row) for row in known[1]] if known and known[0] == state else None

    def _keep(self, name: str, state: str, found: list[Problem]) -> None:
        self._pack.put(name, [state, [_row(one) for one in found]])


def _sources(guide: Guide) -> Iterator[str | bytes]:
    """Yield all that rules look at: the texts of the entries, the drawn body, the hand-written pages, and a few files more."""
    for document in guide.documents.values():
        yield from (document.file, document.text)
    yield guide.technique.model_dump_json() if guide.technique else ""
    yield guide.body.source
    docs = (path for path in (guide.root / "docs").rglob("*") if path.is_file())
    for path in sorted([*docs, *(guide.root / name for name in _OTHERS)]):
        yield path.relative_to(guide.root).as_posix()
        yield path.read_bytes() if path.is_file() else b""

"""Checking one guide again and again: rules that judge each entry by itself look only at entries that changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path

from guide.content.guide import Guide
from guide.content.keys import Key
from guide.content.reader import Loaded, Memory, read
from guide.draw.maps.body import Body
from guide.model.entry import Entry
from guide.model.skeleton import Skeleton
from guide.model.wording import Wording
from guide.problems import Problem
from guide.rules import Rule, all_rules
from guide.rules.judgments import Judged, Judgments

BY_ENTRY = frozenset(
    {"pose-balance", "pose-floor", "pose-hold", "pose-path", "pose-place", "pose-range", "pose-reach", "say-instead"},
)
"""The rules for which nothing counts but the entry as it is written, the skeleton and the words to avoid."""
BY_BODY = frozenset({"crossing-outline", "open-outline"})
"""The rules for which nothing counts but the drawn body."""

_Common = tuple[Skeleton | None, Wording | None]


class Checker:
    """Checks one guide again and again; what it returns is what `load` would. `judgments` are those of an earlier run."""

    def __init__(self, judgments: Judgments | None = None) -> None:
        self.memory = Memory()
        self._judgments = judgments
        self._drawn: tuple[Body | None, list[Problem]] = (None, [])
        self._common: _Common = (None, None)
        self._judged: dict[Key, Judged] = {}

    def load(self, root: Path) -> Loaded:
        """Read the guide below `root` and check it."""
        loaded = read(root, self.memory)
        return Loaded(loaded.guide, sorted({*loaded.problems, *self.found(loaded.guide)}))

    def found(self, guide: Guide) -> list[Problem]:
        """Return what every rule finds."""
        rules = all_rules()
        if guide.body is not self._drawn[0]:
            judge = partial(_found, [rules[name] for name in BY_BODY], guide)
            self._drawn = (guide.body, self._judgments.of_body(judge) if self._judgments else judge())
        alone = self._alone([rules[name] for name in BY_ENTRY], guide)
        whole = _found([rule for name, rule in rules.items() if name not in BY_ENTRY | BY_BODY], guide)
        return [*self._drawn[1], *alone, *whole]

    def _alone(self, rules: list[Rule], guide: Guide) -> list[Problem]:
        """Return what rules find that judge each entry by itself; the safety texts, which are no entry, are judged each time."""
        if self._common != (common := (guide.skeleton, guide.wording)):
            self._common, self._judged = common, {}
        kept = {key: self._judged[key] for key, entry in _written(guide) if self._holds(guide, key, entry)}
        if self._judgments:
            kept |= {key: known for key, entry in _written(guide) if key not in kept and (known := self._judgments.of(key, entry))}
        fresh = [(key, entry) for key, entry in _written(guide) if key not in kept]
        found = _by_file(_found(rules, _only(guide, fresh)))
        for key, entry in fresh:
            document = guide.documents[key]
            kept[key] = (entry, document, found.pop(document.file, []))
            if self._judgments:
                self._judgments.keep(*kept[key][1:])
        self._judged = kept
        rest = [problem for problems in found.values() for problem in problems]
        return rest + [problem for _, _, problems in kept.values() for problem in problems]

    def _holds(self, guide: Guide, key: Key, entry: Entry) -> bool:
        """Tell whether an entry is the very one that was judged; one that was read anew is another, even if it says the same."""
        judged = self._judged.get(key)
        return judged is not None and judged[0] is entry and judged[1] is guide.documents[key]


def _written(guide: Guide) -> list[tuple[Key, Entry]]:
    return [((kind, slug), entry) for kind, entries in guide.written.items() for slug, entry in entries.items()]


def _only(guide: Guide, entries: Iterable[tuple[Key, Entry]]) -> Guide:
    """Return a guide in which some entries are written, each with its place in its file; what they are held against stays whole."""
    written: dict[str, dict[str, Entry]] = {kind: {} for kind in guide.written}
    for (kind, slug), entry in entries:
        written[kind][slug] = entry
    found = replace(guide, written=written)
    found.entries = guide.entries
    found.__dict__["movements"] = guide.movements  # each is judged once, for all rules
    return found


def _found(rules: list[Rule], guide: Guide) -> list[Problem]:
    return [problem for rule in rules for problem in rule.check(guide)]


def _by_file(problems: list[Problem]) -> dict[str, list[Problem]]:
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.place.file, []).append(problem)
    return found

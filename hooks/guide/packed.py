"""Many small results in a few files of what is kept between runs: to open a file for each would take longer than to make some anew.

A pack is read a part at a time, when something in it is asked for, and written once, at the end. What was neither asked for nor put
by then goes, so that a pack holds what the last run used.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import Any

from guide.kept import Kept, key_of

_PARTS = 16
"""In so many files a pack is kept; each is written whole."""


@dataclass(slots=True)
class _Part:
    """Some results of a pack as bytes, by name."""

    found: dict[str, bytes]
    state: str
    """The state of things for which all of them were used when the part was last closed."""
    used: set[str] = field(default_factory=set)
    changed: bool = False

    @classmethod
    def of(cls, code: str, raw: bytes) -> _Part:
        """Return what the bytes of a part hold; what other code has made may have another form, and counts as not there."""
        head, _, rest = raw.partition(b"\n")
        made_by, state, *sizes = json.loads(head or b'["", ""]')
        if made_by != code:
            return cls({}, "")
        ends = pairwise(accumulate((size for _, size in sizes), initial=0))
        return cls({name: rest[start:end] for (name, _), (start, end) in zip(sizes, ends, strict=True)}, state)

    def close(self, state: str) -> bool:
        """Let go of what is not in use; tell whether the part is another than it was."""
        left = {name: value for name, value in self.found.items() if name in self.used}
        changed = self.changed or state != self.state or len(left) < len(self.found)
        self.found, self.state, self.changed = left, state, False
        return changed

    def raw(self, code: str) -> bytes:
        """Return the part as bytes: a line that says by which code and for which state, with each name and its length; then the results."""
        head = [code, self.state, *([name, len(value)] for name, value in self.found.items())]
        return json.dumps(head).encode() + b"\n" + b"".join(self.found.values())


class Pack:
    """The results of one kind and place, by name: plain data. `code` is a digest of the code that makes them; without it none is kept."""

    def __init__(self, store: Kept, kind: str, code: str | None, place: str = "") -> None:
        self._store = store if code else Kept(None)
        self._kind, self._code, self._place = kind, code or "", place
        self._parts: dict[int, _Part] = {}
        self.send: Callable[[str, bytes], None] | None = None
        """Takes what is put, in a copy of this process that makes a part of it for another."""

    def _key(self, number: int) -> str:
        return key_of(self._place, str(number))

    def _part(self, name: str) -> _Part:
        """Return the part that a name belongs to, which is read if need be; the name is in use."""
        number = zlib.crc32(name.encode()) % _PARTS
        if number not in self._parts:
            self._parts[number] = _Part.of(self._code, self._store.get(self._kind, self._key(number)) or b"")
        self._parts[number].used.add(name)
        return self._parts[number]

    def get(self, name: str) -> Any:
        """Return what is kept by a name, or None."""
        value = self._part(name).found.get(name)
        return None if value is None else json.loads(zlib.decompress(value))

    def state(self, name: str) -> str:
        """Return the state for which all was used that is kept together with a name."""
        return self._part(name).state

    def put(self, name: str, value: Any) -> None:
        """Keep plain data, once the pack is closed."""
        (self.send or self.take)(name, zlib.compress(json.dumps(value, separators=(",", ":")).encode(), 1))

    def take(self, name: str, packed: bytes) -> None:
        """Keep what another pack of this kind and code has sent."""
        part = self._part(name)
        part.found[name], part.changed = packed, True

    def has(self, name: str) -> bool:
        """Tell whether something is kept by a name."""
        return name in self._part(name).found

    def close(self, state: str = "") -> None:
        """Write what was put, and for which state of things all of it was used; of each part that was read, what is not in use goes."""
        for number, part in self._parts.items():
            if part.close(state):
                self._store.put(self._kind, self._key(number), part.raw(self._code))

"""What follows from the muscles taken together: wholes and their pieces, what covers what, and whose regions are drawn."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from guide.draw.maps.body import Body
from guide.model.muscle import Muscle

Ways = dict[str, list[str]]
"""From each muscle to others, by slug."""


def _reached(ways: Ways, start: str) -> set[str]:
    """Return everything that can be reached from `start`, itself only by way of a circle."""
    found: set[str] = set()
    waiting = list(ways.get(start, []))
    while waiting:
        slug = waiting.pop()
        if slug not in found:
            found.add(slug)
            waiting += ways.get(slug, [])
    return found


@dataclass(frozen=True)
class Anatomy:
    """The muscles by slug, and the drawn body."""

    muscles: dict[str, Muscle]
    body: Body

    @cached_property
    def pieces(self) -> Ways:
        """For each whole or group, its direct parts and members."""
        found: Ways = defaultdict(list)
        for slug, muscle in self.muscles.items():
            found[slug] += [member for member in muscle.members if member not in found[slug]]
            if muscle.part_of and slug not in found[muscle.part_of]:
                found[muscle.part_of].append(slug)
        return found

    @cached_property
    def wholes(self) -> Ways:
        """For each muscle, the wholes and groups that it is directly a piece of."""
        found: Ways = defaultdict(list)
        for whole, pieces in self.pieces.items():
            for piece in pieces:
                found[piece].append(whole)
        return found

    @cached_property
    def covers(self) -> Ways:
        """For each muscle, those that lie under it."""
        found: Ways = defaultdict(list)
        for slug, muscle in self.muscles.items():
            for cover in muscle.covered_by:
                found[cover].append(slug)
        return found

    def within(self, slug: str) -> set[str]:
        """Return every piece of a whole or group, pieces of pieces too."""
        return _reached(self.pieces, slug)

    def around(self, slug: str) -> set[str]:
        """Return every whole and group that holds a muscle, wholes of wholes too."""
        return _reached(self.wholes, slug)

    def drawn(self, slug: str) -> list[str]:
        """Return the muscles whose regions are those of a muscle: its own, or those of its pieces; nearest pieces first."""
        found = [slug] if slug in self.body.drawn else []
        return found + [piece for piece in sorted(self.within(slug)) if piece in self.body.drawn]

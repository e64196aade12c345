"""What stands in `data/addresses.yml`, for the rules on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from guide.content.guide import Guide
from guide.content.keys import ADDRESSES_KEY
from guide.problems import Place


@dataclass(frozen=True, slots=True)
class Listed:
    """An address that is said to be no page any more, and where it leads."""

    kind: str
    """The list it stands in."""
    index: int
    address: str
    target: str

    @property
    def gone(self) -> bool:
        """Whether its page was withdrawn."""
        return self.kind == "withdrawn"

    def place(self, guide: Guide) -> Place:
        """Return the place of the address."""
        return guide.place(ADDRESSES_KEY, (self.kind, self.index, "address"))

    def target_place(self, guide: Guide) -> Place:
        """Return the place of where it leads."""
        return guide.place(ADDRESSES_KEY, (self.kind, self.index, "see" if self.gone else "to"))


def listed(guide: Guide) -> Iterator[Listed]:
    """Yield every address that is said to be no page any more."""
    if guide.addresses:
        yield from (Listed("moved", index, one.address, one.to) for index, one in enumerate(guide.addresses.moved))
        yield from (Listed("withdrawn", index, one.address, one.see) for index, one in enumerate(guide.addresses.withdrawn))

"""What most exercises of a session have in common, so that it is said once above them and not beside each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from guide.model.dose import Effort
from guide.model.routine import Block, Session

Said = TypeVar("Said", bound=Hashable)
How = tuple[str | None, str | None, str | None]


@dataclass(frozen=True, slots=True)
class Common:
    """How hard the sets of a session are and how long the rest is, where most of its exercises say the same."""

    effort: Effort | None = None
    rest: str | None = None

    def own_effort(self, block: Block) -> bool:
        """Tell whether an exercise says for itself how hard it is."""
        return self.effort is None or _how(block) != _how(self.effort)

    def own_rest(self, block: Block) -> bool:
        """Tell whether an exercise says for itself how long to rest."""
        return block.rest is not None and block.rest != self.rest


def _how(effort: Effort) -> How | None:
    """Return how hard something is; None where nothing is said."""
    found = (effort.left, effort.percent, effort.effort)
    return found if any(found) else None


def _shared(said: Sequence[Said | None]) -> Said | None:
    """Return what at least two and half of all say; None where one says nothing, for it would seem to say the same."""
    if None in said or len(said) < 2:
        return None
    found, count = Counter(said).most_common(1)[0]
    return found if count >= max(2, len(said) / 2) else None


def common(session: Session) -> Common:
    """Return what most exercises of a session have in common; the last one needs no rest after it."""
    blocks = session.blocks
    how = _shared([_how(block) for block in blocks])
    rests = [block.rest for block in blocks[:-1]] + [block.rest for block in blocks[-1:] if block.rest is not None]
    effort = Effort(left=how[0], percent=how[1], effort=how[2]) if how else None
    return Common(effort, _shared(rests))

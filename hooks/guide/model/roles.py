"""The muscles of an exercise by role: primary, secondary, stabilizer."""

from __future__ import annotations

from guide.model.entry import Part
from guide.model.values import (
    MuscleSlug,
    Text,
)

ROLES = ("primary", "secondary", "stabilizer")


class Role(Part):
    """A muscle's part in the exercise."""

    muscle: MuscleSlug
    """The muscle, a part of one, a whole or a group; never one and its part in the same exercise."""
    does: Text | None = None
    """What it does here, in plain words."""


class Roles(Part):
    """The muscles by role."""

    primary: list[Role] = []
    """Prime movers: they mainly produce the movement, or bear the hold."""
    secondary: list[Role] = []
    """Synergists: they help the prime movers."""
    stabilizer: list[Role] = []
    """They contract without notable movement to hold a joint or a posture."""

    def by_role(self) -> list[tuple[str, list[Role]]]:
        """Return (role, its muscles) in order of importance."""
        return [(name, getattr(self, name)) for name in ROLES]

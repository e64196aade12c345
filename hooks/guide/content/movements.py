"""The movements of the exercises with a figure, and each as it is drawn from its view."""

from __future__ import annotations

from guide.draw.figures.picture.track import Track
from guide.draw.figures.pose.movement import Movement
from guide.model.exercise import Exercise
from guide.model.skeleton import Skeleton


class Movements(dict[str, Movement]):
    """The movement of every exercise with a figure, by slug; without a skeleton there is none. Each is solved when it is asked."""

    def __init__(self, exercises: dict[str, Exercise], skeleton: Skeleton | None) -> None:
        found = exercises.items() if skeleton else ()
        super().__init__({slug: Movement(each.figure, skeleton.lengths) for slug, each in found if each.figure and skeleton})
        self._tracks: dict[str, Track] = {}

    def track(self, slug: str) -> Track:
        """Return the movement of an exercise as it is drawn from its view; it is worked out once and then keeps no more than it needs."""
        if slug not in self._tracks:
            movement = self[slug]
            self._tracks[slug] = Track(movement, movement.figure.view).settled()
        return self._tracks[slug]

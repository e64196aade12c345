"""The drawing of a movement: still pictures of its poses as SVG text. Pure functions of a track: no files, no theme."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape

from guide.draw.figures.picture import prop_shapes
from guide.draw.figures.picture.bounds import Box
from guide.draw.figures.picture.hung import Hung, Moment
from guide.draw.figures.picture.layers import Tags, flat, laid, seen
from guide.draw.figures.picture.projection import PROJECTIONS
from guide.draw.figures.picture.track import Track
from guide.draw.figures.picture.transforms import attribute, written
from guide.draw.figures.picture.tree import Tree
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.settings import SIDES
from guide.draw.figures.pose.vectors import Vec, add, world

WIDE = 1500
"""How far the floor goes on beyond the picture, for frames that are wider than it."""
_LEAST_CHEST = 0.5
"""Where less of its length than this is seen, a chest is drawn as through the rest of the movement."""


@dataclass(frozen=True)
class Drawing(Tree):
    """Draws bodies of a movement, each in a frame."""

    def floor(self, box: Box) -> str:
        """Return the floor, from one edge of the picture to the other."""
        wide = box[2] + 2 * WIDE
        return f'<path class="fig-floor" d="M{box[0] - WIDE} 0h{wide}v40h-{wide}z"/>' if self.track.view != "top" else ""

    def still(self, body: Body, moment: Moment, box: Box, title: str, extra: str = "") -> str:
        """Return a picture of one body; `extra` is drawn on top of it."""
        tags = laid(moment) | {f"g{index}": written(self.stretched(index, body)) for index in range(len(self.track.groups))}
        return self.picture(box, title, flat(self, tags), tags, extra)

    def picture(self, box: Box, title: str, drawn: str, tags: Tags, extra: str = "", classes: str = "fig") -> str:
        """Return a picture of a body that is drawn, with its floor and props."""
        behind, front = (self.props(tags, before) for before in (False, True))
        return f"{self.frame(box, title, classes)}{self.floor(box)}{behind}{drawn}{front}{extra}</svg>"

    def stretched(self, index: int, body: Body) -> str:
        """Return how a group of props lies at a moment, as the value of a `transform` attribute."""
        group = self.track.groups[index]
        x, y, angle, long = prop_shapes.stretch(group, body, self.track.view)
        value = attribute(Hung(x, y, angle, 1))
        return value + (f"scale({long:.2f} 1)" if group.stretches else "")

    @staticmethod
    def frame(box: Box, title: str, classes: str = "fig") -> str:
        """Return the opening tag of a picture with its title."""
        left, top, wide, high = box
        seen = f'width="{wide}" height="{high}" viewBox="{left} {top} {wide} {high}"'
        return f'<svg class="{classes}" {seen} role="img" aria-label="{escape(title)}">'

    def pose(self, index: int, title: str, extra: str = "") -> str:
        """Return a picture of a key pose."""
        return self.still(self.track.movement.poses[index], self.track.poses[index], self.track.bounds, title, extra)

    def showing(self, body: Body) -> Drawing:
        """Return the drawing for a picture of a body: of that one alone where its chest shows another side than through the movement."""
        alone = Track.of_one(self.track.movement, self.track.view, body)
        # A chest that points at the reader shows no side of its own.
        points = alone.looks["chest"].end_on or alone.places(body)["chest"].share <= _LEAST_CHEST
        turned = not points and alone.looks["chest"].seen != self.track.looks["chest"].seen
        return replace(self, track=alone) if turned else self

    def lit(self) -> dict[str, str]:
        """Return the zones of which a picture of a key pose shows something, with their roles."""
        chains = {chain for moment in self.track.poses for chain in seen(self, laid(moment))}
        return {zone: self.tints[zone] for chain in chains for segment in chain.segments for zone, _ in self.patches(segment)}

    def spot(self, body: Body, point: str) -> tuple[float, float]:
        """Return where a point of the body is in the drawing, like `knee` or `left knee`.

        Of two without a side it is the one on the side that works, else the one nearer to the reader.
        """
        project = PROJECTIONS[self.track.view]
        said, _, point = point.rpartition(" ")
        joint, frame, at = POINTS[point]
        tails = [f"-{side}" for side in SIDES if f"{joint}-{side}" in body.joints] or [""]
        named = f"-{said or (self.works(joint in _OF_LEGS) if self.one_sided else '')}"
        tails = [named] if named in tails else tails
        tail = max(tails, key=lambda each: project(body.joints[joint + each])[2])
        own = frame + tail if frame + tail in body.frames else frame
        x, y, _ = project(add(body.joints[joint + tail], world(body.frames[own], at)))
        return x, y


POINTS: dict[str, tuple[str, str, Vec]] = {
    "head": ("head", "head", (0, 50, 0)), "neck": ("neck", "neck", (0, 20, 0)), "shoulder": ("shoulder", "chest", (0, 0, 0)),
    "shoulder-blade": ("chest", "chest", (-50, 120, 60)), "elbow": ("elbow", "forearm", (0, 0, 0)),
    "wrist": ("wrist", "hand", (0, 0, 0)), "hand": ("palm", "hand", (0, 0, 0)), "chest": ("chest", "chest", (50, 110, 0)),
    "upper-back": ("chest", "chest", (-50, 140, 0)), "lower-back": ("waist", "waist", (-38, 40, 0)),
    "belly": ("waist", "waist", (46, 40, 0)), "hip": ("hip", "pelvis", (0, 0, 0)), "seat": ("hips", "pelvis", (-60, -10, 0)),
    "thigh": ("hip", "thigh", (0, -130, 0)), "knee": ("knee", "shank", (0, 0, 0)), "lower-leg": ("knee", "shank", (-30, -90, 0)),
    "ankle": ("ankle", "foot", (0, 0, 0)), "heel": ("ankle", "foot", (-30, -30, 0)), "foot": ("ankle", "foot", (50, -25, 0)),
    "upper-arm": ("shoulder", "upper-arm", (0, -90, 0)), "forearm": ("elbow", "forearm", (0, -70, 0)),
}  # fmt: skip
"""Points of the body: a joint, the segment in whose axes they lie, and where from the joint."""
_OF_LEGS = ("hip", "knee", "ankle")

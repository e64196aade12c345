"""The drawing of an exercise's figure: muscles tinted by role, cues at their places, mistakes beside the right pose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from guide.content.guide import Guide
from guide.draw.figures.picture.drawing import Drawing
from guide.draw.figures.picture.hung import hung
from guide.draw.figures.picture.marks import rings
from guide.draw.figures.pose import settings
from guide.draw.figures.pose.movement import widths
from guide.draw.figures.pose.solve import solve
from guide.model.exercise import Exercise
from guide.model.figure import Wrong


def tints(guide: Guide, entry: Exercise) -> dict[str, str]:
    """Return the patches of the figure that the exercise's muscles light, each with its strongest role."""
    found: dict[str, str] = {}
    for role, parts in entry.muscles.by_role() if entry.muscles else ():
        for part in parts:
            for slug in sorted({part.muscle, *guide.anatomy.within(part.muscle)}):
                muscle = guide.muscles.get(slug)
                for patch in muscle.on_figure if muscle else ():
                    found.setdefault(patch, role)
    return found


def drawing(guide: Guide, slug: str) -> Drawing | None:
    """Return the drawing of an exercise, or None where it has no figure."""
    if slug not in guide.movements:
        return None
    entry = guide.exercises[slug]
    return Drawing(guide.movements.track(slug), tints(guide, entry), entry.laterality == "unilateral")


def places(guide: Guide, entry: Exercise) -> Iterator[tuple[int, str]]:
    """Yield (number of the cue, point of the body) for each cue that says where on the body it is."""
    for index, cue in enumerate(entry.cues, 1):
        key = guide.resolve(cue.where, ("vocabulary/regions", "vocabulary/joints")) if cue.where else None
        point = getattr(guide.find(*key), "on_figure", None) if key else None
        if point:
            yield index, point


_PATTERNS = {
    "primary": "",
    "secondary": '<path class="fig-mark" d="M-2 2l4-4M0 14L14 0M12 16l4-4"/>',
    "stabilizer": '<circle class="fig-mark" cx="4" cy="4" r="1"/><circle class="fig-mark" cx="11" cy="11" r="1"/>',
}


def patterns() -> Markup:
    """Return the patterns of the roles, in an SVG that takes no room: full, hatched and dotted, so that color is not needed."""
    made = "".join(
        f'<pattern id="fig-{role}" width="14" height="14" patternUnits="userSpaceOnUse" class="fig-{role}">'
        f'<rect width="14" height="14" class="fig-tint"/>{inside}</pattern>'
        for role, inside in _PATTERNS.items()
    )
    return Markup(f'<svg class="fig-parts" width="0" height="0" aria-hidden="true"><defs>{made}</defs></svg>')


def seen_from(drawing: Drawing, view: str | None) -> Drawing:
    """Return the drawing as seen from another side, or itself."""
    return drawing if view in (None, drawing.track.view) else replace(drawing, track=drawing.track.seen_from(view))


def mistake(drawing: Drawing, wrong: Wrong, titles: tuple[str, str]) -> tuple[str, str]:
    """Return a picture of a mistake, with rings where it shows, and the pose as it should be in the same frame."""
    drawing = seen_from(drawing, wrong.view)
    track = drawing.track
    lengths = track.movement.lengths
    body = solve(settings.wrong(track.movement.figure, wrong, widths(lengths)), lengths)
    pose = min(wrong.pose, len(track.poses)) - 1
    moment, right = hung(track.places(body)), track.movement.poses[pose]
    spots = [drawing.spot(body, point) for point in wrong.marks]
    box = track.box_of([body, right], [moment, track.poses[pose]], spots)
    marks = rings(spots)
    return drawing.still(body, moment, box, titles[0], marks), drawing.still(right, track.poses[pose], box, titles[1])

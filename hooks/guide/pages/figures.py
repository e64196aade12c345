"""The figures of a guide: each exercise's drawing with its muscles tinted by role, its cues numbered and its mistakes marked."""

from __future__ import annotations

from collections.abc import Iterator

from guide.draw.figure import settings
from guide.draw.figure.drawing import Drawing
from guide.draw.figure.movement import FRAMES, widths
from guide.draw.figure.solve import solve
from guide.draw.figure.track import Track, hung
from guide.guide import Guide
from guide.model.exercise import Exercise
from guide.model.figure import Wrong


def tints(guide: Guide, entry: Exercise) -> dict[str, str]:
    """Return the patches of the figure that the exercise's muscles light, each with its strongest role."""
    found: dict[str, str] = {}
    for role, parts in entry.muscles.by_role() if entry.muscles else ():
        for part in parts:
            for slug in sorted({part.muscle, *guide.within(part.muscle)}):
                muscle = guide.muscles.get(slug)
                for patch in muscle.on_figure if muscle else ():
                    found.setdefault(patch, role)
    return found


def drawing(guide: Guide, slug: str) -> Drawing | None:
    """Return the drawing of an exercise, or None where it has no figure."""
    movement = guide.movements.get(slug)
    if movement is None:
        return None
    return Drawing(Track(movement, movement.figure.view), tints(guide, guide.exercises[slug]), f"{slug}-")


def places(guide: Guide, entry: Exercise) -> Iterator[tuple[int, str]]:
    """Yield (number of the cue, point of the body) for each cue that says where on the body it is."""
    for index, cue in enumerate(entry.cues, 1):
        key = guide.resolve(cue.where, ("vocabulary/regions", "vocabulary/joints")) if cue.where else None
        point = getattr(guide.find(*key), "on_figure", None) if key else None
        if point:
            yield index, point


_PATTERNS = {
    "primary": '<rect width="14" height="14" class="fig-tint"/>',
    "secondary": '<rect width="14" height="14" class="fig-tint"/><path class="fig-mark" d="M-2 2l4-4M0 14L14 0M12 16l4-4"/>',
    "stabilizer": '<rect width="14" height="14" class="fig-tint"/><circle class="fig-mark" cx="4" cy="4" r="2"/><circle class="fig-mark" cx="11" cy="11" r="2"/>',
}  # fmt: skip


def patterns() -> str:
    """Return the patterns of the roles, in an SVG that takes no room: full, hatched and dotted, so that color is not needed."""
    made = "".join(
        f'<pattern id="fig-{role}" width="14" height="14" patternUnits="userSpaceOnUse" class="fig-{role}">{inside}</pattern>'
        for role, inside in _PATTERNS.items()
    )
    return f'<svg class="fig-parts" width="0" height="0" aria-hidden="true"><defs>{made}</defs></svg>'


def mistake(drawing: Drawing, wrong: Wrong, title: str) -> str:
    """Return a picture of a mistake, with rings where it shows."""
    track = drawing.track
    body = solve(settings.wrong(track.movement.figure, wrong, widths(track.movement.lengths)), track.movement.lengths)
    moment = hung(track.places(body))
    rings = "".join(f'<circle class="fig-ring" cx="{x:.0f}" cy="{y:.0f}" r="46"/>' for x, y in (drawing.spot(body, p) for p in wrong.marks))
    box = drawing.box_of([body, *track.movement.frames[::FRAMES]], [moment, track.moments[0], track.moments[-1]])
    return drawing.still(body, moment, box, title, rings)

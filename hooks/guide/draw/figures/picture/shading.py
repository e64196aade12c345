"""The tones of the body: a light edge and a shade along each segment; the light comes from above, a little from the left."""

from __future__ import annotations

from functools import cache
from math import cos, radians, sin

from guide.draw.figures.picture.coarse import ends_of, numbers_of
from guide.draw.figures.picture.hung import SEGMENTS
from guide.draw.figures.picture.projection import TRUNK, placed
from guide.draw.figures.picture.track import Track

_LIGHT = (-0.5, -0.87)
"""From where the light comes, to the right and down."""


_LONGER = {False: 0.2, True: 0.5}
"""By so much the line that casts a tone is longer than the outline, of a limb or the trunk, so that the tone runs out toward the ends."""


_SMALL = ("hand", "toes")
"""Too small for tones."""
_STOPS = ((0, "light", 0.26), (0.4, "light", 0), (0.6, "shade", 0), (1, "shade", 0.2))
"""Where across a segment, which tone and how strong."""


def sides(track: Track) -> dict[str, int]:
    """Return, for each segment, on which side of it (1 or -1 across) the shade lies, by the first and the last pose."""
    return {segment: -1 if _lit(track, segment) else 1 for segment in SEGMENTS}


def _lit(track: Track, segment: str) -> bool:
    """Tell whether the side of a segment at positive y is toward the light."""
    end_on, total = track.looks[segment].end_on, 0.0
    for body in (track.movement.poses[0], track.movement.poses[-1]):
        angle = radians(placed(body, segment, track.view, end_on).angle)
        total += -sin(angle) * _LIGHT[0] + cos(angle) * _LIGHT[1]
    return total > 0


@cache
def tone(part: str, d: str, dim: int) -> str:
    """Return the light and the shade of a shape, to be clipped by its outline, whose path data they repeat: packed, that is little."""
    if part in _SMALL:
        return ""
    longer, along = _LONGER[part in TRUNK], [x for x, _ in ends_of(numbers_of(d))]
    moved = f"matrix({1 + longer:g} 0 0 1 {-longer * (min(along) + max(along)) / 2:.0f} 0)"
    return f'<path class="fig-tone" stroke="url(#fig-{"low" if dim > 0 else "high"})" d="{d}" transform="{moved}"/>'


def gradients() -> str:
    """Return what tones are drawn with: from light to shade across a segment, with nothing between."""
    stops = "".join(f'<stop offset="{at}" class="fig-{name}" stop-opacity="{strong}"/>' for at, name, strong in _STOPS)
    ways = (("low", 'x2="0" y2="1"'), ("high", 'x2="0" y1="1" y2="0"'))
    return "".join(f'<linearGradient id="fig-{name}" {way}>{stops}</linearGradient>' for name, way in ways)

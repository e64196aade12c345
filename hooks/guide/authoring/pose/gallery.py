"""All named poses and props as pictures, with what each says in numbers: the page to choose from before a figure is written."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, get_args

from markupsafe import Markup

from guide.content.guide import Guide
from guide.content.movements import with_things
from guide.draw.figures.picture import prop_shapes
from guide.draw.figures.picture.bounds import Box
from guide.draw.figures.picture.drawing import Drawing
from guide.draw.figures.picture.track import Track
from guide.draw.figures.picture.tree import definitions
from guide.draw.figures.pose.movement import Movement
from guide.draw.figures.pose.named_poses import NAMED, NEEDS, SEEN
from guide.draw.figures.props import props
from guide.draw.figures.props.solids import Group
from guide.model.figure import BasePose, Figure
from guide.model.props import PropName, Thing
from guide.model.skeleton import Skeleton

_BY = {"hands": ("barbell", "trap-bar", "dumbbell", "kettlebell", "cable", "band"), "feet": ("ball", "sliders"), "back": ("stick",),
       "hips": ("bar-pad",)}  # fmt: skip
"""What usually carries a prop; all others stand."""
_BESIDE = {"at": {"x": -330}}
"""Where a body stands beside a thing, so that its size is seen."""
_CM = 0.175


class Shown(NamedTuple):
    """A named pose or a prop: what it is called, its picture, and what it says in numbers."""

    name: str
    svg: Markup
    says: str
    about: str = ""


def _ruler(box: Box) -> str:
    """Return a tick at every hundred thousandths of body height along the floor, a longer one at every five hundred."""
    first, last = -(-box[0] // 100), (box[0] + box[2]) // 100
    ticks = "".join(f"M{at * 100} 0v{24 if at % 5 == 0 else 12}" for at in range(first, last + 1))
    return f'<path class="bench-ruler" d="{ticks}"/>'


def _flow(value: Any) -> str:
    """Return a value as it stands in a figure, on one line."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{name}: {_flow(inner)}' for name, inner in value.items())}}}"
    return f"{value:g}" if isinstance(value, float) else value if isinstance(value, str) else json.dumps(value)


def _picture(figure: Figure, skeleton: Skeleton, name: str, view: str) -> Markup:
    """Return the picture of the first pose of a figure, with its own shapes and a ruler."""
    drawing = Drawing(Track(Movement(figure, skeleton.lengths), view), {}, prefix=f"g-{name}-")
    body, moment = drawing.track.movement.poses[0], drawing.track.poses[0]
    box = drawing.track.box_of([body], [moment])
    ruler = "" if view == "top" else _ruler(box)
    return Markup(definitions(drawing.parts().values()) + drawing.still(body, moment, box, name, ruler))


def poses(skeleton: Skeleton) -> Iterator[Shown]:
    """Yield every named pose, with the prop that it can't be without."""
    for base in get_args(BasePose):
        needs = [{"prop": NEEDS[base]}] if base in NEEDS else []
        figure = Figure.model_validate({"props": needs, "poses": [{"base": base}, {}]})
        says = _flow(NAMED[base].model_dump(exclude_none=True))[1:-1]
        yield Shown(base, _picture(figure, skeleton, base, SEEN.get(base, "side")), says, f"with {NEEDS[base]}" if needs else "")


def _size(groups: list[Group]) -> str:
    """Return how long, high and wide a thing is, without what is stretched to it, in thousandths of body height and in centimeters."""
    solids = [(group.origin, solid) for group in groups for solid in group.solids if solid.shape != "rope"]
    if not solids:
        return ""
    sizes = []
    for view, axis, low, high in (("side", 0, 0, 2), ("side", 1, 1, 3), ("front", 2, 0, 2)):
        ends = [(sign * at[axis] + prop_shapes.extent(solid, view)[side]) for at, solid in solids for side in (low, high)
                for sign in ((1,) if axis == 0 else (-1,))]  # fmt: skip
        sizes.append(max(ends) - min(ends))
    words = ", ".join(f"{size:.0f} {word}" for size, word in zip(sizes, ("long", "high", "wide"), strict=True))
    return f"{words} ({' × '.join(f'{size * _CM:.0f}' for size in sizes)} cm)"


def _by(name: str, thing: Thing | None) -> str | None:
    if thing:
        return "hands" if thing.line or thing.each or thing.floor else None
    return next((by for by, names in _BY.items() if name in names), None)


def things(guide: Guide, skeleton: Skeleton) -> Iterator[Shown]:
    """Yield every prop, those that are built in and those of the guide, carried by a body or beside one."""
    known = {thing.name: thing for thing in guide.things.things} if guide.things else {}
    for name in dict.fromkeys((*get_args(PropName), *known)):
        by = _by(name, known.get(name))
        prop = {"prop": name} | ({"by": by} if by else {})
        pose = {"base": "standing"} | ({} if by else _BESIDE)
        figure = with_things(Figure.model_validate({"props": [prop], "poses": [pose, {}]}), known)
        about = known[name].about or "" if name in known else ""
        svg = _picture(figure, skeleton, name, "side")
        yield Shown(name, svg, _size(props.groups(figure)), about if name in known else f"by: {by}" if by else "")

"""The props of a figure: what stands still, what the body carries, and what pulls between the two."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from guide.draw.figures.pose.settings import SIDES
from guide.draw.figures.pose.vectors import Vec
from guide.draw.figures.props import furniture, machines, own, weights
from guide.draw.figures.props.solids import BALL, PLATE, Group, Solid, box
from guide.model.figure import Figure
from guide.model.props import Prop


def _standing(prop: Prop, view: str) -> list[Solid]:
    """Return the solids of a prop that stands still; one that only moves has none."""
    x, y, z = prop.x or 0, prop.y, prop.z or 0
    makers: dict[str, Callable[[], list[Solid]]] = {
        "wall": lambda: [box(x - 10, y or 1150, 0, 20, y or 1150, 900, "step", firm=False)],
        "pull-up-bar": lambda: furniture.overhead_bar(x, y or 1330, view),
        "low-bar": lambda: furniture.low_bar(x, y or 480),
        "bench": lambda: furniture.bench(x, 245 if y is None else y, prop.long or 680, z),
        "back-extension-bench": lambda: machines.back_extension(x, y or 440),
        "box": lambda: [box(x, y or 120, z, prop.long or 220, y or 120, 300, "step")],
        "chair": lambda: furniture.chair(x, y or 262),
        "mat": lambda: [box(x, 0, 0, prop.long or 1000, 8, 340, "mat", firm=False)],
        "rack": lambda: furniture.rack(x, y),
        "curl-bench": lambda: machines.lying_curl(x, y or 330),
        "curl-chair": lambda: machines.seated_curl(x, y or 330),
    }
    return makers[prop.prop]() if prop.prop in makers else []


def _pad(radius: float) -> list[Solid]:
    return [Solid("disc", (0, 0, 0), (radius, radius, 220), front=True, look="pad")]


_HELD: dict[str, Callable[[], list[Solid]]] = {
    "barbell": weights.barbell,
    "trap-bar": weights.trap_bar,
    "dumbbell": weights.dumbbell,
    "kettlebell": weights.kettlebell,
    "ball": lambda: [Solid("ball", (0, 0, 0), (BALL, 0, 0), look="pad")],
    "sliders": lambda: [box(0, 6, side * 51, 110, 12, 90, "pad", firm=False) for side in (1, -1)],
    "bar-pad": lambda: _pad(34),
    "curl-bench": lambda: _pad(30),
    "curl-chair": lambda: _pad(30),
    "stick": lambda: [Solid("rod", (0, -290, 0), (0, 645, 0), 13, look="bar")],
}


def _held(prop: Prop) -> list[Solid]:
    """Return the solids of a prop that the body carries, about the place where it is carried."""
    if prop.prop == "dumbbell" and prop.by == "chest":
        return weights.upright_dumbbell()
    if prop.prop == "dumbbell" and prop.neutral:
        return weights.neutral_dumbbell(bool(prop.turn))
    return _HELD[prop.prop]() if prop.prop in _HELD else []


def _lever(prop: Prop) -> list[Group]:
    """Return the moving part of a leg-curl machine: the lever from its pivot to the roller above the heels."""
    along, up = machines.PIVOT[prop.prop]
    pivot = ((prop.x or 0) + along, (prop.y or 330) + up, 0.0)
    hub = Group((Solid("disc", (0, 0, 0), (15, 15, 240), front=True, look="bar"),), origin=pivot)
    arm = Group((Solid("rope", width=12, front=True, look="rope"),), by="shins", rope_from=pivot)
    return [arm, hub, Group(tuple(_held(prop)), by="shins")]


def _pulled(prop: Prop) -> list[Group]:
    """Return a band or cable from its fixed end to what holds it, with the machine it belongs to."""
    anchor = (prop.x or 0, prop.y if prop.y is not None else 1300, prop.z or 0)
    if prop.prop == "band":
        return _band(anchor, prop.by or "hands")
    by = prop.by or "hands"
    ropes = [Group((Solid("rope", width=5, look="rope"),), by=by, rope_from=anchor), Group(_handle(prop.prop), by=by)]
    x, y, _ = anchor
    frames = {"pull-down-machine": lambda: machines.pull_down(x, y), "row-machine": lambda: machines.row(x, y)}
    return [Group(tuple(frames.get(prop.prop, lambda: machines.tower(x, max(y + 60, 640), y))())), *ropes]


def _handle(name: str) -> tuple[Solid, ...]:
    """Return what the hands hold at the end of a cable: a long bar for pull-downs, else a short one."""
    half = 260 if name == "pull-down-machine" else 60
    return (Solid("rod", (0, 0, -half), (0, 0, 2 * half), 12, front=True, look="bar"),)


def _band(anchor: Vec, by: str) -> list[Group]:
    """Return a band: a strand to each hand, one across the lap, or a loop with a knee in it."""
    if by == "knees":
        return _loop(anchor)
    if by == "hips":
        return _across(anchor)
    knot = Group((Solid("disc", (0, 0, 0), (14, 14, 20), look="bar"),), origin=anchor)
    strand = (Solid("rope", width=10, look="band"),)
    ends = [f"{side}-hand" for side in SIDES] if by == "hands" else [by]
    return [*(Group(strand, by=end, rope_from=anchor) for end in ends), knot]


def _between(by: str, to: str) -> list[Group]:
    """Return a band that is stretched from one part of the body to another."""
    return [Group((Solid("rope", width=10, look="band", front=True),), by=by, rope_by=to)]


def _loop(anchor: Vec) -> list[Group]:
    """Return a loop of band that hangs from a bar: behind the hands, before the right knee that rests in it."""
    strands = [Solid("rope", (start, aside, 0), width=7, look="band", front=start > 0) for start in (0, 60) for aside in (-5, 5)]
    under = Solid("rod", (0, 26, 0), (0, -52, 0), 10, front=True, look="band")
    over = Solid("disc", (0, 0, 0), (20, 20, 20), look="band")
    return [
        Group(tuple(strands), by="below-knee", rope_from=anchor),
        Group((under,), by="below-knee", turns_with="shank-right"),
        Group((over,), origin=anchor),
    ]


def _across(anchor: Vec) -> list[Group]:
    """Return a band that lies across the lap and is fixed on the floor on both sides."""
    strand = Solid("rope", width=16, look="band", front=True)
    lying = [Solid("rod", (-28, 0, side * 100), (56, 0, 0), 14, front=True, look="band") for side in (1, -1)]
    far = anchor[2] or 300
    blocks = [box(0, 34, side * far, 110, 34, 90) for side in (1, -1)]
    ground = (anchor[0], anchor[1], 0.0)
    return [
        *(Group((strand,), by="lap", rope_from=(anchor[0], anchor[1] + 30, side * far)) for side in (1, -1)),
        Group(tuple(lying), by="lap"),
        Group(tuple(blocks), origin=ground),
    ]


_TURNS = {"back": "chest", "right-hand": "hand-right", "left-hand": "hand-left"}
"""The segment with which a thing turns, by what carries it."""
_TURNING = ("stick", "dumbbell")
"""Things that turn with what carries them; all others stay upright."""
PULLED = ("band", "cable", "pull-down-machine", "row-machine")
"""Things that pull towards a fixed end."""


def groups(figure: Figure) -> list[Group]:
    """Return all props of a figure, each as what stands and what is carried."""
    made = [(prop, own.aslant(prop, group)) for prop in figure.props for group in _groups(prop, figure.view)]
    return [replace(_before(group) if prop.front else group, name=prop.prop) for prop, group in made]


def _before(group: Group) -> Group:
    """Return a group whose rope is drawn over the body."""
    return replace(group, solids=tuple(replace(solid, front=solid.front or solid.shape == "rope") for solid in group.solids))


def pulls(prop: Prop) -> bool:
    """Tell whether a prop pulls to a fixed end; a band between two hands pulls only these together."""
    return not prop.to and (prop.prop in PULLED or prop.line in ("rope", "band"))


def _groups(prop: Prop, view: str) -> list[Group]:
    if prop.pieces or prop.line:
        return own.groups(prop)
    if prop.to:
        return _between(prop.by or "", prop.to)
    if prop.prop in PULLED:
        return _pulled(prop)
    standing = [Group(tuple(found))] if (found := _standing(prop, view)) else []
    if prop.prop in machines.PIVOT:
        return [*standing, *_lever(prop)]
    return [*_carried(prop), *standing] if prop.by else standing or [_lying(prop)]


def _carried(prop: Prop) -> list[Group]:
    """Return what the body carries: a weight for each hand, sliders and a ball under the feet, everything else where `by` says."""
    held = tuple(_held(prop))
    if prop.prop == "dumbbell" and prop.by == "hands":
        return [Group(held, by=f"{side}-hand") for side in SIDES]
    under = {"sliders": "soles", "ball": "rolling"}.get(prop.prop) if prop.by == "feet" else None
    turns = _TURNS.get(prop.by or "", "") if prop.prop in _TURNING else ""
    if prop.swings:
        turns = "forearm-left" if prop.by == "left-hand" else "forearm-right"
    return [Group(held, by=under or prop.by or "", turns_with=turns)] if held else []


def _lying(prop: Prop) -> Group:
    """Return a thing that could be held where it lies."""
    return Group(tuple(_held(prop)), origin=(prop.x or 0, prop.y or PLATE, prop.z or 0))

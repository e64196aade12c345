"""Props as simple solids in the world: boxes, discs, balls, rods and ropes; what is held moves with the body."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from math import atan2, tan

from guide.draw.figure.settings import SIDES
from guide.draw.figure.solve import Body
from guide.draw.figure.vectors import WORLD, Frame, Vec, add, local, mean, sub, world
from guide.model.figure import Figure, Prop

PLATE = 128.0
"""Radius of a full-size plate: 450 mm on a person of 1.75 m."""


@dataclass(frozen=True)
class Solid:
    """A piece of a prop, about its own origin: `shape` is box, disc (round about z), ball, rod or rope."""

    shape: str
    at: Vec = (0.0, 0.0, 0.0)
    size: Vec = (0.0, 0.0, 0.0)
    """Box: its three lengths. Disc: radius, and thickness along z. Ball: radius. Rod: from `at` to `at` + `size`."""
    width: float = 10.0
    front: bool = False
    """Drawn over the body, not behind it."""
    look: str = "prop"
    firm: bool = False
    """Whether a body can't be inside it."""


@dataclass(frozen=True)
class Group:
    """Solids that stand or move together: fixed at a place, or carried by a part of the body; a rope runs between the two."""

    solids: tuple[Solid, ...]
    origin: Vec = (0.0, 0.0, 0.0)
    by: str = ""
    rope_from: Vec | None = None
    turns_with: str = ""
    """The segment with which it turns; left out, it stays upright."""


def _crease(body: Body) -> Vec:
    """Return where a padded bar lies in the crease of the hips: the more they bend, the higher the thighs push it up the belly."""
    forward, upward, _ = local(
        body.frames["pelvis"], mean([sub(body.joints[f"knee-{side}"], body.joints[f"hip-{side}"]) for side in SIDES])
    )
    bent = max(atan2(forward, -upward), 0.0)
    return (72.0, min(8.0 + 60.0 * tan(min(bent, 2.2) / 2), 110.0), 0.0)


def carried(body: Body, by: str) -> Vec:
    """Return where a part of the body carries something: the middle of both hands, the crease of the hips …"""
    j, f = body.joints, body.frames

    def on(joint: str, frame: str, at: Vec) -> Vec:
        return add(j[joint], world(f[frame], at))

    both = {"hands": "palm", "knees": "knee", "ankles": "ankle", "feet": "ankle"}
    if by in both:
        return mean([j[f"{both[by]}-{side}"] for side in SIDES])
    places: dict[str, Callable[[], Vec]] = {
        "right-hand": lambda: j["palm-right"], "left-hand": lambda: j["palm-left"],
        "hips": lambda: on("hips", "pelvis", _crease(body)), "shoulders": lambda: on("chest", "chest", (-62.0, 168.0, 0.0)),
        "chest": lambda: on("chest", "chest", (100.0, 118.0, 0.0)), "back": lambda: on("hips", "pelvis", (-80.0, 0.0, 0.0)),
        "shins": lambda: mean([on(f"ankle-{side}", f"shank-{side}", (-46.0, 40.0, 0.0)) for side in SIDES]),
    }  # fmt: skip
    return places[by]()


def _box(x: float, top: float, z: float, long: float, high: float, wide: float, look: str = "prop", firm: bool = True) -> Solid:
    return Solid("box", (x, top - high / 2, z), (long, high, wide), look=look, firm=firm)


CROSSWISE = 260.0
"""A bench that is shorter along x than this stands crosswise: its own length is across."""


def _bench(prop: Prop, long: float, top: float, wide: float = 150) -> list[Solid]:
    x, y = prop.x or 0, prop.y if prop.y is not None else top
    length = prop.long or long
    wide = 680 if length < CROSSWISE else wide
    pad = _box(x, y, 0, length, 34, wide, "pad")
    legs = [_box(x + share * length, y - 34, 0, 20, max(y - 34, 1), wide * 0.7, firm=False) for share in (-0.4, 0.4)]
    return [pad, *legs]


def _chair(prop: Prop) -> list[Solid]:
    x, y = prop.x or 0, prop.y or 262
    seat = _box(x, y, 0, 240, 24, 230, "pad")
    legs = [_box(x + dx, y - 24, 0, 16, y - 24, 200, firm=False) for dx in (-108, 108)]
    return [seat, *legs, _box(x - 124, y + 260, 0, 18, 290, 210, firm=False)]


def _bar(radius: float, half: float, collar: float = 0) -> list[Solid]:
    plates = [Solid("disc", (0, 0, side * (half - 40)), (radius, radius, 24), look="plate") for side in (1, -1)]
    return [*plates, Solid("rod", (0, 0, -half), (0, 0, 2 * half), 11, front=True, look="bar")]


def _dumbbell(along_x: bool = False) -> list[Solid]:
    heads = [Solid("disc", (0, 0, side * 42), (36, 36, 34), front=True, look="plate") for side in (1, -1)]
    return [*heads, Solid("rod", (0, 0, -50), (0, 0, 100), 12, front=True, look="bar")]


def _kettlebell() -> list[Solid]:
    return [
        Solid("ball", (0, -74, 0), (52, 0, 0), front=True, look="plate"),
        Solid("rod", (-26, -34, 0), (8, 34, 0), 12, front=True, look="bar"),
        Solid("rod", (26, -34, 0), (-8, 34, 0), 12, front=True, look="bar"),
        Solid("rod", (-18, 0, 0), (36, 0, 0), 13, front=True, look="bar"),
    ]


def _tower(x: float, top: float, pulley: float) -> list[Solid]:
    """Return the frame of a cable machine behind its pulley, with its stack of weights."""
    return [
        _box(x + 60, top, 0, 26, top, 160, firm=False),
        _box(x + 60, 330, 0, 74, 300, 120, "plate", firm=False),
        Solid("rod", (x + 60, pulley, 0), (-60, 0, 0), 14),
        Solid("disc", (x, pulley, 0), (18, 18, 12), look="bar"),
    ]


SEAT = 265.0
"""Height of the seat of a pull-down machine, and below it a cable row's bench: a person of middle height sits with level thighs."""
ROW_SEAT = 190.0


def _pull_down(x: float, y: float) -> list[Solid]:
    """Return a pull-down machine below its pulley: mast, arm and weights in front, a seat, and rollers that hold the thighs down."""
    mast, seat = x + 300, x - 62
    return [
        _box(mast, y + 62, 0, 30, y + 62, 60, firm=False),
        _box((x - 30 + mast) / 2, y + 62, 0, mast - x + 60, 26, 60, firm=False),
        _box(mast, 560, 0, 84, 500, 130, "plate", firm=False),
        _box((seat + mast) / 2, 26, 0, mast - seat + 90, 26, 90, firm=False),
        _box(seat + 20, SEAT - 34, 0, 30, SEAT - 34, 60, firm=False),
        _box(seat, SEAT, 0, 190, 34, 170, "pad"),
        Solid("rod", (x + 84, 384, 0), (0, -358, 0), 18),
        Solid("disc", (x, y + 20, 0), (22, 22, 14), look="bar"),
        Solid("disc", (x + 84, 388, 0), (30, 30, 260), front=True, look="pad"),
    ]


def _row(x: float, y: float) -> list[Solid]:
    """Return a row machine behind its low pulley: a bench, a plate for the feet, and weights."""
    bench, plate = x - 560, x - 40
    return [
        _box(x + 70, 640, 0, 28, 640, 60, firm=False),
        _box(x + 70, 540, 0, 84, 480, 130, "plate", firm=False),
        _box((bench + x) / 2, 26, 0, x - bench + 220, 26, 70, firm=False),
        _box(bench, ROW_SEAT, 0, 330, 34, 170, "pad"),
        _box(bench, ROW_SEAT - 34, 0, 30, ROW_SEAT - 34, 60, firm=False),
        Solid("rod", (plate - 14, 96, 0), (40, 180, 0), 16),
        Solid("rod", (x + 70, y, 0), (-70, 0, 0), 14),
        Solid("disc", (x, y, 0), (20, 20, 12), look="bar"),
    ]


def _overhead_bar(x: float, y: float) -> list[Solid]:
    """Return a bar for hanging, held by two posts that stand in front of it so that the body hangs free."""
    post = x + 280
    return [
        *(_box(post, y + 16, side * 380, 24, y + 16, 24, "step", firm=False) for side in (1, -1)),
        *(_box((x + post) / 2, y + 16, side * 380, 304, 22, 24, "step", firm=False) for side in (1, -1)),
        *(_box(x + 120, 14, side * 380, 400, 14, 24, "step", firm=False) for side in (1, -1)),
        Solid("rod", (x, y, -380), (0, 0, 760), 16, front=True, look="bar"),
    ]


def _low_bar(x: float, y: float) -> list[Solid]:
    """Return a bar at the height of the hips between the posts of a rack."""
    return [
        *(_box(x, y + 150, side * 380, 24, y + 150, 24, "step", firm=False) for side in (1, -1)),
        *(_box(x, 14, side * 380, 240, 14, 24, "step", firm=False) for side in (1, -1)),
        Solid("rod", (x, y, -380), (0, 0, 760), 16, front=True, look="bar"),
    ]


def _standing(prop: Prop) -> list[Solid]:
    """Return the solids of a prop that stands still."""
    x, y, z, name = prop.x or 0, prop.y, prop.z or 0, prop.prop
    if name == "wall":
        return [_box(x - 10, 1150, 0, 20, 1150, 900, firm=False)]
    if name == "pull-up-bar":
        return _overhead_bar(x, y or 1330)
    if name == "low-bar":
        return _low_bar(x, y or 480)
    if name == "bench":
        return _bench(prop, 680, 245)
    if name == "back-extension-bench":
        return [_box(x, y or 440, 0, 190, 46, 150, "pad"), _box(x - 40, (y or 440) - 46, 0, 26, (y or 440) - 46, 100, firm=False)]
    if name == "box":
        return [_box(x, y or 120, z, prop.long or 220, y or 120, 300, "step")]
    if name == "chair":
        return _chair(prop)
    if name == "mat":
        return [_box(x, 0, 0, prop.long or 1000, 8, 340, "mat", firm=False)]
    if name == "rack":
        return [_box(x, 900, side * 330, 24, 900, 24, firm=False) for side in (1, -1)]
    if name == "leg-curl":
        return [*_bench(prop, 620, y or 330), _box(x + 330, (y or 330) + 20, 0, 20, 280, 60, firm=False)]
    if name == "seated-leg-curl":
        top = y or 330
        return [_box(x, top, 0, 260, 34, 200, "pad"), _box(x - 150, top + 330, 0, 34, 360, 200, "pad", firm=False),
                _box(x, top - 34, 0, 40, top - 34, 120, firm=False)]  # fmt: skip
    return []


def _held(prop: Prop) -> list[Solid]:
    """Return the solids of a prop that the body carries, about the place where it is carried."""
    name = prop.prop
    if name == "barbell":
        return _bar(PLATE, 460)
    if name == "trap-bar":
        return [Solid("disc", (0, -20, side * 300), (PLATE, PLATE, 24), look="plate") for side in (1, -1)] + [
            Solid("rod", (-150, -20, 0), (300, 0, 0), 11, look="bar")
        ]
    makers: dict[str, Callable[[], list[Solid]]] = {"dumbbell": _dumbbell, "kettlebell": _kettlebell}
    if name in makers:
        return makers[name]()
    if name == "ball":
        return [Solid("ball", (0, 0, 0), (165, 0, 0), look="pad")]
    if name == "sliders":
        return [_box(0, 8, 0, 110, 8, 110, "pad", firm=False)]
    if name == "bar-pad":
        return [Solid("disc", (0, 0, 0), (34, 34, 220), front=True, look="pad")]
    if name in ("leg-curl", "seated-leg-curl"):
        return [Solid("disc", (0, 0, 0), (30, 30, 220), front=True, look="pad")]
    if name == "stick":
        return [Solid("rod", (0, -90, 0), (0, 640, 0), 13, look="bar")]
    return [Solid("rod", (0, 0, -220), (0, 0, 440), 11, front=True, look="bar")]


def _pulled(prop: Prop) -> list[Group]:
    """Return a band or cable from its fixed end to what holds it, with the machine it belongs to."""
    anchor = (prop.x or 0, prop.y if prop.y is not None else 1300, prop.z or 0)
    if prop.prop == "band":
        return _band(anchor, prop.by or "hands")
    by = prop.by or "hands"
    ropes = [Group((Solid("rope", width=5, look="rope"),), by=by, rope_from=anchor), Group(_handle(prop.prop), by=by)]
    x, y, _ = anchor
    frames = {"lat-pull-down": lambda: _pull_down(x, y), "cable-row": lambda: _row(x, y)}
    return [Group(tuple(frames.get(prop.prop, lambda: _tower(x, max(y + 60, 640), y))())), *ropes]


def _handle(name: str) -> tuple[Solid, ...]:
    """Return what the hands hold at the end of a cable: a long bar for pull-downs, else a short one."""
    half = 260 if name == "lat-pull-down" else 60
    return (Solid("rod", (0, 0, -half), (0, 0, 2 * half), 12, front=True, look="bar"),)


def _band(anchor: Vec, by: str) -> list[Group]:
    """Return a band: a strand to each hand, or one to what rests in its loop."""
    strand = (Solid("rope", width=9, look="band", front=True),)
    ends = [f"{side}-hand" for side in SIDES] if by == "hands" else [by]
    knot = Group((Solid("disc", (0, 0, 0), (14, 14, 20), look="bar"),), origin=anchor)
    return [*(Group(strand, by=end, rope_from=anchor) for end in ends), knot]


_TURNS = {"back": "chest", "chest": "chest", "right-hand": "hand-right", "left-hand": "hand-left"}
"""The segment with which a thing turns, by what carries it."""
_TURNING = ("stick", "dumbbell")
"""Things that turn with what carries them; all others stay upright."""


def groups(figure: Figure) -> list[Group]:
    """Return all props of a figure, each as what stands and what is carried."""
    found: list[Group] = []
    for prop in figure.props:
        if prop.prop in ("band", "cable", "lat-pull-down", "cable-row"):
            found += _pulled(prop)
        elif prop.by == "hands" and prop.prop in ("dumbbell",):
            found += [Group(tuple(_held(prop)), by=f"{side}-hand") for side in SIDES]
        elif prop.by == "feet" and prop.prop == "sliders":
            found.append(Group(tuple(_held(prop)), by="feet"))
        elif prop.by:
            found.append(Group(tuple(_held(prop)), by=prop.by, turns_with=_TURNS.get(prop.by, "") if prop.prop in _TURNING else ""))
            if standing := _standing(prop):
                found.append(Group(tuple(standing)))
        elif standing := _standing(prop):
            found.append(Group(tuple(standing)))
        else:
            found.append(Group(tuple(_held(prop)), origin=(prop.x or 0, prop.y or PLATE, prop.z or 0)))
    return found


def origin(group: Group, body: Body) -> Vec:
    """Return where a group is at a moment."""
    return carried(body, group.by) if group.by else group.origin


def frame(group: Group, body: Body) -> Frame:
    """Return how a group is turned at a moment."""
    return body.frames[group.turns_with] if group.turns_with else WORLD

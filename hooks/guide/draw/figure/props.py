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


def _crease(body: Body, front: float) -> Vec:
    """Return the crease of the hips, `front` before the pelvis: the more they bend, the higher the thighs push what lies there."""
    forward, upward, _ = local(
        body.frames["pelvis"], mean([sub(body.joints[f"knee-{side}"], body.joints[f"hip-{side}"]) for side in SIDES])
    )
    bent = max(atan2(forward, -upward), 0.0)
    return (front, min(8.0 + 60.0 * tan(min(bent, 2.2) / 2), 110.0), 0.0)


def _lowest(body: Body, side: str) -> Vec:
    """Return the middle of a sole that lies level, else the end of it that is lower: heel or ball."""
    heel, ball = (add(body.joints[f"ankle-{side}"], world(body.frames[f"foot-{side}"], (along, -39.0, 0.0))) for along in (-22.0, 80.0))
    return mean([heel, ball]) if abs(heel[1] - ball[1]) < 12 else min(heel, ball, key=lambda point: point[1])


BALL = 165.0
"""Radius of a big ball."""


def _rolling(body: Body) -> Vec:
    """Return where a ball on the floor is that rolls along below both feet."""
    x, _, z = mean([_lowest(body, side) for side in SIDES])
    return (x, BALL, z)


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
        "hips": lambda: on("hips", "pelvis", _crease(body, 72.0)), "lap": lambda: on("hips", "pelvis", _crease(body, 42.0)),
        "shoulders": lambda: on("chest", "chest", (-62.0, 168.0, 0.0)),
        "chest": lambda: on("chest", "chest", (100.0, 118.0, 0.0)), "back": lambda: on("chest", "chest", (-70.0, 60.0, 0.0)),
        "below-knees": lambda: mean([on(f"knee-{side}", f"shank-{side}", (24.0, -22.0, 0.0)) for side in SIDES]),
        "soles": lambda: mean([_lowest(body, side) for side in SIDES]), "rolling": lambda: _rolling(body),
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


def _dumbbell() -> list[Solid]:
    heads = [Solid("disc", (0, 0, side * 42), (36, 36, 34), front=True, look="plate") for side in (1, -1)]
    return [*heads, Solid("rod", (0, 0, -50), (0, 0, 100), 12, front=True, look="bar")]


def _upright_dumbbell() -> list[Solid]:
    """Return a dumbbell held at the chest: one head above the other."""
    heads = [Solid("box", (0, side * 42, 0), (72, 34, 72), front=True, look="plate") for side in (1, -1)]
    return [*heads, Solid("rod", (0, -26, 0), (0, 52, 0), 14, front=True, look="bar")]


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
"""Height of the seat of a pull-down machine: a person of middle height sits with level thighs."""
ROW_SEAT = 190.0
"""Height of the bench of a row machine."""


def _pull_down(x: float, y: float) -> list[Solid]:
    """Return a pull-down machine below its pulley: mast, arm and weights in front, a seat, and rollers that hold the thighs down."""
    mast, seat = x + 350, x - 62
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
    bench, plate = x - 640, x - 116
    return [
        _box(x + 70, 640, 0, 28, 640, 60, firm=False),
        _box(x + 70, 540, 0, 84, 480, 130, "plate", firm=False),
        _box((bench + x) / 2, 26, 0, x - bench + 220, 26, 70, firm=False),
        _box(bench, ROW_SEAT, 0, 330, 34, 170, "pad"),
        _box(bench, ROW_SEAT - 34, 0, 30, ROW_SEAT - 34, 60, firm=False),
        Solid("rod", (plate - 20, 150, 0), (50, 187, 0), 16),
        Solid("rod", (plate - 12, 180, 0), (20, -154, 0), 16),
        Solid("rod", (x + 70, y, 0), (-70, 0, 0), 14),
        Solid("disc", (x, y, 0), (20, 20, 12), look="bar"),
    ]


_HALF = 330.0
"""Half the length of a bar to hang from."""


def _overhead_bar(x: float, y: float, view: str) -> list[Solid]:
    """Return a bar for hanging, held by two posts that stand in front of it so that the body hangs free; the face is toward the bar."""
    post = x + 280
    return [
        *(_box(post, y + 16, side * _HALF, 24, y + 16, 24, "step", firm=False) for side in (1, -1)),
        *(_box((x + post) / 2, y + 11, side * _HALF, 304, 22, 24, "step", firm=False) for side in (1, -1)),
        *(_box(x + 120, 14, side * _HALF, 400, 14, 24, "step", firm=False) for side in (1, -1)),
        Solid("rod", (x, y, -_HALF), (0, 0, 2 * _HALF), 16, front=view != "back", look="bar"),
    ]


def _low_bar(x: float, y: float) -> list[Solid]:
    """Return a bar at the height of the hips between the posts of a rack."""
    return [
        *(_box(x, y + 120, side * _HALF, 24, y + 120, 24, "step", firm=False) for side in (1, -1)),
        *(_box(x, 14, side * _HALF, 240, 14, 24, "step", firm=False) for side in (1, -1)),
        Solid("rod", (x, y, -_HALF), (0, 0, 2 * _HALF), 16, front=True, look="bar"),
    ]


PIVOT = {"leg-curl": (-340.0, 66.0), "seated-leg-curl": (195.0, 58.0)}
"""Where the pivot of a leg-curl machine is, from the middle of its pad: in line with the knees."""


def _lying_curl(x: float, y: float) -> list[Solid]:
    """Return a machine for leg curls face down: a pad from the knees to the chest, handles below it, weights at the head end."""
    return [
        _box(x, y, 0, 620, 38, 150, "pad"),
        _box(x, 24, 0, 640, 24, 110, firm=False),
        *(_box(x + along, y - 38, 0, 26, y - 38, 80, firm=False) for along in (-260, 190)),
        _box(x + 70, 270, 0, 110, 246, 90, "plate", firm=False),
        Solid("rod", (x - 340, y + 66, 0), (42, -84, 0), 16),
        *(Solid("rod", (x + 215, y - 76, side * 118), (110, 0, 0), 13, front=side > 0, look="bar") for side in (1, -1)),
    ]


def _seated_curl(x: float, y: float) -> list[Solid]:
    """Return a machine for leg curls in a seat: seat, leaning backrest, handles beside the thighs and a roller that holds them down."""
    return [
        Solid("rod", (x - 118, y - 6, 0), (-92, 354, 0), 38, look="pad"),
        _box(x, y, 0, 300, 38, 190, "pad"),
        _box(x - 110, y - 38, 0, 30, y - 38, 90, firm=False),
        _box(x - 60, 24, 0, 420, 24, 110, firm=False),
        _box(x - 230, 300, 0, 90, 276, 90, "plate", firm=False),
        Solid("rod", (x + 195, y + 58, 0), (-48, -76, 0), 16),
        Solid("rod", (x + 195, y + 58, 0), (-85, 68, 0), 9, front=True),
        Solid("disc", (x + 110, y + 126, 0), (28, 28, 220), front=True, look="pad"),
        *(Solid("rod", (x - 10, y + 34, side * 132), (90, 0, 0), 13, front=side > 0, look="bar") for side in (1, -1)),
    ]


def _lever(prop: Prop) -> list[Group]:
    """Return the moving part of a leg-curl machine: the lever from its pivot to the roller above the heels."""
    along, up = PIVOT[prop.prop]
    pivot = ((prop.x or 0) + along, (prop.y or 330) + up, 0.0)
    hub = Group((Solid("disc", (0, 0, 0), (15, 15, 240), front=True, look="bar"),), origin=pivot)
    arm = Group((Solid("rope", width=12, front=True, look="rope"),), by="shins", rope_from=pivot)
    return [arm, hub, Group(tuple(_held(prop)), by="shins")]


def _back_extension(x: float, y: float) -> list[Solid]:
    """Return a bench for back extensions at 45 degrees: a pad below the hips, a plate for the feet, a roller above the heels."""
    foot, sole = x - 416, y - 334
    return [
        _box(x - 210, 22, 0, 520, 22, 100, firm=False),
        _box(x - 74, y - 120, 0, 26, y - 120, 60, firm=False),
        Solid("rod", (x - 60, y - 104, 0), (-272, -272, 0), 18),
        Solid("rod", (foot - 28, sole + 28, 0), (106, -106, 0), 16),
        Solid("rod", (x - 2, y - 34, 0), (-84, -84, 0), 40, look="pad"),
        Solid("rod", (x - 40, y - 72, 0), (120, 0, 0), 12),
        Solid("disc", (foot + 30, sole + 90, 0), (24, 24, 220), front=True, look="pad"),
    ]


def _rack(x: float) -> list[Solid]:
    """Return two posts of a rack, with the hooks on which a bar waits at the height of the shoulders."""
    return [
        *(_box(x, 960, side * 330, 24, 960, 24, "step", firm=False) for side in (1, -1)),
        *(_box(x, 14, side * 330, 260, 14, 24, "step", firm=False) for side in (1, -1)),
        *(_box(x - 22, 830, side * 330, 44, 14, 24, "step", firm=False) for side in (1, -1)),
        *(_box(x - 40, 846, side * 330, 10, 26, 24, "step", firm=False) for side in (1, -1)),
    ]


def _trap_bar() -> list[Solid]:
    """Return a frame that the lifter stands in: a rail with a handle on either side, bars before and behind, plates outside."""
    rails = [Solid("rod", (-140, 0, side * 180), (280, 0, 0), 11, front=side > 0, look="bar") for side in (1, -1)]
    ends = [Solid("rod", (along, 0, -180), (0, 0, 360), 11, look="bar") for along in (140, -140)]
    sleeves = [Solid("rod", (0, 0, side * 180), (0, 0, side * 180), 11, look="bar") for side in (1, -1)]
    return [*(Solid("disc", (0, 0, side * 310), (PLATE, PLATE, 24), look="plate") for side in (1, -1)), *sleeves, *ends, *rails]


def _standing(prop: Prop, view: str) -> list[Solid]:
    """Return the solids of a prop that stands still."""
    x, y, z, name = prop.x or 0, prop.y, prop.z or 0, prop.prop
    if name == "wall":
        return [_box(x - 10, y or 1150, 0, 20, y or 1150, 900, "step", firm=False)]
    if name == "pull-up-bar":
        return _overhead_bar(x, y or 1330, view)
    if name == "low-bar":
        return _low_bar(x, y or 480)
    if name == "bench":
        return _bench(prop, 680, 245)
    if name == "back-extension-bench":
        return _back_extension(x, y or 440)
    if name == "box":
        return [_box(x, y or 120, z, prop.long or 220, y or 120, 300, "step")]
    if name == "chair":
        return _chair(prop)
    if name == "mat":
        return [_box(x, 0, 0, prop.long or 1000, 8, 340, "mat", firm=False)]
    if name == "rack":
        return _rack(x)
    if name == "leg-curl":
        return _lying_curl(x, y or 330)
    if name == "seated-leg-curl":
        return _seated_curl(x, y or 330)
    return []


def _held(prop: Prop) -> list[Solid]:
    """Return the solids of a prop that the body carries, about the place where it is carried."""
    name = prop.prop
    if name == "barbell":
        return _bar(PLATE, 460)
    if name == "trap-bar":
        return _trap_bar()
    makers: dict[str, Callable[[], list[Solid]]] = {"dumbbell": _dumbbell, "kettlebell": _kettlebell}
    if name == "dumbbell" and prop.by == "chest":
        return _upright_dumbbell()
    if name in makers:
        return makers[name]()
    if name == "ball":
        return [Solid("ball", (0, 0, 0), (BALL, 0, 0), look="pad")]
    if name == "sliders":
        return [_box(0, 6, side * 51, 110, 12, 90, "pad", firm=False) for side in (1, -1)]
    if name == "bar-pad":
        return [Solid("disc", (0, 0, 0), (34, 34, 220), front=True, look="pad")]
    if name in ("leg-curl", "seated-leg-curl"):
        return [Solid("disc", (0, 0, 0), (30, 30, 220), front=True, look="pad")]
    if name == "stick":
        return [Solid("rod", (0, -285, 0), (0, 640, 0), 13, look="bar")]
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
    ends = [f"{side}-hand" for side in SIDES] if by == "hands" else [{"hips": "lap", "knees": "below-knees"}.get(by, by)]
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
        elif prop.prop in PIVOT:
            found += [Group(tuple(_standing(prop, figure.view))), *_lever(prop)]
        elif prop.by == "feet" and prop.prop in ("sliders", "ball"):
            found.append(Group(tuple(_held(prop)), by="soles" if prop.prop == "sliders" else "rolling"))
        elif prop.by:
            found.append(Group(tuple(_held(prop)), by=prop.by, turns_with=_TURNS.get(prop.by, "") if prop.prop in _TURNING else ""))
            if standing := _standing(prop, figure.view):
                found.append(Group(tuple(standing)))
        elif standing := _standing(prop, figure.view):
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

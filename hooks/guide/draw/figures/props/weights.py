"""Props that the hands hold: bars and weights, about the place where they are held."""

from __future__ import annotations

from guide.draw.figures.props.solids import PLATE, Solid


def barbell() -> list[Solid]:
    """Return a barbell with a plate at either end."""
    half = 460.0
    plates = [Solid("disc", (0, 0, side * (half - 40)), (PLATE, PLATE, 24), look="plate") for side in (1, -1)]
    return [*plates, Solid("rod", (0, 0, -half), (0, 0, 2 * half), 11, front=True, look="bar")]


def dumbbell() -> list[Solid]:
    """Return a dumbbell whose handle lies across."""
    heads = [Solid("disc", (0, 0, side * 42), (36, 36, 34), front=True, look="plate") for side in (1, -1)]
    return [*heads, Solid("rod", (0, 0, -50), (0, 0, 100), 12, front=True, look="bar")]


def neutral_dumbbell(aslant: bool = False) -> list[Solid]:
    """Return a dumbbell whose handle points forward, as with palms that face each other; seen aslant its heads are round."""
    shape, size = ("ball", (34, 0, 0)) if aslant else ("box", (34, 72, 72))
    heads = [Solid(shape, (side * 42, 0, 0), size, front=True, look="plate") for side in (1, -1)]
    return [*heads, Solid("rod", (-50, 0, 0), (100, 0, 0), 12, front=True, look="bar")]


def upright_dumbbell() -> list[Solid]:
    """Return a dumbbell held at the chest: one head above the other."""
    heads = [Solid("box", (0, side * 42, 0), (72, 34, 72), look="prop") for side in (1, -1)]
    return [*heads, Solid("rod", (0, -26, 0), (0, 52, 0), 14, look="bar")]


def kettlebell() -> list[Solid]:
    """Return a kettlebell that hangs from its handle."""
    return [
        Solid("ball", (0, -78, 0), (48, 0, 0), look="prop"),
        Solid("rod", (-36, -42, 0), (8, 42, 0), 12, look="bar"),
        Solid("rod", (36, -42, 0), (-8, 42, 0), 12, look="bar"),
        Solid("rod", (-28, 0, 0), (56, 0, 0), 13, look="bar"),
    ]


def trap_bar() -> list[Solid]:
    """Return a frame that the lifter stands in: a rail with a handle on either side, bars before and behind, plates outside."""
    rails = [Solid("rod", (-140, 0, side * 180), (280, 0, 0), 11, front=side > 0, look="bar") for side in (1, -1)]
    ends = [Solid("rod", (along, 0, -180), (0, 0, 360), 11, look="bar") for along in (140, -140)]
    sleeves = [Solid("rod", (0, 0, side * 180), (0, 0, side * 180), 11, look="bar") for side in (1, -1)]
    return [*(Solid("disc", (0, 0, side * 310), (PLATE, PLATE, 24), look="plate") for side in (1, -1)), *sleeves, *ends, *rails]

"""Props that stand still: cable machines, leg-curl machines, a bench for back extensions."""

from __future__ import annotations

from guide.draw.figures.props.solids import Solid, box


def tower(x: float, top: float, pulley: float) -> list[Solid]:
    """Return the frame of a cable machine behind its pulley, with its stack of weights."""
    return [
        box(x + 60, top, 0, 26, top, 160, firm=False),
        box(x + 60, 330, 0, 74, 300, 120, "plate", firm=False),
        Solid("rod", (x + 60, pulley, 0), (-60, 0, 0), 14),
        Solid("disc", (x, pulley, 0), (18, 18, 12), look="bar"),
    ]


SEAT = 265.0
"""Height of the seat of a pull-down machine: a person of middle height sits with level thighs."""
ROW_SEAT = 190.0
"""Height of the bench of a row machine."""


def pull_down(x: float, y: float) -> list[Solid]:
    """Return a pull-down machine below its pulley: mast, arm and weights in front, a seat, and rollers that hold the thighs down."""
    mast, seat = x + 350, x - 62
    return [
        box(mast, y + 62, 0, 30, y + 62, 60, firm=False),
        box((x - 30 + mast) / 2, y + 62, 0, mast - x + 60, 26, 60, firm=False),
        box(mast, 560, 0, 84, 500, 130, "plate", firm=False),
        box((seat + mast) / 2, 26, 0, mast - seat + 90, 26, 90, firm=False),
        box(seat + 20, SEAT - 34, 0, 30, SEAT - 34, 60, firm=False),
        box(seat, SEAT, 0, 190, 34, 170, "pad"),
        Solid("rod", (x + 116, 376, 0), (0, -350, 0), 18),
        Solid("disc", (x, y + 20, 0), (22, 22, 14), look="bar"),
        Solid("disc", (x + 116, 378, 0), (30, 30, 260), front=True, look="pad", holds=True),
    ]


def row(x: float, y: float) -> list[Solid]:
    """Return a row machine behind its low pulley: a bench, a plate for the feet, and weights."""
    bench, plate = x - 640, x - 116
    return [
        box(x + 70, 640, 0, 28, 640, 60, firm=False),
        box(x + 70, 540, 0, 84, 480, 130, "plate", firm=False),
        box((bench + x) / 2, 26, 0, x - bench + 220, 26, 70, firm=False),
        box(bench, ROW_SEAT, 0, 330, 34, 170, "pad"),
        box(bench, ROW_SEAT - 34, 0, 30, ROW_SEAT - 34, 60, firm=False),
        Solid("rod", (plate - 20, 150, 0), (50, 187, 0), 16),
        Solid("rod", (plate - 12, 180, 0), (20, -154, 0), 16),
        Solid("rod", (x + 70, y, 0), (-70, 0, 0), 14),
        Solid("disc", (x, y, 0), (20, 20, 12), look="bar"),
    ]


PIVOT = {"curl-bench": (-340.0, 66.0), "curl-chair": (195.0, 58.0)}
"""Where the pivot of a leg-curl machine is, from the middle of its pad: in line with the knees."""


def lying_curl(x: float, y: float) -> list[Solid]:
    """Return a machine for leg curls face down: a pad from the knees to the head, handles below it, weights at the head end."""
    return [
        box(x + 40, y, 0, 700, 38, 150, "pad"),
        box(x, 24, 0, 640, 24, 110, firm=False),
        *(box(x + along, y - 38, 0, 26, y - 38, 80, firm=False) for along in (-260, 190)),
        box(x + 70, y - 38, 0, 26, y - 38, 60, firm=False),
        box(x + 70, 270, 0, 110, 246, 90, "plate", firm=False),
        Solid("rod", (x - 340, y + 66, 0), (42, -84, 0), 16),
        *(Solid("rod", (x + 215, y - 76, side * 118), (110, 0, 0), 13, front=side > 0, look="bar") for side in (1, -1)),
    ]


def seated_curl(x: float, y: float) -> list[Solid]:
    """Return a machine for leg curls in a seat: seat, leaning backrest, handles beside the thighs and a roller that holds them down."""
    return [
        Solid("rod", (x - 118, y - 6, 0), (-92, 354, 0), 38, look="pad"),
        box(x, y, 0, 300, 38, 190, "pad"),
        box(x - 110, y - 38, 0, 30, y - 38, 90, firm=False),
        box(x - 60, 24, 0, 420, 24, 110, firm=False),
        box(x - 230, 300, 0, 90, 276, 90, "plate", firm=False),
        Solid("rod", (x + 195, y + 58, 0), (-48, -76, 0), 16),
        Solid("rod", (x + 195, y + 58, 0), (-85, 68, 0), 9, front=True),
        Solid("disc", (x + 110, y + 126, 0), (28, 28, 220), front=True, look="pad", holds=True),
        *(Solid("rod", (x - 10, y + 34, side * 132), (90, 0, 0), 13, front=side > 0, look="bar") for side in (1, -1)),
    ]


def back_extension(x: float, y: float) -> list[Solid]:
    """Return a bench for back extensions at 45 degrees: a pad below the hips, a plate for the feet, a roller above the heels."""
    foot, sole = x - 416, y - 334
    return [
        box(x - 210, 22, 0, 520, 22, 100, firm=False),
        box(x - 74, y - 120, 0, 26, y - 120, 60, firm=False),
        Solid("rod", (x - 60, y - 104, 0), (-272, -272, 0), 18),
        Solid("rod", (foot - 28, sole + 28, 0), (106, -106, 0), 16),
        Solid("rod", (x - 16, y - 48, 0), (-84, -84, 0), 40, look="pad"),
        Solid("rod", (x - 40, y - 72, 0), (120, 0, 0), 12),
        Solid("disc", (foot + 30, sole + 90, 0), (24, 24, 220), front=True, look="pad", holds=True),
    ]

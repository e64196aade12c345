"""The shapes of the mannequin: the outline of each segment from the side and from the front, and the lines and hair upon them.

A segment's own axes: along it from its upper end, and across it, positive to the front (from the side) or outward (from the front).
Lengths and breadths in thousandths of body height.
"""

from __future__ import annotations

Point2 = tuple[float, float]
Station = tuple[float, float, float]
"""Along the segment, and how far the shape reaches to the front (or outward) and to the back (or inward)."""
SIDE: dict[str, tuple[Station, ...]] = {
    "pelvis": ((-58, 8, 22), (-42, 36, 56), (-12, 50, 68), (18, 54, 64), (48, 53, 50), (74, 50, 43), (84, 32, 28)),
    "waist": ((-24, 44, 38), (0, 52, 44), (36, 50, 41), (72, 54, 45), (96, 44, 38)),
    "chest": ((-26, 42, 34), (0, 54, 45), (40, 63, 53), (90, 69, 61), (125, 62, 64), (155, 44, 60), (178, 28, 46), (194, 16, 28)),
    "neck": ((-20, 26, 32), (10, 25, 31), (40, 26, 34), (58, 20, 26)),
    "upper-arm": (
        (-34, 9, 10),
        (-24, 25, 26),
        (-6, 35, 35),
        (18, 38, 37),
        (50, 34, 35),
        (95, 32, 33),
        (135, 27, 28),
        (172, 24, 25),
        (196, 15, 17),
    ),
    "forearm": ((-14, 16, 17), (4, 25, 24), (34, 29, 26), (75, 23, 23), (118, 17, 17), (142, 15, 15), (154, 10, 10)),
    "thigh": ((-30, 34, 34), (-8, 50, 54), (30, 56, 58), (75, 55, 54), (130, 48, 46), (190, 38, 37), (230, 34, 33), (258, 24, 24)),
    "shank": (
        (-22, 22, 22),
        (2, 33, 32),
        (30, 31, 38),
        (66, 28, 46),
        (105, 26, 43),
        (150, 22, 30),
        (205, 18, 20),
        (238, 19, 18),
        (256, 13, 12),
    ),
}
FRONT: dict[str, tuple[Station, ...]] = {
    "pelvis": ((-64, 16, 16), (-52, 66, 66), (-22, 98, 98), (12, 98, 98), (45, 89, 89), (74, 80, 80), (94, 58, 58), (100, 28, 28)),
    "waist": ((-44, 30, 30), (-36, 62, 62), (-6, 82, 82), (36, 77, 77), (80, 79, 79), (104, 60, 60), (112, 30, 30)),
    "chest": (
        (-38, 30, 30),
        (-30, 60, 60),
        (0, 79, 79),
        (45, 90, 90),
        (95, 98, 98),
        (128, 100, 100),
        (150, 90, 90),
        (166, 68, 68),
        (182, 42, 42),
        (196, 26, 26),
    ),
    "girdle": ((-26, 30, 34), (-8, 42, 46), (24, 33, 52), (60, 24, 52), (90, 26, 44), (106, 22, 24), (112, 8, 10)),
    "neck": ((-16, 32, 32), (8, 30, 30), (36, 30, 30), (56, 26, 26)),
    "upper-arm": ((-28, 9, 8), (-20, 24, 20), (0, 33, 28), (22, 37, 29), (60, 33, 29), (110, 30, 28), (160, 25, 25), (196, 16, 16)),
    "forearm": ((-14, 16, 16), (6, 27, 24), (36, 30, 26), (78, 23, 22), (120, 17, 17), (142, 16, 16), (154, 10, 10)),
    "thigh": ((-28, 26, 26), (-4, 46, 44), (34, 53, 48), (100, 49, 45), (160, 40, 39), (215, 34, 35), (256, 24, 24)),
    "shank": ((-20, 22, 22), (6, 32, 32), (50, 36, 36), (88, 34, 36), (150, 24, 26), (205, 18, 20), (240, 20, 20), (256, 13, 13)),
}
_HEAD_SIDE: tuple[Point2, ...] = (
    (-16, 12), (-27, 30), (-31, 47), (-20, 54), (-9, 52), (-4, 56), (3, 55), (8, 60), (14, 66), (22, 60), (36, 54), (52, 56),
    (74, 49), (93, 28), (100, 2), (94, -26), (74, -48), (46, -56), (18, -48), (0, -33), (-14, -22),
)  # fmt: skip
_HEAD_FRONT: tuple[Point2, ...] = (
    (-31, 0), (-28, 16), (-14, 31), (10, 41), (40, 45), (70, 42), (92, 26), (100, 0), (92, -26), (70, -42), (40, -45), (10, -41),
    (-14, -31), (-28, -16),
)  # fmt: skip
_HEAD_END: tuple[Point2, ...] = ((-54, 0), (-38, 34), (0, 46), (36, 38), (52, 16), (64, 0), (52, -16), (36, -38), (0, -46), (-38, -34))
_FOOT_SIDE: tuple[Point2, ...] = (
    (-20, 22), (-34, 4), (-39, -22), (-32, -38), (-8, -39), (34, -36), (68, -39), (86, -38), (93, -27), (86, -14), (68, -6),
    (42, 6), (20, 22), (0, 27),
)  # fmt: skip
_TOES_SIDE: tuple[Point2, ...] = ((-14, 0), (-8, 12), (8, 12), (24, 8), (34, -2), (33, -11), (16, -12), (-4, -12), (-12, -8))
_TOES_FRONT: tuple[Point2, ...] = ((-10, 0), (0, 8), (8, 0), (0, -8))
_FOOT_FRONT: tuple[Point2, ...] = ((-16, 20), (8, 24), (28, 31), (38, 29), (40, 0), (38, -26), (28, -28), (8, -21), (-16, -20), (-22, 0))
_FIST: tuple[Point2, ...] = ((-8, 13), (16, 18), (34, 25), (58, 25), (72, 14), (73, -8), (60, -22), (36, -23), (16, -17), (-8, -13))
_OPEN: tuple[Point2, ...] = (
    (-8, 14), (10, 17), (28, 25), (46, 29), (55, 24), (46, 17), (78, 11), (102, 5), (108, -1), (98, -7), (70, -12), (40, -17), (14, -16),
    (-8, -13),
)  # fmt: skip
_FLAT: tuple[Point2, ...] = (
    (-8, 14), (16, 17), (44, 17), (76, 12), (102, 5), (108, -1), (98, -7), (70, -12), (40, -17), (14, -16), (-8, -13),
)  # fmt: skip
_FIST_END: tuple[Point2, ...] = ((-17, 0), (-15, 20), (-2, 27), (12, 24), (19, 12), (20, -10), (12, -24), (-2, -27), (-15, -20))
_OPEN_END: tuple[Point2, ...] = ((-12, 0), (-10, 22), (0, 28), (9, 24), (12, 10), (12, -10), (9, -24), (0, -28), (-10, -22))
_CHEST_END: tuple[Point2, ...] = (
    (66, 0), (62, 40), (44, 80), (4, 100), (-36, 88), (-58, 50), (-60, 0), (-58, -50), (-36, -88), (4, -100), (44, -80), (62, -40),
)  # fmt: skip
_PELVIS_END: tuple[Point2, ...] = (
    (50, 0), (46, 50), (26, 88), (-8, 98), (-46, 84), (-66, 44), (-62, 0), (-66, -44), (-46, -84), (-8, -98), (26, -88), (46, -50),
)  # fmt: skip
WHOLE: dict[tuple[str, str], tuple[Point2, ...]] = {
    ("head", "end"): _HEAD_END, ("chest", "end"): _CHEST_END, ("pelvis", "end"): _PELVIS_END,
    ("head", "side"): _HEAD_SIDE, ("head", "front"): _HEAD_FRONT, ("foot", "side"): _FOOT_SIDE, ("foot", "front"): _FOOT_FRONT,
    ("toes", "side"): _TOES_SIDE, ("toes", "front"): _TOES_FRONT,
    ("fist", "side"): _FIST, ("fist", "front"): _FIST, ("hand", "side"): _OPEN, ("hand", "front"): _OPEN,
    ("flat", "side"): _FLAT, ("flat", "front"): _FLAT,
    ("fist", "end"): _FIST_END, ("hand", "end"): _OPEN_END, ("flat", "end"): _OPEN_END,
}  # fmt: skip
ENDS = {"upper-arm": 35.0, "forearm": 27.0, "thigh": 55.0, "shank": 37.0}
"""Radius of the cross-section of a limb that points at the reader."""
TIPS = {"fist": "M-14-13h30M-15 0h32M-14 13h30", "hand": "M-9-14h17M-10 0h18M-9 14h17", "flat": "M-9-14h17M-10 0h18M-9 14h17"}
"""The lines between fingers that point at the reader."""
LINES: dict[tuple[str, bool], str] = {
    ("head", True): "M46-18v.1M46 18v.1M36 0h-9M12-8q-3 8 0 16",
    ("chest", True): "M84-64q-17 30 0 58M84 64q-17-30 0-58M92 0h56",
    ("chest", False): "M-20 0h200M92-62q8 26 44 34M92 62q8-26 44-34",
    ("waist", True): "M14-5q-5 5 0 10",
    ("waist", False): "M-30 0h110",
    ("pelvis", False): "M-46 0h66",
}
"""A few quiet lines that tell front (True) from back, for segments seen from there."""
HAIR: dict[str, tuple[Point2, ...]] = {
    "side": ((72, 50), (92, 29), (99, 2), (93, -25), (74, -47), (46, -55), (18, -47), (-3, -33), (10, -25), (20, -10), (40, -4), (50, 18),
             (58, 38)),
    "front": ((64, 42), (84, 34), (98, 14), (98, -14), (84, -34), (64, -42), (74, -22), (76, 0), (74, 22)),
    "back": ((-12, 30), (10, 41), (40, 45), (70, 42), (92, 26), (100, 0), (92, -26), (70, -42), (40, -45), (10, -41), (-12, -30), (-17, 0)),
}  # fmt: skip
"""The hair, as seen from each side; it tells front from back, too."""
KNOT: dict[str, Point2] = {"side": (104, -24), "front": (106, 0), "back": (100, 0)}
"""The middle of hair that is tied up on the crown, where no bench or floor is."""
KNOT_SIZE = 17.0
GRIPS: dict[str, str] = {
    "fist": "M67 12h-14M71 2h-16M67-9h-14M22 14q16-2 26 3",
    "hand": "M70 2h26M70-5h22",
}
"""The lines between fingers, as seen from the side and the front."""
SHOES: dict[tuple[str, str], str] = {
    ("foot", "side"): "M-50 8q30-16 62-6 10 4 20 12l80-24v-40h-162z",
    ("foot", "front"): "M6-50h60v100h-60q-8-50 0-100z",
    ("toes", "side"): "M-20-20h70v40h-70z",
}
"""What of a foot is a shoe, within its outline."""
SOLES: dict[tuple[str, str], str] = {
    ("foot", "side"): "M-40-33q64 4 140-2",
}
"""The upper edge of the sole of a shoe."""

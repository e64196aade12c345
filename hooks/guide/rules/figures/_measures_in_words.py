"""How each measure of technique is said when it is past its limits: what is wrong, in which unit, and which way to go."""

from __future__ import annotations

from typing import NamedTuple

from guide.model.technique_sets import Measured
from guide.rules.figures._faults import cm


class Said(NamedTuple):
    """What is said of a measure: over its most, under its least, and the mend for each; where it is written, and its unit."""

    over: str
    under: str
    less: str
    more: str
    field: str = ""
    turns: bool = False
    """Whether it is an angle, in degrees; else it is a way."""

    def amount(self, excess: float) -> str:
        """Return by how much it is past a limit, in words."""
        return f"{abs(excess):.0f} degrees" if self.turns else cm(excess)


def _angle(field: str, over: str, under: str, less: str = "", more: str = "") -> Said:
    """Return what is said of an angle; where the pose writes it, the mend names the field."""
    return Said(over, under, less or f"make '{field}' smaller", more or f"make '{field}' larger", field, turns=True)


_STRAIGHTEN = "straighten the hips: raise them, or make 'hip' smaller"
_BEND = "bend the hips more, or lower them"
_ARMS = "move 'hands', or turn 'elbows' away from the body"

SAID: dict[Measured, Said] = {
    "back": _angle("back", "the back is too round", "the back is arched too far"),
    "bend": _angle("bend", "the trunk bends too far to the right", "the trunk bends too far to the left"),
    "twist": _angle("twist", "the trunk twists too far to the right", "the trunk twists too far to the left"),
    "neck": _angle("neck", "the chin is too near the chest", "the head is bent too far back"),
    "chin": _angle("neck", "the chin is too near the chest", "the head drops back"),
    "lean": _angle("trunk", "the trunk leans too far forward", "the trunk leans too little forward"),
    "sway": _angle("trunk", "the trunk has come too far forward", "the trunk has come too far back"),
    "shoulders": _angle("shoulders_up", "a shoulder is too near the ear", "a shoulder is pressed down too far"),
    "elbows": _angle(
        "hands", "an elbow bends too much", "an elbow bends too little", "move the hand away from the shoulder", "move it nearer"
    ),
    "forearms": _angle(
        "hands",
        "a forearm is too far off the plumb line",
        "a forearm is too near the plumb line",
        "bring the hand below the elbow",
        "bring the hand away from below the elbow",
    ),
    "upper_arms": _angle("hands", "an elbow stays too far in front", "an elbow is too far back", "bring the hand back", "bring it forward"),
    "flare": _angle(
        "arm_out",
        "an elbow is too far out from the trunk",
        "an elbow is too close to the trunk",
        "make 'arm_out' or 'elbows' smaller",
        "make 'arm_out' or 'elbows' larger",
    ),
    "line": _angle("hip", "the hips are off one line, bent", "the hips are off one line, past straight", _STRAIGHTEN, _BEND),
    "knees": _angle("knee", "a knee bends too much", "a knee bends too little"),
    "back_knee": _angle("feet", "the back knee bends too much", "the back knee bends too little", "raise 'hips'", "lower 'hips'"),
    "legs": _angle("hip", "a leg has come too far forward", "a leg has come too far back"),
    "shins": _angle(
        "feet",
        "a shin leans too far forward",
        "a foot is too far ahead of the knee",
        "move the foot forward, or the hips back",
        "move the foot back, or the hips forward",
    ),
    "knees_over_toes": _angle("knees_out", "a knee points further out than its toes", "a knee falls in from over its toes"),
    "heels": Said("a heel is too high", "a heel is too low", "lower it: make 'sole' larger or write 'foot: flat'", "raise it", "foot"),
    "front_heel": Said(
        "the heel of the front foot is too high",
        "the heel of the front foot is too low",
        "lower it: make 'sole' larger or write 'foot: flat'",
        "raise it",
        "foot",
    ),
    "knees_out": Said(
        "a knee is too far out",
        "a knee is inside the line from hip to ankle",
        "make 'knees_out' smaller",
        "make 'knees_out' larger",
        "knees_out",
    ),
    "feet": Said("a foot that stands has moved", "", "keep 'feet' as in the first pose", "", "feet"),
    "feet_apart": Said(
        "the feet are too far apart", "the feet are too near each other", "bring the feet together", "bring the feet apart", "feet"
    ),
    "level": Said(
        "the pelvis is tipped, the right hip higher",
        "the pelvis is tipped, the left hip higher",
        "make 'roll' nearer 0",
        "make 'roll' nearer 0",
        "roll",
    ),
    "aside": Said(
        "the hips are too far to the right", "the hips are too far to the left", "bring 'hips' back", "bring 'hips' back", "hips"
    ),
    "drift": Said(
        "the hips have moved too far forward", "the hips have moved too far back", "bring 'hips' back", "bring 'hips' forward", "hips"
    ),
    "depth": Said(
        "the hips stay too high above the knees", "the hips sink too far below the knees", "lower 'hips'", "raise 'hips'", "hips"
    ),
    "seat": Said("the hips rise", "the hips sink", "lower 'hips'", "raise 'hips'", "hips"),
    "load_to_legs": Said(
        "the weight is too far from the legs",
        "the weight is inside the legs",
        "bring 'hands' closer to the legs",
        "bring 'hands' away from the legs",
        "hands",
    ),
    "load_to_chest": Said(
        "the weight is too far from the chest",
        "the weight is inside the chest",
        "bring 'hands' closer to the chest",
        "bring 'hands' away from the chest",
        "hands",
    ),
    "load_to_knees": Said(
        "the weight is too far from the knees",
        "the weight is too near the knees",
        "bring 'hands' toward the knees",
        "bring 'hands' back from the knees",
        "hands",
    ),
    "bar_to_body": Said(
        "a bar is too far from the body", "a bar is inside the body", "bring it closer", "move the bar or the body apart", "hands"
    ),
    "arms_to_body": Said("an arm is too far from the body", "an arm is inside the body", "bring it closer", _ARMS, "hands"),
}

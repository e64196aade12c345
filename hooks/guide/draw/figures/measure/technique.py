"""Every measure that an expectation on technique can name, by its name."""

from __future__ import annotations

from collections.abc import Callable

from guide.draw.figures.measure import leg_form, load_form, pelvis_form, trunk_form
from guide.draw.figures.measure.scene import Reading, Scene
from guide.draw.figures.pose.body import Body
from guide.model.technique_sets import Measured

MEASURES: dict[Measured, Callable[[Scene, Body], Reading]] = {
    "back": trunk_form.value_of("back"),
    "bend": trunk_form.value_of("bend"),
    "twist": trunk_form.value_of("twist"),
    "neck": trunk_form.neck,
    "chin": trunk_form.value_of("neck"),
    "lean": trunk_form.value_of("trunk"),
    "sway": trunk_form.sway,
    "shoulders": trunk_form.shoulders,
    "elbows": trunk_form.elbows,
    "forearms": trunk_form.forearms,
    "upper_arms": trunk_form.upper_arms,
    "flare": trunk_form.flare,
    "line": leg_form.line,
    "knees": leg_form.knees,
    "back_knee": leg_form.back_knee,
    "legs": leg_form.legs,
    "shins": leg_form.shins,
    "heels": leg_form.heels,
    "front_heel": leg_form.front_heel,
    "knees_over_toes": leg_form.knees_over_toes,
    "knees_out": leg_form.knees_out,
    "feet": leg_form.feet,
    "feet_apart": leg_form.feet_apart,
    "level": pelvis_form.level,
    "aside": pelvis_form.aside,
    "drift": pelvis_form.drift,
    "depth": leg_form.depth,
    "seat": leg_form.seat,
    "load_to_legs": load_form.load_to_legs,
    "load_to_chest": load_form.load_to_chest,
    "load_to_knees": load_form.load_to_knees,
    "bar_to_body": load_form.bar_to_body,
    "arms_to_body": load_form.arms_to_body,
}

"""Left and right exchanged: of a setting, and of a solved body."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.settings import LimbSetting, Setting
from guide.draw.figures.pose.vectors import Frame, Vec, distance, local, sub

T = TypeVar("T")
_OTHER = {"right": "left", "left": "right"}
_TURNED = ("roll", "turn", "bend", "twist")
"""Angles of the trunk that go to one side."""
_ALIKE = 60.0
"""Arms whose joints lie nearer than this to each other's mirror images do the same."""


def _place(of: Vec) -> Vec:
    return (of[0], of[1], -of[2])


def _limb(of: LimbSetting) -> LimbSetting:
    return replace(of, feet=_place(of.feet) if of.feet else None, hands=_place(of.hands) if of.hands else None)


def mirrored(of: Setting) -> Setting:
    """Return a setting with left and right exchanged."""
    values = of.values | {name: -of.values[name] for name in _TURNED}
    limbs = {side: _limb(of.limbs[other]) for side, other in _OTHER.items()}
    return replace(of, values=values, limbs=limbs, at=_place(of.at))


def _other(name: str) -> str:
    part, dash, side = name.rpartition("-")
    return f"{part}{dash}{_OTHER.get(side, side)}"


def _swapped(of: dict[str, T]) -> dict[str, T]:
    return {name: of.get(_other(name), value) for name, value in of.items()}


def _frame(of: Frame) -> Frame:
    (x, y, z) = of.right
    return Frame(_place(of.front), _place(of.up), (-x, -y, z))


def mirrored_body(of: Body) -> Body:
    """Return a solved body, or one of many moments, with left and right exchanged."""
    joints = {name: _place(joint) for name, joint in _swapped(of.joints).items()}
    frames = {name: _frame(frame) for name, frame in _swapped(of.frames).items()}
    return Body(joints, frames, _swapped(of.gaps), mirrored(of.setting))


def _reach(body: Body, joint: str) -> Vec:
    """Return where a joint is as the chest sees it."""
    return local(body.frames["chest"], sub(body.joints[joint], body.joints["chest"]))


def arms_alike(body: Body) -> bool:
    """Tell whether both arms of a body do the same."""
    pairs = ((_reach(body, f"{joint}-right"), _reach(body, f"{joint}-left")) for joint in ("elbow", "wrist", "palm"))
    return all(distance(right, _place(left)) < _ALIKE for right, left in pairs)

"""From the bodies of many moments as one, with rows for numbers, to a body for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import repeat
from typing import TypeVar

from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.rows import picked
from guide.draw.figures.pose.settings import LimbSetting, Setting
from guide.draw.figures.pose.vectors import Frame, Vec

T = TypeVar("T")


def places(of: Vec, at: range) -> list[Vec]:
    """Return a place at each of some moments."""
    x, y, z = of
    return list(zip(picked(x, at), picked(y, at), picked(z, at), strict=True))


def _frames(of: Frame, at: range) -> list[Frame]:
    return list(map(Frame, places(of.front, at), places(of.up, at), places(of.right, at)))


def _by_name(columns: Mapping[str, list[T]], at: range) -> Iterator[dict[str, T]]:
    """Yield the values of all names for each moment."""
    names = tuple(columns)
    return (dict(zip(names, row, strict=True)) for row in zip(*columns.values(), strict=True)) if names else ({} for _ in at)


def _numbers(of: Mapping[str, float], at: range) -> Iterator[dict[str, float]]:
    return _by_name({name: picked(number, at) for name, number in of.items()}, at)


def _limbs(of: LimbSetting, at: range) -> Iterator[LimbSetting]:
    feet = places(of.feet, at) if of.feet else repeat(None, len(at))
    hands = places(of.hands, at) if of.hands else repeat(None, len(at))
    each = zip(_numbers(of.values, at), feet, hands, strict=True)
    return (LimbSetting(numbers, of.foot, of.hand, of.plumb, foot, hand) for numbers, foot, hand in each)


def _settings(of: Setting, at: range) -> Iterator[Setting]:
    limbs = _by_name({name: list(_limbs(limb, at)) for name, limb in of.limbs.items()}, at)
    each = zip(_numbers(of.values, at), limbs, places(of.at, at), strict=True)
    return (replace(of, values=numbers, limbs=both, at=place) for numbers, both, place in each)


def glimpses(of: Body, at: range) -> Iterator[Body]:
    """Yield the body of each of some moments, by their numbers in the rows; its setting is that of all moments, with rows for numbers."""
    joints = _by_name({name: places(joint, at) for name, joint in of.joints.items()}, at)
    frames = _by_name({name: _frames(frame, at) for name, frame in of.frames.items()}, at)
    return map(Body, joints, frames, _numbers(of.gaps, at), repeat(of.setting))


def bodies(of: Body, at: range) -> Iterator[Body]:
    """Yield the body of each of some moments with its own setting."""
    return (replace(body, setting=setting) for body, setting in zip(glimpses(of, at), _settings(of.setting, at), strict=True))

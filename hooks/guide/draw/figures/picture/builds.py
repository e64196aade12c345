"""The builds of the mannequin: outlines of their own upon the same bones, so that whatever a body touches or balances on stays."""

from __future__ import annotations

from itertools import pairwise
from typing import get_args

from guide.model.figure import Build

BUILDS: tuple[Build, ...] = get_args(Build)
Profile = tuple[tuple[float, float, float], ...]
"""Along a segment, and how many times as far as in the table of shapes the outline reaches there: to the front or outward, and opposite."""
_AS_IT_IS: Profile = ((0, 1.0, 1.0),)
_BREADTHS: dict[tuple[Build, str, str], Profile] = {
    ("broad-shoulders", "pelvis", "front"): ((0, 0.95, 0.95),),
    ("broad-shoulders", "thigh", "front"): ((-28, 0.93, 1.0), (100, 1.0, 1.0)),
    ("broad-shoulders", "chest", "front"): ((0, 1.0, 1.0), (95, 1.03, 1.03)),
    ("broad-hips", "pelvis", "front"): ((-22, 1.07, 1.07), (12, 1.06, 1.06), (45, 1.0, 1.0), (74, 0.95, 0.95)),
    ("broad-hips", "waist", "front"): ((-36, 0.97, 0.97), (20, 0.89, 0.89), (80, 0.9, 0.9)),
    ("broad-hips", "chest", "front"): ((-30, 0.9, 0.9), (60, 0.93, 0.93), (128, 0.92, 0.92), (180, 0.92, 0.92)),
    ("broad-hips", "neck", "front"): ((0, 0.84, 0.84),),
    ("broad-hips", "upper-arm", "front"): ((0, 0.86, 0.9), (196, 0.88, 0.88)),
    ("broad-hips", "forearm", "front"): ((0, 0.88, 0.88),),
    ("broad-hips", "thigh", "front"): ((-28, 1.12, 1.0), (34, 1.1, 1.04), (160, 1.0, 1.0)),
    ("broad-hips", "shank", "front"): ((0, 0.96, 0.96),),
    ("broad-hips", "waist", "side"): ((0, 0.96, 0.96),),
    ("broad-hips", "chest", "side"): ((0, 0.94, 0.98), (50, 1.02, 0.97), (96, 1.12, 0.95), (128, 1.0, 0.95), (178, 0.95, 0.93)),
    ("broad-hips", "neck", "side"): ((0, 0.86, 0.86),),
    ("broad-hips", "upper-arm", "side"): ((0, 0.88, 0.88),),
    ("broad-hips", "forearm", "side"): ((0, 0.9, 0.9),),
    ("broad-hips", "thigh", "side"): ((-8, 1.02, 1.03), (130, 1.0, 1.0)),
}
"""What differs from the table of shapes. Where a body sits, lies and leans, builds differ by no more than the skin gives way."""
TIED: dict[Build, bool] = {"broad-shoulders": False, "broad-hips": True}
"""Whose hair is tied up."""


def breadth(build: Build, segment: str, seen: str, along: float) -> tuple[float, float]:
    """Return how many times as far as in the table of shapes a segment of a build reaches, to the front or outward, and opposite."""
    profile = _BREADTHS.get((build, segment, seen), _AS_IT_IS)
    if along <= profile[0][0]:
        return profile[0][1:]
    for (a, *low), (b, *high) in pairwise(profile):
        if along <= b:
            share = (along - a) / (b - a)
            return low[0] + (high[0] - low[0]) * share, low[1] + (high[1] - low[1]) * share
    return profile[-1][1:]


def build_of(slug: str) -> Build:
    """Return the build of an exercise that names none: by its slug, so that both are seen and a new entry changes no other page."""
    return BUILDS[sum(slug.encode()) % len(BUILDS)]

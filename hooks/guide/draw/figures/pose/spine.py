"""Trunk and head of a body, from the angles of its setting."""

from __future__ import annotations

from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.settings import Setting
from guide.draw.figures.pose.vectors import WORLD, Frame, Vec, abducted, add, flexed, turned
from guide.model.skeleton import Lengths


def spine(setting: Setting, lengths: Lengths) -> Body:
    """Return trunk and head, the middle of the hips at the origin."""
    v = setting.values
    pelvis = abducted(flexed(turned(WORLD, v["turn"], 1), -v["trunk"]), -v["roll"], 1)

    def above(frame: Frame, flexion: float) -> Frame:
        return turned(abducted(flexed(frame, -flexion), -v["bend"] * 0.5, 1), v["twist"] * 0.5, 1)

    waist = above(pelvis, (v["back"] - v["upper_back"]) * 0.5)
    chest = above(waist, (v["back"] + v["upper_back"]) * 0.5)
    neck = flexed(chest, -v["neck"] * 0.5)
    head = flexed(neck, -v["neck"] * 0.5)
    joints: dict[str, Vec] = {"hips": (0.0, 0.0, 0.0)}
    for name, below, frame, size in (
        ("waist", "hips", pelvis, lengths.pelvis),
        ("chest", "waist", waist, lengths.waist),
        ("neck", "chest", chest, lengths.chest),
        ("head", "neck", neck, lengths.neck),
        ("vertex", "head", head, lengths.head),
    ):
        joints[name] = add(joints[below], frame.up, size)
    return Body(joints, {"pelvis": pelvis, "waist": waist, "chest": chest, "neck": neck, "head": head}, {}, setting)

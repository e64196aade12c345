"""Things of a guide's own: from the pieces that data says to solids, standing or carried."""

from __future__ import annotations

from dataclasses import replace

from guide.draw.figures.pose.settings import SIDES
from guide.draw.figures.pose.vectors import WORLD, Vec, flexed, turned
from guide.draw.figures.props.solids import Group, Solid
from guide.model.props import Piece, Prop

_LINES = {"rope": (6.0, "rope"), "band": (10.0, "band"), "bar": (12.0, "rope")}
"""How thick what runs from a fixed end is drawn, and how it looks."""

_PIVOT = Solid("disc", (0.0, 0.0, 0.0), (16.0, 16.0, 40.0), look="bar")
"""Where a bar rests on the floor."""

_TURNS = {f"{side}-elbow": f"upper-arm-{side}" for side in SIDES}
"""The segment with which a thing turns, by what carries it; all other things stay upright."""


def _solid(piece: Piece) -> Solid:
    """Return a piece as a solid."""
    at = (piece.x, piece.y, piece.z)
    size: Vec = (piece.radius, piece.radius, piece.wide)
    if piece.piece == "box":
        at, size = (piece.x, piece.y - piece.high / 2, piece.z), (piece.long, piece.high, piece.wide)
    elif piece.piece == "rod" and piece.to:
        size = ((piece.to.x or 0) - piece.x, (piece.to.y or 0) - piece.y, (piece.to.z or 0) - piece.z)
    return Solid(piece.piece, at, size, piece.thick, piece.front, piece.look, piece.firm, holds=piece.holds)


def _held(prop: Prop) -> list[str]:
    """Return what carries each of a prop: both hands one together, or each its own."""
    by = prop.by or ""
    return [f"{side}-hand" for side in SIDES] if prop.each and by == "hands" else [by]


def groups(prop: Prop) -> list[Group]:
    """Return a thing that is made of pieces, as what stands or what is carried, with what runs from its fixed end."""
    pieces, place = tuple(map(_solid, prop.pieces)), (prop.x or 0.0, prop.y or 0.0, prop.z or 0.0)
    if not prop.by:
        return [Group(pieces, origin=place)]
    found = [Group(pieces, by=by, ground=prop.floor, turns_with=_TURNS.get(by, "")) for by in _held(prop)]
    if prop.line:
        thick, look = _LINES[prop.line]
        strand = Solid("rope", width=thick, look=look, front=prop.line == "bar")
        found = [*(Group((strand,), by=by, rope_from=place) for by in _held(prop)), *found]
        found += [Group((_PIVOT,), origin=place)] if prop.line == "bar" else []
    return found


def aslant(prop: Prop, group: Group) -> Group:
    """Return a group as the prop is turned where it stands or is held; tilted are only pads and what else is firm: legs stay upright."""
    if group.stretches or not (prop.turn or prop.tilt):
        return group
    about = (0.0, 0.0, 0.0) if group.by else (prop.x or 0.0, prop.y or 0.0, prop.z or 0.0)
    level = turned(WORLD, prop.turn or 0.0, 1)
    tilted = flexed(level, prop.tilt or 0.0)
    about = (about[0] - group.origin[0], about[1] - group.origin[1], about[2] - group.origin[2])
    return replace(group, solids=tuple(solid.turned(about, tilted if solid.firm else level) for solid in group.solids))

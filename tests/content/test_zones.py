"""Muscles on the moving figure: the zone of each, from where it is seen, and picture and words that agree on every page.

`python -m tests.content.test_zones` writes the table anew, after a change of the zones that was meant.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from guide.content.figures import roles_of
from guide.content.guide import Guide
from guide.content.reader import read
from guide.draw.figures.picture.builds import BUILDS
from guide.draw.figures.picture.drawing import Drawing
from guide.draw.figures.picture.track import Track
from guide.draw.figures.pose.movement import Movement
from guide.model.figure import Build, Figure, Limbs, Pose, View
from guide.model.roles import ROLES
from guide.pages import movement_pictures
from tests.support.sites import ROOT

TABLE = Path(__file__).with_name("zones.tsv")
_APART = Limbs(hip=35.0, knee=40.0, shoulder=-35.0)
_WALKING = (Pose(base="standing", hand="free", shoulder=40.0, left=_APART), Pose(hip=0.0))
_OPEN = (Pose(base="standing", hand="free", arm_out=25.0, hip_out=15.0), Pose(elbow=0.0))
LOOKS: dict[View, tuple[tuple[Pose, Pose], ...]] = {
    "side": (_WALKING,),
    "front": (_OPEN,),
    "back": (_OPEN,),
    "top": ((Pose(base="prone"), Pose(elbow=0.0)), (Pose(base="supine"), Pose(elbow=0.0))),
}
"""How a body stands or lies so that a view shows all it can: limbs apart, from above on the belly and on the back."""


def seen(guide: Guide, view: View, build: Build) -> set[str]:
    """Return the zones that a view shows of a body."""
    assert guide.skeleton
    found: set[str] = set()
    for poses in LOOKS[view]:
        track = Track(Movement(Figure(view=view, poses=list(poses)), guide.skeleton.lengths), view)
        tints = {zone.zone: "primary" for zone in guide.skeleton.zones}
        found |= set(Drawing(track, tints, guide.skeleton.zones, build).lit())
    return found


@cache
def table(build: Build = BUILDS[0]) -> str:
    """Return each muscle without parts, its zones, and the views in which one of them is seen, a line each."""
    guide = read(ROOT).guide
    views = {view: seen(guide, view, build) for view in LOOKS}
    rows = ["muscle\tzones\tseen from"]
    for slug, muscle in sorted(guide.muscles.items()):
        if not guide.anatomy.pieces.get(slug):
            shown = ", ".join(view for view, zones in views.items() if zones & set(muscle.on_figure))
            rows.append(f"{slug}\t{', '.join(muscle.on_figure) or 'none'}\t{shown or 'none'}")
    return "\n".join(rows) + "\n"


def test_the_table_of_zones() -> None:
    """Each muscle has the zones, and is seen from where, the table says; so that no change of them goes unseen."""
    assert TABLE.read_text(encoding="utf-8") == table()


@pytest.mark.parametrize("build", BUILDS)
def test_every_zone_is_seen_from_somewhere(guide: Guide, build: Build) -> None:
    """No zone is drawn in vain, each belongs to a muscle, and every build shows the same."""
    assert guide.skeleton
    zones = {zone.zone for zone in guide.skeleton.zones}
    assert set().union(*(seen(guide, view, build) for view in LOOKS)) == zones
    assert {zone for muscle in guide.muscles.values() for zone in muscle.on_figure} == zones
    assert table(build) == table()


def test_a_zone_lies_where_its_muscle_does(guide: Guide) -> None:
    """What the drawn body shows at the surface from one side alone, the figure does not show from the other alone."""
    sides = dict(line.split("\t")[0::2] for line in table().splitlines()[1:])
    wrong = []
    for slug, regions in guide.body.drawn.items():
        views = {region.view for region in regions if region.layer == "superficial"}
        shown = sides[slug].split(", ") if sides[slug] != "none" else []
        if shown and len(views) == 1 and not (views | {"side"}) & set(shown):
            wrong.append(f"{slug}: {views} on the map, {shown} on the figure")
    assert wrong == []


def test_picture_and_words_agree(guide: Guide) -> None:
    """On every page each primary muscle is in a picture, what is lit is listed, and the legend names the roles that are drawn."""
    assert guide.words
    for slug, entry in guide.exercises.items():
        found = movement_pictures.pictures(guide, slug, guide.words)
        assert found and entry.muscles, slug
        named = roles_of(guide, entry)
        for zone, role in found.drawing.tints.items():
            owners = [each for each, muscle in guide.muscles.items() if zone in muscle.on_figure]
            assert {named.get(owner) for owner in owners} == {role}, (slug, zone)
        drawn = set(re.findall(r'<path class="fig-(primary|secondary|stabilizer)"', found.definitions()))
        assert drawn and found.roles() == [role for role in ROLES if role in drawn], slug
        for part in entry.muscles.primary:
            pieces = {part.muscle, *guide.anatomy.within(part.muscle)}
            zones = {zone for piece in pieces for zone in guide.muscles[piece].on_figure}
            assert guide.anatomy.drawn(part.muscle) or zones & set(found.drawing.lit()), (slug, part.muscle)


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8", newline="\n")

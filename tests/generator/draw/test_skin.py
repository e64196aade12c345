"""How the body looks: builds on the same bones, tints within their outlines and on the right side, light from above."""

from __future__ import annotations

import re
from math import cos, radians, sin
from typing import Any

import pytest

from guide.content.figures import drawing
from guide.content.guide import Guide
from guide.content.reader import read
from guide.draw.figures.picture import outlines, shading, shapes
from guide.draw.figures.picture.builds import BUILDS, build_of
from guide.draw.figures.picture.drawing import Drawing
from guide.draw.figures.picture.patches import patch
from guide.draw.figures.picture.projection import PROJECTIONS
from guide.draw.figures.picture.shapes import FRONT, SIDE
from guide.draw.figures.picture.track import Track
from guide.draw.figures.pose.movement import Movement
from guide.model.figure import Build, Figure, Limbs, Pose
from guide.model.zones import Piece, Zone
from tests.support.building import HAND

BONES = read(HAND).guide.skeleton
assert BONES
GIVES = 4.0
"""By how much the skin of two builds may differ where a body sits, lies or leans, in thousandths of body height: 7 mm."""
INNER = Zone(zone="inner", pieces=[Piece(on="thigh", inside=[[20, -0.5, 0.5], [200, -0.5, 0.5]])])
OUTER = Zone(zone="outer", pieces=[Piece(on="thigh", outside=[[20, -0.5, 0.5], [200, -0.5, 0.5]])])


def drawn(*poses: Pose, view: str = "side", leg: str | None = None, arm: str | None = None, **fields: object) -> Drawing:
    """Return a drawing of some poses."""
    assert BONES
    track = Track(Movement(Figure(view=view, leg=leg, arm=arm, poses=list(poses)), BONES.lengths), view)  # type: ignore[arg-type]
    return Drawing(track, **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize("build", BUILDS)
def test_a_build_touches_what_the_other_touches(build: Build) -> None:
    """From the side, the back, the seat, the legs and the soles of a build are where the table of shapes has them."""
    for segment, rows in SIDE.items():
        own = outlines.outline_rows(segment, "side", build)
        if segment not in ("upper-arm", "forearm", "neck"):
            assert all(abs(a[2] - b[2]) <= GIVES for a, b in zip(own, rows, strict=True)), segment
    legs = [(a, b) for part in ("thigh", "shank") for a, b in zip(outlines.outline_rows(part, "side", build), SIDE[part], strict=True)]
    assert all(abs(a[1] - b[1]) <= GIVES for a, b in legs)


def test_builds_differ() -> None:
    """One is broader at the shoulders than at the hips, compared with the other."""
    broad = {build: {part: max(row[1] for row in outlines.outline_rows(part, "front", build)) for part in FRONT} for build in BUILDS}
    shoulders, hips = (broad[build] for build in BUILDS)
    assert shoulders["chest"] > hips["chest"] and shoulders["pelvis"] < hips["pelvis"]


def test_the_build_follows_from_the_name(guide: Guide) -> None:
    """The build of an exercise is that which its figure names, else that of its name, whatever other entries there are."""
    assert {build_of(f"exercise-{number}") for number in range(20)} == set(BUILDS)
    for slug, movement in guide.movements.items():
        found = drawing(guide, slug)
        assert found and found.build == (movement.figure.build or build_of(slug))


def test_a_limb_shows_the_side_that_faces_the_reader() -> None:
    """From the side the near limb shows what lies outside, the far one what lies inside; where the far one is hidden, nothing of it."""
    lit = {"tints": {"inner": "primary", "outer": "secondary"}, "zones": [INNER, OUTER]}
    apart = drawn(Pose(base="standing"), Pose(left=Limbs(hip=50.0, knee=40.0)), **lit)
    assert apart.lit() == lit["tints"]
    assert dict(apart.patches("thigh-right")).keys() == {"outer"} and dict(apart.patches("thigh-left")).keys() == {"inner"}
    assert drawn(Pose(base="standing"), Pose(hip=50.0, knee=40.0), **lit).lit() == {"outer": "secondary"}


@pytest.mark.parametrize("view", ["front", "back"])
def test_nothing_is_seen_through_the_body(view: str) -> None:
    """From the front and from behind, neither the outer nor the inner side of a thigh is drawn."""
    assert drawn(Pose(base="standing"), Pose(), view=view, tints={"inner": "primary"}, zones=[INNER, OUTER]).lit() == {}


def test_both_halves_of_the_trunk_are_alike() -> None:
    """From the front and from behind, a piece on the trunk lies on both halves."""
    pieces = patch("chest", ((20.0, 0.1, 0.5), (60.0, 0.1, 0.6), (90.0, 0.2, 0.4)), "front", 1, BUILDS[0])
    right, left = ([(float(x), float(y)) for x, y in re.findall(r"M(-?\d+) ?(-?\d+)", piece)] for piece in re.findall(r"M[^Z]+Z", pieces))
    assert left == [(x, -y) for x, y in right]


def test_tints_and_tones_stay_within_their_outline() -> None:
    """All that lies on a segment is clipped by an outline like its own; hair alone reaches beyond."""
    for part in drawn(Pose(base="standing"), Pose(), tints={"outer": "primary"}, zones=[OUTER]).parts().values():
        d = re.findall(r'<clipPath id="([^"]+)"><path d="([^"]+)"/></clipPath>', part)
        clipped = re.search(rf'<g[^>]* clip-path="url\(#{d[0][0]}\)">(.*?)</g>', part)
        assert len(d) == 1 and clipped and f'-o" d="{d[0][1]}"' in clipped[1]
        outside = part.replace(clipped[0], "").replace(f'<path d="{d[0][1]}"/>', "")
        assert re.findall(r'<path class="([^"]+)"', outside) in ([], ["fig-hair"])


def test_light_comes_from_above() -> None:
    """Lying, a body is in shade below: on its back behind, on its belly in front."""
    supine, prone = (shading.sides(drawn(Pose(base=base), Pose()).track) for base in ("supine", "prone"))  # type: ignore[arg-type]
    supine_looks, prone_looks = (drawn(Pose(base=base), Pose()).track.looks for base in ("supine", "prone"))  # type: ignore[arg-type]
    for segment in ("chest", "thigh-right"):
        assert supine[segment] == -supine_looks[segment].facing and prone[segment] == prone_looks[segment].facing


def test_a_hand_that_points_at_the_reader_shows_its_fingers() -> None:
    """Its fingers lie across the palm, which turns with the arm; a hand seen from the side has other lines."""
    ahead = Pose(base="standing", shoulder=90.0)
    front, side = drawn(ahead, Pose(), view="front"), drawn(ahead, Pose())
    shown = {drawing.track.view: drawing.part("hand-right") for drawing in (front, side)}
    assert shapes.TIPS["fist"] in shown["front"] and shapes.TIPS["fist"] not in shown["side"]
    palm = front.track.movement.poses[0].frames["hand-right"].front
    turned = radians(front.track.places(front.track.movement.poses[0])["hand-right"].angle)
    assert (cos(turned), sin(turned)) == pytest.approx(PROJECTIONS["front"](palm)[:2], abs=0.05)


def test_a_muscle_of_the_leg_that_works_lies_on_its_half() -> None:
    """From behind, what goes with a leg lies on the half of the leg that works; what does not, on both."""
    rows = [[0, 0.1, 0.8], [40, 0.1, 0.8]]
    seat = Zone(zone="seat", goes_with="leg", pieces=[Piece(on="pelvis", back=rows)])
    rim = Zone(zone="rim", pieces=[Piece(on="pelvis", back=rows)])
    lit: dict[str, Any] = {"tints": {"seat": "primary", "rim": "secondary"}, "zones": [seat, rim], "one_sided": True}
    halves = {}
    for leg in ("right", "left"):
        found = dict(drawn(Pose(base="standing"), Pose(), view="back", leg=leg, **lit).patches("pelvis"))
        halves[leg] = found["seat"]
        assert found["rim"].count("M") == 2 and found["seat"] in (found["rim"][: len(found["seat"])], found["rim"][-len(found["seat"]) :])
    assert halves["right"] != halves["left"]


def test_a_muscle_of_the_arm_that_works_lies_on_its_half() -> None:
    """What goes with an arm lies on the half of the arm that works, or on both where the arms do the same and none is named."""
    blade = Zone(zone="blade", goes_with="arm", pieces=[Piece(on="chest", back=[[60, 0.1, 0.8], [120, 0.1, 0.8]])])
    lit: dict[str, Any] = {"tints": {"blade": "primary"}, "zones": [blade], "one_sided": True}
    one = Pose(base="standing", hand="free"), Pose(right=Limbs(shoulder=50.0))

    def shown(*poses: Pose, **figure: Any) -> str:
        return dict(drawn(*poses, view="back", **figure, **lit).patches("chest"))["blade"]

    both = shown(Pose(base="standing", hand="free"), Pose(shoulder=50.0))
    halves = [shown(*one), shown(*one, arm="left")]
    assert both.count("M") == 2 and sorted(halves) == sorted(f"M{half}" for half in both.split("M")[1:])
    assert shown(Pose(base="standing", hand="free"), Pose(shoulder=50.0), arm="right") == halves[0]


def test_the_leg_that_works_is_the_one_that_is_named() -> None:
    """Of one side the right limbs are lit, or the named leg with all that is seen of its muscles; a cue marks the same limb."""
    whole = Zone(zone="outer", goes_with="leg", pieces=[*OUTER.pieces, Piece(on="pelvis", outside=[[0, -0.5, 0.5], [40, -0.5, 0.5]])])
    lit: dict[str, Any] = {"tints": {"inner": "primary", "outer": "secondary"}, "zones": [INNER, whole], "one_sided": True}
    poses = Pose(base="standing"), Pose(left=Limbs(hip=50.0, knee=40.0))
    right, left = drawn(*poses, **lit), drawn(*poses, leg="left", **lit)
    shown = {segment: [bool(dict(of.patches(segment))) for of in (right, left)] for segment in ("thigh-right", "thigh-left", "pelvis")}
    assert shown == {"thigh-right": [True, False], "thigh-left": [False, True], "pelvis": [True, False]}
    body = left.track.movement.poses[-1]
    assert left.spot(body, "ankle")[0] == body.joints["ankle-left"][0] != right.spot(body, "ankle")[0]
    assert left.spot(body, "elbow") == right.spot(body, "elbow")

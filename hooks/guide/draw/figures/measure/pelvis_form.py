"""How level the pelvis is, and where it is from the feet and from where it was: in thousandths of body height."""

from __future__ import annotations

from guide.draw.figures.measure.scene import Reading, Scene
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.settings import SIDES
from guide.draw.figures.pose.vectors import dot, mean, sub


def level(_: Scene, body: Body) -> Reading:
    """Return how much higher the right hip joint is than the left one."""
    return {"": body.joints["hip-right"][1] - body.joints["hip-left"][1]}


def aside(_: Scene, body: Body) -> Reading:
    """Return how far the hips are to the right of the middle between the feet, where both feet stand."""
    if not all(limb.stands for limb in body.setting.limbs.values()):
        return {}
    between = mean([body.joints[f"ankle-{side}"] for side in SIDES])
    right = body.frames["pelvis"].right
    return {"": dot(sub(body.joints["hips"], between), right)}


def drift(scene: Scene, body: Body) -> Reading:
    """Return how far the hips are ahead of where they were in the first pose, along the floor."""
    right = scene.first.frames["pelvis"].right
    way = sub(body.joints["hips"], scene.first.joints["hips"])
    return {"": way[0] * right[2] - way[2] * right[0]}

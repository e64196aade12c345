"""Our urgent signs: which sets each exercise shows, by its pattern; every sign and every light has its sources."""

from __future__ import annotations

import pytest

from guide.content.guide import Guide

BACK, PULL = {"any", "back"}, {"any", "neck-arm", "shoulder"}
OF_PATTERN = {
    "ankle-dorsiflexion": {"any", "leg-calf"},
    "ankle-plantar-flexion": {"any", "leg-calf"},
    "easy-movement": BACK,
    "hinge": BACK,
    "hip-abduction-and-rotation": BACK,
    "hip-extension": BACK,
    "horizontal-pull": PULL | BACK,
    "knee-flexion": BACK | {"leg-calf"},
    "loaded-carry": BACK | {"neck-arm", "shoulder"},
    "lunge": BACK,
    "scapular-elevation": {"any", "neck-arm"},
    "shoulder-blade-control": PULL,
    "shoulder-horizontal-abduction": PULL,
    "squat": BACK,
    "static-stretch": {"any"},
    "trunk-control": BACK,
    "vertical-pull": PULL,
}
"""The sets that an exercise of a pattern shows."""
MORE = {
    "bent-knee-reverse-plank": {"shoulder"},
    "calf-stretch": {"leg-calf"},
    "childs-pose": PULL | BACK,
    "hip-flexor-stretch": BACK,
    "kettlebell-swing": {"leg-calf"},
    "knee-to-chest": BACK,
    "lying-hamstring-stretch": BACK | {"leg-calf"},
    "ninety-ninety-hip-stretch": BACK,
    "open-book": PULL,
    "prone-cobra": {"back"},
    "reverse-fly": {"back"},
    "reverse-plank": {"shoulder"},
    "bird-dog-row": {"shoulder", "neck-arm"},
    "copenhagen-plank": {"shoulder"},
    "short-copenhagen-plank": {"shoulder"},
    "thoracic-extension": PULL,
}
"""What single exercises show besides: weight on an arm, a trunk held bent over or turned, what is stretched."""


def test_every_exercise_shows_the_sets_of_its_pattern(guide: Guide) -> None:
    """What an exercise shows follows from its muscles and its pattern, and is just this."""
    wrong = {}
    for slug, exercise in guide.exercises.items():
        due = OF_PATTERN[exercise.pattern or ""] | MORE.get(slug, set())
        if (shown := set(guide.signs.shown(exercise))) != due:
            wrong[slug] = (shown, due)
    assert wrong == {}


def test_every_routine_shows_what_its_exercises_show(guide: Guide) -> None:
    """A routine that trains the legs shows the back, whoever wrote it."""
    for slug, routine in guide.entries["routines"].items():
        assert {"any", "back"} <= set(guide.signs.shown(routine)), slug


def test_claims_about_pain_keep_the_signs_open(guide: Guide) -> None:
    """A claim that says pain in its own words is marked as one about pain."""
    for slug, fact in guide.entries["facts"].items():
        if "pain" in fact.label:
            assert getattr(fact, "pain", False) or slug == "cost-of-back-pain", slug


def test_every_sign_has_a_source(guide: Guide) -> None:
    """No sign, no light and no rule of the next morning stands without one."""
    assert guide.safety and guide.safety.pain
    signs = [sign for signs in guide.safety.sets for sign in signs.signs]
    assert len(signs) > 60
    assert all(part.references for part in (*signs, *guide.safety.pain.lights, *guide.safety.pain.morning))


@pytest.mark.parametrize("urgency", ["emergency", "same-day", "appointment"])
def test_every_region_has_each_urgency(guide: Guide, urgency: str) -> None:
    """Nobody finds a set that knows emergencies and no appointment; for the leg no source gives one."""
    assert guide.safety
    lacking = [signs.set for signs in guide.safety.sets if not any(sign.urgency == urgency for sign in signs.signs)]
    assert lacking == (["leg-calf"] if urgency == "appointment" else [])

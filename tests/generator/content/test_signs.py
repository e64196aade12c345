"""Which urgent signs and which cautions an entry shows: those of the regions it loads, and those that it adds."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from guide.cli import main
from guide.content import cautions
from guide.content.guide import Guide
from guide.content.signs import ALWAYS
from guide.model.safety import Safety
from guide.pages.safety_texts import by_urgency
from guide.rules.check import load
from tests.support.sites import HAND, lay_out, overlay

FOOT = """
  - set: foot
    title: Foot
    regions:
      - foot
    signs:
      - text: Your foot is blue.
        urgency: emergency
        references:
          - stand-in-one
"""
REGION = "name: Foot\ndefinition: The end of the leg.\n"
JOINT = "name: Ankle\ndefinition: Above the foot.\nregion: {}\n"
MUSCLE = """name: Far muscle
region: whole-hand
joints:
  - ankle
compared:
  - what:
      - origin
    references:
      - stand-in-two
origin: far away
"""
EXERCISE = "name: Far lift\nmuscles:\n  primary:\n    - muscle: far-muscle\n"
DRAFT = "draft: true\n"


def _shown(root: Path, kind: str, slug: str) -> dict[str, str]:
    guide = load(root).guide
    return guide.signs.shown(guide.find(kind, slug))


@pytest.fixture
def footed(tmp_path: Path) -> Path:
    """Return the hand site with a foot: a region, a joint, a set of signs, and a muscle of the hand that moves the joint."""
    root = lay_out(tmp_path)
    safety = (root / "data/safety.yml").read_text(encoding="utf-8").replace("\nstop:\n", f"{FOOT}stop:\n", 1)
    overlay(root, "data/safety.yml", safety)
    overlay(root, "data/vocabulary/regions/foot.yml", REGION)
    overlay(root, "data/vocabulary/joints/ankle.yml", JOINT.format("foot"))
    overlay(root, "data/muscles/far-muscle.yml", MUSCLE)
    overlay(root, "data/exercises/far-lift.yml", EXERCISE + DRAFT)
    return root


def test_by_region(guide: Guide) -> None:
    """An exercise shows what is always shown and the sets of the regions of its primary muscles, in the order of the file."""
    assert guide.signs.shown(guide.exercises["putty-squeeze"]) == {"any": ALWAYS, "hand": "thenar-muscles (palm)"}
    assert guide.signs.shown(guide.muscles["lumbricals"]) == {"hand": "palm"}
    assert guide.signs.shown(guide.find("facts", "only-squeezing-trains-a-grip")) == {"any": ALWAYS, "hand": "whole-hand"}


def test_a_routine_shows_what_its_exercises_show(guide: Guide) -> None:
    """A routine has the sets of all its exercises."""
    routine = guide.find("routines", "quiet-minutes-for-the-hands")
    assert list(guide.signs.shown(routine)) == ["any", "hand"]


def test_a_muscle_of_a_wide_region_belongs_where_it_moves(footed: Path) -> None:
    """Where a muscle lies on a region that holds others and moves none of its joints, the regions of those joints count."""
    assert _shown(footed, "exercises", "far-lift") == {"any": ALWAYS, "foot": "far-muscle (foot)"}
    overlay(footed, "data/vocabulary/joints/ankle.yml", JOINT.format("palm"))
    assert _shown(footed, "exercises", "far-lift") == {"any": ALWAYS, "hand": "far-muscle (whole-hand)"}


def test_a_region_without_a_set_of_its_own(footed: Path) -> None:
    """A region that names sets leads to them first, and its muscles do; one with a set of its own keeps that open on pages about pain."""
    guide = load(footed).guide
    assert guide.signs.first(["foot"]) == [] and guide.signs.of_region("foot") == ["any", "foot"]
    overlay(footed, "data/vocabulary/regions/foot.yml", REGION + "signs:\n  - hand\n  - any\n")
    assert list(_shown(footed, "muscles", "far-muscle")) == ["hand", "any", "foot"]
    signs = load(footed).guide.signs
    assert signs.of_region("foot") == [*signs.first(["foot"]), "foot"] == ["hand", "any", "foot"] and signs.first(["foot", "palm"]) == []


def test_added_never_taken_away(footed: Path) -> None:
    """An entry and its pattern add sets; what follows from the muscles stays."""
    overlay(footed, "data/exercises/far-lift.yml", EXERCISE + "signs:\n  - hand\n" + DRAFT)
    assert list(_shown(footed, "exercises", "far-lift")) == ["any", "hand", "foot"]
    pattern = (footed / "data/vocabulary/patterns/gripping.yml").read_text(encoding="utf-8")
    overlay(footed, "data/vocabulary/patterns/gripping.yml", pattern + "signs:\n  - foot\n")
    assert _shown(footed, "exercises", "putty-squeeze")["foot"] == "pattern gripping"


def test_every_page_holds_its_signs(map_pages: dict[str, str], guide: Guide) -> None:
    """The signs are in the page, the most urgent first, whether they stand open or not."""
    html = map_pages["exercises/putty-squeeze/"]
    assert guide.safety
    texts = [sign.text for urgent in by_urgency(guide.safety, ["any", "hand"]) for group in urgent.groups for sign in group.signs]
    places = [html.index(text) for text in texts]
    assert len(texts) == 6 and places == sorted(places) and "<details" in html[: places[0]]


def test_a_sign_for_everybody_comes_once() -> None:
    """What counts for everybody is not said again for a region; what counts with a condition is said with each."""
    safety = load(HAND).guide.safety
    assert isinstance(safety, Safety)
    everybody, hand = safety.sets
    doubled = safety.model_copy(update={"sets": [everybody, hand.model_copy(update={"signs": [*hand.signs, everybody.signs[0]]})]})
    assert by_urgency(doubled, ["any", "hand"]) == by_urgency(safety, ["any", "hand"])
    twice = safety.model_copy(update={"sets": [everybody, hand, hand.model_copy(update={"set": "other", "lead": "If it is cold"})]})
    emergency = by_urgency(twice, ["any", "hand", "other"])[0]
    assert [group.lead for group in emergency.groups] == ["", "If you hurt your hand", "If it is cold"]


def test_cautions_follow_from_the_exercise(guide: Guide) -> None:
    """Position, equipment, pattern and muscles bring cautions of a condition; what the exercise says itself comes first and once."""
    found = cautions.of_exercise(guide.exercises["putty-squeeze"], guide.conditions)
    assert [(one.condition, one.text.split()[0]) for one in found] == [(None, "A"), ("sore-thumb", "Keep"), ("sore-thumb", "Rest")]
    own = found[1]
    said = guide.exercises["putty-squeeze"].model_copy(update={"cautions": [own]})
    assert [one.text for one in cautions.of_exercise(said, guide.conditions)].count(own.text) == 1
    assert [one.text.split()[0] for one in cautions.of_exercise(guide.exercises["tendon-glide"], guide.conditions)] == ["Rest"]


def test_the_list_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`guide signs` lists what each entry shows, with the reason."""
    monkeypatch.chdir(lay_out(tmp_path))
    done = CliRunner().invoke(main, ["signs"])
    assert done.exit_code == 0
    assert "exercises/putty-squeeze: any, always shown; hand, thenar-muscles (palm)" in done.output.splitlines()

"""What the view for training is given: all that a page says of how to do an exercise, and how much, as data."""

from __future__ import annotations

import json

from guide.content.guide import Guide
from guide.model.routine import Routine
from guide.pages.gym import Plan, as_script


def plan(guide: Guide) -> Plan:
    """Return what makes the data of a guide."""
    assert guide.words
    return Plan(guide, guide.words)


def test_an_exercise_is_one_session(guide: Guide) -> None:
    """It has every step and cue as plain text, the first dose, and where its picture is."""
    made = 0
    for slug, entry in guide.exercises.items():
        found = plan(guide).exercise(slug, entry)
        assert (found is None) == (not entry.steps)
        if found:
            (session,) = found["sessions"]
            (one,) = session["exercises"]
            assert len(one["steps"]) == len(entry.steps) and len(one.get("cues", [])) == len(entry.cues)
            assert not [text for text in one["steps"] if "*" in text or "<" in text]
            assert ("sets" in one) == bool(entry.dose)
            made += 1
    assert made > 2


def test_a_routine_has_its_own_doses(guide: Guide) -> None:
    """Each block has the steps of its exercise and the dose of the routine, session by session."""
    for slug, entry in guide.entries["routines"].items():
        assert isinstance(entry, Routine)
        found = plan(guide).routine(slug, entry)
        assert found and [session["name"] for session in found["sessions"]] == [session.name or "" for session in entry.sessions]
        blocks = [block for session in found["sessions"] for block in session["exercises"]]
        assert [block["address"] for block in blocks] == [f"exercises/{block.exercise}/" for block in entry.blocks]
        assert [block["sets"] for block in blocks] == [
            [int(block.sets.rstrip("+").split("-")[0]), int(block.sets.rstrip("+").split("-")[-1])] for block in entry.blocks
        ]
        assert set(found["pages"]) == {block["address"] for block in blocks}


def test_an_exercise_that_cannot_be_read(guide: Guide) -> None:
    """It is left out of a routine in the preview; where no exercise is left, there is nothing to follow."""
    entry = next(entry for entry in guide.entries["routines"].values() if isinstance(entry, Routine))
    unreadable = [block.model_copy(update={"exercise": "no-such-exercise"}) for block in entry.blocks]
    mixed = entry.sessions[0].model_copy(update={"blocks": [*unreadable, entry.blocks[0]]})
    found = plan(guide).routine("any", entry.model_copy(update={"sessions": [mixed]}))
    assert found and found["pages"] == [f"exercises/{entry.blocks[0].exercise}/"]
    none = entry.sessions[0].model_copy(update={"blocks": unreadable})
    assert plan(guide).routine("any", entry.model_copy(update={"sessions": [none]})) is None


def test_rest_and_holds(guide: Guide) -> None:
    """A rest is its least in seconds; a hold is counted in seconds, and repetitions that are held say how long."""
    entry = next(entry for entry in guide.entries["routines"].values() if isinstance(entry, Routine))
    block = entry.blocks[0].model_copy(update={"sets": "2-3", "repetitions": None, "hold": "10-30", "rest": "60-90", "each_side": True})
    routine = entry.model_copy(update={"sessions": [entry.sessions[0].model_copy(update={"blocks": [block]})]})
    found = plan(guide).routine("any", routine)
    assert found and guide.words
    one = found["sessions"][0]["exercises"][0]
    assert (one["sets"], one["hold"], one["rest"], one["count"]) == ([2, 3], [10, 30], 60, "10–30")
    assert one["unit"] == f"{guide.words.seconds} {guide.words.each_side}" and "60–90" in one["resting"]
    both = block.model_copy(update={"repetitions": "5", "rest": "0"})
    one = plan(guide)._block(block.exercise, both)
    assert "hold" not in one and "rest" not in one and "10–30" in one["unit"] and one["count"] == "5"


def test_data_cannot_end_its_element() -> None:
    """What a contributor types stays data."""
    text = as_script({"name": "</script><script>alert(1)</script><!--"})
    assert "<" not in text and json.loads(text)["name"].startswith("</script>")

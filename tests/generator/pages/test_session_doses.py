"""What the exercises of a session have in common: said once where most say it, and never of one that says nothing."""

from __future__ import annotations

from typing import Any

from guide.model.routine import Block, Session
from guide.pages.session_doses import common


def session(*blocks: dict[str, Any]) -> Session:
    """Return a session of exercises with these doses."""
    return Session(blocks=[Block(exercise="putty-pinch", sets="2", repetitions="8", **block) for block in blocks])


def test_what_most_say() -> None:
    """What half of them say, twice at least, is common; who says something else says it for itself."""
    made = session({"left": "1-3", "rest": "60"}, {"left": "1-3", "rest": "60"}, {"effort": "Easy.", "rest": "30"})
    found = common(made)
    assert found.effort and found.effort.left == "1-3" and found.rest == "60"
    assert [found.own_effort(block) for block in made.blocks] == [False, False, True]
    assert [found.own_rest(block) for block in made.blocks] == [False, False, True]


def test_who_says_nothing() -> None:
    """Where one says nothing, nothing is common: it would seem to say the same. After the last exercise nobody needs a rest."""
    assert common(session({"left": "1-3", "rest": "60"}, {"left": "1-3"}, {"rest": "60"})).effort is None
    found = common(session({"rest": "60"}, {"rest": "60"}, {}))
    assert found.rest == "60" and found.effort is None
    assert common(session({"rest": "60"}, {}, {"rest": "60"})).rest is None


def test_no_two_alike() -> None:
    """One exercise, or some that differ, have nothing in common."""
    assert common(session({"left": "1-3", "rest": "60"})) == common(session({"left": "1"}, {"left": "2"}))
    assert common(session({"rest": "30"}, {"rest": "60"}, {"rest": "90"})).rest is None

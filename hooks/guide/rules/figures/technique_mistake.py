"""A drawn mistake breaks what it says it breaks, so that its picture shows what is wrong."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.content.technique import Expected, expected, names
from guide.draw.figures.pose import settings
from guide.draw.figures.pose.body import Body
from guide.draw.figures.pose.movement import Movement, widths
from guide.draw.figures.pose.pace import FRAMES
from guide.draw.figures.pose.solve import solve
from guide.model.exercise import Exercise
from guide.model.figure import Wrong
from guide.rules.figures._faults import Fault, on_taught
from guide.rules.figures._kept import Measures, excess, moments


def _drawn(exercise: Exercise) -> Iterator[tuple[int, Wrong]]:
    for index, mistake in enumerate(exercise.mistakes):
        if mistake.figure:
            yield index, mistake.figure


def wrong_body(movement: Movement, wrong: Wrong) -> Body:
    """Return the body of a drawn mistake."""
    return solve(settings.wrong(movement.figure, wrong, widths(movement.lengths)), movement.lengths)


def _looked_at(movement: Movement, expected: Expected, pose: int) -> bool:
    """Tell whether an expectation is looked at in a key pose, by its index."""
    ends = {0: 0, len(movement.poses) - 1: FRAMES}
    return expected.rule.when == "all" or ends.get(pose) in moments(movement, expected)


def said(measures: Measures, wrong: Wrong, expects: list[Expected], name: str) -> str:
    """Return what is wrong with a mistake that says it breaks `name`; empty where it does."""
    movement, body = measures.movement, wrong_body(measures.movement, wrong)
    pose = min(wrong.pose, len(movement.poses)) - 1
    looked = [one for one in expects if one.name == name and _looked_at(movement, one, pose)]
    if not looked:
        return f"nothing expects '{name}' of pose {pose + 1}"
    if not any(excess(one, measures.of(one.rule.measure, body))[0] for one in looked):
        return f"the mistake is drawn, but it keeps '{name}'"
    kept = any(not excess(one, measures.of(one.rule.measure, movement.poses[pose]))[0] for one in looked)
    return "" if kept else f"the right pose breaks '{name}' as the mistake does"


def faults(movement: Movement, exercise: Exercise, expects: list[Expected], known: set[str]) -> Iterator[Fault]:
    """Yield each mistake that does not break what it says, by its picture."""
    measures = Measures(movement)
    for index, wrong in _drawn(exercise):
        for place, name in enumerate(wrong.breaks):
            message = said(measures, wrong, expects, name) if name in known else ""
            if message:  # a name that is not there at all is told by `unknown-technique`
                mend = "draw it so that it shows, name what it breaks, or say under 'cannot:' why no pose can show it"
                yield Fault(("mistakes", index, "figure", "breaks", place), message, mend)


def _of(guide: Guide, slug: str, movement: Movement) -> Iterator[Fault]:
    exercise = guide.exercises[slug]
    yield from faults(movement, exercise, expected(guide, exercise), set(names(guide)))


check = on_taught("technique-mistake", _of)

"""What the drawings cost: CPU milliseconds for the map and for the moving figure of an exercise, and their share of rendering the page."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from statistics import median

from tests.support.building import ROOT

from guide.content.reader import read
from guide.draw.figures.picture.track import Track
from guide.draw.figures.pose.movement import Movement
from guide.pages import movement_pictures
from guide.pages.catalog import Pages
from guide.pages.owner import Site

ROUNDS = 7


def _milliseconds(work: Callable[[], object], count: int, times: int) -> float:
    """Return the CPU milliseconds of each of `count` things that `work` does, the median of some rounds after one to warm up."""
    work()
    rounds = []
    for _ in range(times):
        begin = time.process_time()
        work()
        rounds.append((time.process_time() - begin) * 1000 / count)
    return median(rounds)


def drawn(of: movement_pictures.Pictures) -> int:
    """Draw a figure anew with its animation, from its solved movement; return its size in characters."""
    new = replace(of, drawing=replace(of.drawing))
    return len(f"{new.definitions()}{new.moving()}{new.sheet}")


def solved(movement: Movement) -> None:
    """Solve a movement anew, and choose its keyframes."""
    track = Track(Movement(movement.figure, movement.lengths), movement.figure.view)
    assert track.moving


def measured(pages: Pages, times: int = ROUNDS) -> dict[str, float]:
    """Return the milliseconds of one map, one figure drawn, one movement solved and one whole page, the average of every exercise."""
    guide, count = pages.guide, len(pages.guide.exercises)
    entries = [pages.entry(("exercises", slug)) for slug in guide.exercises]
    pictures = [found for slug in guide.movements if (found := movement_pictures.pictures(guide, slug, pages.words))]
    return {
        "map": _milliseconds(lambda: [pages.renderer.maps.exercise(exercise) for exercise in guide.exercises.values()], count, times),
        "figure": _milliseconds(lambda: [drawn(one) for one in pictures], len(pictures), times),
        "movement": _milliseconds(lambda: [solved(one) for one in guide.movements.values()], len(guide.movements), times),
        "page": _milliseconds(lambda: [page.body(page.make()) for page in entries], count, times),
    }


def sentences() -> str:
    """Return what the drawings cost in words, for the page about speed."""
    cost = measured(Pages(read(ROOT).guide.finished(), Site("Guide", "https://example.org/")))
    return (
        f"The muscle map of an exercise takes {cost['map']:.2f} ms of CPU time, {cost['map'] / cost['page']:.0%} of rendering its page "
        f"({cost['page']:.1f} ms). Its moving figure with the style sheet takes {cost['figure']:.2f} ms to draw, "
        f"{cost['figure'] / cost['page']:.0%} of the page. Its movement is solved once, for the check: {cost['movement']:.0f} ms.\n"
    )


if __name__ == "__main__":
    print(sentences(), end="")

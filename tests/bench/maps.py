"""What the maps cost: CPU milliseconds for the map of an exercise, and its share of rendering the whole page."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

from guide.load import load
from guide.pages.render import Site
from guide.pages.site import Pages
from tests.support.building import ROOT

ROUNDS = 7


def _milliseconds(work: Callable[[], object], count: int) -> float:
    """Return the CPU milliseconds of each of `count` things that `work` does, the median of some rounds after one to warm up."""
    work()
    rounds = []
    for _ in range(ROUNDS):
        begin = time.process_time()
        work()
        rounds.append((time.process_time() - begin) * 1000 / count)
    return median(rounds)


def measured() -> tuple[float, float]:
    """Return the milliseconds of one map and of one whole page, the average of every exercise."""
    pages = Pages(load(ROOT).guide.finished(), Site("Guide", "https://example.org/"))
    exercises = pages.guide.exercises
    entries = [pages.entry(("exercises", slug)) for slug in exercises]
    one = _milliseconds(lambda: [pages.renderer.maps.exercise(exercise) for exercise in exercises.values()], len(exercises))
    return one, _milliseconds(lambda: [page.body(page.make()) for page in entries], len(exercises))


def sentence() -> str:
    """Return what the maps cost in words, for the page about speed."""
    one, page = measured()
    return f"The muscle map of an exercise takes {one:.2f} ms of CPU time, {one / page:.0%} of rendering its page ({page:.1f} ms).\n"


if __name__ == "__main__":
    print(sentence(), end="")

"""Charts: numbers of one unit share a scale that says where it ends; bars and intervals lie on it, where a length says anything."""

from __future__ import annotations

import re

import pytest

from guide.draw.charts.scale import Number, Scale, scale
from guide.draw.charts.tracks import axis, track

CASES: dict[str, tuple[list[Number], tuple[float, ...] | None]] = {
    "parts of a hundred": ([Number(40, "% of people"), Number(10, "% of people")], (0, 25, 50, 75, 100)),
    "a part alone": ([Number(40, "% of people")], (0, 25, 50, 75, 100)),
    "more than all": ([Number(150, "% of the first"), Number(75, "% of the first")], (0, 50, 100, 150)),
    "an end that is known": ([Number(4.9, "points", whole=20)], (0, 5, 10, 15, 20)),
    "an end without equal parts": ([Number(8, "studies", whole=13)], (0, 13)),
    "a round end": ([Number(2.5, "points"), Number(4.2, "points")], (0, 1, 2, 3, 4, 5)),
    "a round end in hundreds": ([Number(208, "days"), Number(112, "days")], (0, 50, 100, 150, 200, 250)),
    "nothing to compare": ([Number(208, "days")], None),
    "an interval to compare": ([Number(1.2, "times", (0.7, 2.0))], (0, 0.5, 1, 1.5, 2)),
    "below nothing": ([Number(-1.2, "%"), Number(2.9, "%")], (-2, -1, 0, 1, 2, 3)),
    "all nothing": ([Number(0, "points"), Number(0, "points")], None),
    "no difference": ([Number(0.34, "times", same=1)], (0, 0.2, 0.4, 0.6, 0.8, 1)),
}


@pytest.mark.parametrize("name", CASES)
def test_scale(name: str) -> None:
    """Each scale has round ticks and holds all of its numbers, or there is none."""
    numbers, expected = CASES[name]
    found = scale(numbers)
    assert (found and found.ticks) == (expected and pytest.approx(expected))


def bar(svg: str) -> tuple[float, float]:
    """Return where a bar begins and how long it is, in percent."""
    found = re.search(r'__value" x="([\d.]+)%" y="20%" width="([\d.]+)%', svg)
    assert found
    return float(found[1]), float(found[2])


@pytest.mark.parametrize(
    ("number", "base", "expected"),
    [(Number(40, ""), 0, (0, 40)), (Number(30, ""), 50, (30, 20)), (Number(75, ""), 50, (50, 25)), (Number(120, ""), 0, (0, 100))],
)
def test_bars(number: Number, base: float, expected: tuple[float, float]) -> None:
    """A bar goes from where bars begin to its value, whichever of them is larger, and never off its track."""
    assert bar(track(Scale((0, 50, 100), base), number)) == expected


def test_intervals() -> None:
    """An interval is a line with an end at each side; without one there is no line."""
    drawn = track(Scale((0, 50, 100), 0), Number(40, "", (30, 55)))
    assert re.findall(r'__interval" x1="(\d+)%" x2="(\d+)%', drawn) == [("30", "55"), ("30", "30"), ("55", "55")]
    assert "__interval" not in track(Scale((0, 50, 100), 0), Number(40, ""))


def test_axis() -> None:
    """The axis names every tick, the first and the last within its length."""
    found = re.findall(r'<text x="([\d.]+)%" y="1em" text-anchor="(\w+)">([^<]+)</text>', axis(Scale((0, 500, 1000), 0)))
    assert found == [("0", "start", "0"), ("50", "middle", "500"), ("100", "end", "1,000")]

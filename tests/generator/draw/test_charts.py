"""Bars of numbers: one scale for those of a unit, the whole for parts of a hundred, none where a length would say nothing."""

from __future__ import annotations

import re

import pytest

from guide.draw.charts.bars import Number, bars

CASES: dict[str, tuple[list[tuple[float, str]], list[float | None]]] = {
    "parts of a hundred": ([(40, "% of people"), (10, "% of people")], [0.4, 0.1]),
    "a part alone": ([(40, "% of people")], [0.4]),
    "to the largest": ([(208, "days"), (52, "days")], [1, 0.25]),
    "nothing to compare": ([(208, "days")], [None]),
    "two units": ([(208, "days"), (52, "weeks"), (26, "weeks")], [None, 1, 0.5]),
    "below nothing": ([(-3, "points"), (3, "points")], [None, None]),
    "all nothing": ([(0, "points"), (0, "points")], [None, None]),
    "more than all": ([(150, "% of the first"), (75, "% of the first")], [1, 0.5]),
    "none": ([], []),
}


def filled(svg: str) -> float | None:
    """Return which share of a bar is filled."""
    whole, value = (re.search(rf'guide-bar__{name}" d="M0 0h(\d+)', svg) for name in ("whole", "value"))
    return int(value[1]) / int(whole[1]) if whole and value else None


@pytest.mark.parametrize("name", CASES)
def test_bars(name: str) -> None:
    """Each number has a bar of its length, or none."""
    numbers, expected = CASES[name]
    assert [filled(svg) for svg in bars([Number(*each) for each in numbers])] == expected

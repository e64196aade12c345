"""The table and the plot of the bench."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from html import escape

NAMES = {
    "ours": "this project",
    "gen-files": "Material + gen-files, pruned navigation",
    "material": "Material over written Markdown",
    "zensical": "Zensical over the same Markdown",
    "hugo": "Hugo over the same Markdown",
    "jinja": "bare Jinja loop",
    "copy": "copy of our output",
}
_HEAD = """---
title: How fast it builds
description: Build time, memory and size beside other site builders, from the same records in one run.
hide: [navigation]
---

# How fast it builds

The same exercises, each as rich as the [reverse plank](exercises/reverse-plank/index.md) without its figure, built by this
project and by its peers in turn, in one run on one machine ({day}). The pages' main texts were compared word by word and are the same. This
project also reads, checks and cross-links every entry, and builds the pages of muscles, sources and words that the exercises
name; the peers only render exercises. Quote the ratios: seconds differ from machine to machine.

![CPU seconds of each builder at each number of exercises, both scales logarithmic](speed.svg)

"""
_FOOT = """
Ours/it: our CPU seconds divided by its own, pair by pair, the median. Peak memory is that of the largest process; CPU seconds
include child processes. The bare Jinja loop and Hugo write small frames without search, navigation or theme, and *copy* only
copies the files that this project wrote.

## How to repeat it

    make bench

It sets up the peers in a room of their own (`requirements/builders.txt`), takes about a quarter of an hour and writes this page
anew.
"""


@dataclass(frozen=True)
class Row:
    """What one contender took at one size: medians of CPU and wall seconds, peak MB, bytes of output, ours/its CPU."""

    cpu: float
    wall: float
    memory: float
    output: int
    ratio: float


def markdown(table: dict[int, dict[str, Row]], growth: dict[str, float], between: tuple[int, int], drawings: str) -> str:
    """Return the page with a table for each size, and what the drawings cost."""
    parts = [_HEAD.format(day=date.today().isoformat())]
    for count, rows in table.items():
        parts.append(
            f"## {count:,} exercises\n\n| builder | CPU s | wall s | peak MB | output MB | ours/it |\n"
            "| --- | --- | --- | --- | --- | --- |\n"
        )
        for name, row in rows.items():
            parts.append(
                f"| {NAMES[name]} | {row.cpu:.2f} | {row.wall:.2f} | {row.memory:.0f} | {row.output / 1e6:.1f} | {row.ratio:.2f} |\n"
            )
        parts.append("\n")
    if growth:
        parts.append(f"## Growth\n\nCPU time grows with the number of exercises to this power, from {between[0]:,} to {between[1]:,}:\n\n")
        parts += [f"- {NAMES[name]}: {power:.2f}\n" for name, power in growth.items()]
    parts.append(f"\n## Drawings\n\n{drawings}")
    return "".join(parts) + _FOOT


def plot(table: dict[int, dict[str, Row]]) -> str:
    """Return the CPU seconds of each contender at each size as an SVG with both scales logarithmic."""
    width, height, left, top = 720, 420, 60, 20
    sizes = sorted(table)
    seconds = [row.cpu for rows in table.values() for row in rows.values()]
    low, high = math.floor(math.log10(min(seconds))), math.ceil(math.log10(max(seconds)))

    def x(count: int) -> float:
        span = math.log(sizes[-1] / sizes[0]) or 1
        return left + (width - left - 250) * math.log(count / sizes[0]) / span

    def y(value: float) -> float:
        return top + (height - top - 40) * (high - math.log10(value)) / (high - low)

    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" font-family="sans-serif" font-size="13">',
        "<title>CPU seconds by number of exercises</title>",
        f'<rect width="{width}" height="{height}" fill="#fff"/>',
    ]
    for power in range(low, high + 1):
        lines.append(f'<path d="M{left} {y(10**power):.1f}H{width - 250}" stroke="#ddd"/>')
        lines.append(f'<text x="{left - 8}" y="{y(10**power) + 4:.1f}" text-anchor="end">{10**power:g} s</text>')
    for count in sizes:
        lines.append(f'<text x="{x(count):.1f}" y="{height - 12}" text-anchor="middle">{count:,}</text>')
    colors = ("#11505c", "#a8430f", "#8a6a00", "#34679a", "#6b3fa0", "#51616a", "#999")
    ends = sorted(table[sizes[-1]], key=lambda name: y(table[sizes[-1]][name].cpu))
    last = -100.0
    for name in ends:
        color = colors[list(NAMES).index(name)]
        points = " ".join(f"{x(count):.1f},{y(table[count][name].cpu):.1f}" for count in sizes)
        lines.append(f'<polyline points="{points}" fill="none" stroke="{color}" stroke-width="{4 if name == "ours" else 2}"/>')
        last = max(last + 16, y(table[sizes[-1]][name].cpu) + 4)
        lines.append(f'<text x="{x(sizes[-1]) + 10:.1f}" y="{last:.1f}" fill="{color}">{escape(NAMES[name])}</text>')
    return "\n".join([*lines, "</svg>", ""])

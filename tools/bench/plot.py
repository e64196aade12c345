"""The plot of the bench: CPU seconds by number of exercises, both scales logarithmic; narrow enough to be read on a phone."""

from __future__ import annotations

import math
from html import escape

from tools.bench.contenders import COPY, OURS, Case
from tools.bench.contest import Row
from tools.bench.names import NAMES, STATES

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM, LINE = 380, 330, 48, 12, 32, 32, 20
_SHOWN = {
    Case(OURS, "inline"): "#11505c",
    Case(OURS, "inline", "warm"): "#11505c",
    Case("gen-files", "inline"): "#a8430f",
    Case("material", "inline"): "#8a6a00",
    Case("zensical", "inline"): "#34679a",
    Case("hugo", "inline"): "#6b3fa0",
    Case("jinja", "inline"): "#51616a",
    Case(COPY, "inline"): "#767676",
}
"""What the plot shows, all with pictures in the pages, and the color of each line."""


class _Scales:
    """Where a number of exercises and a number of seconds stand."""

    def __init__(self, table: dict[int, dict[Case, Row]]) -> None:
        self.sizes = sorted(table)
        seconds = [row.cpu for rows in table.values() for case, row in rows.items() if case in _SHOWN]
        self.low, self.high = math.floor(math.log10(min(seconds))), math.ceil(math.log10(max(seconds)))

    def x(self, count: int) -> float:
        span = math.log(self.sizes[-1] / self.sizes[0]) or 1
        return LEFT + (WIDTH - LEFT - RIGHT) * math.log(count / self.sizes[0]) / span

    def y(self, value: float) -> float:
        return TOP + (HEIGHT - TOP - BOTTOM) * (self.high - math.log10(value)) / ((self.high - self.low) or 1)


def _frame(scales: _Scales, height: int) -> list[str]:
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height}" viewBox="0 0 {WIDTH} {height}" role="img" '
        'font-family="sans-serif" font-size="13">',
        "<title>CPU seconds by number of exercises</title>",
        f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>',
    ]
    for power in range(scales.low, scales.high + 1):
        lines.append(f'<path d="M{LEFT} {scales.y(10**power):.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>')
        lines.append(f'<text x="{LEFT - 8}" y="{scales.y(10**power) + 4:.1f}" text-anchor="end">{10**power:g} s</text>')
    for count in scales.sizes:
        lines.append(f'<text x="{scales.x(count):.1f}" y="{HEIGHT - 12}" text-anchor="middle">{count:,}</text>')
    lines.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT + 4}" text-anchor="middle">exercises</text>')
    return lines


def _line(scales: _Scales, points: list[tuple[int, float]], case: Case) -> str:
    way = " ".join(f"{scales.x(count):.1f},{scales.y(seconds):.1f}" for count, seconds in points)
    return f'<polyline points="{way}" fill="none" {_pen(case)}/>'


def _pen(case: Case) -> str:
    dashes = ' stroke-dasharray="6 4"' if case.state == "warm" else ""
    return f'stroke="{_SHOWN[case]}" stroke-width="{4 if case.who == OURS else 2}"{dashes}'


def _name(case: Case) -> str:
    return f"{NAMES[case.who]}{f', {STATES[case.state]}' if case.who == OURS else ''}"


def _named(number: int, case: Case) -> str:
    """Return the row below the plot that says which line a number stands beside."""
    y = HEIGHT + LINE * (number + 0.5)
    key = f'<path d="M{LEFT - 40} {y - 4}h24" {_pen(case)}/>'
    return f'{key}<text x="{LEFT - 10}" y="{y}" fill="{_SHOWN[case]}">{number}  {escape(_name(case))}</text>'


def plot(table: dict[int, dict[Case, Row]]) -> str:
    """Return the CPU seconds of each contender at each size as an SVG, the slowest first, named below by number."""
    scales = _Scales(table)
    ways = {case: [(count, table[count][case].cpu) for count in scales.sizes if case in table[count]] for case in _SHOWN}
    ordered = sorted(((case, points) for case, points in ways.items() if points), key=lambda pair: scales.y(pair[1][-1][1]))
    lines, last = _frame(scales, HEIGHT + LINE * (len(ordered) + 1)), -100.0
    for number, (case, points) in enumerate(ordered, 1):
        lines.append(_line(scales, points, case))
        last = max(last + 14, scales.y(points[-1][1]) + 4)
        lines.append(f'<text x="{WIDTH - RIGHT + 8}" y="{last:.1f}" fill="{_SHOWN[case]}">{number}</text>')
        lines.append(_named(number, case))
    return "\n".join([*lines, "</svg>", ""])

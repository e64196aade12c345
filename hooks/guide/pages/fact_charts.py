"""The numbers of a claim as charts: those of one unit together, on one scale, each with those whose number it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from guide.draw.charts.scale import Number, Scale, scale
from guide.draw.charts.tracks import axis, track
from guide.model.fact import Figure


@dataclass(frozen=True, slots=True)
class Row:
    """A number with its bar, which is empty where the chart has no scale."""

    figure: Figure
    bar: Markup


@dataclass(frozen=True, slots=True)
class Run:
    """Rows that follow each other and are about the same people in the same years."""

    population: str
    year: str
    rows: list[Row]


@dataclass(frozen=True, slots=True)
class Chart:
    """Numbers of one unit, and the axis of their scale, if they have one."""

    unit: str
    runs: list[Run]
    axis: Markup
    base: float | None
    """The value of no difference, where bars begin there."""
    intervals: bool
    """Whether any of its numbers has an interval."""


def _number(figure: Figure) -> Number:
    return Number(figure.value, figure.unit, tuple(figure.interval or ()), figure.whole, figure.same)


def _runs(figures: Iterable[Figure], found: Scale | None) -> Iterator[Run]:
    for (population, year), members in groupby(figures, key=lambda figure: (figure.population, figure.year)):
        yield Run(population, year, [Row(one, Markup(track(found, _number(one)) if found else "")) for one in members])


def charts(figures: Iterable[Figure]) -> Iterator[Chart]:
    """Yield a chart for each run of numbers that share a unit and a scale."""
    for (unit, _, base), members in groupby(figures, key=lambda figure: (figure.unit, figure.whole, figure.same)):
        alike = list(members)
        found = scale([_number(one) for one in alike])
        drawn = Markup(axis(found)) if found else Markup()
        yield Chart(unit, list(_runs(alike, found)), drawn, base if found else None, any(one.interval for one in alike))

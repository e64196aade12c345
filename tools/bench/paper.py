"""What very many exercises would take, on paper: each figure worked out from the measured ones by the growth that they show."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple

from tools.bench.contenders import OURS, Case
from tools.bench.contest import Row

MANY = 100_000
MACHINES = 20
GROWS_FROM = 500
_COLD, _WARM, _WORDS = Case(OURS, "inline"), Case(OURS, "inline", "warm"), Case(OURS, "words")
_HEAVY = 5e6
_SPLIT = """What the cache keeps rests on one exercise alone, so it can be worked out anywhere. A job matrix of a forge, or the
scheduler of a cluster, would give each of {machines} machines every {machines}th exercise, with the terms and muscles that all share;
each works out its slice and hands on its `.cache`. Files there are named by the hash of what they rest on, so slices are joined by
copying them into one folder: none can be in the way of another. A last job then builds the whole site with that cache. That is
{slice} on each machine and {last} for the last job, which alone grows with the whole guide, so it reads every entry,
checks what lies across entries, and writes every page. No command works out a slice today; it would have to pass over links to
exercises that are in another one."""


class Span(NamedTuple):
    """The two sizes between which growth is read."""

    small: int
    large: int


def span(table: dict[int, dict[Case, Row]]) -> Span | None:
    """Return the sizes to read growth from: the largest, and 500 if it was built, else the next smaller one."""
    sizes = sorted(table)
    if len(sizes) < 2:
        return None
    return Span(GROWS_FROM if GROWS_FROM in sizes[:-1] else sizes[-2], sizes[-1])


def exponent(small: float, large: float, sizes: Span) -> float:
    """Return the power of the number of exercises with which a figure grows."""
    return math.log(large / small) / math.log(sizes.large / sizes.small)


@dataclass(frozen=True)
class Paper:
    """Reads a table of measurements on to a number of exercises that was not built."""

    table: dict[int, dict[Case, Row]]
    sizes: Span

    def each(self, case: Case, what: str) -> float:
        """Return what one more exercise adds."""
        small, large = (float(getattr(self.table[size][case], what)) for size in self.sizes)
        return (large - small) / (self.sizes.large - self.sizes.small)

    def at(self, case: Case, what: str) -> float:
        """Return a figure at the many, each exercise adding what one adds between the two sizes, more where growth is above linear."""
        small, large = (float(getattr(self.table[size][case], what)) for size in self.sizes)
        power = exponent(small, large, self.sizes)
        if power > 1:
            return large * float((MANY / self.sizes.large) ** power)
        return large + (MANY - self.sizes.large) * self.each(case, what)

    def heavy(self) -> list[tuple[str, float]]:
        """Return the files of our site that grow with the number of exercises and would be heavy, with their bytes, largest first."""
        small, large = (self.table[size][_COLD].largest for size in self.sizes)
        each = {name: (size - small[name]) / (self.sizes.large - self.sizes.small) for name, size in large.items() if name in small}
        found = {name: large[name] + (MANY - self.sizes.large) * more for name, more in each.items()}
        return sorted(((name, size) for name, size in found.items() if size > _HEAVY), key=lambda pair: -pair[1])


def _long(seconds: float) -> str:
    return f"{seconds / 3600:.1f} hours" if seconds > 5400 else f"{seconds / 60:.0f} minutes"


def _steps(paper: Paper) -> str:
    cold, warm, words = (paper.each(case, "cpu") * 1000 for case in (_COLD, _WARM, _WORDS))
    return (
        f"Between {paper.sizes.small:,} and {paper.sizes.large:,} exercises, one more costs {cold:.0f} ms of CPU time from nothing: "
        f"{cold - warm:.0f} ms for what the cache keeps, and {warm:.0f} ms for the rest. Without figures and maps it costs {words:.0f} ms."
    )


def _totals(paper: Paper) -> str:
    cold, warm = (paper.at(case, "cpu") for case in (_COLD, _WARM))
    memory, output, files = (paper.at(_COLD, what) for what in ("memory", "output", "files"))
    return (
        f"Read on to {MANY:,}, that is {_long(cold)} of CPU time from nothing and {_long(warm)} with the cache, {memory / 1000:.1f} GB of "
        f"memory, {files:,.0f} files and {output / 1e9:.1f} GB of output. Nobody built that many: it is arithmetic, not a measurement."
    )


def _split(paper: Paper) -> str:
    cold, warm = (paper.at(case, "cpu") for case in (_COLD, _WARM))
    return _SPLIT.format(machines=MACHINES, slice=_long((cold - warm) / MACHINES), last=_long(warm))


def _lists(paper: Paper) -> str:
    heavy = paper.heavy()
    if not heavy:
        return ""
    named = ", ".join(f"`{name}` {size / 1e6:,.0f} MB" for name, size in heavy[:5])
    return f"Files that hold a line for every exercise would be too heavy and would have to be split before: {named}."


def paper(table: dict[int, dict[Case, Row]]) -> str:
    """Return the section about very many exercises; nothing where fewer than two sizes were built."""
    sizes = span(table)
    if sizes is None:
        return ""
    found = Paper(table, sizes)
    parts = [f"## {MANY:,} exercises, on paper", _steps(found), _totals(found), _lists(found), _split(found)]
    return "\n\n".join(part for part in parts if part) + "\n\n"

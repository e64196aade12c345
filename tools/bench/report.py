"""The page about speed: what was compared, the table of each size, growth, and what was not measured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tools.bench.contenders import COPY, FIRST, KEEPS, OURS, STATES, Case
from tools.bench.contest import Row
from tools.bench.growth import in_short
from tools.bench.names import FORMS, NAMES
from tools.bench.names import STATES as SAID
from tools.bench.paper import exponent, paper, span
from tools.bench.peers import FORMS as ALL_FORMS

Table = dict[int, dict[Case, Row]]
_HEAD = """---
title: How fast it builds
description: Build time, memory and size beside other site builders, from the same records in one run.
hide: [navigation]
explain: false
---

# How fast it builds
"""
_COMPARED = """
## What is compared

The exercises of this bench have the movements, mistakes, steps and muscles of the real ones. In each, the angles of the figure differ
by up to 1.2 degrees, as far as it still holds against every check on poses, so no drawing and no link preview is made twice.
Everything was built in turn, in one run.

- **Words only**: the words of each exercise page, nothing drawn, by us and by each peer. The words of the first, the middle and the last
  page were held against each other and are the same.
- **Pictures in the page**: the same words and every picture of our page, its style sheet included. *We draw them;
  the peers get them ready-made* and only set them into the page.
- **Pictures as files**: the same, as files beside each page that the page names. Small signs in a legend are left out. The ratios
  are to our build with pictures in the page.

This project also reads, checks and cross-links every entry, makes the picture beside a shared link of each exercise, builds the
pages of muscles, sources and words that the exercises name, holds what it wrote against its list, and swaps it in. The peers only
render exercises. The bare Jinja loop and Hugo write small frames without search, navigation or theme; *copy* only copies the files
that this project wrote.

*From nothing* is without anything kept in `.cache`; *with its cache*, only the built site is gone; *nothing changed* and *one word
changed* are the second build in a row.{keeping}

CPU seconds include child processes. Peak memory is what all processes of a build hold together, looked at four times a second
where the system tells it. *Ours/it* divides ours by its own, pair by pair, the median: what we take from nothing by CPU and by wall
time, and what we take with our cache by CPU time.
"""
_KEEPING = " Of the peers, Zensical keeps a cache; for the others every build is one from nothing."
_COLUMNS = (
    "builder, and what",
    "CPU s",
    "ours/it, CPU",
    "ours with cache/it, CPU",
    "wall s",
    "ours/it, wall",
    "peak MB",
    "output MB",
    "files",
)
"""The first stays in sight where the others are scrolled; what counts most stands next to it."""
_LOOP = """## From a saved word to the page

Wall seconds from saving one word of an exercise until its page in the live preview says it, with pictures in the page; the median
of some edits. This is the time that a writer waits, so CPU seconds would not say it; other work on the machine makes it longer.
Those over Markdown are given an edit of the Markdown, in which the word is already written.

"""
_FOOT = """
## How to repeat it

    make bench

It sets up the peers in a room of their own (`requirements/builders.txt`) and writes this page anew, with 50, 500 and 2,000 exercises.
`.venv/bin/python -m tools.bench --sizes 50` is a quick one, with `--sizes 50 500 2000 10000` it takes hours.
"""


def _cells(*cells: str) -> str:
    return f"| {' | '.join(cells)} |\n"


def _what(case: Case) -> str:
    """Return what a row is about: what was built, and from which state where that makes a difference."""
    return FORMS[case.form] + (f", {SAID[case.state]}" if case.who in KEEPS else "")


def _line(case: Case, row: Row) -> str:
    compared = case.who != OURS and case.state == "cold"
    cold, warm, wall = (f"{row.against[name]:.2f}" if compared and name in row.against else "–" for name in ("cold", "warm", "cold wall"))
    size = (f"{row.memory:.0f}", f"{row.output / 1e6:.1f}", f"{row.files:,}")
    named = NAMES[case.who] + (f", {_what(case)}" if case.who != COPY else "")
    return _cells(named, f"{row.cpu:.2f}", cold, warm, f"{row.wall:.2f}", wall, *size)


def _folded(count: int, markdown: str) -> str:
    """Return rows that few read one by one, in a fold that says how many there are."""
    return f'<details class="guide-fold" markdown>\n<summary>Every build ({count})</summary>\n\n{markdown}\n</details>\n\n'


def _table(count: int, rows: dict[Case, Row]) -> str:
    """Return what was measured at one size, folded: the chart and the first sentence say what most want to know."""
    lines = (_line(case, row) for case, row in rows.items())
    rule = _cells(*["---"] * len(_COLUMNS))
    rounds = max(row.rounds for row in rows.values())
    said = "One build of each" if rounds == 1 else f"Medians of {rounds} builds of each"
    table = f"{said}, in turn.\n\n{_cells(*_COLUMNS)}{rule}{''.join(lines)}"
    return f"## {count:,} exercises\n\n{_folded(len(rows), table)}"


def _loops(loops: dict[int, dict[str, float]]) -> str:
    """Return how long it takes from a saved word to the page that says it."""
    loops = {count: found for count, found in loops.items() if found}
    if not loops:
        return ""
    names = [name for name in NAMES if any(name in found for found in loops.values())]
    lines = [_cells("live preview", *(f"{count:,} exercises" for count in loops)), _cells(*["---"] * (len(loops) + 1))]
    for name in names:
        lines.append(_cells(NAMES[name], *(f"{found[name]:.2f} s" if name in found else "–" for found in loops.values())))
    return f"{_LOOP}{''.join(lines)}\n"


def _growth(table: Table) -> str:
    sizes = span(table)
    if sizes is None:
        return ""
    small, large = table[sizes.small], table[sizes.large]
    lines = [
        f"- {NAMES[case.who]}, {_what(case)}: {exponent(small[case].cpu, large[case].cpu, sizes):.2f}\n"
        for case in large
        if case in small and case.who != COPY
    ]
    head = f"CPU time grows with the number of exercises to this power, from {sizes.small:,} to {sizes.large:,}:\n\n"
    return f"## Growth\n\n{in_short(small, large, sizes)}{_folded(len(lines), head + ''.join(lines))}"


def _lost(rows: dict[Case, Row]) -> Iterator[str]:
    """Yield the peers that were not built at a size, or which of their cases."""
    for name in (name for name in NAMES if name not in (OURS, COPY)):
        wanted = [Case(name, form) for form in ALL_FORMS] + [Case(name, "inline", state) for state in STATES[1:] if name in KEEPS]
        lost = [_what(case) for case in wanted if case not in rows]
        if lost:
            yield NAMES[name] if len(lost) == len(wanted) else f"{NAMES[name]}, {', '.join(lost)}"


def _missing(table: Table, loops: dict[int, dict[str, float]]) -> Iterator[str]:
    """Yield what was not measured, a sentence each."""
    yield "The social plugin of Material, which draws link previews for its pages: it needs Cairo and fetches fonts while it builds."
    for count, rows in table.items():
        if lost := list(_lost(rows)):
            yield f"With {count:,} exercises: {'; '.join(lost)}."
        if not loops.get(count):
            yield f"The live previews with {count:,} exercises."


def _list(sentences: Iterable[str]) -> str:
    return "".join(f"- {sentence}\n" for sentence in sentences)


def _lead(table: Table) -> str:
    """Return what was found in one sentence, at the largest size at which the first peer was built, too; nothing where it never was."""
    ours, theirs = (Case(OURS, "inline", "warm"), Case(OURS, "inline")), Case(FIRST, "inline")
    sizes = [count for count, rows in table.items() if {*ours, theirs} <= rows.keys()]
    if not sizes:
        return ""
    rows = table[max(sizes)]
    warm, cold = (rows[case].cpu for case in ours)
    said = f"a build takes {warm:.0f} CPU seconds with its cache and {cold:.0f} from nothing"
    return f"\nWith {max(sizes):,} exercises and their pictures, {said}. For {NAMES[FIRST]}, it is {rows[theirs].cpu:.0f}.\n"


def page(table: Table, loops: dict[int, dict[str, float]], facts: dict[str, str], note: str = "") -> str:
    """Return the whole page; `note` is a sentence that stands above everything."""
    known = any(case.who == "zensical" for rows in table.values() for case in rows)
    parts = [
        _HEAD,
        _lead(table),
        "\n![CPU seconds of each builder at each number of exercises, both scales logarithmic](speed.svg){ width=400 }\n",
        f"\n**{note}**\n" if note else "",
        f"\n{_list(f'{name}: {said}' for name, said in facts.items())}",
        _COMPARED.format(keeping=_KEEPING if known else ""),
        "\n",
        *(_table(count, rows) for count, rows in table.items()),
        _loops(loops),
        _growth(table),
        paper(table),
        f"## What was not measured\n\n{_list(_missing(table, loops))}",
        _FOOT,
    ]
    return "".join(parts)

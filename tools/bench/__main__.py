"""`make bench`: builds the same pages with each contender in turn, several times, and writes the page about speed with its plot.

Whole processes are measured by the operating system's own account of each: CPU seconds with those of its children, peak
memory, wall seconds. Quote the ratios; the seconds are those of one machine.
"""

from __future__ import annotations

import argparse
import shutil
import signal
import sys
import tempfile
from pathlib import Path

from tests.support.building import ROOT

from tools.bench import machine, plot, report
from tools.bench.choosing import attempts
from tools.bench.contenders import Case, Field, cases
from tools.bench.contest import Row, contest
from tools.bench.loops import loops

ROUNDS = {50: 3, 500: 3}
SIZES = [50, 500, 2000]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES, help="numbers of exercises; 10000 takes an hour or more")
    parser.add_argument("--rounds", type=int, help=f"rounds at every size; left out: {ROUNDS}, else 1")
    parser.add_argument("--loops", type=int, default=max(SIZES), help="measure edit loops up to so many exercises; 0 for never")
    parser.add_argument("--builders", type=Path, default=ROOT / ".venv/builders/bin")
    parser.add_argument("--only", nargs="+", help="leave out the other peers")
    parser.add_argument("--note", default="", help="a sentence that stands at the top of the page")
    parser.add_argument("--no-report", action="store_true", help="print only")
    return parser.parse_args()


def _at(count: int, options: argparse.Namespace) -> tuple[dict[Case, Row], dict[str, float]]:
    """Return what each case took with so many exercises, and how long the edit loops are."""
    with tempfile.TemporaryDirectory(prefix="bench-") as place:
        field = Field(Path(place), attempts(count), options.builders)
        found = cases(count, lambda name: not options.only or name in options.only)
        return contest(field, found, options.rounds or ROUNDS.get(count, 1)), loops(field, found) if count <= options.loops else {}


def main() -> None:
    """Run the contest at every size and write `docs/speed.md` and `docs/speed.svg`."""
    options = _options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # what was begun is ended, too
    if not shutil.which("cp"):
        raise SystemExit("the bench needs a system with 'cp', like Linux or macOS")
    facts = machine.facts(options.builders)
    table: dict[int, dict[Case, Row]] = {}
    waits: dict[int, dict[str, float]] = {}
    for count in sorted(options.sizes):
        table[count], waits[count] = _at(count, options)
        text = report.page(table, waits, facts, options.note)
        print(text)
        if not options.no_report:  # after each size, so that a long run that ends early leaves what it found
            (ROOT / "docs/speed.md").write_text(text, encoding="utf-8", newline="\n")
            (ROOT / "docs/speed.svg").write_text(plot.plot(table), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

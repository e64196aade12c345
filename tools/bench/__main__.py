"""`make bench`: builds the same pages with each contender in turn, several times, and writes the table and the plot.

Whole processes are measured by the operating system's own account of each: CPU seconds with those of its children, the
peak memory of the largest process, wall seconds. Quote the ratios; the seconds are those of one machine.
"""

from __future__ import annotations

import argparse
import math
import os
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from tests.support.building import ROOT
from tests.support.comparing import MainText

from tools.bench import corpus, drawings, peers, report
from tools.bench.rendering import folder

ROUNDS = {50: 3, 500: 2, 2000: 1}
LONGEST = 900


@dataclass(frozen=True)
class Run:
    """One run of one contender: CPU and wall seconds, peak memory in MB."""

    cpu: float
    wall: float
    memory: float


def waited(process: subprocess.Popen[bytes], deadline: float) -> tuple[int, Any]:
    """Wait for a process and return its status and what it used; kill it at the deadline."""
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            return status, usage
        if time.monotonic() > deadline:
            process.kill()
        time.sleep(0.01)


def measured(command: list[str], folder: Path) -> Run:
    """Run a command in a folder and return what it took; stop it after a quarter of an hour."""
    for old in ("site", "public", ".cache"):
        shutil.rmtree(folder / old, ignore_errors=True)
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
    begin = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        status, usage = waited(process, begin + LONGEST)
    except BaseException:
        process.kill()
        raise
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed in {folder}")
    return Run(usage.ru_utime + usage.ru_stime, time.monotonic() - begin, usage.ru_maxrss / 1024)


def size(folder: Path) -> int:
    """Return the bytes of everything below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def words(page: Path) -> list[str]:
    """Return the words of a page's main text, typographic quotes made plain."""
    text = MainText("page/")
    text.feed(page.read_text(encoding="utf-8"))
    return sorted(word.replace("’", "'") for word in text.words if any(sign.isalnum() for sign in word))


def compared(root: Path, count: int) -> None:
    """Make sure that the contenders' pages hold the same words."""
    for number in (0, count // 2, count - 1):
        name = f"{folder(corpus.slug(number))}/index.html"
        ours = words(root / f"ours/site/exercises/{corpus.slug(number)}/index.html")
        for peer in (peer for peer in peers.MAKERS if (root / peer).is_dir()):
            theirs = words(root / peer / ("public" if peer == "hugo" else "site") / name)
            if ours != theirs:
                raise SystemExit(f"{peer}: {name} has other words: {sorted(set(ours) ^ set(theirs))[:20]}")


def contest(root: Path, count: int, rounds: int, commands: dict[str, list[str]]) -> dict[str, report.Row]:
    """Build `count` exercises with every contender, in turn, `rounds` times, after one to warm up where that counts."""
    (root / "ours").mkdir(parents=True)
    corpus.write(root / "ours", count)
    for name, make in peers.MAKERS.items():
        if name in commands:
            make(root / name, root / "ours")
    (root / "copy").mkdir()
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    warming = 50 <= count <= 500  # a small run is only to see that it runs, in a large one the first seconds don't count
    for turn in range(rounds + warming):
        for name, command in commands.items():
            run = measured(command, root / name)
            if turn or not warming:
                runs[name].append(run)
            print(f"{count:5} {name:10} {run.cpu:7.2f} s CPU {run.wall:7.2f} s {run.memory:6.0f} MB", flush=True)
    compared(root, count)
    ratios = {name: [a.cpu / b.cpu for a, b in zip(runs["ours"], found, strict=True)] for name, found in runs.items()}
    output = {name: size(root / name / ("public" if name == "hugo" else "site")) for name in commands}
    return {
        name: report.Row(
            median(run.cpu for run in found),
            median(run.wall for run in found),
            max(run.memory for run in found),
            output[name],
            median(ratios[name]),
        )
        for name, found in runs.items()
    }


def main() -> None:
    """Run the contest at every size and write `docs/speed.md` and `docs/speed.svg`."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=list(ROUNDS))
    parser.add_argument("--builders", type=Path, default=ROOT / ".venv/builders/bin")
    parser.add_argument("--only", nargs="+", help="leave out the other contenders")
    parser.add_argument("--no-report", action="store_true", help="print only")
    options = parser.parse_args()
    commands = {
        name: made for name, made in peers.commands(options.builders).items() if not options.only or name in ("ours", *options.only)
    }
    table: dict[int, dict[str, report.Row]] = {}
    with tempfile.TemporaryDirectory(prefix="bench-") as place:
        for count in options.sizes:
            table[count] = contest(Path(place) / str(count), count, ROUNDS.get(count, 3), commands)
            shutil.rmtree(Path(place) / str(count))
    small, large = sorted(options.sizes)[-2:] if len(options.sizes) > 1 else (0, 0)
    growth = (
        {name: math.log(table[large][name].cpu / table[small][name].cpu) / math.log(large / small) for name in table[large]}
        if large
        else {}
    )
    text = report.markdown(table, growth, (small, large), drawings.sentences())
    print(text)
    if not options.no_report:
        (ROOT / "docs/speed.md").write_text(text, encoding="utf-8", newline="\n")
        (ROOT / "docs/speed.svg").write_text(report.plot(table), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()

"""A contest: every case built in turn, several rounds, each in a process of its own; then the pages are held against each other."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from tests.support.comparing import MainText

from tools.bench import pictures
from tools.bench.contenders import COPY, OURS, Case, Field

_AS_USUAL = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "PYTHONDONTWRITEBYTECODE": ""}
"""No notice of others in what a builder prints; what Python compiles is kept, whatever this shell says."""
_NO_WORDS = re.compile("|".join(rf"<{tag}\b.*?</{tag}>" for tag in ("svg", "style", "figcaption", "script")), re.DOTALL)
_FOR_FINGERS_AND_PAPER = frozenset(
    {"guide-copy", "guide-gym", "guide-jump", "guide-onpaper", "guide-share", "guide-sheet", "guide-sheet__choice"}
)
"""The classes of what is no part of the text: ways to train, copy and share, the bar of a phone, the page on paper and its choice."""

_LARGE = 200_000
"""Bytes; what has more, or stands at the top of the site, may hold a line for every exercise."""


@dataclass(frozen=True)
class Run:
    """One build: CPU and wall seconds, peak memory in MB."""

    cpu: float
    wall: float
    memory: float


@dataclass(frozen=True)
class Row:
    """What a case took at one size: medians of CPU and wall seconds, the highest peak in MB, bytes and files of output."""

    cpu: float
    wall: float
    memory: float
    output: int
    files: int
    against: dict[str, float]
    """Ours divided by it, pair by pair, the median: `cold`, `cold wall` and `warm`, as far as built."""
    rounds: int
    """How many builds these are the medians of."""
    largest: dict[str, int]
    """The bytes of its largest pages and lists by name, those that grow with the number of exercises among them."""


def measured(command: list[str], folder: Path) -> Run:
    """Run a command in a folder and return what it took; one that fails ends the bench."""
    watcher = [sys.executable, "-I", "-S", str(Path(__file__).with_name("taken.py")), *command]
    process = subprocess.Popen(watcher, cwd=folder, env={**os.environ, **_AS_USUAL}, stdout=subprocess.PIPE, text=True)
    try:
        found = json.loads(process.communicate()[0])
    except BaseException:
        process.terminate()
        process.wait()
        raise
    if found.pop("code"):
        raise SystemExit(f"{' '.join(command)} failed in {folder}")
    return Run(**found)


def words(html: str) -> list[str]:
    """Return the words of a page's main text without those of pictures, scripts, phone and paper, typographic quotes made plain."""
    text = MainText("page/", left_out=_FOR_FINGERS_AND_PAPER)
    text.feed(_NO_WORDS.sub("", html))
    return sorted(word.replace("’", "'") for word in text.words if any(sign.isalnum() for sign in word))


def _differing(field: Field, case: Case, number: int) -> str:
    """Return how the page of a peer differs from ours in words or in pictures; nothing if it does not."""
    ours, drawn, theirs = (field.page(one, number).read_text(encoding="utf-8") for one in (Case(OURS, "words"), Case(OURS, "inline"), case))
    if words(ours) != words(theirs):
        return f"other words: {sorted({*words(ours)} ^ {*words(theirs)})[:20]}"
    if case.form == "inline" and pictures.drawings(drawn) != pictures.drawings(theirs):
        return "other pictures"
    linked = re.findall(r'<img [^>]*src="?(\d+\.svg)', theirs)
    if len(linked) != (len(pictures.files(drawn)) if case.form == "linked" else 0):
        return "another number of linked pictures"
    lost = [name for name in linked if not (field.page(case, number).parent / name).is_file()]
    return f"no file for {lost}" if lost else ""


def compare(field: Field, found: list[Case]) -> None:
    """Make sure that the pages of the peers hold the words and the pictures of ours: the first, the middle and the last one."""
    for case in found:
        if case.who in (OURS, COPY) or case.state != "cold":
            continue
        for number in sorted({0, len(field.attempts) // 2, len(field.attempts) - 1}):
            if said := _differing(field, case, number):
                raise SystemExit(f"{field.page(case, number)}: {said}")


def _sizes(site: Path) -> tuple[int, int]:
    found = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    return sum(found), len(found)


def _largest(site: Path) -> dict[str, int]:
    found = [path for path in site.rglob("*") if path.suffix in (".html", ".json") and "assets" not in path.parts]
    sizes = {path.relative_to(site).as_posix(): path.stat().st_size for path in found}
    return {name: size for name, size in sizes.items() if size > _LARGE or name.count("/") <= 1}


def _against(runs: dict[Case, list[Run]], case: Case) -> dict[str, float]:
    form = "words" if case.form == "words" else "inline"

    def ratio(state: str, what: str) -> float:
        pairs = zip(runs[Case(OURS, form, state)], runs[case], strict=True)
        return float(median(getattr(ours, what) / getattr(its, what) for ours, its in pairs))

    built = {"cold": ("cold", "cpu"), "cold wall": ("cold", "wall"), "warm": ("warm", "cpu")}
    return {name: ratio(*pair) for name, pair in built.items() if Case(OURS, form, pair[0]) in runs}


def _row(field: Field, runs: dict[Case, list[Run]], case: Case) -> Row:
    cpu, wall, memory = ([getattr(run, what) for run in runs[case]] for what in ("cpu", "wall", "memory"))
    site = field.site(case)
    return Row(
        median(cpu), median(wall), max(memory), *_sizes(site), _against(runs, case), len(cpu), _largest(site) if case.who == OURS else {}
    )


def contest(field: Field, found: list[Case], rounds: int) -> dict[Case, Row]:
    """Build every case in turn, `rounds` times, and return what each took."""
    runs: dict[Case, list[Run]] = {case: [] for case in found}
    for _ in range(rounds):
        for case in found:
            field.prepare(case)
            run = measured(field.command(case), field.root / case.folder)
            runs[case].append(run)
            said = f"{len(field.attempts):6} {case.who:10} {case.form:7} {case.state:10}"
            print(f"{said} {run.cpu:8.2f} s CPU {run.wall:8.2f} s {run.memory:6.0f} MB", flush=True)
    compare(field, found)
    return {case: _row(field, runs, case) for case in found}

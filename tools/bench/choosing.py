"""Which attempt at its figure each exercise of a corpus takes: the first that passes every check on poses. What was found is kept."""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from tests.support.building import ROOT

from guide import atomic_write
from guide.rules.check import load
from tools.bench import corpus
from tools.bench.variations import DEGREES

KEPT = ROOT / ".cache/bench/attempts.json"
_MANY = 200
"""So many exercises are checked at once, in a process of their own."""
_OF_FIGURES = ("pose-", "technique")
"""What the rules that a changed angle can break begin with."""
_RESTS_ON = ("data/exercises/*.yml", "data/skeleton.yml", "hooks/guide/**/*.py", "tools/bench/corpus.py", "tools/bench/variations.py")


def _key() -> str:
    """Return the hash of everything that the checks on poses rest on."""
    found = hashlib.sha256()
    for path in sorted(path for pattern in _RESTS_ON for path in ROOT.glob(pattern)):
        found.update(f"{path.relative_to(ROOT).as_posix()}\0".encode() + path.read_bytes())
    return found.hexdigest()


def known(kept: Path) -> list[int]:
    """Return the attempts that are kept, exercise by exercise from the first; none where what they rest on is another now."""
    try:
        found = json.loads(kept.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return []
    return list(found["attempts"]) if isinstance(found, dict) and found.get("key") == _key() else []


def _failing(root: Path, numbers: Iterable[int]) -> set[int]:
    """Return those of some exercises of a project whose figure does not pass."""
    files = {f"data/exercises/{corpus.slug(number)}.yml": number for number in numbers}
    problems = load(root).problems
    return {files[problem.place.file] for problem in problems if problem.rule.startswith(_OF_FIGURES) and problem.place.file in files}


def _chosen(numbers: range) -> list[int]:
    """Return the attempt that each of some exercises takes."""
    attempts = dict.fromkeys(numbers, 0)
    with tempfile.TemporaryDirectory(prefix="figures-") as place:
        corpus.lay_out(Path(place), drawn=True)
        corpus.add(Path(place), attempts.items())
        left = set(numbers)
        while left := _failing(Path(place), left):
            attempts |= {number: attempts[number] + 1 for number in left}
            for path in (Path(place) / "data/exercises").iterdir():
                path.unlink()
            left = {number for number in left if attempts[number] < len(DEGREES) - 1}
            corpus.add(Path(place), ((number, attempts[number]) for number in left))
    return list(attempts.values())


def attempts(count: int, kept: Path = KEPT) -> list[int]:
    """Return the attempt that each of the first `count` exercises takes; those that nobody worked out yet are checked on all cores."""
    old = known(kept)
    starts = range(len(old), count, _MANY)
    parts = [range(start, min(start + _MANY, count)) for start in starts]
    if len(parts) > 1:
        with ProcessPoolExecutor() as pool:
            found = list(pool.map(_chosen, parts))
    else:
        found = [_chosen(part) for part in parts]
    whole = old + [attempt for part in found for attempt in part]
    if parts:
        kept.parent.mkdir(parents=True, exist_ok=True)
        atomic_write.write(kept, json.dumps({"key": _key(), "attempts": whole}))
    return whole[:count]

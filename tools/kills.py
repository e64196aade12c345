"""Builds that die: at any moment, in the swap, two at once. After each the site is whole, and the next build is right.

`python -m tools.kills` runs the full counts and prints figures; `--kills`, `--swaps` and `--pairs` set others.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from pathlib import Path

from tests.support.building import ROOT
from tests.support.project import begun, guide, leftovers, small_project

from guide.site import compare, swap

STOPS = ("before", "exchanged", "set-aside", "moved", "cleared")
"""Where a swap is stopped: before it; after the exchange; after each of the three renames that stand in for an exchange."""
_PAUSED = """
import sys, time
from pathlib import Path
from guide.site import build, swap
stop, exchange, rename, count = sys.argv[1], swap.exchange, Path.rename, 0
def pause():
    print("here", flush=True)
    time.sleep(600)
def exchanged(one, other):
    stop == "before" and pause()
    if stop != "exchanged":
        return False
    if exchange(one, other):
        pause()
    return True
def renamed(path, to):
    global count
    done, count = rename(path, to), count + 1
    count == {"set-aside": 1, "moved": 2, "cleared": 3}.get(stop) and pause()
    return done
swap.exchange, Path.rename = exchanged, renamed
sys.exit(build.site(Path.cwd(), force=True))
"""


class Watch(threading.Thread):
    """Looks for the first page of a site again and again; counts the looks and those that found none."""

    def __init__(self, root: Path) -> None:
        super().__init__(daemon=True)
        self.page, self.looks, self.gone, self.done = root / "site" / "index.html", 0, 0, False

    def run(self) -> None:
        """Look until told to stop."""
        while not self.done:
            self.looks += 1
            self.gone += not self.page.exists()
            time.sleep(0.0005)

    def stop(self) -> int:
        """Stop looking; return how often there was no site."""
        self.done = True
        self.join()
        return self.gone


class Rounds:
    """A project that is built, killed and built again; each round has a number, which stands in the site."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.root, self.chance, self.number = small_project(folder), random.Random(seed), -1
        self.seen, self.length = Counter[str](), 0.0
        self.count()
        self.right()

    def right(self) -> None:
        """Build with a new number, or finish what a killed build began; the site must be whole and hold the number."""
        start = time.monotonic()
        done = guide(self.root, "site")
        self.length = time.monotonic() - start if "is in" in done.stdout else self.length  # it changes with what else the machine does
        assert done.returncode == 0 and "waiting" not in done.stderr, done.stdout + done.stderr
        self.whole()
        assert self.shown() == str(self.number), f"the next build shows {self.shown()}, not {self.number}"
        assert leftovers(self.root) == []

    def whole(self) -> None:
        """Hold the site against its manifest, and its number against those of the last two builds."""
        assert compare.faults(self.root / "site") == []
        assert self.shown() in (str(self.number), str(self.number - 1)), "neither the old site nor the new one"

    def shown(self) -> str:
        """Return the number of the build that the site is from."""
        return (self.root / "site/number.txt").read_text(encoding="utf-8")

    def count(self) -> None:
        """Change what the site is made from."""
        self.number += 1
        (self.root / "docs/number.txt").write_text(str(self.number), encoding="utf-8")

    def kill(self) -> None:
        """Kill a build at a random moment; no look may find the site gone."""
        self.count()
        watch = Watch(self.root)
        watch.start()
        process = begun(self.root, "site", "--force")
        time.sleep(self.chance.uniform(0, self.length))
        ended = process.poll() is not None
        end(process)
        self.whole()
        self.seen["kills that came after the end" if ended else "kills of a running build"] += 1
        self.seen["of them with the new site in place"] += not ended and self.shown() == str(self.number)
        self.right()
        self.seen["looks at the site"] += watch.looks
        self.seen["looks that found none"] += watch.stop()

    def kill_in_swap(self, stop: str) -> None:
        """Kill a build at a known place of the swap; only where the old site is set aside may it be gone, and then it comes back."""
        self.count()
        process = begun(self.root, stop, command=[sys.executable, "-c", _PAUSED])
        assert process.stdout is not None
        here = process.stdout.readline()
        end(process)
        assert here == "here\n", f"the swap did not come to '{stop}'"
        self.seen[f"kills in the swap: {stop}"] += 1
        if stop == "set-aside":
            assert not (self.root / "site").exists() and compare.faults(swap.aside(self.root)) == []
            self.come_back()
        self.whole()
        assert self.shown() == str(self.number - (stop in ("before", "set-aside")))
        self.right()

    def come_back(self) -> None:
        """Let another command, or a build that fails, find the site gone: it is put back first."""
        bad = self.root / "data/exercises/zz.yml"
        if self.chance.random() < 0.5:
            assert guide(self.root, "verify").returncode == 0
        else:
            bad.write_text("name: [\n", encoding="utf-8")
            assert guide(self.root, "site").returncode == 1
            bad.unlink()
        self.seen["sites put back"] += 1

    def pair(self) -> None:
        """Build twice at once, the second a little later; both end well, with one whole site."""
        self.count()
        first = begun(self.root, "site", "--force")
        time.sleep(self.chance.uniform(0, self.length / 4))  # well before the first may end, though the machine has grown idle since
        second = begun(self.root, "site", "--force")
        said = [process.communicate(timeout=300) for process in (first, second)]
        assert [first.returncode, second.returncode] == [0, 0], said
        self.whole()
        self.seen["pairs"] += 1
        self.seen["pairs of which one waited"] += any("waiting" in text for _, text in said)
        self.right()


def end(process: subprocess.Popen[str]) -> None:
    """Kill a build with all that it started."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate(timeout=60)


def run(folder: Path, kills: int, swaps: int, pairs: int, seed: int = 1) -> Counter[str]:
    """Run so many rounds of each; return what was counted. An AssertionError says what did not hold."""
    rounds = Rounds(folder, seed)
    for _ in range(kills):
        rounds.kill()
    for number in range(swaps):
        rounds.kill_in_swap(STOPS[number % len(STOPS)])
    for _ in range(pairs):
        rounds.pair()
    return rounds.seen


def main() -> None:
    """Run the full counts, or others, and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    for name, count in (("kills", 200), ("swaps", 50), ("pairs", 20), ("seed", random.randrange(1 << 30))):
        parser.add_argument(f"--{name}", type=int, default=count)
    given = vars(parser.parse_args())
    (ROOT / ".cache").mkdir(exist_ok=True)
    start = time.monotonic()
    with tempfile.TemporaryDirectory(dir=ROOT / ".cache", prefix="kills-") as folder:
        seen = run(Path(folder), **given)
    figures = [f"{count:6} {what}" for what, count in seen.items()]
    print(
        "\n".join(
            [f"seed {given['seed']}, {time.monotonic() - start:.0f} s", *figures, "after each the site was whole, the next build right"]
        )
    )


if __name__ == "__main__":
    main()

"""A project for the workbench: the hand site with one more figure, and the server over it."""

from __future__ import annotations

import re
import shutil
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from guide.authoring.examples import FIGURE
from guide.authoring.pose.desk import STYLES, Desk
from guide.authoring.pose.server import Server, listen
from tests.support.building import ROOT
from tests.support.sites import lay_out

BOTH, SIDES = "tendon-glide", "putty-squeeze"
"""An exercise in which both sides do the same, and one in which they don't."""


def lay_out_bench(root: Path) -> Path:
    """Lay out the hand site in a folder, with the style sheet and a figure for the exercise in which both sides do the same."""
    lay_out(root)
    shutil.copytree(ROOT / STYLES, root / STYLES)
    with path_of(root, BOTH).open("a", encoding="utf-8") as file:
        file.write(FIGURE)
    return root


@contextmanager
def running(root: Path, slug: str) -> Iterator[Server]:
    """Serve the workbench of an exercise at a free port while the block runs."""
    with listen(Desk(root, slug), 0) as found:
        thread = threading.Thread(target=found.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield found
        finally:
            found.shutdown()
            thread.join(timeout=5)
        assert not thread.is_alive()


def fetch(address: str) -> str:
    """Return what is at an address."""
    with urllib.request.urlopen(address, timeout=30) as answer:
        return str(answer.read().decode())


def path_of(root: Path, slug: str) -> Path:
    """Return the file of an exercise."""
    return root / "data" / "exercises" / f"{slug}.yml"


def change(path: Path, old: str, new: str) -> None:
    """Write a change into a file, as an editor does it."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def too_far(path: Path) -> None:
    """Bring the shoulder of the first pose past its range."""
    text = path.read_text(encoding="utf-8")
    changed = re.sub(r"(\n  poses:\n(?:.*\n)*?.*shoulder: )(-?[\d.]+)", lambda found: f"{found[1]}{float(found[2]) + 250:g}", text, count=1)
    assert changed != text
    path.write_text(changed, encoding="utf-8")

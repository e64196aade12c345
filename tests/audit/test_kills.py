"""Builds that are killed or run at once leave a whole site; `python -m tools.kills` does many more of them."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from guide.site import swap
from tools import kills


def can_exchange(folder: Path) -> bool:
    """Tell whether the system can exchange two folders here."""
    (folder / "one").mkdir()
    (folder / "other").mkdir()
    return swap.exchange(folder / "one", folder / "other")


@pytest.mark.long
@pytest.mark.skipif(os.name != "posix", reason="kills a group of processes")
def test_kills(tmp_path: Path) -> None:
    """After each kill the site is whole and was never gone, after each swap and each pair the next build is right."""
    with tempfile.TemporaryDirectory() as folder:
        exchanges = can_exchange(Path(folder))
    seen = kills.run(tmp_path / "project", kills=6, swaps=10, pairs=2)
    assert seen["kills of a running build"] >= 2, seen
    assert seen["looks that found none"] == 0 or not exchanges
    assert seen["sites put back"] == 2
    assert seen["pairs of which one waited"] >= 1, seen

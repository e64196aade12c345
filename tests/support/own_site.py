"""Fixtures that stand the guide in `data/` in place of the hand site: for the tests of our own content, and for the audit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from guide.content.guide import Guide
from guide.content.reader import read
from tests.support.building import ROOT, built
from tests.support.server import serving
from tests.support.sharing import once


@pytest.fixture(scope="session")
def guide() -> Guide:
    """Return the guide in `data/`, drafts left out; the build and `guide check` run the rules on it."""
    loaded = read(ROOT)
    assert loaded.problems == []
    return loaded.guide.finished()


@pytest.fixture(scope="session")
def site(shared: Path) -> Path:
    """Return the folder of its built site."""
    return once(shared, "own", lambda folder: built(ROOT, folder / "site")) / "site"


@pytest.fixture(scope="session")
def home(site: Path) -> Iterator[str]:
    """Return the address of its served site, which ends in `/`."""
    with serving(site) as address:
        yield address

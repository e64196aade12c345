"""The small site for maps, built once a run and served."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.building import built
from tests.support.mapped import lay_out_mapped
from tests.support.server import serving
from tests.support.sharing import once


@pytest.fixture(scope="session")
def mapped_home(shared: Path) -> Iterator[str]:
    """Return the address of the served site for maps, which ends in `/`."""
    root = once(shared, "mapped", lambda folder: built(lay_out_mapped(folder), folder / "site"))
    with serving(root / "site") as address:
        yield address

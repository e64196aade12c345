"""Sites for the browser, built once a run and served: the small one for maps, and one that others can reach."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.building import built, lay_out_project
from tests.support.mapped import lay_out_mapped
from tests.support.server import serving
from tests.support.sharing import once

PUBLIC = "https://example.org/some/guide/"


@pytest.fixture(scope="session")
def public(shared: Path) -> Iterator[str]:
    """Return the served hand site, built for an address that others can reach."""
    root = once(shared, "public", lambda folder: built(lay_out_project(folder), folder / "site", SITE_URL=PUBLIC))
    with serving(root / "site") as address:
        yield address


@pytest.fixture(scope="session")
def mapped_home(shared: Path) -> Iterator[str]:
    """Return the address of the served site for maps, which ends in `/`."""
    root = once(shared, "mapped", lambda folder: built(lay_out_mapped(folder), folder / "site"))
    with serving(root / "site") as address:
        yield address

"""Our own guide and its built site, in place of the small ones."""

from __future__ import annotations

import pytest

from guide.content.guide import Guide
from guide.draw.maps.body import Body
from tests.support.own_site import guide, home, site

__all__ = ["guide", "home", "site"]


@pytest.fixture(scope="session")
def body(guide: Guide) -> Body:
    """Return our drawn body."""
    return guide.body

"""Whatever guide stands in `data/`, and its built site."""

from __future__ import annotations

from tests.support.own_site import guide, home, site

__all__ = ["guide", "home", "site"]

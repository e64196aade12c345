"""Whether the guide in `data/` is ours; the tests of its entries are left out where an owner has put another in its place."""

from __future__ import annotations

from guide.content.settings import settings
from tests.support.building import ROOT

NAME = "Posterior Chain Guide"
LEFT_OUT = f"tests/content is left out: it is about the entries of the {NAME}, and mkdocs.yml names another site"


def here() -> bool:
    """Tell whether `mkdocs.yml` names our own site."""
    return bool(settings(ROOT)["site_name"] == NAME)

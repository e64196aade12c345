"""What a build sets among the builder's settings, whose object comes as it is (`Any`): nothing here imports the builder."""

from __future__ import annotations

from typing import Any

from guide.site import theme_files
from guide.site.publication import Publication
from guide.site.theme_extra import for_machines, theme_extra


def said(config: Any) -> tuple[str, str | None, Any, str]:
    """Return the owner's words on the site: its name, its address, what stands under `extra`, and what it is about."""
    return config.site_name, config.site_url, config.extra, config.site_description or ""


def settle(publication: Publication, config: Any) -> None:
    """Give templates the publication and its footer, indexes their titles in the navigation, hand-written pages their edit links."""
    if theirs := config.plugins.get("material/search"):
        theirs.config.enabled = False  # the search is our own
    config.extra |= {"publication": publication, "scope": publication.scope, "previews": publication.pages.site.previews}
    config.extra |= theme_extra(publication.navigation, publication.words, config.nav, publication.own.app)
    config.extra |= for_machines(publication.pages, publication.dates)
    config.nav = publication.navigation.titled(config.nav)
    if logo := publication.guide.owner.logo:
        config.theme["logo"] = logo
    theme_files.without_hidden(config.theme)
    config.edit_uri = publication.contact.edit_uri or config.edit_uri

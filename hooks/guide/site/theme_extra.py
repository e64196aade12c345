"""What the theme's templates are told of the guide beside the pages: by the hook, and by the settings of a staged site."""

from __future__ import annotations

from typing import Any

from guide.model.words import Words
from guide.pages.linked_data import of_home
from guide.pages.navigation import Navigation
from guide.pages.owner import Site
from guide.site.app import App


def theme_extra(navigation: Navigation, words: Words, nav: Any, app: App, site: Site) -> dict[str, Any]:
    """Return it, for `extra` in the builder's settings; `nav` is the owner's navigation."""
    return {
        "offline": app.offline,
        "footer": [list(link) for link in navigation.footer(nav)],
        "linked_data": of_home(site, words),
        "landmarks": {name: getattr(words.landmarks, name) for name in type(words.landmarks).model_fields},
    }

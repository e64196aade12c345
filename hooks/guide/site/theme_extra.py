"""What the theme's templates are told of the guide beside the pages: by the hook, and by the settings of a staged site."""

from __future__ import annotations

from typing import Any

from guide.model.words import Words
from guide.pages.catalog import Pages
from guide.pages.feeds import changes
from guide.pages.feeds.dates import Dates
from guide.pages.linked_data import of_home
from guide.pages.navigation import Navigation
from guide.site.app import App


def theme_extra(navigation: Navigation, words: Words, nav: Any, app: App) -> dict[str, Any]:
    """Return it, for `extra` in the builder's settings; `nav` is the owner's navigation."""
    guide, owner = navigation.guide, navigation.guide.owner
    reviewed = any(getattr(entry, "review", None) for kind in guide.entries.values() for entry in kind.values())
    return {
        "offline": app.offline,
        "footer": [list(link) for link in navigation.footer(nav)],
        "signature": [line for line in (owner.signature, owner.disclaimer, "" if reviewed else words.none_reviewed) if line],
        "landmarks": {name: getattr(words.landmarks, name) for name in type(words.landmarks).model_fields},
    }


def for_machines(pages: Pages, dates: Dates) -> dict[str, Any]:
    """Return what heads of pages say to machines: whether there is a feed of changes, and on the first page what the site is."""
    return {"feed": changes.is_made(pages.site, dates), "linked_data": of_home(pages.site, pages.words)}

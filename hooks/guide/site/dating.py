"""The days on which pages last changed, told to the builder, whose pages come as they are (`Any`)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from guide.pages.feeds.dates import Dates

_NO_DAY = "1980-01-01"
"""What the builder is told of a page whose last change is not known. The site map leaves so old a day out: `overrides/sitemap.xml`."""


def date_pages(files: Iterable[Any], dates: Dates) -> None:
    """Tell the builder when the page of each file changed, not when it was built; the newest day is also that of the packed site map."""
    for file in files:
        change = dates.get(file.dest_uri.removesuffix("index.html"))
        file.page.update_date = change.day if change else _NO_DAY

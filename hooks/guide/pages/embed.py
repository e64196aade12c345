"""The line of HTML that shows the card of an exercise on another site: a link with a picture, no frame and no script."""

from __future__ import annotations

from markupsafe import Markup

from guide.content.keys import address_of
from guide.pages import data_addresses
from guide.pages.owner import Site

SIZE = (480, 200)
"""Width and height of a card in pixels."""
_LINE = Markup('<a href="{page}"><img src="{card}" width="{wide}" height="{high}" alt="{said}"></a>')


def line(site: Site, slug: str, name: str, dose: str) -> str:
    """Return the line for an exercise of some name and dose, which the card says and the text in its place says, too."""
    said = ". ".join(part for part in (name, dose, site.name) if part)
    page, card = site.url + address_of("exercises", slug), site.url + data_addresses.card(slug)
    return str(_LINE.format(page=page, card=card, wide=SIZE[0], high=SIZE[1], said=said))

"""Where the data for machines stands. These addresses stay as they are: others rely on them; another form would be `api/v2/`."""

from __future__ import annotations

from guide.content.reserved import API as _FOLDER

API = f"{_FOLDER}/"
DESCRIBED = "api/"
"""The address of the hand-written page that describes it, where a guide has one."""
INDEX, ALL, SAFETY = f"{API}index.json", f"{API}all.json", f"{API}safety.json"


def entry(kind: str, slug: str = "") -> str:
    """Return the address of an entry as data, or of the list of its kind."""
    return f"{API}{kind}/{slug}.json" if slug else f"{API}{kind}.json"


def schema(kind: str) -> str:
    """Return the address of the JSON Schema of a kind's files."""
    return f"{API}schema/{kind.replace('/', '-')}.json"


def figure(slug: str, which: str) -> str:
    """Return the address of a picture of an exercise's figure: `start`, `end`, or `mistake-` with its number."""
    return f"{API}figures/{slug}/{which}.svg"


def card(slug: str) -> str:
    """Return the address of the card of an exercise for other sites."""
    return f"{API}cards/{slug}.svg"

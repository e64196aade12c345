"""Every entry as JSON: alone, in the list of its kind, and all in one file; with the license and the page that it is from in each.

An entry has the fields that its kind has in `data/`, a variation filled in, and only those that say something. Beside it stands what
follows from it and from the rest of the guide: nobody should have to work out the cautions of an exercise.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from guide.content import cautions
from guide.content.guide import Guide
from guide.content.keys import Key, address_of
from guide.content.listing import in_order, shown
from guide.content.questions import note
from guide.content.texts import to_plain
from guide.model.entry import Entry, Part
from guide.model.exercise import Exercise
from guide.model.words import Words
from guide.pages import data_addresses as addresses
from guide.pages.owner import Site

File = tuple[str, str]
_OPEN = '"data":'


def _text(found: Any) -> str:
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def _data(part: Part) -> str:
    return part.model_dump_json(exclude_defaults=True)


def credit(site: Site, page: str) -> dict[str, Any]:
    """Return what each file says of where it is from: the page, the site, and the license if the owner has set one."""
    named = {"name": site.license.name, "url": site.license.url}
    return {**({"license": named} if site.license.url else {}), "source": site.url + page, "site": site.name}


def _with(head: dict[str, Any], body: str) -> str:
    """Return an object that holds `head`, and under `data` what is JSON already."""
    return f"{_text(head)[:-1]},{_OPEN}{body}}}\n"


def _follows(guide: Guide, key: Key, entry: Entry) -> dict[str, Any]:
    """Return what follows for an entry: the sets of urgent signs, all cautions, harder exercises, variations."""
    found: dict[str, Any] = {"signs": list(guide.signs.shown(entry))}
    if isinstance(entry, Exercise):
        shown = cautions.of_exercise(entry, guide.conditions)
        found["cautions"] = [json.loads(_data(caution)) for caution in shown]
        found["harder"] = sorted(guide.ladder.harder.get(key[1], []))
        found["variations"] = sorted(guide.ladder.variations.get(key[1], []))
    return {name: value for name, value in found.items() if value}


def pictures(guide: Guide, site: Site, slug: str) -> dict[str, Any]:
    """Return the addresses of the pictures of an exercise: its card, and of a figure those of its mistakes by their number from 1."""
    card = {"card": site.url + addresses.card(slug)}
    if slug not in guide.movements:
        return card
    wrong = [number for number, mistake in enumerate(guide.exercises[slug].mistakes, 1) if mistake.figure]
    ends = {which: site.url + addresses.figure(slug, which) for which in ("start", "end")}
    mistakes = {str(number): site.url + addresses.figure(slug, f"mistake-{number}") for number in wrong}
    return {**ends, **({"mistakes": mistakes} if mistakes else {}), **card}


def entry(guide: Guide, site: Site, key: Key) -> str:
    """Return the file of one entry."""
    found = guide.find(*key)
    head = {**credit(site, address_of(*key)), "schema": site.url + addresses.schema(key[0]), "kind": key[0], "slug": key[1]}
    beside = {"follows": _follows(guide, key, found), "pictures": pictures(guide, site, key[1]) if key[0] == "exercises" else {}}
    return _with({**head, "name": found.label, **{name: value for name, value in beside.items() if value}}, _data(found))


def _row(guide: Guide, site: Site, key: Key) -> dict[str, Any]:
    said = to_plain(note(guide, *key))
    row = {"slug": key[1], "name": guide.find(*key).label, **({"summary": said} if said else {})}
    return {**row, "page": site.url + address_of(*key), "data": site.url + addresses.entry(*key)}


def listed(guide: Guide, site: Site, kind: str) -> str:
    """Return the list of a kind: each entry with its name, its sentence, its page and its file."""
    rows = [_row(guide, site, (kind, slug)) for slug in in_order(guide, kind)]
    return _text({**credit(site, address_of(kind)), "kind": kind, "entries": rows}) + "\n"


def index(guide: Guide, words: Words, site: Site) -> str:
    """Return the list of all there is, with which everything else is found."""
    kinds = [
        {
            "kind": kind,
            "name": words.kinds[kind].many,
            "count": len(in_order(guide, kind)),
            "list": site.url + addresses.entry(kind),
            "schema": site.url + addresses.schema(kind),
        }
        for kind in shown(guide)
    ]
    safety = {"safety": site.url + addresses.SAFETY} if guide.safety else {}
    head = {**credit(site, ""), "language": words.language, "version": 1, "all": site.url + addresses.ALL}
    return _text({**head, **safety, "kinds": kinds}) + "\n"


def files(guide: Guide, words: Words, site: Site) -> Iterator[File]:
    """Yield (address, text) of every file; that of an entry stands at its earlier addresses, too."""
    whole: list[str] = []
    for kind in shown(guide):
        made = {slug: entry(guide, site, (kind, slug)) for slug in in_order(guide, kind)}
        for slug, text in made.items():
            yield from ((addresses.entry(kind, name), text) for name in (slug, *guide.find(kind, slug).formerly))
        yield addresses.entry(kind), listed(guide, site, kind)
        whole.append(f"{_text(kind)}:{{{','.join(f'{_text(slug)}:{text.rstrip()}' for slug, text in made.items())}}}")
    yield addresses.ALL, _with({**credit(site, ""), "language": words.language}, f"{{{','.join(whole)}}}")
    yield addresses.INDEX, index(guide, words, site)
    if guide.safety:
        yield addresses.SAFETY, _with(credit(site, ""), _data(guide.safety))

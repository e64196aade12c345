"""What the search knows of every page that is made from data."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from guide.content.guide import Guide
from guide.content.keys import ATLAS, GLOSSARY, MINE, PLAN, Key, address_of
from guide.content.listing import shown, vocabularies
from guide.content.texts import to_plain
from guide.model.entry import Entry
from guide.model.exercise import Exercise
from guide.model.leaves import leaves
from guide.model.muscle import Muscle
from guide.model.reference import Reference
from guide.model.routine import Routine
from guide.model.values import Prose
from guide.pages.catalog import Pages
from guide.pages.contexts import template_of
from guide.pages.renderer import Renderer
from guide.pages.search.cards import card
from guide.pages.search.found import INDEX, Found, Passage, recalled
from guide.pages.search.sections import sections_of

_LEAD = "lead"


def entries(pages: Pages) -> Iterator[Found]:
    """Yield what the search knows of each page that is made from data; a page of problems is not to be found."""
    guide, words = pages.guide, pages.words
    for kind in shown(guide):
        yield Found(INDEX, address_of(kind), words.kinds[kind].many, description=words.kinds[kind].about)
        keys = [(kind, slug) for slug in guide.entries.get(kind, {})]
        yield from (found(pages, key) for key in keys if guide.documents[key].file not in pages.faulty)
    if vocabularies(guide):
        yield Found(INDEX, GLOSSARY, words.glossary, description=words.glossary_about)
    if guide.body.drawn:
        yield Found(INDEX, ATLAS, words.map.atlas, description=words.map.atlas_about)
    yield Found(INDEX, MINE, words.mine.title, description=words.mine.about)
    if guide.exercises:
        said = words.plan
        yield Found(INDEX, PLAN, said.title, description=said.about, loose=tuple(said.also_said.split("; ")))


def found(pages: Pages, key: Key) -> Found:
    """Return what the search knows of the page of an entry."""
    entry = pages.guide.find(*key)
    if isinstance(entry, Reference):  # to look it up would take as long as to make it
        return _of_reference(key, entry)
    return recalled(pages.recall.get, f"search {address_of(*key)}", partial(_of_entry, pages.renderer, key))


def _of_reference(key: Key, entry: Entry) -> Found:
    """Return a work by its title and authors alone: what we say of it stands on the pages that cite it."""
    assert isinstance(entry, Reference)
    year, names = str(entry.year or ""), (tuple(entry.aliases), tuple(entry.also_said))
    return Found(key[0], address_of(*key), entry.label, year, entry.authors or "", *names)


def _of_entry(renderer: Renderer, key: Key) -> Found:
    entry: Entry = renderer.guide.find(*key)
    latin = [entry.latin] if isinstance(entry, Muscle) and entry.latin else []
    own = dict.fromkeys(name for name in (*entry.aliases, *latin) if name != entry.label)
    description = to_plain(renderer.note(*key))
    return Found(
        key[0],
        address_of(*key),
        entry.label,
        renderer.meta(*key),
        description,
        tuple(own),
        tuple(entry.also_said),
        tuple(_passages(renderer, key, entry, description)),
        tuple(address_of(*other) for other in _related(renderer.guide, key, entry)),
        card(renderer, key, entry),
        width=len(renderer.guide.anatomy.within(key[1])) if key[0] == "muscles" else 0,
    )


def _passages(renderer: Renderer, key: Key, entry: Entry, description: str) -> Iterator[Passage]:
    """Yield what the sections of an entry's page say, in their order; what is the description is not said again."""
    blocks = sections_of(template_of(key[0]))
    said: dict[str, dict[str, None]] = {name: {} for name in (_LEAD, *blocks.values())}
    for leaf in leaves(entry):
        text = to_plain(leaf.value) if isinstance(leaf.mark, Prose) else ""
        if text and text != description:
            said[blocks.get(str(leaf.trail[0]), _LEAD)][text] = None
    for name, texts in said.items():
        if texts:
            yield Passage(tuple(texts), *(() if name == _LEAD else (name.replace("_", "-"), renderer.title(name))))


def _related(guide: Guide, key: Key, entry: Entry) -> Iterator[Key]:
    """Yield the entries whose names say something about this one."""
    if isinstance(entry, Exercise):
        yield from _of_exercise(guide, entry)
    elif isinstance(entry, Routine):
        yield from (("vocabulary/equipment", slug) for slug in entry.equipment)
    elif isinstance(entry, Muscle) and entry.region:
        yield "vocabulary/regions", entry.region


def _of_exercise(guide: Guide, entry: Exercise) -> Iterator[Key]:
    """Yield what an exercise needs, how it moves, and the muscles that it is for, with the groups that these belong to."""
    yield from (("vocabulary/equipment", slug) for slug in entry.equipment)
    yield from [("vocabulary/patterns", entry.pattern)] if entry.pattern else []
    yield from [("vocabulary/positions", entry.position)] if entry.position else []
    yield from [("vocabulary/levels", guide.ladder.levels[entry.level])] if entry.level in guide.ladder.levels else []
    for part in entry.muscles.primary if entry.muscles else ():
        yield from (("muscles", slug) for slug in (part.muscle, *sorted(guide.anatomy.around(part.muscle))))

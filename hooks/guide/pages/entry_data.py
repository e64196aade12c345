"""The structured data in the page of an entry: the page, what it is about, the works it cites, who reviewed it, and the way to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from guide.content.guide import Guide
from guide.content.keys import Key, address_of
from guide.content.questions import ask
from guide.model.entry import Entry
from guide.model.exercise import Exercise
from guide.model.fact import Fact
from guide.model.muscle import Muscle
from guide.model.routine import Routine
from guide.model.words import Words
from guide.pages import exercise_plan
from guide.pages.linked_data import Node, node, script, way_to, website
from guide.pages.owner import Site

_FIELDS = ("title", "doi", "pmid", "url")


def _muscle(guide: Guide, words: Words, site: Site, key: Key, entry: Muscle) -> Node:
    kind = "AnatomicalStructure" if entry.members else "Muscle"
    return node(kind, name=entry.name, alternateName=[*([entry.latin] if entry.latin else []), *entry.aliases])


def _claim(guide: Guide, words: Words, site: Site, key: Key, entry: Fact) -> Node:
    return node("Claim", text=entry.claim)


_ABOUT: dict[type[Entry], tuple[str, Callable[..., Node]]] = {
    Exercise: ("MedicalWebPage", exercise_plan.of_exercise),
    Muscle: ("MedicalWebPage", _muscle),
    Fact: ("MedicalWebPage", _claim),
    Routine: ("WebPage", exercise_plan.of_routine),
}
"""What the page of an entry is, and what it is about; of all others only the way to them is said."""


def _work(guide: Guide, slug: str) -> Node:
    """Return a work as a page cites it, with the address that finds it."""
    found = ask(guide, "fields", "references", slug, *_FIELDS)
    doi, pmid = found["doi"], found["pmid"]
    found_at = f"https://doi.org/{doi}" if doi else f"https://pubmed.ncbi.nlm.nih.gov/{pmid}/" if pmid else found["url"]
    return node("CreativeWork", name=found["title"], url=found_at)


def _reviewed(guide: Guide, site: Site, entry: Entry) -> dict[str, Any]:
    """Return who reviewed an entry, and when; nothing until somebody has."""
    if not entry.review:
        return {}
    said = ask(guide, "fields", "people", entry.review.by, "name", "credential")
    credential = node("EducationalOccupationalCredential", name=said["credential"]) if said["credential"] else None
    person = node("Person", name=said["name"], url=site.url + address_of("people", entry.review.by), hasCredential=credential)
    return {"lastReviewed": entry.review.date.isoformat(), "reviewedBy": person}


def of_entry(guide: Guide, words: Words, site: Site, key: Key, entry: Entry, cited: Iterable[str], description: str) -> str:
    """Return the element that says to machines what the page of an entry says to readers; `cited`: the works, by slug."""
    way = way_to(site, words, key, entry.label)
    if type(entry) not in _ABOUT:
        return script([way])
    kind, about = _ABOUT[type(entry)]
    address = site.url + address_of(*key)
    page = node(
        kind,
        id_=address,
        url=address,
        name=entry.label,
        description=description,
        inLanguage=words.language,
        license=site.license.url,
        isPartOf=website(site),
        mainEntity=about(guide, words, site, key, entry),
        citation=[_work(guide, slug) for slug in sorted(cited)],
        **_reviewed(guide, site, entry),
    )
    return script([page, way])

"""What pages ask of a guide, each question with a name, so that an answer can be looked up again in another state of the guide.

A page that asks for no more than it shows has to be made anew for nothing else: it asks for the name of another entry, not for the entry.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from guide.content import forms, handwritten, limbs, training, uses
from guide.content.guide import Guide
from guide.model.entry import Entry
from guide.model.exercise import Exercise
from guide.model.fact import Fact

Question = tuple[str, ...]
"""The name of a question, and what it is asked about."""


def _entry(guide: Guide, kind: str, slug: str) -> str:
    """Return all that an entry says; one that is not there or can't be read says its name."""
    found = guide.entries.get(kind, {}).get(slug)
    return found.model_dump_json() if found else f"none: {guide.find(kind, slug).label}"


def _everything(guide: Guide) -> list[Any]:
    """Return all that a guide knows."""
    parts = (guide.safety, guide.words, guide.skeleton, guide.wording, guide.technique, guide.things)
    entries = [(*key, entry.model_dump_json()) for key, entry in guide.pairs() if isinstance(entry, Entry)]
    known = [*map(repr, guide.broken.items()), *sorted(guide.pages), guide.body.source, *_asked(guide)]
    return [*entries, *(part and part.model_dump_json() for part in parts), *known]


def _asked(guide: Guide) -> list[str]:
    """Return which hand-written page asks for what; one that names a part of a piece has not the whole."""
    return [" ".join([one.place.file, one.name, *one.slugs]) for one in handwritten.asked(guide.root)]


EVERYTHING: Question = ("everything",)
"""The question that all others are part of: where its answer is the same, so is every other."""
_BETWEEN = "\t"


def joined(question: Question) -> str:
    """Return a question as a line of text."""
    return _BETWEEN.join(question)


def parted(line: str) -> Question:
    """Return the question that a line holds."""
    return tuple(line.split(_BETWEEN))


def note(guide: Guide, kind: str, slug: str) -> str:
    """Return the sentence that stands below an entry in lists."""
    entry = guide.find(kind, slug)
    if isinstance(entry, Fact):
        return entry.answer.text if entry.answer else ""
    return next((text for name in ("summary", "purpose", "definition", "container") if (text := getattr(entry, name, None))), "")


def standing(guide: Guide, kind: str, slug: str) -> str:
    """Return what stands beside an entry in lists: the name of its level, its verdict, its year."""
    entry = guide.find(kind, slug)
    if isinstance(entry, Exercise) and entry.level:
        return guide.find("vocabulary/levels", guide.ladder.levels.get(entry.level, "")).label
    return str((entry.verdict if isinstance(entry, Fact) else getattr(entry, "year", "")) or "")


def fields(guide: Guide, kind: str, slug: str, *names: str) -> dict[str, Any]:
    """Return some fields of an entry; what its kind does not have, or it does not say, is None."""
    entry = guide.find(kind, slug)
    return {name: getattr(entry, name, None) for name in names}


QUESTIONS: dict[str, Callable[..., Any]] = {
    "entry": _entry,
    "label": lambda guide, kind, slug: guide.find(kind, slug).label,
    "note": note,
    "fields": fields,
    "standing": standing,
    "counted": lambda guide, slug: getattr(guide.muscles.get(slug), "chain", None) == "member",
    "there": lambda guide, kind, slug: slug in guide.entries.get(kind, {}),
    "listed": lambda guide, kind: list(guide.entries.get(kind, {})),
    "broken": lambda guide: [[*key, name] for key, name in guide.broken.items()],
    "pieces": lambda guide, slug: guide.anatomy.pieces.get(slug, []),
    "wholes": lambda guide, slug: guide.anatomy.wholes.get(slug, []),
    "covers": lambda guide, slug: guide.anatomy.covers.get(slug, []),
    "within": lambda guide, slug: sorted(guide.anatomy.within(slug)),
    "around": lambda guide, slug: sorted(guide.anatomy.around(slug)),
    "drawn": lambda guide, slug: guide.anatomy.drawn(slug),
    "limb": limbs.limb,
    "variations": lambda guide, slug: guide.ladder.variations.get(slug, []),
    "harder": lambda guide, slug: guide.ladder.harder.get(slug, []),
    "levels": lambda guide: sorted(guide.ladder.levels.items()),
    "referrers": lambda guide, kind, slug: [list(key) for key in guide.referrers.to.get((kind, slug), {})],
    "signs": lambda guide, kind, slug: list(guide.signs.shown(guide.find(kind, slug))),
    "signs_first": lambda guide, *regions: guide.signs.first(regions),
    "moving": lambda guide: list(guide.movements),
    "moves": lambda guide, slug: slug in guide.movements,
    "meant": lambda guide, slug, *kinds: list(guide.resolve(slug, kinds)),
    "training-parted": lambda guide, slug, first: training.parted(guide, slug, int(first)),
    "belonging": training.belonging,
    "uses": uses.of_term,
    "forms": lambda guide: [forms.of_terms(guide), forms.in_names(guide)],
    "asked": _asked,
    "everything": _everything,
}


def ask(guide: Guide, question: str, *about: str) -> Any:
    """Return the answer to a question; a guide that notes what it is asked notes this question, and nothing that leads to its answer."""
    noting = getattr(guide, "answer", None)
    return noting(question, *about) if noting else QUESTIONS[question](guide, *about)


def label(guide: Guide, kind: str, slug: str) -> str:
    """Return the name of an entry."""
    return str(ask(guide, "label", kind, slug))

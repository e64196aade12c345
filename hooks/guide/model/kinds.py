"""The kinds of entries: which folder below `data/` holds which class. A new kind is one line here."""

from __future__ import annotations

from guide.model.article import Article
from guide.model.entry import Entry
from guide.model.exercise import Exercise
from guide.model.fact import Fact
from guide.model.muscle import Muscle
from guide.model.person import Person
from guide.model.reference import Reference
from guide.model.routine import Routine
from guide.model.vocabulary import Condition, Feature, Joint, Level, Pattern, Region, SharedCue, Term

KINDS: dict[str, type[Entry]] = {
    "exercises": Exercise,
    "muscles": Muscle,
    "facts": Fact,
    "routines": Routine,
    "articles": Article,
    "references": Reference,
    "people": Person,
    "vocabulary/equipment": Feature,
    "vocabulary/patterns": Pattern,
    "vocabulary/positions": Feature,
    "vocabulary/joints": Joint,
    "vocabulary/actions": Term,
    "vocabulary/regions": Region,
    "vocabulary/goals": Term,
    "vocabulary/conditions": Condition,
    "vocabulary/levels": Level,
    "vocabulary/cues": SharedCue,
    "vocabulary/terms": Term,
}
VOCABULARY = "vocabulary"

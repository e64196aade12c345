"""The safety texts as pages show them: urgent signs by urgency and by region, each said once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from guide.model.safety import URGENCIES, Help, Safety, Sign, SignSet, Urgency


@dataclass(frozen=True, slots=True)
class Group:
    """Signs of one urgency and one region, whose name is the `title`; `lead` says when they count, like *If you have back pain*."""

    title: str
    lead: str
    signs: list[Sign]


@dataclass(frozen=True, slots=True)
class Urgent:
    """What to do, and the signs that call for it."""

    urgency: Urgency
    help: Help
    groups: list[Group]

    @property
    def on_paper(self) -> bool:
        """Whether some of the signs stand on a printed sheet, too."""
        return any(sign.on_paper for group in self.groups for sign in group.signs)


def help_for(safety: Safety, urgency: Urgency) -> Help:
    """Return what to do about signs of an urgency."""
    found: Help = getattr(safety.urgencies, urgency.replace("-", "_"))
    return found


def how_soon(safety: Safety) -> list[Urgent]:
    """Return what to do by urgency, the most urgent first, without the signs that call for it."""
    return [Urgent(urgency, help_for(safety, urgency), []) for urgency in URGENCIES] if safety.urgencies else []


def _groups(sets: Iterable[SignSet], urgency: Urgency, said: set[str]) -> Iterator[Group]:
    """Yield the signs of one urgency set by set, without those `said` whatever the reader has, to which they are added."""
    for signs in sets:
        found = [sign for sign in signs.signs if sign.urgency == urgency and sign.text not in said]
        said.update(sign.text for sign in found if not signs.lead)
        if found:
            yield Group(signs.title, signs.lead or "", found)


def by_urgency(safety: Safety, slugs: Iterable[str]) -> list[Urgent]:
    """Return the signs of the sets with these slugs, the most urgent first; one that counts for everybody comes once."""
    chosen = set(slugs)
    sets = [signs for signs in safety.sets if signs.set in chosen]
    said: set[str] = set()
    found = ((urgency, list(_groups(sets, urgency, said))) for urgency in URGENCIES)
    return [Urgent(urgency, help_for(safety, urgency), groups) for urgency, groups in found if groups]

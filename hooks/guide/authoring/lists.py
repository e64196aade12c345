"""What the command line lists of a guide: every statement of basis *evidence*, and which urgent signs each entry shows."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.content.texts import to_plain
from guide.model.entry import Evidence


def _said(statement: Evidence) -> str:
    """Return a statement in its words; one without any is a dose."""
    return to_plain(str(getattr(statement, "text", None) or getattr(statement, "what", None) or "dose"))


def evidence(guide: Guide) -> Iterator[str]:
    """Yield a line for every statement of basis *evidence*: where it stands, its references, its words."""
    for key, trail, statement in guide.referrers.statements():
        place = guide.place(key, trail)
        coached = " (coaching practice)" if statement.coached else ""
        yield f"{place.file}:{place.line}: [{', '.join(statement.references)}] {_said(statement)}{coached}"


def totals(guide: Guide) -> tuple[int, int, int]:
    """Return how many statements there are, how many rest in part or wholly on coaching practice, and how many lack a reference."""
    found = [statement for _, _, statement in guide.referrers.statements()]
    return len(found), sum(statement.coached for statement in found), sum(statement.bare for statement in found)


def signs(guide: Guide) -> Iterator[str]:
    """Yield a line for every entry that shows urgent signs: its address, each set and why."""
    for (kind, slug), entry in guide.pairs():
        if shown := guide.signs.shown(entry):
            yield f"{kind}/{slug}: {'; '.join(f'{name}, {why}' for name, why in shown.items())}"

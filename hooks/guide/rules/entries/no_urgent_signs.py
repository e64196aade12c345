"""A guide with exercises, routines or facts has urgent signs in `data/safety.yml`, for each of those pages shows them."""

from __future__ import annotations

from collections.abc import Iterator

from guide.content.guide import Guide
from guide.content.keys import SAFETY_KEY
from guide.problems import Problem


def check(guide: Guide) -> Iterator[Problem]:
    """Yield the lack of urgent signs."""
    needed = any(guide.written[kind] for kind in ("exercises", "routines", "facts"))
    if needed and guide.safety is not None and not any(group.signs for group in guide.safety.urgent):
        message = "no urgent signs, which every exercise, routine and fact page shows"
        yield Problem(
            guide.place(SAFETY_KEY, ("urgent",)),
            "no-urgent-signs",
            message,
            "add a group with its signs and their references under 'urgent:'",
        )

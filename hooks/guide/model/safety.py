"""What every page about pain says: the urgent signs, when to stop, general cautions."""

from __future__ import annotations

from guide.model.entry import Part, Statement
from guide.model.values import Line, Text


class Signs(Part):
    """Signs with what to do about them."""

    title: Line
    """What to do, as a heading."""
    lead: Text
    """The sentence before the list."""
    signs: list[Statement]
    """The signs, each with its sources."""


class Safety(Part):
    """The safety texts of the guide, in `data/safety.yml`."""

    urgent: list[Signs]
    """The urgent signs: those for emergency help, then those for a doctor soon."""
    stop: list[Text]
    """When to stop an exercise; common practice."""
    cautions: list[Statement]
    """General cautions, each with its sources."""
    advice: Text
    """What the guide is not."""

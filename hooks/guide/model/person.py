"""A person, or a group of people, who wrote or reviewed entries."""

from __future__ import annotations

from typing import ClassVar

from guide.model.entry import Entry
from guide.model.values import Line, Text, Url


class Person(Entry):
    """Somebody who wrote or reviewed entries."""

    required: ClassVar[tuple[str, ...]] = ("role",)

    name: Line
    """The name, as the person wants it shown."""
    role: Text | None = None
    """What they do for the guide."""
    credential: Line | None = None
    """The professional credential; a reviewer needs one."""
    link: Url | None = None
    """A page about them."""

"""Whose site it is: the block `owner` under `extra` in `mkdocs.yml`."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from guide.model.contrast import ENOUGH, contrast, shade
from guide.model.entry import Part
from guide.model.values import Line, Span

LIGHT = "#f1f6f7"
"""The darkest ground that text in the accent stands on in the light scheme, and all but white; the accent is a ground for white, too."""
DARK, ON_DARK = "#232e34", "#10262b"
"""The lightest ground of the dark scheme, and what is written on the accent there."""
WHITE, BLACK = "#ffffff", "#000000"
_COLOR = re.compile(r"#[0-9a-fA-F]{6}")
_TARGET = re.compile(r"/?([^\s?#:\\]*?)/?((?:\?[^\s#]*)?(?:#\S*)?)")


def _accent(value: object) -> object:
    if not isinstance(value, str) or not value:
        return value
    if not _COLOR.fullmatch(value):
        raise PydanticCustomError("color", "not a color; write it in quotes as six digits, like '#1b7080'")
    if shade(value, BLACK, WHITE, LIGHT) != value.lower():
        found = {"has": f"{contrast(value, LIGHT):.1f}", "enough": ENOUGH, "dark": shade(value, BLACK, WHITE, LIGHT)}
        raise PydanticCustomError(
            "contrast", "too light to be read, its contrast is {has} of {enough}; take a darker one, like '{dark}'", found
        )
    return value.lower()


def _target(value: object) -> object:
    found = _TARGET.fullmatch(value) if isinstance(value, str) else None
    if isinstance(value, str) and value and not found:
        raise PydanticCustomError("address", "not an address of this site; write what follows the site's own, like exercises/an-entry")
    return (f"{found[1]}/" if found[1] else "") + found[2] if found and value else value


class Door(Part):
    """A way into the site on the home page."""

    title: Line
    """What it is called, in a few words."""
    to: Annotated[str, BeforeValidator(_target)]
    """The address it leads to, without the site's own, like `exercises/?have=no-equipment`; `/` is the home page."""
    note: Line = ""
    """What is there, in a few words more."""


class Doses(Part):
    """What an exercise begins with in a plan, in place of its own dose; what is left out is the exercise's."""

    sets: Span | None = None
    """How many sets, like `2-3`."""
    repetitions: Span | None = None
    """How many repetitions in a set, of exercises that are not held."""
    hold: Span | None = None
    """How many seconds to hold, of exercises that are held."""
    left: Span | None = None
    """How many repetitions should be left at the end of a set."""
    rest: Span | None = None
    """How many seconds to rest between sets."""


class Owner(Part):
    """Who runs the site, and what is theirs on it."""

    name: Line = ""
    """The name of the clinic or the person; plans that are made here carry it."""
    logo: Line = ""
    """A picture in `docs/`, like `assets/logo.svg`, at the top of every page."""
    accent: Annotated[str, BeforeValidator(_accent)] = ""
    """The color of the bar, links and buttons, like `'#7a1f5c'`; dark schemes get a lighter shade of it."""
    contact: Line = ""
    """A line at the bottom of every page and on plans: where you are, how you are reached."""
    disclaimer: Line = ""
    """A line below that: what the site is not for."""
    doors: list[Door] = []
    """Ways into the site, before all others on the home page."""
    doses: Doses = Doses()
    """What exercises begin with in a plan."""

    @property
    def dark_accent(self) -> str:
        """The accent for the dark scheme, light enough for its grounds and for what is written on it."""
        return shade(self.accent, WHITE, DARK, ON_DARK) if self.accent else ""

    @property
    def signature(self) -> str:
        """The name and the contact in one line."""
        return " · ".join(part for part in (self.name, self.contact) if part)

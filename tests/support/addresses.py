"""A site with addresses that are no page any more, for tests."""

from __future__ import annotations

from pathlib import Path

from tests.support.sites import lay_out, overlay

ADDRESSES = """\
moved:
  - address: exercises/morning-minutes
    to: routines/quiet-minutes-for-the-hands
  - address: exercises/pinch
    to: exercises/putty-pinch
  - address: exercises/old-knuckle-roll
    to: exercises/knuckle-roll
  - address: glossary
    to: vocabulary
  - address: who-we-are
    to: about
  - address: start
    to: /
withdrawn:
  - address: exercises/knuckle-roll
    name: Knuckle <roll>
    because: It is now a part of [another](exercises/putty-squeeze). It had *no steps* of its own.
    see: exercises/putty-squeeze
  - address: opening-hours
    name: Opening hours
    because: This guide is always open.
    see: about
"""
FILE = "data/addresses.yml"


def with_addresses(folder: Path, text: str = ADDRESSES) -> Path:
    """Lay out the hand site with such addresses in `folder`; return the folder."""
    overlay(lay_out(folder), FILE, text)
    return folder

"""The key to what lit muscles look like: a small field for each role, and one for the edge of what lies below."""

from __future__ import annotations

from html import escape

PATTERNS = {"secondary": "map-hatch", "stabilizer": "map-dots"}
"""The pattern of each role; a role without one is solid."""
DEFINITIONS = (
    '<defs><pattern id="map-hatch" class="guide-map__hatch" width="24" height="24" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><path d="M0 0h24v24H0z"/><path d="M0 0h10v24H0z"/></pattern>'
    '<pattern id="map-dots" class="guide-map__dots" width="24" height="24" patternUnits="userSpaceOnUse" '
    'patternTransform="rotate(45)"><path d="M0 0h24v24H0z"/><circle cx="12" cy="12" r="7"/></pattern></defs>'
)
"""The patterns, for the first map of a page."""


def fill(role: str) -> str:
    """Return the attribute with the pattern of a role."""
    return f' fill="url(#{PATTERNS[role]})"' if role in PATTERNS else ""


def swatch(role: str) -> str:
    """Return a small field in the look of a role; the patterns are those of the page's panels."""
    field = f'<path class="guide-map__mark guide-map__mark--{role}"{fill(role)} d="M4 4h88v50H4z"/>'
    return f'<svg class="guide-swatch" viewBox="0 0 96 58" aria-hidden="true">{field}</svg>'


def broken(said: str) -> str:
    """Return the key to the edge of what lies below other muscles: a small field that has it, and what is said of it."""
    field = '<svg class="guide-swatch" viewBox="0 0 96 58" aria-hidden="true"><path class="guide-map__broken" d="M4 4h88v50H4z"/></svg>'
    return f'<span class="guide-map__key">{field} {escape(said)}</span>'

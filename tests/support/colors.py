"""The colors of the style sheet by scheme, and how far apart two of them are."""

from __future__ import annotations

import colorsys
import re

from tests.support.building import ROOT

TOKENS = [ROOT / "overrides" / "styles" / name for name in ("tokens.css", "map-tokens.css", "signal-tokens.css")]
PAGE = {"light": "#ffffff", "dark": "hsl(200,15%,14%)"}
"""The background of the theme's pages: white, or `--md-default-bg-color` of its dark scheme with our hue."""


def tokens(scheme: str) -> dict[str, str]:
    """Return the named colors of a scheme, *light* or *dark*; what the dark one leaves out is as in the light one."""
    return {name: color for path in TOKENS for name, color in _tokens(path.read_text(encoding="utf-8"), scheme).items()}


def _tokens(text: str, scheme: str) -> dict[str, str]:
    light = re.search(r"^\[data-md-color-scheme\] \{(.*?)\}", text, re.DOTALL | re.MULTILINE)
    dark = re.search(r'\[data-md-color-scheme="slate"\] \{(.*?)\}', text, re.DOTALL)
    assert light and dark
    found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", light[1]))
    return found | (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", dark[1])) if scheme == "dark" else {})


def _channels(color: str) -> list[float]:
    if match := re.fullmatch(r"hsl\((\d+),(\d+)%,(\d+)%\)", color):
        hue, saturation, lightness = (int(text) for text in match.groups())
        return list(colorsys.hls_to_rgb(hue / 360, lightness / 100, saturation / 100))
    return [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]


def luminance(color: str) -> float:
    """Return the relative luminance of a color as WCAG defines it."""
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in _channels(color)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(a: str, b: str) -> float:
    """Return the contrast of two colors, from 1 to 21."""
    high, low = sorted((luminance(a), luminance(b)), reverse=True)
    return (high + 0.05) / (low + 0.05)

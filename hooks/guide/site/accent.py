"""The owner's accent in the style sheet, in place of the guide's own color; the tokens that it stands for are those of `tokens.css`."""

from __future__ import annotations

from guide.model.owner import ON_DARK, WHITE, Owner

_SHEET = """
:root > *, [data-md-color-primary="custom"] {{
  --md-primary-fg-color: {light}; --md-primary-fg-color--light: {light}; --md-primary-fg-color--dark: {light};
}}
[data-md-color-accent="custom"] {{ --md-accent-fg-color: {light}; --md-accent-fg-color--transparent: {light}1a; }}
[data-md-color-scheme] {{ --md-typeset-a-color: {light}; --guide-fill: {light}; --guide-on-fill: {white}; }}
@media screen {{
  [data-md-color-scheme="slate"] {{
    --md-typeset-a-color: {dark}; --guide-fill: {dark}; --guide-on-fill: {on_dark};
    --md-accent-fg-color: {dark}; --md-accent-fg-color--transparent: {dark}1a;
  }}
}}
"""


def sheet(owner: Owner) -> str:
    """Return what the style sheet of all pages says of it, or nothing where there is none."""
    return _SHEET.format(light=owner.accent, dark=owner.dark_accent, white=WHITE, on_dark=ON_DARK) if owner.accent else ""

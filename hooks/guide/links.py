"""The form of a link, decided in one place.

Pages are rendered with links of the form `guide:exercises/an-entry/`, the same wherever the page will stand. The
builder's side turns them into the form its pages need with `relative_to` or `below`.
"""

from __future__ import annotations

import posixpath
import re

_LINK = re.compile(r'(href|src)="guide:([^"#]*)(#[^"]*)?"')


def to_address(address: str, anchor: str = "") -> str:
    """Return the neutral link to an address below the site's root, like `exercises/an-entry/`."""
    return f"guide:{address}{'#' if anchor else ''}{anchor}"


def to_entry(path: str) -> str:
    """Return the neutral link to an entry named by folder and slug, like `exercises/an-entry`."""
    return to_address(f"{path}/")


def relative_to(html: str, address: str) -> str:
    """Turn neutral links into links relative to the page at `address`, which ends in `/` or is empty (home)."""

    def one(match: re.Match[str]) -> str:
        target, anchor = match[2], match[3] or ""
        if target == address and anchor:
            return f'{match[1]}="{anchor}"'
        relative = posixpath.relpath(target or ".", address or ".")
        slash = "/" if not target or target.endswith("/") else ""
        return f'{match[1]}="{relative}{slash}{anchor}"'

    return _LINK.sub(one, html)


def below(html: str, base: str) -> str:
    """Turn neutral links into links that start at the site's root; `base` is the site's path and ends in `/`."""
    return _LINK.sub(lambda match: f'{match[1]}="{base}{match[2]}{match[3] or ""}"', html)

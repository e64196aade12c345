"""The form of a link, decided in one place.

Pages are rendered with links of the form `guide:exercises/an-entry/`, the same wherever the page will stand. The
builder's side turns them into the form its pages need with `relative_to` or `below`.
"""

from __future__ import annotations

import posixpath
import re
from functools import lru_cache

_LINK = re.compile(r'(href|src|content|action)="((?:0; url=)?)guide:([^"#]*)(#[^"]*)?"')


def to_address(address: str, anchor: str = "") -> str:
    """Return the neutral link to an address below the site's root, like `exercises/an-entry/`."""
    return f"guide:{address}{'#' if anchor else ''}{anchor}"


def to_entry(path: str) -> str:
    """Return the neutral link to an entry named by folder and slug, like `exercises/an-entry`."""
    return to_address(f"{path}/")


@lru_cache(maxsize=65536)
def _from_folder(target: str, folder: str) -> str:
    """Return the way from a folder to an address; the pages of a folder share it."""
    relative = posixpath.relpath(target or ".", folder or ".")
    return relative if target and not target.endswith("/") else f"{relative}/"


def relative_to(html: str, address: str) -> str:
    """Turn neutral links into links relative to the page at `address`, which ends in `/` or is empty (home)."""

    folder = address.removesuffix("/").rpartition("/")[0]
    up = "../" if address else ""

    def one(match: re.Match[str]) -> str:
        target, anchor = match[3], match[4] or ""
        if target == address and anchor:
            return f'{match[1]}="{match[2]}{anchor}"'
        if target.startswith(address) and target != address:
            return f'{match[1]}="{match[2]}{target[len(address) :]}{anchor}"'
        return f'{match[1]}="{match[2]}{up}{_from_folder(target, folder)}{anchor}"'

    return _LINK.sub(one, html)


def below(html: str, base: str) -> str:
    """Turn neutral links into links that start at the site's root; `base` is the site's path and ends in `/`."""
    return _LINK.sub(lambda match: f'{match[1]}="{match[2]}{base}{match[3]}{match[4] or ""}"', html)

"""Plan links as the page about them describes them, written a second time: what the script says is held against this."""

from __future__ import annotations

import re
import string

_SIGNS = string.ascii_uppercase + string.ascii_lowercase + string.digits
_NAMED = {"-": "V", ".": "P", ",": "K", "'": "A", " ": "-"}
LONGEST = 6000


def check_signs(link: str) -> str:
    """Return the two signs that end a link; `link` ends with its last full stop."""
    total, raw = 7, link.encode("utf-16-le", "surrogatepass")
    for low, high in zip(raw[::2], raw[1::2], strict=True):
        total = (total * 131 + low + 256 * high) % 3833
    return _SIGNS[total // 62] + _SIGNS[total % 62]


def ended(link: str) -> str:
    """Return a link without its check signs with them."""
    return f"{link}.{check_signs(f'{link}.')}"


def written(text: str) -> str:
    """Return a text as it stands in a link."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return "".join(_sign(low + 256 * high) for low, high in zip(raw[::2], raw[1::2], strict=True))


def _sign(code: int) -> str:
    sign = chr(code)
    if sign in string.ascii_lowercase + string.digits:
        return sign
    if sign in string.ascii_uppercase:
        return f"U{sign.lower()}"
    return _NAMED.get(sign) or (f"X{code:02x}" if code < 256 else f"G{code:04x}")


def said(fragment: str) -> str | None:
    """Return which message a link must have above it: `unknown-version`, `damaged`, nothing (""), or None where it looks like no plan."""
    if not re.match(r"\d+\.", fragment):
        return None
    if not fragment.startswith("1."):
        return "unknown-version"
    before, _, signs = fragment.rpartition(".")
    whole = len(fragment) <= LONGEST and check_signs(f"{before}.") == signs
    return "" if whole else "damaged"

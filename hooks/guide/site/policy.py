"""The Content-Security-Policy: what the site itself serves, and the theme's inline scripts by their hashes.

The hashes are taken from one built page that holds no contributed text (the page for missing addresses). A script
that an entry smuggled into its own page would have no hash there, and so would not run.
"""

from __future__ import annotations

import base64
import hashlib
import re

# With its quotes: contributed text is escaped, so it can't hold this.
PLACEHOLDER = 'content="guide-content-security-policy"'
_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)(?![^>]*application/(?:ld\+)?json)[^>]*>(.*?)</script>", re.DOTALL | re.IGNORECASE)
_POLICY = (
    "default-src 'none'; script-src 'self' {scripts}; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'self'; form-action 'self'; object-src 'none'"
)

_ANY = "'unsafe-inline'"


def _hash(script: str) -> str:
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def text_of(html: str) -> str:
    """Return the policy that allows the inline scripts of some HTML, by hash, and what the site itself serves."""
    return _POLICY.format(scripts=" ".join(dict.fromkeys(_hash(script) for script in _SCRIPT.findall(html))))


def policy_of(html: str) -> str:
    """Return the attribute with the policy of a built page: its own inline scripts and what the site itself serves."""
    return f'content="{text_of(html)}"'


def preview_policy() -> str:
    """Return the attribute with the policy of a live preview, whose server adds an inline script that changes with every page."""
    return f'content="{_POLICY.format(scripts=_ANY)}"'

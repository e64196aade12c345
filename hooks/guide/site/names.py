"""The names that our files are served by: each holds a hash of its content, so that files of two builds never mix.

Templates, pages and `mkdocs.yml` name a file plainly, like `assets/guide.css`; the name it is served by is written in its place when
a page is finished. In a preview files are served by their plain names.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field

FOLDER = "assets/"
_DIGITS = 8
_HASHED = re.compile(rf"\.[0-9a-f]{{{_DIGITS}}}\.\w+")
_NAMED = re.compile(rf"{FOLDER}[\w/-]+\.\w+(?=[\"'])")
"""A plain name, up to the quote that ends the attribute or the text of JSON in which it stands."""


def hashed(address: str, digest: str) -> str:
    """Return an address with the first digits of a digest before its ending."""
    stem, _, ending = address.rpartition(".")
    return f"{stem}.{digest[:_DIGITS]}.{ending}"


def digest_of(content: str | bytes) -> str:
    """Return the SHA-256 of a file's content in hexadecimal digits."""
    return hashlib.sha256(content.encode() if isinstance(content, str) else content).hexdigest()


@dataclass
class Names:
    """The names of one build's files; those of a `plain` one are left as they are."""

    plain: bool = False
    served: dict[str, str] = field(default_factory=dict)
    """The address that each file is served at, by the one by which it is named."""

    def take(self, address: str, content: str | bytes) -> str:
        """Return the address at which a file is served; what lies elsewhere, or has its hash in its name, stays where it is."""
        if not self.plain and address.startswith(FOLDER) and not _HASHED.search(address):
            self.know(address, digest_of(content))
        return self.of(address)

    def know(self, address: str, digest: str) -> None:
        """Note a file whose content is known by its digest alone."""
        if not self.plain:
            self.served[address] = hashed(address, digest)

    def of(self, address: str) -> str:
        """Return the address at which a file is served."""
        return self.served.get(address, address)

    def written(self, text: str) -> str:
        """Return HTML, a template or JSON with the names that files are served by."""
        return _NAMED.sub(lambda found: self.of(found[0]), text) if self.served else text

"""What the files say that can't be read: what their entries refer to is not known yet."""

from __future__ import annotations

from guide.content.files import LARGEST
from guide.content.guide import Guide
from guide.content.keys import ADDRESSES_KEY, SAFETY_KEY, TECHNIQUE_KEY
from guide.model.values import SLUG


def unread(guide: Guide) -> set[str]:
    """Return every word in the files that can't be read."""
    parts = {SAFETY_KEY: guide.safety, TECHNIQUE_KEY: guide.technique, ADDRESSES_KEY: guide.addresses}
    keys = [*guide.broken, *(key for key, part in parts.items() if part is None)]
    files = [guide.root / guide.documents[key].file for key in keys if key in guide.documents]
    texts = [
        path.read_bytes().replace(b"\0", b"").decode(errors="replace")
        for path in files
        if path.is_file() and path.stat().st_size <= LARGEST
    ]
    return {match[0] for text in texts for match in SLUG.finditer(text)}

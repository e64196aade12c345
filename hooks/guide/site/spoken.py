"""The words that our scripts say, as a module of their own that is made from the words of the interface: loaded once for all pages."""

from __future__ import annotations

import json

from guide.model.words import Words

NAME = "spoken.js"
"""By this name other modules import it; each block of words is an export."""


def module(words: Words) -> str:
    """Return its text."""
    blocks = {
        "gym": {name: getattr(words.gym, name) for name in type(words.gym).model_fields} | {"setup": words.setup},
        "mine": {name: getattr(words.mine, name) for name in type(words.mine).model_fields},
        "offline": {name: getattr(words.offline, name) for name in type(words.offline).model_fields},
    }
    return "".join(f"export const {name} = {json.dumps(said, ensure_ascii=False)}\n" for name, said in blocks.items())

"""The words that our scripts say, as a module of their own that is made from the words of the interface: loaded once for all pages."""

from __future__ import annotations

import json

from guide.model.words import Words

NAME = "spoken.js"
"""By this name other modules import it; each block of words is an export."""
_SHARED = ("copy_link", "copied", "not_copied", "share", "qr", "qr_too_long", "print")
_SHARING = ("what", "whole", "close", "text_copied", "part_copied")


def module(words: Words) -> str:
    """Return its text."""
    blocks = {
        "gym": {name: getattr(words.gym, name) for name in type(words.gym).model_fields} | {"setup": words.setup},
        "mine": {name: getattr(words.mine, name) for name in type(words.mine).model_fields},
        "offline": {name: getattr(words.offline, name) for name in type(words.offline).model_fields},
        "explained": {name: getattr(words.explained, name) for name in type(words.explained).model_fields},
        "sharing": {name: getattr(words.plan, name) for name in _SHARED}
        | {"title": words.headings.share, "mail": words.share_by_mail}
        | {name: getattr(words.sharing, name) for name in _SHARING},
    }
    return "".join(f"export const {name} = {json.dumps(said, ensure_ascii=False)}\n" for name, said in blocks.items())

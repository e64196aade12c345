"""Where texts name an entry or a page: links, comments that ask for a piece, the settings."""

from __future__ import annotations

import posixpath
import re

from guide.content.keys import Key

_LINK = re.compile(r"(\]\(|href=\")([^)\s\"?#]+)(\?[^)\s\"#]*)?")


def entry_links(text: str, key: Key, new: Key) -> str:
    """Return a text with the links to an entry changed, those of entries and those of hand-written pages."""
    return re.sub(rf"(\]\((?:[./]*/)?){'/'.join(key)}(?=[)#/.])", rf"\g<1>{'/'.join(new)}", text)


def asked(text: str, key: Key, new: str) -> str:
    """Return a hand-written page with the slug of an entry changed where a comment asks for it, or a link ticks it in the finder."""

    def word(piece: str) -> str:
        return re.sub(rf"(?<![\w-]){re.escape(key[1])}(?![\w-])", new, piece)

    text = re.sub(rf"(<!--[ \t]*guide:[ \t]*{key[0]}[ \t])([^\n]*?)(-->)", lambda found: found[1] + word(found[2]) + found[3], text)
    return _LINK.sub(lambda found: f"{found[1]}{found[2]}{word(found[3] or '')}", text)


def page_links(text: str, file: str, old: str, new: str) -> str:
    """Return the Markdown of a file with the links to another changed; all are paths below the project's root."""
    folder = posixpath.dirname(file)

    def one(found: re.Match[str]) -> str:
        leads = posixpath.normpath(posixpath.join(folder, found[2])) == old
        target = posixpath.relpath(new, folder) if leads else found[2]
        return f"{found[1]}{target}{found[3] or ''}"

    return _LINK.sub(one, text)


def doors(text: str, old: str, new: str) -> str:
    """Return the text of `mkdocs.yml` with the owner's doors to an address leading to another."""
    there = re.escape(old.strip("/"))
    return re.sub(
        rf"(\bto:[ \t]*[\"']?/?){there}(?=[/?#\"'}},\s]|$)", lambda found: f"{found[1]}{new.strip('/')}", text, flags=re.MULTILINE
    )


def settings(text: str, old: str, new: str) -> str:
    """Return the text of `mkdocs.yml` with a page of its navigation renamed; both are paths below `docs/`."""
    return re.sub(rf"(?<![\w./-])(/?){re.escape(old)}(?=[\"']?[ \t]*(?:#.*)?$)", rf"\g<1>{new}", text, flags=re.MULTILINE)

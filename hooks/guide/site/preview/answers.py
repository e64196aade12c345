"""What a browser gets from the preview: other than a page's own bytes, a way on or a word on what failed."""

from __future__ import annotations

import html
import mimetypes
from http import HTTPStatus

from guide.site.preview.server import Answer


def told(error: BaseException) -> str:
    """Return an error as text; the builder's own speaks for itself."""
    return str(error) if isinstance(error, SystemExit) else f"{type(error).__name__}: {error}"


def failed(said: str) -> bytes:
    """Return a page that stands where none can be made."""
    return f"<!doctype html><title>Error</title><body><p>The preview can't go on:</p><pre>{html.escape(said)}</pre></body>".encode()


def sent_on(address: str) -> Answer:
    """Return what leads to another address."""
    return Answer(b"", status=HTTPStatus.FOUND, location=address)


def kind_of(name: str) -> str:
    """Return the media type of a file by its name; the system's own list may call scripts by another."""
    if name.endswith(".gz"):
        return "application/gzip"
    kind = "text/javascript" if name.endswith((".js", ".mjs")) else mimetypes.guess_type(name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

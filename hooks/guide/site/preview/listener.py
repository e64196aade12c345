"""Stands in the place of the builder's own server: it serves a desk, and has the desk follow its files."""

from __future__ import annotations

import logging
import threading
import time
import webbrowser

import click

from guide.site.preview.desk import LiveDesk
from guide.site.preview.server import Server

_LOG = logging.getLogger("mkdocs.guide")
_LOOK = 0.1
"""Seconds between two looks at the files, at least."""
_REST = 15
"""How many times as long as a look takes nothing is done after it."""


class Listener:
    """Serves until it is stopped; the builder calls it as it calls its own server."""

    def __init__(self, desk: LiveDesk, host: str, port: int) -> None:
        self._desk, self._host, self._port = desk, host, port
        self._server: Server | None = None

    def watch(self, path: str, func: None = None, *, recursive: bool = True) -> None:
        """Do nothing: the desk was told what to follow before anything was read."""

    def serve(self, *, open_in_browser: bool = False) -> None:
        """Serve, and follow the files in this thread, so that Ctrl-C is heeded; raise ClickException where that address can't be had."""
        try:
            self._server = Server(self._desk, self._host, self._port)
        except OSError as error:
            said = f"{self._host}:{self._port} can't be had ({error.strerror}); choose another address with -a, like -a 127.0.0.1:8010"
            raise click.ClickException(said) from error
        _LOG.info("Watching paths for changes: %s", self._desk.followed())
        _LOG.info("Serving on %s", self._server.address)
        threading.Thread(target=self._server.serve_forever, args=(0.1,), daemon=True).start()
        if open_in_browser:
            webbrowser.open(self._server.address)
        while not self._server.closing:
            begun = time.monotonic()
            self._desk.follow()
            time.sleep(max(_LOOK, _REST * (time.monotonic() - begun)))

    def shutdown(self) -> None:
        """Stop serving."""
        if self._server:
            self._server.shutdown()
            self._server.server_close()

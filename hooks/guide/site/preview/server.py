"""The server of what follows its files: this machine only, what is asked for, and the version that a page waits to see change."""

from __future__ import annotations

import os
import socket
import sys
import time
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple, Protocol
from urllib.parse import parse_qs, unquote, urlsplit

WAIT = "version"
"""Below the place of the pages: where a page asks for the version after its own."""
_LOOK = 0.1
"""Seconds between two looks while a page waits."""
_PATIENCE = 20.0
"""Seconds after which a waiting page gets an answer anyway."""


class Answer(NamedTuple):
    """What a browser gets: the bytes with their media type, or the address to which it is sent on."""

    body: bytes
    kind: str = "text/html; charset=utf-8"
    status: HTTPStatus = HTTPStatus.OK
    location: str = ""


class Desk(Protocol):
    """Who makes what is served. It is asked from several threads."""

    mount: str
    """The path below which the pages lie; it begins and ends in `/`."""

    def version(self) -> str:
        """Return a text that changes with everything that is served."""

    def answer(self, path: str) -> Answer:
        """Return what is at a path."""


class Server(ThreadingHTTPServer):
    """Serves one desk until it is stopped."""

    daemon_threads = True
    allow_reuse_address = os.name == "posix"  # on Windows it would take a port that is in use

    def __init__(self, desk: Desk, host: str, port: int) -> None:
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self.desk = desk
        self.closing = False
        super().__init__((host, port), _Handler)
        self.server_name = host  # not what a name service calls it

    @property
    def address(self) -> str:
        """The address of the first page."""
        return f"http://{self.server_name}:{self.server_port}{self.desk.mount}"

    def server_close(self) -> None:
        """Close, and let go of the pages that wait."""
        self.closing = True
        super().server_close()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Stay quiet where a browser hung up, as it does when a page is closed."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        """Answer with what is asked for, or with the version once it is another than the asker's."""
        asked, desk = urlsplit(self.path), self.server.desk
        if asked.path == desk.mount + WAIT and "after" in (query := parse_qs(asked.query, keep_blank_values=True)):
            self._send(Answer(self._awaited(query["after"][0]).encode(), "text/plain; charset=utf-8"))
        else:
            self._send(desk.answer(unquote(asked.path)))

    do_HEAD = do_GET

    def _awaited(self, after: str) -> str:
        end = time.monotonic() + _PATIENCE
        while (version := self.server.desk.version()) == after and time.monotonic() < end and not self.server.closing:
            time.sleep(_LOOK)
        return version

    def _send(self, answer: Answer) -> None:
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(answer.body)))
        self.send_header("Cache-Control", "no-store")
        if answer.location:
            self.send_header("Location", answer.location)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(answer.body)

    def log_message(self, format: str, *args: Any) -> None:
        """Stay quiet."""

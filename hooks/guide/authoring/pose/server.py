"""The server of the workbench: this machine only, the page, and the version that the page waits to see change."""

from __future__ import annotations

import os
import sys
import time
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import click

from guide.authoring.pose.desk import Desk

HOST = "127.0.0.1"
_PORTS = 50
"""How many ports are tried from the first one on."""
_LOOK = 0.2
"""Seconds between two looks at the files while a page waits."""
_PATIENCE = 20.0
"""Seconds after which a waiting page gets an answer anyway."""


class Server(ThreadingHTTPServer):
    """Serves one desk until it is stopped."""

    daemon_threads = True
    allow_reuse_address = os.name == "posix"  # on Windows it would take a port that is in use

    def __init__(self, desk: Desk, port: int) -> None:
        self.desk = desk
        self.closing = False
        super().__init__((HOST, port), _Handler)

    @property
    def address(self) -> str:
        """The address of the page."""
        return f"http://{HOST}:{self.server_port}/"

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
        """Answer with the page, or with the version once it is another than the asker's."""
        asked = urlsplit(self.path)
        if asked.path == "/":
            self._answer(self.server.desk.page(), "text/html")
        elif asked.path == "/version":
            self._answer(self._awaited(parse_qs(asked.query).get("after", [""])[0]), "text/plain")
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def _awaited(self, after: str) -> str:
        end = time.monotonic() + _PATIENCE
        while (version := self.server.desk.version()) == after and time.monotonic() < end and not self.server.closing:
            time.sleep(_LOOK)
        return version

    def _answer(self, text: str, kind: str) -> None:
        body = text.encode()
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Stay quiet."""


def listen(desk: Desk, port: int) -> Server:
    """Return a server at a port, or at the next free one."""
    for number in range(port, port + _PORTS):
        try:
            return Server(desk, number)
        except (OSError, OverflowError):
            continue
    raise click.ClickException(f"no free port from {port} to {port + _PORTS - 1}; choose another with --port")


def run(root: Path, exercise: str, port: int) -> None:
    """Serve the workbench of an exercise, named by its slug or its file, until Ctrl-C."""
    desk = Desk(root, Path(exercise).name.removesuffix(".yml"))
    if said := desk.unknown():
        raise click.ClickException(said)
    with listen(desk, port) as server:
        click.echo(f"{desk.file} at {server.address} (it follows the file; stop with Ctrl-C)")
        try:
            server.serve_forever(poll_interval=0.2)
        except KeyboardInterrupt:
            click.echo("stopped")

"""A file server for a built site, on 127.0.0.1 only; addresses that lead nowhere get the site's own page."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


class _Handler(SimpleHTTPRequestHandler):
    wait: Callable[[str], float] = staticmethod(lambda path: 0)
    """How many seconds an answer takes longer than it must."""

    def do_GET(self) -> None:
        """Answer, after a while if the test says so."""
        time.sleep(type(self).wait(self.path))
        super().do_GET()

    def log_message(self, format: str, *args: Any) -> None:
        """Stay quiet."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with the site's own page for missing addresses, as a static host does."""
        page = Path(self.directory) / "404.html"
        if code != 404 or not page.is_file():
            return super().send_error(code, message, explain)
        body = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)
        return None


@contextmanager
def serving(site: Path, wait: Callable[[str], float] | None = None) -> Iterator[str]:
    """Serve a folder while the block runs; give the address, which ends in `/`. `wait` gives the seconds that a path is held back."""
    handler = type("Handler", (_Handler,), {"wait": staticmethod(wait)}) if wait else _Handler
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join(timeout=5)

"""A live preview within the process of the tests: a desk that is asked for pages, and a whole build of the same files."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

from mkdocs.commands.build import build
from mkdocs.config import load_config

from guide.site import live
from guide.site.preview.desk import LiveDesk

ADDRESS = "http://127.0.0.1:8000/"
_TOOLS = {"sitemap.xml", "sitemap.xml.gz"}


def _config(root: Path, site: Path) -> Any:
    config = load_config(str(root / "mkdocs.yml"), site_dir=str(site))
    config.site_url = ADDRESS
    return config


def _begun(config: Any, variables: dict[str, str]) -> Any:
    """Let the hook know that a preview begins; return the hook."""
    with patch.dict(os.environ, variables):
        config.plugins.on_startup(command="serve", dirty=False)
    return config.hooks["hooks/publish.py"]


@contextmanager
def desk(root: Path, site: Path) -> Iterator[LiveDesk]:
    """Give the desk of a live preview of `root`, which writes into `site`."""
    config = _config(root, site)
    hook = _begun(config, {live.LIVE: "1"})
    build(config, serve_url=ADDRESS)
    found = hook._live

    def rebuild() -> None:
        hook._live = found
        build(_config(root, site), serve_url=ADDRESS)

    yield found.served("/", rebuild)
    hook._live = None


def whole(root: Path, site: Path) -> dict[str, bytes]:
    """Return every file of a fresh preview of `root`, all built at once, by its path."""
    config = _config(root, site)
    hook = _begun(config, {live.LIVE: ""})
    shutil.rmtree(site, ignore_errors=True)
    build(config, serve_url=ADDRESS)
    assert hook._live is None
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def served(found: LiveDesk, name: str) -> bytes:
    """Return what a desk serves at the path of a file, without the script that waits for the next version."""
    answer = found.answer("/" + name.removesuffix("index.html") if name.endswith("index.html") else f"/{name}")
    before, script, rest = answer.body.partition(b"<script>\n(async () => {\n  const seen =")
    return before + rest.partition(b"</script>\n")[2] if script else answer.body

"""The desk of the live preview: it follows the files and makes what is asked for, when it is asked for.

What changes in `data/` is read at once and the kept run of the builder goes on with it; where the set of pages or the words of the
interface change, or anything outside `data/`, the builder runs anew. Nothing made before a change is served after it.
"""

from __future__ import annotations

import gc
import logging
import posixpath
import threading
import time
from collections.abc import Callable, Iterable
from http import HTTPStatus
from pathlib import Path

from guide.content.reader import Loaded
from guide.rules.checker import Checker
from guide.site import assets, search
from guide.site.preview.answers import failed, kind_of, sent_on, told
from guide.site.preview.run import Run, outline
from guide.site.preview.script import with_script
from guide.site.preview.server import Answer
from guide.site.preview.watched import Watched
from guide.site.publication import Loader

_LOG = logging.getLogger("mkdocs.guide")
_MISSING = "404.html"
_MAPS = ("sitemap.xml", "sitemap.xml.gz")
_LOOK = 0.1
"""Seconds between two looks at the files for those who wait."""
_SHOWN = 5
"""How many changed files are named in one line."""


class LiveDesk:
    """A guide that is followed. It may be asked from several threads; one works at a time."""

    def __init__(self) -> None:
        self.mount = "/"
        self._rebuild: Callable[[], None] = lambda: None
        self._lock = threading.RLock()
        self._checker = Checker()
        self._root: Path
        self._watched: Watched
        self._loaded: tuple[str, Loaded] | None = None
        self._run: Run
        self._made: set[str] = set()
        self._fault = ""
        """Why the last change could not be taken in: then nothing is shown but that, until it is mended."""
        self._looked = 0.0

    def begin(self, root: Path, paths: Iterable[str | Path]) -> Loader:
        """Note which files to follow, as the builder begins; return what reads the guide."""
        if hasattr(self, "_watched"):
            self._watched.watch(paths)
        else:
            self._root, self._watched = root, Watched(root, paths)
        return self._load

    def _load(self, root: Path) -> Loaded:
        """Return the checked guide as it was when the files were last looked at, or later."""
        if self._loaded is None or self._loaded[0] != self._watched.version:
            self._loaded = (self._watched.version, self._checker.load(root))
        return self._loaded[1]

    def keep(self, run: Run) -> None:
        """Take a run of the builder in place of the one before."""
        self._run = run
        self._made.clear()
        gc.unfreeze()
        gc.collect()
        gc.freeze()  # what is kept is large: the collector need not look through it at each change

    def served(self, mount: str, rebuild: Callable[[], None]) -> LiveDesk:
        """Return the desk, told where the pages lie and how the builder is run, which calls `begin` and `keep`."""
        self.mount, self._rebuild = mount, rebuild
        return self

    def followed(self) -> str:
        """Return the paths that are followed, as a list in words."""
        return self._watched.said()

    def version(self) -> str:
        """Return a digest of the names and contents of all files; however many ask, they are looked at ten times a second."""
        with self._lock:
            if time.monotonic() - self._looked > _LOOK:
                self.follow()
            return self._watched.version

    def follow(self) -> None:
        """Look at the files and take in what changed; what fails is said, and tried anew after the next change."""
        with self._lock:
            changed = self._watched.look()
            self._looked = time.monotonic()
            if changed:
                self._say(sorted(changed))
                self._checker.memory.forget(changed)
                self._fault = self._tried(changed)

    def _tried(self, changed: set[str]) -> str:
        """Take in what changed; return what is wrong with it."""
        try:
            self._take_in(changed)
        except (Exception, SystemExit) as error:  # the builder leaves by the latter
            _LOG.error("The preview waits until this is mended: %s", error, exc_info=not isinstance(error, SystemExit))
            return told(error)
        return ""

    @staticmethod
    def _say(changed: list[str]) -> None:
        more = f" and {len(changed) - _SHOWN} more" if len(changed) > _SHOWN else ""
        _LOG.info("Changed: %s%s", ", ".join(changed[:_SHOWN]), more)

    def _take_in(self, changed: set[str]) -> None:
        if self._fault or not all(name.startswith("data/") for name in changed) or not self._gone_on():
            self._rebuild()

    def _gone_on(self) -> bool:
        """Go on with the kept run and return True, unless the builder knows something that is no longer so."""
        publication = self._run.publication
        loaded = self._load(self._root)
        if outline(loaded.guide) != self._run.outline:
            return False
        publication.renew(loaded)
        self._made.clear()
        for problem in publication.problems:
            _LOG.warning("guide: %s", problem)
        return True

    def answer(self, path: str) -> Answer:
        """Return what is at a path, as the files are now."""
        with self._lock:
            self.follow()
            if not path.startswith(self.mount):
                return sent_on(self.mount) if path == "/" or f"{path}/" == self.mount else self._missing()
            name = posixpath.normpath("/" + path[len(self.mount) :] + ("index.html" if path.endswith("/") else "")).lstrip("/")
            try:
                if self._fault and name.endswith(".html"):
                    return self._failed(self._fault)
                return self._at(name) or self._moved(path, name) or self._missing()
            except Exception as error:
                _LOG.exception("%s can't be made", name)
                return self._failed(told(error))

    def _failed(self, said: str) -> Answer:
        return self._html(failed(said), HTTPStatus.INTERNAL_SERVER_ERROR)

    def _moved(self, path: str, name: str) -> Answer | None:
        return sent_on(f"{path}/") if not path.endswith("/") and self._at(f"{name}/index.html") else None

    def _missing(self) -> Answer:
        found = self._at(_MISSING)
        return found._replace(status=HTTPStatus.NOT_FOUND) if found else Answer(b"404 Not Found", status=HTTPStatus.NOT_FOUND)

    def _at(self, name: str) -> Answer | None:
        body = self._bytes(name)
        if body is None:
            return None
        return self._html(body) if name.endswith(".html") else Answer(body, kind_of(name))

    def _html(self, body: bytes, status: HTTPStatus = HTTPStatus.OK) -> Answer:
        return Answer(with_script(body, self.mount, self._watched.version), status=status)

    def _bytes(self, name: str) -> bytes | None:
        """Return what a build of the files would write to a path, or None where it would write nothing."""
        run = self._run
        if name not in self._made and self._makes(name):
            self._made.add(name)
        elif name not in self._made and (text := self._beside(name)) is not None:
            return text.encode()
        file = run.site / name
        return file.read_bytes() if "\\" not in name and file.is_file() else None

    def _beside(self, name: str) -> str | None:
        """Return the text of a file that stands beside the pages, or None where there is none."""
        publication = self._run.publication
        return self._run.search_file(name) if name.startswith(search.FOLDER) else assets.at(publication.pages, publication.own, name)

    def _makes(self, name: str) -> bool:
        """Write what the builder makes at a path; return False where it makes nothing there."""
        if name in self._run.pages:
            self._run.make_page(name)
        elif name in (_MISSING, *_MAPS):
            self._run.make_template(name.removesuffix(".gz"))
        else:
            return False
        return True

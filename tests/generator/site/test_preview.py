"""The parts of the live preview: what counts as a change, what is checked anew, what is served, and what happens when something fails."""

from __future__ import annotations

import logging
import os
import shutil
import threading
import time
import urllib.request
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path

import pytest

from guide.content.reader import Loaded
from guide.rules import all_rules
from guide.rules.check import load
from guide.rules.checker import BY_BODY, BY_ENTRY, Checker
from guide.site.preview.desk import LiveDesk
from guide.site.preview.server import Server
from guide.site.preview.watched import Watched
from tests.support.building import lay_out_project
from tests.support.previewing import desk, served, whole
from tests.support.sites import HAND, bad_entries, lay_out, loaded, overlay, read_bad

EXERCISE = "data/exercises/putty-squeeze.yml"
PAGE = "/exercises/putty-squeeze/"


@pytest.fixture(autouse=True)
def _quiet(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.CRITICAL, "mkdocs")


@pytest.fixture
def live(tmp_path: Path) -> Iterator[LiveDesk]:
    """Give the desk of a live preview of the hand site, in `root` below the test's folder."""
    (tmp_path / "root").mkdir()
    with desk(lay_out_project(tmp_path / "root"), tmp_path / "live") as found:
        yield found


def change(path: Path, old: str, new: str) -> None:
    """Write a change into a file, as an editor does it."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def page(found: LiveDesk, path: str = PAGE) -> str:
    """Return what is at a path."""
    return found.answer(path).body.decode()


def test_what_counts_as_a_change(tmp_path: Path) -> None:
    """Other content does, even with the time and size of the old one; a new time alone does not, nor a file that an editor leaves."""
    (tmp_path / "data").mkdir()
    file = tmp_path / "data/a.yml"
    file.write_text("one", encoding="utf-8")
    stamp = file.stat().st_mtime_ns
    watched = Watched(tmp_path, [tmp_path / "data", tmp_path / "mkdocs.yml"])
    first = watched.version
    assert watched.look() == set()
    for text in ("two", "six"):
        file.write_text(text, encoding="utf-8")
        os.utime(file, ns=(stamp, stamp))
        assert watched.look() == {"data/a.yml"} and watched.version != first
    os.utime(file, ns=(stamp + 10**9, stamp + 10**9))
    (tmp_path / "data/.a.yml.swp").write_text("", encoding="utf-8")
    (tmp_path / "data/a.yml~").write_text("", encoding="utf-8")
    assert watched.look() == set()
    file.write_text("one", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("", encoding="utf-8")
    (tmp_path / "elsewhere.yml").write_text("", encoding="utf-8")
    assert watched.look() == {"data/a.yml", "mkdocs.yml"}
    (tmp_path / "mkdocs.yml").unlink()
    assert watched.look() == {"mkdocs.yml"} and watched.version == first
    shutil.rmtree(tmp_path / "data")
    assert watched.look() == {"data/a.yml"}


def test_an_old_file_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file whose time is long past is looked into only when its time, size or number changes."""
    file = tmp_path / "a.yml"
    file.write_text("one", encoding="utf-8")
    monkeypatch.setattr("guide.site.preview.watched._YOUNG", 0)
    watched = Watched(tmp_path, [tmp_path])
    watched.look()
    monkeypatch.setattr("guide.site.preview.watched.hashlib.file_digest", lambda *_: pytest.fail("it was read"))
    assert watched.look() == set()


def _judged(loaded: Loaded) -> list[str]:
    return [str(problem) for problem in loaded.problems]


@pytest.mark.long
def test_checking_again_finds_the_same(tmp_path: Path) -> None:
    """Whatever bad entry comes and goes, a checker that remembers finds what one that judges everything finds."""
    root = lay_out(tmp_path / "root")
    checker = Checker()
    assert _judged(checker.load(root)) == _judged(load(root)) == []
    seen: set[str] = set()
    each = {bad.name.partition(".")[0].partition("--")[0]: bad for bad in reversed(bad_entries())}
    for bad in each.values():  # one of each rule
        path = read_bad(bad)[0]
        before = (HAND / path).read_bytes() if (HAND / path).is_file() else None
        if path.startswith("data/"):
            overlay(root, path, bad.read_bytes())
            checker.memory.forget([path])
            found = _judged(checker.load(root))
            assert found == _judged(loaded(root)), bad.name
            seen |= {line.rpartition("[")[2][:-1] for line in found}
            overlay(root, path, before)
            checker.memory.forget([path])
    assert _judged(checker.load(root)) == []
    assert all_rules().keys() >= BY_ENTRY | BY_BODY and seen >= BY_ENTRY | BY_BODY


def test_other_words_and_other_bones_judge_all_anew(tmp_path: Path) -> None:
    """What an entry is held against may change while the entry does not."""
    root = lay_out(tmp_path / "root")
    checker = Checker()
    checker.load(root)
    (root / "data/wording.yml").write_text("instead:\n  - avoid:\n      - putty\n    say: clay\n", encoding="utf-8")
    found = _judged(checker.load(root))
    assert found == _judged(load(root)) and any("[say-instead]" in line for line in found)
    text = (root / "data/skeleton.yml").read_text(encoding="utf-8")
    (root / "data/skeleton.yml").write_text(text.replace("elbow: [", "elbow: [0, 1] # ["), encoding="utf-8")
    found = _judged(checker.load(root))
    assert found == _judged(load(root)) and any("[pose-range]" in line for line in found)


def test_addresses(live: LiveDesk, tmp_path: Path) -> None:
    """Folders without their slash lead to the page; what is nowhere has the page for that; nothing outside the site is served."""
    assert live.answer("/exercises").location == "/exercises/" and live.answer("/exercises").status == HTTPStatus.FOUND
    missing = live.answer("/nowhere/")
    assert missing.status == HTTPStatus.NOT_FOUND and "<h1" in missing.body.decode()
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    for path in ("/../secret.txt", "/..\\secret.txt", "/%2e%2e/secret.txt", "//../secret.txt", "/a/../../secret.txt", "/\0"):
        assert live.answer(path).status in (HTTPStatus.NOT_FOUND, HTTPStatus.INTERNAL_SERVER_ERROR)
    live.mount = "/guide/"
    assert live.answer("/").location == live.answer("/guide").location == "/guide/"
    assert live.answer("/guide/exercises/").status == HTTPStatus.OK and live.answer("/exercises/").status == HTTPStatus.NOT_FOUND
    kinds = {name: live.answer(f"/guide/{name}").kind for name in ("assets/guide.css", "assets/search/index.json", "assets/map.js")}
    assert list(kinds.values()) == ["text/css; charset=utf-8", "application/json", "text/javascript; charset=utf-8"]


def test_a_page_is_made_when_it_is_asked_for(live: LiveDesk, tmp_path: Path) -> None:
    """No page is made before, and one that was made is not made again until something changed."""
    made = tmp_path / "live" / PAGE[1:] / "index.html"
    assert not made.exists()
    page(live)
    made.write_bytes(made.read_bytes().replace(b"<h1", b"<h1 data-kept"))
    assert "data-kept" in page(live)
    change(tmp_path / "root/data/exercises/tendon-glide.yml", "name: Tendon glide", "name: Tendon slide")
    assert (
        "data-kept" not in page(live)
        and "Tendon slide" in page(live, "/exercises/")
        and "Tendon slide" in page(live, "/nowhere/") + page(live)
    )


@pytest.mark.long
def test_what_fails_is_shown_until_it_is_mended(live: LiveDesk, tmp_path: Path) -> None:
    """Settings that can't be read and a template that fails stand in the page; mended, it is as before."""
    root = tmp_path / "root"
    before = page(live)
    for file, old, new, said in (
        ("mkdocs.yml", "nav:", "nav: [", ""),
        ("overrides/main.html", '{% extends "base.html" %}', '{% extends "base.htm" %}', "base.htm"),
        ("overrides/main.html", '<meta property="og:type"', '{{ nothing.at.all }}<meta property="og:type"', "nothing"),
    ):
        change(root / file, old, new)
        answer = live.answer(PAGE)
        assert (
            answer.status == HTTPStatus.INTERNAL_SERVER_ERROR and said in answer.body.decode() and "version?after=" in answer.body.decode()
        )
        change(root / EXERCISE, "name:", "# a change\nname:")
        assert live.answer(PAGE).status == HTTPStatus.INTERNAL_SERVER_ERROR
        change(root / file, new, old)
        change(root / EXERCISE, "# a change\nname:", "name:")
        assert page(live) == before


def test_redirects_and_figures_follow(live: LiveDesk, tmp_path: Path) -> None:
    """An earlier address and the style sheet of a figure come and go with what the entry says."""
    root = tmp_path / "root"
    change(root / EXERCISE, "name:", "formerly:\n  - squeezing\nname:")
    assert "putty-squeeze/" in page(live, "/exercises/squeezing/")
    text = (root / EXERCISE).read_text(encoding="utf-8")
    figures = sorted(name for name in whole(root, tmp_path / "whole") if name.startswith("assets/figures/putty-squeeze."))
    assert len(figures) == 2 and all(live.answer(f"/{name}").status == HTTPStatus.OK for name in figures)
    (root / EXERCISE).write_text(text.replace("formerly:\n  - squeezing\n", "").partition("\nfigure:")[0] + "\n", encoding="utf-8")
    assert all(live.answer(f"/{name}").status == HTTPStatus.NOT_FOUND for name in (*figures, "exercises/squeezing/"))


def test_the_version_is_the_same_for_the_same_files(live: LiveDesk, tmp_path: Path) -> None:
    """A page that waits across a restart of the preview is not loaded again for nothing."""
    version, text = live.version(), (tmp_path / "root" / EXERCISE).read_text(encoding="utf-8")
    with desk(tmp_path / "root", tmp_path / "again") as other:
        assert other.version() == version and other.answer(PAGE) == live.answer(PAGE)
    (tmp_path / "root" / EXERCISE).write_text(f"{text}# a change\n", encoding="utf-8")
    time.sleep(0.15)
    assert live.version() != version


def test_a_waiting_page_is_told(live: LiveDesk, tmp_path: Path) -> None:
    """The server answers who waits when a file changed, and asks nobody to keep what it serves."""
    with Server(live, "127.0.0.1", 0) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        version = live.version()
        assert f'seen = "{version}"' in page(live)
        threading.Timer(0.3, change, (tmp_path / "root" / EXERCISE, "name:", "# a change\nname:")).start()
        begun = time.monotonic()
        with urllib.request.urlopen(f"{server.address}version?after={version}", timeout=30) as answer:
            assert answer.read().decode() == live.version() != version and answer.headers["Cache-Control"] == "no-store"
        assert 0.25 < time.monotonic() - begun < 10
        with urllib.request.urlopen(urllib.request.Request(f"{server.address}exercises/", method="HEAD"), timeout=30) as answer:
            assert int(answer.headers["Content-Length"]) > 1000 and answer.read() == b""
        server.shutdown()
        thread.join(timeout=5)


@pytest.mark.long
def test_everything_at_once(live: LiveDesk, tmp_path: Path) -> None:
    """Without a change, too, everything is served as the builder's own preview builds it."""
    expected = whole(tmp_path / "root", tmp_path / "whole")
    assert [name for name in expected if served(live, name) != expected[name]] == []


@pytest.mark.long
def test_another_name_changes_the_order(live: LiveDesk, tmp_path: Path) -> None:
    """An entry that now comes first is first in lists that the builder makes, too, and for its neighbors."""
    page(live)
    change(tmp_path / "root/data/exercises/tendon-glide.yml", "name: Tendon glide", "name: A tendon glide")
    expected = whole(tmp_path / "root", tmp_path / "whole")
    assert [name for name in expected if served(live, name) != expected[name]] == []

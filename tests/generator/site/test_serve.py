"""The live preview: it shows every change, drafts too, and problems in place of the entries that have them."""

from __future__ import annotations

import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.support.building import lay_out_project
from tests.support.processes import guide_command, started

EXERCISE = "data/exercises/putty-squeeze.yml"
PAGE = "exercises/putty-squeeze/"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a copy of the project with the hand site's data."""
    return lay_out_project(tmp_path)


def fetch(address: str) -> str:
    """Return what is at an address; nothing while nobody answers."""
    try:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return str(answer.read().decode())
    except urllib.error.HTTPError as error:
        return f"{error.code} {error.read().decode()}"
    except OSError:
        return ""


def until(address: str, holds: Callable[[str], bool], seconds: float = 60) -> str:
    """Ask for an address until what it holds fits; fail after `seconds`."""
    end = time.monotonic() + seconds
    text = ""
    while time.monotonic() < end:
        text = fetch(address)
        if text and holds(text):
            return text
        time.sleep(0.1)
    raise AssertionError(f"{address} did not come to hold it; it holds:\n{text[-3000:]}")


@contextmanager
def preview(root: Path) -> Iterator[str]:
    """Run `guide serve` below `root` while the block runs; give its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = guide_command("serve", "-a", f"127.0.0.1:{port}")
    with (root / "serve.log").open("w") as log, started(command, cwd=root, stdout=log, stderr=log):
        yield f"http://127.0.0.1:{port}/"
    assert "Traceback" not in (root / "serve.log").read_text(encoding="utf-8")


def change(path: Path, old: str, new: str) -> None:
    """Write a change into a file, as an editor does it."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_changes_problems_and_mends(project: Path) -> None:
    """A changed word shows; a bad entry shows its problem, with a bar on every page; mended, the page is back."""
    entry = project / EXERCISE
    with preview(project) as home:
        until(home + PAGE, lambda text: "<h1" in text and "guide-bar" not in text)
        change(entry, "breathing: Breathe out", "breathing: A word just written. Breathe out")
        until(home + PAGE, lambda text: "A word just written." in text)

        change(entry, "breathing:", "breathin:")
        problem = until(home + PAGE, lambda text: "guide-problems" in text)
        assert f"{EXERCISE}:" in problem and "did you mean" in problem and "breathing" in problem and "[unknown-field]" in problem
        assert "Putty squeeze" in problem
        for other in ("", "muscles/", "exercises/tendon-glide/", "exercises/"):
            text = until(home + other, lambda text: "guide-bar" in text)
            assert "unknown-field" in text and "<h1" in text
        assert "Putty squeeze" in fetch(f"{home}exercises/")

        change(entry, "breathin:", "breathing:")
        until(home + PAGE, lambda text: "A word just written." in text and "guide-bar" not in text)

        template = project / "overrides/main.html"
        change(template, '<meta property="og:type"', '<meta name="just-added" content="x">\n<meta property="og:type"')
        until(home, lambda text: "just-added" in text)


def test_starts_on_bad_entries(project: Path) -> None:
    """It starts with entries that can't be read, and with words and safety texts that are gone."""
    (project / EXERCISE).write_text("name: [\n", encoding="utf-8")
    (project / "data/interface/en.yml").unlink()
    (project / "data/safety.yml").write_text("urgent: 3\n", encoding="utf-8")
    with preview(project) as home:
        text = until(home + PAGE, lambda text: "<h1" in text)
        assert "[syntax]" in text
        text = until(f"{home}exercises/tendon-glide/", lambda text: "<h1" in text)
        assert "data/interface/en.yml:1:1" in text and "data/safety.yml" in text


@pytest.mark.long
def test_a_taken_port(project: Path) -> None:
    """Where another program has the port, that is one line."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        command = guide_command("serve", "-a", f"127.0.0.1:{port}")
        done = subprocess.run(command, cwd=project, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 1 and done.stderr.splitlines()[-1].startswith(f"Error: 127.0.0.1:{port} can't be had (")
    assert "Traceback" not in done.stderr


@pytest.mark.long
def test_drafts_and_the_style_sheet(project: Path) -> None:
    """A draft has its page; a changed part shows in the one sheet, and a list that can't be joined is named until it is mended."""
    draft = next(path for path in (project / "data/exercises").glob("*.yml") if "\ndraft: true" in path.read_text(encoding="utf-8"))
    styles = project / "overrides/styles"
    with preview(project) as home:
        text = until(f"{home}exercises/{draft.stem}/", lambda text: "<h1" in text)
        assert "guide-draft" in text
        assert f'href="{draft.stem}/"' in fetch(f"{home}exercises/")
        until(f"{home}assets/guide.css", lambda text: "--guide-line: #d5dee0" in text)
        change(styles / "tokens.css", "--guide-line: #d5dee0", "--guide-line: #d5dee1")
        until(f"{home}assets/guide.css", lambda text: "--guide-line: #d5dee1" in text)
        change(styles / "guide.css", '"tokens.css"', '"tokns.css"')
        end = time.monotonic() + 60
        while "overrides/styles/guide.css:2:10: 'tokns.css' can't be read" not in (
            log := (project / "serve.log").read_text(encoding="utf-8")
        ):
            assert time.monotonic() < end, log
            time.sleep(0.1)
        change(styles / "guide.css", '"tokns.css"', '"tokens.css"')
        change(styles / "tokens.css", "--guide-line: #d5dee1", "--guide-line: #d5dee2")
        until(f"{home}assets/guide.css", lambda text: "--guide-line: #d5dee2" in text)

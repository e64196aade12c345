"""The pictures beside shared links: painted here or by other processes alike, kept by what they show, nothing left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from guide.content.guide import Guide
from guide.draw.share import card
from guide.model.words import Words
from guide.pages import painter, painting, png_file, share_cards, share_pictures
from guide.pages.owner import Site
from guide.pages.share_cards import Cards
from guide.pages.share_pictures import SharePictures
from tests.support import processes
from tests.support.turns import few

PAGES = ("exercises/putty-squeeze/", "exercises/finger-lift/")
DRAWINGS = {
    f"{number}.png": f'<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><circle cx="{number}" cy="15" r="9.5"/></svg>'
    for number in range(40)
}
JOBS = [painting.Job.of(name, svg) for name, svg in DRAWINGS.items()]
LONG = """
import sys
from guide.pages import painting
painting.processors = lambda: 3
svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1500" height="1500"><circle cx="750" cy="750" r="749" fill="#678"/></svg>'
kept = lambda *picture: print("one", flush=True)
painting.Painting([painting.Job.of("x", svg)] * 500, kept).finish()
"""
"""Painting that takes far longer than any test waits."""


@pytest.fixture
def four_processors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let painting have three processes, whatever the machine has."""
    monkeypatch.setattr(painting, "processors", lambda: 4)


def painted(jobs: list[painting.Job]) -> dict[str, bytes]:
    """Return what is painted in the background, by name."""
    found: dict[str, bytes] = {}
    painting.Painting(jobs, found.__setitem__).finish()
    return found


def pictures(guide: Guide, cache: Path) -> SharePictures:
    """Return the pictures of two exercises of a guide."""
    cards = Cards(guide, Site("Hands", "https://example.org/"), guide.words or Words.stand_in())
    drawn = {share_cards.address(page): svg for page, svg in cards.drawn() if page in PAGES}
    return SharePictures(drawn, cards.plain, cache)


def made(guide: Guide, cache: Path) -> dict[str, bytes]:
    """Return those pictures, by address."""
    return dict(pictures(guide, cache).files())


def unpainted(svg: str) -> bytes:
    """Stand in for the painter where nothing may be painted."""
    raise AssertionError("it was painted again")


@pytest.mark.usefixtures("four_processors")
def test_in_the_background_as_here() -> None:
    """Three processes paint every picture as this one does, and end by themselves."""
    assert painted(JOBS) == {name: painter.png(svg) for name, svg in DRAWINGS.items()}


def test_few_pictures_start_no_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few pictures are no work for other processes; with one core they wait until the pages are done."""
    monkeypatch.setattr(painting, "_work", unpainted)
    monkeypatch.setattr(painting, "processors", lambda: 4)
    painting.Painting(JOBS[:5], unpainted).finish()
    monkeypatch.setattr(painting, "processors", lambda: 1)
    painting.Painting(JOBS, unpainted)


@pytest.mark.parametrize("count", [1, 2, 4])
def test_all_cores_help_in_the_end(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    """While pages are made one processor is left to them; then it paints, too. Nobody waits for a picture that is painted already."""
    monkeypatch.setattr(painting, "processors", lambda: count)
    begun: list[int] = []
    monkeypatch.setattr(painting, "_work", lambda waiting, keep: begun.append(1))
    painting.Painting(JOBS, unpainted).finish()
    assert len(begun) == count


@pytest.mark.usefixtures("four_processors")
@pytest.mark.parametrize(
    "said", ["", "import sys; sys.stdout.write('abc')", "import sys; sys.stdout.buffer.write(bytes([0, 0, 0, 9, 1]))", "raise OSError"]
)
def test_a_painter_that_breaks_off(guide: Guide, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    """What the other processes fail to paint is painted here."""
    whole = made(guide, tmp_path / "whole")
    broken = tmp_path / "broken.py"
    broken.write_text(said, encoding="utf-8")
    monkeypatch.setattr(painter, "__file__", str(broken))
    monkeypatch.setattr(painting, "_LEAST", 1)
    assert painted(JOBS) == {}
    assert made(guide, tmp_path / "cache") == whole


@pytest.mark.usefixtures("four_processors")
def test_a_guide_painted_in_the_background(guide: Guide, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A guide's pictures are the same, byte for byte, whoever painted them; what is kept already is not painted again."""
    here = made(guide, tmp_path / "here")
    monkeypatch.setattr(painting, "_LEAST", 1)
    monkeypatch.setattr(share_pictures, "png", unpainted)
    assert made(guide, tmp_path / "there") == here
    monkeypatch.setattr(painting, "_work", unpainted)
    assert made(guide, tmp_path / "here") == here


@pytest.mark.parametrize(
    "damage",
    [
        lambda whole: b"",
        lambda whole: whole[:8],
        lambda whole: whole[:-1],
        lambda whole: whole + b"\0",
        lambda whole: whole[:60] + bytes([whole[60] ^ 1]) + whole[61:],
        lambda whole: whole.replace(b"IEND", b"IENE"),
        lambda whole: b"<html>",
        lambda whole: None,
    ],
)
def test_a_damaged_picture_is_made_anew(guide: Guide, tmp_path: Path, damage: Callable[[bytes], bytes | None]) -> None:
    """Only a picture that is sound to its last byte is taken from those that are kept."""
    whole = made(guide, tmp_path)
    for kept in tmp_path.iterdir():
        changed = damage(kept.read_bytes())
        kept.unlink() if changed is None else kept.write_bytes(changed)
    assert made(guide, tmp_path) == whole
    assert sorted(path.read_bytes() for path in tmp_path.iterdir()) == sorted(whole.values())


@pytest.mark.parametrize(
    "module, name, value",
    [(card, "_GROUND", "#000"), (card, "HIGH", 500), (share_cards, "_WEIGHTS", ("Bold", "Light")), (share_pictures, "_PAINTER", "another")],
)
def test_what_a_picture_rests_on(
    guide: Guide, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, module: object, name: str, value: object
) -> None:
    """Another color, size, font or version of the painter each make new pictures; going back finds the old ones."""
    before = made(guide, tmp_path)
    with monkeypatch.context() as changed:
        changed.setattr(module, name, value)
        changed.setattr(share_cards, "fonts", share_cards.fonts.__wrapped__)
        after = made(guide, tmp_path)
        assert after == made(guide, tmp_path / "fresh") and len(list(tmp_path.glob("*.png"))) == 2 * len(before)
    monkeypatch.setattr(share_pictures, "png", unpainted)
    assert made(guide, tmp_path) == before


def failing() -> str:
    """Stand in for a drawing that fails."""
    raise ZeroDivisionError("no such figure")


@pytest.mark.parametrize("drawn", [failing, lambda: "no svg", lambda: '<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>'])
def test_a_picture_that_fails(tmp_path: Path, caplog: pytest.LogCaptureFixture, drawn: Callable[[], str]) -> None:
    """A picture that can't be drawn or painted stops nothing: the plain one stands in its place, the others are whole, and it is said."""
    good, plain = DRAWINGS["7.png"], DRAWINGS["9.png"]
    for _ in range(2):  # what failed is said again by the next build
        caplog.clear()
        found = dict(SharePictures({"a.png": lambda: good, "b.png": drawn, "c.png": lambda: good}, lambda: plain, tmp_path).files())
        assert found == {"a.png": painter.png(good), "b.png": painter.png(plain), "c.png": painter.png(good)}
        assert "b.png: this picture could not be " in caplog.text and "a.png" not in caplog.text
    broken = SharePictures({"a.png": lambda: good, "b.png": failing}, failing, tmp_path)
    assert dict(broken.files()) == {"a.png": painter.png(good)}


@pytest.mark.usefixtures("four_processors")
def test_a_picture_that_fails_elsewhere(tmp_path: Path) -> None:
    """A drawing at which each painter breaks off leaves the others to this process."""
    drawn = {name: partial(str, svg) for name, svg in DRAWINGS.items()} | {"3.png": lambda: "no svg"}
    found = dict(SharePictures(drawn, lambda: DRAWINGS["0.png"], tmp_path).files())
    assert found == {name: painter.png(svg) for name, svg in DRAWINGS.items()} | {"3.png": painter.png(DRAWINGS["0.png"])}


def test_old_pictures_go(guide: Guide, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of pictures that no page shows, those used last stay: as many as are shown, and the spare ones."""
    monkeypatch.setattr(share_pictures, "_SPARE", 3)
    shown = made(guide, tmp_path)
    for age in range(20):
        old = tmp_path / f"old-{age}.png"
        old.write_bytes(b"")
        os.utime(old, (time.time() - 60 * age,) * 2)
    made(guide, tmp_path)
    stay = {f"old-{age}.png" for age in range(len(shown) + 3)}
    assert {path.name for path in tmp_path.glob("old-*")} == stay
    assert len(list(tmp_path.iterdir())) == len(shown) + len(stay)


def test_whole_pictures() -> None:
    """A picture cut off anywhere, or with any byte changed, is not whole."""
    whole = painter.png(DRAWINGS["7.png"])
    assert png_file.is_whole(whole)
    assert not any(png_file.is_whole(whole[:size]) for size in range(len(whole)))
    assert not any(png_file.is_whole(whole[:at] + bytes([whole[at] ^ 16]) + whole[at + 1 :]) for at in range(len(whole)))


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="only there can be told which processes run")
@pytest.mark.parametrize("name", few(["SIGINT", "SIGKILL", "SIGTERM"]))
def test_painters_end_with_who_started_them(name: str) -> None:
    """Ctrl-C in the terminal, a kill of the build alone: no painter outlives it, and none says anything."""
    mark = f"{os.environ[processes.MARK]}-painters"
    environment = {**os.environ, processes.MARK: mark}
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", f"import signal; signal.signal(signal.SIGINT, signal.SIG_DFL){LONG}"]
    with processes.started(command, env=environment, stdout=pipe, stderr=pipe) as process:
        assert process.stdout and process.stderr
        assert process.stdout.readline() == "one\n"
        assert len(list(processes._marked(mark))) > 1
        send = os.killpg if name == "SIGINT" else os.kill
        send(process.pid, getattr(signal, name))
        process.wait(timeout=10)
        assert processes.left_behind(mark) == []
        assert process.stderr.read() == ""

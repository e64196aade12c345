"""A small run of each tool, on the hand site."""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import Browser

from guide.content.guide import Guide
from tests.support.golden import GOLDEN
from tests.support.sites import bad_entries, read_bad
from tools import figure_sheets, preview_sheet, renew, sheets

PNG = b"\x89PNG\r\n\x1a\n"


def size_of(picture: Path) -> tuple[int, int]:
    """Return the size of a picture in pixels."""
    head = picture.read_bytes()[:24]
    assert head.startswith(PNG)
    return int.from_bytes(head[16:20]), int.from_bytes(head[20:24])


def test_sheets(browser: Browser, home: str, tmp_path: Path) -> None:
    """A page becomes one picture of strips side by side, and nothing else is left."""
    sheets.take(browser, home, sheets.Look("small", 390), {"muscle": "muscles/lumbricals/"}, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["muscle-small.png"]
    width, height = size_of(tmp_path / "muscle-small.png")
    assert height == sheets.STRIP and width % (390 + 12) == 0


def test_figure_sheets(browser: Browser, guide: Guide, tmp_path: Path) -> None:
    """The sheet of a figure shows its poses, the middle and its mistakes."""
    assert figure_sheets.take(browser, guide, ["putty-squeeze"], tmp_path) == 1
    assert size_of(tmp_path / "putty-squeeze.png")[0] == 1440
    assert figure_sheets.sheet(guide, "putty-squeeze").count("<figcaption>") == 4


def test_preview_sheet(browser: Browser, site: Path, tmp_path: Path) -> None:
    """The sheet shows as many pictures as are asked for, in an order of their own, at the width of a chat, and nothing else is left."""
    names = preview_sheet.take(browser, site, tmp_path, 5)
    assert (
        len(set(names)) == 5 and names != sorted(names) and all((site / name / "index.html").is_file() for name in names if name != "home")
    )
    assert [path.name for path in tmp_path.iterdir()] == ["previews.png"]
    width, height = size_of(tmp_path / "previews.png")
    assert width == 4 * (300 + 12) + 12 and height > 2 * 300 * 630 / 1200


def test_renewed_heads(tmp_path: Path) -> None:
    """A bad entry whose head is out of date gets the problems that it has."""
    path = next(path for path in bad_entries() if path.stem == "unknown-field")
    copy = tmp_path / path.name
    shutil.copy(path, copy)
    renew.head(copy)
    assert copy.read_bytes() == path.read_bytes()
    at, said = read_bad(path)
    copy.write_text(copy.read_text(encoding="utf-8").replace(said[0], "nothing"), encoding="utf-8")
    renew.head(copy)
    assert read_bad(copy) == (at, said)


def test_renewed_golden_pages(tmp_path: Path) -> None:
    """Written anew, the golden pages are the ones that are kept."""
    renew.golden_pages(tmp_path)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {path.name: path.read_bytes() for path in GOLDEN.iterdir()}

"""A contact sheet of the pictures beside shared links, as small as a chat shows them: can each page be named from its picture alone?

`make sheets` builds the site, chooses forty by hash, and writes `previews.png` into `.cache/sheets`, numbered, with no name beside
them; `previews.txt` has the pages by number, to look at afterwards.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from playwright.sync_api import Browser
from tests.support.browser import launched
from tests.support.building import ROOT, built

FOLDER = ROOT / ".cache" / "sheets"
COUNT = 40
WIDTH = 300
COLUMNS = 4
_GAP = 12
_BELOW = 26
"""The room for a number."""
_ASSETS = "assets/previews"


def page_of(picture: Path, site: Path) -> str:
    """Return the page that a picture belongs to."""
    return (picture.relative_to(site / _ASSETS).parent / picture.name.partition(".")[0]).as_posix()


def chosen(site: Path, count: int = COUNT) -> list[Path]:
    """Return some pictures of a built site in an order that has nothing to do with what they show."""
    found = (site / _ASSETS).rglob("*.png")
    return sorted(found, key=lambda path: hashlib.sha256(page_of(path, site).encode()).digest())[:count]


def html(pictures: list[Path]) -> str:
    """Return a page with these pictures, numbered."""
    cell = f'<figure style="margin:0;width:{WIDTH}px;font:16px/{_BELOW}px sans-serif"><img src="{{}}" width="{WIDTH}"><br>{{}}</figure>'
    cells = "".join(cell.format(path.as_uri(), number) for number, path in enumerate(pictures, 1))
    return f'<body style="margin:0;background:#888;display:flex;flex-wrap:wrap;gap:{_GAP}px;padding:{_GAP}px">{cells}'


def take(browser: Browser, site: Path, folder: Path, count: int = COUNT) -> list[str]:
    """Take the sheet of a built site; return the pages that it shows, in order."""
    pictures = chosen(site, count)
    written = folder / "previews.html"
    written.write_text(html(pictures), encoding="utf-8")
    page = browser.new_page(viewport={"width": COLUMNS * (WIDTH + _GAP) + _GAP, "height": 200})
    page.goto(written.as_uri())
    page.screenshot(path=folder / "previews.png", full_page=True)
    page.close()
    written.unlink()
    return [page_of(path, site) for path in pictures]


def main() -> None:
    """Build the site and take the sheet."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    site = built(ROOT, ROOT / ".cache" / "sheets-site")
    with launched() as browser:
        names = take(browser, site, FOLDER)
    (FOLDER / "previews.txt").write_text("".join(f"{number} {name}\n" for number, name in enumerate(names, 1)), encoding="utf-8")
    print(f"{len(names)} previews in {FOLDER.relative_to(ROOT)}/previews.png")


if __name__ == "__main__":
    main()

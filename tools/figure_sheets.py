"""Contact sheets of the figures: start, middle and end of each exercise, its numbered cues, and its mistakes.

`python -m tools.figure_sheets [SLUG …]` writes a picture for each exercise, or for those named, into `.cache/sheets/figures`.
"""

from __future__ import annotations

import sys
from html import escape
from pathlib import Path

from playwright.sync_api import Browser
from tests.support.browser import launched, take_whole
from tests.support.building import ROOT

from guide.content.guide import Guide
from guide.content.reader import read
from guide.draw.figures.picture.drawing import Drawing
from guide.draw.figures.picture.hung import hung
from guide.draw.figures.picture.tree import definitions
from guide.pages import figure_drawings, movement_pictures
from guide.site.style_sheet import joined

FOLDER = ROOT / ".cache" / "sheets" / "figures"
LAYOUT = (
    "body{margin:12px;font:14px sans-serif} .row{display:flex;gap:10px;align-items:flex-end;flex-wrap:wrap}"
    ".row>figure{margin:0;width:340px;border:1px solid #ccc} figcaption{padding:4px;font-size:12px} .fig{max-height:none!important}"
)


def middle(drawing: Drawing) -> str:
    """Return a picture of the middle of the movement."""
    body = drawing.track.movement.body(0.5)
    return drawing.still(body, hung(drawing.track.places(body)), drawing.track.bounds, "middle")


def pictures(guide: Guide, slug: str, drawing: Drawing) -> list[tuple[str, str]]:
    """Return (caption, SVG) of everything that the exercise shows."""
    entry = guide.exercises[slug]
    poses = drawing.track.movement.figure.poses
    found = []
    for index, pose in enumerate(poses):
        said = entry.steps[pose.step - 1] if pose.step and pose.step <= len(entry.steps) else "start" if index == 0 else ""
        found.append((f"pose {index + 1}: {said}", drawing.pose(index, "")))
    found.insert(1, ("middle", middle(drawing)))
    for mistake in entry.mistakes:
        if mistake.figure:
            found.append((f"MISTAKE: {mistake.what}", figure_drawings.mistake(drawing, mistake.figure)[0].svg("")))
    return found


def sheet(guide: Guide, slug: str, scheme: str = "default") -> str:
    """Return the sheet of one exercise as HTML."""
    assert guide.words
    found = movement_pictures.pictures(guide, slug, guide.words)
    assert found
    drawing = found.drawing
    style = joined(ROOT / "overrides" / "styles")
    cells = "".join(f"<figure>{svg}<figcaption>{escape(text)}</figcaption></figure>" for text, svg in pictures(guide, slug, drawing))
    return (
        f'<!doctype html><meta charset="utf-8"><style>{style}{LAYOUT}</style><body data-md-color-scheme="{scheme}">'
        f'<h3>{slug}</h3>{figure_drawings.patterns()}{definitions(found.shapes().values())}<div class="row">{cells}</div>'
    )


def take(browser: Browser, guide: Guide, slugs: list[str], folder: Path) -> int:
    """Write the sheets of some exercises, or of all that have a figure; return how many."""
    folder.mkdir(parents=True, exist_ok=True)
    chosen = [slug for slug in sorted(guide.movements) if not slugs or slug in slugs]
    page = browser.new_page(viewport={"width": 1440, "height": 300})
    for slug in chosen:
        page.set_content(sheet(guide, slug))
        take_whole(page, folder / f"{slug}.png")
    page.close()
    return len(chosen)


if __name__ == "__main__":
    with launched() as running:
        print(f"{take(running, read(ROOT).guide, sys.argv[1:], FOLDER)} sheets in {FOLDER.relative_to(ROOT)}")

"""Contact sheets: every kind of page at 390 and 1280 px, light, dark and printed, cut into strips side by side.

`make sheets` writes one picture for each kind and look into `.cache/sheets`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser
from tests.support.browser import launched, take_whole
from tests.support.building import ROOT, built
from tests.support.server import serving

FOLDER = ROOT / ".cache" / "sheets"
PAGES = {
    "home": "", "about": "about/", "contribute": "contribute/", "missing": "no/such/page/", "atlas": "atlas/",
    "exercise": "exercises/reverse-plank/", "variation": "exercises/bent-knee-reverse-plank/", "exercises": "exercises/",
    "muscle": "muscles/gluteus-maximus/",
    "deep-muscle": "muscles/supraspinatus/", "group": "muscles/erector-spinae/", "muscles": "muscles/",
    "fact": "facts/exercise-and-back-pain/", "facts": "facts/",
    "routine": "routines/back-of-the-body-on-the-floor/", "routines": "routines/",
    "reference": "references/hayden2021/", "references": "references/", "person": "people/guide-contributors/",
    "term": "vocabulary/regions/lower-back/", "level": "vocabulary/levels/demanding/",
    "terms": "vocabulary/actions/", "glossary": "vocabulary/",
}  # fmt: skip
STRIP = 1500
MOST_STRIPS = 12


@dataclass(frozen=True)
class Look:
    """One way to see a page."""

    name: str
    width: int
    scheme: str = "light"
    media: str = "screen"


LOOKS = (
    Look("390-light", 390),
    Look("390-dark", 390, "dark"),
    Look("1280-light", 1280),
    Look("1280-dark", 1280, "dark"),
    Look("printed", 720, media="print"),
)


def strips(picture: Path, width: int, height: int) -> str:
    """Return a page of HTML that shows a tall picture as strips side by side."""
    count = min(-(-height // STRIP), MOST_STRIPS)
    one = f"width:{width}px;height:{STRIP}px;background:url({picture.as_uri()}) no-repeat 0 {{}}px;flex:none"
    cells = "".join(f'<div style="{one.format(-index * STRIP)}"></div>' for index in range(count))
    return f'<body style="margin:0;background:#888"><div style="display:flex;gap:12px;width:{count * (width + 12)}px">{cells}</div>'


def take(browser: Browser, home: str, look: Look, pages: dict[str, str], folder: Path) -> None:
    """Take the sheets of some pages, by name, in one look."""
    context = browser.new_context(viewport={"width": look.width, "height": 900}, color_scheme=look.scheme)  # type: ignore[arg-type]
    page, sheet = context.new_page(), browser.new_page()
    for name, address in pages.items():
        page.goto(home + address)
        page.emulate_media(media=look.media)  # type: ignore[arg-type]
        whole = folder / f"{name}-{look.name}-whole.png"
        take_whole(page, whole)
        height = page.evaluate("document.documentElement.scrollHeight")
        html = folder / "sheet.html"
        html.write_text(strips(whole, look.width, height), encoding="utf-8")
        sheet.set_viewport_size({"width": min(-(-height // STRIP), MOST_STRIPS) * (look.width + 12), "height": STRIP})
        sheet.goto(html.as_uri())
        sheet.screenshot(path=folder / f"{name}-{look.name}.png")
        whole.unlink()
        html.unlink()
    context.close()
    sheet.close()


def main() -> None:
    """Build the site and take every sheet."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    site = built(ROOT, ROOT / ".cache" / "sheets-site", REPO_URL="https://example.org/owner/name")
    with serving(site) as home, launched() as browser:
        for look in LOOKS:
            take(browser, home, look, PAGES, FOLDER)
    print(f"{len(PAGES) * len(LOOKS)} sheets in {FOLDER.relative_to(ROOT)}")


if __name__ == "__main__":
    main()

"""Pages as paper: how many sheets they take, how small their type is, and the code on them as a reader's camera sees it."""

from __future__ import annotations

import re

from playwright.sync_api import Page

from tests.support.qr_reader import Grid

FORMATS = ("A4", "Letter")
LEAST = 9.5
"""The smallest type on a sheet, in points."""
_SHEET = re.compile(rb"/Type\s*/Page\b(?!s)")
_SMALLEST = """() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  let found = [Infinity, ""]
  while (texts.nextNode()) {
    const around = texts.currentNode.parentElement
    if (!texts.currentNode.data.trim() || around.closest("svg, script, style") || !around.checkVisibility()) continue
    if (around.closest(".guide-unseen")) continue
    const size = parseFloat(getComputedStyle(around).fontSize) * 0.75
    if (size < found[0]) found = [size, texts.currentNode.data.trim()]
  }
  return found
}"""
_MODULES = """svg => new Promise(done => {
  const wide = svg.viewBox.baseVal.width, image = new Image()
  const copy = svg.cloneNode(true)
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg")
  copy.setAttribute("width", wide * 8)
  copy.setAttribute("height", wide * 8)
  image.onload = () => {
    const canvas = Object.assign(document.createElement("canvas"), { width: wide * 8, height: wide * 8 })
    const pen = canvas.getContext("2d")
    pen.fillStyle = "white"
    pen.fillRect(0, 0, wide * 8, wide * 8)
    pen.drawImage(image, 0, 0)
    const { data } = pen.getImageData(0, 0, wide * 8, wide * 8)
    const dark = (x, y) => data[4 * ((8 * y + 4) * wide * 8 + 8 * x + 4)] < 128
    done(Array.from({ length: wide }, (_, y) => Array.from({ length: wide }, (_, x) => dark(x, y))))
  }
  image.src = "data:image/svg+xml," + encodeURIComponent(new XMLSerializer().serializeToString(copy))
})"""


def sheets(page: Page, size: str) -> int:
    """Return how many sheets of a size a page takes."""
    return len(_SHEET.findall(page.pdf(format=size)))


def smallest(page: Page) -> tuple[float, str]:
    """Return the size in points of the smallest text on paper, and that text."""
    page.emulate_media(media="print")
    size, text = page.evaluate(_SMALLEST)
    page.emulate_media(media="null")
    return size, text


def code(page: Page) -> tuple[Grid, int]:
    """Return the modules of the code on a page as they are painted, and how many light ones are around it at least."""
    painted: Grid = page.locator(".guide-qr").evaluate(_MODULES)
    rows = [y for y, row in enumerate(painted) if any(row)]
    columns = [x for x in range(len(painted)) if any(row[x] for row in painted)]
    quiet = min(rows[0], columns[0], len(painted) - 1 - rows[-1], len(painted) - 1 - columns[-1])
    return [row[columns[0] : columns[-1] + 1] for row in painted[rows[0] : rows[-1] + 1]], quiet

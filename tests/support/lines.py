"""How many letters the lines of a page hold, as they are laid out."""

from __future__ import annotations

from playwright.sync_api import Page

_LONGEST = """() => {
  let longest = [0, ""]
  const blocks = document.querySelectorAll(".md-typeset :is(p, li, dd, summary)")
  for (const block of blocks) {
    if (!block.checkVisibility() || block.querySelector("p, ul, ol, dl, div, table, svg, figure")) continue
    const lines = new Map(), texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const around = texts.currentNode.parentElement
      if (!around.checkVisibility() || around.closest(".guide-unseen, .guide-cite, .guide-verdict")) continue
      for (const word of texts.currentNode.data.matchAll(/\\S+\\s*/g)) {
        const range = document.createRange()
        range.setStart(texts.currentNode, word.index)
        range.setEnd(texts.currentNode, word.index + word[0].trimEnd().length)
        const line = Math.round(range.getBoundingClientRect().bottom / 8)
        lines.set(line, (lines.get(line) ?? "") + word[0])
      }
    }
    for (const text of lines.values()) if (text.trim().length > longest[0]) longest = [text.trim().length, text.trim()]
  }
  return longest
}"""


def longest(page: Page) -> tuple[int, str]:
    """Return the number of letters of the longest line of running text, and that line."""
    count, text = page.evaluate(_LONGEST)
    return count, text

"""The smallest texts to begin a figure with: what `guide new`, the workbench and CONTRIBUTING show."""

from __future__ import annotations

FIGURE = """\
figure:
  view: side  # or front, back, top
  first: lowering  # what happens from the first pose to the last; or lifting
  poses:
    - base: standing  # a named pose; the next lines say what differs from it
      hand: free
      shoulder: 10
    - base: crouched
      step: 1  # the step that this pose shows
"""
"""A figure that passes the checks: two poses."""

MISTAKE = """\
figure:
  pose: 2  # the key pose that goes wrong; the next lines say what differs from it
  back: 40
  marks: [lower-back]  # where the difference shows: a ring is drawn there
"""
"""The picture of a mistake."""

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

CHAIN = """\
figure:
  first: lifting
  poses:
    - base: kneeling
      hips: {x: 0, y: 283}  # the hips are placed in every pose, so all of them stand on one ground
      right: {feet: {x: -232, y: 16}}  # and so is the right foot, so it goes straight from place to place
    - right: {ankle: 0, feet: {x: 60, y: 90}}  # goes on from the pose before; the foot passes under the body
    - base: half-kneeling  # begins afresh: its right foot stands at x 250, its hips are at x 0
      pause: 0.4
      left: {knee: 96}
    - hips: {x: 182, y: 450}  # the hips come over that foot; the left leg, led by its joints, comes along
      trunk: 14
      left: {hip: 66, knee: 118, ankle: -20}
    - base: standing
      hips: {x: 246, y: 528}
      hand: free
      right: {feet: {x: 250, y: 0}}  # where it stood before
      left: {hip: 2, knee: 3}
"""
"""A chain of named poses on one ground, from kneeling to standing, that passes the checks."""

MISTAKE = """\
figure:
  pose: 2  # the key pose that goes wrong; the next lines say what differs from it
  back: 40
  marks: [lower-back]  # where the difference shows: a ring is drawn there
"""
"""The picture of a mistake."""

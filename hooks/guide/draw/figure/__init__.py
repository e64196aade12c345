"""Movement figures: one skeleton in three dimensions, posed by data, solved, checked and drawn.

`solve` turns a pose into a body, `movement` joins poses to a movement, `drawing` and `motion` write SVG and keyframes.
World axes: x forward, y up from the floor, z to the figure's right; lengths in thousandths of body height, angles in degrees.
"""

"""Movement figures: one skeleton in three dimensions, posed by data, solved, measured and drawn.

`pose` turns angles and places into bodies and joins them to a movement, `props` adds what it holds and lies on, `measure` reads
from it what rules judge, `picture` writes SVG and keyframes. World axes: x forward, y up from the floor, z to the figure's right;
lengths in thousandths of body height, angles in degrees.
"""

"""Numbers as lengths: pure functions from values to SVG. Words and numbers stand beside them as text, so none is said twice."""

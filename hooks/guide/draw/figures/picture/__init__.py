"""From a solved movement to SVG text: stills, the moving picture, marks."""
